// Telling a case so that nobody knows whose it is: which words of a text go and what stands in their place. Pure; the same answer in the browser.
import { isAdjectiveOf, isForm, isName, nameKey, plain } from './keys.ts';
import { caseAfter, caseOf, form, possessive, replacements, type Case, type Noun } from './nouns.ts';
import { bodySpans } from './bodies.ts';
import { initial, type Known, type Lexicon } from './lexicon.ts';
import { numberSpans, type Span, type SpanKind } from './numbers.ts';
import { doctors, familyWords, ordinary, relations, small, titles } from './words.ts';

export { lexicon, type Known, type Lexicon } from './lexicon.ts';

/** Does a sentence begin there? */
const begins = (text: string, at: number): boolean => at === 0 || /(?:[.!?…]["“”»]?\s+|\n\s*[-–•*]?\s*|^\s*["„»]|[.!?]\s+["„»])$/u.test(text.slice(Math.max(0, at - 6), at));
const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
type Token = { text: string; at: number; end: number; capital: boolean; first: boolean };
function tokens(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}]+(?:['’ʼ`´][\p{L}\p{M}]+)*/gu)].map((m) => ({
    text: m[0], at: m.index, end: m.index + m[0].length, capital: /^\p{Lu}/u.test(m[0]), first: begins(text, m.index),
  }));
}
const gap = (text: string, a: Token, b: Token) => text.slice(a.end, b.at);
const adult = (known: Known, sex: 'f' | 'm') => (sex === 'f' ? ['mother', 'client_f', 'adult_f'] : ['father', 'client_m', 'adult_m']).includes(known.as);
const isPlural = (word: string) => /(ovi|ovych|ovym|ovymi|ovic|ovcum|ovy|ovich|ove)$/.test(plain(word)) && !/ové$/.test(word);
const isWifes = (word: string) => /(ov[aáéuou]+|[sc]k[aáé]|ская|ська|ської|ській|ську)$/iu.test(word) && !/ovi$/i.test(word);

/** Whose a family name standing alone is, and as what it is told. */
function familyNoun(found: readonly Known[], word: string): { as: Noun; number: number | null } {
  const persons = [...new Set(found)];
  if (persons.length === 1) return persons[0]!;
  if (isPlural(word)) return { as: 'family', number: null };
  const grown = persons.filter((one) => adult(one, isWifes(word) ? 'f' : 'm'));
  return grown.length === 1 ? grown[0]! : persons.some((one) => one.as === 'child' || adult(one, 'f') || adult(one, 'm')) ? { as: 'member', number: null } : persons[0]!;
}

/** Names in a text, with what stands in their place; also those that only may be one. Numbers, days and addresses are left to `numberSpans`. */
function nameSpans(text: string, of: Lexicon, taken: readonly Span[]): Span[] {
  const all = tokens(text).filter(({ at, end }) => !taken.some((one) => one.at < end && at < one.end)), found: Span[] = [];
  const close = (a: number, b: number) => a >= 0 && b < all.length && /^[\s\u00a0.,-]{1,3}$/.test(gap(text, all[a]!, all[b]!)) && !/\n/.test(gap(text, all[a]!, all[b]!));
  const hard = (token: Token) => (flat: string) => ordinary.has(flat) && (token.first || !token.capital) || small.has(flat);
  const put = (from: number, to: number, as: Noun, number: number | null, kind: SpanKind, name: string, word: string, more: Partial<Span> = {}) => {
    let start = from, told: Case | undefined;
    while (start > 0 && close(start - 1, start) && plain(all[start - 1]!.text) in titles && !found.some((one) => one.end > all[start - 1]!.at)) { start -= 1; const at = titles[plain(all[start]!.text)]!; if (at >= 0) told ??= at as Case; }
    if (as === 'family' && start > 0 && close(start - 1, start) && plain(all[start - 1]!.text) in familyWords) { start -= 1; told = familyWords[plain(all[start]!.text)]!; }
    const before = start > 0 && /^[\s\u00a0]+$/.test(gap(text, all[start - 1]!, all[start]!)) ? all[start - 1]!.text : undefined;
    const inCase = told ?? caseAfter(before, kind !== 'name') ?? (kind === 'name' ? caseOf(word, name) : 0), whose = kind === 'name' && from === to ? possessive(as, word, name) : undefined;
    // Sousedka Věra: the word stays, the name goes.
    const kin = kind === 'name' && !whose && start === from && start > 0 && close(start - 1, start) && relations.has(plain(all[start - 1]!.text)) && !/[.,-]/.test(gap(text, all[start - 1]!, all[start]!)) ? all[start - 1]! : undefined;
    const now = kin ? kin.text : whose ?? form(as, inCase, number ?? undefined);
    if (kin) start -= 1;
    found.push({ at: all[start]!.at, end: all[to]!.end, now, kind, ...more });
  };
  for (let i = 0; i < all.length; i += 1) {
    const token = all[i]!, flat = plain(token.text);
    // Places and bodies of several words, the longest first.
    const phrase = (of.phrases.get(initial(token.text)) ?? []).find(({ words }) => (token.capital || words.length > 2) && words.every((one, n) => all[i + n] && (n === 0 || close(i + n - 1, i + n)) && isForm(all[i + n]!.text, one.stems)));
    if (phrase) {
      const { known, words } = phrase, to = i + words.length - 1, kind = known.kind === 'person' ? 'name' : known.kind;
      if (words.length === 1 && (small.has(flat) || ordinary.has(flat) && token.first)) found.push({ at: token.at, end: token.end, now: token.text, kind, maybe: true });
      else {
        put(i, to, known.as, known.number, kind, words[0]!.word, token.text);
        const legal = /^,?\s*(?:z\.\s?[sú]\.|o\.\s?p\.\s?s\.|s\.\s?r\.\s?o\.|a\.\s?s\.|p\.\s?o\.)/.exec(text.slice(found.at(-1)!.end));
        const house = known.kind === 'place' ? /^[ \u00a0](?:č\. ?p\. ?)?\d{1,4}(?:\/\d+\p{L}?)?(?![\d.]|[ \u00a0](?:let|rok|dět|měs|Kč))/u.exec(text.slice(found.at(-1)!.end)) : null;
        found.at(-1)!.end += legal?.[0].length ?? house?.[0].length ?? 0;
      }
      i = to;
      continue;
    }
    const givens = of.given.filter(({ stems: s }) => isName(token.text, s, hard(token)) === 'sure'), families = of.family.filter(({ stems: s }) => isName(token.text, s, hard(token)) === 'sure');
    if (givens.length || families.length) {
      // Words of one name stand side by side: Oksana Sydorčuk is one person.
      let to = i, mine = new Set([...givens, ...families].map(({ known }) => known));
      const named = givens.length > 0;
      let withGiven = named;
      while (to + 1 < all.length && /^[\s\u00a0-]{1,3}$/.test(gap(text, all[to]!, all[to + 1]!))) {
        const next = all[to + 1]!, g = of.given.filter(({ stems: s }) => isName(next.text, s, hard(next))), f = of.family.filter(({ stems: s }) => isName(next.text, s, hard(next)));
        const both = [...g, ...f].map(({ known }) => known).filter((known) => mine.has(known));
        // Two given names of two people follow each other: the second one begins a name of its own, unless it is the same person's.
        if (!both.length || !next.capital || withGiven && !f.length && g.length && nameKey(next.text) === nameKey(token.text)) break;
        mine = new Set(both);
        withGiven ||= g.length > 0;
        to += 1;
      }
      const persons = [...mine], exact = persons.find((known) => known.given.some((word) => nameKey(word) === nameKey(token.text)));
      const { as, number } = withGiven ? exact ?? persons[0]! : familyNoun(persons, token.text);
      const best = (named ? givens : families).find(({ known }) => withGiven ? known === (exact ?? persons[0]) : true) ?? givens[0] ?? families[0]!;
      put(i, to, as, number, 'name', best.word, token.text);
      i = to;
      continue;
    }
    const mark = token.capital ? of.marks.find(({ stems: s }) => isName(token.text, s, hard(token)) === 'sure') : undefined;
    if (mark) { put(i, i, mark.known.as, mark.known.number, 'body', mark.word, token.text); continue; }
    const place = of.places.find(({ words }) => isAdjectiveOf(token.text, words[0]!.word));
    if (place && !ordinary.has(flat)) { found.push({ at: token.at, end: token.end, now: 'místní', kind: 'place' }); continue; }
    // Whoever has a title has a name, though we know nothing of them.
    if (flat in titles && i + 1 < all.length && close(i, i + 1) && all[i + 1]!.capital && !replacements.has(plain(all[i + 1]!.text)) && ![...of.given, ...of.family].some(({ stems: s }) => isName(all[i + 1]!.text, s, () => false))) {
      if (plain(all[i + 1]!.text) in titles) continue;
      const to = i + 2 < all.length && close(i + 1, i + 2) && all[i + 2]!.capital && !/[.,]/.test(gap(text, all[i + 1]!, all[i + 2]!)) ? i + 2 : i + 1;
      put(i + 1, to, doctors.has(flat) ? 'doctor' : 'someone', null, 'name', all[i + 1]!.text, all[i + 1]!.text);
      i = to;
      continue;
    }
    if (!replacements.has(flat) && [...of.given, ...of.family].some(({ stems: s }) => isName(token.text, s, hard(token)) === 'maybe') && !(small.has(flat) && !token.capital)) found.push({ at: token.at, end: token.end, now: token.text, kind: 'name', maybe: true });
  }
  return found;
}
/** All that does not stay, in order. */
export function spans(text: string, of: Lexicon, today: string): Span[] {
  const numbers = numberSpans(text, today), bodies = bodySpans(text).filter((one) => !numbers.some((other) => other.at < one.end && one.at < other.end)), taken = [...numbers, ...bodies];
  return [...taken, ...nameSpans(text, of, taken)].sort((a, b) => a.at - b.at);
}

/** A piece of the story; with `was` when something else stood there. */
export type Piece = { text: string; was: string | null; kind: SpanKind | null };
/** The text as it may be shared, in pieces, so that what was changed can be shown. */
export function anonymise(text: string, of: Lexicon, today: string): Piece[] {
  const clean = text.normalize('NFC'), pieces: Piece[] = [];
  let at = 0;
  for (const span of spans(clean, of, today).filter(({ maybe }) => !maybe)) {
    if (span.at < at) continue;
    if (span.at > at) pieces.push({ text: clean.slice(at, span.at), was: null, kind: null });
    pieces.push({ text: begins(clean, span.at) ? upper(span.now) : span.now, was: clean.slice(span.at, span.end), kind: span.kind });
    at = span.end;
  }
  if (at < clean.length) pieces.push({ text: clean.slice(at), was: null, kind: null });
  return pieces;
}
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** A word that still tells who it is, or may: somebody has to change it, or keep it knowingly. */
export type Hint = { word: string; kind: SpanKind; sure: boolean };
export function remaining(text: string, of: Lexicon, today: string): Hint[] {
  const clean = text.normalize('NFC'), found = new Map<string, Hint>();
  for (const { at, end, kind, maybe } of spans(clean, of, today)) {
    const word = clean.slice(at, end);
    if (!found.has(word)) found.set(word, { word, kind, sure: !maybe });
  }
  return [...found.values()];
}
