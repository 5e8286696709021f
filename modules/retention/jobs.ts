// Marking what is due at night, and erasing what a person confirmed.
import type { Job } from '#platform/jobs/jobs.ts';
import { eraseItem, findConfirmed, markDue, putBack } from './queries.ts';

/** One item, one transaction: a broken one goes back to the list and the others go on. Twice does no harm: what is erased is not found any more. */
const erase: Job = {
  name: 'retention.erase',
  async run({ owner }, { erasure }) {
    for (const id of await owner.work((db) => findConfirmed(db, String(erasure)))) {
      await owner.work((db) => eraseItem(db, id)).catch(async (error: unknown) => {
        console.error('retention: one item could not be erased:', error instanceof Error ? error.message.split('\n')[0] : 'unknown');
        await owner.work((db) => putBack(db, id));
      });
    }
  },
};

export const jobs: readonly Job[] = [{ name: 'retention.mark', cron: '20 1 * * *', run: async ({ owner }) => { await owner.work(markDue); } }, erase];
