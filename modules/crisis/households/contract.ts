// Households of a house in crisis: what each needs, never who it is.
import { z } from 'zod';
import { Created, endpoints, Id, Instant, line, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { CrisisRef } from '../contract.ts';
import { shelters } from './rules.ts';

export const Shelter = z.enum(shelters).meta({ id: 'CrisisShelter' });
const few = z.int().min(0).max(50);
const fields = {
  /** Room or flat; never a name. */ unit: line(40), adults: few, children: few, shelter: Shelter, shelterWhere: z.union([z.literal(''), line(200)]).default(''), healthSupport: z.boolean().default(false), pets: few.default(0), language: z.string().max(10).nullable().default(null), interpreter: z.boolean().default(false),
  caresId: Id.nullable().default(null), needs: prose(1000).default(''),
};
const somebody = { error: say({ cs: 'V domácnosti musí někdo být: doplňte dospělé nebo děti.', en: 'Somebody has to be in the household: add adults or children.', uk: 'У домогосподарстві має хтось бути: додайте дорослих або дітей.' }), path: ['adults'] };
const anybody = ({ adults, children }: { adults: number; children: number }) => adults + children > 0;

export const Household = z.object({
  id: Id, version: Version, unit: z.string(), adults: z.int(), children: z.int(), shelter: Shelter, shelterWhere: z.string(), healthSupport: z.boolean(), pets: z.int(), language: z.string().nullable(), interpreter: z.boolean(),
  cares: z.object({ membershipId: Id, name: z.string(), organisation: z.string() }).nullable(), needs: z.string(), leftAt: Instant.nullable(), updatedAt: Instant, by: z.string(),
  /** Of my organisation. */ own: z.boolean(), mayChange: z.boolean(), /** My organisation's client: their case. */ client: z.object({ caseId: Id, label: z.string() }).nullable(),
}).meta({ id: 'CrisisHousehold' });
export type Household = z.infer<typeof Household>;

const Safe = z.union([z.int(), z.enum(['under', 'hidden'])]);
const numbers = ['households', 'adults', 'children', 'shelterNeeded', 'shelterPeople', 'placed', 'healthSupport', 'pets', 'interpreter', 'withoutWorker', 'gone'] as const;
export const HouseholdNumbers = z.object(Object.fromEntries(numbers.map((name) => [name, Safe])) as Record<(typeof numbers)[number], typeof Safe>).meta({ id: 'CrisisHouseholdNumbers' });
export type HouseholdNumbers = z.infer<typeof HouseholdNumbers>;

const team = ['worker', 'head', 'coordinator'] as const;
const HouseholdRef = CrisisRef.extend({ householdId: Id });
export const crisisHouseholds = endpoints({
  list: { method: 'GET', path: '/cases/:caseId/crises/:activationId/households', summary: 'Households that I may read: my organisation\'s, by a release, and all of them by a role while the emergency ground lasts.', allow: team, reads: 'case', params: CrisisRef,
    reply: z.object({ items: z.array(Household).max(1000), /** Households that I may not read: `under` = few or none. */ hidden: Safe, /** All are open to me by a role and the emergency ground. */ byRole: z.boolean(), mayAdd: z.boolean() }) },
  /** No household stands in it, so that looking at the overview leaves no line in the read log. */
  numbers: { method: 'GET', path: '/cases/:caseId/crises/:activationId/household-numbers', summary: 'Numbers of the whole house, safe for whoever does not read its households.', allow: team, params: CrisisRef, reply: z.object({ numbers: HouseholdNumbers, byRole: z.boolean() }) },
  add: { method: 'POST', path: '/cases/:caseId/crises/:activationId/households', summary: 'A household of the house: what it needs.', allow: team, creates: true, offline: true, params: CrisisRef, body: z.strictObject({ id: Id, ...fields }).refine(anybody, somebody), reply: Created },
  change: { method: 'PATCH', path: '/cases/:caseId/crises/:activationId/households/:householdId', summary: 'What a household needs now; or it is gone.', allow: team, versioned: true, offline: true, params: HouseholdRef, body: z.strictObject({ ...fields, gone: z.boolean().default(false) }).refine(anybody, somebody) },
  link: { method: 'PUT', path: '/cases/:caseId/crises/:activationId/households/:householdId/client', summary: 'Of which case of ours the household is; nobody else learns it.', allow: team, params: HouseholdRef, body: z.strictObject({ id: Id, clientCaseId: Id.nullable() }) },
});
