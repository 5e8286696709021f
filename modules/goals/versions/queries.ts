// Wordings of a goal. What an agreed one changes, the database does (goals.apply_version).
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { GoalContent } from '../shapes.ts';
import type { GoalVersion } from './contract.ts';

const nameOf = (membership: RawBuilder<unknown>) => sql`(select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = ${membership})`;
const version = (where: RawBuilder<unknown>) => sql<GoalVersion>`
  select v.id, v.version, v.goal_id as "goalId", v.number, v.content, v.drops, v.reason, v.state, v.answer, to_json(v.answered_at) #>> '{}' as "answeredAt", ${nameOf(sql`v.answered_by`)} as "answeredBy", ${nameOf(sql`v.author_id`)} as author, to_json(v.created_at) #>> '{}' as at
    from goals.goal_version v where ${where} order by v.number desc limit 200`;
export const findVersions = (db: Db, goalId: string) => rows(db, version(sql`v.goal_id = ${goalId}`));
export const findVersion = async (db: Db, id: string) => (await rows(db, version(sql`v.id = ${id}`)))[0];
/** The number is given by the database. */
export const propose = (db: Db, { id, goalId, content, drops, reason }: { id: string; goalId: string; content: GoalContent; drops: boolean; reason: string }) =>
  sql`insert into goals.goal_version (id, goal_id, number, content, drops, reason) values (${id}, ${goalId}, 0, ${JSON.stringify(content)}::jsonb, ${drops}, ${reason})`.execute(db);
/** @returns whether it was still to be answered. */
export const answer = async (db: Db, id: string, version: number, state: 'agreed' | 'refused' | 'withdrawn', text: string): Promise<boolean> =>
  (await rows(db, sql`update goals.goal_version set state = ${state}, answer = ${text} where id = ${id} and version = ${version} and state = 'proposed' returning id`)).length > 0;
