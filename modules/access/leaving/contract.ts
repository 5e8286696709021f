// Leaving an organisation: what somebody holds goes to others; what nobody took over waits in sight of the head.
import { z } from 'zod';
import { Day, endpoints, Id, prose, Version } from '#platform/http/contract.ts';

const MembershipRef = z.strictObject({ membershipId: Id });
const Successors = z.array(z.strictObject({ id: Id, to: Id })).max(500).default([]);
/** Who takes over what; each by its id. What is left out stays and waits. */
export const HandOver = z.strictObject({ note: prose(4_000).default(''), places: Successors, commitments: Successors, mandates: Successors });
export const Holdings = z.object({
  name: z.string(),
  places: z.array(z.object({ id: Id, caseId: Id, label: z.string(), leading: z.boolean() })),
  commitments: z.array(z.object({ id: Id, caseId: Id.nullable(), caseLabel: z.string().nullable(), what: z.string(), dueOn: Day.nullable(), promised: z.boolean() })),
  mandates: z.array(z.object({ id: Id, text: z.string(), services: z.array(z.string()) })),
});
export type Holdings = z.infer<typeof Holdings>;
const Counts = z.object({ leading: z.int(), places: z.int(), commitments: z.int(), contacts: z.int(), mandates: z.int() });

export const leaving = endpoints({
  counts: { method: 'GET', path: '/administration/memberships/:membershipId/holdings/counts', summary: 'How much somebody holds, in numbers, for those who see no clients.', allow: ['administrator', 'head'], params: MembershipRef, reply: Counts },
  holdings: { method: 'GET', path: '/administration/memberships/:membershipId/holdings', summary: 'What somebody of my organisation holds: cases, commitments, mandates.', allow: ['head'], params: MembershipRef, reply: Holdings },
  handOver: { method: 'PUT', path: '/administration/memberships/:membershipId/holdings', summary: 'Hands over what somebody holds or has left behind.', allow: ['head'], params: MembershipRef, body: HandOver },
  leave: { method: 'PUT', path: '/administration/memberships/:membershipId/leave', summary: 'Hands over and ends the membership at once, in one transaction.', allow: ['head'], params: MembershipRef, versioned: true, body: HandOver, reply: z.object({ version: Version }) },
  waiting: { method: 'GET', path: '/administration/waiting', summary: 'People who left and what of theirs waits to be taken over.', allow: ['head'],
    reply: z.object({ items: z.array(z.object({ membershipId: Id, name: z.string(), left: Day, places: z.int(), commitments: z.int(), mandates: z.int() })) }) },
});
