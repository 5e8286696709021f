import { describe, expect, test } from 'vitest';
import { isHoliday } from '#platform/i18n/holidays.ts';
import { asksUnderstanding, liesAhead, mondayOf, pragueNow, unitsOf, workingDays, type UnitRule } from './rules.ts';

const now = { day: '2026-11-18', minute: 10 * 60 };

describe('work is written when it is done', () => {
  test('not tomorrow, not later today, yesterday at any time', () => {
    expect(liesAhead({ onDay: '2026-11-19', minutes: 10 }, now)).toBe(true);
    expect(liesAhead({ onDay: '2026-11-18', atTime: '10:01', minutes: 1 }, now)).toBe(true);
    expect(liesAhead({ onDay: '2026-11-17', atTime: '23:00', minutes: 300 }, now)).toBe(false);
    expect(liesAhead({ onDay: '2026-11-18', atTime: null, minutes: 600 }, now)).toBe(false);
  });
  test('the last minutes of a visit may still run, its last hour may not', () => {
    expect(liesAhead({ onDay: '2026-11-18', atTime: '09:15', minutes: 60 }, now)).toBe(false);
    expect(liesAhead({ onDay: '2026-11-18', atTime: '09:30', minutes: 60 }, now)).toBe(true);
  });
  test('the day is that of Prague', () => expect(pragueNow(new Date('2026-07-01T22:30:00Z'))).toEqual({ day: '2026-07-02', minute: 30 }));
});

test('understanding is asked with an interpreter or another language only', () => {
  expect(asksUnderstanding({ interpreter: '', language: 'cs' })).toBe(false);
  expect(asksUnderstanding({ interpreter: '', language: null })).toBe(false);
  expect(asksUnderstanding({ interpreter: '', language: 'uk' })).toBe(true);
  expect(asksUnderstanding({ interpreter: 'I. Bojko', language: null })).toBe(true);
});

describe('units follow the dated rules', () => {
  const rules: UnitRule[] = [
    { unit: 'kontakt', minMinutes: 10, modes: ['office', 'phone', 'written'], directness: ['direct'], validFrom: '2000-01-01', validTo: '2026-12-31' },
    { unit: 'kontakt', minMinutes: 15, modes: ['office', 'phone'], directness: ['direct'], validFrom: '2027-01-01', validTo: null },
    { unit: 'intervence', minMinutes: 30, modes: ['office', 'phone'], directness: ['direct'], validFrom: '2000-01-01', validTo: null },
  ];
  const record = { onDay: '2026-11-18', minutes: 10, mode: 'phone', directness: 'direct' } as const;
  test('ten minutes are a kontakt, nine are not, thirty are both', () => {
    expect(unitsOf(record, rules)).toEqual(['kontakt']);
    expect(unitsOf({ ...record, minutes: 9 }, rules)).toEqual([]);
    expect(unitsOf({ ...record, minutes: 30 }, rules)).toEqual(['kontakt', 'intervence']);
  });
  test('from the new year the new rule holds', () => expect(unitsOf({ ...record, onDay: '2027-01-04' }, rules)).toEqual([]));
  test('indirect work is no contact', () => expect(unitsOf({ ...record, directness: 'indirect', minutes: 60 }, rules)).toEqual([]));
});

test('working days leave out weekends and Czech holidays', () => {
  expect(workingDays('2026-11-13', '2026-11-18')).toEqual(['2026-11-13', '2026-11-16', '2026-11-18']);
  expect(isHoliday('2026-04-03')).toBe(true);
  expect(isHoliday('2026-04-06')).toBe(true);
  expect(isHoliday('2026-04-07')).toBe(false);
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
});
