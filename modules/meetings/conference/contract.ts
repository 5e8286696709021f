// Case conferences: from the thought that one would help to who reads what was agreed.
import { z } from 'zod';
import { Clock } from '#platform/http/clock.ts';
import { CaseRef, Created, Day, endpoints, Id, line, prose, writing } from '#platform/http/contract.ts';
import { GivenLink, NewLink } from '#modules/access/guests/contract.ts';
import { preparationPoints } from './rules.ts';
import { DateAnswer, endAfterStart, inOrder, assessment, Start, Conference, ConferenceRow, Invitable, Invite, Consent, Course, Said, Distribution, HostMeeting } from './shapes.ts';

export * from './shapes.ts';

const team = ['worker', 'head', 'coordinator'] as const;
const ConferenceRef = z.strictObject({ caseId: Id, meetingId: Id }), MeetingRef = z.strictObject({ meetingId: Id }), AttendeeRef = z.strictObject({ attendeeId: Id }), OptionRef = z.strictObject({ dateOptionId: Id });

export const conferences = endpoints({
  ofCase: { method: 'GET', path: '/cases/:caseId/conferences', summary: 'Conferences of a case that I may see, the nearest first.', allow: team, reads: 'case', params: CaseRef, reply: z.object({ items: z.array(ConferenceRow).max(100) }) },
  start: { method: 'POST', path: '/cases/:caseId/conferences', summary: 'Think of a conference: does one suit? Goes on into a draft, or stays as a note that it was considered.', allow: team, creates: true, params: CaseRef, body: Start, reply: Created },
  get: { method: 'GET', path: '/cases/:caseId/conferences/:meetingId', summary: 'A conference as it is being prepared: dates, roles, those invited and how they are prepared.', allow: team, reads: 'case', params: ConferenceRef, reply: Conference },
  describe: {
    method: 'PATCH', path: '/conferences/:meetingId', summary: 'Goal, place and the three roles: who organises, leads, writes.', allow: team, versioned: true, params: MeetingRef,
    body: z.strictObject({ goal: writing(2000), place: prose(200).default(''), online: prose(300).default(''), organiserId: Id, facilitatorId: Id.nullish(), facilitatorName: prose(120).default(''), noteTakerId: Id.nullish() }),
  },
  assess: { method: 'POST', path: '/conferences/:meetingId/suitability', summary: 'Another opinion on whether it suits.', allow: team, creates: true, params: MeetingRef, body: z.strictObject({ id: Id, ...assessment }), reply: Created },
  proposeDate: { method: 'POST', path: '/conferences/:meetingId/dates', summary: 'Propose a day and hour.', allow: team, creates: true, params: MeetingRef, body: z.strictObject({ id: Id, onDay: Day, startsAt: Clock, endsAt: Clock.nullish(), place: prose(200).default('') }).refine(inOrder, endAfterStart), reply: Created },
  dropDate: { method: 'DELETE', path: '/conference-dates/:dateOptionId', summary: 'Take a proposed day back.', allow: team, params: OptionRef },
  askDates: { method: 'POST', path: '/conferences/:meetingId/ask', summary: 'Ask those invited which of the days suits them; the mail says only that somebody asks.', allow: team, params: MeetingRef },
  answerDate: { method: 'PUT', path: '/conference-dates/:dateOptionId/answer', summary: 'I can, maybe, cannot; or what somebody said on the phone.', allow: team, params: OptionRef, body: z.strictObject({ attendeeId: Id, answer: DateAnswer }) },
  chooseDate: { method: 'PUT', path: '/conference-dates/:dateOptionId/choice', summary: 'This day it will be.', allow: team, params: OptionRef },
  invitable: { method: 'GET', path: '/cases/:caseId/conferences/:meetingId/invitable', summary: 'Whom to invite: team, workers whom a release reaches, persons of the case; and organisations whose release is missing.', allow: team, reads: 'case', params: ConferenceRef, reply: Invitable },
  invite: { method: 'POST', path: '/conferences/:meetingId/invitees', summary: 'Write somebody among those invited. A worker of another organisation only with a release in force.', allow: team, creates: true, params: MeetingRef, body: Invite, reply: Created },
  uninvite: { method: 'DELETE', path: '/conference-invitees/:attendeeId', summary: 'Somebody is not invited after all.', allow: team, params: AttendeeRef },
  prepare: { method: 'PUT', path: '/conference-invitees/:attendeeId/preparation', summary: 'What was gone through with somebody before the conference.', allow: team, versioned: true, params: AttendeeRef, body: z.strictObject({ points: z.array(z.enum(preparationPoints)).max(20), note: prose(4000).default('') }) },
  consent: { method: 'POST', path: '/conference-invitees/:attendeeId/consents', summary: 'A signed consent that somebody without an account may learn what concerns a person.', allow: team, creates: true, params: AttendeeRef, body: Consent, reply: Created },
  withdrawConsent: { method: 'PUT', path: '/guest-consents/:guestConsentId/withdrawal', summary: 'The consent was taken back; with the last one the link ends at once.', allow: team, params: z.strictObject({ guestConsentId: Id }), body: z.strictObject({ reason: prose(2000).default('') }) },
  giveLink: { method: 'POST', path: '/conference-invitees/:attendeeId/guest-links', summary: 'A link and a code for somebody without an account, on the ground of a written consent.', allow: team, params: AttendeeRef, body: NewLink, reply: GivenLink },
  course: { method: 'PUT', path: '/conferences/:meetingId/course', summary: 'Whether the client was there, and if not, why and whose choice it was.', allow: team, params: MeetingRef, body: Course },
  outcome: { method: 'GET', path: '/cases/:caseId/conferences/:meetingId/outcome', summary: "What the conference brought, as far as I may read it: the client's view, strengths, worries, agreements.", allow: team, reads: 'case', params: ConferenceRef, reply: z.object({ passages: z.array(Said).max(500), mayLink: z.boolean() }) },
  agreedWith: { method: 'PUT', path: '/conference-passages/:passageId/with', summary: 'With whom something was agreed; somebody without an account reads it by their link.', allow: team, params: z.strictObject({ passageId: Id }), body: z.strictObject({ attendeeIds: z.array(Id).max(60) }) },
  review: { method: 'PUT', path: '/conferences/:meetingId/review', summary: 'When to come back to what was agreed: a day of the conference and a commitment of whoever wrote it.', allow: team, params: MeetingRef, body: z.strictObject({ id: Id, reviewOn: Day, what: line(300) }) },
  distribution: { method: 'GET', path: '/cases/:caseId/conferences/:meetingId/distribution', summary: 'Who reads how much of the minutes, in words, and what is held back.', allow: team, reads: 'case', params: ConferenceRef, reply: Distribution },
  distribute: { method: 'POST', path: '/conferences/:meetingId/distribution', summary: 'Tell those who may read it that the minutes are there: a mail with a link and nothing else.', allow: team, params: MeetingRef, reply: z.object({ sent: z.int() }) },
});

export const hostMeetings = endpoints({
  get: { method: 'GET', path: '/host/meeting', summary: 'Somebody without an account sees the conference of their link.', allow: { guest: 'meeting' }, reply: HostMeeting },
  promise: { method: 'POST', path: '/host/meeting/confidentiality', summary: 'They promise to keep to themselves what they learn.', allow: { guest: 'meeting' }, body: z.strictObject({ linkId: Id }) },
  answer: { method: 'POST', path: '/host/meeting/answer', summary: 'They come or not.', allow: { guest: 'meeting' }, body: z.strictObject({ linkId: Id, answer: z.enum(['yes', 'no', 'maybe']), note: prose(500).default('') }) },
  answerDate: { method: 'POST', path: '/host/meeting/dates', summary: 'Which of the proposed days suits them.', allow: { guest: 'meeting' }, body: z.strictObject({ linkId: Id, dateOptionId: Id, answer: DateAnswer }) },
});
