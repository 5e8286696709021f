// Where everybody of a family stands: generations in rows, partners side by side, children under their parents. Pure and deterministic.
import type { Family, Member } from './family.ts';

export type Placed = Member & { x: number; row: number };
export type Union = { parents: string[]; children: string[]; former: boolean };
export type Genogram = { rows: Placed[][]; unions: Union[] };
/** Partners who stand next to one another in their order. */
type Cluster = string[];

const sexOrder = { male: 0, unstated: 1, female: 2 };
const key = (ids: readonly string[]) => [...ids].sort().join('+');

/** Generation of each, 0 the oldest. Whom nothing joins stands with the adults, or a row lower with the children. */
function generations({ members, parents, couples, siblings, grandparents }: Family): Map<string, number> {
  const steps = new Map<string, [string, number][]>(members.map(({ id }) => [id, []]));
  const join = (a: string, b: string, by: number) => { steps.get(a)!.push([b, by]); steps.get(b)!.push([a, -by]); };
  for (const [child, of] of parents) for (const one of of) join(one, child, 1);
  for (const { a, b } of couples) join(a, b, 0);
  for (const [a, b] of siblings) join(a, b, 0);
  for (const [a, b] of grandparents) join(a, b, 2);
  const found = new Map<string, number>();
  for (const start of members) {
    if (found.has(start.id)) continue;
    found.set(start.id, start.child ? 1 : 0);
    const queue = [start.id];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      for (const [next, by] of steps.get(id)!) if (!found.has(next)) { found.set(next, found.get(id)! + by); queue.push(next); }
    }
  }
  const top = Math.min(...found.values());
  return new Map([...found].map(([id, generation]) => [id, generation - top]));
}

function unionsOf(family: Family): Union[] {
  const unions = new Map<string, Union>();
  for (const { a, b, former } of family.couples) unions.set(key([a, b]), { parents: [a, b], children: [], former });
  for (const { id } of family.members) {
    const parents = family.parents.get(id);
    if (!parents?.length) continue;
    const union = unions.get(key(parents)) ?? { parents: [...parents], children: [], former: false };
    union.children.push(id);
    unions.set(key(parents), union);
  }
  return [...unions.values()];
}

/** Partners in one row as chains; somebody with two partners stands between them. */
function clustersOf(row: readonly Member[], unions: readonly Union[]): Cluster[] {
  const inRow = new Map(row.map((member) => [member.id, member]));
  const partners = (id: string) => unions.filter(({ parents }) => parents.length === 2 && parents.includes(id)).map(({ parents }) => parents.find((one) => one !== id)!).filter((one) => inRow.has(one));
  const seen = new Set<string>();
  const before = (a: Member, b: Member) => partners(a.id).length - partners(b.id).length || sexOrder[a.sex] - sexOrder[b.sex];
  const clusters: Cluster[] = [];
  const walk = (id: string, into: Cluster) => { if (seen.has(id)) return; seen.add(id); into.push(id); for (const next of partners(id)) walk(next, into); };
  // Single people keep their place among the others; couples begin with whoever has fewest partners.
  for (const member of row) {
    if (seen.has(member.id)) continue;
    const together = new Set<string>([member.id]);
    for (const id of together) for (const next of partners(id)) together.add(next);
    const cluster: Cluster = [];
    walk([...together].map((id) => inRow.get(id)!).sort(before)[0]!.id, cluster);
    clusters.push(cluster);
  }
  return clusters;
}

/** Closest places to the wished ones that keep the order and the gaps (pooling neighbours that would overlap). */
export function spread(wished: readonly number[], gaps: readonly number[]): number[] {
  const offsets = wished.map((_, i) => gaps.slice(0, i).reduce((sum, gap) => sum + gap, 0));
  const pools: { sum: number; count: number }[] = [];
  wished.forEach((wish, i) => {
    pools.push({ sum: wish - offsets[i]!, count: 1 });
    while (pools.length > 1 && pools.at(-2)!.sum / pools.at(-2)!.count > pools.at(-1)!.sum / pools.at(-1)!.count) {
      const last = pools.pop()!;
      pools.at(-1)!.sum += last.sum;
      pools.at(-1)!.count += last.count;
    }
  });
  const levels = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return levels.map((level, i) => level + offsets[i]!);
}

export function layoutGenogram(family: Family, pitch: number): Genogram {
  if (!family.members.length) return { rows: [], unions: [] };
  const unions = unionsOf(family), generation = generations(family);
  const byAge = (a: Member, b: Member) => (a.birthYear ?? 9999) - (b.birthYear ?? 9999);
  const count = Math.max(...generation.values()) + 1;
  const members = Array.from({ length: count }, (_, row) => family.members.filter(({ id }) => generation.get(id) === row).sort(byAge));
  const unionOfChild = new Map(unions.flatMap((union) => union.children.map((child) => [child, union] as const)));
  const born = new Map(family.members.map((member) => [member.id, member.birthYear]));

  const place = (rows: readonly Cluster[][]): Map<string, number> => {
    const x = new Map<string, number>();
    for (const row of rows) row.flat().forEach((id, i) => x.set(id, i * pitch));
    const middle = (ids: readonly string[]) => ids.reduce((sum, id) => sum + x.get(id)!, 0) / ids.length;
    const settle = (row: readonly Cluster[], pulls: (id: string) => number[]) => {
      // A cluster moves as one piece: wished is where its first member would stand.
      const wished = row.map((cluster) => {
        const wishes = cluster.flatMap((id, i) => pulls(id).map((pull) => pull - i * pitch));
        return wishes.length ? wishes.reduce((sum, wish) => sum + wish, 0) / wishes.length : x.get(cluster[0]!)!;
      });
      spread(wished, row.map((cluster) => cluster.length * pitch + pitch * 0.1)).forEach((first, c) => row[c]!.forEach((id, i) => x.set(id, first + i * pitch)));
    };
    const fromParents = (id: string) => { const union = unionOfChild.get(id); return union ? [middle(union.parents)] : []; };
    const fromChildren = (id: string) => unions.filter(({ parents, children }) => parents.includes(id) && children.length).map(({ parents, children }) => middle(children) + x.get(id)! - middle(parents));
    for (let round = 0; round < 6; round++) {
      for (const row of rows) settle(row, fromParents);
      for (const row of rows.toReversed()) settle(row, fromChildren);
    }
    return x;
  };
  /** Length of all lines; brothers and sisters not in the order of their birth, and lines that cross, cost more. */
  const cost = (x: ReadonlyMap<string, number>): number => unions.reduce((sum, { parents, children }) => {
    const middle = parents.reduce((all, id) => all + x.get(id)!, 0) / parents.length;
    const apart = parents.length === 2 ? Math.max(0, Math.abs(x.get(parents[0]!)! - x.get(parents[1]!)!) - pitch) * 2 : 0;
    const order = children.reduce((all, a) => all + children.filter((b) => (born.get(a) ?? 9999) < (born.get(b) ?? 9999) && x.get(a)! > x.get(b)!).length, 0);
    return sum + apart + order * pitch * 0.4 + children.reduce((all, id) => all + Math.abs(x.get(id)! - middle), 0);
  }, 0);

  let rows = members.map((row) => clustersOf(row, unions)), x = place(rows), best = cost(x);
  const attempt = (changed: Cluster[][]) => {
    const there = place(changed), price = cost(there);
    if (price >= best - 0.01) return false;
    rows = changed; x = there; best = price;
    return true;
  };
  const withRow = (at: number, row: Cluster[]) => rows.map((one, i) => (i === at ? row : one));
  for (let round = 0, moved = true; moved && round < 12; round++) {
    moved = false;
    for (let r = 0; r < rows.length; r++) for (let c = 0; c < rows[r]!.length; c++) {
      const row = rows[r]!;
      if (row[c]!.length > 1 && attempt(withRow(r, row.with(c, row[c]!.toReversed())))) moved = true;
      for (let to = 0; to < rows[r]!.length; to++) {
        if (to === c) continue;
        const others = rows[r]!.filter((_, i) => i !== c);
        if (attempt(withRow(r, others.toSpliced(to, 0, rows[r]![c]!)))) moved = true;
      }
    }
  }
  const left = Math.min(...x.values()), found = new Map(family.members.map((member) => [member.id, member]));
  return { unions, rows: rows.map((row, r) => row.flat().map((id) => ({ ...found.get(id)!, x: x.get(id)! - left, row: r }))) };
}
