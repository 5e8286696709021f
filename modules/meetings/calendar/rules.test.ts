import { describe, expect, test } from 'vitest';
import { isHoliday } from '#platform/i18n/holidays.ts';
import { addMonths, columnsOf, conflictsOf, freeSlots, hoursOf, hoursShown, instantOf, minutesBetween, spanOf, weeksOf, weekStart, type Standing } from './rules.ts';

describe('days', () => {
  test('weeks begin on Monday; a month has as many as it needs', () => {
    expect(weekStart('2026-11-29')).toBe('2026-11-23');
    expect(weekStart('2026-11-23')).toBe('2026-11-23');
    expect(weeksOf('2026-11-25').map(([monday]) => monday)).toEqual(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30']);
    expect(weeksOf('2027-02-10')).toHaveLength(4);
    expect(weeksOf('2026-11-01').flat()).toHaveLength(42);
  });
  test('a month on: the same day, or the last one there is', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });
});

describe('clocks of Prague', () => {
  test('a day has 24 hours, 23 when spring takes one, 25 when autumn gives it back', () => {
    expect([hoursOf('2026-11-25'), hoursOf('2026-03-29'), hoursOf('2026-10-25'), hoursOf('2027-03-28'), hoursOf('2027-10-31')]).toEqual([24, 23, 25, 23, 25]);
  });
  test('a clock time is the same instant everywhere', () => {
    expect(instantOf('2026-11-25', '09:05').toISOString()).toBe('2026-11-25T08:05:00.000Z');
    expect(instantOf('2026-07-01', '09:05').toISOString()).toBe('2026-07-01T07:05:00.000Z');
    // Midnight of both days on which clocks change.
    expect(instantOf('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(instantOf('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z');
  });
  test('what the spring skips is an hour later, of what the autumn repeats the first is meant', () => {
    expect(instantOf('2026-03-29', '02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOf('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect([minutesBetween('2026-03-29', '01:00', '04:00'), minutesBetween('2026-10-25', '01:00', '04:00'), minutesBetween('2026-11-25', '01:00', '04:00')]).toEqual([120, 240, 180]);
  });
});

const one = (id: string, starts: string | null, ends: string | null, more: Partial<Standing> = {}): Standing => ({ id, kind: 'meeting', day: '2026-11-25', starts, ends, state: 'firm', mine: true, caseId: null, ofId: null, ...more });
const clashes = (...entries: Standing[]) => [...conflictsOf(entries, isHoliday)].map(([id, list]) => `${id}: ${list.map((c) => ('with' in c ? c.with.id : 'holiday')).join(' ')}`).toSorted();

describe('conflicts', () => {
  test('two things at one time stand against each other; what follows does not', () => {
    expect(clashes(one('a', '09:00', '10:00'), one('b', '09:30', '11:00'), one('c', '11:00', '12:00'), one('d', '09:30', '10:00', { day: '2026-11-26' }))).toEqual(['a: b', 'b: a']);
  });
  test('without an end it takes an hour', () => {
    expect(spanOf({ starts: '09:00', ends: null })).toEqual({ from: 540, to: 600 });
    expect(spanOf({ starts: '23:30', ends: null })).toEqual({ from: 1410, to: 1440 });
    expect(clashes(one('a', '09:00', null, { kind: 'visit' }), one('b', '09:59', '10:30'), one('c', '10:30', null))).toEqual(['a: b', 'b: a']);
  });
  test('a long one stands against each of the short ones in it', () => expect(clashes(one('a', '08:00', '16:00'), one('b', '09:00', '10:00'), one('c', '12:00', '13:00'))).toEqual(['a: b c', 'b: a', 'c: a']));
  test('deadlines, what was declined, cancelled or done, and what waits for anybody of the service take no time', () => {
    expect(clashes(one('a', '09:00', '10:00'), one('t', '09:00', null, { kind: 'task' }), one('n', '09:00', '10:00', { state: 'declined' }), one('x', '09:00', '10:00', { state: 'cancelled' }), one('d', '09:00', '10:00', { state: 'done' }), one('s', '09:00', null, { kind: 'visit', mine: false }))).toEqual([]);
  });
  test('an interpreter comes to the visit, and stands against anything else', () => {
    const interpreter = one('i', '09:00', '10:00', { kind: 'interpreting', caseId: 'case', ofId: 'v' });
    expect(clashes(interpreter, one('v', '09:00', null, { kind: 'visit' }))).toEqual([]);
    expect(clashes(interpreter, one('w', '09:00', null, { kind: 'visit', caseId: 'case' }))).toEqual([]);
    expect(clashes(interpreter, one('m', '09:30', '11:00'))).toEqual(['i: m', 'm: i']);
  });
  test('a meeting on a public holiday; a visit may be', () => {
    expect(clashes(one('a', '09:00', '10:00', { day: '2026-11-17' }), one('v', '12:00', null, { day: '2026-11-17', kind: 'visit' }), one('x', '15:00', null, { day: '2026-11-17', state: 'cancelled' }))).toEqual(['a: holiday']);
  });
});

describe('drawing', () => {
  const columns = (...spans: [number, number][]) => columnsOf(spans.map(([from, to], of) => ({ of, from, to }))).map(({ of, column, columns: all }) => `${of}:${column + 1}/${all}`);
  test('what overlaps stands side by side, what follows takes the whole width again', () => {
    expect(columns([540, 600], [570, 660], [660, 720])).toEqual(['0:1/2', '1:2/2', '2:1/1']);
    expect(columns([540, 720], [540, 600], [600, 660])).toEqual(['0:1/2', '1:2/2', '2:2/2']);
    expect(columns()).toEqual([]);
  });
  test('seven to seven, more when something is earlier or later', () => {
    expect(hoursShown([])).toEqual({ first: 7, last: 19 });
    expect(hoursShown([{ from: 390, to: 450 }, { from: 1170, to: 1215 }])).toEqual({ first: 6, last: 21 });
  });
});

test('free dates: working days only, around what anybody has, three a day, never the same moved by a little', () => {
  // Monday 16 November 2026; Tuesday is a holiday.
  const busy = [{ day: '2026-11-16', starts: '08:00', ends: '12:15' }, { day: '2026-11-16', starts: '14:00', ends: '15:00' }, { day: '2026-11-18', starts: '08:00', ends: '17:00' }];
  const found = freeSlots(busy, { from: '2026-11-14', days: 7, minutes: 90, opens: 480, closes: 1020, isHoliday });
  expect(found.map(({ day, from, to }) => `${day} ${from}–${to}`)).toEqual(['2026-11-16 12:30–14:00', '2026-11-16 15:00–16:30', '2026-11-19 08:00–09:30', '2026-11-19 09:30–11:00', '2026-11-19 11:00–12:30', '2026-11-20 08:00–09:30', '2026-11-20 09:30–11:00', '2026-11-20 11:00–12:30']);
  expect(freeSlots([], { from: '2026-11-16', days: 1, minutes: 600, opens: 480, closes: 1020, isHoliday })).toEqual([]);
});
