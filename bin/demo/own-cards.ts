// What services of organisations here say about themselves: written by those who keep them.
import { cards } from '#modules/directory/cards/contract.ts';
import { addSpot, christmas, fillCard, week, type CardOf } from './cards.ts';
import { day } from './calendar.ts';
import type { ServiceKey } from './roster.ts';
import type { Stage, Worker } from './stage.ts';

const founded = day(-690);
const spot = (city: 'Rokycany' | 'Plzeň', name: string, address: string, at: [number, number], accessNote = '', barrierFree?: boolean) =>
  ({ name, address, city, postalCode: city === 'Plzeň' ? '30100' : '33701', orpCode: city === 'Plzeň' ? '3209' : '3211', kind: 'contact_point' as const, at, accessNote, ...(barrierFree !== undefined && { barrierFree }) });

export async function writeOwnCards(stage: Stage): Promise<void> {
  const alena = stage.as('alena'), jitka = stage.as('jitka'), roman = stage.as('roman'), milan = stage.as('milan');
  const fill = (by: Worker, service: ServiceKey, card: CardOf) => fillCard(by, stage.services[service].id, card);
  const centre = await addSpot(alena, founded, spot('Rokycany', 'Kompas, kontaktní centrum', 'Jiráskova 58', [49.7431, 13.5968], 'Vchod ze dvora, zvonek Kompas.', true));
  const club = await addSpot(alena, founded, spot('Rokycany', 'Klub Kotva', 'Pod Ohradou 9', [49.7398, 13.5892], 'Autobus 3, zastávka Pod Ohradou.'));
  const crisis = await addSpot(alena, founded, spot('Plzeň', 'Kompas, krizové centrum', 'Klatovská 22', [49.7418, 13.3702], 'Tramvaj 4, první patro, výtah.', true));
  await fill(alena, 'teren', { checked: 40, source: 'document', hours: [...week('1-4', '09:00', '17:00', 'outreach'), ...week('3', '13:00', '18:00', 'open', 'bez objednání'), ...christmas()], places: [[centre, 'středeční poradna']],
    offer: { needs: ['housing', 'residence', 'work', 'language', 'rights'], targetGroups: ['2', '20'], ageFrom: 16, capacity: 60, capacityUnit: 'client', conditions: 'Cizinci a rodiny na ubytovnách a v nájmech, pobytový status nerozhoduje.', application: 'Stačí zavolat nebo napsat zprávu, přijedeme do týdne.', languages: ['cs', 'uk', 'ru', 'en'], interpreting: 'on_request', attributes: ['without_documents', 'anonymous', 'accompaniment'] } });
  await fill(alena, 'rodiny', { checked: 35, source: 'document', hours: [...week('1-5', '08:00', '16:30', 'phone'), ...christmas()],
    offer: { needs: ['family', 'child_development', 'education', 'housing'], targetGroups: ['23'], capacity: 35, capacityUnit: 'client', conditions: 'Rodina aspoň s jedním nezaopatřeným dítětem. Souhlas obou rodičů není potřeba.', application: 'Telefonicky; první schůzka doma nebo u nás do 14 dnů.', languages: ['cs', 'uk', 'ru'], interpreting: 'on_request', attributes: ['with_children', 'accompaniment'] },
    told: [{ before: 62, free: 0, waiting: 45, by: 'vedoucí služby' }, { before: 30, free: 1, by: 'vedoucí služby' }, { before: 4, free: 2, waiting: 14, by: 'vedoucí služby', note: 'rodiny z Rokycan hned' }] });
  await fill(alena, 'kotva', { checked: 25, source: 'visit', hours: [...week('1-4', '13:00', '18:00'), ...week('5', '13:00', '20:00', 'open', 'společný večer'), ...christmas()], places: [[club, '']],
    offer: { needs: ['education', 'social_contacts', 'adaptation'], targetGroups: ['1'], ageFrom: 6, ageTo: 26, capacity: 25, capacityUnit: 'contact', conditions: 'Přijít může každý ve věku 6–26 let, bez přihlášení a zdarma.', application: 'Stačí přijít.', languages: ['cs', 'uk', 'vi'], attributes: ['anonymous', 'same_day'] } });
  await fill(alena, 'krize', { checked: 15, hours: [...week('1-7', '08:00', '20:00'), ...week('1-7', '20:00', '08:00', 'phone', 'noční linka')], places: [[crisis, 'krizové lůžko v přízemí']],
    offer: { needs: ['safety', 'health', 'family'], targetGroups: ['19', '3', '5'], capacity: 4, capacityUnit: 'bed', conditions: 'Kdo to sám nezvládá a snese pobyt s ostatními. Ne pod silným vlivem alkoholu.', application: 'Přijít nebo zavolat kdykoli, také v noci.', bring: 'Nic není podmínkou. Pomůže občanka a léky.', languages: ['cs', 'uk', 'en'], interpreting: 'on_request', attributes: ['anonymous', 'same_day', 'without_documents', 'without_insurance'] },
    told: [{ before: 9, free: 0, by: 'službu konající pracovnice' }, { before: 0, free: 1, by: 'službu konající pracovnice', note: 'do pátku' }] });
  for (const service of ['kotva', 'krize'] as const) await alena.does(day(-14), cards.publish, { params: { serviceId: stage.services[service].id }, body: { published: true } });
  await fill(jitka, 'rana', { checked: 55, source: 'document', hours: [...week('1-5', '08:00', '15:00', 'phone'), ...christmas()],
    offer: { needs: ['child_development', 'family', 'health'], targetGroups: ['13', '17'], ageFrom: 0, ageTo: 7, capacity: 40, capacityUnit: 'client', conditions: 'Dítě do 7 let s postižením nebo ohroženým vývojem; diagnóza nemusí být uzavřená.', application: 'Rodič zavolá poradkyni. Doporučení lékaře není nutné.', languages: ['cs', 'en'], interpreting: 'on_request', attributes: ['with_children', 'accompaniment', 'online'] },
    told: [{ before: 20, free: 0, waiting: 60, by: 'poradkyně', note: 'Plzeň dřív, asi za měsíc' }] });
  const office = await addSpot(roman, founded, { ...spot('Rokycany', 'Městský úřad Rokycany', 'Masarykovo náměstí 1', [49.7425, 13.5945], 'Sociální odbor ve 2. patře.', true), kind: 'office' });
  const officeHours = [...week('1', '08:00', '17:00'), ...week('3', '08:00', '17:00'), ...week('2', '08:00', '11:00', 'appointment'), ...week('4', '08:00', '11:00', 'appointment')];
  await fill(roman, 'odbor', { checked: 210, source: 'web', hours: officeHours, places: [[office, '2. patro, dveře 214']],
    offer: { needs: ['housing', 'finance', 'rights', 'services'], targetGroups: ['6', '19', '24'], conditions: 'Kdo ve správním obvodu žije, trvalý pobyt není podmínkou sociální práce.', application: 'V úřední dny bez objednání, jinak telefonicky.', bring: 'Doklad totožnosti, když ho máte.', attributes: ['without_documents'] } });
  await fill(roman, 'ospod', { checked: 200, source: 'web', hours: officeHours.map((row) => ({ ...row, id: crypto.randomUUID() })), places: [[office, '2. patro, dveře 220']],
    offer: { needs: ['safety', 'family', 'child_development'], targetGroups: ['23'], application: 'Oznámení jde podat osobně, telefonicky i písemně; mimo úřední hodiny přes Policii ČR.', interpreting: 'on_request', alert: 'Mimo pracovní dobu drží OSPOD pohotovost přes linku 158.' } });
  const advice = await addSpot(milan, founded, spot('Plzeň', 'Poradna Lípa', 'Americká 31', [49.7437, 13.3795], 'Zvonek Lípa, 3. patro bez výtahu.', false));
  await fill(milan, 'poradna', { checked: 70, hours: [...week('1-4', '09:00', '12:00', 'appointment'), ...week('1-4', '13:00', '17:00', 'appointment'), ...week('5', '09:00', '12:00', 'open', 'bez objednání'), ...christmas()], places: [[advice, '']],
    offer: { needs: ['finance', 'rights', 'housing'], targetGroups: ['19', '20', '2'], ageFrom: 18, conditions: 'Dluhy, exekuce, nájem, rozvod. Oddlužení připravíme zdarma.', application: 'Objednat se telefonicky, v pátek dopoledne bez objednání.', bring: 'Smlouvy, dopisy od věřitelů a exekutorů, přehled příjmů.', languages: ['cs', 'en', 'ru'], attributes: ['online'] },
    told: [{ before: 3, waiting: 10, by: 'objednání' }] });
  await milan.does(day(-20), cards.publish, { params: { serviceId: stage.services.poradna.id }, body: { published: true } });
}
