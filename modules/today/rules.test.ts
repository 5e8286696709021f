import { expect, test } from 'vitest';
import { gathered, minutesTo, nextOf, phoneInGroups, visitsOn } from './rules.ts';

const visit = (dueOn: string, dueTime: string | null, kind = 'promised_contact', state = 'open') => ({ dueOn, dueTime, kind, state });
const day = [visit('2026-11-18', null), visit('2026-11-18', '11:30'), visit('2026-11-18', '09:00'), visit('2026-11-18', '14:00', 'task'), visit('2026-11-19', '08:00'), visit('2026-11-18', '15:00', 'review', 'done')];

test('the day in its order: with a time first, tasks and what is done left out', () => expect(visitsOn(day, ['2026-11-18']).map(({ dueTime }) => dueTime)).toEqual(['09:00', '11:30', null]));
test('the next visit has not passed yet', () => {
  const today = visitsOn(day, ['2026-11-18']);
  expect(nextOf(today, 11 * 60 + 5)?.dueTime).toBe('11:30');
  expect(nextOf(today, 11 * 60 + 40)?.dueTime).toBe('11:30');
  expect(nextOf(today, 13 * 60)?.dueTime).toBeNull();
  expect(minutesTo({ dueTime: '11:30' }, 11 * 60 + 5)).toBe(25);
});
test('a telephone number is read in threes, an address is said once', () => {
  expect(phoneInGroups('+420700000101')).toBe('+420\u00a0700\u00a0000\u00a0101');
  expect(phoneInGroups('700 000-101')).toBe('700\u00a0000\u00a0101');
  expect(phoneInGroups('112')).toBe('112');
  expect(gathered([{ name: 'Oksana', values: ['Nádražní 12'] }, { name: 'Marko', values: ['Nádražní 12', 'Nádražní 12'] }])).toEqual([{ value: 'Nádražní 12', names: ['Oksana', 'Marko'] }]);
});
