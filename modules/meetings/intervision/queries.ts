// What was brought, what was suggested and what was decided, under the policies of the database.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Brought, BroughtLine, Outcome } from './contract.ts';
import type { IdeaAnswer } from './rules.ts';

const me = sql`(select access.my_membership())`;
const ideas = (b: RawBuilder<unknown>) => sql`(select coalesce(json_agg(json_build_object('id', i.id, 'version', i.version, 'text', i.text) order by i.created_at, i.id), '[]') from meetings.idea i where i.brought_id = ${b})`;

export type BroughtRow = Omit<Brought, 'takesIdeas' | 'concludes' | 'removable'> & { meetingId: string };
const brought = (where: RawBuilder<unknown>) => sql<BroughtRow>`
  with chosen as materialized (select b.* from meetings.brought b where ${where} order by b.created_at, b.id limit 50), named as materialized (select * from meetings.names_of((select array_agg(distinct author_id) from chosen)))
  select b.id, b.version, b.meeting_id as "meetingId", b.title, b.text, b.question, b.summary, b.handed_on as "handedOn", b.author_id = ${me} as mine, ${ideas(sql`b.id`)} as ideas,
         json_build_object('membershipId', b.author_id, 'name', (select n.name from named n where n.membership_id = b.author_id)) as by
    from chosen b order by b.created_at, b.id`;
export const findOfMeeting = (db: Db, meetingId: string) => rows(db, brought(sql`b.meeting_id = ${meetingId}`));
export const findBrought = async (db: Db, id: string): Promise<BroughtRow | undefined> => (await rows(db, brought(sql`b.id = ${id}`)))[0];

export async function bring(db: Db, b: { id: string; meetingId: string; storyId: string; caseId: string; title: string; text: string; question: string }): Promise<void> {
  await db.insertInto('meetings.brought').values({ id: b.id, meeting_id: b.meetingId, title: b.title, text: b.text, question: b.question } as never).execute();
  await db.insertInto('meetings.brought_origin').values({ id: sql`gen_random_uuid()`, brought_id: b.id, case_id: b.caseId, story_id: b.storyId } as never).execute();
}
export async function takeBack(db: Db, id: string): Promise<boolean> {
  await sql`delete from meetings.brought_origin where brought_id = ${id}`.execute(db);
  return (await rows(db, sql`delete from meetings.brought where id = ${id} returning id`)).length > 0;
}
/** @returns whether it was still so. */
export const conclude = async (db: Db, id: string, version: number, summary: string, handOver: boolean): Promise<boolean> =>
  (await rows(db, sql`update meetings.brought set summary = ${summary}, handed_on = coalesce(handed_on, ${handOver ? sql`platform.today()` : sql`null`}) where id = ${id} and version = ${version} returning id`)).length > 0;

export const addIdea = (db: Db, broughtId: string, id: string, text: string) => db.insertInto('meetings.idea').values({ id, brought_id: broughtId, text } as never).execute();
export const changeIdea = async (db: Db, broughtId: string, id: string, version: number, text: string): Promise<boolean> =>
  (await rows(db, sql`update meetings.idea set text = ${text} where id = ${id} and brought_id = ${broughtId} and version = ${version} returning id`)).length > 0;
export const removeIdea = async (db: Db, broughtId: string, id: string): Promise<boolean> => (await rows(db, sql`delete from meetings.idea where id = ${id} and brought_id = ${broughtId} returning id`)).length > 0;

export async function findMine(db: Db, { after, limit }: { after?: string | undefined; limit: number }): Promise<{ items: BroughtLine[]; next: string | null }> {
  const key = keyAfter(after, 2);
  const found = await rows(db, sql<BroughtLine & { at: string }>`
    select b.id, b.title, b.meeting_id as "meetingId", m.kind, m.on_day as "onDay", b.handed_on as "handedOn", b.created_at::text as at, o.case_id as "caseId", k.label as "caseLabel",
           (select count(*) from meetings.idea i where i.brought_id = b.id)::int as ideas, (select count(*) from meetings.idea_answer x join meetings.idea i on i.id = x.idea_id where i.brought_id = b.id)::int as answered
      from meetings.brought b join meetings.meeting m on m.id = b.meeting_id left join meetings.brought_origin o on o.brought_id = b.id left join cases.case k on k.id = o.case_id
     where b.author_id = ${me} and ${key ? sql`(b.created_at, b.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql`true`} order by b.created_at desc, b.id desc limit ${limit + 1}`);
  return paged(found, limit, ({ at, id }) => [at, id]);
}

const answersOf = sql`(select coalesce(json_agg(json_build_object('id', i.id, 'version', i.version, 'text', i.text, 'answer', case when x.id is not null then
    json_build_object('id', x.id, 'version', x.version, 'answer', x.answer, 'words', x.words, 'commitmentId', x.commitment_id, 'by', coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = x.author_id), ''), 'on', (x.updated_at at time zone 'Europe/Prague')::date) end) order by i.created_at, i.id), '[]')
  from meetings.idea i left join meetings.idea_answer x on x.idea_id = i.id where i.brought_id = b.id)`;
export const findOfCase = (db: Db, caseId: string): Promise<Outcome[]> => rows(db, sql<Outcome>`
  select b.id, b.title, b.text, b.question, b.summary, b.handed_on as "handedOn", coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = b.author_id), '') as by, ${answersOf} as ideas
    from meetings.brought_origin o join meetings.brought b on b.id = o.brought_id where o.case_id = ${caseId} and b.handed_on is not null and b.id = any ((select meetings.handed_to_me())::uuid[]) order by b.handed_on desc, b.id desc limit 100`);
export const decidesIn = async (db: Db, caseId: string): Promise<boolean> => (await rows(db, sql<{ ok: boolean }>`select ${caseId}::uuid = any (meetings.team_cases(true)) as ok`))[0]!.ok;

export type AnswerRow = { id: string; version: number; answer: IdeaAnswer; words: string; commitmentId: string | null };
/** An idea that came back to the case, with what was decided about it. */
export const findIdea = async (db: Db, caseId: string, ideaId: string): Promise<{ text: string; answer: AnswerRow | null } | undefined> => {
  const found = (await findOfCase(db, caseId)).flatMap((one) => one.ideas).find(({ id }) => id === ideaId);
  return found && { text: found.text, answer: found.answer };
};
export type Decision = { answer: IdeaAnswer; words: string; commitmentId: string | null };
export const addAnswer = (db: Db, caseId: string, ideaId: string, id: string, d: Decision) => db.insertInto('meetings.idea_answer').values({ id, case_id: caseId, idea_id: ideaId, answer: d.answer, words: d.words, commitment_id: d.commitmentId } as never).execute();
export const changeAnswer = async (db: Db, id: string, version: number, d: Decision): Promise<boolean> =>
  (await rows(db, sql`update meetings.idea_answer set answer = ${d.answer}, words = ${d.words}, commitment_id = ${d.commitmentId} where id = ${id} and version = ${version} returning id`)).length > 0;
