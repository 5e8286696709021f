import { guestCard } from '#modules/access/guests/questions.ts';
import { serve, type GuestContext, type House } from '#platform/http/serve.ts';
import { answerAsGuest, findOfGuest } from './booking-queries.ts';
import { hostBookings } from './contract.ts';
import * as no from './refusals.ts';
import { mayAnswer } from './rules.ts';

/** What an interpreter without an account may say of the booking of their link. */
async function standing({ db }: GuestContext) {
  const row = await findOfGuest(db);
  if (!row) throw no.guestNotNow();
  return { row, may: mayAnswer(row) };
}

export const routes = (house: House): void => serve(house, 'hostBookings', hostBookings)({
  get: async (_, context) => {
    const { row, may } = await standing(context), { linkId, guestName, organisation, expiresOn } = await guestCard(context.db);
    return { ...row, may, linkId, guestName, organisation, expiresOn };
  },
  answer: async ({ body }, context) => {
    const { row, may } = await standing(context);
    if ((await guestCard(context.db)).linkId !== body.linkId) throw no.otherLink();
    if (!may.includes(body.answer)) throw no.guestNotNow();
    await no.inWords(() => answerAsGuest(context.db, row.id, body.answer, body.reason ?? ''));
  },
});
