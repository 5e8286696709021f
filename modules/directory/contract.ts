// Territory, code lists, services, partners and places.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { ico } from '#platform/http/ico.ts';
import { phoneNumber } from '#platform/http/phone.ts';
import { organisationKinds } from '#modules/access/session/contract.ts';

export const codeLists = ['need_domain', 'vulnerability_factor', 'activity', 'residence_kind', 'accommodation_kind', 'closing_reason', 'barrier_domain', 'language', 'citizenship', 'document_kind', 'benefit_kind', 'target_group', 'service_attribute', 'work_topic', 'situation', 'early_sign', 'audit_theme', 'complaint_subject', 'departure_destination', 'programme_topic', 'learning_kind', 'qualification_kind'] as const;
export const CodeList = z.enum(codeLists);
export type CodeList = z.infer<typeof CodeList>;
const CodePeriod = z.object({ cs: z.string(), en: z.string(), uk: z.string(), from: Day, to: Day.nullable(), offered: z.boolean() });
/** An entry; what it is called on a day is `entryOn` of codes/rules.ts. */
export const Code = z.object({
  list: z.string(), code: z.string(), cs: z.string(), en: z.string(), uk: z.string(), /** May be chosen today; an expired code keeps its label. */ valid: z.boolean(),
  /** First and last day in the common list; null for an own entry of an organisation. */ from: Day.nullable(), to: Day.nullable(),
  /** Ours to choose; else only a label of somebody whose facts we read. */ mine: z.boolean(),
  /** Days in which an organisation calls it otherwise, has it as its own, or leaves it out. */ periods: z.array(CodePeriod),
});
export type Code = z.infer<typeof Code>;

export const Region = z.object({ code: z.string(), name: z.string() });
export const Orp = z.object({ code: z.string(), name: z.string(), region: z.string() });
export const ServiceType = z.object({ code: z.string(), name: z.string(), section: z.string().nullable(), family: z.string().nullable(), valid: z.boolean() });

export const serviceForms = ['residential', 'ambulatory', 'outreach'] as const;
export const ServiceForm = z.enum(serviceForms);
export type ServiceForm = z.infer<typeof ServiceForm>;
export const partnerKinds = ['ngo', 'provider', 'school', 'health', 'employer', 'landlord', 'dormitory', 'office', 'municipality', 'labour_office', 'police', 'church', 'donor', 'interpreter_agency', 'other'] as const;
export const PartnerKind = z.enum(partnerKinds);
export type PartnerKind = z.infer<typeof PartnerKind>;
export const placeKinds = ['dormitory', 'flat', 'shelter', 'office', 'school', 'contact_point', 'other'] as const;
export const PlaceKind = z.enum(placeKinds);
export type PlaceKind = z.infer<typeof PlaceKind>;

export const contactRoles = ['reception', 'referrals', 'worker', 'head', 'crisis', 'interpreting', 'office', 'other'] as const;
export const ContactRole = z.enum(contactRoles);
export type ContactRole = z.infer<typeof ContactRole>;
export const sources = ['told', 'visit', 'web', 'document', 'register'] as const;
/** How somebody made sure: the service told it, a visit, the web, a document, the national register. */
export const Source = z.enum(sources);
export type Source = z.infer<typeof Source>;

export const DirectoryContact = z.object({ id: Id, version: Version, role: ContactRole, label: z.string(), phone: z.string().nullable(), email: z.string().nullable(), web: z.string().nullable(), note: z.string() });
export type DirectoryContact = z.infer<typeof DirectoryContact>;
const Named = z.object({ id: Id, name: z.string() });
export const Service = z.object({
  id: Id, version: Version, name: z.string(), organisation: Named.extend({ shortName: z.string(), kind: z.enum(organisationKinds) }),
  /** The partner that provides it; null for a service of an organisation here. */
  partner: Named.nullable(),
  type: z.object({ code: z.string(), name: z.string() }).nullable(), forms: z.array(ServiceForm), description: z.string(), orpCodes: z.array(z.string()),
  acceptsReferrals: z.boolean(), endsOn: Day.nullable(), contacts: z.array(DirectoryContact),
  /** I may change it. */
  mine: z.boolean(),
  /** Of a partner: read by everybody signed in. */
  open: z.boolean(),
}).meta({ id: 'Service' });
export type Service = z.infer<typeof Service>;
/** Who keeps it: my organisation, or another one that opened it to everybody. */
const kept = { mine: z.boolean(), open: z.boolean(), organisation: Named };
export const Partner = z.object({ id: Id, version: Version, name: z.string(), kind: PartnerKind, ico: z.string().nullable(), note: z.string(), endsOn: Day.nullable(), contacts: z.array(DirectoryContact), services: z.array(Named), ...kept }).meta({ id: 'Partner' });
export type Partner = z.infer<typeof Partner>;
export const Place = z.object({
  id: Id, version: Version, name: z.string(), kind: PlaceKind, /** Street and number. */ address: z.string(), city: z.string(), postalCode: z.string().nullable(), orpCode: z.string().nullable(),
  /** WGS 84, degrees; both or none. */ latitude: z.number().nullable(), longitude: z.number().nullable(), /** How to get in. */ accessNote: z.string(), barrierFree: z.boolean().nullable(), note: z.string(),
  /** Whose place it is, e.g. the operator of a dormitory; null also when I do not see the partner. */ partner: Named.nullable(),
  /** The address stays with my organisation. */ secret: z.boolean(), ...kept,
}).meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;

const OrpCode = z.string().regex(/^\d{4}$/);
const serviceBody = {
  name: line(), typeCode: z.string().max(60).nullable(), forms: z.array(ServiceForm).max(3), description: prose(2000), orpCodes: z.array(OrpCode).max(206), acceptsReferrals: z.boolean(), endsOn: Day.nullable(),
};
const partnerBody = { name: line(), kind: PartnerKind, ico: ico.nullable(), note: prose(2000), endsOn: Day.nullable().default(null) };
const postalCode = z.string().max(10).transform((typed) => typed.replace(/[\s\u00A0]/g, '')).pipe(z.string().regex(/^\d{5}$/));
const placeBody = {
  name: line(), address: prose(300), orpCode: OrpCode.nullable(), kind: PlaceKind, city: prose(100).default(''), postalCode: postalCode.nullable().default(null), partnerId: Id.nullable().default(null),
  latitude: z.number().min(47).max(52).nullable().default(null), longitude: z.number().min(11).max(20).nullable().default(null), accessNote: prose(500).default(''), barrierFree: z.boolean().nullable().default(null), note: prose(2000).default(''), secret: z.boolean().default(false),
};
/** A change leaves alone what it does not name: a page of an earlier version does not know every field. */
const named = <S extends Record<string, z.ZodType>>(shape: S) => Object.fromEntries(Object.entries(shape).map(([key, of]) => [key, of instanceof z.ZodDefault ? (of.unwrap() as z.ZodType).optional() : of])) as { [K in keyof S]: S[K] extends z.ZodDefault<infer T extends z.ZodType> ? z.ZodOptional<T> : S[K] };
/** The writer made sure of what they wrote, and how: then it is verified today, by them. */
export const verified = { verified: Source.nullable().default(null) };
const contactBody = { role: ContactRole.default('other'), note: prose(300).default(''), label: line(100), phone: phoneNumber.nullable(), email: z.email().max(200).nullable(), web: z.url({ protocol: /^https?$/ }).max(300).nullable() };
export const ServiceBody = z.strictObject({ ...serviceBody, ...verified }), PartnerBody = z.strictObject({ ...partnerBody, ...verified }), PlaceBody = z.strictObject({ ...placeBody, ...verified }), ContactBody = z.strictObject({ ...contactBody, ...verified });

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const asked = line(100).optional();
const ServiceRef = z.strictObject({ serviceId: Id }), PartnerRef = z.strictObject({ partnerId: Id }), PlaceRef = z.strictObject({ placeId: Id }), ContactRef = z.strictObject({ contactId: Id });
const staff = ['worker', 'head', 'coordinator', 'secretary', 'administrator'] as const;

export const directory = endpoints({
  codes: { method: 'GET', path: '/directory/codes', summary: 'All code lists with labels in every language.', allow: 'signedIn', packed: true, reply: z.object({ items: z.array(Code).max(10_000) }) },
  territory: { method: 'GET', path: '/directory/territory', summary: 'Regions and districts of municipalities with extended powers.', allow: 'signedIn', packed: true, reply: z.object({ regions: z.array(Region), orps: z.array(Orp) }) },
  serviceTypes: { method: 'GET', path: '/directory/service-types', summary: 'Types of social services of Act 108/2006.', allow: 'signedIn', reply: z.object({ items: z.array(ServiceType) }) },

  services: { method: 'GET', path: '/directory/services', summary: 'Services of organisations here and of our partners.', allow: 'signedIn',
    query: z.strictObject({ q: asked, organisationId: Id.optional(), partnerId: Id.optional(), /** Only those of organisations here (false), only partners' (true). */ ofPartners: flag.optional(), accepting: flag.optional(), orp: OrpCode.optional(), ...pageQuery }), reply: page(Service) },
  addService: { method: 'POST', path: '/directory/services', summary: 'Add a service: our own (administrators and heads), or of a partner.', allow: staff, creates: true, body: z.strictObject({ id: Id, partnerId: Id.nullable(), ...ServiceBody.shape }), reply: Created },
  changeService: { method: 'PATCH', path: '/directory/services/:serviceId', summary: 'Change our service or a service of our partner.', allow: staff, versioned: true, params: ServiceRef, body: ServiceBody },

  partners: { method: 'GET', path: '/directory/partners', summary: 'Bodies without accounts here, as we know them or as others opened them to everybody.', allow: 'signedIn', query: z.strictObject({ q: asked, kind: PartnerKind.optional(), /** Eight digits. */ ico: z.string().regex(/^\d{8}$/).optional(), ...pageQuery }), reply: page(Partner) },
  addPartner: { method: 'POST', path: '/directory/partners', summary: 'Add a partner.', allow: staff, creates: true, body: z.strictObject({ id: Id, ...PartnerBody.shape }), reply: Created },
  changePartner: { method: 'PATCH', path: '/directory/partners/:partnerId', summary: 'Change a partner.', allow: staff, versioned: true, params: PartnerRef, body: z.strictObject({ ...named(partnerBody), ...verified }) },

  places: { method: 'GET', path: '/directory/places', summary: 'Places that work or living happens in, as we know them or as others opened them.', allow: 'signedIn', query: z.strictObject({ q: asked, ...pageQuery }), reply: page(Place) },
  addPlace: { method: 'POST', path: '/directory/places', summary: 'Add a place.', allow: staff, creates: true, body: z.strictObject({ id: Id, ...PlaceBody.shape }), reply: Created },
  changePlace: { method: 'PATCH', path: '/directory/places/:placeId', summary: 'Change a place.', allow: staff, versioned: true, params: PlaceRef, body: z.strictObject({ ...named(placeBody), ...verified }) },

  addServiceContact: { method: 'POST', path: '/directory/services/:serviceId/contacts', summary: 'Add a way to reach a service.', allow: staff, creates: true, params: ServiceRef, body: z.strictObject({ id: Id, ...ContactBody.shape }), reply: Created },
  addPartnerContact: { method: 'POST', path: '/directory/partners/:partnerId/contacts', summary: 'Add a way to reach a partner.', allow: staff, creates: true, params: PartnerRef, body: z.strictObject({ id: Id, ...ContactBody.shape }), reply: Created },
  changeContact: { method: 'PATCH', path: '/directory/contacts/:contactId', summary: 'Change a way to reach a service or a partner.', allow: staff, versioned: true, params: ContactRef, body: z.strictObject({ ...named(contactBody), ...verified }) },
  removeContact: { method: 'DELETE', path: '/directory/contacts/:contactId', summary: 'Remove a way to reach a service or a partner.', allow: staff, params: ContactRef },
});
