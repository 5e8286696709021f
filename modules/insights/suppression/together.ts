// Tables that leave together: what one shows must not give away what another one hides.
import { suppress } from './suppress.ts';
import type { CountRow, CountTable, Options, SafeRow, SafeTable, Shown } from './shapes.ts';

const totalOf = ({ counts }: CountRow) => counts.reduce((sum, one) => sum + one, 0);

/**
 * Tables over the same rows with the same totals (open cases by phase, and by how long they last). Totals are settled once; rows whose total is hidden leave no
 * table their cells, and are counted as one row that everybody can work out. So the tables share only numbers that are shown.
 */
export function suppressTogether(tables: readonly CountTable[], options: Pick<Options, 'threshold'> = {}): SafeTable[] {
  const [first] = tables;
  if (!first) return [];
  const totals = (table: CountTable) => table.rows.map((row) => [row.key, row.of ?? '', table.rows.some(({ of }) => of === row.key) ? null : totalOf(row)].join(' ')).join('\n');
  if (tables.some((table) => totals(table) !== totals(first))) throw new Error('Tables that leave together have the same rows and totals.');
  const sums = { rows: first.rows.map((row) => ({ ...row, counts: [totalOf(row)], structural: [] })) }, alone = suppress(sums, options), plain = [...alone.rows, alone.whole].every(({ total }) => typeof total === 'number');
  // Cells of a row that is withheld may be small or not; where there is one, marks would not be true.
  const marks = { ...options, unmarked: !plain }, margin = suppress(sums, marks), total = new Map(margin.rows.map(({ key, cells }) => [key, cells[0]!]));
  const shown = (row: CountRow): boolean => typeof total.get(row.key) === 'number' && (row.of === undefined || shown(first.rows.find(({ key }) => key === row.of)!));
  return tables.map((table) => {
    const withheld = (key: string, sum: Shown): SafeRow => ({ key, cells: Array.from({ length: table.rows[0]?.counts.length ?? 0 }, () => 'hidden' as const), total: sum });
    if (typeof margin.whole.total !== 'number') return { rows: table.rows.map(({ key }) => withheld(key, total.get(key)!)), whole: withheld('', 'hidden'), marked: false };
    const safe = suppress({ rows: merged(table.rows, shown) }, { ...marks, totalsKnown: true }), found = new Map(safe.rows.map((row) => [row.key, row]));
    const rows = table.rows.map((row) => (shown(row) ? found.get(row.key)! : withheld(row.key, total.get(row.key)!)));
    return { rows, whole: safe.whole, marked: safe.marked && plain };
  });
}

/** Rows that are shown, and for the others one row for each row that they are parts of. */
function merged(rows: readonly CountRow[], shown: (row: CountRow) => boolean): CountRow[] {
  const leaves = (row: CountRow): CountRow[] => { const parts = rows.filter(({ of }) => of === row.key); return parts.length ? parts.flatMap(leaves) : [row]; };
  const rest = Map.groupBy(rows.filter((row) => !shown(row) && (row.of === undefined || shown(rows.find(({ key }) => key === row.of)!))), ({ of }) => of);
  return [...rows.filter(shown), ...[...rest].map(([of, together]) => ({
    key: `together\u0000${of ?? ''}`, ...(of !== undefined && { of }), counts: together.flatMap(leaves).reduce<number[]>((sum, { counts }) => counts.map((one, c) => one + (sum[c] ?? 0)), []),
  }))];
}

/**
 * For readers of whom each knows a part of the numbers, its own: `parts` are tables of the same shape, one for each of them. What is hidden is enough for a stranger and
 * for everybody who takes their own part away. Unmarked: to one who knows a part, "less than five" would say how many are left.
 */
export function suppressFromInsiders(whole: CountTable, parts: readonly CountTable[], options: Pick<Options, 'threshold' | 'totalsKnown'> = {}): SafeTable {
  const rest = parts.map((part): CountTable => ({ rows: whole.rows.map((row, r) => ({ ...row, counts: row.counts.map((count, c) => count - part.rows[r]!.counts[c]!) })) }));
  let safe = suppress(whole, { ...options, unmarked: true });
  for (let before = ''; before !== JSON.stringify(safe);) {
    before = JSON.stringify(safe);
    for (const table of rest) {
      const theirs = suppress(table, { ...options, unmarked: true, already: safe });
      const taken = (row: SafeRow, by: SafeRow): SafeRow => ({ key: row.key, cells: row.cells.map((one, c) => (typeof by.cells[c] === 'number' ? one : 'hidden')), total: typeof by.total === 'number' ? row.total : 'hidden' });
      safe = { rows: safe.rows.map((row, r) => taken(row, theirs.rows[r]!)), whole: taken(safe.whole, theirs.whole), marked: false };
    }
    safe = suppress(whole, { ...options, unmarked: true, already: safe });
  }
  return safe;
}
