// Signs and talks, as the caller may read them.
import { sql, type Insertable, type Updateable } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Database } from '#platform/db/types.generated.ts';
import type { Proposal, Quiet, Sign, SignRule, Talk, Warned } from './contract.ts';

const colleagues = sql`colleague as materialized (select m.id, a.name from access.membership m join access.account a on a.id = m.account_id)`;
const by = sql`json_build_object('organisation', coalesce((select k.short_name from access.known_organisation k where k.id = x.organisation_id), ''), 'name', coalesce((select c.name from colleague c where c.id = x.author_id), ''), 'own', x.organisation_id = any ((select access.my_organisations())::uuid[]))`;
// Of the view of proposals: `p`.
const proposal = sql`json_build_object('found', p.found, 'needed', p.needed, 'days', p.days, 'lastOn', p.last_on,
  'signs', (select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'noticedOn', s.noticed_on, 'text', s.text) order by s.noticed_on desc, s.id desc), '[]') from localities.sign s where s.id = any (p.signs[1:60])))`;

export const standing = async (db: Db, caseId: string): Promise<{ part: boolean; lead: boolean }> =>
  (await rows(db, sql<{ part: boolean; lead: boolean }>`select ${caseId}::uuid = any ((select access.common_cases())::uuid[]) as part, ${caseId}::uuid = any ((select access.lead_cases())::uuid[]) as lead`))[0]!;
export const findSigns = (db: Db, caseId: string) => rows(db, sql<Sign>`
  with ${colleagues} select x.id, x.version, x.kind, x.noticed_on as "noticedOn", x.noticed_by as "noticedBy", x.text, x.mistaken, ${by} as by from localities.sign x where x.case_id = ${caseId} order by x.noticed_on desc, x.id desc limit 300`);
export const findRule = async (db: Db, caseId: string) => (await rows(db, sql<SignRule>`select version, signs, days, kinds from localities.sign_rule where case_id = ${caseId}`))[0];
export const findProposal = async (db: Db, caseId: string) => (await rows(db, sql<{ proposal: Proposal }>`select ${proposal} as proposal from localities.proposal p where p.case_id = ${caseId}`))[0]?.proposal ?? null;
export const findQuiets = (db: Db, caseId: string) => rows(db, sql<z.infer<typeof Quiet>>`
  with ${colleagues} select x.id, (x.created_at at time zone 'Europe/Prague')::date as on, x.reason, x.signs, ${by} as by from localities.quiet x where x.case_id = ${caseId} order by x.created_at desc, x.id desc limit 50`);
/** Of those I answer for: I lead the locality or stand in its team, or coordinate or head an organisation that takes part. */
export const findWarned = (db: Db) => rows(db, sql<z.infer<typeof Warned>>`
  select p.case_id as "caseId", c.label, c.phase = 'closed' as closed, ${proposal} as proposal from localities.proposal p join cases.case c on c.id = p.case_id
   where (select access.my_role()) in ('head', 'coordinator') or exists (select from cases.team_member t where t.case_id = p.case_id and t.membership_id = (select access.my_membership()) and t.role in ('leading_key_worker', 'key_worker', 'coordinator') and (t.until is null or t.until >= platform.today()))
   order by p.last_on desc, p.case_id limit 50`);

/** One more than the limit. */
export const findTalks = (db: Db, caseId: string, after: { on: string; id: string } | undefined, limit: number) => rows(db, sql<Talk>`
  with ${colleagues}
  select x.id, x.version, x.held_on as "heldOn", x.side, x.with_whom as "withWhom", x.for_us as "forUs", x.topic, x.agreed, x.next_on as "nextOn", ${by} as by,
         (select json_build_object('id', c.id, 'what', c.what, 'dueOn', c.due_on, 'state', c.state) from commitments.commitment c where c.id = x.commitment_id) as commitment
    from localities.talk x where x.case_id = ${caseId} and (${after?.on ?? null}::date is null or (x.held_on, x.id) < (${after?.on ?? null}::date, ${after?.id ?? null}::uuid))
   order by x.held_on desc, x.id desc limit ${limit + 1}`);

export const insertSign = (db: Db, row: Insertable<Database['localities.sign']>) => db.insertInto('localities.sign').values(row).execute();
export const insertQuiet = (db: Db, row: Insertable<Database['localities.quiet']>) => db.insertInto('localities.quiet').values(row).execute();
export const insertTalk = (db: Db, row: Insertable<Database['localities.talk']>) => db.insertInto('localities.talk').values(row).execute();
export const setRule = (db: Db, id: string, caseId: string, { signs, days, kinds }: { signs: number; days: number; kinds: string[] }) => sql`
  insert into localities.sign_rule (id, case_id, signs, days, kinds) values (${id}, ${caseId}, ${signs}, ${days}, ${kinds}::text[])
  on conflict (case_id) do update set signs = excluded.signs, days = excluded.days, kinds = excluded.kinds`.execute(db);

type Kept = 'localities.sign' | 'localities.talk';
export const findRow = async (db: Db, table: Kept, caseId: string, id: string): Promise<Record<string, unknown> | undefined> =>
  (await sql<Record<string, unknown>>`select x.*, x.organisation_id = any ((select access.my_organisations())::uuid[]) as own from ${sql.table(table)} x where x.id = ${id} and x.case_id = ${caseId}`.execute(db)).rows[0];
/** False when somebody else has changed it meanwhile. */
export async function changeRow<T extends Kept>(db: Db, table: T, id: string, version: number, set: Updateable<Database[T]>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable(table as 'localities.sign').set(set as Updateable<Database['localities.sign']>).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
