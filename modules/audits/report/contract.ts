// The draft at the service, what it says to it, and the final report.
import { z } from 'zod';
import { Created, Day, endpoints, Id, Instant, line, Version, writing } from '#platform/http/contract.ts';
import { Key } from '#modules/questionnaires/contract.ts';
import { AuditState, ReaderKind } from '../shapes.ts';
import { auditors as auditing } from '../rules.ts';
import { Missing, outcomes, ReportComment, ReportContent } from './shapes.ts';

export * from './shapes.ts';

const AuditRef = z.strictObject({ auditId: Id });
export const AuditReport = z.object({
  id: Id, version: Version, state: AuditState, /** As I may know it. */ service: z.string(), commentsUntil: Day.nullable(), sentAt: Instant.nullable(), finalAt: Instant.nullable(), content: ReportContent, comments: z.array(ReportComment), fingerprint: z.string().nullable(),
  /** Who may read the final one. */ readers: z.array(z.object({ kind: ReaderKind, organisation: z.string(), /** One person of it only. */ person: z.boolean(), until: Day.nullable() })).max(500),
  /** Told to the team only. */ missing: z.array(Missing), as: z.enum(['team', 'planner', 'service', 'reader']),
  may: z.object({ send: z.boolean(), takeBack: z.boolean(), comment: z.boolean(), answer: z.boolean(), finish: z.boolean() }),
}).meta({ id: 'AuditReport' });
export type AuditReport = z.infer<typeof AuditReport>;

export const reports = endpoints({
  get: { method: 'GET', path: '/audits/:auditId/report', summary: 'The report: as it would read now (team, planners, and the service while the draft is with it), or as it was finished. Without evidence and talks.', allow: 'signedIn', params: AuditRef, reply: AuditReport },
  send: { method: 'POST', path: '/audits/:auditId/draft', summary: 'Send the draft to the service with a day for comments; says what is missing, and goes only when that is known.', allow: auditing, versioned: true, params: AuditRef,
    body: z.strictObject({ commentsUntil: Day, /** Sent though something is missing. */ knowing: z.boolean().default(false) }) },
  takeBack: { method: 'POST', path: '/audits/:auditId/draft/taking-back', summary: 'Take the draft back from the service; its comments stay.', allow: auditing, versioned: true, params: AuditRef },
  comment: { method: 'POST', path: '/audits/:auditId/comments', summary: 'Of the service: say something to a criterion, a finding, or the whole draft.', allow: 'signedIn', creates: true, params: AuditRef,
    body: z.strictObject({ id: Id, criterion: Key.nullable().default(null), findingId: Id.nullable().default(null), text: writing(4000) }), reply: Created },
  answer: { method: 'POST', path: '/audits/:auditId/comments/:commentId/answer', summary: 'Of the auditors: what they made of a comment, once.', allow: auditing, creates: true, params: AuditRef.extend({ commentId: Id }), body: z.strictObject({ id: Id, outcome: z.enum(outcomes), text: writing(4000) }), reply: Created },
  finish: { method: 'POST', path: '/audits/:auditId/final', summary: 'Make the final report: everything freezes, recommendations are given. Refused with everything that stands in the way at once.', allow: auditing, versioned: true, params: AuditRef,
    body: z.strictObject({ /** Words that look like names and knowingly stay. */ kept: z.array(line(60)).max(100).default([]), /** Before the day for comments: the service said that it has no more. */ noMoreComments: z.boolean().default(false) }) },
  pdf: { method: 'GET', path: '/audits/:auditId/report/pdf', summary: 'The report as PDF: the final one as it was finished, before that a draft.', allow: 'signedIn', params: AuditRef, file: 'application/pdf' },
  docx: { method: 'GET', path: '/audits/:auditId/report/docx', summary: 'The same for a word processor.', allow: 'signedIn', params: AuditRef, file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
});
