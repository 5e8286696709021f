// How the day is laid out. Pure.
export type Visit = { dueOn: string | null; dueTime: string | null; kind: string; state: string };

/** A promised contact or a review is somewhere to go; other commitments are something to do. */
export const isVisit = ({ kind }: Pick<Visit, 'kind'>) => kind === 'promised_contact' || kind === 'review' || kind === 'follow_up';

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const byTime = (a: Visit, b: Visit) => `${a.dueOn}${a.dueTime ?? '24:00'}`.localeCompare(`${b.dueOn}${b.dueTime ?? '24:00'}`);

/** Visits of one day in their order. */
export const visitsOn = <V extends Visit>(visits: readonly V[], days: readonly string[]): V[] =>
  visits.filter((visit) => visit.dueOn !== null && days.includes(visit.dueOn) && visit.state === 'open' && isVisit(visit)).toSorted(byTime);

/** The next one: the first whose time has not passed by more than a quarter of an hour; one without a time comes when none is left. */
export function nextOf<V extends Visit>(visits: readonly V[], minuteNow: number): V | undefined {
  return visits.find(({ dueTime }) => dueTime !== null && minuteOf(dueTime) >= minuteNow - 15) ?? visits.find(({ dueTime }) => dueTime === null);
}
/** Minutes to go; undefined when no time was agreed, negative when it has begun. */
export const minutesTo = ({ dueTime }: Pick<Visit, 'dueTime'>, minuteNow: number) => dueTime === null ? undefined : minuteOf(dueTime) - minuteNow;

/** A telephone number in groups of three, as it is read aloud: `+420 700 000 101`; what is no such number stays as written. */
export function phoneInGroups(written: string): string {
  const [, prefix, number] = /^(\+\d{3})?(\d{9})$/.exec(written.replace(/[\s()/.-]/g, '')) ?? [];
  return number ? [prefix, ...number.match(/\d{3}/g)!].filter(Boolean).join('\u00a0') : written;
}

type Reached = { name: string; values: readonly string[] };
/** Each number or address once, with everybody it leads to; a family shares its address. */
export function gathered(people: readonly Reached[]): { value: string; names: string[] }[] {
  const values = [...new Set(people.flatMap((person) => person.values))];
  return values.map((value) => ({ value, names: people.filter((person) => person.values.includes(value)).map(({ name }) => name) }));
}
