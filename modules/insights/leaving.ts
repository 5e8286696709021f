// Tables of an insight as they leave the organisation: small numbers suppressed in the tables that are published together. Pure.
import type { FigureTable } from './contract.ts';
import { suppress } from './suppression/suppress.ts';
import { usualThreshold, type CountRow, type SafeTable, type Shown } from './suppression/shapes.ts';
import { suppressTogether } from './suppression/together.ts';

export type LeavingTable = Omit<FigureTable, 'rows'> & { rows: (Omit<FigureTable['rows'][number], 'values'> & { values: (Shown | null)[]; total: Shown | null })[] };
const rowsOf = ({ rows }: FigureTable): CountRow[] => rows.map(({ key, of, values }) => ({ key, ...(of && { of }), counts: values.map((one) => one ?? 0) }));
/** Structural: a step that nobody of ours can take in a month that has not come is not told apart here; noughts are small. */
const filled = (table: FigureTable, { rows }: SafeTable): LeavingTable => ({ ...table, rows: table.rows.map(({ values: _, ...row }, r) => ({ ...row, values: rows[r]!.cells, total: table.adds ? rows[r]!.total : null })) });

/**
 * @param records of a table of minutes: how many records are behind each number, in the same rows. Minutes of fewer than the threshold are hidden as counts are.
 * Quartiles are shown of twice as many, the median of as many as the threshold; how many stays there were would add up to the steps of another table and stays out.
 */
export function leaving(tables: readonly FigureTable[], records?: FigureTable): LeavingTable[] {
  const together = ['phases', 'lasting'], joint = tables.filter(({ id }) => together.includes(id)), settled = joint.length > 1 ? suppressTogether(joint.map((table) => ({ rows: rowsOf(table) }))) : [];
  return tables.map((table) => {
    const joined = settled[joint.indexOf(table)];
    if (table.unit === 'days') return { ...table, columns: table.columns.slice(1), rows: table.rows.map(({ values: [n, q1, median, q3], ...row }) => ({ ...row, total: null, values: (n ?? 0) >= 2 * usualThreshold ? [q1!, median!, q3!] : ['hidden', (n ?? 0) >= usualThreshold ? median! : 'hidden', 'hidden'] })) };
    if (table.unit === 'minutes') {
      const safe = suppress({ rows: rowsOf(records!) }), shown = (value: number, one: Shown): Shown => (typeof one === 'number' ? value : 'hidden');
      return { ...table, rows: table.rows.map(({ values, ...row }, r) => ({ ...row, values: values.map((value, c) => shown(value ?? 0, safe.rows[r]!.cells[c]!)), total: shown(values.reduce<number>((sum, one) => sum + (one ?? 0), 0), safe.rows[r]!.total) })) };
    }
    return filled(table, joined ?? suppress({ rows: rowsOf(table) }));
  });
}
