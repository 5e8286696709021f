import { guestCard } from '#modules/access/guests/questions.ts';
import type { Answer } from '#platform/http/contract.ts';
import { Refusal } from '#platform/http/problems.ts';
import { serve, type GuestContext, type House } from '#platform/http/serve.ts';
import { hostReferrals } from './contract.ts';
import * as q from './host-queries.ts';
import { moved } from './moving.ts';
import * as no from './refusals.ts';
import { guestMoves } from './rules.ts';

async function standing({ db }: GuestContext): Promise<q.HostRow> {
  const row = await q.find(db);
  if (!row) throw no.guestGone();
  return row;
}
async function shown({ db }: GuestContext, row: q.HostRow): Promise<Answer<typeof hostReferrals.get>> {
  const { id: _, receivedOn: _r, answeredOn: _a, today: _t, dueOn: _d, expiresOn: _e, ...rest } = row, { clientShown: _c, ...card } = await guestCard(db);
  return { ...rest, ...card, may: guestMoves(row.state) };
}

export const routes = (house: House): void => serve(house, 'hostReferrals', hostReferrals)({
  // Reading is receiving: whoever opened the link with its code has seen it.
  get: async (_, context) => {
    const row = await standing(context);
    if (row.state === 'sent') {
      const { change, said } = moved(row, { move: 'receive' }, row.today);
      if (await q.change(context.db, row.id, row.version, change)) await q.say(context.db, { referralId: row.id, move: 'receive', state: change.state, ...said });
    }
    return shown(context, await standing(context));
  },
  answer: async ({ body }, context) => {
    const row = await standing(context);
    if ((await guestCard(context.db)).linkId !== body.linkId) throw no.otherLink();
    if (row.version !== body.version) throw new Refusal('conflict', { current: await shown(context, row) });
    if (!guestMoves(row.state).includes(body.move.move)) throw no.notNow(body.move.move, row.state, await shown(context, row));
    const { change, said } = moved(row, body.move, row.today);
    if (!await q.change(context.db, row.id, row.version, change)) throw new Refusal('conflict', { current: await shown(context, await standing(context)) });
    await q.say(context.db, { referralId: row.id, move: body.move.move, state: change.state, ...said });
  },
});
