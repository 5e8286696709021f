// A name of a house or a firm in running text. Pure.
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** Words that a hundred houses and firms share: alone they name none. */
const common = /^(ubytov|penzion|hotel|hostel|agentur|firm|spolecn|sprav|domov|dum|domu|byt|realit|invest|group|servis|mest|skol|azyl|nocleh|novy|nova|nove|stary|stara|stare|prac|person|ceska|cesky|plzen|praha|bydlen|nemovit|the|and|pod|nad|pri)/;
/** As many letters of a word as stay whatever its ending. */
const stem = (word: string) => word.slice(0, Math.max(4, word.length - 2));

/** Names out of the list that stand in the text, also bent: all their particular words stand there. */
export function housesIn(text: string, names: readonly string[]): string[] {
  const words = [...plain(text).matchAll(/[\p{L}\d]+/gu)].map(([word]) => word);
  return names.filter((name) => {
    const own = [...plain(name).matchAll(/\p{L}[\p{L}\d]{3,}/gu)].map(([word]) => word).filter((word) => !common.test(word));
    return own.length > 0 && own.every((word) => words.some((one) => one.startsWith(stem(word)) && one.length <= word.length + 3));
  });
}
