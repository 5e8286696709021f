// Everyday records between the important ones: short, true to the kind of work, never the same twice in one case.
import { day } from './calendar.ts';
import type { Worker } from './stage.ts';
import { notes, type Mode, type Note } from './tell.ts';

type Line = [minutes: number, mode: Mode, activities: string, text: string];
const lines = {
  family: [
    [45, 'field', 'counselling', 'Návštěva doma, prošli jsme, co se od minula povedlo a co čeká.'],
    [15, 'phone', 'counselling', 'Telefonát: potvrzen termín, klient ví, co vzít s sebou.'],
    [30, 'office', 'rights_help', 'Přečten dopis z úřadu, napsána odpověď.'],
    [20, 'phone', 'institution_talk', 'Telefonát se školou o omluvenkách a obědech.'],
    [60, 'field', 'accompaniment rights_help', 'Doprovod na úřad práce, podklady převzaty.'],
    [40, 'field', 'education_activation', 'Domluven denní režim dětí, rodič navrhl vlastní řešení.'],
    [25, 'office', 'counselling', 'Rozpočet na měsíc: příjmy, nájem, co zbývá.'],
    [10, 'phone', 'counselling', 'Krátký hovor, vše běží podle dohody.'],
    [35, 'office', 'planning', 'Prošli jsme kroky plánu, dva termíny posunuty na přání rodiny.'],
  ],
  residence: [
    [30, 'office', 'rights_help', 'Kontrola platnosti dokladů a seznam toho, co ještě chybí.'],
    [20, 'phone', 'institution_talk', 'Objednán termín na oddělení pobytu cizinců.'],
    [15, 'phone', 'counselling', 'Vysvětleno, co znamená doručený dopis a do kdy odpovědět.'],
    [50, 'field', 'accompaniment rights_help', 'Doprovod na přepážku, žádost přijata s razítkem.'],
    [25, 'office', 'counselling', 'Přehled plateb pojistného, další splátka zaplacena.'],
    [10, 'phone', 'counselling', 'Připomenutí splátky a termínu.'],
    [40, 'field', 'counselling', 'Návštěva v práci, domluveno, kdy má klient čas na úřady.'],
    [30, 'office', 'rights_help', 'Vyplněno potvrzení o zajištění ubytování.'],
  ],
  senior: [
    [50, 'field', 'counselling', 'Návštěva doma, změřený tlak, nákup na dva dny.'],
    [30, 'field', 'accompaniment', 'Doprovod k praktickému lékaři, recepty vyzvednuty.'],
    [20, 'phone', 'institution_talk', 'Dotaz na příspěvek na péči, řízení běží.'],
    [15, 'phone', 'counselling', 'Telefonát s klientkou: spí lépe, bolest kolen stejná.'],
    [40, 'field', 'contact_mediation', 'Společně na setkání seniorů ve farnosti.'],
    [35, 'field', 'rights_help', 'Roztřídění dopisů, dva se týkaly pojišťovny.'],
    [60, 'field', 'accompaniment', 'Doprovod na odborné vyšetření do Plzně.'],
  ],
  debts: [
    [45, 'office', 'counselling', 'Soupis věřitelů, dohledány dvě smlouvy.'],
    [30, 'office', 'rights_help', 'Odpověď exekutorovi, žádost o přehled vymáhané částky.'],
    [50, 'field', 'counselling', 'Návštěva doma, rozpočet s oběma rodiči.'],
    [15, 'phone', 'institution_talk', 'Dotaz na insolvenční poradnu, objednací doba tři týdny.'],
    [20, 'phone', 'counselling', 'Zaplacena první splátka, rodina posílá potvrzení.'],
    [40, 'field', 'education_activation', 'S dětmi o kapesném a o tom, kolik stojí kroužek.'],
    [30, 'office', 'rights_help', 'Žádost o splátkový kalendář za energie.'],
  ],
  youth: [
    [30, 'office', 'education_activation', 'Doučování matematiky v klubu.'],
    [20, 'office', 'counselling', 'Rozhovor o škole a o tom, co po deváté třídě.'],
    [45, 'field', 'contact_mediation', 'Společně na den otevřených dveří učiliště.'],
    [25, 'office', 'therapeutic', 'Rozhovor po hádce ve třídě, domluveno, co příště.'],
    [15, 'phone', 'counselling', 'Telefonát s maminkou: souhlas s výletem.'],
    [40, 'office', 'education_activation', 'Příprava na přijímačky, slohové cvičení.'],
  ],
  early: [
    [75, 'field', 'education_activation', 'Konzultace doma, nové hry na rozvoj zraku.'],
    [60, 'field', 'counselling', 'Rozhovor s rodiči o školce a o tom, co se ptát ředitelky.'],
    [20, 'phone', 'institution_talk', 'Domluven termín u oční lékařky.'],
    [45, 'office', 'education_activation', 'Zapůjčeny pomůcky, ukázka použití.'],
    [30, 'online', 'counselling', 'Konzultace přes video, sourozenci se zapojili.'],
  ],
  protection: [
    [60, 'field', 'social_inquiry', 'Šetření v domácnosti, děti zdravé, byt vytopený.'],
    [30, 'office', 'counselling', 'Pohovor s otcem o styku s dětmi.'],
    [25, 'phone', 'institution_talk', 'Zpráva ze školy, docházka bez výkyvů.'],
    [45, 'office', 'planning', 'Vyhodnocení individuálního plánu ochrany s oběma rodiči.'],
    [20, 'written', 'administration', 'Zpráva pro opatrovnický soud.'],
  ],
  advice: [
    [45, 'office', 'counselling', 'Přečtena nájemní smlouva, vysvětlena výpovědní lhůta.'],
    [30, 'office', 'rights_help', 'Sepsáno podání k soudu, klient podepsal.'],
    [20, 'phone', 'institution_talk', 'Dotaz na soud ke stavu řízení.'],
    [60, 'office', 'counselling', 'Varianty oddlužení, klient si vezme čas na rozmyšlenou.'],
    [15, 'phone', 'counselling', 'Připomenut termín jednání.'],
  ],
} satisfies Record<string, Line[]>;
export type Theme = keyof typeof lines;

const times = ['9:00', '10:30', '13:00', '14:30', '8:30', '15:30', '11:00'];

/** Records of one case from one day to another, one in so many days. */
export async function routine(by: Worker, caseId: string, about: string[], theme: Theme, [from, to]: [number, number], every: number, spoken: Partial<Note>): Promise<void> {
  const pool = lines[theme] as Line[];
  let n = caseId.codePointAt(caseId.length - 1)! % pool.length;
  for (let days = from; days <= to; days += every + (n % 3) - 1) {
    const [minutes, mode, activities, text] = pool[n % pool.length]!;
    const withClient = !/institution_talk|administration/.test(activities);
    await notes(by, caseId, about, { on: day(days), at: times[n % times.length]!, minutes: minutes + (n % 4) * 5, mode, activities, text, ...(withClient ? spoken : {}) });
    n++;
  }
}

const around: Line[] = [
  [60, 'office', 'administration', 'Porada týmu: nové případy, zástupy, termíny úřadů.'],
  [45, 'office', 'administration', 'Doplnění záznamů a výkazů za uplynulý týden.'],
  [90, 'office', 'administration', 'Supervize týmu s externí supervizorkou.'],
  [60, 'field', 'administration', 'Setkání s partnery: úřad práce, škola, farnost.'],
  [30, 'online', 'administration', 'Intervize nad dvěma případy, dohodnut další postup.'],
  [120, 'office', 'administration', 'Vzdělávání: novinky v pobytových předpisech.'],
];
/** Work around clients: meetings, records, supervision; one in so many days for the given months. */
export async function organisation(by: Worker, from: number, every: number): Promise<void> {
  for (let n = 0, days = from; days < 0; days += every, n++) {
    const [minutes, mode, activities, text] = around[n % around.length]!;
    await notes(by, null, [], { on: day(days), at: n % 2 ? '8:00' : '12:30', minutes, mode, activities, text });
  }
}

const asked: [minutes: number, mode: Mode, request: string, text: string][] = [
  [20, 'office', 'Kde najdu praktického lékaře, který bere nové pacienty?', 'Předán seznam tří ordinací, jedna potvrdila příjem.'],
  [15, 'phone', 'Do kdy se hlásí změna adresy?', 'Vysvětlena lhůta a přepážka, odkaz poslán zprávou.'],
  [35, 'office', 'Pomoc s přihláškou dítěte do školky', 'Přihláška vyplněna, termín zápisu předán písemně.'],
  [30, 'office', 'Nerozumím dopisu z pojišťovny', 'Dopis přeložen, jde o doplatek 420 Kč.'],
  [60, 'office', 'Nemám kde dnes spát', 'Zajištěno lůžko na tři noci, ráno schůzka se sociálním odborem.'],
  [25, 'phone', 'Syn nechce do školy', 'Rozhovor s maminkou, nabídnut klub a školní poradkyně.'],
  [20, 'field', 'Kam s výpovědí z práce?', 'Vysvětleny lhůty, předán kontakt na kariérní poradenství.'],
];
/** Single requests without a case. */
export async function requests(by: Worker, from: number, every: number, shift = 0): Promise<void> {
  for (let n = shift, days = from; days < 0; days += every, n++) {
    const [minutes, mode, oneOffRequest, text] = asked[n % asked.length]!;
    await notes(by, null, [], { on: day(days), at: times[n % times.length]!, minutes, mode, activities: 'counselling', text, oneOffRequest });
  }
}

