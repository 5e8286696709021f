// Small things that tell who it is although nobody is named. Pure; they are pointed out, the worker decides.
import { plain } from './keys.ts';
import { replacements } from './nouns.ts';

export const detailCodes = ['together', 'citizenship', 'children', 'many_children', 'occupation', 'illness', 'media', 'sum', 'capital', 'number', 'age'] as const;
export type DetailCode = (typeof detailCodes)[number];
/** How many cases of the organisation, at most 5, have the same trait; null where there is nothing to compare. */
export type Alike = { citizenship: number | null; citizenships: string[]; children: number; childrenAlike: number | null; together: number | null; occupations: { title: string; alike: number }[] };
export type Detail = { code: DetailCode; /** Words of the text or of the file that it is about. */ words: string[]; /** In how many of our cases it is so, below 5. */ alike: number | null };

/** Fewer than so many alike, and the trait points at one family. */
export const enough = 5;
const illness = /(?<!\p{L})(?:\p{L}*syndrom\p{L}*(?:[ \u00a0]\p{Lu}\p{L}+)?|\p{L}*dystrofi\p{L}*|cystick\p{L}* fibr\p{L}*|hemofili\p{L}*|epilepsi\p{L}*|schizofreni\p{L}*|autis\p{L}*|leuk[eé]mi\p{L}*|onkolog\p{L}*|rakovin\p{L}*|nádor\p{L}*|HIV|AIDS|hepatitid\p{L}*|tuberkul\p{L}*|roztroušen\p{L}* skler\p{L}*|demenc\p{L}*|transplant\p{L}*|vzácn\p{L}* (?:nemoc|onemocněn)\p{L}*|[A-TV-Z]\d{2}(?:\.\d)?(?=[\s,.;)]))/giu;
const media = /(?<!\p{L})(?:v (?:novin|televiz|médi|tisk)\p{L}*|médi\p{L}*|novinář\p{L}*|vražd\p{L}*|zabit\p{L}*|požár\p{L}*|výbuch\p{L}*|dvojčat\p{L}*|trojčat\p{L}*|čtyřčat\p{L}*|unesen\p{L}*|únos\p{L}*)/giu;
const many = /(?<!\p{L})(?:pět|šest|sedm|osm|devět|deset|[5-9]|1\d)[ \u00a0]+(?:dětí|sourozenc\p{L}*|dcer|synů)/giu;
const sums = /\d[\d \u00a0.]*,?\d*[ \u00a0]?(?:Kč|CZK|korun\p{L}*|EUR|eur\p{L}*|€|hřiv\p{L}*)/gu;
const ages = /(?<!\p{L})(?:\d{1,3}let\p{L}+|věk\p{L}* \d{1,3}(?!\d|–)|\d{1,2}[ \u00a0]?(?:letá|letý|leté|letého|letou))/gu;
const all = (text: string, of: RegExp) => [...new Set([...text.matchAll(of)].map((m) => m[0].trim()))];

/** Words with a capital inside a sentence that nobody knows: mostly a name or a place that stands in no field of the file. */
const capitals = (text: string): string[] => [...new Set([...text.matchAll(/(?<=[\p{L}\d,;–(][ \u00a0]+["„(]?)\p{Lu}[\p{L}-]+/gu)].filter((m) => !/(?:^|\n)\s*–\s*$/.test(text.slice(0, m.index))).map((m) => m[0]).filter((word) => !replacements.has(plain(word)) && !/^(?:OSPOD|ÚP|SPC|PPP|ČR|EU|PSČ|Kč|UA|MŠ|ZŠ|SŠ|IP|PK|Vás|Vám|Vaše|Češ|Česk|Ukrajin|Vietnam|Mongol)/.test(word)))];
/** Numbers of four and more digits that are neither years nor sums. */
const numbers = (text: string): string[] => all(text.replace(sums, ''), /(?<![\d–])\d{4,}(?![\d–])/g).filter((number) => !/^(?:19|20)\d{2}$/.test(number));

/** What to think over before the story is confirmed: first what the whole file tells, then the words of the text. */
export function details(text: string, alike: Alike): Detail[] {
  const few = (n: number | null) => (n !== null && n < enough ? n : null), found: Detail[] = [];
  const words = (code: DetailCode, list: readonly string[], how: number | null = null) => { if (list.length) found.push({ code, words: list.slice(0, 12), alike: how }); };
  const citizen = few(alike.citizenship), kids = alike.children > 0 ? few(alike.childrenAlike) : null;
  if (alike.citizenships.length && citizen !== null) found.push({ code: 'citizenship', words: alike.citizenships, alike: citizen });
  // Each trait is common and both together are not: that tells who it is just as well.
  else if (alike.citizenships.length && kids === null && few(alike.together) !== null) found.push({ code: 'together', words: alike.citizenships, alike: alike.together });
  if (alike.children >= 5) found.push({ code: 'many_children', words: [String(alike.children)], alike: kids });
  else if (kids !== null) found.push({ code: 'children', words: [String(alike.children)], alike: kids });
  else words('many_children', all(text, many));
  const flat = plain(text);
  words('occupation', alike.occupations.filter((one) => { if (one.alike >= enough) return false; const word = plain(one.title).split(/\W+/)[0] ?? ''; return word.length > 4 && new RegExp(`(?<![a-z])${word.slice(0, Math.max(4, word.length - 2))}`).test(flat); }).map(({ title }) => title));
  words('illness', all(text, illness));
  words('media', all(text, media));
  words('age', all(text, ages));
  words('sum', all(text, sums));
  words('capital', capitals(text));
  words('number', numbers(text));
  return found;
}
