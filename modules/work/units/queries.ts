// Rules of units. Row policies decide whose; the numbers of a preview come without the records behind them.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { UnitDraft, UnitRule } from './contract.ts';
import type { MonthChange } from './rules.ts';

export const findRules = async (db: Db) => (await sql<UnitRule>`
  select u.id, u.version, u.unit, u.min_minutes as "minMinutes", u.modes, u.directness, u.source, u.valid_from as "validFrom", u.valid_to as "validTo", (u.created_at at time zone 'Europe/Prague')::date as "writtenOn",
         u.project_id as "projectId", u.group_counts as "groupCounts", u.step_minutes as "stepMinutes", u.rounding, case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as project
    from work.unit_rule u left join work.project p on p.id = u.project_id where u.organisation_id = (select access.my_organisation()) order by p.name nulls first, u.project_id, u.unit desc, u.valid_from desc limit 500`.execute(db)).rows;
export const previewRule = async (db: Db, { unit, minMinutes, modes, directness, validFrom, projectId, groupCounts, stepMinutes, rounding }: UnitDraft, validTo: string | null) => (await sql<MonthChange>`
  select month, before, after from ${projectId
    ? sql`work.preview_funder_units(${projectId}::uuid, ${unit}, ${minMinutes}::int, ${modes}::text[], ${directness}::text[], ${groupCounts}, ${stepMinutes}::int, ${rounding}, ${validFrom}::date, ${validTo}::date)`
    : sql`work.preview_units(${unit}, ${minMinutes}, ${modes}::text[], ${directness}::text[], ${validFrom}::date, ${validTo}::date)`} order by month`.execute(db)).rows;
export const today = async (db: Db) => (await sql<{ today: string }>`select platform.today() as today`.execute(db)).rows[0]!.today;
/** Is it a project of my own organisation? Rules of its funder are kept there. */
export const isOwnProject = async (db: Db, id: string) => (await sql`select from work.project where id = ${id} and organisation_id = (select access.my_organisation())`.execute(db)).rows.length > 0;
export const closeRule = (db: Db, id: string, last: string) => db.updateTable('work.unit_rule').set({ valid_to: last }).where('id', '=', id).execute();
const columns = ({ minMinutes, modes, directness, source, groupCounts, stepMinutes, rounding }: UnitDraft & { source: string }) => ({ min_minutes: minMinutes, modes: modes as never, directness: directness as never, source, group_counts: groupCounts, step_minutes: stepMinutes, rounding });
export const replaceRule = (db: Db, id: string, rule: UnitDraft & { source: string }) => db.updateTable('work.unit_rule').set(columns(rule)).where('id', '=', id).execute();
export const addRule = (db: Db, rule: UnitDraft & { id: string; source: string }, validTo: string | null) =>
  db.insertInto('work.unit_rule').values({ id: rule.id, unit: rule.unit as never, project_id: rule.projectId, ...columns(rule), valid_from: rule.validFrom, valid_to: validTo }).execute();
