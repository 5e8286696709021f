// Asked by the owner of the database, not by a caller.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

/** Folds what records added into the sums of their months. */
export const fold = async (db: Db): Promise<void> => { await sql`select work.fold_sums()`.execute(db); };
