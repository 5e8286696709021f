// What tells who somebody is without being a name: numbers, addresses, days, exact sums. Pure.

export const spanKinds = ['name', 'place', 'body', 'contact', 'number', 'address', 'date', 'sum'] as const;
export type SpanKind = (typeof spanKinds)[number];
/** A piece of the text that does not stay, from `at` to `end`, and what stands in its place. */
export type Span = { at: number; end: number; now: string; kind: SpanKind; /** Sounds like a name and is an ordinary word as well: pointed out, left as it is. */ maybe?: true };

const months = [['leden', 'ledna', 'lednu', 'lednu'], ['únor', 'února', 'únoru', 'únoru'], ['březen', 'března', 'březnu', 'březnu'], ['duben', 'dubna', 'dubnu', 'dubnu'], ['květen', 'května', 'květnu', 'květnu'], ['červen', 'června', 'červnu', 'červnu'],
  ['červenec', 'července', 'červenci', 'červenci'], ['srpen', 'srpna', 'srpnu', 'srpnu'], ['září', 'září', 'září', 'září'], ['říjen', 'října', 'říjnu', 'říjnu'], ['listopad', 'listopadu', 'listopadu', 'listopadu'], ['prosinec', 'prosince', 'prosinci', 'prosinci']] as const;
const monthOf = (word: string): number => months.findIndex((forms) => forms.some((one) => one === word.toLowerCase())) + 1;
const count = (n: number, [one, few]: readonly [string, string]) => (n === 1 ? one : n < 5 ? `${n} ${few}` : `${n} ${few}`);

/** How long ago or until when, in words as coarse as people say it. */
export function roughly(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000), past = days >= 0, n = Math.abs(days);
  if (n < 21) return past ? 'nedávno' : 'brzy';
  const far = n < 45 ? ['měsícem', 'měsíc'] : n < 150 ? [count(Math.round(n / 30), ['měsícem', 'měsíci']), `${Math.round(n / 30)} měsíce`] : n < 240 ? ['půl rokem', 'půl roku'] : n < 330 ? ['tři čtvrtě rokem', 'tři čtvrtě roku'] : n < 550 ? ['rokem', 'rok'] : [`${Math.round(n / 365)} lety`, `${Math.round(n / 365)} roky`];
  return past ? `před ${far[0]}` : n >= 1600 ? `za ${Math.round(n / 365)} let` : `za ${far[1]}`;
}
/** Five years in which the age lies. */
export const ageBand = (birthYear: number, today: string): string => {
  const age = Math.max(0, Number(today.slice(0, 4)) - birthYear), from = Math.floor(age / 5) * 5;
  return age < 3 ? 've věku do 3 let' : `ve věku ${from}–${from + 5} let`;
};
/** Two digits of a sum stay. */
export function rounded(digits: string): string {
  const value = Number(digits.replace(/[\s\u00a0.]/g, '').replace(',', '.')), unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1);
  return new Intl.NumberFormat('cs-CZ', { maximumFractionDigits: 0 }).format(Math.round(value / unit) * unit);
}
const isBirthNumber = (digits: string) => { const month = Number(digits.slice(2, 4)) % 50 % 20, day = Number(digits.slice(4, 6)); return month >= 1 && month <= 12 && day >= 1 && day <= 31; };

type Rule = { kind: SpanKind; find: RegExp; /** What stands there; nothing = this one is something else. */ now: (match: RegExpExecArray, today: string, before: string) => string | undefined };
const monthWords = months.flat().filter((word, at, all) => all.indexOf(word) === at).join('|');
const iso = (y: string | undefined, m: number, d: string | undefined, today: string) => {
  const year = y ? (y.length === 2 ? Number(y) + (Number(y) > 40 ? 1900 : 2000) : Number(y)) : Number(today.slice(0, 4));
  return m >= 1 && m <= 12 && Number(d ?? 1) <= 31 ? `${year}-${String(m).padStart(2, '0')}-${String(Number(d ?? 15)).padStart(2, '0')}` : undefined;
};
/** After a preposition the month stays, otherwise how long ago it was. */
function when(day: string, today: string, preposition: string): string {
  const month = months[Number(day.slice(5, 7)) - 1]!, year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`, p = preposition.toLowerCase();
  if (['od', 'do', 'z', 'ze', 'od dne', 'do dne', 'ze dne'].includes(p)) return `${p.split(' ')[0]} ${month[1]}${year}`;
  if (p === 'k' || p === 'ke' || p === 'ke dni') return `k ${month[2]}${year}`;
  return roughly(day, today);
}
const days = String.raw`(?:(?<!\p{L})(?<p>od dne|do dne|ze dne|ke dni|od|do|ze|z|ke|k|dne|ve dne)\s+)?`;
const born = String.raw`(?<!\p{L})(?<born>\*|nar(?:ozen[aáýo]?|\.)?|datum narození:?|ročník|r\. ?nar\.:?)\s*`;

const rules: readonly Rule[] = [
  { kind: 'contact', find: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, now: () => '(e-mail)' },
  { kind: 'contact', find: /\b(?:https?:\/\/|www\.)\S+/gu, now: () => '(webová adresa)' },
  // Files of courts and offices, before anything that is only digits.
  { kind: 'number', find: /(?:(?:sp\.?\s*zn\.?|spisov\p{L}* značk\p{L}*|č\.?\s*j\.?|čj\.?|jednací číslo)\s*:?\s*)?\b\d{1,3}\s?(?:Nc|P|C|T|Tm|Co|Cm|Ro|EXE|EX|INS|Pp|Rod|P\s?a\s?Nc|To|Azl?|As|A|Ad)\s?\d{1,6}\s?\/\s?\d{2,4}(?:-\d+)?\b/gu, now: () => '(spisová značka)' },
  { kind: 'number', find: /(?:sp\.?\s*zn\.?|č\.\s*j\.|čj\.|spisov\p{L}* značk\p{L}*)\s*:?\s*[\p{Lu}\d][\p{L}\d\-/. ]{2,30}\d/gu, now: () => '(spisová značka)' },
  { kind: 'number', find: /(?<![\d/])(?:\d{1,6}-)?\d{6,10}\/\d{4}\b(?!\d)/gu, now: (m) => (/^\d{6}\/\d{4}$/.test(m[0]) && isBirthNumber(m[0]) ? '(rodné číslo)' : '(číslo účtu)') },
  { kind: 'number', find: /\b\d{6}\/?\d{3,4}\b(?!\s?\d{3})/gu, now: (m) => { const digits = m[0].replace(/\D/g, ''); return isBirthNumber(digits) && (m[0].includes('/') || digits.length === 10 && Number(digits) % 11 === 0) ? '(rodné číslo)' : undefined; } },
  { kind: 'contact', find: /(?:(?:tel|mob)\.?\s*:?\s*)?(?:(?:\+|00)\d{2,3}[ \u00a0-]?)?\b\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{3}\b(?!\d)|(?:\+|00)\d{2,3}(?:[ \u00a0-]?\d{2,4}){2,4}\b/gu, now: () => '(telefon)' },
  { kind: 'number', find: /\b(?:IČO?|IČ)\s*:?\s*\d{6,8}\b|\b\d{8}\b/gu, now: () => '(číslo)' },
  { kind: 'number', find: /\b[1-9][A-Z][A-Z0-9][ \u00a0]?\d{4}\b|\b[A-Z]{2}[ \u00a0]?\d{4}[ \u00a0]?[A-Z]{2}\b|\b[A-Z]{2,3}[ \u00a0-]\d{2}-\d{2}\b/gu, now: () => '(registrační značka)' },
  { kind: 'number', find: /\b(?:(?:pas|pasu|OP|průkaz|průkazu|víz[ao])\s*(?:č\.|číslo)?\s*:?\s*)[A-Z]{0,3}\d{5,9}\b|\b[A-Z]{2}\d{6,7}\b/gu, now: () => '(číslo dokladu)' },
  { kind: 'sum', find: /\b\d{1,3}(?:[ \u00a0.]\d{3})+(?:,\d+|,-)?[ \u00a0]?(?:Kč|CZK|korun\p{L}*|EUR|eur\p{L}*|€|hřiv\p{L}*|UAH)|\b\d{3,9}(?:,\d+|,-)?[ \u00a0]?(?:Kč|CZK|korun\p{L}*|EUR|eur\p{L}*|€|hřiv\p{L}*|UAH)/gu, now: (m, _, before) => {
    const digits = /^[\d \u00a0.,]*\d/.exec(m[0])![0], coarse = rounded(digits), unit = m[0].slice(digits.length).replace(/^,?-/, '').trim();
    const same = coarse.replace(/\D/g, '') === digits.replace(/,\d+$/, '').replace(/\D/g, '');
    return same ? undefined : `${/asi\s*$/.test(before) ? '' : 'asi '}${coarse}\u00a0${unit}`;
  } },
  // Births before other days.
  { kind: 'date', find: new RegExp(`${born}(?:(?<d>\\d{1,2})\\.\\s?(?:(?<m>\\d{1,2})\\.|(?<w>${monthWords}))\\s?)?(?:v\\s+)?(?:roce\\s+|r\\.\\s*)?(?<y>(?:19|20)\\d{2})`, 'giu'), now: (m, today) => ageBand(Number(m.groups!['y']), today) },
  { kind: 'date', find: new RegExp(`${days}\\b(?<d>\\d{1,2})\\.[\\s\\u00a0]?(?<m>\\d{1,2})\\.(?:[\\s\\u00a0]?(?<y>\\d{4}|\\d{2}(?!\\d)))?`, 'giu'), now: (m, today) => { const day = iso(m.groups!['y'], Number(m.groups!['m']), m.groups!['d'], today); return day && when(day, today, m.groups!['p'] ?? ''); } },
  { kind: 'date', find: new RegExp(`${days}\\b(?<d>\\d{1,2})\\.[\\s\\u00a0]?(?<w>${monthWords})(?!\\p{L})(?:[\\s\\u00a0]?(?<y>\\d{4}))?`, 'giu'), now: (m, today) => { const day = iso(m.groups!['y'], monthOf(m.groups!['w']!), m.groups!['d'], today); return day && when(day, today, m.groups!['p'] ?? ''); } },
  { kind: 'date', find: new RegExp(`${days}\\b(?<y>(?:19|20)\\d{2})-(?<m>\\d{2})-(?<d>\\d{2})\\b`, 'giu'), now: (m, today) => { const day = iso(m.groups!['y'], Number(m.groups!['m']), m.groups!['d'], today); return day && when(day, today, m.groups!['p'] ?? ''); } },
  { kind: 'address', find: /(?<![\d\p{L}])(?:\p{Lu}\p{L}+(?:[ \u00a0]\p{L}+){0,2}[ \u00a0]\d{1,4}(?:\/\d{1,4}\p{L}?)?,[ \u00a0]?)?(?:PSČ\s*)?\d{3}[ \u00a0]\d{2}(?=[ \u00a0]\p{Lu})[ \u00a0]\p{Lu}\p{L}+(?:[ \u00a0]\d{1,2})?/gu, now: () => '(adresa)' },
  { kind: 'address', find: /(?<!\p{L})(?:ulic[eií]|ul\.|náměstí|nám\.|tříd[aěyu]|tř\.|sídliště|nábřeží|nábř\.)[ \u00a0]+(?:\p{L}+\.?[ \u00a0]){0,3}?\p{Lu}\p{L}*(?:[ \u00a0]\p{L}{4,})?(?:[ \u00a0]+\d{1,4}(?:\/\d{1,4}\p{L}?)?)?/gu, now: () => '(adresa)' },
  { kind: 'address', find: /(?<!\p{L})\p{Lu}\p{L}{2,}(?:[ \u00a0]\p{L}{3,}){0,2}[ \u00a0]\d{1,4}\/\d{1,4}\p{L}?\b|(?<!\p{L})č\.[ \u00a0]?(?:p|ev)\.[ \u00a0]?\d{1,4}\b|(?<!\p{L})čp\.[ \u00a0]?\d{1,4}\b/gu, now: () => '(adresa)' },
];

/** All of it in a text; where two overlap, the one that begins first and then the longer one. */
export function numberSpans(text: string, today: string): Span[] {
  const found: Span[] = [];
  for (const { kind, find, now } of rules) {
    find.lastIndex = 0;
    for (const match of text.matchAll(find)) {
      const at = match.index + (/^\s+/.exec(match[0])?.[0].length ?? 0), end = match.index + match[0].length;
      if (found.some((one) => one.at < end && at < one.end)) continue;
      const put = now(match as RegExpExecArray, today, text.slice(0, match.index));
      if (put !== undefined) found.push({ at, end, now: put.trim(), kind });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
