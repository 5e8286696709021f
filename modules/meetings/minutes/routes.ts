import { namesOf } from '#modules/people/questions.ts';
import { logRead } from '#platform/db/request.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { addAttendees, countAttendees } from '../attendee-queries.ts';
import { mostAttendees } from '../contract.ts';
import { findItems } from '../item-queries.ts';
import { after, runMeeting } from '../opened.ts';
import * as meeting from '../queries.ts';
import type { Move } from '../rules.ts';
import { minutes, type Passage, type Stood } from './contract.ts';
import * as q from './queries.ts';
import { mostPassages, sameWords } from './rules.ts';

/** A meeting that the caller sees; of a conference it stands in the read log that they read it (once in ten minutes: it is read anew whenever somebody writes). */
async function opened({ db }: Context, id: string): Promise<meeting.Found> {
  const found = await meeting.find(db, id);
  if (!found) throw notFound();
  if (found.caseId && !await q.readLately(db, found.caseId) && !await logRead(db, { endpoint: 'minutes.get', caseId: found.caseId, personId: undefined, reason: '' })) throw notFound();
  return found;
}
const stood = (found: meeting.Found, passage: Passage | undefined): Stood => ({ passage: passage ?? null, noteTaker: found.noteTaker });
const conflict = (current: Stood) => new Refusal('conflict', { current });

/** The meeting whose minutes the caller writes now. Whoever writes without holding the notes learns who holds them, and what stands there. */
async function writing(context: Context, meetingId: string, passageId: string): Promise<{ found: meeting.Found; before: Passage | undefined }> {
  const found = await opened(context, meetingId), before = await q.findPassage(context.db, meetingId, passageId);
  if (!found.takesNotes || found.state !== 'running') throw conflict(stood(found, before));
  return { found, before };
}
const assertRunning = (found: meeting.Found) => { if (found.state !== 'running') throw against({ cs: 'Zápis se teď nepíše.', en: 'The minutes are not being written now.', uk: 'Протокол зараз не пишеться.' }); };
const someoneElse = () => against({ cs: 'Zápis mezitím převzal někdo jiný.', en: 'Somebody else has taken the notes meanwhile.', uk: 'Тим часом протокол веде хтось інший.' });

async function go(context: Context, id: string, by: Move): Promise<void> {
  const found = await runMeeting(context, id, `minutes.${by}`), to = after(by, found.state);
  if (!await q.move(context.db, id, context.version, to, by === 'finish' ? undefined : context.caller.membershipId)) throw new Refusal('conflict');
}

export const routes = (house: House): void => {
  house.topics.set('meeting', q.sees);
  serve(house, 'minutes', minutes)({
    get: async ({ params: { meetingId } }, context) => {
      const { db } = context, found = await opened(context, meetingId);
      const [attendees, items, passages, turns, next, silent] = await Promise.all([meeting.findAttendees(db, meetingId, found.runs), findItems(db, meetingId), q.findPassages(db, meetingId), q.findTurns(db, meetingId), q.findNext(db, meetingId), q.isSilent(db, meetingId)]);
      const names = found.about.length ? await namesOf(db, found.about) : new Map<string, string>();
      return { ...found, attendees, items, passages, turns, silent, next: next ?? null, persons: found.about.flatMap((id) => { const name = names.get(id); return name === undefined ? [] : [{ id, name }]; }) };
    },
    start: ({ params }, context) => go(context, params.meetingId, 'start'),
    finish: ({ params }, context) => go(context, params.meetingId, 'finish'),
    reopen: ({ params }, context) => go(context, params.meetingId, 'reopen'),
    takeNotes: async ({ params, body: { from } }, context) => {
      const { db, caller } = context, found = await runMeeting(context, params.meetingId, 'minutes.takeNotes');
      assertRunning(found);
      const held = found.noteTaker?.membershipId ?? null;
      if (held === caller.membershipId) return;
      if (held !== from) throw someoneElse();
      if (held && !await q.isSilent(db, found.id)) throw against({ cs: 'Zápis právě někdo píše. Převzít ho jde, až bude pět minut ticho, nebo ho může předat.', en: 'Somebody is writing. The notes can be taken after five silent minutes, or handed over.', uk: 'Протокол саме хтось пише. Перейняти його можна після пʼяти хвилин тиші або його можуть передати.' });
      if (!await q.giveNotes(db, found.id, held, caller.membershipId)) throw someoneElse();
    },
    handNotes: async ({ params, body: { to } }, context) => {
      const { db, caller } = context, found = await opened(context, params.meetingId);
      assertRunning(found);
      if (!found.takesNotes) throw someoneElse();
      const known = [found.organiser.membershipId, found.facilitator?.membershipId, ...(await meeting.findAttendees(db, found.id, false)).map(({ membershipId }) => membershipId)];
      if (!known.includes(to)) throw notFound();
      if (!await q.giveNotes(db, found.id, caller.membershipId, to)) throw someoneElse();
    },
    signNotes: async ({ params }, { db }) => {
      if (!await q.sees(db, params.meetingId)) throw notFound();
      await q.signNotes(db, params.meetingId);
    },
    attendance: async ({ params, body }, context) => {
      const found = await runMeeting(context, params.meetingId, 'minutes.attendance');
      if (!['invited', 'running', 'written'].includes(found.state)) throw against({ cs: 'Docházka se zapisuje při setkání, do schválení zápisu.', en: 'Attendance is written at the meeting, until the minutes are approved.', uk: 'Присутність записують під час зустрічі, до затвердження протоколу.' });
      await q.attend(context.db, found.id, body.attendees);
    },
    came: async ({ params, body: { id, ...body } }, context) => {
      const { db } = context, found = await runMeeting(context, params.meetingId, 'minutes.came');
      assertRunning(found);
      if (await countAttendees(db, found.id) >= mostAttendees) throw against({ cs: `Na jednom setkání je nejvýš ${mostAttendees} lidí.`, en: `At most ${mostAttendees} people are at one meeting.`, uk: `На одній зустрічі щонайбільше ${mostAttendees} людей.` });
      const added = await addAttendees(db, found.id, [{ id, ...body, memberId: null, personId: null, email: '', about: [], voting: false }]);
      if (!added) throw new Refusal('duplicate');
      await q.attend(db, found.id, [{ id, presence: 'present', cameAt: null, leftAt: null }]);
      return { id };
    },
    write: async ({ params: { meetingId, passageId }, body: { base, about, ...body } }, context) => {
      const { db } = context, { found, before } = await writing(context, meetingId, passageId);
      const item = body.itemId ? (await findItems(db, meetingId)).find(({ id }) => id === body.itemId) : undefined;
      if (body.itemId && !item) throw notFound();
      const whom = about ?? before?.about ?? (item?.about.length ? item.about : found.about), given = { ...body, about: whom };
      await q.signNotes(db, meetingId);
      if (before && sameWords(before, body) && JSON.stringify(before.about) === JSON.stringify(whom)) return { version: before.version };
      if ((before?.version ?? 0) !== base) throw conflict(stood(found, before));
      if (!before) {
        if (await q.countPassages(db, meetingId) >= mostPassages) throw new Refusal('too_large');
        await q.addPassage(db, meetingId, passageId, given);
        return { version: 1 };
      }
      const version = await q.changePassage(db, meetingId, passageId, base, given);
      if (!version) throw conflict(stood(found, await q.findPassage(db, meetingId, passageId)));
      return { version };
    },
    remove: async ({ params: { meetingId, passageId } }, context) => {
      const { found, before } = await writing(context, meetingId, passageId);
      if (before && !await q.removePassage(context.db, meetingId, passageId, context.version)) throw conflict(stood(found, before));
    },
  });
};
