// The next date of a group that meets regularly. Pure.
import { addDays } from '#platform/i18n/format.ts';
import { isHoliday } from '#platform/i18n/holidays.ts';

export const rhythms = ['none', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly'] as const;
export type Rhythm = (typeof rhythms)[number];

const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();
/** The same weekday in the same week of a later month: the third Wednesday stays the third, the fifth becomes the last. */
function sameInMonth(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number], order = Math.ceil(date / 7);
  const first = new Date(Date.UTC(year, month - 1 + months, 1, 12)).toISOString().slice(0, 10), begins = addDays(first, (weekdayOf(day) - weekdayOf(first) + 7) % 7);
  const wanted = addDays(begins, (order - 1) * 7);
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : addDays(wanted, -7);
}
/** The day `times` steps of the rhythm after `day`. */
const stepped = (rhythm: Exclude<Rhythm, 'none'>, day: string, times: number): string =>
  rhythm === 'weekly' ? addDays(day, 7 * times) : rhythm === 'fortnightly' ? addDays(day, 14 * times) : sameInMonth(day, times * ({ monthly: 1, quarterly: 3, yearly: 12 } as const)[rhythm]);

export type Proposal = { day: string; /** The public holiday that it would have fallen on: the group meets a week later. */ insteadOf: string | null };
/** When the group meets next: after the day before, not in the past, not on a public holiday. Nothing without a rhythm. */
export function nextDate(rhythm: Rhythm, previous: string, today: string): Proposal | null {
  if (rhythm === 'none') return null;
  let times = 1;
  while (stepped(rhythm, previous, times) <= today) times += 1;
  const regular = stepped(rhythm, previous, times);
  let day = regular;
  while (isHoliday(day)) day = addDays(day, 7);
  return { day, insteadOf: day === regular ? null : regular };
}
