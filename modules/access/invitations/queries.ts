import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Language } from '#platform/http/problems.ts';

const first = async <T>(promise: Promise<{ rows: T[] }>): Promise<T | undefined> => (await promise).rows[0];

// ---- the administration ----
export type Invited = { id: string; email: string; name: string; language: Language; organisation: string; inviting: boolean };
/** An account of my organisation, whether it may be invited, and the organisation that it was made for. */
export const findToInvite = (db: Db, accountId: string) => first(sql<Invited>`
  select a.id, access.email_of(a.id) as email, a.name, a.language, access.may_invite(a.id) as inviting,
         (select o.name from access.membership m join access.known_organisation o on o.id = m.organisation_id where m.account_id = a.id and m.organisation_id = any ((select access.my_organisations())::uuid[]) order by m.valid_from desc, m.id limit 1) as organisation
    from access.account a where a.id = ${accountId} and a.id = any ((select access.staff_accounts())::uuid[])`.execute(db));
export const revoke = async (db: Db, accountId: string) => (await sql`update access.invitation set revoked_at = now() where account_id = ${accountId} and used_at is null and revoked_at is null and expires_at > now() returning id`.execute(db)).rows.length > 0;
export const invite = (db: Db, accountId: string, hash: Buffer) => sql`insert into access.invitation (id, account_id, secret_hash) values (gen_random_uuid(), ${accountId}, ${hash})`.execute(db);

// ---- the door ----
export type Invitation = { account_id: string; email: string; name: string; language: Language; organisation: string; inviter: string };
export const findInvitation = (db: Db, hash: Buffer) => first(sql<Invitation>`select * from access.door_invitation(${hash})`.execute(db));
/** The account, once; undefined for everybody after. */
export const useInvitation = async (db: Db, hash: Buffer) => (await first(sql<{ id: string | null }>`select access.door_use_invitation(${hash}) as id`.execute(db)))?.id ?? undefined;
export const startReset = (db: Db, email: string, hash: Buffer, minutes: number) => first(sql<{ name: string; language: Language }>`select * from access.door_start_reset(${email}, ${hash}, make_interval(mins => ${minutes}))`.execute(db));
export const resetHolds = async (db: Db, hash: Buffer) => (await first(sql<{ ok: boolean }>`select access.door_reset_holds(${hash}) as ok`.execute(db)))!.ok;
export const resetPassword = (db: Db, hash: Buffer, passwordHash: string) => first(sql<{ email: string; name: string; language: Language }>`select * from access.door_reset_password(${hash}, ${passwordHash})`.execute(db));
