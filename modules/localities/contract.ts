// Localities: their cards, the list, and which cases stand inside. Name, phase, team and episodes are those of the locality's case (cases/).
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, line, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { Phase } from '#modules/cases/contract.ts';
import { localityKinds } from './rules.ts';

export const LocalityKind = z.enum(localityKinds).meta({ id: 'LocalityKind' });
const Named = z.object({ id: Id, name: z.string() });
const short = z.union([z.literal(''), line(200)]).default('');
const orp = z.string().regex(/^\d{4}$/);

const card = {
  kind: LocalityKind, placeId: Id.nullable().default(null), address: short, city: short, addressPoint: z.string().regex(/^\d{1,9}$/).nullable().default(null), orpCode: orp,
  owner: short, ownerPartnerId: Id.nullable().default(null), operator: short, operatorPartnerId: Id.nullable().default(null), agency: short, agencyPartnerId: Id.nullable().default(null),
  capacity: z.int().min(0).max(100_000).nullable().default(null), capacitySource: short, capacityOn: Day.nullable().default(null),
  /** Never about clients. */
  note: prose(4000).default(''),
};
const whole = ({ placeId, address }: { placeId: string | null; address: string }, ctx: z.RefinementCtx) => {
  if (!placeId && !address) ctx.addIssue({ code: 'custom', path: ['address'], message: say({ cs: 'Napište adresu, nebo oblast slovy.', en: 'Write the address, or the area in words.', uk: 'Напишіть адресу або опишіть місцевість.' }) });
};
export const LocalityBody = z.strictObject(card).superRefine(whole);
export type LocalityBody = z.output<typeof LocalityBody>;

export const LocalityRow = z.object({
  caseId: Id, label: z.string(), number: z.string(), kind: LocalityKind, address: z.string(), city: z.string(), orp: z.object({ code: z.string(), name: z.string() }),
  phase: Phase, episode: z.int(), /** My organisation leads it. */ own: z.boolean(), lead: z.string(), capacity: z.int().nullable(), services: z.int(), openedOn: Day, /** Early signs add up. */ warned: z.boolean(),
}).meta({ id: 'LocalityRow' });
export type LocalityRow = z.infer<typeof LocalityRow>;

export const Locality = z.object({
  caseId: Id, version: Version, label: z.string(), kind: LocalityKind, place: Named.nullable(), address: z.string(), city: z.string(), addressPoint: z.string().nullable(), orp: z.object({ code: z.string(), name: z.string() }),
  owner: z.string(), ownerPartner: Named.nullable(), operator: z.string(), operatorPartner: Named.nullable(), agency: z.string(), agencyPartner: Named.nullable(),
  capacity: z.int().nullable(), capacitySource: z.string(), capacityOn: Day.nullable(), note: z.string(), mayWrite: z.boolean(),
}).meta({ id: 'Locality' });
export type Locality = z.infer<typeof Locality>;

export const Inside = z.object({ id: Id, version: Version, caseId: Id, label: z.string(), number: z.string(), since: Day, until: Day.nullable() }).meta({ id: 'InsideLocality' });

const team = ['worker', 'head', 'coordinator'] as const;
export const localities = endpoints({
  list: { method: 'GET', path: '/localities', summary: 'Localities that my services take part in, those that go on first.', allow: team,
    query: z.strictObject({ ...pageQuery, q: z.string().max(100).optional(), phase: Phase.optional(), closed: z.stringbool().default(false) }), reply: page(LocalityRow) },
  get: { method: 'GET', path: '/localities/:caseId', summary: 'Card of a locality.', allow: team, params: CaseRef, reply: Locality, reads: 'case' },
  found: { method: 'POST', path: '/localities', summary: 'Begins to follow a locality: its card and its case, in which no person stands.', allow: team, creates: true,
    body: z.strictObject({ id: Id, label: line(120), serviceId: Id, /** Leading key worker; me when missing. */ leadMembershipId: Id.optional(), ...card }).superRefine(whole), reply: Created },
  change: { method: 'PATCH', path: '/localities/:caseId', summary: 'Changes the card, kept by everybody who takes part.', allow: team, params: CaseRef, body: LocalityBody, versioned: true },
  ofCase: { method: 'GET', path: '/cases/:caseId/localities', summary: 'Localities in which a case of ours stands now, as far as we take part in them.', allow: team, params: CaseRef, reads: 'case',
    reply: z.object({ items: z.array(z.object({ caseId: Id, label: z.string(), address: z.string(), since: Day })).max(20) }) },
  inside: { method: 'GET', path: '/localities/:caseId/cases', summary: 'My organisation\'s cases that stand inside, and how many of others at most.', allow: team, params: CaseRef,
    reply: z.object({ items: z.array(Inside).max(500), /** Cases of other organisations: how many, or that there are few or none. */ others: z.union([z.int(), z.enum(['under', 'hidden'])]) }) },
  putInside: { method: 'POST', path: '/localities/:caseId/cases', summary: 'A case that we lead stands inside the locality.', allow: team, creates: true, params: CaseRef, body: z.strictObject({ id: Id, insideId: Id, since: Day }), reply: Created },
  endInside: { method: 'PATCH', path: '/localities/:caseId/cases/:insideId', summary: 'A case stands there no more, or again.', allow: team, versioned: true, params: CaseRef.extend({ insideId: Id }), body: z.strictObject({ until: Day.nullable() }) },
});
