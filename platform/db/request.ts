// What the door of the API asks of the database for every request.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { GuestPurpose, Role } from '#platform/http/contract.ts';
import type { Db } from './connect.ts';

/** Who is asking, as the database says. */
export type Caller = { accountId: string; membershipId: string; organisationId: string; role: Role; language: 'cs' | 'en' | 'uk' };

/** What is within the caller's reach has to be worked out before the request can be answered quickly. */
export class ReachIsOld extends Error {}

/** An id that a request uses up, and what for: the same id for anything else is refused. */
export type Use = { id: string; endpoint: string; hash: string };
/** Was the id used before (nobody uses up an id): for this very request (its first result stands), for a different one, or never? */
export type Used = 'same' | 'different' | undefined;
/** The hash says of a request whether it is this very one. */
export const useOf = (endpoint: string, id: string, { params, body }: { params: unknown; body: unknown }): Use => ({ id, endpoint, hash: createHash('sha256').update(JSON.stringify({ params, body })).digest('hex') });

/** The account behind the session of the transaction; undefined when it has ended, is only half, or is locked. Asking is a sign of life, unless it is
 * done unseen: nobody has to sit there. `use`: uses up the id in the same breath. Throws ReachIsOld, unless patient: then every question is answered from the tables, as slowly as that is. */
export async function arrive(db: Db, { patient = false, unseen = false, use }: { patient?: boolean; unseen?: boolean; use?: Use | undefined } = {}): Promise<{ caller: Caller; used: Used } | undefined> {
  const { rows: [row] } = await sql<{ account_id: string | null; membership_id: string | null; organisation_id: string | null; role: Role; language: Caller['language']; holds: boolean; before: 'same' | 'different' | null }>`
    select * from access.arrive(${unseen}, ${use?.id}, ${use?.endpoint}, ${use?.hash})`.execute(db);
  if (!row?.account_id) return undefined;
  if (!row.holds && !patient) throw new ReachIsOld();
  return { caller: { accountId: row.account_id, membershipId: row.membership_id ?? '', organisationId: row.organisation_id ?? '', role: row.role, language: row.language }, used: row.before ?? undefined };
}
/** Who asks, where nothing is created. */
export const findCaller = async (db: Db, how: { patient?: boolean; unseen?: boolean } = {}): Promise<Caller | undefined> => (await arrive(db, how))?.caller;

/** Works out what is within the caller's reach, and holds it for the requests to come. In a transaction of its own, so that nobody waits for a whole request. */
export async function holdReach(db: Db): Promise<void> {
  await sql`select access.hold_reach()`.execute(db);
}

/** Why the session of the transaction sees nothing. */
export async function refusedBecause(db: Db): Promise<'signed_out' | 'locked' | 'password_change' | 'account_disabled'> {
  const { rows: [row] } = await sql<{ why: 'signed_out' | 'locked' | 'password_change' | 'account_disabled' | null }>`select access.refused_because() as why`.execute(db);
  return row?.why ?? 'signed_out';
}

/** What became of a membership of the caller's account: 'other' when it lasts but another one is acted for now. */
export async function membershipStands(db: Db, id: string): Promise<'other' | 'ended'> {
  const { rows: [row] } = await sql<{ lasts: boolean }>`select access.lasts(m.valid_from, m.valid_to, m.ended_at) as lasts from access.membership m where m.id = ${id} and m.account_id = (select access.my_account())`.execute(db);
  return row?.lasts ? 'other' : 'ended';
}

/** Writes the read log, also of a refused attempt. @returns whether the file is within the caller's reach. */
export async function logRead(db: Db, read: { endpoint: string; caseId: string | undefined; personId: string | undefined; documentId?: string | undefined; reason: string }): Promise<boolean> {
  if (read.documentId) await sql`select set_config('app.document', ${read.documentId}, true)`.execute(db);
  const { rows: [row] } = await sql<{ ok: boolean }>`select access.log_read(${read.endpoint}, ${read.caseId ?? null}, ${read.personId ?? null}, ${read.reason}) as ok`.execute(db);
  return row!.ok;
}

/** Writes the log that the giver of a guest's link sees. @returns whether there is such a guest with a link for this purpose. */
export const logGuest = async (db: Db, purpose: GuestPurpose, what: 'read' | 'answered'): Promise<boolean> =>
  (await sql<{ ok: boolean }>`select access.log_guest(${purpose}, ${what}) as ok`.execute(db)).rows[0]!.ok;

/** What is printed is read by others than the one who prints it: masked organisations go by their neutral names from here on. */
export const forPaper = (db: Db) => sql`select set_config('app.paper', '1', true)`.execute(db);

/** Uses up an id later than on arrival: where a refusal is kept, or for a change that waited in a device. */
export async function useUp(db: Db, { id, endpoint, hash }: Use): Promise<Used> {
  const { rows: [row] } = await sql<{ before: 'same' | 'different' | null }>`select access.use_id(${id}, ${endpoint}, ${hash}) as before`.execute(db);
  return row?.before ?? undefined;
}
