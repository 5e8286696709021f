import { assertOpen } from '#modules/cases/questions.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { commitmentsOfCase } from '#modules/commitments/questions.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import type { Db } from '#platform/db/connect.ts';
import { plan, type Goal } from './contract.ts';
import * as q from './queries.ts';
import { sheet } from './sheet.ts';

const shown = (g: q.GoalRow): Goal => ({
  id: g.id, version: g.version, words: g.words, language: g.language, translation: g.translation, domain: g.domain, priority: g.priority, startsOn: g.starts_on, dueOn: g.due_on,
  state: g.state, about: g.about, episode: g.episode, confidenceOf: g.confidence_of, service: g.service_id && g.service_name ? { id: g.service_id, name: g.service_name } : null,
  organisation: { id: g.organisation_id, shortName: g.organisation_name }, own: g.own, mayChange: g.own && g.open && g.state === 'open', why: g.why,
});

const wrong = (path: string, cs: string, en: string, uk: string) => new Refusal('invalid', { fields: { [path]: { cs, en, uk } } });
/** An individual plan belongs to a service of ours that takes part; a domain is one of the list. */
async function assertFits(db: Db, caseId: string, { serviceId, domain }: { serviceId?: string | null | undefined; domain?: string | null | undefined }, before?: q.GoalRow): Promise<void> {
  if (serviceId && !await q.isOwnService(db, caseId, serviceId)) throw wrong('serviceId', 'Vyberte službu své organizace, která se případu účastní.', 'Choose a service of your organisation that takes part in the case.', 'Виберіть службу своєї організації, яка бере участь у справі.');
  await assertCodes(db, 'need_domain', [domain], 'domain', { kept: [before?.domain] });
}
/** A goal of ours that is still worked on. */
async function take(db: Db, caseId: string, goalId: string): Promise<q.GoalRow> {
  const goal = await q.findGoal(db, caseId, goalId);
  if (!goal) throw notFound();
  if (!goal.own || goal.state !== 'open') throw new Refusal('rule', { detail: goal.own
    ? { cs: 'Cíl už je uzavřený.', en: 'The goal is closed already.', uk: 'Ціль уже закрита.' }
    : { cs: 'Cíl zapsala jiná organizace. Měnit ho může jen ona.', en: 'Another organisation wrote this goal. Only it can change it.', uk: 'Ціль записала інша організація. Змінити її може лише вона.' } });
  return goal;
}

export const routes = (house: House): void => serve(house, 'plan', plan)({
  get: async ({ params: { caseId } }, { db }) => {
    const { episode, phase, open } = await q.standing(db, caseId);
    return { goals: (await q.goals(db, caseId)).map(shown), steps: await commitmentsOfCase(db, caseId), services: await q.services(db, caseId), episode, mayWrite: open && phase !== 'closed' };
  },
  addGoal: async ({ params: { caseId }, body: { id, ...goal } }, { db }) => {
    const { episode } = await assertOpen(db, caseId);
    await assertFits(db, caseId, goal);
    await q.addGoal(db, caseId, id, episode, goal);
    return { id };
  },
  changeGoal: async ({ params: { caseId, goalId }, body }, { db, version }) => {
    await assertOpen(db, caseId);
    await assertFits(db, caseId, body, await take(db, caseId, goalId));
    if (!await q.changeGoal(db, goalId, version, body)) throw new Refusal('conflict', { current: shown((await q.findGoal(db, caseId, goalId))!) });
  },
  dropGoal: async ({ params: { caseId, goalId }, body }, { db, version }) => {
    await assertOpen(db, caseId);
    const goal = await take(db, caseId, goalId);
    if (!await q.dropGoal(db, caseId, goal, version, body.reason)) throw new Refusal('conflict', { current: shown((await q.findGoal(db, caseId, goalId))!) });
  },
  sheet: async ({ params: { caseId }, query }, { db }) => {
    const bytes = await sheet(db, caseId, query);
    if (!bytes) throw notFound();
    return { name: 'domluveno.pdf', bytes };
  },
});
