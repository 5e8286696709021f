// The key of a name against every row of the table of transliterations: Cyrillic, passport, Czech and ICAO spelling give one key.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';

let house: TestHouse;
beforeAll(async () => { house = await openHouse(); });
afterAll(() => house.close());

type Row = { letter: string; position: string; passport: string; czech: string; icao: string };
const cells = (text: string) => text.match(/("[^"]*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, ''));
const rows: Row[] = readFileSync(new URL('transliteration.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((text) => {
  const [letter, position, passport, czech, icao] = cells(text) as [string, string, string, string, string];
  return { letter: letter.toLowerCase(), position, passport, czech, icao };
});

/** The letter of the row in a word, where its rule holds, and the same word in each Latin spelling. */
function wordsOf({ letter, position, passport, czech, icao }: Row): { cyrillic: string; latin: string[] } {
  const next = /before (ь|ю|я|є)/.exec(position)?.[1] ?? '';
  // What follows a soft consonant: the passport and ICAO write the vowel with i, the Czech mark already says it.
  const after = { ь: ['', '', ''], ю: ['iu', 'u', 'iu'], я: ['ia', 'a', 'ia'], є: ['ie', 'ě', 'ie'] }[next] ?? ['', '', ''];
  const before = /start/.test(position) ? ['', ''] : /after д т н/.test(position) ? ['Мад', 'Mad'] : /after б/.test(position) ? ['Маб', 'Mab'] : /another consonant/.test(position) ? ['Мар', 'Mar'] : ['Ма', 'Ma'];
  const plain = (cell: string, tail: string) => cell.replace(/ \(.*/, '').split(' or ').map((form) => `${before[1]}${form.toLowerCase()}${tail}rko`);
  const soft = /^softens|ďo/.test(czech);
  return { cyrillic: `${before[0]}${letter}${next}рко`, latin: [...plain(passport, after[0]!), ...(soft ? [`Maď${letter.length > 1 ? 'o' : ''}rko`] : plain(czech, after[1]!)), ...plain(icao, after[2]!)] };
}

test('all 60 rows are here', () => { expect(rows).toHaveLength(60); });
test.each(rows.map((row) => [row.letter, row.position, row] as const))('%s, %s', async (_, __, row) => {
  const { cyrillic, latin } = wordsOf(row);
  const keys = (await house.admin.query<{ k: string }>('select people.name_key(n) as k from unnest($1::text[]) n', [[cyrillic, ...latin]])).rows.map(({ k }) => k);
  expect(new Set(keys), [cyrillic, ...latin].join(' ')).toEqual(new Set([keys[0]]));
});
