// How an action stands and what its numbers say.
import { describe, expect, test } from 'vitest';
import { chartSvg } from './chart.ts';
import { housesIn } from './names-rules.ts';
import { numbersOf, type Occurrence } from './numbers.ts';
import { dueOf, isDueSoon, nextSteps, stateOf, type Answer, type StepKind } from './rules.ts';
import { lastMonths } from '../rules.ts';
import { spanName, totalText } from './sheet-words.ts';

const step = (kind: StepKind, more: { dueOn?: string; answer?: Answer } = {}) => ({ kind, dueOn: more.dueOn ?? null, answer: more.answer ?? null });
describe('the state follows from the steps', () => {
  const sent = [step('proposed'), step('approved'), step('sent', { dueOn: '2026-06-10' })];
  test.each([
    [[], 'preparing'], [[step('proposed')], 'proposed'], [[step('proposed'), step('returned')], 'preparing'], [[step('proposed'), step('approved')], 'approved'], [[step('proposed'), step('dropped')], 'dropped'],
    [sent, 'overdue'], [[...sent, step('reminded', { dueOn: '2026-06-20' })], 'waiting'], [[...sent, step('reminded')], 'overdue'], [[step('approved'), step('sent')], 'waiting'],
    [[...sent, step('answered', { answer: 'partly' })], 'partly'], [[...sent, step('answered', { answer: 'none' }), step('answered', { answer: 'accepted' }), step('effect')], 'accepted'],
  ])('%# %j', (steps, state) => expect(stateOf(steps, '2026-06-15')).toBe(state));
  test('nothing is sent that was not approved, and nothing follows the sending that comes before it', () => {
    expect(nextSteps('preparing')).not.toContain('sent');
    expect(nextSteps('proposed')).not.toContain('sent');
    for (const state of ['waiting', 'overdue', 'accepted', 'partly', 'refused', 'none', 'dropped'] as const) for (const kind of ['proposed', 'approved', 'returned', 'sent', 'dropped'] as const) expect(nextSteps(state)).not.toContain(kind);
  });
  test('the last reminder moves the day; it is looked for a week before', () => {
    expect(dueOf([...sent, step('reminded', { dueOn: '2026-07-01' })])).toBe('2026-07-01');
    expect([isDueSoon('waiting', '2026-07-01', '2026-06-23'), isDueSoon('waiting', '2026-07-01', '2026-06-24'), isDueSoon('accepted', '2026-06-01', '2026-06-24'), isDueSoon('waiting', null, '2026-06-24')]).toEqual([false, true, false, false]);
  });
});

describe('numbers that leave', () => {
  const of = (...months: [month: string, n: number, level?: string, orp?: string | null][]): Occurrence[] => months.flatMap(([month, n, level = 'law', orp = '3211']) => Array.from({ length: n }, () => ({ month, level, orpCode: orp })));
  test('fewer than five say that they are fewer and nothing else', () => {
    expect(numbersOf(of(['2026-01', 4]))).toEqual({ total: 'under', from: null, until: null, time: null, levels: [], places: [] });
    expect(totalText(numbersOf([]))).toBe('méně než\u00a05 případů');
  });
  test('the chart is as fine as may be shown: months, quarters, halves, years, or none', () => {
    expect(numbersOf(of(['2026-01', 5], ['2026-02', 6])).time).toEqual({ by: 'month', cells: [{ key: '2026-01', n: 5 }, { key: '2026-02', n: 6 }] });
    expect(numbersOf(of(['2026-01', 3], ['2026-03', 2], ['2026-04', 7])).time).toEqual({ by: 'quarter', cells: [{ key: '2026-Q1', n: 5 }, { key: '2026-Q2', n: 7 }] });
    expect(numbersOf(of(['2025-12', 5], ['2026-01', 5], ['2026-03', 2])).time?.by).toBe('quarter');
    expect(numbersOf(of(['2025-11', 1], ['2025-12', 2], ['2026-01', 9])).time).toBeNull();
    expect(numbersOf(of(['2026-01', 5], ['2026-03', 6])).time).toBeNull();
  });
  test('a small level or district is not shown, nor what would give it away', () => {
    const { levels, places } = numbersOf(of(['2026-01', 9, 'law', '3211'], ['2026-01', 2, 'structure', '3209']));
    expect(levels.map(({ n }) => typeof n)).toEqual(['string', 'string']);
    expect(places.map(({ n }) => typeof n)).toEqual(['string', 'string']);
    const { levels: three } = numbersOf(of(['2026-01', 9, 'law'], ['2026-01', 8, 'structure'], ['2026-01', 2, 'person']));
    const hidden = 19 - three.reduce((sum, { n }) => sum + (typeof n === 'number' ? n : 0), 0);
    expect(three.filter(({ n }) => typeof n !== 'number').length).toBeGreaterThan(1);
    expect(hidden).toBeGreaterThan(2);
  });
  test('spans and the picture say themselves in Czech', () => {
    expect(['2026-03', '2026-Q1', '2026-H2', '2026'].map(spanName)).toEqual(['3.\u00a02026', '1.\u00a0čtvrtletí 2026', '2.\u00a0pololetí 2026', '2026']);
    expect(chartSvg({ by: 'month', cells: [{ key: '2026-01', n: 5 }, { key: '2026-02', n: 10 }] })).toContain('>10</text>');
    expect(lastMonths('2026-02-10', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });
});

test('a house or its owner is found also when bent; what a hundred houses are called names none', () => {
  const names = ['Ubytovna Slunečnice', 'Reality Kohoutek, s. r. o.', 'Josef Vopršálek', 'Ubytovna', 'Penzion Pod Hradem'];
  expect(housesIn('Rodiny v ubytovně Slunečnici platí víc. Vopršálkovi Josefovi ne.', names)).toEqual(['Ubytovna Slunečnice', 'Josef Vopršálek']);
  expect(housesIn('V REALITÁCH KOHOUTKA to odmítli.', names)).toEqual(['Reality Kohoutek, s. r. o.']);
  expect(housesIn('V realitách to odmítli.', names)).toEqual([]);
  expect(housesIn('U firmy Kohoutek to odmítli, v ubytovnách a penzionech také.', names)).toEqual(['Reality Kohoutek, s. r. o.']);
});
