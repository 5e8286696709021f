import { newId } from '#platform/http/client.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import type { Db } from '#platform/db/connect.ts';
import { today } from '#platform/i18n/format.ts';
import { assertLead, assertOpen } from '#modules/cases/questions.ts';
import { takeOn } from '#modules/commitments/questions.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { localityWatch } from './contract.ts';
import * as q from './queries.ts';
import { usualRule } from './rules.ts';

const notYours = () => against({ cs: 'Tohle mění organizace, která to zapsala.', en: 'This is changed by the organisation that wrote it.', uk: 'Це змінює організація, яка це записала.' });
const notAhead = (field: string, on: string) => { if (on > today()) throw new Refusal('invalid', { fields: { [field]: { cs: 'Den je teprve před námi.', en: 'That day is still to come.', uk: 'Цей день ще попереду.' } } }); };
async function assertPart(db: Db, caseId: string): Promise<void> { if (!(await q.standing(db, caseId)).part) throw notFound(); }
async function change<T extends Parameters<typeof q.findRow>[1]>(db: Db, table: T, caseId: string, id: string, version: number, set: Parameters<typeof q.changeRow<T>>[4]): Promise<void> {
  const row = await q.findRow(db, table, caseId, id);
  if (!row) throw notFound();
  await assertPart(db, caseId);
  if (!row['own']) throw notYours();
  if (!await q.changeRow(db, table, id, version, set)) throw new Refusal('conflict', { current: await q.findRow(db, table, caseId, id) });
}
const cursorOf = (text: string | undefined): { on: string; id: string } | undefined => {
  if (text === undefined) return undefined;
  const found = /^(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text);
  if (!found) throw new Refusal('invalid');
  return { on: found[1]!, id: found[2]! };
};

export const routes = (house: House): void => serve(house, 'localityWatch', localityWatch)({
  async get({ params: { caseId } }, { db }) {
    const { part, lead } = await q.standing(db, caseId);
    const [signs, rule, proposal, quiets] = await Promise.all([q.findSigns(db, caseId), q.findRule(db, caseId), q.findProposal(db, caseId), q.findQuiets(db, caseId)]);
    if (!part && !signs.length) throw notFound();
    return { signs, rule: rule ?? { version: null, ...usualRule }, proposal, quiets, mayLead: part && lead, mayWrite: part };
  },
  // A closed locality gets worse again first by its signs, so that they are not asked whether it is open.
  async addSign({ params: { caseId }, body: { id, ...b } }, { db }) {
    await assertPart(db, caseId);
    notAhead('noticedOn', b.noticedOn);
    await assertCodes(db, 'early_sign', [b.kind], 'kind', { day: b.noticedOn });
    await q.insertSign(db, { id, case_id: caseId, kind: b.kind, noticed_on: b.noticedOn, noticed_by: b.noticedBy, text: b.text });
    return { id };
  },
  async changeSign({ params: { caseId, signId }, body: b }, { db, version }) {
    notAhead('noticedOn', b.noticedOn);
    await assertCodes(db, 'early_sign', [b.kind], 'kind', { day: b.noticedOn });
    await change(db, 'localities.sign', caseId, signId, version, { kind: b.kind, noticed_on: b.noticedOn, noticed_by: b.noticedBy, text: b.text, mistaken: b.mistaken });
  },
  async setRule({ params: { caseId }, body }, { db }) {
    await assertPart(db, caseId);
    await assertLead(db, caseId);
    await assertCodes(db, 'early_sign', body.kinds, 'kinds');
    await q.setRule(db, newId(), caseId, body);
  },
  async stayQuiet({ params: { caseId }, body }, { db }) {
    await assertPart(db, caseId);
    await assertLead(db, caseId);
    const proposal = await q.findProposal(db, caseId);
    if (!proposal) throw against({ cs: 'Krizový plán se teď nenavrhuje.', en: 'No crisis plan is proposed now.', uk: 'Кризовий план зараз не пропонується.' });
    await q.insertQuiet(db, { id: body.id, case_id: caseId, reason: body.reason, signs: proposal.found });
    return { id: body.id };
  },
  warned: async (_, { db }) => ({ items: await q.findWarned(db) }),
  async talks({ params: { caseId }, query: { after, limit } }, { db }) {
    const { part } = await q.standing(db, caseId), rows = await q.findTalks(db, caseId, cursorOf(after), limit), items = rows.slice(0, limit), last = items.at(-1);
    if (!part && !items.length) throw notFound();
    return { items, next: rows.length > limit && last ? `${last.heldOn}_${last.id}` : null, mayWrite: part };
  },
  async addTalk({ params: { caseId }, body }, { db, caller }) {
    await assertPart(db, caseId);
    await assertOpen(db, caseId);
    notAhead('heldOn', body.heldOn);
    if (body.task) await takeOn(db, caller, { id: body.task.id, caseId, about: [], goalId: null, confidenceOf: null, what: body.task.what, dueOn: body.task.dueOn });
    await q.insertTalk(db, { id: body.id, case_id: caseId, held_on: body.heldOn, side: body.side, with_whom: body.withWhom, for_us: body.forUs, topic: body.topic, agreed: body.agreed, next_on: body.nextOn, commitment_id: body.task?.id ?? null });
    return { id: body.id };
  },
  async changeTalk({ params: { caseId, talkId }, body: b }, { db, version }) {
    notAhead('heldOn', b.heldOn);
    await change(db, 'localities.talk', caseId, talkId, version, { held_on: b.heldOn, side: b.side, with_whom: b.withWhom, for_us: b.forUs, topic: b.topic, agreed: b.agreed, next_on: b.nextOn });
  },
});
