import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { changeFact, readFacts, type Written } from '../mapping/fact-queries.ts';
import type { CaseEvaluation, CaseEvaluationDraft, EvaluatedGoal, GoalEvaluation, GoalEvaluationDraft, Outcome, ProcedureReview, ReviewDraft } from './contract.ts';
import { stateOf } from './rules.ts';

type Rest = RawBuilder<unknown>;
export const readGoalEvaluations = (db: Db) => (rest: Rest) => readFacts<Omit<GoalEvaluation, keyof Written>>(db, 'cases.goal_evaluation', sql`
  f.goal_id as "goalId", f.evaluated_on as "evaluatedOn", f.outcome, f.why, f.client_rating as "clientRating", f.client_words as "clientWords"`, rest);
export const readCaseEvaluations = (db: Db) => (rest: Rest) => readFacts<Omit<CaseEvaluation, keyof Written>>(db, 'cases.case_evaluation', sql`
  f.episode, f.evaluated_on as "evaluatedOn", f.with_client as "withClient", f.client_rating as "clientRating", f.client_words as "clientWords", f.helped, f.hindered, f.stabilised, f.intervision_on as "intervisionOn", f.next_step as "nextStep"`, rest);
export const readReviews = (db: Db) => (rest: Rest) => readFacts<Omit<ProcedureReview, keyof Written>>(db, 'cases.procedure_review', sql`f.episode, f.reviewed_on as "reviewedOn", f.text`, rest);

type Goal = Omit<EvaluatedGoal, 'evaluations'>;
const readGoals = async (db: Db, where: Rest): Promise<Goal[]> => (await sql<Goal>`
  select g.id, g.organisation_id = (select access.my_organisation()) as own, g.about, g.words, g.language, g.translation, g.state, g.episode, g.confidence_of as "confidenceOf"
    from cases.goal g ${where}`.execute(db)).rows;
export const findGoal = async (db: Db, caseId: string, id: string): Promise<Goal | undefined> => (await readGoals(db, sql`where g.id = ${id} and g.case_id = ${caseId}`))[0];

export async function listGoals(db: Db, caseId: string): Promise<EvaluatedGoal[]> {
  const goals = await readGoals(db, sql`where g.case_id = ${caseId} order by g.episode desc, g.priority, g.created_at limit 200`);
  const evaluations = Map.groupBy(await readGoalEvaluations(db)(sql`where f.case_id = ${caseId} order by f.evaluated_on desc, f.created_at desc limit 1000`), (one) => one.goalId);
  return goals.map((goal) => ({ ...goal, evaluations: evaluations.get(goal.id) ?? [] }));
}
export const listCaseEvaluations = (db: Db, caseId: string) => readCaseEvaluations(db)(sql`where f.case_id = ${caseId} order by f.evaluated_on desc, f.created_at desc limit 100`);
export const listReviews = (db: Db, caseId: string) => readReviews(db)(sql`where f.case_id = ${caseId} order by f.reviewed_on desc, f.created_at desc limit 100`);

type GoalDraft = z.infer<typeof GoalEvaluationDraft>;
const goalColumns = (draft: GoalDraft) => ({ about: draft.about, evaluated_on: draft.evaluatedOn, outcome: draft.outcome, why: draft.why, client_rating: draft.clientRating, client_words: draft.clientWords });
/** Our own goal takes the outcome of our newest evaluation as its state; another organisation's goal is theirs to close. */
async function setGoalState(db: Db, goalId: string): Promise<void> {
  const evaluations = await readGoalEvaluations(db)(sql`where f.goal_id = ${goalId} and f.organisation_id = (select access.my_organisation())`);
  const state: Outcome = stateOf(evaluations);
  await sql`update cases.goal set state = ${state} where id = ${goalId} and organisation_id = (select access.my_organisation()) and state <> ${state}`.execute(db);
}
export async function addGoalEvaluation(db: Db, caseId: string, { id, goalId, ...draft }: GoalDraft & { id: string; goalId: string }): Promise<void> {
  await db.insertInto('cases.goal_evaluation').values({ id, case_id: caseId, goal_id: goalId, ...goalColumns(draft) }).execute();
  await setGoalState(db, goalId);
}
export async function changeGoalEvaluation(db: Db, id: string, version: number, goalId: string, draft: GoalDraft): Promise<void> {
  await changeFact(db, 'cases.goal_evaluation', { id, version, read: readGoalEvaluations(db), values: goalColumns(draft) });
  await setGoalState(db, goalId);
}

type CaseDraft = z.infer<typeof CaseEvaluationDraft>;
const caseColumns = (draft: CaseDraft) => ({
  about: draft.about, evaluated_on: draft.evaluatedOn, with_client: draft.withClient, client_rating: draft.clientRating, client_words: draft.clientWords, helped: draft.helped, hindered: draft.hindered,
  stabilised: draft.stabilised, intervision_on: draft.intervisionOn, next_step: draft.nextStep,
});
export const addCaseEvaluation = (db: Db, caseId: string, { id, ...draft }: CaseDraft & { id: string }, episode: number) => db.insertInto('cases.case_evaluation').values({ id, case_id: caseId, episode, ...caseColumns(draft) }).execute();
export const changeCaseEvaluation = (db: Db, id: string, version: number, draft: CaseDraft) => changeFact(db, 'cases.case_evaluation', { id, version, read: readCaseEvaluations(db), values: caseColumns(draft) });

type Review = z.infer<typeof ReviewDraft>;
const reviewColumns = (draft: Review) => ({ about: draft.about, reviewed_on: draft.reviewedOn, text: draft.text });
export const addReview = (db: Db, caseId: string, { id, ...draft }: Review & { id: string }, episode: number) => db.insertInto('cases.procedure_review').values({ id, case_id: caseId, episode, ...reviewColumns(draft) }).execute();
export const changeReview = (db: Db, id: string, version: number, draft: Review) => changeFact(db, 'cases.procedure_review', { id, version, read: readReviews(db), values: reviewColumns(draft) });
