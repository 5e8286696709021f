// Adding up months of work for the screen.
import { addDays } from '#platform/i18n/format.ts';
import type { MonthTally } from '../contract.ts';

const measures = ['records', 'minutes', 'direct', 'indirect', 'organisational', 'kontakt', 'intervence', 'participations', 'erased'] as const;
export type Tally = Pick<MonthTally, typeof measures[number]>;
/** A line of the table: what it is called, and which records it counts. */
export type TallyLine = Tally & { id: string; name: string; filter: { from: string; to: string; organisationId?: string; serviceId?: string } };

export const sumOf = (items: readonly Tally[]): Tally => Object.fromEntries(measures.map((one) => [one, items.reduce((sum, item) => sum + item[one], 0)])) as Tally;
/** Last day of the month that begins on the day. */
export const endOf = (month: string) => addDays(`${addDays(month, 31).slice(0, 7)}-01`, -1);

/** Items that belong together, in the order they came. */
export function groups<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...found.get(keyOf(item)) ?? [], item]);
  return [...found];
}
