import { describe, expect, test } from 'vitest';
import { readItem, type Known } from './item.ts';
import { isIco } from '#platform/http/ico.ts';
import { isDesk, looksCut } from './rules.ts';
import { madeUpIco, madeUpItem } from './testing.ts';

const known: Known = {
  today: '2026-11-25', types: new Map([['DruhSocialniSluzby/20', 'azylové domy'], ['DruhSocialniSluzby/8', 'odlehčovací služby'], ['DruhSocialniSluzby/13', 'domovy pro seniory']]),
  targets: new Set(['24', '3']), orps: new Map([['CZ042 Teplice', '4213'], ['CZ031 Písek', '3107']]),
};
const plainItem = () => ({
  portalId: 4429, datumPoskytovaniOd: '2012-02-01', datumPoskytovaniDo: null, druhSocialniSluzby: { id: 'DruhSocialniSluzby/8' }, poskytovatel: { nazev: 'Nemocnice  Podhůří, a. s.', ico: '26297850', statutarniOrgany: [{ jmeno: 'Tajná', prijmeni: 'Osoba' }] },
  zarizeni: [
    { nazev: 'Odlehčovací služby  Podhůří', adresa: { cisloDomovni: 269, cisloOrientacni: null, kodAdresnihoMista: 25965727, psc: '26101', kraj: { id: 'Kraj/27' }, obec: { id: 'Obec/539911' }, ulice: { nazev: 'Podbrdská' } } },
    { nazev: 'Podhůří II', adresa: { cisloDomovni: 86, cisloOrientacni: 4, kodAdresnihoMista: null, psc: '415 01', kraj: { id: 'Kraj/60' }, obec: { id: 'Obec/567442', nazev: 'Teplice' }, ulice: null } },
  ],
  ciloveSkupiny: [{ cilovaSkupina: { id: 'CilovaSkupinaOsoby/24' } }, { cilovaSkupina: { id: 'CilovaSkupinaOsoby/99' } }],
  formy: [{ forma: { id: 'FormaSocialniSluzby/pob' }, kapacity: [{ pocet: 12, typ: { id: 'TypKapacitySocialniSluzby/luzka' } }] }, { forma: { id: 'FormaSocialniSluzby/ter' }, kapacity: [{ pocet: 7, typ: { id: 'TypKapacitySocialniSluzby/klient' } }] }],
  weby: [{ web: 'www.podhuri.example' }], emaily: [{ email: 'Socialni@podhuri.example' }, { email: 'jana.tajna@podhuri.example', poznamka: 'Jana Tajná' }], telefony: [{ telefon: '737 123 970', poznamka: 'paní Tajná' }, { telefon: 'ústředna' }],
});
const read = (item: unknown) => readItem(item, 1, known);

test('a made-up IČO is valid', () => {
  for (let n = 0; n < 300; n++) expect(isIco(madeUpIco(n))).toBe(true);
});

describe('an item', () => {
  test('becomes the fields we know, without names of persons', () => {
    const { key, ico, data, label } = read(plainItem());
    expect({ key, ico, label }).toEqual({ key: '4429', ico: '26297850', label: 'Podhůří II' });
    expect(data!.fields).toEqual({ name: 'Podhůří II', type: 'DruhSocialniSluzby/8', forms: ['outreach', 'residential'], areas: { orps: ['4213'], regions: ['CZ020'] }, ends: null, targets: ['24'], capacity: { count: 12, unit: 'bed' }, ages: null });
    expect(data!.contacts).toEqual([
      { label: 'E-mail', phone: null, email: 'socialni@podhuri.example', web: null }, { label: 'Telefon', phone: '+420737123970', email: null, web: null }, { label: 'Web', phone: null, email: null, web: 'https://www.podhuri.example' }]);
    expect(data!.places.map(({ address, orp, zip, point }) => [address, orp, zip, point])).toEqual([['Podbrdská 269, 261 01', null, '26101', '25965727'], ['Teplice 86/4, 415 01 Teplice', '4213', '41501', null]]);
    expect(data!.capacities).toHaveLength(2);
    expect(data!.provider.name).toBe('Nemocnice Podhůří, a. s.');
    expect(JSON.stringify(data)).not.toMatch(/Tajn|tajna|Osoba|statut/i);
  });
  test('with a secret address keeps nothing of the place, not even its name', () => {
    const item = plainItem(), whole = { ...item, druhSocialniSluzby: { id: 'DruhSocialniSluzby/20' }, zarizeni: item.zarizeni.map((one) => ({ ...one, utajenaAdresa: true, _odvozeno: { obec: 'Teplice', lat: 50.6, lng: 13.8 } })) };
    const { data } = read(whole);
    expect(data).toMatchObject({ secret: true, places: [], fields: { name: 'Azylové domy', areas: { orps: [], regions: [] } } });
    expect(JSON.stringify(data!.places) + JSON.stringify(data!.fields)).not.toMatch(/Teplice|Podbrdská|Podhůří|50\.6|CZ0/);
  });
  test('one of two addresses secret: the other one stays', () => {
    const item = plainItem();
    const { data } = read({ ...item, zarizeni: [{ ...item.zarizeni[0], utajenaAdresa: true }, item.zarizeni[1]] });
    expect([data!.places.length, data!.secret, JSON.stringify(data).includes('Podbrdská')]).toEqual([1, true, false]);
  });
  test('says the same whatever the order of its lists', () => {
    const item = plainItem(), turned = Object.fromEntries(Object.entries(item).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]));
    expect(read(turned).hash).toBe(read(item).hash);
    expect(read({ ...item, formy: item.formy.slice(0, 1) }).hash).not.toBe(read(item).hash);
  });
  test.each([
    ['a text', 'x', 'not_item'], ['a list', [], 'not_item'], ['nothing', null, 'not_item'], ['without a number', { ...plainItem(), portalId: null }, 'no_number'], ['with a word for a number', { ...plainItem(), portalId: 'abc' }, 'no_number'],
    ['with a wrong IČO', { ...plainItem(), poskytovatel: { nazev: 'X', ico: '26297851' } }, 'wrong_ico'], ['without an IČO', { ...plainItem(), poskytovatel: { nazev: 'X' } }, 'no_ico'], ['without a provider', { ...plainItem(), poskytovatel: null }, 'no_ico'], ['of a provider without a name', { ...plainItem(), poskytovatel: { ico: '26297850' } }, 'no_provider'],
  ])('%s is refused with a reason', (_, item, reason) => expect(read(item).reason).toBe(reason));
  test.each([['formy', 7], ['zarizeni', { a: 1 }], ['telefony', [[]]], ['ciloveSkupiny', [null]], ['druhSocialniSluzby', 'neznámý'], ['datumPoskytovaniOd', '31. 2. 2026'], ['weby', [{ web: 'javascript:alert(1)' }]], ['emaily', [{ email: 5 }]]])('with nonsense in %s is taken without it', (key, value) => {
    const { reason, data } = read({ ...plainItem(), [key]: value });
    expect(reason).toBeUndefined();
    expect(JSON.stringify(data)).not.toContain('javascript');
  });
  test('the point of the map and the town come from an enriched file only when the address is open', () => {
    const item = plainItem(), whole = { ...item, zarizeni: [{ ...item.zarizeni[0], _odvozeno: { obec: 'Příbram', castObce: 'Příbram V-Zdaboř', lat: 49.6, lng: 13.9 } }] };
    expect(read(whole).data!.places[0]).toMatchObject({ address: 'Podbrdská 269, 261 01 Příbram', city: 'Příbram, Příbram V-Zdaboř', lat: 49.6, lng: 13.9 });
  });
  test('made-up ones are read, and their persons are not', () => {
    for (let n = 0; n < 200; n++) { const row = read(madeUpItem(n)); expect(row.reason).toBeUndefined(); expect(JSON.stringify(row)).not.toMatch(/Statutár|jana\.vymyslena|Vymyšlená/); }
  });
});

test.each([['info@x.example', true], ['socialni.sluzby@x.example', true], ['azylovydum@x.example', true], ['podhuri@podhuri.example', true], ['jana.novotna@x.example', false], ['novotna@x.example', false], ['j.novak2@x.example', false], ['karel@charita.example', false]])('%s is an address of a desk: %s', (email, desk) => expect(isDesk(email, ['Podhůří'])).toBe(desk));
test('a file that would end a twentieth of what is kept is probably cut', () => {
  expect([looksCut(5, 20), looksCut(11, 100), looksCut(11, 6000), looksCut(400, 6700)]).toEqual([false, true, false, true]);
});
