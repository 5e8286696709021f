import { guestCard } from '#modules/access/guests/questions.ts';
import { serve, type GuestContext, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { hostMeetings } from './contract.ts';
import * as q from './host-queries.ts';
import * as no from './refusals.ts';
import { answerDate } from './write-queries.ts';

const open = ['draft', 'invited'];
/** The conference of the link; gone once nobody's consent holds. */
async function standing({ db }: GuestContext) {
  const row = await q.find(db);
  if (!row) throw no.guestGone();
  return { row, mayAnswer: open.includes(row.state) && (row.onDay === null || row.onDay >= today()) };
}
/** Whoever has two links open answers the one they read. */
async function answering(context: GuestContext, linkId: string) {
  const found = await standing(context);
  if ((await guestCard(context.db)).linkId !== linkId) throw no.otherLink();
  return found;
}

export const routes = (house: House): void => serve(house, 'hostMeetings', hostMeetings)({
  get: async (_, context) => {
    const { row: { attendeeId: _a, meetingId: _m, ...row }, mayAnswer } = await standing(context), { db } = context;
    return { ...row, mayAnswer, ...await guestCard(db), dates: row.state === 'draft' && row.onDay === null ? await q.findDates(db) : [], agenda: await q.findAgenda(db), agreements: await q.findAgreements(db) };
  },
  promise: async ({ body }, context) => {
    const { row } = await answering(context, body.linkId);
    await q.promise(context.db, row.attendeeId);
  },
  answer: async ({ body }, context) => {
    const { row, mayAnswer } = await answering(context, body.linkId);
    if (!mayAnswer) throw no.guestNotNow();
    await q.answer(context.db, row.attendeeId, body.answer, body.note);
  },
  answerDate: async ({ body }, context) => {
    const { row, mayAnswer } = await answering(context, body.linkId);
    if (!mayAnswer || !(await q.findDates(context.db)).some(({ id }) => id === body.dateOptionId)) throw no.guestNotNow();
    await answerDate(context.db, { id: body.dateOptionId, meetingId: row.meetingId }, row.attendeeId, body.answer);
  },
});
