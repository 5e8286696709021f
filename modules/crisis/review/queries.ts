import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import { known, nameOf } from '../people-queries.ts';
import type { CrisisFinding, CrisisProposal } from './contract.ts';

export const findFindings = (db: Db, caseId: string, activationId: string) => rows(db, sql<CrisisFinding>`
  with ${known(caseId)} select f.id, f.version, f.area, f.worked, f.failed, f.to_change as "toChange", ${nameOf('f.author_id')} as author from crisis.finding f where f.activation_id = ${activationId} order by f.created_at, f.id limit 30`);
type Texts = { worked: string; failed: string; toChange: string };
export const addFinding = (db: Db, row: { id: string; caseId: string; activationId: string; area: string } & Texts) => db.insertInto('crisis.finding').values({ id: row.id, case_id: row.caseId, activation_id: row.activationId, area: row.area, worked: row.worked, failed: row.failed, to_change: row.toChange }).execute();
export async function changeFinding(db: Db, id: string, version: number, { worked, failed, toChange }: Texts): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('crisis.finding').set({ worked, failed, to_change: toChange }).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
export type FoundProposal = Omit<CrisisProposal, 'was'> & { plan: unknown; templateId: string | null };
const keeps = sql`(p.to_organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('head', 'coordinator', 'methodologist'))`;
const proposal = (where: RawBuilder<unknown>, order: RawBuilder<unknown>, limit: number) => sql<FoundProposal>`
  select p.id, p.version, p.activation_id as "activationId", p.case_id as "caseId", coalesce(a.title, '') as crisis, coalesce(a.plan_name, '') as "planName", p.area, p.change, p.reason, p.state, p.answer, to_json(p.answered_at) #>> '{}' as "answeredAt", o.short_name as organisation,
         coalesce((select n.name from access.membership m join access.account n on n.id = m.account_id where m.id = p.author_id), '') as author, w.short_name as to, ${keeps} and p.state = 'proposed' as "mayAnswer",
         case when p.template_version_id is not null and ${keeps} then json_build_object('id', p.template_id, 'versionId', p.template_version_id) end as template, a.plan, p.template_id as "templateId"
    from crisis.proposal p left join crisis.activation a on a.id = p.activation_id join access.known_organisation o on o.id = p.organisation_id join access.known_organisation w on w.id = p.to_organisation_id where ${where} order by ${order} limit ${limit}`;
export const findProposals = (db: Db, activationId: string) => rows(db, proposal(sql`p.activation_id = ${activationId}`, sql`p.created_at, p.id`, 200));
export const findProposal = async (db: Db, id: string) => (await rows(db, proposal(sql`p.id = ${id}`, sql`p.id`, 1)))[0];
export async function findPage(db: Db, { after, limit }: { after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2);
  return paged(await rows(db, proposal(sql`${keeps} and ${key ? sql`(p.state <> 'proposed', p.id::text) > (${key[0] === 'true'}, ${key[1]})` : sql`true`}`, sql`p.state <> 'proposed', p.id::text`, limit + 1)), limit, (one) => [String(one.state !== 'proposed'), one.id]);
}
export const addProposal = (db: Db, row: { id: string; caseId: string; activationId: string; toOrganisationId: string; templateId: string | null; area: string; change: unknown; reason: string }) => sql`
  insert into crisis.proposal (id, case_id, activation_id, to_organisation_id, template_id, area, change, reason) values (${row.id}, ${row.caseId}, ${row.activationId}, ${row.toOrganisationId}, ${row.templateId}, ${row.area}, ${JSON.stringify(row.change)}::jsonb, ${row.reason})`.execute(db);
export const answer = async (db: Db, id: string, version: number, set: { state: 'accepted' | 'declined'; answer: string; templateId: string | null; versionId: string | null }) => (await rows(db, sql`
  update crisis.proposal set state = ${set.state}, answer = ${set.answer}, template_id = ${set.templateId}, template_version_id = ${set.versionId}, answered_at = now(), answered_by = (select access.my_membership()) where id = ${id} and version = ${version} and state = 'proposed' returning id`)).length > 0;
