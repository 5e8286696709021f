// Days, deadlines and years in a goal; and all that has digits and is no target: ages, years, kinds of classes, laws, hours of the day. Pure.
import { all, plain, type Span } from './words.ts';

const months = ['led(?:en|na|nu)', 'unor(?:a|u)?', 'brez(?:en|na|nu)', 'dub(?:en|na|nu)', 'kvet(?:en|na|nu)', 'cerv(?:en|na|nu)', 'cerven(?:ec|ce|ci)', 'srp(?:en|na|nu)', 'zari', 'rij(?:en|na|nu)', 'listopad(?:u)?', 'prosin(?:ec|ce|ci)'];
const monthOf = (word: string) => months.findIndex((pattern) => new RegExp(`^${pattern}$`).test(word)) + 1;
const anyMonth = months.toReversed().join('|');
const pad = (n: number) => String(n).padStart(2, '0');
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const dayOf = (year: number, month: number, day: number) => (month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month) ? `${year}-${pad(month)}-${pad(day)}` : undefined);

/** A day in words, and the place of its words. `sort`: the word before it says whether something begins or ends. */
export type Dated = { day: string; sort: 'from' | 'until'; span: Span; /** The year was not written and was taken from the document. */ supposed: boolean };
const date = String.raw`(\d{1,2})\. ?(\d{1,2})\.(?: ?((?:19|20)\d\d))?`, spoken = String.raw`(\d{1,2})\. ?(${anyMonth})(?: ((?:19|20)\d\d))?`;
const until = String.raw`\b(?:nejpozdeji |vzdy )?(?:do|k)\s+`;

/** Deadlines and beginnings. @param year the year of the document, where a date has none. */
export function findDays(text: string, year: number): Dated[] {
  const bare = plain(text), found: Dated[] = [];
  const put = (span: Span, sort: Dated['sort'], day: string | undefined, supposed: boolean) => { if (day && !found.some((one) => one.span.from < span.to && span.from < one.span.to)) found.push({ day, sort, span, supposed }); };
  for (const [sort, before] of [['until', until], ['from', String.raw`\bod\s+`]] as const) {
    for (const m of all(new RegExp(before + date), bare)) put(m.span, sort, dayOf(Number(m[3] ?? year), Number(m[2]), Number(m[1])), !m[3]);
    for (const m of all(new RegExp(`${before}${spoken}`), bare)) put(m.span, sort, dayOf(Number(m[3] ?? year), monthOf(m[2]!), Number(m[1])), !m[3]);
    for (const m of all(new RegExp(String.raw`${before}(?:konce? |zacatku |pocatku )?(?:mesice )?(${anyMonth})(?: ((?:19|20)\d\d))?\b`), bare)) {
      const y = Number(m[2] ?? year), month = monthOf(m[1]!);
      put(m.span, sort, dayOf(y, month, sort === 'from' ? 1 : lastDay(y, month)), !m[2]);
    }
  }
  for (const m of all(/\b(?:nejpozdeji )?(?:do|ke?) konci?e? (?:(?:kalendarniho )?roku|r\.)(?: ((?:19|20)\d\d))?/, bare)) put(m.span, 'until', `${m[1] ?? year}-12-31`, !m[1]);
  for (const m of all(/\b(?:nejpozdeji )?do (?:konce )?(?:1\.|prvniho) pololeti(?: ((?:19|20)\d\d))?|\b(?:nejpozdeji )?do poloviny roku(?: ((?:19|20)\d\d))?/, bare)) put(m.span, 'until', `${m[1] ?? m[2] ?? year}-06-30`, !(m[1] ?? m[2]));
  for (const m of all(/\b(?:nejpozdeji )?do (?:konce )?([1-4])\. (?:ctvrtleti|kvartalu)(?: ((?:19|20)\d\d))?/, bare)) { const y = Number(m[2] ?? year), month = Number(m[1]) * 3; put(m.span, 'until', dayOf(y, month, lastDay(y, month)), !m[2]); }
  return found.toSorted((a, b) => a.span.from - b.span.from);
}

const years = /\b(?:19|20)\d\d\b/;
/** Years written in a text. */
export const findYears = (text: string): { year: number; span: Span }[] => all(years, plain(text)).map((m) => ({ year: Number(m[0]), span: m.span }));

/** What has digits, or looks like a number, and never is a target. */
const never: RegExp[] = [
  new RegExp(date), new RegExp(spoken), /\b(?:19|20)\d\d(?: ?[/–-] ?(?:19|20)?\d\d)?\b/,
  // Ages: 15+, 15 až 18 let, do 18 let, osoby starší 65 let, děti od 6 let.
  /\b\d{1,2} ?\+/, /\b(?:ve veku |vek(?:u|ova skupina|ove skupine)? |od |do |nad |pod |starsi(?:ch|m|mi)? |mladsi(?:ch|m|mi)? )?\d{1,2}(?: ?(?:az|–|-|do) ?\d{1,2})? ?(?:let(?:ych|ymi|ym|e|y|ou|ym)?|roku veku)\b/, /\b(?:ve veku|vekove (?:skupine|kategorii)) (?:od )?\d{1,2}(?: ?(?:az|–|-|do) ?\d{1,2})?/, /\b\d{1,2}(?: ?[–-] ?\d{1,2})?lete?[ymi]*\b/,
  // Kinds and orders: III. typu, typu 2, 2. stupně, č. 108/2006 Sb., § 37, OPZ+ 3.1, 24/7, 8:30, 9–12 h. denně.
  /\b[ivxl]+\. ?(?:typu|stupne|stupen|tridy|rocniku?|kategorie|etapy?|faze|pilire?)\b/, /\btypu \d+\b/, /\b\d+\. (?=(?:stupn|rocnik|trid|typ|etap|faz|kategori|pololet|ctvrtlet|kvartal|roc\b))/,
  /\b(?:c\.|cislo|zakon[a-z]*(?: c\.)?|vyhlask[a-z]*(?: c\.)?) ?\d+(?:\/\d+)?(?: sb\.)?/, /§ ?\d+/, /\b24 ?\/ ?7\b/, /\b\d{1,2}:\d{2}\b/, /\bkc ?\d[\d ]*|\d[\d ]* ?(?:kc|korun|tis\.)\b/, /\btel\.? ?\d[\d ]+/,
  /\b(?:jed(?:en|na|no)|dva|dve|nekter[a-z]+) z(?:e)? \b/, /\bjed(?:nom?|ne) z(?:e)? \b/, /\b(?:jednou|jednim) z(?:e)? \b/, /\bv jedn(?:e|om) (?:vec|osob)[a-z]*/,
];
/** Places from which no target may be read. */
export const findNever = (text: string): Span[] => { const bare = plain(text); return never.flatMap((pattern) => all(pattern, bare).map(({ span }) => span)); };
