// The calendar: what a person has when, when colleagues are free, and the address for a telephone.
import { z } from 'zod';
import { Day, endpoints, Id, Instant } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { daysUntil } from '#platform/i18n/format.ts';
import { entryKinds, entryStates, mostDays, mostEntries } from './rules.ts';

export const EntryKind = z.enum(entryKinds).meta({ id: 'CalendarEntryKind' });
const Clock = z.string().regex(/^\d\d:\d\d$/);
export const Entry = z.object({
  id: Id, kind: EntryKind, day: Day, /** Clock of Prague; without one it is of the whole day. */ starts: Clock.nullable(), ends: Clock.nullable(),
  /** Its own words; empty where `kind` and `code` say all. */
  title: z.string(),
  /** Case, person or place. */
  about: z.string(),
  /** Kind of the meeting or commitment, language, kind of residence permit; `consent`. */
  code: z.string(),
  state: z.enum(entryStates),
  /** It is me who is to be there; not what waits for anybody of my service, nor what I declined. */
  mine: z.boolean(),
  caseId: Id.nullable(), personId: Id.nullable(),
  /** Visit that the interpreting is for. */
  ofId: Id.nullable(),
}).meta({ id: 'CalendarEntry' });
export type Entry = z.infer<typeof Entry>;

const range = { from: Day, until: Day };
type Range = { from: string; until: string };
const inOrder = ({ from, until }: Range) => until >= from, endFirst = { error: say({ cs: 'Konec je před začátkem.', en: 'The end is before the start.', uk: 'Кінець раніше за початок.' }), path: ['until'] };
const isShort = ({ from, until }: Range) => daysUntil(until, from) < mostDays;
const tooLong = { error: say({ cs: `Najednou nejvýše ${mostDays} dní. Vyberte kratší období.`, en: `At most ${mostDays} days at once. Choose a shorter period.`, uk: `Щонайбільше ${mostDays} днів за раз. Виберіть коротший період.` }), path: ['until'] };
const people = z.string().max(800).transform((text) => text.split(',').filter(Boolean)).pipe(z.array(Id).min(1).max(20));

export const calendar = endpoints({
  list: { method: 'GET', path: '/calendar', summary: 'What I have between two days: meetings, visits, commitments due, interpreting, what ends.', allow: 'signedIn', query: z.strictObject(range).refine(inOrder, endFirst).refine(isShort, tooLong),
    reply: z.object({ items: z.array(Entry).max(mostEntries), /** There is more than is answered. */ more: z.boolean() }) },
  busy: { method: 'GET', path: '/calendar/busy', summary: 'When colleagues of my organisation have something: from–to and nothing else. Whoever is none of them is missing.', allow: ['head', 'coordinator'],
    query: z.strictObject({ ...range, /** Memberships, divided by commas. */ people }).refine(inOrder, endFirst).refine(isShort, tooLong),
    reply: z.object({ items: z.array(z.object({ membershipId: Id, day: Day, starts: Clock, ends: Clock })).max(5000) }) },
  feed: { method: 'GET', path: '/calendar/feed', summary: 'Whether I have an address for a telephone, and when it was last asked.', allow: 'signedIn', reply: z.object({ since: Instant.nullable(), fetched: Instant.nullable() }) },
  newFeed: { method: 'POST', path: '/calendar/feed', summary: 'A new address for a telephone, shown once; the earlier one stops working. Soon after a proof of who one is.', allow: 'signedIn', reply: z.object({ address: z.string() }) },
  endFeed: { method: 'DELETE', path: '/calendar/feed', summary: 'The address for a telephone stops working.', allow: 'signedIn' },
});
