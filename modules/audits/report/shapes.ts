// What a report says: live while the audit goes on, kept word for word once it is final. The frame and the levels are Czech; names are those that paper may know.
import { z } from 'zod';
import { Day, Id } from '#platform/http/contract.ts';
import { AddresseeKind, CheckResult } from '#modules/signals/following/contract.ts';
import { WithWhom } from '../shapes.ts';

const Item = z.object({ id: Id, text: z.string(), theme: z.string(), themeName: z.string(), severity: z.enum(['serious', 'middle', 'small']).nullable() });
export const ReportCriterion = z.object({
  key: z.string(), words: z.string(), importance: z.enum(['essential', 'important', 'useful']).nullable(), /** false = it does not concern the service. */ applies: z.boolean(),
  /** In the words of the method; null = not decided yet. */ level: z.object({ key: z.string(), words: z.string(), /** From one, in the order of the method. */ at: z.int(), of: z.int() }).nullable(), /** Rated, or described where the method offers no levels. */ decided: z.boolean(),
  summary: z.string(), strengths: z.array(Item), findings: z.array(Item),
});
export type ReportCriterion = z.infer<typeof ReportCriterion>;
export const outcomes = ['taken', 'partly', 'kept'] as const;
export const ReportComment = z.object({ id: Id, criterion: z.string().nullable(), findingId: Id.nullable(), text: z.string(), onDay: Day, answer: z.object({ outcome: z.enum(outcomes), text: z.string(), onDay: Day }).nullable() }).meta({ id: 'AuditComment' });
export type ReportComment = z.infer<typeof ReportComment>;
export const ReportContent = z.object({
  service: z.string(), organisation: z.string(), auditedBy: z.string(), method: z.object({ title: z.string(), number: z.int() }), kind: z.enum(['full', 'follow_up']), scope: z.string(), beginsOn: Day, endsOn: Day.nullable(),
  team: z.array(z.object({ name: z.string(), leads: z.boolean(), declaration: z.string(), declaredOn: Day.nullable() })), visits: z.array(z.object({ onDay: Day, place: z.string() })),
  /** How many talks of each kind; fewer than three are not told. null = who reads may not know them (the draft at the service). */ talks: z.array(z.object({ kind: WithWhom, count: z.union([z.int(), z.literal('under')]) })).nullable(),
  areas: z.array(z.object({ key: z.string(), words: z.string(), criteria: z.array(ReportCriterion) })),
  recommendations: z.array(z.object({ id: Id, findingId: Id.nullable(), text: z.string(), reason: z.string(), addresseeKind: AddresseeKind, addressee: z.string(), priority: z.int(), dueOn: Day.nullable() })),
  comments: z.array(ReportComment),
  /** Of a follow-up audit: what earlier audits recommended and it went through; null = not yet. */ before: z.array(z.object({ id: Id, text: z.string(), addressee: z.string(), result: CheckResult.nullable(), evidence: z.string() })).default([]),
}).meta({ id: 'AuditReportContent' });
export type ReportContent = z.infer<typeof ReportContent>;

/** What stands in the way of the final report, or is worth knowing before the draft goes out. */
export const Missing = z.object({ why: z.enum(['undecided', 'no_evidence', 'unanswered', 'undeclared', 'no_reader', 'names', 'unchecked', 'comments_run']), /** Keys of criteria, ids of comments and recommendations, names of auditors, words, or a day. */ of: z.array(z.string()).max(3000) }).meta({ id: 'AuditMissing' });
export type Missing = z.infer<typeof Missing>;
