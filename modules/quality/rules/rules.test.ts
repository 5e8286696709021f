// When a rule or a note wants to be looked at.
import { expect, test } from 'vitest';
import { staleOf } from './rules.ts';

test('what is stale, and why', () => {
  const on = (validUntil: string | null, reviewOn: string | null) => staleOf({ validUntil, reviewOn }, '2026-02-01');
  expect(on('2026-01-31', '2027-01-01')).toEqual({ how: 'late', why: 'validUntil' });
  expect(on('2026-02-10', '2026-01-31')).toEqual({ how: 'late', why: 'reviewOn' });
  expect(on('2026-02-01', null)).toEqual({ how: 'soon', why: 'validUntil' });
  expect(on(null, null)).toEqual({ how: 'none', why: null });
});
