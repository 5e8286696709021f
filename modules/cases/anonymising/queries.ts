// What a case is told from and whose names stand in it, as the caller may see it; confirmed stories.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { Purpose, Story, StoryText } from './contract.ts';
import type { Alike } from './details.ts';
import type { Facts } from './known.ts';

const list = async (db: Db, query: RawBuilder<{ v: string }>): Promise<string[]> => (await rows(db, query)).map(({ v }) => v).filter(Boolean);

/** Names of everybody and everything around the case. What the caller does not see cannot stand in what the caller reads either. */
export async function findFacts(db: Db, caseId: string): Promise<Facts> {
  const people = sql`(select cp.person_id from cases.case_person cp where cp.case_id = ${caseId} union select al.main_id from cases.case_person cp join people.alias al on al.person_id = cp.person_id where cp.case_id = ${caseId} and al.main_id is not null)`;
  return {
    persons: await rows(db, sql<Facts['persons'][number]>`
      select coalesce(al.main_id, cp.person_id) as id, cp.part, p.sex, p.birth_date as "bornOn", p.given_name as given, p.family_name as family, p.native_name as native, p.patronymic, p.aliases
        from cases.case_person cp left join people.alias al on al.person_id = cp.person_id join people.profile p on p.person_id in (cp.person_id, al.main_id)
       where cp.case_id = ${caseId} order by cp.until is not null, case cp.part when 'client' then 1 when 'adult' then 2 else 3 end, p.birth_date nulls last, cp.id, p.organisation_id = (select access.my_organisation()) desc, p.id limit 200`),
    grandparents: await list(db, sql`select distinct r.person_id as v from people.relation r where r.kind = 'grandparent' and r.person_id in ${people} and r.other_id in ${people}`),
    kin: await rows(db, sql<Facts['kin'][number]>`select name, sex, relation from cases.kin where case_id = ${caseId} limit 200`),
    ties: await rows(db, sql<Facts['ties'][number]>`select t.name, t.sector, t.private_person as private, p.kind as "partnerKind" from cases.tie t left join directory.partner p on p.id = t.partner_id where t.case_id = ${caseId} limit 300`),
    others: await list(db, sql`select v from (select translated_by from cases.request where case_id = ${caseId} union select drawn_with from cases.network_note where case_id = ${caseId} union select support_person from cases.child_sheet where case_id = ${caseId}
      union select interpreter from work.record where case_id = ${caseId} union select coalesce(owner_body, '') from commitments.commitment where case_id = ${caseId} union select coalesce(guest_name, '') from access.guest_link where case_id = ${caseId}) x (v) where v <> '' limit 300`),
    workers: await list(db, sql`select distinct a.name as v from access.membership m join access.account a on a.id = m.account_id
      where m.organisation_id = (select access.my_organisation()) or m.id in (select t.membership_id from cases.team_member t where t.case_id = ${caseId}) limit 400`),
    bodies: await rows(db, sql<Facts['bodies'][number]>`
      select s.name, s.organisation_id = any ((select access.my_organisations())::uuid[]) as own, true as service, null as kind from directory.known_service s
       where s.organisation_id = any ((select access.my_organisations())::uuid[]) or s.id in (select cs.service_id from cases.case_service cs where cs.case_id = ${caseId} union select t.service_id from cases.tie t where t.case_id = ${caseId})
      union all select n, o.id = any ((select access.my_organisations())::uuid[]), false, o.kind from access.known_organisation o, unnest(array[o.name, o.short_name]) n where n <> ''
      union all select p.name, false, false, p.kind from directory.partner p where p.organisation_id = any ((select access.my_organisations())::uuid[]) limit 1500`),
    schools: await list(db, sql`select school as v from cases.child_sheet where case_id = ${caseId} union select o.employer from people.occupation o where o.kind <> 'work' and o.person_id in ${people} limit 100`),
    employers: await list(db, sql`select distinct o.employer as v from people.occupation o where o.kind = 'work' and o.person_id in ${people} limit 100`),
    nicknames: await list(db, sql`select distinct c.value as v from people.contact c where c.kind not in ('phone', 'email') and c.value !~ '^[+0-9 ]+$' and c.person_id in ${people} limit 100`),
    labels: await list(db, sql`select label as v from cases.case where id = ${caseId} union select own_label from cases.case_service where case_id = ${caseId} union select h.label from people.household h join people.household_member hm on hm.household_id = h.id where hm.person_id in ${people}`),
    addresses: await list(db, sql`select address as v from people.accommodation where person_id in ${people} union select address from people.address where person_id in ${people}
      union select pl.address from people.accommodation a join directory.place pl on pl.id = a.place_id where a.person_id in ${people} union select r.place from work.record r where r.case_id = ${caseId} limit 300`),
    places: await rows(db, sql<Facts['places'][number]>`select pl.name, pl.kind from directory.place pl where pl.id in (select a.place_id from people.accommodation a where a.person_id in ${people} union select r.place_id from work.record r where r.case_id = ${caseId}) limit 200`),
    towns: await list(db, sql`select short_name as v from directory.orp order by length(short_name) desc`),
  };
}

type AlikeRow = { citizenship: number | null; citizenships: string[] | null; children: number | null; children_alike: number | null; together: number | null; occupations: Alike['occupations'] | null };
export async function findAlike(db: Db, caseId: string): Promise<Alike> {
  const one = (await rows(db, sql<AlikeRow>`select * from cases.alike(${caseId})`))[0];
  return { citizenship: one?.citizenship ?? null, citizenships: one?.citizenships ?? [], children: one?.children ?? 0, childrenAlike: one?.children_alike ?? null, together: one?.together ?? null, occupations: one?.occupations ?? [] };
}
/** Whether the case is within reach and its sharing has not ended. */
export const isTold = async (db: Db, caseId: string): Promise<boolean> => (await rows(db, sql`select from cases.case where id = ${caseId}`)).length > 0;

const story = sql`
  select s.id, s.version, s.purpose, s.title, s.text, s.question, s.kept, s.kept_reason as "keptReason", s.confirmed_on as "confirmedOn", coalesce(a.name, '') as author, s.author_id = (select access.my_membership()) as mine,
         exists (select from meetings.brought_origin o where o.story_id = s.id) or exists (select from signals.story_origin o where o.story_id = s.id) or exists (select from programmes.study_origin o where o.story_id = s.id) as brought
    from cases.anonymised_story s left join access.membership m on m.id = s.author_id left join access.account a on a.id = m.account_id`;
export const findStories = (db: Db, caseId: string): Promise<Story[]> => rows(db, sql<Story>`${story} where s.case_id = ${caseId} order by s.confirmed_on desc, s.created_at desc, s.id desc limit 100`);
export const findStory = async (db: Db, id: string): Promise<(Story & { caseId: string }) | undefined> => (await rows(db, sql<Story & { caseId: string }>`select x.*, s.case_id as "caseId" from (${story}) x join cases.anonymised_story s on s.id = x.id where x.id = ${id}`))[0];

export type PersonName = { given: string; family: string; others: string[] };
/** Everybody within reach, relatives and private persons of their networks; at most 30,000. */
export const findEverybody = (db: Db): Promise<PersonName[]> => rows(db, sql<PersonName>`
  select given_name as given, family_name as family, array_remove(array_append(aliases, native_name), '') as others from people.profile union all select '', '', array[name] from cases.kin where name <> '' union all select '', '', array[name] from cases.tie where private_person and name <> '' limit 30000`);
/** Whose story it is: who confirmed it first. */
export const findOwner = async (db: Db, id: string): Promise<string | undefined> => (await rows(db, sql<{ owner: string }>`select author_id as owner from cases.anonymised_story where id = ${id}`))[0]?.owner;
/** Stories made to be read outside, of all cases within reach, newest first. */
export const findForOutside = (db: Db): Promise<{ id: string; caseId: string; title: string; text: string; author: string }[]> => rows(db, sql<{ id: string; caseId: string; title: string; text: string; author: string }>`
  select s.id, s.case_id as "caseId", s.title, s.text, coalesce(a.name, '') as author from cases.anonymised_story s left join access.membership m on m.id = s.author_id left join access.account a on a.id = m.account_id
   where s.purpose in ('advocacy', 'publication') and s.organisation_id = (select access.my_organisation()) order by s.confirmed_on desc, s.id desc limit 100`);
/** Stories that the caller confirmed and that may become case studies, newest first. */
export const findForStudies = (db: Db): Promise<{ id: string; title: string; text: string }[]> => rows(db, sql<{ id: string; title: string; text: string }>`
  select s.id, s.title, s.text from cases.anonymised_story s where s.purpose in ('case_study', 'publication') and s.author_id = (select access.my_membership()) order by s.confirmed_on desc, s.id desc limit 100`);

const columns = (s: StoryText) => ({ title: s.title, text: s.text, question: s.question, kept: s.kept, kept_reason: s.keptReason });
export const addStory = (db: Db, caseId: string, s: StoryText & { id: string; purpose: Purpose }) => db.insertInto('cases.anonymised_story').values({ id: s.id, case_id: caseId, purpose: s.purpose, ...columns(s) } as never).execute();
/** Throws 404 when it is not there, 409 with what stands there now when somebody has changed it meanwhile. */
export async function changeStory(db: Db, caseId: string, id: string, version: number, s: StoryText): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('cases.anonymised_story').set({ ...columns(s), confirmed_on: sql`platform.today()` } as never).where('id', '=', id).where('case_id', '=', caseId).where('version', '=', version).executeTakeFirst();
  if (numUpdatedRows) return;
  const now = await db.selectFrom('cases.anonymised_story').selectAll().where('id', '=', id).where('case_id', '=', caseId).executeTakeFirst();
  if (!now) throw notFound();
  throw new Refusal('conflict', { current: now });
}
/** @returns whether it was mine and is gone. What was brought keeps its words and forgets which story it was. */
export const removeStory = async (db: Db, caseId: string, id: string): Promise<boolean> => (await rows(db, sql`delete from cases.anonymised_story where id = ${id} and case_id = ${caseId} returning id`)).length > 0;
