import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

const ok = async (promise: Promise<{ rows: { ok: boolean }[] }>) => (await promise).rows[0]!.ok;

// ---- the signed-in person's own ----
export type Own = { id: string; name: string; credential_id: string; transports: string[]; backed_up: boolean; since: Date; used: Date | null };
export const findOwn = async (db: Db) => (await sql<Own>`
  select id, name, credential_id, transports, backed_up, created_at as since, last_used_at as used from access.passkey where account_id = (select access.my_account()) order by created_at, id limit 100`.execute(db)).rows;
export const whoAmI = async (db: Db) => (await sql<{ id: string; email: string; name: string }>`select id, access.email_of(id) as email, name from access.account where id = (select access.my_account())`.execute(db)).rows[0]!;
/** False when the person did not prove who they are a short while ago. */
export const beginRegistration = (db: Db, hash: Buffer, minutes: number) => ok(sql<{ ok: boolean }>`select access.begin_registration(${hash}, make_interval(mins => ${minutes})) as ok`.execute(db));
export const useRegistration = (db: Db, hash: Buffer) => ok(sql<{ ok: boolean }>`select access.use_registration(${hash}) as ok`.execute(db));
export const isFresh = (db: Db) => ok(sql<{ ok: boolean }>`select access.i_am_fresh() as ok`.execute(db));
export type Made = { credentialId: string; publicKey: Uint8Array; counter: number; transports: string[]; backedUp: boolean };
export const add = (db: Db, id: string, name: string, made: Made) => sql`
  insert into access.passkey (id, account_id, name, credential_id, public_key, counter, transports, backed_up)
  values (${id}, (select access.my_account()), ${name}, ${made.credentialId}, ${Buffer.from(made.publicKey)}, ${made.counter}, ${made.transports}, ${made.backedUp})`.execute(db);
export const remove = async (db: Db, id: string) => (await sql`delete from access.passkey where id = ${id} returning id`.execute(db)).rows.length > 0;

// ---- at the door ----
export const addChallenge = (db: Db, hash: Buffer, purpose: 'sign_in' | 'confirm' | 'invited', session: string | null, account: string | null, minutes: number) =>
  sql`select access.door_add_challenge(${hash}, ${purpose}, ${session}, ${account}, make_interval(mins => ${minutes}))`.execute(db);
export const useChallenge = (db: Db, hash: Buffer, purpose: 'sign_in' | 'confirm' | 'invited', session: string | null, account: string | null) =>
  ok(sql<{ ok: boolean }>`select access.door_use_challenge(${hash}, ${purpose}, ${session}, ${account}) as ok`.execute(db));
export type Known = { id: string; account_id: string; public_key: Uint8Array; counter: string; transports: string[] };
export const findPasskey = async (db: Db, credential: string) => (await sql<Known>`select * from access.door_passkey(${credential})`.execute(db)).rows[0];
export const findPasskeysOf = async (db: Db, account: string) => (await sql<{ credential_id: string; transports: string[] }>`select * from access.door_passkeys(${account})`.execute(db)).rows;
/** False when the device counts its signatures and this one is not newer than the last. */
export const used = (db: Db, id: string, counter: number, backedUp: boolean) => ok(sql<{ ok: boolean }>`select access.door_used_passkey(${id}, ${counter}, ${backedUp}) as ok`.execute(db));
export const addAtDoor = (db: Db, id: string, account: string, name: string, made: Made) =>
  sql`select access.door_add_passkey(${id}, ${account}, ${name}, ${made.credentialId}, ${Buffer.from(made.publicKey)}, ${made.counter}, ${made.transports}::text[], ${made.backedUp})`.execute(db);
