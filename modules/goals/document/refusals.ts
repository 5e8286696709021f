// What is said when a document cannot be taken, in three languages.
import { against, Refusal } from '#platform/http/problems.ts';
import type { Problem } from './rules.ts';

type Texts = { cs: string; en: string; uk: string };
const texts: Record<Problem, Texts> = {
  empty: { cs: 'Soubor je prázdný. Vyberte jiný.', en: 'The file is empty. Choose another one.', uk: 'Файл порожній. Виберіть інший.' },
  too_large: { cs: 'Soubor je větší než 5 MB. Vymažte z něj obrázky, nebo uložte jen text.', en: 'The file is larger than 5 MB. Remove its pictures, or save the text only.', uk: 'Файл більший за 5 МБ. Вилучіть зображення або збережіть лише текст.' },
  pdf: { cs: 'Z PDF cíle přečíst nejde. Otevřete dokument tam, kde vznikl, a uložte ho jako DOCX.', en: 'Goals cannot be read from a PDF. Open the document where it was made and save it as DOCX.', uk: 'Цілі з PDF прочитати неможливо. Відкрийте документ там, де його створено, і збережіть як DOCX.' },
  old: { cs: 'Starý formát (DOC, XLS, RTF) přečíst nejde. Uložte dokument jako DOCX nebo XLSX.', en: 'The old format (DOC, XLS, RTF) cannot be read. Save the document as DOCX or XLSX.', uk: 'Старий формат (DOC, XLS, RTF) прочитати неможливо. Збережіть документ як DOCX або XLSX.' },
  damaged: { cs: 'Soubor je poškozený, nebo to není DOCX ani XLSX. Uložte ho znovu a zkuste to ještě jednou.', en: 'The file is damaged, or is neither DOCX nor XLSX. Save it again and try once more.', uk: 'Файл пошкоджено, або це не DOCX і не XLSX. Збережіть його знову й спробуйте ще раз.' },
  unknown: { cs: 'Takový soubor přečíst nejde. Jde DOCX, XLSX, Markdown a prostý text.', en: 'This kind of file cannot be read. DOCX, XLSX, Markdown and plain text can.', uk: 'Такий файл прочитати неможливо. Можна DOCX, XLSX, Markdown і звичайний текст.' },
  protected: { cs: 'Soubor je pod heslem. Uložte ho bez hesla.', en: 'The file is protected by a password. Save it without one.', uk: 'Файл захищено паролем. Збережіть його без пароля.' },
  no_goals: { cs: 'V dokumentu není žádný cíl. Cíle mají stát v odrážkách nebo odstavcích pod nadpisem centra.', en: 'There is no goal in the document. Goals should stand in a list or in paragraphs under the heading of their centre.', uk: 'У документі немає жодної цілі. Цілі мають бути у списку або абзацах під заголовком центру.' },
  too_many: { cs: 'V dokumentu je víc než 300 center, nebo víc než 300 cílů jednoho centra. Rozdělte ho.', en: 'There are more than 300 centres in the document, or more than 300 goals of one. Divide it.', uk: 'У документі понад 300 центрів або понад 300 цілей одного центру. Розділіть його.' },
};
export const wrongDocument = (why: Problem) => new Refusal('invalid', { fields: { file: texts[why] } });
const of = (name: string, { cs, en, uk }: Texts) => against({ cs: `${name}: ${cs}`, en: `${name}: ${en}`, uk: `${name}: ${uk}` });
export const begunMeanwhile = (name: string) => of(name, { cs: 'cíle na tento rok už někdo začal. Vyberte, jestli k nim přidat, nebo návrh nahradit.', en: 'somebody has begun the goals for this year already. Choose whether to add to them or replace the draft.', uk: 'цілі на цей рік уже хтось почав. Виберіть, додати до них чи замінити чернетку.' });
export const submittedAlready = (name: string) => of(name, { cs: 'cíle na tento rok už jsou předložené, dokumentem se nemění.', en: 'the goals for this year were submitted already; a document does not change them.', uk: 'цілі на цей рік уже подано; документ їх не змінює.' });
export const changedMeanwhile = (name: string) => of(name, { cs: 'návrh mezitím někdo změnil. Podívejte se, co v něm teď je, a zkuste to znovu.', en: 'somebody has changed the draft meanwhile. Look at what is in it now and try again.', uk: 'чернетку тим часом хтось змінив. Перегляньте, що в ній зараз, і спробуйте ще раз.' });
export const goneMeanwhile = (name: string) => of(name, { cs: 'návrh cílů tu už není. Načtěte stránku znovu.', en: 'the draft is not there any more. Load the page again.', uk: 'чернетки цілей тут уже немає. Завантажте сторінку знову.' });
export const tooMany = (name: string) => of(name, { cs: 'v jednom roce může být nejvýš 300 cílů.', en: 'a year may have at most 300 goals.', uk: 'у році може бути щонайбільше 300 цілей.' });
export const nothingToWrite = () => against({ cs: 'Na tento rok tu žádné cíle nejsou.', en: 'There are no goals for this year.', uk: 'На цей рік тут немає жодних цілей.' });
