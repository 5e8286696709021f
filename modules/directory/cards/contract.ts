// Everything about one service, partner or place: what it offers, when and where, how many free places were told, who made sure of it, and what was changed.
import { z } from 'zod';
import { Clock } from '#platform/http/clock.ts';
import { Created, Day, endpoints, Id, Instant, line, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { Partner, Place, Service, Source, verified } from '../contract.ts';
import { hoursKinds } from './hours.ts';
import { aspects } from './rules.ts';

export const Aspect = z.enum(aspects);
export type Aspect = z.infer<typeof Aspect>;
const Code = z.string().min(1).max(60);
const codes = (most = 60) => z.array(Code).max(most).transform((list) => [...new Set(list)]);
export const capacityUnits = ['client', 'bed', 'contact', 'intervention', 'call'] as const;
export const costKinds = ['free', 'partly', 'paid'] as const;
export const interpretings = ['unknown', 'none', 'on_request', 'always'] as const;
const age = z.int().min(0).max(120).nullable();

const offerBody = {
  needs: codes(), targetGroups: codes(), ageFrom: age, ageTo: age, /** Registered or usual; never free places. */ capacity: z.int().min(0).max(100_000).nullable(), capacityUnit: z.enum(capacityUnits).nullable(),
  conditions: prose(4000), application: prose(4000), bring: prose(2000), costKind: z.enum(costKinds).nullable(), cost: prose(1000), languages: codes(), interpreting: z.enum(interpretings), attributes: codes(), regionCodes: codes(14), alert: prose(500),
};
export const OfferBody = z.strictObject({ ...offerBody, ...verified });
/** What a service offers; published with whose agreement and since when. */
export const Offer = z.object({ version: Version, ...offerBody, publishedSince: Day.nullable(), agreedBy: z.string() }).meta({ id: 'Offer' });
export type Offer = z.infer<typeof Offer>;

/** A weekday of every week, or days of the calendar; see hours.ts. */
const hoursRow = { kind: z.enum(hoursKinds), placeId: Id.nullable(), weekday: z.int().min(1).max(7).nullable(), onDay: Day.nullable(), untilDay: Day.nullable(), opens: Clock.nullable(), closes: Clock.nullable(), validFrom: Day.nullable(), validTo: Day.nullable(), note: prose(200) };
export const HoursRow = z.strictObject({ id: Id, ...hoursRow });
export type HoursRow = z.infer<typeof HoursRow>;
export const HoursBody = z.strictObject({ hours: z.array(HoursRow).max(200), ...verified });

export const Author = z.object({ /** Null where the reader knows only the organisation. */ name: z.string().nullable(), organisation: z.object({ id: Id, shortName: z.string() }) });
export const Telling = z.object({ id: Id, toldOn: Day, toldBy: z.string(), free: z.int().nullable(), waitingDays: z.int().nullable(), note: z.string(), by: Author }).meta({ id: 'Telling' });
export type Telling = z.infer<typeof Telling>;
export const Verification = z.object({ aspect: Aspect, checkedOn: Day, source: Source, note: z.string(), by: Author, /** Longer ago than facts of this kind are believed. */ stale: z.boolean() }).meta({ id: 'Verification' });
export type Verification = z.infer<typeof Verification>;

export const ServicePlace = z.object({ id: Id, note: z.string(), place: Place });
export const ServiceCard = z.object({
  service: Service, offer: Offer.nullable(), places: z.array(ServicePlace), hours: z.array(HoursRow), /** What changes with any row of the hours. */ hoursVersion: z.int(),
  told: Telling.nullable(), verifications: z.array(Verification), /** Its own, and I am the one who decides: published by whom I may. */ mayPublish: z.boolean(),
}).meta({ id: 'ServiceCard' });
export type ServiceCard = z.infer<typeof ServiceCard>;
const ServiceLine = z.object({ id: Id, name: z.string(), acceptsReferrals: z.boolean(), endsOn: Day.nullable() });
const PlaceLine = z.object({ id: Id, name: z.string(), address: z.string(), city: z.string() });
export const PartnerCard = z.object({ partner: Partner, services: z.array(ServiceLine), places: z.array(PlaceLine), verifications: z.array(Verification) }).meta({ id: 'PartnerCard' });
export type PartnerCard = z.infer<typeof PartnerCard>;
export const PlaceCard = z.object({ place: Place, services: z.array(ServiceLine.extend({ by: z.string() })), verifications: z.array(Verification) }).meta({ id: 'PlaceCard' });
export type PlaceCard = z.infer<typeof PlaceCard>;

/** What was told, and by which post or desk, never a private person. */
export const TellingBody = z.strictObject({ free: z.int().min(0).max(100_000).nullable(), waitingDays: z.int().min(0).max(3650).nullable(), toldBy: line(100), toldOn: Day, note: prose(300) });
export const PublishBody = z.strictObject({ published: z.boolean(), /** Of a partner: who agreed (a post) and when. */ agreedBy: prose(200).default(''), agreedOn: Day.nullable().default(null) });
const subject = { serviceId: Id.optional(), partnerId: Id.optional(), placeId: Id.optional() };
const one = (of: { serviceId?: unknown; partnerId?: unknown; placeId?: unknown }) => [of.serviceId, of.partnerId, of.placeId].filter(Boolean).length === 1;
export const Change = z.object({
  id: z.string(), at: Instant, by: Author, /** A part of it: the service itself, a contact, hours … */ what: z.enum(['service', 'offer', 'contact', 'hours', 'servicePlace', 'partner', 'place']), action: z.enum(['insert', 'update', 'delete']),
  /** Of which contact or day, in its own words. */ about: z.string(), fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
}).meta({ id: 'DirectoryChange' });
export type Change = z.infer<typeof Change>;
export const StaleFact = z.object({ kind: z.enum(['service', 'partner', 'place']), id: Id, name: z.string(), note: z.string(), aspect: Aspect, /** When somebody last made sure, or when it was written. */ since: Day, never: z.boolean(), source: Source.nullable() });
export type StaleFact = z.infer<typeof StaleFact>;

const ServiceRef = z.strictObject({ serviceId: Id }), PartnerRef = z.strictObject({ partnerId: Id }), PlaceRef = z.strictObject({ placeId: Id });
const staff = ['worker', 'head', 'coordinator', 'secretary', 'administrator'] as const;

export const cards = endpoints({
  service: { method: 'GET', path: '/directory/services/:serviceId', summary: 'Everything about a service.', allow: 'signedIn', params: ServiceRef, reply: ServiceCard },
  partner: { method: 'GET', path: '/directory/partners/:partnerId', summary: 'Everything about a partner.', allow: 'signedIn', params: PartnerRef, reply: PartnerCard },
  place: { method: 'GET', path: '/directory/places/:placeId', summary: 'Everything about a place.', allow: 'signedIn', params: PlaceRef, reply: PlaceCard },

  putOffer: { method: 'PUT', path: '/directory/services/:serviceId/offer', summary: 'Write what a service offers; version 0 when nothing was written yet.', allow: staff, versioned: true, params: ServiceRef, body: OfferBody },
  putHours: { method: 'PUT', path: '/directory/services/:serviceId/hours', summary: 'Write all hours of a service; the version is that of the card.', allow: staff, versioned: true, params: ServiceRef, body: HoursBody },
  publish: { method: 'PUT', path: '/directory/services/:serviceId/published', summary: 'Put a service on public pages, with whose agreement; or take it away.', allow: staff, params: ServiceRef,
    body: PublishBody },

  addPlaceOf: { method: 'POST', path: '/directory/services/:serviceId/places', summary: 'A service is given at a place.', allow: staff, creates: true, params: ServiceRef, body: z.strictObject({ id: Id, placeId: Id, note: prose(200) }), reply: Created },
  changePlaceOf: { method: 'PATCH', path: '/directory/service-places/:servicePlaceId', summary: 'Change the note of a place of a service.', allow: staff, params: z.strictObject({ servicePlaceId: Id }), body: z.strictObject({ note: prose(200) }) },
  removePlaceOf: { method: 'DELETE', path: '/directory/service-places/:servicePlaceId', summary: 'A service is no longer given at a place.', allow: staff, params: z.strictObject({ servicePlaceId: Id }) },

  openPartner: { method: 'PUT', path: '/directory/partners/:partnerId/open', summary: 'Show a partner and its services to everybody signed in, or to us only.', allow: staff, params: PartnerRef, body: z.strictObject({ open: z.boolean() }) },
  openPlace: { method: 'PUT', path: '/directory/places/:placeId/open', summary: 'Show a place to everybody signed in, or to us only.', allow: staff, params: PlaceRef, body: z.strictObject({ open: z.boolean() }) },

  tell: { method: 'POST', path: '/directory/services/:serviceId/tellings', summary: 'Write down how many free places or how long a wait was told.', allow: staff, creates: true, params: ServiceRef,
    body: z.strictObject({ id: Id, ...TellingBody.shape }), reply: Created },
  tellings: { method: 'GET', path: '/directory/services/:serviceId/tellings', summary: 'What was told about free places, newest first.', allow: 'signedIn', params: ServiceRef, query: z.strictObject(pageQuery), reply: page(Telling) },

  verify: { method: 'POST', path: '/directory/verifications', summary: 'I made sure that an aspect is as it is written.', allow: staff, creates: true,
    body: z.strictObject({ id: Id, ...subject, aspect: Aspect, source: Source, checkedOn: Day.optional(), note: prose(200).default('') }), reply: Created },
  verifications: { method: 'GET', path: '/directory/verifications', summary: 'Who made sure of what, newest first.', allow: 'signedIn', query: z.strictObject({ ...subject, ...pageQuery }), reply: page(Verification.extend({ id: Id })) },
  stale: { method: 'GET', path: '/directory/stale', summary: 'What we keep and nobody made sure of for too long, oldest first, and how much of it there is.', allow: staff,
    query: z.strictObject({ orp: z.string().regex(/^\d{4}$/).optional(), kind: z.enum(['service', 'partner', 'place']).optional(), aspect: Aspect.optional(), ...pageQuery }), reply: page(StaleFact).extend({ count: z.int() }) },
  lasting: { method: 'GET', path: '/directory/lasting', summary: 'After how many days my organisation makes sure of an aspect again.', allow: 'signedIn', reply: z.object({ days: z.record(Aspect, z.int()), usual: z.record(Aspect, z.int()) }) },
  putLasting: { method: 'PUT', path: '/directory/lasting/:aspect', summary: 'Say after how many days an aspect is made sure of again.', allow: ['head', 'administrator'], params: z.strictObject({ aspect: Aspect }), body: z.strictObject({ days: z.int().min(7).max(1830) }) },

  history: { method: 'GET', path: '/directory/history', summary: 'What was changed about a service, partner or place: who, when, from what to what.', allow: 'signedIn', query: z.strictObject({ ...subject, ...pageQuery }), reply: page(Change) },
});
/** Exactly one of the three. */
export const isOne = one;
