// Numbers of a situation report: each part of the crisis that counts something adds its question here. What it answers leaves those who take part, so small numbers
// are suppressed by whoever counts (#modules/insights/questions.ts), and nothing is said of a single household.
import type { Db } from '#platform/db/connect.ts';
import { store } from '../aid/questions.ts';
import { householdNumbers } from '../households/questions.ts';
import type { Number_ } from './rules.ts';

export type NumberSource = (db: Db, of: { caseId: string; activationId: string; from: Date; to: Date }) => Promise<Number_[]>;
const said = (n: number | 'under' | 'hidden') => (n === 'under' ? 'méně než 5' : n === 'hidden' ? 'neuvádí se' : String(n));
/** The house in numbers, every one safe: a report leaves those who take part. */
const households: NumberSource = async (db, { activationId }) => {
  const n = await householdNumbers(db, activationId);
  return n.households === 0 ? [] : [['Domácnosti', n.households], ['Dospělí', n.adults], ['Děti', n.children], ['Lidé bez noclehu', n.shelterPeople], ['Domácnosti s noclehem', n.placed], ['Potřebují zdravotní podporu', n.healthSupport], ['S tlumočením', n.interpreter]].map(([label, value]) => ({ label: label as string, value: said(value as number | 'under' | 'hidden') }));
};
const inStore = (left: number, unit: string) => {
  const amount = [String(Math.abs(left)).replace('.', ','), unit].filter(Boolean).join(' ');
  return left < 0 ? `vydáno o ${amount} víc, než přišlo` : amount;
};
/** What is left in store, thing by thing. */
const aid: NumberSource = async (db, { caseId, activationId }) => (await store(db, caseId, activationId)).slice(0, 20).map(({ thing, unit, left }) => ({ label: `${thing}: na skladě`.slice(0, 120), value: inStore(left, unit).slice(0, 60) }));
export const numberSources: readonly NumberSource[] = [households, aid];
export async function numbersOf(db: Db, of: Parameters<NumberSource>[1]): Promise<Number_[]> {
  const all: Number_[] = [];
  for (const source of numberSources) all.push(...await source(db, of));
  return all;
}
