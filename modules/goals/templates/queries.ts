import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { GoalContent } from '../shapes.ts';
import type { GoalTemplate } from './contract.ts';

const template = (where: RawBuilder<unknown>, limit: number) => sql<GoalTemplate>`
  select t.id, t.version, o.name as centre, goals.in_team(t.organisation_id) as mine, t.text, t.kind, t.content, t.shared, t.ended_on is not null as ended,
         (select coalesce(json_agg(json_build_object('goalId', g.id, 'centre', c.name, 'year', p.year) order by p.year desc, c.name), '[]') from (select x.* from goals.goal x where x.template_id = t.id or x.id = t.goal_id limit 300) g
            join goals.plan p on p.id = g.plan_id join access.known_organisation c on c.id = g.organisation_id) as "usedBy"
    from goals.template t join access.known_organisation o on o.id = t.organisation_id where ${where} order by lower(t.text), t.id limit ${limit}`;
export async function findPage(db: Db, { ended, after, limit }: { ended: 'yes' | 'no'; after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2);
  const found = await rows(db, template(sql`(t.ended_on is not null) = ${ended === 'yes'} and ${key ? sql`(lower(t.text), t.id) > (${key[0]}, ${key[1]}::uuid)` : sql`true`}`, limit + 1));
  return paged(found, limit, (t) => [t.text.toLowerCase(), t.id]);
}
export const find = async (db: Db, id: string) => (await rows(db, template(sql`t.id = ${id}`, 1)))[0];
export const add = (db: Db, { id, goalId, content, shared }: { id: string; goalId: string; content: GoalContent; shared: boolean }) =>
  sql`insert into goals.template (id, goal_id, text, kind, content, shared) values (${id}, ${goalId}, ${content.text}, ${content.kind}, ${JSON.stringify(content)}::jsonb, ${shared})`.execute(db);
export const change = async (db: Db, id: string, version: number, { content, shared, ended }: { content: GoalContent; shared: boolean; ended: boolean }) =>
  (await rows(db, sql`update goals.template set text = ${content.text}, kind = ${content.kind}, content = ${JSON.stringify(content)}::jsonb, shared = ${shared}, ended_on = case when ${ended} then coalesce(ended_on, platform.today()) end where id = ${id} and version = ${version} returning id`)).length > 0;
