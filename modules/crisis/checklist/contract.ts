// The checklist of a crisis: what the plan proposes, given out as commitments across organisations; nothing is done twice.
import { z } from 'zod';
import { Created, Day, endpoints, Id, Instant, line, Version, writing } from '#platform/http/contract.ts';
import { Clock } from '#platform/http/clock.ts';
import { Commitment, OwnerChoice } from '#modules/commitments/contract.ts';
import { CrisisRef } from '../contract.ts';

export const ItemState = z.enum(['proposed', 'given', 'covered', 'skipped']).meta({ id: 'CrisisItemState' });
export const CrisisItem = z.object({
  id: Id, version: Version, area: z.string(), text: z.string(), whoUsually: z.string(), dueAt: Instant.nullable(), state: ItemState, /** Who does it, as the reader may see it; missing when it was erased. */ commitment: Commitment.nullable(),
  coveredBy: z.string(), reason: z.string(), /** Not of the plan. */ added: z.boolean(), /** I may give it out or leave it out. */ mayGive: z.boolean(),
}).meta({ id: 'CrisisItem' });
export type CrisisItem = z.infer<typeof CrisisItem>;
export const CrisisArea = z.object({ code: z.string(), title: z.string(), purpose: z.string(), materials: z.array(z.string()), items: z.array(CrisisItem), done: z.int(), needed: z.int() }).meta({ id: 'CrisisArea' });
export type CrisisArea = z.infer<typeof CrisisArea>;
const team = ['worker', 'head', 'coordinator'] as const, ItemRef = CrisisRef.extend({ itemId: Id });

export const crisisChecklist = endpoints({
  get: { method: 'GET', path: '/cases/:caseId/crises/:activationId/checklist', summary: 'The checklist by areas, with who does what and how it stands.', allow: team, params: CrisisRef, reply: z.object({ areas: z.array(CrisisArea) }) },
  add: { method: 'POST', path: '/cases/:caseId/crises/:activationId/checklist', summary: 'Adds a task that the plan does not have.', allow: team, creates: true, params: CrisisRef, body: z.strictObject({ id: Id, area: z.string().max(40), text: line(300), dueAt: Instant.nullable().default(null) }), reply: Created },
  give: { method: 'POST', path: '/cases/:caseId/crises/:activationId/checklist/:itemId/commitment', summary: 'The task becomes a commitment: agreed within my organisation, offered to another one; anybody may take it on themselves.', allow: team, creates: true, versioned: true, params: ItemRef,
    body: z.strictObject({ /** Of the commitment. */ id: Id, owner: OwnerChoice, dueOn: Day.nullable(), dueTime: Clock.nullable().default(null) }), reply: Created },
  settle: { method: 'PUT', path: '/cases/:caseId/crises/:activationId/checklist/:itemId', summary: 'Somebody does it already, it is not needed for a reason, or it is proposed again.', allow: team, versioned: true, params: ItemRef,
    body: z.discriminatedUnion('state', [z.strictObject({ state: z.literal('covered'), by: line(200) }), z.strictObject({ state: z.literal('skipped'), reason: writing(500) }), z.strictObject({ state: z.literal('proposed') })]) },
});
