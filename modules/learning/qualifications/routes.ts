import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { standingTo } from '../queries.ts';
import { qualifications } from './contract.ts';
import * as q from './queries.ts';

export const routes = (house: House): void => serve(house, 'qualifications', qualifications)({
  list: ({ query }, { db }) => q.findPage(db, query),
  add: async ({ body }, { db }) => {
    if (!(await standingTo(db, body.membershipId)).whole) throw notFound();
    await assertCodes(db, 'qualification_kind', [body.kind], 'kind');
    if (body.followsId) {
      const before = await q.find(db, body.followsId);
      if (!before || before.membershipId !== body.membershipId) throw notFound();
      if (before.renewed) throw against({ cs: 'Tuto způsobilost už někdo obnovil.', en: 'Somebody has renewed this qualification already.', uk: 'Цю кваліфікацію вже поновлено.' });
    }
    await q.add(db, body);
    return { id: body.id };
  },
  change: async ({ params, body }, { db, version }) => {
    const before = await q.find(db, params.qualificationId);
    if (!before?.mayWrite) throw notFound();
    await assertCodes(db, 'qualification_kind', [body.kind], 'kind', { kept: [before.kind] });
    if (!await q.change(db, before.id, version, body)) throw new Refusal('conflict', { current: await q.find(db, before.id) });
  },
});
