// What situation reports ask of households: numbers of the whole house, safe for whoever may not read them one by one.
import type { Db } from '#platform/db/connect.ts';
import type { Household, HouseholdNumbers } from './contract.ts';
import * as q from './queries.ts';
import { safely, sumOf } from './numbers.ts';

/**
 * Numbers of a house in crisis, safe for everybody who takes part, whatever they wrote themselves.
 * @param seen households that the reader sees one by one: what is left without them is not small either.
 */
export async function householdNumbers(db: Db, activationId: string, { exact = false, seen }: { exact?: boolean; seen?: readonly Household[] } = {}): Promise<HouseholdNumbers> {
  const found = await q.findNumbers(db, activationId);
  return exact ? found : safely(found, await q.findParts(db, activationId), seen && sumOf(seen));
}
