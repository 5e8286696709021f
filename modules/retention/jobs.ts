// Marking what is due at night, and erasing what a person confirmed.
import type { Job } from '#platform/jobs/jobs.ts';
import type { Db } from '#platform/db/connect.ts';
import { depositsNaming } from '#modules/offline/questions.ts';
import { eraseDeposits, eraseItem, findConfirmed, findItem, findTaken, markDue, putBack } from './queries.ts';

/** What was erased may stand once more in something that a device handed over. It is sealed, so the database cannot find it there. */
async function eraseWhole(db: Db, secretKey: Buffer, id: string): Promise<void> {
  const item = await findItem(db, id);
  if (await eraseItem(db, id) !== 'erased' || !item) return;
  const ids = await findTaken(db);
  for (const one of [item.caseId, item.personId]) if (one) ids.add(one);
  const found = await depositsNaming(db, secretKey, item.organisationId, ids);
  if (found.length) await eraseDeposits(db, found);
}

/** One item, one transaction: a broken one goes back to the list and the others go on. Twice does no harm: what is erased is not found any more. */
const erase: Job = {
  name: 'retention.erase',
  async run({ owner, secretKey }, { erasure }) {
    for (const id of await owner.work((db) => findConfirmed(db, String(erasure)))) {
      await owner.work((db) => eraseWhole(db, secretKey, id)).catch(async (error: unknown) => {
        console.error('retention: one item could not be erased:', error instanceof Error ? error.message.split('\n')[0] : 'unknown');
        await owner.work((db) => putBack(db, id));
      });
    }
  },
};

export const jobs: readonly Job[] = [{ name: 'retention.mark', cron: '20 1 * * *', run: async ({ owner }) => { await owner.work(markDue); } }, erase];
