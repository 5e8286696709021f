import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { addDays } from '#platform/i18n/format.ts';
import { give } from '#modules/commitments/questions.ts';
import { inductions, type Induction } from './contract.ts';
import * as q from './queries.ts';

async function getInduction(db: Db, id: string): Promise<Induction> {
  const found = await q.find(db, id);
  if (!found) throw notFound();
  return found;
}
export const routes = (house: House): void => serve(house, 'inductions', inductions)({
  list: async (_, { db, caller }) => ({ items: await q.findAll(db), mayStart: caller.role === 'head' }),
  get: async ({ params }, { db }) => { const induction = await getInduction(db, params.inductionId); return { induction, steps: await q.stepsOf(db, induction.id) }; },
  templates: async (_, { db }) => ({ items: await q.findTemplates(db) }),
  addTemplate: async ({ body: { id, ...body } }, { db }) => { await q.addTemplate(db, id, body); return { id }; },
  changeTemplate: async ({ params, body }, { db, version }) => {
    const before = await q.findTemplate(db, params.inductionTemplateId);
    if (!before) throw notFound();
    if (!await q.changeTemplate(db, before.id, version, body)) throw new Refusal('conflict', { current: await q.findTemplate(db, before.id) });
  },
  start: async ({ body }, { db, caller }) => {
    const template = await q.findTemplate(db, body.templateId);
    if (!template || template.endedOn) throw notFound();
    if (body.membershipId === body.mentorId) throw new Refusal('invalid', { fields: { mentorId: { cs: 'Mentorem je někdo jiný než nový člověk.', en: 'The mentor is somebody else than the newcomer.', uk: 'Наставник — хтось інший, ніж новий працівник.' } } });
    const { ours, free } = await q.mayBegin(db, body.membershipId, body.mentorId);
    if (!ours) throw notFound();
    if (!free) throw against({ cs: 'Tento člověk už adaptační plán má a ještě neskončil.', en: 'This person already goes through an induction.', uk: 'Ця людина вже має адаптаційний план.' });
    await q.start(db, { ...body, title: template.title });
    for (const { what, byDay, who } of template.steps) {
      const id = newId();
      await give(db, caller, { id, caseId: null, about: [], what, dueOn: addDays(body.startsOn, byDay), owner: { kind: 'worker', membershipId: who === 'newcomer' ? body.membershipId : body.mentorId } });
      await q.addStep(db, id, body.id, who);
    }
    return { id: body.id };
  },
  close: async ({ params, body }, { db, version }) => {
    const induction = await getInduction(db, params.inductionId);
    if (!induction.mayClose) throw induction.closedOn ? against({ cs: 'Adaptační plán už je uzavřený.', en: 'The induction is closed already.', uk: 'Адаптаційний план уже закрито.' }) : notFound();
    if (!await q.close(db, induction.id, version, body.closing)) throw new Refusal('conflict', { current: await getInduction(db, induction.id) });
  },
});
