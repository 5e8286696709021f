// What is known of a locality, as the caller may read it.
import { sql, type Insertable, type Updateable } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Database } from '#platform/db/types.generated.ts';
import type { AbsentBody, Comes, Estimate, Risk } from './contract.ts';

// Colleagues are looked up once for all rows.
const colleagues = sql`colleague as materialized (select m.id, a.name from access.membership m join access.account a on a.id = m.account_id)`;
/** By whom a row `x` was written. */
const by = sql`json_build_object('organisation', coalesce((select k.short_name from access.known_organisation k where k.id = x.organisation_id), ''), 'name', coalesce((select c.name from colleague c where c.id = x.author_id), ''), 'own', x.organisation_id = any ((select access.my_organisations())::uuid[]))`;
const partner = sql`(select json_build_object('id', p.id, 'name', p.name) from directory.partner p where p.id = x.partner_id)`;

export const findEstimates = (db: Db, caseId: string) => rows(db, sql<Estimate>`
  with ${colleagues}
  select x.id, x.version, x.estimated_on as "estimatedOn", x.sureness, x.source, x.total, x.note, x.withdrawn, ${by} as by,
         (select coalesce(json_agg(json_build_object('citizenship', l.citizenship, 'ageBand', l.age_band, 'people', l.people) order by l.people desc, l.id), '[]') from localities.estimate_line l where l.estimate_id = x.id) as lines
    from localities.estimate x where x.case_id = ${caseId} order by x.estimated_on desc, x.id desc limit 200`);
export const findComes = (db: Db, caseId: string) => rows(db, sql<Comes>`
  with ${colleagues}
  select x.id, x.version, x.name, ${partner} as partner, x.brings, x.how_often as "howOften", x.since, x.until, x.ending, ${by} as by
    from localities.comes x where x.case_id = ${caseId} order by x.until is not null, x.name, x.id limit 200`);
export const findAbsent = (db: Db, caseId: string) => rows(db, sql<AbsentBody>`
  with ${colleagues}
  select x.id, x.version, x.kind, x.name, ${partner} as partner, x.needed_for as "neededFor", x.missing_since as "missingSince", x.asked_on as "askedOn", x.asked_how as "askedHow", x.answer, x.answered_on as "answeredOn", x.came_on as "cameOn", ${by} as by
    from localities.absent_body x where x.case_id = ${caseId} order by x.came_on is not null, x.asked_on nulls first, x.id limit 200`);
export const findRisks = (db: Db, caseId: string) => rows(db, sql<Risk>`
  with ${colleagues}
  select x.id, x.version, x.kind, x.level, x.text, x.since, x.until, x.doing, x.ending, ${by} as by
    from localities.risk x where x.case_id = ${caseId} order by x.until is not null, array_position(array['acute', 'serious', 'watch'], x.level), x.since desc, x.id limit 200`);

export const takesPart = async (db: Db, caseId: string): Promise<boolean> => (await sql<{ yes: boolean }>`select ${caseId}::uuid = any ((select access.common_cases())::uuid[]) as yes`.execute(db)).rows[0]!.yes;
export const knowsPartner = async (db: Db, id: string): Promise<boolean> => (await db.selectFrom('directory.partner').select('id').where('id', '=', id).execute()).length > 0;

export async function insertEstimate(db: Db, row: Insertable<Database['localities.estimate']>, lines: readonly Omit<Insertable<Database['localities.estimate_line']>, 'case_id' | 'estimate_id'>[]): Promise<void> {
  await db.insertInto('localities.estimate').values(row).execute();
  if (lines.length) await db.insertInto('localities.estimate_line').values(lines.map((one) => ({ ...one, case_id: row.case_id, estimate_id: row.id }))).execute();
}
export const insertComes = (db: Db, row: Insertable<Database['localities.comes']>) => db.insertInto('localities.comes').values(row).execute();
export const insertAbsent = (db: Db, row: Insertable<Database['localities.absent_body']>) => db.insertInto('localities.absent_body').values(row).execute();
export const insertRisk = (db: Db, row: Insertable<Database['localities.risk']>) => db.insertInto('localities.risk').values(row).execute();

type Kept = 'localities.estimate' | 'localities.comes' | 'localities.absent_body' | 'localities.risk';
/** A row of this locality as it stands, for finding it and for showing both versions of a conflict. */
export const findRow = async (db: Db, table: Kept, caseId: string, id: string): Promise<Record<string, unknown> | undefined> =>
  (await sql<Record<string, unknown>>`select x.* from ${sql.table(table)} x where x.id = ${id} and x.case_id = ${caseId}`.execute(db)).rows[0];
/** False when somebody else has changed it meanwhile, or it is another organisation's to change. */
export async function changeRow<T extends Kept>(db: Db, table: T, id: string, version: number, set: Updateable<Database[T]>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable(table as 'localities.risk').set(set as Updateable<Database['localities.risk']>).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
