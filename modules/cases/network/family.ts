// Who is related to whom: persons of the case, their relations and further relatives as one family.
import type { NetworkMap } from './contract.ts';

export type Member = { id: string; name: string; sex: 'female' | 'male' | 'unstated'; age: number | null; birthYear: number | null; deathYear: number | null; ofCase: boolean; child: boolean };
export type Family = {
  members: Member[];
  /** Parents of each child; two at most are drawn. */
  parents: Map<string, string[]>;
  couples: { a: string; b: string; former: boolean }[];
  /** Siblings whose parents nobody named. */
  siblings: [string, string][];
  /** Grandparent and grandchild with nobody named between them. */
  grandparents: [string, string][];
};
type Source = Pick<NetworkMap, 'on' | 'people' | 'relations' | 'kin'>;

/** The family of a map; without relatives it is the household drawn in the middle of the ecomap. */
export function familyOf({ on, people, relations, kin }: Source, { withKin }: { withKin: boolean }): Family {
  const year = Number(on.slice(0, 4)), relatives = withKin ? kin : [];
  const members: Member[] = [
    ...people.map((p) => ({ id: p.id, name: withKin ? p.name : p.callName, sex: p.sex, age: p.age, birthYear: p.birthYear, deathYear: null, ofCase: true, child: p.part === 'child' })),
    ...relatives.map((k) => ({ id: k.id, name: k.name, sex: k.sex, birthYear: k.birthYear, deathYear: k.deathYear, ofCase: false, child: false,
      age: k.birthYear === null ? null : Math.max(0, Math.min(year, k.deathYear ?? year) - k.birthYear) })),
  ];
  const known = new Set(members.map(({ id }) => id));
  const family: Family = { members, parents: new Map(), couples: [], siblings: [], grandparents: [] };
  const siblings: [string, string][] = [];
  const parent = (of: string, by: string) => { const now = family.parents.get(of) ?? []; if (!now.includes(by) && now.length < 2) family.parents.set(of, [...now, by]); };
  const couple = (a: string, b: string, former: boolean) => {
    const before = family.couples.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));
    if (before) before.former &&= former; else family.couples.push({ a, b, former });
  };
  const relate = (kind: string, person: string, other: string) => {
    if (!known.has(person) || !known.has(other) || person === other) return;
    if (kind === 'parent') parent(other, person);
    if (kind === 'child') parent(person, other);
    if (kind === 'partner' || kind === 'former_partner') couple(person, other, kind === 'former_partner');
    if (kind === 'sibling') siblings.push([person, other]);
    if (kind === 'grandparent') family.grandparents.push([person, other]);
  };
  for (const { kind, personId, otherId } of relations) relate(kind, personId, otherId);
  for (const one of relatives) relate(one.relation, one.id, (one.ofPersonId ?? one.ofKinId)!);

  // A sibling has the same parents unless somebody said otherwise. Twice, for a sibling of a sibling.
  for (const pass of [1, 2]) for (const [a, b] of siblings) {
    const of = (id: string) => family.parents.get(id) ?? [];
    if (!of(a).length && of(b).length) family.parents.set(a, of(b));
    else if (!of(b).length && of(a).length) family.parents.set(b, of(a));
    else if (pass === 2 && !of(a).length) family.siblings.push([a, b]);
  }
  return family;
}
