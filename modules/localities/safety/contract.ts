// Safety of workers: incidents and who reads them, visits and who is alarmed. Where somebody is, is never measured: there is no such field.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, Instant, line, page, pageQuery, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { incidentKinds, measures, severities } from './rules.ts';

const Named = z.object({ id: Id, name: z.string() });
const short = z.union([z.literal(''), line(200)]).default('');
export const IncidentKind = z.enum(incidentKinds).meta({ id: 'IncidentKind' });
export const Severity = z.enum(severities).meta({ id: 'Severity' });
export const Measure = z.enum(measures).meta({ id: 'SafetyMeasure' });

/** What whoever goes there reads. */
export const Warning = z.object({
  id: Id, version: Version, kind: IncidentKind, severity: Severity, happenedOn: Day, facts: z.string(), source: z.string(), measures: z.array(Measure), advice: z.string(),
  reviewOn: Day, /** Its review is past: it may not hold any more. */ reviewDue: z.boolean(), /** Who wrote it; null = another service. */ organisation: z.string().nullable(), own: z.boolean(), /** Confirmed by me, as it stands now. */ read: z.boolean(),
}).meta({ id: 'SafetyWarning' });
export type Warning = z.infer<typeof Warning>;

export const Incident = Warning.extend({
  reviewedAt: Instant.nullable(), endedOn: Day.nullable(), ending: z.string(), place: Named.nullable(), caseId: Id.nullable(), caseLabel: z.string().nullable(), author: z.string().nullable(), mayChange: z.boolean(),
  /** Only of one's own organisation. */ opinion: z.string(), who: z.string(),
}).meta({ id: 'SafetyIncident' });
export type Incident = z.infer<typeof Incident>;

const facts = {
  placeId: Id.nullable().default(null), kind: IncidentKind, severity: Severity, happenedOn: Day, /** Without names: others read it. */ facts: writing(4000), source: line(200),
  measures: z.array(Measure).max(measures.length).default([]), advice: prose(1000).default(''), reviewOn: Day, /** Never leaves the organisation. */ opinion: prose(4000).default(''), who: short,
};
export const IncidentBody = z.strictObject(facts);
export type IncidentBody = z.output<typeof IncidentBody>;
const somewhere = { error: say({ cs: 'Vyberte lokalitu, případ, nebo místo.', en: 'Choose the locality, the case or the place.', uk: 'Виберіть локацію, справу або місце.' }), path: ['placeId'] };
const isSomewhere = ({ caseId, placeId }: { caseId: string | null; placeId: string | null }) => caseId !== null || placeId !== null;

export const Alarm = z.object({
  id: Id, visitId: Id, kind: z.enum(['alone', 'overdue', 'unanswered']), raisedAt: Instant, acknowledgedAt: Instant.nullable(), to: z.string(), /** Told to me. */ mine: z.boolean(),
}).meta({ id: 'SafetyAlarm' });
export type Alarm = z.infer<typeof Alarm>;

export const Visit = z.object({
  id: Id, version: Version, /** I go, I go along, I am alarmed, or I only look after all of it. */ part: z.enum(['mine', 'along', 'colleague', 'head']), who: Named, caseId: Id.nullable(), caseLabel: z.string().nullable(), place: Named.nullable(), whereTo: z.string(), commitmentId: Id.nullable(),
  startsAt: Instant, endsBy: Instant, state: z.enum(['planned', 'running', 'ended', 'cancelled']), second: Named.nullable(), secondName: z.string(), alarmed: Named, alarmPhone: z.string(), headAfterMinutes: z.int(), aloneReason: z.string(),
  checkedInAt: Instant.nullable(), /** Null while only the telephone knows of it. */ checkedInReceivedAt: Instant.nullable(), checkedOutAt: Instant.nullable(), checkedOutReceivedAt: Instant.nullable(), endedBy: Named.nullable(), ending: z.string(),
  warnings: z.array(Warning), alarms: z.array(Alarm),
}).meta({ id: 'SafetyVisit' });
export type Visit = z.infer<typeof Visit>;

const going = { whereTo: short, startsAt: Instant, endsBy: Instant, secondMembershipId: Id.nullable().default(null), secondName: short, alarmMembershipId: Id, alarmPhone: z.union([z.literal(''), line(40)]).default(''), headAfterMinutes: z.int().min(5).max(120).default(15) };
const inOrder = { error: say({ cs: 'Návrat musí být později než začátek, nejvýš o den.', en: 'The return has to be after the start, by a day at most.', uk: 'Повернення має бути пізніше за початок, щонайбільше на добу.' }), path: ['endsBy'] };
const isInOrder = ({ startsAt, endsBy }: { startsAt: string; endsBy: string }) => { const lasts = Date.parse(endsBy) - Date.parse(startsAt); return lasts > 0 && lasts <= 86_400_000; };
export const VisitBody = z.strictObject({ placeId: Id.nullable().default(null), ...going }).refine(isInOrder, inOrder);

const team = ['worker', 'head', 'coordinator'] as const;
const IncidentRef = z.strictObject({ incidentId: Id }), VisitRef = z.strictObject({ visitId: Id });
export const incidents = endpoints({
  list: { method: 'GET', path: '/safety/incidents', summary: 'Incidents that I may read: of my organisation where I work, and of anybody where I am about to go.', allow: team, query: z.strictObject({ ...pageQuery, ended: z.stringbool().default(false) }), reply: page(Incident) },
  ofCase: { method: 'GET', path: '/cases/:caseId/incidents', summary: 'Incidents at the house of a case or locality, as far as I may read them.', allow: team, params: CaseRef, reply: z.object({ items: z.array(Incident).max(200) }), reads: 'case' },
  get: { method: 'GET', path: '/safety/incidents/:incidentId', summary: 'An incident.', allow: team, params: IncidentRef, reply: Incident },
  add: { method: 'POST', path: '/safety/incidents', summary: 'Write down what endangered workers: facts and source apart from opinion, what to do before going there, when to look at it again.', allow: team, creates: true,
    body: z.strictObject({ id: Id, caseId: Id.nullable().default(null), ...facts }).refine(isSomewhere, somewhere), reply: Created },
  change: { method: 'PATCH', path: '/safety/incidents/:incidentId', summary: 'Another wording; whoever goes there has to confirm it anew.', allow: team, versioned: true, params: IncidentRef, body: IncidentBody },
  review: { method: 'POST', path: '/safety/incidents/:incidentId/review', summary: 'It still holds: until when.', allow: team, versioned: true, params: IncidentRef, body: z.strictObject({ reviewOn: Day }) },
  end: { method: 'POST', path: '/safety/incidents/:incidentId/end', summary: 'It does not hold any more.', allow: team, versioned: true, params: IncidentRef, body: z.strictObject({ ending: line(500) }) },
  readers: { method: 'GET', path: '/safety/incidents/:incidentId/readings', summary: 'How many people confirmed that they read it as it stands now; names only of my own organisation, to its head.', allow: team, params: IncidentRef,
    reply: z.object({ count: z.int().nullable(), own: z.array(z.object({ name: z.string(), at: Instant, current: z.boolean() })).max(200) }) },
  read: { method: 'POST', path: '/safety/visits/:visitId/readings', summary: 'I read the warning, in this wording.', allow: team, creates: true, offline: true, params: VisitRef, body: z.strictObject({ id: Id, incidentId: Id, incidentVersion: Version }), reply: Created },
});

export const SafetyDay = z.object({
  /** Mine and those I go along with, those I am alarmed of; of the head all that run. */
  visits: z.array(Visit).max(300), /** Warnings about what I promised within a case, without a planned visit. */ promised: z.array(z.object({ commitmentId: Id, warnings: z.array(Warning) })).max(200),
}).meta({ id: 'SafetyDay' });
export type SafetyDay = z.infer<typeof SafetyDay>;
export const visits = endpoints({
  mine: { method: 'GET', path: '/safety/visits', summary: 'Visits that concern me, with warnings and alarms.', allow: team, reply: SafetyDay },
  add: { method: 'POST', path: '/safety/visits', summary: 'Plan a visit, or begin one now: where, until when, with whom, who is alarmed.', allow: team, creates: true, offline: true,
    body: z.strictObject({ id: Id, caseId: Id.nullable().default(null), placeId: Id.nullable().default(null), commitmentId: Id.nullable().default(null), ...going }).refine(isSomewhere, somewhere).refine(isInOrder, inOrder), reply: Created },
  change: { method: 'PATCH', path: '/safety/visits/:visitId', summary: 'Change what is planned.', allow: team, versioned: true, params: VisitRef, body: VisitBody },
  cancel: { method: 'POST', path: '/safety/visits/:visitId/cancelling', summary: 'It will not be.', allow: team, params: VisitRef },
  checkIn: { method: 'POST', path: '/safety/visits/:visitId/check-in', summary: 'I go in. Warnings have to be confirmed first; alone, or in, in spite of one only with a reason that the head is told.', allow: team, offline: true, params: VisitRef,
    body: z.strictObject({ at: Instant, endsBy: Instant, secondMembershipId: Id.nullable().default(null), secondName: short, reason: prose(500).default('') }) },
  prolong: { method: 'POST', path: '/safety/visits/:visitId/prolonging', summary: 'I stay longer.', allow: team, offline: true, params: VisitRef, body: z.strictObject({ at: Instant, minutes: z.union([z.literal(15), z.literal(30), z.literal(60)]) }) },
  checkOut: { method: 'POST', path: '/safety/visits/:visitId/check-out', summary: 'I am out. Ends the alarm, also when it comes late.', allow: team, offline: true, params: VisitRef, body: z.strictObject({ at: Instant }) },
  resolve: { method: 'POST', path: '/safety/visits/:visitId/resolving', summary: 'The colleague or the head knows that they are safe: ends the visit and the alarm.', allow: team, params: VisitRef, body: z.strictObject({ ending: line(500) }) },
  acknowledge: { method: 'POST', path: '/safety/alarms/:alarmId/acknowledging', summary: 'I deal with the alarm.', allow: team, params: z.strictObject({ alarmId: Id }) },
});
