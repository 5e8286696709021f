// Courses: who is enrolled, sessions as meetings of their own kind, what was held as records of work.
import { z } from 'zod';
import { Clock } from '#platform/http/clock.ts';
import { Created, Day, endpoints, Id, line, page, pageQuery, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { courseKinds, results } from './rules.ts';

const Named = z.object({ id: Id, name: z.string() }), code = z.string().min(1).max(60);
export const CourseKind = z.enum(courseKinds).meta({ id: 'CourseKind' });
export const Result = z.enum(results).meta({ id: 'CourseResult' });

const fields = {
  name: line(200), kind: CourseKind, topics: z.array(code).max(20).default([]), language: code.nullable().default(null), serviceId: Id.nullable().default(null),
  placeId: Id.nullable().default(null), place: z.union([z.literal(''), line(200)]).default(''), orpCode: z.string().regex(/^\d{4}$/).nullable().default(null),
  startsOn: Day.nullable().default(null), endsOn: Day.nullable().default(null), plannedSessions: z.int().min(1).max(500).nullable().default(null), capacity: z.int().min(1).max(1000).nullable().default(null),
};
const inOrder = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }, ctx: z.RefinementCtx) => {
  if (startsOn && endsOn && endsOn < startsOn) ctx.addIssue({ code: 'custom', path: ['endsOn'], message: say({ cs: 'Konec je před začátkem.', en: 'The end is before the beginning.', uk: 'Кінець раніше за початок.' }) });
};
export const CourseBody = z.strictObject(fields).superRefine(inOrder);
export type CourseBody = z.output<typeof CourseBody>;

export const CourseRow = z.object({
  id: Id, version: Version, name: z.string(), kind: CourseKind, topics: z.array(z.string()), language: z.string().nullable(), service: Named.nullable(), place: Named.nullable(), placeText: z.string(), orpCode: z.string().nullable(),
  startsOn: Day.nullable(), endsOn: Day.nullable(), plannedSessions: z.int().nullable(), capacity: z.int().nullable(), closedOn: Day.nullable(),
  /** Sessions written into records; the next one that is planned. */ held: z.int(), next: Day.nullable(),
  /** Clients enrolled now, all of them, also those that the reader may not see. */ enrolled: z.int(), /** Clients and people without names at all sessions, added up. */ came: z.int(), minutes: z.int(), /** Of my service. */ mine: z.boolean(),
}).meta({ id: 'CourseRow' });
export type CourseRow = z.infer<typeof CourseRow>;
/** A planned session, a held one, or both. A record without a meeting was written without planning. */
export const Session = z.object({
  meetingId: Id.nullable(), title: z.string(), onDay: Day.nullable(), startsAt: z.string().nullable(), endsAt: z.string().nullable(), place: z.string(), cancelled: z.boolean(),
  recordId: Id.nullable(), minutes: z.int().nullable(), clients: z.int(), anonymous: z.int(),
}).meta({ id: 'CourseSession' });
export type Session = z.infer<typeof Session>;
export const Course = CourseRow.extend({ sessions: z.array(Session).max(500) }).meta({ id: 'Course' });
export type Course = z.infer<typeof Course>;
export const Enrolment = z.object({
  id: Id, version: Version, personId: Id, name: z.string(), since: Day, until: Day.nullable(), result: Result, certificateOn: Day.nullable(), /** Sessions they came to. */ came: z.int(),
}).meta({ id: 'Enrolment' });
export type Enrolment = z.infer<typeof Enrolment>;

const staff = ['worker', 'head', 'coordinator'] as const;
const CourseRef = z.strictObject({ courseId: Id });
export const courses = endpoints({
  list: { method: 'GET', path: '/courses', summary: 'Courses of my organisation: those that go on, the latest first, or those that were closed.', allow: staff, query: z.strictObject({ part: z.enum(['current', 'closed']).default('current'), serviceId: Id.optional(), ...pageQuery }), reply: page(CourseRow) },
  get: { method: 'GET', path: '/courses/:courseId', summary: 'One course with its sessions, planned and held.', allow: staff, params: CourseRef, reply: Course },
  add: { method: 'POST', path: '/courses', summary: 'Set up a course of my service.', allow: staff, creates: true, body: z.strictObject({ id: Id, ...fields }).superRefine(inOrder), reply: Created },
  change: { method: 'PATCH', path: '/courses/:courseId', summary: 'Change a course of my service.', allow: staff, versioned: true, params: CourseRef, body: CourseBody },
  close: { method: 'PUT', path: '/courses/:courseId/closing', summary: 'The course is over by a day; with none it goes on.', allow: staff, versioned: true, params: CourseRef, body: z.strictObject({ closedOn: Day.nullable() }) },
  people: { method: 'GET', path: '/courses/:courseId/people', summary: 'Who is or was enrolled, as far as they are within my reach; the others are only counted.', allow: staff, params: CourseRef, reply: z.object({ items: z.array(Enrolment).max(1000), hidden: z.int() }) },
  enrol: { method: 'POST', path: '/courses/:courseId/people', summary: 'Enrol clients; whoever is enrolled already stays as they are.', allow: staff, params: CourseRef,
    body: z.strictObject({ since: Day, people: z.array(z.strictObject({ id: Id, personId: Id })).min(1).max(100) }), reply: z.object({ added: z.int() }) },
  setEnrolment: { method: 'PATCH', path: '/courses/:courseId/people/:enrolmentId', summary: 'Somebody finished the course, left it, got a certificate, or goes on.', allow: staff, versioned: true, params: z.strictObject({ courseId: Id, enrolmentId: Id }),
    body: z.strictObject({ until: Day.nullable(), result: Result, certificateOn: Day.nullable() }).refine(({ result, certificateOn }) => certificateOn === null || result === 'finished', { path: ['certificateOn'], error: say({ cs: 'Osvědčení dostane ten, kdo kurz dokončí.', en: 'A certificate is for whoever finished the course.', uk: 'Свідоцтво отримує той, хто закінчив курс.' }) }) },
  plan: { method: 'POST', path: '/courses/:courseId/sessions', summary: 'Plan sessions: each becomes a meeting in the calendar of who holds it.', allow: staff, params: CourseRef,
    body: z.strictObject({ sessions: z.array(z.strictObject({ id: Id, onDay: Day, startsAt: Clock, endsAt: Clock })).min(1).max(60) }).superRefine(({ sessions }, ctx) => sessions.forEach(({ startsAt, endsAt }, at) => {
      if (endsAt <= startsAt) ctx.addIssue({ code: 'custom', path: ['sessions', at, 'endsAt'], message: say({ cs: 'Konec je před začátkem.', en: 'The end is before the beginning.', uk: 'Кінець раніше за початок.' }) });
    })), reply: z.object({ added: z.int() }) },
  session: { method: 'GET', path: '/course-sessions/:meetingId', summary: 'Of which course a meeting is a session, and its record when it is written.', allow: staff, params: z.strictObject({ meetingId: Id }), reply: z.object({ course: Named, session: Session }) },
  sheet: { method: 'GET', path: '/courses/:courseId/attendance.pdf', summary: 'Attendance sheet to be signed, of one planned session or without a day. Reading names is reading files.', allow: staff, params: CourseRef, query: z.strictObject({ meetingId: Id.optional() }), file: 'application/pdf' },
});
