// The network of nineteen centres for foreigners: towns, districts, and who works there. Plzeň and Domažlice stand in the roster with the rest of the district.
import { newId } from '#platform/http/client.ts';
import { organisations, services } from '../roster.ts';

type Somebody = { account: string; membership: string; name: string; email: string; role: 'head' | 'worker' };
export type Centre = {
  key: string; town: string; organisation: { id: string; name: string; shortName: string }; serviceId: string; serviceName: string;
  /** Its own district, and others that it works in. */
  orp: string; around: readonly string[];
  head: Somebody; workers: readonly Somebody[]; /** Already in the roster. */ known: boolean;
};

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const somebody = (name: string, role: Somebody['role']): Somebody => ({ account: newId(), membership: newId(), name, email: `${plain(name).replace(' ', '.')}@sitcenter.example`, role });

type Line = [key: string, town: string, orp: string, around: readonly string[], head: string, workers: readonly string[]];
const lines: readonly Line[] = [
  ['benesov', 'Benešov', '2101', ['2125', '2122'], 'Ilona Bartoňová', ['Radka Smutná', 'Oleh Havryljuk']],
  ['budejovice', 'České Budějovice', '3102', ['3103', '3112', '3105'], 'Vít Sedláček', ['Pavla Kubátová', 'Nguyen Thi Hoa']],
  ['pisek', 'Písek', '3108', ['3107'], 'Dagmar Řezníčková', ['Matěj Brožek']],
  ['jihlava', 'Jihlava', '6105', ['6110', '6103'], 'Stanislav Novotný', ['Gabriela Veselá', 'Halyna Kovač']],
  ['vary', 'Karlovy Vary', '4103', ['4106'], 'Simona Křížová', ['Adéla Beranová', 'Denisa Štolbová', 'Tereza Lišková']],
  ['kladno', 'Kladno', '2109', ['2121', '2124'], 'Rostislav Fiala', ['Monika Dušková', 'Ganbold Bat']],
  ['hora', 'Kutná Hora', '2112', ['2104'], 'Blanka Kadlecová', ['Šárka Machová', 'Ojuunčimeg Dorž']],
  ['liberec', 'Liberec', '5105', ['5102'], 'Kamil Urban', ['Zuzana Hrdinová', 'Ljudmyla Petrenko', 'Jakub Staněk']],
  ['lipa', 'Česká Lípa', '5101', ['5106'], 'Hedvika Polívková', ['Erik Bureš']],
  ['boleslav', 'Mladá Boleslav', '2115', ['2118'], 'Leoš Vlk', ['Enchtujaa Bold']],
  ['olomouc', 'Olomouc', '7107', ['7108', '7110', '7105', '7109'], 'Květa Navrátilová', ['Aleš Doležal', 'Kateryna Šamraj']],
  ['ostrava', 'Ostrava', '8119', ['8108', '8111', '8106', '8102'], 'Drahomír Kopecký', ['Vendula Janíková', 'Marek Ševčík', 'Iryna Melnyk']],
  ['opava', 'Opava', '8117', ['8109', '8113'], 'Jarmila Hájková', ['Dominik Krejčí']],
  ['pardubice', 'Pardubice', '5309', ['5307', '5312'], 'Zbyněk Říha', ['Eliška Mrázková', 'Bayar Gantulga']],
  ['pribram', 'Příbram', '2120', ['2107'], 'Libuše Zemanová', ['Robin Kolář']],
  ['zlin', 'Zlín', '7213', ['7212', '7205'], 'Radim Pospíšil', ['Michaela Šťastná', 'Tran Van Minh']],
  ['hradiste', 'Uherské Hradiště', '7207', ['7208', '6210'], 'Věra Horňáková', ['Nela Vaculíková', 'Oksana Hnatjuk']],
];

const rostered = (key: string, town: string, of: 'sitPlzen' | 'sitDomazlice', service: 'plzen' | 'domazlice', orp: string, around: readonly string[], head: string, workers: readonly string[]): Centre => ({
  key, town, organisation: organisations[of], serviceId: services[service].id, serviceName: services[service].name, orp, around, head: somebody(head, 'head'), workers: workers.map((name) => somebody(name, 'worker')), known: true,
});
/** In the order in which the network lists them. */
export const centres: readonly Centre[] = [
  ...lines.map(([key, town, orp, around, head, workers]): Centre => ({
    key, town, orp, around, head: somebody(head, 'head'), workers: workers.map((name) => somebody(name, 'worker')), known: false, serviceId: newId(), serviceName: `Poradenství pro cizince ${town}`,
    organisation: { id: newId(), name: `Centrum pro cizince ${town}`, shortName: `Centrum ${town}` },
  })),
  rostered('plzen', 'Plzeň', 'sitPlzen', 'plzen', '3209', ['3211', '3212'], 'Jindřiška Malá', ['Otakar Bláha', 'Vasyl Tkačuk']),
  rostered('domazlice', 'Domažlice', 'sitDomazlice', 'domazlice', '3202', ['3204'], 'Ludmila Karasová', ['Anežka Pešková', 'Do Thi Lan']),
];
