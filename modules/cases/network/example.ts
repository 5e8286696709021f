// Invented networks for tests: a map of so many ties, a family of so many people.
import type { NetworkMap, Sector, Strength, Direction } from './contract.ts';
import { directions, sectors, strengths } from './contract.ts';

const names = ['Babička Halyna', 'Sousedka Věra', 'Ukrajinská farnost', 'Trenér fotbalu', 'Nguyễn Thị Hương Giang', 'Батсайханы Оюунчимэг', 'Základní škola Na Výsluní, školní poradenské pracoviště', 'MUDr. Rysová', 'Sklady Litoh', 'Pronajímatel', 'Raná péče Jeřabina', 'Městský úřad Lískovec, oddělení sociálně-právní ochrany dětí'];
const details = ['Oksanina matka, Vinnycja', 'hlídá Marka', '', 'Danylo už nechodí', 'pediatrička', 'ubytovna bez smlouvy, platí se v hotovosti'];
const at = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const exampleTies = (count: number): NetworkMap['ties'] => Array.from({ length: count }, (_, i) => ({
  id: id(i), version: 1, mine: true, about: [id(900)], sector: at<Sector>(sectors, i), name: at(names, i * 5 + Math.floor(i / 12)), detail: at(details, i), privatePerson: i % 3 === 0, serviceId: null, partnerId: null, confidenceOf: null,
  drawn: true, strength: at<Strength>(strengths, i), direction: at<Direction>(directions, i * 3), stateSince: '2026-09-03', endedOn: null, change: null, before: null,
}));

const person = (n: number, callName: string, sex: 'female' | 'male', birthYear: number, part: 'client' | 'adult' | 'child') => ({ id: id(900 + n), name: `${callName} Sydorčuk`, callName, sex, birthYear, age: 2026 - birthYear, part });
export const exampleFamily: Pick<NetworkMap, 'people' | 'relations' | 'kin'> = {
  people: [person(0, 'Oksana', 'female', 1988, 'client'), person(1, 'Taras', 'male', 1985, 'adult'), person(2, 'Danylo', 'male', 2012, 'child'), person(3, 'Zlata', 'female', 2017, 'child'), person(4, 'Marko', 'male', 2022, 'child')],
  relations: [{ personId: id(900), otherId: id(901), kind: 'partner' }, ...[2, 3, 4].flatMap((child) => [0, 1].map((parent) => ({ personId: id(900 + parent), otherId: id(900 + child), kind: 'parent' as const })))],
  kin: [],
};
const kin = (n: number, name: string, sex: 'female' | 'male' | 'unstated', birthYear: number | null, relation: NetworkMap['kin'][number]['relation'], of: number, deathYear: number | null = null): NetworkMap['kin'][number] =>
  ({ id: id(n), version: 1, mine: true, about: [id(900)], name, sex, birthYear, deathYear, relation, ofPersonId: of >= 900 ? id(of) : null, ofKinId: of >= 900 ? null : id(of) });
/** Three generations, twelve people: grandparents, a dead one, a former partner with a half-sister, an aunt with a partner. */
export const exampleLargeFamily: typeof exampleFamily = {
  ...exampleFamily,
  kin: [kin(800, 'Halyna Bondarenko', 'female', 1960, 'parent', 900), kin(801, 'Petro Bondarenko', 'male', 1957, 'parent', 900, 2009), kin(802, 'Serhij Bondarenko', 'male', 1991, 'sibling', 900),
    kin(803, 'Nadija Sydorčuk', 'female', 1958, 'parent', 901), kin(804, 'Nguyễn Thị Hương Giang', 'female', 1986, 'former_partner', 901), kin(805, 'Sofija', 'female', 2009, 'child', 804), kin(806, 'Iryna', 'female', 1992, 'partner', 802)],
};
export const exampleMap = (ties: number, family = exampleFamily): NetworkMap =>
  ({ on: '2026-11-12', since: '2026-09-03', days: ['2026-09-03', '2026-11-12'], ...family, ties: exampleTies(ties), notes: [], readers: [], leading: true });
