import { describe, expect, test } from 'vitest';
import type { PictureNode, PictureTie } from './contract.ts';
import { behind } from './drill.ts';
import { layout, radiusOf, widthOf } from './layout.ts';
import { drawn, mostly, mostlyFails, needRows, nothing, periodOf, tiesOf } from './rules.ts';
import { numbers } from './testing.ts';
import { linesOf, pathOf } from './ui/drawing.ts';

const box = { width: 780, height: 500, edge: { x: 78, y: 40 } };
function network(seed: number, size = 4 + seed % 20) {
  const r = numbers(seed + 1), keys = Array.from({ length: size }, (_, i) => `service:${(i * 7919) % 97}-${i}`), made = new Map<string, PictureTie>();
  for (let i = 0; i < size * 3; i++) {
    const from = keys[Math.floor(r() * size)]!, to = keys[Math.floor(r() * size)]!;
    if (from !== to) made.set(`${from} ${to}`, { ...nothing, from, to, referrals: 1 + Math.floor(r() * 40) });
  }
  const ties = [...made.values()].toSorted((a, b) => b.referrals - a.referrals), sum = (key: string, on: 'from' | 'to') => ties.filter((tie) => tie[on] === key).reduce((n, tie) => n + tie.referrals, 0);
  const nodes = keys.map((key): PictureNode => ({ key, kind: 'service', id: key, name: key, by: '', ours: false, sent: sum(key, 'from'), received: sum(key, 'to') }));
  return { nodes, ties };
}
const shuffled = <T>(list: readonly T[], seed: number): T[] => { const r = numbers(seed); return list.map((one) => ({ one, at: r() })).toSorted((a, b) => a.at - b.at).map(({ one }) => one); };

describe('layout', () => {
  test.each(Array.from({ length: 25 }, (_, seed) => seed))('network %i: the same each time, whatever the order; inside the box; nobody on top of another', (seed) => {
    const { nodes, ties } = network(seed), keys = nodes.map(({ key }) => key);
    const once = layout(keys, ties, box), again = layout(shuffled(keys, seed + 5), shuffled(ties, seed + 9), box);
    expect(Object.fromEntries(again)).toEqual(Object.fromEntries(once));
    const points = [...once.values()];
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(box.edge.x); expect(x).toBeLessThanOrEqual(box.width - box.edge.x);
      expect(y).toBeGreaterThanOrEqual(box.edge.y); expect(y).toBeLessThanOrEqual(box.height - box.edge.y);
    }
    const nearest = Math.min(...points.flatMap((a, i) => points.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
    expect(nearest).toBeGreaterThan(20);
  });
  test('nobody, one alone and a tie to nowhere are laid out too', () => {
    expect(layout([], [], box).size).toBe(0);
    expect(layout(['a'], [{ from: 'a', to: 'a', referrals: 3 }, { from: 'a', to: 'gone', referrals: 1 }], box).get('a')).toEqual({ x: 390, y: 250 });
  });
  test('more is never drawn thinner or smaller', () => {
    for (let n = 1; n < 100; n++) { expect(widthOf(n + 1, 100)).toBeGreaterThan(widthOf(n, 100)); expect(radiusOf(n + 1, 100)).toBeGreaterThan(radiusOf(n, 100)); }
  });
  test('a tie keeps to its side, so that both directions are seen', () => {
    const a = { x: 100, y: 100 }, b = { x: 300, y: 100 };
    expect(pathOf(a, b, 10, 10).middle.y * -1 + 200).toBeCloseTo(pathOf(b, a, 10, 10).middle.y);
    expect(pathOf(a, b, 10, 10).middle.y).not.toBe(100);
    expect(pathOf(a, a, 10, 10).d).not.toContain('NaN');
  });
});

describe('what is drawn', () => {
  test.each([1, 8, 15])('network %i: the strongest first, only between nodes that are drawn, no more than can be read', (seed) => {
    const { nodes, ties } = network(seed, 40), shown = drawn(nodes, ties, { mostNodes: 12, most: 20 }), kept = new Set(shown.nodes.map(({ key }) => key));
    expect(shown.ties[0]).toBe(ties[0]);
    expect(kept.size).toBeLessThanOrEqual(12);
    expect(shown.ties.length).toBeLessThanOrEqual(20);
    for (const tie of shown.ties) expect(kept.has(tie.from) && kept.has(tie.to)).toBe(true);
  });
  test.each([2, 9])('network %i: ties of each node add up to what it sent and received', (seed) => {
    const { nodes, ties } = network(seed);
    for (const { key, sent, received } of nodes) expect(tiesOf(ties, key).reduce((n, tie) => n + tie.referrals, 0)).toBe(sent + received);
    expect(tiesOf(ties, '')).toEqual(ties);
  });
  test('long names are cut, short ones stay', () => {
    expect(linesOf('Poradna')).toEqual(['Poradna']);
    expect(linesOf('Sociálně aktivizační služby pro rodiny s dětmi').length).toBe(2);
    expect(linesOf('Nejnerozdělitelnějšíslovovůbec').at(-1)).toMatch(/…$/);
  });
});

test('the period: a year when nothing is said, as told otherwise', () => {
  expect(periodOf({}, '2026-11-25')).toEqual({ from: '2025-11-25', until: '2026-11-25' });
  expect(periodOf({ until: '2026-03-01' }, '2026-11-25')).toEqual({ from: '2025-03-01', until: '2026-03-01' });
  expect(periodOf({ from: '2026-01-01' }, '2026-11-25')).toEqual({ from: '2026-01-01', until: '2026-11-25' });
});
test('the reason said most often, the same one of two alike; a tie fails when more came to nothing', () => {
  expect(mostly({ reasons: {} })).toBeUndefined();
  expect(mostly({ reasons: { capacity: 0 } })).toBeUndefined();
  expect(mostly({ reasons: { other: 2, capacity: 2, not_eligible: 1 } })).toBe('capacity');
  expect([mostlyFails({ ...nothing, declined: 1, expired: 1, taken: 2 }), mostlyFails({ ...nothing, declined: 2, expired: 1, taken: 1, waiting: 1 })]).toEqual([false, true]);
});
test('a need that nobody answers stands first, then the one of most unmet referrals', () => {
  const needs = ['a', 'b', 'c', 'd'].map((value) => ({ value, label: value })), districts = [{ code: '1' }, { code: '2' }], cell = (need: string, orp: string, services: number, unmet = 0) => ({ need, orp, services, free: 0, referrals: unmet, unmet });
  const rows = needRows(needs, districts, [cell('a', '1', 1), cell('a', '2', 1), cell('c', '1', 1), cell('d', '1', 0, 2), cell('c', '2', 0, 1), cell('b', '9', 3, 7)]);
  expect(rows.map(({ need, missing, unmet }) => [need, missing.length, unmet])).toEqual([['d', 2, 2], ['b', 2, 0], ['c', 1, 1], ['a', 0, 0]]);
});
test('a partner is asked for as a partner, a hidden organisation as an organisation', () => {
  const days = { from: '2026-01-01', until: '2026-02-01' };
  expect(behind(days, { orp: '3211', region: 'CZ032' }, { tie: { from: 'organisation:o', to: 'partner:p' }, part: 'taken' })).toEqual({ box: 'both', state: 'taken', ...days, orp: '3211', fromOrganisationId: 'o', toPartnerId: 'p' });
  expect(behind(days, {}, { refusal: { to: 'organisation:o', reason: 'capacity', need: null, referrals: 4 } })).toEqual({ box: 'both', state: 'declined', ...days, toOrganisationId: 'o', reason: 'capacity' });
});
