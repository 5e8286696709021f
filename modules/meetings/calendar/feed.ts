// The calendar as a telephone gets it: that there is a meeting, a visit, a deadline. Whom it is about, where and of what stays in the product: what a calendar
// program holds is copied to servers of others, shown on locked screens and read aloud by cars.
import ical from 'ical-generator';
import { addDays, type Language } from '#platform/i18n/format.ts';
import type { Due } from '#modules/commitments/questions.ts';
import type { OwnMeeting } from './queries.ts';
import { instantOf, spanOf, timeOf } from './rules.ts';

/** Days before and after today. */
export const feedBack = 30, feedAhead = 180;
const words = {
  cs: { calendar: 'Souběh', meeting: 'Setkání', visit: 'Návštěva', task: 'Úkol – termín' },
  en: { calendar: 'Souběh', meeting: 'Meeting', visit: 'Visit', task: 'Task – deadline' },
  uk: { calendar: 'Souběh', meeting: 'Зустріч', visit: 'Візит', task: 'Завдання – термін' },
} satisfies Record<Language, Record<string, string>>;

/** Does a telephone show it? What holds and is mine; not what I declined, what was cancelled or is only thought of, and no task that is done. */
export const inFeedMeeting = ({ state, answer, mine }: OwnMeeting) => mine && answer !== 'no' && state !== 'draft' && state !== 'cancelled';
export const inFeedDue = ({ mine, kind, done }: Due) => mine && !(kind === 'task' && done);

type Feed = { meetings: readonly OwnMeeting[]; due: readonly Due[]; language: Language; publicUrl: string };
/** An iCalendar document. Times are instants: every program shows them by its own clock, in Prague by that of Prague. */
export function feedOf({ meetings, due, language, publicUrl }: Feed): string {
  const say = words[language], { host } = new URL(publicUrl);
  const made = ical({ name: say.calendar, prodId: { company: 'Souběh', product: 'Kalendář', language: 'CS' }, ttl: 3600 });
  const add = (one: { id: string; day: string; starts: string | null; ends: string | null; changed: Date }, summary: string, url: string, sequence = 0) => {
    const span = spanOf(one), at = (minute: number) => (minute < 24 * 60 ? instantOf(one.day, timeOf(minute)) : instantOf(addDays(one.day, 1)));
    const when = span ? { start: at(span.from), end: at(span.to) } : { start: new Date(`${one.day}T00:00:00Z`), end: new Date(`${addDays(one.day, 1)}T00:00:00Z`), allDay: true, timezone: 'UTC' };
    // The stamp is when it last changed: the same content gives the same document.
    made.createEvent({ id: `kalendar-${one.id}@${host}`, ...when, summary, url, sequence, stamp: one.changed, lastModified: one.changed, ...(!span && { transparency: 'TRANSPARENT' as never }) });
  };
  for (const one of meetings.filter(inFeedMeeting)) add(one, say.meeting, `${publicUrl}/setkani/${one.id}`, one.sequence);
  for (const one of due.filter(inFeedDue)) {
    // A deadline is a day, whatever hour it has: a program would draw it as time taken.
    const task = one.kind === 'task';
    add({ ...one, starts: task ? null : one.time, ends: null }, task ? say.task : say.visit, `${publicUrl}/setkani?pohled=seznam&den=${one.day}`);
  }
  return made.toString();
}
