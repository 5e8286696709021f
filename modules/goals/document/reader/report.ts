// What was read, one plain object per goal and part: the measuring command prints it. Pure.
import type { ReadNumber } from './numbers.ts';
import { readGoal, type ReadGoal } from './goal.ts';
import { likelyYear, type Outline } from './outline.ts';
import type { Territory } from './places.ts';

type Target = { value: number; max?: number; about?: true; measure: string; per: 'week' | 'month' | 'year' | 'once' | null };
export type ReportLine = {
  centre: string; /** Of the goal in the document; of a part in its goal. */ ordinal: number; parent?: number; text: string; kind: string; numbers: Target[];
  deadline?: string; from?: string; places?: string[]; outside?: true; set?: { by: string; members?: string[]; words: string };
};
/** A quarter is told as a year of four. */
const target = ({ value, max, about, measure, per }: ReadNumber): Target => { const by = per === 'quarter' ? 4 : 1; return { value: value * by, ...(max !== undefined && { max: max * by }), ...(about && { about }), measure, per: per === 'quarter' ? 'year' : per }; };
function lineOf(centre: string, ordinal: number, { text, kind, numbers, from, until, places, set }: ReadGoal, parent?: number): ReportLine {
  return {
    centre, ordinal, ...(parent !== undefined && { parent }), text, kind, numbers: numbers.map(target), ...(until && { deadline: until.day }), ...(from && { from: from.day }),
    ...(places.length && { places: [...new Set(places.map(({ name }) => name))] }), ...(places.some(({ outside }) => outside) && { outside: true as const }),
    ...(set && { set: { by: set.by, ...(set.members.length && { members: set.members.map(({ label }) => label) }), words: set.words } }),
  };
}

export function reportOf({ centres, years }: Outline, territory: Territory, now = new Date().getFullYear()): ReportLine[] {
  const year = likelyYear(years, now);
  let ordinal = 0;
  return centres.flatMap(({ name, goals }) => goals.flatMap(({ text, parts }) => {
    const own = ++ordinal;
    return [lineOf(name, own, readGoal(text, { year, territory })), ...parts.map((part, index) => lineOf(name, index + 1, readGoal(part, { year, territory }), own))];
  }));
}
