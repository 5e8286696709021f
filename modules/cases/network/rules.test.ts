import { expect, test } from 'vitest';
import type { Tie } from './contract.ts';
import { exampleMap, exampleTies } from './example.ts';
import { ageOn, changeBetween, daysOf, firstMapDay, forPrint, stateOn } from './rules.ts';

const history = { endedOn: '2026-12-01', states: [{ onDay: '2026-09-03', strength: 'weak', direction: 'to' }, { onDay: '2026-11-12', strength: 'strong', direction: 'both' }] } as const;

test('a tie is what its newest state not after the day says, until it ends', () => {
  expect(stateOn(history, '2026-09-02')).toBeUndefined();
  expect(stateOn(history, '2026-11-11')?.strength).toBe('weak');
  expect(stateOn(history, '2026-11-12')?.strength).toBe('strong');
  expect(stateOn(history, '2026-12-01')).toBeUndefined();
});
test('change in words', () => {
  const [weak, strong, tense, cut] = [{ strength: 'weak' }, { strength: 'strong' }, { strength: 'tense' }, { strength: 'cut' }] as const;
  expect([changeBetween(undefined, weak), changeBetween(weak, strong), changeBetween(weak, tense), changeBetween(weak, weak), changeBetween(weak, undefined), changeBetween(strong, cut), changeBetween(cut, cut), changeBetween(cut, weak), changeBetween(undefined, undefined)])
    .toEqual(['new', 'better', 'worse', 'same', 'lost', 'lost', 'same', 'better', null]);
});
test('days of all that was recorded', () => {
  expect(daysOf([history], ['2026-10-01', '2026-09-03'])).toEqual(['2026-09-03', '2026-10-01', '2026-11-12', '2026-12-01']);
  expect(firstMapDay([history])).toBe('2026-09-03');
});
test('age on the day of the map', () => {
  expect(ageOn('2012-11-13', 'known', '2026-11-12')).toBe(13);
  expect(ageOn('2012-11-12', 'known', '2026-11-12')).toBe(14);
  expect(ageOn('2012-12-31', 'approximate', '2026-11-12')).toBe(14);
  expect(ageOn(null, 'unknown', '2026-11-12')).toBeNull();
});
test("one person's confidence goes only into that person's own print, third persons only when wanted", () => {
  const [plain, personal, secret] = exampleTies(3).map((tie) => ({ ...tie, about: ['mother', 'father'], privatePerson: false })) as [Tie, Tie, Tie];
  const map = { ...exampleMap(0), ties: [plain, { ...personal, privatePerson: true }, { ...secret, confidenceOf: 'mother', about: ['mother'] }] };
  const printed = (withoutThirdPersons: boolean, forPerson: string | null) => forPrint(map, { withoutThirdPersons, forPerson }).ties.map(({ id }) => id);
  expect(printed(false, null)).toEqual([plain.id, personal.id]);
  expect(printed(true, null)).toEqual([plain.id]);
  expect(printed(false, 'mother')).toEqual([plain.id, personal.id, secret.id]);
  expect(printed(false, 'father')).toEqual([plain.id, personal.id]);
});
