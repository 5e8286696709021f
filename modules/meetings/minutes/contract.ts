// Writing minutes: everything a page needs to write them in one sitting.
import { z } from 'zod';
import { Clock } from '#platform/http/clock.ts';
import { Created, Day, endpoints, Id, Instant, line, prose, Version } from '#platform/http/contract.ts';
import { Attendee, Item, mostAttendees, Someone } from '../contract.ts';
import { MeetingKind, MeetingState, Part, PassageKind, Presence } from '../shapes.ts';
import { mostPassages } from './rules.ts';

export const Passage = z.object({ id: Id, version: Version, itemId: Id.nullable(), about: z.array(Id), position: z.int(), kind: PassageKind, text: z.string() }).meta({ id: 'Passage' });
export type Passage = z.infer<typeof Passage>;
/** Somebody wrote from when until when; null = writes now. */
export const Turn = z.object({ by: Someone, how: z.enum(['began', 'handed', 'taken']), from: Instant, until: Instant.nullable() }).meta({ id: 'NoteTurn' });
export type Turn = z.infer<typeof Turn>;

export const Minutes = z.object({
  id: Id, version: Version, kind: MeetingKind, title: z.string(), state: MeetingState, onDay: Day.nullable(), caseId: Id.nullable(), groupId: Id.nullable(), about: z.array(Id),
  /** I may start, finish and take the notes. */ runs: z.boolean(), /** I write now. */ takesNotes: z.boolean(), noteTaker: Someone.nullable(), /** Nobody was at the keyboard of the note-taker lately. */ silent: z.boolean(),
  next: z.object({ id: Id, onDay: Day.nullable() }).nullable(), reviewOn: Day.nullable(),
  /** Of a conference: whom a passage may be about, as my organisation calls them. */ persons: z.array(z.object({ id: Id, name: z.string() })),
  attendees: z.array(Attendee), items: z.array(Item), passages: z.array(Passage), turns: z.array(Turn),
}).meta({ id: 'Minutes' });
export type Minutes = z.infer<typeof Minutes>;

/** What stands in the way of writing: who holds the notes, and the passage as it stands; null = it is not there. */
export const Stood = z.object({ passage: Passage.nullable(), noteTaker: Someone.nullable() });
export type Stood = z.infer<typeof Stood>;

/** `base` is the version that was read; 0 = it is new. The same words again are no conflict: an answer may have been lost. */
export const WritePassage = z.strictObject({
  itemId: Id.nullable(), kind: PassageKind, text: prose(20_000), position: z.int().min(0).max(100_000), about: z.array(Id).max(30).nullable().default(null), base: z.int().min(0),
});
export type WritePassage = z.output<typeof WritePassage>;
const Came = z.strictObject({ id: Id, name: line(120), membershipId: Id.nullable().default(null), partnerId: Id.nullable().default(null), part: Part.default('guest') });
const Attended = z.strictObject({ id: Id, presence: Presence, cameAt: Clock.nullable().default(null), leftAt: Clock.nullable().default(null) });
export type Attended = z.output<typeof Attended>;

const allow = 'signedIn' as const;
const MeetingRef = z.strictObject({ meetingId: Id }), PassageRef = z.strictObject({ meetingId: Id, passageId: Id });
const version = z.object({ version: Version });

export const minutes = endpoints({
  get: { method: 'GET', path: '/meetings/:meetingId/minutes', summary: 'The minutes with everything needed to write them. Of a conference each sees what is released to them; reading it is written into the read log of the case.', allow, params: MeetingRef, reply: Minutes },
  start: { method: 'POST', path: '/meetings/:meetingId/start', summary: 'The meeting begins; who starts it takes the notes.', allow, versioned: true, params: MeetingRef },
  finish: { method: 'POST', path: '/meetings/:meetingId/finish', summary: 'The minutes are written.', allow, versioned: true, params: MeetingRef },
  reopen: { method: 'POST', path: '/meetings/:meetingId/reopen', summary: 'Written minutes that are not approved yet are written on, by who opens them.', allow, versioned: true, params: MeetingRef },
  takeNotes: { method: 'POST', path: '/meetings/:meetingId/notes', summary: 'Take the notes: when nobody has them, or from one (`from`) who has been silent.', allow, params: MeetingRef, body: z.strictObject({ from: Id.nullable() }) },
  handNotes: { method: 'POST', path: '/meetings/:meetingId/notes/hand', summary: 'Hand the notes over to somebody of the meeting with an account.', allow, params: MeetingRef, body: z.strictObject({ to: Id }) },
  signNotes: { method: 'POST', path: '/meetings/:meetingId/notes/here', summary: 'The note-taker is at the keyboard.', allow, params: MeetingRef },
  attendance: { method: 'PUT', path: '/meetings/:meetingId/attendance', summary: 'Who came, who is excused, who came later or left earlier.', allow, params: MeetingRef, body: z.strictObject({ attendees: z.array(Attended).min(1).max(mostAttendees) }) },
  came: { method: 'POST', path: '/meetings/:meetingId/came', summary: 'Somebody came uninvited.', allow, creates: true, params: MeetingRef, body: Came, reply: Created },
  write: { method: 'PUT', path: '/meetings/:meetingId/passages/:passageId', summary: 'Write a passage under an id of the client. 409 with what stands there (`current`) when somebody else wrote it, or holds the notes.', allow, params: PassageRef, body: WritePassage, reply: version },
  remove: { method: 'DELETE', path: '/meetings/:meetingId/passages/:passageId', summary: 'Remove a passage; one that is not there is removed already.', allow, versioned: true, params: PassageRef },
});
/** A meeting holds at most so many passages. */
export { mostPassages };
