// What other rooms ask of applications.
import type { Db } from '#platform/db/connect.ts';
import { countRefusals } from './queries.ts';

/** How many applicants a service refused on those days, by the ground: a number of the yearly return. */
export const refusalCounts = (db: Db, span: { serviceId: string; from: string; to: string }) => countRefusals(db, span);
