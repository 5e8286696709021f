// Words and days of courses. Pure.
import { addDays } from '#platform/i18n/format.ts';
import { isHoliday } from '#platform/i18n/holidays.ts';

export const courseKinds = ['sociocultural', 'czech', 'other'] as const;
export type CourseKind = typeof courseKinds[number];
export const results = ['none', 'finished', 'left'] as const;
export type Result = typeof results[number];

/** Days of so many sessions from the first one, every so many weeks; one that falls on a public holiday goes a period later, and the course is that much longer. */
export function sessionDays(first: string, count: number, everyWeeks: number): string[] {
  const days: string[] = [];
  for (let day = first, tried = 0; days.length < count && tried < count + 60; day = addDays(day, 7 * everyWeeks), tried++) if (!isHoliday(day)) days.push(day);
  return days;
}
