import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal, type Language } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { goals, type CentreYear } from './contract.ts';
import { lacksOf } from './lacks.ts';
import { onlyKnown } from './known.ts';
import { anew, withoutEvidence } from './content.ts';
import { getGoal, getPlan } from './opened.ts';
import * as q from './queries.ts';
import * as refuse from './refusals.ts';
import { isDrafted, stateAfter, type StepKind } from './rules.ts';
import type { Goal, GoalContent } from './shapes.ts';

/** The plan, when the caller may write its draft; held, so that what is submitted is what was checked. */
async function drafted(db: Db, id: string) {
  await q.lockPlan(db, id);
  const found = await getPlan(db, id);
  if (!found.centre.mayDraft) throw refuse.notYours();
  if (!isDrafted(found.plan.state)) throw refuse.notDrafted();
  return found;
}
async function draftedGoal(db: Db, id: string, version: number): Promise<Goal> {
  const { goal } = await getGoal(db, id);
  await drafted(db, goal.planId);
  if (goal.version !== version) throw conflictOf(goal);
  return goal;
}
/** Both versions: what is saved now goes along. */
const conflictOf = (goal: Goal) => new Refusal('conflict', { current: { version: goal.version, ...goal.content } });
const planConflict = ({ id, version, title, preamble, responsibleId, responsible, rhythm, dueOn }: q.FoundPlan) => new Refusal('conflict', { current: { id, version, title, preamble, responsibleId, responsible, rhythm, dueOn } });

/** Goals that count: what an agreed change took out does not. */
const standing = (list: readonly Goal[]): GoalContent[] => list.filter(({ droppedOn }) => !droppedOn).map(({ content }) => content);
export async function yearOf(db: Db, centreId: string, year: number, language: Language): Promise<CentreYear> {
  const centre = await q.findCentre(db, centreId);
  if (!centre) throw notFound();
  const [years, plan] = [await q.findYears(db, centreId), await q.findPlanOf(db, centreId, year)];
  if (!plan) return { centre, year, years, plan: null, goals: [] };
  const list = await q.findGoals(db, plan.id);
  return { centre, year, years, plan: { ...plan, steps: await q.findSteps(db, plan.id), lacks: isDrafted(plan.state) ? lacksOf(plan, standing(list)).map(({ says, ...lack }) => ({ ...lack, note: says?.[language] ?? '' })) : [] }, goals: list };
}
const decided: readonly StepKind[] = ['returned', 'approved', 'reopened'];

export const routes = (house: House): void => serve(house, 'goals', goals)({
  centres: async (_, { db }) => ({ items: await q.findCentres(db) }),
  year: ({ params: { centreId, year } }, { db, language }) => yearOf(db, centreId, year, language),
  waiting: async (_, { db }) => ({ items: await q.findWaiting(db) }),
  get: async ({ params: { goalId } }, { db }) => (await getGoal(db, goalId)).goal,
  begin: async ({ body }, { db }) => {
    const centre = await q.findCentre(db, body.centreId);
    if (!centre) throw notFound();
    if (!centre.mayDraft) throw refuse.notYours();
    const dueOn = body.dueOn ?? `${body.year}-12-31`;
    if (!dueOn.startsWith(`${body.year}-`)) throw refuse.outsideYear();
    if (await q.findPlanOf(db, body.centreId, body.year)) throw refuse.alreadyBegun();
    await q.begin(db, { ...body, dueOn });
    return { id: body.id };
  },
  change: async ({ params: { planId }, body }, { db, version }) => {
    const { plan, centre } = await getPlan(db, planId), free = isDrafted(plan.state);
    if (!centre.mayDraft) throw refuse.notYours();
    if (plan.state === 'closed') throw refuse.notNow();
    if (!free && !centre.mayLead) throw refuse.forHead();
    if (!free && (body.title !== plan.title || body.preamble !== plan.preamble || body.dueOn !== plan.dueOn)) throw refuse.notDrafted();
    if (!body.dueOn.startsWith(`${plan.year}-`)) throw refuse.outsideYear();
    if (plan.version !== version || !await q.change(db, planId, version, body)) throw planConflict((await q.findPlan(db, planId))!);
  },
  add: async ({ params: { planId }, body }, { db }) => {
    await drafted(db, planId);
    await q.addGoal(db, planId, body);
    return { id: body.id };
  },
  put: async ({ params: { goalId }, body }, { db, version }) => {
    if (body.id !== goalId) throw refuse.otherGoal();
    await draftedGoal(db, goalId, version);
    const now = await q.putGoal(db, version, body);
    if (now === undefined) throw conflictOf((await getGoal(db, goalId)).goal);
    return { version: now };
  },
  remove: async ({ params: { goalId } }, { db, version }) => {
    await draftedGoal(db, goalId, version);
    if (!await q.removeGoal(db, goalId, version)) throw conflictOf((await getGoal(db, goalId)).goal);
  },
  order: async ({ params: { planId }, body: { goalIds } }, { db }) => {
    await drafted(db, planId);
    await q.order(db, planId, goalIds);
  },
  carry: async ({ params: { planId }, body }, { db }) => {
    const { plan } = await drafted(db, planId);
    for (const { id, fromGoalId, targets } of body.goals) {
      const { goal, plan: from } = await getGoal(db, fromGoalId);
      const spent = new Set(goal.measures.filter(({ reachedOn }) => reachedOn).map(({ measureId }) => measureId));
      const content = await onlyKnown(db, anew(withoutEvidence(goal.content, spent), () => crypto.randomUUID(), { id, years: plan.year - from.year, targets: new Map(targets.map(({ measureId, value, max }) => [measureId, { value, max }])) }));
      await q.addGoal(db, planId, { ...content, fromGoalId, templateId: goal.templateId });
    }
  },
  step: async ({ params: { planId }, body: { id, kind, text } }, { db }) => {
    await q.lockPlan(db, planId);
    const { plan, centre } = await getPlan(db, planId);
    if (!centre.mayLead) throw refuse.forHead();
    if (decided.includes(kind) && !centre.mayApprove) throw refuse.forDepartment();
    if (!stateAfter(plan.state, kind)) throw refuse.notNow();
    if ((kind === 'returned' || kind === 'reopened') && !text) throw refuse.needsText();
    if (kind === 'submitted') {
      const lacks = lacksOf(plan, standing(await q.findGoals(db, planId)));
      if (lacks.length) throw refuse.lacking(lacks);
    }
    await q.addStep(db, { id, planId, kind, text });
    return { id };
  },
});
