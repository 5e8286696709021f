// A workbook is opened in a thread of its own, with bounded memory and time. Three kilobytes may name a cell in the last row and column, and whoever
// lays out the rows between would take the whole server down with them.
import { Worker } from 'node:worker_threads';

const mostSeconds = 30, mostMegabytes = 400;

/** Cells of the first sheet, row by row. Throws when it is no workbook, or one that only pretends to be small. */
export async function cellsOfWorkbook(bytes: Uint8Array): Promise<unknown[][]> {
  const thread = new Worker(new URL('./workbook-thread.ts', import.meta.url), { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: 64 } });
  const late = setTimeout(() => { void thread.terminate(); }, mostSeconds * 1000);
  try {
    return await new Promise((resolve, reject) => {
      thread.once('message', (said: { rows?: unknown[][] }) => { if (said.rows) resolve(said.rows); else reject(new Error('no workbook')); });
      thread.once('error', reject);
      thread.once('exit', () => { reject(new Error('the workbook takes too much')); });
    });
  } finally { clearTimeout(late); void thread.terminate(); }
}
