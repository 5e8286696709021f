// Cards of localities, as the caller may read them.
import { sql, type Insertable, type Updateable } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Database } from '#platform/db/types.generated.ts';
import type { z } from 'zod';
import type { Phase as PhaseShape } from '#modules/cases/contract.ts';
import type { Locality, LocalityRow } from './contract.ts';

type Phase = z.infer<typeof PhaseShape>;
type Filter = { q?: string | undefined; phase?: Phase | undefined; closed: boolean; after?: string | undefined; limit: number };
/** One more than the limit, so that the caller knows whether there is a next page. The newest first, by the case's id. */
export const findRows = async (db: Db, { q, phase, closed, after, limit }: Filter): Promise<LocalityRow[]> => (await sql<LocalityRow>`
  select l.case_id as "caseId", c.label, c.number, l.kind, l.address, l.city, json_build_object('code', o.code, 'name', o.name) as orp, c.phase, c.episode, c.organisation_id = any ((select access.my_organisations())::uuid[]) as own,
         coalesce(k.name, '') as lead, l.capacity, (select count(*)::int from cases.case_service s where s.case_id = l.case_id and s.state = 'accepted') as services, c.opened_on as "openedOn", exists (select from localities.proposal w where w.case_id = l.case_id) as warned
    from localities.locality l join cases.case c on c.id = l.case_id join directory.orp o on o.code = l.orp_code left join access.known_organisation k on k.id = c.organisation_id
   where l.case_id = any ((select access.common_cases())::uuid[]) and (c.phase = 'closed') = ${closed} and (${phase ?? null}::text is null or c.phase = ${phase ?? null}) and (${after ?? null}::uuid is null or l.case_id < ${after ?? null}::uuid)
     and (${q?.trim() || null}::text is null or people.name_key(c.label || ' ' || l.address || ' ' || l.city || ' ' || o.name) like '%' || people.name_key(${q?.trim() ?? ''}) || '%')
   order by l.case_id desc limit ${limit + 1}`.execute(db)).rows;

export const findCard = async (db: Db, caseId: string): Promise<Locality | undefined> => (await sql<Locality>`
  select l.case_id as "caseId", l.version, c.label, l.kind, case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as place, l.address, l.city, l.address_point as "addressPoint", json_build_object('code', o.code, 'name', o.name) as orp,
         l.owner, case when w.id is not null then json_build_object('id', w.id, 'name', w.name) end as "ownerPartner", l.operator, case when r.id is not null then json_build_object('id', r.id, 'name', r.name) end as "operatorPartner",
         l.agency, case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as "agencyPartner", l.capacity, l.capacity_source as "capacitySource", l.capacity_on as "capacityOn", l.note,
         l.case_id = any ((select access.common_cases())::uuid[]) and c.phase <> 'closed' as "mayWrite"
    from localities.locality l join cases.case c on c.id = l.case_id join directory.orp o on o.code = l.orp_code
    left join directory.place p on p.id = l.place_id left join directory.partner w on w.id = l.owner_partner_id left join directory.partner r on r.id = l.operator_partner_id left join directory.partner a on a.id = l.agency_partner_id
   where l.case_id = ${caseId} and l.case_id = any ((select access.my_cases())::uuid[])`.execute(db)).rows[0];

export const insertCard = (db: Db, row: Insertable<Database['localities.locality']>) => db.insertInto('localities.locality').values(row).execute();
/** False when somebody else has changed it meanwhile. */
export async function changeCard(db: Db, caseId: string, version: number, set: Updateable<Database['localities.locality']>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('localities.locality').set(set).where('case_id', '=', caseId).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
/** Are all of these places and partners seen by the caller? */
export const sees = async (db: Db, places: readonly string[], partners: readonly string[]): Promise<boolean> => (await sql<{ all: boolean }>`
  select not exists (select from unnest(${places}::uuid[]) x where not exists (select from directory.place p where p.id = x)) and not exists (select from unnest(${partners}::uuid[]) x where not exists (select from directory.partner p where p.id = x)) as all`.execute(db)).rows[0]!.all;

/** Localities of a case that we lead. */
export const findOfCase = async (db: Db, caseId: string) => (await sql<{ caseId: string; label: string; address: string; since: string }>`
  select l.case_id as "caseId", c.label, concat_ws(', ', nullif(l.address, ''), nullif(l.city, '')) as address, i.since from localities.inside i join localities.locality l on l.id = i.locality_id join cases.case c on c.id = l.case_id
   where i.case_id = ${caseId} and l.case_id = any ((select access.common_cases())::uuid[]) and (i.until is null or i.until >= platform.today()) order by i.since, i.id limit 20`.execute(db)).rows;

type InsideRow = { id: string; version: number; caseId: string; label: string; number: string; since: string; until: string | null };
export const findInside = async (db: Db, localityId: string): Promise<InsideRow[]> => (await sql<InsideRow>`
  select i.id, i.version, i.case_id as "caseId", c.label, c.number, i.since, i.until from localities.inside i join localities.locality l on l.id = i.locality_id join cases.case c on c.id = i.case_id where l.case_id = ${localityId} order by i.until is not null, c.label, i.id limit 500`.execute(db)).rows;
export const countInside = async (db: Db, localityId: string): Promise<{ own: boolean; cases: number }[]> => (await sql<{ own: boolean; cases: number }>`select own, cases from localities.count_inside(${localityId})`.execute(db)).rows;
export const leads = async (db: Db, caseId: string): Promise<boolean> => (await sql`select from cases.case where id = ${caseId} and id = any ((select access.lead_cases())::uuid[]) and subject_kind <> 'locality'`.execute(db)).rows.length > 0;
export const insertInside = (db: Db, row: { id: string; localityId: string; caseId: string; since: string }) =>
  sql<{ id: string }>`insert into localities.inside (id, locality_id, case_id, since) select ${row.id}, l.id, ${row.caseId}, ${row.since} from localities.locality l where l.case_id = ${row.localityId} on conflict (locality_id, case_id) do nothing returning id`.execute(db).then(({ rows }) => rows[0]?.id);
export const findInsideRow = async (db: Db, localityId: string, id: string) => (await sql<{ id: string; version: number; since: string; until: string | null }>`
  select i.id, i.version, i.since, i.until from localities.inside i join localities.locality l on l.id = i.locality_id where l.case_id = ${localityId} and i.id = ${id}`.execute(db)).rows[0];
export async function endInside(db: Db, id: string, version: number, until: string | null): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('localities.inside').set({ until }).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
