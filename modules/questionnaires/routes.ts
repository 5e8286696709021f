import type { Db } from '#platform/db/connect.ts';
import { toXlsx } from '#platform/files/xlsx.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { questionnaires } from './contract.ts';
import { mostBytes, openWorkbook } from './files/open.ts';
import { fromRows, toRows } from './files/sheet.ts';
import * as q from './queries.ts';
import * as refuse from './refusals.ts';
import { checkContent, emptyContent } from './rules.ts';
import type { Content, QuestionnaireVersion } from './shapes.ts';

async function getVersion(db: Db, id: string): Promise<QuestionnaireVersion> {
  const found = await q.findVersion(db, id);
  if (!found) throw notFound();
  return found;
}
/** A draft that the caller writes, as they saw it. */
async function drafted(db: Db, id: string): Promise<QuestionnaireVersion> {
  const found = await getVersion(db, id);
  if (!found.mine) throw refuse.notYours();
  if (found.state !== 'draft') throw refuse.published();
  return found;
}
const conflictOf = ({ version, content }: QuestionnaireVersion) => new Refusal('conflict', { current: { version, content } });
/** Changed meanwhile, or published meanwhile: then it is no draft any more, and that is what is said. */
const meanwhile = async (db: Db, id: string) => conflictOf(await drafted(db, id));
async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) { if ((length += part.byteLength) > mostBytes) throw refuse.wrongFile('too_large'); pieces.push(part); }
  return Buffer.concat(pieces);
}
/** A copy keeps its keys: the same question may stand beside itself. Its title is the new one. */
const copied = (content: Content, title: string): Content => ({ ...content, title: { ...content.title, cs: title } });

export const routes = (house: House): void => serve(house, 'questionnaires', questionnaires)({
  list: ({ query }, { db }) => q.findPage(db, query),
  get: async ({ params: { questionnaireId } }, { db }) => {
    const found = await q.find(db, questionnaireId);
    if (!found) throw notFound();
    return { ...found, versions: await q.findLines(db, questionnaireId) };
  },
  version: ({ params: { versionId } }, { db }) => getVersion(db, versionId),
  begin: async ({ body: { id, versionId, purpose, title, fromVersionId } }, { db }) => {
    const from = fromVersionId && await getVersion(db, fromVersionId);
    await q.begin(db, { id, purpose, fromVersionId });
    await q.addVersion(db, { id: versionId, questionnaireId: id, number: 1, content: from ? copied(from.content, title) : emptyContent(title) });
    return { id };
  },
  draft: async ({ params: { questionnaireId }, body: { id } }, { db }) => {
    const found = await q.find(db, questionnaireId);
    if (!found) throw notFound();
    if (!found.mine) throw refuse.notYours();
    if (found.draft) throw refuse.draftThere();
    if (!found.published) throw refuse.nothingPublished();
    const { content, number } = await getVersion(db, found.published.id);
    await q.addVersion(db, { id, questionnaireId, number: number + 1, content });
    return { id };
  },
  put: async ({ params: { versionId }, body }, { db, version }) => {
    const found = await drafted(db, versionId);
    if (found.version !== version) throw conflictOf(found);
    const now = await q.put(db, versionId, version, body);
    if (now === undefined) throw await meanwhile(db, versionId);
    return { version: now };
  },
  publish: async ({ params: { versionId }, body: { note } }, { db, version }) => {
    const found = await drafted(db, versionId);
    if (found.version !== version) throw conflictOf(found);
    const problems = checkContent(found.content);
    if (problems.length) throw refuse.lacking(found.content, problems);
    if (!await q.publish(db, versionId, version, note)) throw await meanwhile(db, versionId);
  },
  drop: async ({ params: { versionId } }, { db, version }) => {
    const found = await drafted(db, versionId);
    if (found.version !== version || !await q.drop(db, versionId, version)) throw await meanwhile(db, versionId);
  },
  offer: async ({ params: { questionnaireId }, body }, { db, version }) => {
    const found = await q.find(db, questionnaireId);
    if (!found) throw notFound();
    if (!found.mine) throw refuse.notYours();
    if (found.version !== version || !await q.offer(db, questionnaireId, version, body)) { const { version: now, offered, ended } = (await q.find(db, questionnaireId))!; throw new Refusal('conflict', { current: { version: now, offered, ended } }); }
  },
  xlsx: async ({ params: { versionId } }, { db }) => {
    const { content, number } = await getVersion(db, versionId), { header, rows } = toRows(content);
    return { name: `dotaznik-verze-${number}.xlsx`, bytes: await toXlsx('Dotazník', header, rows) };
  },
  read: async ({ params: { versionId }, bytes }, { later }) => {
    await later((db) => drafted(db, versionId));
    const cells = await openWorkbook(await whole(bytes)), read = typeof cells === 'string' ? undefined : fromRows(cells);
    if (!read) throw refuse.wrongFile(typeof cells === 'string' ? cells : 'not_ours');
    return read;
  },
});
