// Words and pure decisions of what is known of a locality.
export const sureness = ['counted', 'told', 'guess'] as const;
export type Sureness = (typeof sureness)[number];
export const howOften = ['daily', 'weekly', 'monthly', 'rarely', 'on_call'] as const;
export type HowOften = (typeof howOften)[number];
export const bodyKinds = ['social_worker', 'school', 'doctor', 'child_protection', 'labour_office', 'police', 'hygiene', 'housing', 'interpreter', 'other'] as const;
export type BodyKind = (typeof bodyKinds)[number];
export const riskKinds = ['fire', 'hygiene', 'overcrowding', 'exploitation', 'owner_pressure', 'eviction', 'violence', 'school_absence', 'health', 'other'] as const;
export type RiskKind = (typeof riskKinds)[number];
export const riskLevels = ['watch', 'serious', 'acute'] as const;
export type RiskLevel = (typeof riskLevels)[number];

type Line = { citizenship: string | null; ageBand: string | null; people: number };
type Counted = { id: string; estimatedOn: string; total: number | null; withdrawn: string; lines: readonly Line[] };
/** How many people an estimate speaks of: what it says itself, or its groups together. */
export const peopleOf = ({ total, lines }: Pick<Counted, 'total' | 'lines'>): number => total ?? lines.reduce((sum, one) => sum + one.people, 0);
const ofCitizenship = ({ lines }: Pick<Counted, 'lines'>, citizenship: string | null) => {
  const own = lines.filter((one) => one.citizenship === citizenship);
  return own.length ? own.reduce((sum, one) => sum + one.people, 0) : null;
};
/** People of each citizenship in an estimate; null = not told apart. */
export const citizenshipsOf = (estimate: Pick<Counted, 'lines'>): { citizenship: string | null; people: number }[] =>
  [...new Set(estimate.lines.map((one) => one.citizenship))].map((citizenship) => ({ citizenship, people: ofCitizenship(estimate, citizenship)! })).toSorted((a, b) => b.people - a.people);

const nearDays = 45;
const daysBetween = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
const apart = (a: number, b: number) => Math.abs(a - b) > Math.max(3, 0.15 * Math.max(a, b));
/** Estimates that say something else about nearly the same day: of all people, or of one citizenship. They stand side by side; nothing is made of them. */
export function contradicting<T extends Counted>(estimates: readonly T[]): [T, T][] {
  const standing = estimates.filter((one) => !one.withdrawn), found: [T, T][] = [];
  standing.forEach((a, at) => standing.slice(at + 1).forEach((b) => {
    if (daysBetween(a.estimatedOn, b.estimatedOn) > nearDays) return;
    const same = a.lines.flatMap(({ citizenship }) => (citizenship && b.lines.some((one) => one.citizenship === citizenship) ? [citizenship] : []));
    if (apart(peopleOf(a), peopleOf(b)) || same.some((one) => apart(ofCitizenship(a, one)!, ofCitizenship(b, one)!))) found.push([a, b]);
  }));
  return found;
}
/** As records of work count people without names. */
export const ageBands = ['0-5', '6-14', '15-17', '18-26', '27-64', '65+'] as const;
export type AgeBand = (typeof ageBands)[number];
