// A crisis as whoever writes in it stands: when it began and ended, and which roles they hold.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';

export type Standing = { id: string; caseId: string; title: string; startedAt: Date; endedAt: Date | null; ended: boolean; everyHours: number; /** Roles that the caller holds or stands in for; empty when it has ended. */ roles: string[]; now: Date };
/** Throws 404 when the caller does not take part there. */
export async function standingIn(db: Db, { caseId, activationId }: { caseId: string; activationId: string }): Promise<Standing> {
  const { rows: [found] } = await sql<Standing>`
    select a.id, a.case_id as "caseId", a.title, a.started_at as "startedAt", a.ended_at as "endedAt", a.ended_at is not null as ended, a.report_every_hours as "everyHours", now() as now,
           coalesce((select array_agg(r.code) from crisis.my_roles() r where r.activation_id = a.id), '{}') as roles
      from crisis.activation a where a.id = ${activationId} and a.case_id = ${caseId} and a.case_id = any ((select access.common_cases())::uuid[])`.execute(db);
  if (!found) throw notFound();
  return found;
}
/** An instant as contracts write it. */
export const iso = (column: string): RawBuilder<string> => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`) as RawBuilder<string>;
/** Somebody of the crisis, out of `who`. */
export const someone = (alias: string): RawBuilder<unknown> => sql.raw(`case when ${alias}.membership_id is not null then json_build_object('name', ${alias}.name, 'organisationId', ${alias}.organisation_id, 'organisation', ${alias}.organisation) end`);
export const who = (activationId: string): RawBuilder<unknown> => sql`who as materialized (select * from crisis.who(${activationId}))`;
