// Self-evaluation, rules that are read and confirmed, good practice that is offered: over HTTP, and who sees what of the tables.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditOf, kraj, openAuditing, type Auditing } from '#modules/audits/testing.ts';
import { questionnaires } from '#modules/questionnaires/contract.ts';
import { smallContent } from '#modules/questionnaires/testing.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { documents } from '#modules/documents/contract.ts';
import { adds } from '#modules/documents/testing.ts';
import { practices } from './practice/contract.ts';
import { qualityRules } from './rules/contract.ts';
import { reviewOf } from './rules/rules.ts';
import { namesSaid } from './practice/rules.ts';
import { standards } from './standards/contract.ts';
import { standardOf } from './standards/rules.ts';

let house: TestHouse, auditing: Auditing;
const frame = newId(), sheet = newId(), rule = newId(), wording = newId(), practice = newId(), secret = 'SLOVA-KOMPASU';
beforeAll(async () => {
  house = await openHouse();
  auditing = await openAuditing(house);
  const hana = await house.as('hana'), questionnaireId = newId();
  await hana.ok(questionnaires.begin, { body: { id: questionnaireId, versionId: frame, purpose: 'standards', title: 'Standardy Kompasu' } });
  await hana.ok(questionnaires.put, { params: { versionId: frame }, version: 1, body: { ...smallContent(), title: { cs: 'Standardy Kompasu' } } });
  await hana.ok(questionnaires.publish, { params: { versionId: frame }, version: 2, body: {} });
});
afterAll(() => house.close());
const answer = (value: string) => ({ value, applies: true, note: secret });

test('a self-evaluation is filled in by several people, finished once, compared with the one before and turned into tasks', async () => {
  const hana = await house.as('hana'), olena = await house.as('olena'), onDay = addDays(today(), -200), first = newId();
  const begin = (id: string, on: string) => olena.ok(standards.begin, { body: { id, serviceId: services.outreach.id, versionId: frame, onDay: on, answers: {} } });
  await begin(first, onDay);
  await olena.ok(standards.finish, { params: { selfEvaluationId: first }, version: 1, body: { onDay, answers: { q_water: answer('u0') } } });
  await begin(sheet, today());
  await olena.ok(standards.put, { params: { selfEvaluationId: sheet }, version: 1, body: { onDay: today(), answers: { q_hot: answer('yes') } } });
  const late = await hana.ask(standards.put, { params: { selfEvaluationId: sheet }, version: 1, body: { onDay: today(), answers: {} } });
  expect(late).toMatchObject({ status: 409, problem: { code: 'conflict', current: { version: 2, answers: { q_hot: { value: 'yes' } } } } });
  const body = { onDay: today(), answers: { q_hot: answer('yes') } };
  expect(await hana.ask(standards.finish, { params: { selfEvaluationId: sheet }, version: 2, body })).toMatchObject({ status: 400, problem: { fields: { 'answers.q_water': 'Chybí odpověď.' } } });
  await hana.ok(standards.finish, { params: { selfEvaluationId: sheet }, version: 2, body: { ...body, answers: { ...body.answers, q_water: answer('u2') } } });
  expect((await hana.ask(standards.put, { params: { selfEvaluationId: sheet }, version: 3, body })).status).toBe(409);
  const task = newId();
  await hana.ok(standards.addTask, { params: { selfEvaluationId: sheet }, body: { id: task, topic: 't_water', what: 'Opravit sprchu', dueOn: addDays(today(), 20), membershipId: people.olena.membership } });
  expect((await hana.ask(standards.addTask, { params: { selfEvaluationId: sheet }, body: { id: newId(), topic: 't_nic', what: 'x', membershipId: people.hana.membership } })).status).toBe(400);
  expect((await olena.ok(standards.get, { params: { selfEvaluationId: sheet } }))).toMatchObject({ before: { sheet: { id: first } }, tasks: [{ what: 'Opravit sprchu', owner: 'Olena Marčuková', state: 'open' }], sheet: { state: 'finished', tasks: 1, open: 1 } });
  const paper = await olena.ask(standards.print, { params: { selfEvaluationId: sheet } });
  expect([paper.status, paper.bytes.subarray(0, 4).toString()]).toEqual([200, '%PDF']);
  // Only a frame of standards is filled in here.
  expect(await hana.ask(standards.begin, { body: { id: newId(), serviceId: services.outreach.id, versionId: auditing.methodId, onDay: today(), answers: {} } })).toMatchObject({ status: 404 });
  expect((await hana.ask(standards.begin, { body: { id: newId(), serviceId: services.earlyCare.id, versionId: frame, onDay: today(), answers: {} } })).status).toBe(404);
});

test('a rule is read and confirmed in the wording that holds; the head sees who has not; a new wording asks anew; late reviews are said', async () => {
  const hana = await house.as('hana'), olena = await house.as('olena'), tomas = await house.as('tomas');
  const said = { text: secret, validFrom: addDays(today(), -30), approvedById: people.hana.membership, approvedOn: addDays(today(), -31) }, frameOf = { title: 'Pravidla pro krizové situace', standards: [14], serviceIds: [services.outreach.id], ownerId: people.petra.membership, reviewOn: addDays(today(), -1) };
  await hana.ok(qualityRules.add, { body: { id: rule, versionId: wording, ...frameOf, ...said } });
  const due = async (who: Persona) => { const { toRead, toReview } = await (await house.as(who)).ok(qualityRules.due); return [toRead.map(({ id }) => id), toReview.map(({ id }) => id)]; };
  expect(await due('olena')).toEqual([[rule], []]);
  expect(await due('tomas')).toEqual([[], []]);
  expect((await due('petra'))[1]).toEqual([rule]);
  expect((await hana.ok(qualityRules.get, { params: { qualityRuleId: rule } })).unread?.map(({ name }) => name)).toEqual(['Olena Marčuková']);
  expect((await olena.ok(qualityRules.get, { params: { qualityRuleId: rule } })).unread).toBeNull();
  expect((await tomas.ok(qualityRules.list, { query: {} })).items[0]).toMatchObject({ concernsMe: false, unread: null });
  await olena.ok(qualityRules.confirm, { params: { qualityRuleId: rule }, body: { id: newId(), versionId: wording } });
  await olena.ok(qualityRules.confirm, { params: { qualityRuleId: rule }, body: { id: newId(), versionId: wording } });
  expect((await hana.ok(qualityRules.get, { params: { qualityRuleId: rule } })).unread).toEqual([]);
  const next = newId();
  await hana.ok(qualityRules.addVersion, { params: { qualityRuleId: rule }, body: { id: next, ...said, text: 'Nové znění', validFrom: today(), changed: 'Jiné telefony' } });
  expect(await due('olena')).toEqual([[rule], []]);
  expect(await olena.ask(qualityRules.confirm, { params: { qualityRuleId: rule }, body: { id: newId(), versionId: wording } })).toMatchObject({ status: 409, problem: { code: 'rule' } });
  const { version } = (await hana.ok(qualityRules.get, { params: { qualityRuleId: rule } })).rule;
  expect((await tomas.ask(qualityRules.review, { params: { qualityRuleId: rule }, version, body: { again: null } })).status).toBe(403);
  await (await house.as('petra')).ok(qualityRules.review, { params: { qualityRuleId: rule }, version, body: { again: addDays(today(), 365) } });
  expect((await due('petra'))[1]).toEqual([]);
  expect(await hana.ask(qualityRules.add, { body: { id: newId(), versionId: newId(), ...frameOf, ...said, text: '' } })).toMatchObject({ status: 400, problem: { fields: { text: 'Napište znění, vložte odkaz, nebo řekněte, že je v souboru.' } } });
  expect((await hana.ask(qualityRules.add, { body: { id: newId(), versionId: newId(), ...frameOf, ...said, link: 'javascript:alert(1)' } })).status).toBe(400);
  expect((await hana.ask(qualityRules.add, { body: { id: newId(), versionId: newId(), ...frameOf, serviceIds: [services.earlyCare.id], ...said } })).status).toBe(404);
  expect([reviewOf('2026-01-01', '2026-01-02'), reviewOf('2026-01-20', '2026-01-02'), reviewOf('2026-06-01', '2026-01-02'), reviewOf(null, '2026-01-02')]).toEqual(['late', 'soon', 'later', 'none']);
});

test('good practice is ours until it is offered; others try it and say how it went to whose it is', async () => {
  const olena = await house.as('olena'), hana = await house.as('hana'), jitka = await house.as('jitka'), milan = await house.as('milan');
  const body = { title: 'Ranní porada ve dvou', theme: 'staff_support', what: secret, contact: 'vedoucí služby' };
  expect((await olena.ask(practices.add, { body: { id: newId(), ...body, offered: true } })).status).toBe(403);
  expect(await olena.ask(practices.add, { body: { id: newId(), ...body, theme: 'nesmysl' } })).toMatchObject({ status: 400, problem: { fields: { theme: 'Vyberte z nabídky.' } } });
  await olena.ok(practices.add, { body: { id: practice, ...body } });
  expect((await jitka.ask(practices.get, { params: { practiceId: practice } })).status).toBe(404);
  await hana.ok(practices.change, { params: { practiceId: practice }, version: 1, body: { ...body, offered: true } });
  expect((await milan.ok(practices.list, { query: { q: 'ranni PORADA' } })).items.map(({ organisation, ours }) => [organisation, ours])).toEqual([[organisations.kompas.name, false]]);
  expect((await milan.ok(practices.list, { query: { q: '100%' } })).items).toEqual([]);
  const trial = newId();
  await jitka.ok(practices.tryIt, { params: { practiceId: practice }, body: { id: trial, since: today() } });
  await jitka.ok(practices.went, { params: { practiceTryId: trial }, version: 1, body: { went: 'Ušetřili jsme si půl hodiny.', wentOn: today() } });
  expect((await hana.ok(practices.get, { params: { practiceId: practice } })).tries).toMatchObject([{ organisation: organisations.jerabina.name, went: 'Ušetřili jsme si půl hodiny.' }]);
  expect((await milan.ok(practices.get, { params: { practiceId: practice } })).tries).toEqual([]);
  expect((await milan.ask(practices.went, { params: { practiceTryId: trial }, version: 2, body: { went: 'x', wentOn: today() } })).status).toBe(404);
  expect((await hana.ask(practices.tryIt, { params: { practiceId: practice }, body: { id: newId(), since: today() } })).status).toBe(404);
});

test('a strength of an audit is told by the service that was audited, and by nobody else', async () => {
  const auditId = await auditOf(house, auditing, 'final'), findingId = newId(), jitka = await house.as('jitka'), milan = await house.as('milan');
  await house.admin.query(`insert into audits.finding (id, organisation_id, audit_id, criterion, kind, theme, text, author_id) values ($1, $2, $3, 'q_contract_own', 'strength', 'contract', 'Smlouvy jsou psané s klientem.', $4)`, [findingId, kraj.id, auditId, auditing.radka.membershipId]);
  expect((await jitka.ok(practices.ofAudit, { params: { auditId } })).items).toEqual([{ findingId, theme: 'contract', text: 'Smlouvy jsou psané s klientem.', practiceId: null }]);
  for (const asker of [milan, auditing.radka]) expect((await asker.ok(practices.ofAudit, { params: { auditId } })).items).toEqual([]);
  const body = { title: 'Smlouva psaná spolu', theme: 'contract', what: 'Smlouvy jsou psané s klientem.', findingId };
  expect((await milan.ask(practices.add, { body: { id: newId(), ...body } })).status).toBe(404);
  await jitka.ok(practices.add, { body: { id: newId(), ...body } });
  expect((await jitka.ok(practices.ofAudit, { params: { auditId } })).items[0]!.practiceId).not.toBeNull();
});

test('what a masked house offers says neither its name nor whom to ask', async () => {
  const jitka = await house.as('jitka'), id = newId(), body = { title: 'Klidová místnost', theme: 'premises', what: 'Jedna místnost je vždy volná.', contact: 'recepce', offered: true };
  await house.admin.query(`insert into access.mask (organisation_id, name, short_name, kind) select id, name, short_name, kind from access.organisation where id = $1`, [organisations.jerabina.id]);
  await house.admin.query(`update access.organisation set name = 'Utajená organizace 1', short_name = 'Utajená 1', masked = true where id = $1`, [organisations.jerabina.id]);
  expect(await jitka.ask(practices.add, { body: { id: newId(), ...body, what: 'V JERABINE máme místnost. Jeřabina.' } })).toMatchObject({ status: 400, problem: { fields: { what: expect.stringContaining('utajené organizace') } } });
  await jitka.ok(practices.add, { body: { id, ...body } });
  expect(await (await house.as('milan')).ok(practices.get, { params: { practiceId: id } })).toMatchObject({ organisation: 'Utajená organizace 1', contact: '', tries: [] });
  expect((await jitka.ok(practices.get, { params: { practiceId: id } })).contact).toBe('recepce');
  expect(namesSaid(['Dům VLASTOVKA pomáhá'], ['Vlaštovka', 'AB'])).toEqual(['Vlaštovka']);
  // In any case, by any word that tells: the whole name stands in a text nearly never.
  for (const text of ['Ve Vlaštovce to funguje.', 'Klientky Vlaštovek', 's Vlaštovkou', 'u Vlaštovky']) expect(namesSaid([text], ['Azylový dům Vlaštovka']), text).toEqual(['Azylový dům Vlaštovka']);
  for (const text of ['Náš azylový dům pro ženy s dětmi.', 'Služba sociální prevence v domě', 'Jedna místnost je vždy volná.']) expect(namesSaid([text], ['Azylový dům Vlaštovka', 'Centrum pro ženy, z. s.']), text).toEqual([]);
  expect(namesSaid(['V Majáku i na Praze'], ['Dům Maják', 'Praha'])).toEqual(['Dům Maják', 'Praha']);
  for (const what of ['V Jeřabině je klid.', 'Máme to z Jeřabin.']) expect((await jitka.ask(practices.add, { body: { id: newId(), ...body, what } })).status, what).toBe(400);
  // Nor does what it writes of somebody else's practice, which goes to whose it is.
  const theirs = newId(), trial = newId();
  await (await house.as('milan')).ok(practices.add, { body: { id: theirs, title: 'Rada domu', theme: 'premises', what: 'Jednou za měsíc.', offered: true } });
  await jitka.ok(practices.tryIt, { params: { practiceId: theirs }, body: { id: trial, since: today() } });
  expect((await jitka.ask(practices.went, { params: { practiceTryId: trial }, version: 1, body: { went: 'V Jeřabině to šlo.', wentOn: today() } })).problem.fields).toHaveProperty('went');
  await jitka.ok(practices.went, { params: { practiceTryId: trial }, version: 1, body: { went: 'Šlo to.', wentOn: today() } });
});

test('who sees what', async () => {
  const tables = ['self_evaluation', 'standard_task', 'rule', 'rule_version', 'read_confirmation'] as const;
  const counts = async (who: Persona) => { await house.as(who); return house.database.asSession(house.secretOf(who), async (db) => { const of: number[] = []; for (const table of tables) of.push((await sql`select * from ${sql.table(`quality.${table}`)}`.execute(db)).rows.length); return of; }); };
  expect(await counts('hana'), 'head').toEqual([2, 1, 1, 2, 1]);
  expect(await counts('petra'), 'coordinator').toEqual([2, 1, 1, 2, 0]);
  expect(await counts('olena'), 'worker of the service').toEqual([2, 1, 1, 2, 1]);
  expect(await counts('tomas'), 'worker of another service').toEqual([0, 0, 1, 2, 0]);
  expect(await counts('alena'), 'administrator').toEqual([0, 0, 1, 2, 0]);
  for (const who of ['jitka', 'lucie', 'milan', 'ivan', 'eva'] as const) expect(await counts(who), who).toEqual([0, 0, 0, 0, 0]);
  for (const who of ['milan', 'ivan'] as const) {
    const asker = await house.as(who);
    for (const answered of [await asker.ask(standards.get, { params: { selfEvaluationId: sheet } }), await asker.ask(qualityRules.get, { params: { qualityRuleId: rule } })]) expect([answered.status].filter((status) => status !== 403)).toEqual(answered.status === 403 ? [] : [404]);
    expect((await asker.ok(standards.list, { query: {} })).items).toEqual([]);
  }
  // The frame is read with the sheet, by whoever reads the sheet.
  expect(standardOf([{ key: 't_a' }, { key: 't_s7' }], 't_s7')).toBe(7);
  expect(standardOf([{ key: 't_a' }, { key: 't_b' }], 't_b')).toBe(2);
});

test('a wording may be in a file, read by the organisation; files of a practice go with it, but not out of a masked house', async () => {
  const hana = await house.as('hana'), olena = await house.as('olena'), jitka = await house.as('jitka'), milan = await house.as('milan'), inFile = newId(), versionId = newId();
  await hana.ok(qualityRules.add, { body: { id: inFile, versionId, title: 'Krizový plán domu', ownerId: people.hana.membership, inFile: true, validFrom: today(), approvedById: people.hana.membership, approvedOn: today() } });
  const file = await adds(hana, { title: 'Krizový plán', of: { kind: 'rule', id: versionId } }), params = { ownerKind: 'rule' as const, ownerId: versionId }, content = { params: { ...params, documentId: file }, query: {} };
  expect([(await olena.ok(documents.ofOwner, { params })).items.map(({ id }) => id), (await olena.ok(documents.ofOwner, { params })).mayWrite, (await olena.ask(documents.contentOfOwner, content)).status]).toEqual([[file], false, 200]);
  expect([(await milan.ask(documents.ofOwner, { params })).status, (await milan.ask(documents.contentOfOwner, content)).status]).toEqual([404, 404]);
  const of = async (asker: typeof hana, id: string) => (await asker.ask(documents.ofOwner, { params: { ownerKind: 'practice', ownerId: id } })).reply?.items.map(({ title }) => title);
  await house.admin.query('delete from access.mask where organisation_id = $1', [organisations.jerabina.id]);
  const [open, masked] = [newId(), newId()], body = { title: 'Rada domu', theme: 'premises', what: 'Jednou za měsíc.', offered: true };
  await milan.ok(practices.add, { body: { id: open, ...body } });
  await jitka.ok(practices.add, { body: { id: masked, ...body } });
  await adds(milan, { title: 'Pozvánka', of: { kind: 'practice', id: open } });
  await adds(jitka, { title: 'Plakát', of: { kind: 'practice', id: masked } });
  expect([await of(hana, open), await of(jitka, masked)]).toEqual([['Pozvánka'], ['Plakát']]);
  await house.admin.query(`insert into access.mask (organisation_id, name, short_name, kind) select id, name, short_name, kind from access.organisation where id = $1`, [organisations.jerabina.id]);
  expect(await of(hana, masked)).toEqual([]);
});
