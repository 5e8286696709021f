// The team of a service by profession, its work by directness, and where people go when they leave. Nothing of a client.
import { z } from 'zod';
import { Created, Day, endpoints, Id, page, pageQuery, prose, Version } from '#platform/http/contract.ts';

const readers = ['head', 'methodologist', 'coordinator', 'analyst', 'worker'] as const, writers = ['head', 'methodologist', 'coordinator', 'worker'] as const, heads = ['head', 'methodologist'] as const;
const share = z.number().min(0).max(500);
/** In full-time shares. Somebody who works in more services counts in each by an equal part. */
export const Mix = z.object({ socialWorkers: share, careWorkers: share, others: share, /** How many people. */ people: z.int() }).meta({ id: 'StaffMix' });
export type Mix = z.infer<typeof Mix>;
export const Half = z.object({ half: z.string(), /** On its last day, or today. */ mix: Mix, /** Households by destination. */ left: z.record(z.string(), z.int()), /** People in them. */ people: z.int() }).meta({ id: 'StaffHalf' });
export type Half = z.infer<typeof Half>;
export const Month = z.object({ month: Day, direct: z.int(), indirect: z.int(), organisational: z.int() });
const Service = z.object({ id: Id, name: z.string(), residential: z.boolean(), /** I work there, or lead it. */ mine: z.boolean(), mix: Mix });
export const Team = z.object({ services: z.array(Service), service: Id.nullable(), halves: z.array(Half), /** Minutes by month; null for those who do not read sums of work. */ work: z.array(Month).nullable(), mayWrite: z.boolean() }).meta({ id: 'StaffTeam' });
export type Team = z.infer<typeof Team>;
const departure = { serviceId: Id, onDay: Day, people: z.int().min(1).max(30), destination: z.string().max(40) };
export const Departure = z.object({ id: Id, version: Version, ...departure, author: z.string(), mayChange: z.boolean() }).meta({ id: 'Departure' });
export type Departure = z.infer<typeof Departure>;
export const sources = ['head', 'documents', 'register', 'other'] as const;
const given = { onDay: Day, socialWorkers: share, careWorkers: share, others: share };
export const AuditTeam = z.object({ id: Id, ...given, source: z.enum(['service', ...sources]), sourceText: z.string(), departures: z.record(z.string(), z.int()).nullable(), departuresFrom: Day.nullable(), author: z.string() }).meta({ id: 'AuditTeamEntry' });
export type AuditTeam = z.infer<typeof AuditTeam>;
const AuditRef = z.strictObject({ auditId: Id }), DepartureRef = z.strictObject({ departureId: Id });

export const staffing = endpoints({
  team: { method: 'GET', path: '/staffing', summary: 'Own services with their team today; of one of them half-years with departures, and months of work.', allow: readers, query: z.strictObject({ service: Id.optional() }), reply: Team },
  departures: { method: 'GET', path: '/staffing/departures', summary: 'Households that left a service, newest first.', allow: readers, query: z.strictObject({ service: Id, ...pageQuery }), reply: page(Departure) },
  leave: { method: 'POST', path: '/staffing/departures', summary: 'A household left a residential service of ours.', allow: writers, creates: true, offline: true, body: z.strictObject({ id: Id, ...departure }), reply: Created },
  change: { method: 'PUT', path: '/staffing/departures/:departureId', summary: 'Correct a departure.', allow: writers, versioned: true, params: DepartureRef, body: z.strictObject({ onDay: departure.onDay, people: departure.people, destination: departure.destination }) },
  drop: { method: 'DELETE', path: '/staffing/departures/:departureId', summary: 'Take away one written by mistake.', allow: writers, versioned: true, params: DepartureRef },
  audited: { method: 'GET', path: '/audits/:auditId/staffing', summary: 'What is known of the team of an audited service, newest first.', allow: readers, params: AuditRef, reply: z.object({ items: z.array(AuditTeam).max(100), /** I audit it and may note it. */ notes: z.boolean(), /** It is a service of ours and I may release what we keep. */ releases: z.boolean(), /** What would be released now. */ ours: z.object({ ...given, departures: z.record(z.string(), z.int()), departuresFrom: Day }).nullable() }) },
  note: { method: 'POST', path: '/audits/:auditId/staffing', summary: 'Note the team of an audited service that has no account here, with the source.', allow: readers, creates: true, params: AuditRef, body: z.strictObject({ id: Id, ...given, source: z.enum(sources), sourceText: prose(300).default('') }), reply: Created },
  release: { method: 'POST', path: '/audits/:auditId/staffing/release', summary: 'Our head or methodologist gives the auditors the team and the departures of our service, counted from what we keep.', allow: heads, creates: true, params: AuditRef, body: z.strictObject({ id: Id }), reply: Created },
});
