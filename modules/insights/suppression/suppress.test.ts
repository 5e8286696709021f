// Small numbers do not leave: an attacker who knows the rules and solves the table finds out nothing; nothing is hidden without need.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { determined, possible, puzzleOf, type Puzzle } from './attacker.ts';
import { safeCount, suppress } from './suppress.ts';
import { suppressFromInsiders, suppressTogether } from './together.ts';
import type { CountRow, CountTable, SafeTable } from './shapes.ts';

const t = 5;
const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 30 }));
const flat = (rows: number, columns: number) => fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: rows }).map((all): CountTable => ({ rows: all.map((counts, i) => ({ key: `r${i}`, counts })) }));
/** Services in organisations in a district. */
const nested = (columns: number) => fc.array(fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((all): CountTable => ({
  rows: all.flatMap((services, o): CountRow[] => [{ key: `o${o}`, counts: Array.from({ length: columns }, () => 0) }, ...services.map((counts, s) => ({ key: `o${o}s${s}`, of: `o${o}`, counts }))]) }));
const little = fc.oneof(fc.integer({ min: 1, max: 3 }).chain((columns) => flat(3, columns)), fc.integer({ min: 1, max: 2 }).chain(nested));
const numbers = ({ rows, whole }: SafeTable) => [...rows, whole].flatMap(({ cells, total }) => [...cells, total]);
const holds = (table: CountTable, safe: SafeTable) => {
  const puzzle = puzzleOf(table, safe, t);
  puzzle.unknowns.forEach(({ small, truth }, u) => {
    if (small) for (const value of [0, t - 1]) expect(possible(puzzle, u, value), `a small number may be ${value}`).toBe(true);
    else expect([truth - 1, truth + 1].some((value) => possible(puzzle, u, value)), 'a hidden number is not known').toBe(true);
  });
};

test('one number', () => { expect([0, 4, 5, 12].map((n) => safeCount(n))).toEqual(['under', 'under', 5, 12]); expect(safeCount(9, 10)).toBe('under'); });

describe('one table', () => {
  test('a small number hides another one in its row and in its column, no more', () => {
    const safe = suppress({ rows: [{ key: 'a', counts: [3, 20, 30] }, { key: 'b', counts: [15, 12, 25] }, { key: 'c', counts: [40, 50, 60] }] });
    expect(safe.rows.map(({ cells, total }) => [...cells, total])).toEqual([['under', 'hidden', 30, 53], ['hidden', 'hidden', 25, 52], [40, 50, 60, 150]]);
    expect(safe.whole).toEqual({ key: '', cells: [58, 82, 115], total: 255 });
  });
  test('two small ones that hide each other need no third; of two that are known to make six it is not said that they are small', () => {
    expect(suppress({ rows: [{ key: 'a', counts: [3] }, { key: 'b', counts: [2] }, { key: 'c', counts: [2] }, { key: 'd', counts: [40] }] }).rows.map(({ total }) => total)).toEqual(['under', 'under', 'under', 40]);
    const two = suppress({ rows: [{ key: 'a', counts: [3, 3] }] });
    expect([two.marked, ...two.rows[0]!.cells, two.rows[0]!.total]).toEqual([false, 'hidden', 'hidden', 6]);
  });
  test('what cannot happen is shown as nought, what did not is hidden as small', () => {
    const safe = suppress({ rows: [{ key: 'a', counts: [0, 20, 0, 14], structural: [0] }, { key: 'b', counts: [30, 20, 10, 14] }] });
    expect(safe.rows[0]!.cells[0]).toBe(0);
    expect(safe.rows[0]!.cells[2]).toBe('under');
  });
  test('a service in an organisation in a district: no level gives away another one', () => {
    const table: CountTable = { rows: [{ key: 'district', counts: [0] }, { key: 'a', of: 'district', counts: [0] }, { key: 'a1', of: 'a', counts: [2] }, { key: 'a2', of: 'a', counts: [30] }, { key: 'b', of: 'district', counts: [0] }, { key: 'b1', of: 'b', counts: [20] }, { key: 'b2', of: 'b', counts: [25] }] };
    const safe = suppress(table);
    expect(safe.rows.map(({ key, total }) => `${key} ${total}`)).toEqual(['district 77', 'a 32', 'a1 under', 'a2 hidden', 'b 45', 'b1 20', 'b2 25']);
    holds(table, safe);
  });
  test('nothing at all, and nonsense', () => {
    expect(suppress({ rows: [] }).rows).toEqual([]);
    expect(() => suppress({ rows: [{ key: 'a', of: 'x', counts: [1] }] })).toThrow();
    expect(() => suppress({ rows: [{ key: 'a', of: 'b', counts: [1] }, { key: 'b', of: 'a', counts: [1] }] })).toThrow();
    expect(() => suppress({ rows: [{ key: 'a', counts: [1.5] }] })).toThrow();
  });

  test('whoever solves it has to count with every small number being anything under the threshold', () => {
    fc.assert(fc.property(little, (table) => { holds(table, suppress(table)); }), { numRuns: 250 });
  });
  test('no number under the threshold is shown', () => {
    fc.assert(fc.property(fc.oneof(little, flat(8, 6), nested(5)), (table) => { for (const shown of numbers(suppress(table))) if (typeof shown === 'number') expect(shown).toBeGreaterThanOrEqual(t); }));
  });
  test('where nothing is small nothing is hidden; what is shown is true', () => {
    fc.assert(fc.property(fc.oneof(little, flat(8, 6)), (table) => {
      const raised = { rows: table.rows.map((row) => ({ ...row, counts: row.counts.map((n) => n + t) })) };
      expect(numbers(suppress(raised)).every((shown) => typeof shown === 'number')).toBe(true);
      suppress(table).rows.forEach(({ cells }, r) => { if (!table.rows.some(({ of }) => of === table.rows[r]!.key)) cells.forEach((shown, c) => { if (typeof shown === 'number') expect(shown).toBe(table.rows[r]!.counts[c]); }); });
    }));
  });
  test('done again it hides nothing more', () => {
    fc.assert(fc.property(fc.oneof(little, flat(6, 5)), (table) => { const once = suppress(table); expect(suppress(table, { already: once })).toEqual(once); }));
  });
  test('in larger tables nothing follows from the equations', () => {
    fc.assert(fc.property(fc.oneof(flat(9, 7), nested(6)), (table) => { expect(determined(puzzleOf(table, suppress(table), t))).toEqual([]); }), { numRuns: 60 });
  });
});

describe('several tables at once', () => {
  /** The same totals, each time divided in another way. */
  const pair = fc.array(fc.tuple(count, count, fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }).map((rows): [CountTable, CountTable] => [
    { rows: rows.map(([a, b], i) => ({ key: `r${i}`, counts: [a, b] })) },
    { rows: rows.map(([a, b, cut, other], i) => { const [x, y] = [cut % (a + b + 1), other % (a + b + 1)].toSorted((p, q) => p - q) as [number, number]; return { key: `r${i}`, counts: [x, y - x, a + b - y] }; }) }]);
  test('whoever reads both finds out nothing: totals are one number in both', () => {
    fc.assert(fc.property(pair, (tables) => {
      const safe = suppressTogether(tables), [one, two] = tables.map((table, i) => puzzleOf(table, safe[i]!, t)) as [Puzzle, Puzzle];
      expect(safe[0]!.rows.map(({ total }) => total)).toEqual(safe[1]!.rows.map(({ total }) => total));
      for (const shown of safe.flatMap(numbers)) if (typeof shown === 'number') expect(shown).toBeGreaterThanOrEqual(t);
      const place = two.unknowns.map(({ name }, u) => { const same = name.endsWith(' total') ? one.unknowns.findIndex((other) => other.name === name) : -1; return same < 0 ? one.unknowns.length + u : same; });
      const joint: Puzzle = {
        unknowns: [...one.unknowns.map((u) => { const same = two.unknowns.find(({ name }) => u.name.endsWith(' total') && name === u.name); return same ? { ...u, low: Math.max(u.low, same.low), high: Math.min(u.high, same.high) } : u; }), ...two.unknowns],
        equations: [...one.equations, ...two.equations.map(({ known, terms }) => ({ known, terms: terms.map(([u, sign]) => [place[u]!, sign] as [number, number]) }))] };
      joint.unknowns.forEach(({ small }, u) => { if (small) for (const value of [0, t - 1]) expect(possible(joint, u, value), `${joint.unknowns[u]!.name} may be ${value}`).toBe(true); });
    }), { numRuns: 120 });
  });
  test('only tables of the same rows and totals leave together', () => {
    expect(() => suppressTogether([{ rows: [{ key: 'a', counts: [5] }] }, { rows: [{ key: 'a', counts: [6] }] }])).toThrow();
    expect(suppressTogether([])).toEqual([]);
  });
});

describe('readers who know a part themselves', () => {
  const table = (...counts: number[]): CountTable => ({ rows: [{ key: 'a', counts }] });
  test('a number of which one organisation has all but a few is not shown', () => {
    expect(suppressFromInsiders(table(12, 30), [table(10, 10), table(2, 20)], { totalsKnown: true }).rows[0]!.cells).toEqual(['hidden', 'hidden']);
    expect(suppressFromInsiders(table(12, 30), [table(6, 10), table(6, 20)], { totalsKnown: true }).rows[0]!.cells).toEqual([12, 30]);
  });
  test('to nobody who takes their own part away a small number is left', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 }), (parts) => {
      const whole = table(...[0, 1, 2].map((c) => parts.reduce((sum, part) => sum + part[c]!, 0)));
      const safe = suppressFromInsiders(whole, parts.map((part) => table(...part)));
      for (const part of [[0, 0, 0], ...parts]) {
        const rest = table(...whole.rows[0]!.counts.map((n, c) => n - part[c]!)), seen = (shown: number | string, own: number) => (typeof shown === 'number' ? shown - own : 'hidden') as number | 'hidden';
        const own = part.reduce((a, b) => a + b, 0), line = ({ key, cells, total }: SafeTable['whole']) => ({ key, cells: cells.map((one, c) => seen(one, part[c]!)), total: seen(total, own) });
        const theirs: SafeTable = { rows: safe.rows.map(line), whole: line(safe.whole), marked: false };
        for (const shown of numbers(theirs)) if (typeof shown === 'number') expect(shown).toBeGreaterThanOrEqual(t);
        holds(rest, theirs);
      }
    }), { numRuns: 80 });
  });
});

test('nineteen organisations, twelve months, six phases: quick', () => {
  const rows = Array.from({ length: 19 }, (_, o): CountRow[] => [{ key: `o${o}`, counts: [0, 0, 0, 0, 0, 0] }, ...Array.from({ length: 12 }, (_, m) => ({ key: `o${o}m${m}`, of: `o${o}`, counts: [0, 1, 2, 3, 4, 5].map((p) => (o * 31 + m * 17 + p * 13) % 23) }))]).flat();
  const began = performance.now(), safe = suppress({ rows });
  expect(performance.now() - began).toBeLessThan(2000);
  expect(determined(puzzleOf({ rows }, safe, t)).length).toBe(0);
});
