// Records of a service as numbers. Whose records they are is decided in statements-access.sql, which of them may be opened by row policies.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Row } from './rules.ts';

export const findRows = async (db: Db, serviceId: string, from: string, to: string) => (await sql<Row>`
  select id, on_day as "onDay", minutes, mode, directness, kind, activities, kontakt, intervence, clients, anonymous, people_groups as groups, materials, course, projects from work.statement_rows(${serviceId}, ${from}::date, ${to}::date)`.execute(db)).rows;
/** How many of these records I do not see. */
export const countHidden = async (db: Db, ids: readonly string[]) => (await sql<{ hidden: number }>`select ${ids.length}::int - (select count(*)::int from work.record where id = any (${[...ids]}::uuid[])) as hidden`.execute(db)).rows[0]!.hidden;
