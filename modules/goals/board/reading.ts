// Goals with what their measures say: all of a page in one go.
import type { Db } from '#platform/db/connect.ts';
import { Indicator, type Reading } from '#modules/work/indicators/contract.ts';
import { readIndicators } from '#modules/work/indicators/questions.ts';
import type { GoalPart, GoalState, MeasureState } from './contract.ts';
import type { GoalRow, MeasureRow, PlanRow } from './queries.ts';
import { signalOf, worst } from './rules.ts';
import type { standings } from '../rules.ts';

/** The definition as it was stored; one that nobody understands any more counts nothing. */
const definition = ({ indicator }: MeasureRow): Indicator | null => (indicator === null ? null : Indicator.safeParse(indicator).data ?? null);
/** Of workers only how many: goals are read by the whole organisation, numbers of a worker by them and their head. */
const withoutNames = (indicator: Indicator, reading: Reading): Reading => (indicator.by === 'worker' ? { ...reading, members: reading.members.toSorted((a, b) => Number(b.met) - Number(a.met)).map(({ met }, at) => ({ key: `${at + 1}`, label: `${at + 1}`, value: met ? 1 : 0, met })) } : reading);
const ofWorkersUnnamed = (indicator: Indicator): Indicator => (indicator.by === 'worker' && indicator.members ? { ...indicator, members: indicator.members.map((_, at) => ({ key: `${at + 1}`, label: `${at + 1}` })) } : indicator);

type Plan = Pick<PlanRow, 'id' | 'organisationId' | 'year' | 'state'>;
/** What each measure says on its plan's day: of a closed plan what was frozen, of others counted now. By id of the measure. */
async function readAll(db: Db, goals: readonly GoalRow[], plans: ReadonlyMap<string, Plan>, on: string): Promise<Map<string, MeasureState>> {
  const states = new Map<string, MeasureState>(), asked: { of: MeasureState; indicator: Indicator; organisationId: string; year: number; on: string }[] = [];
  for (const { planId, measures } of goals) for (const { frozen, ...row } of measures) {
    const indicator = definition({ ...row, frozen }), plan = plans.get(planId)!, of: MeasureState = { ...row, reachedOn: row.reachedOn && row.reachedOn <= on ? row.reachedOn : null, indicator: indicator && ofWorkersUnnamed(indicator), reading: null };
    states.set(row.id, of);
    if (indicator && plan.state === 'closed' && frozen) of.reading = withoutNames(indicator, frozen as Reading);
    else if (indicator) asked.push({ of, indicator, organisationId: plan.organisationId, year: plan.year, on });
  }
  const readings = asked.length ? await readIndicators(db, asked.map(({ of: _, ...one }) => one)) : [];
  asked.forEach(({ of, indicator }, at) => { of.reading = withoutNames(indicator, readings[at]!); });
  return states;
}

/** Goals of plans with their parts and values on a day, by plan; `said` is what the team said of a goal last. */
export async function goalsWithReadings(db: Db, rows: readonly GoalRow[], plans: readonly Plan[], on: string, said: (goalId: string) => typeof standings[number] | null): Promise<Map<string, GoalState[]>> {
  const states = await readAll(db, rows, new Map(plans.map((one) => [one.id, one])), on), found = new Map<string, GoalState[]>(plans.map(({ id }) => [id, []]));
  const shown = ({ planId: _, parentId: __, earlierId: ___, measures, ...row }: GoalRow): GoalPart => {
    const own = measures.map(({ id }) => states.get(id)!);
    return { ...row, kind: row.kind as GoalPart['kind'], outcome: row.outcome as GoalPart['outcome'], measures: own, signal: signalOf(own, null, on) };
  };
  const parts = Map.groupBy(rows.filter(({ parentId }) => parentId), ({ parentId }) => parentId!);
  for (const row of rows) if (!row.parentId) {
    const goal = shown(row), own = (parts.get(row.id) ?? []).map(shown), counted = own.filter(({ signal }) => signal !== 'words');
    const signal = counted.length ? worst([...(goal.measures.length && goal.signal !== 'words' ? [goal.signal] : []), ...counted.map((one) => one.signal)]) : signalOf(goal.measures, said(row.id), on);
    found.get(row.planId)!.push({ ...goal, signal, parts: own });
  }
  return found;
}
