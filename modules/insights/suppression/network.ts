// A table with totals as a network: every number flows along an edge from one equation to another, so that moving numbers without changing any
// total is pushing flow around a circle. How far a hidden number could be moved is then a maximal flow, which is exact also in whole numbers.
import type { CountTable } from './shapes.ts';

/** One number of the table; `row` -1 is the whole, `column` = number of columns is the total. */
export type Cell = { row: number; column: number; value: number; from: number; to: number; fixed: boolean };
export type Network = { cells: Cell[]; nodes: number; columns: number; at: (row: number, column: number) => number };

/** @throws when a row is part of a row that is not there, or of itself, or when a count is no whole number from nought. */
export function networkOf({ rows }: CountTable, totalsKnown: boolean): Network {
  const columns = rows[0]?.counts.length ?? 0, index = new Map(rows.map(({ key }, i) => [key, i]));
  if (index.size !== rows.length) throw new Error('Two rows of one key.');
  const parent = rows.map(({ of }) => {
    if (of === undefined) return -1;
    const found = index.get(of);
    if (found === undefined) throw new Error(`No row ${of}.`);
    return found;
  });
  const parts = new Map<number, number[]>();
  parent.forEach((of, row) => parts.set(of, [...parts.get(of) ?? [], row]));
  const counts = new Map<number, number[]>();
  const countsOf = (row: number, above: ReadonlySet<number>): number[] => {
    if (above.has(row)) throw new Error('A row is a part of itself.');
    const mine = parts.get(row)?.map((part) => countsOf(part, new Set([...above, row])));
    const sum = mine ? Array.from({ length: columns }, (_, c) => mine.reduce((all, one) => all + one[c]!, 0)) : [...rows[row]?.counts ?? []];
    if (sum.length !== columns || sum.some((one) => !Number.isInteger(one) || one < 0)) throw new Error('Counts are whole numbers, one for each column.');
    counts.set(row, sum);
    return sum;
  };
  countsOf(-1, new Set());
  if (counts.size !== rows.length + 1) throw new Error('A row is a part of itself.');
  // Equations as nodes. Of a row without parts: its columns make its total. Of a row with parts, in each column: the parts make it. The rest follows from these.
  const sums = columns > 1, outside = 0;
  let nodes = 1;
  const across = new Map<number, number>(), down = new Map<number, number>();
  for (let row = -1; row < rows.length; row++) if (parts.has(row)) { down.set(row, nodes); nodes += columns + 1; } else { across.set(row, nodes); nodes += 1; }
  const structural = (row: number, column: number): boolean => parts.has(row) ? parts.get(row)!.every((part) => structural(part, column)) : rows[row]?.structural?.includes(column) ?? false;
  const cells: Cell[] = [];
  for (let row = -1; row < rows.length; row++) for (let column = 0; column <= columns; column++) {
    const total = column === columns;
    if (total && !sums) continue;
    const above = row === -1 ? outside : down.get(parent[row]!)! + column, own = down.has(row) ? down.get(row)! + column : sums ? across.get(row)! : outside;
    const value = total ? counts.get(row)!.reduce((all, one) => all + one, 0) : counts.get(row)![column]!;
    cells.push({ row, column, value, ...(total ? { from: above, to: own } : { from: own, to: above }), fixed: total && totalsKnown || !total && structural(row, column) });
  }
  const place = new Map(cells.map((cell, i) => [`${cell.row} ${cell.column}`, i]));
  return { cells, nodes, columns, at: (row, column) => place.get(`${row} ${sums ? column : 0}`)! };
}

export type Bounds = (cell: number) => { low: number; high: number };
export type Step = { cell: number; forward: boolean };

/**
 * The cheapest way from one node to another along which at least one more can be pushed: first only through cells that cost nothing, which is nearly always
 * enough. `cost` of a cell is what it takes to use it; `moved` is what was pushed so far.
 */
export function wayThrough(network: Network, incident: readonly (readonly Step[])[], from: number, to: number, without: number, moved: readonly number[], bounds: Bounds, cost: (cell: number) => number): Step[] | undefined {
  for (const free of [true, false]) {
    const distance = new Array<number>(network.nodes).fill(Infinity), before = new Array<Step | undefined>(network.nodes), queued = new Uint8Array(network.nodes), waiting = [from];
    distance[from] = 0;
    for (let head = 0; head < waiting.length; head++) {
      const next = waiting[head]!;
      queued[next] = 0;
      for (const step of incident[next]!) {
        const { cell, forward } = step, other = forward ? network.cells[cell]!.to : network.cells[cell]!.from, price = cost(cell), far = distance[next]! + price;
        if (cell === without || free && price > 0 || far >= distance[other]! || far >= distance[to]! || room(network, moved, bounds, step) < 1) continue;
        distance[other] = far; before[other] = step;
        if (!queued[other]) { queued[other] = 1; waiting.push(other); }
      }
      if (free && distance[to]! < Infinity) break;
    }
    if (distance[to] === Infinity) continue;
    const way: Step[] = [];
    for (let node = to; node !== from;) { const step = before[node]!; way.push(step); node = step.forward ? network.cells[step.cell]!.from : network.cells[step.cell]!.to; }
    return way;
  }
  return undefined;
}
/** How much more can be pushed along a cell. */
export function room(network: Network, moved: readonly number[], bounds: Bounds, { cell, forward }: Step): number {
  const now = network.cells[cell]!.value + moved[cell]!, { low, high } = bounds(cell);
  return forward ? high - now : now - low;
}
export function incidentOf({ cells, nodes }: Network): Step[][] {
  const incident: Step[][] = Array.from({ length: nodes }, () => []);
  cells.forEach(({ from, to, fixed }, cell) => { if (!fixed && from !== to) { incident[from]!.push({ cell, forward: true }); incident[to]!.push({ cell, forward: false }); } });
  return incident;
}
