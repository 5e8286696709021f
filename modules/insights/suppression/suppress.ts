// Suppression of small numbers in one table: no small number is shown, and none can be found out from what is shown.
import { incidentOf, networkOf, room, wayThrough, type Bounds, type Network, type Step } from './network.ts';
import { usualThreshold, type CountTable, type Options, type SafeRow, type SafeTable, type Shown } from './shapes.ts';

/** One number by itself, a part of no sum that is shown. */
export const safeCount = (n: number, threshold = usualThreshold): Shown => (n < threshold ? 'under' : n);

/**
 * Hides what is small, and of the rest as little as is needed: whoever knows the rules and solves the equations still has to count with every
 * small number being anything from nought to just under the threshold, and with no hidden number being known.
 * Structural noughts are shown. Where marking what is small would itself narrow it, the whole table is left unmarked.
 */
export function suppress(table: CountTable, { threshold = usualThreshold, totalsKnown = false, already, unmarked = false }: Options = {}): SafeTable {
  const network = networkOf(table, totalsKnown), before = already ? hiddenIn(network, already) : [];
  const marked = unmarked || already?.marked === false ? undefined : protect(network, threshold, true, before);
  const hidden = marked ?? protect(network, threshold, false, before) ?? new Set(network.cells.map((_, i) => i).filter((i) => !network.cells[i]!.fixed));
  return written(table, network, hidden, threshold, marked !== undefined);
}

const hiddenIn = ({ cells, columns }: Network, { rows, whole }: SafeTable): number[] => cells.flatMap(({ row, column }, i) => {
  const { cells: shown, total } = row === -1 ? whole : rows[row]!;
  return typeof (column === columns ? total : shown[column]!) === 'number' ? [] : [i];
});

/** What has to be hidden; undefined when it cannot be done with such marks. */
function protect(network: Network, threshold: number, marked: boolean, before: readonly number[]): Set<number> | undefined {
  const { cells } = network, incident = incidentOf(network), small = (i: number) => cells[i]!.value < threshold;
  const hidden = new Set(before), primary = cells.flatMap(({ fixed }, i) => (!fixed && small(i) ? [i] : []));
  for (const i of primary) hidden.add(i);
  // What a reader counts with, for a number that is hidden.
  const bounds: Bounds = (i) => !marked ? { low: 0, high: Infinity } : small(i) ? { low: 0, high: threshold - 1 } : { low: threshold, high: Infinity };
  const cost = (i: number) => (hidden.has(i) ? 0 : 1 + cells[i]!.value);
  /** Moves one number so far up or down without changing what is shown, hiding what stands in the way. */
  const moves = (i: number, by: number, up: boolean): boolean => {
    const { from, to } = cells[i]!, moved = new Array<number>(cells.length).fill(0);
    for (let left = by; left > 0;) {
      const way = wayThrough(network, incident, up ? to : from, up ? from : to, i, moved, bounds, cost);
      if (!way) return false;
      const pushed = Math.min(left, ...way.map((step: Step) => room(network, moved, bounds, step)));
      for (const { cell, forward } of way) { moved[cell]! += forward ? pushed : -pushed; hidden.add(cell); }
      left -= pushed;
    }
    return true;
  };
  for (const i of primary) if (!moves(i, threshold - 1 - cells[i]!.value, true) || !moves(i, cells[i]!.value, false)) return undefined;
  // What is hidden only for the others' sake must not be known either.
  for (let again = true; again;) {
    again = false;
    for (const i of [...hidden]) if (!cells[i]!.fixed && !small(i)) {
      const size = hidden.size;
      if (!moves(i, 1, true) && (cells[i]!.value === bounds(i).low || !moves(i, 1, false))) return undefined;
      again ||= hidden.size > size;
    }
  }
  return hidden;
}

function written({ rows }: CountTable, { cells, columns, at }: Network, hidden: ReadonlySet<number>, threshold: number, marked: boolean): SafeTable {
  const shown = (row: number, column: number): Shown => { const i = at(row, column), { value } = cells[i]!; return !hidden.has(i) ? value : marked && value < threshold ? 'under' : 'hidden'; };
  const line = (row: number, key: string): SafeRow => ({ key, cells: Array.from({ length: columns }, (_, column) => shown(row, column)), total: columns ? shown(row, columns) : 0 });
  return { rows: rows.map(({ key }, row) => line(row, key)), whole: rows.length ? line(-1, '') : { key: '', cells: [], total: 0 }, marked };
}
