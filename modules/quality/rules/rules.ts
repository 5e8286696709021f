import { addDays } from '#platform/i18n/format.ts';

/** Days before a review in which it is already said. */
export const soonDays = 30;
/** How the review of a rule stands on a day (`2026-02-01`). */
export const reviewOf = (reviewOn: string | null, today: string): 'none' | 'later' | 'soon' | 'late' => reviewOn === null ? 'none' : reviewOn < today ? 'late' : reviewOn <= addDays(today, soonDays) ? 'soon' : 'later';
