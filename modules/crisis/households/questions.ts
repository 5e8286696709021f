// What situation reports ask of households: numbers of the whole house, safe for whoever may not read them one by one.
import type { Db } from '#platform/db/connect.ts';
import { safeCount } from '#modules/insights/questions.ts';
import type { HouseholdNumbers } from './contract.ts';
import * as q from './queries.ts';

/** Numbers of a house in crisis; every one that is small is hidden unless `exact`. */
export async function householdNumbers(db: Db, activationId: string, exact = false): Promise<HouseholdNumbers> {
  const found = await q.findNumbers(db, activationId);
  return Object.fromEntries(Object.entries(found).map(([name, n]) => [name, exact || n === 0 && found.households === 0 ? n : safeCount(n)])) as HouseholdNumbers;
}
