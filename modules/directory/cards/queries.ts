// Cards of one service, partner or place, as the caller may see them.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Partner, Place, Service } from '../contract.ts';
import { isListed, partnerShape, partnerTables, placeShape, placeTables, serviceShape, serviceTables } from '../shape-queries.ts';
import type { Aspect, HoursRow, Offer, PartnerCard, PlaceCard, ServiceCard, Telling, Verification } from './contract.ts';
import { usualDays } from './rules.ts';

const rows = async <T>(query: RawBuilder<T>, db: Db): Promise<T[]> => (await query.execute(db)).rows;
export type Subject = { kind: 'service' | 'partner' | 'place'; id: string };
const column = ({ kind }: Subject) => sql.ref(`x.${kind}_id`);
/** Who wrote the row `x`: by name where they are known, otherwise by their organisation. */
export const author = sql`json_build_object('name', (select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = x.author_id),
  'organisation', (select json_build_object('id', k.id, 'shortName', k.short_name) from access.known_organisation k where k.id = x.organisation_id))`;

export const findService = async (db: Db, id: string) => (await rows(sql<Service & { masked: boolean }>`select ${serviceShape}, o.masked from ${serviceTables} where ${isListed} and s.id = ${id}`, db))[0];
export const findPartner = async (db: Db, id: string) => (await rows(sql<Partner>`select ${partnerShape} from ${partnerTables} where x.id = ${id}`, db))[0];
export const findPlace = async (db: Db, id: string) => (await rows(sql<Place>`select ${placeShape} from ${placeTables} where x.id = ${id}`, db))[0];

export const findOffer = async (db: Db, id: string) => (await rows(sql<Offer>`
  select x.version, x.needs, x.target_groups as "targetGroups", x.age_from as "ageFrom", x.age_to as "ageTo", x.capacity, x.capacity_unit as "capacityUnit", x.conditions, x.application, x.bring,
         x.cost_kind as "costKind", x.cost, x.languages, x.interpreting, x.attributes, x.region_codes as "regionCodes", x.alert, x.published_since as "publishedSince", x.agreed_by as "agreedBy"
    from directory.offer x where x.service_id = ${id}`, db))[0] ?? null;
export const findPlacesOf = (db: Db, id: string) => rows(sql<ServiceCard['places'][number]>`
  select l.id, l.note, (select to_json(y) from (select ${placeShape}) y) as place from directory.service_place l, ${placeTables} where x.id = l.place_id and l.service_id = ${id} order by x.name collate "cs-x-icu", l.id`, db);

export const findHours = (db: Db, id: string) => rows(sql<HoursRow>`
  select x.id, x.kind, x.place_id as "placeId", x.weekday, x.on_day as "onDay", x.until_day as "untilDay", to_char(x.opens, 'HH24:MI') as opens, to_char(x.closes, 'HH24:MI') as closes,
         x.valid_from as "validFrom", x.valid_to as "validTo", x.note
    from directory.schedule x where x.service_id = ${id} order by x.weekday nulls last, x.on_day, x.opens, x.id`, db);
/** A number that changes with any row of the hours: nobody overwrites what another one wrote meanwhile. */
export const hoursVersion = async (db: Db, id: string) => (await rows(sql<{ v: number }>`
  select coalesce(('x' || left(md5(string_agg(x.id::text || x.version, ',' order by x.id)), 7))::bit(28)::int, 0) as v from directory.schedule x where x.service_id = ${id}`, db))[0]!.v;

const telling = sql`select x.id, x.told_on as "toldOn", x.told_by as "toldBy", x.free, x.waiting_days as "waitingDays", x.note, ${author} as by, x.created_at::text as "createdAt" from directory.availability x`;
/** The moment to the microsecond: what was written together differs by its id only. */
type TellingRow = Telling & { createdAt: string };
export const findTold = async (db: Db, id: string) => (await rows(sql<TellingRow>`${telling} where x.service_id = ${id} order by x.told_on desc, x.created_at desc, x.id desc limit 1`, db))[0] ?? null;
export async function findTellings(db: Db, id: string, { after, limit }: { after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 3);
  const found = await rows(sql<TellingRow>`${telling} where x.service_id = ${id} and ${key ? sql`(x.told_on, x.created_at, x.id) < (${key[0]}::date, ${key[1]}::timestamptz, ${key[2]}::uuid)` : sql`true`}
    order by x.told_on desc, x.created_at desc, x.id desc limit ${limit + 1}`, db);
  return paged(found, limit, (row) => [row.toldOn, row.createdAt, row.id]);
}

/** After how many days my organisation makes sure of each aspect again. */
export async function findLasting(db: Db): Promise<Record<Aspect, number>> {
  const said = await rows(sql<{ aspect: Aspect; days: number }>`select aspect, days from directory.lasting where organisation_id = (select access.my_organisation())`, db);
  return { ...usualDays, ...Object.fromEntries(said.map(({ aspect, days }) => [aspect, days])) };
}
const verification = sql`x.id, x.aspect, x.checked_on as "checkedOn", x.source, x.note, ${author} as by, x.created_at::text as "createdAt"`;
export type VerificationRow = Omit<Verification, 'stale'> & { id: string; createdAt: string };
/** The last one of each aspect. */
export const findLastVerifications = (db: Db, of: Subject) => rows(sql<VerificationRow>`
  select distinct on (x.aspect) ${verification} from directory.verification x where ${column(of)} = ${of.id} order by x.aspect, x.checked_on desc, x.created_at desc, x.id desc`, db);
export async function findVerifications(db: Db, of: Subject, { after, limit }: { after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 3);
  const found = await rows(sql<VerificationRow>`select ${verification} from directory.verification x where ${column(of)} = ${of.id}
    and ${key ? sql`(x.checked_on, x.created_at, x.id) < (${key[0]}::date, ${key[1]}::timestamptz, ${key[2]}::uuid)` : sql`true`} order by x.checked_on desc, x.created_at desc, x.id desc limit ${limit + 1}`, db);
  return paged(found, limit, (row) => [row.checkedOn, row.createdAt, row.id]);
}

const serviceLine = sql`s.id, s.name, s.accepts_referrals as "acceptsReferrals", s.ends_on as "endsOn"`;
export const findServicesOfPartner = (db: Db, id: string) => rows(sql<PartnerCard['services'][number]>`select ${serviceLine} from directory.known_service s where s.partner_id = ${id} order by s.name collate "cs-x-icu" limit 200`, db);
export const findPlacesOfPartner = (db: Db, id: string) => rows(sql<PartnerCard['places'][number]>`select x.id, x.name, x.address, x.city from directory.place x where x.partner_id = ${id} order by x.name collate "cs-x-icu" limit 200`, db);
export const findServicesAt = (db: Db, id: string) => rows(sql<PlaceCard['services'][number]>`
  select ${serviceLine}, coalesce(p.name, o.short_name) as by from directory.service_place l join ${serviceTables} on s.id = l.service_id where ${isListed} and l.place_id = ${id} order by s.name collate "cs-x-icu" limit 200`, db);
