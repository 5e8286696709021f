// Suggested Latin spelling of a name: the table of Ukrainian passports (resolution 55/2010), with letters of other Cyrillic alphabets beside it.
// Only a suggestion: what stands in the document is right.

const letters: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'iu', я: 'ia',
  ы: 'y', э: 'e', ё: 'io', ө: 'u', ү: 'u',
};
const atStart: Record<string, string> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya', ё: 'yo' };
const silent = /[ьъ'’ʼ`]/g;

function word(cyrillic: string): string {
  const small = cyrillic.toLowerCase().replace(silent, '').replace(/зг/g, 'zgh');
  const latin = [...small].map((letter, at) => (at === 0 && atStart[letter]) || (letters[letter] ?? letter)).join('');
  return /^\p{Lu}/u.test(cyrillic) ? latin.charAt(0).toUpperCase() + latin.slice(1) : latin;
}
/** Latin spelling of a name in Cyrillic; of a name in Latin letters the same without marks that passports leave out. */
export const toLatin = (name: string): string => /[\u0400-\u04ff]/.test(name)
  ? name.split(/([\s-]+)/).map((part) => (/^[\s-]*$/.test(part) ? part : word(part))).join('')
  : name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

const patronymic = /(ович|йович|евич|івна|ївна|овна|евна)$/i;
const familyEnding = /(енко|ко|чук|юк|ук|ак|ець|ський|цький|ська|цька|ич|ова|єва|ева|ов|єв|ев|ін|їн|ина|ишин)$/i;

/** A whole name in its own script, taken apart and spelled in Latin. Family names known by their endings come first or last; else the first word is taken for one. */
export function suggestLatin(native: string): { givenName: string; familyName: string; patronymic: string } {
  const words = native.trim().split(/\s+/).filter(Boolean);
  const middle = words.length > 2 ? words.find((one) => patronymic.test(one)) : undefined;
  const rest = words.filter((one) => one !== middle);
  const last = rest.length > 1 && !familyEnding.test(rest[0]!) && familyEnding.test(rest.at(-1)!);
  const family = rest.length < 2 ? '' : last ? rest.at(-1)! : rest[0]!;
  const given = rest.length < 2 ? rest : last ? rest.slice(0, -1) : rest.slice(1);
  return { familyName: toLatin(family), givenName: toLatin(given.join(' ')), patronymic: middle ?? '' };
}
