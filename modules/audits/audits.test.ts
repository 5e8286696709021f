// Planning an audit, its team, visits and talks over HTTP: who may, what is refused in words, and who learns nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents } from '#modules/documents/contract.ts';
import { adds } from '#modules/documents/testing.ts';
import { questionnaires } from '#modules/questionnaires/contract.ts';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { audits } from './contract.ts';
import { auditOf, kraj, method, openAuditing, type Auditing } from './testing.ts';

let house: TestHouse, of: Auditing, jitka: Asker;
const auditId = newId(), params = { auditId };
beforeAll(async () => { house = await openHouse(); of = await openAuditing(house); jitka = await house.as('jitka'); });
afterAll(() => house?.close());
const planned = (more: object = {}) => ({ id: newId(), serviceId: services.earlyCare.id, versionId: of.methodId, beginsOn: '2026-11-01', ...more });
const get = (asker: Asker, id = auditId) => asker.ok(audits.get, { params: { auditId: id } });
const refused = async (promise: Promise<{ status: number; problem: { fields?: Record<string, string> | undefined; detail?: string | undefined } }>) => { const { status, problem } = await promise; return [status, problem.fields ? Object.entries(problem.fields)[0]!.join(': ') : problem.detail]; };

describe('planning', () => {
  test('an audit, by who plans; others are refused', async () => {
    expect(await of.radka.ok(audits.plan, { body: planned({ id: auditId, scope: 'Bez dětského klubu.' }) })).toEqual({ id: auditId });
    expect(await get(of.radka)).toMatchObject({ service: { name: services.earlyCare.name, of: organisations.jerabina.name }, by: { id: kraj.id }, state: 'open', kind: 'full', part: 'planner', plans: true, inTeam: false, atWork: false, criteria: null, method: { versionId: of.methodId, number: 1 }, newer: null });
    expect((await of.dalibor.ask(audits.plan, { body: planned() })).status).toBe(403);
  });
  test('never of a service of one’s own house, by a draft, by another questionnaire, with criteria that are not there', async () => {
    const draft = newId();
    await of.radka.ok(questionnaires.begin, { body: { id: newId(), versionId: draft, purpose: 'audit', title: 'Rozepsaná' } });
    expect(await refused(of.radka.ask(audits.plan, { body: planned({ versionId: draft }) }))).toEqual([400, expect.stringContaining('versionId: Audituje se jen podle vydané verze')]);
    const shipped = (await jitka.ok(questionnaires.list, { query: { purpose: 'audit' } })).items[0]!.published!.id;
    expect(await refused(jitka.ask(audits.plan, { body: planned({ versionId: shipped }) }))).toEqual([400, expect.stringContaining('serviceId: Službu vlastní organizace')]);
    const conditions = (await jitka.ok(questionnaires.list, { query: { purpose: 'conditions' } })).items[0]!.published!.id;
    expect(await refused(of.radka.ask(audits.plan, { body: planned({ versionId: conditions }) }))).toEqual([400, expect.stringContaining('není metodika auditu')]);
    expect(await refused(of.radka.ask(audits.plan, { body: planned({ criteria: ['q_gone'] }) }))).toEqual([400, expect.stringContaining('q_gone')]);
    expect(await refused(of.radka.ask(audits.plan, { body: planned({ followsId: auditId }) }))).toEqual([400, expect.stringContaining('Navázat jde jen na dokončený audit')]);
  });
  test('two who change it at once see both; what holds something is not left out of the scope', async () => {
    const { version } = await get(of.radka), body = { scope: 'Celá služba.', beginsOn: '2026-11-01', endsOn: '2027-01-31' };
    expect((await of.vlasta.ask(audits.change, { params, version, body })).status).toBe(204);
    expect((await of.radka.ask(audits.change, { params, version, body })).problem).toMatchObject({ code: 'conflict', current: { scope: 'Celá služba.' } });
    await house.admin.query(`insert into audits.finding (id, organisation_id, audit_id, criterion, kind, theme, text, author_id) values ($1, $2, $3, 'q_aid_rules', 'strength', 'material_aid', 'Pravidla visí u dveří.', $4)`, [newId(), kraj.id, auditId, of.radka.membershipId]);
    expect(await refused(of.radka.ask(audits.change, { params, version: version + 1, body: { ...body, criteria: ['q_contract_own'] } }))).toEqual([400, expect.stringContaining('Pomoc má pravidla')]);
  });
  test('in rounds, which the service does not see', async () => {
    const roundId = newId();
    await of.radka.ok(audits.beginRound, { body: { id: roundId, name: 'Azylové domy 2026', versionId: of.methodId, beginsOn: '2026-09-01' } });
    await of.radka.ok(audits.change, { params, version: (await get(of.radka)).version, body: { roundId, beginsOn: '2026-11-01' } });
    expect((await of.bozena.ok(audits.rounds, { query: {} })).items).toMatchObject([{ id: roundId, audits: 1, finals: 0 }]);
    expect((await jitka.ok(audits.rounds, { query: {} })).items).toEqual([]);
  });
});
describe('the team', () => {
  test('is put together of independent colleagues; somebody of the organisation audited is refused with why', async () => {
    // Dalibor also works for the organisation that is audited.
    await house.admin.query(`insert into access.membership (id, account_id, organisation_id, role, profession, valid_from, valid_to) values ($1, $2, $3, 'worker', 'social_worker', '2020-01-01', '2026-01-31')`, [newId(), of.dalibor.accountId, organisations.jerabina.id]);
    expect((await of.radka.ok(audits.colleagues, { params })).items.map(({ id, independent }) => [id, independent])).toEqual(expect.arrayContaining([[of.vlasta.membershipId, true], [of.dalibor.membershipId, false]]));
    expect(await refused(of.radka.ask(audits.join, { params, body: { id: newId(), membershipId: of.dalibor.membershipId } }))).toEqual([400, expect.stringContaining('membershipId: Tento člověk pracuje, nebo v posledních dvou letech pracoval')]);
    expect(await refused(of.radka.ask(audits.join, { params, body: { id: newId(), membershipId: people.milan.membership } }))).toEqual([400, expect.stringContaining('V týmu jsou jen lidé')]);
    for (const [one, leads] of [[of.radka, true], [of.vlasta, false]] as const) await of.bozena.ok(audits.join, { params, body: { id: newId(), membershipId: one.membershipId, leads } });
    expect((await get(of.radka)).team).toMatchObject([{ name: 'Radka Nová', leads: true, declaredAt: null, me: true }, { name: 'Vlasta Hronová', leads: false, me: false }]);
  });
  test('declares independence in own words before anything is written, each for themselves', async () => {
    expect((await of.radka.ok(audits.list, { query: { waiting: 'yes' } })).items).toMatchObject([{ id: auditId, waits: 'declare' }]);
    expect(await refused(of.radka.ask(audits.addInterview, { params, body: { id: newId(), onDay: '2026-11-02', withWhom: 'client', consent: 'oral' } }))).toEqual([409, expect.stringContaining('Nejdřív prohlaste')]);
    await of.radka.ok(audits.declare, { params, body: { declaration: 'V této službě jsem nikdy nepracovala.' } });
    expect((await of.radka.ask(audits.declare, { params, body: { declaration: 'Ještě jednou.' } })).status).toBe(409);
    expect((await get(of.vlasta)).team.map(({ name, declaration }) => [name, declaration])).toEqual([['Radka Nová', 'V této službě jsem nikdy nepracovala.'], ['Vlasta Hronová', '']]);
    expect((await of.bozena.ask(audits.declare, { params, body: { declaration: 'Za ně.' } })).status).toBe(403);
    expect((await get(of.radka)).atWork).toBe(true);
  });
});
test('the service learns nothing before it is let in; then that it goes on, who comes and when, and nothing more', async () => {
  expect((await jitka.ask(audits.get, { params })).status).toBe(404);
  const letIn = (body: object) => of.radka.ask(audits.letIn, { params, body: { id: newId(), organisationId: organisations.jerabina.id, ...body } as never });
  expect(await refused(letIn({ kind: 'founder' }))).toEqual([400, expect.stringContaining('vyberte „služba“')]);
  expect(await refused(letIn({ kind: 'service', organisationId: organisations.lipa.id }))).toEqual([400, expect.stringContaining('organizace, která službu poskytuje')]);
  expect(await refused(letIn({ kind: 'service', membershipId: people.lucie.membership }))).toEqual([400, expect.stringContaining('Tohoto člověka v té organizaci nevidíte')]);
  expect((await letIn({ kind: 'service' })).status).toBe(201);
  await of.radka.ok(audits.planVisit, { params, body: { id: newId(), onDay: '2026-12-02', startsAt: '09:00', endsAt: '15:00', place: 'Dům služby', program: 'Rozhovory s rodinami' } });
  expect(await get(jitka)).toMatchObject({ part: 'service', results: false, inTeam: false, plans: false, round: null, newer: null, visits: [{ onDay: '2026-12-02', startsAt: '09:00', endsAt: '15:00', program: 'Rozhovory s rodinami' }], team: [{ name: 'Radka Nová' }, { name: 'Vlasta Hronová' }], readers: [{ kind: 'service' }] });
  for (const ask of [jitka.ask(audits.interviews, { params, query: {} }), jitka.ask(audits.colleagues, { params }), jitka.ask(audits.previewMethod, { params }), jitka.ask(audits.planVisit, { params, body: { id: newId(), onDay: '2026-12-03' } })]) expect((await ask).status).toBeGreaterThanOrEqual(403);
  for (const persona of ['lucie', 'milan', 'ivan', 'eva'] as Persona[]) expect([(await (await house.as(persona)).ask(audits.get, { params })).status, (await (await house.as(persona)).ok(audits.list, { query: {} })).items], persona).toEqual([404, []]);
  const [reader] = (await get(of.radka)).readers;
  await of.radka.ok(audits.changeReader, { params: { auditId, readerId: reader!.id }, version: reader!.version, body: { until: '2026-01-01' } });
  expect((await jitka.ask(audits.get, { params })).status).toBe(404);
  expect((await letIn({ kind: 'service' })).reply).toEqual({ id: reader!.id });
  expect((await get(jitka)).state).toBe('open');
});
describe('a talk', () => {
  const talk = (more: object = {}) => ({ id: newId(), onDay: '2026-11-03', withWhom: 'client', consent: 'oral', notes: 'Smlouvu nečetla.', ...more }) as never;
  test('has the next label, is read by the team only, and of who refused nothing is kept', async () => {
    const first = newId();
    await of.radka.ok(audits.addInterview, { params, body: talk({ id: first, name: 'Jméno, které sem nepatří' }) });
    await of.radka.ok(audits.addInterview, { params, body: talk({ consent: 'refused', notes: 'Něco stihla říct.' }) });
    expect(await refused(of.radka.ask(audits.addInterview, { params, body: talk({ label: 'K1' }) }))).toEqual([400, expect.stringContaining('K1 už má jiný rozhovor')]);
    const { items, labels } = await of.vlasta.ok(audits.interviews, { params, query: {} });
    expect(items.map(({ label, name, notes, mine }) => [label, name, notes, mine]).toSorted()).toEqual([['K1', '', 'Smlouvu nečetla.', false], ['K2', '', '', false]]);
    expect(labels).toEqual({ client: 'K3', worker: 'P1', head: 'V1', other: 'O1' });
    expect((await of.bozena.ask(audits.interviews, { params, query: {} })).status).toBe(404);
    await of.vlasta.ok(audits.declare, { params, body: { declaration: 'Nezávislá.' } });
    expect((await of.vlasta.ask(audits.changeInterview, { params: { auditId, interviewId: first }, version: 1, body: talk() as never })).status).toBe(400);
  });
  test('taken back keeps nothing, once no evidence stands on it', async () => {
    const { id, version } = (await of.radka.ok(audits.interviews, { params, query: {} })).items.find(({ label }) => label === 'K1')!, evidence = newId();
    await house.admin.query(`insert into audits.evidence (id, organisation_id, audit_id, criterion, kind, interview_id, author_id) values ($1, $2, $3, 'q_contract_own', 'interview', $4, $5)`, [evidence, kraj.id, auditId, id, of.radka.membershipId]);
    const back = () => of.radka.ask(audits.changeInterview, { params: { auditId, interviewId: id }, version, body: { onDay: '2026-11-03', withWhom: 'client', consent: 'refused', notes: 'Smlouvu nečetla.' } });
    expect(await refused(back())).toEqual([400, expect.stringContaining('Z rozhovoru už vycházejí doklady')]);
    await house.admin.query('delete from audits.evidence where id = $1', [evidence]);
    expect((await back()).status).toBe(204);
    expect((await of.radka.ok(audits.interviews, { params, query: {} })).items.map(({ notes }) => notes)).toEqual(['', '']);
  });
});
test('a document is read by the team or by those named; who is not among them, the head too, learns nothing of it', async () => {
  const named = await adds(of.radka, { auditId, auditReaders: [of.radka.membershipId], title: 'Plán supervizí', kind: 'other' }), common = await adds(of.radka, { auditId, title: 'Domovní řád', kind: 'other' }), theirs = await adds(jitka, { auditId, title: 'Vzor smlouvy', kind: 'other' });
  const reads = async (asker: Asker) => (await asker.ok(documents.ofAudit, { params })).items.map(({ id }) => id).toSorted(), content = async (asker: Asker, documentId: string) => (await asker.ask(documents.contentOfAudit, { params: { auditId, documentId }, query: {} })).status;
  expect([await reads(of.radka), await reads(of.vlasta), await reads(of.bozena), await reads(jitka)]).toEqual([[named, common, theirs].toSorted(), [common, theirs].toSorted(), [], [theirs]]);
  expect([await content(of.vlasta, common), await content(of.vlasta, named), await content(of.bozena, named), await content(of.bozena, common), await content(jitka, common)]).toEqual([200, 404, 404, 404, 404]);
  await of.radka.ok(audits.allotPaper, { params: { auditId, documentId: named }, body: { readers: [of.vlasta.membershipId] } });
  expect(await content(of.vlasta, named)).toBe(200);
  expect(await refused(of.radka.ask(audits.allotPaper, { params: { auditId, documentId: named }, body: { readers: [people.jitka.membership] } }))).toEqual([400, expect.stringContaining('jen lidé z týmu')]);
  expect((await of.vlasta.ask(audits.allotPaper, { params: { auditId, documentId: named }, body: { readers: null } })).status).toBe(404);
  expect((await (await house.as('milan')).ask(documents.ofAudit, { params })).status).toBe(404);
});
test('a method changed during an audit: it keeps its version, says what a newer one would do, and goes over when nothing is lost', async () => {
  const id = await auditOf(house, of), { questionnaireId } = (await get(of.radka, id)).method!, next = newId(), content = JSON.parse(JSON.stringify(method())) as ReturnType<typeof method>;
  content.topics[0]!.questions[0]!.choices[0] = { key: 'u0', words: { cs: 'Deset stejných smluv.' } };
  content.topics[1]!.questions = [content.topics[1]!.questions[0]!];
  for (const [table, columns, ...values] of [['rating', 'criterion, level, summary', 'q_contract_own', 'u1', 'Smlouvy jsou stejné.'], ['rating', 'criterion, level', 'q_aid_rules', 'u2'], ['evidence', 'criterion, kind, text', 'q_aid_interest', 'observation', 'Vydává klíčová pracovnice.']] as const)
    await house.admin.query(`insert into audits.${table} (id, organisation_id, audit_id, author_id, ${columns}) values ($1, $2, $3, $4, ${values.map((_, i) => `$${i + 5}`).join()})`, [newId(), kraj.id, id, of.vlasta.membershipId, ...values]);
  await of.radka.ok(questionnaires.draft, { params: { questionnaireId }, body: { id: next } });
  await of.radka.ok(questionnaires.put, { params: { versionId: next }, version: 1, body: content });
  expect((await of.radka.ask(audits.previewMethod, { params: { auditId: id } })).status).toBe(409);
  await of.radka.ok(questionnaires.publish, { params: { versionId: next }, version: 2, body: { note: 'Přesnější úrovně.' } });
  const before = await get(of.radka, id), over = () => of.radka.ask(audits.changeMethod, { params: { auditId: id }, version: before.version, body: { versionId: next } });
  expect(before).toMatchObject({ method: { number: 1 }, newer: { versionId: next, number: 2, note: 'Přesnější úrovně.' } });
  expect(await of.radka.ok(audits.previewMethod, { params: { auditId: id } })).toMatchObject({ same: 2, reworded: [{ key: 'q_contract_own', held: true }], gone: [{ key: 'q_aid_interest', held: true }], added: [], stopped: true });
  expect(await refused(over())).toEqual([409, expect.stringContaining('Kdo pomoc vydává')]);
  expect((await of.bozena.ask(audits.changeMethod, { params: { auditId: id }, version: before.version, body: { versionId: next } })).status).toBe(403);
  await house.admin.query(`delete from audits.evidence where audit_id = $1`, [id]);
  expect((await over()).status).toBe(204);
  expect((await get(of.radka, id)).method).toMatchObject({ number: 2 });
  expect((await house.admin.query(`select criterion, level, summary from audits.rating where audit_id = $1 order by criterion`, [id])).rows).toEqual([{ criterion: 'q_aid_rules', level: 'u2', summary: '' }, { criterion: 'q_contract_own', level: null, summary: 'Smlouvy jsou stejné.' }]);
});
test('called off with a reason it is over, for the service as if it never was', async () => {
  const id = await auditOf(house, of), { version } = await get(of.radka, id);
  expect((await get(jitka, id)).state).toBe('open');
  await of.radka.ok(audits.cancel, { params: { auditId: id }, version, body: { reason: 'Služba končí.' } });
  expect((await jitka.ask(audits.get, { params: { auditId: id } })).status).toBe(404);
  expect(await refused(of.radka.ask(audits.planVisit, { params: { auditId: id }, body: { id: newId(), onDay: '2026-12-02' } }))).toEqual([409, expect.stringContaining('zrušený')]);
});
test('talks, evidence and documents end by the period of audits; what names nobody stays, and nothing of them is exported', async () => {
  const id = await auditOf(house, of, 'final'), documentId = newId();
  await house.admin.query(`update audits.audit set final_at = '2015-06-01' where id = $1`, [id]);
  const put = (table: string, columns: string, ...values: unknown[]) => house.admin.query(`insert into audits.${table} (id, organisation_id, audit_id, author_id, ${columns}) values ($1, $2, $3, $4, ${values.map((_, i) => `$${i + 5}`).join()})`, [newId(), kraj.id, id, of.radka.membershipId, ...values]);
  await put('interview', 'on_day, with_whom, label, consent, notes', '2015-05-01', 'client', 'K1', 'oral', 'TAJNE-SLOVO');
  await put('evidence', 'criterion, kind, text', 'q_contract_own', 'observation', 'TAJNE-SLOVO');
  await put('rating', 'criterion, level', 'q_contract_own', 'u1');
  await house.admin.query(`insert into documents.document (id, organisation_id, author_id, title, kind, on_day, extension, declared_size, state) values ($1, $2, $3, 'x', 'other', '2015-05-01', 'pdf', 4, 'waiting')`, [documentId, kraj.id, of.radka.membershipId]);
  await house.admin.query(`insert into audits.audit_document (document_id, audit_id, organisation_id, author_id) values ($1, $2, $3, $4)`, [documentId, id, kraj.id, of.radka.membershipId]);
  await house.admin.query(`insert into retention.rule (id, organisation_id, kind, years, source, author_id) values ($1, $2, 'audit', 5, 'Spisový řád', $3)`, [newId(), kraj.id, of.bozena.membershipId]);
  await house.admin.query('select retention.mark_due()');
  const item = (await house.admin.query<{ id: string; year: number }>(`select id, year from retention.item where organisation_id = $1 and kind = 'audit'`, [kraj.id])).rows[0]!, erasureId = newId();
  expect(item.year).toBe(2015);
  await house.admin.query(`insert into retention.erasure (id, organisation_id, author_id, items, rules) values ($1, $2, $3, 1, '[]')`, [erasureId, kraj.id, of.bozena.membershipId]);
  await house.admin.query(`update retention.item set state = 'confirmed', erasure_id = $2 where id = $1`, [item.id, erasureId]);
  expect((await house.admin.query('select retention.erase($1) as done', [item.id])).rows[0].done).toBe('erased');
  const left = async (table: string) => (await house.admin.query(`select count(*)::int as n from ${table} where audit_id = $1`, [id])).rows[0].n;
  expect([await left('audits.interview'), await left('audits.evidence'), await left('audits.audit_document'), await left('audits.rating')]).toEqual([0, 0, 0, 1]);
  expect(JSON.stringify((await house.admin.query('select was from access.change_log')).rows)).not.toContain('TAJNE-SLOVO');
});
