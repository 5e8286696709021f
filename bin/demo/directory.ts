// Bodies without accounts and places, as Kompas and the others know them, and how to reach services.
import { directory } from '#modules/directory/contract.ts';
import { newId } from '#platform/http/client.ts';
import type { Ask } from '#platform/http/contract.ts';
import { day } from './calendar.ts';
import { writeOwnCards } from './own-cards.ts';
import { writePartnerCards } from './partner-cards.ts';
import type { ServiceKey } from './roster.ts';
import type { Stage, Worker } from './stage.ts';

type PartnerKind = Ask<typeof directory.addPartner>['body']['kind'];
type PlaceKind = Ask<typeof directory.addPlace>['body']['kind'];
type Partner = { id: string; name: string };
export type Known = {
  partners: Record<'school' | 'doctor' | 'landlord' | 'employer' | 'factory' | 'labour' | 'region' | 'oamp' | 'hospital' | 'parish' | 'insurance', Partner>;
  places: Record<'dormitory' | 'contactPoint' | 'office', string>;
};

const founded = day(-700);

async function partner(by: Worker, name: string, kind: PartnerKind, note: string, contacts: [label: string, phone: string | null, email: string | null][]): Promise<Partner> {
  const id = newId();
  await by.does(founded, directory.addPartner, { body: { id, name, kind, ico: null, note } });
  for (const [label, phone, email] of contacts) await by.does(founded, directory.addPartnerContact, { params: { partnerId: id }, body: { id: newId(), label, phone, email, web: null } });
  return { id, name };
}
async function place(by: Worker, name: string, address: string, orpCode: string, kind: PlaceKind): Promise<string> {
  const id = newId();
  await by.does(founded, directory.addPlace, { body: { id, name, address, orpCode, kind } });
  return id;
}

/** Writes the directory and returns what the stories refer to. */
export async function writeDirectory(stage: Stage): Promise<Known> {
  const zdena = stage.as('zdena');
  const known: Known = {
    partners: {
      school: await partner(zdena, 'ZŠ Na Výsluní', 'school', 'Přípravná třída, 15 míst; zápis v lednu. Domlouvat předem, sborovna je v 1. patře.', [['kancelář', '+420 700 000 201', 'kancelar@zsnavysluni.example'], ['výchovná poradkyně', '+420 700 000 202', null]]),
      doctor: await partner(zdena, 'MUDr. Rysová, pediatrie', 'health', 'Bere nové pacienty jen do 6 let. Nejlépe volat mezi 7. a 8. hodinou.', [['sestra', '+420 700 000 203', null]]),
      landlord: await partner(zdena, 'Ubytovny Špice, s. r. o.', 'landlord', 'Jednat písemně, ústní sliby neplatí.', [['správce', '+420 700 000 204', null]]),
      employer: await partner(zdena, 'Sklady Litoh', 'employer', 'Pracovníci přes agenturu, směny 12 hodin.', [['personální oddělení', '+420 700 000 205', 'hr@litoh.example']]),
      factory: await partner(zdena, 'Kovodíly Hrádek', 'employer', 'Linka výroby, nábor dvakrát ročně.', [['mistr směny', '+420 700 000 206', null]]),
      labour: await partner(zdena, 'Úřad práce, pobočka Rokycany', 'labour_office', 'Objednávat přes web, s tlumočením v úterý.', [['přepážka dávek', '+420 700 000 207', 'podatelna.ro@uradprace.example']]),
      region: await partner(zdena, 'Krajský úřad, odbor školství', 'office', 'Uznání zahraničního vzdělání; lhůta 30–60 dnů, správní poplatek 1 000 Kč.', [['referát nostrifikace', '+420 700 000 208', 'nostrifikace@kraj.example']]),
      oamp: await partner(zdena, 'OAMP Plzeň', 'office', 'Na termín se čeká tři až pět týdnů.', [['objednání', '+420 700 000 209', null]]),
      hospital: await partner(zdena, 'Nemocnice Pod Lípami', 'health', 'Foniatrie a personální oddělení; nábor ošetřovatelek průběžně.', [['foniatrie', '+420 700 000 210', null], ['personální oddělení', null, 'prace@podlipami.example']]),
      parish: await partner(zdena, 'Ukrajinská farnost Rokycany', 'church', 'Potravinová pomoc v neděli po bohoslužbě.', [['farář', '+420 700 000 211', null]]),
      insurance: await partner(zdena, 'Zdravotní pojišťovna, Plzeň', 'office', 'Dluhy na pojistném: splátkový kalendář na žádost.', [['přepážka', '+420 700 000 212', null]]),
    },
    places: {
      dormitory: await place(zdena, 'Ubytovna Na Špici', 'Na Špici 118, 337 01 Rokycany', '3211', 'dormitory'),
      contactPoint: await place(zdena, 'Kontaktní místo Masarykova', 'Masarykova 12, 337 01 Rokycany', '3211', 'contact_point'),
      office: await place(zdena, 'Kompas, kancelář Plzeň', 'Koterovská 40, 326 00 Plzeň', '3209', 'office'),
    },
  };
  await Promise.all([reach(stage), others(stage)]);
  await Promise.all([writeOwnCards(stage), writePartnerCards(stage, known)]);
  return known;
}

/** How to reach the services of organisations here. */
async function reach(stage: Stage): Promise<void> {
  const contacts: [Worker, ServiceKey, string, string, string][] = [
    [stage.as('alena'), 'teren', 'služební telefon', '+420 700 000 301', 'teren@kompas.example'], [stage.as('alena'), 'rodiny', 'služební telefon', '+420 700 000 302', 'rodiny@kompas.example'],
    [stage.as('alena'), 'kotva', 'klub', '+420 700 000 303', 'kotva@kompas.example'], [stage.as('alena'), 'krize', 'linka v pracovní dny 8–20', '+420 700 000 304', 'krize@kompas.example'],
    [stage.as('jitka'), 'rana', 'poradkyně', '+420 700 000 311', 'ranapece@jerabina.example'], [stage.as('roman'), 'ospod', 'ústředna', '+420 700 000 321', 'ospod@rokycany.example'],
    [stage.as('roman'), 'odbor', 'sociální pracovnice', '+420 700 000 322', 'socialni@rokycany.example'], [stage.as('milan'), 'poradna', 'objednání', '+420 700 000 331', 'poradna@lipa.example'],
    [stage.as('marketa'), 'plzen', 'recepce', '+420 700 000 341', 'plzen@sitcenter.example'], [stage.as('marketa'), 'domazlice', 'recepce', '+420 700 000 342', 'domazlice@sitcenter.example'],
  ];
  await Promise.all(contacts.map(([by, service, label, phone, email]) => by.does(founded, directory.addServiceContact, { params: { serviceId: stage.services[service].id }, body: { id: newId(), label, phone, email, web: null } })));
}

/** What other organisations keep of their own: each knows its partners itself. */
async function others(stage: Stage): Promise<void> {
  await partner(stage.as('jitka'), 'Foniatrická ambulance Plzeň', 'health', 'Objednací doba šest týdnů, malé děti ráno.', [['recepce', '+420 700 000 221', null]]);
  await partner(stage.as('jitka'), 'MŠ Sluníčko', 'school', 'Logopedická třída, 12 míst.', [['ředitelna', '+420 700 000 222', null]]);
  await partner(stage.as('eva'), 'Okresní soud Rokycany', 'office', 'Opatrovnická agenda.', [['kancelář', '+420 700 000 223', null]]);
  await partner(stage.as('katerina'), 'Nemocnice Pod Lípami', 'employer', 'Ošetřovatelky a sanitářky, adaptace s mentorkou.', [['personální oddělení', null, 'prace@podlipami.example']]);
}
