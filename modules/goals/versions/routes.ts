import { against, notFound, Refusal } from '#platform/http/problems.ts';
import type { Db } from '#platform/db/connect.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { same } from '../content.ts';
import { lacksOf } from '../lacks.ts';
import { assertKnown } from '../known.ts';
import { getGoal } from '../opened.ts';
import { lockPlan } from '../queries.ts';
import * as refuse from '../refusals.ts';
import { isHeld } from '../rules.ts';
import { goalVersions } from './contract.ts';
import * as q from './queries.ts';

async function getVersion(db: Db, id: string) {
  const version = await q.findVersion(db, id);
  if (!version) throw notFound();
  const { goal: { planId } } = await getGoal(db, version.goalId);
  // An answer and the closing of the year come one after the other.
  await lockPlan(db, planId);
  return { version: (await q.findVersion(db, id))!, ...await getGoal(db, version.goalId) };
}
const answered = () => against({ cs: 'Návrh už má odpověď, nebo ho centrum vzalo zpět.', en: 'The proposal was answered, or the centre took it back.', uk: 'Пропозиція вже має відповідь або центр її відкликав.' });

export const routes = (house: House): void => serve(house, 'goalVersions', goalVersions)({
  list: async ({ params: { goalId } }, { db }) => {
    const { plan, centre } = await getGoal(db, goalId), held = isHeld(plan.state);
    return { items: await q.findVersions(db, goalId), mayPropose: held && centre.mayLead, mayAnswer: held && centre.mayApprove };
  },
  propose: async ({ params: { goalId }, body: { id, content, reason } }, { db }) => {
    await lockPlan(db, (await getGoal(db, goalId)).goal.planId);
    const { goal, plan, centre } = await getGoal(db, goalId);
    if (!centre.mayLead) throw refuse.forHead();
    if (!isHeld(plan.state) || goal.droppedOn) throw refuse.notNow();
    if (goal.proposed) throw against({ cs: 'Jedna změna tohoto cíle už čeká na odpověď.', en: 'A change of this goal waits for an answer already.', uk: 'Одна зміна цієї цілі вже чекає на відповідь.' });
    if (content) {
      if (content.id !== goalId) throw refuse.otherGoal();
      if (same(content, goal.content)) throw against({ cs: 'Návrh se od platného znění neliší.', en: 'The proposal is the same as the wording in force.', uk: 'Пропозиція не відрізняється від чинного тексту.' });
      const lacks = lacksOf({ ...plan, responsible: '–' }, [content]);
      if (lacks.length) throw refuse.lacking(lacks);
      await assertKnown(db, content, goal.content);
    }
    await q.propose(db, { id, goalId, content: content ?? goal.content, drops: content === null, reason });
    return { id };
  },
  answer: async ({ params: { versionId }, body: { agrees, answer } }, { db, version: ifMatch }) => {
    const { version, plan, centre } = await getVersion(db, versionId);
    if (!centre.mayApprove) throw refuse.forDepartment();
    if (version.state !== 'proposed' || !isHeld(plan.state)) throw answered();
    if (!agrees && !answer) throw new Refusal('invalid', { fields: { answer: { cs: 'Napište proč.', en: 'Write why.', uk: 'Напишіть чому.' } } });
    if (!await q.answer(db, versionId, ifMatch, agrees ? 'agreed' : 'refused', answer)) throw answered();
  },
  withdraw: async ({ params: { versionId } }, { db, version: ifMatch }) => {
    const { version, centre } = await getVersion(db, versionId);
    if (!centre.mayLead) throw refuse.forHead();
    if (version.state !== 'proposed' || !await q.answer(db, versionId, ifMatch, 'withdrawn', '')) throw answered();
  },
});
