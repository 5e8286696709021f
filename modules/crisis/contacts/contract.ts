// The contact tree of a crisis: who calls whom, and whether they were reached. Work numbers only.
import { z } from 'zod';
import { Created, endpoints, Id, Instant, line, prose, Version } from '#platform/http/contract.ts';
import { phoneNumber } from '#platform/http/phone.ts';
import { CrisisPerson, CrisisRef } from '../contract.ts';

export const contactKinds = ['role', 'head', 'body'] as const;
export const CrisisContact = z.object({
  id: Id, version: Version, parentId: Id.nullable(), position: z.int(), kind: z.enum(contactKinds), roleCode: z.string(), person: CrisisPerson.nullable(), partnerId: Id.nullable(), name: z.string(), phone: z.string(),
  state: z.enum(['waiting', 'reached', 'not_reached']), toldAt: Instant.nullable(), toldBy: z.string(), note: z.string(),
}).meta({ id: 'CrisisContact' });
export type CrisisContact = z.infer<typeof CrisisContact>;
const team = ['worker', 'head', 'coordinator'] as const, ContactRef = CrisisRef.extend({ contactId: Id });
const phone = z.union([z.literal(''), phoneNumber]).default('');

export const crisisContacts = endpoints({
  get: { method: 'GET', path: '/cases/:caseId/crises/:activationId/contacts', summary: 'The contact tree: who calls whom, in which order, who was reached.', allow: team, params: CrisisRef, reply: z.object({ items: z.array(CrisisContact).max(300) }) },
  add: { method: 'POST', path: '/cases/:caseId/crises/:activationId/contacts', summary: 'Puts somebody into the tree: a worker who takes part, or a body of the directory or in words.', allow: team, creates: true, params: CrisisRef,
    body: z.strictObject({ id: Id, parentId: Id.nullable().default(null), membershipId: Id.nullable().default(null), partnerId: Id.nullable().default(null), name: z.union([z.literal(''), line(120)]).default(''), phone }), reply: Created },
  change: { method: 'PATCH', path: '/cases/:caseId/crises/:activationId/contacts/:contactId', summary: 'Another number, another one who calls, another place in the order; or out of the tree.', allow: team, versioned: true, params: ContactRef, body: z.strictObject({ parentId: Id.nullable(), phone, position: z.int().min(1).max(1000), ends: z.boolean().default(false) }) },
  told: { method: 'PUT', path: '/cases/:caseId/crises/:activationId/contacts/:contactId/call', summary: 'They were called: reached, or not.', allow: team, versioned: true, params: ContactRef, body: z.strictObject({ reached: z.boolean(), note: prose(500).default('') }) },
});
