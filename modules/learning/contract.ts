// Learning of staff: what is required, what was learned, what is planned. Minutes everywhere; a year is a calendar year.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';
import { Profession } from '#modules/access/session/contract.ts';
import { payers, sources } from './rules.ts';

const Minutes = z.int().min(1).max(60_000), Code = z.string().min(1).max(60);
const Year = z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() });
const Count = z.strictObject({ kind: Code, most: Minutes.nullable().default(null) });
const wording = { title: line(200), source: prose(300).default(''), professions: z.array(Profession).min(1).max(8), minutes: Minutes, byMonths: z.boolean().default(true), byFte: z.boolean().default(false), counts: z.array(Count).min(1).max(40), validFrom: Day, validTo: Day.nullable().default(null) };
export const LearningRule = z.object({ id: Id, version: Version, lineId: Id, title: z.string(), source: z.string(), professions: z.array(Profession), minutes: z.int(), byMonths: z.boolean(), byFte: z.boolean(), counts: z.array(z.object({ kind: z.string(), most: z.int().nullable() })), validFrom: Day, validTo: Day.nullable(), /** Of everybody, by the act. */ byLaw: z.boolean(), mayWrite: z.boolean() }).meta({ id: 'LearningRule' });
export type LearningRule = z.infer<typeof LearningRule>;

export const Requirement = z.object({ lineId: Id, title: z.string(), source: z.string(), months: z.int(), required: z.int(), done: z.int(), missing: z.int(), over: z.int(), byKind: z.array(z.object({ kind: z.string(), minutes: z.int(), counted: z.int(), most: z.int().nullable() })) }).meta({ id: 'LearningRequirement' });
export type Requirement = z.infer<typeof Requirement>;
/** A row behind the numbers, with where it is written. */
export const LearnedRow = z.object({
  id: Id, source: z.enum(sources), kind: z.string(), title: z.string(), provider: z.string(), accreditation: z.string(), fromOn: Day, onDay: Day, minutes: z.int(), proves: z.array(Id), provedBy: Id.nullable(),
  /** Documents attached, for those who may open them. */ proofs: z.int().nullable(), /** Of an entry. */ version: Version.nullable(), mayWrite: z.boolean(),
}).meta({ id: 'LearnedRow' });
export type LearnedRow = z.infer<typeof LearnedRow>;
export const PlanItem = z.object({ id: Id, version: Version, topic: z.string(), kind: z.string(), minutes: z.int(), dueOn: Day.nullable(), payer: z.enum(payers), note: z.string(), learnedId: Id.nullable(), droppedOn: Day.nullable(), state: z.enum(['planned', 'done', 'dropped']) }).meta({ id: 'LearningPlanItem' });
export type PlanItem = z.infer<typeof PlanItem>;
export const Qualification = z.object({ id: Id, version: Version, membershipId: Id, name: z.string(), kind: z.string(), title: z.string(), obtainedOn: Day, validUntil: Day.nullable(), proof: z.string(), endedOn: Day.nullable(), /** A later one renews it. */ renewed: z.boolean(), proofs: z.int().nullable(), mayWrite: z.boolean() }).meta({ id: 'Qualification' });
export type Qualification = z.infer<typeof Qualification>;
const worker = { membershipId: Id, name: z.string(), me: z.boolean(), profession: Profession, fte: z.number(), validFrom: Day, validTo: Day.nullable(), requirements: z.array(Requirement), /** All that was learned, once each. */ learned: z.int(), planned: z.int(), plannedItems: z.int(), doneItems: z.int(), /** Qualifications that ended or end within sixty days. */ ending: z.int(), /** Supervision is known to them and the head only, and is not in the numbers. */ withoutSupervision: z.boolean() };
export const LearningWorker = z.object(worker).meta({ id: 'LearningWorker' });
export type LearningWorker = z.infer<typeof LearningWorker>;
/** Shown beside, kept with the crisis plans. */
const CrisisTraining = z.object({ kind: z.enum(['coordination', 'team', 'media']), trainedOn: Day, validUntil: Day });

const entry = { kind: Code, title: line(300), provider: prose(200).default(''), accreditation: prose(100).default(''), fromOn: Day, toOn: Day, minutes: Minutes, /** Rows that it proves and that then count no more. */ proves: z.array(Id).max(40).default([]) };
const inOrder = (e: { fromOn: string; toOn: string }, ctx: z.RefinementCtx) => {
  if (e.toOn < e.fromOn) ctx.addIssue({ code: 'custom', path: ['toOn'], message: say({ cs: 'Konec je před začátkem.', en: 'The end is before the beginning.', uk: 'Кінець раніше за початок.' }) });
  if (e.toOn > today()) ctx.addIssue({ code: 'custom', path: ['toOn'], message: say({ cs: 'Co teprve bude, patří do plánu.', en: 'What is still to come belongs to the plan.', uk: 'Те, що ще буде, належить до плану.' }) });
};
const item = { topic: line(300), kind: Code, minutes: Minutes, dueOn: Day.nullable().default(null), payer: z.enum(payers).default('employer'), note: prose(1000).default('') };
const MembershipRef = z.strictObject({ membershipId: Id }), EntryRef = z.strictObject({ learningEntryId: Id }), ItemRef = z.strictObject({ planItemId: Id }), RuleRef = z.strictObject({ learningRuleId: Id });
const holds = (r: { validFrom: string; validTo: string | null }, ctx: z.RefinementCtx) => { if (r.validTo && r.validTo < r.validFrom) ctx.addIssue({ code: 'custom', path: ['validTo'], message: say({ cs: 'Konec je před začátkem.', en: 'The end is before the beginning.', uk: 'Кінець раніше за початок.' }) }); };

export const learning = endpoints({
  team: { method: 'GET', path: '/learning', summary: 'Required, done, planned and missing of a year by worker: of everybody for the head and methodologists, of me for me.', allow: 'signedIn', query: Year, reply: z.object({ year: z.int(), items: z.array(LearningWorker).max(2000), /** I see others than myself. */ leads: z.boolean() }) },
  xlsx: { method: 'GET', path: '/learning/team.xlsx', summary: 'The same as a workbook.', allow: ['head', 'methodologist'], query: Year, file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  worker: { method: 'GET', path: '/learning/workers/:membershipId', summary: 'One worker in a year: numbers, the rows behind them, the plan, qualifications.', allow: 'signedIn', params: MembershipRef, query: Year,
    reply: z.object({ year: z.int(), worker: LearningWorker, rows: z.array(LearnedRow).max(3000), plan: z.array(PlanItem).max(300), qualifications: z.array(Qualification).max(300), crisis: z.array(CrisisTraining).max(50), /** May write entries and qualifications, and open proofs. */ mayWrite: z.boolean() }) },
  summary: { method: 'GET', path: '/learning/workers/:membershipId/summary', summary: 'The year of one worker on A4, for an inspection.', allow: 'signedIn', params: MembershipRef, query: Year, file: 'application/pdf' },
  mine: { method: 'GET', path: '/learning/mine', summary: 'My hours of this year and what ends; for whoever leads learning, how many lack hours and what ends of others.', allow: 'signedIn', reply: z.object({ year: z.int(), worker: LearningWorker.nullable(), ending: z.array(Qualification).max(100), /** People who lack hours or a plan for what is missing; null for those who see only themselves. */ lacking: z.int().nullable() }) },
  addEntry: { method: 'POST', path: '/learning/entries', summary: 'Write down what was learned and stands nowhere else, or what proves something that does.', allow: 'signedIn', creates: true, body: z.strictObject({ id: Id, membershipId: Id, ...entry }).superRefine(inOrder), reply: Created },
  changeEntry: { method: 'PATCH', path: '/learning/entries/:learningEntryId', summary: 'Correct an entry.', allow: 'signedIn', versioned: true, params: EntryRef, body: z.strictObject(entry).superRefine(inOrder) },
  dropEntry: { method: 'DELETE', path: '/learning/entries/:learningEntryId', summary: 'Delete an entry without proofs.', allow: 'signedIn', versioned: true, params: EntryRef },
  addItem: { method: 'POST', path: '/learning/plan', summary: 'A point of the education plan of a worker for a year.', allow: 'signedIn', creates: true, body: z.strictObject({ id: Id, membershipId: Id, year: z.int().min(2000).max(2100), ...item }), reply: Created },
  changeItem: { method: 'PATCH', path: '/learning/plan/:planItemId', summary: 'Change a point: also which row it was done by, or that it was given up.', allow: 'signedIn', versioned: true, params: ItemRef, body: z.strictObject({ ...item, learnedId: Id.nullable().default(null), droppedOn: Day.nullable().default(null) }) },
  dropItem: { method: 'DELETE', path: '/learning/plan/:planItemId', summary: 'Delete a point written by mistake.', allow: 'signedIn', versioned: true, params: ItemRef },
  rules: { method: 'GET', path: '/learning/rules', summary: 'What is required here: by the act and by my organisation, all wordings.', allow: 'signedIn', reply: z.object({ items: z.array(LearningRule).max(500), mayWrite: z.boolean() }) },
  addRule: { method: 'POST', path: '/learning/rules', summary: 'A requirement of the organisation, or with `lineId` of one that stands a wording from a later day.', allow: ['head'], creates: true, body: z.strictObject({ id: Id, lineId: Id.nullable().default(null), ...wording }).superRefine(holds), reply: Created },
  changeRule: { method: 'PATCH', path: '/learning/rules/:learningRuleId', summary: 'Correct a requirement of the organisation, or end it by a day.', allow: ['head'], versioned: true, params: RuleRef, body: z.strictObject(wording).superRefine(holds) },
});
