// People as the caller may see them: row policies filter every query here, the name search filters once more itself.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { cursor, keyAfter } from '#platform/http/cursor.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { IdentityBody, PersonFile, PersonRow, Profile } from './contract.ts';
import { displayName } from './rules.ts';

const rows = async <T>(query: RawBuilder<T>, db: Db): Promise<T[]> => (await query.execute(db)).rows;
const mine = (alias: string) => sql`${sql.ref(`${alias}.organisation_id`)} = any ((select access.my_organisations())::uuid[])`;

export const findMyServices = (db: Db) => rows(sql<{ id: string; name: string }>`select id, name from directory.known_service where id = any ((select access.my_services())::uuid[]) order by name collate "cs-x-icu", id limit 200`, db);

/** One profile of each person: ours, else the first one released to us. (Who is within reach is said once more, so that the database begins there.) */
const known = sql`select distinct on (p.person_id) p.* from people.profile p where p.person_id = any ((select access.my_people())::uuid[]) order by p.person_id, ${mine('p')} desc, p.created_at, p.id`;
type Row = Omit<PersonRow, 'name'> & { givenName: string; familyName: string };
const columns = sql`k.person_id as id, k.given_name as "givenName", k.family_name as "familyName", k.native_name as "nativeName", k.birth_date as "birthDate", k.birth_precision as "birthPrecision", k.anonymous, k.interpreter_language as "interpreterLanguage",
  case when ${mine('k')} then null else o.short_name end as "releasedBy", s.name as service,
  (select count(distinct c.id)::int from cases.case_person cp join cases."case" c on c.id = cp.case_id where cp.person_id = any (k.person_id || array(select a.person_id from people.alias a where a.main_id = k.person_id)) and c.phase <> 'closed') as cases`;
const beside = sql`join access.known_organisation o on o.id = k.organisation_id left join directory.known_service s on s.id = k.service_id`;
const asRow = ({ givenName, familyName, ...row }: Row): PersonRow => ({ ...row, name: displayName({ givenName, familyName, nativeName: row.nativeName }) });

export async function findPeople(db: Db, { serviceId, withoutCase, after, limit }: { serviceId?: string | undefined; withoutCase?: boolean | undefined; after?: string | undefined; limit: number }): Promise<{ items: PersonRow[]; next: string | null }> {
  const key = keyAfter(after, 3);
  const family = sql`coalesce(nullif(k.family_name, ''), nullif(k.given_name, ''), k.native_name)`;
  const found = await rows(sql<Row & { sort: string }>`select ${columns}, ${family} as sort from (${known}) k ${beside}
    where k.person_id not in (select a.person_id from people.alias a) and ${serviceId ? sql`k.service_id = ${serviceId}` : sql`true`}
      and ${withoutCase === undefined ? sql`true` : sql`(exists (select from cases.case_person cp where cp.person_id = k.person_id)) <> ${withoutCase}`}
      and ${key ? sql`(${family} collate "cs-x-icu", k.given_name collate "cs-x-icu", k.person_id::text) > (${key[0]}, ${key[1]}, ${key[2]})` : sql`true`}
    order by ${family} collate "cs-x-icu", k.given_name collate "cs-x-icu", k.person_id::text limit ${limit + 1}`, db);
  const last = found.length > limit ? found[limit - 1]! : undefined;
  return { items: found.slice(0, limit).map(asRow), next: last ? cursor(last.sort, last.givenName, last.id) : null };
}

/** What people.find_names adds for a word that a name does not have. */
const anotherWord = 20;
/** Nearest names first. A person known by several profiles is shown once, by ours. */
export async function searchPeople(db: Db, { q, limit, whole = false }: { q: string; limit: number; whole?: boolean | undefined }): Promise<PersonRow[]> {
  const found = await rows(sql<Row>`with found as (select coalesce(a.main_id, p.person_id) as person_id, min(f.distance) as distance, max(f.alike) as alike from people.find_names(${q}, ${limit * 2}) f join people.profile p on p.id = f.profile_id left join people.alias a on a.person_id = p.person_id where ${whole ? sql`f.distance < ${anotherWord}` : sql`true`} group by 1)
    select ${columns} from found cross join lateral (select p.* from people.profile p where p.person_id = found.person_id order by ${mine('p')} desc, p.created_at, p.id limit 1) k ${beside} order by found.distance, found.alike desc, k.family_name collate "cs-x-icu", k.given_name collate "cs-x-icu", k.person_id limit ${limit}`, db);
  return found.map(asRow);
}

export const findProfiles = (db: Db, person: string) => rows(sql<Profile>`select p.id, p.version, ${mine('p')} as own, json_build_object('id', o.id, 'name', o.name) as organisation, case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as service,
    p.anonymous, p.given_name as "givenName", p.family_name as "familyName", p.native_name as "nativeName", p.patronymic, p.aliases, p.title, p.birth_date as "birthDate", p.birth_precision as "birthPrecision", p.birth_place as "birthPlace", p.birth_country as "birthCountry", p.sex, p.citizenships, p.literacy, p.interpreter_language as "interpreterLanguage", p.note
  from people.profile p join access.known_organisation o on o.id = p.organisation_id left join directory.known_service s on s.id = p.service_id where p.person_id = any ((select people.same_as(${person}))::uuid[])
   and (p.person_id = (select (people.same_as(${person}))[1]) or not ${mine('p')}) order by ${mine('p')} desc, p.created_at, p.id limit 20`, db);
export const findCases = (db: Db, person: string) => rows(sql<PersonFile['cases'][number]>`select c.id, c.number, case when ${mine('c')} then c.label else coalesce((select max(cs.own_label) from cases.case_service cs where cs.case_id = c.id and ${mine('cs')}), '') end as label, c.phase, cp.part
  from cases.case_person cp join cases."case" c on c.id = cp.case_id where cp.person_id = any ((select people.same_as(${person}))::uuid[]) order by c.phase = 'closed', c.opened_on desc, c.id limit 100`, db);

/** Names of those of the persons whom the caller may name; a card joined to another is called as that one. */
export async function findNames(db: Db, people: readonly string[]): Promise<Map<string, string>> {
  if (!people.length) return new Map();
  const found = await rows(sql<{ id: string; givenName: string; familyName: string; nativeName: string }>`select k.asked as id, k.given_name as "givenName", k.family_name as "familyName", k.native_name as "nativeName"
    from (select distinct on (w.asked) w.asked, p.* from (select x as asked, coalesce(a.main_id, x) as person_id from unnest(${[...people]}::uuid[]) x left join people.alias a on a.person_id = x) w join people.profile p using (person_id) order by w.asked, ${mine('p')} desc, p.created_at, p.id) k`, db);
  return new Map(found.map((row) => [row.id, displayName(row)]));
}

const identityColumns = (b: IdentityBody) => ({
  anonymous: b.anonymous, given_name: b.givenName, family_name: b.familyName, native_name: b.nativeName, patronymic: b.patronymic, aliases: b.aliases, birth_date: b.birthDate, birth_precision: b.birthPrecision, sex: b.sex, title: b.title, birth_place: b.birthPlace, birth_country: b.birthCountry,
  citizenships: b.citizenships, literacy: b.literacy, interpreter_language: b.interpreterLanguage, note: b.note,
});

/** A person and our profile of them, with the languages and the number told at once. */
export async function addPerson(db: Db, personId: string, serviceId: string, body: IdentityBody & { languages: string[]; phone: string }): Promise<void> {
  await db.insertInto('people.person').values({ id: personId } as never).execute();
  await db.insertInto('people.profile').values({ id: newId(), person_id: personId, service_id: serviceId, ...identityColumns(body) } as never).execute();
  const languages = [...new Set(body.languages)];
  if (languages.length) await db.insertInto('people.person_language').values(languages.map((language, at) => ({ id: newId(), person_id: personId, language, preferred: at === 0 })) as never).execute();
  if (body.phone) await db.insertInto('people.contact').values({ id: newId(), person_id: personId, kind: 'phone', value: body.phone } as never).execute();
}

export async function changeProfile(db: Db, personId: string, version: number, body: IdentityBody): Promise<void> {
  const ours = () => db.selectFrom('people.profile').where('person_id', '=', personId).where(sql<boolean>`organisation_id = any ((select access.my_organisations())::uuid[])`);
  const { numUpdatedRows } = await db.updateTable('people.profile').set(identityColumns(body) as never).where('person_id', '=', personId).where('version', '=', version).where(sql<boolean>`organisation_id = any ((select access.my_organisations())::uuid[])`).executeTakeFirst();
  if (numUpdatedRows) return;
  const row = await ours().select(['id', 'version']).executeTakeFirst();
  if (!row || row.version === version) throw notFound();
  throw new Refusal('conflict', { current: (await findProfiles(db, personId))[0] });
}

/** Our own profile of each person who is released to us: the identity data we hold on our own ground. Whoever is ours already stays as they are. */
export async function takeOver(db: Db, people: readonly string[], serviceId: string): Promise<void> {
  if (!people.length) return;
  await sql`insert into people.profile (id, person_id, service_id, anonymous, given_name, family_name, native_name, patronymic, aliases, title, birth_date, birth_precision, birth_place, birth_country, sex, citizenships, literacy, interpreter_language)
    select distinct on (p.person_id) gen_random_uuid(), p.person_id, ${serviceId}::uuid, p.anonymous, p.given_name, p.family_name, p.native_name, p.patronymic, p.aliases, p.title, p.birth_date, p.birth_precision, p.birth_place, p.birth_country, p.sex, p.citizenships, p.literacy, p.interpreter_language
      from people.profile p where p.person_id = any (${[...people]}::uuid[]) and p.organisation_id <> (select access.my_organisation())
       and not exists (select from people.profile o where o.person_id = p.person_id and o.organisation_id = (select access.my_organisation()))
     order by p.person_id, p.created_at, p.id on conflict (person_id, organisation_id) do nothing`.execute(db);
}
/** Persons of a case whom the caller sees there. */
export const findInCase = async (db: Db, caseId: string, people: readonly string[]) =>
  (await db.selectFrom('cases.case_person').select('person_id').where('case_id', '=', caseId).where('person_id', 'in', [...people]).execute()).map((row) => row.person_id);
export const isVisible = async (db: Db, personId: string) => Boolean(await db.selectFrom('people.profile').select('id').where('person_id', '=', personId).executeTakeFirst());
