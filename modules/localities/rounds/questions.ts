// What other rooms ask of screening.
import type { Db } from '#platform/db/connect.ts';
import type { Round } from './contract.ts';
import * as q from './queries.ts';
import { shown } from './reading.ts';

/** Rounds that the caller goes on today and tomorrow, with their doors: what a device takes into the field. They name nobody. */
export async function roundsInHand(db: Db): Promise<Round[]> {
  const rounds: Round[] = [];
  for (const { id } of await q.findMine(db)) rounds.push(await shown(db, id));
  return rounds;
}
