import { newId } from '#platform/http/client.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import type { Db } from '#platform/db/connect.ts';
import { today } from '#platform/i18n/format.ts';
import { assertOpen } from '#modules/cases/questions.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { localityPicture, type AbsentBodyBody, type ComesBody, type RiskBody } from './contract.ts';
import * as q from './queries.ts';

const comesColumns = (b: ComesBody) => ({ name: b.name, partner_id: b.partnerId, brings: b.brings, how_often: b.howOften, since: b.since, until: b.until, ending: b.ending });
const absentColumns = (b: AbsentBodyBody) => ({ kind: b.kind, name: b.name, partner_id: b.partnerId, needed_for: b.neededFor, missing_since: b.missingSince, asked_on: b.askedOn, asked_how: b.askedHow, answer: b.answer, answered_on: b.answeredOn, came_on: b.cameOn });
const riskColumns = (b: RiskBody) => ({ kind: b.kind, level: b.level, text: b.text, since: b.since, until: b.until, doing: b.doing, ending: b.ending });

/** Somebody who does not take part in the locality, or took part once, finds nothing to write into. */
async function assertWritable(db: Db, caseId: string, partnerId: string | null = null): Promise<void> {
  if (!await q.takesPart(db, caseId)) throw notFound();
  await assertOpen(db, caseId);
  if (partnerId && !await q.knowsPartner(db, partnerId)) throw notFound();
}
const notAhead = (fields: Record<string, string | null>) => {
  const late = Object.entries(fields).find(([, on]) => on && on > today())?.[0];
  if (late) throw new Refusal('invalid', { fields: { [late]: { cs: 'Den je teprve před námi.', en: 'That day is still to come.', uk: 'Цей день ще попереду.' } } });
};
type Kept = Parameters<typeof q.findRow>[1];
/** The card of a partner that another organisation wrote down stays, although we do not see it. */
async function change<T extends Kept>(db: Db, table: T, caseId: string, id: string, version: number, set: Parameters<typeof q.changeRow<T>>[4], partnerId: string | null = null): Promise<void> {
  const row = await q.findRow(db, table, caseId, id);
  if (!row) throw notFound();
  await assertWritable(db, caseId, partnerId === row['partner_id'] ? null : partnerId);
  if (!await q.changeRow(db, table, id, version, set)) throw new Refusal('conflict', { current: await q.findRow(db, table, caseId, id) });
}

export const routes = (house: House): void => serve(house, 'localityPicture', localityPicture)({
  async get({ params: { caseId } }, { db }) {
    const mayWrite = await q.takesPart(db, caseId);
    const [estimates, comes, absent, risks] = await Promise.all([q.findEstimates(db, caseId), q.findComes(db, caseId), q.findAbsent(db, caseId), q.findRisks(db, caseId)]);
    if (!mayWrite && !estimates.length && !comes.length && !absent.length && !risks.length) throw notFound();
    return { estimates, comes, absent, risks, mayWrite };
  },
  async estimate({ params: { caseId }, body }, { db }) {
    await assertWritable(db, caseId);
    notAhead({ estimatedOn: body.estimatedOn });
    await assertCodes(db, 'citizenship', body.lines.map((one) => one.citizenship), 'lines', { day: body.estimatedOn });
    await q.insertEstimate(db, { id: body.id, case_id: caseId, estimated_on: body.estimatedOn, sureness: body.sureness, source: body.source, total: body.total, note: body.note },
      body.lines.map((one) => ({ id: newId(), citizenship: one.citizenship, age_band: one.ageBand, people: one.people })));
    return { id: body.id };
  },
  async withdraw({ params: { caseId, estimateId }, body }, { db, version }) {
    const row = await q.findRow(db, 'localities.estimate', caseId, estimateId);
    if (!row) throw notFound();
    await assertWritable(db, caseId);
    if (row['version'] !== version) throw new Refusal('conflict', { current: row });
    if (!await q.changeRow(db, 'localities.estimate', estimateId, version, { withdrawn: body.withdrawn })) throw against({ cs: 'Odhad stahuje organizace, která ho zapsala.', en: 'An estimate is withdrawn by the organisation that wrote it.', uk: 'Оцінку відкликає організація, яка її записала.' });
  },
  async addComes({ params: { caseId }, body }, { db }) {
    await assertWritable(db, caseId, body.partnerId);
    await q.insertComes(db, { id: body.id, case_id: caseId, ...comesColumns(body) });
    return { id: body.id };
  },
  changeComes: ({ params: { caseId, comesId }, body }, { db, version }) => change(db, 'localities.comes', caseId, comesId, version, comesColumns(body), body.partnerId),
  async addAbsent({ params: { caseId }, body }, { db }) {
    await assertWritable(db, caseId, body.partnerId);
    notAhead({ askedOn: body.askedOn, answeredOn: body.answeredOn, missingSince: body.missingSince });
    await q.insertAbsent(db, { id: body.id, case_id: caseId, ...absentColumns(body) });
    return { id: body.id };
  },
  async changeAbsent({ params: { caseId, absentBodyId }, body }, { db, version }) {
    notAhead({ askedOn: body.askedOn, answeredOn: body.answeredOn, missingSince: body.missingSince });
    await change(db, 'localities.absent_body', caseId, absentBodyId, version, absentColumns(body), body.partnerId);
  },
  async addRisk({ params: { caseId }, body }, { db }) {
    await assertWritable(db, caseId);
    await q.insertRisk(db, { id: body.id, case_id: caseId, ...riskColumns(body) });
    return { id: body.id };
  },
  changeRisk: ({ params: { caseId, riskId }, body }, { db, version }) => change(db, 'localities.risk', caseId, riskId, version, riskColumns(body)),
});
