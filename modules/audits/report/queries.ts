// What a report is made of, as who asks sees it; comments, and the steps of a draft.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Content } from '#modules/questionnaires/contract.ts';
import { lookedAt } from '../rating/queries.ts';
import type { AuditReport, ReportComment, ReportContent } from './contract.ts';

const within = (list: string) => sql`a.id = any ((select audits.${sql.raw(list)}())::uuid[])`;
const all = (what: RawBuilder<unknown>, from: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql`(select coalesce(json_agg(${what} order by ${order}), '[]') from ${from})`;

/** Where an audit stands and who I am to it; undefined when I do not see it. */
export type Standing = { version: number; state: AuditReport['state']; service: string; commentsUntil: string | null; sentAt: string | null; finalAt: string | null; toOrganisationId: string | null; inTeam: boolean; mayWrite: boolean; plans: boolean; ofService: boolean; drafted: boolean; results: boolean };
export const findStanding = async (db: Db, auditId: string) => (await rows(db, sql<Standing>`select a.version, a.state, coalesce((select s.name from directory.known_service s where s.id = a.service_id), '') as service, a.comments_until as "commentsUntil", to_json(a.sent_at) #>> '{}' as "sentAt", to_json(a.final_at) #>> '{}' as "finalAt",
  a.to_organisation_id as "toOrganisationId", ${within('in_team')} as "inTeam", ${within('at_work')} as "mayWrite", ${within('planned_by_us')} as plans, ${within('of_our_service')} as "ofService", ${within('drafts_for_us')} as drafted, ${within('results')} as results from audits.audit a where a.id = ${auditId}`))[0];
export const findReaders = (db: Db, auditId: string) => rows(db, sql<AuditReport['readers'][number]>`select r.kind, coalesce((select o.name from access.known_organisation o where o.id = r.to_organisation_id), '') as organisation, r.to_membership_id is not null as person, r.until from audits.reader r where r.audit_id = ${auditId} order by r.kind = 'service' desc, r.created_at`);
export const hasServiceReader = async (db: Db, auditId: string) => (await rows(db, sql`select from audits.reader r where r.audit_id = ${auditId} and r.kind = 'service' and (r.until is null or r.until >= platform.today())`)).length > 0;
export const findUndeclared = async (db: Db, auditId: string) => (await rows(db, sql<{ name: string }>`select name from audits.auditor where audit_id = ${auditId} and declared_at is null and (left_on is null or left_on > platform.today()) order by name`)).map(({ name }) => name);

const prague = (of: string) => sql`(${sql.raw(of)} at time zone 'Europe/Prague')::date`;
export const findComments = (db: Db, auditId: string) => rows(db, sql<ReportComment>`select c.id, c.criterion, c.finding_id as "findingId", c.text, ${prague('c.created_at')} as "onDay",
  (select json_build_object('outcome', r.outcome, 'text', r.text, 'onDay', ${prague('r.created_at')}) from audits.comment r where r.replies_id = c.id) as answer from audits.comment c where c.audit_id = ${auditId} and c.replies_id is null order by c.created_at, c.id`);
/** Whoever finishes the report meanwhile is waited for. */
export const holdDraft = (db: Db, auditId: string) => sql`select audits.hold_draft(${auditId})`.execute(db);
export const addComment = (db: Db, auditId: string, c: { id: string; criterion: string | null; findingId: string | null; text: string }) => sql`insert into audits.comment (id, audit_id, criterion, finding_id, text) values (${c.id}, ${auditId}, ${c.criterion}, ${c.findingId}, ${c.text})`.execute(db);
export const addAnswer = (db: Db, auditId: string, commentId: string, c: { id: string; outcome: string; text: string }) => sql`insert into audits.comment (id, audit_id, replies_id, outcome, text) values (${c.id}, ${auditId}, ${commentId}, ${c.outcome}, ${c.text})`.execute(db);

export type Facts = Omit<ReportContent, 'areas' | 'method' | 'talks' | 'comments'> & {
  content: Content; number: number; criteria: string[] | null; talks: Record<string, number>;
  ratings: { criterion: string; level: string | null; applies: boolean; summary: string }[]; found: { id: string; criterion: string; kind: 'strength' | 'finding'; severity: 'serious' | 'middle' | 'small' | null; theme: string; text: string }[];
};
export const findFacts = async (db: Db, auditId: string) => (await rows(db, sql<Facts>`
  select coalesce((select s.name from directory.known_service s where s.id = a.service_id), '') as service, coalesce((select o.name from access.known_organisation o where o.id = a.to_organisation_id), (select p.name from directory.known_service s join directory.partner p on p.id = s.partner_id where s.id = a.service_id), '') as organisation,
    coalesce((select o.name from access.known_organisation o where o.id = a.organisation_id), '') as "auditedBy", a.kind, a.scope, a.begins_on as "beginsOn", a.ends_on as "endsOn", v.content, v.number,
    ${lookedAt} as criteria,
    ${all(sql`json_build_object('name', t.name, 'leads', t.leads, 'declaration', t.declaration, 'declaredOn', ${prague('t.declared_at')})`, sql`audits.auditor t where t.audit_id = a.id and (t.declared_at is not null or t.left_on is null)`, sql`t.leads desc, t.name`)} as team,
    ${all(sql`json_build_object('onDay', w.on_day, 'place', w.place)`, sql`audits.visit w where w.audit_id = a.id and not w.cancelled`, sql`w.on_day, w.starts_at`)} as visits,
    (select coalesce(json_object_agg(k.with_whom, k.n), '{}') from (select i.with_whom, count(*)::int as n from audits.interview i where i.audit_id = a.id and i.consent <> 'refused' group by 1) k) as talks,
    ${all(sql`json_build_object('criterion', r.criterion, 'level', r.level, 'applies', r.applies, 'summary', r.summary)`, sql`audits.rating r where r.audit_id = a.id`, sql`r.criterion`)} as ratings,
    ${all(sql`json_build_object('id', f.id, 'criterion', f.criterion, 'kind', f.kind, 'severity', f.severity, 'theme', f.theme, 'text', f.text)`, sql`audits.finding f where f.audit_id = a.id`, sql`f.created_at, f.id`)} as found,
    (select coalesce(json_agg(json_build_object('id', d.id, 'findingId', d.finding_id, 'text', d.text, 'reason', d.reason, 'addresseeKind', d.addressee_kind, 'addressee', d.addressee, 'priority', d.priority, 'dueOn', d.due_on)), '[]') from audits.recommendations_of(a.id) d) as recommendations
   from audits.audit a join questionnaires.version v on v.id = a.version_id where a.id = ${auditId}`))[0];
/** Names that somebody talked with wished to be known by: they do not stand in the report all the same. */
export const findTalkNames = async (db: Db, auditId: string) => (await rows(db, sql<{ name: string }>`select name from audits.interview where audit_id = ${auditId} and name <> ''`)).map(({ name }) => name);

export const setDraft = async (db: Db, auditId: string, version: number, commentsUntil: string) => (await rows(db, sql`update audits.audit set state = 'draft', comments_until = ${commentsUntil}, sent_at = now() where id = ${auditId} and version = ${version} and state = 'open' returning id`)).length > 0;
export const setOpen = async (db: Db, auditId: string, version: number) => (await rows(db, sql`update audits.audit set state = 'open' where id = ${auditId} and version = ${version} and state = 'draft' returning id`)).length > 0;
export const setFinal = async (db: Db, auditId: string, version: number) => (await rows(db, sql`update audits.audit set state = 'final', final_at = now() where id = ${auditId} and version = ${version} and state = 'draft' returning id`)).length > 0;

export const addReport = (db: Db, auditId: string, { content, fingerprint, pdf, docx }: { content: ReportContent; fingerprint: string; pdf: Uint8Array; docx: Uint8Array }) => sql`insert into audits.report (id, content, fingerprint, pdf, docx) values (${auditId}, ${JSON.stringify(content)}::jsonb, ${fingerprint}, ${Buffer.from(pdf)}, ${Buffer.from(docx)})`.execute(db);
export const findReport = async (db: Db, auditId: string) => (await rows(db, sql<{ content: ReportContent; fingerprint: string }>`select content, fingerprint from audits.report where id = ${auditId}`))[0];
export const findFile = async (db: Db, auditId: string, as: 'pdf' | 'docx') => (await rows(db, sql<{ file: Buffer }>`select ${sql.ref(as)} as file from audits.report where id = ${auditId}`))[0]?.file;
