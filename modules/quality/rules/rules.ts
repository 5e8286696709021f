import { addDays } from '#platform/i18n/format.ts';

/** Days before a review in which it is already said. */
export const soonDays = 30;
/** How the review of a rule stands on a day (`2026-02-01`). */
export const reviewOf = (reviewOn: string | null, today: string): 'none' | 'later' | 'soon' | 'late' => reviewOn === null ? 'none' : reviewOn < today ? 'late' : reviewOn <= addDays(today, soonDays) ? 'soon' : 'later';
/** Is a note stale: past its last day, or past its review? `soon`: one of them comes. Of a rule its review only. */
export function staleOf({ validUntil, reviewOn }: { validUntil: string | null; reviewOn: string | null }, today: string): { how: 'none' | 'soon' | 'late'; why: 'validUntil' | 'reviewOn' | null } {
  const until = reviewOf(validUntil, today), review = reviewOf(reviewOn, today);
  if (until === 'late') return { how: 'late', why: 'validUntil' };
  if (review === 'late') return { how: 'late', why: 'reviewOn' };
  if (until === 'soon') return { how: 'soon', why: 'validUntil' };
  return review === 'soon' ? { how: 'soon', why: 'reviewOn' } : { how: 'none', why: null };
}
