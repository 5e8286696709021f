// Situation reports and who receives them, as the caller may read them.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { iso, someone, who } from '../timeline/standing-queries.ts';
import type { Recipient, Report, ReportContent, ReportRow } from './contract.ts';
import type { OpenTask, Told } from './rules.ts';

const columns = sql`r.id, r.version, r.state, r.number, ${iso('r.from_at')} as "fromAt", ${iso('r.to_at')} as "toAt", ${someone('w')} as by, ${iso('r.approved_at')} as "approvedAt", ${someone('ap')} as "approvedBy"`;
const tables = sql`crisis.report r left join who w on w.membership_id = r.author_id left join who ap on ap.membership_id = r.approved_by`;
const mine = sql`r.case_id = any ((select access.common_cases())::uuid[])`;

/** One more than the limit; the draft first, then by number from the last. */
export const findAll = async (db: Db, activationId: string, { after, limit }: { after: number | undefined; limit: number }): Promise<ReportRow[]> => (await sql<ReportRow>`
  with ${who(activationId)} select ${columns}, (select count(*)::int from crisis.report_sent s where s.report_id = r.id) as sent, (select count(*)::int from crisis.report_opening o where o.report_id = r.id) as opened
    from ${tables} where r.activation_id = ${activationId} and ${mine} and (${after ?? null}::int is null or r.number < ${after ?? null}::int) order by r.number desc nulls first limit ${limit + 1}`.execute(db)).rows;
export type Found = Omit<Report, 'mayWrite' | 'mayApprove' | 'refusal' | 'sentTo' | 'openings'>;
export const find = async (db: Db, activationId: string, id: string): Promise<Found | undefined> => (await sql<Found>`
  with ${who(activationId)} select ${columns}, r.content from ${tables} where r.activation_id = ${activationId} and r.id = ${id} and ${mine}`.execute(db)).rows[0];
export const findSent = async (db: Db, reportId: string): Promise<Report['sentTo']> => (await sql<Report['sentTo'][number]>`
  select c.name, s.mailed, ${iso('s.created_at')} as at from crisis.report_sent s join crisis.recipient c on c.id = s.recipient_id where s.report_id = ${reportId} order by c.name limit 300`.execute(db)).rows;
export const findOpenings = async (db: Db, activationId: string, reportId: string): Promise<Report['openings']> => (await sql<Report['openings'][number]>`
  with ${who(activationId)} select ${someone('w')} as by, o.format, ${iso('o.created_at')} as at from crisis.report_opening o left join who w on w.membership_id = o.author_id where o.report_id = ${reportId} order by o.created_at desc, o.id limit 300`.execute(db)).rows;
/** Until when the last approved report tells, and the draft there is. */
export const findLast = async (db: Db, activationId: string): Promise<{ lastAt: Date | null; draftId: string | null }> => (await sql<{ lastAt: Date | null; draftId: string | null }>`
  select max(r.to_at) filter (where r.state = 'approved') as "lastAt", (array_agg(r.id) filter (where r.state = 'draft'))[1] as "draftId" from crisis.report r where r.activation_id = ${activationId} and ${mine}`.execute(db)).rows[0]!;

/** What came into the timeline after one moment and up to another: by when it was written, so that what was written afterwards is told in the next report. At most 5,000. */
export const findTold = async (db: Db, activationId: string, from: Date, to: Date): Promise<Told[]> => (await sql<Told>`
  select e.kind, e.area, e.text, ${iso('e.at')} as at, (select n.seq::int from crisis.entry n where n.strikes_id = e.id) as "struckBy"
    from crisis.entry e where e.activation_id = ${activationId} and e.at <= ${to} and (e.at > ${from} or e.created_at > ${from} and e.at <= ${from}) order by e.seq desc limit 5000`.execute(db)).rows;
/** Tasks of the checklist that are not done: taken by nobody yet, promised and going on, or given and come back (`cameBack` of checklist/rules.ts): those are due as the plan says. */
export const findOpenTasks = async (db: Db, activationId: string, day: string): Promise<(OpenTask & { overdue: boolean; dueAt: Date | null })[]> => (await sql<OpenTask & { overdue: boolean; dueAt: Date | null }>`
  select i.area, i.text, coalesce(to_char(c.due_on, 'FMDD. FMMM. YYYY') || coalesce(to_char(c.due_time, '" "FMHH24:MI'), ''), to_char(i.due_at at time zone 'Europe/Prague', 'FMDD. FMMM. YYYY FMHH24:MI'), '') as until, coalesce(c.due_on < ${day}::date, i.due_at < now(), false) as overdue, i.due_at as "dueAt"
    from crisis.item i left join commitments.commitment c on c.id = i.commitment_id and c.state not in ('declined', 'cancelled')
   where i.activation_id = ${activationId} and (i.state = 'proposed' or i.state = 'given' and c.state is distinct from 'done') order by i.area, i.position limit 2000`.execute(db)).rows;
/** Areas of the plan that the crisis goes by. */
export const findAreas = async (db: Db, activationId: string): Promise<{ code: string; name: string }[]> => (await sql<{ code: string; name: string }>`
  select x.area ->> 'code' as code, coalesce(x.area ->> 'title', x.area ->> 'code') as name from crisis.activation a cross join lateral jsonb_array_elements(coalesce(a.plan -> 'areas', '[]')) with ordinality x (area, n) where a.id = ${activationId} order by x.n`.execute(db)).rows;
/** What the report is about, by the names that may stand on paper. */
export const findHeading = async (db: Db, activationId: string): Promise<{ title: string; locality: string; organisation: string }> => (await sql<{ title: string; locality: string; organisation: string }>`
  select a.title, coalesce(c.label, '') as locality, coalesce(k.name, '') as organisation from crisis.activation a left join cases.case c on c.id = a.case_id left join access.known_organisation k on k.id = a.organisation_id where a.id = ${activationId}`.execute(db)).rows[0]!;

export const add = (db: Db, row: { id: string; caseId: string; activationId: string; from: Date; to: Date; content: ReportContent }) =>
  db.insertInto('crisis.report').values({ id: row.id, case_id: row.caseId, activation_id: row.activationId, from_at: row.from, to_at: row.to, content: JSON.stringify(row.content) } as never).execute();
type Changes = { content?: ReportContent; to_at?: Date; state?: 'approved'; number?: number; approved_at?: Date; approved_by?: string; kept?: string[]; kept_reason?: string };
/** @returns whether what was read still stood. */
export const change = async (db: Db, id: string, version: number, { content, ...set }: Changes): Promise<boolean> =>
  (await db.updateTable('crisis.report').set({ ...set, ...(content && { content: JSON.stringify(content) }) } as never).where('id', '=', id).where('version', '=', version).executeTakeFirst()).numUpdatedRows > 0n;
/** The number after the last one; there is one draft at a time, so two are never numbered at once. */
export const nextNumber = async (db: Db, activationId: string): Promise<number> => (await sql<{ n: number }>`select coalesce(max(number), 0)::int + 1 as n from crisis.report where activation_id = ${activationId}`.execute(db)).rows[0]!.n;
export const logOpening = (db: Db, caseId: string, reportId: string, format: 'pdf' | 'docx') => db.insertInto('crisis.report_opening').values({ case_id: caseId, report_id: reportId, format } as never).execute();
export const tell = async (db: Db, reportId: string, subject: string, text: string): Promise<number> => (await sql<{ n: number }>`select crisis.tell_report(${reportId}, ${subject}, ${text}) as n`.execute(db)).rows[0]!.n;

export const findRecipients = async (db: Db, activationId: string): Promise<Recipient[]> => (await sql<Recipient>`
  with ${who(activationId)} select c.id, c.version, c.name, ${someone('w')} as person, c.way, c.membership_id is not null and not crisis.is_here(c.case_id, c.membership_id) as gone
    from crisis.recipient c left join who w on w.membership_id = c.membership_id where c.activation_id = ${activationId} and c.ended_at is null and c.case_id = any ((select access.common_cases())::uuid[]) order by c.name, c.id limit 300`.execute(db)).rows;
export const isHere = async (db: Db, caseId: string, membershipId: string): Promise<boolean> => (await sql<{ here: boolean }>`select crisis.is_here(${caseId}, ${membershipId}) as here`.execute(db)).rows[0]!.here;
export const addRecipient = (db: Db, row: { id: string; caseId: string; activationId: string; name: string; membershipId: string | null; way: string }) =>
  db.insertInto('crisis.recipient').values({ id: row.id, case_id: row.caseId, activation_id: row.activationId, name: row.name, membership_id: row.membershipId, way: row.way } as never).execute();
export const endRecipient = async (db: Db, activationId: string, id: string, version: number): Promise<boolean> =>
  (await db.updateTable('crisis.recipient').set({ ended_at: new Date() } as never).where('id', '=', id).where('activation_id', '=', activationId).where('version', '=', version).where('ended_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
