// The one way in which rooms read the rows of a statement written in SQL.
import type { RawBuilder } from 'kysely';
import type { Db } from './connect.ts';

/** Rows in the order in which the database gives them, of the shape that the statement was written for. */
export const rows = async <T>(db: Db, query: RawBuilder<T>): Promise<T[]> => (await query.execute(db)).rows;
