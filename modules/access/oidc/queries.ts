import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

export type Purpose = 'signIn' | 'link' | 'unlock' | 'invitation' | 'linking';
export type Flow = { purpose: Purpose; session_id: string | null; invitation_hash: Buffer | null; sealed: Uint8Array };
export const addFlow = (db: Db, state: Buffer, browser: Buffer, flow: Flow, minutes: number) =>
  sql`select access.door_add_flow(${state}, ${browser}, ${flow.purpose}, ${flow.session_id}, ${flow.invitation_hash}, ${flow.sealed}, make_interval(mins => ${minutes}))`.execute(db);
/** Once. */
export const takeFlow = async (db: Db, state: Buffer, browser: Buffer) => (await sql<Flow>`select * from access.door_take_flow(${state}, ${browser})`.execute(db)).rows[0];
export type Known = { id: string; account_id: string; totp_confirmed_at: Date | null; disabled_at: Date | null };
export const findIdentity = async (db: Db, issuer: string, subject: string) => (await sql<Known>`select * from access.door_identity(${issuer}, ${subject})`.execute(db)).rows[0];
export const usedIdentity = (db: Db, id: string) => sql`select access.door_used_identity(${id})`.execute(db);
export const link = (db: Db, id: string, account: string, issuer: string, subject: string, label: string) => sql`select access.door_link(${id}, ${account}, ${issuer}, ${subject}, ${label})`.execute(db);

export const findOwn = async (db: Db) => (await sql<{ id: string; label: string; since: Date; used: Date | null }>`
  select id, label, created_at as since, last_used_at as used from access.oidc_identity where account_id = (select access.my_account()) order by created_at limit 50`.execute(db)).rows;
export const isFresh = async (db: Db) => (await sql<{ ok: boolean }>`select access.i_am_fresh() as ok`.execute(db)).rows[0]!.ok;
/** Would I still get in? */
export const hasOtherWay = async (db: Db, id: string) => (await sql<{ ok: boolean }>`select access.has_other_way(${id}) as ok`.execute(db)).rows[0]!.ok;
export const unlink = async (db: Db, id: string) => (await sql`delete from access.oidc_identity where id = ${id} returning id`.execute(db)).rows.length > 0;
