// Referrals: one service asks another one, or a partner, to take somebody on; it answers; what came of it comes back.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, Instant, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { GivenLink, NewLink } from '#modules/access/guests/contract.ts';
import { MoveBody, NewReferral, Words } from './bodies.ts';
import { boxes, filters, standings } from './filters.ts';
import { ages, declineReasons, eventMoves, moves, nextWhats, outcomes, states, tells, urgencies } from './rules.ts';

export * from './bodies.ts';
export { declineReasons, outcomes } from './rules.ts';
export { boxes, filters, groups, standings, statesOf, Filters, type Box, type ListAsked, type Standing } from './filters.ts';
const team = ['worker', 'head', 'coordinator'] as const;
const Named = z.object({ id: Id, name: z.string() });
export const State = z.enum(states).meta({ id: 'ReferralState' });
const Code = z.string();

/** One side of a referral as the reader may know it. */
const Party = z.object({ organisation: Named.nullable(), service: Named.nullable(), partner: Named.nullable() });
const Next = z.object({ who: z.enum(['sender', 'receiver', 'nobody']), what: z.enum(nextWhats), by: Day.nullable(), late: z.int(), /** It is our turn. */ mine: z.boolean() });
const line_ = {
  id: Id, version: Version, from: Party, to: Party, need: Code, asked: z.string(), urgency: z.enum(urgencies), answerDueOn: Day, state: State, movedAt: Instant, sentOn: Day.nullable(), createdOn: Day,
  /** On which side I stand. */
  sends: z.boolean(), receives: z.boolean(), next: Next, waitingUntil: Day.nullable(), waitingPosition: z.int().nullable(), declineReason: z.enum(declineReasons).nullable(), outcome: z.enum(outcomes).nullable(), endedOn: Day.nullable(),
  /** The case it comes from; for the sender only. */
  case: z.object({ id: Id, label: z.string() }).nullable(),
};
export const ReferralLine = z.object(line_).meta({ id: 'ReferralLine' });
export type ReferralLine = z.infer<typeof ReferralLine>;

export const ReferralEvent = z.object({
  id: Id, at: Instant, move: z.enum(eventMoves), state: State, reason: z.string().nullable(), text: z.string(), onDay: Day.nullable(), number: z.int().nullable(),
  by: z.enum(['sender', 'receiver', 'guest', 'nobody']), author: z.string().nullable(), guestName: z.string().nullable(),
}).meta({ id: 'ReferralEvent' });
export type ReferralEvent = z.infer<typeof ReferralEvent>;

const Handover = z.object({ id: Id, releaseId: Id, person: Named.nullable(), level: z.string(), validTo: Day, state: z.enum(['unsigned', 'in_force', 'over']), endsWith: z.boolean() });
export const Referral = z.object({
  ...line_, ages: z.array(z.enum(ages)), languages: z.array(Code), orp: z.object({ code: z.string(), name: z.string() }).nullable(), accompanied: z.boolean(), accompaniedBy: z.string(), accompaniedOn: Day.nullable(), contact: z.string(),
  expiresOn: Day.nullable(), may: z.array(z.enum(moves)), /** Without an account: answers by a link, or by what the sender was told. */ partner: z.boolean(),
  /** Note of my side only. */
  note: z.string(), /** Of the note, for writing it. */ noteVersion: z.int(), /** The sender took the last answer in. */ seen: z.boolean(),
  /** Whom it is about: for the sender; with the other referrals made in one go. */
  about: z.array(Named), siblings: z.array(z.object({ id: Id, to: Party, state: State })),
  /** What is handed over: for the sender all of it, for the receiver what is in force. */
  handovers: z.array(Handover),
  /** Whom the receiver took over into own cards. */
  taken: z.array(Named), /** In force and not taken over yet. */ toTake: z.int(),
  events: z.array(ReferralEvent),
}).meta({ id: 'Referral' });
export type Referral = z.infer<typeof Referral>;

export const Target = z.object({
  serviceId: Id.nullable(), partnerId: Id.nullable(), name: z.string(), by: z.string(), open: z.boolean(), /** Answers the need. */ fits: z.boolean(), /** Works in the district. */ near: z.boolean(),
  told: z.object({ on: Day, free: z.int().nullable(), waitingDays: z.int().nullable() }).nullable(),
}).meta({ id: 'ReferralTarget' });
export type Target = z.infer<typeof Target>;

const days = z.int().min(0).max(365);
const ruleFields = { dueNow: days, dueDays: days, dueCanWait: days, receiptAfter: days, answerAfter: days, expireAfter: z.int().min(1).max(365), tells: z.array(z.enum(tells)).max(tells.length) };
export const RuleBody = z.strictObject(ruleFields).refine((r) => r.tells.length > 0, { path: ['tells'], error: say({ cs: 'Někdo se o tom dozvědět musí.', en: 'Somebody has to be told.', uk: 'Хтось має про це дізнатися.' }) });
const ReferralRef = z.strictObject({ referralId: Id });
const versioned = { params: ReferralRef, allow: team, versioned: true } as const;

export const referrals = endpoints({
  list: { method: 'GET', path: '/referrals', summary: 'Referred to us, by us, or both: overdue ones first; filters are what a number of the network picture was counted from.', allow: team, query: z.strictObject({ ...pageQuery, box: z.enum(boxes), state: z.enum(standings).default('open'), ...filters }),
    reply: page(ReferralLine).extend({ counts: z.array(z.object({ state: State, referrals: z.int(), late: z.int() })) }) },
  today: { method: 'GET', path: '/referrals/today', summary: 'What waits for our word, answers that came, and silence I am to look after.', allow: team, reply: z.object({ toAnswer: z.array(ReferralLine), answers: z.array(ReferralLine), silent: z.array(ReferralLine) }) },
  ofCase: { method: 'GET', path: '/cases/:caseId/referrals', summary: 'Referrals from a case with what came of them.', allow: team, reads: 'case', params: CaseRef, reply: z.object({ items: z.array(ReferralLine), mayRefer: z.boolean() }) },
  get: { method: 'GET', path: '/referrals/:referralId', summary: 'A referral with its history; names only where a release is in force.', allow: team, params: ReferralRef, reply: Referral },
  targets: { method: 'GET', path: '/referrals/targets', summary: 'Services and partners to refer to: those that answer the need and work in the district first; closed ones say so.', allow: team,
    query: z.strictObject({ q: z.string().max(100).optional(), need: z.string().max(60).optional(), orp: z.string().regex(/^\d{4}$/).optional() }), reply: z.object({ items: z.array(Target) }) },
  add: { method: 'POST', path: '/referrals', summary: 'Refer to one or more services at once; each referral goes its own way from then on.', allow: team, creates: true, body: NewReferral, reply: Created },
  change: { method: 'PATCH', path: '/referrals/:referralId', summary: 'Change a draft.', ...versioned, body: Words },
  remove: { method: 'DELETE', path: '/referrals/:referralId', summary: 'Throw a draft away.', ...versioned },
  move: { method: 'POST', path: '/referrals/:referralId/moves', summary: 'Send, receive, answer, start, end or withdraw; what cannot happen now is refused with what stands.', ...versioned, body: MoveBody },
  note: { method: 'PUT', path: '/referrals/:referralId/note', summary: 'A note of our side; the other one never reads it.', ...versioned, body: z.strictObject({ note: prose(4000) }) },
  seen: { method: 'POST', path: '/referrals/:referralId/seen', summary: 'The sender took the last answer in.', allow: team, params: ReferralRef },
  handOver: { method: 'POST', path: '/referrals/:referralId/handovers', summary: 'Hand persons over by releases of the case.', allow: team, params: ReferralRef, body: z.strictObject({ releaseIds: z.array(Id).min(1).max(20), /** Made for this referral only: ends with it when it comes to nothing. */ endsWith: z.boolean().default(true) }) },
  takeOver: { method: 'POST', path: '/referrals/:referralId/take-over', summary: 'The receiver makes own cards of the persons handed over.', allow: ['worker', 'head'], params: ReferralRef },
  giveLink: { method: 'POST', path: '/referrals/:referralId/guest-links', summary: 'A link for a partner without an account to answer; the link and its code are shown once.', allow: team, params: ReferralRef, body: NewLink.omit({ clientShown: true }), reply: GivenLink },
  rule: { method: 'GET', path: '/referrals/rule', summary: 'When answers are due, when silence is told further and to whom, when it expires.', allow: [...team, 'administrator'], reply: z.object({ ...ruleFields, /** 0 while the usual days hold. */ version: z.int().min(0) }) },
  setRule: { method: 'PUT', path: '/referrals/rule', summary: 'Set them for the organisation.', allow: ['head', 'administrator'], versioned: true, body: RuleBody },
});

const Texts = z.object({ cs: z.string(), en: z.string(), uk: z.string() });
/** What a guest sees: the enquiry, who asks, where to call. It names no client. */
export const HostReferral = z.object({
  linkId: Id, version: Version, need: Texts.nullable(), asked: z.string(), ages: z.array(z.enum(ages)), languages: z.array(Texts), district: z.string().nullable(), urgency: z.enum(urgencies), answerDueOn: Day,
  accompanied: z.boolean(), accompaniedBy: z.string(), accompaniedOn: Day.nullable(), state: State, declineReason: z.enum(declineReasons).nullable(), waitingUntil: Day.nullable(), waitingPosition: z.int().nullable(), outcome: z.enum(outcomes).nullable(),
  guestName: z.string(), askedBy: z.string(), organisation: z.string(), phone: z.string(), expiresOn: Day, may: z.array(z.enum(moves)),
}).meta({ id: 'HostReferral' });
export type HostReferral = z.infer<typeof HostReferral>;
export const hostReferrals = endpoints({
  get: { method: 'GET', path: '/host/referral', summary: 'A guest sees the referral of the link.', allow: { guest: 'referral' }, reply: HostReferral },
  answer: { method: 'POST', path: '/host/referral/answer', summary: 'A guest accepts, puts on the waiting list, declines with a reason, starts or ends.', allow: { guest: 'referral' }, body: z.strictObject({ linkId: Id, /** The version that was read. */ version: Version, move: MoveBody }) },
});
