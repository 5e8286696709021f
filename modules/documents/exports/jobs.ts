// Making and destroying exports, beside the requests.
import type { Job, JobContext } from '#platform/jobs/jobs.ts';
import { exportDays } from '../rules.ts';
import { discard, store } from '../store-queries.ts';
import * as q from './export-queries.ts';
import { makeExport } from './make.ts';

/** One at a time in a process: an export holds a connection as long as it is being made. */
let turn: Promise<unknown> = Promise.resolve();

async function make({ owner, secretKey }: JobContext, id: string): Promise<void> {
  const wanted = await owner.work((db) => q.findWanted(db, id));
  // Made already, or nobody asked for it: whose it is comes from the row that a head wrote, never from the payload.
  if (!wanted) return;
  await owner.work((db) => q.begin(db, id));
  try {
    const file = await owner.work(async (db) => {
      await q.takeSnapshot(db);
      let saying: Promise<unknown> = Promise.resolve(), said = 0, steps = 0;
      const { stream, steps: all } = await makeExport(db, secretKey, wanted.organisationId, (done) => {
        // Told aside and at most every second: the transaction that reads shows nothing before its end.
        if (Date.now() - said < 1000) return;
        said = Date.now();
        saying = saying.then(() => owner.work((aside) => q.say(aside, id, done, steps))).catch(() => undefined);
      });
      steps = all;
      // Written on connections of their own: on the one that reads, a row is being fetched while a piece is to be written.
      const stored = await store((work) => owner.work(work), secretKey, stream, wanted);
      await saying;
      return stored;
    });
    // What is sealed belongs to an export only from here on; unless something was erased meanwhile, which it would still hold.
    if (!await owner.work((db) => q.end(db, id, file, exportDays))) await owner.work((db) => discard(db, file.id));
  } catch (error) {
    console.error('an export failed:', error instanceof Error ? error.message : error);
    await owner.work((db) => q.fail(db, id));
  }
}

export const exportJobs: readonly Job[] = [
  { name: 'documents.export', run: (context, { id }) => { const mine = turn.then(() => make(context, String(id))); turn = mine.catch(() => undefined); return mine; } },
  { name: 'documents.sweep', cron: '17 * * * *', run: ({ owner }) => owner.work(q.sweep) },
];
