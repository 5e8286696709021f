import { describe, expect, it } from 'vitest';
import { crowns, csCollator, dateTime, day, dayLong, dayOf, dayShort, daysUntil, hardSpaces, hours, month, number, percent, time, weekday } from './format.ts';

/** Hard spaces made visible. */
const seen = (text: string) => text.replaceAll('\u00A0', '_');

describe('days and times', () => {
  it('writes a Czech day with hard spaces', () => {
    expect(seen(day('2026-02-01'))).toBe('1._2._2026');
    expect(seen(dayShort('2026-11-18'))).toBe('18._11.');
    expect(seen(dayLong('2026-11-18'))).toBe('středa 18._listopadu_2026');
    expect(weekday('2026-11-18')).toBe('st');
    expect(seen(month('2026-11-18'))).toBe('listopad_2026');
  });
  it('speaks Ukrainian and English', () => {
    expect(day('2026-02-01', 'uk')).toBe('01.02.2026');
    expect(seen(day('2026-02-01', 'en'))).toBe('1_Feb_2026');
    expect(seen(dayShort('2026-02-01', 'en'))).toBe('1_Feb');
  });
  it('reads instants by the clock of Prague, in winter and in summer', () => {
    expect(time('2026-02-01T08:05:00Z')).toBe('9:05');
    expect(time('2026-07-01T08:05:00Z')).toBe('10:05');
    expect(time('2026-02-01T23:00:00Z')).toBe('0:00');
    expect(dayOf('2026-12-31T23:30:00Z')).toBe('2027-01-01');
    expect(seen(dateTime('2026-12-31T23:30:00Z'))).toBe('1._1._2027 0:30');
  });
  it('counts days over a change of clocks', () => {
    expect(daysUntil('2026-03-30', '2026-03-28')).toBe(2);
    expect(daysUntil('2026-11-16', '2026-11-18')).toBe(-2);
  });
});

describe('numbers', () => {
  it('writes decimals with a comma and thousands with a hard space', () => {
    expect(number(339.5)).toBe('339,5');
    expect(seen(number(1234.5, 2))).toBe('1_234,50');
    expect(number(1234.5, 2, 'en')).toBe('1,234.50');
    expect(seen(crowns(1234.5))).toBe('1_234,50_Kč');
    expect(seen(percent(0.68))).toBe('68_%');
  });
  it('declines hours', () => {
    expect([1, 3, 5, 63.5].map((n) => seen(hours(n)))).toEqual(['1_hodina', '3_hodiny', '5_hodin', '63,5_hodiny']);
    expect(seen(hours(5, 'uk'))).toBe('5_годин');
  });
});

describe('hard spaces', () => {
  it.each([
    ['s klientkou a v bytě', 's_klientkou a_v_bytě'],
    ['V Plzni, k OSPOD (u soudu)', 'V_Plzni, k_OSPOD (u_soudu)'],
    ['od 1. 2. 2026 do 3. 4.', 'od 1._2._2026 do 3._4.'],
    ['1 234 567 Kč, 68 %, 5 h', '1_234_567_Kč, 68_%, 5_h'],
    ['tak jako dříve', 'tak jako dříve'],
  ])('%s', (plain, expected) => { expect(seen(hardSpaces(plain))).toBe(expected); });
});

it('sorts ch after h', () => {
  expect(['Chalupa', 'Čech', 'Hora', 'Cibulka', 'Iva'].sort(csCollator.compare)).toEqual(['Cibulka', 'Čech', 'Hora', 'Chalupa', 'Iva']);
});
