// What a neutral name may be.
import { plain } from '#platform/i18n/plain.ts';

type Sentence = Record<'cs' | 'en' | 'uk', string>;

const words = (text: string) => plain(text).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
/** Words that tell of the problem, by their beginnings. */
const telling = ['azyl', 'utoc', 'utul', 'nasil', 'obet', 'drog', 'zavisl', 'adikt', 'alkohol', 'protidrog', 'krizov', 'psychiatr', 'dusevn', 'vezn', 'prostitu', 'shelter', 'violence', 'addict', 'drug', 'rehab'];

/** Why a name is not neutral: it shares a word with the true names, or tells of the problem itself; undefined when it is. */
export function againstNeutral(name: string, trueNames: readonly string[]): Sentence | undefined {
  const own = new Set(trueNames.flatMap(words)), said = words(name);
  const shared = said.find((word) => own.has(word) && !['sluzba', 'sluzby', 'organizace', 'centrum'].includes(word));
  if (shared) return { cs: `Slovo „${shared}“ je i ve skutečném názvu. Zvolte jméno, které nic neprozradí.`, en: `The word “${shared}” is in the true name as well. Choose a name that reveals nothing.`, uk: `Слово «${shared}» є і в справжній назві. Виберіть назву, яка нічого не виказує.` };
  const tells = said.find((word) => telling.some((start) => word.startsWith(start)));
  if (tells) return { cs: `Slovo „${tells}“ prozrazuje, o jakou službu jde. Zvolte jméno, které nic neprozradí.`, en: `The word “${tells}” tells what kind of service it is. Choose a name that reveals nothing.`, uk: `Слово «${tells}» виказує, що це за служба. Виберіть назву, яка нічого не виказує.` };
  return undefined;
}
