// From the draft at the service to the final report: what stands in the way, who reads what, what never changes.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { rating } from '../rating/contract.ts';
import { auditOf, kraj, openAuditing, type Auditing } from '../testing.ts';
import { reports, type Missing } from './contract.ts';
import { fingerprintOf } from './compose.ts';
import { namesAmong } from './names.ts';

let house: TestHouse, a: Auditing, jitka: Asker, eva: Asker, auditId = '', findingId = newId();
const criteria = ['q_contract_own', 'q_contract_crisis', 'q_aid_rules', 'q_aid_interest'];
const report = (who: Asker) => who.ask(reports.get, { params: { auditId } });
const versionNow = async () => (await a.radka.ok(reports.get, { params: { auditId } })).version;
const missing = (outcome: { problem: { current?: unknown } }) => Object.fromEntries((outcome.problem.current as { missing: Missing[] }).missing.map(({ why, of }) => [why, of]));
const finish = async (body: object = {}) => a.radka.ask(reports.finish, { params: { auditId }, version: await versionNow(), body });

beforeAll(async () => {
  house = await openHouse();
  a = await openAuditing(house);
  [jitka, eva] = [await house.as('jitka'), await house.as('eva')];
  auditId = await auditOf(house, a);
  const put = (table: string, columns: string, ...values: unknown[]) => house.admin.query(`insert into audits.${table} (id, organisation_id, audit_id, author_id, ${columns}) values ($1, $2, $3, $4, ${values.map((_, i) => `$${i + 5}`)})`, [newId(), kraj.id, auditId, a.radka.membershipId, ...values]);
  await put('visit', 'on_day, place', '2026-09-10', 'Dům na kopci');
  for (const n of [1, 2, 3]) await put('interview', 'on_day, with_whom, label, consent, notes', '2026-09-10', 'client', `K${n}`, 'oral', 'Řekla své.');
  await put('interview', 'on_day, with_whom, label, consent, anonymous, name', '2026-09-10', 'head', 'V1', 'oral', false, 'Zdeňka Malířová');
  await put('reader', 'kind, to_organisation_id, to_membership_id', 'municipality', organisations.urad.id, eva.membershipId);
  for (const criterion of criteria.slice(0, 3)) await a.radka.ok(rating.rate, { params: { auditId }, body: { id: newId(), criterion, level: 'u1', summary: criterion === 'q_contract_own' ? 'Smlouvy píše paní Malířová podle jednoho vzoru.' : 'Popsáno.' } });
  for (const criterion of criteria.slice(0, 2)) await a.radka.ok(rating.putEvidence, { params: { auditId }, body: { id: newId(), criterion, kind: 'observation', text: 'Tajný důkaz.' } });
  await a.radka.ok(rating.addFinding, { params: { auditId }, body: { id: findingId, criterion: 'q_aid_rules', kind: 'finding', severity: 'serious', text: 'Pravidla pomoci nejsou napsaná.' } });
});
afterAll(() => house?.close());

test('names in any ending are found, other words are not', () => {
  expect(namesAmong(['Smlouvy píše paní Malířová. S Malířovou nikdo nemluvil. Malíř pokojů.'], ['Zdeňka Malířová'])).toEqual(['Malířová', 'Malířovou']);
});

test('the draft goes out with a day, to a service that was let in, and not incomplete unknowingly', async () => {
  expect((await report(jitka)).status).toBe(404);
  const send = async (body: object) => a.radka.ask(reports.send, { params: { auditId }, version: await versionNow(), body: { commentsUntil: addDays(today(), 14), ...body } as never });
  expect((await send({ commentsUntil: '2020-01-01' })).problem.fields).toEqual({ commentsUntil: expect.any(String) as string });
  expect(missing(await send({}))).toMatchObject({ undecided: ['q_aid_interest'], no_evidence: ['q_aid_rules'] });
  await house.admin.query(`update audits.reader set until = '2026-01-01' where audit_id = $1 and kind = 'service'`, [auditId]);
  expect((await send({ knowing: true })).problem.detail).toMatch(/nepřizval/);
  await house.admin.query(`update audits.reader set until = null where audit_id = $1`, [auditId]);
  expect((await send({ knowing: true })).status).toBe(204);
  expect((await a.radka.ask(reports.send, { params: { auditId }, version: 1, body: { commentsUntil: today() } })).status).toBe(409);
});

test('the service reads ratings and findings of the draft, never evidence or talks, and says its own; others nothing', async () => {
  const draft = await jitka.ok(reports.get, { params: { auditId } });
  expect([draft.as, draft.content.talks, draft.missing, draft.content.areas[1]!.criteria[0]!.findings[0]!.text]).toEqual(['service', null, [], 'Pravidla pomoci nejsou napsaná.']);
  expect(JSON.stringify(draft)).not.toMatch(/Tajný|Řekla|K1/);
  for (const who of [eva, await house.as('milan'), await house.as('lucie'), a.dalibor]) expect((await report(who)).status).toBe(404);
  expect((await a.bozena.ok(reports.get, { params: { auditId } })).as).toBe('planner');
  const comment = (who: Asker, body: object) => who.ask(reports.comment, { params: { auditId }, body: { id: newId(), text: 'Pravidla visí na nástěnce.', ...body } as never });
  expect([(await comment(a.bozena, {})).status, (await comment(eva, {})).status, (await comment(jitka, { criterion: 'q_cizi' })).status, (await comment(jitka, { findingId: newId() })).status]).toEqual([403, 404, 400, 404]);
  for (const body of [{ findingId }, { criterion: 'q_contract_own' }]) expect((await comment(jitka, body)).status).toBe(201);
  expect((await a.radka.ask(rating.withdrawFinding, { params: { auditId, findingId }, version: 1 })).problem.detail).toMatch(/vyjádřila/);
  await house.admin.query(`update audits.audit set comments_until = '2026-01-01' where id = $1`, [auditId]);
  expect((await comment(jitka, {})).problem.detail).toMatch(/skončila/);
});

test('it becomes final only when nothing stands in the way, and says everything at once', async () => {
  const comments = (await a.radka.ok(reports.get, { params: { auditId } })).comments;
  await house.admin.query(`update audits.audit set comments_until = $2 where id = $1`, [auditId, addDays(today(), 3)]);
  await house.admin.query('update audits.auditor set declared_at = null where audit_id = $1 and membership_id = $2', [auditId, a.vlasta.membershipId]);
  expect(missing(await finish())).toEqual({ undecided: ['q_aid_interest'], no_evidence: ['q_aid_rules'], unanswered: comments.map(({ id }) => id), undeclared: ['Vlasta Hronová'], names: ['paní Malířová'], comments_run: [addDays(today(), 3)] });
  expect((await a.vlasta.ask(reports.answer, { params: { auditId, commentId: comments[0]!.id }, body: { id: newId(), outcome: 'kept', text: 'Ne.' } })).status).toBe(409);
  await house.admin.query('update audits.auditor set declared_at = now() where audit_id = $1', [auditId]);
  await a.radka.ok(rating.rate, { params: { auditId }, body: { id: newId(), criterion: 'q_aid_interest', applies: false, summary: 'Pomoc tu nevydávají.' } });
  await a.radka.ok(rating.putEvidence, { params: { auditId }, body: { id: newId(), criterion: 'q_aid_rules', kind: 'observation', text: 'Nástěnka.' } });
  for (const { id } of comments) await a.radka.ok(reports.answer, { params: { auditId, commentId: id }, body: { id: newId(), outcome: 'partly', text: 'Doplnili jsme nástěnku.' } });
  expect((await a.radka.ask(reports.answer, { params: { auditId, commentId: comments[0]!.id }, body: { id: newId(), outcome: 'taken', text: 'Podruhé.' } })).problem.detail).toMatch(/už odpověď má/);
  const recommended = newId();
  await house.admin.query(`insert into signals.recommendation (id, organisation_id, text, reason, author_id) values ($1, $2, 'Napsat pravidla pomoci', 'Klient je musí znát.', $3)`, [recommended, kraj.id, a.radka.membershipId]);
  await house.admin.query(`insert into signals.followed (id, organisation_id, addressee_kind, to_organisation_id, theme, due_on, author_id) values ($1, $2, 'service', $3, 'material_aid', '2027-01-31', $4)`, [recommended, kraj.id, organisations.jerabina.id, a.radka.membershipId]);
  await house.admin.query(`insert into audits.recommended (id, organisation_id, audit_id, finding_id, author_id) values ($1, $2, $3, $4, $5)`, [recommended, kraj.id, auditId, findingId, a.radka.membershipId]);
  // Not even what is refused gives a recommendation away.
  expect(missing(await finish({ noMoreComments: true }))).toEqual({ names: ['paní Malířová'] });
  expect((await jitka.ok(reports.get, { params: { auditId } })).content.recommendations).toEqual([]);
  expect((await finish({ noMoreComments: true, kept: ['paní Malířová'] })).status).toBe(204);
  expect((await house.admin.query('select state, given_on = platform.today() as today from signals.followed where id = $1', [recommended])).rows).toEqual([{ state: 'given', today: true }]);
});

test('the final report: few talks are not told, it reads the same to all who were let in, and never changes', async () => {
  const of = (who: Asker) => who.ok(reports.get, { params: { auditId } }), [team, service, reader] = [await of(a.radka), await of(jitka), await of(eva)];
  expect([reader.as, reader.content]).toEqual(['reader', team.content]);
  expect([service.content.talks, service.content.recommendations[0]?.text, service.content.comments[0]?.answer?.outcome, service.fingerprint]).toEqual([[{ kind: 'client', count: 3 }, { kind: 'head', count: 'under' }], 'Napsat pravidla pomoci', 'partly', fingerprintOf(team.content)]);
  expect((await report(await house.as('milan'))).status).toBe(404);
  for (const [as, magic] of [['pdf', '%PDF'], ['docx', 'PK']] as const) for (const who of [jitka, eva]) expect((await who.ask(reports[as], { params: { auditId } })).bytes.subarray(0, magic.length).toString()).toBe(magic);
  expect((await a.radka.ask(rating.putEvidence, { params: { auditId }, body: { id: newId(), criterion: 'q_aid_rules', kind: 'observation', text: 'Pozdě.' } })).problem.detail).toMatch(/dokončený/);
  for (const change of [sql`update audits.rating set summary = 'x' where audit_id = ${auditId} returning id`, sql`delete from audits.finding where audit_id = ${auditId} returning id`, sql`update audits.audit set scope = 'x' where id = ${auditId} returning id`])
    expect(await house.database.asSession(a.secrets.radka, (db) => change.execute(db)).then(({ rows }) => rows, () => [])).toEqual([]);
  for (const change of [sql`update audits.report set fingerprint = 'x'`, sql`delete from audits.report`]) await expect(house.database.asSession(a.secrets.radka, (db) => change.execute(db))).rejects.toThrow();
});
