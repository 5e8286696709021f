// What signing in asks of the database: only door functions, and my own rows.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Role } from '#platform/http/contract.ts';
import type { Me } from './contract.ts';

const first = async <T>(promise: Promise<{ rows: T[] }>): Promise<T | undefined> => (await promise).rows[0];

export type DoorAccount = { id: string; password_hash: string | null; totp_secret: Uint8Array | null; totp_confirmed_at: Date | null; disabled_at: Date | null; language: 'cs' | 'en' | 'uk' };
export type DoorSession = {
  id: string; account_id: string; email: string; name: string; language: 'cs' | 'en' | 'uk'; strength: 'half' | 'full'; locked: boolean; fresh: boolean; membership_id: string | null;
  must_change: boolean; has_password: boolean; totp_secret: Uint8Array | null; totp_next: Uint8Array | null; totp_confirmed_at: Date | null; passkeys: number; backup_codes: number; linked: boolean; idle_minutes: number;
};

export const findAccount = (db: Db, email: string) => first(sql<DoorAccount>`select * from access.door_account(${email})`.execute(db));
export const findSession = (db: Db, hash: Buffer) => first(sql<DoorSession>`select * from access.door_session(${hash})`.execute(db));
/** Notes an attempt, a failure until forgiven; undefined when any of the keys has failed too often in the last `minutes`. */
export const attempt = async (db: Db, keys: string[], minutes: number, most: number) =>
  (await first(sql<{ ids: string[] | null }>`select access.door_attempt(${keys}::text[], make_interval(mins => ${minutes}), ${most}) as ids`.execute(db)))!.ids ?? undefined;
export const forgive = (db: Db, ids: string[]) => sql`select access.door_forgive(${ids}::bigint[])`.execute(db);
export const forgetAttempts = (db: Db, keys: string[]) => sql`select access.door_forget_attempts(${keys}::text[])`.execute(db);
export const openSession = (db: Db, hash: Buffer, account: string, strength: 'half' | 'full', hours: number, device: string) =>
  sql`select access.door_open_session(${hash}, ${account}, ${strength}, make_interval(hours => ${hours}), ${device})`.execute(db);
const told = async (promise: Promise<{ rows: { ok: boolean }[] }>) => (await first(promise))!.ok;
export const raiseSession = (db: Db, from: Buffer, to: Buffer, hours: number) => told(sql<{ ok: boolean }>`select access.door_raise_session(${from}, ${to}, make_interval(hours => ${hours})) as ok`.execute(db));
export const unlockSession = (db: Db, from: Buffer, to: Buffer) => told(sql<{ ok: boolean }>`select access.door_unlock(${from}, ${to}) as ok`.execute(db));
export const lockSession = (db: Db, hash: Buffer) => sql`select access.door_lock(${hash})`.execute(db);
export const stay = (db: Db, hash: Buffer) => sql`select access.door_stay(${hash})`.execute(db);
export const closeSession = (db: Db, hash: Buffer) => sql`select access.door_close_session(${hash})`.execute(db);
export const closeOtherSessions = (db: Db, hash: Buffer, account: string) => sql`select access.door_close_others(${hash}, ${account})`.execute(db);
export const switchMembership = async (db: Db, hash: Buffer, membership: string) => (await first(sql<{ ok: boolean }>`select access.door_switch(${hash}, ${membership}) as ok`.execute(db)))!.ok;
export const useCode = async (db: Db, account: string, step: number) => (await first(sql<{ ok: boolean }>`select access.door_use_code(${account}, ${step}) as ok`.execute(db)))!.ok;
export const startTotp = (db: Db, account: string, sealed: Buffer) => sql`select access.door_start_totp(${account}, ${sealed})`.execute(db);
/** False when another secret was made meanwhile. */
export const confirmTotp = (db: Db, account: string, sealed: Uint8Array, step: number) => told(sql<{ ok: boolean }>`select access.door_confirm_totp(${account}, ${sealed}, ${step}) as ok`.execute(db));
export const removeTotp = (db: Db, account: string) => sql`select access.door_remove_totp(${account})`.execute(db);
export const useBackupCode = (db: Db, account: string, hash: Buffer) => told(sql<{ ok: boolean }>`select access.door_use_backup_code(${account}, ${hash}) as ok`.execute(db));
export const setBackupCodes = (db: Db, account: string, hashes: Buffer[]) => sql`select access.door_set_backup_codes(${account}, ${hashes}::bytea[])`.execute(db);
export const setPassword = (db: Db, account: string, hash: string) => sql`select access.door_set_password(${account}, ${hash})`.execute(db);
export const needsSetup = async (db: Db) => (await first(sql<{ needed: boolean }>`select access.door_needs_setup() as needed`.execute(db)))!.needed;
export const setUp = (db: Db, who: { organisation: string; kind: string; email: string; name: string; hash: string }) =>
  first(sql<{ id: string }>`select access.door_set_up(${who.organisation}, ${who.kind}, ${who.email}, ${who.name}, ${who.hash}) as id`.execute(db));

export const setLanguage = (db: Db, language: string) => sql`update access.account set language = ${language} where id = (select access.my_account())`.execute(db);

export type Device = { id: string; device: string; since: Date; seen: Date; ends: Date; mine: boolean; locked: boolean };
export const findSessions = async (db: Db) => (await sql<Device>`
  select id, device, created_at as since, seen_at as seen, expires_at as ends, id = (select access.my_session()) as mine, locked_at is not null as locked
    from access.session where account_id = (select access.my_account()) and expires_at > now() order by mine desc, seen_at desc limit 50`.execute(db)).rows;
export const endSession = async (db: Db, id: string) => (await sql`delete from access.session where id = ${id} and account_id = (select access.my_account()) returning id`.execute(db)).rows.length > 0;
/** What is left of the transaction is nobody's: nothing may be asked after ending all. */
export const endSessions = (db: Db, which: 'others' | 'all') => sql`delete from access.session where account_id = (select access.my_account()) and (${which} = 'all' or id <> (select access.my_session()))`.execute(db);

/** My memberships that last, and the one I act for. */
export async function findMemberships(db: Db): Promise<Pick<Me, 'membership' | 'memberships'>> {
  const { rows } = await sql<{ id: string; organisation_id: string; organisation: string; short_name: string; role: Role; profession: NonNullable<Me['membership']>['profession']; acting: boolean; services: { id: string; name: string }[] }>`
    select m.id, m.organisation_id, o.name as organisation, o.short_name, m.role, m.profession, m.id = (select access.my_membership()) as acting,
           (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name), '[]') from access.membership_service ms join directory.known_service s on s.id = ms.service_id where ms.membership_id = m.id) as services
      from access.membership m join access.known_organisation o on o.id = m.organisation_id
     where m.account_id = (select access.my_account()) and access.lasts(m.valid_from, m.valid_to, m.ended_at)
     order by m.valid_from, m.id`.execute(db);
  const acting = rows.find((r) => r.acting);
  return {
    membership: acting ? { id: acting.id, organisation: { id: acting.organisation_id, name: acting.organisation, shortName: acting.short_name }, role: acting.role, profession: acting.profession, services: acting.services } : null,
    memberships: rows.map((r) => ({ id: r.id, organisation: { id: r.organisation_id, name: r.organisation }, role: r.role })),
  };
}
