// Goals of the centres in eastern Bohemia, Moravia and Silesia.
import { atLeast, counted, exactly, goal, judged, open, reached, type Goal } from './shape.ts';

const talk = (...withKinds: string[]) => ({ kinds: ['partner_talk' as const], partnerKinds: withKinds });
const region = [['8102', 'Bohumín'], ['8106', 'Frýdek-Místek'], ['8108', 'Havířov'], ['8109', 'Hlučín'], ['8111', 'Karviná'], ['8113', 'Kravaře'], ['8117', 'Opava'], ['8119', 'Ostrava']].map(([key, label]) => ({ key: key!, label: label! }));

export const east: Readonly<Record<string, readonly Goal[]>> = {
  olomouc: [
    goal('each_of_set', 'Chodit na komunitní plánování, na každou pracovní skupinu nejméně dvakrát za rok.', [counted({ filter: { kinds: ['partner_talk'], topics: ['community_planning'] }, form: 'each', by: 'partner', members: [{ key: 'planning', label: '' }, { key: 'planningFamilies', label: '' }, { key: 'planningSeniors', label: '' }], target: atLeast(2) }, 5, { with: ['planning', 'planningFamilies', 'planningSeniors'] })]),
    goal('count', 'S obcemi uspořádat čtyři jednorázová setkání s lidmi ve vzdálených částech kraje.', [counted({ filter: { kinds: ['event'], orps: ['7107'], outside: true }, target: exactly(4) }, 3, { people: 21, minutes: 180 })]),
    goal('count', 'Pomoci lidem z Ukrajiny s dočasnou ochranou zapojit se hlouběji: poradenství a dva sociokulturní kurzy.', [counted({ filter: { kinds: ['course'], courseKinds: ['sociocultural'], topics: ['adaptation'], citizenships: ['UKR'], residences: ['temporary_protection'] }, target: exactly(2) }, 2, { people: 12, minutes: 120 })]),
    goal('spatial', 'Šest sociokulturních kurzů osobně mimo Olomoucko.', [counted({ filter: { kinds: ['course'], courseKinds: ['sociocultural'], modes: ['office', 'field'], orps: ['7107', '7105', '7110'], outside: true }, target: exactly(6) }, 4, { people: 10, minutes: 120 })]),
  ],
  ostrava: [
    goal('frequency', 'Od dubna třikrát týdně pomáhat v komunitním centru krajské pomoci.', [counted({ filter: { kinds: ['assistance'] }, per: 'week', target: atLeast(3), from: '04-01' }, 3, { people: 7, minutes: 180 })], { from: '04-01' }),
    goal('coverage', 'Depistáž na třiceti ubytovnách v kraji.', [counted({ measure: 'places', filter: { kinds: ['screening'], placeKinds: ['dormitory'] }, form: 'total', target: atLeast(30) }, 22, { people: 12, minutes: 150 })]),
    goal('hours_per_period', 'Psychosociální poradenství pro lidi, kteří utekli před válkou, pět hodin týdně.', [counted({ measure: 'hours', filter: { kinds: ['counselling_hours'], topics: ['psychosocial'] }, per: 'week', target: atLeast(5) }, 1, { people: 4, minutes: 300 })]),
    goal('hours_per_period', 'Doučovat ukrajinské děti, kterým škola nejde, pět hodin týdně.', [counted({ measure: 'hours', filter: { kinds: ['tutoring'], citizenships: ['UKR'], ageBands: ['6-14'] }, per: 'week', target: atLeast(5) }, 1, { people: 6, minutes: 270 })]),
    goal('coverage', 'Propojit se se sociálními pracovníky všech obcí s rozšířenou působností v kraji.', [counted({ filter: talk('municipality'), form: 'coverage', by: 'district', members: region }, 6, { with: ['municipality'] })]),
    goal('frequency', 'Šestkrát za rok přijít na pracovní skupinu komunitního plánování města.', [counted({ filter: { kinds: ['partner_talk'], topics: ['community_planning'] }, target: exactly(6) }, 5, { with: ['planning'] })]),
  ],
  opava: [
    goal('count', 'Nejméně 70 aktivit (terén, firmy, obce, neziskové organizace), po kterých lidé vědí o poradně v Opavě.', [counted({ filter: { kinds: ['field_visit', 'partner_talk', 'awareness', 'distribution'] }, target: atLeast(70) }, 58, { people: 5, with: ['employer', 'municipality', 'ngo'] })], { said: 'Do konce roku jsou domluvené dvě ubytovny a tři firmy.' }),
    goal('partnership', 'Spolupracovat s tlumočníkem, který mluví ukrajinsky a rusky.', [reached('Dohoda je podepsaná.', '02-09'), counted({ filter: { kinds: ['interpreting'], languages: ['uk', 'ru'] } }, 9)]),
    goal('frequency', 'Mít supervizora a supervizi čtyřikrát za rok.', [counted({ filter: { kinds: ['supervision'] }, per: 'quarter', target: atLeast(1) }, 1, { minutes: 120 })]),
  ],
  pardubice: [
    goal('milestone', 'Ustálit pracoviště v Litomyšli.', [judged('Shrnutí za celé pracoviště.')], { parts: [
      goal('staffing', 'Ustálit tým.', [reached('Všechna místa jsou obsazená.', '05-04')]),
      goal('count', 'Směrem ke klientům: pravidelné poradenství v Litomyšli.', [counted({ filter: { kinds: ['counselling_hours'], orps: ['5307'] } }, 16, { people: 5, minutes: 240 })]),
      goal('partnership', 'Směrem k partnerům ve městě a v kraji.', [counted({ measure: 'partners', filter: { ...talk('municipality', 'ngo', 'school'), orps: ['5307', '5312'] } }, 4, { with: ['municipality', 'ngo'] })]),
    ] }),
    goal('staffing', 'Aspoň dva komunitní pracovníci na dohodu, a to jiné národnosti než ukrajinské.', [reached('První dohoda je podepsaná.', '03-16'), open('Druhá dohoda je podepsaná.')]),
    goal('partnership', 'Předávat zkušenosti organizacím, které s cizinci teprve začínají; radit jejich klientům a přednášet.', [counted({ measure: 'partners', filter: { ...talk('ngo'), topics: ['intercultural'] } }, 2, { with: ['ngo'] }), counted({ filter: { kinds: ['awareness'], topics: ['intercultural'] } }, 4, { people: 18 })]),
    goal('milestone', 'Zavést nový způsob hodnocení pracovníků.', [reached('Návrh je hotový.', '04-30'), open('Proběhlo první hodnocení.')]),
  ],
  zlin: [
    goal('training', 'Sociální pracovníci projdou akreditovaným školením o sociálním zabezpečení cizinců.', [counted({ filter: { kinds: ['staff_training'], topics: ['social_security'], accredited: true }, form: 'each', by: 'worker', target: atLeast(1) }, 2, { minutes: 480 })]),
    goal('count', 'Uspořádat aspoň jednu akci, kde se potkají místní a cizinci.', [counted({ filter: { kinds: ['event'], topics: ['intercultural'] }, target: atLeast(1) }, 1, { people: 60, minutes: 240 })]),
    goal('count', 'V komunitním plánování přijít aspoň na dvě setkání skupiny pro lidi ohrožené vyloučením.', [counted({ filter: { kinds: ['partner_talk'], topics: ['community_planning'] }, target: atLeast(2) }, 3, { with: ['planningSeniors'] })]),
    goal('each_of_set', 'Dva sociokulturní kurzy na každé ze dvou témat: trh práce a škola.', [counted({ filter: { kinds: ['course'], courseKinds: ['sociocultural'] }, form: 'each', by: 'topic', members: [{ key: 'employment', label: 'zaměstnání a trh práce' }, { key: 'education', label: 'školství a vzdělávání' }], target: atLeast(2) }, 3, { people: 10, minutes: 120 })]),
    goal('deliverable', 'Série přednášek na jedné základní a jedné vysoké škole o soužití kultur.', [counted({ filter: { kinds: ['awareness'], topics: ['intercultural'] }, form: 'coverage', by: 'partner', members: [{ key: 'school', label: '' }, { key: 'university', label: '' }] }, 3, { with: ['school', 'university'], people: 25, minutes: 90 })]),
  ],
  hradiste: [
    goal('training', 'Sociální pracovníci se vzdělávají o pobytu cizinců, o dluzích a o práci s klientem.', [counted({ filter: { kinds: ['staff_training'] }, form: 'each', by: 'topic', members: [{ key: 'residence', label: 'pobyt' }, { key: 'debts', label: 'dluhy' }, { key: 'children', label: 'práce s klientem' }], target: atLeast(1) }, 3, { minutes: 360 })]),
    goal('dated_milestone', 'Do konce roku proběhne jedna akce, která spojí místní a cizince.', [counted({ filter: { kinds: ['event'], topics: ['intercultural'] }, target: exactly(1) }, 0, { people: 45 })], { dueOn: '12-31', said: 'Termín 12. prosince, sál je objednaný.' }),
    goal('frequency', 'Jednou za rok přijít na komunitní plánování.', [counted({ filter: { kinds: ['partner_talk'], topics: ['community_planning'] }, target: atLeast(1) }, 1, { with: ['planning'] })]),
    goal('count', 'Poradit 250 lidem.', [counted({ measure: 'participants', filter: { kinds: ['contact', 'counselling_hours'] }, target: atLeast(250) }, 34, { people: 6, minutes: 240 })]),
    goal('staffing', 'Uzavřít smlouvu s komunitní pracovnicí nebo pracovníkem z Ukrajiny.', [reached('Smlouva je podepsaná.', '01-26')]),
    goal('dated_milestone', 'Do konce roku osm školení o životě a systémech v Česku.', [counted({ filter: { kinds: ['course'], topics: ['adaptation'] }, target: exactly(8) }, 6, { people: 14, minutes: 120 })], { dueOn: '12-31' }),
  ],
};
