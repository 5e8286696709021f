// Interpreters and intercultural workers: the pool, requests, bookings, demand not met.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, Instant, line, page, pageQuery, prose, writing } from '#platform/http/contract.ts';
import { InterpretingMode, Code, OrpCode, Named, Interpreter, InterpreterBody, TermsBody, ShareBody, Conflict, ConflictBody } from './pool-shapes.ts';
import { BookingState, RequestBody, AddRequest, InterpretingRequest, Candidate, MyBooking, reasonNeeded, AnswerBody, OutcomeBody, CloseBody, Offered } from './request-shapes.ts';

export * from './pool-shapes.ts';
export * from './request-shapes.ts';

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
    query: z.strictObject({ which: z.enum(['coming', 'past', 'unmet', 'done', 'absent']).default('coming'), year: Year.optional(), month: Day.optional(), language: Code.optional(), orp: z.union([OrpCode, z.literal('none')]).optional(), interpreterId: Id.optional(), organisationId: Id.optional(), /** Empty: of no project. */ project: z.string().max(120).optional(), ...pageQuery }), reply: page(InterpretingRequest) },
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
