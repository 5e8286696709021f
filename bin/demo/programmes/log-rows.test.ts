// The plan of the demo's support log: its sums are exactly those that are told of it.
import { expect, test } from 'vitest';
import { wayOf } from '#modules/programmes/rules.ts';
import { daysOf, hoursByWay, plannedRows, type PlanSite } from './log-rows.ts';

const { first, last } = daysOf(2025);
const sixteen: PlanSite[] = Array.from({ length: 16 }, (_, n) => ({ id: `site-${n}`, from: n < 12 ? '2024-11-01' : '2025-03-01', leftOn: n === 5 ? '2025-09-30' : null, by: n % 3 }));
test('138 hours in person, 111 in writing, 55 online, 35.5 by phone: 339.5, in whole half-hours', () => {
  const rows = plannedRows(sixteen, 2025), minutes = (of: typeof rows) => of.reduce((sum, one) => sum + one.minutes, 0) / 60;
  for (const way of ['person', 'written', 'online', 'phone'] as const) expect(minutes(rows.filter(({ mode }) => wayOf(mode) === way))).toBe(hoursByWay[way]);
  expect(minutes(rows)).toBe(339.5);
  expect(rows.every((row) => row.minutes % 30 === 0 && row.onDay >= first && row.onDay <= last)).toBe(true);
});
test('every site has some, none when it was not in the programme; every month has some', () => {
  const rows = plannedRows(sixteen, 2025);
  expect(new Set(rows.map(({ siteId }) => siteId)).size).toBe(16);
  expect(rows.filter(({ siteId, onDay }) => { const site = sixteen.find(({ id }) => id === siteId)!; return onDay < site.from || site.leftOn !== null && onDay > site.leftOn; })).toEqual([]);
  expect(new Set(rows.map(({ onDay }) => onDay.slice(0, 7))).size).toBe(14);
});
