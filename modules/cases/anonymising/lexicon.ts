// The names around a case, made ready for looking up. Pure; the same in the browser.
import { nameKey, plain, stems, type Stems } from './keys.ts';
import type { Noun } from './nouns.ts';
import { generic, ordinary } from './words.ts';

/** Somebody or something whose name must not stand in the story. */
export type Known = {
  kind: 'person' | 'place' | 'body';
  /** Of a person: words of given names (also nicknames), and of family names. */
  given: string[]; family: string[];
  /** Of a place or body: its whole names. */
  names: string[];
  /** What stands in its place. */
  as: Noun; number: number | null;
};
type Word = { word: string; stems: Stems; known: Known };
type Phrase = { words: { word: string; stems: Stems }[]; known: Known };
/** Names made ready for looking up; made once for a case. */
export type Lexicon = { given: Word[]; family: Word[]; phrases: Map<string, Phrase[]>; marks: Word[]; places: Phrase[] };

const wordsIn = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{M}]+(?:['’ʼ`´][\p{L}\p{M}]+)*/gu) ?? [];
export const initial = (word: string) => nameKey(word)[0] ?? '';

export function lexicon(known: readonly Known[]): Lexicon {
  const made: Lexicon = { given: [], family: [], phrases: new Map(), marks: [], places: [] };
  for (const one of known) {
    for (const word of one.given.flatMap(wordsIn)) if (word.length > 1 && !generic.has(plain(word))) made.given.push({ word, stems: stems(word, { given: true }), known: one });
    for (const word of one.family.flatMap(wordsIn)) if (word.length > 1 && !generic.has(plain(word))) made.family.push({ word, stems: stems(word), known: one });
    for (const name of one.names) {
      const words = wordsIn(name).filter((word) => word.length > 1 || /\p{Lu}/u.test(word)).map((word) => ({ word, stems: stems(word) }));
      if (!words.length || words.length === 1 && generic.has(plain(words[0]!.word))) continue;
      const phrase = { words, known: one }, at = initial(words[0]!.word);
      made.phrases.set(at, [...(made.phrases.get(at) ?? []), phrase]);
      if (one.kind === 'place' && words.length === 1) made.places.push(phrase);
      // A word that only this body or place has: Kompas of Kompas domova.
      if (words.length > 1) for (const { word } of words) if (word.length >= 4 && /^\p{Lu}/u.test(word) && !generic.has(plain(word)) && !ordinary.has(plain(word)) && one.kind === 'body' && one.as !== 'office') made.marks.push({ word, stems: stems(word), known: one });
    }
  }
  for (const list of made.phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return made;
}
