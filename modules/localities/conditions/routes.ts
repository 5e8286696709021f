import { assertOpen } from '#modules/cases/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { notFound } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { Tongue } from '#modules/questionnaires/contract.ts';
import { checkedVersion, finishedSheet, getVersion, kept, sheetConflict, versionsOf } from '#modules/questionnaires/questions.ts';
import { conditions, type ConditionSheet } from './contract.ts';
import { sheetDocument } from './print.ts';
import * as q from './queries.ts';
import * as refuse from './refusals.ts';

type Ref = { caseId: string; sheetId: string };
async function getPlace(db: Db, caseId: string) {
  const found = await q.findPlace(db, caseId);
  if (!found) throw notFound();
  return found;
}
async function getSheet(db: Db, { caseId, sheetId }: Ref): Promise<ConditionSheet> {
  const found = await q.find(db, caseId, sheetId);
  if (!found) throw notFound();
  return found;
}
/** A draft that the caller fills in, held. */
async function filled(db: Db, ref: Ref): Promise<ConditionSheet> {
  await q.lock(db, ref.sheetId);
  const sheet = await getSheet(db, ref);
  if (!sheet.mine) throw refuse.notYours();
  if (sheet.state === 'finished') throw finishedSheet();
  await getPlace(db, ref.caseId);
  await assertOpen(db, ref.caseId);
  return sheet;
}
export const routes = (house: House): void => serve(house, 'conditions', conditions)({
  list: async ({ params: { caseId }, query }, { db }) => { await getPlace(db, caseId); return q.findPage(db, caseId, query); },
  beside: async ({ params: { caseId } }, { db }) => {
    const { open } = await getPlace(db, caseId), sheets = await q.findBeside(db, caseId);
    return { sheets, versions: [...(await versionsOf(db, sheets.map(({ versionId }) => versionId))).values()], older: await q.countStanding(db, caseId) - sheets.length, mayWrite: open };
  },
  get: async ({ params }, { db }) => {
    const { open } = await getPlace(db, params.caseId), sheet = await getSheet(db, params);
    return { sheet, version: await getVersion(db, sheet.versionId), mayWrite: sheet.mine && open };
  },
  begin: async ({ params: { caseId }, body }, { db }) => {
    await getPlace(db, caseId);
    await assertOpen(db, caseId);
    await checkedVersion(db, body.versionId, body, { whole: false });
    if (body.correctsId) {
      const before = await getSheet(db, { caseId, sheetId: body.correctsId });
      if (!before.mine || before.state !== 'finished') throw refuse.notToCorrect();
    }
    await q.add(db, { ...body, caseId });
    return { id: body.id };
  },
  put: async ({ params, body }, { db, version }) => {
    const sheet = await filled(db, params);
    if (sheet.version !== version) throw sheetConflict(sheet);
    await checkedVersion(db, sheet.versionId, body, { whole: false });
    return { version: (await q.put(db, sheet.id, version, body))! };
  },
  finish: async ({ params, body }, { db, version }) => {
    const sheet = await filled(db, params);
    if (sheet.version !== version) throw sheetConflict(sheet);
    const { content } = await checkedVersion(db, sheet.versionId, body, { whole: true });
    await q.put(db, sheet.id, version, { ...body, answers: kept(content, body.answers) }, true);
  },
  drop: async ({ params }, { db, version }) => {
    const sheet = await filled(db, params);
    if (sheet.version !== version || !await q.drop(db, sheet.id, version)) throw sheetConflict(sheet);
  },
  print: async ({ params, query }, { db }) => {
    const { name } = await getPlace(db, params.caseId), sheet = await getSheet(db, params), { content, number } = await getVersion(db, sheet.versionId);
    const asked = Tongue.safeParse(query.language), language = asked.success && content.languages.includes(asked.data) ? asked.data : 'cs';
    return { name: 'podminky.pdf', bytes: await toPdf(sheetDocument({ sheet, content, number, place: name, language })) };
  },
});
