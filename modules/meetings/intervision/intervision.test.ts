// A case goes to an intervision without a name and comes back as ideas that the key worker decides about. Who sees what of it.
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { anonymising } from '#modules/cases/anonymising/contract.ts';
import { cases } from '#modules/cases/contract.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { organisationExports } from '#modules/documents/exports/contract.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { toolsOf } from '#modules/retention/testing.ts';
import { meetings } from '../contract.ts';
import { intervision } from './contract.ts';

let house: TestHouse, shared: SharedCase, olena: Asker, petra: Asker, lucie: Asker;
const story = newId(), meetingId = newId(), supervisionId = newId(), brought = newId(), idea = newId(), second = newId();
const text = 'Matka hledá byt a bojí se úřadů. Kamila jí poradila.';
const setState = (id: string, state: string) => house.admin.query('update meetings.meeting set state = $2 where id = $1', [id, state]);
beforeAll(async () => {
  house = await openHouse();
  shared = await sharedCase(house);
  [olena, petra, lucie] = [await house.as('olena'), await house.as('petra'), await house.as('lucie')];
  // Petra calls an intervision of colleagues from three organisations; Tomáš, Lucie and Ivan sit there with her and Olena.
  await petra.ok(meetings.create, { body: { id: meetingId, kind: 'intervision', title: 'Intervize', onDay: today() } });
  await petra.ok(meetings.addAttendees, { params: { meetingId }, body: { attendees: (['olena', 'tomas', 'lucie', 'ivan'] as const).map((who) => ({ id: newId(), membershipId: people[who].membership })) } });
  await petra.ok(meetings.create, { body: { id: supervisionId, kind: 'supervision', title: 'Supervize', onDay: today(), facilitatorName: 'Mgr. Ilona Supervizní' } });
  await setState(meetingId, 'invited');
  await olena.ok(anonymising.confirm, { params: { caseId: shared.caseId }, body: { id: story, purpose: 'intervision', title: 'Rodina bez bytu', text, question: 'Jak ji doprovodit?' } });
});
afterAll(() => house.close());
const ofMeeting = (asker: Asker) => asker.ok(intervision.ofMeeting, { params: { meetingId } });
const ofCase = (asker: Asker) => asker.ok(intervision.ofCase, { params: { caseId: shared.caseId } });
const bring = (asker: Asker, body: { id: string; storyId: string }, to = meetingId) => asker.ask(intervision.bring, { params: { meetingId: to }, body });
/** All that somebody reads of a table when asking the database itself. */
async function direct(persona: Persona, table: string) {
  await house.as(persona);
  return (await house.database.asSession(house.secretOf(persona), (db) => sql<Record<string, unknown>>`select to_jsonb(x) as row from ${sql.raw(table)} x`.execute(db))).rows;
}

describe('bringing a case', () => {
  test('the steps stand in the agenda once, with their minutes', async () => {
    await petra.ok(intervision.steps, { params: { meetingId }, body: { section: 'Rodina bez bytu' } });
    expect((await petra.ok(meetings.items, { params: { meetingId } })).items.map(({ plannedMinutes }) => plannedMinutes)).toEqual([10, 10, 20, 5]);
    expect((await petra.ask(intervision.steps, { params: { meetingId }, body: { section: 'Rodina bez bytu' } })).status).toBe(409);
    expect((await lucie.ask(intervision.steps, { params: { meetingId }, body: {} })).status).toBe(409);
  });
  test('a story out of reach, a meeting out of reach and a meeting of another kind do not exist', async () => {
    for (const who of ['lucie', 'tomas', 'ivan'] as const) expect((await bring(await house.as(who), { id: newId(), storyId: story })).status, who).toBe(404);
    expect((await bring(await house.as('hana'), { id: newId(), storyId: story })).status).toBe(404);
    expect((await bring(olena, { id: newId(), storyId: story }, supervisionId)).status).toBe(404);
    const team = newId();
    await olena.ok(meetings.create, { body: { id: team, kind: 'team', title: 'Porada', onDay: today() } });
    expect([(await bring(olena, { id: newId(), storyId: story }, team)).status, (await olena.ask(intervision.ofMeeting, { params: { meetingId: team } })).status]).toEqual([404, 404]);
  });
  test('it is looked through again: who got a name since has to be dealt with first', async () => {
    await house.admin.query(`update people.profile set aliases = '{Kamila}' where person_id = $1`, [shared.mother]);
    expect((await bring(olena, { id: newId(), storyId: story })).problem.fields?.text).toContain('„Kamila“');
    await house.admin.query(`update people.profile set aliases = '{}' where person_id = $1`, [shared.mother]);
  });
  test('Olena brings it; everybody there reads who brought it and nothing of the case', async () => {
    expect((await bring(olena, { id: brought, storyId: story })).status).toBe(201);
    for (const who of ['petra', 'tomas', 'lucie', 'ivan'] as const) {
      const answer = await ofMeeting(await house.as(who));
      expect(answer.items).toMatchObject([{ id: brought, text, question: 'Jak ji doprovodit?', by: { name: 'Olena Marčuková' } }]);
      for (const hidden of [shared.caseId, shared.mother, story, 'Sydorčuk', '2026/9001']) expect(JSON.stringify(answer), who).not.toContain(hidden);
    }
  });
  test('the copy stays as it was read when the story is changed', async () => {
    await olena.ok(anonymising.change, { params: { caseId: shared.caseId, storyId: story }, version: 1, body: { title: 'Rodina bez bytu', text: 'Matka už byt má.', question: '' } });
    expect((await ofMeeting(lucie)).items[0]!.text).toBe(text);
    await expect(house.database.asSession(house.secretOf('olena'), (db) => sql`update meetings.brought set text = 'jinak'`.execute(db))).rejects.toThrow(/permission denied/);
  });
  test('taken back before anybody spoke, not after; only by who brought it', async () => {
    const other = newId();
    await bring(olena, { id: other, storyId: story });
    expect((await petra.ask(intervision.takeBack, { params: { broughtId: other } })).status).toBe(404);
    await olena.ok(intervision.takeBack, { params: { broughtId: other } });
    await lucie.ok(intervision.addIdea, { params: { broughtId: brought }, body: { id: idea, text: 'Jít na úřad spolu a dopředu si říct, co se tam stane.' } });
    expect((await olena.ask(intervision.takeBack, { params: { broughtId: brought } })).status).toBe(409);
  });
  test('everybody there notes and corrects ideas; two at once see both', async () => {
    const ivan = await house.as('ivan');
    await ivan.ok(intervision.addIdea, { params: { broughtId: brought }, body: { id: second, text: 'Zeptat se, čeho se bojí.' } });
    await olena.ok(intervision.changeIdea, { params: { broughtId: brought, ideaId: second }, version: 1, body: { text: 'Zeptat se matky, čeho se bojí.' } });
    const late = await ivan.ask(intervision.changeIdea, { params: { broughtId: brought, ideaId: second }, version: 1, body: { text: 'Zeptat se, co už zažila.' } });
    expect([late.status, (late.problem.current as { text: string }).text]).toEqual([409, 'Zeptat se matky, čeho se bojí.']);
    expect((await ivan.ask(intervision.addIdea, { params: { broughtId: brought }, body: { id: newId(), text: '  ' } })).status).toBe(400);
  });
});

describe('back to the case', () => {
  test('before it is handed over the team of the case reads nothing of it there', async () => { expect((await ofCase(olena)).items).toEqual([]); });
  test('nothing to hand over, not by whoever only sat there, two summaries at once', async () => {
    const empty = newId();
    await bring(olena, { id: empty, storyId: story });
    expect((await olena.ask(intervision.conclude, { params: { broughtId: empty }, version: 1, body: { handOver: true } })).problem.fields?.summary).toBeTruthy();
    await olena.ok(intervision.takeBack, { params: { broughtId: empty } });
    expect((await lucie.ask(intervision.conclude, { params: { broughtId: brought }, version: 1, body: { summary: 'Moje' } })).status).toBe(409);
    await petra.ok(intervision.conclude, { params: { broughtId: brought }, version: 1, body: { summary: 'Strach z úřadů má příčinu.' } });
    const late = await olena.ask(intervision.conclude, { params: { broughtId: brought }, version: 1, body: { summary: 'Jinak', handOver: true } });
    expect([late.status, (late.problem.current as { summary: string }).summary]).toEqual([409, 'Strach z úřadů má příčinu.']);
    await olena.ok(intervision.conclude, { params: { broughtId: brought }, version: 2, body: { summary: 'Strach z úřadů má příčinu.', handOver: true } });
    expect((await lucie.ask(intervision.addIdea, { params: { broughtId: brought }, body: { id: newId(), text: 'Ještě něco' } })).status).toBe(409);
  });
  test('a key worker of the team who did not sit there reads it in the case and decides; the meeting stays closed to her', async () => {
    await house.admin.query(`insert into cases.team_member (id, organisation_id, case_id, membership_id, role, author_id) select gen_random_uuid(), m.organisation_id, $1, $2, 'key_worker', $3 from access.membership m where m.id = $2`, [shared.caseId, people.hana.membership, people.olena.membership]);
    const hana = await house.as('hana'), { items, decides } = await ofCase(hana);
    expect(decides).toBe(true);
    expect(items).toMatchObject([{ id: brought, summary: 'Strach z úřadů má příčinu.', by: 'Olena Marčuková', ideas: [{ id: idea, answer: null }, { id: second, answer: null }] }]);
    expect((await hana.ask(intervision.ofMeeting, { params: { meetingId } })).status).toBe(404);
    expect((await hana.ask(meetings.get, { params: { meetingId } })).status).toBe(404);
    await house.admin.query('delete from cases.team_member where membership_id = $1', [people.hana.membership]);
  });
  test('the head who is not in the team reads nothing, anywhere', async () => {
    const hana = await house.as('hana');
    expect(await ofCase(hana)).toEqual({ items: [], decides: false });
    for (const table of ['meetings.brought', 'meetings.brought_origin', 'meetings.idea', 'meetings.idea_answer']) expect(await direct('hana', table), table).toEqual([]);
  });
  test('taken in own words, at once as a task; not taken needs a reason; later is changed to taken', async () => {
    const at = (ideaId: string) => ({ caseId: shared.caseId, ideaId }), task = { id: newId(), what: 'Doprovodit na úřad', dueOn: null };
    expect((await olena.ask(intervision.decide, { params: at(idea), body: { id: newId(), answer: 'not_taken' } })).problem.fields?.words).toBeTruthy();
    await olena.ok(intervision.decide, { params: at(idea), body: { id: newId(), answer: 'taken', words: 'Půjdeme spolu v pondělí.', task } });
    await olena.ok(intervision.decide, { params: at(second), body: { id: newId(), answer: 'later' } });
    expect((await olena.ask(intervision.decide, { params: at(second), body: { id: newId(), answer: 'taken' } })).status).toBe(409);
    await olena.ok(intervision.changeAnswer, { params: at(second), version: 1, body: { answer: 'not_taken', words: 'Už to víme.' } });
    const stale = await olena.ask(intervision.changeAnswer, { params: at(second), version: 1, body: { answer: 'taken' } });
    expect([stale.status, stale.problem.current]).toMatchObject([409, { answer: 'not_taken', words: 'Už to víme.' }]);
    expect((await ofCase(olena)).items[0]!.ideas).toMatchObject([{ answer: { answer: 'taken', commitmentId: task.id, by: 'Olena Marčuková' } }, { answer: { answer: 'not_taken' } }]);
    expect((await olena.ok(commitments.ofCase, { params: { caseId: shared.caseId }, query: {} })).items).toMatchObject([{ id: task.id, what: 'Doprovodit na úřad', about: [], owner: { membershipId: people.olena.membership } }]);
    expect((await olena.ok(intervision.mine, { query: {} })).items).toMatchObject([{ id: brought, ideas: 2, answered: 2, caseId: shared.caseId }]);
  });
  test('an idea of another case, and of none, is not decided here', async () => {
    expect((await olena.ask(intervision.decide, { params: { caseId: shared.caseId, ideaId: newId() }, body: { id: newId(), answer: 'taken' } })).status).toBe(404);
    expect((await lucie.ask(intervision.decide, { params: { caseId: shared.caseId, ideaId: idea }, body: { id: newId(), answer: 'taken' } })).status).toBe(404);
  });
});

describe('who sees what', () => {
  test.each(['lucie', 'ivan', 'tomas'] as const)('%s sat there: the words, never case, persons, origin, answers or tasks', async (persona) => {
    const asker = await house.as(persona);
    expect((await direct(persona, 'meetings.brought')).length).toBe(1);
    for (const table of ['meetings.brought_origin', 'meetings.idea_answer', 'cases.anonymised_story', 'cases.case', 'cases.case_person', 'commitments.commitment']) expect(await direct(persona, table), table).toEqual([]);
    expect((await asker.ask(anonymising.list, { params: { caseId: shared.caseId } })).status).toBe(404);
    expect((await asker.ask(intervision.ofCase, { params: { caseId: shared.caseId } })).status).toBe(404);
    expect((await asker.ok(cases.list, { query: { q: 'bez bytu' } })).items).toEqual([]);
    expect((await asker.ok(intervision.mine, { query: {} })).items).toEqual([]);
  });
  test('one who works in the same case and sat there as well learns no more: not whose task it is, not from where the story was', async () => {
    for (const person of ['mother', 'father', 'danylo', 'zlata', 'marko'] as const) await shared.sign(person, 'notes');
    await shared.accept();
    expect(await ofCase(lucie)).toEqual({ items: [], decides: true });
    for (const table of ['meetings.brought_origin', 'meetings.idea_answer', 'cases.anonymised_story']) expect(await direct('lucie', table), table).toEqual([]);
    expect((await lucie.ok(commitments.ofCase, { params: { caseId: shared.caseId }, query: {} })).items).toEqual([]);
    expect((await lucie.ask(intervision.decide, { params: { caseId: shared.caseId, ideaId: idea }, body: { id: newId(), answer: 'taken' } })).status).toBe(404);
  });
  test.each(['hana', 'alena', 'eva', 'klub', 'milan'] as const)('%s was not there: nothing of the meeting', async (persona) => {
    const asker = await house.as(persona);
    for (const outcome of [await asker.ask(intervision.ofMeeting, { params: { meetingId } }), await asker.ask(intervision.addIdea, { params: { broughtId: brought }, body: { id: newId(), text: 'x' } }), await asker.ask(intervision.conclude, { params: { broughtId: brought }, version: 3, body: {} })]) expect(outcome.status).toBe(404);
    for (const table of ['meetings.brought', 'meetings.brought_origin', 'meetings.idea', 'meetings.idea_answer']) expect(await direct(persona, table), table).toEqual([]);
  });
  test('supervision: who leads it from outside is a name; nobody but those called sees it', async () => {
    expect(await petra.ok(meetings.get, { params: { meetingId: supervisionId } })).toMatchObject({ facilitatorName: 'Mgr. Ilona Supervizní' });
    for (const who of ['hana', 'olena', 'alena'] as const) expect((await (await house.as(who)).ask(meetings.get, { params: { meetingId: supervisionId } })).status).toBe(404);
  });
  test('what ended takes no case any more', async () => {
    await setState(meetingId, 'written');
    const { status, problem } = await bring(olena, { id: newId(), storyId: story });
    expect([status, problem.code]).toEqual([409, 'rule']);
    await expect(house.database.asSession(house.secretOf('olena'), (db) => sql`insert into meetings.brought (id, meeting_id, title, text) values (gen_random_uuid(), ${meetingId}, 'x', 'x')`.execute(db))).rejects.toThrow(/row-level security/);
  });
});

describe('in the end', () => {
  test('an export of the organisation holds the story and the answers, not what was said at the table', async () => {
    const kompas = organisations.kompas.id, author = people.olena.membership, signal = newId(), item = newId(), attached = newId();
    await house.admin.query(`insert into meetings.minutes (id, organisation_id, meeting_id, number, snapshot, author_id) values (gen_random_uuid(), $1, $2, 1, '{"whole": "Zapsáno na intervizi"}', $3)`, [kompas, meetingId, author]);
    await house.admin.query(`insert into signals.signal (id, organisation_id, kind, domain, level, text, author_id) values ($1, $2, 'watch', 'housing', 'structure', 'Jev z intervize', $3)`, [signal, kompas, author]);
    await house.admin.query(`insert into meetings.watch (id, organisation_id, meeting_id, author_id) values ($1, $2, $3, $4)`, [signal, kompas, meetingId, author]);
    await house.admin.query(`insert into meetings.watch_note (id, organisation_id, meeting_id, watch_id, text, author_id) values ($1, $2, $3, $4, 'Poznámka z intervize', $5)`, [item, kompas, meetingId, signal, author]);
    await house.admin.query(`insert into documents.document (id, organisation_id, title, kind, extension, declared_size, author_id) values ($1, $2, 'Příloha intervize', 'other', 'pdf', 1, $3)`, [attached, kompas, author]);
    await house.admin.query(`insert into meetings.meeting_document (document_id, meeting_id, organisation_id) values ($1, $2, $3)`, [attached, meetingId, kompas]);
    for (const [table, id] of [['signals.signal', signal], ['meetings.watch_note', item], ['documents.document', attached]] as const) await house.admin.query(`insert into access.change_log (organisation_id, membership_id, table_name, row_id, action, was) values ($1, $2, $3, $4, 'update', '{"text": "Dříve na intervizi"}')`, [kompas, author, table, id]);
    const hana = await house.as('hana'), exportId = newId();
    await hana.ok(organisationExports.ask, { params: { exportId } });
    await house.runJobs();
    const zip = await yauzl.fromBufferPromise((await hana.ask(organisationExports.file, { params: { exportId } })).bytes), files = new Map<string, string>();
    for await (const entry of zip.eachEntry()) files.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
    const rows = (table: string) => files.get(`data/${table}.jsonl`)?.split('\n').filter(Boolean).length;
    expect([rows('cases.anonymised_story'), rows('meetings.idea_answer'), rows('meetings.brought_origin')]).toEqual([1, 2, 1]);
    // Olena's team meeting stays; the intervision and the supervision with all of theirs do not.
    expect([rows('meetings.meeting'), rows('meetings.item'), rows('meetings.brought'), rows('meetings.idea')]).toEqual([1, 0, undefined, undefined]);
    const all = [...files.values()].join('\n');
    for (const said of ['Zeptat se', 'Strach z úřadů', 'Supervizní', 'Představení: kdo', 'Zapsáno na intervizi', 'Jev z intervize', 'Poznámka z intervize', 'Příloha intervize', 'Dříve na intervizi']) expect(all.includes(said), said).toBe(false);
  });
  test('when the case is erased, its story, origin and answers go, and what was told and suggested with them, also from the log', async () => {
    const tools = toolsOf(house);
    await tools.longAgo({ caseId: shared.caseId } as never);
    await tools.setRule('hana', 'closed_case');
    expect(await tools.eraseAll('hana')).toBeGreaterThan(0);
    for (const table of ['cases.anonymised_story', 'meetings.brought_origin', 'meetings.idea_answer', 'meetings.brought', 'meetings.idea']) expect((await house.admin.query(`select count(*)::int n from ${table}`)).rows[0].n, table).toBe(0);
    expect((await house.admin.query(`select count(*)::int n from access.change_log where was::text like '%Zeptat se%' or was::text like '%Matka hledá%'`)).rows[0].n).toBe(0);
    expect((await house.admin.query('select state from meetings.meeting where id = $1', [meetingId])).rows).toEqual([{ state: 'written' }]);
  });
});
