// Office files are packed: what is inside is counted while it is unpacked, so that a small file cannot pretend to be small. Meant for a thread of its own.
import { promisify } from 'node:util';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';
import yazl from 'yazl';

/** Five thousand rows full of text have about a half of it. */
const mostUnpacked = 32 * 1024 * 1024, mostParts = 200;

/** The parts of an office file that are text, by name. Throws when they are too many or too large; `fits` may refuse one. */
export async function textParts(bytes: Buffer, fits: (part: Buffer) => boolean = () => true): Promise<Map<string, Buffer>> {
  const source = await promisify<Buffer, Options, ZipFile>(yauzl.fromBuffer)(bytes, { lazyEntries: true }), found = new Map<string, Buffer>();
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
          if (!fits(part)) throw new Error('too far');
          found.set(entry.fileName, part);
        }
        source.readEntry();
      })().catch(reject);
    });
    source.readEntry();
  });
  return found;
}

/** The same parts packed again without pressing them: what a reader opens then is what was counted. */
export async function repacked(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const target = new yazl.ZipFile();
  for (const [name, part] of parts) target.addBuffer(part, name, { compress: false });
  target.end();
  return buffer(target.outputStream);
}

/** Every cell and row of a sheet says where it stands; the reader of workbooks lays out all that lies before it. Nothing but plain addresses within bounds: it would count any other sign as a letter. */
export const sheetWithin = (mostRows: number, mostColumns: number) => (part: Buffer): boolean => {
  const text = part.toString('utf8');
  if (!text.includes('sheetData')) return true;
  for (const [, address] of text.matchAll(/(?<!xmlns:)\br\s*=\s*["']([^"']{0,20})/g)) {
    const found = /^([A-Z]{0,3})(\d{1,6})$/.exec(address!);
    if (!found || Number(found[2]) > mostRows || [...found[1]!].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) > mostColumns) return false;
  }
  return true;
};
