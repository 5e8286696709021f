import type { Db } from '#platform/db/connect.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { give } from '#modules/commitments/questions.ts';
import { checkedVersion, finishedSheet, getVersion, kept, sheetConflict } from '#modules/questionnaires/questions.ts';
import { standards, type SelfEvaluation } from './contract.ts';
import { selfEvaluationDocument } from './print.ts';
import * as q from './queries.ts';

const purpose = 'standards' as const;
async function getSheet(db: Db, id: string): Promise<SelfEvaluation> {
  const found = await q.find(db, id);
  if (!found) throw notFound();
  return found;
}
/** A draft that the caller fills in, held. */
async function filled(db: Db, id: string): Promise<SelfEvaluation> {
  await q.lock(db, id);
  const sheet = await getSheet(db, id);
  if (!sheet.mayWrite) throw notFound();
  if (sheet.state === 'finished') throw finishedSheet();
  return sheet;
}

export const routes = (house: House): void => serve(house, 'standards', standards)({
  list: async ({ query }, { db }) => q.findPage(db, query),
  services: async (_, { db }) => ({ items: await q.findServices(db) }),
  get: async ({ params }, { db }) => {
    const sheet = await getSheet(db, params.selfEvaluationId), before = await q.findBefore(db, sheet);
    return { sheet, frame: await getVersion(db, sheet.versionId), before: before ? { sheet: before, frame: await getVersion(db, before.versionId) } : null, tasks: await q.tasksOf(db, sheet.id) };
  },
  begin: async ({ body }, { db }) => {
    if (!(await q.findServices(db)).some(({ id }) => id === body.serviceId)) throw notFound();
    await checkedVersion(db, body.versionId, body, { whole: false, purpose });
    await q.add(db, body);
    return { id: body.id };
  },
  put: async ({ params, body }, { db, version }) => {
    const sheet = await filled(db, params.selfEvaluationId);
    if (sheet.version !== version) throw sheetConflict(sheet);
    await checkedVersion(db, sheet.versionId, body, { whole: false });
    return { version: (await q.put(db, sheet.id, version, body))! };
  },
  finish: async ({ params, body }, { db, version }) => {
    const sheet = await filled(db, params.selfEvaluationId);
    if (sheet.version !== version) throw sheetConflict(sheet);
    const { content } = await checkedVersion(db, sheet.versionId, body, { whole: true });
    await q.put(db, sheet.id, version, { ...body, answers: kept(content, body.answers) }, true);
  },
  drop: async ({ params }, { db, version }) => {
    const sheet = await filled(db, params.selfEvaluationId);
    if (sheet.version !== version || !await q.drop(db, sheet.id, version)) throw sheetConflict(sheet);
  },
  addTask: async ({ params, body }, { db, caller }) => {
    const sheet = await getSheet(db, params.selfEvaluationId), { content } = await getVersion(db, sheet.versionId);
    if (!sheet.mayWrite) throw notFound();
    if (!content.topics.some(({ key }) => key === body.topic)) throw new Refusal('invalid', { fields: { topic: { cs: 'Takový standard v rámci není.', en: 'There is no such standard in the frame.', uk: 'Такого стандарту в рамці немає.' } } });
    await give(db, caller, { id: body.id, caseId: null, about: [], what: body.what, dueOn: body.dueOn, owner: { kind: 'worker', membershipId: body.membershipId } });
    await q.linkTask(db, body.id, sheet.id, body.topic);
    return { id: body.id };
  },
  print: async ({ params }, { db }) => {
    const sheet = await getSheet(db, params.selfEvaluationId), frame = await getVersion(db, sheet.versionId);
    return { name: 'sebehodnoceni.pdf', bytes: await toPdf(selfEvaluationDocument({ sheet, content: frame.content, number: frame.number, tasks: await q.tasksOf(db, sheet.id) })) };
  },
});
