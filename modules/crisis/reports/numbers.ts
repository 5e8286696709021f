// Numbers of a situation report: each part of the crisis that counts something adds its question here. What it answers leaves those who take part, so small numbers
// are suppressed by whoever counts (#modules/insights/questions.ts), and nothing is said of a single household.
import type { Db } from '#platform/db/connect.ts';
import type { Number_ } from './rules.ts';

export type NumberSource = (db: Db, of: { caseId: string; activationId: string; from: Date; to: Date }) => Promise<Number_[]>;
export const numberSources: readonly NumberSource[] = [];
export async function numbersOf(db: Db, of: Parameters<NumberSource>[1]): Promise<Number_[]> {
  const all: Number_[] = [];
  for (const source of numberSources) all.push(...await source(db, of));
  return all;
}
