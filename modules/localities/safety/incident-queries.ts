// Incidents, as the caller may read them.
import { sql, type Insertable, type Updateable } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Database } from '#platform/db/types.generated.ts';
import type { Incident, Warning } from './contract.ts';

const warned = sql`i.id, i.version, i.kind, i.severity, i.happened_on as "happenedOn", i.facts, i.source, i.measures, i.advice, i.review_on as "reviewOn", i.review_on < platform.today() as "reviewDue",
  nullif(k.name, '') as organisation, i.organisation_id = any ((select access.my_organisations())::uuid[]) as own,
  exists (select from localities.incident_reading r where r.incident_id = i.id and r.incident_version = i.version and r.author_id = (select access.my_membership())) as read`;
const whole = sql`select ${warned}, to_json(i.reviewed_at) #>> '{}' as "reviewedAt", i.ended_on as "endedOn", i.ending, case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as place, c.id as "caseId", c.label as "caseLabel",
    case when o.id is not null or i.organisation_id = any ((select access.my_organisations())::uuid[]) then a.name end as author, i.id = any ((select localities.own_incidents())::uuid[]) as "mayChange", coalesce(o.opinion, '') as opinion, coalesce(o.who, '') as who
  from localities.incident i left join access.known_organisation k on k.id = i.organisation_id left join directory.place p on p.id = i.place_id left join cases.case c on c.id = i.case_id
  left join localities.incident_own o on o.incident_id = i.id left join access.membership m on m.id = i.author_id left join access.account a on a.id = m.account_id`;

export const findIncidents = async (db: Db, { ended, after, limit }: { ended: boolean; after?: string | undefined; limit: number }): Promise<Incident[]> => (await sql<Incident>`${whole}
  where (i.ended_on is not null) = ${ended} and (${after ?? null}::uuid is null or i.id < ${after ?? null}::uuid) order by i.id desc limit ${limit + 1}`.execute(db)).rows;
export const findAtCase = async (db: Db, caseId: string): Promise<Incident[]> => (await sql<Incident>`${whole} where i.id = any ((select localities.incidents_at(${caseId}))::uuid[]) order by i.ended_on is not null, i.happened_on desc, i.id desc limit 200`.execute(db)).rows;
export const findIncident = async (db: Db, id: string): Promise<Incident | undefined> => (await sql<Incident>`${whole} where i.id = ${id}`.execute(db)).rows[0];

export type Concern = { visitId: string | null; commitmentId: string | null; warning: Warning };
/** Warnings on my way, each with the visit or the promise that it concerns. */
export const findConcerns = async (db: Db): Promise<Concern[]> => (await sql<Warning & { visitId: string | null; commitmentId: string | null }>`
  select w.visit_id as "visitId", w.commitment_id as "commitmentId", ${warned} from localities.my_warnings() w join localities.incident i on i.id = w.incident_id left join access.known_organisation k on k.id = i.organisation_id
   order by array_position(array['acute', 'serious', 'watch'], i.severity), i.happened_on desc, i.id`.execute(db)).rows.map(({ visitId, commitmentId, ...warning }) => ({ visitId, commitmentId, warning }));

type Own = { opinion: string; who: string };
export async function insertIncident(db: Db, row: Insertable<Database['localities.incident']> & { id: string }, own: Own): Promise<void> {
  await db.insertInto('localities.incident').values(row).execute();
  if (own.opinion || own.who) await putOwn(db, row.id, own);
}
export const putOwn = (db: Db, incidentId: string, { opinion, who }: Own) => sql`insert into localities.incident_own (id, incident_id, opinion, who) values (gen_random_uuid(), ${incidentId}, ${opinion}, ${who})
  on conflict (incident_id) do update set opinion = excluded.opinion, who = excluded.who`.execute(db);
/** False when somebody else has changed it meanwhile. */
export async function changeIncident(db: Db, id: string, version: number, set: Updateable<Database['localities.incident']>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('localities.incident').set(set).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const countReadings = async (db: Db, id: string): Promise<number> => (await sql<{ n: number }>`select localities.count_readings(${id}) as n`.execute(db)).rows[0]!.n;
/** Of my organisation: the head sees all, others themselves. */
export const findReadings = async (db: Db, id: string) => (await sql<{ name: string; at: string; current: boolean }>`
  select a.name, to_json(r.created_at) #>> '{}' as at, r.incident_version = i.version as current from localities.incident_reading r join localities.incident i on i.id = r.incident_id join access.membership m on m.id = r.author_id join access.account a on a.id = m.account_id
   where r.incident_id = ${id} order by r.created_at desc limit 200`.execute(db)).rows;
export const insertReading = (db: Db, row: { id: string; incidentId: string; incidentVersion: number }) =>
  sql`insert into localities.incident_reading (id, incident_id, incident_version) values (${row.id}, ${row.incidentId}, ${row.incidentVersion}) on conflict (incident_id, incident_version, author_id) do nothing`.execute(db);
