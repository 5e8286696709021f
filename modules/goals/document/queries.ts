// Goals of many centres at once, for a document.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

type Plan = { id: string; centreId: string; centre: string; title: string; preamble: string; responsible: string; rhythm: string; dueOn: string };
/** Plans of a year that the caller sees, of one centre or all, by the name of the centre. */
export const findPlans = async (db: Db, year: number, centreId: string | undefined): Promise<Plan[]> => (await sql<Plan>`
  select p.id, o.id as "centreId", o.name as centre, p.title, p.preamble, coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = p.responsible_id), p.responsible) as responsible, p.rhythm, p.due_on as "dueOn"
    from goals.plan p join access.known_organisation o on o.id = p.organisation_id where p.year = ${year} and (${centreId ?? null}::uuid is null or p.organisation_id = ${centreId ?? null}) order by o.name collate "cs-x-icu", o.id limit 300`.execute(db)).rows;
/** Those of the partners that the caller knows: a document of another installation names others. */
export const findKnownPartners = async (db: Db, ids: readonly string[]): Promise<Set<string>> => new Set(ids.length ? (await sql<{ id: string }>`select id from directory.partner where id = any (${[...ids]}::uuid[])`.execute(db)).rows.map(({ id }) => id) : []);
