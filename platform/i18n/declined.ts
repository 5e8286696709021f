// Is a name said in a Czech text, in whatever case it stands? By stems: rather too much than too little, somebody reads what was found.
import { plain } from './plain.ts';

/** Beginnings that the cases of one word have in common, plain: `Vlaštovka` → vlastovk(a), vlastovc(e), vlastovek; `Marek` → marek, mark(ovi). */
function stemsOf(word: string): string[] {
  const stem = word.replace(/[aeiouy]+$/, ''), at = stem.length - 1;
  if (stem.length < 3) return [word];
  const soft = { k: 'c', h: 'z', g: 'z' }[stem.at(-1)!], moving = /[^aeiouy]e[^aeiouy]$/.test(stem), two = /[^aeiouy]{2}$/.test(stem);
  return [stem, ...(soft ? [stem.slice(0, at) + soft] : []), ...(moving ? [stem.slice(0, at - 1) + stem.slice(at)] : []), ...(two ? [`${stem.slice(0, at)}e${stem.slice(at)}`] : [])];
}
/** Longest ending that a case adds (`-ovi`, `-ami`, `-ého`). */
const longest = 3;
/** Does one of the words (plain) say this one word of a name, declined or not? */
const saidBy = (words: readonly string[], part: string): boolean => { const stems = stemsOf(part); return words.some((word) => word === part || stems.some((stem) => word.startsWith(stem) && word.length <= stem.length + longest)); };
const wordsOf = (text: string): string[] => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Words that names of houses share: alone they tell nobody which one it is. */
const common = ['azyl', 'bydlen', 'bezpec', 'centr', 'cent', 'charit', 'chran', 'clovek', 'deti', 'diakon', 'diecez', 'dobr', 'dom', 'domov', 'dum', 'farn', 'fond', 'interven', 'kontakt', 'kraj', 'kriz', 'lid', 'linka', 'matk', 'matek', 'mest', 'mistn', 'nadac', 'nasil', 'nizkoprah', 'nouz', 'obcan', 'obec', 'obet', 'oblast', 'odbor', 'ohroz', 'organizac', 'osob', 'pece', 'pobyt', 'podpor', 'pomoc', 'poradenstv', 'poradn', 'pro', 'program', 'prechod', 'prevenc', 'provoz', 'rad', 'ran', 'rodic', 'rodin', 'sluzb', 'social', 'spolec', 'spolek', 'spolk', 'stredisk', 'svaz', 'sdruz', 'teren', 'ubytov', 'urad', 'ustav', 'utaj', 'vyboc', 'zapsan', 'zarizen', 'zeny', 'zen', 'zdrav'];
/** A word of the name of a house that is its own. */
export const tellsHouse = (word: string): boolean => !common.some((stem) => word.startsWith(stem) && word.length <= stem.length + 5) && word.length > 3;

/** Names of which the text says any one word (`some`), or each of them (`every`: where what is found is refused), of three letters and more that `telling` lets through; a name without such a word, as a whole. */
export function namesDeclined(text: string, names: readonly string[], telling: (word: string) => boolean = () => true, how: 'some' | 'every' = 'some'): string[] {
  const words = wordsOf(text), all = ` ${words.join(' ')} `;
  return names.filter((name) => {
    const parts = wordsOf(name).filter((part) => part.length > 2), own = parts.filter(telling);
    return own.length ? own[how]((part) => saidBy(words, part)) : parts.length > 0 && all.includes(` ${wordsOf(name).join(' ')} `);
  });
}
