// People and partners that a goal names: only those whom the writer sees. What a copy names and the writer does not see is left out.
import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import * as q from './queries.ts';
import type { GoalContent, PartContent } from './shapes.ts';

const named = (goal: GoalContent) => [goal, ...goal.parts].flatMap(({ responsibleId, partnerId }) => [responsibleId, partnerId]).filter((id) => id !== null);
/** @throws 404 for a person or partner that is not visible, unless the goal named them before. */
export async function assertKnown(db: Db, goal: GoalContent, before?: GoalContent): Promise<void> {
  const already = before ? named(before) : [], asked = named(goal).filter((id) => !already.includes(id)), seen = await q.findKnown(db, asked);
  if (asked.some((id) => !seen.has(id))) throw notFound();
}
export async function onlyKnown(db: Db, goal: GoalContent): Promise<GoalContent> {
  const seen = await q.findKnown(db, named(goal)), known = <T extends PartContent>(part: T): T => ({ ...part, responsibleId: part.responsibleId && seen.has(part.responsibleId) ? part.responsibleId : null, partnerId: part.partnerId && seen.has(part.partnerId) ? part.partnerId : null });
  return { ...known(goal), parts: goal.parts.map(known) };
}
