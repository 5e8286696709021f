// Audits at work as who asks sees them (policies of ../access.sql): evidence and talks only by the team.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Content } from '#modules/questionnaires/contract.ts';
import type { AuditSheet, Finding, Rating } from './contract.ts';

const mine = (list: 'in_team' | 'planned_by_us' | 'at_work') => sql`a.id = any ((select audits.${sql.raw(list)}())::uuid[])`;

/** Keys of the criteria of audit `a` that are looked at; null = all. A follow-up looks at what was left open, and keeps what it has written though that is closed meanwhile. */
export const lookedAt = sql`coalesce(a.criteria, case when a.kind = 'follow_up' then (select coalesce(array_agg(distinct o.criterion), '{}') from (select criterion from audits.still_open(a.id)
  union all select r.criterion from audits.rating r where r.audit_id = a.id union all select e.criterion from audits.evidence e where e.audit_id = a.id union all select f.criterion from audits.finding f where f.audit_id = a.id) o) end)`;
/** The method of an audit and what of it is looked at; null = all. */
export const findLookedAt = async (db: Db, auditId: string) => (await rows(db, sql<{ content: Content; criteria: string[] | null }>`
  select v.content, ${lookedAt} as criteria
    from audits.audit a join questionnaires.version v on v.id = a.version_id where a.id = ${auditId}`))[0];

const author = (of: string) => sql`coalesce((select t.name from audits.auditor t where t.audit_id = ${sql.raw(of)}.audit_id and t.membership_id = ${sql.raw(of)}.author_id), '')`;
const ratingColumns = sql`json_build_object('id', r.id, 'version', r.version, 'criterion', r.criterion, 'level', r.level, 'applies', r.applies, 'summary', r.summary, 'author', ${author('r')}, 'waiting', null)`;
const findingColumns = sql`json_build_object('id', f.id, 'version', f.version, 'criterion', f.criterion, 'kind', f.kind, 'severity', f.severity, 'theme', f.theme, 'text', f.text, 'author', ${author('f')}, 'waiting', false)`;
const all = (what: RawBuilder<unknown>, from: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql`(select coalesce(json_agg(${what} order by ${order}), '[]') from ${from})`;
export type FoundSheet = Omit<AuditSheet, 'content'> & { content: Content; criteria: string[] | null; plans: boolean };
/** All of an audit at once, the method whole. */
export const findSheet = async (db: Db, auditId: string) => (await rows(db, sql<FoundSheet>`
  select a.id, a.version, a.state, a.kind, coalesce((select s.name from directory.known_service s where s.id = a.service_id), '') as service, a.comments_until as "commentsUntil", v.content, ${lookedAt} as criteria,
    json_build_object('versionId', v.id, 'number', v.number) as method, ${mine('in_team')} as "inTeam", ${mine('planned_by_us')} as plans, ${mine('at_work')} as "mayWrite",
    exists (select from audits.auditor t where t.audit_id = a.id and t.membership_id = (select access.my_membership()) and t.declared_at is not null) as declared,
    ${all(sql`json_build_object('id', i.id, 'label', i.label, 'withWhom', i.with_whom, 'onDay', i.on_day, 'refused', i.consent = 'refused')`, sql`audits.interview i where i.audit_id = a.id`, sql`i.on_day, i.created_at`)} as interviews,
    ${all(sql`json_build_object('id', d.id, 'title', d.title)`, sql`audits.audit_document x join documents.document d on d.id = x.document_id where x.audit_id = a.id`, sql`d.title`)} as documents,
    ${all(sql`json_build_object('id', e.id, 'criterion', e.criterion, 'kind', e.kind, 'interviewId', e.interview_id, 'interview', (select i.label from audits.interview i where i.id = e.interview_id), 'documentId', e.document_id,
      'document', case when e.document_id is not null then coalesce((select d.title from documents.document d where d.id = e.document_id), '') end, 'text', e.text, 'author', ${author('e')}, 'mine', e.author_id = (select access.my_membership()), 'at', e.created_at, 'waiting', false)`, sql`audits.evidence e where e.audit_id = a.id`, sql`e.created_at, e.id`)} as evidence,
    ${all(ratingColumns, sql`audits.rating r where r.audit_id = a.id`, sql`r.criterion`)} as ratings, ${all(findingColumns, sql`audits.finding f where f.audit_id = a.id`, sql`f.created_at, f.id`)} as findings,
    case when a.kind = 'follow_up' then (select coalesce(json_agg(json_build_object('criterion', o.criterion, 'sentence', o.sentence)), '[]') from audits.still_open(a.id) o) else '[]' end as before
   from audits.audit a join questionnaires.version v on v.id = a.version_id where a.id = ${auditId}`))[0];

export const findRating = async (db: Db, auditId: string, by: { id: string } | { criterion: string }) => (await rows(db, sql<{ one: Rating }>`select ${ratingColumns} as one from audits.rating r where r.audit_id = ${auditId} and ${'id' in by ? sql`r.id = ${by.id}` : sql`r.criterion = ${by.criterion}`}`))[0]?.one;
export const findFinding = async (db: Db, auditId: string, id: string) => (await rows(db, sql<{ one: Finding }>`select ${findingColumns} as one from audits.finding f where f.audit_id = ${auditId} and f.id = ${id}`))[0]?.one;
export const seesTalk = async (db: Db, auditId: string, id: string) => (await rows(db, sql<{ refused: boolean }>`select i.consent = 'refused' as refused from audits.interview i where i.audit_id = ${auditId} and i.id = ${id}`))[0];
export const seesDocument = async (db: Db, auditId: string, id: string) => (await rows(db, sql`select from audits.audit_document x where x.audit_id = ${auditId} and x.document_id = ${id}`)).length > 0;

export const addEvidence = (db: Db, auditId: string, e: { id: string; criterion: string; kind: string; interviewId: string | null; documentId: string | null; text: string }) =>
  sql`insert into audits.evidence (id, audit_id, criterion, kind, interview_id, document_id, text) values (${e.id}, ${auditId}, ${e.criterion}, ${e.kind}, ${e.interviewId}, ${e.documentId}, ${e.text})`.execute(db);
/** @returns false when it is not mine. */
export const dropEvidence = async (db: Db, auditId: string, id: string) => (await rows(db, sql`delete from audits.evidence where audit_id = ${auditId} and id = ${id} returning id`)).length > 0;
export const seesEvidence = async (db: Db, auditId: string, id: string) => (await rows(db, sql`select from audits.evidence where audit_id = ${auditId} and id = ${id}`)).length > 0;

type Rated = { level: string | null; applies: boolean; summary: string };
/** @returns false when the criterion is rated already, also by somebody who did it at this very moment. */
export const addRating = async (db: Db, auditId: string, r: { id: string; criterion: string } & Rated) =>
  (await rows(db, sql`insert into audits.rating (id, audit_id, criterion, level, applies, summary) values (${r.id}, ${auditId}, ${r.criterion}, ${r.level}, ${r.applies}, ${r.summary}) on conflict (audit_id, criterion) do nothing returning id`)).length > 0;
/** @returns false when it is another version by now. */
export const changeRating = async (db: Db, id: string, version: number, { level, applies, summary }: Rated) => (await rows(db, sql`update audits.rating set level = ${level}, applies = ${applies}, summary = ${summary} where id = ${id} and version = ${version} returning id`)).length > 0;

type Found = { kind: string; severity: string | null; theme: string; text: string };
export const addFinding = (db: Db, auditId: string, f: { id: string; criterion: string } & Found) => sql`insert into audits.finding (id, audit_id, criterion, kind, severity, theme, text) values (${f.id}, ${auditId}, ${f.criterion}, ${f.kind}, ${f.severity}, ${f.theme}, ${f.text})`.execute(db);
export const changeFinding = async (db: Db, id: string, version: number, { kind, severity, theme, text }: Found) => (await rows(db, sql`update audits.finding set kind = ${kind}, severity = ${severity}, theme = ${theme}, text = ${text} where id = ${id} and version = ${version} returning id`)).length > 0;
export const isCommented = async (db: Db, findingId: string) => (await rows(db, sql`select from audits.comment where finding_id = ${findingId}`)).length > 0;
export const dropFinding = async (db: Db, id: string, version: number) => (await rows(db, sql`delete from audits.finding where id = ${id} and version = ${version} returning id`)).length > 0;

/** Audits of mine that go on and have a visit today or tomorrow. */
export const findInHand = async (db: Db) => (await rows(db, sql<{ id: string }>`select a.id from audits.audit a where a.state in ('open', 'draft') and ${mine('in_team')}
  and a.id in (select v.audit_id from audits.visit v where not v.cancelled and v.on_day between platform.today() and platform.today() + 1) order by a.id limit 10`)).map(({ id }) => id);
