// While a report is being finished (its files take seconds) others still write: what they wrote counts, or is refused in words; nothing lands in a finished audit unseen.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, services } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { following } from '#modules/signals/following/contract.ts';
import { recommendationOf } from '#modules/signals/following/testing.ts';
import { auditOf, kraj, openAuditing, type Auditing } from '../testing.ts';
import { rating } from '../rating/contract.ts';
import { reports } from './contract.ts';

let house: TestHouse, a: Auditing, jitka: Asker;
beforeAll(async () => { house = await openHouse(); a = await openAuditing(house); jitka = await house.as('jitka'); });
afterAll(() => house?.close());

/** What is asked while somebody finishes the audit: they hold it, then it is final. */
async function meanwhile<T>(auditId: string, ask: () => Promise<T>): Promise<T> {
  await house.admin.query('begin');
  try {
    await house.admin.query('select from audits.audit where id = $1 for update', [auditId]);
    const asked = ask();
    let over = false;
    void asked.finally(() => { over = true; });
    while (!over && (await house.admin.query(`select from pg_locks where not granted`)).rowCount === 0) await new Promise((done) => setTimeout(done, 5));
    await house.admin.query(`update audits.audit set state = 'final', final_at = now() where id = $1`, [auditId]);
    await house.admin.query('commit');
    return await asked;
  } catch (error) { await house.admin.query('rollback'); throw error; }
}
const followUpOf = async (earlier: string, team: Asker) => {
  const id = newId();
  await house.admin.query(`insert into audits.audit (id, organisation_id, service_id, version_id, kind, follows_id, state, begins_on, author_id) values ($1, $2, $3, $4, 'follow_up', $5, 'open', '2026-10-01', $6)`, [id, kraj.id, services.earlyCare.id, a.methodId, earlier, a.radka.membershipId]);
  await house.admin.query(`insert into audits.auditor (id, organisation_id, audit_id, membership_id, leads, declared_at, declaration, author_id) values ($1, $2, $3, $4, true, now(), 'V této službě nikdy.', $5)`, [newId(), kraj.id, id, team.membershipId, a.radka.membershipId]);
  await house.admin.query(`insert into audits.reader (id, organisation_id, audit_id, kind, to_organisation_id, author_id) values ($1, $2, $3, 'service', $4, $5)`, [newId(), kraj.id, id, organisations.jerabina.id, a.radka.membershipId]);
  return id;
};
const findingOf = async (auditId: string) => {
  const id = newId();
  await house.admin.query(`insert into audits.finding (id, organisation_id, audit_id, criterion, kind, severity, theme, text, author_id) values ($1, $2, $3, 'q_aid_rules', 'finding', 'serious', 'material_aid', 'Pravidla nikde nejsou.', $4)`, [id, kraj.id, auditId, a.radka.membershipId]);
  return id;
};
const draft = { text: 'Pravidla vyvěsit.', kind: 'service' as const, toOrganisationId: organisations.jerabina.id, theme: 'material_aid' };

test('a comment of the service is not lost in a finished audit', async () => {
  const auditId = await auditOf(house, a, 'draft');
  const { status, problem } = await meanwhile(auditId, () => jitka.ask(reports.comment, { params: { auditId }, body: { id: newId(), text: 'Pravidla visí na nástěnce.' } }));
  expect([status, problem.detail]).toEqual([409, expect.stringContaining('dokončený') as string]);
  expect((await house.admin.query('select from audits.comment where audit_id = $1', [auditId])).rowCount).toBe(0);
});

test('no draft of a recommendation stays behind, none is reworded under the report', async () => {
  const auditId = await auditOf(house, a, 'draft'), late = newId();
  expect((await meanwhile(auditId, () => a.vlasta.ask(following.add, { params: { auditId }, body: { id: late, ...draft } }))).status).toBe(409);
  expect((await house.admin.query('select from signals.followed where id = $1', [late])).rowCount).toBe(0);
  const other = await auditOf(house, a, 'draft'), id = await recommendationOf(house, { auditId: other, state: 'draft' });
  expect((await meanwhile(other, () => a.vlasta.ask(following.change, { params: { auditId: other, recommendationId: id }, version: 1, body: { ...draft, text: 'Jinak.' } }))).status).toBe(409);
  expect((await house.admin.query('select text from signals.recommendation where id = $1', [id])).rows).toEqual([{ text: 'Smlouvu šít na míru.' }]);
});

test('what a follow-up found is not changed under its report', async () => {
  const earlier = await auditOf(house, a, 'final'), id = await recommendationOf(house, { auditId: earlier, state: 'proved' }), auditId = await followUpOf(earlier, a.vlasta), params = { auditId, recommendationId: id };
  await a.vlasta.ok(following.check, { params, body: { result: 'partly', text: 'Něco visí.', version: 0 } });
  expect((await meanwhile(auditId, () => a.vlasta.ask(following.check, { params, body: { result: 'done', text: 'Vše visí.', version: 1 } }))).status).toBe(409);
  expect((await house.admin.query('select result from signals.followed_check where audit_id = $1', [auditId])).rows).toEqual([{ result: 'partly' }]);
});

test('a follow-up by somebody who was not at the first audit goes through what that left open, and closes it', async () => {
  const earlier = await auditOf(house, a, 'final'), id = await recommendationOf(house, { auditId: earlier, state: 'proved', findingId: await findingOf(earlier) }), auditId = await followUpOf(earlier, a.dalibor), params = { auditId, recommendationId: id };
  const version = async () => (await a.dalibor.ok(reports.get, { params: { auditId } })).version;
  expect((await a.dalibor.ok(following.openBefore, { params: { auditId } }))).toMatchObject({ items: [{ id, state: 'proved' }], mayCheck: true });
  // Of the first audit itself nothing opens to them, and they do not speak for those who recommend.
  expect((await a.dalibor.ask(following.ofAudit, { params: { auditId: earlier } })).status).toBe(404);
  expect((await a.dalibor.ask(following.drop, { params: { recommendationId: id }, body: { text: 'Ne.' } })).status).toBe(409);
  await a.dalibor.ok(rating.rate, { params: { auditId }, body: { id: newId(), criterion: 'q_aid_rules', level: 'u3', summary: 'Visí.' } });
  await a.dalibor.ok(rating.putEvidence, { params: { auditId }, body: { id: newId(), criterion: 'q_aid_rules', kind: 'observation', text: 'Nástěnka.' } });
  await house.admin.query(`update audits.audit set state = 'draft', comments_until = '2026-01-01' where id = $1`, [auditId]);
  // A name in a recommendation goes into the report as well.
  const recommendationId = newId();
  await a.dalibor.ok(following.add, { params: { auditId }, body: { id: recommendationId, ...draft, reason: 'Pravidla zná jen paní Malířová.' } });
  expect((await a.dalibor.ask(reports.finish, { params: { auditId }, version: await version(), body: {} })).problem.current).toEqual({ missing: [{ why: 'names', of: ['paní Malířová'] }, { why: 'unchecked', of: [id] }] });
  await a.dalibor.ok(following.remove, { params: { auditId, recommendationId } });
  await a.dalibor.ok(following.check, { params, body: { result: 'done', text: 'Visí a klienti je znají.', version: 0 } });
  expect((await a.dalibor.ask(reports.finish, { params: { auditId }, version: await version(), body: {} })).status).toBe(204);
  expect((await house.admin.query('select state from signals.followed where id = $1', [id])).rows).toEqual([{ state: 'done' }]);
});

test('what a follow-up rated stays in it when the recommendation is closed meanwhile', async () => {
  const earlier = await auditOf(house, a, 'final'), id = await recommendationOf(house, { auditId: earlier, state: 'proved', findingId: await findingOf(earlier) }), auditId = await followUpOf(earlier, a.radka);
  await a.radka.ok(rating.rate, { params: { auditId }, body: { id: newId(), criterion: 'q_aid_rules', level: 'u3', summary: 'Visí.' } });
  await a.radka.ok(following.verify, { params: { recommendationId: id }, body: {} });
  const keys = ({ areas }: { areas: { criteria: { key: string }[] }[] }) => areas.flatMap(({ criteria }) => criteria.map(({ key }) => key));
  expect(keys((await a.radka.ok(reports.get, { params: { auditId } })).content)).toEqual(['q_aid_rules']);
  expect((await a.radka.ok(rating.sheet, { params: { auditId } })).content.topics.flatMap(({ questions }) => questions.map(({ key }) => key))).toEqual(['q_aid_rules']);
  expect((await a.radka.ask(rating.putEvidence, { params: { auditId }, body: { id: newId(), criterion: 'q_aid_rules', kind: 'observation', text: 'Nástěnka.' } })).status).toBe(201);
});
