// The thread of open.ts: a workbook as cells.
import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/node';
import { repacked, sheetWithin, textParts } from '#platform/files/unpacked.ts';

/** Forty topics of sixty questions with their answers are never written by hand; columns: ten and three a language. */
const mostRows = 5_000, mostColumns = 80;
async function open(bytes: Buffer) {
  const parts = await textParts(bytes, sheetWithin(mostRows, mostColumns));
  return parts.has('xl/workbook.xml') ? { rows: await readSheet(await repacked(parts)) } : {};
}
parentPort!.postMessage(await open(Buffer.from(workerData as Uint8Array)).catch(() => ({})));
