// Writing confirmed imports beside the requests: each in one transaction, so that a server that dies leaves nothing half-written and the next one begins anew.
import type { Job, JobContext } from '#platform/jobs/jobs.ts';
import * as q from './apply-queries.ts';
import { compareRegister, countRows } from './compare-queries.ts';
import { hideCopies } from './hidden-queries.ts';
import { undoDays } from './rules.ts';
import { applySheet } from './sheet-queries.ts';

async function apply({ owner }: JobContext, id: string): Promise<void> {
  try {
    await owner.work(async (db) => {
      const wanted = await q.findWanted(db, id);
      // Written already, never confirmed, or another server is at it. Whose it is says the row, never the payload.
      if (!wanted) return;
      const all = wanted.kind === 'register' ? q.steps.length + 1 : 1;
      // Told aside: the transaction that writes shows nothing before its end.
      const said = (done: number) => owner.work((aside) => q.say(aside, id, done, all));
      await said(0);
      if (wanted.kind === 'sheet') await applySheet(db, wanted);
      else {
        // What was changed here since the preview counts as it is now.
        await compareRegister(db, id, wanted.organisationId);
        for (const [i, step] of q.steps.entries()) { await step(db, wanted); await said(i + 1); }
        // Only now: what is told aside waits for a row that this transaction has written.
        await countRows(db, id);
      }
      await q.end(db, id, 'done');
    });
  } catch (error) {
    console.error('an import failed:', (error as { code?: string }).code ?? '', error instanceof Error ? error.name : '');
    await owner.work((db) => q.end(db, id, 'failed'));
  }
}

export const registerJobs: readonly Job[] = [
  { name: 'directory.import', run: (context, { id }) => apply(context, String(id)) },
  { name: 'directory.hide_copies', run: async ({ owner }) => { await owner.work(hideCopies); } },
  { name: 'directory.imports', cron: '* * * * *', run: async (context) => {
    for (const id of await context.owner.work((db) => q.findLeft(db))) await apply(context, id);
    await context.owner.work((db) => q.sweep(db, undoDays));
  } },
];
