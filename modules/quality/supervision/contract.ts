// The plan of supervision against what was held. Of what was said there this room knows nothing.
import { z } from 'zod';
import { Created, Day, endpoints, Id, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { hows, kinds, periods, type Per } from './rules.ts';

const leads = ['head', 'methodologist', 'coordinator'] as const, readers = [...leads, 'worker'] as const;
export const SupervisionKind = z.enum(kinds).meta({ id: 'SupervisionKind' });
export type SupervisionKind = z.infer<typeof SupervisionKind>;
const Period = z.enum(Object.keys(periods) as [Per, ...Per[]]).meta({ id: 'SupervisionPeriod' });
const Named = z.object({ id: Id, name: z.string() });
const Reality = z.object({
  expected: z.int(), inYear: z.int(), held: z.int(), cancelled: z.int(), unmarked: z.int(), last: Day.nullable(), next: Day.nullable(),
  months: z.array(z.object({ month: Day, state: z.enum(['held', 'planned', 'cancelled', 'unmarked', 'missing', 'none']), held: z.int() })).max(12), gap: z.object({ from: Day, to: Day, days: z.int() }).nullable(),
});
/** At how many of those held one was; of the others only for the head. */
export const SupervisionShare = z.object({ membershipId: Id, name: z.string(), me: z.boolean(), came: z.int(), /** Held since they have been here. */ of: z.int() }).meta({ id: 'SupervisionShare' });
export const SupervisionPlan = z.object({
  id: Id, version: Version, service: Named.nullable(), /** People named, for those who may know it. */ team: z.array(Named), people: z.int(), kind: SupervisionKind, times: z.int(), per: Period, minutes: z.int().nullable(), supervisor: z.string(), partner: Named.nullable(), group: Named.nullable(),
  plannedDays: z.array(Day), validFrom: Day, validTo: Day.nullable(), note: z.string(), mayWrite: z.boolean(), /** Individual: counted for me alone. */ onlyMine: z.boolean(), reality: Reality, shares: z.array(SupervisionShare).max(300),
}).meta({ id: 'SupervisionPlan' });
export type SupervisionPlan = z.infer<typeof SupervisionPlan>;

const written = {
  serviceId: Id.nullable(), /** Without a service: who it is for. */ workers: z.array(Id).max(60).default([]), kind: SupervisionKind, times: z.int().min(1).max(60), per: Period, minutes: z.int().min(15).max(960).nullable().default(null), supervisor: prose(200).default(''), partnerId: Id.nullable().default(null), groupId: Id.nullable().default(null),
  plannedDays: z.array(Day).max(40).default([]), validFrom: Day, validTo: Day.nullable().default(null), note: prose(2000).default(''),
};
const sensible = (body: { serviceId: string | null; workers: string[]; validFrom: string; validTo: string | null }, ctx: z.RefinementCtx) => {
  const wrong = (path: string[], texts: Parameters<typeof say>[0]) => ctx.addIssue({ code: 'custom', path, message: say(texts) });
  if (body.validTo && body.validTo < body.validFrom) wrong(['validTo'], { cs: 'Konec je před začátkem.', en: 'The end is before the beginning.', uk: 'Кінець раніше за початок.' });
  if (!body.serviceId && !body.workers.length) wrong(['serviceId'], { cs: 'Vyberte službu, nebo lidi z týmu.', en: 'Choose a service, or people of the team.', uk: 'Виберіть службу або людей з команди.' });
};
export const SupervisionBody = z.strictObject(written).superRefine(sensible);
export type SupervisionBody = z.output<typeof SupervisionBody>;
const NewPlan = z.strictObject({ id: Id, ...written }).superRefine(sensible);
const PlanRef = z.strictObject({ supervisionPlanId: Id }), Year = z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() });

export const supervision = endpoints({
  list: { method: 'GET', path: '/supervision-plans', summary: 'Plans of supervision that I lead or belong to, against what was held in a year (this one when none is said).', allow: readers, query: Year, reply: z.object({ year: z.int(), items: z.array(SupervisionPlan).max(300), mayWrite: z.boolean() }) },
  get: { method: 'GET', path: '/supervision-plans/:supervisionPlanId', summary: 'One plan with the days behind its numbers: when, how long, how many came. Never what was said.', allow: readers, params: PlanRef, query: Year,
    reply: z.object({ year: z.int(), plan: SupervisionPlan, sittings: z.array(z.object({ onDay: Day, minutes: z.int().nullable(), how: z.enum(hows), came: z.int().nullable() })).max(400) }) },
  add: { method: 'POST', path: '/supervision-plans', summary: 'Write a plan of supervision of a service; of named people the head alone.', allow: leads, creates: true, body: NewPlan, reply: Created },
  change: { method: 'PATCH', path: '/supervision-plans/:supervisionPlanId', summary: 'Change a plan.', allow: leads, versioned: true, params: PlanRef, body: SupervisionBody },
  drop: { method: 'DELETE', path: '/supervision-plans/:supervisionPlanId', summary: 'Delete a plan written by mistake; one that held for a time is ended by its last day.', allow: leads, versioned: true, params: PlanRef },
});
