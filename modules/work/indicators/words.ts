// Words that indicators are said with, with their forms after numbers. The same in the browser and on the server, so they stand here and not in the catalogs.
import type { Language } from '#platform/i18n/format.ts';
import type { RecordKind } from '../rules.ts';
import type { MemberKind, Measure, Per } from './rules.ts';

/** After 1 · after 2 to 4 · after a decimal number · after 5 and more. In Czech and Ukrainian the last one is the genitive plural. */
export type Noun = readonly [one: string, few: string, decimal: string, many: string];
const same = (word: string): Noun => [word, word, word, word];
const pair = (one: string, more: string): Noun => [one, more, more, more];

const rules: Record<Language, Intl.PluralRules> = { cs: new Intl.PluralRules('cs'), uk: new Intl.PluralRules('uk'), en: new Intl.PluralRules('en') };
/** The form that follows the number. */
export function after(n: number, noun: Noun, language: Language): string {
  const whole = Number.isInteger(n), form = rules[language].select(n);
  return whole ? noun[form === 'one' ? 0 : form === 'few' ? 1 : 3] : noun[2];
}

export const measureNouns: Record<Language, Record<Measure, Noun>> = {
  cs: {
    records: ['záznam práce', 'záznamy práce', 'záznamu práce', 'záznamů práce'], clients: ['klient', 'klienti', 'klienta', 'klientů'], participants: ['účast', 'účasti', 'účasti', 'účastí'], places: ['místo', 'místa', 'místa', 'míst'], districts: same('ORP'),
    partners: ['partner', 'partneři', 'partnera', 'partnerů'], courses: ['kurz', 'kurzy', 'kurzu', 'kurzů'], workers: ['pracovník', 'pracovníci', 'pracovníka', 'pracovníků'], hours: ['hodina', 'hodiny', 'hodiny', 'hodin'], pieces: ['kus materiálů', 'kusy materiálů', 'kusu materiálů', 'kusů materiálů'],
  },
  uk: {
    records: ['запис роботи', 'записи роботи', 'запису роботи', 'записів роботи'], clients: ['клієнт', 'клієнти', 'клієнта', 'клієнтів'], participants: ['участь', 'участі', 'участі', 'участей'], places: ['місце', 'місця', 'місця', 'місць'], districts: same('ORP'),
    partners: ['партнер', 'партнери', 'партнера', 'партнерів'], courses: ['курс', 'курси', 'курсу', 'курсів'], workers: ['працівник', 'працівники', 'працівника', 'працівників'], hours: ['година', 'години', 'години', 'годин'], pieces: ['примірник матеріалів', 'примірники матеріалів', 'примірника матеріалів', 'примірників матеріалів'],
  },
  en: {
    records: pair('record of work', 'records of work'), clients: pair('client', 'clients'), participants: pair('attendance', 'attendances'), places: pair('place', 'places'), districts: pair('district (ORP)', 'districts (ORP)'),
    partners: pair('partner', 'partners'), courses: pair('course', 'courses'), workers: pair('worker', 'workers'), hours: pair('hour', 'hours'), pieces: pair('piece of materials', 'pieces of materials'),
  },
};

/** Records of one kind are called by what was done. */
export const kindNouns: Record<Language, Record<RecordKind, Noun>> = {
  cs: {
    contact: ['kontakt', 'kontakty', 'kontaktu', 'kontaktů'], coordination: ['koordinace', 'koordinace', 'koordinace', 'koordinací'], administration: ['administrativní práce', 'administrativní práce', 'administrativní práce', 'administrativních prací'],
    field_visit: ['záznam terénní práce', 'záznamy terénní práce', 'záznamu terénní práce', 'záznamů terénní práce'], screening: ['screening', 'screeningy', 'screeningu', 'screeningů'], course: ['lekce kurzu', 'lekce kurzu', 'lekce kurzu', 'lekcí kurzu'], partner_talk: same('jednání s partnerem'),
    assistance: ['asistence na úřadě', 'asistence na úřadě', 'asistence na úřadě', 'asistencí na úřadě'], tutoring: same('doučování'), counselling_hours: ['blok poradny', 'bloky poradny', 'bloku poradny', 'bloků poradny'], event: ['akce', 'akce', 'akce', 'akcí'], interpreting: same('tlumočení'),
    distribution: ['rozdávání materiálů', 'rozdávání materiálů', 'rozdávání materiálů', 'rozdávání materiálů'], staff_training: same('vzdělávání pracovníků'), supervision: ['supervize', 'supervize', 'supervize', 'supervizí'], awareness: ['osvětová akce', 'osvětové akce', 'osvětové akce', 'osvětových akcí'],
    method_support: ['metodická podpora', 'metodické podpory', 'metodické podpory', 'metodických podpor'],
  },
  uk: {
    contact: ['контакт', 'контакти', 'контакту', 'контактів'], coordination: ['координація', 'координації', 'координації', 'координацій'], administration: ['адміністративна робота', 'адміністративні роботи', 'адміністративної роботи', 'адміністративних робіт'],
    field_visit: ['запис виїзної роботи', 'записи виїзної роботи', 'запису виїзної роботи', 'записів виїзної роботи'], screening: ['скринінг', 'скринінги', 'скринінгу', 'скринінгів'], course: ['заняття курсу', 'заняття курсу', 'заняття курсу', 'занять курсу'], partner_talk: ['зустріч із партнером', 'зустрічі з партнером', 'зустрічі з партнером', 'зустрічей із партнером'],
    assistance: ['супровід в установі', 'супроводи в установі', 'супроводу в установі', 'супроводів в установі'], tutoring: ['додаткове заняття', 'додаткові заняття', 'додаткового заняття', 'додаткових занять'], counselling_hours: ['блок консультацій', 'блоки консультацій', 'блоку консультацій', 'блоків консультацій'], event: ['подія', 'події', 'події', 'подій'], interpreting: ['переклад', 'переклади', 'перекладу', 'перекладів'],
    distribution: ['роздача матеріалів', 'роздачі матеріалів', 'роздачі матеріалів', 'роздач матеріалів'], staff_training: ['навчання працівників', 'навчання працівників', 'навчання працівників', 'навчань працівників'], supervision: ['супервізія', 'супервізії', 'супервізії', 'супервізій'], awareness: ['просвітницька подія', 'просвітницькі події', 'просвітницької події', 'просвітницьких подій'],
    method_support: ['методична підтримка', 'методичні підтримки', 'методичної підтримки', 'методичних підтримок'],
  },
  en: {
    contact: pair('contact', 'contacts'), coordination: pair('piece of coordination', 'pieces of coordination'), administration: pair('piece of administration', 'pieces of administration'), field_visit: pair('record of field work', 'records of field work'), screening: pair('screening', 'screenings'), course: pair('session of a course', 'sessions of a course'),
    partner_talk: pair('talk with a partner', 'talks with a partner'), assistance: pair('assistance at an office', 'assistances at an office'), tutoring: pair('tutoring', 'tutorings'), counselling_hours: pair('block of counselling hours', 'blocks of counselling hours'), event: pair('event', 'events'), interpreting: pair('interpreting', 'interpretings'),
    distribution: pair('distribution of materials', 'distributions of materials'), staff_training: pair('staff training', 'staff trainings'), supervision: pair('supervision', 'supervisions'), awareness: pair('awareness activity', 'awareness activities'), method_support: pair('piece of method support', 'pieces of method support'),
  },
};

/** What a set is made of: its noun, "every one", "all of them". */
export const memberWords: Record<Language, Record<MemberKind, { noun: Noun; every: string; all: string }>> = {
  cs: {
    topic: { noun: ['téma', 'témata', 'tématu', 'témat'], every: 'každé téma', all: 'všechna témata' }, place: { noun: ['místo', 'místa', 'místa', 'míst'], every: 'každé místo', all: 'všechna místa' }, district: { noun: same('ORP'), every: 'každé ORP', all: 'všechna ORP' },
    partner: { noun: ['partner', 'partneři', 'partnera', 'partnerů'], every: 'každý partner', all: 'všichni partneři' }, worker: { noun: ['pracovník', 'pracovníci', 'pracovníka', 'pracovníků'], every: 'každý pracovník', all: 'všichni pracovníci' }, service: { noun: ['služba', 'služby', 'služby', 'služeb'], every: 'každá služba', all: 'všechny služby' },
    language: { noun: ['jazyk', 'jazyky', 'jazyka', 'jazyků'], every: 'každý jazyk', all: 'všechny jazyky' }, citizenship: { noun: same('občanství'), every: 'každé občanství', all: 'všechna občanství' },
  },
  uk: {
    topic: { noun: ['тема', 'теми', 'теми', 'тем'], every: 'кожна тема', all: 'усі теми' }, place: { noun: ['місце', 'місця', 'місця', 'місць'], every: 'кожне місце', all: 'усі місця' }, district: { noun: same('ORP'), every: 'кожне ORP', all: 'усі ORP' },
    partner: { noun: ['партнер', 'партнери', 'партнера', 'партнерів'], every: 'кожен партнер', all: 'усі партнери' }, worker: { noun: ['працівник', 'працівники', 'працівника', 'працівників'], every: 'кожен працівник', all: 'усі працівники' }, service: { noun: ['послуга', 'послуги', 'послуги', 'послуг'], every: 'кожна послуга', all: 'усі послуги' },
    language: { noun: ['мова', 'мови', 'мови', 'мов'], every: 'кожна мова', all: 'усі мови' }, citizenship: { noun: ['громадянство', 'громадянства', 'громадянства', 'громадянств'], every: 'кожне громадянство', all: 'усі громадянства' },
  },
  en: {
    topic: { noun: pair('topic', 'topics'), every: 'every topic', all: 'all topics' }, place: { noun: pair('place', 'places'), every: 'every place', all: 'all places' }, district: { noun: pair('district (ORP)', 'districts (ORP)'), every: 'every district (ORP)', all: 'all districts (ORP)' },
    partner: { noun: pair('partner', 'partners'), every: 'every partner', all: 'all partners' }, worker: { noun: pair('worker', 'workers'), every: 'every worker', all: 'all workers' }, service: { noun: pair('service', 'services'), every: 'every service', all: 'all services' },
    language: { noun: pair('language', 'languages'), every: 'every language', all: 'all languages' }, citizenship: { noun: pair('citizenship', 'citizenships'), every: 'every citizenship', all: 'all citizenships' },
  },
};

export const perWords: Record<Language, Record<Per, string>> = {
  cs: { week: 'za týden', month: 'za měsíc', quarter: 'za čtvrtletí', year: 'za rok', once: 'celkem' },
  uk: { week: 'за тиждень', month: 'за місяць', quarter: 'за квартал', year: 'за рік', once: 'загалом' },
  en: { week: 'a week', month: 'a month', quarter: 'a quarter', year: 'a year', once: 'in all' },
};

/** What has to be there so that a member is covered. */
export const withWords: Record<Language, Record<Measure, string>> = {
  cs: { records: 'se záznamem práce', clients: 's klientem', participants: 's účastí', places: 's místem', districts: 's ORP', partners: 's partnerem', courses: 's kurzem', workers: 's pracovníkem', hours: 's odpracovaným časem', pieces: 's rozdanými materiály' },
  uk: { records: 'із записом роботи', clients: 'із клієнтом', participants: 'з участю', places: 'з місцем', districts: 'з ORP', partners: 'з партнером', courses: 'з курсом', workers: 'із працівником', hours: 'із відпрацьованим часом', pieces: 'із розданими матеріалами' },
  en: { records: 'with a record of work', clients: 'with a client', participants: 'with an attendance', places: 'with a place', districts: 'with a district (ORP)', partners: 'with a partner', courses: 'with a course', workers: 'with a worker', hours: 'with time worked', pieces: 'with materials given out' },
};

/** Czech phrases about people: "z Ukrajiny", "s dočasnou ochranou", "v humanitárním ubytování". A code that is not here is named by its label. */
export const peoplePhrases: Record<'citizenship' | 'residence_kind' | 'accommodation_kind', Record<string, string>> = {
  citizenship: {
    UKR: 'z Ukrajiny', VNM: 'z Vietnamu', MNG: 'z Mongolska', CZE: 'z Česka', SVK: 'ze Slovenska', ROU: 'z Rumunska', BGR: 'z Bulharska', POL: 'z Polska', RUS: 'z Ruska', MDA: 'z Moldavska', GEO: 'z Gruzie', KAZ: 'z Kazachstánu', IND: 'z Indie', PHL: 'z Filipín', NPL: 'z Nepálu', SYR: 'ze Sýrie', AFG: 'z Afghánistánu',
    XXX: 'bez státní příslušnosti', UNK: 's nezjištěným občanstvím',
  },
  residence_kind: {
    temporary_protection: 's dočasnou ochranou', special_long_term: 'se zvláštním dlouhodobým pobytem', long_term: 's dlouhodobým pobytem', permanent: 's trvalým pobytem', employee_card: 'se zaměstnaneckou kartou', blue_card: 's modrou kartou', asylum: 's azylem', subsidiary: 's doplňkovou ochranou',
    asylum_seeker: 'se žádostí o mezinárodní ochranu', eu_citizen: 's občanstvím EU', eu_family: 'z rodiny občana EU', tolerated: 's vízem strpění', czech_citizen: 's občanstvím ČR', unknown: 's neznámým pobytem',
  },
  accommodation_kind: {
    rent: 'v nájmu', municipal_flat: 'v obecním bytě', own: 've vlastním bydlení', family: 'u příbuzných nebo známých', dormitory: 'na ubytovně', humanitarian: 'v humanitárním ubytování', shelter: 'v azylovém domě', night_shelter: 'v noclehárně', institution: 'v pobytovém zařízení', without_home: 'bez přístřeší', unknown: 's neznámým ubytováním',
  },
};
