// Devices without signal in the database: the setting, the right to put something down, what was handed over.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

export const findVaultDays = async (db: Db): Promise<number | undefined> => (await sql<{ days: number }>`select vault_days as days from offline.setting where organisation_id = (select access.my_organisation())`.execute(db)).rows[0]?.days;
export const setVaultDays = (db: Db, days: number) => sql`insert into offline.setting (vault_days) values (${days}) on conflict (organisation_id) do update set vault_days = excluded.vault_days`.execute(db);

/** The days and instants a bundle is made for: today, tomorrow, and the end of tomorrow in Prague. */
export const findDays = async (db: Db): Promise<{ today: string; tomorrow: string; until: Date; now: Date }> =>
  (await sql<{ today: string; tomorrow: string; until: Date; now: Date }>`select platform.today() as today, platform.today() + 1 as tomorrow, ((platform.today() + 2)::timestamp at time zone 'Europe/Prague') as until, now() as now`.execute(db)).rows[0]!;

/** @returns until when the right holds. */
export const issueRight = async (db: Db, hash: Buffer, days: number): Promise<Date> => (await sql<{ ends: Date }>`select offline.issue_right(${hash}, make_interval(days => ${days})) as ends`.execute(db)).rows[0]!.ends;

/** At the door: false when the right does not hold or has no room left. */
export const putDown = async (db: Db, hash: Buffer, items: { id: string; at: string; sealed: Buffer }[], most: number): Promise<boolean> =>
  (await sql<{ ok: boolean }>`select offline.door_deposit(${hash}, ${items.map(({ id }) => id)}::uuid[], ${items.map(({ at }) => at)}::timestamptz[], ${items.map(({ sealed }) => sealed)}::bytea[], ${most}) as ok`.execute(db)).rows[0]!.ok;

export type Deposit = { id: string; authorId: string; author: string; writtenAt: Date; handedAt: Date; sealed: Uint8Array };
const unsettled = sql`select d.id, d.author_id as "authorId", coalesce(a.name, '') as author, d.written_at as "writtenAt", d.created_at as "handedAt", d.sealed
  from offline.deposit d left join access.membership m on m.id = d.author_id left join access.account a on a.id = m.account_id
 where not exists (select from offline.settlement s where s.deposit_id = d.id)`;
export const findDeposits = async (db: Db): Promise<Deposit[]> => (await sql<Deposit>`${unsettled} order by d.written_at, d.id limit 200`.execute(db)).rows;
export const findDeposit = async (db: Db, id: string): Promise<Deposit | undefined> => (await sql<Deposit>`${unsettled} and d.id = ${id}`.execute(db)).rows[0];

/** Settling the same thing twice fails on its key: two heads cannot enter it twice. */
export const settle = (db: Db, id: string, outcome: 'entered' | 'discarded', reason = '') => sql`insert into offline.settlement (deposit_id, outcome, reason) values (${id}, ${outcome}, ${reason})`.execute(db);
export const attribute = (db: Db, id: string) => sql`select offline.attribute(${id})`.execute(db);

/** As the owner: everything of one organisation, settled or not. */
export const findAllSealed = async (db: Db, organisationId: string) => (await sql<{ id: string; sealed: Uint8Array }>`select id, sealed from offline.deposit where organisation_id = ${organisationId}`.execute(db)).rows;
