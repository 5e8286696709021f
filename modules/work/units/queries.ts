// Rules of units. Row policies decide whose; the numbers of a preview come without the records behind them.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { UnitRule } from './contract.ts';
import type { MonthChange } from './rules.ts';

export const findRules = async (db: Db) => (await sql<UnitRule>`
  select id, version, unit, min_minutes as "minMinutes", modes, directness, source, valid_from as "validFrom", valid_to as "validTo", (created_at at time zone 'Europe/Prague')::date as "writtenOn"
    from work.unit_rule where organisation_id = (select access.my_organisation()) order by unit desc, valid_from desc limit 500`.execute(db)).rows;
type Draft = { unit: string; minMinutes: number; modes: string[]; directness: string[]; validFrom: string };
export const previewRule = async (db: Db, { unit, minMinutes, modes, directness, validFrom }: Draft, validTo: string | null) => (await sql<MonthChange>`
  select month, before, after from work.preview_units(${unit}, ${minMinutes}, ${modes}::text[], ${directness}::text[], ${validFrom}::date, ${validTo}::date) order by month`.execute(db)).rows;
export const today = async (db: Db) => (await sql<{ today: string }>`select platform.today() as today`.execute(db)).rows[0]!.today;
export const closeRule = (db: Db, id: string, last: string) => db.updateTable('work.unit_rule').set({ valid_to: last }).where('id', '=', id).execute();
export const replaceRule = (db: Db, id: string, { minMinutes, modes, directness, source }: Draft & { source: string }) =>
  db.updateTable('work.unit_rule').set({ min_minutes: minMinutes, modes: modes as never, directness: directness as never, source }).where('id', '=', id).execute();
export const addRule = (db: Db, { id, unit, minMinutes, modes, directness, source, validFrom }: Draft & { id: string; source: string }, validTo: string | null) =>
  db.insertInto('work.unit_rule').values({ id, unit: unit as never, min_minutes: minMinutes, modes: modes as never, directness: directness as never, source, valid_from: validFrom, valid_to: validTo }).execute();
