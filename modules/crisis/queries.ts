// Crises as the caller may read them.
import { sql, type Insertable, type RawBuilder, type Updateable } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Database } from '#platform/db/types.generated.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Crisis, CrisisRow } from './contract.ts';
import { known, nameOf, personOf } from './people-queries.ts';
import type { PlanContent } from './templates/shapes.ts';

const row = (where: RawBuilder<unknown>, limit: number) => sql<CrisisRow>`
  select a.id, a.case_id as "caseId", c.label as locality, a.title, a.level, to_json(a.started_at) #>> '{}' as "startedAt", to_json(a.ended_at) #>> '{}' as "endedAt",
         coalesce((select p.name from crisis.people(a.case_id) p where p.membership_id = a.coordinator_id), '') as coordinator,
         (select count(*)::int from crisis.item i left join commitments.commitment m on m.id = i.commitment_id where i.activation_id = a.id and (i.state = 'covered' or m.state = 'done')) as done,
         (select count(*)::int from crisis.item i where i.activation_id = a.id and i.state <> 'skipped') as tasks
    from crisis.activation a join cases.case c on c.id = a.case_id where a.case_id = any ((select access.common_cases())::uuid[]) and ${where} order by a.started_at desc, a.id desc limit ${limit}`;
export async function findPage(db: Db, { ended, after, limit }: { ended: boolean; after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2), older = key && !Number.isNaN(Date.parse(key[0]!)) ? sql`(a.started_at, a.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql`true`;
  return paged(await rows(db, row(sql`(a.ended_at is not null) = ${ended} and ${older}`, limit + 1)), limit, (one) => [one.startedAt, one.id]);
}
export const findOfCase = (db: Db, caseId: string) => rows(db, row(sql`a.case_id = ${caseId}`, 50));
/** Does the caller take part in this locality? */
export const takesPart = async (db: Db, caseId: string): Promise<boolean> => (await rows(db, sql`select where ${caseId}::uuid = any ((select access.common_cases())::uuid[])`)).length > 0;
export const mayBegin = async (db: Db): Promise<boolean> => (await rows(db, sql<{ may: boolean }>`select crisis.may_begin() as may`))[0]!.may;

const statute = (code: string) => sql`(select json_build_object('code', g.code, 'section', g.section, 'title', g.title) from access.statute_ground g where g.code = ${sql.ref(code)})`;
const roleJson = sql`json_build_object('id', r.id, 'version', r.version, 'code', r.code, 'name', r.name, 'person', ${personOf('r.membership_id')}, 'deputy', ${personOf('r.deputy_id')}, 'since', r.since, 'until', r.until, 'handover', r.handover)`;
export const findCrisis = async (db: Db, caseId: string, id: string): Promise<Crisis | undefined> => (await rows(db, sql<Crisis>`
  with ${known(caseId)}, mine as materialized (select code from crisis.my_roles() where activation_id = ${id})
  select a.id, a.version, a.case_id as "caseId", c.label as locality, a.title, a.trigger, a.level, a.plan_name as "planName", a.template_version_id as "templateVersionId", a.plan,
         json_build_object('id', a.organisation_id, 'shortName', o.short_name) as organisation, ${personOf('a.coordinator_id')} as coordinator, ${personOf('a.deputy_id')} as deputy,
         (select k.person from known k where k.membership_id = crisis.acting(a.id)) as acting, to_json(a.started_at) #>> '{}' as "startedAt", a.report_every_hours as "reportEveryHours", to_json(a.sign_ids) as "signIds",
         json_build_object('until', a.emergency_until, 'open', a.ended_at is null and coalesce(a.emergency_until > now(), false), 'statute', ${statute('a.emergency_statute')}) as emergency, to_json(a.ended_at) #>> '{}' as "endedAt", a.ending,
         (select coalesce(json_agg(${roleJson} order by r.until is not null, r.since, r.id), '[]') from (select * from crisis.role x where x.activation_id = a.id order by x.until is not null, x.since desc limit 100) r) as roles,
         json_build_object('roles', (select coalesce(json_agg(code), '[]') from mine), 'direct', a.id = any ((select crisis.directed())::uuid[]), 'write', a.ended_at is null, 'coordinates', exists (select from mine where code = 'coordinator')) as my
    from crisis.activation a join cases.case c on c.id = a.case_id join access.known_organisation o on o.id = a.organisation_id
   where a.id = ${id} and a.case_id = ${caseId} and a.case_id = any ((select access.common_cases())::uuid[])`))[0];
export const findRunning = async (db: Db, caseId: string): Promise<{ id: string; title: string } | undefined> => (await rows(db, sql<{ id: string; title: string }>`select id, title from crisis.activation where case_id = ${caseId} and ended_at is null`))[0];
/** Two who activate at the same moment come one after the other: the second one sees the first one's crisis. */
export const waitForOthers = (db: Db, caseId: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`crisis:${caseId}`}, 0))`.execute(db);

export type NewActivation = Omit<Insertable<Database['crisis.activation']>, 'plan'> & { plan: PlanContent };
export const insertActivation = ({ plan, ...rest }: NewActivation, db: Db) => db.insertInto('crisis.activation').values({ ...rest, plan: JSON.stringify(plan) } as never).execute();
/** False when somebody else has changed it meanwhile. */
export async function changeActivation(db: Db, id: string, version: number, set: Updateable<Database['crisis.activation']>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('crisis.activation').set(set).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
export const addEmergency = (db: Db, row: { id: string; caseId: string; activationId: string; hours: number; statute: string | null; reason: string }) => sql`
  insert into crisis.emergency (id, case_id, activation_id, until, statute_code, reason) values (${row.id}, ${row.caseId}, ${row.activationId}, now() + make_interval(hours => ${row.hours}), ${row.statute}, ${row.reason})`.execute(db);
export const setEmergency = (db: Db, id: string, hours: number, statuteCode: string | null) => sql`update crisis.activation set emergency_until = now() + make_interval(hours => ${hours}), emergency_statute = ${statuteCode} where id = ${id}`.execute(db);
type EmergencyRow = { id: string; at: string; until: string; reason: string; statute: { code: string; section: string; title: string } | null; author: string };
export const findEmergencies = (db: Db, caseId: string, id: string) => rows(db, sql<EmergencyRow>`
  with ${known(caseId)} select e.id, to_json(e.created_at) #>> '{}' as at, to_json(e.until) #>> '{}' as until, e.reason, ${statute('e.statute_code')} as statute, ${nameOf('e.author_id')} as author from crisis.emergency e where e.activation_id = ${id} and e.case_id = ${caseId} order by e.created_at desc, e.id desc limit 200`);
export const findStatutes = (db: Db) => rows(db, sql<{ code: string; section: string; title: string }>`select code, section, title from access.statute_ground where valid_from <= platform.today() and (valid_to is null or valid_to >= platform.today()) order by code`);

export const insertRole = (db: Db, row: Insertable<Database['crisis.role']>) => db.insertInto('crisis.role').values(row).execute();
export async function changeRole(db: Db, id: string, version: number, set: { deputy_id: string | null; handover?: string; ends: boolean }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('crisis.role').set({ deputy_id: set.deputy_id, ...(set.handover !== undefined && { handover: set.handover }), ...(set.ends && { until: sql<string>`now()` as never }) }).where('id', '=', id).where('version', '=', version).where('until', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}
export const insertEntry = (db: Db, row: { id: string; caseId: string; activationId: string; at?: string | undefined; kind: string; area: string; text: string }) => sql`
  insert into crisis.entry (id, case_id, activation_id, at, kind, area, text) values (${row.id}, ${row.caseId}, ${row.activationId}, coalesce(${row.at ?? null}::timestamptz, now()), ${row.kind}, ${row.area}, ${row.text})`.execute(db);
export const seesCrisis = async (db: Db, id: string): Promise<boolean> => (await rows(db, sql`select from crisis.activation where id = ${id} and case_id = any ((select access.common_cases())::uuid[])`)).length > 0;
/** Ends a crisis that still goes on, and its emergency ground with it. */
export const endCrisis = async (db: Db, id: string, ending: string): Promise<boolean> => (await rows(db, sql`
  update crisis.activation set ended_at = now(), ending = ${ending}, emergency_until = least(emergency_until, now()) where id = ${id} and ended_at is null returning id`)).length > 0;
/** Deputies take over where the coordinator is gone; as the owner of the database. */
export const succeed = (db: Db) => sql`select crisis.succeed()`.execute(db);
