// One item of the register, reduced to the fields we know. What is not named here never leaves this file: statutory persons, secret addresses, e-mails of people, notes.
import { createHash } from 'node:crypto';
import { isIco } from '#platform/http/ico.ts';
import { toE164 } from '#platform/http/phone.ts';
import { ageGroups, capacityKinds, forms, regions } from './codes.ts';
import { isDesk, bare } from './rules.ts';

export type Contact = { label: string; phone: string | null; email: string | null; web: string | null };
export type Place = { key: string; name: string; address: string; city: string; zip: string | null; point: string | null; orp: string | null; lat: number | null; lng: number | null; /** Days of the facility; they need not agree with those of the service. */ from: string | null; to: string | null };
/** Fields that are compared one by one with what stands here. */
export type Fields = {
  name: string; type: string | null; forms: string[]; areas: { orps: string[]; regions: string[] }; ends: string | null; targets: string[];
  capacity: { count: number; unit: string } | null; ages: { from: number | null; to: number | null } | null;
};
export type Seen = {
  fields: Fields; since: string | null; contacts: Contact[]; places: Place[]; capacities: { form: string; unit: string; count: number }[];
  /** Some address of it is secret: none is kept. */ secret: boolean;
};
export type Data = Seen & { provider: { name: string; contacts: Contact[] } };
export type Row = { row: number; key: string; ico: string | null; label: string; data?: Data; hash?: string; reason?: string; said?: string };
/** What items are read against: today, names of service types by code, codes of target groups, districts by the name of their town. */
export type Known = { today: string; types: ReadonlyMap<string, string>; targets: ReadonlySet<string>; orps: ReadonlyMap<string, string> };

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, ...path: string[]): unknown => path.reduce<unknown>((one, key) => (isObject(one) && Object.hasOwn(one, key) ? one[key] : undefined), value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 500) : []);
/** One line, without characters that hide or reorder text. */
const text = (value: unknown, most = 200): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
  .replace(/[\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00A0]+/g, ' ').normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, most).trim();
const named = (value: unknown) => text(isObject(value) ? (at(value, 'nazev', 'cs') ?? value['nazev']) : value);
/** `DruhSocialniSluzby/20` → `20`. */
const codeOf = (value: unknown) => text(isObject(value) ? value['id'] : value, 80).split('/').at(-1)!;
const dayOf = (value: unknown): string | null => { const day = text(value, 30).slice(0, 10); return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day) ? day : null; };
const unique = (codes: readonly string[]) => [...new Set(codes.filter(Boolean))].sort();
const byText = <T>(many: T[]) => [...new Map(many.map((one) => [JSON.stringify(one), one])).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);

function webOf(value: unknown): string | null {
  const typed = text(value, 300), whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!typed || /[\s@]/.test(typed) || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  return /\.[a-z]{2,}$/i.test(url.hostname) && !url.username ? url.href.replace(/\/$/, '') : null;
}
function contactsOf(of: unknown, names: readonly string[]): Contact[] {
  const none = { phone: null, email: null, web: null };
  const valuesOf = (list: string, key: string) => listOf(at(of, list)).map((one) => (isObject(one) ? one[key] : one));
  return byText<Contact>([
    ...valuesOf('telefony', 'telefon').map((one) => toE164(text(one, 40))).filter((one) => one !== undefined).map((phone) => ({ label: 'Telefon', ...none, phone })),
    ...valuesOf('emaily', 'email').map((one) => text(one).toLowerCase()).filter((one) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/.test(one) && isDesk(one, names)).map((email) => ({ label: 'E-mail', ...none, email })),
    ...valuesOf('weby', 'web').map(webOf).filter((one) => one !== null).map((web) => ({ label: 'Web', ...none, web })),
  ]).slice(0, 20);
}

const inBounds = (value: unknown, from: number, to: number) => (typeof value === 'number' && value >= from && value <= to ? value : null);
/** The place of a facility; null when its address is secret, missing, or it is not open any more. */
function placeOf(facility: unknown, known: Known): { place: Place; region: string | null } | null {
  const address = at(facility, 'adresa');
  if (at(facility, 'utajenaAdresa') || !isObject(address)) return null;
  const until = dayOf(at(facility, 'poskytujeDo'));
  if (until !== null && until < known.today) return null;
  const house = text(address['cisloDomovni'], 10), orientation = text(address['cisloOrientacni'], 10), street = named(address['ulice']);
  const number = [[house, orientation].filter(Boolean).join('/'), text(address['cisloOrientacniPismeno'], 2)].join('');
  const digits = text(address['psc'], 10).replace(/\D/g, ''), zip = /^\d{5}$/.test(digits) ? digits : null, pointText = text(address['kodAdresnihoMista'], 12), point = /^[1-9]\d{0,8}$/.test(pointText) ? pointText : null;
  const enriched = at(facility, '_odvozeno'), city = named(address['obec']) || text(at(enriched, 'obec'), 100), part = named(address['castObce']) || text(at(enriched, 'castObce'), 100);
  const first = street ? `${street} ${number}`.trim() : number ? `${part || city || 'č. p.'} ${number}` : part || city;
  if (!first && !point) return null;
  const town = [zip && `${zip.slice(0, 3)} ${zip.slice(3)}`, city].filter(Boolean).join(' '), whole = [first, town].filter(Boolean).join(', ');
  const region = regions[codeOf(address['kraj'])] ?? null, name = named(at(facility, 'nazev')) || named(facility);
  const lat = inBounds(at(enriched, 'lat'), 47, 52), lng = inBounds(at(enriched, 'lng'), 11, 20);
  return { region, place: {
    key: point ?? (bare(whole) || 'bez adresy'), name: name || whole || 'Zařízení', address: whole, city: part && part !== city && city ? `${city}, ${part}` : city, zip, point,
    // A whole town of a district says which district it is; Praha is one. Otherwise only the region is certain.
    orp: region === 'CZ010' ? '1000' : known.orps.get(`${region} ${city}`) ?? null, lat: lng === null ? null : lat, lng: lat === null ? null : lng, from: dayOf(at(facility, 'poskytujeOd')), to: until,
  } };
}

function capacityOf(capacities: Seen['capacities']): Fields['capacity'] {
  // One number is shown: of the most telling kind; forms are added up. All of them stay in what the register says.
  for (const unit of ['bed', 'client', 'contact', 'intervention', 'call']) {
    const count = capacities.filter((one) => one.unit === unit).reduce((all, one) => all + one.count, 0);
    if (count > 0) return { count: Math.min(count, 100_000), unit };
  }
  return null;
}
function agesOf(item: unknown): Fields['ages'] {
  const groups = listOf(at(item, 'vekoveSkupiny')).map((one) => codeOf(at(one, 'vekovaSkupina') ?? at(one, 'vekovaSkupinaOsoby') ?? one)).map((code) => ageGroups[code]).filter((one) => one !== undefined);
  if (!groups.length || groups.some((one) => one.from === null)) return null;
  const tos = groups.map(({ to }) => to);
  return { from: Math.min(...groups.map(({ from }) => from!)), to: tos.includes(null) ? null : Math.max(...(tos as number[])) };
}

/** Reads the `row`-th item (from 1). Never throws: what cannot be taken over says why by a code. */
export function readItem(item: unknown, row: number, known: Known): Row {
  const number = text(at(item, 'portalId') ?? at(item, 'id'), 40), provider = at(item, 'poskytovatel'), ico = text(at(provider, 'ico'), 20).replace(/\s/g, '');
  const providerName = named(provider), typeCode = codeOf(at(item, 'druhSocialniSluzby')), type = known.types.has(`DruhSocialniSluzby/${typeCode}`) ? `DruhSocialniSluzby/${typeCode}` : null;
  const typeName = (type && known.types.get(type)) || 'sociální služba', said = typeName[0]!.toUpperCase() + typeName.slice(1);
  const wrong = (reason: string, value = ''): Row => ({ row, key: /^\d{1,12}$/.test(number) ? number : '', ico: isIco(ico) ? ico : null, label: said, reason, said: value });
  if (!isObject(item)) return { row, key: '', ico: null, label: '', reason: 'not_item' };
  if (!/^\d{1,12}$/.test(number)) return wrong('no_number', number);
  if (!isIco(ico)) return wrong(ico ? 'wrong_ico' : 'no_ico', /^[\d\s]*$/.test(ico) ? ico : '');
  if (!providerName) return wrong('no_provider');
  const facilities = listOf(at(item, 'zarizeni')), found = facilities.map((one) => placeOf(one, known)), open = found.filter((one) => one !== null);
  const names = unique(open.map(({ place }) => place.name)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const parts = listOf(at(item, 'formy')).map((one) => ({ form: forms[codeOf(at(one, 'forma') ?? one)] ?? '', kinds: listOf(at(one, 'kapacity')) })).filter(({ form }) => form);
  const capacities = byText(parts.flatMap(({ form, kinds }) => kinds.map((one) => ({ form, unit: capacityKinds[codeOf(at(one, 'typ'))] ?? '', count: Math.trunc(Number(at(one, 'pocet'))) })))
    .filter(({ unit, count }) => unit && count > 0 && count <= 100_000));
  const places = [...new Map(byText(open.map(({ place }) => place)).map((place) => [place.key, place])).values()];
  const seen: Seen = {
    fields: {
      name: names[0] ?? said, type, forms: unique(parts.map(({ form }) => form)),
      areas: { orps: unique(places.map(({ orp }) => orp ?? '')), regions: unique(open.filter(({ place }) => !place.orp).map(({ region }) => region ?? '')) },
      ends: dayOf(at(item, 'datumPoskytovaniDo')), targets: unique(listOf(at(item, 'ciloveSkupiny')).map((one) => codeOf(at(one, 'cilovaSkupina') ?? one)).filter((code) => known.targets.has(code))),
      capacity: capacityOf(capacities), ages: agesOf(item),
    },
    since: dayOf(at(item, 'datumPoskytovaniOd')), contacts: contactsOf(item, [...names, providerName]), places, capacities, secret: facilities.some((one) => Boolean(at(one, 'utajenaAdresa'))),
  };
  const data: Data = { ...seen, provider: { name: providerName, contacts: contactsOf(provider, [providerName]) } };
  return { row, key: number, ico, label: seen.fields.name, data, hash: createHash('sha256').update(JSON.stringify(data)).digest('base64url') };
}
