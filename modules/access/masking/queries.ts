// Masks of my organisations, as their head keeps them.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Mask } from './contract.ts';

const first = async <T>(promise: Promise<{ rows: T[] }>): Promise<T | undefined> => (await promise).rows[0];
export type MaskRow = Mask & { trueNames: string[] };

export const findMasks = async (db: Db): Promise<MaskRow[]> => (await sql<MaskRow>`
  select o.id as "organisationId", coalesce(m.name, o.name) as name, o.masked, case when o.masked then o.name else '' end as "neutralName", case when o.masked then o.short_name else '' end as "neutralShortName",
         o.masked and coalesce((select w.masked from access.organisation w where w.id = access.whole_of(o.id)), false) as inherited, coalesce(m.kind, o.kind) not in ('orp', 'region', 'ministry') as possible,
         array[coalesce(m.name, o.name), coalesce(m.short_name, o.short_name)] || array(select s.name from directory.known_service s where s.organisation_id = o.id and s.partner_id is null) as "trueNames",
         (select coalesce(json_agg(json_build_object('id', u.id, 'organisation', json_build_object('id', t.id, 'name', t.name), 'since', u.since, 'until', u.until,
             'holds', u.ended_at is null and u.since <= platform.today() and (u.until is null or u.until >= platform.today())) order by u.ended_at is not null, u.since desc, u.id), '[]')
            from access.unmasking u join access.known_organisation t on t.id = u.to_organisation_id where u.organisation_id = o.id) as unmaskings
    from access.organisation o left join access.mask m on m.organisation_id = o.id where o.id = any ((select access.my_organisations())::uuid[])
   order by o.id = (select access.my_organisation()) desc, 2 limit 200`.execute(db)).rows;

export const putOn = async (db: Db, organisation: string, name: string, shortName: string) => (await first(sql<{ ok: boolean }>`select access.put_on_mask(${organisation}, ${name}, ${shortName}) as ok`.execute(db)))!.ok;
export const takeOff = async (db: Db, organisation: string) => (await first(sql<{ ok: boolean }>`select access.take_off_mask(${organisation}) as ok`.execute(db)))!.ok;
export const tell = (db: Db, organisation: string, to: { id: string; toOrganisationId: string; until: string | null; note: string }) =>
  sql`insert into access.unmasking (id, organisation_id, to_organisation_id, until, note) values (${to.id}, ${organisation}, ${to.toOrganisationId}, ${to.until}, ${to.note})`.execute(db);
export const untell = async (db: Db, id: string) => (await sql`update access.unmasking set ended_at = now() where id = ${id} and ended_at is null returning id`.execute(db)).rows.length > 0;
export const today = async (db: Db) => (await first(sql<{ day: string }>`select platform.today() as day`.execute(db)))!.day;
