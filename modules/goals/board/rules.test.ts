import { expect, test } from 'vitest';
import { byAttention, monthStates, runsOf, signalOf } from './rules.ts';

const reading = (more: object) => ({ value: 3, target: 10, of: null, met: false, forecast: 9, pace: 'behind' as const, to: '2026-06-30', until: '2026-12-31', periods: [], ...more });
const counted = (more: object, target = { kind: 'at_least' as const, value: 10, max: null }, per: 'year' | 'month' = 'year') => ({ kind: 'indicator', dueOn: null, reachedOn: null, indicator: { per, form: 'total' as const, target }, reading: reading(more) });
const periods = (...met: boolean[]) => met.map((one) => ({ met: one, running: false }));

test.each([
  ['a little behind', [counted({})], null, 'behind'], ['far behind', [counted({ forecast: 7 })], null, 'endangered'], ['reached', [counted({ value: 12, met: true })], null, 'done'],
  ['an exact number is known at the end', [counted({ value: 10, met: true }, { kind: 'exactly' as never, value: 10, max: null })], null, 'on'], ['over and not reached', [counted({ to: '2026-12-31' })], null, 'endangered'],
  ['every month so far', [counted({ pace: null, met: true, periods: periods(true, true) }, undefined, 'month')], null, 'on'], ['one month missed of five', [counted({ pace: null, periods: periods(true, true, true, true, false) }, undefined, 'month')], null, 'behind'], ['two of three missed', [counted({ pace: null, periods: periods(false, true, false) }, undefined, 'month')], null, 'endangered'],
  ['a milestone ahead', [{ kind: 'milestone', dueOn: '2026-09-30', reachedOn: null, indicator: null, reading: null }], null, 'on'], ['a milestone missed', [{ kind: 'milestone', dueOn: '2026-03-30', reachedOn: null, indicator: null, reading: null }], null, 'endangered'], ['a milestone reached late', [{ kind: 'milestone', dueOn: '2026-03-30', reachedOn: '2026-04-02', indicator: null, reading: null }], null, 'done'],
  ['the worst of several', [counted({ pace: 'ahead' }), counted({})], null, 'behind'], ['only words, and nobody said any', [], null, 'words'], ['only words: what the team said', [], 'stopped' as const, 'endangered'], ['counted: what the team said changes nothing', [counted({ pace: 'on' })], 'stopped' as const, 'on'],
])('%s', (_, measures, said, signal) => expect(signalOf(measures, said, '2026-06-30')).toBe(signal));

test('months wait from the first one that was evaluated or the start, until the one that runs; dropped goals are not asked for', () => {
  const states = monthStates({ year: 2026, since: '2026-04-10', goals: [{ droppedOn: null }, { droppedOn: '2026-05-20' }], evaluated: new Map([['2026-03-01', 2], ['2026-05-01', 1]]), today: '2026-07-15' });
  expect(states.map(({ month, evaluated, of, waits }) => [Number(month.slice(5, 7)), evaluated, of, waits])).toEqual([[1, 0, 2, false], [2, 0, 2, false], [3, 2, 2, false], [4, 0, 2, true], [5, 1, 1, false], [6, 0, 1, true], [7, 0, 1, false]]);
  expect(monthStates({ year: 2026, since: null, goals: [{ droppedOn: null }], evaluated: new Map(), today: '2026-07-15' }).some(({ waits }) => waits)).toBe(false);
});
test('attention, not a score: unevaluated months and goals in danger first, then by name, without goals last', () => {
  const centre = (name: string, waits: number, signals: ('endangered' | 'on')[], plan: object | null = {}) => ({ name, plan, months: Array.from({ length: waits }, () => ({ waits: true })), goals: signals.map((signal) => ({ signal })) });
  expect(byAttention([centre('B', 0, ['on']), centre('Nic', 0, [], null), centre('A', 0, ['on']), centre('D', 1, []), centre('C', 0, ['endangered'])], (a, b) => a.localeCompare(b)).map(({ name }) => name)).toEqual(['C', 'D', 'A', 'B', 'Nic']);
});

test('months that follow one another are one run, also over a gap and alone', () => {
  expect(runsOf([])).toEqual([]);
  expect(runsOf(['2026-01-01', '2026-02-01', '2026-03-01', '2026-05-01', '2026-12-01', '2027-01-01'])).toEqual([['2026-01-01', '2026-02-01', '2026-03-01'], ['2026-05-01'], ['2026-12-01', '2027-01-01']]);
});
