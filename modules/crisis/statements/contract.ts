// What may be said to the public in a crisis.
import { z } from 'zod';
import { Created, endpoints, Id, Instant, line, page, pageQuery, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { CrisisRef } from '../contract.ts';
import { Someone } from '../timeline/contract.ts';
import { states } from './rules.ts';

const team = ['worker', 'head', 'coordinator'] as const;
export const Step = z.enum(['change', 'approve', 'giveBack', 'publish']);
export const Statement = z.object({
  id: Id, version: Version, title: z.string(), text: z.string(), /** What is not said, for those who speak. */ unsaid: z.string(), state: z.enum(states), /** Why it was given back. */ returned: z.string(),
  by: Someone.nullable(), mine: z.boolean(), writtenAt: Instant, approvedAt: Instant.nullable(), approvedBy: Someone.nullable(), publishedAt: Instant.nullable(), publishedBy: Someone.nullable(), channel: z.string(),
  /** Published statement that this one corrects. */ corrects: z.object({ id: Id, title: z.string() }).nullable(), /** It was corrected by another published one. */ corrected: z.boolean(),
  may: z.array(Step),
}).meta({ id: 'CrisisStatement' });
export type Statement = z.infer<typeof Statement>;

const StatementRef = CrisisRef.extend({ statementId: Id });
export const StatementText = z.strictObject({ title: line(200), text: writing(6000), unsaid: prose(2000).default('') });
/** When it was, for whoever writes it down afterwards; now when missing. */
const at = Instant.nullable().default(null);
/** Words like a name that are knowingly left: the mayor speaks under their own name. */
export const Kept = { kept: z.array(z.string().min(1).max(60)).max(30).default([]), keptReason: prose(300).default('') };
export const reasonFor = ({ kept, keptReason }: { kept: readonly string[]; keptReason: string }, ctx: z.RefinementCtx) => {
  if (kept.length && !keptReason) ctx.addIssue({ code: 'custom', path: ['keptReason'], message: say({ cs: 'Napište, proč jméno zůstává.', en: 'Write why the name stays.', uk: 'Напишіть, чому ім’я лишається.' }) });
};

export const crisisStatements = endpoints({
  list: { method: 'GET', path: '/cases/:caseId/crises/:activationId/statements', summary: 'What may be said: published statements; for those who hold a role also drafts and approved ones. Newest first.', allow: team, params: CrisisRef,
    query: z.strictObject(pageQuery), reply: page(Statement).extend({ /** Why the caller writes none; empty when they may. */ refusal: z.string() }) },
  write: { method: 'POST', path: '/cases/:caseId/crises/:activationId/statements', summary: 'Draft a statement; with `correctsId` it corrects a published one.', allow: team, creates: true, params: CrisisRef, body: StatementText.extend({ id: Id, correctsId: Id.nullable().default(null) }), reply: Created },
  change: { method: 'PATCH', path: '/cases/:caseId/crises/:activationId/statements/:statementId', summary: 'Change the words of a draft: its author.', allow: team, versioned: true, params: StatementRef, body: StatementText },
  names: { method: 'GET', path: '/cases/:caseId/crises/:activationId/statements/:statementId/names', summary: 'Names of people within the caller\'s reach that stand in it.', allow: team, params: StatementRef, reply: z.object({ words: z.array(z.string()).max(50) }) },
  approve: { method: 'POST', path: '/cases/:caseId/crises/:activationId/statements/:statementId/approval', summary: 'Approve a draft: the coordinator or who stands in, never its author. Names of people within reach are refused unless they are knowingly kept.', allow: team, versioned: true, params: StatementRef,
    body: z.strictObject({ ...Kept, at }).superRefine(reasonFor) },
  giveBack: { method: 'POST', path: '/cases/:caseId/crises/:activationId/statements/:statementId/return', summary: 'Give it back to its author, with a reason; an approved one is approved no more.', allow: team, versioned: true, params: StatementRef, body: z.strictObject({ reason: writing(500) }) },
  publish: { method: 'POST', path: '/cases/:caseId/crises/:activationId/statements/:statementId/publication', summary: 'Publish an approved statement: the spokesperson or who stands in. It does not change any more.', allow: team, versioned: true, params: StatementRef, body: z.strictObject({ channel: line(200), at }) },
});
