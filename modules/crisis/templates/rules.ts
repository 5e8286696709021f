// Pure decisions about plans: what is different between two versions, and what a conclusion of a review makes of one.
import type { PlanContent, PlanItem } from './shapes.ts';

export type Difference = { area: string; /** Name of the area, role or body. */ of: string; what: 'area' | 'item' | 'purpose' | 'materials' | 'role' | 'body' | 'coordinator'; how: 'added' | 'removed' | 'changed'; before: string; after: string };
const itemText = ({ text, who, dueHours }: PlanItem) => [text, who && `(${who})`, dueHours !== null && `${dueHours} h`].filter(Boolean).join(' ');
type Coded = { code: string };
function compare<T extends Coded>(before: readonly T[], after: readonly T[], text: (one: T) => string, tell: (how: Difference['how'], one: T, was: string, is: string) => void): void {
  for (const one of after) {
    const was = before.find(({ code }) => code === one.code);
    if (!was) tell('added', one, '', text(one)); else if (text(was) !== text(one)) tell('changed', one, text(was), text(one));
  }
  for (const one of before) if (!after.some(({ code }) => code === one.code)) tell('removed', one, text(one), '');
}
/** What is different in `after`, in the order of the plan. */
export function differences(before: PlanContent, after: PlanContent): Difference[] {
  const found: Difference[] = [], put = (what: Difference['what'], how: Difference['how'], area: string, of: string, was: string, is: string) => found.push({ area, of, what, how, before: was, after: is });
  if (before.coordinator !== after.coordinator) put('coordinator', 'changed', '', '', before.coordinator, after.coordinator);
  compare(before.areas, after.areas, ({ title }) => title, (how, one, was, is) => put('area', how, one.code, one.title, was, is));
  for (const area of after.areas) {
    const was = before.areas.find(({ code }) => code === area.code);
    if (!was) continue;
    if (was.purpose !== area.purpose) put('purpose', 'changed', area.code, area.title, was.purpose, area.purpose);
    if (was.materials.join('\n') !== area.materials.join('\n')) put('materials', 'changed', area.code, area.title, was.materials.join(', '), area.materials.join(', '));
    compare(was.items, area.items, itemText, (how, _, x, y) => put('item', how, area.code, area.title, x, y));
  }
  compare(before.roles, after.roles, ({ name, description, training }) => `${name}: ${description} [${training}]`, (how, one, was, is) => put('role', how, '', one.name, was, is));
  compare(before.bodies, after.bodies, ({ name, why }) => [name, why].filter(Boolean).join(': '), (how, one, was, is) => put('body', how, '', one.name, was, is));
  return found;
}

export type PlanChange = { kind: 'add'; text: string; who: string; dueHours: number | null } | { kind: 'reword'; item: string; text: string } | { kind: 'drop'; item: string } | { kind: 'purpose'; text: string };
/** A code that the area does not have yet. */
function freshCode(area: string, items: readonly PlanItem[]): string {
  for (let n = items.length + 1; ; n++) { const code = `${area.slice(0, 30)}_${n}`; if (!items.some((one) => one.code === code)) return code; }
}
/** The plan with a conclusion of a review in it. What it was about and is no longer there leaves the plan as it is: undefined. */
export function withChange(plan: PlanContent, area: string, change: PlanChange): PlanContent | undefined {
  const at = plan.areas.find(({ code }) => code === area);
  if (!at || (change.kind === 'reword' || change.kind === 'drop') && !at.items.some(({ code }) => code === change.item)) return undefined;
  const changed = change.kind === 'purpose' ? { ...at, purpose: change.text }
    : change.kind === 'add' ? { ...at, items: [...at.items, { code: freshCode(area, at.items), text: change.text, who: change.who, role: '', dueHours: change.dueHours }] }
    : change.kind === 'drop' ? { ...at, items: at.items.filter(({ code }) => code !== change.item) }
    : { ...at, items: at.items.map((one) => one.code === change.item ? { ...one, text: change.text } : one) };
  return { ...plan, areas: plan.areas.map((one) => one.code === area ? changed : one) };
}
