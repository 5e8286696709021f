// What teams say of their goals, month by month.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';
import { nameOf } from '../board/queries.ts';
import type { MeasureState, Said } from '../board/contract.ts';
import type { Evaluation, WriteEvaluation } from './contract.ts';

const evaluation = sql`
  select e.id, e.version, e.goal_id as "goalId", e.month, e.standing, e.comment, e.readings as measures, e.commitment_id as "taskId", case when m.id is not null then json_build_object('id', m.id, 'title', m.title, 'onDay', m.on_day) end as meeting,
         coalesce(${nameOf(sql`e.author_id`)}, '') as author, to_char(e.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from goals.evaluation e left join meetings.meeting m on m.id = e.meeting_id`;
export const findOfMonth = (db: Db, planId: string, month: string): Promise<Evaluation[]> => all(db, sql<Evaluation>`${evaluation} where e.plan_id = ${planId} and e.month = ${month}`);
export const findOne = async (db: Db, goalId: string, month: string): Promise<Evaluation | undefined> => (await all(db, sql<Evaluation>`${evaluation} where e.goal_id = ${goalId} and e.month = ${month}`))[0];
/** The last thing said of each goal before a month. */
export const findBefore = (db: Db, planId: string, month: string) => all(db, sql<Said & { goalId: string }>`select distinct on (goal_id) goal_id as "goalId", month, standing, comment from goals.evaluation where plan_id = ${planId} and month < ${month} order by goal_id, month desc`);

type Written = Pick<WriteEvaluation, 'id' | 'standing' | 'comment' | 'meetingId'> & { goalId: string; month: string; measures: readonly MeasureState[] };
/** @returns whether nobody had written of this month before. */
export const add = async (db: Db, e: Written): Promise<boolean> => (await all(db, sql`
  insert into goals.evaluation (id, goal_id, month, standing, comment, meeting_id, readings) values (${e.id}, ${e.goalId}, ${e.month}, ${e.standing}, ${e.comment}, ${e.meetingId}, ${JSON.stringify(e.measures)}::jsonb) on conflict (goal_id, month) do nothing returning id`)).length > 0;
/** @returns the new version, or nothing when somebody has changed it meanwhile. The meeting at which it was first said stays. */
export const change = async (db: Db, id: string, version: number, { standing, comment, meetingId }: Pick<Written, 'standing' | 'comment' | 'meetingId'>): Promise<number | undefined> => (await all(db, sql<{ version: number }>`
  update goals.evaluation set standing = ${standing}, comment = ${comment}, meeting_id = coalesce(meeting_id, ${meetingId}) where id = ${id} and version = ${version} returning version`))[0]?.version;
/** A task came of it. */
export const linkTask = async (db: Db, id: string, commitmentId: string): Promise<number | undefined> => (await all(db, sql<{ version: number }>`update goals.evaluation set commitment_id = ${commitmentId} where id = ${id} returning version`))[0]?.version;

export type MeetingRow = { id: string; title: string; onDay: string | null; takesNotes: boolean };
/** Team meetings of a centre on a day that I see, the one being held first. */
export const findMeetings = (db: Db, centreId: string, day: string): Promise<MeetingRow[]> => all(db, sql<MeetingRow>`
  select m.id, m.title, m.on_day as "onDay", m.state = 'running' and meetings.takes_notes(m.id) as "takesNotes" from meetings.meeting m
   where m.organisation_id = ${centreId} and m.kind = 'team' and m.case_id is null and m.on_day = ${day} and m.state in ('invited', 'running', 'written') order by array_position(array['running', 'written', 'invited'], m.state), m.starts_at nulls last, m.id limit 5`);
export const findMeeting = async (db: Db, id: string) => (await all(db, sql<MeetingRow & { organisationId: string; kind: string; state: string }>`
  select m.id, m.title, m.on_day as "onDay", m.state = 'running' and meetings.takes_notes(m.id) as "takesNotes", m.organisation_id as "organisationId", m.kind, m.state from meetings.meeting m where m.id = ${id} and m.case_id is null`))[0];
