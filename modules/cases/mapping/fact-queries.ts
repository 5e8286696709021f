// What reading and writing any fact of a case has in common: who wrote it, whom it concerns, may it be written now.
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { assertOpen } from '../questions.ts';
import type { writtenFact } from './contract.ts';

export type Written = z.infer<z.ZodObject<typeof writtenFact>>;
type Fact<T> = Written & { caseId: string } & T;
export type FactTable = 'cases.request' | 'cases.need_rating' | 'cases.vulnerability' | 'cases.health_fact' | 'cases.child_sheet' | 'cases.goal_evaluation' | 'cases.case_evaluation' | 'cases.procedure_review';

/** Facts of a table that the caller may see, with who wrote them. `columns` are of the alias `f`. */
export async function readFacts<T>(db: Db, table: FactTable, columns: RawBuilder<unknown>, rest: RawBuilder<unknown>): Promise<Fact<T>[]> {
  const { rows } = await sql<Fact<T> & { organisationId: string; shortName: string; writtenAt: Date }>`
    select f.id, f.case_id as "caseId", f.version, f.created_at as "writtenAt", f.about, o.id as "organisationId", coalesce(nullif(o.short_name, ''), o.name) as "shortName",
           a.name as author, f.organisation_id = (select access.my_organisation()) as own, ${columns}
      from ${sql.table(table)} f join access.known_organisation o on o.id = f.organisation_id
      left join access.membership m on m.id = f.author_id left join access.account a on a.id = m.account_id
     ${rest}`.execute(db);
  return rows.map(({ organisationId, shortName, writtenAt, ...row }) => ({ ...row, createdAt: writtenAt.toISOString(), organisation: { id: organisationId, shortName } }) as unknown as Fact<T>);
}

/** The row about to be changed: ours, or a refusal. */
export async function getOwnFact<T>(read: (where: RawBuilder<unknown>) => Promise<Fact<T>[]>, id: string): Promise<Fact<T>> {
  const [row] = await read(sql`where f.id = ${id}`);
  if (!row) throw notFound();
  if (!row.own) throw new Refusal('forbidden');
  return row;
}

/** Changes a row if it still is in the version the writer saw; else both versions are shown. */
export async function changeFact<T>(db: Db, table: FactTable, { id, version, values, read }: { id: string; version: number; values: Record<string, unknown>; read: (where: RawBuilder<unknown>) => Promise<Fact<T>[]> }): Promise<void> {
  const changed = await db.updateTable(table as 'cases.request').set(values as never).where('id', '=', id).where('version', '=', version).returning('id').execute();
  if (changed.length) return;
  const current = await getOwnFact(read, id);
  throw current.version === version ? new Refusal('forbidden') : new Refusal('conflict', { current });
}

/** Whether anything may be written into the case now, and its current episode. */
export async function findStanding(db: Db, caseId: string): Promise<{ mayWrite: boolean; episode: number }> {
  const { rows } = await sql<{ mayWrite: boolean; episode: number }>`
    select phase <> 'closed' and id = any ((select access.open_cases())::uuid[]) as "mayWrite", episode from cases."case" where id = ${caseId}`.execute(db);
  return rows[0] ?? { mayWrite: false, episode: 1 };
}

/** Children of the case. */
export const findChildren = async (db: Db, caseId: string): Promise<string[]> =>
  (await db.selectFrom('cases.case_person').select('person_id').where('case_id', '=', caseId).where('part', '=', 'child').execute()).map((row) => row.person_id);

/** Everybody named stands in the case and is visible to the writer: a foreign id is neither taken nor confirmed. */
async function assertPeople(db: Db, caseId: string, people: readonly (string | null)[]): Promise<void> {
  const asked = [...new Set(people.filter((id) => id !== null))];
  const known = await db.selectFrom('cases.case_person').select('person_id').where('case_id', '=', caseId).where('person_id', 'in', asked).execute();
  if (known.length !== asked.length) throw notFound();
}

/** The case may be written into, and everybody named stands in it. Gives its episode. */
export async function writing(db: Db, caseId: string, people: readonly (string | null)[]): Promise<number> {
  const { episode } = await assertOpen(db, caseId);
  await assertPeople(db, caseId, people);
  return episode;
}

/** The codes are in the list and in use today. */
export async function assertCodes(db: Db, list: string, codes: readonly string[], field: string): Promise<void> {
  const asked = [...new Set(codes)];
  const { rows } = await sql<{ code: string }>`select code from directory.code where list = ${list} and code = any (${asked}::text[]) and (valid_from is null or valid_from <= platform.today()) and (valid_to is null or valid_to >= platform.today())`.execute(db);
  if (rows.length === asked.length) return;
  throw new Refusal('invalid', { fields: { [field]: { cs: 'Vyberte z nabídky.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' } } });
}
