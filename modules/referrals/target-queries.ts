// To whom one may refer, and from where.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';


export type TargetRow = { serviceId: string | null; partnerId: string | null; name: string; by: string; open: boolean; fits: boolean; near: boolean; told: { on: string; free: number | null; waitingDays: number | null } | null };
const matches = (text: RawBuilder<unknown>, q: string | undefined) => q ? sql`public.unaccent(${text}) ilike public.unaccent(${`%${q.trim().replace(/[\\%_]/g, '\\$&')}%`})` : sql`true`;
/** Whom one may refer to: what answers the need, is near and open comes first. What hides from the reader is not there. */
export const targets = (db: Db, { q, need, orp, ids, open = false, limit = 40 }: { q?: string | undefined; need?: string | undefined; orp?: string | undefined; ids?: readonly string[]; open?: boolean; limit?: number }) => all(db, sql<TargetRow>`
  select * from (
    select s.id as "serviceId", s.partner_id as "partnerId", s.name, coalesce(p.name, o.name) as by, s.accepts_referrals and (s.ends_on is null or s.ends_on >= platform.today()) and (p.ends_on is null or p.ends_on >= platform.today()) as open,
           coalesce(${need ?? null}::text = any (f.needs), false) as fits, coalesce(${orp ?? null}::text = any (s.orp_codes), false) as near,
           (select json_build_object('on', a.told_on, 'free', a.free, 'waitingDays', a.waiting_days) from directory.availability a where a.service_id = s.id order by a.told_on desc, a.created_at desc limit 1) as told
      from directory.known_service s join access.known_organisation o on o.id = s.organisation_id left join directory.partner p on p.id = s.partner_id left join directory.offer f on f.service_id = s.id
     where (s.organisation_id = any ((select access.my_organisations())::uuid[]) or s.organisation_id <> all ((select access.masked_from_me())::uuid[])) and (s.partner_id is null or p.id is not null) and ${matches(sql`concat_ws(' ', s.name, o.name, o.short_name, p.name, s.description)`, q)}
    union all
    select null, p.id, p.name, '', p.ends_on is null or p.ends_on >= platform.today(), false, false, null from directory.partner p where ${matches(sql`concat_ws(' ', p.name, p.note)`, q)}) t
   where ${ids ? sql`coalesce(t."serviceId", t."partnerId") = any (${[...ids]}::uuid[])` : sql`true`} and ${open ? sql`t.open and (t.fits or t.near)` : sql`true`}
   order by t.open and t.fits and t.near desc, t.open and t.fits desc, t.open desc, t."serviceId" is null, t.name collate "cs-x-icu", t."serviceId" limit ${limit}`);
export const organisationOf = async (db: Db, serviceId: string) => (await all(db, sql<{ id: string; partnerId: string | null }>`select organisation_id as id, partner_id as "partnerId" from directory.service where id = ${serviceId}`))[0];
export const isMyService = async (db: Db, serviceId: string) => (await all(db, sql<{ ok: boolean }>`select ${serviceId}::uuid = any ((select access.my_services())::uuid[]) as ok`))[0]!.ok;
export const isOrp = async (db: Db, code: string) => (await all(db, sql`select from directory.orp where code = ${code}`)).length > 0;
export const seesOneOff = async (db: Db, id: string) => (await all(db, sql`select from work.record where id = ${id} and case_id is null and one_off_request <> ''`)).length > 0;
/** Whether something can be referred from this case: it is open for me and I work in a service. */
export const mayRefer = async (db: Db, caseId: string) => (await all(db, sql<{ ok: boolean }>`select ${caseId}::uuid = any ((select access.open_cases())::uuid[]) and cardinality((select access.my_services())) > 0 and exists (select from cases.case k where k.id = ${caseId} and k.phase <> 'closed') as ok`))[0]!.ok;
