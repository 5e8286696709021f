import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { people } from '../contract.ts';
import { openCase, register, release } from '../seed.ts';

let house: TestHouse, olena: Asker;
/** Forty invented people, each in Cyrillic, passport, Czech and an older spelling. */
const spellings = readFileSync(new URL('names.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))
  .map(([, ...c]) => ({ id: '', forms: [[c[0]!, c[1]!], [c[2]!, c[3]!], [c[4]!, c[5]!], [c[6]!, c[7]!]] as [string, string][] }));
const others: Record<string, string> = {};

beforeAll(async () => {
  house = await openHouse();
  olena = await house.as('olena');
  for (const person of spellings) {
    const [[family, given], [passportFamily, passportGiven]] = person.forms as [[string, string], [string, string]];
    person.id = await register(olena, { familyName: passportFamily, givenName: passportGiven, nativeName: `${family} ${given}` });
  }
  for (const name of ['Nguyễn Thị Phương', 'Мөнхбат Үүрийнтуяа', 'Țurcanu Ștefan', 'Щерева Гергана', 'Novák Petr']) others[name] = await register(olena, { nativeName: name });
});
afterAll(() => house.close());
const found = async (q: string, by = olena) => (await by.ok(people.search, { query: { q } })).items.map(({ id }) => id);

describe('names', () => {
  test('each of the forty people is found by each of four spellings, in any order, and comes first', async () => {
    for (const [at, { id, forms }] of spellings.entries()) for (const [form, [family, given]] of forms.entries()) {
      const q = (at + form) % 2 ? `${family} ${given}` : `${given} ${family}`;
      expect((await found(q))[0], q).toBe(id);
    }
  });
  test('one family name alone is enough', async () => {
    for (const [at, { id, forms }] of spellings.entries()) for (const [family] of [forms[at % 4]!]) expect(await found(family), family).toContain(id);
  });
  test.each([['chmelnicka'], ['Khmelnytska Yulia'], ['хмельницька'], ['Julija Chmelnycká'], ['CHMELNYC'], ['Khmelnitsky']])('Юлія Хмельницька by %s', async (q) => {
    expect((await found(q))[0]).toBe(spellings[0]!.id);
  });
  test.each([
    ['nguyen thi phuong', 'Nguyễn Thị Phương'], ['Munkhbat', 'Мөнхбат Үүрийнтуяа'], ['Uuriintuya', 'Мөнхбат Үүрийнтуяа'], ['Ţurcanu Ştefan', 'Țurcanu Ștefan'], ['turcanu', 'Țurcanu Ștefan'],
    ['Shtereva', 'Щерева Гергана'], ['Štereva', 'Щерева Гергана'], ['Nováková', 'Novák Petr'],
  ])('%s finds %s', async (q, name) => { expect((await found(q))[0]).toBe(others[name]); });

  test('one typo in a word of five letters or more does not matter', async () => {
    const typo = fc.record({ who: fc.nat(39), form: fc.nat(3), word: fc.nat(1), at: fc.nat(30), kind: fc.constantFrom('left out', 'another', 'one more', 'swapped'), letter: fc.constantFrom(...'aeiouklmnrst'), reversed: fc.boolean() });
    await fc.assert(fc.asyncProperty(typo, async ({ who, form, word, at, kind, letter, reversed }) => {
      const { id, forms } = spellings[who]!, words = [...forms[form]!], letters = [...words[word]!];
      fc.pre(letters.length >= 5);
      const i = at % (kind === 'swapped' ? letters.length - 1 : letters.length);
      if (kind === 'left out') letters.splice(i, 1);
      if (kind === 'another') letters[i] = letter;
      if (kind === 'one more') letters.splice(i, 0, letter);
      if (kind === 'swapped') letters.splice(i, 2, letters[i + 1]!, letters[i]!);
      words[word] = letters.join('');
      return (await found((reversed ? words.toReversed() : words).join(' '))).includes(id);
    }), { numRuns: 120 });
  });
  test('a name of which only one word is right is found when nothing is nearer, and not as the whole name', async () => {
    const [, given] = spellings[6]!.forms[1]!;
    expect(await found(`${given} Qwrtzpl`)).toContain(spellings[6]!.id);
    expect((await olena.ok(people.search, { query: { q: `${given} Qwrtzpl`, whole: 'true' } })).items).toEqual([]);
  });
  test('the exact spelling stands before a similar one', async () => {
    const close = await register(olena, { givenName: 'Yulia', familyName: 'Khmelnytskyi' }), exact = await register(olena, { givenName: 'Yulia', familyName: 'Khmelnytska-Zimová' });
    expect((await found('Khmelnytska-Zimová'))[0]).toBe(exact);
    expect((await found('Khmelnytskyi'))[0]).toBe(close);
  });
});

describe('a search never steps outside what the reader may see', () => {
  test('strangers, another service and the invited one before the signature get what nonsense gets', async () => {
    const caseId = await openCase(house, [spellings[0]!.id]);
    await release(house, caseId, spellings[0]!.id, 'notes', { signed: false });
    for (const who of ['ivan', 'milan', 'eva', 'tomas', 'lucie', 'klub', 'jitka'] as const) {
      const stranger = await house.as(who);
      for (const [family, given] of spellings[0]!.forms) {
        const known = await stranger.ask(people.search, { query: { q: `${family} ${given}` } }), nonsense = await stranger.ask(people.search, { query: { q: 'Qwrtzp Xylm' } });
        expect(known.reply, who).toEqual(nonsense.reply);
        expect(known.reply.items).toEqual([]);
      }
    }
  });
  test('after the signature the invited service finds the one person released, in any spelling; after the end nobody', async () => {
    const person = spellings[3]!, caseId = await openCase(house, [person.id, spellings[4]!.id]);
    const releaseId = await release(house, caseId, person.id, 'involvement');
    const lucie = await house.as('lucie');
    for (const [family, given] of person.forms) expect(await found(`${given} ${family}`, lucie)).toEqual([person.id]);
    expect((await lucie.ok(people.search, { query: { q: 'Yizhakevych' } })).items[0]).toMatchObject({ releasedBy: 'Kompas' });
    expect(await found(spellings[4]!.forms[0]![0], lucie)).toEqual([]);
    expect(await found('Yizhakevych', await house.as('klub'))).toEqual([]);
    expect(await found('Yizhakevych', await house.as('jitka'))).toEqual([person.id]);
    await house.admin.query(`update access.release set withdrawn_at = now() where id = $1`, [releaseId]);
    expect(await found('Yizhakevych', lucie)).toEqual([]);
  });
  test('whatever is typed, nobody finds more than they may list', async () => {
    const readers = await Promise.all((['olena', 'tomas', 'petra', 'hana', 'lucie', 'ivan', 'eva'] as const).map((who) => house.as(who)));
    const lists = await Promise.all(readers.map(async (reader) => new Set((await reader.ok(people.list, { query: { limit: 100 } })).items.map(({ id }) => id))));
    const word = fc.oneof(fc.constantFrom(...spellings.flatMap(({ forms }) => forms.flat())), fc.string({ minLength: 1, maxLength: 12 }));
    await fc.assert(fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 3 }), fc.nat(readers.length - 1), async (words, at) => {
      const { status, reply } = await readers[at]!.ask(people.search, { query: { q: words.join(' ').slice(0, 100) } });
      return status === 400 || reply.items.every(({ id }) => lists[at]!.has(id));
    }), { numRuns: 100 });
  });
});

test('the application cannot read the search keys themselves, and words that nobody has any more are purged', async () => {
  await expect(house.database.asSession('', (db) => db.selectFrom('people.name_search').selectAll().execute())).rejects.toThrow(/permission denied/);
  await expect(house.database.asSession('', (db) => db.selectFrom('people.name_token').selectAll().execute())).rejects.toThrow(/permission denied/);
  await register(olena, { nativeName: 'Chybavý Překlep' });
  await house.admin.query(`update people.profile set native_name = 'Správný Zápis' where native_name = 'Chybavý Překlep'`);
  expect((await house.admin.query('select people.purge_name_tokens() as n')).rows[0].n).toBe(2);
  expect((await house.admin.query('select people.purge_name_tokens() as n')).rows[0].n).toBe(0);
});

test('one endless word in a name does not put out the search for the whole organisation', async () => {
  await register(olena, { nativeName: 'Довга', aliases: ['щюща'.repeat(50)] } as never);
  for (const q of ['Novák', 'Novka', 'щюща'.repeat(25)]) expect((await olena.ask(people.search, { query: { q } })).status, q.slice(0, 8)).toBe(200);
});
