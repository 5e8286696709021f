// The thread of workbook.ts. Memory outside the heap has no limit of its own, so the parts are unpacked here, counted, and handed on not packed:
// what the reader of workbooks opens is what was counted.
import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/node';
import { repacked, sheetWithin, textParts } from '#platform/files/unpacked.ts';

/** Rows and columns that a sheet of services may span, empty ones among them. */
const mostRows = 10_000, mostColumns = 200;

const rows = await textParts(Buffer.from(workerData as Uint8Array), sheetWithin(mostRows, mostColumns)).then(repacked).then((bytes) => readSheet(bytes)).catch(() => undefined);
parentPort!.postMessage(rows ? { rows } : {});
