// Code lists, territory, services, partners and places. Row policies decide what is seen.
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { cursor, keyAfter } from '#platform/http/cursor.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { Asked } from '#platform/http/contract.ts';
import type { directory, Orp, Partner, Place, Region, Service, ServiceType } from './contract.ts';
import { isListed, partnerShape, partnerTables, placeShape, placeTables, serviceShape, serviceTables } from './shape-queries.ts';

const rows = async <T>(query: RawBuilder<T>, db: Db): Promise<T[]> => (await query.execute(db)).rows;
const containing = (q: string | undefined) => (q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null);
/** A search that forgets case and accents: nobody types them on a phone. */
const matches = (text: RawBuilder<unknown>, q: string | undefined) => (q ? sql`public.unaccent(${text}) ilike public.unaccent(${containing(q)})` : sql`true`);
const czech = (text: RawBuilder<unknown> | string) => sql`${text}::text collate "cs-x-icu"`;

export const findRegions = (db: Db) => rows(sql<z.infer<typeof Region>>`select code, name from directory.region order by code`, db);
export const findOrps = (db: Db) => rows(sql<z.infer<typeof Orp>>`select code, name, region_code as region from directory.orp order by ${czech(sql`name`)}`, db);
export const findServiceTypes = (db: Db) => rows(sql<z.infer<typeof ServiceType>>`select code, name, section, family, (valid_from <= platform.today() and (valid_to is null or valid_to >= platform.today())) as valid
  from directory.service_type order by substring(section from '\d+')::int nulls last, name`, db);

export async function findServices(db: Db, { q, organisationId, partnerId, ofPartners, accepting, orp, after, limit }: Asked<typeof directory.services>['query']): Promise<{ items: Service[]; next: string | null }> {
  const key = keyAfter(after, 3);
  const by = sql`coalesce(p.name, o.name)`;
  const found = await rows(sql<Service & { sort: string }>`
    select ${serviceShape}, ${by} as sort from ${serviceTables}
     where ${isListed} and ${matches(sql`concat_ws(' ', s.name, o.name, o.short_name, p.name, t.name, s.description)`, q)}
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

export const findPartners = async (db: Db, { q, kind, ico, after, limit }: Asked<typeof directory.partners>['query']) => pageByName(await rows(sql<Partner>`
  select ${partnerShape} from ${partnerTables} where ${matches(sql`concat_ws(' ', x.name, x.note, x.ico)`, q)} and ${kind ? sql`x.kind = ${kind}` : sql`true`} and ${ico ? sql`x.ico = ${ico}` : sql`true`} and ${laterByName(after)}
   order by ${czech(sql`x.name`)}, x.id::text limit ${limit + 1}`, db), limit);

export const findPlaces = async (db: Db, { q, after, limit }: Asked<typeof directory.places>['query']) => pageByName(await rows(sql<Place>`
  select ${placeShape} from ${placeTables} where ${matches(sql`concat_ws(' ', x.name, x.address, x.city)`, q)} and ${laterByName(after)}
   order by ${czech(sql`x.name`)}, x.id::text limit ${limit + 1}`, db), limit);

/** Own places and partners by name, for a device without signal; a secret address stays at the office. */
export const findAround = async (db: Db, most: number) => (await rows(sql<{ places: { id: string; name: string; orpCode: string | null }[]; partners: { id: string; name: string }[] }>`
  select (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'orpCode', p.orp_code)), '[]') from (select * from directory.place x where x.organisation_id = any ((select access.my_organisations())::uuid[]) and not x.secret order by ${czech(sql`x.name`)}, x.id limit ${most}) p) as places,
    (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name)), '[]') from (select * from directory.partner x where x.organisation_id = any ((select access.my_organisations())::uuid[]) and coalesce(x.ends_on, platform.today()) >= platform.today() order by ${czech(sql`x.name`)}, x.id limit ${most}) p) as partners`, db))[0]!;

type Body<K extends keyof typeof directory> = Asked<(typeof directory)[K]>['body'];
const serviceColumns = (b: Body<'changeService'>) => ({ name: b.name, type_code: b.typeCode, forms: b.forms, description: b.description, orp_codes: b.orpCodes, accepts_referrals: b.acceptsReferrals, ends_on: b.endsOn });
const partnerColumns = (b: Body<'changePartner'>) => ({ name: b.name, kind: b.kind, ico: b.ico, note: b.note, ends_on: b.endsOn });
const placeColumns = (b: Body<'changePlace'>) => ({
  name: b.name, address: b.address, orp_code: b.orpCode, kind: b.kind, city: b.city, postal_code: b.postalCode, partner_id: b.partnerId, latitude: b.latitude, longitude: b.longitude,
  access_note: b.accessNote, barrier_free: b.barrierFree, note: b.note, secret: b.secret,
  // A secret address is shown to nobody else.
  ...(b.secret && { open: false }),
});
const contactColumns = (b: Body<'changeContact'>) => ({ role: b.role, label: b.label, phone: b.phone, email: b.email, web: b.web, note: b.note });

/** A service of a partner that everybody sees is seen by everybody. */
export const addService = (db: Db, { id, partnerId, ...b }: Body<'addService'>) => db.insertInto('directory.service')
  .values({ id, partner_id: partnerId, ...serviceColumns(b), open: sql`coalesce((select p.open from directory.partner p where p.id = ${partnerId}), false)` } as never).execute();
export const addPartner = (db: Db, { id, ...b }: Body<'addPartner'>) => db.insertInto('directory.partner').values({ id, ...partnerColumns(b) } as never).execute();
/** The partner as the caller sees it: a foreign key alone would confirm that a hidden one exists. */
async function seesPartner(db: Db, id: string | null | undefined): Promise<void> {
  if (id && !await db.selectFrom('directory.partner').select('id').where('id', '=', id).executeTakeFirst()) throw notFound();
}
export async function addPlace(db: Db, { id, ...b }: Body<'addPlace'>): Promise<void> {
  await seesPartner(db, b.partnerId);
  await db.insertInto('directory.place').values({ id, ...placeColumns(b) } as never).execute();
}
export const addContact = (db: Db, of: { service_id: string } | { partner_id: string }, { id, ...b }: Body<'addServiceContact'>) => db.insertInto('directory.contact').values({ id, ...of, ...contactColumns(b) } as never).execute();
/** Which service or partner a contact belongs to. */
export const contactOf = (db: Db, id: string) => db.selectFrom('directory.contact').select(['service_id', 'partner_id']).where('id', '=', id).executeTakeFirst();

type Versioned = 'directory.service' | 'directory.partner' | 'directory.place' | 'directory.contact';
/** Changes the row when nobody else has meanwhile; otherwise says what stands there now. */
async function change(db: Db, table: Versioned, id: string, version: number, values: object): Promise<void> {
  const { numUpdatedRows } = await db.updateTable(table).set(values as never).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (numUpdatedRows) return;
  const current = await db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst();
  throw !current || current.version === version ? notFound() : new Refusal('conflict', { current });
}
export const changeService = (db: Db, id: string, version: number, b: Body<'changeService'>) => change(db, 'directory.service', id, version, serviceColumns(b));
export const changePartner = (db: Db, id: string, version: number, b: Body<'changePartner'>) => change(db, 'directory.partner', id, version, partnerColumns(b));
export async function changePlace(db: Db, id: string, version: number, b: Body<'changePlace'>): Promise<void> {
  await seesPartner(db, b.partnerId);
  await change(db, 'directory.place', id, version, placeColumns(b));
}
export const changeContact = (db: Db, id: string, version: number, b: Body<'changeContact'>) => change(db, 'directory.contact', id, version, contactColumns(b));
export async function removeContact(db: Db, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('directory.contact').where('id', '=', id).executeTakeFirst();
  if (!numDeletedRows) throw notFound();
}
