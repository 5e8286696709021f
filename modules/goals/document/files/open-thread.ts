// The thread of open.ts: a DOCX as HTML with what it carries along, a workbook as cells.
import { parentPort, workerData } from 'node:worker_threads';
import mammoth from 'mammoth';
import { readSheet } from 'read-excel-file/node';
import { repacked, sheetWithin, textParts } from '#platform/files/unpacked.ts';

/** A sheet of goals is no larger; a cell beyond would make the reader lay out all before it. */
const mostRows = 10_000, mostColumns = 200;
const entities: Record<string, string> = { '&quot;': '"', '&apos;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' };
/** Our own property of the document, in pieces. */
const carried = (properties: string | undefined) => [...(properties ?? '').matchAll(/name="soubeh-cile-(\d+)"[^>]*>\s*<vt:lpwstr[^>]*>([\s\S]*?)<\/vt:lpwstr>/g)].toSorted((a, b) => Number(a[1]) - Number(b[1])).map(([, , text]) => text!.replace(/&(?:quot|apos|lt|gt|amp);/g, (one) => entities[one]!)).join('');

async function open(bytes: Buffer) {
  const parts = await textParts(bytes, sheetWithin(mostRows, mostColumns)), packed = await repacked(parts);
  if (parts.has('word/document.xml')) return { html: (await mammoth.convertToHtml({ buffer: packed }, { includeDefaultStyleMap: true, ignoreEmptyParagraphs: true })).value, carried: carried(parts.get('docProps/custom.xml')?.toString('utf8')) };
  if (parts.has('xl/workbook.xml')) return { rows: await readSheet(packed) };
  return {};
}
parentPort!.postMessage(await open(Buffer.from(workerData as Uint8Array)).catch(() => ({})));
