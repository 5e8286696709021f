// How long is kept what, what is due, and erasing it after a second look.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, page, pageQuery, Version, writing } from '#platform/http/contract.ts';
import { kinds, mostAtOnce, obstacles } from './rules.ts';

export const RetentionKind = z.enum(kinds).meta({ id: 'RetentionKind' });
const years = z.int().min(1).max(100);
export const RetentionRule = z.object({ id: Id, version: Version, kind: RetentionKind, years, source: z.string(), author: z.string(), since: Day }).meta({ id: 'RetentionRule' });
export type RetentionRule = z.infer<typeof RetentionRule>;

export const ItemState = z.enum(['due', 'postponed', 'confirmed']);
/** One thing that is due: a case, a person, a release, or a year of records. */
export const DueItem = z.object({
  id: Id, version: Version, kind: RetentionKind, /** Name of the case or the person; to whom a release went; empty for a year of records. */ label: z.string(), caseId: Id.nullable(), personId: Id.nullable(), year: z.int().nullable(),
  /** Records of the year. */ rows: z.int(), eventOn: Day, dueOn: Day, years, source: z.string(), state: ItemState, postponedUntil: Day.nullable(), reason: z.string(), heldBy: z.array(z.enum(obstacles)),
}).meta({ id: 'DueItem' });
export type DueItem = z.infer<typeof DueItem>;
export const Erasure = z.object({
  id: Id, by: z.string(), on: z.string(), rules: z.array(z.object({ kind: RetentionKind, items: z.int(), years, source: z.string() })),
  items: z.int(), done: z.int(), /** Went back to the list. */ held: z.int(), rows: z.int(), logLines: z.int(), finished: z.boolean(),
}).meta({ id: 'Erasure' });
export type Erasure = z.infer<typeof Erasure>;
/** What is held in words of the product: how many rows of which table. */
const Part = z.object({ table: z.string(), rows: z.int() });

const ItemRef = z.strictObject({ itemId: Id }), head = ['head'] as const, keepers = ['head', 'administrator'] as const;
const ids = z.array(Id).min(1).max(mostAtOnce);

export const retention = endpoints({
  rules: { method: 'GET', path: '/retention/rules', summary: 'For how long my organisation keeps each kind of record.', allow: keepers, reply: z.object({ items: z.array(RetentionRule).max(20) }) },
  addRule: { method: 'POST', path: '/retention/rules', summary: 'Set how long a kind of record is kept.', allow: head, creates: true, body: z.strictObject({ id: Id, kind: RetentionKind, years, source: line(300) }), reply: Created },
  changeRule: { method: 'PATCH', path: '/retention/rules/:ruleId', summary: 'Change how long a kind of record is kept.', allow: head, versioned: true, params: z.strictObject({ ruleId: Id }), body: z.strictObject({ years, source: line(300) }) },
  dropRule: { method: 'DELETE', path: '/retention/rules/:ruleId', summary: 'Keep a kind of record without an end.', allow: head, params: z.strictObject({ ruleId: Id }) },
  counts: { method: 'GET', path: '/retention/counts', summary: 'How much is due, without saying what.', allow: keepers, reply: z.object({ items: z.array(z.object({ kind: RetentionKind, state: ItemState, items: z.int(), rows: z.int(), oldest: Day })).max(50) }) },
  due: { method: 'GET', path: '/retention/due', summary: 'What is due, oldest first.', allow: head, query: z.strictObject({ kind: RetentionKind.optional(), ...pageQuery }), reply: page(DueItem) },
  look: { method: 'GET', path: '/retention/due/:itemId', summary: 'What erasing one item would take, and what would stay with others.', allow: head, params: ItemRef,
    reply: z.object({ item: DueItem, parts: z.array(Part).max(200), /** Other organisations that hold something of their own in the case or about the person. */ others: z.int() }) },
  postpone: { method: 'POST', path: '/retention/due/:itemId/postpone', summary: 'Hold an item back until a day, with a reason.', allow: head, versioned: true, params: ItemRef, body: z.strictObject({ until: Day, reason: writing(500) }) },
  resume: { method: 'POST', path: '/retention/due/:itemId/resume', summary: 'End a postponement.', allow: head, versioned: true, params: ItemRef },
  sum: { method: 'POST', path: '/retention/summary', summary: 'The second look: what erasing these items would take in sum. Changes nothing.', allow: head, body: z.strictObject({ ids }),
    reply: z.object({ items: z.int(), kinds: z.array(z.object({ kind: RetentionKind, items: z.int(), years, source: z.string() })), parts: z.array(Part).max(200), others: z.int() }) },
  confirm: { method: 'POST', path: '/retention/erasures', summary: 'Erase these items in the background, after typing how many.', allow: head, creates: true, body: z.strictObject({ id: Id, ids, typed: line(60) }), reply: Created },
  erasures: { method: 'GET', path: '/retention/erasures', summary: 'What was erased, by whom and by which rules; how far a running erasure is.', allow: keepers, query: z.strictObject(pageQuery), reply: page(Erasure) },
});
