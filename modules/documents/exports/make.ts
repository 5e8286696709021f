// The export itself: a ZIP written as a stream, table after table, never held whole.
import { Readable } from 'node:stream';
import type { Db } from '#platform/db/connect.ts';
import { isPicture } from '#platform/files/types.ts';
import { dateTime } from '#platform/i18n/format.ts';
import { read } from '../store-queries.ts';
import { findAttachments, findParts, findTables, rowsOf, type Attachment } from './export-queries.ts';
import { indexOf, readMe } from './read-me.ts';
import { byteOrderMark, csvLine, plan, type Plan } from './rules.ts';

type Made = { /** The ZIP's bytes. */ stream: AsyncIterable<Uint8Array>; steps: number };
export type Counted = { plan: Plan; rows: number };
const fileOf = ({ name }: Plan, ending: 'csv' | 'jsonl') => `data/${name}.${ending}`;
const nameOf = (a: Attachment, at: number) => `prilohy/${String(at + 1).padStart(5, '0')}-${a.onDay}.${a.extension}`;

/** Everything that the organisation and its parts hold, as `db` sees it (the owner, in one snapshot). `onStep` is told before each table and document. */
export async function makeExport(db: Db, secretKey: Buffer, organisationId: string, onStep: (done: number) => void): Promise<Made> {
  const parts = await findParts(db, organisationId), orgs = parts.map(({ id }) => id);
  const { plans, left } = plan(await findTables(db)), attachments = await findAttachments(db, orgs);
  const { default: yazl } = await import('yazl');
  const zip = new yazl.ZipFile(), counts = new Map<string, number>(), mtime = new Date();
  let done = 0;
  const add = (name: string, content: () => AsyncIterable<string | Uint8Array>, { compress = true, step = false } = {}) => zip.addReadStreamLazy(name, { compress, mtime }, (answer) => {
    if (step) onStep(done++);
    const source = Readable.from(bytesOf(content()), { objectMode: false });
    source.on('error', (error) => zip.emit('error', error));
    answer(null, source);
  });
  for (const one of plans) {
    add(fileOf(one, 'csv'), async function* () {
      yield byteOrderMark + csvLine(one.columns.map(({ name }) => name));
      for await (const row of rowsOf(db, one, plans, orgs)) yield csvLine(one.columns.map(({ name }) => row[name]));
    }, { step: true });
    add(fileOf(one, 'jsonl'), async function* () {
      let rows = 0;
      for await (const row of rowsOf(db, one, plans, orgs)) { rows++; yield `${JSON.stringify(row)}\n`; }
      counts.set(one.name, rows);
    });
  }
  add('prilohy/seznam.csv', async function* () {
    yield byteOrderMark + csvLine(['soubor', 'id', 'nazev', 'druh', 'den', 'typ', 'velikost', 'sha256']);
    for (const [at, a] of attachments.entries()) yield csvLine([nameOf(a, at), a.id, a.title, a.kind, a.onDay, a.mediaType, a.size, a.sha256]);
  });
  const packed = (mediaType: string) => isPicture(mediaType) || !mediaType.startsWith('text/');
  for (const [at, a] of attachments.entries()) add(nameOf(a, at), () => read((work) => work(db), secretKey, a.sealedId), { compress: !packed(a.mediaType), step: true });
  add('slovnik.csv', async function* () {
    yield byteOrderMark + csvLine(['tabulka', 'sloupec', 'typ', 'vyznam']);
    for (const { name, comment, columns } of plans) {
      yield csvLine([name, '', '', comment]);
      for (const c of columns) yield csvLine([name, c.name, c.type, c.comment]);
    }
  });
  // Last, when it is known how many rows there were.
  const about = () => ({ organisations: parts.map(({ name }) => name), madeAt: dateTime(mtime, 'cs'), tables: plans.map((one): Counted => ({ plan: one, rows: counts.get(one.name) ?? 0 })), attachments: attachments.length, left });
  add('PRECTI-ME.txt', async function* () { yield readMe(about()); });
  add('index.html', async function* () { yield indexOf(about()); });
  zip.end();
  const stream = zip.outputStream as Readable;
  zip.on('error', (error: Error) => stream.destroy(error));
  return { stream, steps: plans.length + attachments.length };
}

async function* bytesOf(source: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [], length = 0;
  for await (const part of source) {
    const bytes = Buffer.from(part as string);
    waiting.push(bytes);
    length += bytes.length;
    if (length < 64 * 1024) continue;
    yield Buffer.concat(waiting);
    waiting = []; length = 0;
  }
  if (length) yield Buffer.concat(waiting);
}
