// Who is told of a meeting, by which mail, and what they answer: signed in, or by the link of the mail.
import { z } from 'zod';
import { Day, endpoints, Id, Instant, prose, writing } from '#platform/http/contract.ts';
import { Answer, MeetingRow } from '../contract.ts';

/** Somebody was told: which change, and what became of the mail. */
export const Notice = z.object({
  id: Id, attendeeId: Id, name: z.string(), kind: z.enum(['request', 'cancel']), sequence: z.int(), state: z.enum(['waiting', 'sent', 'failed']), /** What the mail server answered last. */ problem: z.string(), at: Instant,
}).meta({ id: 'MeetingNotice' });
export type Notice = z.infer<typeof Notice>;

const allow = 'signedIn' as const, MeetingRef = z.strictObject({ meetingId: Id });
const said = { answer: z.enum(['yes', 'no', 'maybe']), note: prose(500).default('') };

export const meetingInvitations = endpoints({
  invite: { method: 'POST', path: '/meetings/:meetingId/invite', summary: 'Send invitations to those on the list who do not know of it yet; whoever knows gets nothing.', allow, params: MeetingRef, body: z.strictObject({ /** The day is over already, and it is meant so. */ pastToo: z.boolean().default(false) }), reply: z.object({ told: z.int() }) },
  cancel: { method: 'POST', path: '/meetings/:meetingId/cancel', summary: 'Cancel a meeting; everybody who knows of it is told.', allow, versioned: true, params: MeetingRef, body: z.strictObject({ reason: writing(500) }), reply: z.object({ told: z.int() }) },
  notices: { method: 'GET', path: '/meetings/:meetingId/notices', summary: 'Who was told what and what became of the mail, the newest first; for those who run the meeting.', allow, params: MeetingRef, reply: z.object({ items: z.array(Notice).max(1500) }) },
  tellAgain: { method: 'POST', path: '/meetings/:meetingId/notices/:noticeId/again', summary: 'Another try of a mail that did not go.', allow, params: z.strictObject({ meetingId: Id, noticeId: Id }) },
  answer: { method: 'PUT', path: '/meetings/:meetingId/answer', summary: 'Somebody invited says whether they come.', allow, params: MeetingRef, body: z.strictObject(said) },
  unanswered: { method: 'GET', path: '/meeting-invitations', summary: 'Invitations to me that wait for an answer, the nearest first.', allow, reply: z.object({ items: z.array(MeetingRow).max(50) }) },
});

/** What an invited person sees by their link: no client, no topic. */
export const OpenedInvitation = z.object({
  guest: z.string(), organisation: z.string(), onDay: Day, startsAt: z.string().nullable(), endsAt: z.string().nullable(), /** Empty also when the place is a secret one. */ place: z.string(), online: z.string(),
  cancelled: z.boolean(), answer: Answer, note: z.string(), /** An answer may still be given or changed. */ open: z.boolean(),
}).meta({ id: 'OpenedInvitation' });
export type OpenedInvitation = z.infer<typeof OpenedInvitation>;
export const AnswerSecret = z.string().regex(/^[\w-]{43}$/);
export const meetingAnswers = endpoints({
  open: { method: 'POST', path: '/meeting-answers/open', summary: 'What an invitation says, by the secret of its link.', allow: 'public', body: z.strictObject({ secret: AnswerSecret }), reply: OpenedInvitation },
  answer: { method: 'POST', path: '/meeting-answers', summary: 'Answer an invitation by the secret of its link.', allow: 'public', body: z.strictObject({ secret: AnswerSecret, ...said }), reply: OpenedInvitation },
});
