import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Induction, InductionTemplate, Step } from './contract.ts';

const person = (id: RawBuilder<unknown>) => sql`json_build_object('id', ${id}, 'name', coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = ${id}), ''))`;
const select = (where: RawBuilder<unknown>) => sql<Induction>`
  select i.id, i.version, ${person(sql`i.membership_id`)} as newcomer, ${person(sql`i.mentor_id`)} as mentor, i.title, i.starts_on as "startsOn", i.closed_on as "closedOn", i.closing, s.steps, s.done, s.late,
    i.closed_on is null and i.organisation_id = (select access.my_organisation()) and ((select access.sees_whole_organisation()) or i.mentor_id = (select access.my_membership())) as "mayClose"
    from learning.induction i cross join lateral (select count(*)::int as steps, count(*) filter (where x.state = 'done')::int as done, count(*) filter (where x.state = 'open' and x.due_on < platform.today())::int as late from learning.steps_of(i.id) x where x.state <> 'cancelled') s
   where ${where} order by i.closed_on desc nulls first, i.starts_on desc, i.id limit 300`;
export const findAll = (db: Db) => rows(db, select(sql`true`));
export const find = async (db: Db, id: string) => (await rows(db, select(sql`i.id = ${id}`)))[0];
export const stepsOf = (db: Db, id: string) => rows(db, sql<{ id: string; who: 'newcomer' | 'mentor'; what: string; dueOn: string | null; state: string; doneOn: string | null }>`select s.id, s.who, s.what, s.due_on as "dueOn", s.state, s.done_on as "doneOn" from learning.steps_of(${id}) s limit 100`);
/** Both work here today, and the newcomer goes through no other one. */
export const mayBegin = async (db: Db, newcomer: string, mentor: string) => (await rows(db, sql<{ ours: boolean; free: boolean }>`select
  (select count(*) from access.membership m where m.id in (${newcomer}, ${mentor}) and m.organisation_id = (select access.my_organisation()) and access.lasts(m.valid_from, m.valid_to, m.ended_at)) = 2 as ours, not exists (select from learning.induction i where i.membership_id = ${newcomer} and i.closed_on is null) as free`))[0]!;
export const start = (db: Db, i: { id: string; membershipId: string; mentorId: string; title: string; startsOn: string }) => sql`insert into learning.induction (id, membership_id, mentor_id, title, starts_on) values (${i.id}, ${i.membershipId}, ${i.mentorId}, ${i.title}, ${i.startsOn})`.execute(db);
export const addStep = (db: Db, commitmentId: string, inductionId: string, who: Step['who']) => sql`insert into learning.induction_step (commitment_id, induction_id, who) values (${commitmentId}, ${inductionId}, ${who})`.execute(db);
export const close = async (db: Db, id: string, version: number, closing: string) => (await rows(db, sql`update learning.induction set closed_on = platform.today(), closing = ${closing} where id = ${id} and version = ${version} and closed_on is null returning id`)).length > 0;

const template = sql`select t.id, t.version, t.title, t.steps, t.ended_on as "endedOn" from learning.induction_template t`;
export const findTemplates = (db: Db) => rows(db, sql<InductionTemplate>`${template} order by t.ended_on nulls first, t.title, t.id limit 100`);
export const findTemplate = async (db: Db, id: string) => (await rows(db, sql<InductionTemplate>`${template} where t.id = ${id}`))[0];
type Written = { title: string; steps: readonly Step[] };
export const addTemplate = (db: Db, id: string, t: Written) => sql`insert into learning.induction_template (id, title, steps) values (${id}, ${t.title}, ${JSON.stringify(t.steps)}::jsonb)`.execute(db);
export const changeTemplate = async (db: Db, id: string, version: number, t: Written & { endedOn: string | null }) => (await rows(db, sql`update learning.induction_template set title = ${t.title}, steps = ${JSON.stringify(t.steps)}::jsonb, ended_on = ${t.endedOn} where id = ${id} and version = ${version} returning id`)).length > 0;
