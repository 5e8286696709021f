// The plan of a case: goals in the client's own words, steps of everybody who works with the family.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, line, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { Commitment } from '#modules/commitments/contract.ts';

export const GoalState = z.enum(['open', 'reached', 'partly', 'not_reached', 'dropped']).meta({ id: 'GoalState' });
export const Goal = z.object({
  id: Id, version: Version, words: z.string(), language: z.string(), translation: z.string(), domain: z.string().nullable(), priority: z.int().min(1).max(3),
  startsOn: Day.nullable(), dueOn: Day.nullable(), state: GoalState, about: z.array(Id), episode: z.int(), confidenceOf: Id.nullable(),
  /** The service whose individual plan it belongs to; null = the joint plan. */
  service: z.object({ id: Id, name: z.string() }).nullable(),
  organisation: z.object({ id: Id, shortName: z.string() }), own: z.boolean(), mayChange: z.boolean(),
  /** Why it stands as it stands, from the last evaluation that I may see. */
  why: z.string().nullable(),
}).meta({ id: 'Goal' });
export type Goal = z.infer<typeof Goal>;

export const Plan = z.object({
  goals: z.array(Goal), steps: z.array(Commitment),
  /** Services taking part that have, or may have, an individual plan. */
  services: z.array(z.object({ id: Id, name: z.string(), own: z.boolean() })),
  /** The current episode; null when the case itself is no more visible. */
  episode: z.int().nullable(), mayWrite: z.boolean(),
}).meta({ id: 'Plan' });
export type Plan = z.infer<typeof Plan>;

const fields = {
  words: writing(2000), language: z.string().regex(/^[a-z]{2,3}$/), translation: prose(2000).default(''), domain: line(60).nullish(), priority: z.int().min(1).max(3).default(2),
  startsOn: Day.nullish(), dueOn: Day.nullish(), about: z.array(Id).max(30), serviceId: Id.nullish(), confidenceOf: Id.nullish(),
};
const inOrder = ({ startsOn, dueOn }: { startsOn?: string | null | undefined; dueOn?: string | null | undefined }) => !startsOn || !dueOn || dueOn >= startsOn;
const endAfterStart = { error: say({ cs: 'Konec je před začátkem.', en: 'The end is before the start.', uk: 'Кінець раніше за початок.' }), path: ['dueOn'] };
export const AddGoal = z.strictObject({ id: Id, ...fields }).refine(inOrder, endAfterStart);
export const ChangeGoal = z.strictObject(fields).refine(inOrder, endAfterStart);

const allow = ['worker', 'head', 'coordinator'] as const;
const GoalRef = z.strictObject({ caseId: Id, goalId: Id });

/** Languages the sheet is printed in, beside Czech. */
export const SheetLanguage = z.enum(['cs', 'uk', 'vi', 'mn', 'ru', 'en']);

export const plan = endpoints({
  get: { method: 'GET', path: '/cases/:caseId/plan', summary: 'Goals with the steps of all organisations that I may see.', allow, reads: 'case', params: CaseRef, reply: Plan },
  addGoal: { method: 'POST', path: '/cases/:caseId/goals', summary: "Write a goal in the client's own words.", allow, creates: true, offline: true, params: CaseRef, body: AddGoal, reply: Created },
  changeGoal: { method: 'PATCH', path: '/cases/:caseId/goals/:goalId', summary: 'Change a goal of ours.', allow, versioned: true, params: GoalRef, body: ChangeGoal },
  dropGoal: { method: 'POST', path: '/cases/:caseId/goals/:goalId/drop', summary: 'The family no longer wants it, or it no longer makes sense; with a reason.', allow, versioned: true, params: GoalRef, body: z.strictObject({ reason: writing(2000) }) },
  sheet: { method: 'GET', path: '/cases/:caseId/plan/sheet', summary: "The sheet „what we agreed“ in the client's language.", allow, reads: 'case', file: 'application/pdf', params: CaseRef,
    query: z.strictObject({ language: SheetLanguage.default('cs'), person: Id.optional(), thirdPersons: z.enum(['keep', 'leaveOut']).default('keep') }) },
});
