import { createHash } from 'node:crypto';
import type { Database } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { throttle } from '#platform/http/throttle.ts';
import { today } from '#platform/i18n/format.ts';
import { after, openMeeting, runMeeting } from '../opened.ts';
import { findUnanswered, setState } from '../queries.ts';
import { meetingAnswers, meetingInvitations, type OpenedInvitation } from './contract.ts';
import * as q from './queries.ts';

/** So often a minute from one address: a person opens, answers, thinks again. */
const mostAMinute = 30;
const closed = () => against({ cs: 'Na tohle setkání už se neodpovídá.', en: 'This meeting takes no more answers.', uk: 'На цю зустріч уже не відповідають.' });

async function opened(database: Database, secret: string): Promise<OpenedInvitation> {
  const found = await database.atDoor((db) => q.invitationBySecret(db, hashOf(secret)));
  if (!found) throw new Refusal('link_invalid');
  return { guest: found.guest, organisation: found.organisation, onDay: found.on_day, startsAt: found.starts_at, endsAt: found.ends_at, place: found.place, online: found.online, cancelled: found.state === 'cancelled', answer: found.answer, note: found.note, open: found.open };
}
const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

export const routes = (house: House): void => {
  serve(house, 'meetingInvitations', meetingInvitations)({
    invite: async ({ params, body }, context) => {
      const { db } = context, found = await runMeeting(context, params.meetingId, 'meetings.invite');
      if (found.state !== 'invited') after('invite', found.state);
      if (!found.onDay) throw new Refusal('invalid', { fields: { onDay: { cs: 'Nejdřív doplňte den.', en: 'Fill in the day first.', uk: 'Спершу вкажіть день.' } } });
      if (found.onDay < today() && !body.pastToo) throw new Refusal('invalid', { fields: { pastToo: { cs: 'Den setkání už minul. Potvrďte, že pozvánky mají odejít i tak.', en: 'The day is over. Confirm that invitations are to go all the same.', uk: 'День зустрічі вже минув. Підтвердьте, що запрошення все одно мають піти.' } } });
      // Pressed twice, or by two people at once: the second finds it invited and nobody to tell.
      if (found.state === 'draft') await setState(db, found.id, found.version, 'invited');
      return { told: await q.tell(db, found.id, false) };
    },
    cancel: async ({ params, body }, context) => {
      const { db, version } = context, found = await runMeeting(context, params.meetingId, 'meetings.cancel');
      const to = after('cancel', found.state);
      if (!await setState(db, found.id, version, to, { cancel_reason: body.reason, rise: found.state === 'invited' })) throw new Refusal('conflict', { current: { id: found.id, version: found.version } });
      return { told: await q.callOff(db, found.id) };
    },
    notices: async ({ params }, context) => {
      const found = await openMeeting(context, params.meetingId, 'meetings.notices');
      return { items: found.runs ? await q.findNotices(context.db, found.id) : [] };
    },
    tellAgain: async ({ params }, context) => {
      const found = await runMeeting(context, params.meetingId, 'meetings.tellAgain');
      if (!await q.tellAgain(context.db, found.id, params.noticeId)) throw notFound();
    },
    answer: async ({ params, body }, context) => {
      const found = await openMeeting(context, params.meetingId, 'meetings.answer');
      if (!found.attendeeId) throw notFound();
      if (found.state !== 'invited' || found.onDay! < today()) throw closed();
      if (!await q.answerMine(context.db, found.attendeeId, body.answer, body.note)) throw notFound();
    },
    unanswered: async (_, { db }) => ({ items: await findUnanswered(db) }),
  });

  const patience = throttle(mostAMinute);
  serve(house, 'meetingAnswers', meetingAnswers)({
    open: async ({ body }, door) => { patience(door.address); return opened(house.database, body.secret); },
    answer: async ({ body }, door) => {
      patience(door.address);
      const now = await opened(house.database, body.secret);
      if (!now.open || !await house.database.atDoor((db) => q.answerBySecret(db, hashOf(body.secret), body.answer, body.note))) throw closed();
      return opened(house.database, body.secret);
    },
  });
};
