// Words of the map, said the same in the picture, its table and printed documents. Here and not among the interface's texts,
// because the server draws the map too.
import type { Change, Direction, Sector, Strength } from './contract.ts';

export type WordsLanguage = 'cs' | 'en' | 'uk';
export type NetworkWords = {
  strength: Record<Strength | 'unknown', string>; direction: Record<Direction, string>; sector: Record<Sector, string>; change: Record<Change, string>;
  arrow: string; people: string; institutions: string; caseServices: string; man: string; woman: string; unstated: string; died: string; ofCase: string; relative: string;
  formerPartners: string; ecomapAlt: (ties: number) => string; genogramAlt: (people: number) => string; seeTable: string;
};

const cs: NetworkWords = {
  strength: { strong: 'silná opora', plain: 'běžná', weak: 'slabá', tense: 'napjatá', cut: 'přerušená', unknown: 'zatím neurčená' },
  direction: { to: 'k rodině', from: 'od rodiny', both: 'oboustranně', none: 'bez směru' },
  sector: { family: 'Rodina', friends: 'Přátelé', community: 'Komunita', work_housing: 'Práce a bydlení', services_outside: 'Služby mimo případ', services_in_case: 'Služby v případu' },
  change: { new: 'nová', same: 'stejná', better: 'zlepšení', worse: 'zhoršení', lost: 'ztráta' },
  arrow: 'šipka: kam jde pomoc', people: 'lidé', institutions: 'práce, bydlení, služby', caseServices: 'služby v případu', man: 'muž', woman: 'žena', unstated: 'neuvedeno', died: 'zemřel/a', ofCase: 'osoba případu', relative: 'příbuzní', formerPartners: 'bývalí partneři',
  ecomapAlt: (n) => `Ekomapa, počet vazeb: ${n}.`, genogramAlt: (n) => `Genogram, počet osob: ${n}.`, seeTable: 'Totéž slovy je v tabulce.',
};
const en: NetworkWords = {
  strength: { strong: 'strong support', plain: 'ordinary', weak: 'weak', tense: 'tense', cut: 'cut off', unknown: 'not described yet' },
  direction: { to: 'to the family', from: 'from the family', both: 'both ways', none: 'no direction' },
  sector: { family: 'Family', friends: 'Friends', community: 'Community', work_housing: 'Work and housing', services_outside: 'Services outside the case', services_in_case: 'Services in the case' },
  change: { new: 'new', same: 'same', better: 'better', worse: 'worse', lost: 'lost' },
  arrow: 'arrow: where help goes', people: 'people', institutions: 'work, housing, services', caseServices: 'services in the case', man: 'man', woman: 'woman', unstated: 'not stated', died: 'died', ofCase: 'person of the case', relative: 'relatives', formerPartners: 'former partners',
  ecomapAlt: (n) => `Ecomap, number of ties: ${n}.`, genogramAlt: (n) => `Genogram, number of people: ${n}.`, seeTable: 'The table says the same in words.',
};
const uk: NetworkWords = {
  strength: { strong: 'сильна опора', plain: 'звичайний', weak: 'слабкий', tense: 'напружений', cut: 'перерваний', unknown: 'ще не визначено' },
  direction: { to: 'до родини', from: 'від родини', both: 'взаємно', none: 'без напряму' },
  sector: { family: 'Родина', friends: 'Друзі', community: 'Громада', work_housing: 'Робота й житло', services_outside: 'Служби поза справою', services_in_case: 'Служби у справі' },
  change: { new: 'новий', same: 'без змін', better: 'покращення', worse: 'погіршення', lost: 'втрата' },
  arrow: 'стрілка: куди йде допомога', people: 'люди', institutions: 'робота, житло, служби', caseServices: 'служби у справі', man: 'чоловік', woman: 'жінка', unstated: 'не вказано', died: 'помер/ла', ofCase: 'особа справи', relative: 'родичі', formerPartners: 'колишні партнери',
  ecomapAlt: (n) => `Екомапа, кількість звʼязків: ${n}.`, genogramAlt: (n) => `Генограма, кількість осіб: ${n}.`, seeTable: 'Те саме словами є в таблиці.',
};
const all: Record<WordsLanguage, NetworkWords> = { cs, en, uk };

/** Czech when the language is none of ours. */
export const networkWords = (language: string): NetworkWords => all[language as WordsLanguage] ?? cs;
