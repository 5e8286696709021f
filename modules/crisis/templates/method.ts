// The plan shipped with the product: the method for an emergency of housing in a locality, in eleven areas. An organisation takes it over and makes it its own.
import type { PlanArea, PlanContent } from './shapes.ts';

type Task = [text: string, who: string, role: string, dueHours: number | null];
const area = (code: string, title: string, purpose: string, materials: string[], tasks: Task[]): PlanArea => ({ code, title, purpose, materials, items: tasks.map(([text, who, role, dueHours], at) => ({ code: `${code}_${at + 1}`, text, who, role, dueHours })) });

export const shippedName = 'Krizový plán bydlení';
export const shippedPlan: PlanContent = {
  coordinator: 'Jeden člověk, u kterého se informace potkávají: ví, kdo na čem pracuje, rozděluje úkoly a dbá, aby se nic nedělalo dvakrát. Za jiné organizace nerozhoduje, nabízí a domlouvá. Svolává porady, hlídá situační zprávy a jedná s městem.',
  areas: [
    area('information', 'Informace a včasné signály', 'Všichni vycházejí ze stejného a ověřeného obrazu: co se stalo, kolika lidí se to týká a co hrozí dál.', ['Mapa domu a seznam jednotek', 'Přehled časných signálů lokality', 'Formulář situační zprávy'], [
      ['Ověřit u majitele a provozovatele, co přesně platí a do kdy', 'koordinace', '', 2],
      ['Zjistit počty lidí, dětí a jednotek; zapsat, z čeho odhad je', 'terénní tým', 'information', 4],
      ['Dát všem na vědomí, kde se informace sbírají a kdo je ověřuje', 'informace', 'information', 2],
      ['Projít časné signály a říct, co ještě může přijít (energie, další domy, výpovědi)', 'informace', 'information', 12],
    ]),
    area('coordination', 'Jedna koordinace', 'Jedno místo, kde se schází, kdo co dělá, aby se nic nedělalo dvakrát a nic nezůstalo ležet.', ['Strom kontaktů', 'Rozpis směn a předávání'], [
      ['Svolat první poradu všech, kdo v lokalitě pracují', 'koordinace', '', 3],
      ['Rozdělit role a zástupy, ke každé roli kontakt', 'koordinace', '', 3],
      ['Určit rytmus porad a situačních zpráv', 'koordinace', '', 4],
      ['Domluvit střídání a předávání na noc a na druhý den', 'koordinace', '', 10],
    ]),
    area('trained', 'Lidé, kteří to umějí', 'Za každou organizaci jedná člověk, který je na krizi připravený a smí za ni slíbit.', ['Přehled platných školení'], [
      ['Každá organizace pojmenuje, kdo za ni jedná a kdo ho zastoupí', 'vedoucí organizací', '', 4],
      ['Dohodnout tlumočení a mezikulturní práci pro jazyky v domě', 'služby pro cizince', 'people', 6],
      ['Kdo je v terénu poprvé, jde ve dvojici se zkušeným', 'koordinace', '', null],
    ]),
    area('services', 'Služby táhnou spolu', 'Služby, které jinak soutěží o klienty a peníze, si v krizi lidi nepřebírají a neodkazují je dokola.', ['Dohoda o spolupráci', 'Přehled volných kapacit'], [
      ['Sepsat, kdo dnes může nabídnout lůžka, byty, lidi, auta', 'všechny služby', 'services', 6],
      ['Rozdělit si dům tak, aby každá domácnost měla jednu službu', 'služby v terénu', 'services', 8],
      ['Dohodnout, co se sdílí a na jakém základě', 'koordinace', '', 8],
    ]),
    area('inhabitants', 'Všichni, kdo tam bydlí', 'Pracuje se se všemi obyvateli, ne jen s těmi, které je nejvíc vidět; každý ví, co bude dál.', ['Leták v jazycích domu', 'Seznam domácností'], [
      ['Obejít všechny jednotky a říct, co se děje a kde je pomoc', 'terénní tým', 'people', 6],
      ['Zjistit, kdo má kam jít a kdo ne; kdo potřebuje zdravotní podporu', 'terénní tým', 'people', 12],
      ['Zajistit nocleh na první noc', 'město, služby', 'people', 10],
      ['Svolat setkání obyvatel s tlumočením', 'terénní tým', 'people', 24],
      ['Domluvit uskladnění věcí a převoz', 'materiální pomoc', 'aid', 24],
      ['Zjistit, kdo má zvíře a kam s ním', 'terénní tým', 'people', 24],
    ]),
    area('city', 'Město a úřad práce', 'Město má vyjednávací sílu a prostory, úřad práce dávky; obojí je potřeba hned, ne až potom.', ['Kontakty na vedení města a krizové řízení', 'Přehled dávek mimořádné okamžité pomoci'], [
      ['Informovat vedení města a sociální odbor, dohodnout člověka za město', 'koordinace', '', 2],
      ['Požádat město o jednání s majitelem', 'město', '', 6],
      ['Otevřít náhradní prostor pro nouzové přespání', 'město', '', 8],
      ['Domluvit s úřadem práce pracovníka na místě a mimořádnou okamžitou pomoc', 'úřad práce', '', 24],
    ]),
    area('children', 'Děti a školy', 'Děti nepřijdou o školu, o jídlo ani o bezpečné místo a nejsou u dohadování dospělých.', ['Seznam škol a školek', 'Vybavení dětského koutku'], [
      ['Zřídit místo, kde jsou děti v bezpečí a něco dělají', 'služby pro rodiny', 'children', 6],
      ['Zavolat školám a školkám, domluvit dopravu a obědy', 'služby pro rodiny', 'children', 18],
      ['Dohodnout s orgánem sociálně-právní ochrany dětí, kdy a jak vstoupí', 'koordinace', 'children', 12],
      ['Zajistit potřeby kojenců a těhotných', 'materiální pomoc', 'aid', 6],
    ]),
    area('media', 'Jeden mluvčí', 'Ven mluví jeden člověk podle schváleného vyjádření; obyvatelé nejsou na fotkách, které si nevybrali.', ['Vzor vyjádření', 'Pravidla pro novináře na místě'], [
      ['Určit mluvčího a jeho zástup a říct to všem', 'koordinace', 'spokesperson', 2],
      ['Připravit první vyjádření a nechat ho schválit', 'mluvčí', 'spokesperson', 4],
      ['Domluvit s novináři místo a pravidla, chránit tváře a jména lidí', 'mluvčí', 'spokesperson', 6],
    ]),
    area('network', 'Síť dalších kontaktů', 'Hmotná pomoc, hygiena, zdravotníci, dobrovolníci a další: kdo může pomoci a kdo za to odpovídá.', ['Strom kontaktů', 'Seznam potřeb a darů'], [
      ['Projít strom kontaktů a dovolat se všem', 'koordinace', 'aid', 6],
      ['Otevřít příjem hmotné pomoci a zapisovat příjem a výdej', 'materiální pomoc', 'aid', 8],
      ['Zajistit jídlo a pití na první den', 'materiální pomoc', 'aid', 6],
      ['Domluvit s hygienou a zdravotníky, co je nutné na místě', 'koordinace', '', 12],
    ]),
    area('care', 'Péče o vlastní lidi', 'Kdo pomáhá, střídá se, jí a spí; po krizi má podporu a uznání.', ['Kontakt na supervizi'], [
      ['Hlídat délku směn a odpočinek, poslat domů', 'vedoucí organizací', 'care', 12],
      ['Krátká ohlédnutí po směně, nabídka rozhovoru', 'péče o lidi', 'care', 24],
      ['Naplánovat supervizi a poděkování', 'vedoucí organizací', 'care', 72],
    ]),
    area('legal', 'Právní pomoc', 'Lidé vědí, jaká mají práva, a nic nepodepisují pod tlakem.', ['Vzory: výzva, předběžné opatření, plná moc', 'Leták Co nepodepisovat'], [
      ['Posoudit smlouvy a postup majitele, navrhnout kroky', 'právní pomoc', 'legal', 12],
      ['Otevřít právní poradnu na místě', 'právní pomoc', 'legal', 24],
      ['Hlídat vrácení kaucí a věcí, svědectví a fotografie stavu', 'právní pomoc', 'legal', 48],
    ]),
  ],
  roles: [
    { code: 'information', name: 'Informace', description: 'Sbírá a ověřuje, co se děje, a připravuje situační zprávy.', training: 'team' },
    { code: 'people', name: 'Lidé v domě', description: 'Vede terénní tým: obchůzky, přehled domácností, setkání obyvatel, nocleh.', training: 'team' },
    { code: 'children', name: 'Děti a rodiny', description: 'Místo pro děti, školy, spolupráce s ochranou dětí.', training: 'team' },
    { code: 'services', name: 'Spolupráce služeb', description: 'Ví, kdo má jakou kapacitu, a dbá, aby každá domácnost měla jednu službu.', training: 'team' },
    { code: 'aid', name: 'Hmotná pomoc', description: 'Příjem a výdej věcí, jídlo, doprava, sklady, dobrovolníci.', training: 'team' },
    { code: 'spokesperson', name: 'Mluvčí', description: 'Jediný hlas ven; vydává jen schválená vyjádření.', training: 'media' },
    { code: 'legal', name: 'Právní pomoc', description: 'Práva obyvatel, jednání s majitelem po právní stránce.', training: 'team' },
    { code: 'care', name: 'Péče o lidi', description: 'Střídání, odpočinek, podpora těch, kdo pomáhají.', training: 'team' },
  ],
  bodies: [
    { code: 'city', name: 'Vedení města', why: 'vyjednávání s majitelem, prostory' },
    { code: 'social_department', name: 'Sociální odbor obce s rozšířenou působností', why: 'sociální práce, opatrovnictví, děti' },
    { code: 'labour_office', name: 'Úřad práce', why: 'mimořádná okamžitá pomoc, příspěvky na bydlení' },
    { code: 'fire_brigade', name: 'Hasičský záchranný sbor', why: 'nouzové ubytování, stav domu' },
    { code: 'hygiene', name: 'Krajská hygienická stanice', why: 'voda, sociální zařízení, nákazy' },
    { code: 'police', name: 'Policie a městská policie', why: 'bezpečí na místě' },
    { code: 'schools', name: 'Školy a školky', why: 'docházka, obědy, doprava' },
    { code: 'aid', name: 'Charita, Červený kříž, potravinová banka', why: 'jídlo, lůžkoviny, oblečení' },
    { code: 'landlord', name: 'Majitel a provozovatel domu', why: 'lhůty, energie, přístup' },
  ],
};
