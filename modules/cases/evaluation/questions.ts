// What other rooms ask of evaluations.
export { listCaseEvaluations, listGoals, listReviews } from './queries.ts';
