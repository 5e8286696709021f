import { notFound } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { findStanding, getOwnFact, writing } from '../mapping/fact-queries.ts';
import { evaluation } from './contract.ts';
import * as q from './queries.ts';

export const routes = (house: House): void => {
  serve(house, 'evaluation', evaluation)({
    get: async ({ params: { caseId } }, { db }) => ({
      ...await findStanding(db, caseId), goals: await q.listGoals(db, caseId), evaluations: await q.listCaseEvaluations(db, caseId), reviews: await q.listReviews(db, caseId),
    }),
    evaluateGoal: async ({ params, body }, { db }) => {
      await writing(db, params.caseId, body.about);
      if (!await q.findGoal(db, params.caseId, body.goalId)) throw notFound();
      await q.addGoalEvaluation(db, params.caseId, body);
      return { id: body.id };
    },
    changeGoalEvaluation: async ({ params, body }, { db, version }) => {
      const { caseId, goalId } = await getOwnFact(q.readGoalEvaluations(db), params.id);
      await writing(db, caseId, body.about);
      await q.changeGoalEvaluation(db, params.id, version, goalId, body);
    },
    evaluate: async ({ params, body }, { db }) => {
      await q.addCaseEvaluation(db, params.caseId, body, await writing(db, params.caseId, body.about));
      return { id: body.id };
    },
    change: async ({ params, body }, { db, version }) => {
      const { caseId } = await getOwnFact(q.readCaseEvaluations(db), params.id);
      await writing(db, caseId, body.about);
      await q.changeCaseEvaluation(db, params.id, version, body);
    },
    review: async ({ params, body }, { db }) => {
      await q.addReview(db, params.caseId, body, await writing(db, params.caseId, body.about));
      return { id: body.id };
    },
    changeReview: async ({ params, body }, { db, version }) => {
      const { caseId } = await getOwnFact(q.readReviews(db), params.id);
      await writing(db, caseId, body.about);
      await q.changeReview(db, params.id, version, body);
    },
  });
};
