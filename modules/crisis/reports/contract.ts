// Situation reports of a crisis: every n hours, drafted from its timeline, approved, numbered and frozen.
import { z } from 'zod';
import { Created, endpoints, Id, Instant, line, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { Kept, reasonFor } from '../statements/contract.ts';
import { CrisisRef } from '../contract.ts';
import { Someone } from '../timeline/contract.ts';
import { mostText } from './rules.ts';

const team = ['worker', 'head', 'coordinator'] as const;
const text = prose(mostText).default('');
/** Never about a single household. */
export const ReportContent = z.strictObject({
  summary: text, areas: z.array(z.strictObject({ code: z.string().max(60), name: prose(120), done: text, happened: text, decided: text, open: text, need: text })).max(40),
  numbers: z.array(z.strictObject({ label: line(120), value: line(60) })).max(40), next: text,
});
export type ReportContent = z.output<typeof ReportContent>;
export const ReportRow = z.object({
  id: Id, version: Version, state: z.enum(['draft', 'approved']), number: z.int().nullable(), fromAt: Instant, toAt: Instant, by: Someone.nullable(), approvedAt: Instant.nullable(), approvedBy: Someone.nullable(),
  /** Bodies it went to, and how many times it was downloaded. */ sent: z.int(), opened: z.int(),
}).meta({ id: 'SituationReportRow' });
export type ReportRow = z.infer<typeof ReportRow>;
export const Report = ReportRow.omit({ sent: true, opened: true }).extend({
  content: ReportContent, mayWrite: z.boolean(), mayApprove: z.boolean(), /** Why the caller, who could otherwise, does not approve. */ refusal: z.string(),
  sentTo: z.array(z.object({ name: z.string(), mailed: z.boolean(), at: Instant })).max(300), openings: z.array(z.object({ by: Someone.nullable(), format: z.enum(['pdf', 'docx']), at: Instant })).max(300),
}).meta({ id: 'SituationReport' });
export type Report = z.infer<typeof Report>;
export const Recipient = z.object({ id: Id, version: Version, name: z.string(), person: Someone.nullable(), way: z.string(), /** Takes part no more: is told nothing. */ gone: z.boolean() }).meta({ id: 'ReportRecipient' });
export type Recipient = z.infer<typeof Recipient>;

const ReportRef = CrisisRef.extend({ reportId: Id });
const at = Instant.nullable().default(null), file = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const path = '/cases/:caseId/crises/:activationId/reports';
export const crisisReports = endpoints({
  list: { method: 'GET', path, summary: 'Situation reports, newest first, and when the next one is due. Drafts for those who hold a role.', allow: team, params: CrisisRef, query: z.strictObject(pageQuery),
    reply: page(ReportRow).extend({ /** When the next one is due; null when the crisis has ended. */ dueAt: Instant.nullable(), everyHours: z.int(), draftId: Id.nullable(), mayWrite: z.boolean() }) },
  get: { method: 'GET', path: `${path}/:reportId`, summary: 'One situation report.', allow: team, params: ReportRef, reply: Report },
  draft: { method: 'POST', path, summary: 'Draft a report from the timeline since the last one, up to now or to `toAt`. One draft at a time.', allow: team, creates: true, params: CrisisRef, body: z.strictObject({ id: Id, toAt: at }), reply: Created },
  change: { method: 'PUT', path: `${path}/:reportId`, summary: 'Change the words of a draft.', allow: team, versioned: true, params: ReportRef, body: ReportContent },
  refresh: { method: 'POST', path: `${path}/:reportId/timeline`, summary: 'Take what came into the timeline meanwhile into the draft: the areas are drafted anew up to now, the summary and what comes next stay.', allow: team, versioned: true, params: ReportRef, body: z.strictObject({ toAt: at }) },
  names: { method: 'GET', path: `${path}/:reportId/names`, summary: 'Names of people within the caller\'s reach that stand in it.', allow: team, params: ReportRef, reply: z.object({ words: z.array(z.string()).max(50) }) },
  approve: { method: 'POST', path: `${path}/:reportId/approval`, summary: 'Approve: the report gets its number and does not change any more; bodies of the list are told that it waits. Names of people within reach are refused unless they are knowingly kept.', allow: team, versioned: true, params: ReportRef,
    body: z.strictObject({ ...Kept, at }).superRefine(reasonFor), reply: z.object({ number: z.int(), told: z.int() }) },
  pdf: { method: 'GET', path: `${path}/:reportId/report.pdf`, summary: 'The report as a tagged PDF; that it was downloaded is kept.', allow: team, params: ReportRef, file: 'application/pdf' },
  docx: { method: 'GET', path: `${path}/:reportId/report.docx`, summary: 'The report for a word processor; that it was downloaded is kept.', allow: team, params: ReportRef, file },
  recipients: { method: 'GET', path: '/cases/:caseId/crises/:activationId/recipients', summary: 'Bodies that receive situation reports.', allow: team, params: CrisisRef, reply: z.object({ items: z.array(Recipient).max(300), mayWrite: z.boolean() }) },
  addRecipient: { method: 'POST', path: '/cases/:caseId/crises/:activationId/recipients', summary: 'A body receives reports from now on: somebody who takes part is told by a mail, to others it is handed over in another way.', allow: team, creates: true, params: CrisisRef,
    body: z.strictObject({ id: Id, name: line(120), membershipId: Id.nullable().default(null), way: prose(200).default('') }), reply: Created },
  endRecipient: { method: 'POST', path: '/cases/:caseId/crises/:activationId/recipients/:recipientId/end', summary: 'A body receives no more reports.', allow: team, versioned: true, params: CrisisRef.extend({ recipientId: Id }) },
});
