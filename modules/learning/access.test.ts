// Who sees what of learning, asked of the tables; counting out of records and supervision, proofs, reminders, an induction over HTTP.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents } from '#modules/documents/contract.ts';
import { openRun, runPasses } from '#modules/programmes/events/testing.ts';
import { ministry, openProgramme } from '#modules/programmes/testing.ts';
import { qualityRules } from '#modules/quality/rules/contract.ts';
import { toolsOf } from '#modules/retention/testing.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { aPdf } from '#platform/testing/files.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { learning } from './contract.ts';
import { inductions } from './induction/contract.ts';
import { qualifications } from './qualifications/contract.ts';

let house: TestHouse;
const year = Number(today().slice(0, 4)), on = `${year}-01-10`, ids = { entry: newId(), record: newId(), qualification: newId(), template: newId(), induction: newId(), document: newId() }, olena = people.olena.membership;
const entry = { kind: 'accredited_course', title: 'Krizová intervence', fromOn: on, toOn: on, minutes: 480 };
beforeAll(async () => {
  house = await openHouse();
  const by = [organisations.kompas.id, people.petra.membership];
  // Petra wrote the training down, Olena and Tomáš were there; Tomáš works in another service and does not read the record.
  await house.admin.query(`insert into work.record (id, organisation_id, author_id, kind, minutes, mode, directness, facts, on_day, accredited, workers, detailed, service_id) values ($1, $2, $3, 'staff_training', 240, 'office', 'organisational', 'JEN-PRO-CTENARE', $4, true, $5, true, $6)`, [ids.record, ...by, on, [olena, people.tomas.membership], services.outreach.id]);
  const meeting = newId();
  await house.admin.query(`insert into meetings.meeting (id, organisation_id, kind, title, on_day, starts_at, ends_at, state, organiser_id, author_id) values ($1, $2, 'supervision', 'TAJNE', $4, '9:00', '11:00', 'written', $3, $3)`, [meeting, ...by, on]);
  for (const [who, presence] of [['olena', 'present'], ['tomas', 'excused']] as const) await house.admin.query(`insert into meetings.attendee (id, organisation_id, meeting_id, membership_id, presence, author_id) values (gen_random_uuid(), $1, $2, $3, $4, $5)`, [by[0], meeting, people[who].membership, presence, by[1]]);
  const worker = await house.as('olena'), hana = await house.as('hana');
  await worker.ok(learning.addEntry, { body: { id: ids.entry, membershipId: olena, ...entry, proves: [ids.record] } });
  await worker.ok(qualifications.add, { body: { id: ids.qualification, membershipId: olena, kind: 'first_aid', title: 'TAJNE', obtainedOn: addDays(today(), -700), validUntil: addDays(today(), 50) } });
  await hana.ok(learning.addItem, { body: { id: newId(), membershipId: olena, year, topic: 'Práce s traumatem', kind: 'accredited_course', minutes: 480 } });
  await hana.ok(learning.addRule, { body: { id: newId(), title: 'Naše', professions: ['social_worker'], minutes: 1800, counts: [{ kind: 'supervision', most: 60 }, { kind: 'accredited_course' }], validFrom: '2020-01-01' } });
  await hana.ok(inductions.addTemplate, { body: { id: ids.template, title: 'Terén', steps: [{ what: 'Projít pravidla', byDay: 5, who: 'newcomer' }, { what: 'Vzít s sebou do terénu', byDay: 10, who: 'mentor' }] } });
  await hana.ok(inductions.start, { body: { id: ids.induction, templateId: ids.template, membershipId: people.tomas.membership, mentorId: olena, startsOn: today() } });
  await worker.ok(documents.add, { body: { id: ids.document, of: { kind: 'learned', id: ids.entry }, title: 'Osvědčení', kind: 'other', onDay: on, extension: 'pdf', size: aPdf().length } });
  await worker.ok(documents.upload, { params: { documentId: ids.document }, bytes: aPdf() } as never);
});
afterAll(() => house.close());

const tables = ['rule', 'entry', 'plan_item', 'qualification', 'proof', 'qualification_reminder', 'induction_template', 'induction', 'induction_step'] as const;
const rows: Partial<Record<Persona, string>> = {
  //      rule|entry|plan_item|qualification|proof|reminder|template|induction|step
  hana:   '3|1|1|1|1|0|1|1|2',
  olena:  '3|1|1|1|1|0|0|1|2',
  tomas:  '3|0|0|0|0|0|0|1|2',
  petra:  '3|0|0|0|0|0|0|0|0',
  alena:  '3|0|0|0|0|0|0|0|0',
  jitka:  '2|0|0|0|0|0|0|0|0',
  milan:  '2|0|0|0|0|0|0|0|0',
};
test.each(Object.keys(rows) as Persona[])('%s', async (who) => {
  await house.as(who);
  const seen = await house.database.asSession(house.secretOf(who), async (db) => { const all: number[] = []; for (const name of tables) all.push(Number((await sql<{ n: string }>`select count(*) n from ${sql.table(`learning.${name}`)}`.execute(db)).rows[0]!.n)); return all; });
  expect(seen.join('|')).toBe(rows[who]);
});
test('a methodologist reads hours and qualifications, neither proofs nor who sat at supervision', async () => {
  await house.admin.query(`update access.membership set role = 'methodologist' where id = $1`, [people.petra.membership]);
  const petra = await house.as('petra'), of = await petra.ok(learning.worker, { params: { membershipId: olena }, query: {} });
  expect(of.rows.map(({ source }) => source).toSorted()).toEqual(['entry', 'record']);
  expect(of).toMatchObject({ mayWrite: false, worker: { withoutSupervision: true }, qualifications: [{ proofs: null }] });
  expect((await petra.ask(documents.ofOwner, { params: { ownerKind: 'learned', ownerId: ids.entry } })).status).toBe(404);
  expect((await petra.ask(learning.addEntry, { body: { id: newId(), membershipId: olena, ...entry } })).status).toBe(404);
  expect((await petra.ok(learning.team, { query: {} })).items.map(({ name }) => name)).toContain('Olena Marčuková');
  await house.admin.query(`update access.membership set role = 'coordinator' where id = $1`, [people.petra.membership]);
});
test('hours come from the record, the sitting and the entry, each once; what is proved counts by its proof', async () => {
  const of = await (await house.as('hana')).ok(learning.worker, { params: { membershipId: olena }, query: {} });
  expect(Object.fromEntries(of.rows.map(({ source, minutes, provedBy }) => [source, [minutes, provedBy]]))).toEqual({ record: [240, ids.entry], sitting: [120, null], entry: [480, null] });
  expect(of.worker.learned).toBe(600);
  expect(of.worker.requirements.map(({ done, over, missing }) => [done, over, missing])).toEqual([[480, 0, 960], [540, 60, 1260]]);
  const tomas = await (await house.as('tomas')).ok(learning.worker, { params: { membershipId: people.tomas.membership }, query: {} });
  expect(tomas.rows.map(({ source, title }) => [source, title])).toEqual([['record', '']]);
  const olenas = await house.as('olena');
  expect((await olenas.ask(learning.addEntry, { body: { id: newId(), membershipId: olena, ...entry, proves: [ids.record] } })).problem.fields).toHaveProperty('proves');
  expect((await olenas.ask(learning.worker, { params: { membershipId: people.tomas.membership }, query: {} })).status).toBe(404);
  expect((await olenas.ask(learning.dropEntry, { params: { learningEntryId: ids.entry }, version: 1 })).status).toBe(409);
  for (const endpoint of [learning.summary] as const) expect((await olenas.ask(endpoint, { params: { membershipId: olena } })).status).toBe(200);
  expect((await (await house.as('hana')).ask(learning.xlsx, {})).status).toBe(200);
});
test('the proof is opened by the worker and the head', async () => {
  const params = { ownerKind: 'learned' as const, ownerId: ids.entry, documentId: ids.document };
  expect(await Promise.all((['olena', 'hana', 'tomas', 'jitka'] as const).map(async (who) => (await (await house.as(who)).ask(documents.contentOfOwner, { params })).status))).toEqual([200, 200, 404, 404]);
});
test('what ends is told once at sixty and once at fourteen days, to the worker and the head, without a name', async () => {
  const run = async () => { await house.admin.query(`select graphile_worker.add_job('learning.remind')`); await house.runJobs(); };
  const mails = async () => (await house.admin.query<{ to: string; said: string }>(`select to_address as to, subject || body as said from platform.mail where body like '%/kvalita/vzdelavani%' order by to_address`)).rows;
  await run(); await run();
  expect((await mails()).map(({ to }) => to)).toEqual(['hana@example.test', 'olena@example.test']);
  for (const { said } of await mails()) expect(said).not.toMatch(/TAJNE|Olena|pomoc/);
  await house.admin.query('update learning.qualification set valid_until = $2 where id = $1', [ids.qualification, addDays(today(), 10)]);
  await run(); await run();
  expect(await mails()).toHaveLength(4);
  // Renewed: the old one is told no more.
  await (await house.as('hana')).ok(qualifications.add, { body: { id: newId(), membershipId: olena, followsId: ids.qualification, kind: 'first_aid', obtainedOn: today(), validUntil: addDays(today(), 700) } });
  expect((await (await house.as('olena')).ok(learning.mine)).ending).toEqual([]);
});
test('the mentor closes with a word, the newcomer does not', async () => {
  const params = { inductionId: ids.induction }, body = { closing: 'Zvládá to.' };
  expect((await (await house.as('tomas')).ask(inductions.close, { params, version: 1, body })).status).toBe(404);
  await (await house.as('olena')).ok(inductions.close, { params, version: 1, body });
  expect((await (await house.as('tomas')).ok(inductions.get, { params })).induction).toMatchObject({ closing: 'Zvládá to.', steps: 2, done: 0 });
});
test('a stale note waits for whoever is in charge, and a rule has no topic', async () => {
  const hana = await house.as('hana'), id = newId(), wording = { text: 'Text', validFrom: '2024-01-01', approvedById: people.hana.membership, approvedOn: '2024-01-01' };
  await hana.ok(qualityRules.add, { body: { id, versionId: newId(), kind: 'note', title: 'Dávky', topic: 'social_security', law: 'zákon č. 117/1995 Sb.', validUntil: addDays(today(), -1), ownerId: people.tomas.membership, ...wording } });
  expect((await (await house.as('tomas')).ok(qualityRules.due)).toReview.map((one) => one.id)).toContain(id);
  expect((await (await house.as('olena')).ok(qualityRules.due)).toReview.map((one) => one.id)).not.toContain(id);
  expect((await hana.ok(qualityRules.list, { query: {} })).items.map((one) => one.id)).not.toContain(id);
  expect((await hana.ok(qualityRules.list, { query: { kind: 'note' } })).items).toMatchObject([{ id, topic: 'social_security' }]);
  expect((await hana.ask(qualityRules.add, { body: { id: newId(), versionId: newId(), title: 'Pravidlo', topic: 'debts', ownerId: people.hana.membership, ...wording } })).problem.fields).toHaveProperty('topic');
});
test('a certificate of an event counts by its accreditation on its last day, once; a revoked one does not', async () => {
  const running = await openProgramme(house), jitka = await house.as('jitka'), of = async () => (await jitka.ok(learning.worker, { params: { membershipId: people.lucie.membership }, query: {} }));
  for (const accreditation of ['A2026/0001', '']) {
    const run = await openRun(running, 5, { leastPercent: 80, accreditation }), registration = newId();
    await runPasses(house, run, 20);
    await house.admin.query(`insert into programmes.registration (id, organisation_id, run_id, membership_id, name, email, language, state, queued) values ($1, $2, $3, $4, 'Lucie', '', 'cs', 'registered', 1)`, [registration, ministry.id, run.runId, people.lucie.membership]);
    await house.admin.query(`insert into programmes.certificate (id, organisation_id, registration_id, number, minutes, paper, author_id) values (gen_random_uuid(), $1, $2, $3, 960, '{}', $4)`, [ministry.id, registration, `${year}/${accreditation}`, running.alzbeta.membershipId]);
  }
  const before = await of(), [plain, accredited] = ['course', 'accredited_course'].map((kind) => before.rows.find((row) => row.kind === kind)!);
  expect(before.rows.map(({ source, title, provider, minutes, fromOn, onDay }) => [source, title, provider, minutes, fromOn, onDay])).toEqual(Array(2).fill(['event', 'Práce s rodinou', ministry.name, 960, addDays(today(), -13), addDays(today(), -12)]));
  // Eight hours at most of what is not accredited.
  expect([before.worker.learned, before.worker.requirements[0]!.done]).toEqual([1920, 960 + 480]);
  // Proved by an entry it counts by that; revoked, not at all.
  await (await house.as('lucie')).ok(learning.addEntry, { body: { id: newId(), membershipId: people.lucie.membership, ...entry, minutes: 600, proves: [accredited!.id] } });
  expect((await of()).worker.learned).toBe(960 + 600);
  await house.admin.query(`update programmes.certificate set revoked_on = platform.today(), revoked_reason = 'x' where id = $1`, [plain!.id]);
  expect((await of()).worker.learned).toBe(600);
  expect((await (await house.as('hana')).ask(learning.worker, { params: { membershipId: people.lucie.membership }, query: {} })).status).toBe(404);
});
test('learning of somebody who left goes at the end of its period with its proofs; whoever works on keeps theirs', async () => {
  const tools = toolsOf(house), count = async () => (await house.admin.query<{ n: number[] }>(`select array[(select count(*) from learning.entry), (select count(*) from learning.plan_item), (select count(*) from learning.qualification), (select count(*) from learning.proof), (select count(*) from documents.document where id = $1), (select count(*) from learning.induction)]::int[] as n`, [ids.document])).rows[0]!.n;
  await tools.setRule('hana', 'learning');
  expect([await tools.eraseAll('hana'), await count()]).toEqual([0, [2, 1, 2, 1, 1, 1]]);
  await house.admin.query(`update access.membership set valid_to = '2021-05-31' where id = $1`, [olena]);
  await house.admin.query(`update commitments.commitment set state = 'done', done_on = platform.today() where id in (select commitment_id from learning.induction_step)`);
  expect([await tools.eraseAll('hana'), await count()]).toEqual([1, [1, 0, 0, 0, 0, 1]]);
  await house.admin.query(`update access.membership set valid_to = '2021-05-31' where id = $1`, [people.tomas.membership]);
  await tools.eraseAll('hana');
  expect([await count(), (await house.admin.query(`select from commitments.commitment where what = 'Projít pravidla'`)).rowCount]).toEqual([[1, 0, 0, 0, 0, 0], 0]);
});
