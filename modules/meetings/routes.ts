import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import * as people from './attendee-queries.ts';
import { meetings, mostAttendees, type MeetingBody } from './contract.ts';
import * as agenda from './item-queries.ts';
import { callOff, comes, tell } from './invitations/queries.ts';
import { openMeeting, runMeeting } from './opened.ts';
import * as q from './queries.ts';
import { movesFrom } from './rules.ts';

const bodyOf = (found: q.Found): MeetingBody => ({
  title: found.title, onDay: found.onDay, startsAt: found.startsAt, endsAt: found.endsAt, place: found.place, online: found.online,
  facilitatorId: found.facilitator?.membershipId ?? null, facilitatorName: found.facilitatorName, noteTakerId: found.noteTaker?.membershipId ?? null, reviewOn: found.reviewOn,
});
const conflict = (current: object) => new Refusal('conflict', { current });
/** What stands in people's calendars. */
const calendarOf = (b: Pick<MeetingBody, 'onDay' | 'startsAt' | 'endsAt' | 'place' | 'online'>) => JSON.stringify([b.onDay, b.startsAt, b.endsAt, b.place, b.online]);
const over = (found: q.Found) => !['draft', 'invited', 'running', 'written'].includes(found.state);
const assertGoesOn = (found: q.Found) => { if (over(found)) throw against({ cs: 'Setkání je uzavřené, už se nemění.', en: 'The meeting is closed, it changes no more.', uk: 'Зустріч закрита, вона більше не змінюється.' }); };
/** Who leads and who takes notes is on the list; at a conference every invitation is weighed by its own rules. */
const withRoles = async (db: Db, meetingId: string, body: Pick<MeetingBody, 'facilitatorId' | 'noteTakerId'>, caseId: string | null): Promise<void> => {
  const roles = [...new Set([body.facilitatorId, body.noteTakerId])].filter((id): id is string => id !== null);
  if (!caseId && roles.length) await people.addAttendees(db, meetingId, roles.map((membershipId) => somebody(membershipId, 'member')));
};
const somebody = (membershipId: string, part: 'member' | 'professional') => ({ id: newId(), membershipId, memberId: null, partnerId: null, personId: null, name: '', email: '', about: [], part, voting: false });
const own = async (db: Db, meetingId: string, presenterId: string | null): Promise<void> => {
  if (presenterId && !(await q.findAttendees(db, meetingId, false)).some(({ id }) => id === presenterId)) throw notFound();
};

export const routes = (house: House): void => serve(house, 'meetings', meetings)({
  list: async ({ query }, { db }) => q.findPage(db, query),
  get: async ({ params }, context) => {
    const found = await openMeeting(context, params.meetingId, 'meetings.get');
    return { ...found, moves: found.runs ? movesFrom(found.state) : [] };
  },
  create: async ({ body }, { db, caller }) => {
    await q.create(db, body, caller.membershipId);
    if (!body.withoutMe) {
      await people.addAttendees(db, body.id, [somebody(caller.membershipId, body.caseId ? 'professional' : 'member')]);
      await comes(db, body.id);
    }
    await withRoles(db, body.id, body, body.caseId);
    return { id: body.id };
  },
  change: async ({ params, body }, context) => {
    const { db, version } = context, found = await runMeeting(context, params.meetingId, 'meetings.change');
    assertGoesOn(found);
    const current = (now: q.Found) => conflict({ id: now.id, version: now.version, ...bodyOf(now) });
    if (found.version !== version) throw current(found);
    if (found.state !== 'draft' && !body.onDay) throw new Refusal('invalid', { fields: { onDay: { cs: 'Pozvánky už odešly, den musí zůstat vyplněný.', en: 'Invitations went already, the day has to stay.', uk: 'Запрошення вже надіслано, день має залишитися.' } } });
    const moved = found.state === 'invited' && calendarOf(body) !== calendarOf(found), next = await q.change(db, found.id, version, body, moved);
    if (!next) throw current((await q.find(db, found.id))!);
    await withRoles(db, found.id, body, found.caseId);
    // Whoever has the old time in their calendar is told at once; whoever knows nothing yet waits for the invitation.
    if (moved) await tell(db, found.id, true);
    return { version: next };
  },
  attendees: async ({ params }, context) => {
    const found = await openMeeting(context, params.meetingId, 'meetings.attendees');
    return { items: await q.findAttendees(context.db, found.id, found.runs) };
  },
  addAttendees: async ({ params, body }, context) => {
    const found = await runMeeting(context, params.meetingId, 'meetings.addAttendees');
    assertGoesOn(found);
    if (await people.countAttendees(context.db, found.id) + body.attendees.length > mostAttendees) throw against({ cs: `Na jedno setkání se zve nejvýš ${mostAttendees} lidí.`, en: `At most ${mostAttendees} people are invited to one meeting.`, uk: `На одну зустріч запрошують щонайбільше ${mostAttendees} людей.` });
    return { added: await people.addAttendees(context.db, found.id, body.attendees) };
  },
  changeAttendee: async ({ params, body }, context) => {
    const found = await runMeeting(context, params.meetingId, 'meetings.changeAttendee');
    assertGoesOn(found);
    const next = await people.changeAttendee(context.db, found.id, params.attendeeId, context.version, Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)));
    if (next) return { version: next };
    const now = (await q.findAttendees(context.db, found.id, true)).find(({ id }) => id === params.attendeeId);
    if (!now) throw notFound();
    throw conflict(now);
  },
  removeAttendee: async ({ params }, context) => {
    const found = await runMeeting(context, params.meetingId, 'meetings.removeAttendee');
    assertGoesOn(found);
    if (!(await q.findAttendees(context.db, found.id, true)).some(({ id }) => id === params.attendeeId)) throw notFound();
    if (found.state === 'invited') await callOff(context.db, found.id, params.attendeeId);
    await people.removeAttendee(context.db, found.id, params.attendeeId);
  },
  items: async ({ params }, context) => {
    const found = await openMeeting(context, params.meetingId, 'meetings.items');
    return { items: await agenda.findItems(context.db, found.id) };
  },
  addItem: async ({ params, body: { id, ...body } }, context) => {
    const found = await runMeeting(context, params.meetingId, 'meetings.addItem');
    assertGoesOn(found);
    await own(context.db, found.id, body.presenterId);
    await agenda.addItem(context.db, found.id, id, body);
    return { id };
  },
  changeItem: async ({ params, body }, context) => {
    const found = await runMeeting(context, params.meetingId, 'meetings.changeItem');
    assertGoesOn(found);
    await own(context.db, found.id, body.presenterId);
    const next = await agenda.changeItem(context.db, found.id, params.itemId, context.version, body);
    if (next) return { version: next };
    const now = await agenda.findItem(context.db, found.id, params.itemId);
    if (!now) throw notFound();
    throw conflict(now);
  },
  orderItems: async ({ params, body }, context) => {
    const found = await runMeeting(context, params.meetingId, 'meetings.orderItems');
    assertGoesOn(found);
    await agenda.orderItems(context.db, found.id, body.ids);
  },
  removeItem: async ({ params }, context) => {
    const found = await runMeeting(context, params.meetingId, 'meetings.removeItem');
    assertGoesOn(found);
    if (!await agenda.findItem(context.db, found.id, params.itemId)) throw notFound();
    await agenda.removeItem(context.db, found.id, params.itemId);
  },
});
