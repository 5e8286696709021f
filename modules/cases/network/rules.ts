// What a map of a day holds, how it differs from another day, and what of it may be printed for whom.
import type { Change, Direction, NetworkMap, Sector, Strength } from './contract.ts';

export type State = { onDay: string; strength: Strength; direction: Direction };
/** A tie with all its states, oldest first. */
export type History = { states: readonly State[]; endedOn: string | null };

/** The newest state not after the day; none before the first one and since the day the tie ended. */
export function stateOn({ states, endedOn }: History, day: string): State | undefined {
  if (endedOn !== null && endedOn <= day) return undefined;
  return states.findLast((state) => state.onDay <= day);
}

// Not a score of anybody: only which way a tie moved. A tense tie still takes strength, a cut one gives nothing.
const order: readonly Strength[] = ['cut', 'tense', 'weak', 'plain', 'strong'];

/** How a tie moved between two days; null when it stands on neither map. */
export function changeBetween(before: Pick<State, 'strength'> | undefined, now: Pick<State, 'strength'> | undefined): Change | null {
  if (!before) return now ? 'new' : null;
  if (!now || (now.strength === 'cut' && before.strength !== 'cut')) return 'lost';
  const moved = order.indexOf(now.strength) - order.indexOf(before.strength);
  return moved > 0 ? 'better' : moved < 0 ? 'worse' : 'same';
}

/** Days of all that was recorded, each once, oldest first. */
export const daysOf = (histories: readonly History[], noteDays: readonly string[]): string[] =>
  [...new Set([...histories.flatMap(({ states, endedOn }) => [...states.map(({ onDay }) => onDay), ...(endedOn ? [endedOn] : [])]), ...noteDays])].sort();

/** The first day with a tie: what a map is compared with unless another day is asked. */
export const firstMapDay = (histories: readonly History[]): string | undefined => histories.flatMap(({ states }) => states.map(({ onDay }) => onDay)).sort()[0];

/** Whole years on a day. Of a birth date known only by its year, the difference of years. */
export function ageOn(birth: string | null, precision: 'known' | 'approximate' | 'unknown', day: string): number | null {
  if (birth === null || precision === 'unknown' || birth > day) return null;
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return precision === 'known' && day.slice(5) < birth.slice(5) ? years - 1 : years;
}

export type PrintFor = {
  /** Leaves out ties with private persons and relatives who are not persons of the case. */
  withoutThirdPersons: boolean;
  /** The person whose file it goes into; null = the common file of the whole case. */
  forPerson: string | null;
};
/** What of a map may go on paper: one person's confidence never gets into another's file, nor into the common one. */
export function forPrint(map: NetworkMap, { withoutThirdPersons, forPerson }: PrintFor): NetworkMap {
  const concerns = (about: readonly string[]) => forPerson === null || about.length === 0 || about.includes(forPerson);
  return {
    ...map,
    ties: map.ties.filter((tie) => concerns(tie.about) && (tie.confidenceOf === null || tie.confidenceOf === forPerson) && !(withoutThirdPersons && tie.privatePerson)),
    kin: withoutThirdPersons ? [] : map.kin,
    notes: map.notes.filter((note) => concerns(note.about)),
  };
}

/** People are third persons until somebody says otherwise; services are not. The closed side is the usual one. */
export const usuallyPrivate = (sector: Sector): boolean => sector !== 'services_outside' && sector !== 'services_in_case';
