// Sentences about files and their rows, in the three languages of the product.
type Texts = { cs: string; en: string; uk: string };
const says = (cs: string, en: string, uk: string): Texts => ({ cs, en, uk });

const fileProblems = {
  empty: () => says('Soubor je prázdný.', 'The file is empty.', 'Файл порожній.'),
  zip: () => says('Soubor je zabalený do ZIP. Rozbalte ho a vyberte soubor .json (nebo .json.gz).', 'The file is packed as ZIP. Unpack it and choose the .json (or .json.gz) file.', 'Файл запакований у ZIP. Розпакуйте його й виберіть файл .json (або .json.gz).'),
  cut_packed: () => says('Zabalený soubor je useknutý. Stáhněte ho znovu.', 'The packed file is cut. Download it again.', 'Запакований файл обірваний. Завантажте його ще раз.'),
  wrong_packed: () => says('Zabalený soubor je poškozený. Stáhněte ho znovu.', 'The packed file is damaged. Download it again.', 'Запакований файл пошкоджений. Завантажте його ще раз.'),
  too_large: () => says('Soubor je větší, než jaký registr vydává.', 'The file is larger than any the register issues.', 'Файл більший, ніж видає реєстр.'),
  encoding: () => says('Soubor není v kódování UTF-8, nejspíš je ve Windows-1250. Uložte ho v UTF-8, nebo ho stáhněte znovu z dat ministerstva.', 'The file is not in UTF-8, probably it is in Windows-1250. Save it as UTF-8, or download it again from the ministry.', 'Файл не в кодуванні UTF-8, ймовірно, у Windows-1250. Збережіть його в UTF-8 або завантажте знову з даних міністерства.'),
  not_json_at_all: () => says('Tohle není soubor JSON s registrem.', 'This is not the JSON file of the register.', 'Це не файл JSON з реєстром.'),
  not_json: (item: number, byte: number) => says(`Soubor je od položky ${item + 1} poškozený (kolem znaku ${byte}).`, `The file is damaged from item ${item + 1} on (about byte ${byte}).`, `Файл пошкоджено від запису ${item + 1} (близько знака ${byte}).`),
  item_too_long: (item: number) => says(`Položka ${item + 1} je příliš dlouhá, takovou registr nevydává.`, `Item ${item + 1} is too long, the register issues no such one.`, `Запис ${item + 1} задовгий, реєстр такого не видає.`),
  wrong_root: () => says('V souboru chybí seznam „polozky“. Vyberte soubor rpss.json z otevřených dat ministerstva.', 'The file has no list “polozky”. Choose the file rpss.json of the ministry’s open data.', 'У файлі немає списку «polozky». Виберіть файл rpss.json з відкритих даних міністерства.'),
  no_items: () => says('Seznam „polozky“ je prázdný.', 'The list “polozky” is empty.', 'Список «polozky» порожній.'),
  cut: (item: number) => says(`Soubor je useknutý: končí uprostřed, za položkou ${item}. Stáhněte ho znovu.`, `The file is cut: it ends in the middle, after item ${item}. Download it again.`, `Файл обірваний: закінчується посередині, після запису ${item}. Завантажте його ще раз.`),
  not_xlsx: () => says('Tohle není sešit XLSX, nebo je poškozený.', 'This is not an XLSX workbook, or it is damaged.', 'Це не книга XLSX або вона пошкоджена.'),
  no_rows: () => says('V sešitu není pod hlavičkou žádný vyplněný řádek.', 'The workbook has no filled row under its headings.', 'У книзі немає жодного заповненого рядка під заголовками.'),
  too_many_rows: () => says('Najednou jde převzít nejvýše 5000 řádků.', 'At most 5000 rows at once.', 'Одночасно щонайбільше 5000 рядків.'),
} satisfies Record<string, (item: number, byte: number) => Texts>;
export type FileProblem = keyof typeof fileProblems;
const more = (texts: Texts): Texts => says(`${texts.cs} Nic se nezměnilo.`, `${texts.en} Nothing was changed.`, `${texts.uk} Нічого не змінено.`);
export const fileTexts = (why: FileProblem, item: number, byte: number): Texts => more(fileProblems[why](item, byte));
export const missingColumns = (columns: string): Texts => more(says(`V prvním řádku chybí sloupce: ${columns}. Stáhněte si vzor.`, `The first row lacks the columns: ${columns}. Download the template.`, `У першому рядку бракує стовпців: ${columns}. Завантажте зразок.`));

/** Why a row is refused; `said` is the value, in a sheet with its column. */
const rowReasons: Readonly<Record<string, (said: string) => Texts>> = {
  not_item: () => says('Položka není záznam o službě.', 'The item is no record of a service.', 'Запис не є записом про послугу.'),
  no_number: (said) => says(`Chybí číslo služby v registru, nebo to není číslo${said && `: ${said}`}.`, `The number of the service is missing or is no number${said && `: ${said}`}.`, `Бракує номера послуги або це не номер${said && `: ${said}`}.`),
  no_ico: () => says('Chybí IČO poskytovatele.', 'The provider’s registration number is missing.', 'Бракує IČO постачальника.'),
  wrong_ico: (said) => says(`IČO ${said} neplatí: nesouhlasí kontrolní číslice.`, `Registration number ${said} is not valid: its check digit does not agree.`, `IČO ${said} недійсне: контрольна цифра не збігається.`),
  no_provider: () => says('Chybí název poskytovatele.', 'The provider’s name is missing.', 'Бракує назви постачальника.'),
  twice: (said) => says(`Číslo služby ${said} je v souboru vícekrát s různým obsahem.`, `Service number ${said} stands in the file more than once with different content.`, `Номер послуги ${said} є у файлі кілька разів із різним змістом.`),
  other_name: (said) => says(`Pod stejným IČO je v souboru častěji jiný název: ${said}.`, `The same registration number more often has another name in the file: ${said}.`, `Під тим самим IČO у файлі частіше інша назва: ${said}.`),
  missing: (said) => says(`${said}: chybí.`, `${said}: missing.`, `${said}: бракує.`),
  long: (said) => says(`${said}: příliš dlouhé.`, `${said}: too long.`, `${said}: задовге.`),
  sheet_ico: (said) => says(`IČO: ${said} neplatí, nesouhlasí kontrolní číslice.`, `IČO: ${said} is not valid, its check digit does not agree.`, `IČO: ${said} недійсне, контрольна цифра не збігається.`),
  not_code: (said) => says(`${said}: tohle v seznamu není.`, `${said}: not in the list.`, `${said}: цього немає в переліку.`),
  not_number: (said) => says(`${said}: není celé číslo.`, `${said}: not a whole number.`, `${said}: не ціле число.`),
  not_day: (said) => says(`${said}: takový den není v kalendáři.`, `${said}: no such day in the calendar.`, `${said}: такого дня немає в календарі.`),
  not_phone: (said) => says(`${said}: není telefonní číslo.`, `${said}: not a telephone number.`, `${said}: не номер телефону.`),
  not_email: (said) => says(`${said}: není e-mailová adresa.`, `${said}: not an e-mail address.`, `${said}: не адреса електронної пошти.`),
  not_web: (said) => says(`${said}: není adresa webu.`, `${said}: not a web address.`, `${said}: не адреса вебсайту.`),
  not_yes: (said) => says(`${said}: napište ano, nebo ne.`, `${said}: write yes (ano) or no (ne).`, `${said}: напишіть ano (так) або ne (ні).`),
  not_ours: (said) => says(`Číslo v Souběhu ${said} není číslo žádné služby vašich partnerů. U nové služby ho nechte prázdné.`, `${said} is no number of a service of your partners. Leave it empty for a new one.`, `${said} не є номером послуги ваших партнерів. Для нової послуги залиште порожнім.`),
  from_register: () => says('Tuto službu vede registr; v sešitu ji měnit nejde.', 'This service comes from the register; it cannot be changed by a sheet.', 'Цю послугу веде реєстр; її не можна змінити аркушем.'),
  row_twice: (said) => says(`Totéž už říká řádek ${said}.`, `Row ${said} says the same.`, `Те саме вже каже рядок ${said}.`),
};
/** A row of a sheet may have several, a line each. */
export function reasonText(reason: string | null, said: string): Texts | null {
  if (!reason) return null;
  const values = said.split('\n'), all = reason.split('\n').map((one, i) => (rowReasons[one] ?? rowReasons['not_item']!)(values[i] ?? ''));
  return says(all.map(({ cs }) => cs).join(' '), all.map(({ en }) => en).join(' '), all.map(({ uk }) => uk).join(' '));
}
