// Numbers of workers in a year, made of the rules and the rows behind them.
import type { Db } from '#platform/db/connect.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import type { LearningWorker, PlanItem } from './contract.ts';
import { findEnding } from './qualifications/queries.ts';
import * as q from './queries.ts';
import { itemState, remindDays, requirements } from './rules.ts';

export const thisYear = () => Number(today().slice(0, 4));
export type YearOf = { worker: LearningWorker; rows: q.Row[]; plan: PlanItem[]; whole: boolean };

/** Workers whom the caller sees, with their year; one of them when said. */
export async function yearsOf(db: Db, year: number, only?: string): Promise<YearOf[]> {
  const workers = await q.findWorkers(db, year, only);
  if (!workers.length) return [];
  const [rules, rows, items, ending] = [await q.findRules(db), await q.findLearned(db, year, only), await q.findItems(db, year, only), await findEnding(db, addDays(today(), remindDays[0]), only)];
  const rowsOf = Map.groupBy(rows, ({ membershipId }) => membershipId), itemsOf = Map.groupBy(items, ({ membershipId }) => membershipId);
  return workers.map(({ whole, ...worker }) => {
    const learned = rowsOf.get(worker.membershipId) ?? [], plan = (itemsOf.get(worker.membershipId) ?? []).map(({ membershipId: _, year: __, ...item }): PlanItem => ({ ...item, state: itemState(item, learned) }));
    const open = plan.filter(({ state }) => state === 'planned');
    return { rows: learned, plan, whole, worker: { ...worker, requirements: requirements(rules, worker, learned, year), learned: learned.filter(({ provedBy }) => provedBy === null).reduce((sum, one) => sum + one.minutes, 0),
      planned: open.reduce((sum, one) => sum + one.minutes, 0), plannedItems: open.length, doneItems: plan.filter(({ state }) => state === 'done').length, ending: ending.filter(({ membershipId }) => membershipId === worker.membershipId).length, withoutSupervision: !whole } };
  });
}
export const missingOf = (worker: Pick<LearningWorker, 'requirements'>) => Math.max(0, ...worker.requirements.map(({ missing }) => missing));
