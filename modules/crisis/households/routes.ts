import { assertCodes } from '#modules/directory/questions.ts';
import { safeCount } from '#modules/insights/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { crisisOf, peopleOfCrisis, runningCrisis } from '../questions.ts';
import { crisisHouseholds, type Household } from './contract.ts';
import * as q from './queries.ts';
import { together } from './numbers.ts';
import { householdNumbers } from './questions.ts';
import { byNeed } from './rules.ts';

const field = (name: string, texts: { cs: string; en: string; uk: string }) => new Refusal('invalid', { fields: { [name]: texts } });
const twice = () => field('unit', { cs: 'Tenhle pokoj nebo byt už v přehledu je. Pokud ho nevidíte, zapsala ho jiná služba.', en: 'This room or flat is in the overview already. If you do not see it, another service wrote it.', uk: 'Ця кімната чи квартира вже є в огляді. Якщо ви її не бачите, її записала інша служба.' });
async function householdOf(db: Db, ref: { caseId: string; activationId: string; householdId: string }): Promise<Household> {
  const found = (await q.findAll(db, ref.caseId, ref.activationId)).find(({ id }) => id === ref.householdId);
  if (!found) throw notFound();
  return found;
}
/** Both versions, by the names of the form's fields: who goes there and that they left would else be written over without being seen. */
async function conflict(db: Db, ref: Parameters<typeof householdOf>[1]): Promise<Refusal> {
  const now = await householdOf(db, ref);
  return new Refusal('conflict', { current: { ...now, caresId: now.cares?.membershipId ?? null, gone: now.leftAt !== null } });
}
async function check(db: Db, caseId: string, body: q.Fields, before?: Household): Promise<void> {
  await assertCodes(db, 'language', [body.language], 'language', { kept: [before?.language ?? null] });
  if (body.caresId && body.caresId !== before?.cares?.membershipId && !(await peopleOfCrisis(db, caseId)).some(({ membershipId }) => membershipId === body.caresId))
    throw field('caresId', { cs: 'Vyberte někoho, kdo v lokalitě pracuje.', en: 'Choose somebody who works in the locality.', uk: 'Виберіть того, хто працює в локації.' });
}

export const routes = (house: House): void => serve(house, 'crisisHouseholds', crisisHouseholds)({
  async list({ params }, { db }) {
    const crisis = await crisisOf(db, params);
    const [items, byRole, parts] = [await q.findAll(db, params.caseId, crisis.id), await q.isOpenToMe(db, crisis.id), await q.findParts(db, crisis.id)];
    const here = items.filter(({ leftAt }) => leftAt === null).length;
    return { items: items.toSorted(byNeed), hidden: byRole ? 0 : safeCount(together(parts).households - here), byRole, mayAdd: crisis.my.write };
  },
  async numbers({ params }, { db }) {
    const crisis = await crisisOf(db, params), byRole = await q.isOpenToMe(db, crisis.id);
    return { numbers: await householdNumbers(db, crisis.id, { exact: byRole, seen: true }), byRole };
  },
  async add({ params, body }, { db }) {
    await runningCrisis(db, params);
    await check(db, params.caseId, body);
    if (!await q.insert(db, { ...params, ...body })) throw twice();
    return { id: body.id };
  },
  async change({ params, body }, { db, version }) {
    await runningCrisis(db, params);
    const before = await householdOf(db, params);
    if (!before.mayChange) throw notFound();
    await check(db, params.caseId, body, before);
    if (!body.gone && (body.unit !== before.unit || before.leftAt !== null) && await q.isTaken(db, params.activationId, body.unit, before.id)) throw twice();
    if (!await q.change(db, before.id, version, body)) throw await conflict(db, params);
  },
  async link({ params, body }, { db }) {
    await crisisOf(db, params);
    await householdOf(db, params);
    if (body.clientCaseId && !await q.leads(db, body.clientCaseId)) throw notFound();
    await q.link(db, body.id, params.householdId, body.clientCaseId);
  },
});
