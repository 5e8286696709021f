// Numbers of a house as they may be told to who does not read its households. Pure.
import { safeCount, usualThreshold, type Shown } from '#modules/insights/questions.ts';

const names = ['households', 'adults', 'children', 'shelterNeeded', 'shelterPeople', 'placed', 'healthSupport', 'pets', 'interpreter', 'withoutWorker', 'gone'] as const;
export type Numbers = Record<(typeof names)[number], number>;
/** Numbers of several parts together. */
export const together = (parts: readonly Numbers[]): Numbers => Object.fromEntries(names.map((name) => [name, parts.reduce((sum, part) => sum + part[name], 0)])) as Numbers;
/**
 * Small numbers are not told. Where more organisations wrote (`parts`), nor those out of which whoever takes a part that they know away would be left with a small one; and
 * that a number is small is not told either: to one who wrote four it would say that nobody else wrote any. `seen` is what this reader sees one by one.
 */
export function safely(parts: readonly Numbers[], seen?: Numbers): Record<keyof Numbers, Shown> {
  const whole = together(parts), known = seen ? [...parts, seen] : parts;
  const tell = (name: keyof Numbers): Shown => {
    const n = whole[name];
    if (parts.length < 2) return n === 0 && whole.households === 0 ? n : safeCount(n);
    return n < usualThreshold || known.some((part) => part[name] > 0 && n - part[name] < usualThreshold) ? 'hidden' : n;
  };
  return Object.fromEntries(names.map((name) => [name, tell(name)])) as Record<keyof Numbers, Shown>;
}
