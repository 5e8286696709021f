// The yearly return of a service: cards of clients, their list, and refused applicants.
import { z } from 'zod';
import { Created, Day, endpoints, Id, Instant, page, pageQuery, PersonRef, Version, writing } from '#platform/http/contract.ts';
import { RefusalGround } from '#modules/referrals/applications/contract.ts';
import { Unit, WorkRecord } from '../contract.ts';
import { ReturnNumbers } from './numbers.ts';
import { ageGroups, checks } from './rules.ts';

const AgeGroup = z.enum(ageGroups.map(([code]) => code));
const code = z.string().min(1).max(60);
const ofService = { serviceId: Id, year: z.coerce.number().int().min(2000).max(2100) };

/** What is counted of records. */
const sums = { records: z.int(), minutes: z.int(), kontakt: z.int(), intervence: z.int() };
const Sums = z.object(sums);
export const ClientLine = z.object({ personId: Id, name: z.string(), sex: z.string(), birthYear: z.int().nullable(), ageGroup: AgeGroup.nullable(), citizenships: z.array(z.string()), targetGroup: z.string().nullable(), firstOn: Day, lastOn: Day, ...sums });
export type ClientLine = z.infer<typeof ClientLine>;
export const ReturnOfService = z.object({
  service: z.object({ id: Id, name: z.string() }), year: z.int(), clients: z.array(ClientLine).max(2000), more: z.boolean(),
  /** Each record once, whomever it concerns. */
  total: Sums.extend({ clients: z.int() }), anonymous: Sums.extend({ clients: z.int() }), /** One-off requests of nobody written down. */ withoutPerson: Sums,
  /** People counted in groups at activities. */ groups: Sums.extend({ people: z.int() }),
  activities: z.array(z.object({ code: z.string(), records: z.int(), minutes: z.int(), /** Of these, of people without names: anonymous clients only, or groups only. */ namelessRecords: z.int(), namelessMinutes: z.int() })).max(200),
  refusals: z.array(z.object({ reason: RefusalGround, count: z.int() })),
}).meta({ id: 'ReturnOfService' });
export type ReturnOfService = z.infer<typeof ReturnOfService>;
export const ClientCard = z.object({
  personId: Id, name: z.string(), anonymous: z.boolean(), sex: z.string(), birthYear: z.int().nullable(), ageGroup: AgeGroup.nullable(), citizenships: z.array(z.string()), targetGroup: z.string().nullable(), service: z.object({ id: Id, name: z.string() }), year: z.int(),
  total: Sums.extend({ firstOn: Day.nullable(), lastOn: Day.nullable() }), months: z.array(Sums.extend({ month: z.int() })).max(12), activities: z.array(z.object({ code: z.string(), records: z.int(), minutes: z.int() })).max(100), modes: z.array(z.object({ mode: z.string(), records: z.int(), minutes: z.int() })).max(10),
  /** Only a head sees every record of the service. */
  whole: z.boolean(),
}).meta({ id: 'ClientCard' });
export type ClientCard = z.infer<typeof ClientCard>;

/** A return as it was locked. */
export const ReturnLock = z.object({ id: Id, version: Version, year: z.int(), numbers: ReturnNumbers, lockedAt: Instant, lockedBy: z.string(), submittedOn: Day.nullable(), unlockedAt: Instant.nullable(), unlockedBy: z.string().nullable(), unlockReason: z.string() }).meta({ id: 'ReturnLock' });
export type ReturnLock = z.infer<typeof ReturnLock>;
const LockRef = z.strictObject({ lockId: Id });
export const ReturnCheck = z.object({ kind: z.enum(checks), count: z.int(), /** Whose card mends it. */ people: z.array(z.object({ personId: Id, name: z.string() })).max(100) }).meta({ id: 'ReturnCheck' });
export type ReturnCheck = z.infer<typeof ReturnCheck>;

const staff = ['worker', 'head', 'coordinator'] as const;
const query = z.strictObject(ofService);
export const returns = endpoints({
  service: { method: 'GET', path: '/returns', summary: 'The return of a service for a year: its clients, sums, anonymous clients and refusals.', allow: ['head'], query, reply: ReturnOfService },
  csv: { method: 'GET', path: '/returns/clients.csv', summary: 'Cards of clients without names, for a spreadsheet.', allow: ['head'], query, file: 'text/csv; charset=utf-8' },
  pdf: { method: 'GET', path: '/returns/clients.pdf', summary: 'The return on paper, without names.', allow: ['head'], query, file: 'application/pdf' },
  xlsx: { method: 'GET', path: '/returns/clients.xlsx', summary: 'The same as a workbook.', allow: ['head'], query, file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  check: { method: 'GET', path: '/returns/check', summary: 'What is missing in the return or looks wrong, and where it is mended.', allow: ['head'], query, reply: z.object({ items: z.array(ReturnCheck) }) },
  checkRecords: { method: 'GET', path: '/returns/check/records', summary: 'Records that a line of the check is about.', allow: ['head'], query: z.strictObject({ ...ofService, ...pageQuery, kind: z.enum(checks) }), reply: page(WorkRecord) },
  assign: { method: 'PUT', path: '/returns/records/:recordId/service', summary: 'Say of which service a record is that has none; from then on it is in the return of that service.', allow: ['head'], params: z.strictObject({ recordId: Id }), body: z.strictObject({ serviceId: Id }) },
  state: { method: 'GET', path: '/returns/state', summary: 'Numbers of the return now, as they were locked, and of the year before.', allow: ['head'], query,
    reply: z.object({ now: ReturnNumbers, lock: ReturnLock.nullable(), history: z.array(ReturnLock).max(50), before: z.object({ year: z.int(), numbers: ReturnNumbers, locked: z.boolean() }), /** The year is over and the service is of my own organisation. */ mayLock: z.boolean() }) },
  lock: { method: 'POST', path: '/returns/locks', summary: 'Freeze the numbers of a year that is over. Records stay as they are.', allow: ['head'], creates: true, body: z.strictObject({ id: Id, serviceId: Id, year: z.int().min(2000).max(2100) }), reply: Created },
  submit: { method: 'PATCH', path: '/returns/locks/:lockId', summary: 'Note the day on which the locked return was submitted.', allow: ['head'], versioned: true, params: LockRef, body: z.strictObject({ submittedOn: Day.nullable() }), reply: ReturnLock },
  unlock: { method: 'POST', path: '/returns/locks/:lockId/unlock', summary: 'Open a locked return again, with a reason.', allow: ['head'], versioned: true, params: LockRef, body: z.strictObject({ reason: writing(500) }), reply: ReturnLock },
  card: { method: 'GET', path: '/people/:personId/return-card', summary: 'Card of a client of a service for a year; without a service, of the one with most records of the client in it.', allow: staff, reads: 'person', params: PersonRef, query: query.partial({ serviceId: true }), reply: ClientCard },
  cardPdf: { method: 'GET', path: '/people/:personId/return-card.pdf', summary: 'The card on paper.', allow: staff, reads: 'person', params: PersonRef, query, file: 'application/pdf' },
  records: { method: 'GET', path: '/people/:personId/return-card/records', summary: 'Records behind a number of the card.', allow: staff, reads: 'person', params: PersonRef,
    query: z.strictObject({ ...ofService, ...pageQuery, unit: Unit.optional(), activity: code.optional(), mode: code.optional(), month: z.coerce.number().int().min(1).max(12).optional() }), reply: page(WorkRecord) },
  serviceRecords: { method: 'GET', path: '/returns/records', summary: 'Records behind a sum of the service.', allow: ['head'],
    query: z.strictObject({ ...ofService, ...pageQuery, unit: Unit.optional(), activity: code.optional(), /** `groups`: with people counted in groups. `nameless`: of anonymous clients only, or of groups only. */ part: z.enum(['all', 'anonymous', 'withoutPerson', 'groups', 'nameless']).default('all') }), reply: page(WorkRecord) },
  setTargetGroup: { method: 'PUT', path: '/people/:personId/target-group', summary: 'In which target group the service counts the client.', allow: staff, params: PersonRef, body: z.strictObject({ serviceId: Id, code }) },
});
