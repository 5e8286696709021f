// Numbers of a house as they may be told to who does not read its households. Pure.
import { safeCount, usualThreshold, type Shown } from '#modules/insights/questions.ts';
import type { Shelter } from './rules.ts';

type One = { adults: number; children: number; shelter: Shelter; healthSupport: boolean; pets: number; interpreter: boolean; cares: unknown; leftAt: string | null };
export type Numbers = { households: number; adults: number; children: number; shelterNeeded: number; shelterPeople: number; placed: number; healthSupport: number; pets: number; interpreter: number; withoutWorker: number; gone: number };
/** The numbers of these households. */
export function sumOf(of: readonly One[]): Numbers {
  const here = of.filter(({ leftAt }) => leftAt === null), waiting = here.filter(({ shelter }) => shelter === 'needed' || shelter === 'offered');
  const sum = (some: readonly One[], n: (one: One) => number) => some.reduce((all, one) => all + n(one), 0), count = (is: (one: One) => boolean) => here.filter(is).length;
  return {
    households: here.length, adults: sum(here, ({ adults }) => adults), children: sum(here, ({ children }) => children), shelterNeeded: waiting.length, shelterPeople: sum(waiting, ({ adults, children }) => adults + children), placed: count(({ shelter }) => shelter === 'placed'),
    healthSupport: count(({ healthSupport }) => healthSupport), pets: sum(here, ({ pets }) => pets), interpreter: count(({ interpreter }) => interpreter), withoutWorker: count(({ cares }) => cares === null), gone: of.length - here.length,
  };
}
/**
 * Small numbers are not told. Where more organisations wrote (`parts`), nor those out of which whoever takes a part that they know away would be left with a small one; and
 * that a number is small is not told either: to one who wrote four it would say that nobody else wrote any. `seen` is what this reader sees one by one.
 */
export function safely(whole: Numbers, parts: readonly Numbers[], seen?: Numbers): Record<keyof Numbers, Shown> {
  const known = seen ? [...parts, seen] : parts;
  const tell = (name: keyof Numbers): Shown => {
    const n = whole[name];
    if (parts.length < 2) return n === 0 && whole.households === 0 ? n : safeCount(n);
    return n < usualThreshold || known.some((part) => part[name] > 0 && n - part[name] < usualThreshold) ? 'hidden' : n;
  };
  return Object.fromEntries((Object.keys(whole) as (keyof Numbers)[]).map((name) => [name, tell(name)])) as Record<keyof Numbers, Shown>;
}
