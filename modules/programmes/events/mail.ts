// What is written to whoever registered: how they stand and their own link. Nothing of what they need or how they did. Pure.
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { CalendarPart } from '#platform/mail/queue.ts';
import { addDays, dayLong, instantOf } from '#platform/i18n/format.ts';
import { titleOf } from './public/pages.ts';
import type { ToldRegistration } from './public/shapes.ts';
import { say } from './public/words.ts';

export type What = 'new' | 'again' | 'moved' | 'certificate' | 'thanks';
export const isWhat = (what: unknown): what is What => ['new', 'again', 'moved', 'certificate', 'thanks'].includes(what as string);

/** Subject and text in the language in which they registered. */
export function textOf(of: ToldRegistration, what: What, { link, publicUrl }: { link: string; publicUrl: string }): { subject: string; text: string } {
  const { language, run } = of, t = (key: Parameters<typeof say>[0]) => say(key, language), state = say(of.state, language, { n: of.position ?? 0 });
  const when = run.days.map((one) => [one.onDay && dayLong(one.onDay, language), [one.startsAt, one.endsAt].filter(Boolean).map((time) => time!.replace(/^0/, '')).join('–')].filter(Boolean).join(', '));
  const body = what === 'certificate' ? [t('text.certificate'), link] : what === 'thanks' ? [t('text.thanks'), of.feedback ? `${publicUrl.replace(/\/$/, '')}/hlas/${of.feedback}` : link, '', t('text.link'), link] : [...(what === 'moved' ? [t('text.moved')] : [state]), '', t('text.link'), link];
  return { subject: `${t(`subject.${what}`)}: ${titleOf(run)}`, text: [t('hello'), '', titleOf(run), ...when, ...([run.town, run.place].some(Boolean) ? [`${t('where')}: ${[run.town, run.place].filter(Boolean).join(', ')}`] : []), '', ...body, '', run.organisation, 'Souběh', ''].join('\n') };
}
/** Days of the run for a calendar, for whoever has a place; it asks for no answer. */
export function calendarOf(of: ToldRegistration, publicUrl: string): CalendarPart | undefined {
  const dated = of.run.days.filter((one) => one.onDay);
  if (of.state !== 'registered' || !dated.length) return undefined;
  const calendar = ical({ prodId: { company: 'Souběh', product: 'Akce', language: 'CS' }, method: ICalCalendarMethod.PUBLISH }), { hostname } = new URL(publicUrl);
  for (const one of dated) calendar.createEvent({
    id: `akce-${one.id}@${hostname}`, summary: titleOf(of.run), ...([of.run.town, of.run.place].some(Boolean) && { location: [of.run.place, of.run.town].filter(Boolean).join(', ') }),
    ...(one.startsAt ? { start: instantOf(one.onDay!, one.startsAt), end: one.endsAt ? instantOf(one.onDay!, one.endsAt) : new Date(instantOf(one.onDay!, one.startsAt).getTime() + 3_600_000) } : { allDay: true, start: new Date(`${one.onDay}T00:00:00Z`), end: new Date(`${addDays(one.onDay!, 1)}T00:00:00Z`), timezone: 'UTC' }),
  });
  return { method: 'PUBLISH', content: calendar.toString() };
}
