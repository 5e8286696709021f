// Commitments: who will do what for whom by when. A step of a plan is a commitment with a goal.
import { z } from 'zod';
import { Clock } from '#platform/http/clock.ts';
import { CaseRef, Created, Day, endpoints, Id, Instant, line, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { GivenLink, NewLink } from '#modules/access/guests/contract.ts';

/** offered = waits for the answer of another organisation; open = agreed. */
export const State = z.enum(['offered', 'open', 'declined', 'done', 'cancelled']).meta({ id: 'CommitmentState' });
export type State = z.infer<typeof State>;
export const Kind = z.enum(['task', 'promised_contact', 'review', 'follow_up']).meta({ id: 'CommitmentKind' });
export type Kind = z.infer<typeof Kind>;
export const Priority = z.int().min(1).max(3);
export const actions = ['accept', 'decline', 'propose', 'agree', 'disagree', 'done', 'reopen', 'cancel', 'handOver', 'change'] as const;
/** What can happen to a commitment. */
export const Action = z.enum(actions).meta({ id: 'CommitmentAction' });
export type Action = z.infer<typeof Action>;

/** Who does it, as it is chosen. A body without an account was asked on a day, by somebody of ours, who wants to be reminded. */
export const OwnerChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('worker'), membershipId: Id }),
  z.strictObject({ kind: z.literal('service'), serviceId: Id }),
  z.strictObject({ kind: z.literal('client'), personId: Id }),
  z.strictObject({ kind: z.literal('body'), body: line(), partnerId: Id.nullish(), askedOn: Day.nullish(), askedBy: Id.nullish(), remindOn: Day.nullish() }),
  z.strictObject({ kind: z.literal('nobody') }),
]).meta({ id: 'OwnerChoice' });
export type OwnerChoice = z.input<typeof OwnerChoice>;

/** Who does it, as it is shown. `name` is missing when the reader may not see it. */
export const Owner = z.object({
  kind: z.enum(['worker', 'service', 'client', 'body', 'nobody']), name: z.string().nullable(),
  membershipId: Id.nullable(), serviceId: Id.nullable(), personId: Id.nullable(), partnerId: Id.nullable(),
  organisation: z.object({ id: Id, shortName: z.string() }).nullable(),
  askedOn: Day.nullable(), askedBy: z.object({ membershipId: Id, name: z.string().nullable() }).nullable(), remindOn: Day.nullable(),
}).meta({ id: 'Owner' });
export type Owner = z.infer<typeof Owner>;

export const Commitment = z.object({
  id: Id, version: Version, caseId: Id.nullable(), caseLabel: z.string().nullable(), goalId: Id.nullable(),
  what: z.string(), about: z.array(Id), startsOn: Day.nullable(), dueOn: Day.nullable(), dueTime: z.string().nullable(),
  priority: Priority, kind: Kind, state: State, proposedOn: Day.nullable(), doneOn: Day.nullable(), owner: Owner,
  /** The organisation that wrote it. */
  organisation: z.object({ id: Id, shortName: z.string() }), own: z.boolean(), authorName: z.string().nullable(),
  confidenceOf: Id.nullable(),
  /** Steps that have to be done before this one. */
  needs: z.array(Id),
  /** The meeting it comes from, when the reader sees it. */
  meeting: z.object({ id: Id, title: z.string(), onDay: Day.nullable() }).nullable(),
  /** The last reason or result that the reader may see. */
  lastText: z.string().nullable(),
  /** The day it was written. */
  writtenOn: Day,
  /** Since when it stands as it stands: how long an offer waits. */
  since: Instant,
  /** What I can do with it now. */
  may: z.array(Action),
}).meta({ id: 'Commitment' });
export type Commitment = z.infer<typeof Commitment>;

export const Event = z.object({
  id: Id, at: Instant, kind: z.enum(['offered', 'accepted', 'declined', 'proposed', 'agreed', 'done', 'reopened', 'handed_over', 'asked', 'cancelled', 'note']),
  text: z.string(), proposedOn: Day.nullable(), organisation: z.object({ id: Id, shortName: z.string() }), authorName: z.string().nullable(), toName: z.string().nullable(),
  /** Said by a person without an account who was given a link; the name is for the side that gave it. */
  byGuest: z.boolean(), guestName: z.string().nullable(),
}).meta({ id: 'CommitmentEvent' });
export type Event = z.infer<typeof Event>;

const endAfterStart = { error: say({ cs: 'Konec je před začátkem.', en: 'The end is before the start.', uk: 'Кінець раніше за початок.' }), path: ['dueOn'] };
const inOrder = ({ startsOn, dueOn }: { startsOn?: string | null | undefined; dueOn?: string | null | undefined }) => !startsOn || !dueOn || dueOn >= startsOn;
const fields = {
  what: line(500), about: z.array(Id).max(30), goalId: Id.nullish(), startsOn: Day.nullish(), dueOn: Day.nullish(),
  dueTime: Clock.nullish(), priority: Priority.optional(), owner: OwnerChoice, kind: Kind.optional(),
  confidenceOf: Id.nullish(),
  /** Steps that have to be done before. */
  needs: z.array(Id).max(20).optional(),
};
export const AddCommitment = z.strictObject({ id: Id, caseId: Id.nullish(), ...fields }).refine(inOrder, endAfterStart);
/** The whole of what can be changed is sent. */
export const ChangeCommitment = z.strictObject(fields).refine(inOrder, endAfterStart);

const reasonNeeded = { error: say({ cs: 'Napište důvod.', en: 'Write the reason.', uk: 'Напишіть причину.' }), path: ['reason'] };
const dateNeeded = { error: say({ cs: 'Vyberte termín.', en: 'Choose a date.', uk: 'Виберіть дату.' }), path: ['proposedOn'] };
export const Answer = z.strictObject({ answer: z.enum(['accept', 'decline', 'propose', 'agree', 'disagree']), reason: writing(2000).optional(), proposedOn: Day.optional() })
  .refine((a) => a.answer !== 'decline' || a.reason, reasonNeeded).refine((a) => a.answer !== 'propose' || a.proposedOn, dateNeeded);

const allow = ['worker', 'head', 'coordinator'] as const;
/** A task of a meeting is also given to those who see no clients. */
const doers = [...allow, 'methodologist', 'secretary'] as const;
const CommitmentRef = z.strictObject({ commitmentId: Id });
const reply = z.object({ items: z.array(Commitment), /** How many more there are than shown. */ more: z.int() });
const versioned = { params: CommitmentRef, allow, versioned: true } as const;

export const commitments = endpoints({
  add: { method: 'POST', path: '/commitments', summary: 'Agree who does what by when; given to another organisation it is an offer.', allow, creates: true, offline: true, body: AddCommitment, reply: Created },
  ofCase: { method: 'GET', path: '/cases/:caseId/commitments', summary: 'Commitments of a case that I may see, the nearest first.', allow, reads: 'case', params: CaseRef,
    query: z.strictObject({ state: State.optional(), limit: z.coerce.number().int().min(1).max(200).default(200) }), reply },
  mine: { method: 'GET', path: '/commitments/mine', summary: 'What I owe, the most overdue first; bodies I promised to remind included.', allow: doers,
    query: z.strictObject({ until: Day.optional(), limit: z.coerce.number().int().min(1).max(200).default(200) }), reply },
  offers: { method: 'GET', path: '/commitments/offers', summary: 'Offered to us and waiting for our answer, and our own offers without an answer.', allow: doers, reply: z.object({ toUs: z.array(Commitment), ours: z.array(Commitment) }) },
  answer: { method: 'POST', path: '/commitments/:commitmentId/answer', summary: 'Accept, decline with a reason or propose another date; the other side agrees to it or not.', ...versioned, allow: doers, body: Answer },
  done: { method: 'POST', path: '/commitments/:commitmentId/done', summary: 'Done, with its result.', ...versioned, allow: doers, offline: true, body: z.strictObject({ result: writing(4000).optional(), doneOn: Day.optional() }) },
  reopen: { method: 'POST', path: '/commitments/:commitmentId/reopen', summary: 'It is not done after all, or it is offered again.', ...versioned, allow: doers, body: z.strictObject({ reason: writing(2000).optional() }) },
  cancel: { method: 'POST', path: '/commitments/:commitmentId/cancel', summary: 'It no longer holds, with a reason.', ...versioned, allow: doers, body: z.strictObject({ reason: writing(2000) }) },
  handOver: { method: 'POST', path: '/commitments/:commitmentId/hand-over', summary: 'Hand over to a colleague of the same organisation.', ...versioned, body: z.strictObject({ membershipId: Id, note: writing(2000).optional() }) },
  change: { method: 'PATCH', path: '/commitments/:commitmentId', summary: 'Change what, by when, who. What another organisation has accepted is offered to it again.', ...versioned, body: ChangeCommitment },
  giveLink: { method: 'POST', path: '/commitments/:commitmentId/guest-links', summary: 'A link for a partner without an account, to see and answer this commitment; the link and its code are shown once.', allow, params: CommitmentRef, body: NewLink, reply: GivenLink },
  history: { method: 'GET', path: '/cases/:caseId/commitments/:commitmentId/events', summary: 'What happened to a commitment.', allow, reads: 'case', params: z.strictObject({ caseId: Id, commitmentId: Id }), reply: z.object({ items: z.array(Event) }) },
  owners: { method: 'GET', path: '/cases/:caseId/owners', summary: 'Workers, services and persons that a commitment of the case can be given to.', allow, reads: 'case', params: CaseRef,
    reply: z.object({
      workers: z.array(z.object({ membershipId: Id, name: z.string(), organisationId: Id, shortName: z.string(), own: z.boolean() })),
      services: z.array(z.object({ serviceId: Id, name: z.string(), organisationId: Id, shortName: z.string(), own: z.boolean() })),
    }) },
});

/** What a guest sees: the commitment, who asks, where to call. No client, unless the giver wrote one down for them. */
export const HostCommitment = z.object({
  /** Sent back with the answer: whoever has two links open answers the one they read. */
  linkId: Id, what: z.string(), dueOn: Day.nullable(), dueTime: z.string().nullable(), state: State, guestName: z.string(), clientShown: z.string(), askedBy: z.string(), organisation: z.string(), phone: z.string(), expiresOn: Day,
  /** Said yes already. */
  accepted: z.boolean(), may: z.array(z.enum(['accept', 'decline', 'done'])),
}).meta({ id: 'HostCommitment' });
export type HostCommitment = z.infer<typeof HostCommitment>;
export const HostAnswer = z.strictObject({ linkId: Id, answer: z.enum(['accept', 'decline', 'done']), text: writing(2000).optional() }).refine((a) => a.answer !== 'decline' || a.text, { ...reasonNeeded, path: ['text'] });

export const hostCommitments = endpoints({
  get: { method: 'GET', path: '/host/commitment', summary: 'A guest sees the commitment of the link.', allow: { guest: 'commitment' }, reply: HostCommitment },
  answer: { method: 'POST', path: '/host/commitment/answer', summary: 'A guest accepts, declines with a reason, or says that it is done.', allow: { guest: 'commitment' }, body: HostAnswer },
});
