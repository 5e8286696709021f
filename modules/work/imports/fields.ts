// What a column of a file may be: its names in three languages, and other words that stand in headings. The first names are those that an exported file has.
import type { Language } from '#platform/i18n/format.ts';

export const fieldNames = [
  'day', 'time', 'end', 'minutes', 'hours', 'kind', 'mode', 'directness', 'service', 'worker', 'coworkers', 'place', 'placeWords', 'orp', 'partner', 'course', 'topics', 'activities', 'targetGroups', 'situations', 'language', 'interpreter', 'understood',
  'people', 'groupSex', 'groupAge', 'groupCitizenship', 'groupResidence', 'groupAccommodation', 'groupSituation', 'groups', 'materials', 'pieces', 'materialLanguage', 'projects', 'share', 'accredited', 'request', 'facts', 'client',
] as const;
export type Field = typeof fieldNames[number];
type Names = Record<Language, string> & { /** Other words of headings, small letters without accents. */ also: readonly string[] };

export const fields: Record<Field, Names> = {
  day: { cs: 'Datum', en: 'Date', uk: 'Дата', also: ['den', 'kdy', 'datum konani', 'datum cinnosti', 'datum akce', 'day', 'when', 'день', 'коли'] },
  time: { cs: 'Začátek', en: 'Start', uk: 'Початок', also: ['od', 'cas od', 'cas', 'hodina', 'zacatek akce', 'from', 'time', 'час', 'від'] },
  end: { cs: 'Konec', en: 'End', uk: 'Кінець', also: ['do', 'cas do', 'to', 'until', 'до'] },
  minutes: { cs: 'Minuty', en: 'Minutes', uk: 'Хвилини', also: ['min', 'pocet minut', 'delka min', 'delka v minutach', 'doba min', 'cas v minutach', 'хв', 'тривалість хв'] },
  hours: { cs: 'Hodiny', en: 'Hours', uk: 'Години', also: ['h', 'hod', 'pocet hodin', 'delka hod', 'delka v hodinach', 'doba hod', 'hodin', 'doba', 'delka', 'trvani', 'delka trvani', 'duration', 'length', 'тривалість', 'год'] },
  kind: { cs: 'Druh činnosti', en: 'Kind of work', uk: 'Вид діяльності', also: ['cinnost', 'druh', 'typ', 'typ cinnosti', 'druh prace', 'aktivita druh', 'kind', 'type', 'activity kind', 'вид', 'тип', 'вид роботи'] },
  mode: { cs: 'Způsob', en: 'Way', uk: 'Спосіб', also: ['forma', 'zpusob kontaktu', 'forma kontaktu', 'mode', 'form', 'форма'] },
  directness: { cs: 'Přímost', en: 'Directness', uk: 'Безпосередність', also: ['prima neprima', 'prima prace', 'prima neprima prace', 'direct', 'безпосередня'] },
  service: { cs: 'Služba', en: 'Service', uk: 'Послуга', also: ['nazev sluzby', 'socialni sluzba', 'stredisko', 'служба'] },
  worker: { cs: 'Pracovník', en: 'Worker', uk: 'Працівник', also: ['pracovnice', 'kdo', 'jmeno pracovnika', 'pracovnik ce', 'zapsal', 'terenni pracovnik', 'socialni pracovnik', 'zamestnanec', 'who', 'author', 'хто', 'працівниця'] },
  coworkers: { cs: 'Spolu s kým', en: 'Together with', uk: 'Разом із', also: ['spolupracovnici', 'kolegove', 'dalsi pracovnici', 'colleagues', 'колеги'] },
  place: { cs: 'Místo', en: 'Place', uk: 'Місце', also: ['misto konani', 'kde', 'lokalita', 'ubytovna', 'where', 'location', 'де', 'місце проведення'] },
  placeWords: { cs: 'Místo slovy', en: 'Place in words', uk: 'Місце словами', also: ['upresneni mista', 'adresa'] },
  orp: { cs: 'ORP', en: 'District', uk: 'Район', also: ['obec s rozsirenou pusobnosti', 'okres', 'spravni obvod', 'obec', 'mesto', 'районна громада'] },
  partner: { cs: 'Partner', en: 'Partner', uk: 'Партнер', also: ['organizace', 'instituce', 'spolupracujici organizace', 'partnerska organizace', 'urad', 'skola', 'institution', 'установа', 'організація'] },
  course: { cs: 'Kurz', en: 'Course', uk: 'Курс', also: ['nazev kurzu'] },
  topics: { cs: 'Témata', en: 'Topics', uk: 'Теми', also: ['tema', 'oblast', 'oblasti', 'topic', 'тема'] },
  activities: { cs: 'Úkony', en: 'Acts', uk: 'Дії', also: ['ukon', 'aktivity', 'aktivita', 'vykony', 'vykon', 'activities', 'дія'] },
  targetGroups: { cs: 'Cílové skupiny', en: 'Target groups', uk: 'Цільові групи', also: ['cilova skupina', 'cs', 'target group', 'цільова група'] },
  situations: { cs: 'Situace', en: 'Situations', uk: 'Ситуації', also: ['situace klientu', 'situation', 'ситуація'] },
  language: { cs: 'Jazyk', en: 'Language', uk: 'Мова', also: ['jazyk jednani', 'jazyk rozhovoru'] },
  interpreter: { cs: 'Tlumočení', en: 'Interpreter', uk: 'Переклад', also: ['tlumocnik', 'tlumocnice', 'tlumocil', 'interpreting', 'перекладач', 'перекладачка'] },
  understood: { cs: 'Porozumění', en: 'Understood', uk: 'Порозуміння', also: ['overeni porozumeni', 'rozumel'] },
  people: { cs: 'Počet lidí', en: 'People', uk: 'Кількість людей', also: ['pocet', 'pocet osob', 'osob', 'osoby', 'ucastniku', 'ucastnici', 'pocet ucastniku', 'pocet klientu', 'klientu', 'lide', 'lidi', 'participants', 'number of people', 'persons', 'учасники', 'кількість учасників', 'осіб'] },
  groupSex: { cs: 'Pohlaví', en: 'Sex', uk: 'Стать', also: ['gender'] },
  groupAge: { cs: 'Věk', en: 'Age', uk: 'Вік', also: ['vekova skupina', 'vekova kategorie', 'age band', 'вікова група'] },
  groupCitizenship: { cs: 'Občanství', en: 'Citizenship', uk: 'Громадянство', also: ['statni prislusnost', 'narodnost', 'zeme puvodu', 'nationality', 'країна'] },
  groupResidence: { cs: 'Pobyt', en: 'Residence', uk: 'Статус перебування', also: ['druh pobytu', 'typ pobytu', 'pobytovy status', 'residence status', 'перебування'] },
  groupAccommodation: { cs: 'Ubytování', en: 'Accommodation', uk: 'Житло', also: ['bydleni', 'typ bydleni', 'typ ubytovani', 'housing', 'проживання'] },
  groupSituation: { cs: 'Situace skupiny', en: 'Situation of the group', uk: 'Ситуація групи', also: [] },
  groups: { cs: 'Lidé beze jmen', en: 'People without names', uk: 'Люди без імен', also: [] },
  materials: { cs: 'Materiály', en: 'Materials', uk: 'Матеріали', also: ['material', 'letaky', 'co se rozdalo', 'rozdane materialy', 'матеріал', 'листівки'] },
  pieces: { cs: 'Kusů', en: 'Pieces', uk: 'Штук', also: ['ks', 'kusy', 'pocet kusu', 'pocet letaku', 'pocet ks', 'шт'] },
  materialLanguage: { cs: 'Jazyk materiálu', en: 'Language of the material', uk: 'Мова матеріалу', also: ['jazyk letaku'] },
  projects: { cs: 'Projekty', en: 'Projects', uk: 'Проєкти', also: ['projekt', 'donor', 'zdroj', 'financovani', 'project', 'проєкт', 'проект'] },
  share: { cs: 'Podíl', en: 'Share', uk: 'Частка', also: ['podil', 'uvazek', 'procent', 'podil v'] },
  accredited: { cs: 'Akreditováno', en: 'Accredited', uk: 'Акредитовано', also: ['akreditace', 'akreditovane'] },
  request: { cs: 'Jednorázová žádost', en: 'One-off request', uk: 'Разове звернення', also: ['zadost', 'zakazka', 'pozadavek', 'request', 'звернення'] },
  facts: { cs: 'Co se dělo', en: 'What happened', uk: 'Що відбулося', also: ['popis', 'popis cinnosti', 'poznamka', 'poznamky', 'obsah', 'co se delalo', 'zaznam', 'prubeh', 'text', 'note', 'notes', 'description', 'опис', 'примітка'] },
  client: { cs: 'Klient (číslo)', en: 'Client (number)', uk: 'Клієнт (номер)', also: ['klient', 'klientka', 'cislo klienta', 'kod klienta', 'cislo pripadu', 'pripad', 'jmeno klienta', 'client', 'case', 'клієнт', 'справа', 'номер справи'] },
};
/** Fields that only one column may be. People are counted by as many as the file has. */
export const isSingle = (field: Field) => field !== 'people' && field !== 'facts';
/** The column that a file of wrong rows has more: read as nothing when the mended file comes back. */
export const wrongHeading: Record<Language, string> = { cs: 'Co je špatně', en: 'What is wrong', uk: 'Що неправильно' };
