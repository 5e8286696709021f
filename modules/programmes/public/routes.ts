import { publishedContent } from '#modules/documents/questions.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { isShown } from '#platform/files/types.ts';
import { servePage } from '#platform/http/pages.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { throttle } from '#platform/http/throttle.ts';
import { today } from '#platform/i18n/format.ts';
import type { Db } from '#platform/db/connect.ts';
import { getProgramme, getSite } from '../questions.ts';
import * as refuse from '../refusals.ts';
import { programmePage } from './contract.ts';
import { comingRuns } from './contributions.ts';
import { failedPage, listPage, missingPage, programmePageOf } from './pages.ts';
import * as q from './queries.ts';
import { programmeSheet } from './sheet.ts';

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const sheetName = () => `program-${today()}.pdf`;
async function previewOf(db: Db, id: string) {
  const of = await getProgramme(db, id), found = of.whole ? await q.findPreview(db, of.id) : undefined;
  if (!found?.content) throw notFound();
  return { ...found, content: { ...found.content, runs: await comingRuns(db, of.id) }, mayPublish: of.leads };
}
async function publishedOf(db: Db, id: string) {
  const found = isId.test(id) ? await q.findPublished(db, id) : undefined;
  return found && { ...found, content: { ...found.content, runs: await comingRuns(db, id) } };
}

/** /verejne/programy and /verejne/programy/:id, in the role of everybody: what is not published looks like what does not exist. */
export const routes = (house: House): void => {
  const bounded = throttle(120), { database, secretKey } = house;
  servePage(house, '/verejne/programy', async ({ language, address }) => { bounded(address); return { html: listPage(language, await database.asPublic((db) => q.findPublishedAll(db))) }; }, failedPage);
  servePage(house, '/verejne/programy/:id', async ({ params: { id = '' }, language, address }) => {
    bounded(address);
    const found = await database.asPublic((db) => publishedOf(db, id));
    return found ? { html: programmePageOf(language, id, found.content, found.publishedOn) } : { status: 404, html: missingPage(language) };
  }, failedPage);
  serve(house, 'programmePage', programmePage)({
    standing: async ({ params: { programmeId } }, { db }) => q.findStanding(db, (await getProgramme(db, programmeId)).id),
    preview: async ({ params: { programmeId } }, { db }) => { const { content, mark, publishedOn, changed, mayPublish } = await previewOf(db, programmeId); return { content, mark, publishedOn, changed, mayPublish }; },
    publish: async ({ params: { programmeId }, body }, { db }) => {
      const of = await getProgramme(db, programmeId);
      // Also of a closed one: what came of it is read after its end.
      if (!of.whole) throw refuse.notTeam();
      if (!of.leads) throw refuse.notLead();
      if (!await q.publish(db, of.id, body.mark)) throw new Refusal('conflict', { detail: { cs: 'Obsah se mezitím změnil. Projděte náhled znovu a pak ho zveřejněte.', en: 'What would be read has changed meanwhile. Look through the preview again and publish then.', uk: 'Зміст тим часом змінився. Перегляньте його ще раз і потім оприлюдніть.' } });
    },
    withdraw: async ({ params: { programmeId } }, { db }) => {
      const of = await getProgramme(db, programmeId);
      if (!of.whole) throw refuse.notTeam();
      if (!of.leads) throw refuse.notLead();
      await q.withdraw(db, of.id);
    },
    leaveOut: async ({ params: { programmeId, siteId }, body }, { db }) => {
      const site = await getSite(db, programmeId, siteId);
      if (body.leftOut) await q.leaveOut(db, site.id);
      else if (!await q.nameAgain(db, site.id) && await q.isLeftOut(db, site.id)) throw new Refusal('forbidden', { detail: { cs: 'O vynechání požádal někdo jiný, zpátky ho vezme jen on.', en: 'Somebody else asked for it to be left out; only they take it back.', uk: 'Про вилучення попросив хтось інший; скасувати це може лише він.' } });
    },
    sheet: async ({ params: { programmeId } }, { db }) => ({ name: sheetName(), bytes: await toPdf(programmeSheet((await previewOf(db, programmeId)).content, today())) }),
    publicSheet: async ({ params: { programmeId } }, { database: door, address }) => {
      bounded(address);
      const found = await door.asPublic((db) => publishedOf(db, programmeId));
      if (!found) throw notFound();
      return { name: sheetName(), bytes: await toPdf(programmeSheet(found.content, found.publishedOn)) };
    },
    publicFile: async ({ params: { programmeId, documentId } }, { database: door, address }) => {
      bounded(address);
      const found = await door.asPublic((db) => q.findFile(db, programmeId, documentId));
      if (!found) throw notFound();
      return { name: `vystup-${found.onDay}.${found.extension}`, type: found.mediaType, size: found.size, shown: isShown(found.mediaType), stream: publishedContent((work) => door.asPublic(work), secretKey, found.sealedId, (db, _, first, last) => q.findPieces(db, programmeId, documentId, first, last)) };
    },
  });
};
