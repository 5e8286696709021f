// What numbers say: pace, periods, sets, shares, trends; days are cut as people read a calendar.
import { describe, expect, test } from 'vitest';
import { readingOf, type Numbers } from './reading.ts';
import { Indicator } from './shapes.ts';
import { baseOf, monthsOf, partsOf, spanOf } from './spans.ts';

const made = (given: object) => Indicator.parse({ measure: 'records', filter: {}, ...given });
const numbers = (given: Partial<Numbers>): Numbers => ({ records: 1, months: [], periods: [], ...given });
const read = (given: object, found: Partial<Numbers>, on = '2026-07-01') => {
  const indicator = made(given), span = spanOf(indicator, 2026, on);
  return readingOf(indicator, numbers(found), { span, parts: partsOf(indicator.per, span), months: monthsOf(span) });
};
const target = (value: number, kind = 'at_least', max: number | null = null) => ({ kind, value, max });
const spread = (...values: number[]) => ({ months: values.map((value, i): [number, number, number] => [i + 1, value, value]) });

describe('days', () => {
  test('weeks begin on Monday and are cut at the edges; less than half of one is not judged', () => {
    // 1 January 2026 is a Thursday.
    const parts = partsOf('week', spanOf(made({}), 2026, '2026-01-14'));
    expect(parts).toEqual([{ from: '2026-01-01', to: '2026-01-04', running: false, cut: false }, { from: '2026-01-05', to: '2026-01-11', running: false, cut: false }, { from: '2026-01-12', to: '2026-01-14', running: true, cut: false }]);
    expect(partsOf('week', spanOf(made({ from: '2026-01-04' }), 2026, '2026-01-31'))[0]).toMatchObject({ from: '2026-01-04', to: '2026-01-04', cut: true });
    // A Sunday is the last day of its week: the week is over that day.
    expect(partsOf('week', spanOf(made({}), 2026, '2026-01-11')).at(-1)).toMatchObject({ from: '2026-01-05', running: false });
    expect(partsOf('week', spanOf(made({}), 2026, '2026-12-31')).length).toBeLessThanOrEqual(54);
  });
  test('months, quarters, and days that have not come', () => {
    expect(partsOf('quarter', spanOf(made({ from: '2026-02-10' }), 2026, '2026-12-31')).map(({ from, to }) => [from, to])).toEqual([['2026-02-10', '2026-03-31'], ['2026-04-01', '2026-06-30'], ['2026-07-01', '2026-09-30'], ['2026-10-01', '2026-12-31']]);
    expect(spanOf(made({ from: '2026-09-01' }), 2026, '2026-07-01')).toMatchObject({ begun: false, from: '2026-09-01', to: '2026-09-01' });
    expect(spanOf(made({ until: '2026-06-30' }), 2026, '2026-07-01')).toMatchObject({ to: '2026-06-30', over: true });
    expect(monthsOf(spanOf(made({ from: '2026-01-15' }), 2026, '2026-03-01'))).toEqual(['2026-01-15', '2026-02-01', '2026-03-01']);
    expect(baseOf(null, { from: '2028-02-29', to: '2028-03-01' })).toEqual({ from: '2027-02-28', to: '2027-03-01' });
    expect(baseOf({ from: '2025-01-01', to: '2025-12-31' }, { from: '2026-01-01', to: '2026-01-31' })).toEqual({ from: '2025-01-01', to: '2025-01-31' });
  });
});

describe('pace', () => {
  // On 2 July half of the year is over (183 of 365 days).
  test.each([[31, 'behind', 62], [50, 'on', 100], [46, 'on', 92], [70, 'ahead', 140]])('%i of 100 by the half of the year is %s', (value, pace, forecast) =>
    expect(read({ target: target(100) }, spread(0, 0, 0, 0, 0, 0, value), '2026-07-02')).toMatchObject({ value, target: 100, met: null, expected: 50.14, pace, forecast }));
  test('one piece less than expected is still on pace; what is reached is reached', () => {
    expect(read({ target: target(4) }, spread(0, 0, 0, 0, 0, 0, 2), '2026-08-01')).toMatchObject({ pace: 'on', met: null });
    expect(read({ target: target(4) }, spread(4), '2026-12-20')).toMatchObject({ met: true, value: 4 });
    expect(read({ target: target(4) }, spread(3), '2026-12-31')).toMatchObject({ met: false });
  });
  test('no forecast in the first fortnight, none without a target, none before it begins', () => {
    expect(read({ target: target(100) }, spread(9), '2026-01-10')).toMatchObject({ forecast: null, expected: 2.74, pace: 'ahead' });
    expect(read({}, spread(9))).toMatchObject({ target: null, met: null, expected: null, forecast: null, pace: null, value: 9 });
    expect(read({ from: '2026-09-01', target: target(5) }, {})).toMatchObject({ value: 0, met: null, expected: null, forecast: null, pace: null, months: [] });
  });
  test('exactly and about', () => {
    expect(read({ target: target(4, 'exactly') }, spread(5)).met).toBe(false);
    expect(read({ target: target(4, 'exactly') }, spread(3)).met).toBeNull();
    expect(read({ target: target(30, 'about', 50) }, spread(40)).met).toBe(true);
    expect(read({ target: target(30, 'about', 50) }, spread(51)).met).toBe(false);
    expect(read({ target: target(30, 'about') }, spread(51)).met).toBe(true);
  });
});

test('a frequency counts periods that are over; the running one waits', () => {
  const found = read({ per: 'month', target: target(2) }, { ...spread(2, 1, 3), periods: [[1, 2], [2, 1], [3, 3]] }, '2026-03-20');
  expect(found).toMatchObject({ value: 1, of: 2, target: 2, met: null, pace: null, expected: null });
  expect(found.periods.map(({ met, running }) => [met, running])).toEqual([[true, false], [false, false], [null, true]]);
  expect(read({ per: 'month', target: target(2) }, { periods: [[1, 2], [2, 2], [3, 2], [4, 2], [5, 2], [6, 2], [7, 2], [8, 2], [9, 2], [10, 2], [11, 2], [12, 2]] }, '2026-12-31')).toMatchObject({ value: 12, of: 12, met: true });
  expect(read({ per: 'quarter', target: target(1) }, { periods: [[1, 1], [3, 1]] }, '2026-12-31')).toMatchObject({ value: 2, of: 4, met: false });
  // Without a target it is only the sum.
  expect(read({ per: 'week' }, { ...spread(7), periods: [[1, 7]] })).toMatchObject({ value: 7, of: null, met: null });
});

test('each of a set, coverage, worker coverage', () => {
  const members = [{ key: 'a', label: 'A' }, { key: 'b', label: 'B' }, { key: 'slova', label: 'jen slova' }], found = { members: [['a', 1, 2], ['b', 2, 1], ['x', 1, 9]] as [string, number, number][] };
  expect(read({ form: 'each', by: 'topic', members, target: target(2) }, found)).toMatchObject({ value: 1, of: 3, met: null, pace: 'on', members: [{ key: 'a', value: 2, met: true }, { key: 'b', value: 1, met: false }, { key: 'slova', value: 0, met: false }] });
  expect(read({ form: 'coverage', by: 'topic', members }, found)).toMatchObject({ value: 2, of: 3, target: null, met: null });
  expect(read({ form: 'coverage', by: 'topic', members }, found, '2026-12-31').met).toBe(false);
  expect(read({ form: 'coverage', by: 'topic', members: members.slice(0, 2) }, found)).toMatchObject({ value: 2, of: 2, met: true });
  expect(read({ form: 'coverage', by: 'place', target: target(3) }, found)).toMatchObject({ value: 3, of: null, target: 3, met: true });
  expect(read({ measure: 'hours', form: 'each', by: 'worker', target: target(24) }, { members: [['w1', 1, 24]], workers: ['w1', 'w2'] })).toMatchObject({ value: 1, of: 2, unit: 'count' });
  // Month by month for the small picture: when each was reached.
  expect(read({ form: 'coverage', by: 'topic', members }, found, '2026-03-10').months.map(({ value, total }) => [value, total])).toEqual([[1, 1], [1, 2], [0, 2]]);
  const monthly = read({ form: 'each', by: 'topic', members: members.slice(0, 2), per: 'month', target: target(1) }, { members: [['a', 1, 2], ['b', 1, 1]], memberPeriods: [['a', 1, 1], ['b', 1, 1], ['a', 2, 1]] }, '2026-03-05');
  expect(monthly).toMatchObject({ value: 1, of: 2, members: [{ met: true }, { met: false }] });
  expect(monthly.periods.map(({ value, met }) => [value, met])).toEqual([[2, true], [1, false], [0, null]]);
});

test('a share of a whole, yes or no, a trend', () => {
  expect(read({ form: 'share', whole: {}, target: target(60) }, { ...spread(2, 1), whole: numbers(spread(3, 1)) })).toMatchObject({ unit: 'percent', value: 75, of: 4, met: true });
  expect(read({ form: 'share', whole: {}, target: target(60) }, { whole: numbers({}) })).toMatchObject({ value: null, of: 0, met: null });
  expect(read({ form: 'yes_no', until: '2026-06-30' }, {})).toMatchObject({ value: 0, met: false });
  expect(read({ form: 'yes_no', until: '2026-09-30' }, {})).toMatchObject({ value: 0, met: null });
  expect(read({ form: 'yes_no' }, spread(0, 1))).toMatchObject({ value: 1, met: true, unit: 'yes_no' });
  expect(read({ form: 'trend' }, { ...spread(12), base: numbers(spread(10)) })).toMatchObject({ value: 12, of: 10, target: null, met: null });
  expect(read({ form: 'trend', target: target(10) }, { ...spread(12), base: numbers(spread(10)) }, '2026-12-31')).toMatchObject({ value: 12, of: 10, target: 11, met: true });
  expect(read({ form: 'trend', direction: 'down' }, { ...spread(12), base: numbers(spread(10)) }, '2026-12-31').met).toBe(false);
});
