// What the room says no with, in three languages.
import { against, Refusal } from '#platform/http/problems.ts';
import type { WrongFile } from './files/open.ts';
import { textOf, questionsOf, type ContentProblem } from './rules.ts';
import type { Content } from './shapes.ts';

type Texts = { cs: string; en: string; uk: string };
export const notYours = () => new Refusal('forbidden', { detail: { cs: 'Dotazník mění organizace, které patří. Můžete si udělat vlastní kopii.', en: 'A questionnaire is changed by the organisation that owns it. You may make a copy of your own.', uk: 'Анкету змінює організація, якій вона належить. Ви можете зробити власну копію.' } });
export const published = () => against({ cs: 'Vydaná verze se nemění. Udělejte z ní novou.', en: 'A published version does not change. Make a new one from it.', uk: 'Опублікована версія не змінюється. Зробіть із неї нову.' });
export const draftThere = () => against({ cs: 'Nová verze už je rozepsaná. Pokračujte v ní, nebo ji zahoďte.', en: 'A new version is being written already. Go on with it, or drop it.', uk: 'Нову версію вже пишуть. Продовжте її або відкиньте.' });
export const nothingPublished = () => against({ cs: 'Ještě není vydaná žádná verze, ze které by šlo vyjít.', en: 'No version has been published that could be gone on from.', uk: 'Ще немає опублікованої версії, з якої можна виходити.' });

const why: Record<ContentProblem['why'], Texts> = {
  title: { cs: 'dotazník nemá název', en: 'the questionnaire has no title', uk: 'анкета не має назви' },
  no_questions: { cs: 'není v něm žádná otázka', en: 'there is no question in it', uk: 'у ній немає жодного запитання' },
  topic_words: { cs: 'téma nemá český název', en: 'a topic has no Czech title', uk: 'тема не має чеської назви' },
  words: { cs: 'otázka nemá české znění', en: 'the question has no Czech wording', uk: 'запитання не має чеського тексту' },
  few_choices: { cs: 'chybějí aspoň dvě odpovědi k výběru', en: 'needs at least two answers to choose from', uk: 'потрібно щонайменше дві відповіді на вибір' },
  choice_words: { cs: 'některá odpověď nemá česká slova', en: 'an answer has no Czech words', uk: 'якась відповідь не має чеського тексту' },
  same_key: { cs: 'dvakrát stejný klíč', en: 'the same key twice', uk: 'двічі той самий ключ' },
  range: { cs: 'nejmenší hodnota je větší než největší', en: 'the least value is greater than the greatest', uk: 'найменше значення більше за найбільше' },
  condition_later: { cs: 'podmínka stojí na otázce, která není před ní nebo nemá odpovědi k výběru', en: 'its condition stands on a question that does not come before it or has no answers to choose from', uk: 'умова спирається на запитання, якого немає перед ним або яке не має відповідей на вибір' },
  condition_answers: { cs: 'podmínka nemá vybranou žádnou platnou odpověď', en: 'its condition has no valid answer chosen', uk: 'в умові не вибрано жодної чинної відповіді' },
  followed: { cs: 'téma se má sledovat podle otázky, která není škála', en: 'the topic is to be followed by a question that is no scale', uk: 'за темою мають стежити за запитанням, яке не є шкалою' },
};
/** Everything that stops publishing, at once; the list itself goes along in `current`. */
export function lacking(content: Content, problems: readonly ContentProblem[]): Refusal {
  const name = ({ topic, question }: ContentProblem): string => {
    const words = question ? questionsOf(content).find(({ key }) => key === question)?.words : content.topics.find(({ key }) => key === topic)?.words;
    return words ? textOf(words, 'cs').slice(0, 60) : '';
  };
  const said = (language: keyof Texts) => problems.slice(0, 20).map((one) => [name(one), why[one.why][language]].filter(Boolean).join(': ')).join('; ');
  return new Refusal('rule', { current: { problems }, detail: { cs: `Před vydáním doplňte – ${said('cs')}.`, en: `Complete before publishing – ${said('en')}.`, uk: `Перед опублікуванням доповніть – ${said('uk')}.` } });
}
const files: Record<WrongFile, Texts> = {
  empty: { cs: 'Soubor je prázdný. Vyberte jiný.', en: 'The file is empty. Choose another one.', uk: 'Файл порожній. Виберіть інший.' },
  too_large: { cs: 'Soubor je větší než 2 MB. Ponechte v něm jen dotazník.', en: 'The file is larger than 2 MB. Keep only the questionnaire in it.', uk: 'Файл більший за 2 МБ. Залиште в ньому лише анкету.' },
  old: { cs: 'Starý formát XLS přečíst nejde. Uložte tabulku jako XLSX.', en: 'The old XLS format cannot be read. Save the table as XLSX.', uk: 'Старий формат XLS прочитати неможливо. Збережіть таблицю як XLSX.' },
  protected: { cs: 'Soubor je pod heslem. Uložte ho bez hesla.', en: 'The file is protected by a password. Save it without one.', uk: 'Файл захищено паролем. Збережіть його без пароля.' },
  damaged: { cs: 'Soubor je poškozený, nebo to není XLSX.', en: 'The file is damaged, or is no XLSX.', uk: 'Файл пошкоджено, або це не XLSX.' },
  not_ours: { cs: 'V tabulce chybí sloupce Řádek a Text (cs). Stáhněte si dotazník jako tabulku a upravte ji.', en: 'The columns Řádek and Text (cs) are missing. Download the questionnaire as a table and edit that.', uk: 'У таблиці бракує стовпців Řádek і Text (cs). Завантажте анкету як таблицю й відредагуйте її.' },
};
export const wrongFile = (which: WrongFile) => new Refusal('invalid', { fields: { file: files[which] } });
