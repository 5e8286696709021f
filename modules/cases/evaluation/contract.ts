// Evaluation: how each goal ended up, how the episode went, the coordinator's review of the procedure.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, prose, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { About, PastDay, standing, writtenFact, type Rule } from '../mapping/contract.ts';

const withClients = ['worker', 'head', 'coordinator'] as const;
const RowRef = z.strictObject({ id: Id });

export const outcomes = ['reached', 'partly', 'not_reached', 'dropped', 'open'] as const;
export const Outcome = z.enum(outcomes).meta({ id: 'GoalOutcome' });
export type Outcome = z.infer<typeof Outcome>;
/** The client's own rating, 5 best. */
const Rating = z.int().min(1).max(5).nullable();

const goalEvaluation = { about: About, evaluatedOn: PastDay, outcome: Outcome, why: prose(4_000), clientRating: Rating, clientWords: prose(4_000) };
export const GoalEvaluationDraft = z.strictObject(goalEvaluation);
export const GoalEvaluation = z.object({ ...writtenFact, goalId: Id, evaluatedOn: Day, outcome: Outcome, why: z.string(), clientRating: Rating, clientWords: z.string() }).meta({ id: 'GoalEvaluation' });
export type GoalEvaluation = z.infer<typeof GoalEvaluation>;
/** A goal of the plan with everything said of its outcome, newest first. */
export const EvaluatedGoal = z.object({
  id: Id, own: z.boolean(), about: z.array(Id), words: z.string(), language: z.string(), translation: z.string(), state: Outcome, episode: z.int(), confidenceOf: Id.nullable(), evaluations: z.array(GoalEvaluation),
}).meta({ id: 'EvaluatedGoal' });
export type EvaluatedGoal = z.infer<typeof EvaluatedGoal>;

export const stabilities = ['yes', 'partly', 'no'] as const;
export const nextSteps = ['close', 'go_on'] as const;
const caseEvaluation = {
  about: About, evaluatedOn: PastDay, withClient: z.boolean(), clientRating: Rating, clientWords: prose(4_000), helped: prose(4_000), hindered: prose(4_000),
  stabilised: z.enum(stabilities).nullable(), intervisionOn: PastDay.nullable(), nextStep: z.enum(nextSteps).nullable(),
};
const clientWasThere: Rule<{ withClient: boolean; clientRating: number | null; clientWords: string }> = [({ withClient, clientRating, clientWords }) => withClient || (clientRating === null && !clientWords),
  { path: ['withClient'], error: say({ cs: 'Je tu hodnocení klienta, ale podle záznamu klient u hodnocení nebyl.', en: 'The client rated, yet by the record the client took no part.', uk: 'Є оцінка клієнта, але за записом клієнт не брав участі.' }) }];
export const CaseEvaluationDraft = z.strictObject(caseEvaluation).refine(...clientWasThere);
export const CaseEvaluation = z.object({
  ...writtenFact, episode: z.int(), evaluatedOn: Day, withClient: z.boolean(), clientRating: Rating, clientWords: z.string(), helped: z.string(), hindered: z.string(),
  stabilised: z.enum(stabilities).nullable(), intervisionOn: Day.nullable(), nextStep: z.enum(nextSteps).nullable(),
}).meta({ id: 'CaseEvaluation' });
export type CaseEvaluation = z.infer<typeof CaseEvaluation>;

export const ReviewDraft = z.strictObject({ about: About, reviewedOn: PastDay, text: writing(8_000) });
export const ProcedureReview = z.object({ ...writtenFact, episode: z.int(), reviewedOn: Day, text: z.string() }).meta({ id: 'ProcedureReview' });
export type ProcedureReview = z.infer<typeof ProcedureReview>;

export const evaluation = endpoints({
  get: { method: 'GET', path: '/cases/:caseId/evaluation', summary: 'Goals with their outcomes, evaluations of the episodes and the coordinator\'s reviews that I may see.', allow: withClients, params: CaseRef, reads: 'case',
    reply: z.object({ ...standing, goals: z.array(EvaluatedGoal), evaluations: z.array(CaseEvaluation), reviews: z.array(ProcedureReview) }) },
  evaluateGoal: { method: 'POST', path: '/cases/:caseId/goal-evaluations', summary: 'Say how a goal stands or ended up; the goal of my organisation takes the outcome as its state.', allow: withClients, params: CaseRef, creates: true, body: z.strictObject({ id: Id, goalId: Id, ...goalEvaluation }), reply: Created },
  changeGoalEvaluation: { method: 'PATCH', path: '/goal-evaluations/:id', summary: 'Correct an evaluation of a goal.', allow: withClients, params: RowRef, versioned: true, body: GoalEvaluationDraft },
  evaluate: { method: 'POST', path: '/cases/:caseId/evaluations', summary: 'Evaluate the current episode.', allow: withClients, params: CaseRef, creates: true, body: z.strictObject({ id: Id, ...caseEvaluation }).refine(...clientWasThere), reply: Created },
  change: { method: 'PATCH', path: '/case-evaluations/:id', summary: 'Correct an evaluation of an episode.', allow: withClients, params: RowRef, versioned: true, body: CaseEvaluationDraft },
  review: { method: 'POST', path: '/cases/:caseId/reviews', summary: 'The coordinator\'s review of the procedure: what to repeat, what to revise.', allow: ['coordinator'], params: CaseRef, creates: true, body: z.strictObject({ id: Id, ...ReviewDraft.shape }), reply: Created },
  changeReview: { method: 'PATCH', path: '/procedure-reviews/:id', summary: 'Correct a review of the procedure.', allow: ['coordinator'], params: RowRef, versioned: true, body: ReviewDraft },
});
