import type { Db } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { assertOpen } from '#modules/cases/questions.ts';
import { give } from '#modules/commitments/questions.ts';
import type { Crisis } from '../contract.ts';
import { crisisOf, holds, note, runningCrisis } from '../questions.ts';
import { crisisChecklist, type CrisisItem } from './contract.ts';
import * as q from './queries.ts';
import { checklistOf } from './questions.ts';
import { actsIn, isFree } from './rules.ts';

const hasSomebody = (item: CrisisItem) => new Refusal('rule', { current: { version: item.version }, detail: { cs: `Tenhle úkol už někdo má: ${item.coveredBy || (item.commitment?.owner.name ?? '')}.`, en: `Somebody has this task already: ${item.coveredBy || (item.commitment?.owner.name ?? '')}.`, uk: `Це завдання вже хтось має: ${item.coveredBy || (item.commitment?.owner.name ?? '')}.` } });
const notYours = () => against({ cs: 'Úkoly v této oblasti rozděluje koordinace, nebo kdo v ní drží roli. Vzít si úkol na sebe může každý.', en: 'Tasks of this area are given out by the coordination, or by whoever holds a role in it. Anybody may take a task on themselves.', uk: 'Завдання цієї галузі розподіляє координація або той, хто має в ній роль. Узяти завдання на себе може кожен.' });
async function itemOf(db: Db, crisis: Crisis, id: string): Promise<CrisisItem> {
  const found = (await checklistOf(db, crisis)).flatMap(({ items }) => items).find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}
const mayGive = (crisis: Crisis, area: string) => crisis.my.direct || holds(crisis) || actsIn(crisis.plan, area, crisis.my.roles);

export const routes = (house: House): void => serve(house, 'crisisChecklist', crisisChecklist)({
  get: async ({ params }, { db }) => ({ areas: await checklistOf(db, await crisisOf(db, params)) }),
  async add({ params, body }, { db }) {
    const crisis = await runningCrisis(db, params);
    if (!crisis.plan.areas.some(({ code }) => code === body.area)) throw new Refusal('invalid', { fields: { area: { cs: 'Vyberte ze seznamu.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' } } });
    await q.addItem(db, { ...params, ...body });
    return { id: body.id };
  },
  async give({ params, body }, { db, caller, version }) {
    const crisis = await runningCrisis(db, params), item = await itemOf(db, crisis, params.itemId);
    await assertOpen(db, params.caseId);
    const takesOn = body.owner.kind === 'worker' && body.owner.membershipId === caller.membershipId;
    if (!takesOn && !mayGive(crisis, item.area)) throw notYours();
    if (!isFree(item)) throw hasSomebody(item);
    await give(db, caller, { id: body.id, caseId: params.caseId, about: [], what: item.text, dueOn: body.dueOn, ...(body.dueTime && { dueTime: body.dueTime }), owner: body.owner });
    if (!await q.settle(db, item.id, version, { state: 'given', commitment_id: body.id, covered_by: '', reason: '' })) throw new Refusal('conflict', { current: await itemOf(db, crisis, item.id) });
    await note(db, { caseId: params.caseId, activationId: crisis.id, kind: 'task', area: item.area, text: item.text });
    return { id: body.id };
  },
  async settle({ params, body }, { db, version }) {
    const crisis = await runningCrisis(db, params), item = await itemOf(db, crisis, params.itemId);
    if (body.state === 'skipped' && !mayGive(crisis, item.area)) throw notYours();
    if (item.state === 'given' && !isFree(item)) throw hasSomebody(item);
    const set: q.Settling = { state: body.state, commitment_id: null, covered_by: body.state === 'covered' ? body.by : '', reason: body.state === 'skipped' ? body.reason : '' };
    if (!await q.settle(db, item.id, version, set)) throw new Refusal('conflict', { current: await itemOf(db, crisis, item.id) });
  },
});
