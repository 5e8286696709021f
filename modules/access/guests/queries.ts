// Guest links in the database, and what the door asks for a guest.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { GuestPurpose } from '#platform/http/contract.ts';
import type { GuestLink, NewLink } from './contract.ts';

const first = async <T>(promise: Promise<{ rows: T[] }>): Promise<T | undefined> => (await promise).rows[0];
const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

export type Subject = { purpose: GuestPurpose; subjectId: string; caseId: string | null };
export const addLink = async (db: Db, subject: Subject, link: NewLink, hashes: { secret: Buffer; code: Buffer }): Promise<string> => (await first(sql<{ expires_on: string }>`
  insert into access.guest_link (id, case_id, purpose, subject_id, guest_name, client_shown, phone, secret_hash, code_hash, expires_on)
  values (${link.id}, ${subject.caseId}, ${subject.purpose}, ${subject.subjectId}, ${link.guestName}, ${link.clientShown ?? ''}, ${link.phone}, ${hashes.secret}, ${hashes.code}, platform.today() + ${link.days}::int) returning expires_on`.execute(db)))!.expires_on;

export type Row = Omit<GuestLink, 'state'> & { burntAt: Date | null; revokedAt: Date | null; today: string };
export const findLinks = async (db: Db, purpose: GuestPurpose, subjectId: string) => (await sql<Row>`
  select l.id, l.guest_name as "guestName", l.phone, l.client_shown as "clientShown", l.expires_on as "expiresOn", l.burnt_at as "burntAt", l.revoked_at as "revokedAt", l.mailed_to as "mailedTo", platform.today() as today,
         (select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = l.author_id) as "givenBy", ${instant('l.created_at')} as "givenAt",
         (select coalesce(json_agg(json_build_object('at', ${instant('g.at')}, 'what', g.what) order by g.id desc), '[]') from (select * from access.guest_log x where x.link_id = l.id order by x.id desc limit 50) g) as openings
    from access.guest_link l where l.purpose = ${purpose} and l.subject_id = ${subjectId} order by l.created_at desc, l.id limit 50`.execute(db)).rows;
export const revoke = async (db: Db, id: string) => (await sql`update access.guest_link set revoked_at = now() where id = ${id} and revoked_at is null returning id`.execute(db)).rows.length > 0;
export const exists = async (db: Db, id: string) => (await sql`select from access.guest_link where id = ${id}`.execute(db)).rows.length > 0;
export const holdsSecret = async (db: Db, id: string, hash: Buffer) => (await first(sql<{ ok: boolean }>`select access.is_secret_of(${id}, ${hash}) as ok`.execute(db)))!.ok;
export const noteMailed = (db: Db, id: string, to: string) => sql`update access.guest_link set mailed_to = ${to} where id = ${id}`.execute(db);

// ---- the guest ----
export const linkBySecret = async (db: Db, hash: Buffer) => {
  const found = await first(sql<{ id: string | null; purpose: GuestPurpose }>`select id, purpose from access.door_guest_link(${hash})`.execute(db));
  return found?.id ? { id: found.id, purpose: found.purpose } : undefined;
};
export const openLink = async (db: Db, link: string, codeHash: Buffer, sessionHash: Buffer) =>
  (await first(sql<{ outcome: 'opened' | 'wrong' | 'gone' }>`select access.door_open_guest(${link}, ${codeHash}, ${sessionHash}) as outcome`.execute(db)))!.outcome;
export const closeSession = (db: Db, hash: Buffer) => sql`select access.door_close_guest(${hash})`.execute(db);

export type Card = { linkId: string; guestName: string; clientShown: string; askedBy: string; organisation: string; phone: string; expiresOn: string };
export const card = (db: Db) => first(sql<Card>`select link_id as "linkId", guest_name as "guestName", client_shown as "clientShown", asked_by as "askedBy", organisation, phone, expires_on as "expiresOn" from access.guest_card()`.execute(db));
