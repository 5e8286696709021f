import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { crisisTemplates } from './contract.ts';
import { shippedName, shippedPlan } from './method.ts';
import * as q from './queries.ts';
import { planOf } from './questions.ts';
import { differences } from './rules.ts';

const published = () => against({ cs: 'Vydaná verze se nemění. Začněte další.', en: 'A published version never changes. Begin the next one.', uk: 'Видана версія не змінюється. Почніть наступну.' });
const drafted = () => against({ cs: 'Další verze se už píše.', en: 'The next version is being written already.', uk: 'Наступна версія вже пишеться.' });
const notYours = () => against({ cs: 'Plán píše organizace, která ho vede. Můžete ho převzít jako vlastní.', en: 'A plan is written by the organisation that keeps it. You may take it over as your own.', uk: 'План пише організація, яка його веде. Ви можете взяти його як власний.' });
async function templateOf(db: Db, id: string, writes = true) {
  const found = await q.findTemplate(db, id);
  if (!found) throw notFound();
  if (writes && !found.mine) throw notYours();
  return found;
}
async function draftOf(db: Db, templateId: string, versionId: string) {
  const found = await q.findVersion(db, templateId, versionId);
  if (!found) throw notFound();
  if (!found.mine) throw notYours();
  if (found.state !== 'draft') throw published();
  return found;
}

export const routes = (house: House): void => serve(house, 'crisisTemplates', crisisTemplates)({
  list: async (_, { db }) => ({ items: await q.findTemplates(db) }),
  shipped: () => ({ name: shippedName, content: shippedPlan }),
  async version({ params: { templateId, versionId } }, { db }) {
    const found = await q.findVersion(db, templateId, versionId);
    if (!found) throw notFound();
    const before = (await q.findBefore(db, templateId, found.number))?.content ?? shippedPlan;
    return { ...found, differences: differences(before, found.content).slice(0, 1000), proposals: await q.findAccepted(db, versionId) };
  },
  async make({ body }, { db }) {
    const plan = await planOf(db, body.fromVersionId);
    await q.addTemplate(db, { id: body.id, name: body.name });
    await q.addDraft(db, { id: newId(), templateId: body.id, number: 1, content: plan.content });
    return { id: body.id };
  },
  async draft({ params: { templateId }, body }, { db }) {
    await templateOf(db, templateId);
    const latest = await q.findLatest(db, templateId);
    if (latest?.state === 'draft') throw drafted();
    await q.addDraft(db, { id: body.id, templateId, number: (latest?.number ?? 0) + 1, content: latest?.content ?? shippedPlan });
    return { id: body.id };
  },
  async write({ params: { templateId, versionId }, body }, { db, version }) {
    await draftOf(db, templateId, versionId);
    if (!await q.writeDraft(db, versionId, version, body)) throw new Refusal('conflict', { current: await q.findVersion(db, templateId, versionId) });
  },
  async publish({ params: { templateId, versionId }, body }, { db, version }) {
    const draft = await draftOf(db, templateId, versionId);
    if (!await q.publish(db, versionId, version, body.summary || draft.summary)) throw new Refusal('conflict', { current: await q.findVersion(db, templateId, versionId) });
  },
  async change({ params: { templateId }, body }, { db, version }) {
    await templateOf(db, templateId);
    if (!await q.changeTemplate(db, templateId, version, body)) throw new Refusal('conflict', { current: await q.findTemplate(db, templateId) });
  },
});
