import { toCsv } from '#platform/files/csv.ts';
import { xlsxWriter } from '#platform/files/xlsx.ts';
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { assertAtWork, getProgramme, type SeenProgramme } from '../questions.ts';
import { programmePublicity, type Publicity } from './contract.ts';
import * as q from './queries.ts';
import { header, logRows, totalRows, type Cell } from './sheet.ts';

/** The log is the team's: whoever does not see the whole of the programme is told that there is none. */
async function getWhole(db: Db, id: string): Promise<SeenProgramme> {
  const of = await getProgramme(db, id);
  if (!of.whole) throw notFound();
  return of;
}
async function getOne(db: Db, programmeId: string, id: string): Promise<Publicity> {
  const found = await q.findOne(db, programmeId, id);
  if (!found) throw notFound();
  return found;
}
const ofIt = (programme: SeenProgramme, activityId: string | null) => { if (activityId && !programme.activities.some(({ id }) => id === activityId)) throw new Refusal('invalid', { fields: { activityId: { cs: 'Vyberte z nabídky.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' } } }); };
const cell = (value: Cell, bold: boolean) => (value === null ? null : typeof value === 'number' ? { type: Number as NumberConstructor, value } : { type: String as StringConstructor, value, ...(bold && { fontWeight: 'bold' as const }) });
const fileName = (extension: string) => `publicita-${today()}.${extension}`;

export const routes = (house: House): void => serve(house, 'programmePublicity', programmePublicity)({
  list: async ({ params: { programmeId } }, { db }) => { const of = await getWhole(db, programmeId); return { items: await q.findAll(db, of.id), mayWrite: of.atWork }; },
  add: async ({ params: { programmeId }, body: { id, ...body } }, { db }) => {
    const of = await assertAtWork(db, programmeId);
    ofIt(of, body.activityId);
    await q.add(db, of.id, id, body);
    return { id };
  },
  change: async ({ params: { programmeId, publicityId }, body }, { db, version }) => {
    const of = await assertAtWork(db, programmeId), before = await getOne(db, of.id, publicityId);
    ofIt(of, body.activityId);
    if (!await q.change(db, before.id, version, body)) { const { activity, ...current } = await getOne(db, of.id, before.id); throw new Refusal('conflict', { current: { ...current, activityId: activity?.id ?? null } }); }
  },
  remove: async ({ params: { programmeId, publicityId } }, { db, version }) => {
    const of = await assertAtWork(db, programmeId), before = await getOne(db, of.id, publicityId);
    if (!await q.remove(db, before.id, version)) { const { activity, ...current } = await getOne(db, of.id, before.id); throw new Refusal('conflict', { current: { ...current, activityId: activity?.id ?? null } }); }
  },
  xlsx: async ({ params: { programmeId } }, { db }) => {
    const all = await q.findAll(db, (await getWhole(db, programmeId)).id), sheet = (name: string, lines: Cell[][]) => ({ sheet: name, data: lines.map((line, at) => line.map((value) => cell(value, at === 0))) });
    return { name: fileName('xlsx'), bytes: await (await xlsxWriter())([sheet('Publicita', [header, ...logRows(all)]), sheet('Souhrn', totalRows(all))]).toBuffer() };
  },
  csv: async ({ params: { programmeId } }, { db }) => ({ name: fileName('csv'), bytes: Buffer.from(toCsv(header, logRows(await q.findAll(db, (await getWhole(db, programmeId)).id)))) }),
});
