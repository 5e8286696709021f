// A running year of goals for tests and journeys, written by the owner: how it comes to run is tested where it does.
import type pg from 'pg';
import { newId } from '#platform/http/client.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';

export const records = (value: number, more: object = {}) => ({ measure: 'records', filter: { kinds: ['awareness'] }, target: { kind: 'at_least', value, max: null }, ...more });
type NewGoal = { id?: string; text: string; kind?: string; indicator?: object; milestone?: string; droppedOn?: string; parts?: { text: string; indicator: object }[] };
type NewPlan = { organisation: keyof typeof organisations; author: Persona; year: number; state?: string; goals: readonly NewGoal[]; /** Day on which it was started; the first of the year. */ since?: string; responsible?: string };

/** Kompas is the department of Lípa and of its sister Jeřabina. */
export const asDepartment = (db: pg.Client) => db.query('update access.organisation set parent_id = $1 where id = any ($2)', [organisations.kompas.id, [organisations.lipa.id, organisations.jerabina.id]]);

/** @returns ids of the plan and of its goals in their order. */
export async function runningPlan(db: pg.Client, { organisation, author, year, state = 'running', goals, since = `${year}-01-01`, responsible = 'Vedoucí centra' }: NewPlan): Promise<{ planId: string; goalIds: string[]; measureIds: string[] }> {
  const planId = newId(), by = people[author].membership, centre = organisations[organisation].id, goalIds: string[] = [], measureIds: string[] = [];
  await db.query(`insert into goals.plan (id, organisation_id, year, state, due_on, responsible, rhythm, author_id, published_at) values ($1, $2, $3, $4, make_date($3, 12, 31), $5, 'měsíčně na poradě týmu', $6, case when $4 in ('published', 'running', 'closed') then now() end)`, [planId, centre, year, state, responsible, by]);
  const measure = async (goalId: string, indicator: object | undefined, milestone: string | undefined) => {
    const id = newId();
    await db.query('insert into goals.measure (id, organisation_id, goal_id, position, kind, indicator, due_on, author_id) values ($1, $2, $3, 1, $4, $5, $6, $7)', [id, centre, goalId, indicator ? 'indicator' : milestone ? 'milestone' : 'judgement', indicator ? JSON.stringify(indicator) : null, milestone ?? null, by]);
    measureIds.push(id);
  };
  const add = async (goal: NewGoal, position: number, parent: string | null): Promise<void> => {
    const id = goal.id ?? newId();
    await db.query('insert into goals.goal (id, organisation_id, plan_id, parent_id, position, text, kind, dropped_on, author_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [id, centre, planId, parent, position, goal.text, goal.kind ?? (goal.indicator ? 'count' : goal.milestone ? 'dated_milestone' : 'text'), goal.droppedOn ?? null, by]);
    if (!parent) goalIds.push(id);
    await measure(id, goal.indicator, goal.milestone);
    for (const [at, part] of (goal.parts ?? []).entries()) await add(part, at + 1, id);
  };
  for (const [at, goal] of goals.entries()) await add(goal, at + 1, null);
  // The trigger that takes the step would look at the state: the row is history.
  await db.query('alter table goals.step disable trigger take_step');
  await db.query(`insert into goals.step (id, organisation_id, plan_id, kind, by_organisation_id, author_id, created_at) values (gen_random_uuid(), $1, $2, 'started', $1, $3, $4)`, [centre, planId, by, `${since}T08:00:00Z`]);
  await db.query('alter table goals.step enable trigger take_step');
  return { planId, goalIds, measureIds };
}
/** Work that goals count. */
export const writeRecord = (db: pg.Client, author: Persona, organisation: keyof typeof organisations, day: string, kind = 'awareness') =>
  db.query(`insert into work.record (id, organisation_id, kind, directness, on_day, minutes, mode, facts, workers, author_id) values (gen_random_uuid(), $1, $2, 'organisational', $3, 60, 'field', 'Beseda', array[$4::uuid], $4)`, [organisations[organisation].id, kind, day, people[author].membership]);
