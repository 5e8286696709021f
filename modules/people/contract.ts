// Persons as my organisation knows them, and as others released them to it.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, page, pageQuery, PersonRef, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { phoneWrong, toE164 } from '#platform/http/phone.ts';
import { today } from '#platform/i18n/format.ts';
import { Accommodation, Address, Benefit, Contact, Language, Occupation, Residence } from './facts/contract.ts';
import { Household, Relation } from './kin/contract.ts';

export const BirthPrecision = z.enum(['known', 'approximate', 'unknown']);
export const Sex = z.enum(['female', 'male', 'unstated']);
export const Literacy = z.enum(['unstated', 'full', 'partial', 'none']);
export type RelationKind = z.infer<typeof Relation>['kind'];
export type Birth = { birthDate: string | null; birthPrecision: z.infer<typeof BirthPrecision> };
export type ProfileNames = { givenName: string; familyName: string; nativeName: string };

const code = z.string().max(20).regex(/^[A-Za-z_-]+$/);
export const identity = {
  anonymous: z.boolean().default(false), givenName: prose(100).default(''), familyName: prose(100).default(''), nativeName: prose(200).default(''), patronymic: prose(100).default(''),
  aliases: z.array(line(200)).max(10).default([]), title: prose(60).default(''),
  birthDate: Day.nullable().default(null), birthPrecision: BirthPrecision.default('unknown'), birthPlace: prose(200).default(''), birthCountry: code.nullable().default(null), sex: Sex.default('unstated'),
  citizenships: z.array(code).max(5).default([]), literacy: Literacy.default('unstated'), interpreterLanguage: code.nullable().default(null), note: prose(2000).default(''),
};
const identityRules = (check: z.core.ParsePayload<Birth & ProfileNames & { anonymous: boolean }>) => {
  const { birthDate, birthPrecision, givenName, familyName, nativeName } = check.value;
  const wrong = (path: string, texts: Parameters<typeof say>[0]) => check.issues.push({ code: 'custom', input: check.value, path: [path], message: say(texts) });
  if (birthDate && birthDate > today()) wrong('birthDate', { cs: 'Datum narození je v budoucnosti.', en: 'The birth date is in the future.', uk: 'Дата народження в майбутньому.' });
  if (birthDate && birthDate < '1900-01-01') wrong('birthDate', { cs: 'Zkontrolujte rok narození.', en: 'Check the year of birth.', uk: 'Перевірте рік народження.' });
  if (!birthDate && birthPrecision !== 'unknown') wrong('birthDate', { cs: 'Vyplňte datum, nebo zvolte, že není známo.', en: 'Fill in the date, or say that it is not known.', uk: 'Вкажіть дату або зазначте, що вона невідома.' });
  if (birthDate && birthPrecision === 'unknown') wrong('birthPrecision', { cs: 'Je datum přesné, nebo přibližné?', en: 'Is the date exact or approximate?', uk: 'Дата точна чи приблизна?' });
  if (!givenName && !familyName && !nativeName) wrong('nativeName', { cs: 'Napište aspoň jedno jméno. U anonymního klienta stačí přezdívka.', en: 'Write at least one name. A nickname will do for an anonymous client.', uk: 'Напишіть принаймні одне імʼя. Для анонімного клієнта достатньо прізвиська.' });
};
export const IdentityBody = z.strictObject(identity).check(identityRules);
export type IdentityBody = z.output<typeof IdentityBody>;

const spokenLanguages = z.array(code).max(8).default([]);
export const phone = z.string().max(40).refine((typed) => typed.trim() === '' || toE164(typed) !== undefined, { error: phoneWrong }).transform((typed) => toE164(typed) ?? '').default('');
/** Without a service the only one of the caller is meant. */
const serviceId = Id.nullable().default(null);
export const NewPerson = z.strictObject({ id: Id, serviceId, ...identity, languages: spokenLanguages, phone }).check(identityRules as never);

/** What a member is to the first person of the family. */
export const FamilyRole = z.enum(['self', 'partner', 'child', 'parent', 'sibling', 'grandparent', 'other']);
export type FamilyRole = z.infer<typeof FamilyRole>;
export const FamilyMember = z.strictObject({ id: Id, role: FamilyRole, /** A child of the first person's partner as well. */ alsoPartners: z.boolean().default(true), ...identity, languages: spokenLanguages, phone }).check(identityRules as never);
/** Without a label the household is called by the family name of the first member. */
export const NewFamily = z.strictObject({ id: Id, serviceId, label: prose(100).default(''), members: z.array(FamilyMember).min(1).max(20) });

const Named = z.object({ id: Id, name: z.string() });
export const PersonRow = z.object({
  id: Id, name: z.string(), nativeName: z.string(), birthDate: Day.nullable(), birthPrecision: BirthPrecision, anonymous: z.boolean(), interpreterLanguage: z.string().nullable(),
  /** Whose profile it is, when not ours. */
  releasedBy: z.string().nullable(), service: z.string().nullable(), cases: z.int(),
});
export type PersonRow = z.infer<typeof PersonRow>;
export const Profile = z.object({
  id: Id, version: Version, own: z.boolean(), organisation: Named, service: Named.nullable(), anonymous: z.boolean(), givenName: z.string(), familyName: z.string(), nativeName: z.string(), patronymic: z.string(), aliases: z.array(z.string()), title: z.string(),
  birthDate: Day.nullable(), birthPrecision: BirthPrecision, birthPlace: z.string(), birthCountry: z.string().nullable(), sex: Sex, citizenships: z.array(z.string()), literacy: Literacy, interpreterLanguage: z.string().nullable(), note: z.string(),
});
export type Profile = z.infer<typeof Profile>;
export const PersonFile = z.object({
  id: Id, name: z.string(), profiles: z.array(Profile).max(20), languages: z.array(Language), residence: z.array(Residence), accommodation: z.array(Accommodation), occupation: z.array(Occupation), contacts: z.array(Contact), addresses: z.array(Address), benefits: z.array(Benefit),
  relations: z.array(Relation), households: z.array(Household), cases: z.array(z.object({ id: Id, number: z.string(), label: z.string(), phase: z.string(), part: z.string() })),
}).meta({ id: 'PersonFile' });
export type PersonFile = z.infer<typeof PersonFile>;

const staff = ['worker', 'head', 'coordinator'] as const;
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const people = endpoints({
  services: { method: 'GET', path: '/people/services', summary: 'Services for which I may register people.', allow: staff, reply: z.object({ items: z.array(Named).max(200) }) },
  list: { method: 'GET', path: '/people', summary: 'People within my reach, in Czech order.', allow: staff, query: z.strictObject({ serviceId: Id.optional(), withoutCase: flag.optional(), ...pageQuery }), reply: page(PersonRow) },
  search: { method: 'GET', path: '/people/search', summary: 'People within my reach by name, in any spelling and order, nearest first.', allow: staff, query: z.strictObject({ q: line(100), /** Every word has to be found. */ whole: flag.optional(), limit: z.coerce.number().int().min(1).max(50).default(20) }), reply: z.object({ items: z.array(PersonRow) }) },
  get: { method: 'GET', path: '/people/:personId', summary: 'A person as we know them and as released to us.', allow: staff, reads: 'person', params: PersonRef, reply: PersonFile },
  add: { method: 'POST', path: '/people', summary: 'Register a person, anonymous ones too.', allow: staff, creates: true, body: NewPerson, reply: Created },
  addFamily: { method: 'POST', path: '/people/families', summary: 'Register a family at once: persons, relations and household.', allow: staff, creates: true, body: NewFamily, reply: Created },
  change: { method: 'PATCH', path: '/people/:personId/profile', summary: 'Change the identity we hold.', allow: staff, versioned: true, params: PersonRef, body: IdentityBody },
  takeOver: { method: 'PUT', path: '/people/:personId/profile', summary: 'Make our own profile of a person released to us.', allow: staff, params: PersonRef, body: z.strictObject({ serviceId }) },
});
