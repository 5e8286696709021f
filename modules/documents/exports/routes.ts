import { queueJob } from '#platform/jobs/queue.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { read } from '../store-queries.ts';
import { organisationExports } from './contract.ts';
import * as q from './queries.ts';

export const routes = (house: House): void => serve(house, 'organisationExports', organisationExports)({
  list: async (_, { db }) => ({ items: await q.findExports(db) }),
  ask: async ({ params: { exportId } }, { db }) => {
    if (!await q.isFresh(db)) throw new Refusal('confirm_again');
    if (await q.isOurs(db, exportId)) return { id: exportId };
    if (await q.isUnderWay(db)) throw against({ cs: 'Jeden vývoz už se připravuje. Počkejte, až bude hotový.', en: 'One export is being made already. Wait until it is finished.', uk: 'Один експорт уже готується. Зачекайте, доки він завершиться.' });
    // An id that somebody else has used says nothing of them.
    if (!await q.ask(db, exportId)) throw notFound();
    await queueJob(db, 'documents.export', { id: exportId }, `export ${exportId}`);
    return { id: exportId };
  },
  file: async ({ params }, { db, later }) => {
    const found = await q.take(db, params.exportId);
    if (!found) throw notFound();
    return { name: `vyvoz-${found.day}.zip`, type: 'application/zip', size: found.size, shown: false, stream: read(later, house.secretKey, found.sealedId) };
  },
});
