// Asked by the owner of the database, not by a caller: the application's role may not write sums.
import type pg from 'pg';

/** Moves what gathered in `work.month_delta` into the sums. */
export const fold = async (db: pg.Client): Promise<void> => { await db.query('select work.fold_sums()'); };
