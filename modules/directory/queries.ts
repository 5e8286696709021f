// Code lists, territory, services, partners and places. Row policies decide what is seen.
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { cursor, keyAfter } from '#platform/http/cursor.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { Asked } from '#platform/http/contract.ts';
import type { Code, directory, Orp, Partner, Place, Region, Service, ServiceType } from './contract.ts';

const rows = async <T>(query: RawBuilder<T>, db: Db): Promise<T[]> => (await query.execute(db)).rows;
const containing = (q: string | undefined) => (q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null);
/** A search that forgets case and accents: nobody types them on a phone. */
const matches = (text: RawBuilder<unknown>, q: string | undefined) => (q ? sql`public.unaccent(${text}) ilike public.unaccent(${containing(q)})` : sql`true`);
const czech = (text: RawBuilder<unknown> | string) => sql`${text}::text collate "cs-x-icu"`;

export const findCodes = (db: Db) => rows(sql<Code>`select list, code, cs, en, uk, (valid_from <= platform.today() and (valid_to is null or valid_to >= platform.today())) as valid from directory.code order by list, sort, code`, db);
export const findRegions = (db: Db) => rows(sql<z.infer<typeof Region>>`select code, name from directory.region order by code`, db);
export const findOrps = (db: Db) => rows(sql<z.infer<typeof Orp>>`select code, name, region_code as region from directory.orp order by ${czech(sql`name`)}`, db);
export const findServiceTypes = (db: Db) => rows(sql<z.infer<typeof ServiceType>>`select code, name, section, family, (valid_from <= platform.today() and (valid_to is null or valid_to >= platform.today())) as valid
  from directory.service_type order by substring(section from '\d+')::int nulls last, name`, db);

const contactsOf = (column: RawBuilder<unknown>, id: RawBuilder<unknown>) => sql`(select coalesce(json_agg(json_build_object('id', c.id, 'version', c.version, 'label', c.label, 'phone', c.phone, 'email', c.email, 'web', c.web) order by c.created_at, c.id), '[]')
  from directory.contact c where ${column} = ${id})`;

export async function findServices(db: Db, { q, organisationId, partnerId, ofPartners, accepting, orp, after, limit }: Asked<typeof directory.services>['query']): Promise<{ items: Service[]; next: string | null }> {
  const key = keyAfter(after, 3);
  const by = sql`coalesce(p.name, o.name)`;
  const found = await rows(sql<Service & { sort: string }>`
    select s.id, s.version, s.name, json_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name, 'kind', o.kind) as organisation,
           case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as partner,
           case when t.code is not null then json_build_object('code', t.code, 'name', t.name) end as type,
           s.forms, s.description, s.orp_codes as "orpCodes", s.accepts_referrals as "acceptsReferrals", s.ends_on as "endsOn", ${by} as sort,
           s.organisation_id = any ((select access.my_organisations())::uuid[]) and (s.partner_id is not null or (select access.administers())) as mine,
           ${contactsOf(sql`c.service_id`, sql`s.id`)} as contacts
      from directory.known_service s join access.known_organisation o on o.id = s.organisation_id
      left join directory.partner p on p.id = s.partner_id left join directory.service_type t on t.code = s.type_code
     where not (o.masked and o.id = any ((select access.masked_from_me())::uuid[])) and ${matches(sql`concat_ws(' ', s.name, o.name, o.short_name, p.name, t.name, s.description)`, q)}
       and ${organisationId ? sql`s.organisation_id = ${organisationId} and s.partner_id is null` : sql`true`}
       and ${partnerId ? sql`s.partner_id = ${partnerId}` : sql`true`}
       and ${ofPartners === undefined ? sql`true` : ofPartners ? sql`s.partner_id is not null` : sql`s.partner_id is null`}
       and ${accepting === undefined ? sql`true` : sql`(s.accepts_referrals and (s.ends_on is null or s.ends_on >= platform.today())) = ${accepting}`}
       and ${orp ? sql`(${orp} = any (s.orp_codes) or s.orp_codes = '{}')` : sql`true`}
       and ${key ? sql`(${czech(by)}, ${czech(sql`s.name`)}, s.id::text) > (${key[0]}, ${key[1]}, ${key[2]})` : sql`true`}
     order by ${czech(by)}, ${czech(sql`s.name`)}, s.id::text limit ${limit + 1}`, db);
  const last = found.length > limit ? found[limit - 1]! : undefined;
  return { items: found.slice(0, limit), next: last ? cursor(last.sort, last.name, last.id) : null };
}

type ByName = { name: string; id: string };
const pageByName = <T extends ByName>(found: T[], limit: number) => ({ items: found.slice(0, limit), next: found.length > limit ? cursor(found[limit - 1]!.name, found[limit - 1]!.id) : null });
const laterByName = (after: string | undefined) => {
  const key = keyAfter(after, 2);
  return key ? sql`(${czech(sql`x.name`)}, x.id::text) > (${key[0]}, ${key[1]})` : sql`true`;
};

export const findPartners = async (db: Db, { q, kind, after, limit }: Asked<typeof directory.partners>['query']) => pageByName(await rows(sql<Partner>`
  select x.id, x.version, x.name, x.kind, x.ico, x.note, ${contactsOf(sql`c.partner_id`, sql`x.id`)} as contacts,
         (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name), '[]') from directory.known_service s where s.partner_id = x.id) as services
    from directory.partner x where ${matches(sql`concat_ws(' ', x.name, x.note, x.ico)`, q)} and ${kind ? sql`x.kind = ${kind}` : sql`true`} and ${laterByName(after)}
   order by ${czech(sql`x.name`)}, x.id::text limit ${limit + 1}`, db), limit);

export const findPlaces = async (db: Db, { q, after, limit }: Asked<typeof directory.places>['query']) => pageByName(await rows(sql<Place>`
  select x.id, x.version, x.name, x.address, x.orp_code as "orpCode", x.kind from directory.place x where ${matches(sql`concat_ws(' ', x.name, x.address)`, q)} and ${laterByName(after)}
   order by ${czech(sql`x.name`)}, x.id::text limit ${limit + 1}`, db), limit);

type Body<K extends keyof typeof directory> = Asked<(typeof directory)[K]>['body'];
const serviceColumns = (b: Body<'changeService'>) => ({ name: b.name, type_code: b.typeCode, forms: b.forms, description: b.description, orp_codes: b.orpCodes, accepts_referrals: b.acceptsReferrals, ends_on: b.endsOn });
const placeColumns = (b: Body<'changePlace'>) => ({ name: b.name, address: b.address, orp_code: b.orpCode, kind: b.kind });

export const addService = (db: Db, { id, partnerId, ...b }: Body<'addService'>) => db.insertInto('directory.service').values({ id, partner_id: partnerId, ...serviceColumns(b) } as never).execute();
export const addPartner = (db: Db, b: Body<'addPartner'>) => db.insertInto('directory.partner').values(b as never).execute();
export const addPlace = (db: Db, { id, ...b }: Body<'addPlace'>) => db.insertInto('directory.place').values({ id, ...placeColumns(b) } as never).execute();
export const addContact = (db: Db, of: { service_id: string } | { partner_id: string }, b: Body<'addServiceContact'>) => db.insertInto('directory.contact').values({ ...of, ...b } as never).execute();

type Versioned = 'directory.service' | 'directory.partner' | 'directory.place' | 'directory.contact';
/** Changes the row when nobody else has meanwhile; otherwise says what stands there now. */
async function change(db: Db, table: Versioned, id: string, version: number, values: object): Promise<void> {
  const { numUpdatedRows } = await db.updateTable(table).set(values as never).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (numUpdatedRows) return;
  const current = await db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst();
  throw !current || current.version === version ? notFound() : new Refusal('conflict', { current });
}
export const changeService = (db: Db, id: string, version: number, b: Body<'changeService'>) => change(db, 'directory.service', id, version, serviceColumns(b));
export const changePartner = (db: Db, id: string, version: number, b: Body<'changePartner'>) => change(db, 'directory.partner', id, version, b);
export const changePlace = (db: Db, id: string, version: number, b: Body<'changePlace'>) => change(db, 'directory.place', id, version, placeColumns(b));
export const changeContact = (db: Db, id: string, version: number, b: Body<'changeContact'>) => change(db, 'directory.contact', id, version, b);
export async function removeContact(db: Db, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('directory.contact').where('id', '=', id).executeTakeFirst();
  if (!numDeletedRows) throw notFound();
}
