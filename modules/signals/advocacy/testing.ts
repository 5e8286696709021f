// Eleven cases of Kompas that met the same barrier, six of Jeřabina and three of Lípa, for tests and the journey.
import type pg from 'pg';
import { addCases } from '#modules/insights/testing.ts';

const days = ['2026-01-12', '2026-02-03', '2026-03-20', '2026-04-08', '2026-05-11', '2026-07-02', '2026-07-28', '2026-08-14', '2026-09-01', '2026-10-05', '2026-11-02'] as const;
/** Five in the first half of the year, six in the second; all in one district but the last two. */
export async function elevenCases(db: pg.Client): Promise<{ cases: string[]; signals: string[] }> {
  const cases = await addCases(db, days.map((day, i) => ({ service: 'outreach' as const, label: `Rodina ${i + 1}`, opened: '2025-06-01', barriers: [['housing_market', i % 2 ? 'structure' : 'law', day, i < 9 ? '3211' : '3209'] as const] })));
  await addCases(db, days.slice(0, 6).map((day) => ({ service: 'earlyCare' as const, opened: '2025-06-01', barriers: [['housing_market', 'law', day, '3211'] as const] })));
  await addCases(db, days.slice(0, 3).map((day) => ({ service: 'lipaAdvice' as const, opened: '2025-06-01', barriers: [['housing_market', 'law', day, '3211'] as const] })));
  const { rows } = await db.query<{ id: string }>('select id from signals.signal where case_id = any ($1) order by noted_on', [cases]);
  return { cases, signals: rows.map(({ id }) => id) };
}
