// When a month is evaluated, and what is the same evaluation. Pure.
import { lastDayOf, monthOf, monthsOf } from '../board/rules.ts';

/** Months of a plan that can be evaluated: those of its year that have begun. */
export const mayBeEvaluated = (month: string, year: number, today: string) => month.slice(0, 4) === String(year) && month <= monthOf(today);
/** The day whose values belong to a month: its last one, or today when it goes on. */
export const dayOfValues = (month: string, today: string) => (lastDayOf(month) < today ? lastDayOf(month) : today);
/** Where to begin: the last month that waits, which is what a team meets about; older ones are chosen. Else the present one, else the last of the year. */
export const monthToEvaluate = (months: readonly { month: string; waits: boolean }[], year: number, today: string): string =>
  months.findLast(({ waits }) => waits)?.month ?? (String(year) === today.slice(0, 4) ? monthOf(today) : String(year) < today.slice(0, 4) ? monthsOf(year)[11]! : monthsOf(year)[0]!);

type Words = { standing: string; comment: string };
/** The same words, so that a lost answer is no conflict. */
export const sameWords = (a: Words, b: Words) => a.standing === b.standing && a.comment === b.comment;
