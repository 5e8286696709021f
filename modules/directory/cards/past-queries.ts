// What nobody made sure of for too long, and what was changed when.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Asked } from '#platform/http/contract.ts';
import { cursor, keyAfter } from '#platform/http/cursor.ts';
import type { cards, StaleFact } from './contract.ts';
import { findLasting, type Subject } from './queries.ts';

const rows = async <T>(query: RawBuilder<T>, db: Db): Promise<T[]> => (await query.execute(db)).rows;
const ours = (of: RawBuilder<unknown>) => sql`${of}.organisation_id = any ((select access.my_organisations())::uuid[])`;

/** Only aspects that have something written, of what my organisation keeps and what still exists. */
export async function findStale(db: Db, { orp, kind, aspect, after, limit }: Asked<typeof cards.stale>['query']): Promise<{ items: StaleFact[]; next: string | null; count: number }> {
  const key = keyAfter(after, 3), days = JSON.stringify(await findLasting(db));
  const found = await rows(sql<StaleFact & { sort: string; count: number }>`
    with fact as (
      select 'service' as kind, s.id, k.name, coalesce(p.name, o.short_name) as note, s.orp_codes as orps, s.created_at, a.aspect
        from directory.service s join directory.known_service k on k.id = s.id join access.known_organisation o on o.id = s.organisation_id left join directory.partner p on p.id = s.partner_id
        cross join lateral (values ('basics', true), ('area', s.orp_codes <> '{}'), ('offer', exists (select from directory.offer f where f.service_id = s.id)), ('contacts', exists (select from directory.contact c where c.service_id = s.id)),
          ('hours', exists (select from directory.schedule h where h.service_id = s.id)), ('place', exists (select from directory.service_place l where l.service_id = s.id))) a(aspect, written)
       where ${ours(sql`s`)} and a.written and (s.ends_on is null or s.ends_on >= platform.today())
      union all
      select 'partner', p.id, p.name, '', (select coalesce(array_agg(distinct x.orp_code) filter (where x.orp_code is not null), '{}') from directory.place x where x.partner_id = p.id), p.created_at, a.aspect
        from directory.partner p cross join lateral (values ('basics', true), ('contacts', exists (select from directory.contact c where c.partner_id = p.id))) a(aspect, written)
       where ${ours(sql`p`)} and a.written and (p.ends_on is null or p.ends_on >= platform.today())
      union all
      select 'place', x.id, x.name, concat_ws(', ', nullif(x.address, ''), nullif(x.city, '')), array_remove(array[x.orp_code], null), x.created_at, 'place' from directory.place x where ${ours(sql`x`)}),
    checked as (
      select coalesce(v.service_id, v.partner_id, v.place_id) as id, v.aspect, max(v.checked_on) as checked_on, (array_agg(v.source order by v.checked_on desc, v.created_at desc))[1] as source from directory.verification v group by 1, 2),
    late as (
      select f.kind, f.id, f.name, f.note, f.aspect, coalesce(c.checked_on, (f.created_at at time zone 'Europe/Prague')::date) as since, c.checked_on is null as never, c.source
        from fact f left join checked c using (id, aspect)
       where coalesce(c.checked_on, (f.created_at at time zone 'Europe/Prague')::date) + (${days}::jsonb ->> f.aspect)::int < platform.today()
         and ${orp ? sql`${orp} = any (f.orps)` : sql`true`} and ${kind ? sql`f.kind = ${kind}` : sql`true`} and ${aspect ? sql`f.aspect = ${aspect}` : sql`true`})
    select l.*, (select count(*) from late)::int as count from late l
     where ${key ? sql`(l.since, l.id, l.aspect) > (${key[0]}::date, ${key[1]}::uuid, ${key[2]})` : sql`true`} order by l.since, l.id, l.aspect limit ${limit + 1}`, db);
  const last = found.length > limit ? found[limit - 1]! : undefined;
  return { items: found.slice(0, limit), next: last ? cursor(last.since, last.id, last.aspect) : null, count: found[0]?.count ?? 0 };
}

export type ChangeRow = { id: string; at: Date; name: string | null; organisationId: string; shortName: string; table_name: string; action: 'insert' | 'update' | 'delete'; was: Record<string, unknown>; became: Record<string, unknown>; about: Record<string, unknown>; placeName: string | null };
/** Lines of the change log about what the caller sees; authors of other organisations by their organisation. */
export const findChanges = (db: Db, of: Subject, before: string | undefined, most: number) => rows(sql<ChangeRow>`
  select c.id::text as id, c.at, a.name, o.id as "organisationId", o.short_name as "shortName", c.table_name, c.action, c.was, c.became, c.about, p.name as "placeName"
    from directory.changes_of(${of.kind}, ${of.id}, ${before ?? null}::bigint, ${most}) c left join access.known_organisation o on o.id = c.organisation_id
    left join access.membership m on m.id = c.membership_id left join access.account a on a.id = m.account_id left join directory.place p on p.id = (c.about ->> 'place_id')::uuid
   order by c.id desc`, db);
