// What a conference, those invited to it and its distribution look like.
import { z } from 'zod';
import { Day, Id, Instant, line, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { Level } from '#modules/access/releases/contract.ts';
import { MeetingState, Part, PassageKind } from '../shapes.ts';
import { preparationPoints, readable, suitabilityPoints } from './rules.ts';

const Person = z.object({ id: Id, name: z.string(), part: z.enum(['client', 'adult', 'child']) });
const Named = z.object({ id: Id, name: z.string() });
export const DateAnswer = z.enum(['yes', 'maybe', 'no']).meta({ id: 'DateAnswer' });
export type DateAnswer = z.infer<typeof DateAnswer>;
export const endAfterStart = { path: ['endsAt'], error: say({ cs: 'Konec je před začátkem.', en: 'The end is before the start.', uk: 'Кінець раніше за початок.' }) };
export const inOrder = ({ startsAt, endsAt }: { startsAt: string; endsAt?: string | null | undefined }) => !endsAt || endsAt > startsAt;

export const Suitability = z.object({ id: Id, points: z.array(z.string()), recommended: z.boolean(), reason: z.string(), saidBy: z.string(), despite: z.string(), author: z.string().nullable(), at: Instant });
export type Suitability = z.infer<typeof Suitability>;
export const assessment = {
  points: z.array(z.enum(suitabilityPoints)).max(10), recommended: z.boolean(), reason: writing(2000), saidBy: prose(200).default(''),
  /** Why it is called although it is not recommended. */ despite: prose(2000).default(''),
};
/** Thought of: the checklist, and what it would be for. With `goOn` false it stays a note that it was considered. */
export const Start = z.strictObject({ id: Id, /** Nobody in a locality. */ about: z.array(Id).max(20), goal: prose(2000).default(''), ...assessment, goOn: z.boolean() })
  .refine((s) => !s.goOn || s.recommended || s.despite, { path: ['despite'], error: say({ cs: 'Konference se nedoporučuje. Napište, proč ji přesto svoláváte.', en: 'A conference is not recommended. Write why you call one all the same.', uk: 'Конференцію не рекомендують. Напишіть, чому ви її все ж скликаєте.' }) })
  .refine((s) => !s.goOn || s.goal, { path: ['goal'], error: say({ cs: 'Napište, čeho má konference dosáhnout.', en: 'Write what the conference is to reach.', uk: 'Напишіть, чого має досягти конференція.' }) });

const Guest = z.object({ covers: z.array(Named), consents: z.array(z.object({ id: Id, version: Version, person: Named, signedBy: Named.nullable(), documentId: Id, document: z.string().nullable(), signedOn: Day, validTo: Day, state: z.enum(['in_force', 'ended', 'withdrawn']) })), /** A link that opens today. */ link: z.boolean() });
export const Invitee = z.object({
  id: Id, version: Version, part: Part, name: z.string(), membershipId: Id.nullable(), personId: Id.nullable(), me: z.boolean(), child: z.boolean(),
  organisation: Named.nullable(), own: z.boolean(), /** Whether what we hold still reaches them; null for somebody without an account, and at a conference of another organisation. */ reached: z.boolean().nullable(),
  invitedAt: Instant.nullable(), answer: z.enum(['none', 'yes', 'no', 'maybe']), answerNote: z.string(), confidentialityOn: Day.nullable(), presence: z.string(),
  /** Only for those who called the conference. */ preparation: z.object({ points: z.array(z.string()), needed: z.array(z.enum(preparationPoints)), note: z.string() }).nullable(),
  /** Only for somebody without an account, for those who called the conference. */ guest: Guest.nullable(),
}).meta({ id: 'Invitee' });
export type Invitee = z.infer<typeof Invitee>;

export const Conference = z.object({
  id: Id, caseId: Id, version: Version, state: MeetingState, cancelReason: z.string(), /** Of a locality: no person stands there, and whoever takes part reads it. */ common: z.boolean(), about: z.array(Person), goal: z.string(), /** Null when I may not read it. */ hasGoal: z.boolean(),
  onDay: Day.nullable(), startsAt: z.string().nullable(), endsAt: z.string().nullable(), place: z.string(), online: z.string(), reviewOn: Day.nullable(), datesAskedAt: Instant.nullable(), minutesSentAt: Instant.nullable(),
  organiser: Named, facilitator: z.object({ id: Id.nullable(), name: z.string() }).nullable(), noteTaker: Named.nullable(), keeper: Named,
  own: z.boolean(), runs: z.boolean(), clientPresent: z.enum(['unknown', 'yes', 'part', 'no']), absenceChoice: z.enum(['', 'client', 'family', 'team', 'obstacle']), absenceReason: z.string(),
  suitability: z.array(Suitability), options: z.array(z.object({ id: Id, onDay: Day, startsAt: z.string(), endsAt: z.string().nullable(), place: z.string(), answers: z.array(z.object({ attendeeId: Id, answer: DateAnswer })) })),
  invitees: z.array(Invitee), /** Languages for which somebody of the case needs interpreting. */ interpreting: z.boolean(),
}).meta({ id: 'Conference' });
export type Conference = z.infer<typeof Conference>;
export const ConferenceRow = z.object({ id: Id, state: MeetingState, goal: z.string(), onDay: Day.nullable(), startsAt: z.string().nullable(), endsAt: z.string().nullable(), place: z.string(), own: z.boolean(), keeper: z.string(), recommended: z.boolean().nullable(), invited: z.int(), clientPresent: z.string() });
export type ConferenceRow = z.infer<typeof ConferenceRow>;

export const Invitable = z.object({
  workers: z.array(z.object({ membershipId: Id, name: z.string(), organisation: Named, own: z.boolean(), inTeam: z.boolean(), ground: z.enum(['ours', 'released', 'not_reached', 'none']) })),
  /** Organisations of services of the case to which nothing flows, or nothing about some of the persons. */
  missing: z.array(z.object({ organisation: Named, service: Named, persons: z.array(Named) })),
  persons: z.array(Person),
}).meta({ id: 'Invitable' });
export type Invitable = z.infer<typeof Invitable>;

/** A worker, a person of the case, or somebody without an account. */
export const Invite = z.strictObject({ id: Id, part: Part, membershipId: Id.nullish(), personId: Id.nullish(), name: line(120).nullish(), partnerId: Id.nullish() })
  .refine((one) => [one.membershipId, one.personId, one.name].filter(Boolean).length === 1, { path: ['name'], error: say({ cs: 'Vyberte, koho zvete, nebo napište jméno.', en: 'Choose whom you invite, or write a name.', uk: 'Виберіть, кого запрошуєте, або напишіть імʼя.' }) });
export const Consent = z.strictObject({ id: Id, personId: Id, /** The adult who signed for a child. */ signedById: Id.nullish(), documentId: Id, signedOn: Day, validTo: Day })
  .refine((c) => c.validTo >= c.signedOn, { path: ['validTo'], error: say({ cs: 'Konec je dřív než podpis.', en: 'The end is before the signature.', uk: 'Кінець раніше за підпис.' }) });
export const Course = z.strictObject({ clientPresent: z.enum(['unknown', 'yes', 'part', 'no']), absenceChoice: z.enum(['', 'client', 'family', 'team', 'obstacle']).default(''), absenceReason: prose(2000).default('') })
  .refine((c) => c.clientPresent !== 'no' || c.absenceChoice, { path: ['absenceChoice'], error: say({ cs: 'Vyberte, čí to bylo rozhodnutí.', en: 'Choose whose decision it was.', uk: 'Виберіть, чиє це було рішення.' }) })
  .refine((c) => c.clientPresent !== 'no' || c.absenceReason, { path: ['absenceReason'], error: say({ cs: 'Napište, proč klient nebo klientka na konferenci nebyl(a).', en: 'Write why the client was not there.', uk: 'Напишіть, чому клієнта або клієнтки не було.' }) });

export const Said = z.object({ id: Id, itemId: Id.nullable(), kind: PassageKind, text: z.string(), about: z.array(Id), with: z.array(Id) });
export type Said = z.infer<typeof Said>;
export const Distribution = z.object({
  sentAt: Instant.nullable(), passages: z.int(),
  readers: z.array(z.object({
    organisation: Named, own: z.boolean(), people: z.array(z.object({ attendeeId: Id, name: z.string(), reached: z.boolean() })),
    /** Per person of the conference: how much of what concerns them this organisation reads. */
    persons: z.array(z.object({ person: Named, level: Level.nullable(), reads: z.array(z.enum(readable)), validTo: Day.nullable() })),
    /** Passages of the minutes that it reads. */ reads: z.int(),
  })),
  guests: z.array(z.object({ attendeeId: Id, name: z.string(), covers: z.array(Named), link: z.boolean(), agreements: z.int() })),
}).meta({ id: 'ConferenceDistribution' });
export type Distribution = z.infer<typeof Distribution>;

/** What somebody without an account sees of a conference. Nothing of what is talked about before they promise to keep it to themselves. */
export const HostMeeting = z.object({
  /** Sent back with an answer. */ linkId: Id, guestName: z.string(), clientShown: z.string(), askedBy: z.string(), organisation: z.string(), phone: z.string(), expiresOn: Day,
  state: MeetingState, onDay: Day.nullable(), startsAt: z.string().nullable(), endsAt: z.string().nullable(), place: z.string(), online: z.string(), confidentialityOn: Day.nullable(),
  answer: z.enum(['none', 'yes', 'no', 'maybe']), answerNote: z.string(), mayAnswer: z.boolean(),
  dates: z.array(z.object({ id: Id, onDay: Day, startsAt: z.string(), endsAt: z.string().nullable(), place: z.string(), answer: DateAnswer.nullable() })),
  agenda: z.array(z.object({ section: z.string(), title: z.string(), minutes: z.int().nullable() })), agreements: z.array(z.string()),
}).meta({ id: 'HostMeeting' });
export type HostMeeting = z.infer<typeof HostMeeting>;
