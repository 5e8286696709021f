// What situation reports ask of households: numbers of the whole house, safe for whoever may not read them one by one.
import type { Db } from '#platform/db/connect.ts';
import type { HouseholdNumbers } from './contract.ts';
import * as q from './queries.ts';
import { safely, together } from './numbers.ts';

/**
 * Numbers of a house in crisis, safe for everybody who takes part, whatever they wrote themselves.
 * @param seen also for the caller, who sees some households one by one: what is left without them is not small either.
 */
export async function householdNumbers(db: Db, activationId: string, { exact = false, seen = false }: { exact?: boolean; seen?: boolean } = {}): Promise<HouseholdNumbers> {
  const parts = await q.findParts(db, activationId);
  return exact ? together(parts) : safely(parts, seen ? together(await q.findSeen(db, activationId)) : undefined);
}
