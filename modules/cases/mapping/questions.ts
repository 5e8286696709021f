// What other rooms ask of the mapping: above all the facts of a case's file for print.
import type { Db } from '#platform/db/connect.ts';
import { listCaseEvaluations, listGoals, listReviews } from '../evaluation/questions.ts';
import { listSheets } from './child-queries.ts';
import { findChildren } from './fact-queries.ts';
import { allNeeds } from './need-queries.ts';
import { listRequests } from './request-queries.ts';
import { currentNeeds, forReader, sensitiveFor, trend } from './rules.ts';
import { listFactors, listHealth } from './vulnerability-queries.ts';

/**
 * Requests, needs, vulnerability, health, child sheets and evaluations of a case, as the caller may see them, for a print.
 * `forPerson`: a print for this person of the case. It leaves out what others said in confidence (also evaluations of such goals),
 * the vulnerability and health of other adults, and the coordinator's reviews, which are the team's own.
 * `withoutThirdPersons`: leaves out names of people outside the case that have a field of their own; free text stays as written.
 */
export async function caseFileFacts(db: Db, caseId: string, { forPerson, withoutThirdPersons = false }: { forPerson?: string; withoutThirdPersons?: boolean } = {}) {
  const children = await findChildren(db, caseId);
  const told = forReader(forPerson), sensitive = sensitiveFor(forPerson, children);
  const ratings = (await allNeeds(db, caseId)).filter(told);
  return {
    requests: (await listRequests(db, caseId)).filter(told).map((one) => (withoutThirdPersons ? { ...one, translatedBy: '' } : one)),
    needs: currentNeeds(ratings).map((need) => ({ ...need, trend: trend(need) })),
    vulnerability: (await listFactors(db, caseId)).filter(told).filter(sensitive),
    health: (await listHealth(db, caseId)).filter(told).filter(sensitive),
    childSheets: (await listSheets(db, caseId)).filter(told).map((one) => (withoutThirdPersons ? { ...one, supportPerson: '' } : one)),
    goals: (await listGoals(db, caseId)).filter(told),
    evaluations: await listCaseEvaluations(db, caseId),
    reviews: forPerson === undefined ? await listReviews(db, caseId) : [],
  };
}
export type CaseFileFacts = Awaited<ReturnType<typeof caseFileFacts>>;
