// The live timeline of a crisis: written by thirty people at once, read by all in the same order.
import { z } from 'zod';
import { Created, endpoints, Id, Instant, pageQuery, writing } from '#platform/http/contract.ts';
import { CrisisRef } from '../contract.ts';
import { entryKinds } from './rules.ts';

const team = ['worker', 'head', 'coordinator'] as const;
/** Area of the plan, by its code; empty = the whole. */
export const Area = z.union([z.literal(''), z.string().regex(/^[a-z][a-z0-9_-]{0,59}$/)]);
/** Somebody of the crisis, whatever organisation they are of. */
export const Someone = z.object({ name: z.string(), organisationId: Id.nullable(), organisation: z.string() }).meta({ id: 'CrisisSomeone' });
export type Someone = z.infer<typeof Someone>;

export const Entry = z.object({
  id: Id, /** Its number in the crisis: in the order in which entries came in, without gaps. */ seq: z.int(),
  /** When it happened. */ at: Instant, /** When it reached us. */ writtenAt: Instant,
  /** One of those that people write, or of those that rules do. */ kind: z.string(), area: z.string(), text: z.string(), by: Someone.nullable(), mine: z.boolean(),
  /** Entry that this one puts right. */ strikes: z.object({ id: Id, seq: z.int() }).nullable(), /** Number of the entry that put this one right. */ struckBy: z.int().nullable(),
  commitmentId: Id.nullable(), statementId: Id.nullable(), reportId: Id.nullable(),
}).meta({ id: 'CrisisEntry' });
export type Entry = z.infer<typeof Entry>;

/** How a list is narrowed. The numbers of entries stay those of the whole timeline. */
const filter = { area: Area.optional(), organisationId: Id.optional(), kind: z.enum([...entryKinds, 'rules']).optional(), q: z.string().max(100).optional() };
const Filter = z.object(filter);
export type Filter = z.output<typeof Filter>;

/** Never about a client by name. */
export const WriteEntry = z.strictObject({
  id: Id, kind: z.enum(entryKinds), area: Area.default(''), text: writing(2000), /** When it happened: of the device that wrote it, not of when it was sent. */ at: Instant,
  strikesId: Id.nullable().default(null), commitmentId: Id.nullable().default(null),
});
export type WriteEntry = z.output<typeof WriteEntry>;

export const crisisTimeline = endpoints({
  list: { method: 'GET', path: '/cases/:caseId/crises/:activationId/entries', summary: 'The timeline of a crisis, newest first, page after page. `last` is the number of its last entry whatever the list is narrowed to: read on from it by `since`.', allow: team,
    params: CrisisRef, query: z.strictObject({ ...pageQuery, ...filter }), reply: z.object({ items: z.array(Entry), next: z.string().nullable(), last: z.int() }) },
  since: { method: 'GET', path: '/cases/:caseId/crises/:activationId/entries/since', summary: 'What came in after the entry of this number, oldest first, at most 200 at a time; `upTo` is how far was looked. Nothing below it can come any more.', allow: team,
    params: CrisisRef, query: z.strictObject({ seq: z.coerce.number().int().min(0).max(1e9), ...filter }), reply: z.object({ items: z.array(Entry), upTo: z.int(), last: z.int() }) },
  write: { method: 'POST', path: '/cases/:caseId/crises/:activationId/entries', summary: 'Write into the timeline; with `strikesId` it puts a former entry right, which stays, struck out.', allow: team, creates: true, offline: true, params: CrisisRef, body: WriteEntry, reply: Created },
  writers: { method: 'GET', path: '/cases/:caseId/crises/:activationId/organisations', summary: 'Organisations that have written into the timeline.', allow: team, params: CrisisRef, reply: z.object({ items: z.array(z.object({ id: Id, name: z.string() })).max(200) }) },
  board: { method: 'GET', path: '/cases/:caseId/crises/:activationId/board', summary: 'The crisis at a glance: tasks that are not done by area, what is due next, how much stands in the timeline.', allow: team, params: CrisisRef,
    reply: z.object({ startedAt: Instant, endedAt: Instant.nullable(), tasks: z.array(z.object({ area: z.string(), name: z.string(), open: z.int(), overdue: z.int() })).max(60), next: z.object({ text: z.string(), at: Instant.nullable(), overdue: z.boolean() }).nullable(), entries: z.int() }) },
});
