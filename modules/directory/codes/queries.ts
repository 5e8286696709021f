// Own periods of entries, and what may be chosen.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { OwnCode } from './contract.ts';
import type { Period } from './rules.ts';

export const findOwn = async (db: Db) => (await sql<OwnCode>`
  select o.id, o.list, o.code, o.cs, o.en, o.uk, o.offered, o.reason, o.valid_from as "validFrom", o.valid_to as "validTo", a.name as author, (o.created_at at time zone 'Europe/Prague')::date as "writtenOn"
    from directory.own_code o join access.membership m on m.id = o.author_id join access.account a on a.id = m.account_id
   where o.organisation_id = (select access.my_organisation()) order by o.list, o.code, o.valid_from limit 5000`.execute(db)).rows;
export const findUses = async (db: Db, list: string) => (await sql<{ code: string; uses: number; lastOn: string | null }>`select code, uses, last_on as "lastOn" from directory.code_uses(${list}) order by uses desc, code limit 5000`.execute(db)).rows;

export type KnownPeriod = Period & { list: string; code: string; mine: boolean };
/** Periods that say how I read a code: of the nearest organisation that says anything about it. */
export const findPeriods = async (db: Db) => (await sql<KnownPeriod>`
  with read as (select o.*, coalesce(array_position(mine.ids, o.organisation_id), 100) as distance, o.organisation_id = any (mine.ids) as chooses
                  from directory.own_code o, (select directory.code_organisations() as ids) mine where o.organisation_id = any (mine.ids) or position('@' in o.code) > 0)
  select list, code, cs, en, uk, offered, chooses as mine, valid_from as "from", valid_to as "to" from read r
   where distance = (select min(x.distance) from read x where x.list = r.list and x.code = r.code) order by list, code, valid_from limit 5000`.execute(db)).rows;
export const findCommon = async (db: Db) => (await sql<{ list: string; code: string; cs: string; en: string; uk: string; from: string; to: string | null }>`
  select list, code, cs, en, uk, valid_from as "from", valid_to as "to" from directory.code order by list, sort, code`.execute(db)).rows;
/** Of these codes, those that may be chosen for something of that day. */
export const choosable = async (db: Db, list: string, codes: readonly string[], day: string | null) => (await sql<{ codes: string[] }>`
  select directory.choosable(${list}, ${[...codes]}::text[], coalesce(${day}::date, platform.today())) as codes`.execute(db)).rows[0]!.codes;
export const today = async (db: Db) => (await sql<{ today: string }>`select platform.today() as today`.execute(db)).rows[0]!.today;

type NewPeriod = { id: string; list: string; code: string; cs: string; en: string; uk: string; valid_from: string; valid_to: string | null; offered?: boolean; reason?: string };
export const addPeriod = (db: Db, period: NewPeriod) => db.insertInto('directory.own_code').values(period as never).execute();
export const changePeriod = (db: Db, id: string, to: Partial<NewPeriod>) => db.updateTable('directory.own_code').set(to as never).where('id', '=', id).execute();
