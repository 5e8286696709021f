// Questionnaires as who asks sees them (policies of access.sql).
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Content, Purpose, Questionnaire, QuestionnaireVersion, VersionLine } from './shapes.ts';

const ownerOf = (organisation: RawBuilder<unknown>) => sql`(select json_build_object('id', o.id, 'name', o.name) from access.known_organisation o where o.id = ${organisation})`;
const line = sql`v.id, v.number, v.state, v.version, v.note, v.content -> 'languages' as languages, to_json(v.published_at) #>> '{}' as "publishedAt", (select coalesce(sum(jsonb_array_length(t -> 'questions')), 0)::int from jsonb_array_elements(v.content -> 'topics') t) as questions,
  coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = v.author_id), '') as author, (select count(*)::int from questionnaires.sheet s where s.version_id = v.id) as used`;
const lineOf = (state: 'draft' | 'published') => sql`(select to_json(x) from (select ${line} from questionnaires.version v where v.questionnaire_id = q.id and v.state = ${sql.lit(state)} order by v.number desc limit 1) x)`;
const head = (name: 'title' | 'intro') => sql`coalesce((select v.content -> ${sql.lit(name)} from questionnaires.version v where v.questionnaire_id = q.id order by v.state = 'published' desc, v.number desc limit 1), '{}'::jsonb)`;
const questionnaire = sql`q.id, q.version, q.purpose, q.offered, q.ended_on is not null as ended, ${head('title')} as title, ${head('intro')} as intro, ${ownerOf(sql`q.organisation_id`)} as owner, questionnaires.writes(q.organisation_id) as mine, ${lineOf('published')} as published, ${lineOf('draft')} as draft`;

export async function findPage(db: Db, { purpose, ended, after, limit }: { purpose?: Purpose | undefined; ended: 'yes' | 'no'; after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2);
  const found = await rows(db, sql<Questionnaire & { at: string }>`select * from (select ${questionnaire}, lower(coalesce(${head('title')} ->> 'cs', '')) as at from questionnaires.questionnaire q
    where ${purpose ? sql`q.purpose = ${purpose}` : sql`true`} and ${ended === 'yes' ? sql`true` : sql`q.ended_on is null`}) x where ${key ? sql`(at, id) > (${key[0]}, ${key[1]}::uuid)` : sql`true`} order by at, id limit ${limit + 1}`);
  return paged(found, limit, ({ at, id }) => [at, id]);
}
export const find = async (db: Db, id: string) => (await rows(db, sql<Questionnaire>`select ${questionnaire} from questionnaires.questionnaire q where q.id = ${id}`))[0];
export const findLines = (db: Db, id: string) => rows(db, sql<VersionLine>`select ${line} from questionnaires.version v where v.questionnaire_id = ${id} order by v.number desc limit 200`);
const version = sql`${line}, v.questionnaire_id as "questionnaireId", q.purpose, ${ownerOf(sql`v.organisation_id`)} as owner, questionnaires.writes(v.organisation_id) as mine, v.content`;
export const findVersions = (db: Db, ids: readonly string[]) => rows(db, sql<QuestionnaireVersion>`select ${version} from questionnaires.version v join questionnaires.questionnaire q on q.id = v.questionnaire_id where v.id = any (${[...ids]}::uuid[])`);
export const findVersion = async (db: Db, id: string) => (await findVersions(db, [id]))[0];

export const begin = (db: Db, { id, purpose, fromVersionId }: { id: string; purpose: Purpose; fromVersionId: string | null }) =>
  sql`insert into questionnaires.questionnaire (id, purpose, from_version_id) values (${id}, ${purpose}, ${fromVersionId})`.execute(db);
export const addVersion = (db: Db, { id, questionnaireId, number, content }: { id: string; questionnaireId: string; number: number; content: Content }) =>
  sql`insert into questionnaires.version (id, questionnaire_id, number, content) values (${id}, ${questionnaireId}, ${number}, ${JSON.stringify(content)}::jsonb)`.execute(db);
/** @returns the new version number, or undefined when somebody else has changed or published it meanwhile. */
export const put = async (db: Db, id: string, version: number, content: Content) =>
  (await rows(db, sql<{ version: number }>`update questionnaires.version set content = ${JSON.stringify(content)}::jsonb where id = ${id} and version = ${version} and state = 'draft' returning version`))[0]?.version;
export const publish = async (db: Db, id: string, version: number, note: string) =>
  (await rows(db, sql`update questionnaires.version set state = 'published', published_at = now(), note = ${note} where id = ${id} and version = ${version} and state = 'draft' returning id`)).length > 0;
/** A questionnaire without any version left goes with its draft. */
export async function drop(db: Db, id: string, version: number): Promise<boolean> {
  const [gone] = await rows(db, sql<{ of: string }>`delete from questionnaires.version where id = ${id} and version = ${version} and state = 'draft' returning questionnaire_id as of`);
  if (gone) await sql`delete from questionnaires.questionnaire q where q.id = ${gone.of} and not exists (select from questionnaires.version v where v.questionnaire_id = q.id)`.execute(db);
  return gone !== undefined;
}
export const offer = async (db: Db, id: string, version: number, { offered, ended }: { offered: boolean; ended: boolean }) =>
  (await rows(db, sql`update questionnaires.questionnaire set offered = ${offered}, ended_on = case when ${ended} then coalesce(ended_on, platform.today()) end where id = ${id} and version = ${version} returning id`)).length > 0;
