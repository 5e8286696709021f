// Organisations, accounts and memberships under the caller's policies.
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import type { Account, Colleague, Membership, NewMembership, OwnOrganisation } from './contract.ts';

const services = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name), '[]') from access.membership_service ms join directory.known_service s on s.id = ms.service_id where ms.membership_id = m.id)`;
const offered = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name), '[]') from directory.known_service s where s.organisation_id = o.id and s.partner_id is null)`;
const lasts = sql`access.lasts(m.valid_from, m.valid_to, m.ended_at)`;

export const today = async (db: Db) => (await sql<{ day: string }>`select platform.today() as day`.execute(db)).rows[0]!.day;
export const organisationName = async (db: Db, id: string) => (await sql<{ name: string }>`select name from access.organisation where id = ${id}`.execute(db)).rows[0]?.name ?? '';

export const findColleagues = async (db: Db) => (await sql<Colleague>`
  select a.id, a.name, m.id as "membershipId", m.role, m.organisation_id as "organisationId", array(select ms.service_id from access.membership_service ms where ms.membership_id = m.id) as services
    from access.membership m join access.account a on a.id = m.account_id
   where m.organisation_id = any ((select access.my_organisations())::uuid[]) and ${lasts} and a.disabled_at is null order by a.name, m.id limit 500`.execute(db)).rows;
export const findOrganisations = async (db: Db) => (await sql<{ id: string; name: string; shortName: string; kind: z.infer<typeof OwnOrganisation>['kind']; services: { id: string; name: string }[] }>`
  select o.id, o.name, o.short_name as "shortName", o.kind, ${offered} as services from access.known_organisation o
   where not o.masked or o.id <> all ((select access.masked_from_me())::uuid[]) or o.id = any ((select access.masked_beside_me())::uuid[]) order by o.name limit 1000`.execute(db)).rows;

export const findOwn = async (db: Db) => (await sql<z.infer<typeof OwnOrganisation>>`
  select o.id, o.version, access.whole_of(o.id) as "parentId", o.name, o.short_name as "shortName", o.kind, o.ico, o.still_after_days as "stillAfterDays", o.idle_minutes as "idleMinutes", ${offered} as services
    from access.known_organisation o where o.id = any ((select access.my_organisations())::uuid[]) order by o.id = (select access.my_organisation()) desc, o.name limit 200`.execute(db)).rows;
export const addPart = (db: Db, part: { id: string; parentId: string; name: string; shortName: string; kind: string }) =>
  sql`insert into access.organisation (id, parent_id, name, short_name, kind) values (${part.id}, ${part.parentId}, ${part.name}, ${part.shortName}, ${part.kind})`.execute(db);
export const changeOrganisation = async (db: Db, id: string, version: number, to: { name?: string | undefined; shortName?: string | undefined; ico?: string | null | undefined; stillAfterDays?: number | undefined; idleMinutes?: number | undefined }) => (await sql<{ version: number }>`
  update access.organisation set name = coalesce(${to.name ?? null}, name), short_name = coalesce(${to.shortName ?? null}, short_name), ico = case when ${to.ico !== undefined} then ${to.ico ?? null} else ico end,
         still_after_days = coalesce(${to.stillAfterDays ?? null}::int, still_after_days), idle_minutes = coalesce(${to.idleMinutes ?? null}::int, idle_minutes) where id = ${id} and version = ${version} returning version`.execute(db)).rows[0]?.version;

const membershipRow = sql`jsonb_build_object('id', m.id, 'version', m.version, 'organisation', jsonb_build_object('id', o.id, 'name', o.name), 'role', m.role, 'profession', m.profession, 'fte', m.fte,
  'validFrom', m.valid_from, 'validTo', m.valid_to, 'endedAt', m.ended_at, 'lasts', ${lasts}, 'services', ${services})`;
/** Accounts of my organisation and its parts. What they do elsewhere is not shown. */
export const findAccounts = async (db: Db) => (await sql<Account>`
  select a.id, a.name, access.email_of(a.id) as email, a.totp_confirmed_at is not null as "secondFactor", a.id = (select access.my_account()) as mine, a.id = any ((select access.with_a_way_in())::uuid[]) as active,
         (select jsonb_build_object('state', case when i.revoked_at is not null then 'revoked' when i.expires_at < now() then 'expired' else 'waiting' end, 'expiresAt', i.expires_at)
            from access.invitation i where i.account_id = a.id and i.used_at is null order by i.created_at desc limit 1) as invitation, jsonb_agg(${membershipRow} order by m.valid_from desc, m.id) as memberships
    from access.account a join access.membership m on m.account_id = a.id join access.known_organisation o on o.id = m.organisation_id
   where m.organisation_id = any ((select access.my_organisations())::uuid[]) group by a.id order by bool_or(${lasts}) desc, a.name limit 500`.execute(db)).rows;
export const findMembership = async (db: Db, id: string) => (await sql<{ row: Membership }>`
  select ${membershipRow} as row from access.membership m join access.known_organisation o on o.id = m.organisation_id where m.id = ${id} and m.organisation_id = any ((select access.my_organisations())::uuid[])`.execute(db)).rows[0]?.row;
/** Has it, or has it ever had one? */
export const hasHead = async (db: Db, organisationId: string) =>
  (await sql<{ has: boolean }>`select exists (select from access.membership m where m.organisation_id = ${organisationId} and m.role = 'head') as has`.execute(db)).rows[0]!.has;
export const accountByEmail = async (db: Db, email: string) => (await sql<{ id: string | null }>`select access.account_by_email(${email.trim()}) as id`.execute(db)).rows[0]?.id ?? undefined;

/** With a password that somebody else knows it has to be changed first; without one it waits for its invitation. */
export const addAccount = (db: Db, account: { id: string; email: string; name: string; language: string; hash: string | null }) =>
  sql`insert into access.account (id, email, name, language, password_hash, must_change_password) values (${account.id}, lower(${account.email}), ${account.name}, ${account.language}, ${account.hash}, ${account.hash !== null})`.execute(db);
export async function addMembership(db: Db, id: string, accountId: string, post: Omit<z.infer<typeof NewMembership>, 'id' | 'email'>): Promise<void> {
  await sql`insert into access.membership (id, account_id, organisation_id, role, profession, fte, valid_from, valid_to) values (${id}, ${accountId}, ${post.organisationId}, ${post.role}, ${post.profession}, ${post.fte}, ${post.validFrom}, ${post.validTo})`.execute(db);
  await addServices(db, id, post.services);
}
async function addServices(db: Db, membershipId: string, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids)) await sql`insert into access.membership_service (membership_id, service_id) values (${membershipId}, ${id})`.execute(db);
}
export async function changeMembership(db: Db, id: string, version: number, to: { profession?: string | undefined; fte?: number | undefined; validTo?: string | null | undefined; services?: string[] | undefined }): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`update access.membership set profession = coalesce(${to.profession ?? null}, profession), fte = coalesce(${to.fte ?? null}::numeric, fte),
    valid_to = case when ${to.validTo !== undefined} then ${to.validTo ?? null}::date else valid_to end where id = ${id} and version = ${version} returning version`.execute(db);
  if (rows[0] && to.services) {
    const { rows: now } = await sql<{ id: string }>`select service_id as id from access.membership_service where membership_id = ${id}`.execute(db);
    const kept = now.map((row) => row.id);
    await sql`delete from access.membership_service where membership_id = ${id} and not service_id = any (${sql.val(to.services)}::uuid[])`.execute(db);
    await addServices(db, id, to.services.filter((service) => !kept.includes(service)));
  }
  return rows[0]?.version;
}
export const endMembership = async (db: Db, id: string, version: number) =>
  (await sql<{ version: number }>`update access.membership set ended_at = now(), valid_to = greatest(least(coalesce(valid_to, platform.today()), platform.today()), valid_from) where id = ${id} and version = ${version} returning version`.execute(db)).rows[0]?.version;
export const resetPassword = async (db: Db, accountId: string, hash: string) => (await sql<{ ok: boolean }>`select access.reset_password(${accountId}, ${hash}) as ok`.execute(db)).rows[0]!.ok;
