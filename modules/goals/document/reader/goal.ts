// One sentence of a goals document → what it says, with the words it was read from. Pure: the same on the server, in the browser and in the command.
import type { Filter } from '#modules/work/indicators/contract.ts';
import type { GoalKind } from '../../rules.ts';
import { findDays, type Dated } from './dates.ts';
import { kindOf } from './kinds.ts';
import { findNumbers, type ReadNumber } from './numbers.ts';
import { findPlaces, type ReadPlace, type Territory } from './places.ts';
import { findSet, type ReadSet } from './sets.ts';
import { findWhom } from './topics.ts';
import { plain, type Span } from './words.ts';

export const marks = ['kind', 'number', 'day', 'place', 'set', 'topic', 'whom'] as const;
export type Mark = { what: (typeof marks)[number] } & Span;
/** Why a person should look first; `set` follows from the measures: of what each is, was not named. */
export const doubts = ['kind', 'number', 'place', 'year', 'length', 'set'] as const;
export type Doubt = (typeof doubts)[number];
export type ReadGoal = {
  text: string; kind: GoalKind; numbers: ReadNumber[]; from: Dated | undefined; until: Dated | undefined; places: ReadPlace[]; set: ReadSet | undefined; filter: Filter;
  /** Where in the text, in order; what overlaps is said by the first. */ marks: Mark[]; doubts: Doubt[];
};
/** Longest sentence a goal may be. */
export const mostSigns = 2000;

export function readGoal(text: string, { year, territory }: { year: number; territory: Territory }): ReadGoal {
  const bare = plain(text), numbers = findNumbers(text, year), days = findDays(text, year), places = findPlaces(text, territory), set = findSet(text, places), whom = findWhom(text);
  const kind = kindOf({ bare, numbers, days, places, set });
  const from = days.find(({ sort }) => sort === 'from'), until = days.find(({ sort }) => sort === 'until');
  const said: Mark[] = [
    ...numbers.map(({ span }) => ({ what: 'number' as const, ...span })), ...days.map(({ span }) => ({ what: 'day' as const, ...span })), ...(set ? [{ what: 'set' as const, ...set.span }] : []),
    ...places.map(({ span }) => ({ what: 'place' as const, ...span })), ...(kind.span ? [{ what: 'kind' as const, ...kind.span }] : []), ...whom.spans.map(({ what, span }) => ({ what, ...span })),
  ];
  const kept = said.filter((one, index) => !said.slice(0, index).some((other) => one.from < other.to && other.from < one.to)).toSorted((a, b) => a.from - b.from);
  const doubtful: Doubt[] = [
    ...(kind.sure ? [] : ['kind' as const]), ...(numbers.some(({ counted, times, measure }) => !counted && measure !== 'percent' && !times) ? ['number' as const] : []),
    ...(places.some(({ orps }) => orps.length === 0) ? ['place' as const] : []), ...([from, until].some((one) => one && Number(one.day.slice(0, 4)) !== year) ? ['year' as const] : []), ...(text.length > mostSigns ? ['length' as const] : []),
  ];
  return { text, kind: kind.kind, numbers, from, until, places, set, filter: whom.filter, marks: kept, doubts: doubtful };
}
