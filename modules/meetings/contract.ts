// A meeting, those invited to it and its agenda.
import { z } from 'zod';
import { Clock } from '#platform/http/clock.ts';
import { Created, Day, endpoints, Id, Instant, line, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { calledKinds, moves } from './rules.ts';
import { MeetingKind, MeetingState, Part, Presence } from './shapes.ts';

/** Somebody with an account; the name is missing when the reader may not know it. */
export const Someone = z.object({ membershipId: Id, name: z.string().nullable() });
export const Answer = z.enum(['none', 'yes', 'no', 'maybe']).meta({ id: 'MeetingAnswer' });
export type Answer = z.infer<typeof Answer>;

const row = {
  id: Id, version: Version, kind: MeetingKind, title: z.string(), state: MeetingState, onDay: Day.nullable(), startsAt: z.string().nullable(), endsAt: z.string().nullable(), place: z.string(), online: z.string(),
  groupId: Id.nullable(), groupName: z.string().nullable(), caseId: Id.nullable(), caseLabel: z.string().nullable(),
  organisation: z.object({ id: Id, shortName: z.string() }), organiser: Someone,
  /** I may change it. */ runs: z.boolean(), /** My own row among those invited, and my answer. */ attendeeId: Id.nullable(), myAnswer: Answer.nullable(),
};
export const MeetingRow = z.object(row).meta({ id: 'MeetingRow' });
export type MeetingRow = z.infer<typeof MeetingRow>;
export const Meeting = z.object({
  ...row, about: z.array(Id), cancelReason: z.string(), facilitator: Someone.nullable(), facilitatorName: z.string(), noteTaker: Someone.nullable(), /** I write its minutes now. */ takesNotes: z.boolean(),
  previousId: Id.nullable(), nextId: Id.nullable(), sequence: z.int(), reviewOn: Day.nullable(), /** What can be done with it now, when one runs it. */ moves: z.array(z.enum(moves)),
}).meta({ id: 'Meeting' });
export type Meeting = z.infer<typeof Meeting>;

export const Attendee = z.object({
  id: Id, version: Version, membershipId: Id.nullable(), name: z.string(), /** Of an account, as the reader may know it. */ organisation: z.object({ id: Id, shortName: z.string() }).nullable(),
  memberId: Id.nullable(), memberName: z.string().nullable(), partnerId: Id.nullable(), personId: Id.nullable(), /** For those who run it. */ email: z.string().nullable(),
  part: Part, voting: z.boolean(), invitedAt: Instant.nullable(), toldSequence: z.int().nullable(), answer: Answer, answeredAt: Instant.nullable(), answerNote: z.string(),
  presence: Presence, cameAt: z.string().nullable(), leftAt: z.string().nullable(), mine: z.boolean(), /** A mail finds them: an account that still comes from there, or an address. */ reachable: z.boolean(),
}).meta({ id: 'Attendee' });
export type Attendee = z.infer<typeof Attendee>;

export const itemStates = ['planned', 'open', 'done', 'postponed'] as const;
export const Item = z.object({
  id: Id, version: Version, meetingId: Id.nullable(), groupId: Id.nullable(), about: z.array(Id), position: z.int(), section: z.string(), title: z.string(), presenter: z.string(), presenterId: Id.nullable(),
  plannedMinutes: z.int().nullable(), startedAt: Instant.nullable(), spentSeconds: z.int(), state: z.enum(itemStates), internal: z.boolean(), forGuests: z.boolean(), carriedFromId: Id.nullable(), mine: z.boolean(),
}).meta({ id: 'AgendaItem' });
export type Item = z.infer<typeof Item>;

const when = { onDay: Day.nullable().default(null), startsAt: Clock.nullable().default(null), endsAt: Clock.nullable().default(null) };
const fields = {
  title: line(200), ...when, place: prose(300).default(''), online: prose(500).default(''), facilitatorId: Id.nullable().default(null), facilitatorName: prose(120).default(''), noteTakerId: Id.nullable().default(null),
  reviewOn: Day.nullable().default(null),
};
type When = { onDay: string | null; startsAt: string | null; endsAt: string | null };
const inOrder = (body: When, ctx: z.RefinementCtx) => {
  const wrong = (path: string, texts: Parameters<typeof say>[0]) => ctx.addIssue({ code: 'custom', path: [path], message: say(texts) });
  if (body.endsAt && !body.startsAt) wrong('startsAt', { cs: 'Napište i začátek.', en: 'Write the beginning too.', uk: 'Напишіть і початок.' });
  else if (body.endsAt && body.startsAt && body.endsAt <= body.startsAt) wrong('endsAt', { cs: 'Konec je před začátkem.', en: 'The end is before the beginning.', uk: 'Кінець раніше за початок.' });
};
export const MeetingBody = z.strictObject(fields).superRefine(inOrder);
export type MeetingBody = z.output<typeof MeetingBody>;
export const NewMeeting = z.strictObject({
  id: Id, kind: z.enum(calledKinds), groupId: Id.nullable().default(null), caseId: Id.nullable().default(null), about: z.array(Id).max(30).default([]), previousId: Id.nullable().default(null),
  /** Who calls it is among those invited, unless they say otherwise. */ withoutMe: z.boolean().default(false), ...fields,
}).superRefine(inOrder).superRefine((body, ctx) => {
  if ((body.kind === 'conference') !== (body.caseId !== null)) ctx.addIssue({ code: 'custom', path: ['caseId'], message: say({ cs: 'Případová konference patří k případu, jiné setkání ne.', en: 'A case conference belongs to a case, another meeting does not.', uk: 'Конференція належить до справи, інша зустріч – ні.' }) });
});
export type NewMeeting = z.output<typeof NewMeeting>;

export const mostAttendees = 500;
const Email = z.union([z.literal(''), z.email().max(200)]).default('');
const attendee = { part: Part.default('member'), voting: z.boolean().default(false) };
/** An account; or a person without one, with an address for the invitation; or a person of the case. */
export const NewAttendee = z.strictObject({
  id: Id, membershipId: Id.nullable().default(null), memberId: Id.nullable().default(null), partnerId: Id.nullable().default(null), personId: Id.nullable().default(null), name: prose(120).default(''), email: Email, about: z.array(Id).max(30).default([]), ...attendee,
}).refine((one) => one.membershipId || one.personId || one.name, { path: ['name'], error: say({ cs: 'Vyberte, kdo to je, nebo napište jméno.', en: 'Choose who it is or write the name.', uk: 'Виберіть, хто це, або напишіть імʼя.' }) });
export type NewAttendee = z.output<typeof NewAttendee>;
/** What is not sent stays. */
export const AttendeeBody = z.strictObject({ name: prose(120).optional(), email: z.union([z.literal(''), z.email().max(200)]).optional(), part: Part.optional(), voting: z.boolean().optional() });

const item = {
  section: prose(120).default(''), title: line(300), presenter: prose(120).default(''), presenterId: Id.nullable().default(null), plannedMinutes: z.int().min(1).max(600).nullable().default(null),
  internal: z.boolean().default(false), forGuests: z.boolean().default(false), about: z.array(Id).max(30).default([]),
};
export const ItemBody = z.strictObject(item);
export type ItemBody = z.output<typeof ItemBody>;

const allow = 'signedIn' as const;
const MeetingRef = z.strictObject({ meetingId: Id }), AttendeeRef = z.strictObject({ meetingId: Id, attendeeId: Id }), ItemRef = z.strictObject({ meetingId: Id, itemId: Id });
const changed = z.object({ version: Version });

export const meetings = endpoints({
  list: { method: 'GET', path: '/meetings', summary: 'Meetings that I see: coming ones with those without a date first, or past and cancelled ones, the newest first; of one group or case only.', allow,
    query: z.strictObject({ part: z.enum(['coming', 'past']).default('coming'), groupId: Id.optional(), caseId: Id.optional(), kind: MeetingKind.optional(), ...pageQuery }), reply: page(MeetingRow) },
  get: { method: 'GET', path: '/meetings/:meetingId', summary: 'One meeting. A conference is read as its case.', allow, params: MeetingRef, reply: Meeting },
  create: { method: 'POST', path: '/meetings', summary: 'Call a meeting: a draft that only those who run it see.', allow, creates: true, body: NewMeeting, reply: Created },
  change: { method: 'PATCH', path: '/meetings/:meetingId', summary: 'Change name, time, place, who leads and who takes notes. A new time or place after invitations went raises the sequence.', allow, versioned: true, params: MeetingRef, body: MeetingBody, reply: changed },
  attendees: { method: 'GET', path: '/meetings/:meetingId/attendees', summary: 'Who is invited, what they answered and whether they came.', allow, params: MeetingRef, reply: z.object({ items: z.array(Attendee) }) },
  addAttendees: { method: 'POST', path: '/meetings/:meetingId/attendees', summary: 'Put people on the list of those invited; whoever is there already stays as they are.', allow, params: MeetingRef, body: z.strictObject({ attendees: z.array(NewAttendee).min(1).max(mostAttendees) }), reply: z.object({ added: z.int() }) },
  changeAttendee: { method: 'PATCH', path: '/meetings/:meetingId/attendees/:attendeeId', summary: 'Change name, address, as what they come, whether they vote.', allow, versioned: true, params: AttendeeRef, body: AttendeeBody, reply: changed },
  removeAttendee: { method: 'DELETE', path: '/meetings/:meetingId/attendees/:attendeeId', summary: 'Take somebody off the list; who was told of the meeting is told that it does not concern them.', allow, params: AttendeeRef },
  items: { method: 'GET', path: '/meetings/:meetingId/items', summary: 'The agenda in its order.', allow, params: MeetingRef, reply: z.object({ items: z.array(Item) }) },
  addItem: { method: 'POST', path: '/meetings/:meetingId/items', summary: 'Add a point to the agenda, as the last one.', allow, creates: true, params: MeetingRef, body: z.strictObject({ id: Id, ...item }), reply: Created },
  changeItem: { method: 'PATCH', path: '/meetings/:meetingId/items/:itemId', summary: 'Change a point of the agenda.', allow, versioned: true, params: ItemRef, body: ItemBody, reply: changed },
  orderItems: { method: 'PUT', path: '/meetings/:meetingId/items/order', summary: 'Put the agenda in this order; points that are not named follow.', allow, params: MeetingRef, body: z.strictObject({ ids: z.array(Id).max(200) }) },
  removeItem: { method: 'DELETE', path: '/meetings/:meetingId/items/:itemId', summary: 'Take a point off the agenda; what came from the backlog goes back there.', allow, params: ItemRef },
});
