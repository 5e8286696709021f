// What a mail about a meeting says, and what it does not: neither a client nor a topic, of a conference or intervision not even where and who calls.
import { createHmac } from 'node:crypto';
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarPart } from '#platform/mail/queue.ts';
import { dayLong, type Language } from '#platform/i18n/format.ts';
import type { MeetingKind } from '../shapes.ts';

/** What a mail is made of. */
export type Told = {
  meetingId: string; kind: MeetingKind; onDay: string; startsAt: string | null; endsAt: string | null; /** Instants in UTC; of a meeting without a time undefined. */ from?: Date | undefined; to?: Date | undefined;
  place: string; online: string; secretPlace: boolean; /** Neutral when the organisation is masked. */ organisation: string; masked: boolean; /** Of a group that publishes. */ publicGroup: string | null;
  cancel: boolean; sequence: number; email: string; name: string; /** Of an account; somebody without one reads all three. */ language: Language | null;
};
/** Of which kinds nothing but the time goes by mail. */
const discreet = (kind: MeetingKind) => ['conference', 'supervision', 'intervision'].includes(kind);
/** Where it is, when a mail may say so. */
export const placeInMail = (of: Told): string => discreet(of.kind) || of.masked || of.secretPlace ? '' : of.place;
const summaryOf = (of: Told): string => (discreet(of.kind) ? null : of.publicGroup) ?? 'Setkání – Souběh';

/** The same for one person at one address as long as they are on the list: every mail carries the link that worked before. The database knows its SHA-256 only. */
export const answerSecret = (secretKey: Buffer, attendeeId: string, email: string): string => createHmac('sha256', secretKey).update(`meeting answer ${attendeeId} ${email}`).digest('base64url');
/** The secret stands behind the sign #, which browsers do not send. */
export const answerLink = (publicUrl: string, secret: string): string => `${publicUrl.replace(/\/$/, '')}/pozvani#${secret}`;

/** `Souběh <soubeh@example.org>` in two parts. */
const senderOf = (mailFrom: string) => { const found = /^(.*?)\s*<([^>]+)>\s*$/.exec(mailFrom); return { name: found?.[1]?.replace(/^"|"$/g, '') || 'Souběh', email: found?.[2] ?? mailFrom }; };

/** The entry for a calendar: one UID for the meeting, the sequence of the change, only the recipient among those invited. Answers go by the link, which stands in the mail only (calendars are shared): nobody reads those of calendars. */
export function calendarOf(of: Told, { publicUrl, mailFrom, stamp = new Date() }: { publicUrl: string; mailFrom: string; stamp?: Date }): CalendarPart {
  const calendar = ical({ prodId: { company: 'Souběh', product: 'Setkání', language: 'CS' }, method: of.cancel ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST });
  const allDay = !of.from;
  calendar.createEvent({
    id: `${of.meetingId}@${new URL(publicUrl).hostname}`, sequence: of.sequence, stamp, summary: summaryOf(of), organizer: senderOf(mailFrom),
    // Without a time it takes the day; without an end an hour.
    ...(allDay ? { allDay, start: new Date(`${of.onDay}T00:00:00Z`), timezone: 'UTC' } : { start: of.from!, end: of.to ?? new Date(of.from!.getTime() + 3_600_000) }),
    status: of.cancel ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(!of.cancel && placeInMail(of) && { location: placeInMail(of) }), ...(!of.cancel && { description: labels.byMail[of.language ?? 'cs'] }),
    attendees: [{ email: of.email, ...(of.name && { name: of.name }), role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: false }],
  });
  return { method: of.cancel ? 'CANCEL' : 'REQUEST', content: calendar.toString() };
}

const clock = (time: string | null) => time?.replace(/^0/, '') ?? '';
const span = (of: Told) => [clock(of.startsAt), clock(of.endsAt)].filter(Boolean).join('–');
type Words = Record<Language, string>;
const subjects: Record<'new' | 'change' | 'cancel', Words> = {
  new: { cs: 'Pozvání na setkání', en: 'Invitation to a meeting', uk: 'Запрошення на зустріч' },
  change: { cs: 'Změna setkání', en: 'A meeting has changed', uk: 'Зміна зустрічі' },
  cancel: { cs: 'Setkání se pro vás ruší', en: 'A meeting is cancelled for you', uk: 'Зустріч для вас скасовано' },
};
const labels: Record<'when' | 'where' | 'answer' | 'above' | 'byMail' | 'signIn' | 'hello' | 'who' | 'off', Words> = {
  hello: { cs: 'Dobrý den,', en: 'Hello,', uk: 'Добрий день,' }, when: { cs: 'Kdy', en: 'When', uk: 'Коли' }, where: { cs: 'Kde', en: 'Where', uk: 'Де' }, who: { cs: 'Zve', en: 'Invited by', uk: 'Запрошує' },
  answer: { cs: 'Odpovědět můžete tady, bez přihlášení:', en: 'Answer here, without signing in:', uk: 'Відповісти можна тут, без входу:' },
  above: { cs: 'Odpovědět můžete odkazem výše, bez přihlášení.', en: 'Answer by the link above, without signing in.', uk: 'Відповісти можна за посиланням вище, без входу.' },
  byMail: { cs: 'Odpovědět můžete odkazem v e-mailu.', en: 'Answer by the link in the e-mail.', uk: 'Відповісти можна за посиланням у листі.' },
  signIn: { cs: 'Podrobnosti a program uvidíte v Souběhu po přihlášení.', en: 'Sign in to Souběh for details and the agenda.', uk: 'Подробиці та порядок денний побачите в Souběhu після входу.' },
  off: { cs: 'tohle setkání se pro vás ruší. Nemusíte nic dělat.', en: 'this meeting is cancelled for you. There is nothing you have to do.', uk: 'цю зустріч для вас скасовано. Нічого робити не потрібно.' },
};

/** Subject and text. Whoever has no account reads Czech first, then the other two. */
export function textOf(of: Told, link: string): { subject: string; text: string } {
  const kind = of.cancel ? 'cancel' : of.sequence > 0 ? 'change' : 'new', first = of.language ?? 'cs';
  const part = (language: Language, greeting: boolean) => {
    const say = (key: keyof typeof labels) => labels[key][language], where = placeInMail(of), when = `${say('when')}: ${dayLong(of.onDay, language)}${span(of) && `, ${span(of)}`}`;
    if (of.cancel) return [...(greeting ? [say('hello')] : []), say('off'), when].join('\n');
    const who = discreet(of.kind) ? '' : of.publicGroup ? `${of.organisation}, ${of.publicGroup}` : of.organisation;
    return [...(greeting ? [say('hello')] : []), `${subjects[kind][language]}.`, '', when, ...(where ? [`${say('where')}: ${where}`] : []), ...(who ? [`${say('who')}: ${who}`] : []), '', ...(language === first ? [say('answer'), link] : [say('above')]), ...(of.language ? ['', say('signIn')] : [])].join('\n');
  };
  const others = of.language ? [] : (['uk', 'en'] as const).map((language) => part(language, false));
  return { subject: `${subjects[kind][first]}: ${dayLong(of.onDay, first)}`, text: `${[part(first, true), ...others].join('\n\n—\n\n')}\n\nSouběh\n` };
}
