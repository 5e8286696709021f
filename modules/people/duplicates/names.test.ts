// What the keys and the comparison of names are worth, measured on forty invented people in four spellings each.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { compare, isOtherGender, isTypo, tieOfForms, type Trait } from './rules.ts';

let house: TestHouse;
beforeAll(async () => { house = await openHouse(); });
afterAll(() => house.close());

const keysOf = async (names: readonly string[]) => (await house.admin.query<{ k: string }>('select people.name_key(n) as k from unnest($1::text[]) with ordinality x(n, at) order by at', [[...names]])).rows.map(({ k }) => k);
const bare: Omit<Trait, 'id' | 'forms' | 'given'> = { anonymous: false, birthDate: null, birthPrecision: 'unknown', sex: 'unstated', contacts: [], documents: [], households: [], addresses: [] };
/** A card that holds a name and nothing else unless told otherwise. */
async function card(given: string, family: string, more: Partial<Trait> = {}): Promise<Trait> {
  const [form, givenKey] = await keysOf([`${given} ${family}`, given]);
  return { ...bare, id: `${given} ${family}`, forms: [form!], given: givenKey!.split(' ').filter(Boolean), ...more };
}
const born = (birthDate: string) => ({ birthDate, birthPrecision: 'known' as const });

test('forty people in four spellings: 222 of 240 pairs are known by the name alone, 237 beside the same birth date; none of 12 480 pairs of different people, even were they all born on one day', async () => {
  const rows = readFileSync(new URL('../search/names.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
  const people = await Promise.all(rows.map(([, cf, cg, pf, pg, zf, zg, of, og]) => Promise.all([card(cg!, cf!), card(pg!, pf!), card(zg!, zf!), card(og!, of!)])));
  const tried = { same: 0, other: 0 }, byName = { same: 0, other: 0 }, withBirth = { same: 0, other: 0 };
  for (const [a, forms] of people.entries()) for (const [b, others] of people.entries()) for (const [i, one] of forms.entries()) for (const [j, other] of others.entries()) {
    if (a > b || a === b && i >= j) continue;
    const kind = a === b ? 'same' : 'other';
    tried[kind]++;
    if (compare(one, other)) byName[kind]++;
    if (compare({ ...one, ...born('1990-05-04') }, { ...other, ...born('1990-05-04') })) withBirth[kind]++;
  }
  expect({ tried, byName, withBirth }).toEqual({ tried: { same: 240, other: 12_480 }, byName: { same: 222, other: 0 }, withBirth: { same: 237, other: 0 } });
});

describe('names of other traditions', () => {
  // [given, family] twice, and what the name alone and the name beside a birth date say.
  test.each<[string, [string, string], [string, string], boolean, boolean]>([
    ['Bulgarian', ['Гергана', 'Щерева'], ['Gergana', 'Shtereva'], true, true],
    ['Bulgarian by the Czech rule', ['Гергана', 'Щерева'], ['Gergana', 'Šterevová'], true, true],
    ['a Russian passport', ['Юлия', 'Хмельницкая'], ['Iuliia', 'Khmelnitckaia'], true, true],
    ['Vietnamese in another order and without tones: such names are many', ['Thị Lan', 'Nguyễn'], ['Lan', 'Nguyen Thi'], false, true],
    ['Vietnamese with đ', ['Văn Đức', 'Đặng'], ['Duc', 'Dang Van'], false, true],
    ['a Mongolian patronymic as an initial', ['Мөнхбат', 'Бат-Эрдэнэ'], ['Munkhbat', 'B.'], false, true],
    ['a Mongolian name alone', ['Сарантуяа', ''], ['Sarantuya', ''], false, true],
    ['Romanian with both kinds of the comma', ['Ștefan', 'Țurcanu'], ['Ştefan', 'Ţurcanu'], true, true],
    ['Romanian without marks', ['Ștefan', 'Țurcanu'], ['Stefan', 'Turcanu'], true, true],
    ['the Czech ending of one woman', ['Olena', 'Kovalenko'], ['Olena', 'Kovalenková'], true, true],
    ['the adjective ending of one woman', ['Alena', 'Horská'], ['Alena', 'Horský'], false, true],
    ['names written the other way round', ['Olena', 'Kovalenko'], ['Kovalenko', 'Olena'], true, true],
    ['a patronymic on one side', ['Olena Petrivna', 'Kovalenko'], ['Olena', 'Kovalenko'], true, true],
    ['wife and husband', ['Oleksandra', 'Kovalenková'], ['Oleksandr', 'Kovalenko'], false, false],
    ['wife and husband with an adjective', ['Jana', 'Horská'], ['Petr', 'Horský'], false, false],
    ['Novák and Nováková', ['Jan', 'Novák'], ['Jana', 'Nováková'], false, false],
    ['twins', ['Oksana', 'Kovalenko'], ['Olha', 'Kovalenko'], false, false],
    ['a namesake by the given name', ['Olena', 'Kovalenko'], ['Olena', 'Shevchenko'], false, false],
  ])('%s', async (_, one, other, alone, beside) => {
    const [a, b] = [await card(...one), await card(...other)];
    expect([Boolean(compare(a, b)), Boolean(compare({ ...a, ...born('1985-03-12') }, { ...b, ...born('1985-03-12') }))]).toEqual([alone, beside]);
  });
});

describe('reasons', () => {
  const said = async (one: Partial<Trait>, other: Partial<Trait>, names: [[string, string], [string, string]] = [['Olena', 'Kovalenko'], ['Олена', 'Коваленко']]) => compare(await card(...names[0], one), await card(...names[1], other))?.reasons;
  test('are said in words: the same name, day and month swapped, the same number, document, household, address', async () => {
    expect(await said(born('1985-03-12'), born('1985-12-03'))).toEqual(['same_name', 'swapped_birth']);
    expect(await said({ ...born('1985-03-12'), contacts: ['+420777123456'], households: ['h'] }, { ...born('1985-03-12'), contacts: ['+420777123456'], households: ['h'] })).toEqual(['same_name', 'same_birth', 'same_contact', 'same_household']);
    expect(await said({ documents: ['d'], addresses: ['u trati 4'] }, { documents: ['d'], addresses: ['u trati 4'] })).toEqual(['same_name', 'same_document', 'same_address']);
  });
  test('a digit wrong in the birth date needs something more, another date speaks against', async () => {
    expect(await said(born('1985-03-12'), born('1985-03-13'))).toBeUndefined();
    expect(await said({ ...born('1985-03-12'), contacts: ['x'] }, { ...born('1985-03-13'), contacts: ['x'] })).toEqual(['same_name', 'near_birth', 'same_contact']);
    expect(await said({ ...born('1985-03-12'), contacts: ['x'] }, { ...born('1961-07-30'), contacts: ['x'] })).toBeUndefined();
  });
  test('a married name is known by the given name, the birth date and a third thing', async () => {
    const names: [[string, string], [string, string]] = [['Olena', 'Kovalenko'], ['Olena', 'Marčuková']];
    expect(await said(born('1985-03-12'), born('1985-03-12'), names)).toBeUndefined();
    expect(await said({ ...born('1985-03-12'), contacts: ['x'] }, { ...born('1985-03-12'), contacts: ['x'] }, names)).toEqual(['other_family_name', 'same_birth', 'same_contact']);
  });
  test('another sex and an anonymous client are never suggested', async () => {
    expect(await said({ sex: 'female' }, { sex: 'male' })).toBeUndefined();
    expect(await said({ anonymous: true, ...born('1985-03-12') }, born('1985-03-12'))).toBeUndefined();
  });
});

test('typos and genders', () => {
  expect([isTypo('kovalenko', 'kovalenka'), isTypo('hmelnicki', 'hmelincki'), isTypo('ivan', 'ivana'), isTypo('shevcenko', 'kovalenko')]).toEqual([true, true, false, false]);
  expect([isOtherGender('oleksandr', 'oleksandra'), isOtherGender('valentin', 'valentina'), isOtherGender('olena', 'olena'), isOtherGender('petro', 'petr')]).toEqual([true, true, false, false]);
  expect(tieOfForms('olena', 'olena kovalenk')).toBe('initial');
});
