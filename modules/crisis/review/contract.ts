// After the action: per area what worked, what did not, what to change; conclusions become proposals to whoever keeps the plan.
import { z } from 'zod';
import { Created, endpoints, Id, Instant, line, page, pageQuery, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { CrisisRef } from '../contract.ts';

export const PlanChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), text: line(300), who: z.union([z.literal(''), line(120)]).default(''), dueHours: z.int().min(0).max(720).nullable().default(null) }),
  z.strictObject({ kind: z.literal('reword'), item: z.string().max(40), text: line(300) }),
  z.strictObject({ kind: z.literal('drop'), item: z.string().max(40) }),
  z.strictObject({ kind: z.literal('purpose'), text: prose(1000) }),
]);
export const CrisisFinding = z.object({ id: Id, version: Version, area: z.string(), worked: z.string(), failed: z.string(), toChange: z.string(), author: z.string() }).meta({ id: 'CrisisFinding' });
export type CrisisFinding = z.infer<typeof CrisisFinding>;
export const CrisisProposal = z.object({
  id: Id, version: Version, activationId: Id, caseId: Id, /** What the crisis was called, when I take part there. */ crisis: z.string(), planName: z.string(), area: z.string(), change: PlanChange, /** Wording in the plan that it is about. */ was: z.string(), reason: z.string(), state: z.enum(['proposed', 'accepted', 'declined']), answer: z.string(),
  answeredAt: Instant.nullable(), organisation: z.string(), author: z.string(), to: z.string(), /** I keep the plan and may answer. */ mayAnswer: z.boolean(), template: z.object({ id: Id, versionId: Id }).nullable(),
}).meta({ id: 'CrisisProposal' });
export type CrisisProposal = z.infer<typeof CrisisProposal>;
const team = ['worker', 'head', 'coordinator'] as const, texts = { worked: prose(4000).default(''), failed: prose(4000).default(''), toChange: prose(4000).default('') };

export const crisisReviews = endpoints({
  get: { method: 'GET', path: '/cases/:caseId/crises/:activationId/review', summary: 'The review of a crisis: one row an area, and what it proposes to change in the plan.', allow: team, params: CrisisRef, reply: z.object({ findings: z.array(CrisisFinding).max(30), proposals: z.array(CrisisProposal).max(200) }) },
  begin: { method: 'POST', path: '/cases/:caseId/crises/:activationId/review', summary: 'Writes of an area for the first time; `whole` is the crisis as a whole.', allow: team, creates: true, params: CrisisRef, body: z.strictObject({ id: Id, area: z.string().max(40), ...texts }), reply: Created },
  write: { method: 'PATCH', path: '/cases/:caseId/crises/:activationId/review/:findingId', summary: 'Writes of an area anew, together with the others.', allow: team, versioned: true, params: CrisisRef.extend({ findingId: Id }), body: z.strictObject(texts) },
  propose: { method: 'POST', path: '/cases/:caseId/crises/:activationId/proposals', summary: 'Proposes a change of the plan to whoever keeps it.', allow: team, creates: true, params: CrisisRef, body: z.strictObject({ id: Id, area: z.string().max(40), change: PlanChange, reason: writing(2000) }), reply: Created },
  waiting: { method: 'GET', path: '/crisis-proposals', summary: 'Proposals to my organisation, those that wait first.', allow: ['head', 'coordinator', 'methodologist'], query: z.strictObject(pageQuery), reply: page(CrisisProposal) },
  answer: { method: 'POST', path: '/crisis-proposals/:proposalId/answer', summary: 'Accepted into the next draft of the plan, or declined with a reason.', allow: ['head', 'coordinator', 'methodologist'], versioned: true, params: z.strictObject({ proposalId: Id }),
    body: z.strictObject({ accept: z.boolean(), answer: prose(2000).default('') }).refine(({ accept, answer }) => accept || answer, { error: say({ cs: 'Napište důvod.', en: 'Write the reason.', uk: 'Напишіть причину.' }), path: ['answer'] }) },
  pdf: { method: 'GET', path: '/cases/:caseId/crises/:activationId/review.pdf', summary: 'The review on paper.', allow: team, params: CrisisRef, file: 'application/pdf' },
  docx: { method: 'GET', path: '/cases/:caseId/crises/:activationId/review.docx', summary: 'The review as a document to go on with.', allow: team, params: CrisisRef, file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
});
