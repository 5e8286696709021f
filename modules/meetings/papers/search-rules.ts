// Words looked for: without accents, by their stem, so that „dluhů“ finds „dluhy“; and where they stand in a text. Pure.
import { plain } from '#platform/i18n/plain.ts';

/** Endings of Czech nouns, adjectives and verbs without accents, the longest first. A stem is only a beginning: whatever goes on from it is found. */
const endings = ['atech', 'etech', 'ovych', 'ovymi', 'ovani', 'atum', 'ami', 'emi', 'imi', 'ymi', 'ach', 'ech', 'ich', 'ych', 'ovi', 'ove', 'eho', 'iho', 'emu', 'imu', 'ata', 'eti', 'ama', 'ost', 'am', 'em', 'im', 'um', 'ym', 'ou', 'uv', 'ov', 'at', 'it', 'et', 'a', 'e', 'i', 'o', 'u', 'y'];
/** Consonants that change before endings: schůzka – schůzce, Praha – v Praze. */
const soft = /[ckhzs]$/;
/** The beginning by which a word is looked for. Short words and numbers stay whole. */
export function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= 3), cut = ending ? word.slice(0, -ending.length) : word;
  return ending && cut.length > 4 && soft.test(cut) ? cut.slice(0, -1) : cut;
}
/** Stems of what was typed, each once, at most eight. Signs mean nothing. */
export const stemsOf = (q: string): string[] => [...new Set(plain(q).match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, 8).map((word) => stem(word.slice(0, 60)));

export type Piece = { text: string; hit: boolean };
/** Letter by letter, so that a place in the plain text is the same place in the text. */
const plainly = (text: string) => [...text].map((letter) => { const one = plain(letter); return one.length === 1 ? one : one[0] ?? ' '; });
/** The surroundings of the first hit, at most `most` letters, cut at words, with what was found told apart. */
export function excerpt(text: string, stems: readonly string[], most = 220): Piece[] {
  const letters = [...text.normalize('NFC')], flat = plainly(text.normalize('NFC')).join(''), marked = Array.from(letters, () => false), isLetter = (at: number) => /[\p{L}\p{N}]/u.test(letters[at] ?? ' ');
  let first = -1;
  for (let at = 0; at < letters.length; at++) {
    if (!isLetter(at) || at > 0 && isLetter(at - 1)) continue;
    let end = at;
    while (end < letters.length && isLetter(end)) end++;
    if (!stems.some((one) => flat.startsWith(one, at))) continue;
    if (first < 0) first = at;
    marked.fill(true, at, end);
  }
  let from = Number.isFinite(most) ? Math.max(0, first - Math.floor(most / 3)) : 0, to = Math.min(letters.length, from + most);
  if (from > 0) while (from < first && isLetter(from - 1)) from++;
  if (to < letters.length) while (to > from + 1 && isLetter(to) && isLetter(to - 1)) to--;
  const pieces: Piece[] = from > 0 ? [{ text: '… ', hit: false }] : [];
  for (let at = from; at < to; at++) {
    const last = pieces.at(-1), letter = letters[at] === '\n' ? ' ' : letters[at]!;
    if (last && last.hit === marked[at]) last.text += letter; else pieces.push({ text: letter, hit: marked[at]! });
  }
  if (to < letters.length) pieces.push({ text: ' …', hit: false });
  return pieces;
}
