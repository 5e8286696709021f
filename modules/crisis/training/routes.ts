import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { crisisTraining } from './contract.ts';
import * as q from './queries.ts';

export const routes = (house: House): void => serve(house, 'crisisTraining', crisisTraining)({
  list: ({ query }, { db }) => q.findPage(db, query),
  async add({ body }, { db }) {
    if (!await q.isColleague(db, body.membershipId)) throw notFound();
    await q.add(db, body);
    return { id: body.id };
  },
  async change({ params: { trainingId }, body }, { db, version }) {
    if (!await q.find(db, trainingId)) throw notFound();
    if (!await q.change(db, trainingId, version, body)) throw new Refusal('conflict', { current: await q.find(db, trainingId) });
  },
});
