// Days, times and numbers as people read them, in Czech, Ukrainian and English. Safe on the server and in the browser.
// The clock is always that of Prague: a visit at 9:05 stays at 9:05 for a reader abroad.

export type Language = 'cs' | 'uk' | 'en';
export const languages: readonly Language[] = ['cs', 'en', 'uk'];
const locale: Record<Language, string> = { cs: 'cs-CZ', uk: 'uk-UA', en: 'en-GB' };
const zone = 'Europe/Prague';
const nbsp = '\u00A0';

let current: Language = 'cs';
/** The browser says its language once. The server passes it with every call: it serves many readers at a time. */
export const setFormatLanguage = (language: Language) => { current = language; };

const made = new Map<string, unknown>();
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}
const dates = (language: Language, options: Intl.DateTimeFormatOptions) =>
  once(`d${language}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale[language], options));
const numbers = (language: Language, options: Intl.NumberFormatOptions) =>
  once(`n${language}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale[language], options));
const hard = (text: string) => text.replace(/[ \u202F]/g, nbsp);

const isDay = (when: string) => /^\d{4}-\d{2}-\d{2}$/.test(when);
/** The calendar day in Prague of an instant, `2026-02-01`; a day stays itself. */
export function dayOf(when: string | Date): string {
  if (typeof when === 'string' && isDay(when)) return when;
  return once('iso', () => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })).format(new Date(when));
}
export const today = () => dayOf(new Date());
// A calendar day has no zone: read at noon UTC, it is the same day everywhere it is formatted as UTC.
const asDate = (when: string | Date) => new Date(`${dayOf(when)}T12:00:00Z`);
const shown = (when: string | Date, language: Language, options: Intl.DateTimeFormatOptions) => hard(dates(language, { ...options, timeZone: 'UTC' }).format(asDate(when)));

/** `1. 2. 2026` */
export function day(when: string | Date, language = current): string {
  return shown(when, language, { day: 'numeric', month: language === 'en' ? 'short' : 'numeric', year: 'numeric' });
}
/** `1. 2.` */
export function dayShort(when: string | Date, language = current): string {
  return shown(when, language, { day: 'numeric', month: language === 'en' ? 'short' : 'numeric' });
}
/** `středa 18. listopadu 2026` */
export const dayLong = (when: string | Date, language = current) => dates(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  .format(asDate(when)).replace(/(\d+\.?) (?=\p{L})/gu, `$1${nbsp}`).replace(/ (?=\d{4})/, nbsp);
/** `st`, the weekday in two or three letters. */
export const weekday = (when: string | Date, language = current) => shown(when, language, { weekday: 'short' });
/** `listopad 2026` */
export const month = (when: string | Date, language = current) => shown(when, language, { month: 'long', year: 'numeric' });
/** `9:05` */
export function time(when: string | Date): string {
  return once('time', () => new Intl.DateTimeFormat('cs-CZ', { timeZone: zone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })).format(new Date(when));
}
/** `1. 2. 2026 9:05` */
export const dateTime = (when: string | Date, language = current) => `${day(when, language)} ${time(when)}`;
/** The calendar day so many days later (or earlier). */
export const addDays = (when: string | Date, days: number): string => dayOf(new Date(asDate(when).getTime() + days * 86_400_000));
/** The instant of a time on the wall of Prague. What comes twice in the autumn night is the second one; what the spring night leaves out is an hour later: as PostgreSQL reads it. */
export function instantOf(on: string, clock: string): Date {
  const hour = 3_600_000, asUtc = Date.parse(`${on}T${clock}:00Z`), winter = new Date(asUtc - hour), summer = new Date(asUtc - 2 * hour);
  const says = (instant: Date) => dayOf(instant) === on && time(instant).padStart(5, '0') === clock;
  return says(winter) || !says(summer) ? winter : summer;
}
/** Whole days from today to the given day: negative when it has passed. The words belong to the caller. */
export const daysUntil = (when: string | Date, from: string | Date = new Date()) => Math.round((asDate(when).getTime() - asDate(from).getTime()) / 86_400_000);

/** `339,5`; with `places` exactly so many decimals: `1 234,50`. */
export function number(value: number, places?: number, language = current): string {
  return hard(numbers(language, places === undefined ? { maximumFractionDigits: 2 } : { minimumFractionDigits: places, maximumFractionDigits: places }).format(value));
}
/** `63,5 hodiny` */
export const hours = (value: number, language = current) => hard(numbers(language, { style: 'unit', unit: 'hour', unitDisplay: 'long', maximumFractionDigits: 2 }).format(value));
/** A share between 0 and 1: `68 %`. */
export const percent = (share: number, language = current) => hard(numbers(language, { style: 'percent', maximumFractionDigits: 0 }).format(share));
/** `1 234,50 Kč` */
export const crowns = (value: number, language = current) => `${number(value, Number.isInteger(value) ? 0 : 2, language)}${nbsp}Kč`;

/** Sorts as a Czech reader expects: ch after h, č after c. */
export const csCollator = new Intl.Collator('cs', { numeric: true });

/** Hard spaces after one-letter prepositions and conjunctions, and inside dates and numbers. */
export function hardSpaces(text: string): string {
  return text
    // Twice in a row ("a v domě") needs the preceding space kept out of the match.
    .replace(/(?<=^|[\s(„\u00A0])([ksvzouaiKSVZOUAI]) (?=\S)/g, `$1${nbsp}`)
    .replace(/(?<!\d)(\d{1,2}\.) (\d{1,2}\.)(?: (?=\d{4}(?!\d)))?/g, (whole, d: string, m: string) => `${d}${nbsp}${m}${whole.endsWith(' ') ? nbsp : ''}`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, nbsp)
    .replace(/(?<=\d) (?=(?:%|Kč|h|min|let|dní|dnů|hodin|[a-zá-ž]{1,3}\.)(?![\p{L}\d]))/gu, nbsp);
}
