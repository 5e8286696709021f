// Material aid in a crisis: what came, what was given out, what is in store.
import { z } from 'zod';
import { Created, endpoints, Id, Instant, line, page, pageQuery, Version, writing } from '#platform/http/contract.ts';
import { CrisisRef } from '../contract.ts';

const short = z.union([z.literal(''), line(200)]).default('');
/** Whole or with two decimals, as a number. */
const Amount = z.number().positive().max(1_000_000).multipleOf(0.01);
export const AidLine = z.object({
  id: Id, version: Version, direction: z.enum(['in', 'out']), thing: z.string(), unit: z.string(), amount: z.number(), whom: z.string(), partner: z.object({ id: Id, name: z.string() }).nullable(), movedAt: Instant, by: z.string(), struckReason: z.string(), /** Of my organisation, and counts: I may strike it. */ mayStrike: z.boolean(),
}).meta({ id: 'CrisisAid' });
export type AidLine = z.infer<typeof AidLine>;
export const AidStore = z.object({ thing: z.string(), unit: z.string(), came: z.number(), given: z.number(), /** What is left; negative when more was given out than was written to have come. */ left: z.number() }).meta({ id: 'CrisisAidStore' });
export type AidStore = z.infer<typeof AidStore>;

const team = ['worker', 'head', 'coordinator'] as const;
export const crisisAid = endpoints({
  list: { method: 'GET', path: '/cases/:caseId/crises/:activationId/aid', summary: 'Lines of material aid, the newest first; of one thing when asked.', allow: team, params: CrisisRef, query: z.strictObject({ ...pageQuery, thing: z.string().max(200).optional() }), reply: page(AidLine) },
  store: { method: 'GET', path: '/cases/:caseId/crises/:activationId/aid/store', summary: 'What came, was given out and is left, thing by thing.', allow: team, params: CrisisRef, reply: z.object({ items: z.array(AidStore).max(500), mayWrite: z.boolean() }) },
  move: { method: 'POST', path: '/cases/:caseId/crises/:activationId/aid', summary: 'Something came or was given out.', allow: team, creates: true, offline: true, params: CrisisRef,
    body: z.strictObject({ id: Id, direction: z.enum(['in', 'out']), thing: line(200), unit: short, amount: Amount, whom: short, partnerId: Id.nullable().default(null), /** When; now when missing. */ movedAt: Instant.optional() }), reply: Created },
  strike: { method: 'PUT', path: '/cases/:caseId/crises/:activationId/aid/:aidId/strike', summary: 'A line was a mistake and does not count.', allow: team, versioned: true, params: CrisisRef.extend({ aidId: Id }), body: z.strictObject({ reason: writing(500) }) },
});
