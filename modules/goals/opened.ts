// One plan, one goal, as who asks sees them; what is not visible does not exist.
import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import * as q from './queries.ts';
import type { Centre, Goal } from './shapes.ts';

export async function getPlan(db: Db, id: string): Promise<{ plan: q.FoundPlan; centre: Centre }> {
  const plan = await q.findPlan(db, id), centre = plan && await q.findCentre(db, plan.centreId);
  if (!plan || !centre) throw notFound();
  return { plan, centre };
}
export async function getGoal(db: Db, id: string): Promise<{ goal: Goal; plan: q.FoundPlan; centre: Centre }> {
  const goal = await q.findGoal(db, id);
  if (!goal) throw notFound();
  return { goal, ...await getPlan(db, goal.planId) };
}
