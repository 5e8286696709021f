import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { CrisisTemplate } from './contract.ts';
import type { PlanContent } from './shapes.ts';

const mine = sql`(t.organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('head', 'coordinator', 'methodologist'))`;
const name = (column: string) => sql`coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = ${sql.ref(column)}), '')`;
export type InForce = { versionId: string; templateId: string; name: string; number: number; own: boolean };
/** The version in force of each plan that I may read. */
export const findInForce = (db: Db) => rows(db, sql<InForce>`
  select distinct on (t.id) v.id as "versionId", t.id as "templateId", t.name, v.number, t.organisation_id = any ((select access.my_organisations())::uuid[]) as own
    from crisis.template t join crisis.template_version v on v.template_id = t.id where v.state = 'published' and t.ended_on is null order by t.id, v.number desc limit 50`);
export const findPublished = async (db: Db, versionId: string) => (await rows(db, sql<{ id: string; name: string; number: number; content: PlanContent; templateId: string; organisationId: string }>`
  select v.id, t.name, v.number, v.content, t.id as "templateId", t.organisation_id as "organisationId" from crisis.template_version v join crisis.template t on t.id = v.template_id where v.id = ${versionId} and v.state = 'published'`))[0];

const template = (where: RawBuilder<unknown>) => sql<CrisisTemplate>`
  select t.id, t.version, t.name, json_build_object('id', t.organisation_id, 'shortName', o.short_name) as organisation, ${mine} as mine, t.ended_on is not null as ended,
         (select coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'state', v.state, 'summary', v.summary, 'publishedAt', v.published_at, 'publishedBy', ${name('v.published_by')}) order by v.number desc), '[]')
            from (select * from crisis.template_version x where x.template_id = t.id order by x.number desc limit 100) v) as versions
    from crisis.template t join access.known_organisation o on o.id = t.organisation_id where ${where} order by t.ended_on is not null, lower(t.name), t.id limit 100`;
// A plan of another organisation without a published version says nothing.
export const findTemplates = (db: Db) => rows(db, template(sql`exists (select from crisis.template_version v where v.template_id = t.id)`));
export const findTemplate = async (db: Db, id: string) => (await rows(db, template(sql`t.id = ${id}`)))[0];
export type FoundVersion = { id: string; version: number; templateId: string; name: string; number: number; state: 'draft' | 'published'; summary: string; mine: boolean; content: PlanContent; publishedAt: string | null };
export const findVersion = async (db: Db, templateId: string, id: string) => (await rows(db, sql<FoundVersion>`
  select v.id, v.version, v.template_id as "templateId", t.name, v.number, v.state, v.summary, ${mine} as mine, v.content, to_json(v.published_at) #>> '{}' as "publishedAt" from crisis.template_version v join crisis.template t on t.id = v.template_id where v.id = ${id} and v.template_id = ${templateId}`))[0];
/** The newest version with a lower number. */
export const findBefore = async (db: Db, templateId: string, number: number) => (await rows(db, sql<{ content: PlanContent }>`select content from crisis.template_version where template_id = ${templateId} and number < ${number} order by number desc limit 1`))[0];
export const findLatest = async (db: Db, templateId: string) => (await rows(db, sql<{ id: string; version: number; number: number; state: 'draft' | 'published'; content: PlanContent }>`select id, version, number, state, content from crisis.template_version where template_id = ${templateId} order by number desc limit 1`))[0];
export const findAccepted = (db: Db, versionId: string) => rows(db, sql<{ id: string; area: string; reason: string; organisation: string }>`
  select p.id, p.area, p.reason, o.short_name as organisation from crisis.proposal p join access.known_organisation o on o.id = p.organisation_id where p.template_version_id = ${versionId} order by p.answered_at, p.id limit 200`);
export const findOwnByName = async (db: Db, named: string) => (await rows(db, sql<{ id: string }>`select id from crisis.template where organisation_id = (select access.my_organisation()) and name = ${named} and ended_on is null order by created_at limit 1`))[0];

export const addTemplate = (db: Db, row: { id: string; name: string }) => db.insertInto('crisis.template').values(row).execute();
export const changeTemplate = async (db: Db, id: string, version: number, { name: called, ended }: { name: string; ended: boolean }) => (await rows(db, sql`
  update crisis.template set name = ${called}, ended_on = case when ${ended} then coalesce(ended_on, platform.today()) end where id = ${id} and version = ${version} returning id`)).length > 0;
export const addDraft = (db: Db, row: { id: string; templateId: string; number: number; content: PlanContent }) => sql`insert into crisis.template_version (id, template_id, number, content) values (${row.id}, ${row.templateId}, ${row.number}, ${JSON.stringify(row.content)}::jsonb)`.execute(db);
export const writeDraft = async (db: Db, id: string, version: number, row: { content: PlanContent; summary: string }) => (await rows(db, sql`
  update crisis.template_version set content = ${JSON.stringify(row.content)}::jsonb, summary = ${row.summary} where id = ${id} and version = ${version} and state = 'draft' returning id`)).length > 0;
export const publish = async (db: Db, id: string, version: number, summary: string) => (await rows(db, sql`
  update crisis.template_version set state = 'published', published_at = now(), published_by = (select access.my_membership()), summary = ${summary} where id = ${id} and version = ${version} and state = 'draft' returning id`)).length > 0;
/** The content alone: what its writers say of the draft stays. */
export const rewriteDraft = (db: Db, id: string, content: PlanContent) => sql`update crisis.template_version set content = ${JSON.stringify(content)}::jsonb where id = ${id} and state = 'draft'`.execute(db);
