// A meeting after a meeting: the next date, what was left over, and the people of the group.
import { z } from 'zod';
import { Clock } from '#platform/http/clock.ts';
import { Created, Day, endpoints, Id } from '#platform/http/contract.ts';
import { Item } from '../contract.ts';
import { rhythms } from './rules.ts';

const allow = 'signedIn' as const, MeetingRef = z.strictObject({ meetingId: Id });

export const meetingSeries = endpoints({
  next: { method: 'GET', path: '/meetings/:meetingId/next', summary: 'What the next meeting would be: its date by the rhythm of the group, with what was put off or not reached.', allow, params: MeetingRef,
    reply: z.object({ rhythm: z.enum(rhythms), day: Day.nullable(), /** The public holiday that it would have fallen on. */ insteadOf: Day.nullable(), startsAt: z.string().nullable(), endsAt: z.string().nullable(), place: z.string(), leftovers: z.array(Item).max(500) }) },
  createNext: { method: 'POST', path: '/meetings/:meetingId/next', summary: 'Call the next meeting: the same people, the points that are carried over.', allow, creates: true, params: MeetingRef, reply: Created,
    body: z.strictObject({ id: Id, onDay: Day.nullable(), startsAt: Clock.nullable(), endsAt: Clock.nullable(), carry: z.array(Id).max(200).default([]) }) },
  copyMembers: { method: 'POST', path: '/meetings/:meetingId/attendees/from-group', summary: 'Put those who sit in the group on the day of the meeting on its list, with their votes.', allow, params: MeetingRef, reply: z.object({ added: z.int() }) },
});
