// Cards of one organisation that may be of the same human being: suggested with reasons, joined by a person, taken back by one click.
import { z } from 'zod';
import { Created, Day, endpoints, Id, Instant, line, PersonRef, prose } from '#platform/http/contract.ts';
import { phone } from '../contract.ts';
import { takeable, reasons } from './rules.ts';

export const Reason = z.enum(reasons).meta({ id: 'DuplicateReason' });
export const Field = z.enum(takeable).meta({ id: 'TakeableField' });

/** A card in a suggestion: enough to recognise whom it is about. */
export const Card = z.object({
  id: Id, name: z.string(), nativeName: z.string(), aliases: z.array(z.string()), birthDate: Day.nullable(), birthPrecision: z.enum(['known', 'approximate', 'unknown']),
  service: z.string().nullable(), phones: z.array(z.string()), registeredOn: Day, cases: z.int(),
});
export type Card = z.infer<typeof Card>;
export const Pair = z.object({ one: Card, other: Card, reasons: z.array(Reason), /** They were joined once and it was taken back then. */ undoneOn: Day.nullable() }).meta({ id: 'DuplicatePair' });
export type Pair = z.infer<typeof Pair>;

/** One field on both cards, as text for reading; empty when nothing is known. */
const Compared = z.object({ field: Field, kept: z.string(), other: z.string(), differs: z.boolean() });
export const Comparison = z.object({
  kept: Card, other: Card, reasons: z.array(Reason), fields: z.array(Compared),
  /** What the other card holds besides: it stays with it and is shown on the joined page. */
  holds: z.object({ kept: z.record(z.string(), z.int()), other: z.record(z.string(), z.int()) }),
  /** The card's data reach another organisation: what that one sees must not change, so nothing may be taken onto it. */
  shared: z.object({ kept: z.boolean(), other: z.boolean() }),
  /** Somebody said they are two people. */
  different: z.object({ by: z.string(), on: Day }).nullable(),
});
export type Comparison = z.infer<typeof Comparison>;

export const Merge = z.object({
  id: Id, kept: z.object({ id: Id, name: z.string() }), merged: z.object({ id: Id, name: z.string() }), reason: z.string(), by: z.string(), at: Instant, taken: z.array(z.string()),
  undoneAt: Instant.nullable(), undoneBy: z.string().nullable(), undoneReason: z.string(),
}).meta({ id: 'Merge' });
export type Merge = z.infer<typeof Merge>;

const staff = ['worker', 'head', 'coordinator'] as const;
const PairRef = z.strictObject({ personId: Id, otherId: Id });
const name = prose(200).default('');

export const duplicates = endpoints({
  list: { method: 'GET', path: '/people/duplicates', summary: 'Pairs of our own cards within reach that may be of one person, surest first.', allow: staff, reply: z.object({ items: z.array(Pair).max(100), more: z.boolean() }) },
  like: { method: 'POST', path: '/people/duplicates/like', summary: 'Our own cards that the person being written down may be on already.', allow: staff,
    body: z.strictObject({ givenName: name, familyName: name, nativeName: name, birthDate: Day.nullable().default(null), phone }), reply: z.object({ items: z.array(z.object({ card: Card, reasons: z.array(Reason) })).max(5) }) },
  ofPerson: { method: 'GET', path: '/people/:personId/duplicates', summary: 'Cards that may be of the same person, and what was joined and taken back.', allow: staff, reads: 'person', params: PersonRef, reply: z.object({ pairs: z.array(Pair).max(20), merges: z.array(Merge).max(100) }) },
  compare: { method: 'GET', path: '/people/:personId/duplicates/:otherId', summary: 'Two of our cards side by side; the first one would stay.', allow: staff, reads: 'person', params: PairRef, reply: Comparison },
  merge: { method: 'POST', path: '/people/:personId/duplicates/:otherId/merge', summary: 'Join the other card to the first one, taking the chosen fields from it.', allow: staff, creates: true, params: PairRef,
    body: z.strictObject({ id: Id, reason: line(300), take: z.array(Field).max(takeable.length).default([]) }), reply: Created },
  undo: { method: 'POST', path: '/people/merges/:mergeId/undo', summary: 'Take a merge back: both cards as they were; what was added meanwhile stays on the kept one.', allow: staff, params: z.strictObject({ mergeId: Id }), body: z.strictObject({ reason: prose(300).default('') }) },
  different: { method: 'POST', path: '/people/:personId/duplicates/:otherId/different', summary: 'They are two people: not suggested again.', allow: staff, creates: true, params: PairRef, body: z.strictObject({ id: Id }), reply: Created },
  maybeSame: { method: 'DELETE', path: '/people/:personId/duplicates/:otherId/different', summary: 'They may be one person after all.', allow: staff, params: PairRef },
});
