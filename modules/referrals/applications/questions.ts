// What other rooms ask of applications.
import type { Db } from '#platform/db/connect.ts';
import { countRefusals, countUndecided } from './queries.ts';

/** How many applicants a service refused on those days, by the ground: a number of the yearly return. */
export const refusalCounts = (db: Db, span: { serviceId: string; from: string; to: string }) => countRefusals(db, span);

/** How many applications received on those days still wait for a decision whose day has passed. */
export const undecidedCount = (db: Db, span: { serviceId: string; from: string; to: string }) => countUndecided(db, span);
