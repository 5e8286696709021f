// Events of a programme: what is held, its runs, who registered and came. What is done without an account goes by pages (public/).
import { z } from 'zod';
import { Clock } from '#platform/http/clock.ts';
import { Created, Day, endpoints, Id, line, page, pageQuery, prose, Version, writing } from '#platform/http/contract.ts';
import { ProgrammeRef } from '../contract.ts';
import { eventKinds, registrationStates } from './rules.ts';

const Named = z.object({ id: Id, name: z.string() });
export const EventKind = z.enum(eventKinds).meta({ id: 'ProgrammeEventKind' });
export const ProgrammeEvent = z.object({
  id: Id, version: Version, kind: EventKind, title: z.string(), /** What it is about. */ text: z.string(), activity: z.object({ id: Id, number: z.int(), title: z.string() }).nullable(), minutes: z.int(), accreditation: z.string(), /** Certificates for whoever was there at least so much; null = none. */ leastPercent: z.int().nullable(),
  runs: z.int(), /** For the team and those who registered. */ materials: z.array(z.object({ id: Id, title: z.string(), url: z.string() })).max(100),
}).meta({ id: 'ProgrammeEvent' });
export type ProgrammeEvent = z.infer<typeof ProgrammeEvent>;
export const RunDay = z.object({ meetingId: Id, version: Version, onDay: Day.nullable(), startsAt: z.string().nullable(), endsAt: z.string().nullable(), minutes: z.int(), /** Of the meeting; cancelled days do not count. */ state: z.string() }).meta({ id: 'EventRunDay' });
export type RunDay = z.infer<typeof RunDay>;
const runFields = {
  id: Id, version: Version, event: z.object({ id: Id, title: z.string(), kind: EventKind }), number: z.int(), town: z.string(), place: z.string(), orp: z.object({ code: z.string(), name: z.string() }).nullable(), capacity: z.int(), opensOn: Day.nullable(), closesOn: Day.nullable(), leader: Named.nullable(),
  /** Registration is open now. */ open: z.boolean(), /** It has begun: nobody moves any more. */ begun: z.boolean(), registered: z.int(), waiting: z.int(), came: z.int(), days: z.array(RunDay).max(60), /** How I am registered. */ mine: z.object({ id: Id, state: z.enum(registrationStates) }).nullable(),
};
export const RunLine = z.object(runFields).meta({ id: 'EventRunLine' });
export type RunLine = z.infer<typeof RunLine>;
export const Run = z.object({ ...runFields, about: ProgrammeEvent, programme: Named, /** End of the public address, once registration was opened. */ path: z.string().nullable(), /** I am the team. */ team: z.boolean(), /** I may write here. */ writes: z.boolean(), /** Campaigns that ask those who came. */ campaigns: z.array(z.object({ id: Id, name: z.string(), endsOn: Day, path: z.string() })).max(20), keptYears: z.int() }).meta({ id: 'EventRun' });
export type Run = z.infer<typeof Run>;
export const Certificate = z.object({ id: Id, version: Version, number: z.string(), minutes: z.int(), issuedOn: Day, revokedOn: Day.nullable(), revokedReason: z.string() }).meta({ id: 'EventCertificate' });
export const Registration = z.object({
  id: Id, version: Version, name: z.string(), state: z.enum(registrationStates), /** Place in the queue. */ position: z.int().nullable(), site: Named.nullable(), account: z.boolean(), mine: z.boolean(), erased: z.boolean(),
  /** For the team and whose it is. */ details: z.object({ email: z.string(), employer: z.string(), post: z.string(), needs: z.string(), language: z.enum(['cs', 'uk', 'en']) }).nullable(), /** Days that they came on. */ came: z.array(Id).max(60), certificates: z.array(Certificate).max(20),
}).meta({ id: 'EventRegistration' });
export type Registration = z.infer<typeof Registration>;
export const RunInput = z.object({ id: Id, text: z.string(), notedOn: Day, actions: z.array(z.object({ id: Id, title: z.string(), addressee: z.string(), sentOn: Day.nullable(), answer: z.enum(['accepted', 'partly', 'refused', 'none']).nullable(), answeredOn: Day.nullable(), answerText: z.string() })).max(50) }).meta({ id: 'EventRunInput' });
export type RunInput = z.infer<typeof RunInput>;

const event = { kind: EventKind, title: line(200), /** What it is about. */ text: prose(8000).default(''), activityId: Id.nullable().default(null), minutes: z.int().min(15).max(30_000), accreditation: prose(80).default(''), leastPercent: z.int().min(1).max(100).nullable().default(80) };
export const EventBody = z.strictObject(event);
export type EventBody = z.output<typeof EventBody>;
const run = { number: z.int().min(1).max(999), town: prose(120).default(''), place: prose(300).default(''), orpCode: z.string().max(10).nullable().default(null), capacity: z.int().min(1).max(2000), opensOn: Day.nullable().default(null), closesOn: Day.nullable().default(null), leaderId: Id.nullable().default(null) };
export const RunBody = z.strictObject(run);
export type RunBody = z.output<typeof RunBody>;
const day = { id: Id, onDay: Day, startsAt: Clock.nullable().default(null), endsAt: Clock.nullable().default(null), minutes: z.int().min(15).max(1440) };
export const NewDay = z.strictObject(day);
export type NewDay = z.output<typeof NewDay>;

const EventRef = z.strictObject({ eventId: Id }), RunRef = z.strictObject({ runId: Id }), allow = 'signedIn' as const;
export const events = endpoints({
  list: { method: 'GET', path: '/programmes/:programmeId/events', summary: 'What a programme holds.', allow, params: ProgrammeRef, reply: z.object({ items: z.array(ProgrammeEvent).max(300) }) },
  add: { method: 'POST', path: '/programmes/:programmeId/events', summary: 'Write down an event of a programme.', allow, creates: true, params: ProgrammeRef, body: z.strictObject({ id: Id, ...event }), reply: Created },
  change: { method: 'PATCH', path: '/programme-events/:eventId', summary: 'Change an event.', allow, versioned: true, params: EventRef, body: EventBody },
  addMaterial: { method: 'POST', path: '/programme-events/:eventId/materials', summary: 'Add what participants may read, by its address.', allow, creates: true, params: EventRef, body: z.strictObject({ id: Id, title: line(200), url: z.url({ protocol: /^https?$/ }).max(1000) }), reply: Created },
  removeMaterial: { method: 'DELETE', path: '/programme-events/:eventId/materials/:materialId', summary: 'Take a material away.', allow, params: EventRef.extend({ materialId: Id }) },
  runs: { method: 'GET', path: '/programmes/:programmeId/event-runs', summary: 'Runs of events: coming ones the nearest first, or past ones the newest first; with how many registered, wait and came.', allow, params: ProgrammeRef, query: z.strictObject({ part: z.enum(['coming', 'past']).default('coming'), ...pageQuery }), reply: page(RunLine) },
  run: { method: 'GET', path: '/event-runs/:runId', summary: 'One run: its days, how many registered, wait and came, my registration.', allow, params: RunRef, reply: Run },
  addRun: { method: 'POST', path: '/programme-events/:eventId/runs', summary: 'Hold an event once more; its days become meetings.', allow, creates: true, params: EventRef, body: z.strictObject({ id: Id, ...run, days: z.array(NewDay).min(1).max(30) }), reply: Created },
  changeRun: { method: 'PATCH', path: '/event-runs/:runId', summary: 'Change a run. With a day of opening it gets its public address; more places go to those who wait.', allow, versioned: true, params: RunRef, body: RunBody },
  addDay: { method: 'POST', path: '/event-runs/:runId/days', summary: 'Add a day to a run. When it is changes at its meeting.', allow, creates: true, params: RunRef, body: NewDay, reply: Created },
  registrations: { method: 'GET', path: '/event-runs/:runId/registrations', summary: 'Who registered, as far as I may know: the team all of it, a site and an organisation the names of their own people.', allow, params: RunRef, reply: z.object({ items: z.array(Registration).max(4000) }) },
  register: { method: 'POST', path: '/event-runs/:runId/registrations', summary: 'Register myself. When it is full I wait.', allow, creates: true, params: RunRef, body: z.strictObject({ id: Id, needs: prose(1000).default('') }), reply: Created },
  cancel: { method: 'POST', path: '/event-registrations/:registrationId/cancellation', summary: 'Cancel my registration before it begins, or as the team anybody\'s. Whoever waits first moves in, until it begins.', allow, params: z.strictObject({ registrationId: Id }), body: z.strictObject({}) },
  join: { method: 'POST', path: '/event-registrations/joining', summary: 'A registration made without an account becomes mine: I hold its link.', allow, body: z.strictObject({ secret: z.string().min(20).max(100) }), reply: z.object({ programmeId: Id, runId: Id }) },
  presence: { method: 'PUT', path: '/event-runs/:runId/days/:meetingId/presence', summary: 'Who came on a day and who did not; whoever is not named stays as they are.', allow, params: RunRef.extend({ meetingId: Id }), body: z.strictObject({ came: z.array(Id).max(2000), missed: z.array(Id).max(2000) }) },
  certify: { method: 'POST', path: '/event-runs/:runId/certificates', summary: 'Issue certificates to all who were there long enough and have none that holds; each is told by mail.', allow, params: RunRef, body: z.strictObject({ /** Only these. */ registrationIds: z.array(Id).max(2000).optional() }), reply: z.object({ issued: z.int() }) },
  revoke: { method: 'POST', path: '/event-certificates/:certificateId/revocation', summary: 'Say that a certificate does not hold any more, and why.', allow, versioned: true, params: z.strictObject({ certificateId: Id }), body: z.strictObject({ reason: writing(500) }) },
  certificate: { method: 'GET', path: '/event-certificates/:certificateId/certificate.pdf', summary: 'A certificate as it was issued.', allow, params: z.strictObject({ certificateId: Id }), file: 'application/pdf' },
  askAfter: { method: 'POST', path: '/event-runs/:runId/feedback', summary: 'Ask those who came, without names, and write to them where.', allow, creates: true, params: RunRef, body: z.strictObject({ id: Id, versionId: Id, name: line(120), endsOn: Day }), reply: Created },
  inputs: { method: 'GET', path: '/event-runs/:runId/inputs', summary: 'What the days of a run passed on, to whom, and what was answered.', allow, params: RunRef, reply: z.object({ items: z.array(RunInput).max(500) }) },
});
