// The board of a network's year: its goals with measures and ten months of evaluations, beside the statements one would write by hand for the same page.
import type pg from 'pg';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { all } from './indicators.ts';
import type { Operation } from './operations.ts';

const year = Number(today().slice(0, 4)), days = [`${year}-01-01`, today()];
type Found = Awaited<ReturnType<typeof all>>;

/** A running plan of each organisation with its share of the goals; nothing when they are there already. */
async function fill(db: pg.Client, found: Found, author: string): Promise<void> {
  if ((await db.query('select from goals.plan where year = $1 limit 1', [year])).rowCount) return;
  for (const [organisationId, of] of Map.groupBy(found, (one) => one.organisationId)) {
    const planId = newId();
    await db.query(`insert into goals.plan (id, organisation_id, year, state, due_on, responsible, author_id) values ($1, $2, $3, 'running', make_date($3, 12, 31), 'Vedoucí', $4)`, [planId, organisationId, year, author]);
    for (const [at, { indicator }] of of.entries()) {
      const goalId = newId();
      await db.query(`insert into goals.goal (id, organisation_id, plan_id, position, text, kind, author_id) values ($1, $2, $3, $4, $5, 'count', $6)`, [goalId, organisationId, planId, at, `Cíl ${at + 1}`, author]);
      await db.query(`insert into goals.measure (id, organisation_id, goal_id, position, kind, indicator, author_id) values ($1, $2, $3, 1, 'indicator', $4, $5)`, [newId(), organisationId, goalId, JSON.stringify(indicator), author]);
      await db.query(`insert into goals.evaluation (id, organisation_id, plan_id, goal_id, month, standing, comment, author_id) select gen_random_uuid(), $1, $2, $3, make_date($4, n, 1), 'going', 'Jednání pokračuje.', $5 from generate_series(1, 10) n`, [organisationId, planId, goalId, year, author]);
    }
  }
}

export const goalBoardOperations: Operation[] = [
  {
    name: 'goal-board', title: 'Year board of 86 goals', aim: 4, grows: 10,
    prepare: async (db, { head }) => {
      const found = await all(db);
      await fill(db, found, head.membershipId);
      return {
        askers: [head], samples: [[{ method: 'GET', path: `/api/goal-board?year=${year}`, cookie: head.cookie }]],
        floor: [[[
          { sql: `select p.id, o.name, p.state, p.due_on, p.responsible, g.id, g.text, g.kind, m.id, m.indicator from goals.plan p join access.organisation o on o.id = p.organisation_id join goals.goal g on g.plan_id = p.id left join goals.measure m on m.goal_id = g.id where p.year = $1 order by o.name, g.position`, values: [year] },
          { sql: `select distinct on (e.goal_id) e.goal_id, e.month, e.standing, e.comment from goals.evaluation e join goals.plan p on p.id = e.plan_id where p.year = $1 order by e.goal_id, e.month desc`, values: [year] },
          { sql: `select e.plan_id, e.month, count(*) from goals.evaluation e join goals.plan p on p.id = e.plan_id where p.year = $1 group by 1, 2`, values: [year] },
          ...found.map(({ bare, organisationId }) => ({ sql: bare, values: [organisationId, ...days] })),
        ]]],
      };
    },
  },
];
