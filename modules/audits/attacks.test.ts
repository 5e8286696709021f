// Who gets into a team, and what of theirs is taken.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { audits } from './contract.ts';
import { rating } from './rating/contract.ts';
import { reports } from './report/contract.ts';
import { auditOf, kraj, openAuditing, type Auditing } from './testing.ts';

let house: TestHouse, a: Auditing, auditId: string;
beforeAll(async () => { house = await openHouse(); a = await openAuditing(house); auditId = await auditOf(house, a); });
afterAll(() => house?.close());
const params = () => ({ params: { auditId } });

test('whoever may be put in the team, may also rate', async () => {
  await house.admin.query(`update access.membership set role = 'analyst' where id = $1`, [a.dalibor.membershipId]);
  await a.radka.ok(audits.join, { ...params(), body: { id: newId(), membershipId: a.dalibor.membershipId } });
  await a.dalibor.ok(audits.declare, { ...params(), body: { declaration: 'Nikdy tam.' } });
  await a.dalibor.ok(rating.rate, { ...params(), body: { id: newId(), criterion: 'q_aid_rules', level: 'u1', summary: 'Nejsou.' } });
  expect((await a.dalibor.ok(rating.sheet, params())).mayWrite).toBe(true);
  expect((await a.dalibor.ok(reports.get, params())).may.send).toBe(true);
  expect((await a.dalibor.ask(reports.send, { ...params(), version: 1, body: { commentsUntil: '2020-01-01' } })).status).toBe(400);
});

test('evidence says what it is: a document alone is evidence only as a document', async () => {
  const documentId = newId();
  await house.admin.query(`insert into documents.document (id, organisation_id, title, kind, on_day, extension, declared_size, state, author_id) values ($1, $2, 'Vzor smlouvy', 'other', '2026-09-10', 'pdf', 10, 'ready', $3)`, [documentId, kraj.id, a.radka.membershipId]);
  await house.admin.query(`insert into audits.audit_document (document_id, audit_id, organisation_id, author_id) values ($1, $2, $3, $4)`, [documentId, auditId, kraj.id, a.radka.membershipId]);
  const put = async (kind: 'record' | 'document') => { const { status, problem } = await a.radka.ask(rating.putEvidence, { ...params(), body: { id: newId(), criterion: 'q_aid_rules', kind, documentId } }); return [status, Object.keys(problem?.fields ?? {})]; };
  expect([await put('record'), await put('document')]).toEqual([[400, ['text']], [201, []]]);
});

test('somebody whose work ended is not put in a team any more', async () => {
  await house.admin.query('update audits.auditor set left_on = platform.today() where audit_id = $1 and membership_id = $2', [auditId, a.vlasta.membershipId]);
  await house.admin.query('update access.membership set ended_at = now() where id = $1', [a.vlasta.membershipId]);
  expect((await a.radka.ok(audits.colleagues, params())).items.map(({ id }) => id)).not.toContain(a.vlasta.membershipId);
  expect((await a.radka.ask(audits.join, { ...params(), body: { id: newId(), membershipId: a.vlasta.membershipId } })).problem.fields).toHaveProperty('membershipId');
});
