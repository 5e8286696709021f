// A published service in the shape of HSDS 3. Pure. Every id is a UUID: what has none of its own here gets one that follows from its owner.
import { createHash } from 'node:crypto';
import { day } from '#platform/i18n/format.ts';
import type { Content, Published, PublishedPlace } from '../public/queries.ts';

type Shape = Record<string, unknown>;
export type Name = (list: string, code: string) => string;
const derived = (...parts: string[]): string => {
  const hash = createHash('sha1').update(`soubeh hsds ${parts.join(' ')}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};
/** HSDS knows no empty values: what is not known is left out. */
const known = (shape: Shape): Shape => Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)));
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const attending: Record<string, string> = { open: 'in person', phone: 'by phone', appointment: 'by appointment', outreach: 'outreach' };

const organizationBase = ({ provider, contacts }: Content): Shape => known({ id: provider.id, name: provider.name, description: provider.name, website: contacts.find(({ web }) => web)?.web });
const identifiers = ({ provider }: Content) => (provider.ico ? [{ id: derived(provider.id, 'ico'), organization_id: provider.id, identifier_scheme: 'CZ-ICO', identifier_type: 'IČO', identifier: provider.ico }] : []);

export function serviceBase({ id, providerId, changedAt, content: c }: Published): Shape {
  const free = c.told?.free, waiting = c.told?.waitingDays;
  return known({
    id, organization_id: providerId, name: c.name, description: c.description, url: c.contacts.find(({ web }) => web)?.web, email: c.contacts.find(({ email }) => email)?.email, status: 'active',
    interpretation_services: c.interpreting === 'always' ? 'Tlumočení vždy.' : c.interpreting === 'on_request' ? 'Tlumočení po domluvě.' : '', application_process: c.application,
    fees_description: [{ free: 'Zdarma.', partly: 'Částečně se platí.', paid: 'Platí se.' }[c.costKind ?? ''] ?? '', c.cost].filter(Boolean).join(' '), eligibility_description: c.conditions,
    minimum_age: c.ageFrom, maximum_age: c.ageTo, assured_date: c.checkedOn, alert: [c.alert, !c.accepts && 'Teď nepřijímá nové klienty.', free !== null && free !== undefined && `Volná místa ke dni ${day(c.told!.on, 'cs')}: ${free}.`, waiting !== null && waiting !== undefined && `Čekání ve dnech ke dni ${day(c.told!.on, 'cs')}: ${waiting}.`].filter(Boolean).join(' '),
    last_modified: new Date(changedAt).toISOString(),
  });
}

const schedules = (id: string, c: Content, placeId: string | null | undefined): Shape[] => c.schedules.filter((h) => placeId === undefined || h.placeId === placeId).map((h) => known({
  id: h.id, service_id: id, location_id: h.placeId, attending_type: attending[h.kind], notes: h.note,
  ...(h.weekday !== null ? { freq: 'WEEKLY', wkst: 'MO', byday: days[h.weekday - 1], opens_at: h.opens, closes_at: h.closes, valid_from: h.validFrom, valid_to: h.validTo }
    : { valid_from: h.onDay, valid_to: h.untilDay ?? h.onDay, dtstart: h.onDay, until: h.untilDay ?? h.onDay, opens_at: h.opens, closes_at: h.closes, description: h.opens === null ? 'Zavřeno' : 'Mimořádně' }),
}));
export function location(place: PublishedPlace, providerId: string): Shape {
  const address = place.address || place.name;
  return known({
    id: place.id, location_type: 'physical', organization_id: providerId, name: place.name, description: place.note, transportation: place.accessNote, latitude: place.latitude, longitude: place.longitude,
    external_identifier: place.addressPoint, external_identifier_type: place.addressPoint ? 'RÚIAN adresní místo' : '',
    // All of these are required: an address that lacks one of them stays a name.
    addresses: place.city && place.postalCode && place.region ? [{ id: derived(place.id, 'address'), location_id: place.id, address_1: address, city: place.city, region: place.orp ?? place.region, state_province: place.region, postal_code: place.postalCode, country: 'CZ', address_type: 'physical' }] : [],
    accessibility: place.barrierFree === null ? [] : [{ id: derived(place.id, 'accessibility'), location_id: place.id, description: place.barrierFree ? 'Bezbariérový přístup' : 'Přístup není bezbariérový' }],
  });
}
const phones = (id: string, c: Content): Shape[] => c.contacts.filter(({ phone }) => phone).map((one) => known({ id: derived(one.id, 'phone'), service_id: id, number: one.phone, type: 'voice', description: [one.label, one.note].filter(Boolean).join(', ') }));
const atLocation = (one: Published, place: PublishedPlace): Shape => known({ id: place.linkId, service_id: one.id, location_id: place.id, description: place.note, schedules: schedules(one.id, one.content, place.id), location: location(place, one.providerId) });
export const serviceAtLocation = (one: Published, place: PublishedPlace): Shape => {
  const { schedules: _, ...base } = atLocation(one, place), { addresses: __, accessibility: ___, ...where } = location(place, one.providerId);
  return { ...base, location: where, service: { ...serviceBase(one), organization: organizationBase(one.content) } };
};

/** The entry of a list. */
export const serviceEntry = (one: Published): Shape => ({ ...serviceBase(one), organization: organizationBase(one.content) });
export const organizationEntry = ([first]: Published[]): Shape => organizationBase(first!.content);

/** The whole service. */
export function wholeService(one: Published, name: Name): Shape {
  const { id, content: c } = one;
  const term = (list: string, code: string): Shape => ({ id: derived(id, list, code), link_id: id, link_entity: 'service', link_type: list, taxonomy_term_id: derived(list, code), taxonomy_term: { id: derived(list, code), code, name: name(list, code), description: name(list, code), taxonomy: list, language: 'cs' } });
  return known({
    ...serviceBase(one), organization: known({ ...organizationBase(c), organization_identifiers: identifiers(c) }), phones: phones(id, c), schedules: schedules(id, c, undefined), languages: c.languages.map((code) => ({ id: derived(id, 'language', code), service_id: id, name: name('language', code), code })),
    service_areas: [...c.regionCodes, ...c.orpCodes].map((code) => ({ id: derived(id, 'area', code), service_id: id, name: name('territory', code) })),
    service_at_locations: c.places.map((place) => atLocation(one, place)), required_documents: c.bring ? [{ id: derived(id, 'bring'), service_id: id, document: c.bring }] : [],
    cost_options: c.costKind || c.cost ? [known({ id: derived(id, 'cost'), service_id: id, option: { free: 'zdarma', partly: 'částečně se platí', paid: 'platí se' }[c.costKind ?? ''], amount: c.costKind === 'free' ? 0 : null, currency: c.costKind === 'free' ? 'czk' : '', amount_description: c.cost })] : [],
    contacts: c.contacts.map((contact) => known({ id: contact.id, service_id: id, department: contact.label, email: contact.email })),
    attributes: [...c.needs.map((code) => term('need_domain', code)), ...c.targetGroups.map((code) => term('target_group', code)), ...c.attributes.map((code) => term('service_attribute', code)),
      ...(c.type ? [{ ...term('service_type', c.type.code), taxonomy_term: { id: derived('service_type', c.type.code), code: c.type.code, name: c.type.name, description: c.type.section ? `${c.type.name} (${c.type.section} zákona č. 108/2006 Sb.)` : c.type.name, taxonomy: 'service_type', language: 'cs' } }] : [])],
  });
}
/** The whole organisation: its places and number. Services have their own pages. */
export function wholeOrganization(services: Published[]): Shape {
  const [first] = services, places = new Map(services.flatMap(({ content }) => content.places.map((place) => [place.id, place] as const)));
  return known({ ...organizationBase(first!.content), organization_identifiers: identifiers(first!.content), locations: [...places.values()].map((place) => location(place, first!.providerId)) });
}
export const envelope = (contents: Shape[], total: number, page: number, size: number) => {
  const pages = Math.max(1, Math.ceil(total / size));
  return { total_items: total, total_pages: pages, page_number: page, size: contents.length, first_page: page === 1, last_page: page >= pages, empty: contents.length === 0, contents };
};
