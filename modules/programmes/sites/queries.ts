// Sites, their supporters and people, as whoever leads the programme and the site write them. Row policies say whether they may.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Leaving, NewSupporter, PersonBody, SiteBody, SiteRow } from './shapes.ts';
import type { z } from 'zod';

export const written = async (db: Db, query: RawBuilder<unknown>): Promise<boolean> => (await rows(db, query)).length > 0;

/** Of each site that the caller sees: what its row says beyond its name. */
export const findBeside = (db: Db, programmeId: string) => rows(db, sql<Pick<SiteRow, 'id' | 'approachedOn' | 'here' | 'leftReason'> & { supporters: string[]; coordinators: string[] }>`
  select s.id, s.approached_on as "approachedOn", s.to_organisation_id is not null as here, s.left_reason as "leftReason",
    coalesce((select json_agg(m.name order by m.name) from programmes.supporter u join programmes.member m on m.id = u.member_id where u.site_id = s.id and u.since <= platform.today() and (u.until is null or u.until >= platform.today())), '[]') as supporters,
    coalesce((select json_agg(e.name order by e.name) from programmes.site_person e where e.site_id = s.id and e.role = 'support_coordinator' and e.since <= platform.today() and (e.until is null or e.until >= platform.today())), '[]') as coordinators
  from programmes.site s where s.programme_id = ${programmeId}`);

export const isDistrict = (db: Db, code: string) => written(db, sql`select from directory.orp where code = ${code}`);
export const isOrganisation = (db: Db, id: string) => written(db, sql`select from access.known_organisation where id = ${id} and (not masked or id <> all ((select access.masked_from_me())::uuid[]))`);
/** Is an organisation a site that goes on, other than this one? */
export const isSite = (db: Db, programmeId: string, organisationId: string, but: string) => written(db, sql`select from programmes.site where programme_id = ${programmeId} and to_organisation_id = ${organisationId} and left_on is null and id <> ${but}`);

export const add = (db: Db, programmeId: string, { id, ...s }: SiteBody & { id: string }) => sql`insert into programmes.site (id, programme_id, name, orp_code, to_organisation_id, approached_on, joined_on, note)
  values (${id}, ${programmeId}, ${s.name}, ${s.orpCode}, ${s.toOrganisationId}, ${s.approachedOn}, ${s.joinedOn}, ${s.note})`.execute(db);
export const put = (db: Db, id: string, version: number, s: SiteBody) => written(db, sql`update programmes.site set name = ${s.name}, orp_code = ${s.orpCode}, to_organisation_id = ${s.toOrganisationId}, approached_on = ${s.approachedOn}, joined_on = ${s.joinedOn}, note = ${s.note}
  where id = ${id} and version = ${version} returning id`);
export const leave = (db: Db, id: string, version: number, { leftOn, leftReason }: z.output<typeof Leaving>) => written(db, sql`update programmes.site set left_on = ${leftOn}, left_reason = ${leftReason} where id = ${id} and version = ${version} returning id`);

export const addSupporter = (db: Db, siteId: string, u: z.output<typeof NewSupporter>) => sql`insert into programmes.supporter (id, site_id, member_id, since, until) values (${u.id}, ${siteId}, ${u.memberId}, ${u.since}, ${u.until})`.execute(db);
export const putSupporter = (db: Db, siteId: string, id: string, version: number, u: { since: string; until: string | null }) => written(db, sql`update programmes.supporter set since = ${u.since}, until = ${u.until} where id = ${id} and site_id = ${siteId} and version = ${version} returning id`);

/** May the caller name this account at the site? */
export const isOfSite = async (db: Db, siteId: string, membershipId: string | null) => (await rows(db, sql<{ ok: boolean }>`select programmes.of_site(${siteId}, ${membershipId}) as ok`))[0]!.ok;
export const addPerson = (db: Db, siteId: string, { id, ...p }: PersonBody & { id: string }) => sql`insert into programmes.site_person (id, site_id, role, name, membership_id, post, email, phone, since, until)
  values (${id}, ${siteId}, ${p.role}, ${p.name}, ${p.membershipId}, ${p.post}, ${p.email}, ${p.phone}, ${p.since}, ${p.until})`.execute(db);
export const putPerson = (db: Db, siteId: string, id: string, version: number, p: PersonBody) => written(db, sql`update programmes.site_person set role = ${p.role}, name = ${p.name}, membership_id = ${p.membershipId}, post = ${p.post}, email = ${p.email}, phone = ${p.phone}, since = ${p.since}, until = ${p.until}
  where id = ${id} and site_id = ${siteId} and version = ${version} returning id`);
