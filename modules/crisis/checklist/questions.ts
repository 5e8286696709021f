// What the crisis asks of its checklist: at its beginning, at its end, on paper.
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { commitmentsAmong } from '#modules/commitments/questions.ts';
import type { Crisis } from '../contract.ts';
import { holds } from '../questions.ts';
import type { PlanContent } from '../templates/shapes.ts';
import type { CrisisArea, CrisisItem } from './contract.ts';
import * as q from './queries.ts';
import { actsIn, dueAt, isDone, isFree } from './rules.ts';

/** Tasks of the plan as proposals of a crisis that begins now. */
export const propose = (db: Db, ref: { caseId: string; activationId: string }, plan: PlanContent, now: Date) => q.addPlanned(db, ref,
  plan.areas.flatMap(({ code, items }) => items.map((item, at) => ({ id: newId(), area: code, position: at + 1, text: item.text, whoUsually: item.who, dueAt: dueAt(now, item.dueHours) }))));

/** The checklist with what became of each task. */
export async function checklistOf(db: Db, crisis: Crisis): Promise<CrisisArea[]> {
  const rows = await q.findItems(db, crisis.id), commitments = new Map((await commitmentsAmong(db, rows.flatMap(({ commitmentId }) => commitmentId ?? []))).map((one) => [one.id, one]));
  return crisis.plan.areas.map(({ code, title, purpose, materials }) => {
    const mayGive = crisis.my.write && (crisis.my.direct || holds(crisis) || actsIn(crisis.plan, code, crisis.my.roles));
    const items = rows.filter(({ area }) => area === code).map(({ commitmentId, ...item }): CrisisItem => ({ ...item, commitment: commitmentId ? commitments.get(commitmentId) as CrisisItem['commitment'] ?? null : null, mayGive }));
    return { code, title, purpose, materials, items, done: items.filter(isDone).length, needed: items.filter(({ state }) => state !== 'skipped').length };
  });
}
/** What nobody took on is left out with this reason; returns how many there were. */
export async function leaveOutRest(db: Db, crisis: Crisis, reason: string): Promise<number> {
  const free = (await checklistOf(db, crisis)).flatMap(({ items }) => items.filter(isFree).map(({ id }) => id));
  if (free.length) await q.skipRest(db, free, reason);
  return free.length;
}
