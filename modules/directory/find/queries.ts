// Finding help. One statement: what matches, how many, the page of it with all that a card shows. Row policies decide what is seen.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Asked } from '#platform/http/contract.ts';
import { cursor, keyAfter } from '#platform/http/cursor.ts';
import type { Hours } from '../cards/hours.ts';
import { filterNames, type FilterName, type findHelp, type Found, type Point } from './contract.ts';
import { openingOf } from './rules.ts';

type Filters = Asked<typeof findHelp.map>['query'];
type Conditions = Partial<Record<FilterName, RawBuilder<unknown>>>;
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const list = (values: readonly string[]) => sql`${values as string[]}::text[]`;

/** Every filter as a condition on `f`; `w` is what the words found. A service that has ended answers nothing. */
function conditions(asked: Filters): Conditions {
  const { q, need, orp, region, language, interpreted, group, age, form, attribute, free, open, accepting } = asked;
  return {
    ...(q && { q: sql`f.service_id in (select unnest(ids) from worded)` }),
    ...(need?.length && { need: sql`f.needs && ${list(need)}` }),
    ...((orp || region) && { place: sql`f.covers && (select codes from place)` }),
    ...(language?.length && { language: interpreted ? sql`(f.languages && ${list(language)} or f.interpreting)` : sql`f.languages && ${list(language)}` }),
    ...(group?.length && { group: sql`f.target_groups && ${list(group)}` }),
    ...(age !== undefined && { age: sql`coalesce(f.age_from, 0) <= ${age} and coalesce(f.age_to, 200) >= ${age}` }),
    ...(form?.length && { form: sql`f.forms && ${list(form)}` }),
    ...(attribute?.length && { attribute: sql`f.attributes @> ${list(attribute)}` }),
    ...(free !== undefined && { free: sql`f.free > 0 and f.free_on >= platform.today() - ${free}::int` }),
    ...(open && { open: sql`case when f.limited or f.exceptions && (select days from clock) then f.service_id = any ((select directory.open_exceptionally((select at from clock)))::uuid[]) else f.week @> (select minute from clock) end` }),
    ...(accepting && { accepting: sql`f.accepts` }),
  };
}
const lasting = sql`(f.ends_on is null or f.ends_on >= platform.today())`;
const all = (parts: RawBuilder<unknown>[]) => sql.join([lasting, ...parts], sql` and `);
/** What the index over lists and words answers: `directory.sought` has answered them already. */
const indexed: readonly FilterName[] = ['q', 'need', 'place', 'language', 'group', 'attribute'];
const orNull = (values: readonly string[] | undefined) => (values?.length ? list(values) : sql`null::text[]`);
/** What conditions lean on. A district is served also by whoever works in its region, a region by whoever works in a part of it. */
const leaning = ({ orp, region }: Filters, now: Date) => sql`clock as materialized (select ${now}::timestamptz as at, directory.minute_of_week(${now}::timestamptz) as minute, daterange((${now}::timestamptz at time zone 'Europe/Prague')::date - 1, (${now}::timestamptz at time zone 'Europe/Prague')::date, '[]') as days),
  place as materialized (select ${orp ? sql`array['*', ${orp}]::text[] || (select region_code from directory.orp where code = ${orp})` : region ? sql`array['*', ${region}]::text[] || (select array_agg(code) from directory.orp where region_code = ${region})` : sql`null::text[]`} as codes)`;
/** Services that answer the filters, as `m`: through the index where a filter has one. */
function matching(asked: Filters, given: Conditions, columns: RawBuilder<unknown>, now: Date): RawBuilder<unknown> {
  const through = indexed.some((name) => given[name]), rest = (Object.entries(given) as [FilterName, RawBuilder<unknown>][]).filter(([name]) => !indexed.includes(name)).map(([, condition]) => condition);
  return sql`${leaning(asked, now)},
    w as materialized (select ${through ? sql`x.* from place, lateral directory.sought(${asked.q ?? null}, place.codes, ${orNull(asked.need)}, ${orNull(asked.language)}, ${asked.interpreted ?? false}, ${orNull(asked.group)}, ${orNull(asked.attribute)}) x` : sql`null::uuid[] as ids, null::uuid[] as titled, false as near`}),
    m as materialized (select f.service_id, ${columns} from directory.finding f where ${all([...(through ? [sql`f.service_id in (select unnest(ids) from w)`] : []), ...rest])})`;
}
/** Who speaks the language before who arranges interpreting, the district's own before those of everywhere, who takes people before who does not, then those with the words in their name. */
const nearness = ({ q, orp, language }: Filters) => sql`(${language?.length ? sql`case when f.languages && ${list(language)} then 8 else 0 end` : sql`0`} + ${orp ? sql`case when ${orp} = any (f.covers) then 4 else 0 end` : sql`0`}
  + case when f.accepts then 2 else 0 end + ${q ? sql`case when f.service_id in (select unnest(titled) from w) then 1 else 0 end` : sql`0`})`;

const placesOf = sql`(select coalesce(json_agg(json_build_object('id', l.id, 'name', l.name, 'address', l.address, 'city', l.city, 'orpCode', l.orp_code, 'latitude', l.latitude, 'longitude', l.longitude, 'barrierFree', l.barrier_free) order by array_position(f.place_ids, l.id)), '[]')
  from directory.place l where l.id = any (f.place_ids) and (l.open or current_setting('app.paper', true) is distinct from '1'))`;
/** What a card shows, of a finding `f`. Paper shows open places only. */
const card = sql`json_build_object('id', f.service_id, 'name', f.card ->> 'name', 'organisation', json_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name),
  'partner', case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end, 'type', t.name, 'forms', f.forms, 'needs', f.needs, 'targetGroups', f.target_groups, 'attributes', f.attributes, 'languages', f.languages,
  'ageFrom', f.age_from, 'ageTo', f.age_to, 'accepts', f.accepts, 'endsOn', f.ends_on, 'card', f.card, 'places', ${placesOf})`;
const joined = sql`left join access.known_organisation o on o.id = f.organisation_id left join directory.service s on s.id = f.service_id left join directory.partner p on p.id = s.partner_id left join directory.service_type t on t.code = f.card ->> 'typeCode'`;

type Kept = Pick<Found, 'contacts' | 'interpreting' | 'bring' | 'costKind' | 'cost' | 'alert' | 'description' | 'orpCodes' | 'regionCodes' | 'checkedOn' | 'told'> & { schedules: Hours[]; conditions: string; application: string; publishedSince: string | null };
type Row = Omit<Found, keyof Kept | 'opening' | 'published'> & { card: Kept };
/** All that is known of a found service: what a card shows, and what a signpost prints beside it. */
export type Known = Found & { conditions: string; application: string; schedules: Hours[]; publishedSince: string | null };
const known = ({ card, ...row }: Row, now: Date): Known => ({ ...row, ...card, name: row.name, opening: openingOf(card.schedules, now), published: card.publishedSince !== null });

export async function find(db: Db, asked: Asked<typeof findHelp.services>['query'], now = new Date()): Promise<{ items: Known[]; next: string | null; count: number; near: boolean; loosen: { filter: FilterName; count: number }[] }> {
  const { after, limit } = asked, key = keyAfter(after, 3), given = conditions(asked);
  const follows = key && /^\d{1,4}$/.test(key[0]!) && isId.test(key[2]!);
  const { rows: [found] } = await sql<{ count: number; near: boolean; items: (Row & { nearness: string; sort: string })[] | null }>`with ${matching(asked, given, sql`f.sort, ${nearness(asked)} as nearness`, now)},
    page as (select m.* from m ${follows ? sql`where m.nearness < ${key![0]}::int or m.nearness = ${key![0]}::int and (m.sort, m.service_id) > (${key![1]}, ${key![2]}::uuid)` : sql``}
      order by m.nearness desc, m.sort, m.service_id limit ${limit + 1})
    select (select count(*)::int from m) as count, (select near from w) as near,
      (select json_agg(x.one order by x.nearness desc, x.sort, x.id) from (select ${card}::jsonb || jsonb_build_object('nearness', g.nearness::text, 'sort', g.sort) as one, g.nearness, g.sort, g.service_id as id
        from page g join directory.finding f on f.service_id = g.service_id ${joined}) x) as items`.execute(db);
  const items = found!.items ?? [], last = items.length > limit ? items[limit - 1]! : undefined;
  return {
    items: items.slice(0, limit).map((row) => known(row, now)), next: last ? cursor(last.nearness, last.sort, last.id) : null, count: found!.count, near: found!.near && found!.count > 0,
    loosen: found!.count === 0 ? await countsWithout(db, asked, given, now) : [],
  };
}

/** How many there would be without each of the filters, those that help only, the most first. */
async function countsWithout(db: Db, asked: Filters, given: Conditions, now: Date): Promise<{ filter: FilterName; count: number }[]> {
  const names = filterNames.filter((name) => given[name]);
  if (names.length < 2) return [];
  const counts = sql.join(names.map((name) => sql`count(*) filter (where ${all(names.filter((other) => other !== name).map((other) => given[other]!))})::int`), sql`, `);
  const { rows: [row] } = await sql<{ counts: number[] }>`with ${leaning(asked, now)}, worded as materialized (select ids from directory.sought(${asked.q ?? null}, null, null, null, false, null, null))
    select array[${counts}] as counts from directory.finding f`.execute(db);
  return names.map((filter, i) => ({ filter, count: row!.counts[i]! })).filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}

/** Where they are: how many work in each region and district, and the points that are known. */
export async function findMap(db: Db, asked: Filters, now = new Date()) {
  const { rows: [row] } = await sql<{ count: number; everywhere: number; regions: { code: string; count: number }[]; orps: { code: string; count: number }[]; points: Point[] }>`with ${matching(asked, conditions(asked), sql`f.card ->> 'name' as name, f.covers, f.place_ids`, now)},
    covered as (select m.service_id, c from m, unnest(m.covers) c where c <> '*')
    select (select count(*)::int from m) as count, (select count(*)::int from m where '*' = any (covers)) as everywhere,
      (select coalesce(json_agg(json_build_object('code', code, 'count', n) order by code), '[]') from (select r.code, count(distinct c.service_id) as n from directory.region r left join (
         select service_id, coalesce(o.region_code, c.c) as code from covered c left join directory.orp o on o.code = c.c) c on c.code = r.code group by r.code) x) as regions,
      (select coalesce(json_agg(json_build_object('code', c, 'count', n) order by c), '[]') from (select c, count(*) as n from covered where c ~ '^[0-9]{4}$' group by c) x) as orps,
      (select coalesce(json_agg(json_build_object('placeId', id, 'name', name, 'latitude', latitude, 'longitude', longitude, 'orpCode', orp_code, 'services', services, 'count', n)), '[]') from (
         select l.id, l.name, l.latitude, l.longitude, l.orp_code, count(*)::int as n, (array_agg(json_build_object('id', m.service_id, 'name', m.name) order by m.name))[1:5] as services
           from m, unnest(m.place_ids) at join directory.place l on l.id = at where l.latitude is not null group by l.id limit 2000) x) as points`.execute(db);
  return row!;
}

/** Services by their ids, in that order: of those the caller does not see nothing is said. */
export async function findChosen(db: Db, ids: readonly string[], now = new Date()): Promise<Known[]> {
  const { rows } = await sql<{ one: Row }>`select ${card} as one from directory.finding f ${joined} where f.service_id = any (${ids as string[]}::uuid[]) and ${lasting} order by array_position(${ids as string[]}::uuid[], f.service_id)`.execute(db);
  return rows.map(({ one }) => known(one, now));
}

/** What an organisation is called by those who may know it; on paper a masked one goes by its neutral name. */
export const nameOfOrganisation = async (db: Db, id: string): Promise<string> => (await sql<{ name: string }>`select name from access.known_organisation where id = ${id}`.execute(db)).rows[0]?.name ?? '';
