// Schools, hospitals, hotels and firms by name, though nobody knows them: the kind stays, the name goes. Pure.
import { caseAfter, form } from './nouns.ts';
import type { Span } from './numbers.ts';

const bodyWords = ['(?:základní|mateřsk\\p{L}|střední|odborn\\p{L}|praktick\\p{L}|speciální)\\p{L}* škol\\p{L}*', 'gymnázi\\p{L}*', 'nemocnic\\p{L}*', 'poliklini\\p{L}*', 'klini[kc]\\p{L}*', 'farnost\\p{L}*', 'penzion\\p{L}*', 'hotel\\p{L}*', 'firm\\p{L}{1,3}', 'společnost\\p{L}*', 'ubytovn\\p{L}*', 'agentur\\p{L}*'];
const bigOrSmall = (word: string) => word.replace(/^(\(\?:)?(\p{L})/u, (_, group: string | undefined, letter: string) => `${group ?? ''}[${letter}${letter.toUpperCase()}]`);
const kept = new RegExp(`(?<!\\p{L})(${bodyWords.map(bigOrSmall).join('|')})[ \\u00a0]+(?:(?:v|ve|na|u|sv\\.)[ \\u00a0])?["„]?\\p{Lu}[\\p{L}&-]*["“]?(?:[ \\u00a0]+(?:nad[ \\u00a0])?\\p{Lu}[\\p{L}&-]*)*(?:,?\\s*(?:s\\.\\s?r\\.\\s?o\\.|a\\.\\s?s\\.|z\\.\\s?s\\.))?`, 'gu');
const initials = /(?<!\p{L})(?:ZŠ|MŠ|SŠ|SOU|SOŠ|ZUŠ|VOŠ)(?:[ \u00a0]+(?:a[ \u00a0]+(?:ZŠ|MŠ)|\p{Lu}\p{L}*|(?:v|ve|na|nad|pod)(?=[ \u00a0]\p{Lu})))*/gu;
/** All of them in a text. */
export const bodySpans = (text: string): Span[] => [
  ...[...text.matchAll(kept)].map((m): Span => ({ at: m.index, end: m.index + m[0].length, now: m[1]!, kind: 'body' })),
  ...[...text.matchAll(initials)].map((m): Span => ({ at: m.index, end: m.index + m[0].length, now: form(m[0].startsWith('MŠ') ? 'kindergarten' : 'school', caseAfter(/(\p{L}+)[ \u00a0]+$/u.exec(text.slice(0, m.index))?.[1], true) ?? 0), kind: 'body' })),
].filter(({ at, end, now }) => text.slice(at, end) !== now);
