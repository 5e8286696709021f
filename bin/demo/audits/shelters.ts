// Six shelters for parents with children as the region's auditors found them: levels of the criteria, what is good, what is to change, what is recommended to whom.
import type { ServiceKey } from '../roster.ts';

export type Addressee = 'service' | 'founder' | 'municipality' | 'region' | 'ministry' | 'method_team';
/** How far a recommendation came by today. */
export type Standing = 'given' | 'accepted' | 'in_progress' | 'declined' | 'proved' | 'done' | 'dropped';
export type Recommended = { text: string; reason: string; to: Addressee; body?: string; priority: 1 | 2 | 3; days: number; standing: Standing; said?: string; step?: string };
export type Finding = { criterion: string; severity: 'serious' | 'middle' | 'small'; text: string; recommended?: Recommended[] };
export type Shelter = {
  key: string; /** Of an organisation here; otherwise a partner's of the region. */ service?: ServiceKey; partner?: { name: string; service: string; orp: string };
  begins: number; /** A digit for each of the criteria looked at: 0 the worst, 3 the best. */ levels: string; strengths: [criterion: string, text: string][]; findings: Finding[]; comment?: [criterion: string, text: string, answer: string, outcome: 'taken' | 'partly' | 'kept'];
};

export const shelters: readonly Shelter[] = [
  { key: 'majak', service: 'majakDum', begins: -420, levels: '22223322113222211222112233',
    strengths: [['q_follow_up_housing_goal', 'O bydlení po azylovém domě se mluví od prvního týdne, tři návazné byty slouží jako zkušební schod.'], ['q_children_seen', 'Každé dítě má vlastní část plánu a vlastní klíčovou osobu v týmu.']],
    findings: [
      { criterion: 'q_staff_support_supervision', severity: 'middle', text: 'Supervize je čtyřikrát do roka a tým ji má jen společnou; po náročných událostech nepřichází nic.', recommended: [
        { text: 'Nastavit supervizi jednou měsíčně a doplnit možnost individuální.', reason: 'Práce se stejnou zátěží jako v krizové pomoci se čtyřmi setkáními za rok nedrží.', to: 'service', priority: 1, days: 150, standing: 'done', step: 'Objednat supervizorku na deset měsíců', said: 'Smlouva se supervizorkou, první tři setkání proběhla.' }] },
      { criterion: 'q_staffing_gate', severity: 'small', text: 'Přes víkend sedí u dveří pracovník v sociálních službách, který jinak pracuje s rodinami.', recommended: [
        { text: 'Víkendovou službu u dveří předat provoznímu pracovníkovi.', reason: 'Hodiny u dveří chybějí v práci s rodinami.', to: 'founder', body: 'Správní rada Domu Maják', priority: 3, days: 440, standing: 'accepted', said: 'Rada počítá s polovičním úvazkem v rozpočtu na příští rok.' }] },
    ], comment: ['q_staffing_gate', 'Od podzimu je služba u dveří zkrácená na dvě hodiny denně.', 'Doplnili jsme do zprávy současný stav, doporučení platí pro víkendy.', 'partly'] },
  { key: 'brod', service: 'brodDum', begins: -410, levels: '11112211001011011011001100',
    strengths: [['q_community_life', 'Děti chodí do místních kroužků a dům je v obci známý.']],
    findings: [
      { criterion: 'q_material_aid_interest', severity: 'serious', text: 'O vydání potravin rozhoduje stejná osoba, která rozhoduje o prodloužení pobytu. Klientky se bojí říct si o pomoc.', recommended: [
        { text: 'Oddělit výdej potravinové pomoci od rozhodování o pobytu a napsat pravidla, která klientky znají.', reason: 'Střet zájmů je v domě všem zřejmý a brání otevřené práci.', to: 'service', priority: 1, days: 120, standing: 'done', step: 'Předat výdej farní charitě', said: 'Pravidla visí v jídelně, výdej má jiná organizace, klientky potvrdily.' }] },
      { criterion: 'q_premises_apart', severity: 'serious', text: 'Azylový dům a noclehárna mají společný vchod, schodiště a sprchy.', recommended: [
        { text: 'Oddělit vchod a hygienické zázemí noclehárny od azylového domu.', reason: 'Děti se potkávají s lidmi v akutní intoxikaci.', to: 'founder', body: 'Město Rokycany', priority: 1, days: 460, standing: 'in_progress', step: 'Stavební posouzení druhého vchodu' },
        { text: 'Při plánování sítě počítat s noclehárnou v jiném objektu.', reason: 'V současném domě se oddělit úplně nedá.', to: 'region', priority: 2, days: 470, standing: 'given' }] },
      { criterion: 'q_staffing_mix', severity: 'middle', text: 'Na dvanáct rodin připadá polovina úvazku sociální práce, ostatní jsou pracovníci v sociálních službách.', recommended: [
        { text: 'Navýšit sociální práci nejméně o jeden úvazek.', reason: 'Tam, kde je sociální práce dost, odcházejí rodiny častěji do bydlení.', to: 'founder', body: 'Město Rokycany', priority: 1, days: 240, standing: 'declined', said: 'V rozpočtu města na letošek na další úvazek nejsou prostředky.' },
        { text: 'Umožnit v dotačním titulu navýšení úvazků sociální práce v azylových domech.', reason: 'Zřizovatelé bez podpory kraje úvazky nenavýší.', to: 'region', priority: 2, days: 450, standing: 'accepted' }] },
      { criterion: 'q_individual_work_rules', severity: 'middle', text: 'Domovní řád se uplatňuje na všechny stejně, sankce přicházejí dřív než rozhovor.', recommended: [
        { text: 'Projít domovní řád s klientkami a nahradit sankce dohodami v individuálním plánu.', reason: 'Pravidla teď nahrazují práci s jednotlivou rodinou.', to: 'service', priority: 2, days: 180, standing: 'proved', step: 'Dvě setkání s klientkami nad domovním řádem', said: 'Nový domovní řád od ledna, zápisy ze dvou setkání.' }] },
      { criterion: 'q_staff_support_supervision', severity: 'serious', text: 'Supervize je „občas“, naposledy před půl rokem.', recommended: [
        { text: 'Sjednat pravidelnou supervizi a mít její plán.', reason: 'Tým je dlouhodobě bez podpory, dva lidé v tomto roce odešli.', to: 'service', priority: 1, days: 310, standing: 'in_progress', step: 'Najít supervizora' }] },
    ] },
  { key: 'vlastovka', service: 'pobyt', begins: -400, levels: '33332233223322222222112222',
    strengths: [['q_children_expert', 'V týmu je dětská psycholožka na polovinu úvazku, tým umí mluvit s dětmi o násilí.'], ['q_contract_crisis', 'Smlouva se podepisuje až třetí den, do té doby platí jednoduchá dohoda o přespání.'], ['q_multidisciplinary_cases', 'Případové konference svolává dům sám a včas.']],
    findings: [{ criterion: 'q_volunteering_offer', severity: 'small', text: 'Dobrovolníci do domu nechodí, nikdo nehledá způsob, který by neohrozil bezpečí.', recommended: [
      { text: 'Zkusit dobrovolnictví mimo dům: doučování v knihovně, doprovod na hřiště.', reason: 'Děti mají málo běžných vztahů mimo dům.', to: 'service', priority: 3, days: 200, standing: 'dropped', said: 'Spolupráce s dobrovolnickým centrem vznikla jinak, v návazném bydlení.' }] }] },
  { key: 'pristav', partner: { name: 'Přístav Rokycany, z. ú.', service: 'Azylový dům Přístav', orp: '3211' }, begins: -395, levels: '11221100112211112011112211',
    strengths: [['q_community_life', 'Dvůr domu je otevřený dětem z okolí, sousedé dům znají.']],
    findings: [
      { criterion: 'q_material_aid_rules', severity: 'serious', text: 'Potravinová pomoc nemá pravidla, každá směna ji vydává jinak.', recommended: [{ text: 'Sepsat pravidla potravinové a materiální pomoci a vyvěsit je v jazycích klientů.', reason: 'Nerovné zacházení budí konflikty mezi rodinami.', to: 'service', body: 'Přístav Rokycany, z. ú.', priority: 1, days: 380, standing: 'accepted', said: 'Pravidla budou do konce pololetí.' }] },
      { criterion: 'q_staffing_gate', severity: 'serious', text: 'Pracovníci v sociálních službách tráví na vrátnici víc než třetinu služby.', recommended: [{ text: 'Zrušit recepci, nebo ji omezit na dobu příjmu.', reason: 'Čas na vrátnici není práce s klienty.', to: 'service', body: 'Přístav Rokycany, z. ú.', priority: 1, days: 320, standing: 'given' }] },
      { criterion: 'q_staff_support_supervision', severity: 'middle', text: 'Supervize čtyřikrát do roka, intervize žádná.', recommended: [{ text: 'Nabídnout azylovým domům společnou supervizi placenou z dotace.', reason: 'Malé organizace ji samy nezaplatí.', to: 'ministry', body: 'Ministerstvo práce a sociálních věcí', priority: 2, days: 520, standing: 'given' }] },
    ] },
  { key: 'podkova', partner: { name: 'Oblastní charita Podhůří', service: 'Dům Podkova', orp: '3209' }, begins: -388, levels: '22221122001122112211112211',
    strengths: [['q_worker_roles_shared', 'Sociální pracovnice a pracovníci v sociálních službách mají společnou poradu každý den.']],
    findings: [
      { criterion: 'q_material_aid_interest', severity: 'middle', text: 'Sociální pracovnice vede sklad potravin i individuální plány.', recommended: [{ text: 'Předat sklad potravin dobrovolníkům nebo jiné organizaci.', reason: 'Zbytečně ubývá čas na sociální práci a vzniká závislost klientů na vydávající osobě.', to: 'service', body: 'Oblastní charita Podhůří', priority: 2, days: 150, standing: 'done', said: 'Sklad vedou dobrovolníci farnosti, doloženo smlouvou.' }] },
      { criterion: 'q_community_municipality', severity: 'middle', text: 'Obec o domě ví, do plánování návazného bydlení se nezapojuje.', recommended: [{ text: 'Svolat společné jednání vedení domu, zřizovatele a obce o návazném bydlení.', reason: 'Bez bytů zůstávají rodiny v domě déle, než potřebují.', to: 'municipality', body: 'Obec Podhůří', priority: 2, days: 400, standing: 'given' }] },
    ] },
  { key: 'kapka', partner: { name: 'Kapka naděje Plzeň, z. s.', service: 'Azylový dům Kapka', orp: '3209' }, begins: -380, levels: '21112222221111222211221122',
    strengths: [['q_volunteering_care', 'Dobrovolníci mají koordinátorku, školení i místo, kde se mohou vymluvit.']],
    findings: [
      { criterion: 'q_staff_support_supervision', severity: 'middle', text: 'Supervize pro pracovníky v sociálních službách není, jen pro sociální pracovnice.', recommended: [{ text: 'Rozšířit supervizi na celý tým.', reason: 'Přímou práci v noci a o víkendu nesou lidé bez podpory.', to: 'service', body: 'Kapka naděje Plzeň, z. s.', priority: 1, days: 360, standing: 'accepted' }] },
      { criterion: 'q_contract_own', severity: 'middle', text: 'Smlouvy se liší jen jménem, cíle pobytu v nich nejsou.', recommended: [{ text: 'Připravit s metodickým týmem vzor smlouvy, kterou si klient doplňuje sám.', reason: 'Téma se opakuje ve více domech, pomůže společný vzor.', to: 'method_team', body: 'Metodický tým kraje', priority: 3, days: 450, standing: 'given' }] },
    ] },
];
