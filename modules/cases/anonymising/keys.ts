// Knowing a name again in running text: in Latin, Czech or Cyrillic spelling, with and without marks, in the endings of Czech (and Ukrainian) cases,
// as a possessive, as a diminutive. Pure; the same answer in the browser.
import { families } from './diminutives.ts';

const cyrillic: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'h', д: 'd', е: 'e', є: 'ie', ё: 'io', ж: 'z', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'c', ц: 'c', ч: 'c', ш: 's', щ: 'sc',
  ы: 'i', э: 'e', ю: 'iu', я: 'ia', ө: 'u', ү: 'u',
};
const signs = /[ьъʼ’‘'`´′ʹ]/g;

/** Without marks of accents, in small letters. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').replace(/ł/g, 'l').toLowerCase();
/** One key for the spellings of a name: Юлія, Yuliia, Julija give the same. As `people.name_key`, without what that does to wives' names. */
export function nameKey(text: string): string {
  let key = text.toLowerCase().normalize('NFC').replace(signs, '').replace(/шт/g, 'щ');
  key = [...key].map((letter) => cyrillic[letter] ?? letter).join('');
  key = plain(key.replace(/šť?t?/g, (found) => (found === 'š' ? 's' : 'sc')).replace(/sht/g, 'sc')).replace(/[yj]/g, 'i').replace(/[wq]/g, (letter) => (letter === 'w' ? 'v' : 'k')).replace(/g/g, 'h');
  key = key.replace(/(.)\1+/g, '$1').replace(/x/g, 'ks').replace(/ph/g, 'f').replace(/zh/g, 'z').replace(/kh/g, 'c').replace(/th/g, 't').replace(/shch|sch/g, 'sc').replace(/ch/g, 'c').replace(/sh/g, 's').replace(/cz/g, 'c').replace(/sz/g, 's').replace(/ts|tc/g, 'c');
  return key.replace(/i+([aeou])/g, '$1').replace(/(.)\1+/g, '$1').replace(/[^\p{L}]/gu, '');
}

/** What may follow a stem, without marks; of keys and of plain words. Long ones are possessives and family names of wives and of whole families. */
const endings = new Set(('|a|e|i|y|u|o|ou|uv|oi|oiu|iu|ie|ii|em|om|im|ym|am|um|ovi|evi|ove|ov|ev|ova|eva|ovo|ovu|ovou|evou|ovic|ovych|ovich|ovim|ovym|ovimi|ovymi|ev|ech|ec|ich|ych|ic|ach|ac|ami|emi|imi|ymi|ma|ho|mu|eho|iho|emu|imu|ima|oho|omu|oju|oj|ej'
  + '|in|ina|ino|iny|ini|ine|inu|inou|inych|inic|inym|inim|inymi|inimi|at|ata|ete|eti|etem|ovci|ovce|ovcum|ovska|ovska|ovych|ovym|ovej|evna|ovna|ich|ee|ea|ean|eem|eovi').split('|'));
const isVowel = (letter: string | undefined) => letter !== undefined && 'aeiouy'.includes(letter);
const softened: Record<string, string[]> = { k: ['c', 'k'], h: ['z', 'h'], g: ['z', 'g'], c: ['c', 's'], r: ['r'] };

/** Stems of one spelled form: what stays when the ending is taken off. */
function stemsOf(form: string): string[] {
  const found = new Set<string>([form]);
  const base = isVowel(form.at(-1)) ? form.slice(0, -1) : form;
  found.add(base);
  // Serhij, Julija: the glide goes with the ending. Nováková is of Novák, Petrov has Petrova.
  if (isVowel(base.at(-1)) && base.length > 3) found.add(base.slice(0, -1));
  const husband = /^(.{3,}?)(?:ov|ev)a?$/.exec(form)?.[1];
  if (husband) found.add(husband);
  // Marek, Pavel, Lískovec: the e goes away; Plzeň as well.
  for (const stem of [...found]) {
    const mobile = /^(.+)e([^aeiouy])$/.exec(stem);
    if (mobile) found.add(mobile[1]! + mobile[2]!);
    // In the genitive plural the e comes: Teplice, Teplic; Klatovy, Klatov.
  }
  for (const stem of [...found]) for (const last of softened[stem.at(-1)!] ?? []) found.add(stem.slice(0, -1) + last);
  return [...found].filter((stem) => stem.length > 1);
}
const suffixes = ['k', 'ek', 'ik', 'ick', 'cik', 'eck', 'ecek', 'icek', 'usk', 'ousek', 'ous', 'us', 'ink', 'enk', 'ank', 'unk', 'onk', 'ulk', 'ul', 'us', 'in', 'anek', 'inek', 'ecka', 'ocka', 'ock', 'uns', 'in'];
/** Stems of diminutives of a given name: the usual ones by rule, those of another root by the list. */
const smallStems = (base: string): string[] => base.length < 3 ? [] : suffixes.flatMap((suffix) => stemsOf(base + suffix));

const atHome = new Map<string, string[]>();
for (const family of families) for (const name of family) for (const key of new Set([plain(name), /[\u0400-\u04ff]/.test(name) ? nameKey(name) : ''])) if (key) atHome.set(key, [...(atHome.get(key) ?? []), ...family]);
/** Other names of whoever has this one: at home, or whole when the name in the file is the short one. */
const diminutives = (word: string): readonly string[] => atHome.get(plain(word)) ?? (/[\u0400-\u04ff]/.test(word) ? atHome.get(nameKey(word)) ?? atHome.get(nameKey(word).replace(/a$/, 'ia')) : undefined) ?? [];

export type Stems = { /** By key, whatever the spelling. */ loose: ReadonlySet<string>; /** As written, only without marks. */ strict: ReadonlySet<string> };
const add = (into: Set<string>, all: readonly string[]) => { for (const one of all) into.add(one); };
/** Everything by which one word of a name is known again. */
export function stems(word: string, { given = false } = {}): Stems {
  const loose = new Set<string>(), strict = new Set<string>(), key = nameKey(word), flat = plain(word).replace(signs, '');
  add(loose, stemsOf(key));
  add(strict, stemsOf(flat));
  if (given) {
    for (const base of stemsOf(key)) if (base.length >= 3 && base.length >= key.length - 2) add(loose, smallStems(base));
    for (const small of diminutives(word)) { add(loose, stemsOf(nameKey(small))); add(strict, stemsOf(plain(small))); }
  }
  return { loose, strict };
}

/** The longest stem of the word with a known ending behind it; 0 when there is none. */
function longest(word: string, of: ReadonlySet<string>, least: number): number {
  for (let length = word.length; length >= least; length -= 1) if (of.has(word.slice(0, length)) && endings.has(word.slice(length))) return length;
  return 0;
}
/** How a word of the text stands to a name: it is it, it may be it (a short or an ordinary word), or it is another word. */
export function isName(word: string, of: Stems, ordinary: (plainWord: string) => boolean): 'sure' | 'maybe' | undefined {
  const flat = plain(word).replace(signs, ''), capital = /^\p{Lu}/u.test(word);
  const strict = longest(flat, of.strict, 2), loose = longest(nameKey(word), of.loose, 2);
  if (!strict && !loose) return undefined;
  if (capital) return ordinary(flat) ? 'maybe' : 'sure';
  // In small letters: only what can hardly be another word.
  if (ordinary(flat)) return undefined;
  if (strict >= 4 || loose >= 5) return 'sure';
  return flat.length >= 3 && of.strict.has(flat) ? 'maybe' : undefined;
}
/** Is this word a form of that one? For words of the names of places and bodies. */
export const isForm = (word: string, of: Stems): boolean => longest(plain(word).replace(signs, ''), of.strict, 2) > 0 || longest(nameKey(word), of.loose, 3) > 0;
/** An adjective made of the name of a place: plzeňský, pražský, lískovecký. */
export function isAdjectiveOf(word: string, place: string): boolean {
  const flat = plain(word), base = plain(place).replace(/[aeiouy]+$/, '');
  if (base.length < 3) return false;
  const last = base.at(-1)!, roots = [`${base}s`, `${base}ens`, `${base}ovs`, ...(last === 'h' || last === 'g' ? [`${base.slice(0, -1)}zs`] : []), ...(last === 'c' || last === 'k' ? [`${base.slice(0, -1)}c`] : []), ...(last === 'z' ? [base] : [])];
  return roots.some((root) => new RegExp(`^${root}k(?:y|a|e|i|ou|eho|emu|em|ym|ych|ymi|u|o)$`).test(flat));
}
