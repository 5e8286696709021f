// Days of the demo, counted from today, so that it never gets old.
import { isHoliday } from '#platform/i18n/holidays.ts';
import { dayOf, today } from '#platform/i18n/format.ts';

/** The day so many days from today, whatever day of the week it is. */
export const exactly = (days: number): string => new Date(Date.parse(`${today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const isWorkday = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !isHoliday(day);
/** A working day so many days from today: a past one is moved back, a coming one ahead. Today stays today. */
export function day(days: number): string {
  let n = days;
  while (n !== 0 && !isWorkday(exactly(n))) n += Math.sign(n);
  return exactly(n);
}

/** The instant of a Czech wall clock: `moment('2026-02-01', '9:05')`. Czech clocks are one or two hours ahead of UTC. */
export function moment(on: string, time: string): Date {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const guess = Date.parse(`${on}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Prague', hour: '2-digit', hourCycle: 'h23' }).format(guess);
  const ahead = (Number(shown) - hour + 24) % 24;
  return new Date(Math.min(guess - ahead * 3_600_000, Date.now()));
}

/** Has this already happened, with the given minutes of work? Only such work can be written down. */
export function isOver(on: string, time: string, minutes: number): boolean {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const now = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Prague', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date()).split(':').map(Number) as [number, number];
  return on < dayOf(new Date()) || on === dayOf(new Date()) && hour * 60 + minute + minutes <= now[0] * 60 + now[1];
}
