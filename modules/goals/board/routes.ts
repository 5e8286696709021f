import { give } from '#modules/commitments/questions.ts';
import { Indicator } from '#modules/work/indicators/contract.ts';
import { recordsOf } from '#modules/work/indicators/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { against, notFound } from '#platform/http/problems.ts';
import { serve, type Caller, type House } from '#platform/http/serve.ts';
import { addDays, csCollator } from '#platform/i18n/format.ts';
import { goalBoard, type Board } from './contract.ts';
import { monthInCzech } from './month-words.ts';
import * as q from './queries.ts';
import { goalsWithReadings } from './reading.ts';
import { byAttention, lastDayOf, monthOf, monthStates, monthsOf } from './rules.ts';

/** Until when a reminded centre is asked to have it done. */
const daysToEvaluate = 7;

async function board(db: Db, caller: Caller, asked: number | undefined): Promise<Board> {
  const on = await q.now(db), thisYear = Number(on.slice(0, 4)), year = asked ?? thisYear;
  const [centres, plans, years, waiting, planned] = await Promise.all([q.findCentres(db), q.findPlans(db, year), q.findYears(db), q.findWaiting(db, [year, year + 1]), q.findPlannedCentres(db, year + 1)]);
  const ids = plans.map(({ id }) => id), lastMonth = monthsOf(year).findLast((month) => lastDayOf(month) < on) ?? null;
  const [rows, said, counts, reminders] = await Promise.all([q.findGoals(db, ids), q.findSaid(db, ids, on), q.countEvaluated(db, ids), lastMonth ? q.findReminders(db, ids, lastMonth) : []]);
  const saidOf = new Map(said.map(({ goalId, ...one }) => [goalId, one])), goals = await goalsWithReadings(db, rows.filter(({ droppedOn }) => !droppedOn || droppedOn > on), plans, on, (id) => saidOf.get(id)?.standing ?? null);
  const ofOthers = centres.length > 1, shown = centres.map(({ id, name, remind }) => {
    const plan = plans.find(({ organisationId }) => organisationId === id);
    const evaluated = new Map(counts.filter(({ planId }) => planId === plan?.id).map(({ month, count }) => [month, count])), reminder = reminders.find(({ planId }) => planId === plan?.id);
    return {
      id, name, plan: plan ? { id: plan.id, state: plan.state, dueOn: plan.dueOn, rhythm: plan.rhythm } : null, responsible: plan?.responsible ?? '',
      months: plan ? monthStates({ year, since: plan.since, goals: rows.filter(({ planId, parentId }) => planId === plan.id && !parentId), evaluated, today: on }) : [],
      goals: (plan && goals.get(plan.id) || []).map((goal) => ({ ...goal, said: saidOf.get(goal.id) ?? null })), mayEvaluate: plan?.mayEvaluate ?? false, mayRemind: remind, reminder: reminder ? { on: reminder.on, state: reminder.state } : null,
    };
  // The head of several centres has goals of its own or none.
  }).filter(({ id, plan }) => plan || !(ofOthers && id === caller.organisationId));
  return { year, years: [...new Set([...years, thisYear, year])].toSorted((a, b) => b - a), on, lastMonth, centres: byAttention(shown, csCollator.compare), waiting, notBegun: shown.filter(({ id }) => !planned.includes(id)).length };
}

async function opened(db: Db, goalId: string) {
  const place = await q.findPlace(db, goalId), plan = place && await q.findPlanById(db, place.planId), centre = plan && (await q.findCentres(db, [plan.organisationId]))[0];
  if (!plan || !centre) throw notFound();
  return { place, plan, centre };
}

export const routes = (house: House): void => {
  house.topics.set('goals', async (db, id) => await q.findPlanById(db, id) !== undefined);
  serve(house, 'goalBoard', goalBoard)({
    year: async ({ query }, { db, caller }) => board(db, caller, query.year),
    goal: async ({ params }, { db }) => {
      const { place, plan, centre } = await opened(db, params.goalId), on = await q.now(db), all = await q.findGoals(db, [plan.id]), tops = all.filter(({ parentId }) => !parentId), at = tops.findIndex(({ id }) => id === place.topId), row = tops[at]!;
      const family = all.filter(({ id, parentId }) => id === row.id || parentId === row.id), evaluations = await q.findPastEvaluations(db, row.id);
      const goal = (await goalsWithReadings(db, family, [plan], on, () => evaluations[0]?.standing ?? null)).get(plan.id)![0]!, said = new Set(evaluations.map(({ month }) => month));
      return {
        goal, centre: { id: centre.id, name: centre.name }, plan: { id: plan.id, year: plan.year, state: plan.state }, on, position: at + 1, months: monthsOf(plan.year).filter((month) => month <= monthOf(on)).map((month) => ({ month, evaluated: said.has(month) })),
        previousId: tops[at - 1]?.id ?? null, nextId: tops[at + 1]?.id ?? null, earlier: row.earlierId ? await q.findEarlier(db, row.earlierId) ?? null : null, versions: place.versions, evaluations, tasks: await q.findTasks(db, [row.id]), mayEvaluate: plan.mayEvaluate,
      };
    },
    records: async ({ params, query: { measureId, memberKey, from, to, after, limit } }, { db }) => {
      const { place, plan } = await opened(db, params.goalId), on = await q.now(db);
      const measure = (await q.findGoals(db, [plan.id])).filter(({ id, parentId }) => id === place.topId || parentId === place.topId).flatMap(({ measures }) => measures).find(({ id }) => id === measureId), indicator = Indicator.safeParse(measure?.indicator).data;
      if (!measure || !indicator) throw notFound();
      // Which records are whose is between a worker and their head.
      if (indicator.by === 'worker' && memberKey) throw notFound();
      // Of a closed year those that were frozen with the value. Null: the number is not told to this reader.
      const among = plan.state === 'closed' ? await q.findFrozenRecords(db, measureId) : undefined;
      return await recordsOf(db, { indicator, among, organisationId: plan.organisationId, year: plan.year, on, ...(memberKey && { memberKey }), ...(from && { from }), ...(to && { to }) }, { after, limit }) ?? { items: [], next: null, hidden: 0 };
    },
    remind: async ({ body: { month, planIds } }, { db, caller }) => {
      const on = await q.now(db), plans = (await Promise.all([...new Set(planIds)].map((id) => q.findPlanById(db, id)))).filter((plan) => plan !== undefined);
      const centres = await q.findCentres(db, plans.map(({ organisationId }) => organisationId)), mine = (id: string) => centres.find((one) => one.id === id);
      if (plans.length < new Set(planIds).size || plans.some(({ organisationId }) => !mine(organisationId))) throw notFound();
      if (plans.some(({ organisationId }) => !mine(organisationId)!.remind)) throw against({ cs: 'Připomíná odbor svým centrům.', en: 'A department reminds its own centres.', uk: 'Відділ нагадує своїм центрам.' });
      if (month !== monthOf(month) || lastDayOf(month) >= on || plans.some(({ year, state }) => state !== 'running' || String(year) !== month.slice(0, 4))) throw against({ cs: 'Připomenout jde vyhodnocení měsíce, který skončil, u cílů, které běží.', en: 'One can remind of a month that is over, of goals that are running.', uk: 'Нагадати можна про оцінку місяця, що минув, для цілей, які тривають.' });
      const before = new Set((await q.findReminders(db, planIds, month)).filter(({ state }) => state === 'offered' || state === 'open').map(({ planId }) => planId)), teams = await q.findTeams(db, plans.map(({ organisationId }) => organisationId)), nobody: string[] = [];
      let reminded = 0;
      for (const plan of plans.filter(({ id }) => !before.has(id))) {
        const team = teams.filter(({ centreId, above }) => centreId === plan.organisationId && !above), head = team.find((one) => one.head) ?? team.find(({ membershipId }) => membershipId === plan.responsibleId);
        if (!head) { nobody.push(mine(plan.organisationId)!.name); continue; }
        const commitmentId = newId();
        await give(db, caller, { id: commitmentId, caseId: null, about: [], what: `Vyhodnotit cíle za ${monthInCzech(month)}`, dueOn: addDays(on, daysToEvaluate), owner: { kind: 'worker', membershipId: head.membershipId } }, { organisationId: head.organisationId, own: false });
        await q.addReminder(db, { id: newId(), planId: plan.id, month, commitmentId });
        reminded += 1;
      }
      return { reminded, nobody, before: before.size };
    },
  });
};
