// A request for interpreting, the bookings made for it, and how they end.
import { z } from 'zod';
import { Clock } from '#platform/http/clock.ts';
import { Day, Id, Instant, line, prose, Version } from '#platform/http/contract.ts';
import { phoneNumber } from '#platform/http/phone.ts';
import { say } from '#platform/http/problems.ts';
import { InterpretingMode, Sex, Code, OrpCode, Money, Named, maybeLine, Interpreter } from './pool-shapes.ts';
import { bookingStates, reasonKinds } from './rules.ts';

export const BookingState = z.enum(bookingStates);
export const topics = ['health', 'school', 'office', 'housing', 'work', 'counselling', 'family', 'court', 'crisis', 'course', 'event', 'other'] as const;
export const occasions = ['case', 'event', 'course', 'phone_line', 'other'] as const;
export const urgencies = ['normal', 'soon', 'today'] as const;
export const requestStates = ['open', 'booked', 'done', 'cancelled', 'unmet'] as const;
export const insteads = ['without', 'relative', 'child', 'machine', 'colleague', 'postponed'] as const;

/** What is asked, when and where; a kind of topic and never the story. */
export const requestFields = {
  about: z.array(Id).max(10).default([]), languages: z.array(Code).min(1).max(5), variant: maybeLine(80).default(''), onDay: Day, starts: Clock, minutes: z.int().min(10).max(720), mode: InterpretingMode,
  placeId: Id.nullable().default(null), place: maybeLine(300).default(''), placeInMail: z.boolean().default(false), orpCode: OrpCode.nullable().default(null), topic: z.enum(topics), sex: Sex.nullable().default(null), preferredId: Id.nullable().default(null),
  urgency: z.enum(urgencies).default('normal'), clientShown: maybeLine(60).default(''), contactName: line(120), contactPhone: phoneNumber, project: maybeLine(120).default(''),
};
type PlaceSaid = { mode: string; placeId: string | null; place: string; placeInMail: boolean };
export const placeSaid = (r: PlaceSaid, ctx: z.RefinementCtx) => {
  if (r.mode === 'in_person' && !r.placeId && !r.place) ctx.addIssue({ code: 'custom', path: ['place'], message: say({ cs: 'Napište, kde se sejdete, nebo vyberte místo.', en: 'Write where to meet, or choose a place.', uk: 'Напишіть, де зустрітися, або виберіть місце.' }) });
  if (r.placeInMail && !r.placeId) ctx.addIssue({ code: 'custom', path: ['placeInMail'], message: say({ cs: 'Do e-mailu smí jen místo vybrané ze seznamu kanceláří.', en: 'Only a place chosen from the list of offices may stand in the mail.', uk: 'У листі може бути лише місце, вибране зі списку офісів.' }) });
};
export const RequestBody = z.strictObject(requestFields).superRefine(placeSaid);
/** As it is written on screen: what it is for is chosen there as well, and goes with a new one only. */
export const RequestForm = z.strictObject({ occasion: z.enum(occasions), ...requestFields }).superRefine(placeSaid);
/** What is said of clients belongs to a case: there it ends with the case. */
export const onlyInCase = { cs: 'O klientech jen v případu.', en: 'About clients in a case only.', uk: 'Про клієнтів лише у справі.' };
export const AddRequest = z.strictObject({ id: Id, caseId: Id.nullable().default(null), occasion: z.enum(occasions).default('case'), commitmentId: Id.nullable().default(null), ...requestFields }).superRefine(placeSaid).superRefine((r, ctx) => {
  if (!r.caseId && (r.about.length || r.clientShown)) ctx.addIssue({ code: 'custom', path: ['about'], message: say(onlyInCase) });
});

export const Act = z.enum(['heard', 'withdraw', 'outcome', 'link']);
export const Booking = z.object({
  id: Id, version: Version, interpreter: Named, language: z.string(), state: BookingState, /** Waits longer than it was to. */ late: z.boolean(), answerBy: Instant, answeredBy: z.enum(['interpreter', 'guest', 'worker']).nullable(), reason: z.string(),
  byLink: z.boolean(), phone: z.string().nullable(), /** What can be done with it now. */ may: z.array(Act), costNow: z.number().nullable(),
}).meta({ id: 'InterpreterBooking' });
export type Booking = z.infer<typeof Booking>;
export const InterpretingRequest = z.object({
  id: Id, version: Version, caseId: Id.nullable(), caseLabel: z.string().nullable(), occasion: z.enum(occasions), about: z.array(Id), languages: z.array(z.string()), variant: z.string(), onDay: Day, starts: z.string(), minutes: z.int(), mode: InterpretingMode,
  placeId: Id.nullable(), place: z.string(), placeName: z.string().nullable(), placeInMail: z.boolean(), orpCode: z.string().nullable(), topic: z.enum(topics), sex: Sex.nullable(), preferredId: Id.nullable(), urgency: z.enum(urgencies), clientShown: z.string(),
  contactName: z.string(), contactPhone: z.string(), project: z.string(), state: z.enum(requestStates), unmet: z.boolean(), instead: z.enum(insteads).nullable(), closeReason: z.string(),
  minutesDone: z.int().nullable(), costComputed: z.number().nullable(), cost: z.number().nullable(), costReason: z.string(), author: Named,
  /** The one asked now, or who did it; then those before, newest first. */
  booking: Booking.nullable(), before: z.array(Booking), mayChange: z.boolean(),
}).meta({ id: 'InterpretingRequest' });
export type InterpretingRequest = z.infer<typeof InterpretingRequest>;

export const Reason = z.object({ kind: z.enum(reasonKinds), weight: z.enum(['good', 'bad', 'never']), detail: z.string() });
export const Candidate = z.object({ interpreter: Interpreter, language: z.string(), fits: z.boolean(), cost: z.number().nullable(), reasons: z.array(Reason) }).meta({ id: 'InterpreterCandidate' });
export type Candidate = z.infer<typeof Candidate>;

/** All that an interpreter knows of a booking. */
export const MyBooking = z.object({
  id: Id, onDay: Day, starts: z.string(), minutes: z.int(), language: z.string(), mode: InterpretingMode, place: z.string(), clientShown: z.string(), contactName: z.string(), contactPhone: z.string(), organisation: z.string(),
  interpreter: z.string(), /** I am the one asked; otherwise my organisation keeps them. */ me: z.boolean(), answerBy: Instant, state: BookingState, may: z.array(z.enum(['confirmed', 'refused'])),
}).meta({ id: 'MyInterpreting' });
export type MyBooking = z.infer<typeof MyBooking>;

export const reasonNeeded = { error: say({ cs: 'Napište důvod.', en: 'Write the reason.', uk: 'Напишіть причину.' }), path: ['reason'] };
export const AnswerBody = z.strictObject({ answer: z.enum(['confirmed', 'refused']), reason: prose(500).default('') }).refine((a) => a.answer === 'confirmed' || a.reason !== '', reasonNeeded);
export const OutcomeBody = z.strictObject({ outcome: z.enum(['done', 'client_absent', 'interpreter_absent']), minutes: z.int().min(0).max(1440), /** Missing: as computed. */ cost: Money.nullable().optional(), costReason: prose(300).default('') });
export const CloseBody = z.strictObject({ how: z.enum(['not_needed', 'no_interpreter']), instead: z.enum(insteads).nullable().default(null), reason: prose(500).default('') });
/** What a worker gets when a booking was offered: the mail is on its way, the code has to be told otherwise. */
export const Offered = z.object({ id: Id, code: z.string().nullable(), mailedTo: z.string().nullable(), /** Only when there is no address to mail it to. */ secret: z.string().nullable() });
export type Offered = z.infer<typeof Offered>;
