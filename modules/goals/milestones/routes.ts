import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { findCentre } from '../queries.ts';
import * as refuse from '../refusals.ts';
import { goalMilestones } from './contract.ts';
import * as q from './queries.ts';

export const routes = (house: House): void => serve(house, 'goalMilestones', goalMilestones)({
  set: async ({ params, body }, { db }) => {
    const found = await q.find(db, params.measureId), centre = found && await findCentre(db, found.centreId);
    if (!found || !centre || found.kind !== 'milestone') throw notFound();
    if (!centre.mayDraft) throw refuse.notYours();
    if (!['approved', 'published', 'running'].includes(found.state)) throw refuse.notNow();
    if (!await q.set(db, found.id, body)) throw new Refusal('conflict', { current: await q.find(db, found.id) });
  },
});
