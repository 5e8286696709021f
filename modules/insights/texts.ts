// Names of tables, columns and rows in the reader's language: the same on the page and in files.
import type { Language } from '#platform/http/problems.ts';

type Texts = Record<Language, string>;
const t = (cs: string, en: string, uk: string): Texts => ({ cs, en, uk });
const texts = {
  phases: t('Otevřené případy podle fáze', 'Open cases by phase', 'Відкриті справи за етапом'), lasting: t('Jak dlouho otevřené případy trvají', 'How long open cases last', 'Як довго тривають відкриті справи'),
  workers: t('Otevřené případy podle pracovníka', 'Open cases by worker', 'Відкриті справи за працівником'), moves: t('Kolik případů přešlo do fáze', 'Cases that came to a phase', 'Скільки справ перейшло до етапу'),
  stays: t('Kolik dní případy ve fázi strávily', 'Days that cases spent in a phase', 'Скільки днів справи були на етапі'), stuck: t('Déle než půl roku v jedné fázi', 'Over half a year in one phase', 'Понад пів року на одному етапі'),
  help: t('Případy podle toho, zda už proběhl první kontakt', 'Cases by whether the first contact has taken place', 'Справи за тим, чи відбувся перший контакт'), helpDays: t('Dny do prvního kontaktu', 'Days to the first contact', 'Дні до першого контакту'),
  needs: t('Potřeby od prvního hodnocení k poslednímu', 'Needs from the first rating to the last', 'Потреби від першої оцінки до останньої'), unanswered: t('Tíživé potřeby bez cíle v plánu', 'Pressing needs without a goal in the plan', 'Нагальні потреби без цілі в плані'),
  barriers: t('Překážky podle toho, kde leží', 'Barriers by where they lie', 'Перешкоди за тим, де вони лежать'), workload: t('Hodiny práce', 'Hours of work', 'Години роботи'),
  prospect: t('zájemce', 'prospect', 'заявник'), mapping: t('mapování', 'mapping', 'картування'), planning: t('plánování a realizace', 'planning and realisation', 'планування й виконання'), evaluation: t('vyhodnocení', 'evaluation', 'оцінювання'), closed: t('uzavřené', 'closed', 'закриті'),
  elsewhere: t('vede jiná organizace', 'led by another organisation', 'веде інша організація'), opened: t('nově otevřené', 'newly opened', 'нововідкриті'),
  quarter: t('do 3 měsíců', 'up to 3 months', 'до 3 місяців'), year: t('3–12 měsíců', '3–12 months', '3–12 місяців'), longer: t('déle než rok', 'over a year', 'понад рік'),
  cases: t('případy', 'cases', 'справи'), n: t('počet', 'count', 'кількість'), q1: t('čtvrtina do', 'a quarter within', 'чверть до'), median: t('medián', 'median', 'медіана'), q3: t('tři čtvrtiny do', 'three quarters within', 'три чверті до'),
  helped: t('první kontakt proběhl', 'first contact has taken place', 'перший контакт відбувся'), waiting: t('ještě bez kontaktu', 'no contact yet', 'ще без контакту'),
  better: t('lépe', 'better', 'краще'), same: t('stejně', 'the same', 'так само'), worse: t('hůře', 'worse', 'гірше'), once: t('hodnoceno jednou', 'rated once', 'оцінено раз'),
  person: t('osoba', 'person', 'особа'), organisation: t('organizace', 'organisation', 'організація'), law: t('zákon', 'law', 'закон'), structure: t('systém', 'structure', 'система'),
  direct: t('přímá', 'direct', 'пряма'), indirect: t('nepřímá', 'indirect', 'непряма'), organisational: t('organizační', 'organisational', 'організаційна'),
  noService: t('bez služby', 'without a service', 'без служби'), noOrp: t('bez obvodu', 'no district', 'без округу'), formerWorker: t('bez pracovníka', 'without a worker', 'без працівника'), total: t('celkem', 'total', 'разом'),
  row: t('Řádek', 'Row', 'Рядок'), casePerson: t('případy osob', 'cases of persons', 'справи осіб'), caseFamily: t('případy rodin', 'cases of families', 'справи родин'),
  under: t('méně než 5', 'less than 5', 'менше 5'), hidden: t('skryto', 'hidden', 'приховано'),
  inside: t('Pro potřebu organizace: malá čísla nejsou skrytá. Neposílejte dál.', 'For use inside the organisation: small numbers are not hidden. Do not send it on.', 'Для потреб організації: малі числа не приховано. Не надсилайте далі.'),
  leaves: t('Pro jiné: počty menší než 5 jsou skryté, a s nimi ty, ze kterých by se daly dopočítat.', 'For others: counts under 5 are hidden, and so are those from which they could be worked out.', 'Для інших: кількості менше 5 приховано, а з ними й ті, з яких їх можна обчислити.'),
  district: t('Zveřejněná čísla obvodu', 'Published numbers of a district', 'Оприлюднені числа округу'), districtCases: t('případy v obvodu', 'cases in the district', 'справи в окрузі'), need: t('tíživá potřeba', 'pressing need', 'нагальна потреба'), barrier: t('překážka', 'barrier', 'перешкода'),
  notShown: t('méně než 5 nebo skryto', 'less than 5, or hidden', 'менше 5 або приховано'), tooFew: t('V obvodu je příliš málo případů na to, aby se něco zveřejnilo.', 'There are too few cases in the district for anything to be published.', 'В окрузі замало справ, щоб щось оприлюднити.'),
} satisfies Record<string, Texts>;
export type Text = keyof typeof texts;
export const say = (language: Language, text: Text): string => texts[text][language];
export const sayer = (language: Language) => (text: Text): string => texts[text][language];
