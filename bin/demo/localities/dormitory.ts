// Two years of a dormitory: followed, screened, several services in it, the owner's pressure, a part of the people move, closed; a year later it is worse again.
import { cases } from '#modules/cases/contract.ts';
import { localities } from '#modules/localities/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '../calendar.ts';
import type { District } from '../district.ts';
import { agrees, answers, finishes, goesOn, invites, joins, notes, takesIn, through, wants, worker } from '../tell.ts';

export type Dormitory = { caseId: string };

/** Opens it and leads it through both episodes. Families that live there stand inside by `livesInside`. */
export async function dormitory({ stage, places, partners }: District): Promise<Dormitory> {
  const [iryna, jana, petra, dana, ivan, eva, katerina] = [stage.as('iryna'), stage.as('jana'), stage.as('petra'), stage.as('dana'), stage.as('ivan'), stage.as('eva'), stage.as('katerina')];
  const { teren, plzen, poradna, odbor, kariera } = stage.services, caseId = newId();
  await iryna.does(day(-690), localities.found, { body: {
    id: caseId, label: 'Ubytovna Na Špici', serviceId: teren.id, kind: 'dormitory', placeId: places.dormitory, address: 'Na Špici 118', city: 'Rokycany', addressPoint: null, orpCode: '3211', owner: '', ownerPartnerId: null,
    operator: '', operatorPartnerId: partners.landlord.id, agency: 'Agentura Pracolink, s. r. o.', agencyPartnerId: null, capacity: 180, capacitySource: 'kolaudační rozhodnutí', capacityOn: '2019-06-01',
    note: 'Tři patra, v každém 20 pokojů a dvě kuchyňky. Lidé pracují ve skladech na směny 12 hodin, nejlíp se chodí ve středu a v neděli po šesté večer. Pokoj a práce jdou ruku v ruce: kdo dá výpověď, odchází do tří dnů.',
  } });
  await takesIn(iryna, day(-689), caseId, petra, 'coordinator');
  await goesOn(iryna, day(-676), caseId, 'prospect', 'mapping', 'Vedení terénu rozhodlo začít po třetím upozornění z domu.');
  for (const [who, service, on, words, answer] of [[dana, plzen, -670, 'Vaše poradna zná pobytové věci, na ubytovně je aspoň třetina lidí z třetích zemí. Přidáte se k depistáži?', 'Jednou za dva týdny pošleme dvojici.'], [ivan, poradna, -662, 'Lidé podepisují srážky ze mzdy, kterým nerozumí. Potřebujeme dluhy a pracovní právo.', 'Můžeme jednou měsíčně.'], [katerina, kariera, -655, 'Kdo chce odejít z agentury, potřebuje novou práci dřív než bydlení.', '']] as const)
    await joins(who, day(on + 5), caseId, await invites(iryna, day(on), caseId, service.id, words), 'Ubytovna Na Špici', answer);
  await notes(iryna, caseId, [], { on: day(-668), at: '17:30', minutes: 120, mode: 'field', activities: 'outreach', text: 'První obchůzka s Janou, recepce nás pustila po zavolání vedoucí. Lidé mluví hlavně ukrajinsky, mongolsky a vietnamsky.', ...through('uk') });
  await goesOn(iryna, day(-640), caseId, 'mapping', 'planning', 'Dvě obchůzky stačily, aby bylo jasné, čím začít; zbytek zmapujeme po cestě.');
  const safe = await wants(iryna, day(-638), caseId, { words: 'Bydlet tak, aby nám nikdo nemohl vzít pokoj ze dne na den.', priority: 1, about: [], startsOn: day(-638), dueOn: day(-540), domain: 'housing' });
  const school = await wants(dana, day(-636), caseId, { words: 'Aby děti chodily do školy a měly kde psát úkoly.', priority: 2, about: [], startsOn: day(-636), dueOn: day(-520), domain: 'education' });
  const contracts = await agrees(ivan, day(-634), caseId, [], 'Projít vzor smlouvy a srážek, sepsat, co je v nich nezákonné', worker(ivan), day(-615), { goalId: safe });
  await finishes(ivan, day(-617), contracts, 'Smluvní pokuta 10 000 Kč za odchod je neplatná, srážky bez dohody taky.');
  const list = await agrees(iryna, day(-634), caseId, [], 'Seznam volných bytů a ubytoven s oddělenou smlouvou', worker(katerina), day(-600), { goalId: safe });
  await answers(katerina, day(-632), list, 'accept');
  await finishes(katerina, day(-603), list, 'Devět rodin má kam jít, dvě ubytovny bez vazby na práci.', 2);
  const classes = await agrees(dana, day(-630), caseId, [], 'Domluvit místa v přípravné třídě pro sedm dětí', worker(iryna), day(-600), { goalId: school });
  await answers(iryna, day(-628), classes, 'accept');
  await finishes(iryna, day(-598), classes, 'Pět dětí nastoupilo, dvě čekají na potvrzení lékařky.', 2);
  await notes(ivan, caseId, [], { on: day(-590), at: '16:00', minutes: 90, mode: 'field', activities: 'counselling', text: 'Hodina poradenství v jídelně: srážky, výpovědi, dluh za pokoj. Provozní stál celou dobu u dveří.' });
  await joins(eva, day(-571), caseId, await invites(iryna, day(-580), caseId, odbor.id, 'Na ubytovně chybí sociální práce obce. Žijí tu i rodiny s dětmi, které patří do vašeho obvodu.'), 'Ubytovna Na Špici', 'Začneme jednou měsíčně společně s vámi.');
  await goesOn(iryna, day(-505), caseId, 'planning', 'evaluation', 'Devět rodin se odstěhovalo, na domě zůstávají lidé, kteří podporu teď nechtějí. Škola pokračuje v případech rodin.');
  await iryna.does(day(-482), cases.close, { params: { caseId }, body: { id: newId(), code: 'part_moved', reason: 'Část lidí se odstěhovala do bytů s vlastní smlouvou, provozovatel po stížnosti vrátil neoprávněné srážky. Terén chodí dál jednou za čtvrt roku.', leaveOpen: 'Škola je v plánech rodin.' } });
  await iryna.does(day(-112), cases.reopen, { params: { caseId }, body: { id: newId(), reason: 'Nový provozovatel, pokoje po šesti, dvě výpovědi bez důvodu za týden a zase děti mimo školu.' } });
  await notes(jana, caseId, [], { on: day(-104), at: '18:00', minutes: 90, mode: 'field', activities: 'outreach', text: 'Obchůzka po dvou patrech. Na recepci nová pravidla, návštěvy jen do 19 hodin.', ...through('uk') });
  await goesOn(iryna, day(-70), caseId, 'mapping', 'planning', 'Podmínky se zhoršují rychleji, než stihneme zmapovat druhé patro.');
  const again = await wants(iryna, day(-68), caseId, { words: 'Vědět dřív než v pátek večer, že máme odejít.', priority: 1, about: [], startsOn: day(-68), dueOn: day(40), domain: 'housing' });
  const hygiene = await agrees(iryna, day(-66), caseId, [], 'Podnět hygieně na počty lidí v pokojích a plíseň ve druhém patře', worker(eva), day(-45), { goalId: again });
  await answers(eva, day(-64), hygiene, 'accept');
  await finishes(eva, day(-47), hygiene, 'Hygiena byla na místě, výsledek do 30 dnů.', 2);
  await agrees(ivan, day(-60), caseId, [], 'Vzor odvolání proti výpovědi ve čtyřech jazycích', worker(ivan), day(6), { goalId: again });
  await agrees(dana, day(-10), caseId, [], 'Zeptat se školy na místa od pololetí', worker(dana), day(3));
  return { caseId };
}
