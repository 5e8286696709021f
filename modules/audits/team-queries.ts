// Who audits, who reads, visits, talks, documents: as who asks sees them.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Interview, InterviewBody, VisitBody } from './contract.ts';
import { rows } from '#platform/db/rows.ts';

export const findColleagues = (db: Db, auditId: string) => rows(db, sql<{ id: string; name: string; independent: boolean; inTeam: boolean }>`
  select m.id, c.name, audits.is_independent(m.id, a.to_organisation_id) as independent, exists (select from audits.auditor t where t.audit_id = a.id and t.membership_id = m.id and (t.left_on is null or t.left_on > platform.today())) as "inTeam"
    from audits.audit a join access.membership m on m.organisation_id = a.organisation_id join access.account c on c.id = m.account_id
   where a.id = ${auditId} and m.role in ('worker', 'head', 'coordinator', 'methodologist', 'analyst') and access.lasts(m.valid_from, m.valid_to, m.ended_at) order by c.name, m.id limit 500`);
/** Puts somebody in the team, or back in it. */
export const join = async (db: Db, auditId: string, { id, membershipId, leads }: { id: string; membershipId: string; leads: boolean }) => {
  const [back] = await rows(db, sql<{ id: string }>`update audits.auditor set left_on = null, leads = ${leads} where audit_id = ${auditId} and membership_id = ${membershipId} returning id`);
  if (!back) await sql`insert into audits.auditor (id, audit_id, membership_id, leads) values (${id}, ${auditId}, ${membershipId}, ${leads})`.execute(db);
  if (leads) await onlyLeads(db, auditId, membershipId);
  return back?.id ?? id;
};
/** One leads; whoever led before does no more. */
const onlyLeads = (db: Db, auditId: string, membershipId: string) => sql`update audits.auditor set leads = false where audit_id = ${auditId} and membership_id <> ${membershipId} and leads`.execute(db);
export const putAuditor = async (db: Db, auditId: string, one: { id: string; membershipId: string }, version: number, { leads, left }: { leads: boolean; left: boolean }) => {
  const done = await rows(db, sql`update audits.auditor set leads = ${leads && !left}, left_on = case when ${left} then coalesce(left_on, platform.today()) end where id = ${one.id} and audit_id = ${auditId} and version = ${version} returning id`);
  if (done.length && leads && !left) await onlyLeads(db, auditId, one.membershipId);
  return done.length > 0;
};
export const declare = async (db: Db, auditId: string, declaration: string) => (await rows(db, sql`
  update audits.auditor set declared_at = now(), declaration = ${declaration} where audit_id = ${auditId} and membership_id = (select access.my_membership()) and declared_at is null and (left_on is null or left_on > platform.today()) returning id`)).length > 0;

type ReaderIn = { id: string; kind: string; organisationId: string; membershipId: string | null; until: string | null };
export const findReaderOf = async (db: Db, auditId: string, r: ReaderIn) => (await rows(db, sql<{ id: string; kind: string; version: number }>`
  select id, kind, version from audits.reader where audit_id = ${auditId} and to_organisation_id = ${r.organisationId} and to_membership_id is not distinct from ${r.membershipId}`))[0];
export const letIn = (db: Db, auditId: string, r: ReaderIn) => sql`insert into audits.reader (id, audit_id, kind, to_organisation_id, to_membership_id, until) values (${r.id}, ${auditId}, ${r.kind}, ${r.organisationId}, ${r.membershipId}, ${r.until})`.execute(db);
export const putReader = async (db: Db, auditId: string, id: string, version: number, until: string | null) => (await rows(db, sql`update audits.reader set until = ${until} where id = ${id} and audit_id = ${auditId} and version = ${version} returning id`)).length > 0;
export const knowsOrganisation = async (db: Db, id: string) => (await rows(db, sql`select from access.known_organisation where id = ${id}`)).length > 0;
/** A person of that organisation whom I see at all. */
export const knowsMember = async (db: Db, membershipId: string, organisationId: string) => (await rows(db, sql`select from access.membership m where m.id = ${membershipId} and m.organisation_id = ${organisationId}`)).length > 0;

export const addVisit = (db: Db, auditId: string, v: Omit<VisitBody, 'cancelled'> & { id: string }) => sql`insert into audits.visit (id, audit_id, on_day, starts_at, ends_at, place, program) values (${v.id}, ${auditId}, ${v.onDay}, ${v.startsAt}, ${v.endsAt}, ${v.place}, ${v.program})`.execute(db);
export const putVisit = async (db: Db, auditId: string, id: string, version: number, v: VisitBody) => (await rows(db, sql`
  update audits.visit set on_day = ${v.onDay}, starts_at = ${v.startsAt}, ends_at = ${v.endsAt}, place = ${v.place}, program = ${v.program}, cancelled = ${v.cancelled} where id = ${id} and audit_id = ${auditId} and version = ${version} returning id`)).length > 0;
export const hasVisit = async (db: Db, auditId: string, id: string) => (await rows(db, sql`select from audits.visit where id = ${id} and audit_id = ${auditId}`)).length > 0;

const talk = sql`x.id, x.version, x.visit_id as "visitId", x.on_day as "onDay", x.with_whom as "withWhom", x.label, x.consent, x.anonymous, x.name, x.notes, coalesce((select t.name from audits.auditor t where t.audit_id = x.audit_id and t.membership_id = x.author_id), '') as author, x.author_id = (select access.my_membership()) as mine`;
export async function findInterviews(db: Db, auditId: string, { after, limit }: { after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2);
  return paged(await rows(db, sql<Interview>`select ${talk} from audits.interview x where x.audit_id = ${auditId} and ${key ? sql`(x.on_day, x.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql`true`} order by x.on_day desc, x.id desc limit ${limit + 1}`), limit, ({ onDay, id }) => [onDay, id]);
}
export const findInterview = async (db: Db, auditId: string, id: string) => (await rows(db, sql<Interview>`select ${talk} from audits.interview x where x.audit_id = ${auditId} and x.id = ${id}`))[0];
export const labelsOf = async (db: Db, auditId: string) => (await rows(db, sql<{ label: string }>`select label from audits.interview where audit_id = ${auditId}`)).map(({ label }) => label);
export const addInterview = (db: Db, auditId: string, i: InterviewBody & { id: string; label: string }) => sql`
  insert into audits.interview (id, audit_id, visit_id, on_day, with_whom, label, consent, anonymous, name, notes) values (${i.id}, ${auditId}, ${i.visitId}, ${i.onDay}, ${i.withWhom}, ${i.label}, ${i.consent}, ${i.anonymous}, ${i.name}, ${i.notes})`.execute(db);
export const putInterview = async (db: Db, id: string, version: number, i: InterviewBody) => (await rows(db, sql`
  update audits.interview set visit_id = ${i.visitId}, on_day = ${i.onDay}, with_whom = ${i.withWhom}, consent = ${i.consent}, anonymous = ${i.anonymous}, name = ${i.name}, notes = ${i.notes} where id = ${id} and version = ${version} returning id`)).length > 0;
export const isEvidence = async (db: Db, interviewId: string) => (await rows(db, sql`select from audits.evidence where interview_id = ${interviewId}`)).length > 0;

export const findPapers = (db: Db, auditId: string) => rows(db, sql<{ documentId: string; readers: string[] | null; mine: boolean }>`
  select l.document_id as "documentId", l.readers, l.author_id = (select access.my_membership()) as mine from audits.audit_document l where l.audit_id = ${auditId} order by l.created_at limit 500`);
export const allotPaper = async (db: Db, auditId: string, documentId: string, readers: readonly string[] | null) => (await rows(db, sql`
  update audits.audit_document set readers = ${readers && [...readers]}::uuid[] where document_id = ${documentId} and audit_id = ${auditId} and author_id = (select access.my_membership()) returning document_id`)).length > 0;
