import type { Db } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { give } from '#modules/commitments/questions.ts';
import { assertWritesAt, getProgramme, getSite } from '../questions.ts';
import { assertSaid } from '../rounds/questions.ts';
import { programmePlan, type ChangeGoal } from './contract.ts';
import * as q from './queries.ts';
import { byUrgency } from './rules.ts';

async function getGoal(db: Db, siteId: string, id: string): Promise<ChangeGoal> {
  const found = await q.findGoal(db, siteId, id);
  if (!found) throw notFound();
  return found;
}
const isOver = () => against({ cs: 'Cíl je uzavřený. Nejdřív ho vraťte mezi otevřené.', en: 'The goal is over. Open it again first.', uk: 'Ціль закрито. Спершу відкрийте її знову.' });
const notYet = () => new Refusal('invalid', { fields: { endedOn: { cs: 'Tento den ještě nebyl.', en: 'This day has not come yet.', uk: 'Цей день ще не настав.' } } });
const chooseDoer = () => new Refusal('invalid', { fields: { membershipId: { cs: 'Vyberte někoho z týmu podpory nebo z místa.', en: 'Choose somebody of the support team or of the site.', uk: 'Виберіть когось із команди підтримки або з місця.' } } });

export const routes = (house: House): void => serve(house, 'programmePlan', programmePlan)({
  get: async ({ params: { programmeId, siteId } }, { db }) => {
    const site = await getSite(db, programmeId, siteId), now = today();
    return { goals: byUrgency(await q.findGoals(db, siteId), now), steps: byUrgency(await q.findSteps(db, siteId), now), writes: site.writes, over: site.closedOn !== null || site.leftOn !== null && site.leftOn < now };
  },
  doers: async ({ params: { programmeId, siteId } }, { db }) => {
    await assertWritesAt(db, programmeId, siteId);
    return { items: (await q.findDoers(db, siteId)).map(({ membershipId, name, side }) => ({ membershipId, name, side })) };
  },
  addGoal: async ({ params: { programmeId, siteId }, body }, { db }) => {
    await assertWritesAt(db, programmeId, siteId);
    if (body.sheetId) await assertSaid(db, siteId, body.sheetId, body.question);
    await q.addGoal(db, { ...body, siteId });
    return { id: body.id };
  },
  putGoal: async ({ params: { programmeId, siteId, goalId }, body }, { db, version }) => {
    await assertWritesAt(db, programmeId, siteId);
    const goal = await getGoal(db, siteId, goalId);
    if (goal.state !== 'open') throw isOver();
    if (!await q.putGoal(db, goalId, version, body)) throw new Refusal('conflict', { current: goal });
  },
  endGoal: async ({ params: { programmeId, siteId, goalId }, body }, { db, version }) => {
    await assertWritesAt(db, programmeId, siteId);
    const goal = await getGoal(db, siteId, goalId);
    if (body.state !== 'open' && body.endedOn > today()) throw notYet();
    if (!await q.endGoal(db, goalId, version, body.state === 'open' ? { state: 'open', endedOn: null, word: '' } : body)) throw new Refusal('conflict', { current: goal });
  },
  addStep: async ({ params: { programmeId, siteId }, body }, { db, caller }) => {
    await assertWritesAt(db, programmeId, siteId);
    const doer = (await q.findDoers(db, siteId)).find(({ membershipId }) => membershipId === body.membershipId);
    if (!doer) throw chooseDoer();
    if (body.goalId && (await getGoal(db, siteId, body.goalId)).state !== 'open') throw isOver();
    if (body.sheetId) await assertSaid(db, siteId, body.sheetId, body.question);
    // The other organisation is bound only by its own word: there it begins as an offer.
    await give(db, caller, { id: body.id, caseId: null, about: [], what: body.what, dueOn: body.dueOn, owner: { kind: 'worker', membershipId: doer.membershipId } }, { organisationId: doer.organisationId, own: doer.own });
    await q.addStep(db, { ...body, siteId });
    return { id: body.id };
  },
  open: async ({ params: { programmeId } }, { db }) => {
    if (!(await getProgramme(db, programmeId)).whole) throw notFound();
    return { items: await q.findOpen(db, programmeId) };
  },
});
