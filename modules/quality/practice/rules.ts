import { namesDeclined } from '#platform/i18n/declined.ts';

/** Words that names of houses share: alone they tell nobody which one it is. */
const common = ['azyl', 'bydlen', 'bezpec', 'centr', 'cent', 'charit', 'chran', 'clovek', 'deti', 'diakon', 'diecez', 'dobr', 'dom', 'domov', 'dum', 'farn', 'fond', 'interven', 'kontakt', 'kraj', 'kriz', 'lid', 'linka', 'matk', 'matek', 'mest', 'mistn', 'nadac', 'nasil', 'nizkoprah', 'nouz', 'obcan', 'obec', 'obet', 'oblast', 'odbor', 'ohroz', 'organizac', 'osob', 'pece', 'pobyt', 'podpor', 'pomoc', 'poradenstv', 'poradn', 'pro', 'program', 'prechod', 'prevenc', 'provoz', 'rad', 'ran', 'rodic', 'rodin', 'sluzb', 'social', 'spolec', 'spolek', 'spolk', 'stredisk', 'svaz', 'sdruz', 'teren', 'ubytov', 'urad', 'ustav', 'utaj', 'vyboc', 'zapsan', 'zarizen', 'zeny', 'zen', 'zdrav'];
const telling = (word: string): boolean => !common.some((stem) => word.startsWith(stem) && word.length <= stem.length + 5) && word.length > 3;
/** Names of a masked house that texts say, whatever the accents, capitals and case: `ve Vlaštovce` says Azylový dům Vlaštovka. */
export const namesSaid = (texts: readonly string[], names: readonly string[]): string[] => namesDeclined(texts.join('\n'), names, telling);
