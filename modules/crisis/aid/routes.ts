import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { crisisOf, runningCrisis } from '../questions.ts';
import { crisisAid } from './contract.ts';
import * as q from './queries.ts';

const inFuture = () => new Refusal('invalid', { fields: { movedAt: { cs: 'Tenhle čas ještě nenastal.', en: 'This time has not come yet.', uk: 'Цей час ще не настав.' } } });

export const routes = (house: House): void => serve(house, 'crisisAid', crisisAid)({
  async list({ params, query }, { db }) {
    await crisisOf(db, params);
    return q.findPage(db, { ...params, ...query });
  },
  async store({ params }, { db }) {
    const crisis = await crisisOf(db, params);
    return { items: await q.findStore(db, params.caseId, params.activationId), mayWrite: crisis.my.write };
  },
  async move({ params, body }, { db }) {
    await runningCrisis(db, params);
    if (body.movedAt && Date.parse(body.movedAt) > Date.now() + 60_000) throw inFuture();
    if (body.partnerId && !await q.knowsPartner(db, body.partnerId)) throw notFound();
    await q.insert(db, { ...params, ...body, ...await q.asCounted(db, params.activationId, body) });
    return { id: body.id };
  },
  async strike({ params, body }, { db, version }) {
    await runningCrisis(db, params);
    if (!await q.findVersion(db, params.activationId, params.aidId)) throw notFound();
    if (!await q.strike(db, params.aidId, version, body.reason)) throw new Refusal('conflict', { current: await q.findVersion(db, params.activationId, params.aidId) });
  },
});
