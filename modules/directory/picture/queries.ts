// Ties as `referrals.count_ties` adds them up within the caller's reach, by names that the caller may know; services of the common directory by need and district.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';
import type { Cell, Counts, PictureNode, PictureTie, Refusal } from './contract.ts';
import { repeats } from './rules.ts';

export const today = async (db: Db) => (await all(db, sql<{ day: string }>`select platform.today() as day`))[0]!.day;
export const findOrganisation = async (db: Db, id: string) => (await all(db, sql<{ name: string }>`select short_name as name from access.known_organisation where id = ${id}`))[0]?.name ?? '';

export type Narrowed = { from: string; until: string; orp?: string | undefined; region?: string | undefined; need?: string | undefined };
type Side = { kind: PictureNode['kind']; id: string; name: string; by: string; ours: boolean };
type Row = { part: 'total' | 'tie' | 'refusal'; from: Side | null; to: Side | null; need: string | null; reason: Refusal['reason'] | null } & Counts;

const districts = ({ orp, region }: Narrowed) => orp ? sql`array[${orp}]::text[]` : region ? sql`array(select q.code from directory.orp q where q.region_code = ${region})` : sql`null::text[]`;
/** A side as the caller may know it: a partner, a service, or an organisation that hides. */
const side = (partner: string, service: string, organisation: string, on: string) => sql`case
  when ${sql.ref(`t.${on}partner_id`)} is not null then json_build_object('kind', 'partner', 'id', ${sql.ref(`t.${on}partner_id`)}, 'name', coalesce(${sql.ref(`${partner}.name`)}, ''), 'by', '', 'ours', false)
  when ${sql.ref(`t.${on}service_id`)} is not null then json_build_object('kind', 'service', 'id', ${sql.ref(`t.${on}service_id`)}, 'name', coalesce(${sql.ref(`${service}.name`)}, ''), 'by', coalesce(${sql.ref(`${organisation}.short_name`)}, ''), 'ours', ${sql.ref(`t.${on}organisation_id`)} = any ((select access.my_organisations())::uuid[]))
  when ${sql.ref(`t.${on}organisation_id`)} is not null then json_build_object('kind', 'organisation', 'id', ${sql.ref(`t.${on}organisation_id`)}, 'name', coalesce(${sql.ref(`${organisation}.name`)}, ''), 'by', '', 'ours', false) end`;

/** One pass over the referrals: their total, ties (the strongest first, at most so many) and refusals that repeat. */
export const findTies = (db: Db, of: Narrowed, most: number) => all(db, sql<Row & { ties: number }>`
  with counted as (select *, count(*) filter (where part = 'tie') over ()::int as ties, row_number() over (partition by part order by referrals desc, from_service_id, from_organisation_id, to_service_id, to_partner_id, to_organisation_id, reason, need) as at
      from referrals.count_ties(array['total', 'tie', 'refusal'], ${of.from}, ${of.until}, ${districts(of)}, ${of.need ?? null}, ${repeats})),
       t as materialized (select *, null::uuid as from_partner_id from counted where at <= ${most})
  select t.part, ${side('p', 'fs', 'fo', 'from_')} as "from", ${side('p', 'xs', 'xo', 'to_')} as "to", t.need, t.reason, t.referrals, t.unanswered, t.waiting, t.taken, t.declined, t.expired, t.withdrawn, t.answered, t.median, t.reasons, t.outcomes, t.ties
    from t left join access.known_organisation fo on fo.id = t.from_organisation_id left join directory.known_service fs on fs.id = t.from_service_id
    left join access.known_organisation xo on xo.id = t.to_organisation_id left join directory.known_service xs on xs.id = t.to_service_id left join directory.partner p on p.id = t.to_partner_id order by t.part, t.at`);
export type TieRow = Pick<PictureTie, keyof Counts> & { from: Side; to: Side };

/** Referrals by need and district, with those that came to nothing. */
export const findNeeds = (db: Db, of: Narrowed) => all(db, sql<{ orp: string; need: string; region: string; referrals: number; unmet: number }>`
  select t.orp_code as orp, t.need, q.region_code as region, t.referrals, t.declined + t.expired as unmet
    from referrals.count_ties(array['need'], ${of.from}, ${of.until}, ${districts(of)}, null, ${repeats}) t join directory.orp q on q.code = t.orp_code`);
/** The region where my organisation's services work; the first one when they say no district. */
export const findHomeRegion = async (db: Db) => (await all(db, sql<{ code: string }>`
  select g.code from directory.region g left join (select q.region_code, count(*) as n from directory.known_service s join directory.orp q on q.code = any (s.orp_codes)
      where s.organisation_id = any ((select access.my_organisations())::uuid[]) and s.partner_id is null group by 1) s on s.region_code = g.code order by s.n desc nulls last, g.code limit 1`))[0]!.code;
export const findDistricts = (db: Db, region: string) => all(db, sql<{ code: string; name: string }>`select code, short_name as name from directory.orp where region_code = ${region} order by short_name collate "cs-x-icu", code`);

/** Services that take new people, by need and district: of those whose offer the caller reads, so a hidden one is not counted. Without any district a service works everywhere. */
export const findServices = (db: Db, region: string) => all(db, sql<Pick<Cell, 'orp' | 'need' | 'services' | 'free'>>`
  with area as (select code, region_code from directory.orp where region_code = ${region}),
       told as (select distinct on (a.service_id) a.service_id, a.free from directory.availability a where a.told_on >= platform.today() - 30 order by a.service_id, a.told_on desc, a.created_at desc),
       offered as materialized (select s.id, f.needs, s.orp_codes, f.region_codes, coalesce(told.free > 0, false) as free
         from directory.known_service s join directory.offer f on f.service_id = s.id left join directory.partner p on p.id = s.partner_id left join told on told.service_id = s.id
        where s.accepts_referrals and (s.ends_on is null or s.ends_on >= platform.today()) and (s.partner_id is null or p.id is not null and (p.ends_on is null or p.ends_on >= platform.today())))
  select a.code as orp, n.need, count(*)::int as services, (count(*) filter (where o.free))::int as free
    from area a join offered o on cardinality(o.orp_codes) + cardinality(o.region_codes) = 0 or a.code = any (o.orp_codes) or a.region_code = any (o.region_codes) cross join lateral unnest(o.needs) n (need) group by 1, 2`);
