// Dates on printed sheets and the hard spaces Czech typesetting asks for.

import { day as dayInLanguage } from '#platform/i18n/format.ts';

const hard = '\u00a0';

/** `2026-02-01` → `1. 2. 2026` with hard spaces, on a Czech sheet whoever reads it. */
export const day = (iso: string): string => dayInLanguage(iso, 'cs');

/** The same day as readers of `language` write it. */
export function dayIn(language: string, iso: string): string {
  if (language === 'cs') return day(iso);
  const [year, month, date] = dateParts(iso);
  const look = language === 'en' ? { day: 'numeric', month: 'long', year: 'numeric' } as const : { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...look, timeZone: 'UTC' })
    .format(Date.UTC(year, month - 1, date)).replaceAll(' ', hard);
}

/** `2026-02-01T09:05+01:00` → `1. 2. 2026 9:05`; a bare day stays a day. */
export function moment(language: string, iso: string): string {
  if (!iso.includes('T')) return dayIn(language, iso);
  const time = new Intl.DateTimeFormat('cs', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Prague' }).format(new Date(iso));
  return `${dayIn(language, iso)} ${time}`;
}

/** Hard space after a one-letter preposition or conjunction and between a paragraph sign or number mark and its number. */
export const glue = (text: string) => text
  .replace(/(?<=^|[\s\u00a0(„])([aikosuvzAIKOSUVZ]) (?=\S)/g, `$1${hard}`)
  .replace(/(§|č\.) (?=\d)/g, `$1${hard}`);

/** Hard spaces inside a phone number and inside `z. s.`, so that neither is torn at the end of a line. */
export const hold = (text: string) => text.replace(/(?<=\d) (?=\d)/g, hard).replace(/(?<=\b\p{L}\.) (?=\p{L}\.)/gu, hard);

function dateParts(iso: string): [year: number, month: number, day: number] {
  const text = iso.includes('T') ? new Date(iso).toLocaleDateString('sv-SE', { timeZone: 'Europe/Prague' }) : iso;
  const [year, month, date] = text.split('-').map(Number);
  if (!year || !month || !date) throw new Error(`Not a day: ${iso}`);
  return [year, month, date];
}
