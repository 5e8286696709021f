// The district around: shelters, a food bank, doctors, schools, employers, dormitories, offices, a donor. Found out by Kompas and opened to everybody;
// some of it has not been made sure of for a long time.
import { cards } from '#modules/directory/cards/contract.ts';
import { directory } from '#modules/directory/contract.ts';
import { newId } from '#platform/http/client.ts';
import type { Ask } from '#platform/http/contract.ts';
import { addSpot, christmas, fillCard, week, type CardOf, type Spot } from './cards.ts';
import { day } from './calendar.ts';
import type { Known } from './directory.ts';
import type { Stage, Worker } from './stage.ts';

type Kind = Ask<typeof directory.addPartner>['body']['kind'];
type Contact = [role: Ask<typeof directory.addServiceContact>['body']['role'], label: string, phone: string | null, email: string | null];
type Of = { name: string; type?: string; forms?: ('residential' | 'ambulatory' | 'outreach')[]; description: string; orps?: string[]; accepts?: boolean; contacts: Contact[]; card: CardOf; spot?: Omit<Spot, 'partnerId'> };
const type = (number: number) => `DruhSocialniSluzby/${number}`;
const town = (name: string, address: string, at: [number, number], kind: Spot['kind'] = 'office', rest: Partial<Spot> = {}): Omit<Spot, 'partnerId'> => ({ name, address, city: 'Rokycany', postalCode: '33701', orpCode: '3211', kind, at, ...rest });
const city = (name: string, address: string, at: [number, number], kind: Spot['kind'] = 'office', rest: Partial<Spot> = {}): Omit<Spot, 'partnerId'> => ({ name, address, city: 'Plzeň', postalCode: '30100', orpCode: '3209', kind, at, ...rest });

async function serve(by: Worker, partnerId: string, on: string, { name, type: typeCode = undefined, forms = ['ambulatory'], description, orps = ['3211'], accepts = true, contacts, card, spot }: Of): Promise<void> {
  const id = newId();
  await by.does(on, directory.addService, { body: { id, partnerId, name, typeCode: typeCode ?? null, forms, description, orpCodes: orps, acceptsReferrals: accepts, endsOn: null } });
  for (const [role, label, phone, email] of contacts) await by.does(on, directory.addServiceContact, { params: { serviceId: id }, body: { id: newId(), role, label, phone, email, web: null } });
  const at = spot && await addSpot(by, on, { ...spot, partnerId });
  await fillCard(by, id, { ...card, ...(at && { places: [[at, '']] }) });
}
async function open(by: Worker, name: string, kind: Kind, note: string, ico: string | null, on: string): Promise<string> {
  const id = newId();
  await by.does(on, directory.addPartner, { body: { id, name, kind, ico, note, verified: 'web' } });
  await by.does(on, cards.openPartner, { params: { partnerId: id }, body: { open: true } });
  return id;
}

export async function writePartnerCards(stage: Stage, known: Known): Promise<void> {
  const zdena = stage.as('zdena'), on = day(-300);
  const { partners } = known;
  for (const key of ['doctor', 'school', 'labour', 'oamp', 'parish', 'region'] as const) await zdena.does(on, cards.openPartner, { params: { partnerId: partners[key].id }, body: { open: true } });

  const harbour = await open(zdena, 'Přístav Rokycany, z. ú.', 'provider', 'Azylový dům a noclehárna pod jednou střechou, jedno vedení.', '28350511', on);
  await serve(zdena, harbour, on, { name: 'Azylový dům Přístav', type: type(20), forms: ['residential'], description: 'Ubytování rodin a matek s dětmi až na rok, s pomocí hledat vlastní bydlení.', orps: ['3211', '3209'],
    contacts: [['referrals', 'sociální pracovnice', '+420 700 000 401', 'azyl@pristav.example'], ['reception', 'vrátnice', '+420 700 000 402', null]], spot: town('Azylový dům Přístav', 'Nádražní 210', [49.7462, 13.6021], 'shelter', { accessNote: 'Deset minut pěšky od nádraží.', barrierFree: true }),
    card: { checked: 12, hours: [...week('1-7', '00:00', '00:00')], offer: { needs: ['housing', 'family', 'safety'], targetGroups: ['6', '23'], capacity: 24, capacityUnit: 'bed', conditions: 'Rodiče s dětmi bez bydlení. Bez alkoholu; zvíře po domluvě.', application: 'Volat sociální pracovnici, žádost jde podat i za klienta. Odpověď do tří dnů.', bring: 'Rodné listy dětí, doklad o příjmu; co chybí, pomůžou obstarat.', costKind: 'paid', cost: '150 Kč dospělý, 100 Kč dítě na den', languages: ['cs', 'ru'], interpreting: 'on_request', attributes: ['with_children', 'without_insurance'] },
      told: [{ before: 41, free: 0, waiting: 30, by: 'sociální pracovnice' }, { before: 16, free: 1, by: 'vrátnice' }, { before: 2, free: 3, by: 'sociální pracovnice', note: 'z toho jeden rodinný pokoj' }] } });
  await serve(zdena, harbour, on, { name: 'Noclehárna Přístav', type: type(26), description: 'Přespání na jednu noc, sprcha, polévka.', contacts: [['reception', 'noční služba', '+420 700 000 403', null]],
    spot: town('Noclehárna Přístav', 'Nádražní 212', [49.7463, 13.6024], 'shelter'), card: { checked: 60, hours: week('1-7', '19:00', '07:00'), offer: { needs: ['housing'], targetGroups: ['6'], ageFrom: 18, capacity: 14, capacityUnit: 'bed', conditions: 'Dospělí, kteří se o sebe postarají.', application: 'Přijít mezi 19. a 21. hodinou.', costKind: 'paid', cost: '60 Kč na noc', attributes: ['same_day', 'without_documents', 'without_insurance'] }, told: [{ before: 24, free: 5, by: 'noční služba' }] } });

  const bank = await open(zdena, 'Potravinová banka Západ, z. s.', 'ngo', '', '26297850', on);
  await serve(zdena, bank, on, { name: 'Výdej potravin Rokycany', description: 'Balík potravin a hygieny na potvrzení od sociálního pracovníka.', contacts: [['office', 'výdejna', '+420 700 000 411', 'rokycany@pbzapad.example']], spot: town('Výdejna potravin', 'Soukenická 77', [49.7409, 13.5987], 'contact_point', { accessNote: 'Vrata do dvora.' }),
    card: { checked: 230, source: 'web', hours: [...week('2', '14:00', '17:00'), ...week('4', '09:00', '12:00'), ...christmas(['09:00', '12:00'])], offer: { needs: ['finance'], targetGroups: ['19', '6', '23'], conditions: 'Jednou za měsíc na domácnost.', application: 'Potvrzení od jakékoli sociální služby nebo odboru.', bring: 'Tašku a potvrzení.', attributes: ['without_documents'] } } });
  const doctors = await open(zdena, 'Praktičtí lékaři Na Pátku, s. r. o.', 'health', 'Sestra mluví rusky. Ráno se nedovoláte, zkoušet po jedenácté.', null, on);
  await serve(zdena, doctors, on, { name: 'Ordinace praktického lékaře', description: 'Registrace dospělých včetně cizinců s veřejným pojištěním.', contacts: [['reception', 'sestra', '+420 700 000 421', null]], spot: town('Ordinace Na Pátku', 'Na Pátku 5', [49.7446, 13.5909], 'office', { barrierFree: true }),
    card: { checked: 95, hours: [...week('1-5', '07:00', '12:00'), ...week('3', '13:00', '17:00', 'appointment'), ...christmas()], offer: { needs: ['health'], ageFrom: 15, conditions: 'Bere nové pacienty z Rokycan a okolí.', bring: 'Průkaz pojištěnce; překlad očkování, když je.', languages: ['cs', 'ru'], attributes: ['new_foreign_patients'] }, told: [{ before: 8, free: 20, by: 'sestra', note: 'registrují do konce roku' }] } });
  const dentist = await open(zdena, 'Zubní ordinace Rokytka', 'health', '', null, on);
  await serve(zdena, dentist, on, { name: 'Zubní ordinace', description: 'Dospělí i děti, akutní bolest ráno.', contacts: [['reception', 'recepce', '+420 700 000 422', null]], spot: town('Ordinace Rokytka', 'Smetanova 14', [49.7419, 13.5931]), accepts: false,
    card: { checked: 340, hours: week('1-4', '07:30', '14:00'), offer: { needs: ['health'], costKind: 'partly', cost: 'výplně podle ceníku', conditions: 'Nové pacienty teď nebere, akutní ošetří.', attributes: ['with_children'] }, told: [{ before: 33, waiting: 120, by: 'recepce' }] } });
  await serve(zdena, partners.doctor.id, on, { name: 'Ordinace dětské lékařky', description: 'Preventivní prohlídky, očkování, nové děti do 6 let.', contacts: [['reception', 'sestra', '+420 700 000 203', null]], spot: town('Dětské středisko', 'Svazu bojovníků 60', [49.7388, 13.5958]),
    card: { checked: 20, hours: week('1-5', '07:30', '13:00'), offer: { needs: ['health', 'child_development'], ageFrom: 0, ageTo: 6, languages: ['cs', 'uk'], attributes: ['new_foreign_patients', 'with_children'], bring: 'Očkovací průkaz, i v ukrajinštině.' }, told: [{ before: 6, free: 4, by: 'sestra' }] } });
  await serve(zdena, partners.school.id, on, { name: 'Přípravná třída a zápis cizinců', description: 'Zápis během roku, jazyková příprava pro cizince.', contacts: [['office', 'kancelář školy', '+420 700 000 201', 'kancelar@zsnavysluni.example']], spot: town('ZŠ Na Výsluní', 'Na Výsluní 300', [49.7475, 13.5899], 'school'),
    card: { checked: 110, hours: week('1-5', '07:30', '15:00', 'phone'), offer: { needs: ['education', 'language'], targetGroups: ['2'], ageFrom: 5, ageTo: 15, capacity: 15, languages: ['cs', 'uk'], attributes: ['with_children'] }, told: [{ before: 12, free: 2, by: 'kancelář školy', note: 'v přípravné třídě' }] } });
  const lyceum = await open(zdena, 'Střední škola U Jezu', 'school', 'Učňovské obory berou i během roku.', null, on);
  await serve(zdena, lyceum, on, { name: 'Učební obory s podporou češtiny', description: 'Kuchař, zedník, strojní mechanik; dvě hodiny češtiny týdně navíc.', contacts: [['head', 'výchovná poradkyně', '+420 700 000 431', 'poradce@ujezu.example']], spot: town('Střední škola U Jezu', 'Jeřabinová 96', [49.7367, 13.6003], 'school'),
    card: { checked: 150, source: 'visit', offer: { needs: ['education', 'work', 'language'], ageFrom: 15, ageTo: 20 } } });
  await serve(zdena, partners.labour.id, on, { name: 'Dávky a zprostředkování práce', description: 'Evidence uchazečů, příspěvek na bydlení, mimořádná okamžitá pomoc.', contacts: [['reception', 'přepážka dávek', '+420 700 000 207', 'podatelna.ro@uradprace.example']], spot: town('Úřad práce Rokycany', 'Jiráskova 214', [49.7437, 13.5975], 'office', { barrierFree: true }),
    card: { checked: 190, source: 'web', hours: [...week('1', '08:00', '17:00'), ...week('3', '08:00', '17:00'), ...week('2', '08:00', '11:00', 'open', 's tlumočením'), ...week('4', '08:00', '11:00')], offer: { needs: ['finance', 'work', 'housing'], languages: ['cs'], interpreting: 'on_request', bring: 'Doklad totožnosti, smlouvu o bydlení, výpisy z účtu.' } } });
  await serve(zdena, partners.oamp.id, on, { name: 'Pobytová agenda cizinců', description: 'Prodloužení pobytu, dočasná ochrana, změna adresy.', orps: ['3209', '3211'], contacts: [['reception', 'objednání', '+420 700 000 209', null]], spot: city('OAMP Plzeň', 'Slovanská alej 26', [49.7323, 13.4019], 'office', { accessNote: 'Tramvaj 1, zastávka Slovany.' }),
    card: { checked: 45, source: 'web', hours: [...week('1', '08:00', '17:00'), ...week('3', '08:00', '17:00'), ...week('2', '08:00', '12:00', 'appointment')], offer: { needs: ['residence'], targetGroups: ['2'], costKind: 'partly', cost: 'správní poplatky', bring: 'Pas, fotografii, doklad o bydlení.', application: 'Objednat přes web, čeká se tři až pět týdnů.' }, told: [{ before: 18, waiting: 28, by: 'objednání' }] } });
  await serve(zdena, partners.parish.id, on, { name: 'Potravinová pomoc farnosti', description: 'Trvanlivé potraviny a oblečení pro rodiny, bez potvrzení.', contacts: [['office', 'farní kancelář', '+420 700 000 211', null]], card: { checked: 260, hours: week('7', '11:30', '13:00'), offer: { needs: ['finance', 'social_contacts'], languages: ['uk', 'cs'], attributes: ['anonymous', 'without_documents', 'same_day'] } } });
  await serve(zdena, partners.employer.id, on, { name: 'Nábor do skladu', description: 'Kmenová místa po třech měsících u agentury.', contacts: [['office', 'personální oddělení', '+420 700 000 205', 'hr@litoh.example']], card: { checked: 130, source: 'told', hours: week('1-5', '08:00', '14:00', 'phone'), offer: { needs: ['work'], ageFrom: 18, costKind: null, languages: ['cs', 'uk'] }, told: [{ before: 15, free: 6, by: 'personální oddělení', note: 'ranní směny' }] } });

  const hostel = await open(zdena, 'Ubytovny Kotelna, s. r. o.', 'dormitory', 'Smlouvy na měsíc, kauce 3 000 Kč. Rodiny berou jen do přízemí.', null, on);
  await addSpot(zdena, on, { ...town('Ubytovna Kotelna', 'Rokycanova 401', [49.7493, 13.6055], 'dormitory', { note: 'Vrátný od 6 do 22, návštěvy se zapisují.', accessNote: 'Autobus 2, konečná.' }), partnerId: hostel });
  await serve(zdena, hostel, on, { name: 'Ubytování na měsíc', forms: ['residential'], description: 'Pokoje po dvou a po čtyřech, společná kuchyň.', contacts: [['reception', 'vrátnice', '+420 700 000 441', null]], card: { checked: 75, source: 'visit', hours: week('1-7', '06:00', '22:00', 'phone'), offer: { needs: ['housing'], costKind: 'paid', cost: '5 200 Kč lůžko na měsíc', conditions: 'Kauce 3 000 Kč, doklad totožnosti.', capacity: 90, capacityUnit: 'bed' }, told: [{ before: 50, free: 2, by: 'vrátnice' }, { before: 5, free: 7, by: 'správce' }] } });
  const fund = await open(zdena, 'Nadační fond Pramen', 'donor', 'Jednorázové dary rodinám do 8 000 Kč, rozhodují první úterý v měsíci.', null, on);
  await serve(zdena, fund, on, { name: 'Příspěvek rodinám s dětmi', description: 'Kauce, školní potřeby, léky. Žádá sociální služba, ne rodina.', orps: [], contacts: [['referrals', 'kancelář fondu', null, 'zadosti@pramen.example']], card: { checked: 220, source: 'web', offer: { needs: ['finance', 'education'], targetGroups: ['23'], application: 'Elektronický formulář, uzávěrka vždy poslední pátek.' } } });
}
