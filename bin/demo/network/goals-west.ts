// Goals of the centres in Bohemia. Dates without a year: the year is that of the plan.
import { about, atLeast, counted, goal, judged, open, reached, type Goal } from './shape.ts';

const talk = (...withKinds: string[]) => ({ kinds: ['partner_talk' as const], partnerKinds: withKinds });
/** The same two goals stand in Plzeň and Domažlice: people in humanitarian housing, young people and schools. */
export const protection = (done: number): Goal => goal('trend', 'Při terénní práci říkat lidem z Ukrajiny v humanitárním ubytování, jak a do kdy si prodlouží dočasnou ochranu, a nabízet jim pomoc v těžké situaci.',
  [counted({ filter: { kinds: ['field_visit', 'screening'], topics: ['residence'], citizenships: ['UKR'], residences: ['temporary_protection'], accommodations: ['humanitarian'] }, form: 'trend' }, done, { people: 9 }), judged('Lidé na ubytovnách vědí, kam se obrátit.')]);
export const young = (courses: number, materials: number): Goal => goal('count', 'Mladí cizinci a jejich rodiče vědí, jak funguje škola v Česku: zápisy, uznání vzdělání, podpora dětí s jiným mateřským jazykem. Aspoň dva sociokulturní kurzy a letáky do škol.',
  [counted({ filter: { kinds: ['course'], topics: ['education'], courseKinds: ['sociocultural'] }, target: atLeast(2) }, courses, { people: 11, minutes: 90 }), counted({ measure: 'pieces', filter: { kinds: ['distribution'], partnerKinds: ['school'] } }, materials, { with: ['school', 'secondary'] })]);

export const west: Readonly<Record<string, readonly Goal[]>> = {
  benesov: [
    goal('staffing', 'Obsadit volné místo v poradně a nového člověka dobře zaškolit.', [reached('Místo je obsazené.', '03-02'), reached('Zaškolení skončilo.', '06-15')], { said: 'Kolegyně má od června vlastní klienty.' }),
    goal('staffing', 'Mít pro kurzy češtiny lektory s odbornou přípravou.', [open('Jsou podepsané dohody s lektory.')], { said: 'Jeden lektor je, druhý se hledá.' }),
    goal('partnership', 'Rozšířit okruh komunitních pracovníků, kteří mluví ukrajinsky a rusky.', [counted({ filter: { kinds: ['interpreting'], languages: ['uk', 'ru'] } }, 9)]),
    goal('trend', 'Ať lidé v okrese vědí, že centrum je a co dělá.', [counted({ filter: { kinds: ['awareness'], topics: ['service_awareness'] }, form: 'trend' }, 7, { people: 15 })]),
    goal('coverage', 'Objet malé obce, představit služby a nabídnout jim dotační program.', [counted({ filter: talk('municipality'), form: 'coverage', by: 'district', members: [{ key: '2101', label: 'Benešov' }, { key: '2125', label: 'Vlašim' }, { key: '2122', label: 'Říčany' }] }, 5, { with: ['municipality'] })]),
    goal('soft_range', 'Scházet se s pracovištěm pobytu cizinců asi třikrát až čtyřikrát za rok, mluvit o zákonech a o postupech s klienty.', [counted({ filter: talk('office'), target: about(3, 4) }, 3, { with: ['oamp'] })], { partner: 'oamp' }),
    goal('partnership', 'Získat partnery mezi firmami, úřady a školami okresu.', [counted({ measure: 'partners', filter: talk('employer', 'office', 'school', 'labour_office') }, 6, { with: ['employer', 'school', 'labour'] })]),
    goal('spatial', 'Otevřít v rámci terénní práce kontaktní místa v Sázavě a v Říčanech.', [reached('Kontaktní místo Říčany funguje.', '09-01'), open('Kontaktní místo Sázava funguje.')], { said: 'V Sázavě čekáme na smlouvu s městem.' }),
    goal('soft_range', 'Pořádat setkání lidí i mimo okresní město, nejlépe čtyřikrát do roka.', [counted({ filter: { kinds: ['event'], orps: ['2101'], outside: true }, target: about(4) }, 2, { people: 24, minutes: 180 })]),
  ],
  budejovice: [
    goal('partnership', 'Najít tlumočníka z ukrajinštiny, který chodí na doprovody.', [reached('Je podepsaná dohoda.', '04-20'), counted({ filter: { kinds: ['interpreting'], languages: ['uk'] } }, 8)]),
    goal('coverage', 'Mít přehled lékařů ve městě a okolí, kteří berou cizince.', [counted({ measure: 'partners', filter: talk('health'), form: 'total' }, 4, { with: ['health'] }), open('Přehled je hotový a visí v centru.', '12-15')]),
    goal('spatial', 'Zajistit místo pro konzultace v Českém Krumlově a v Táboře.', [reached('Konzultace v Českém Krumlově běží.', '05-11'), open('Konzultace v Táboře běží.')]),
    goal('partnership', 'Užší spolupráce s pracovištěm pobytu cizinců v kraji.', [counted({ filter: talk('office') }, 4, { with: ['oamp'] })], { partner: 'oamp' }),
    goal('partnership', 'Spolupráce s velkými zaměstnavateli, ubytovnami a organizacemi na Jindřichohradecku.', [counted({ measure: 'partners', filter: { ...talk('employer', 'ngo', 'landlord'), orps: ['3105'] } }, 3, { with: ['employer', 'ngo'] })]),
  ],
  pisek: [
    goal('frequency', 'Nabízet pravidelnou volnočasovou aktivitu.', [counted({ filter: { kinds: ['event'], topics: ['leisure'] }, per: 'month', target: atLeast(1) }, 1, { people: 12, minutes: 120 })]),
    goal('deliverable', 'Chodit soustavně do malých obcí a sepsat zprávu o tom, jak se tam cizincům žije.', [counted({ filter: { kinds: ['field_visit'], orps: ['3108'], outside: true } }, 8, { people: 4 }), open('Souhrnná zpráva je odevzdaná.', '11-30')]),
    goal('frequency', 'Mít v centru pravidelné tlumočení a právní poradenství.', [counted({ filter: { kinds: ['interpreting'] }, per: 'week', target: atLeast(1) }, 1)]),
  ],
  jihlava: [
    goal('count', 'Připravit aktivity, po kterých mladí od 15 let vědí, s čím jim poradna pomůže.', [counted({ filter: { kinds: ['awareness', 'event'], ageBands: ['15-17', '18-26'] } }, 5, { people: 18 })]),
    goal('frequency', 'Nejméně jednou za měsíc si s pracovištěm v Pelhřimově předat, co se v poradenství osvědčilo, osobně nebo přes video.', [counted({ filter: { kinds: ['staff_training'], topics: ['other'] }, per: 'month', target: atLeast(1) }, 1, { minutes: 60 })]),
    goal('coverage', 'Zmapovat organizace, se kterými jde spolupracovat na Pelhřimovsku a Humpolecku.', [counted({ filter: { ...talk('ngo', 'employer', 'school', 'municipality'), orps: ['6110', '6103'] }, form: 'coverage', by: 'district', members: [{ key: '6110', label: 'Pelhřimov' }, { key: '6103', label: 'Humpolec' }] }, 6, { with: ['ngo', 'employer', 'municipality'] })]),
  ],
  vary: [
    goal('partnership', 'Užší spolupráce s odborem azylové a migrační politiky.', [counted({ filter: talk('office') }, 3, { with: ['oamp'] }), judged('Na obou stranách víme, na koho se obrátit.')], { partner: 'oamp' }),
    goal('training', 'Nejméně dvě pracovnice projdou akreditovaným vzděláváním o rozvodu a rozchodu.', [counted({ measure: 'workers', filter: { kinds: ['staff_training'], topics: ['marriage_end'], accredited: true }, target: atLeast(2) }, 1, { minutes: 480 })], { said: 'Druhý kurz je objednaný na prosinec.' }),
  ],
  kladno: [
    goal('coverage', 'Poznat při terénní práci další místa: školy, ubytovny, firmy.', [counted({ measure: 'places', filter: { kinds: ['field_visit', 'screening'] } }, 11, { people: 6 })]),
    goal('coverage', 'Znát všechny neziskové organizace a sociální služby v okolí a spolupracovat s nimi.', [counted({ measure: 'partners', filter: talk('ngo') }, 4, { with: ['ngo'] })]),
    goal('partnership', 'Pokračovat ve spolupráci s firmami a samosprávou.', [counted({ filter: talk('employer', 'municipality') }, 7, { with: ['employer', 'municipality'] })]),
    goal('coverage', 'Oslovit školy na Rakovnicku, i ty vesnické.', [counted({ measure: 'partners', filter: { ...talk('school'), orps: ['2121'] } }, 3, { with: ['school', 'secondary'] })]),
    goal('each_of_set', 'Účastnit se komunitního plánování v Kladně, Slaném a Rakovníku.', [counted({ filter: { kinds: ['partner_talk'], topics: ['community_planning'] }, form: 'each', by: 'district', members: [{ key: '2109', label: 'Kladno' }, { key: '2124', label: 'Slaný' }, { key: '2121', label: 'Rakovník' }], target: atLeast(1) }, 2, { with: ['planning'] })]),
    goal('staffing', 'Přijmout další sociální pracovníky.', [open('Je obsazené aspoň jedno nové místo.')], { said: 'Druhé výběrové řízení bez zájemců.' }),
    goal('frequency', 'Pravidelně se scházet s lidmi z pracoviště pobytu cizinců.', [counted({ filter: talk('office'), per: 'quarter', target: atLeast(1) }, 1, { with: ['oamp'] })], { partner: 'oamp' }),
    goal('deliverable', 'Vydat rozcestník pro úřady v češtině a dalších jazycích.', [reached('Texty jsou přeložené.', '08-20'), open('Rozcestník je vytištěný a rozdaný.', '12-10')]),
  ],
  hora: [
    goal('partnership', 'Mít pro mongolské klienty stálé tlumočení a vždy si ověřit, jak rozuměli.', [counted({ filter: { kinds: ['interpreting'], languages: ['mn'] } }, 10)]),
    goal('partnership', 'Spolupracovat s komunitními tlumočníky vietnamské a mongolské komunity a vědět, co lidé řeší.', [counted({ filter: { kinds: ['interpreting', 'partner_talk'], languages: ['vi', 'mn'] }, form: 'each', by: 'language', members: [{ key: 'vi', label: 'vietnamština' }, { key: 'mn', label: 'mongolština' }], target: atLeast(1) }, 3)]),
    goal('trend', 'Častěji radit přímo na velkých ubytovnách, hlavně lidem s dočasnou ochranou.', [counted({ filter: { kinds: ['field_visit'], citizenships: ['UKR'], residences: ['temporary_protection'], accommodations: ['dormitory', 'humanitarian'] }, form: 'trend' }, 12, { people: 8 })]),
    goal('text', 'Zaměřit se na školu a vzdělávání, také u dětí se speciálními potřebami, a mít přehled návazné péče.', [counted({ filter: { topics: ['education'] } }, 9, { people: 3 }), open('Přehled návazné péče je hotový.')]),
    goal('deliverable', 'Zmapovat podporu a peníze pro lidi s postižením, kterým invalidita nebyla uznaná.', [open('Přehled možností je hotový.', '10-31')], { said: 'Chybí část o nadačních příspěvcích.' }),
    goal('training', 'Každý v týmu zvládne základy krizové intervence.', [counted({ filter: { kinds: ['staff_training'], topics: ['crisis'] }, form: 'each', by: 'worker', target: atLeast(1) }, 2, { minutes: 480 })]),
    goal('training', 'Umět lépe pracovat s dítětem a s rodinou: školení nebo odborný seminář.', [counted({ filter: { kinds: ['staff_training'], topics: ['children'] }, target: atLeast(1) }, 1, { minutes: 360 })]),
  ],
  liberec: [
    goal('count', 'Chodit na pracovní skupiny i nad rámec komunitního plánování, nejméně tři setkání.', [counted({ filter: { kinds: ['partner_talk'], topics: ['community_planning'] }, target: atLeast(3) }, 4, { with: ['planning', 'planningFamilies'] })]),
    goal('count', 'Sejít se aspoň pětkrát se zástupci vybraných základních škol v kraji.', [counted({ filter: { ...talk('school'), topics: ['service_awareness'] }, target: atLeast(5) }, 3, { with: ['school'] })]),
    goal('count', 'Pro mladé od 15 do 18 let, hlavně s dočasnou ochranou, uspořádat aspoň jeden kurz češtiny jen pro ně.', [counted({ measure: 'courses', filter: { kinds: ['course'], topics: ['language'], courseKinds: ['czech'], ageBands: ['15-17'] }, target: atLeast(1) }, 8, { people: 10, minutes: 90 })]),
    goal('each_of_set', 'V době prodlužování dočasné ochrany každý z poradny aspoň jednou pomáhá lidem přímo na pracovišti pobytu cizinců.', [counted({ filter: { kinds: ['assistance'], partnerKinds: ['office'] }, form: 'each', by: 'worker', target: atLeast(1) }, 3, { with: ['oamp'], people: 14, minutes: 240 })], { partner: 'oamp' }),
  ],
  lipa: [
    goal('count', 'Navazovat spolupráci a chodit na pracovní skupiny komunitního plánování, i na nově vzniklé; nejméně dvě setkání.', [counted({ filter: { kinds: ['partner_talk'], topics: ['community_planning'] }, target: atLeast(2) }, 2, { with: ['planning'] })]),
  ],
  boleslav: [
    goal('milestone', 'Otevřít klub pro děti z mongolské komunity.', [reached('Klub má první setkání.', '02-18'), counted({ filter: { kinds: ['event'], topics: ['leisure'], citizenships: ['MNG'], ageBands: ['6-14'] } }, 14, { people: 13, minutes: 120 })]),
    goal('text', 'Posílit práci s lidmi, kteří mluví jinými jazyky než dosud.', [judged('Co se změnilo, říká tým.')], { said: 'Přibyli klienti z Filipín a Nepálu; chybí tlumočení.' }),
  ],
  pribram: [
    goal('count', 'Tři sociokulturní kurzy pro lidi s dočasnou ochranou, v centru i v terénu.', [counted({ filter: { kinds: ['course'], courseKinds: ['sociocultural'], residences: ['temporary_protection'] }, target: atLeast(3) }, 2, { people: 12, minutes: 120 })]),
    goal('partnership', 'Najít vietnamského komunitního tlumočníka.', [open('Spolupráce je domluvená.')], { said: 'Dvě jednání bez výsledku, zkusíme jinou komunitu.' }),
    goal('text', 'Lépe centrum ukazovat navenek.', [judged('Co se změnilo, říká tým.')], { said: 'Nová vývěska a stránka s otevírací dobou.' }),
    goal('text', 'Společnými akcemi s místními podpořit lidi, kteří utekli před válkou.', [counted({ filter: { kinds: ['event'], topics: ['leisure'] } }, 4, { people: 26, minutes: 180 })]),
  ],
  plzen: [
    goal('dated_milestone', 'Najít nové prostory pro kontaktní místo v Rokycanech; ty dosavadní se budou přestavovat.', [open('Nájemní smlouva je podepsaná.', '06-30')], { dueOn: '06-30', said: 'Jednáme s městem o bývalé škole.' }),
    goal('staffing', 'Zaškolit kolegy, kteří nastoupili v srpnu a v září, a přijmout je mezi sebe.', [reached('Zaškolení skončilo.', '11-10')]),
    protection(11),
    goal('count', 'Ženy, které čekají dítě nebo ho plánují, vědí o dávkách, práci, zdravotní péči a pojištění: aspoň dva sociokulturní kurzy a letáky do ordinací.',
      [counted({ filter: { kinds: ['course'], courseKinds: ['sociocultural'], topics: ['parenthood'], situations: ['pregnancy'] }, target: atLeast(2) }, 2, { people: 9, minutes: 120 }), counted({ measure: 'pieces', filter: { kinds: ['distribution'], partnerKinds: ['health'] } }, 3, { with: ['health'] })]),
    young(1, 3),
  ],
  domazlice: [
    goal('partnership', 'Mít kontakt na vietnamského tlumočníka pro pracoviště v Domažlicích.', [reached('Tlumočení je domluvené.', '04-07'), counted({ filter: { kinds: ['interpreting'], languages: ['vi'] } }, 4)]),
    goal('staffing', 'Zaškolit nové kolegy na pracovišti a začlenit je do týmu.', [reached('Zaškolení skončilo.', '10-30')]),
    goal('trend', 'Zvýšit podíl občanů Evropské unie mezi klienty; v okolí jsou firmy, kde pracují lidé z Bulharska.', [counted({ measure: 'participants', filter: { euGroups: ['eu'] }, form: 'share', whole: {} }, 5, { people: 3 })]),
    protection(7),
    young(2, 2),
  ],
};
