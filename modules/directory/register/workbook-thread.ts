// The thread of workbook.ts. Memory outside the heap has no limit of its own, so the parts are unpacked here, counted, and handed on not packed:
// what the reader of workbooks opens is what was counted.
import { promisify } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { readSheet } from 'read-excel-file/node';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';
import yazl from 'yazl';

/** Five thousand rows full of text have about a half of it. */
const mostUnpacked = 32 * 1024 * 1024, mostParts = 200;
/** Rows and columns that a sheet of services may span, empty ones among them. */
const mostRows = 10_000, mostColumns = 200;

/** Every cell and row says where it stands; the reader of workbooks lays out all that lies before it. Nothing but plain addresses within bounds: it would count any other sign as a letter. */
function staysNear(part: Buffer): boolean {
  const text = part.toString('utf8');
  if (!text.includes('sheetData')) return true;
  for (const [, address] of text.matchAll(/(?<!xmlns:)\br\s*=\s*["']([^"']{0,20})/g)) {
    const found = /^([A-Z]{0,3})(\d{1,6})$/.exec(address!);
    if (!found || Number(found[2]) > mostRows || [...found[1]!].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) > mostColumns) return false;
  }
  return true;
}

async function unpacked(bytes: Buffer): Promise<Buffer> {
  const source = await promisify<Buffer, Options, ZipFile>(yauzl.fromBuffer)(bytes, { lazyEntries: true }), target = new yazl.ZipFile();
  const open = promisify<Entry, Readable>(source.openReadStream.bind(source));
  let left = mostUnpacked, parts = 0;
  await new Promise<void>((resolve, reject) => {
    source.on('error', reject);
    source.on('end', resolve);
    source.on('entry', (entry: Entry) => {
      void (async () => {
        if (++parts > mostParts) throw new Error('too many parts');
        if (/\.(xml|rels)$/i.test(entry.fileName)) {
          const pieces: Buffer[] = [];
          for await (const piece of await open(entry) as AsyncIterable<Buffer>) { if ((left -= piece.length) < 0) throw new Error('too large'); pieces.push(piece); }
          const part = Buffer.concat(pieces);
          if (!staysNear(part)) throw new Error('too far');
          target.addBuffer(part, entry.fileName, { compress: false });
        }
        source.readEntry();
      })().catch(reject);
    });
    source.readEntry();
  });
  target.end();
  return buffer(target.outputStream);
}

const rows = await unpacked(Buffer.from(workerData as Uint8Array)).then((bytes) => readSheet(bytes)).catch(() => undefined);
parentPort!.postMessage(rows ? { rows } : {});
