// Czech public holidays, the thirteen days of Act 245/2000. Safe on the server and in the browser.
import { addDays } from './format.ts';

/** Easter Sunday by the Gregorian rule of Meeus and Jones. */
function easter(year: number): string {
  const a = year % 19, b = Math.floor(year / 100), c = year % 100, h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7, m = Math.floor((a + 11 * h + 22 * l) / 451), n = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`;
}
const fixedHolidays = ['01-01', '05-01', '05-08', '07-05', '07-06', '09-28', '10-28', '11-17', '12-24', '12-25', '12-26'];
/** Is the calendar day a public holiday, Good Friday and Easter Monday included? */
export const isHoliday = (day: string) => fixedHolidays.includes(day.slice(5)) || [addDays(easter(Number(day.slice(0, 4))), -2), addDays(easter(Number(day.slice(0, 4))), 1)].includes(day);
