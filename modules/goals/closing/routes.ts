import { readIndicators, recordIdsOf } from '#modules/work/indicators/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { getPlan } from '../opened.ts';
import * as goalQueries from '../queries.ts';
import * as refuse from '../refusals.ts';
import type { Goal } from '../shapes.ts';
import { goalsClosing, type GoalsClosing } from './contract.ts';
import * as q from './queries.ts';
import { forCentre, milestoneReading, movedBy, proposeOutcome, seenOf } from './rules.ts';

type Plan = goalQueries.FoundPlan;
const asOf = ({ dueOn }: Plan) => (today() < dueOn ? today() : dueOn);
/** Every measure of a goal and of its parts, with the goal it stands on. */
const measuresOf = ({ content, measures: states }: Goal) => [{ ...content, part: null }, ...content.parts.map((part, at) => ({ ...part, part: at + 1 }))].flatMap(({ id: goalId, measures, part }) =>
  measures.map((measure) => ({ goalId, part, measure, state: states.find(({ measureId }) => measureId === measure.id)! })));
type Measured = ReturnType<typeof measuresOf>[number];

/** What every measure says on the day, in one question to the engine. */
async function readAll(db: Db, plan: Plan, measured: readonly Measured[]) {
  const on = asOf(plan), counted = measured.filter(({ measure }) => measure.indicator);
  const readings = await readIndicators(db, counted.map(({ measure }) => ({ indicator: measure.indicator!, organisationId: plan.centreId, year: plan.year, on })));
  const byId = new Map(counted.map(({ measure }, at) => [measure.id, readings[at]!]));
  return (one: Measured) => byId.get(one.measure.id) ?? (one.measure.kind === 'milestone' ? milestoneReading(one.state.reachedOn, one.measure.dueOn, plan.year, on) : null);
}
const standing = (goals: readonly Goal[]) => goals.filter(({ droppedOn }) => !droppedOn);

async function look(db: Db, planId: string): Promise<GoalsClosing> {
  const { plan, centre } = await getPlan(db, planId), goals = standing(await goalQueries.findGoals(db, planId)), closed = plan.state === 'closed';
  const now = await readAll(db, plan, goals.flatMap(measuresOf));
  return {
    planId, year: plan.year, closed, on: asOf(plan), mayClose: plan.state === 'running' && centre.mayLead,
    goals: goals.map((goal, at) => {
      const measured = measuresOf(goal);
      return {
        goalId: goal.id, number: at + 1, text: goal.content.text, outcome: goal.outcome, reason: goal.outcomeReason, proposed: proposeOutcome(measured.map((one) => seenOf(one.measure.kind, now(one)))),
        measures: measured.map((one) => ({ content: one.measure, part: one.part, reachedOn: one.state.reachedOn, reading: closed ? one.state.closing : now(one), movedBy: closed && one.state.closing ? movedBy(one.state.closing, now(one)) : null })),
      };
    }),
  };
}

export const routes = (house: House): void => serve(house, 'goalsClosing', goalsClosing)({
  get: ({ params: { planId } }, { db }) => look(db, planId),
  close: async ({ params: { planId }, body: { id, text, outcomes } }, { db }) => {
    await goalQueries.lockPlan(db, planId);
    const { plan, centre } = await getPlan(db, planId);
    if (!centre.mayLead) throw refuse.forHead();
    if (plan.state !== 'running') throw refuse.notNow();
    const goals = standing(await goalQueries.findGoals(db, planId)), given = new Map(outcomes.map((one) => [one.goalId, one]));
    const fields: Record<string, { cs: string; en: string; uk: string }> = {};
    for (const [at, goal] of goals.entries()) {
      const one = given.get(goal.id);
      if (!one) fields[`outcomes.${at}.outcome`] = { cs: `Cíl ${at + 1} nemá výsledek.`, en: `Goal ${at + 1} has no outcome.`, uk: `Ціль ${at + 1} не має результату.` };
      else if (one.outcome !== 'fulfilled' && !one.reason) fields[`outcomes.${at}.reason`] = { cs: `Cíl ${at + 1}: napište proč.`, en: `Goal ${at + 1}: write why.`, uk: `Ціль ${at + 1}: напишіть чому.` };
    }
    if (Object.keys(fields).length) throw new Refusal('invalid', { fields });
    if (goals.some(({ proposed }) => proposed)) throw refuse.changesWait();
    const measured = goals.flatMap(measuresOf), now = await readAll(db, plan, measured);
    for (const goal of goals) await q.setOutcome(db, goal.id, given.get(goal.id)!.outcome, given.get(goal.id)!.reason);
    for (const one of measured) {
      const reading = now(one);
      if (!reading) continue;
      const { indicator } = one.measure;
      await q.freeze(db, { goalId: one.goalId, measureId: one.measure.id, reading: forCentre(reading, indicator?.by ?? null), records: indicator ? await recordIdsOf(db, { indicator, organisationId: plan.centreId, year: plan.year, on: asOf(plan) }) : [] });
    }
    await goalQueries.addStep(db, { id, planId, kind: 'closed', text });
    return { id };
  },
});
