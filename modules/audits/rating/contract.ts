// Criterion by criterion: evidence, then a level and why, then what is good and what is to change.
import { z } from 'zod';
import { Created, endpoints, Id, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { Key } from '#modules/questionnaires/contract.ts';
import { auditors as auditing } from '../rules.ts';
import { AuditSheet, EvidenceKind, FindingKind, Severity } from './shapes.ts';

export * from './shapes.ts';

const AuditRef = z.strictObject({ auditId: Id });
const level = z.string().min(1).max(40).nullable();
const rated = { level: level.default(null), applies: z.boolean().default(true), /** As it goes into the report. */ summary: prose(4000).default('') };
const found = { kind: FindingKind, severity: Severity.nullable().default(null), /** Without one the theme of the area. */ theme: z.string().min(1).max(60).nullable().default(null), text: writing(4000) };
const whole = ({ kind, severity }: { kind: 'strength' | 'finding'; severity: string | null }, ctx: z.RefinementCtx) => {
  if (kind === 'finding' && severity === null) ctx.addIssue({ code: 'custom', path: ['severity'], message: say({ cs: 'Vyberte, jak je to závažné.', en: 'Say how serious it is.', uk: 'Виберіть, наскільки це серйозно.' }) });
};
export const RatingBody = z.strictObject(rated);
export const FindingBody = z.strictObject(found).superRefine(whole);
const evidence = { kind: EvidenceKind, interviewId: Id.nullable().default(null), documentId: Id.nullable().default(null), text: prose(4000).default('') };
const known = ({ kind, interviewId, documentId, text }: { kind: string; interviewId: string | null; documentId: string | null; text: string }, ctx: z.RefinementCtx) => {
  const missing = (path: string, message: Parameters<typeof say>[0]) => ctx.addIssue({ code: 'custom', path: [path], message: say(message) });
  if (kind === 'interview' && !interviewId) missing('interviewId', { cs: 'Vyberte rozhovor.', en: 'Choose the talk.', uk: 'Виберіть розмову.' });
  else if (text === '' && !(kind === 'document' && documentId)) missing('text', { cs: 'Napište, co přesně.', en: 'Write what exactly.', uk: 'Напишіть, що саме.' });
};
export const EvidenceWords = z.strictObject(evidence).superRefine(known);

export const rating = endpoints({
  sheet: { method: 'GET', path: '/audits/:auditId/sheet', summary: 'A whole audit for work: the criteria that are looked at, evidence, ratings, findings; of the team. Who plans audits reads it without evidence and talks.', allow: auditing, params: AuditRef, reply: AuditSheet },
  putEvidence: { method: 'POST', path: '/audits/:auditId/evidence', summary: 'Put down what was seen, heard or read at a criterion.', allow: auditing, creates: true, offline: true, params: AuditRef, body: z.strictObject({ id: Id, criterion: Key, ...evidence }).superRefine(known), reply: Created },
  withdrawEvidence: { method: 'DELETE', path: '/audits/:auditId/evidence/:evidenceId', summary: 'Take back evidence of mine.', allow: auditing, params: AuditRef.extend({ evidenceId: Id }) },
  rate: { method: 'POST', path: '/audits/:auditId/ratings', summary: 'Rate a criterion for the first time. When somebody else has rated it meanwhile: 409 with their words; `over` says which version of theirs it replaces.', allow: auditing, creates: true, offline: true, params: AuditRef,
    body: z.strictObject({ id: Id, criterion: Key, ...rated, /** Version of the other rating that is knowingly replaced. */ over: Version.nullable().default(null) }), reply: Created },
  changeRating: { method: 'PUT', path: '/audits/:auditId/ratings/:ratingId', summary: 'Change a rating. Somebody else who changed it meanwhile: 409 with both.', allow: auditing, versioned: true, offline: true, params: AuditRef.extend({ ratingId: Id }), body: RatingBody },
  addFinding: { method: 'POST', path: '/audits/:auditId/findings', summary: 'Write a strength or a finding at a criterion.', allow: auditing, creates: true, offline: true, params: AuditRef, body: z.strictObject({ id: Id, criterion: Key, ...found }).superRefine(whole), reply: Created },
  changeFinding: { method: 'PUT', path: '/audits/:auditId/findings/:findingId', summary: 'Change a strength or a finding.', allow: auditing, versioned: true, offline: true, params: AuditRef.extend({ findingId: Id }), body: FindingBody },
  withdrawFinding: { method: 'DELETE', path: '/audits/:auditId/findings/:findingId', summary: 'Take back a strength or a finding that the service has said nothing to.', allow: auditing, versioned: true, params: AuditRef.extend({ findingId: Id }) },
});
