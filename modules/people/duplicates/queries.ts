// Duplicates as the caller may see them: only cards of the own organisation within reach.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Card, Merge } from './contract.ts';
import type { Takeable, Trait } from './rules.ts';
import { columnsOf } from './rules.ts';

const us = sql`(select access.my_organisation())`;
/** All ids under which the caller knows the same human being, the card that stays first. */
export const findSame = async (db: Db, person: string): Promise<string[]> => (await sql<{ ids: string[] }>`select people.same_as(${person}) as ids`.execute(db)).rows[0]!.ids;

/** Pairs that share a word of their names and something more, without those said to be two people, related to each other, or of anonymous clients. */
export const findPairs = async (db: Db, only: string | null = null) => (await sql<{ one: string; other: string }>`
  select p.one_id as one, p.other_id as other from people.likely_pairs(${only}::uuid) p
   where not exists (select from people.different d where d.one_id = p.one_id and d.other_id = p.other_id)
     and not exists (select from people.relation r where (r.person_id, r.other_id) in ((p.one_id, p.other_id), (p.other_id, p.one_id)))`.execute(db)).rows;

/** What is compared of each card. A validity counts as one of a document only with both days: thousands of protections end on one day. */
export const findTraits = async (db: Db, people: readonly string[]): Promise<Map<string, Trait>> => new Map((await sql<Trait>`
  select p.person_id as id, p.anonymous, p.birth_date as "birthDate", p.birth_precision as "birthPrecision", p.sex, string_to_array(people.name_key(p.given_name), ' ') as given,
         array(select distinct k from unnest(array[p.given_name || ' ' || p.family_name, p.native_name] || p.aliases) n, people.name_key(n) k where k <> '') as forms,
         array(select distinct c.value from people.contact c where c.person_id = p.person_id and c.organisation_id = p.organisation_id and c.kind <> 'other') as contacts,
         array(select distinct r.kind || ' ' || r.valid_from || ' ' || r.valid_to from people.residence r where r.person_id = p.person_id and r.organisation_id = p.organisation_id and r.valid_from is not null and r.valid_to is not null) as documents,
         array(select distinct m.household_id::text from people.household_member m where m.person_id = p.person_id and m.organisation_id = p.organisation_id and m.until is null) as households,
         array(select distinct people.name_key(a.address) from people.accommodation a where a.person_id = p.person_id and a.organisation_id = p.organisation_id and a.address <> '' and a.until is null) as addresses
    from people.profile p where p.organisation_id = ${us} and p.person_id = any (${[...people]}::uuid[])`.execute(db)).rows.map((trait) => [trait.id, trait]));

/** The person being written down, as traits. */
export const traitOf = async (db: Db, typed: { givenName: string; familyName: string; nativeName: string; birthDate: string | null; phone: string }): Promise<Trait> => {
  const { rows: [keys] } = await sql<{ forms: string[]; given: string[] }>`select array(select distinct k from unnest(array[${`${typed.givenName} ${typed.familyName}`}, ${typed.nativeName}]) n, people.name_key(n) k where k <> '') as forms, string_to_array(people.name_key(${typed.givenName}), ' ') as given`.execute(db);
  return { id: '', anonymous: false, birthDate: typed.birthDate, birthPrecision: typed.birthDate ? 'known' : 'unknown', sex: 'unstated', contacts: typed.phone ? [typed.phone] : [], documents: [], households: [], addresses: [], ...keys! };
};
/** Our cards near a name by the search, or with the number; joined cards as the one that stays. */
export const findNear = async (db: Db, { names, phone }: { names: readonly string[]; phone: string }) => (await sql<{ id: string }>`
  select distinct coalesce(a.main_id, p.person_id) as id from people.profile p left join people.alias a on a.person_id = p.person_id
   where p.organisation_id = ${us} and (p.id in (select f.profile_id from unnest(${[...names]}::text[]) n, people.find_names(n, 20) f) or ${phone} <> '' and p.person_id in (select c.person_id from people.contact c where c.organisation_id = ${us} and c.value = ${phone})) limit 60`.execute(db)).rows.map(({ id }) => id);

export const findCards = async (db: Db, people: readonly string[]): Promise<Map<string, Card>> => new Map((await sql<Card>`
  select p.person_id as id, coalesce(nullif(btrim(p.given_name || ' ' || p.family_name), ''), p.native_name) as name, p.native_name as "nativeName", p.aliases, p.birth_date as "birthDate", p.birth_precision as "birthPrecision", s.name as service,
         array(select c.value from people.contact c where c.person_id = p.person_id and c.organisation_id = p.organisation_id order by c.created_at, c.id limit 5) as phones, (p.created_at at time zone 'Europe/Prague')::date as "registeredOn",
         (select count(*)::int from cases.case_person cp join cases."case" c on c.id = cp.case_id where cp.person_id = p.person_id) as cases
    from people.profile p left join directory.known_service s on s.id = p.service_id where p.organisation_id = ${us} and p.person_id = any (${[...people]}::uuid[])`.execute(db)).rows.map((card) => [card.id, card]));

/** How much each of the two cards holds, by kind. */
export const countHoldings = async (db: Db, person: string) => (await sql<Record<string, number>>`
  select (select count(*)::int from people.contact where person_id = ${person} and organisation_id = ${us}) as contacts, (select count(*)::int from people.residence where person_id = ${person} and organisation_id = ${us}) as residence,
         (select count(*)::int from people.accommodation where person_id = ${person} and organisation_id = ${us}) as accommodation, (select count(*)::int from cases.case_person cp join cases."case" c on c.id = cp.case_id where cp.person_id = ${person}) as cases,
         (select count(*)::int from work.record where ${person}::uuid = any (about) and organisation_id = ${us}) as records`.execute(db)).rows[0]!;
export const isShared = async (db: Db, person: string) => (await sql<{ shared: boolean }>`select people.is_shared(${person}) as shared`.execute(db)).rows[0]!.shared;
export const mayMerge = async (db: Db, kept: string, merged: string) => (await sql<{ may: boolean }>`select people.may_merge(${kept}, ${merged}) as may`.execute(db)).rows[0]!.may;

type Row = Record<string, unknown>;
/** Our profile of a person, all columns. */
export const findOurs = async (db: Db, person: string): Promise<Row | undefined> => (await sql<{ row: Row }>`select to_jsonb(p) as row from people.profile p where p.person_id = ${person} and p.organisation_id = ${us}`.execute(db)).rows[0]?.row;

/** Writes the statement that the two are one, and takes the chosen fields of the other card onto the kept one. */
export async function merge(db: Db, { id, kept, other, reason, take }: { id: string; kept: string; other: string; reason: string; take: readonly Takeable[] }): Promise<void> {
  const [ours, theirs] = [await findOurs(db, kept), await findOurs(db, other)];
  const pick = (row: Row | undefined, columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, row?.[column]]));
  const groups = take.map((field) => ({ field, before: pick(ours, columnsOf[field]), after: pick(theirs, columnsOf[field]) })).filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  const all = (side: 'before' | 'after') => JSON.stringify(Object.fromEntries(groups.map((group) => [group.field, group[side]])));
  await sql`insert into people.merge (id, kept_id, merged_id, reason, before, after) values (${id}, ${kept}, ${other}, ${reason}, ${all('before')}::jsonb, ${all('after')}::jsonb)`.execute(db);
  const values = Object.assign({}, ...groups.map(({ after }) => after)) as Row;
  if (Object.keys(values).length) await db.updateTable('people.profile').set(values as never).where('person_id', '=', kept).where(sql<boolean>`organisation_id = ${us}`).execute();
}
export const undo = async (db: Db, id: string, reason: string) => (await sql<{ done: boolean }>`select people.undo_merge(${id}, ${reason}) as done`.execute(db)).rows[0]!.done;

const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const nameOf = (column: string) => sql`coalesce((select coalesce(nullif(btrim(p.given_name || ' ' || p.family_name), ''), p.native_name) from people.profile p where p.person_id = ${sql.ref(column)} and p.organisation_id = m.organisation_id), '')`;
/** Merges that any of these persons takes part in, newest first. */
export const findMerges = async (db: Db, people: readonly string[]) => (await sql<Merge>`
  select m.id, json_build_object('id', m.kept_id, 'name', ${nameOf('m.kept_id')}) as kept, json_build_object('id', m.merged_id, 'name', ${nameOf('m.merged_id')}) as merged, m.reason, coalesce(a.name, '') as by, ${instant('m.created_at')} as at,
         array(select jsonb_object_keys(m.before)) as taken, ${instant('m.undone_at')} as "undoneAt", b.name as "undoneBy", m.undone_reason as "undoneReason"
    from people.merge m left join access.membership am on am.id = m.author_id left join access.account a on a.id = am.account_id left join access.membership bm on bm.id = m.undone_by left join access.account b on b.id = bm.account_id
   where m.kept_id = any (${[...people]}::uuid[]) or m.merged_id = any (${[...people]}::uuid[]) order by m.created_at desc, m.id desc limit 100`.execute(db)).rows;
/** Pairs joined once and taken back, with the day. */
export const findUndone = async (db: Db, people: readonly string[]) => (await sql<{ pair: string; on: string }>`
  select least(kept_id, merged_id) || ' ' || greatest(kept_id, merged_id) as pair, max((undone_at at time zone 'Europe/Prague')::date) as on from people.merge where undone_at is not null and kept_id = any (${[...people]}::uuid[]) group by 1`.execute(db)).rows;

const ordered = (one: string, other: string) => [one, other].toSorted() as [string, string];
export const sayDifferent = async (db: Db, id: string, one: string, other: string) => {
  const [first, second] = ordered(one, other);
  await sql`insert into people.different (id, one_id, other_id) values (${id}, ${first}, ${second})`.execute(db);
};
export const forgetDifferent = async (db: Db, one: string, other: string) => {
  const [first, second] = ordered(one, other);
  return Number((await sql`delete from people.different where one_id = ${first} and other_id = ${second}`.execute(db)).numAffectedRows ?? 0);
};
export const findDifferent = async (db: Db, one: string, other: string) => {
  const [first, second] = ordered(one, other);
  return (await sql<{ by: string; on: string }>`select coalesce(a.name, '') as by, (d.created_at at time zone 'Europe/Prague')::date as on from people.different d left join access.membership m on m.id = d.author_id left join access.account a on a.id = m.account_id where d.one_id = ${first} and d.other_id = ${second}`.execute(db)).rows[0];
};
