import { guestCard } from '#modules/access/guests/questions.ts';
import { serve, type GuestContext, type House } from '#platform/http/serve.ts';
import { hostCommitments } from './contract.ts';
import * as q from './host-queries.ts';
import * as no from './refusals.ts';
import { guestMay } from './rules.ts';

/** What a partner without an account may do with the commitment of their link; gone when it is no longer theirs. */
async function standing({ db }: GuestContext) {
  const row = await q.find(db);
  if (!row) throw no.guestNotNow();
  return { row, may: guestMay(row) };
}

export const routes = (house: House): void => serve(house, 'hostCommitments', hostCommitments)({
  get: async (_, context) => {
    const { row, may } = await standing(context);
    return { what: row.what, dueOn: row.due_on, dueTime: row.due_time, state: row.state, accepted: row.accepted, may, ...await guestCard(context.db) };
  },
  answer: async ({ body }, context) => {
    const { row, may } = await standing(context);
    if ((await guestCard(context.db)).linkId !== body.linkId) throw no.otherLink();
    if (!may.includes(body.answer)) throw no.guestNotNow();
    await q.say(context.db, row.id, body.answer, body.text ?? '');
  },
});
