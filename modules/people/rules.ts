// What is decided about people without asking anybody: names for reading, plausible births and relations.
import type { Birth, ProfileNames, RelationKind } from './contract.ts';

/** How a person is called on screen: as in the passport, else in their own script. */
export function displayName({ givenName, familyName, nativeName }: ProfileNames): string {
  return [givenName, familyName].filter(Boolean).join(' ') || nativeName;
}

/** Youngest and oldest plausible parent, in years; an approximate birth may be two years off. */
const youngestParent = 12, oldestParent = 75, uncertainty = 2;
const years = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000);

/** Could a person born so be a parent of a person born so? Unknown births contradict nothing. */
export function mayBeParent(parent: Birth, child: Birth): boolean {
  if (!parent.birthDate || !child.birthDate) return true;
  const off = parent.birthPrecision === 'approximate' || child.birthPrecision === 'approximate' ? uncertainty : 0;
  const age = years(parent.birthDate, child.birthDate);
  return age >= youngestParent - off && age <= oldestParent + off;
}

/** Relations that say the same from both sides. */
export const mutualKinds: readonly RelationKind[] = ['partner', 'former_partner', 'sibling'];

/** The relation that contradicts a new one: the same pair the other way round, where only one direction can hold. */
export const contradicts = (kind: RelationKind, existing: { personId: string; otherId: string; kind: RelationKind }, personId: string, otherId: string): boolean =>
  existing.kind === kind && kind !== 'other' && existing.personId === otherId && existing.otherId === personId;

/** Age in whole years on a day. */
export function ageOn(birthDate: string, day: string): number {
  const [by, bm, bd] = birthDate.split('-').map(Number) as [number, number, number], [y, m, d] = day.split('-').map(Number) as [number, number, number];
  return y - by - (m < bm || (m === bm && d < bd) ? 1 : 0);
}
