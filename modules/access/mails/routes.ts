import { notFound } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { mails } from './contract.ts';
import { findMails, sendAgain } from './queries.ts';

export const routes = (house: House): void => serve(house, 'mails', mails)({
  // With a mail server nobody has to read what is in a mail: it may hold a link that opens something once.
  list: async (_, { db }) => ({ mailServer: house.mail, items: (await findMails(db)).map((mail) => house.mail ? { ...mail, text: null } : mail) }),
  sendAgain: async ({ params }, { db }) => { if (!await sendAgain(db, params.mailId)) throw notFound(); },
});
