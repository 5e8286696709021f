// Case studies as who asks sees them (policies and definers of access.sql, me-access.sql).
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { CaseStudy, Features, OfferedStudy } from './contract.ts';
import type { Feature, Rarity } from './rules.ts';

export const findApproved = (db: Db, programmeId: string) => rows(db, sql<CaseStudy>`select id, title, text, household, children, citizenship, age, district, topics, approved_on as "approvedOn" from programmes.approved_studies(${programmeId})`);
type Row = Omit<OfferedStudy, 'rarity'>;
const study = sql`select s.id, s.version, s.title, s.text, s.household, s.children, s.citizenship, s.age, s.district, s.topics, s.state, s.kept, s.kept_reason as "keptReason", s.owner_name as by, s.word, s.decided_name as "decidedBy", (s.decided_at at time zone 'Europe/Prague')::date as "decidedOn",
  s.author_id = (select access.my_membership()) as mine, s.programme_id = any ((select programmes.led())::uuid[]) and s.author_id not in (select m.id from access.membership m where m.account_id = (select access.my_account())) as decides, coalesce((select x.name from programmes.site_names(s.programme_id) x where x.id = s.site_id), '') as site,
  (select o.case_id from programmes.study_origin o where o.study_id = s.id) as "caseId" from programmes.study s`;
/** Mine, and those that wait for whoever leads or were decided by them; what waits first. */
export const findOffered = (db: Db, programmeId: string) => rows(db, sql<Row>`${study} where s.programme_id = ${programmeId} and s.state <> 'withdrawn' order by s.state <> 'offered', s.created_at desc, s.id limit 200`);
export const findStudy = async (db: Db, programmeId: string, id: string) => (await rows(db, sql<Row>`${study} where s.programme_id = ${programmeId} and s.id = ${id} and s.state <> 'withdrawn'`))[0];
export async function findRarity(db: Db, id: string): Promise<Rarity> {
  const found = await rows(db, sql<{ feature: Feature; few_alone: boolean; few_without: boolean; few_together: boolean; studies: number }>`select * from programmes.rare_in(${id})`), rare = found[0]?.few_together ?? false;
  return { rare, studies: found[0]?.studies ?? 0, features: found.map((one) => ({ feature: one.feature, alone: one.few_alone, decides: rare && !one.few_without })) };
}
export const findSites = (db: Db, programmeId: string) => rows(db, sql<{ id: string; name: string }>`select s.id, s.name from programmes.site s where s.programme_id = ${programmeId} and s.id = any ((select programmes.sites_offering())::uuid[]) order by s.name, s.id limit 50`);
/** Whether a story of the same case was offered to the programme by me and not taken back. */
export const isOffered = async (db: Db, programmeId: string, caseId: string) => (await rows(db, sql`select from programmes.study_origin o join programmes.study s on s.id = o.study_id where s.programme_id = ${programmeId} and o.case_id = ${caseId} and s.state <> 'withdrawn'`)).length > 0;
export const findStoryOf = async (db: Db, id: string) => (await rows(db, sql<{ story: string | null }>`select story_id as story from programmes.study_origin where study_id = ${id}`))[0]?.story ?? null;

export type Words = { title: string; text: string; kept: readonly string[]; keptReason: string };
export async function addStudy(db: Db, s: Words & Features & { id: string; programmeId: string; siteId: string; storyId: string; caseId: string }): Promise<void> {
  await sql`insert into programmes.study (id, programme_id, site_id, title, text, kept, kept_reason, household, children, citizenship, age, district, topics)
    values (${s.id}, ${s.programmeId}, ${s.siteId}, ${s.title}, ${s.text}, ${[...s.kept]}::text[], ${s.keptReason}, ${s.household}, ${s.children}, ${s.citizenship}, ${s.age}, ${s.district}, ${s.topics}::text[])`.execute(db);
  await sql`insert into programmes.study_origin (id, study_id, case_id, story_id) values (gen_random_uuid(), ${s.id}, ${s.caseId}, ${s.storyId})`.execute(db);
}
export const putStudy = async (db: Db, id: string, version: number, s: Words & Features) => (await rows(db, sql`update programmes.study set title = ${s.title}, text = ${s.text}, kept = ${[...s.kept]}::text[], kept_reason = ${s.keptReason},
  household = ${s.household}, children = ${s.children}, citizenship = ${s.citizenship}, age = ${s.age}, district = ${s.district}, topics = ${s.topics}::text[], state = 'offered' where id = ${id} and version = ${version} returning id`)).length > 0;
export const decide = async (db: Db, id: string, version: number, state: 'approved' | 'returned', word: string) => (await rows(db, sql`update programmes.study set state = ${state}, word = ${word} where id = ${id} and version = ${version} and state = 'offered' returning id`)).length > 0;
export const withdraw = async (db: Db, id: string, version: number) => (await rows(db, sql`update programmes.study set state = 'withdrawn' where id = ${id} and version = ${version} returning id`)).length > 0;
