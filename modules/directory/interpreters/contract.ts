// Interpreters and intercultural workers: the pool, requests, bookings, demand not met.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, Instant, line, page, pageQuery, prose, Version, writing } from '#platform/http/contract.ts';
import { phoneNumber } from '#platform/http/phone.ts';
import { say } from '#platform/http/problems.ts';
import { bookingStates, directions, interpreterKinds, levels, modes, reasonKinds } from './rules.ts';

export const InterpreterKind = z.enum(interpreterKinds), InterpretingMode = z.enum(modes), Direction = z.enum(directions), LanguageLevel = z.enum(levels), BookingState = z.enum(bookingStates);
export const Sex = z.enum(['female', 'male']);
export const contractKinds = ['employment', 'dpp', 'dpc', 'trade', 'agency', 'volunteer', 'other'] as const;
export const conflictReasons = ['knows', 'relative', 'community', 'client_wish', 'interest', 'other'] as const;
export const topics = ['health', 'school', 'office', 'housing', 'work', 'counselling', 'family', 'court', 'crisis', 'course', 'event', 'other'] as const;
export const occasions = ['case', 'event', 'course', 'phone_line', 'other'] as const;
export const urgencies = ['normal', 'soon', 'today'] as const;
export const requestStates = ['open', 'booked', 'done', 'cancelled', 'unmet'] as const;
export const insteads = ['without', 'relative', 'child', 'machine', 'colleague', 'postponed'] as const;
const Code = z.string().min(1).max(20), OrpCode = z.string().regex(/^\d{4}$/), RegionCode = z.string().min(1).max(10);
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: say({ cs: 'Napište čas třeba 09:05.', en: 'Write the time like 09:05.', uk: 'Напишіть час, наприклад 09:05.' }) });
const Money = z.number().min(0).max(99_999).multipleOf(0.01);
const Named = z.object({ id: Id, name: z.string() });
const maybeLine = (max = 200) => z.union([z.literal(''), line(max)]);

const SpokenLanguage = z.strictObject({ language: Code, variant: maybeLine(80).default(''), direction: Direction.default('both'), level: LanguageLevel.default('advanced') });
const Preference = z.strictObject({ language: Code.nullable().default(null), orpCode: OrpCode.nullable().default(null), position: z.int().min(1).max(99) });

export const Interpreter = z.object({
  id: Id, version: Version, kind: InterpreterKind, name: z.string(), organisation: Named, /** Has an account in the keeping organisation and answers there. */ hasAccount: z.boolean(), membershipId: Id.nullable(), partner: Named.nullable(),
  sex: Sex.nullable(), languages: z.array(z.object({ language: z.string(), variant: z.string(), direction: Direction, level: LanguageLevel })), orpCodes: z.array(z.string()), regionCodes: z.array(z.string()), modes: z.array(InterpretingMode),
  phone: z.string().nullable(), email: z.string().nullable(), priceHour: z.number().nullable(), priceTravel: z.number().nullable(), priceMinMinutes: z.int(), priceStepMinutes: z.int(),
  week: z.array(z.string()), availabilityNote: z.string(), note: z.string(), endsOn: Day.nullable(),
  /** Our own contract with them, and the order in which we ask. */
  terms: z.object({ contractKind: z.enum(contractKinds).nullable(), contractNumber: z.string(), contractTo: Day.nullable(), note: z.string() }).nullable(), preferences: z.array(z.object({ language: z.string().nullable(), orpCode: z.string().nullable(), position: z.int() })),
  /** We keep them. */ mine: z.boolean(), /** With whom the keeper shares them; only the keeper is told. */ shared: z.object({ everybody: z.boolean(), organisations: z.array(Named) }).nullable(),
}).meta({ id: 'Interpreter' });
export type Interpreter = z.infer<typeof Interpreter>;

export const InterpreterBody = z.strictObject({
  kind: InterpreterKind, name: line(120), membershipId: Id.nullable(), partnerId: Id.nullable(), sex: Sex.nullable(),
  languages: z.array(SpokenLanguage).min(1).max(10).refine((all) => new Set(all.map((one) => `${one.language} ${one.variant}`)).size === all.length, { error: say({ cs: 'Jazyk je tu dvakrát. Odlište ho nářečím, nebo ho uberte.', en: 'The language is here twice. Tell them apart by a variant, or take one away.', uk: 'Мова вказана двічі. Розрізніть їх діалектом або приберіть одну.' }) }),
  orpCodes: z.array(OrpCode).max(206), regionCodes: z.array(RegionCode).max(14), modes: z.array(InterpretingMode).min(1).max(3), phone: phoneNumber.nullable(), email: z.email().max(200).nullable(),
  priceHour: Money.nullable(), priceTravel: Money.nullable(), priceMinMinutes: z.int().min(0).max(1440), priceStepMinutes: z.int().min(1).max(480),
  week: z.array(z.string().regex(/^[1-7][mae]$/)).max(21), availabilityNote: prose(300), note: prose(1000), endsOn: Day.nullable(),
});
export const TermsBody = z.strictObject({ contractKind: z.enum(contractKinds).nullable(), contractNumber: maybeLine(60), contractTo: Day.nullable(), note: prose(500), preferences: z.array(Preference).max(20) });
export const ShareBody = z.strictObject({ everybody: z.boolean(), organisationIds: z.array(Id).max(50) });

export const Conflict = z.object({ id: Id, interpreter: Named, caseId: Id.nullable(), person: Named.nullable(), withOrganisation: Named.nullable(), reason: z.enum(conflictReasons), note: z.string() }).meta({ id: 'InterpreterConflict' });
export type Conflict = z.infer<typeof Conflict>;
export const ConflictBody = z.strictObject({ reason: z.enum(conflictReasons), note: prose(500).default(''), caseId: Id.nullable().default(null), personId: Id.nullable().default(null), withOrganisationId: Id.nullable().default(null) });

/** What is asked, when and where; a kind of topic and never the story. */
const requestFields = {
  about: z.array(Id).max(10).default([]), languages: z.array(Code).min(1).max(5), variant: maybeLine(80).default(''), onDay: Day, starts: Time, minutes: z.int().min(10).max(720), mode: InterpretingMode,
  placeId: Id.nullable().default(null), place: maybeLine(300).default(''), placeInMail: z.boolean().default(false), orpCode: OrpCode.nullable().default(null), topic: z.enum(topics), sex: Sex.nullable().default(null), preferredId: Id.nullable().default(null),
  urgency: z.enum(urgencies).default('normal'), clientShown: maybeLine(60).default(''), contactName: line(120), contactPhone: phoneNumber, project: maybeLine(120).default(''),
};
type PlaceSaid = { mode: string; placeId: string | null; place: string; placeInMail: boolean };
const placeSaid = (r: PlaceSaid, ctx: z.RefinementCtx) => {
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

const Act = z.enum(['heard', 'withdraw', 'outcome', 'link']);
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

const Reason = z.object({ kind: z.enum(reasonKinds), weight: z.enum(['good', 'bad', 'never']), detail: z.string() });
export const Candidate = z.object({ interpreter: Interpreter, language: z.string(), fits: z.boolean(), cost: z.number().nullable(), reasons: z.array(Reason) }).meta({ id: 'InterpreterCandidate' });
export type Candidate = z.infer<typeof Candidate>;

/** All that an interpreter knows of a booking. */
export const MyBooking = z.object({
  id: Id, onDay: Day, starts: z.string(), minutes: z.int(), language: z.string(), mode: InterpretingMode, place: z.string(), clientShown: z.string(), contactName: z.string(), contactPhone: z.string(), organisation: z.string(),
  interpreter: z.string(), /** I am the one asked; otherwise my organisation keeps them. */ me: z.boolean(), answerBy: Instant, state: BookingState, may: z.array(z.enum(['confirmed', 'refused'])),
}).meta({ id: 'MyInterpreting' });
export type MyBooking = z.infer<typeof MyBooking>;

const reasonNeeded = { error: say({ cs: 'Napište důvod.', en: 'Write the reason.', uk: 'Напишіть причину.' }), path: ['reason'] };
const AnswerBody = z.strictObject({ answer: z.enum(['confirmed', 'refused']), reason: prose(500).default('') }).refine((a) => a.answer === 'confirmed' || a.reason !== '', reasonNeeded);
export const OutcomeBody = z.strictObject({ outcome: z.enum(['done', 'client_absent', 'interpreter_absent']), minutes: z.int().min(0).max(1440), /** Missing: as computed. */ cost: Money.nullable().optional(), costReason: prose(300).default('') });
export const CloseBody = z.strictObject({ how: z.enum(['not_needed', 'no_interpreter']), instead: z.enum(insteads).nullable().default(null), reason: prose(500).default('') });
/** What a worker gets when a booking was offered: the mail is on its way, the code has to be told otherwise. */
export const Offered = z.object({ id: Id, code: z.string().nullable(), mailedTo: z.string().nullable(), /** Only when there is no address to mail it to. */ secret: z.string().nullable() });
export type Offered = z.infer<typeof Offered>;

const team = ['worker', 'head', 'coordinator', 'secretary'] as const, keepers = ['worker', 'head', 'coordinator', 'secretary', 'administrator'] as const;
const InterpreterRef = z.strictObject({ interpreterId: Id }), RequestRef = z.strictObject({ interpretingRequestId: Id }), BookingRef = z.strictObject({ bookingId: Id });
const Year = z.coerce.number().int().min(2000).max(2100);

export const interpreters = endpoints({
  list: { method: 'GET', path: '/interpreters', summary: 'Interpreters that we keep and those shared with us, by name.', allow: 'signedIn', query: z.strictObject({ q: line(100).optional(), language: Code.optional(), orp: OrpCode.optional(), ...pageQuery }), reply: page(Interpreter).extend({ /** Contracts of ours that end soon or have ended. */ expiring: z.int() }) },
  add: { method: 'POST', path: '/interpreters', summary: 'Add an interpreter to our pool.', allow: keepers, creates: true, body: InterpreterBody.extend({ id: Id }), reply: Created },
  change: { method: 'PATCH', path: '/interpreters/:interpreterId', summary: 'Change an interpreter that we keep.', allow: keepers, versioned: true, params: InterpreterRef, body: InterpreterBody },
  share: { method: 'PUT', path: '/interpreters/:interpreterId/sharing', summary: 'Decide who else may see and ask an interpreter that we keep.', allow: ['head', 'coordinator', 'administrator'], params: InterpreterRef, body: ShareBody },
  terms: { method: 'PUT', path: '/interpreters/:interpreterId/terms', summary: 'Our contract with an interpreter and the order in which we ask.', allow: keepers, params: InterpreterRef, body: TermsBody },
  conflicts: { method: 'GET', path: '/interpreters/:interpreterId/conflicts', summary: 'With whom an interpreter is not to work, as far as I may know.', allow: team, params: InterpreterRef, reply: z.object({ items: z.array(Conflict).max(200) }) },
  addConflict: { method: 'POST', path: '/interpreters/:interpreterId/conflicts', summary: 'Note a conflict of interest, with a client of a case or with an organisation.', allow: team, creates: true, params: InterpreterRef, body: ConflictBody.extend({ id: Id }), reply: Created },
  endConflict: { method: 'DELETE', path: '/interpreter-conflicts/:interpreterConflictId', summary: 'A conflict of interest no longer holds.', allow: team, params: z.strictObject({ interpreterConflictId: Id }) },
});

export const interpreting = endpoints({
  list: { method: 'GET', path: '/interpreting', summary: 'Requests that I may see: those that wait and those to come, those past, or demand not met in a month, language and district.', allow: team,
    query: z.strictObject({ which: z.enum(['coming', 'past', 'unmet', 'done']).default('coming'), year: Year.optional(), month: Day.optional(), language: Code.optional(), orp: z.union([OrpCode, z.literal('none')]).optional(), interpreterId: Id.optional(), ...pageQuery }), reply: page(InterpretingRequest) },
  ofCase: { method: 'GET', path: '/cases/:caseId/interpreting', summary: 'Interpreting of a case, newest first.', allow: team, reads: 'case', params: CaseRef, reply: z.object({ items: z.array(InterpretingRequest).max(100), /** Languages the people of the case need interpreted. */ needed: z.array(z.string()) }) },
  waiting: { method: 'GET', path: '/interpreting/waiting', summary: 'What I asked for: without a yes, and confirmed in the next days.', allow: team, reply: z.object({ unanswered: z.array(InterpretingRequest).max(50), coming: z.array(InterpretingRequest).max(50), toFinish: z.array(InterpretingRequest).max(50) }) },
  add: { method: 'POST', path: '/interpreting', summary: 'Ask for interpreting.', allow: team, creates: true, body: AddRequest, reply: Created },
  change: { method: 'PATCH', path: '/interpreting/:interpretingRequestId', summary: 'Change a request; an interpreter who said yes is asked again when it moved, and told by mail.', allow: team, versioned: true, params: RequestRef, body: RequestBody },
  candidates: { method: 'GET', path: '/interpreting/:interpretingRequestId/candidates', summary: 'Who suits the request, the one to ask first on top, with reasons.', allow: team, params: RequestRef, reply: z.object({ items: z.array(Candidate).max(100) }) },
  offer: { method: 'POST', path: '/interpreting/:interpretingRequestId/bookings', summary: 'Ask an interpreter: by mail with a link, or in Souběh. The code of the link is shown once.', allow: team, params: RequestRef, body: z.strictObject({ id: Id, interpreterId: Id, answerBy: Instant }), reply: Offered },
  close: { method: 'POST', path: '/interpreting/:interpretingRequestId/close', summary: 'It is not needed any more, or nobody was found: demand not met.', allow: team, versioned: true, params: RequestRef, body: CloseBody },
  sums: { method: 'GET', path: '/interpreting/sums', summary: 'Hours and cost of a year by month, language, interpreter and project, and demand not met by language, district and month.', allow: ['worker', 'head', 'coordinator', 'secretary', 'analyst'], query: z.strictObject({ year: Year }),
    reply: z.object({ done: z.array(z.object({ month: Day, language: z.string(), interpreter: Named, project: z.string(), organisation: Named, bookings: z.int(), absent: z.int(), minutes: z.int(), cost: z.number() })).max(20_000),
      unmet: z.array(z.object({ month: Day, language: z.string(), orpCode: z.string().nullable(), organisation: Named, requests: z.int() })).max(20_000) }) },
});

export const bookings = endpoints({
  mine: { method: 'GET', path: '/bookings/mine', summary: 'Bookings of mine as an interpreter, and of interpreters that my organisation keeps and others asked; from today on.', allow: 'signedIn', reply: z.object({ items: z.array(MyBooking).max(100) }) },
  answer: { method: 'POST', path: '/bookings/:bookingId/answer', summary: 'The interpreter confirms, or refuses with a reason.', allow: 'signedIn', params: BookingRef, body: AnswerBody },
  heard: { method: 'POST', path: '/bookings/:bookingId/heard', summary: 'Write down what the interpreter said on the phone.', allow: team, params: BookingRef, body: AnswerBody },
  newLink: { method: 'POST', path: '/bookings/:bookingId/guest-links', summary: 'A new link and code for the interpreter; the earlier ones stop working.', allow: team, params: BookingRef, body: z.strictObject({ id: Id }), reply: Offered },
  withdraw: { method: 'POST', path: '/bookings/:bookingId/withdraw', summary: 'We no longer count on this interpreter: no answer came, or plans changed. They are told by mail.', allow: team, params: BookingRef, body: z.strictObject({ reason: prose(500).default('') }) },
  outcome: { method: 'POST', path: '/bookings/:bookingId/outcome', summary: 'How it went, how long it took and what it cost.', allow: team, params: BookingRef, body: OutcomeBody },
});

export const HostBooking = z.object({
  /** Sent back with the answer. */ linkId: Id, guestName: z.string(), onDay: Day, starts: z.string(), minutes: z.int(), language: z.string(), mode: InterpretingMode, place: z.string(), clientShown: z.string(), contactName: z.string(), contactPhone: z.string(), organisation: z.string(), expiresOn: Day,
  state: BookingState, may: z.array(z.enum(['confirmed', 'refused'])),
}).meta({ id: 'HostBooking' });
export type HostBooking = z.infer<typeof HostBooking>;
export const hostBookings = endpoints({
  get: { method: 'GET', path: '/host/booking', summary: 'An interpreter without an account sees the booking of the link.', allow: { guest: 'booking' }, reply: HostBooking },
  answer: { method: 'POST', path: '/host/booking/answer', summary: 'An interpreter without an account confirms, or refuses with a reason.', allow: { guest: 'booking' }, body: z.strictObject({ linkId: Id, answer: z.enum(['confirmed', 'refused']), reason: writing(500).optional() }).refine((a) => a.answer === 'confirmed' || a.reason, reasonNeeded) },
});
