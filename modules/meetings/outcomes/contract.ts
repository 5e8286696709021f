// What comes out of a point of a meeting: votes, tasks, phenomena that are watched.
import { z } from 'zod';
import { Commitment, OwnerChoice } from '#modules/commitments/contract.ts';
import { BarrierLevel } from '#modules/signals/contract.ts';
import { Created, Day, endpoints, Id, line, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { Clock } from '#platform/http/clock.ts';
import { choices, decisions, majorities, quorums } from './rules.ts';

export const Choice = z.enum(choices).meta({ id: 'VoteChoice' });
export const Count = z.object({ for: z.int().min(0), against: z.int().min(0), abstained: z.int().min(0) }).meta({ id: 'VoteCount' });
/** A member with a vote, and by whom it is there; at a meeting without a group somebody for themselves. */
export const RollLine = z.object({ memberId: Id.nullable(), memberName: z.string().nullable(), attendeeId: Id.nullable(), name: z.string().nullable(), here: z.boolean() });
export type RollLine = z.infer<typeof RollLine>;

export const Vote = z.object({
  id: Id, version: Version, itemId: Id, kind: z.enum(['motion', 'admission']), text: z.string(), secret: z.boolean(), takenAt: z.string().nullable(),
  candidate: z.object({ kind: z.enum(['organisation', 'partner', 'person']), name: z.string() }).nullable(),
  state: z.enum(['open', 'closed', 'annulled']), /** Of what is written so far; of a secret one none before it is closed. */ count: Count.nullable(),
  /** As counted at closing; of an open one as it would be now. */ entitled: z.int(), present: z.int(), quorum: z.enum(quorums), majority: z.enum(majorities),
  result: z.enum(['passed', 'rejected', 'invalid']).nullable(), annulReason: z.string(),
  ballots: z.array(z.object({ attendeeId: Id, memberName: z.string().nullable(), name: z.string(), choice: Choice })),
}).meta({ id: 'MeetingVote' });
export type Vote = z.infer<typeof Vote>;

export const WatchNote = z.object({ id: Id, version: Version, meetingId: Id, meetingTitle: z.string().nullable(), onDay: Day.nullable(), text: z.string(), seenCount: z.int().nullable(), decision: z.enum(decisions), reviewOn: Day.nullable() }).meta({ id: 'WatchNote' });
export type WatchNote = z.infer<typeof WatchNote>;
export const Watch = z.object({
  id: Id, itemId: Id.nullable(), meetingId: Id, group: z.object({ id: Id, name: z.string() }).nullable(), text: z.string(), domain: z.string(), level: BarrierLevel, orp: z.object({ code: z.string(), name: z.string() }).nullable(),
  threshold: z.string(), thresholdCount: z.int().nullable(), notedOn: Day, reviewOn: Day.nullable(), endedOn: Day.nullable(), /** What meetings said of it, the first one first. */ notes: z.array(WatchNote),
}).meta({ id: 'Watch' });
export type Watch = z.infer<typeof Watch>;

const MeetingTask = z.object({ itemId: Id.nullable(), task: Commitment });
export type MeetingTask = z.infer<typeof MeetingTask>;
export const Outcomes = z.object({
  /** I write the votes: the minutes are mine to take and not approved. */ mayVote: z.boolean(), /** The meeting goes on and I run it: tasks and phenomena are added now. */ mayAdd: z.boolean(),
  /** Whether this kind of meeting votes, and whether it can admit members. */ votes: z.enum(['none', 'motions', 'all']), /** Whether phenomena are watched here. */ watches: z.boolean(), caseId: Id.nullable(), about: z.array(Id), groupId: Id.nullable(),
  /** Point of the agenda at which earlier tasks are gone through, and that of watched phenomena. */ checks: z.object({ tasks: Id.nullable(), watches: Id.nullable() }),
  roll: z.array(RollLine), items: z.object({ votes: z.array(Vote), tasks: z.array(MeetingTask), watches: z.array(Watch) }),
  /** Of the group, from other meetings: what goes on and what was settled since the last one. */ carried: z.object({ tasks: z.array(Commitment), watches: z.array(Watch) }),
}).meta({ id: 'MeetingOutcomes' });
export type Outcomes = z.infer<typeof Outcomes>;

const candidate = { organisationId: Id.nullable().default(null), partnerId: Id.nullable().default(null), name: prose(120).default('') };
export const NewVote = z.strictObject({
  id: Id, itemId: Id, text: prose(1000).default(''), secret: z.boolean().default(false), takenAt: Clock.nullable().default(null), /** Whoever is to be admitted; without it a motion. */ candidate: z.strictObject(candidate).nullable().default(null),
}).superRefine(({ text, candidate: whom }, ctx) => {
  if (!whom && !text) ctx.addIssue({ code: 'custom', path: ['text'], message: say({ cs: 'Napište, o čem se hlasuje.', en: 'Write what is voted on.', uk: 'Напишіть, про що голосують.' }) });
  if (whom && [whom.organisationId, whom.partnerId, whom.name].filter(Boolean).length !== 1) ctx.addIssue({ code: 'custom', path: ['candidate'], message: say({ cs: 'Vyberte organizaci, partnera, nebo napište jméno: právě jedno.', en: 'Choose an organisation, a partner, or write a name: exactly one.', uk: 'Виберіть організацію, партнера або напишіть імʼя: щось одне.' }) });
});
export type NewVote = z.output<typeof NewVote>;

export const NewTask = z.strictObject({ id: Id, itemId: Id.nullable().default(null), what: line(500), dueOn: Day.nullable().default(null), about: z.array(Id).max(30).default([]), /** A goal of the plan that it is a step to; of a conference only. */ goalId: Id.nullable().default(null), owner: OwnerChoice.default({ kind: 'nobody' }) });
const noted = { text: prose(2000).default(''), seenCount: z.int().min(0).max(100_000).nullable().default(null), reviewOn: Day.nullable().default(null) };
export const NewWatch = z.strictObject({
  id: Id, itemId: Id.nullable().default(null), text: writing(500), domain: z.string().min(1).max(60), level: BarrierLevel, orpCode: z.string().regex(/^\d{4}$/).nullable().default(null),
  threshold: prose(300).default(''), thresholdCount: z.int().min(1).max(100_000).nullable().default(null), /** What was seen so far. */ note: z.strictObject(noted).default({ text: '', seenCount: null, reviewOn: null }),
});
export type NewWatch = z.output<typeof NewWatch>;
export const NoteBody = z.strictObject({ id: Id, itemId: Id.nullable().default(null), ...noted, decision: z.enum(decisions) });
export type NoteBody = z.output<typeof NoteBody>;

const allow = 'signedIn' as const;
const MeetingRef = z.strictObject({ meetingId: Id }), VoteRef = z.strictObject({ meetingId: Id, voteId: Id }), WatchRef = z.strictObject({ meetingId: Id, watchId: Id });

export const outcomes = endpoints({
  ofMeeting: { method: 'GET', path: '/meetings/:meetingId/outcomes', summary: 'What came out of a meeting: votes, tasks and how they stand, watched phenomena; and what its group carries along.', allow, params: MeetingRef, reply: Outcomes },
  openVote: { method: 'POST', path: '/meetings/:meetingId/votes', summary: 'Put a motion, or the admission of a member, to the vote.', allow, creates: true, params: MeetingRef, body: NewVote, reply: Created },
  fillVote: { method: 'PUT', path: '/meetings/:meetingId/votes/:voteId/ballots', summary: 'Who voted how: the whole list, one for each member that is there.', allow, params: VoteRef, body: z.strictObject({ ballots: z.array(z.strictObject({ attendeeId: Id, choice: Choice })).max(500) }) },
  closeVote: { method: 'POST', path: '/meetings/:meetingId/votes/:voteId/closing', summary: 'Close a vote: quorum and result are worked out and stay; of a secret one with its counts. A passed admission takes effect.', allow, versioned: true, params: VoteRef,
    body: z.strictObject({ count: z.strictObject({ for: z.int().min(0).max(1000), against: z.int().min(0).max(1000), abstained: z.int().min(0).max(1000) }).nullable().default(null) }) },
  annulVote: { method: 'POST', path: '/meetings/:meetingId/votes/:voteId/annulment', summary: 'Annul a closed vote with the reason, until the minutes are approved; an admission is taken back.', allow, versioned: true, params: VoteRef, body: z.strictObject({ reason: writing(500) }) },
  dropVote: { method: 'DELETE', path: '/meetings/:meetingId/votes/:voteId', summary: 'Throw away a vote that was not closed.', allow, params: VoteRef },
  owners: { method: 'GET', path: '/meetings/:meetingId/owners', summary: 'Whom a task of a meeting can be given to: those at it and in its group, their services, colleagues.', allow, params: MeetingRef,
    reply: z.object({
      workers: z.array(z.object({ membershipId: Id, name: z.string(), organisationId: Id, shortName: z.string(), own: z.boolean(), /** Was there, or sits in the group. */ here: z.boolean() })),
      services: z.array(z.object({ serviceId: Id, name: z.string(), organisationId: Id, shortName: z.string(), own: z.boolean() })),
    }) },
  addTask: { method: 'POST', path: '/meetings/:meetingId/tasks', summary: 'A task comes out of a meeting; given to another organisation it is an offer, given to nobody it is shown as missing.', allow, creates: true, params: MeetingRef, body: NewTask, reply: Created },
  tasksOfGroup: { method: 'GET', path: '/groups/:groupId/tasks', summary: 'Tasks from the meetings of a group: what goes on, then what is done, the last first.', allow, params: z.strictObject({ groupId: Id }), reply: z.object({ items: z.array(Commitment).max(300) }) },
  beginWatch: { method: 'POST', path: '/meetings/:meetingId/watches', summary: 'A meeting begins to watch a phenomenon; it comes to the agenda of the next meetings until it ends.', allow, creates: true, params: MeetingRef, body: NewWatch, reply: Created },
  noteWatch: { method: 'PUT', path: '/meetings/:meetingId/watches/:watchId/note', summary: 'What this meeting says of a watched phenomenon: seen, how many times, what next.', allow, params: WatchRef, body: NoteBody },
  watches: { method: 'GET', path: '/watches', summary: 'Phenomena watched by my groups with what each meeting said: those that go on, or those that ended.', allow,
    query: z.strictObject({ part: z.enum(['current', 'ended']).default('current'), groupId: Id.optional() }), reply: z.object({ items: z.array(Watch).max(200) }) },
  names: { method: 'POST', path: '/watches/names', summary: 'Words of a text that are names of people I know here: a watched phenomenon names no client. Nothing is kept.', allow, body: z.strictObject({ text: prose(4000) }), reply: z.object({ names: z.array(z.string()).max(30) }) },
});
