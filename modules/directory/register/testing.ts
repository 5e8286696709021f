// A believable file of the national register, the same for the same seed. Every name, number of a body and contact is made up.
import { Readable } from 'node:stream';

const towns = [['Benešov', 'CZ020', 27], ['Bílina', 'CZ042', 60], ['Teplice', 'CZ042', 60], ['Česká Lípa', 'CZ051', 78], ['Jaroměř', 'CZ052', 86], ['Chrudim', 'CZ053', 94], ['Znojmo', 'CZ064', 116], ['Jeseník', 'CZ071', 124], ['Olomouc', 'CZ071', 124], ['Třinec', 'CZ080', 132], ['Praha', 'CZ010', 19], ['Lhota', 'CZ031', 35]] as const;
const streets = ['Nádražní', 'Školní', 'Zahradní', 'Lipová', 'Na Stráni', 'Krátká', 'Polní', 'Husova', 'U Mlýna'];
const stems = ['Jasan', 'Brána', 'Maják', 'Sluneční dům', 'Kotva', 'Podkova', 'Pramen', 'Oáza', 'Doteky', 'Pavučina', 'Krok', 'Most'];
const bodies = ['z. ú.', 'z. s.', 'o. p. s.', 'příspěvková organizace'];
const typeCodes = [1, 3, 4, 8, 9, 10, 12, 13, 15, 17, 20, 21, 23, 24, 25, 26, 28, 32, 33];

/** Numbers from 0 to 1 that a seed decides. */
function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => { a = (a + 0x6d2b79f5) >>> 0; let t = Math.imul(a ^ (a >>> 15), 1 | a); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
}
/** A number of a body with the right check digit, from a range that is not given out. */
export function madeUpIco(n: number): string {
  const seven = String(9_900_000 + n % 100_000).padStart(7, '0'), sum = [...seven].reduce((all, digit, i) => all + Number(digit) * (8 - i), 0);
  return `${seven}${(11 - (sum % 11)) % 10}`;
}
export type Item = Record<string, unknown> & { portalId: number };

/** One service of the register; `padding` adds so many characters of what a reader drops, as the real file has them. */
export function madeUpItem(n: number, seed = 1, padding = 0): Item {
  const next = random(seed * 1_000_003 + n), pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)]!;
  const owner = Math.floor(n / 3), named = random(seed * 7_919 + owner), stem = stems[Math.floor(named() * stems.length)]!, body = bodies[Math.floor(named() * bodies.length)]!, seat = towns[Math.floor(named() * towns.length)]![0];
  const facilities = Array.from({ length: 1 + Math.floor(next() * 4.6) }, (_, i) => {
    const [town, , region] = pick(towns), house = 1 + Math.floor(next() * 900), point = 20_000_000 + Math.floor(next() * 60_000_000);
    return { nazev: `${stem} ${town}${i ? ` ${i + 1}` : ''}`, poskytujeOd: '2015-01-01', poskytujeDo: null, utajenaAdresa: false,
      adresa: { cisloDomovni: house, cisloOrientacni: next() < 0.3 ? Math.floor(next() * 40) + 1 : null, kodAdresnihoMista: next() < 0.036 ? null : point, psc: `${10000 + Math.floor(next() * 69999)}`, kraj: { id: `Kraj/${region}` }, obec: { id: `Obec/${500_000 + (house % 999)}`, nazev: town }, ulice: town === 'Lhota' ? null : { nazev: pick(streets) } } };
  });
  const type = pick(typeCodes), residential = [8, 12, 13, 15, 20, 21].includes(type);
  return {
    portalId: 100_000 + n, identifikator: 5_000_000 + n, datumPoskytovaniOd: `20${String(7 + Math.floor(next() * 17)).padStart(2, '0')}-0${1 + Math.floor(next() * 9)}-01`, datumPoskytovaniDo: null, druhSocialniSluzby: { id: `DruhSocialniSluzby/${type}` },
    poskytovatel: { nazev: `${stem} ${seat}, ${body}`, ico: madeUpIco(owner), statutarniOrgany: [{ jmeno: 'Vymyšlený', prijmeni: 'Statutár', funkce: 'ředitel' }], emaily: [{ email: `info@${stem.normalize('NFD').replace(/[^a-zA-Z]/g, '').toLowerCase()}${owner}.example` }], poznamky: 'x'.repeat(padding) },
    zarizeni: facilities, ciloveSkupiny: [...new Set([pick([2, 3, 6, 19]), pick([20, 21, 23, 24])])].map((code) => ({ cilovaSkupina: { id: `CilovaSkupinaOsoby/${code}` } })), vekoveSkupiny: [{ vekovaSkupina: { id: `VekovaSkupinaOsoby/${pick([1, 5, 6, 9])}` } }],
    formy: [{ forma: { id: `FormaSocialniSluzby/${residential ? 'pob' : pick(['amb', 'ter'])}` }, kapacity: [{ pocet: 3 + Math.floor(next() * 60), typ: { id: `TypKapacitySocialniSluzby/${residential ? 'luzka' : 'klient'}` } }] }],
    weby: [{ web: `www.${stem.normalize('NFD').replace(/[^a-zA-Z]/g, '').toLowerCase()}${owner}.example` }], emaily: [{ email: `socialni.sluzby@sluzba${n}.example` }, { email: `jana.vymyslena@sluzba${n}.example`, poznamka: 'Jana Vymyšlená' }], telefony: [{ telefon: `7${String(10_000_000 + Math.floor(next() * 89_999_999)).slice(0, 8)}` }],
  };
}
export const fileOf = (items: readonly unknown[]): Buffer => Buffer.from(JSON.stringify({ polozky: items }));
/** The file of so many services as a stream that is never whole in memory. */
export const madeUpFile = (services: number, { seed = 1, padding = 0 } = {}): Readable => Readable.from((function* () {
  yield '{"polozky":[';
  for (let n = 0; n < services; n++) yield `${n ? ',' : ''}${JSON.stringify(madeUpItem(n, seed, padding))}`;
  yield ']}';
})());
