// Complaints about a service: received, handled, answered, and the register of them.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, page, pageQuery, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';
import { answerWays, findings, inNames, ways } from './rules.ts';

const past = Day.refine((day) => day <= today(), { error: say({ cs: 'Tento den ještě nenastal.', en: 'That day has not come yet.', uk: 'Цей день ще не настав.' }) });
const Named = z.object({ id: Id, name: z.string() });
const Subject = z.string().min(1).max(60);

const head = {
  id: Id, service: Named, receivedOn: Day, way: z.enum(ways), inName: z.enum(inNames), subject: z.string(), dueOn: Day, extendedUntil: Day.nullable(), handler: z.object({ membershipId: Id, name: z.string() }).nullable(), answeredOn: Day.nullable(), finding: z.enum(findings).nullable(),
};
export const ComplaintLine = z.object(head).meta({ id: 'ComplaintLine' });
export type ComplaintLine = z.infer<typeof ComplaintLine>;
export const ComplaintNote = z.object({ id: Id, onDay: Day, withWhom: z.string(), text: z.string(), author: z.string() });
export const Complaint = z.object({
  ...head, version: Version, /** A card of ours within the reader's reach. */ person: Named.nullable(), /** A card out of the reader's reach. */ personHidden: z.boolean(), name: z.string(), contact: z.string(), text: z.string(), wish: z.string(), receivedBy: z.string(),
  workers: z.array(Named).max(50), extensionReason: z.string(), extensionToldOn: Day.nullable(), findingReason: z.string(), answer: z.string(), answerWay: z.enum(answerWays).nullable(), appealTold: z.boolean(), measure: z.string(),
  notes: z.array(ComplaintNote).max(200), measures: z.array(z.object({ id: Id, what: z.string(), owner: z.string(), dueOn: Day.nullable(), done: z.boolean() })).max(50),
  /** I name who handles it. */ leads: z.boolean(), /** I look into it and answer it; otherwise I only received it. */ handles: z.boolean(), /** There is somebody who may handle it. */ hasLeader: z.boolean(),
  /** Days by which its deadline may be put off. */ extensionDays: z.int(), /** Where to turn with an answer one disagrees with, by the rule of its day. */ appeal: z.string(),
}).meta({ id: 'Complaint' });
export type Complaint = z.infer<typeof Complaint>;

export const NewComplaint = z.strictObject({
  id: Id, serviceId: Id, receivedOn: past, way: z.enum(ways), inName: z.enum(inNames), /** A card of ours. */ personId: Id.nullable().default(null), name: prose(120).default(''), contact: prose(300).default(''),
  subject: Subject, text: writing(10_000), wish: prose(2000).default(''), /** Workers whom it concerns: they never read it. */ workers: z.array(Id).max(20).default([]),
}).superRefine((of, ctx) => {
  if (of.inName === 'anonymous' && (of.personId || of.name || of.contact)) ctx.addIssue({ code: 'custom', path: ['name'], message: say({ cs: 'Anonymní stížnost nemá jméno ani kontakt.', en: 'An anonymous complaint has neither a name nor a contact.', uk: 'Анонімна скарга не має ні імені, ні контакту.' }) });
  if (of.inName !== 'anonymous' && !of.personId && !of.name) ctx.addIssue({ code: 'custom', path: ['name'], message: say({ cs: 'Napište, kdo si stěžuje, nebo zvolte anonymně.', en: 'Write who complains, or choose anonymous.', uk: 'Напишіть, хто скаржиться, або виберіть анонімно.' }) });
});
export const ComplaintRule = z.object({ id: Id, validFrom: Day, days: z.int(), extensionDays: z.int(), trusted: z.object({ membershipId: Id, name: z.string() }).nullable(), appeal: z.string(), by: z.string() }).meta({ id: 'ComplaintRule' });
const Count = z.object({ key: z.string(), count: z.int() });
/** A year of one organisation. */
export const ComplaintYear = z.object({ year: z.int(), all: z.int(), open: z.int(), answered: z.int(), inTime: z.int(), anonymous: z.int(), days: z.number().nullable(), subjects: z.array(Count), findings: z.array(Count), services: z.array(Named.extend({ count: z.int() })) }).meta({ id: 'ComplaintYear' });
export type ComplaintYear = z.infer<typeof ComplaintYear>;

const staff = ['worker', 'head', 'coordinator', 'methodologist'] as const, keepers = ['head', 'administrator'] as const, ComplaintRef = z.strictObject({ complaintId: Id }), Year = z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) });
export const parts = ['open', 'answered'] as const;

export const complaints = endpoints({
  list: { method: 'GET', path: '/complaints', summary: 'Complaints that I handle or received: open by their deadline, answered with the newest first. Never one that names me.', allow: staff, query: z.strictObject({ part: z.enum(parts).default('open'), ...pageQuery }), reply: page(ComplaintLine) },
  due: { method: 'GET', path: '/complaints/due', summary: 'Complaints that wait for me: to be answered by me, or to be given to somebody.', allow: staff, reply: z.object({ items: z.array(ComplaintLine).max(20) }) },
  get: { method: 'GET', path: '/complaints/:complaintId', summary: 'One complaint. Opens the file of the person it comes from.', allow: staff, params: ComplaintRef, reply: Complaint },
  add: { method: 'POST', path: '/complaints', summary: 'Receive a complaint.', allow: staff, creates: true, body: NewComplaint, reply: Created },
  correct: { method: 'PATCH', path: '/complaints/:complaintId', summary: 'Correct what it is about, as long as it is not answered.', allow: staff, versioned: true, params: ComplaintRef, body: z.strictObject({ subject: Subject, text: writing(10_000), wish: prose(2000), name: prose(120), contact: prose(300) }) },
  handlers: { method: 'GET', path: '/complaints/:complaintId/handlers', summary: 'Who may handle it: nobody whom it names.', allow: staff, params: ComplaintRef, reply: z.object({ items: z.array(z.object({ membershipId: Id, name: z.string() })).max(500) }) },
  entrust: { method: 'PUT', path: '/complaints/:complaintId/handler', summary: 'Say who handles it.', allow: staff, versioned: true, params: ComplaintRef, body: z.strictObject({ membershipId: Id }) },
  name: { method: 'POST', path: '/complaints/:complaintId/workers', summary: 'It turned out that it concerns a worker, who does not read it from now on.', allow: staff, params: ComplaintRef, body: z.strictObject({ membershipId: Id }) },
  note: { method: 'POST', path: '/complaints/:complaintId/notes', summary: 'Write down a talk or what was found.', allow: staff, creates: true, params: ComplaintRef, body: z.strictObject({ id: Id, onDay: past, withWhom: line(200), text: writing(10_000) }), reply: Created },
  extend: { method: 'PUT', path: '/complaints/:complaintId/extension', summary: 'Put the deadline off, once, with a reason told to whoever complains.', allow: staff, versioned: true, params: ComplaintRef, body: z.strictObject({ until: Day, reason: writing(1000), toldOn: past.nullable() }) },
  answer: { method: 'PUT', path: '/complaints/:complaintId/answer', summary: 'What was found and the answer, with the day and way it was given; without a day it is a draft.', allow: staff, versioned: true, params: ComplaintRef,
    body: z.strictObject({ finding: z.enum(findings).nullable(), findingReason: prose(5000), answer: prose(10_000), answerWay: z.enum(answerWays).nullable(), answeredOn: past.nullable(), appealTold: z.boolean(), measure: prose(3000) }) },
  measure: { method: 'POST', path: '/complaints/:complaintId/measures', summary: 'Give a task that comes of it. The task does not say so.', allow: staff, creates: true, params: ComplaintRef, body: z.strictObject({ id: Id, what: line(300), membershipId: Id, dueOn: Day.nullable() }), reply: Created },
  answerPdf: { method: 'GET', path: '/complaints/:complaintId/answer.pdf', summary: 'The answer on paper: a letter, or a sheet for the notice board that names nobody.', allow: staff, params: ComplaintRef, file: 'application/pdf' },
  year: { method: 'GET', path: '/complaints/years/:year', summary: 'Complaints of a year by kind, result and time.', allow: staff, params: Year, reply: ComplaintYear },
  yearPdf: { method: 'GET', path: '/complaints/years/:year/overview.pdf', summary: 'The overview of a year for whoever is outside: numbers under five are not said.', allow: ['head', 'methodologist'], params: Year, file: 'application/pdf' },
  registerXlsx: { method: 'GET', path: '/complaints/years/:year/register.xlsx', summary: 'The register of a year for an inspection, all that I handle.', allow: staff, params: Year, file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  registerPdf: { method: 'GET', path: '/complaints/years/:year/register.pdf', summary: 'The register of a year for an inspection, all that I handle.', allow: staff, params: Year, file: 'application/pdf' },
  rules: { method: 'GET', path: '/complaint-rules', summary: 'How my organisation handles complaints, since when.', allow: [...staff, 'administrator'], reply: z.object({ items: z.array(ComplaintRule).max(100) }) },
  setRule: { method: 'POST', path: '/complaint-rules', summary: 'Set how complaints are handled from a day on.', allow: keepers, creates: true,
    body: z.strictObject({ id: Id, validFrom: Day, days: z.int().min(1).max(90), extensionDays: z.int().min(0).max(90), trustedId: Id.nullable(), appeal: prose(1000) }), reply: Created },
});
