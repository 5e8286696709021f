import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { forOthers } from '../content.ts';
import { getGoal } from '../opened.ts';
import * as refuse from '../refusals.ts';
import { goalTemplates, type GoalTemplate } from './contract.ts';
import * as q from './queries.ts';

const conflictOf = ({ version, content, shared, ended }: GoalTemplate) => new Refusal('conflict', { current: { version, ...content, shared, ended } });
export const routes = (house: House): void => serve(house, 'goalTemplates', goalTemplates)({
  list: ({ query }, { db }) => q.findPage(db, query),
  make: async ({ body: { id, goalId, shared } }, { db }) => {
    const { goal } = await getGoal(db, goalId);
    await q.add(db, { id, goalId, content: forOthers(goal.content), shared });
    return { id };
  },
  change: async ({ params: { templateId }, body }, { db, version }) => {
    const before = await q.find(db, templateId);
    if (!before) throw notFound();
    if (!before.mine) throw refuse.notYours();
    if (before.version !== version || !await q.change(db, templateId, version, { ...body, content: forOthers(body.content) })) throw conflictOf((await q.find(db, templateId))!);
  },
});
