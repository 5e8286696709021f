import { namesOf } from '#modules/people/questions.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { emergency } from './contract.ts';
import * as q from './queries.ts';
import { lastsHours, mostMine, mostOurs, waits } from './rules.ts';

/** To those whose data were opened: no name, no reason; whoever reads the mail has to sign in to learn more. */
const notice = (publicUrl: string) => ({
  subject: 'Souběh: mimořádný přístup',
  text: `Dobrý den,\n\nněkdo použil mimořádný přístup k údajům, které vede vaše organizace. Přečtěte si prosím po přihlášení na stránce Dnes, kdo a proč, a potvrďte to:\n\n${publicUrl}/\n\nSouběh\n`,
});

export const routes = (house: House): void => serve(house, 'emergency', emergency)({
  // Two requests on purpose: the first is committed before the second looks for anybody (the database insists).
  ask: async ({ body }, { db }) => {
    if (!await q.ask(db, body, mostMine, mostOurs)) throw new Refusal('too_many');
    return { id: body.id };
  },
  answer: async ({ params }, { db }) => {
    const started = performance.now();
    const accessId = await q.answer(db, params.emergencyRequestId, lastsHours, notice(house.publicUrl));
    await new Promise((resolve) => { setTimeout(resolve, waits(started, performance.now())); });
    return { accessId };
  },
  mine: async (_, { db }) => ({ items: await q.mine(db) }),
  view: async ({ params }, { db }) => {
    const found = await q.view(db, params.emergencyAccessId);
    if (!found) throw notFound();
    return found;
  },
  end: async ({ params }, { db }) => { if (!await q.end(db, params.emergencyAccessId)) throw notFound(); },
  notices: async (_, { db }) => {
    const items = await q.notices(db), names = await namesOf(db, items.map((item) => item.personId));
    return { items: items.map((item) => ({ ...item, personName: names.get(item.personId) ?? null })) };
  },
  confirm: async ({ params, body }, { db }) => { if (!await q.confirm(db, params.emergencyNoticeId, body.comment ?? '', body.end)) throw notFound(); },
});
