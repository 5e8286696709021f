import type { Db } from '#platform/db/connect.ts';
import { forPaper } from '#platform/db/request.ts';
import { toDocx } from '#platform/documents/docx.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { getProgramme, type SeenProgramme } from '../questions.ts';
import { notLead } from '../refusals.ts';
import { chapters } from './chapters.ts';
import { contentOf, fingerprintOf, gathered, withoutDoors } from './compose.ts';
import { programmeReport } from './contract.ts';
import { paperOf } from './paper.ts';
import * as q from './queries.ts';

/** Whoever sees all of it; others are told that there is nothing. */
async function whole(db: Db, programmeId: string): Promise<SeenProgramme> {
  const of = await getProgramme(db, programmeId);
  if (!of.whole) throw notFound();
  return of;
}
/** Also when the programme is closed: its last report is written then. */
async function led(db: Db, programmeId: string): Promise<SeenProgramme> {
  const of = await getProgramme(db, programmeId);
  if (!of.leads) throw notLead();
  return of;
}
const wordsOf = async (db: Db, programmeId: string) => new Map((await q.findWords(db, programmeId)).map(({ chapter, words }) => [chapter, words]));
async function draft(db: Db, programmeId: string, as: 'pdf' | 'docx') {
  const paper = paperOf(await contentOf(db, await whole(db, programmeId), 'cs', await wordsOf(db, programmeId)), { draft: true });
  return { name: `zprava-rozpracovana.${as}`, bytes: as === 'pdf' ? await toPdf(paper) : await toDocx(paper) };
}
async function kept(db: Db, programmeId: string, reportId: string, as: 'pdf' | 'docx') {
  const name = `zprava-o-programu.${as}`, file = await q.findFile(db, programmeId, reportId, as);
  if (file) return { name, bytes: new Uint8Array(file) };
  // A site gets the paper of what it is told.
  const told = await q.findContent(db, programmeId, reportId);
  if (!told) throw notFound();
  const paper = paperOf(told, { draft: false });
  return { name, bytes: as === 'pdf' ? await toPdf(paper) : await toDocx(paper) };
}

export const routes = (house: House): void => serve(house, 'programmeReport', programmeReport)({
  board: async ({ params: { programmeId } }, { db, language }) => ({ chapters: await gathered(db, await whole(db, programmeId), language, { board: true }) }),
  get: async ({ params: { programmeId } }, { db, language }) => {
    const of = await getProgramme(db, programmeId), finished = await q.findFinished(db, programmeId);
    if (!of.whole) return { live: null, versions: {}, finished, leads: false };
    const words = await q.findWords(db, programmeId);
    return { live: await contentOf(db, of, language, new Map(words.map((one) => [one.chapter, one.words])), true), versions: Object.fromEntries(words.map(({ chapter, version }) => [chapter, version])), finished, leads: of.leads };
  },
  putWords: async ({ params: { programmeId, chapter }, body }, { db }) => {
    await led(db, programmeId);
    if (!chapters.some(({ key }) => key === chapter)) throw notFound();
    const version = await q.putWords(db, programmeId, chapter, body);
    if (version === undefined) throw new Refusal('conflict', { current: (await q.findWords(db, programmeId)).find((one) => one.chapter === chapter) ?? { words: '', version: 0 } });
    return { version };
  },
  finish: async ({ params: { programmeId }, body }, { db }) => {
    await led(db, programmeId);
    // From here on the transaction knows names as paper may.
    await forPaper(db);
    const content = await contentOf(db, await led(db, programmeId), 'cs', await wordsOf(db, programmeId)), paper = paperOf(content, { draft: false });
    await q.addReport(db, programmeId, { id: body.id, content, fingerprint: fingerprintOf(content), pdf: await toPdf(paper), docx: await toDocx(paper) });
    return { id: body.id };
  },
  finished: async ({ params: { programmeId, reportId } }, { db }) => {
    const of = await getProgramme(db, programmeId), content = await q.findContent(db, programmeId, reportId);
    if (!content) throw notFound();
    return of.whole ? content : withoutDoors(content);
  },
  draftPdf: ({ params: { programmeId } }, { db }) => draft(db, programmeId, 'pdf'),
  draftDocx: ({ params: { programmeId } }, { db }) => draft(db, programmeId, 'docx'),
  pdf: ({ params: { programmeId, reportId } }, { db }) => kept(db, programmeId, reportId, 'pdf'),
  docx: ({ params: { programmeId, reportId } }, { db }) => kept(db, programmeId, reportId, 'docx'),
});
