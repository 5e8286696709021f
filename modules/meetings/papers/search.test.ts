// Looking for words in minutes: any form of a word, with and without accents; only what one may see, and nothing that tells of the rest.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { buildWorld, type World } from '#platform/testing/world.ts';
import { papers } from './contract.ts';
import { excerpt, stem, stemsOf } from './search-rules.ts';
import { insert, writeGroup, writeMinutes, type Group, type Written } from './testing.ts';

let house: TestHouse, group: Group, autumn: Written, older: Written, quiet: Written, family: World, conference: string;
beforeAll(async () => {
  house = await openHouse();
  group = await writeGroup(house);
  autumn = await writeMinutes(house, group);
  older = await writeMinutes(house, group, { title: 'Jaro v ubytovnách', on_day: '2025-04-02' });
  quiet = await writeMinutes(house, null, { kind: 'supervision', title: 'Supervize týmu', on_day: '2026-09-01' });
  family = await buildWorld(house.admin, 'now');
  const olena = people.olena.membership, about = [family.mother];
  conference = await insert(house, 'meetings.meeting', { organisation_id: organisations.kompas.id, case_id: family.caseId, about, kind: 'conference', title: 'Konference o bydlení', on_day: '2026-10-20', organiser_id: olena, note_taker_id: olena, author_id: olena, state: 'written' });
  const row = (table: string, given: Record<string, unknown>) => insert(house, `meetings.${table}`, { organisation_id: organisations.kompas.id, meeting_id: conference, case_id: family.caseId, author_id: olena, ...given });
  for (const [membership, side] of [[olena, organisations.kompas.id], [people.lucie.membership, organisations.jerabina.id]] as const) await row('attendee', { membership_id: membership, side_organisation_id: side, part: 'professional' });
  const item = await row('item', { title: 'Kam dál', about });
  await row('passage', { item_id: item, kind: 'text', text: 'Otec tají exekuci na garáž.', about: [family.father] });
  await row('passage', { item_id: item, kind: 'agreement', text: 'Garsonka od listopadu.', about });
});
afterAll(() => house.close());
const find = async (persona: Persona, q: string, more: object = {}) => (await (await house.as(persona)).ok(papers.search, { query: { q, ...more } })).items;
const ids = async (persona: Persona, q: string, more: object = {}) => (await find(persona, q, more)).map(({ id }) => id);
const reads = async () => Number((await house.admin.query(`select count(*) n from access.read_log where case_id = $1 and endpoint = 'papers.search'`, [family.caseId])).rows[0].n);

describe('words', () => {
  test.each([['dluhů', 'dluh'], ['agenturami', 'agentur'], ['schůzkách', 'schuz'], ['schůzce', 'schuz'], ['kraj', 'kraj'], ['2026', '2026'], ['rodina', 'rodin']])('%s begins with %s', (word, expected) => { expect(stemsOf(word)).toEqual([expected]); });
  test('signs mean nothing, and nobody types an operator', () => {
    expect(stemsOf(`dluh' & ! | :* <-> ( "`)).toEqual(['dluh']);
    expect(stemsOf('!!! --')).toEqual([]);
    expect(stem('ano')).toBe('ano');
  });
  test('what was found is told apart, in the letters as they were written', () => {
    expect(excerpt('Řešíme DLUHY za ubytování.', stemsOf('dluhů'))).toEqual([{ text: 'Řešíme ', hit: false }, { text: 'DLUHY', hit: true }, { text: ' za ubytování.', hit: false }]);
    const long = excerpt(`${'slovo '.repeat(200)}dluhy ${'konec '.repeat(200)}`, ['dluh'], 100);
    expect(long.map(({ text }) => text).join('').length).toBeLessThan(115);
    expect(long.filter(({ hit }) => hit)).toEqual([{ text: 'dluhy', hit: true }]);
  });
});
describe('what is found', () => {
  test.each([['dluhů'], ['DLUHY'], ['dluhu ubytovani'], ['propouštět'], ['propousteji']])('a passage by %s', async (q) => { expect(await ids('lucie', q)).toContain(autumn.id); });
  test('a title, a point, a decision, a task; the newest first, with where it stands', async () => {
    expect(await ids('lucie', 'ubytovny')).toEqual([autumn.id, quiet.id, older.id]);
    const [first] = await find('lucie', 'metodika');
    expect(first!.excerpts.map(({ source, where }) => [source, where])).toEqual([['item', ''], ['decision', 'Metodika pro krize']]);
    expect((await find('lucie', 'zjistit počty'))[0]!.excerpts[0]).toMatchObject({ source: 'task', where: 'Nové ubytovny' });
    expect((await find('lucie', 'jaro'))[0]!.title).toEqual([{ text: 'Jaro', hit: true }, { text: ' v ubytovnách', hit: false }]);
  });
  test('a slip of the finger is forgiven when nothing else is there', async () => { expect(await ids('lucie', 'metodkia')).toContain(autumn.id); });
  test('narrowed to a group, to a year; page after page', async () => {
    expect(await ids('lucie', 'ubytovny', { year: 2025 })).toEqual([older.id]);
    expect(await ids('lucie', 'ubytovny', { groupId: group.id, year: 2026 })).toEqual([autumn.id]);
    const lucie = await house.as('lucie'), one = await lucie.ok(papers.search, { query: { q: 'ubytovny', groupId: group.id, limit: 1 } }), two = await lucie.ok(papers.search, { query: { q: 'ubytovny', groupId: group.id, limit: 1, after: one.next! } });
    expect([one.items[0]!.id, two.items[0]!.id, two.next]).toEqual([autumn.id, older.id, null]);
    expect(await lucie.ok(papers.places)).toMatchObject({ groups: [{ id: group.id, name: 'Skupina pro bydlení' }], years: expect.arrayContaining([2026, 2025]) });
  });
});
describe('who finds what', () => {
  test('a word of the minutes only those who see them', async () => {
    const who = async (q: string, id: string) => { const found: Persona[] = []; for (const one of Object.keys(people) as Persona[]) if ((await ids(one, q)).includes(id)) found.push(one); return found.sort(); };
    expect(await who('propouštějí', autumn.id)).toEqual(['hana', 'jitka', 'lucie', 'petra']);
    expect(await who('propouštějí', quiet.id)).toEqual(['hana', 'lucie', 'petra']);
    expect(await who('garsonka', conference)).toEqual(['hana', 'jitka', 'lucie', 'olena', 'petra']);
    // Talk about the father was not released: the invited organisation does not even learn that the word is there.
    expect(await who('exekuce garáž', conference)).toEqual(['hana', 'olena', 'petra']);
  });
  test('what is found and invisible is answered as what does not exist', async () => {
    const answer = async (persona: Persona, q: string) => (await (await house.as(persona)).ask(papers.search, { query: { q } })).bytes.toString();
    expect(await answer('lucie', 'exekuce garáž')).toBe(await answer('lucie', 'neexistujícíslovo'));
    expect(await answer('ivan', 'propouštějí')).toBe(await answer('ivan', 'neexistujícíslovo'));
  });
  test('words of a case leave a line in its read log; other words leave none', async () => {
    const before = await reads();
    await find('olena', 'garsonka');
    expect(await reads()).toBe(before + 1);
    await find('lucie', 'propouštějí'); await find('ivan', 'garsonka');
    expect(await reads()).toBe(before + 1);
  });
  test('by title in the quick search: none of a case', async () => {
    const titles = async (persona: Persona, q: string) => (await (await house.as(persona)).ok(papers.titles, { query: { q } })).items.map(({ id }) => id);
    expect(await titles('petra', 'bydlení')).toEqual([autumn.id]);
    expect(await titles('olena', 'konference')).toEqual([]);
    expect(await titles('ivan', 'bydlení')).toEqual([]);
  });
});
