// Somebody who reads a table that left, knows every rule of hiding, and works out what the hidden numbers may be. For tests: by trying, not by the way hiding works.
import type { CountTable, SafeTable, Shown } from './shapes.ts';

export type Puzzle = { unknowns: { /** Row and column, or row and `total`. */ name: string; low: number; high: number; truth: number; small: boolean }[]; /** Each sums to nought: known part, and unknowns with +1 or -1. */ equations: { known: number; terms: [number, number][] }[] };

/** @param reach how far above the truth a number without an upper bound is tried: what is possible then is possible. */
export function puzzleOf(table: CountTable, safe: SafeTable, threshold: number, reach = 12): Puzzle {
  const columns = table.rows[0]!.counts.length, unknowns: Puzzle['unknowns'] = [], seen = new Map<string, { known: number; unknown?: number }>();
  const partsOf = (row: number) => table.rows.flatMap(({ of }, i) => (row === -1 ? of === undefined : of === table.rows[row]!.key) ? [i] : []);
  const truth = (row: number, column: number): number => { const parts = partsOf(row); return parts.length ? parts.reduce((sum, part) => sum + truth(part, column), 0) : column === columns ? table.rows[row]!.counts.reduce((a, b) => a + b, 0) : table.rows[row]!.counts[column]!; };
  const cell = (row: number, column: number) => {
    const name = `${row} ${columns === 1 ? 0 : column}`, known = seen.get(name);
    if (known) return known;
    const line = row === -1 ? safe.whole : safe.rows[row]!, shown: Shown = column === columns ? line.total : line.cells[column]!, value = truth(row, column);
    const made = typeof shown === 'number' ? { known: shown } : { known: 0, unknown: unknowns.push({
      name: `${row} ${column === columns ? 'total' : column}`,       low: safe.marked && shown === 'hidden' ? threshold : 0, high: safe.marked && shown === 'under' ? threshold - 1 : value + reach, truth: value, small: value < threshold }) - 1 };
    seen.set(name, made);
    return made;
  };
  const equations: Puzzle['equations'] = [];
  const equation = (parts: ReturnType<typeof cell>[], sum: ReturnType<typeof cell>) => equations.push({
    known: parts.reduce((all, one) => all + one.known, 0) - sum.known,
    terms: [...parts.flatMap(({ unknown }) => (unknown === undefined ? [] : [[unknown, 1] as [number, number]])), ...(sum.unknown === undefined ? [] : [[sum.unknown, -1] as [number, number]])] });
  for (let row = -1; row < table.rows.length; row++) {
    if (columns > 1) equation(Array.from({ length: columns }, (_, c) => cell(row, c)), cell(row, columns));
    const parts = partsOf(row);
    if (parts.length) for (let c = 0; c <= (columns > 1 ? columns : 0); c++) equation(parts.map((part) => cell(part, c)), cell(row, c));
  }
  return { unknowns, equations };
}

/** Is there a filling of all the unknowns in which this one has this value? Narrows by each equation in turn and tries the narrowest. */
export function possible({ unknowns, equations }: Puzzle, which: number, value: number): boolean {
  const solve = (low: number[], high: number[]): boolean => {
    for (let changed = true; changed;) {
      changed = false;
      for (const { known, terms } of equations) {
        let least = known, most = known;
        for (const [u, sign] of terms) { least += sign > 0 ? low[u]! : -high[u]!; most += sign > 0 ? high[u]! : -low[u]!; }
        if (least > 0 || most < 0) return false;
        for (const [u, sign] of terms) {
          const others = { least: least - (sign > 0 ? low[u]! : -high[u]!), most: most - (sign > 0 ? high[u]! : -low[u]!) };
          const newLow = sign > 0 ? -others.most : others.least, newHigh = sign > 0 ? -others.least : others.most;
          if (newLow > low[u]!) { low[u] = newLow; changed = true; }
          if (newHigh < high[u]!) { high[u] = newHigh; changed = true; }
          if (low[u]! > high[u]!) return false;
          if (changed) break;
        }
        if (changed) break;
      }
    }
    const open = unknowns.map((_, u) => u).filter((u) => low[u]! < high[u]!).toSorted((a, b) => high[a]! - low[a]! - high[b]! + low[b]!)[0];
    if (open === undefined) return equations.every(({ known, terms }) => terms.reduce((sum, [u, sign]) => sum + sign * low[u]!, known) === 0);
    const tried = Array.from({ length: high[open]! - low[open]! + 1 }, (_, i) => low[open]! + i).toSorted((a, b) => Math.abs(a - unknowns[open]!.truth) - Math.abs(b - unknowns[open]!.truth));
    return tried.some((one) => solve(low.with(open, one), high.with(open, one)));
  };
  const { low, high } = unknowns[which]!;
  return value >= low && value <= high && solve(unknowns.map((one, u) => (u === which ? value : one.low)), unknowns.map((one, u) => (u === which ? value : one.high)));
}

/** Unknowns that follow from the equations alone: what elimination (modulo a large prime) leaves by itself. */
export function determined({ unknowns, equations }: Puzzle): number[] {
  const prime = 1_000_003, inverse = (n: number): number => { let [a, b, x, y] = [n, prime, 1, 0]; while (a > 1) { const q = Math.floor(a / b); [a, b] = [b, a % b]; [x, y] = [y, x - q * y]; } return (x + prime) % prime; };
  const rows = equations.map(({ terms }) => { const row = new Array<number>(unknowns.length).fill(0); for (const [u, sign] of terms) row[u] = (row[u]! + sign + prime) % prime; return row; });
  let at = 0;
  for (let u = 0; u < unknowns.length && at < rows.length; u++) {
    const pivot = rows.findIndex((row, i) => i >= at && row[u] !== 0);
    if (pivot < 0) continue;
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    const by = inverse(rows[at]![u]!);
    rows[at] = rows[at]!.map((n) => n * by % prime);
    for (let i = 0; i < rows.length; i++) if (i !== at && rows[i]![u]) { const f = rows[i]![u]!; rows[i] = rows[i]!.map((n, c) => (n - f * rows[at]![c]! % prime + prime) % prime); }
    at++;
  }
  return rows.flatMap((row) => { const left = row.flatMap((n, u) => (n ? [u] : [])); return left.length === 1 ? left : []; });
}
