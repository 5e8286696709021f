// What the crisis asks of its contact tree.
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import type { CrisisPerson } from '../contract.ts';
import type { PlanContent } from '../templates/shapes.ts';
import { addContacts, findContacts, type NewContact } from './queries.ts';

type Ref = { caseId: string; activationId: string };
/** The tree of a crisis that begins: the deputy, heads of the organisations that take part, bodies of the plan. */
export async function plant(db: Db, { caseId, activationId }: Ref, { deputy, heads, plan }: { deputy: CrisisPerson | undefined; heads: readonly CrisisPerson[]; plan: PlanContent }): Promise<void> {
  const base = { case_id: caseId, activation_id: activationId };
  const list: NewContact[] = [
    ...deputy ? [{ ...base, id: newId(), kind: 'role' as const, role_code: 'coordinator', membership_id: deputy.membershipId }] : [],
    ...heads.map((one) => ({ ...base, id: newId(), kind: 'head' as const, membership_id: one.membershipId })),
    ...plan.bodies.map((one) => ({ ...base, id: newId(), kind: 'body' as const, name: one.name })),
  ];
  await addContacts(db, list.map((one, at) => ({ role_code: '', membership_id: null, name: '', ...one, position: at + 1 })));
}
/** Whoever holds a role stands in the tree, once. */
export async function enrol(db: Db, { caseId, activationId }: Ref, membershipId: string, roleCode: string): Promise<void> {
  const there = await findContacts(db, caseId, activationId);
  if (there.some((one) => one.person?.membershipId === membershipId)) return;
  await addContacts(db, [{ id: newId(), case_id: caseId, activation_id: activationId, kind: 'role', role_code: roleCode, membership_id: membershipId, position: there.length + 1 }]);
}
export { findContacts as contactsOf } from './queries.ts';
