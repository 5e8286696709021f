import { describe, expect, test } from 'vitest';
import { currentNeeds, forReader, inOrder, largestDifference, mayCorrect, sensitiveFor, sheetsByChild, trend, type Rating } from './rules.ts';

let n = 0;
const rating = (domain: string, ratedOn: string, workerValue: number | null, clientValue: number | null, about = ['oksana', 'taras'], reason = ''): Rating =>
  ({ id: `${++n}`.padStart(4, '0'), domain, about, ratedOn, createdAt: `${ratedOn}T08:00:00Z`, workerValue, clientValue, reason });

describe('current needs', () => {
  test('the newest of each domain and person-set, whatever the order of persons', () => {
    const found = currentNeeds([rating('housing', '2026-11-12', 2, 3), rating('housing', '2026-09-03', 1, 1, ['taras', 'oksana']), rating('housing', '2026-11-12', 4, null, ['marko'])]);
    expect(found.map((need) => [need.about.length, need.worker?.value, need.client?.value])).toEqual([[2, 2, 3], [1, 4, undefined]]);
    expect(found[0]!.earlier).toEqual({ value: 1, on: '2026-09-03' });
    expect(found[0]!.history).toHaveLength(2);
  });
  test('asking only the client later does not hide the value of the service', () => {
    const [need] = currentNeeds([rating('work', '2026-09-03', 3, null), rating('work', '2026-10-01', null, 2)]);
    expect(need).toMatchObject({ worker: { value: 3, on: '2026-09-03' }, client: { value: 2, on: '2026-10-01' }, ratedOn: '2026-10-01', earlier: null });
  });
  test('two ratings of one day: the one written later holds, and there is no earlier day', () => {
    const first = rating('work', '2026-09-03', 3, 3), second = { ...rating('work', '2026-09-03', 4, 3), createdAt: '2026-09-03T12:00:00Z' };
    expect(currentNeeds([second, first])[0]).toMatchObject({ worker: { value: 4 }, earlier: null });
  });
  test('the reason that holds is the newest one written', () => {
    expect(currentNeeds([rating('work', '2026-09-03', 3, 3, undefined, 'směny'), rating('work', '2026-10-03', 3, 3)])[0]!.reason).toBe('směny');
  });
  test('stands in the order of the list, unknown domains last', () => {
    const found = inOrder(currentNeeds([rating('zzz', '2026-09-03', 1, 1), rating('work', '2026-09-03', 1, 1), rating('housing', '2026-09-03', 1, 1)]), ['housing', 'work']);
    expect(found.map((need) => need.domain)).toEqual(['housing', 'work', 'zzz']);
  });
});

describe('the largest difference', () => {
  test('is where the views are most steps apart; among equals the more pressing one', () => {
    const found = largestDifference(currentNeeds([rating('housing', '2026-11-12', 2, 3), rating('residence', '2026-11-12', 4, 2), rating('language', '2026-11-12', 3, 1)]));
    expect(found).toMatchObject({ need: { domain: 'language' }, steps: 2, harder: 'client' });
  });
  test('there is none when both agree or one has not said', () => { expect(largestDifference(currentNeeds([rating('work', '2026-11-12', 2, 2), rating('housing', '2026-11-12', 2, null)]))).toBeNull(); });
  test('tells when the service sees it as harder', () => { expect(largestDifference(currentNeeds([rating('work', '2026-11-12', 2, 5)]))!.harder).toBe('worker'); });
});

test.each([[1, 3, 'better'], [3, 1, 'worse'], [2, 2, 'same']] as const)('trend from %i to %i: %s', (from, to, expected) => {
  expect(trend(currentNeeds([rating('work', '2026-09-03', from, null), rating('work', '2026-10-03', 5, null), rating('work', '2026-11-03', to, null)])[0]!)).toBe(expected);
});
test('a single day has no trend', () => { expect(trend(currentNeeds([rating('work', '2026-09-03', 2, 2)])[0]!)).toBeNull(); });

test('a rating is corrected only on the day it was written', () => {
  const dayOf = (instant: string) => instant.slice(0, 10);
  expect(mayCorrect({ createdAt: '2026-09-03T20:00:00Z' }, '2026-09-03', dayOf)).toBe(true);
  expect(mayCorrect({ createdAt: '2026-09-03T20:00:00Z' }, '2026-09-04', dayOf)).toBe(false);
});
test('a print for one spouse holds nothing the other said in confidence', () => {
  const said = [{ confidenceOf: null }, { confidenceOf: 'oksana' }, { confidenceOf: 'taras' }];
  expect(said.filter(forReader('taras'))).toEqual([{ confidenceOf: null }, { confidenceOf: 'taras' }]);
  expect(said.filter(forReader(undefined))).toHaveLength(3);
});
test('health of another adult stays out of the print, a child\'s does not', () => {
  const facts = [{ about: ['oksana'] }, { about: ['taras'] }, { about: ['marko'] }, { about: ['marko', 'taras'] }];
  expect(facts.filter(sensitiveFor('oksana', ['marko']))).toEqual([{ about: ['oksana'] }, { about: ['marko'] }]);
});
test('each child has one current sheet; earlier ones are history', () => {
  const byChild = sheetsByChild([{ personId: 'marko', n: 3 }, { personId: 'zlata', n: 2 }, { personId: 'marko', n: 1 }]);
  expect(byChild.get('marko')).toEqual({ current: { personId: 'marko', n: 3 }, earlier: [{ personId: 'marko', n: 1 }] });
});
