// What minutes hold, whole: the same shape is frozen at approval, put on paper and shown on the page.
import { z } from 'zod';
import { Day, Id } from '#platform/http/contract.ts';
import { MeetingKind, Part, PassageKind, Presence } from '../shapes.ts';

/** Somebody by the name they had, and for whom they came. Organisations stand here by the name that may be on paper. */
export const PaperPerson = z.object({ name: z.string(), membershipId: Id.nullable(), of: z.string().nullable(), organisationId: Id.nullable() });
export type PaperPerson = z.infer<typeof PaperPerson>;
export const PaperAttendee = PaperPerson.extend({ part: Part, presence: Presence, voting: z.boolean(), cameAt: z.string().nullable(), leftAt: z.string().nullable() });
export type PaperAttendee = z.infer<typeof PaperAttendee>;
/** invalid = too few members were there; annulled = with a reason, before the minutes were approved. */
export const voteResults = ['passed', 'rejected', 'invalid', 'annulled'] as const;
export const PaperVote = z.object({
  /** What was voted on; of an admission also who was admitted. */ motion: z.string(), admission: z.boolean(), candidate: z.string(), for: z.int(), against: z.int(), abstained: z.int(), /** Members with a vote, and how many of them were there. */ entitled: z.int(), present: z.int(), /** Null while it is open. */ result: z.enum(voteResults).nullable(),
});
export type PaperVote = z.infer<typeof PaperVote>;
export const PaperTask = z.object({ what: z.string(), who: PaperPerson.nullable(), until: Day.nullable(), /** A request to a body: on which day it was asked. */ asked: Day.nullable(), state: z.string() });
export type PaperTask = z.infer<typeof PaperTask>;
export const watchDecisions = ['watch', 'act', 'end'] as const;
/** A phenomenon that is watched: what, from when to act, what was said of it this time, when to look again. */
export const PaperWatch = z.object({ text: z.string(), threshold: z.string(), note: z.string(), seen: z.int().nullable(), decision: z.enum(watchDecisions), reviewOn: Day.nullable() });
export type PaperWatch = z.infer<typeof PaperWatch>;
export const PaperPassage = z.object({ kind: PassageKind, text: z.string() });
const outcomes = { passages: z.array(PaperPassage), votes: z.array(PaperVote), tasks: z.array(PaperTask), watches: z.array(PaperWatch) };
export const PaperPoint = z.object({ section: z.string(), title: z.string(), presenter: z.string(), state: z.string(), internal: z.boolean(), ...outcomes });
export type PaperPoint = z.infer<typeof PaperPoint>;
export const PaperWhole = z.object(outcomes);
export type PaperWhole = z.infer<typeof PaperWhole>;

export const Paper = z.object({
  title: z.string(), kind: MeetingKind, group: z.string().nullable(), organisation: z.object({ id: Id, name: z.string() }),
  onDay: Day.nullable(), startsAt: z.string().nullable(), endsAt: z.string().nullable(), place: z.string(),
  facilitator: PaperPerson.nullable(), writer: PaperPerson.nullable(), attendees: z.array(PaperAttendee), points: z.array(PaperPoint), /** What belongs to no point. */ whole: PaperWhole,
  next: z.object({ onDay: Day, startsAt: z.string().nullable(), place: z.string() }).nullable(), reviewOn: Day.nullable(),
  /** Of approved minutes: which version, on which day, by whom. */ number: z.int().nullable(), approvedOn: Day.nullable(), approvedBy: PaperPerson.nullable(),
}).meta({ id: 'MinutesPaper' });
export type Paper = z.infer<typeof Paper>;

/** As everybody reads them: names only with a consent, no internal points, no accounts. */
const PublicPerson = z.object({ name: z.string().nullable(), of: z.string().nullable() });
export type PublicPerson = z.infer<typeof PublicPerson>;
const publicOutcomes = { passages: z.array(PaperPassage), votes: z.array(PaperVote), tasks: z.array(PaperTask.omit({ who: true, state: true }).extend({ who: PublicPerson.nullable() })), watches: z.array(PaperWatch) };
export const PublicPaper = z.object({
  title: z.string(), kind: MeetingKind, group: z.string().nullable(), organisation: z.string(), onDay: Day.nullable(), startsAt: z.string().nullable(), endsAt: z.string().nullable(), place: z.string(),
  next: z.object({ onDay: Day, startsAt: z.string().nullable(), place: z.string() }).nullable(), number: z.int(), approvedOn: Day,
  facilitator: PublicPerson.nullable(), writer: PublicPerson.nullable(), approvedBy: PublicPerson.nullable(),
  attendees: z.array(PublicPerson.extend({ presence: Presence, part: Part })),
  points: z.array(z.object({ section: z.string(), title: z.string(), state: z.string(), ...publicOutcomes })), whole: z.object(publicOutcomes),
}).meta({ id: 'PublicMinutes' });
export type PublicPaper = z.infer<typeof PublicPaper>;
