// What is published, read in the role of everybody: its policy leaves only what agreed, is in force and belongs to nobody masked.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { cursor, keyAfter } from '#platform/http/cursor.ts';
import type { Hours } from '../cards/hours.ts';

export type PublishedPlace = { linkId: string; id: string; name: string; address: string; city: string; postalCode: string | null; addressPoint: string | null; orpCode: string | null; orp: string | null; region: string | null; latitude: number | null; longitude: number | null; accessNote: string; barrierFree: boolean | null; note: string };
export type Content = {
  name: string; description: string; type: { code: string; name: string; section: string | null } | null; forms: string[]; needs: string[]; targetGroups: string[]; languages: string[]; attributes: string[]; interpreting: string;
  ageFrom: number | null; ageTo: number | null; conditions: string; application: string; bring: string; costKind: string | null; cost: string; alert: string; accepts: boolean; orpCodes: string[]; regionCodes: string[]; checkedOn: string | null;
  provider: { id: string; name: string; ico: string | null };
  contacts: { id: string; label: string; phone: string | null; email: string | null; web: string | null; note: string }[];
  schedules: (Hours & { id: string; note: string })[]; places: PublishedPlace[]; told: { free: number | null; waitingDays: number | null; on: string } | null;
};
export type Published = { id: string; providerId: string; changedAt: Date; content: Content };
const columns = sql`p.service_id as id, p.provider_id as "providerId", p.changed_at as "changedAt", p.content`;

export type Wanted = { q?: string | undefined; need?: string | undefined; orp?: string | undefined; region?: string | undefined; language?: string | undefined; after?: string | undefined; limit: number };
/** Published services by name, page after page. */
export async function findPublished(db: Db, { q, need, orp, region, language, after, limit }: Wanted): Promise<{ items: Published[]; next: string | null; count: number }> {
  const key = keyAfter(after, 2);
  const place = orp ? sql`array['*', ${orp}]::text[] || (select region_code from directory.orp where code = ${orp})` : region ? sql`array['*', ${region}]::text[] || (select array_agg(code) from directory.orp where region_code = ${region})` : undefined;
  const { rows: [found] } = await sql<{ count: number; items: Published[] | null }>`with
    asked as materialized (select ${q ? sql`exact, near from directory.asked_words(${q})` : sql`null::tsquery as exact, null::tsquery as near`}),
    words as materialized (select ${q ? sql`case when exists (select from directory.published p where p.words @@ asked.exact) then asked.exact else asked.near end as by from asked` : sql`null::tsquery as by`}),
    m as materialized (select p.service_id, p.name from directory.published p where ${q ? sql`p.words @@ (select by from words)` : sql`true`} and ${need ? sql`p.needs @> array[${need}]::text[]` : sql`true`}
      and ${place ? sql`p.covers && (${place})` : sql`true`} and ${language ? sql`(p.languages @> array[${language}]::text[] or p.interpreting)` : sql`true`})
    select (select count(*)::int from m) as count, (select json_agg(row_to_json(x)) from (select ${columns} from m join directory.published p on p.service_id = m.service_id
      where ${key ? sql`(m.name collate "cs-x-icu", m.service_id::text) > (${key[0]}, ${key[1]})` : sql`true`} order by m.name collate "cs-x-icu", m.service_id::text limit ${limit + 1}) x) as items`.execute(db);
  const items = (found!.items ?? []).map((one) => ({ ...one, changedAt: new Date(one.changedAt) })), last = items.length > limit ? items[limit - 1]! : undefined;
  return { items: items.slice(0, limit), next: last ? cursor(last.content.name, last.id) : null, count: found!.count };
}
export const findPublishedOne = async (db: Db, id: string): Promise<Published | undefined> => (await sql<Published>`select ${columns} from directory.published p where p.service_id = ${id}`.execute(db)).rows[0];

/** Pages by number, as HSDS has them. */
export async function pageOfServices(db: Db, page: number, size: number): Promise<{ items: Published[]; total: number }> {
  const { rows } = await sql<Published & { total: number }>`select ${columns}, count(*) over ()::int as total from directory.published p order by p.service_id offset ${(page - 1) * size} limit ${size}`.execute(db);
  return { items: rows, total: rows[0]?.total ?? await countOf(db, sql`directory.published`) };
}
/** Services by who provides them; every provider with all that it has published. */
export async function pageOfProviders(db: Db, page: number, size: number, id?: string): Promise<{ items: Published[][]; total: number }> {
  const { rows } = await sql<{ items: Published[]; total: number }>`select json_agg(row_to_json(x) order by x.id) as items, count(*) over ()::int as total from (select ${columns} from directory.published p where ${id ? sql`p.provider_id = ${id}` : sql`true`}) x group by x."providerId" order by x."providerId" offset ${(page - 1) * size} limit ${size}`.execute(db);
  return { items: rows.map(({ items }) => items), total: rows[0]?.total ?? await countOf(db, sql`(select distinct provider_id from directory.published) x`) };
}
/** A service at a place, one row for each. */
export async function pageOfPlaces(db: Db, page: number, size: number): Promise<{ items: { service: Published; place: PublishedPlace }[]; total: number }> {
  const { rows } = await sql<Published & { place: PublishedPlace; total: number }>`select ${columns}, l as place, count(*) over ()::int as total from directory.published p, jsonb_array_elements(p.content -> 'places') l order by p.service_id, l ->> 'linkId' offset ${(page - 1) * size} limit ${size}`.execute(db);
  return { items: rows.map(({ place, ...service }) => ({ service, place })), total: rows[0]?.total ?? await countOf(db, sql`(select from directory.published p, jsonb_array_elements(p.content -> 'places')) x`) };
}
const countOf = async (db: Db, of: ReturnType<typeof sql>) => (await sql<{ n: number }>`select count(*)::int as n from ${of}`.execute(db)).rows[0]!.n;

/** What codes, districts and regions are called, in every language. */
export async function findLabels(db: Db) {
  const { rows: codes } = await sql<{ list: string; code: string; cs: string; en: string; uk: string }>`select list, code, cs, en, uk from directory.code where list in ('need_domain', 'target_group', 'language', 'service_attribute') and position('@' in code) = 0 order by list, sort`.execute(db);
  const { rows: territory } = await sql<{ code: string; name: string; region: string | null }>`select code, name, null as region from directory.region union all select code, name, region_code from directory.orp order by 3 nulls first, 2`.execute(db);
  return { codes, territory };
}
