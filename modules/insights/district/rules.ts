// What is published of a district for a quarter: a few fixed numbers, safe for a stranger and for every organisation that knows its own cases. Pure.
import { suppressFromInsiders } from '../suppression/together.ts';
import { usualThreshold, type CountTable } from '../suppression/shapes.ts';

export type DistrictCase = { orp: string; organisationId: string; wholeId: string; kind: 'person' | 'family'; needs: readonly string[]; barriers: readonly string[] };
/** `null` in place of a number that is not shown. */
export type Published = { cases: number; kinds: Record<string, number | null>; needs: Record<string, number | null>; barriers: Record<string, number | null> };

/** So many days after a quarter the numbers are taken, so that what is written late is in them. */
export const waitDays = 15;

/**
 * Each number splits the same cases in two (with the need and without it), so that also the rest of the whole is safe. Those who know a part are each organisation that leads
 * cases there and each whole with its parts: what is left when they take their own away is as safe as the number itself.
 * @returns null when there are too few cases for anything.
 */
export function publish(cases: readonly DistrictCase[], codes: { needs: readonly string[]; barriers: readonly string[] }): Published | null {
  const insiders = [...new Map([...Map.groupBy(cases, ({ organisationId }) => organisationId).values(), ...Map.groupBy(cases, ({ wholeId }) => wholeId).values()].map((own) => [own.map((one) => cases.indexOf(one)).join(), own])).values()];
  if ([[], ...insiders].some((own) => cases.length - own.length < usualThreshold)) return null;
  const split = (is: (one: DistrictCase) => boolean): number | null => {
    const table = (of: readonly DistrictCase[]): CountTable => { const yes = of.filter(is).length; return { rows: [{ key: '', counts: [yes, of.length - yes] }] }; };
    const [shown] = suppressFromInsiders(table(cases), insiders.map(table), { totalsKnown: true }).rows[0]!.cells;
    return typeof shown === 'number' ? shown : null;
  };
  const each = (of: readonly string[], is: (one: DistrictCase, code: string) => boolean) => Object.fromEntries(of.map((code) => [code, split((one) => is(one, code))]));
  return { cases: cases.length, kinds: each(['person', 'family'], ({ kind }, code) => kind === code), needs: each(codes.needs, ({ needs }, code) => needs.includes(code)), barriers: each(codes.barriers, ({ barriers }, code) => barriers.includes(code)) };
}
