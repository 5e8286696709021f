import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { outcomes } from './contract.ts';
import { gathering, type Gathering } from './testing.ts';

let house: TestHouse, olena: Asker, lucie: Asker, eva: Asker, ivan: Asker, at: Gathering, family: SharedCase;
beforeAll(async () => {
  house = await openHouse();
  [olena, lucie, eva, ivan] = await Promise.all([house.as('olena'), house.as('lucie'), house.as('eva'), house.as('ivan')]);
  family = await sharedCase(house);
});
afterAll(() => house.close());
beforeEach(async () => { at = await gathering(house); });

const here = () => ({ params: { meetingId: at.meetingId } });
const gives = async (owner: object | undefined, by = olena, more: object = {}) => {
  const id = newId();
  await by.ok(outcomes.addTask, { ...here(), body: { id, itemId: at.itemId, what: 'Poslat přehled volných míst', dueOn: addDays(today(), 7), ...(owner && { owner }), ...more } as never });
  return id;
};
const task = async (id: string, by = olena) => (await by.ok(outcomes.ofMeeting, here())).items.tasks.find((one) => one.task.id === id)?.task;
const toWorker = (who: keyof typeof people) => ({ kind: 'worker', membershipId: people[who].membership });

describe('a task of a meeting', () => {
  test('for ourselves stands among mine and says which meeting it comes from', async () => {
    const id = await gives(toWorker('olena'));
    expect(await task(id)).toMatchObject({ state: 'open', owner: { name: 'Olena Marčuková' }, meeting: { id: at.meetingId, title: 'Schůze skupiny', onDay: today() } });
    expect((await olena.ok(commitments.mine, { query: {} })).items.find((one) => one.id === id)?.meeting).toMatchObject({ title: 'Schůze skupiny' });
  });
  test('for another organisation is an offer; its answer comes back and the whole group reads it', async () => {
    const id = await gives(toWorker('eva'));
    expect(await task(id)).toMatchObject({ state: 'offered', owner: { name: 'Eva Kolářová', organisation: { shortName: 'MěÚ Lískovec' } }, may: ['cancel', 'change'] });
    const offer = (await eva.ok(commitments.offers)).toUs.find((one) => one.id === id)!;
    expect(offer).toMatchObject({ authorName: 'Olena Marčuková', meeting: { title: 'Schůze skupiny' }, may: ['accept', 'decline', 'propose'] });
    // A colleague in the group reads it, and answers nothing for the office.
    expect((await task(id, lucie))?.may).toEqual([]);
    expect((await lucie.ask(commitments.answer, { params: { commitmentId: id }, version: offer.version, body: { answer: 'accept' } })).status).toBe(409);
    const later = addDays(today(), 14);
    await eva.ok(commitments.answer, { params: { commitmentId: id }, version: offer.version, body: { answer: 'propose', proposedOn: later, reason: 'Čekáme na radu' } });
    expect(await task(id, lucie)).toMatchObject({ state: 'offered', proposedOn: later, lastText: 'Čekáme na radu' });
    await olena.ok(commitments.answer, { params: { commitmentId: id }, version: (await task(id))!.version, body: { answer: 'agree' } });
    await eva.ok(commitments.done, { params: { commitmentId: id }, version: (await task(id, eva))!.version, body: { result: 'Posláno' } });
    expect(await task(id, lucie)).toMatchObject({ state: 'done', dueOn: later, lastText: 'Posláno' });
  });
  test('declined comes back with the reason, and can be offered again', async () => {
    const id = await gives({ kind: 'service', serviceId: services.socialDepartment.id });
    const offer = (await eva.ok(commitments.offers)).toUs.find((one) => one.id === id)!;
    await eva.ok(commitments.answer, { params: { commitmentId: id }, version: offer.version, body: { answer: 'decline', reason: 'Není v naší působnosti' } });
    expect(await task(id)).toMatchObject({ state: 'declined', lastText: 'Není v naší působnosti', may: ['reopen'] });
    await olena.ok(commitments.reopen, { params: { commitmentId: id }, version: (await task(id))!.version, body: {} });
    expect((await task(id))?.state).toBe('offered');
  });
  test('is answered by the head of the organisation asked as well', async () => {
    const id = await gives(toWorker('lucie')), jitka = await house.as('jitka'), offer = (await jitka.ok(commitments.offers)).toUs.find((one) => one.id === id)!;
    await jitka.ok(commitments.answer, { params: { commitmentId: id }, version: offer.version, body: { answer: 'accept' } });
    expect((await lucie.ok(commitments.mine, { query: {} })).items.map((one) => one.id)).toContain(id);
  });
  test('for nobody yet is shown as missing; for a body it says when it was asked, by whom and when to remind', async () => {
    expect(await task(await gives(undefined))).toMatchObject({ owner: { kind: 'nobody', name: null }, state: 'open' });
    const id = await gives({ kind: 'body', body: 'Město Lískovec', askedOn: today(), remindOn: addDays(today(), 5) });
    expect(await task(id, lucie)).toMatchObject({ owner: { kind: 'body', name: 'Město Lískovec', askedOn: today(), askedBy: { membershipId: people.olena.membership, name: 'Olena Marčuková' }, remindOn: addDays(today(), 5) } });
    expect((await olena.ok(commitments.mine, { query: {} })).items.map((one) => one.id)).toContain(id);
    expect((await olena.ask(commitments.giveLink, { params: { commitmentId: id }, body: { id: newId(), guestName: 'Starostka', phone: '+420601234567' } })).status).toBe(200);
  });
  test('is not offered to somebody who was not there, nor by somebody who does not run the meeting, nor from closed minutes', async () => {
    const asks = (owner: object, by = olena) => by.ask(outcomes.addTask, { ...here(), body: { id: newId(), itemId: at.itemId, what: 'x', owner } as never });
    expect((await asks(toWorker('ivan'))).status).toBe(404);
    expect((await asks({ kind: 'service', serviceId: services.lipaAdvice.id })).status).toBeGreaterThanOrEqual(400);
    expect((await asks({ kind: 'client', personId: family.mother })).status).toBeGreaterThanOrEqual(400);
    expect((await asks(toWorker('lucie'), lucie)).status).toBe(409);
    expect((await asks(toWorker('ivan'), ivan)).status).toBe(404);
    await house.admin.query(`update meetings.meeting set state = 'approved' where id = $1`, [at.meetingId]);
    expect((await asks(toWorker('olena'))).status).toBe(409);
  });
  test('outside of meetings still goes among colleagues only, whatever a query would try', async () => {
    const tries = (db: (id: string) => string) => { const id = newId(); return house.database.asSession(house.secretOf('olena'), (one) => sql.raw(db(id)).execute(one)); };
    const foreign = (id: string, more = '') => `insert into commitments.commitment (id, what, owner_kind, owner_membership_id, owner_organisation_id, state) values ('${id}', 'x', 'worker', '${people.ivan.membership}', '${organisations.lipa.id}', 'offered')${more}`;
    await expect(tries(foreign)).rejects.toMatchObject({ code: '42501' });
    // A link to a meeting at which that organisation was not helps nobody.
    await expect(house.database.asSession(house.secretOf('olena'), async (db) => {
      const id = newId();
      await sql.raw(`insert into meetings.item_commitment (id, meeting_id, item_id, commitment_id) values ('${newId()}', '${at.meetingId}', '${at.itemId}', '${id}')`).execute(db);
      await sql.raw(foreign(id)).execute(db);
    })).rejects.toMatchObject({ code: '42501' });
    // Nobody opens another's task to a meeting by a link.
    const others = newId();
    await ivan.ok(commitments.add, { body: { id: others, what: 'Vlastní', about: [], owner: { kind: 'worker', membershipId: people.ivan.membership } } });
    await expect(tries(() => `insert into meetings.item_commitment (id, meeting_id, commitment_id) values ('${newId()}', '${at.meetingId}', '${others}')`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('who sees the tasks of a group', () => {
  test('its members, whoever they are; the list of the group shows open, overdue and done', async () => {
    const late = await gives(toWorker('olena'), olena, { dueOn: addDays(today(), -3) }), id = await gives(toWorker('lucie'));
    for (const by of [olena, lucie, eva, await house.as('jitka')]) expect((await by.ok(outcomes.tasksOfGroup, { params: { groupId: at.groupId } })).items.map((one) => one.id)).toEqual([late, id]);
  });
  test('a stranger none, a colleague who is not in it none, and after their seat ended a member none', async () => {
    const id = await gives(toWorker('olena'));
    for (const persona of ['ivan', 'milan', 'tomas', 'klub', 'alena'] as const) {
      const by = await house.as(persona);
      expect((await by.ask(outcomes.ofMeeting, here())).status, persona).toBe(404);
      expect((await by.ask(outcomes.tasksOfGroup, { params: { groupId: at.groupId } })).status, persona).toBe(404);
      const rows = await house.database.asSession(house.secretOf(persona), (db) => sql`select id from commitments.commitment where id = ${id} union all select id from meetings.item_commitment where commitment_id = ${id}`.execute(db));
      expect(rows.rows, persona).toEqual([]);
    }
    await house.admin.query(`update meetings.seat set until = platform.today() - 1 where group_id = $1 and membership_id = $2`, [at.groupId, people.eva.membership]);
    await house.admin.query('delete from meetings.attendee where id = $1', [at.attendees.eva]);
    expect((await eva.ask(outcomes.tasksOfGroup, { params: { groupId: at.groupId } })).status).toBe(404);
    expect((await house.database.asSession(house.secretOf('eva'), (db) => sql`select id from commitments.commitment where id = ${id}`.execute(db))).rows).toEqual([]);
  });
  test('of a conference by the sharing of its case', async () => {
    const meetingId = newId(), itemId = newId(), kompas = organisations.kompas.id;
    await family.sign('mother', 'involvement');
    await family.accept();
    await house.admin.query(`insert into meetings.meeting (id, organisation_id, case_id, about, kind, title, on_day, state, organiser_id, note_taker_id, author_id) values ($1, $2, $3, $4, 'conference', 'Konference', platform.today(), 'running', $5, $5, $5)`, [meetingId, kompas, family.caseId, [family.mother], people.olena.membership]);
    await house.admin.query(`insert into meetings.item (id, organisation_id, meeting_id, case_id, about, title, author_id) values ($1, $2, $3, $4, $5, 'Bydlení', $6)`, [itemId, kompas, meetingId, family.caseId, [family.mother], people.olena.membership]);
    await house.admin.query(`insert into meetings.attendee (id, organisation_id, meeting_id, case_id, membership_id, side_organisation_id, author_id) values ($1, $2, $3, $4, $5, $6, $7)`, [newId(), kompas, meetingId, family.caseId, people.lucie.membership, organisations.jerabina.id, people.olena.membership]);
    const id = newId(), of = { params: { meetingId } };
    await olena.ok(outcomes.addTask, { ...of, body: { id, itemId, what: 'Podat žádost o byt', about: [family.mother], owner: { kind: 'client', personId: family.mother } } });
    expect((await olena.ok(outcomes.ofMeeting, of)).items.tasks).toMatchObject([{ itemId, task: { id, owner: { kind: 'client', name: 'Oksana Sydorčuk' } } }]);
    // That it takes place is released, its commitments are not; then they are; then nothing is.
    expect((await lucie.ok(outcomes.ofMeeting, of)).items.tasks).toEqual([]);
    await family.sign('mother', 'commitments');
    expect((await lucie.ok(outcomes.ofMeeting, of)).items.tasks).toMatchObject([{ task: { id } }]);
    await family.end('mother');
    expect((await lucie.ask(outcomes.ofMeeting, of)).status).toBe(404);
    // A conference neither votes nor watches; whoever opens it is in the log of its case.
    expect(await olena.ok(outcomes.ofMeeting, of)).toMatchObject({ votes: 'none', watches: false, carried: { tasks: [], watches: [] } });
    expect((await olena.ask(outcomes.beginWatch, { ...of, body: { id: newId(), itemId, text: 'x', domain: 'work_agencies', level: 'structure' } })).status).toBe(409);
    expect((await house.admin.query(`select count(*)::int as n from access.read_log where case_id = $1 and endpoint = 'outcomes.ofMeeting'`, [family.caseId])).rows[0].n).toBeGreaterThan(0);
  });
});

describe('the next meeting', () => {
  const calls = async (day = addDays(today(), 28)) => {
    const id = newId();
    await house.admin.query(`insert into meetings.meeting (id, organisation_id, group_id, kind, title, on_day, state, organiser_id, note_taker_id, author_id) values ($1, $2, $3, 'working_group', 'Příští schůze', $4, 'invited', $5, $5, $5)`, [id, organisations.kompas.id, at.groupId, day, people.olena.membership]);
    return id;
  };
  const agenda = async (id: string) => (await house.admin.query('select title, checks from meetings.item where meeting_id = $1 order by position, title', [id])).rows;
  test('goes through the tasks of the last one: the point comes by itself, whenever the meeting is called', async () => {
    const before = await calls();
    expect(await agenda(before)).toEqual([]);
    const id = await gives(toWorker('olena'));
    expect(await agenda(before)).toEqual([{ title: 'Kontrola úkolů', checks: 'tasks' }]);
    const after = await calls(addDays(today(), 56));
    expect(await agenda(after)).toEqual([{ title: 'Kontrola úkolů', checks: 'tasks' }]);
    await gives(toWorker('lucie'));
    expect(await agenda(before)).toHaveLength(1);
    const seen = await lucie.ok(outcomes.ofMeeting, { params: { meetingId: before } });
    expect(seen.carried.tasks.map((one) => one.id)).toContain(id);
    expect(seen.checks.tasks).not.toBeNull();
    await olena.ok(commitments.done, { params: { commitmentId: id }, version: 1, body: {} });
    expect((await lucie.ok(outcomes.ofMeeting, { params: { meetingId: before } })).carried.tasks.find((one) => one.id === id)).toMatchObject({ state: 'done' });
  });
});
