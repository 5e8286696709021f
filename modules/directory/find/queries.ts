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
const list = (values: readonly string[]) => sql`${values as string[]}::text[]`;

/** Every filter as a condition on `f`; `w` is what the words found. A service that has ended answers nothing. */
function conditions(asked: Filters): Conditions {
  const { q, need, orp, region, language, interpreted, group, age, form, attribute, free, open, accepting } = asked;
  return {
    ...(q && { q: sql`f.service_id = any ((select ids from w)::uuid[])` }),
    ...(need?.length && { need: sql`f.needs && ${list(need)}` }),
    ...((orp || region) && { place: sql`f.covers && (select codes from place)` }),
    ...(language?.length && { language: interpreted ? sql`(f.languages && ${list(language)} or f.interpreting)` : sql`f.languages && ${list(language)}` }),
    ...(group?.length && { group: sql`f.target_groups && ${list(group)}` }),
    ...(age !== undefined && { age: sql`coalesce(f.age_from, 0) <= ${age} and coalesce(f.age_to, 200) >= ${age}` }),
    ...(form?.length && { form: sql`f.forms && ${list(form)}` }),
    ...(attribute?.length && { attribute: sql`f.attributes @> ${list(attribute)}` }),
    ...(free !== undefined && { free: sql`f.free > 0 and f.free_on >= platform.today() - ${free}::int` }),
    ...(open && { open: sql`f.service_id = any ((select directory.open_services(now()))::uuid[])` }),
    ...(accepting && { accepting: sql`f.accepts` }),
  };
}
const lasting = sql`(f.ends_on is null or f.ends_on >= platform.today())`;
const all = (parts: RawBuilder<unknown>[]) => sql.join([lasting, ...parts], sql` and `);
/** What conditions lean on. A district is served also by whoever works in its region, a region by whoever works in a part of it. */
const leaning = ({ q, orp, region }: Filters) => sql`w as materialized (select ${q ? sql`ids, by_words, near from directory.worded(${q})` : sql`null::uuid[] as ids, null::tsquery as by_words, false as near`}),
  place as materialized (select ${orp ? sql`array['*', ${orp}]::text[] || (select region_code from directory.orp where code = ${orp})` : region ? sql`array['*', ${region}]::text[] || (select array_agg(code) from directory.orp where region_code = ${region})` : sql`'{}'::text[]`} as codes)`;
/** Who speaks the language before who arranges interpreting, the district's own before those of everywhere, who takes people before who does not, then the nearest words. */
const nearness = ({ q, orp, language }: Filters) => sql`(${language?.length ? sql`case when f.languages && ${list(language)} then 8 else 0 end` : sql`0`} + ${orp ? sql`case when ${orp} = any (f.covers) then 4 else 0 end` : sql`0`}
  + case when f.accepts then 2 else 0 end + ${q ? sql`coalesce(ts_rank(f.words, (select by_words from w)), 0)` : sql`0`})::numeric(8, 4)`;

const placesOf = sql`(select coalesce(json_agg(json_build_object('id', l.id, 'name', l.name, 'address', l.address, 'city', l.city, 'orpCode', l.orp_code, 'latitude', l.latitude, 'longitude', l.longitude, 'barrierFree', l.barrier_free) order by array_position(f.place_ids, l.id)), '[]')
  from directory.place l where l.id = any (f.place_ids) and (l.open or current_setting('app.paper', true) is distinct from '1'))`;
/** What a card shows, of a finding `f`. Paper shows open places only. */
const card = sql`json_build_object('id', f.service_id, 'name', f.name, 'organisation', json_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name),
  'partner', case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end, 'type', t.name, 'forms', f.forms, 'needs', f.needs, 'targetGroups', f.target_groups, 'attributes', f.attributes, 'languages', f.languages,
  'ageFrom', f.age_from, 'ageTo', f.age_to, 'accepts', f.accepts, 'endsOn', f.ends_on, 'card', f.card, 'places', ${placesOf})`;
const joined = sql`left join access.known_organisation o on o.id = f.organisation_id left join directory.service s on s.id = f.service_id left join directory.partner p on p.id = s.partner_id left join directory.service_type t on t.code = f.card ->> 'typeCode'`;

type Kept = Pick<Found, 'contacts' | 'interpreting' | 'bring' | 'costKind' | 'cost' | 'alert' | 'description' | 'orpCodes' | 'regionCodes' | 'checkedOn' | 'told'> & { schedules: Hours[]; conditions: string; application: string; publishedSince: string | null };
type Row = Omit<Found, keyof Kept | 'opening' | 'published'> & { card: Kept };
/** All that is known of a found service: what a card shows, and what a signpost prints beside it. */
export type Known = Found & { conditions: string; application: string; schedules: Hours[]; publishedSince: string | null };
const known = ({ card, ...row }: Row, now: Date): Known => ({ ...row, ...card, opening: openingOf(card.schedules, now), published: card.publishedSince !== null });

export async function find(db: Db, asked: Asked<typeof findHelp.services>['query'], now = new Date()): Promise<{ items: Known[]; next: string | null; count: number; near: boolean; loosen: { filter: FilterName; count: number }[] }> {
  const { after, limit } = asked, key = keyAfter(after, 3), given = conditions(asked);
  const from = key && Number.isFinite(Number(key[0])) ? sql`(m.nearness, ${sql`m.name collate "cs-x-icu"`}, m.service_id::text)` : undefined;
  const { rows: [found] } = await sql<{ count: number; near: boolean; items: (Row & { nearness: string })[] | null }>`with ${leaning(asked)},
    m as materialized (select f.service_id, f.name, ${nearness(asked)} as nearness from directory.finding f where ${all(Object.values(given))}),
    page as (select m.* from m ${from ? sql`where m.nearness < ${key![0]}::numeric or m.nearness = ${key![0]}::numeric and (m.name collate "cs-x-icu", m.service_id::text) > (${key![1]}, ${key![2]})` : sql``}
      order by m.nearness desc, m.name collate "cs-x-icu", m.service_id::text limit ${limit + 1})
    select (select count(*)::int from m) as count, (select near from w) as near,
      (select json_agg(x.one order by x.nearness desc, x.name collate "cs-x-icu", x.id) from (select ${card}::jsonb || jsonb_build_object('nearness', g.nearness::text) as one, g.nearness, g.name, g.service_id::text as id
        from page g join directory.finding f on f.service_id = g.service_id ${joined}) x) as items`.execute(db);
  const items = found!.items ?? [], last = items.length > limit ? items[limit - 1]! : undefined;
  return {
    items: items.slice(0, limit).map((row) => known(row, now)), next: last ? cursor(last.nearness, last.name, last.id) : null, count: found!.count, near: found!.near && found!.count > 0,
    loosen: found!.count === 0 ? await countsWithout(db, asked, given) : [],
  };
}

/** How many there would be without each of the filters, those that help only, the most first. */
async function countsWithout(db: Db, asked: Filters, given: Conditions): Promise<{ filter: FilterName; count: number }[]> {
  const names = filterNames.filter((name) => given[name]);
  if (names.length < 2) return [];
  const counts = sql.join(names.map((name) => sql`count(*) filter (where ${all(names.filter((other) => other !== name).map((other) => given[other]!))})::int`), sql`, `);
  const { rows: [row] } = await sql<{ counts: number[] }>`with ${leaning(asked)} select array[${counts}] as counts from directory.finding f`.execute(db);
  return names.map((filter, i) => ({ filter, count: row!.counts[i]! })).filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}

/** Where they are: how many work in each region and district, and the points that are known. */
export async function findMap(db: Db, asked: Filters) {
  const { rows: [row] } = await sql<{ count: number; everywhere: number; regions: { code: string; count: number }[]; orps: { code: string; count: number }[]; points: Point[] }>`with ${leaning(asked)},
    m as materialized (select f.service_id, f.name, f.covers, f.place_ids from directory.finding f where ${all(Object.values(conditions(asked)))}),
    covered as (select m.service_id, c from m, unnest(m.covers) c where c <> '*')
    select (select count(*)::int from m) as count, (select count(*)::int from m where '*' = any (covers)) as everywhere,
      (select coalesce(json_agg(json_build_object('code', code, 'count', n) order by code), '[]') from (select r.code, count(distinct c.service_id) as n from directory.region r left join (
         select service_id, coalesce(o.region_code, c.c) as code from covered c left join directory.orp o on o.code = c.c) c on c.code = r.code group by r.code) x) as regions,
      (select coalesce(json_agg(json_build_object('code', c, 'count', n) order by c), '[]') from (select c, count(*) as n from covered where c ~ '^\d{4}$' group by c) x) as orps,
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
