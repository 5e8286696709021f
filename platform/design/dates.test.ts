import { expect, it } from 'vitest';
import { parseCzechDay } from './dates.ts';

it.each([['1.2.2026', '2026-02-01'], ['01. 02. 2026', '2026-02-01'], ['1/2/26', '2026-02-01'], ['1 2 2026', '2026-02-01'], ['2026-02-01', '2026-02-01'],
  ['1.2.', `${new Date().getFullYear()}-02-01`], ['31. 2. 2026', null], ['0.1.2026', null], ['zítra', null], ['', null]])('%s → %s', (typed, day) => {
  expect(parseCzechDay(typed)).toBe(day);
});
