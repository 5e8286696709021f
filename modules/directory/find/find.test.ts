import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import type { Ask } from '#platform/http/contract.ts';
import { openState } from '../cards/hours.ts';
import { findHelp } from './contract.ts';
import { find } from './queries.ts';
import { openingOf } from './rules.ts';
import { mask, writeContact, writeHours, writePlace, writeService, writeTold } from './testing.ts';

let house: TestHouse, olena: Asker, ivan: Asker;
const id: Record<string, string> = {};
type Query = Ask<typeof findHelp.services>['query'];
const names = async (query: Query, asker = olena) => (await asker.ok(findHelp.services, { query })).items.map((one) => one.name);

beforeAll(async () => {
  house = await openHouse();
  olena = await house.as('olena'); ivan = await house.as('ivan');
  id.debts = await writeService(house, { name: 'Dluhová poradna Žampa', partner: { name: 'Poradny Západ', open: true }, open: true, description: 'Exekuce, oddlužení, splátkové kalendáře.', needs: ['finance'], languages: ['cs', 'uk'], orps: ['3211'], forms: ['ambulatory'], age: [18, null], bring: 'Smlouvy' });
  id.viet = await writeService(house, { name: 'Chůvy a čeština', partner: { name: 'Spolek Sen', open: true }, open: true, needs: ['language'], languages: ['vi'], regions: ['CZ032'], forms: ['outreach'], age: [0, 6] });
  id.anywhere = await writeService(house, { name: 'Linka pro rodiny', partner: { name: 'Linka', open: true }, open: true, needs: ['family'], languages: ['cs'], interpreting: 'on_request' });
  id.full = await writeService(house, { name: 'Azylový dům Čáp', partner: { name: 'Čáp', open: true }, open: true, needs: ['housing'], orps: ['3209'], forms: ['residential'], accepts: false });
  id.ended = await writeService(house, { name: 'Zaniklá služba', partner: { name: 'Bývalí', open: true }, open: true, ends: '2020-01-01' });
  id.ours = await writeService(house, { name: 'Doktorka od nás', partner: { name: 'Ambulance Soukromka', open: false } });
  id.halfOpen = await writeService(house, { name: 'Otevřená ambulance', partner: { name: 'Zamlčený partner', open: false }, open: true });
  await writeHours(house, id.debts, [1, 2, 3, 4, 5], '08:00', '16:00');
  await writeHours(house, id.anywhere, [1, 2, 3, 4, 5, 6, 7], '00:00', '00:00');
  await writeContact(house, id.debts, 'recepce', '+420700000101', { web: 'https://zampa.example' });
  await writePlace(house, id.debts, { name: 'Pobočka', address: 'Masarykova 5', city: 'Rokycany', orp: '3211', point: [49.74, 13.59] });
  await writeTold(house, id.debts, 3, 5); await writeTold(house, id.full, 0, 1); await writeTold(house, id.viet, 2, 60);
});
afterAll(() => house.close());

describe('words', () => {
  test('without accents and case, by the beginning, whatever the ending', async () => {
    for (const q of ['zampa', 'ŽAMPA', 'exekucí', 'oddluzeni', 'poradny zapad', 'dluhov']) expect(await names({ q }), q).toContain('Dluhová poradna Žampa');
  });
  test('by what codes are called, in any language of the product', async () => {
    for (const q of ['vietnamština', 'Vietnamese', 'вʼєтнамська', 'vietnamsky']) expect(await names({ q }), q).toContain('Chůvy a čeština');
    expect(await names({ q: 'Rokycany dluhy' })).toEqual(['Dluhová poradna Žampa']);
  });
  test('a slip finds its neighbours and says so; a right word does not drag them along', async () => {
    const slipped = await olena.ok(findHelp.services, { query: { q: 'exekcue' } });
    expect([slipped.near, slipped.items.map(({ name }) => name)]).toEqual([true, ['Dluhová poradna Žampa']]);
    expect((await olena.ok(findHelp.services, { query: { q: 'exekuce' } })).near).toBe(false);
  });
  test('nothing of the signs of a query language is one', async () => {
    for (const q of ["' | :*", "a'b\\c", '!!! & (', '%_%', "'; drop table directory.finding; --", '\\', 'x'.repeat(100)]) expect((await olena.ask(findHelp.services, { query: { q } })).status, q).toBe(200);
  });
});

describe('filters', () => {
  test('a district is served by its own, by those of its region and of everywhere; its own come first', async () => {
    expect(await names({ orp: '3211', q: undefined })).toEqual(expect.arrayContaining(['Dluhová poradna Žampa', 'Chůvy a čeština', 'Linka pro rodiny']));
    expect((await names({ orp: '3211' }))[0]).toBe('Dluhová poradna Žampa');
    expect(await names({ orp: '4201' })).not.toContain('Dluhová poradna Žampa');
    expect(await names({ region: 'CZ032' })).toEqual(expect.arrayContaining(['Dluhová poradna Žampa', 'Chůvy a čeština', 'Azylový dům Čáp', 'Linka pro rodiny']));
    expect(await names({ region: 'CZ010' })).not.toContain('Chůvy a čeština');
  });
  test('language of the service, and also interpreting when asked', async () => {
    expect(await names({ language: 'vi' })).toEqual(['Chůvy a čeština']);
    expect(await names({ language: 'vi', interpreted: 'true' })).toEqual(['Chůvy a čeština', 'Linka pro rodiny']);
  });
  test('need, age, form, accepting, free places by the age of the telling', async () => {
    expect(await names({ need: 'finance,language' })).toEqual(['Dluhová poradna Žampa', 'Chůvy a čeština']);
    expect(await names({ age: 5, need: 'finance,language' })).toEqual(['Chůvy a čeština']);
    expect(await names({ form: 'residential' })).toEqual(['Azylový dům Čáp']);
    expect(await names({ accepting: 'true', form: 'residential' })).toEqual([]);
    expect(await names({ free: 7 })).toEqual(['Dluhová poradna Žampa']);
    expect(await names({ free: 90 })).toEqual(['Dluhová poradna Žampa', 'Chůvy a čeština']);
  });
  test('ended services answer nothing', async () => { expect(await names({ q: 'zaniklá' })).toEqual([]); });
  test('open at an instant, as the rule says, with exceptions of the day', async () => {
    const at = (when: string) => house.database.asSession(house.secretOf('olena'), async (db) => (await find(db, { open: true, limit: 50 } as never, new Date(when))).items.map(({ name }) => name));
    expect(await at('2026-11-25T08:00:00Z')).toEqual(['Dluhová poradna Žampa', 'Linka pro rodiny']);
    expect(await at('2026-11-25T15:00:00Z')).toEqual(['Linka pro rodiny']);
    expect(await at('2026-11-28T09:00:00Z')).toEqual(['Linka pro rodiny']);
    await house.admin.query(`insert into directory.schedule (id, organisation_id, service_id, on_day, until_day) select gen_random_uuid(), organisation_id, id, '2026-12-23', '2026-12-31' from directory.service where id = $1`, [id.debts]);
    expect(await at('2026-12-23T09:00:00Z')).toEqual(['Linka pro rodiny']);
    expect(await at('2026-12-22T09:00:00Z')).toEqual(['Dluhová poradna Žampa', 'Linka pro rodiny']);
  });
  test('the minutes of the week say what the rule says, all week long and over midnight', async () => {
    const night = await writeService(house, { name: 'Noclehárna', partner: { name: 'Noc', open: true }, open: true });
    await writeHours(house, night, [1, 3, 7], '20:00', '07:30');
    const { rows: hours } = await house.admin.query(`select kind, place_id as "placeId", weekday, on_day as "onDay", until_day as "untilDay", to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes, valid_from as "validFrom", valid_to as "validTo" from directory.schedule where service_id = $1`, [night]);
    for (let n = 0; n < 7 * 24 * 2; n += 3) {
      const when = new Date(Date.parse('2026-11-22T23:00:00Z') + n * 1_800_000 + 60_000);
      const { rows: [said] } = await house.admin.query(`select week @> directory.minute_of_week($2) as open from directory.finding where service_id = $1`, [night, when]);
      expect(said.open, when.toISOString()).toBe(openState(hours, when).open);
    }
    await house.admin.query('delete from directory.schedule where service_id = $1', [night]);
  });
});

describe('answers', () => {
  test('a card says who, where, until when, free places with their age, and the desk to call', async () => {
    const [one] = (await olena.ok(findHelp.services, { query: { q: 'zampa' } })).items;
    expect(one).toMatchObject({ name: 'Dluhová poradna Žampa', partner: { name: 'Poradny Západ' }, orpCodes: ['3211'], languages: ['cs', 'uk'], told: { free: 3 }, contacts: [{ phone: '+420700000101' }], places: [{ address: 'Masarykova 5', latitude: 49.74 }], published: false });
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ kind: 'open' as const, placeId: null, weekday, onDay: null, untilDay: null, opens: '08:00', closes: '16:00', validFrom: null, validTo: null }));
    expect(openingOf(hours, new Date('2026-11-25T08:00:00Z'))).toEqual({ state: 'open', at: '16:00', day: '2026-11-25' });
    expect(openingOf(hours, new Date('2026-11-27T18:00:00Z'))).toEqual({ state: 'closed', at: '8:00', day: '2026-11-30' });
    expect(openingOf([], new Date())).toEqual({ state: 'unknown', at: null, day: null });
    expect(openingOf(hours.map((one) => ({ ...one, kind: 'phone' as const })), new Date('2026-11-25T08:00:00Z')).state).toBe('phone');
  });
  test('pages follow one another without a gap or a double, in Czech order', async () => {
    const all = await names({ limit: 50 }), walked: string[] = [];
    for (let after: string | undefined, pages = 0; pages < 20; pages++) {
      const page: { items: { name: string }[]; next: string | null; count: number } = await olena.ok(findHelp.services, { query: { limit: 2, ...(after && { after }) } });
      walked.push(...page.items.map(({ name }) => name));
      expect(page.count).toBe(all.length);
      if (!page.next) break;
      after = page.next;
    }
    expect(walked).toEqual(all);
    // Full ones last; among the rest by the Czech alphabet.
    expect(all.at(-1)).toBe('Azylový dům Čáp');
    expect(all.indexOf('Dluhová poradna Žampa')).toBeLessThan(all.indexOf('Chůvy a čeština'));
  });
  test('nothing found: how many there would be without each filter', async () => {
    const { count, loosen } = await olena.ok(findHelp.services, { query: { q: 'exekuce', language: 'vi', orp: '3211' } });
    expect(count).toBe(0);
    expect(loosen).toEqual(expect.arrayContaining([{ filter: 'q', count: 1 }, { filter: 'language', count: 1 }]));
    expect(loosen.some(({ filter }) => filter === 'place')).toBe(false);
  });
  test('the map counts regions and districts, and shows the points of what was found', async () => {
    const map = await olena.ok(findHelp.map, { query: { need: 'finance' } });
    expect(map).toMatchObject({ count: 1, everywhere: 0, orps: [{ code: '3211', count: 1 }], points: [{ latitude: 49.74, count: 1, services: [{ name: 'Dluhová poradna Žampa' }] }] });
    expect(map.regions.filter(({ count }) => count)).toEqual([{ code: 'CZ032', count: 1 }]);
    expect(map.regions).toHaveLength(14);
  });
  test('what changes is found at once: a contact, a need, a name of the partner, a district', async () => {
    const s = await writeService(house, { name: 'Proměnlivá', partner: { name: 'Starý název', open: true }, open: true });
    await house.admin.query(`update directory.offer set needs = '{work}' where service_id = $1`, [s]);
    await house.admin.query(`update directory.partner set name = 'Novější jméno' where id = (select partner_id from directory.service where id = $1)`, [s]);
    expect(await names({ q: 'novejsi', need: 'work' })).toEqual(['Proměnlivá']);
    await house.admin.query('update directory.service set ends_on = $2 where id = $1', [s, '2021-01-01']);
    expect(await names({ q: 'novejsi' })).toEqual([]);
  });
});

describe('odd questions', () => {
  test.each([['need=Í', 400], ['orp=12', 400], ['region=XX', 400], ['age=200', 400], ['age=-1', 400], ['free=0', 400], ['open=yes', 400], ['form=tent', 400], ['limit=51', 400], ['unknown=1', 400], ['need=finance&need=work', 400], ['need=nosuchcode', 200], ['orp=9999', 200], ['region=CZ999', 200], ['after=nonsense', 200], ['after=WyJ4IiwieSIsInoiXQ', 200], ['q=%00', 400]] as const)('%s: %i', async (query, status) => {
    const session = house.secretOf('olena');
    expect((await house.app.inject({ url: `/api/directory/find?${query}`, headers: { cookie: `soubeh_session=${session}` } })).statusCode).toBe(status);
  });
  test('two megabytes are refused with a sentence', async () => {
    const outcome = await olena.ask(findHelp.services, { query: { q: 'ž'.repeat(350_000) } });
    expect([outcome.status, outcome.problem.fields?.q]).toEqual([400, expect.stringContaining('Příliš dlouhé')]);
    expect((await olena.ask(findHelp.chosen, { query: { ids: Array(200).fill(id.debts).join(',') } })).status).toBe(400);
  });
  test('ids that nobody has are not among the chosen', async () => {
    expect((await olena.ok(findHelp.chosen, { query: { ids: [crypto.randomUUID(), id.debts].join(',') } })).items.map(({ name }) => name)).toEqual(['Dluhová poradna Žampa']);
    expect((await olena.ok(findHelp.chosen, { query: { ids: '' } })).items).toEqual([]);
  });
});

describe('who finds what', () => {
  test('the common directory everybody, our own partner only us; a partner kept to itself has no name for others, not even to be found by', async () => {
    expect(await names({ q: 'soukromka' })).toEqual(['Doktorka od nás']);
    expect(await names({ q: 'soukromka' }, ivan)).toEqual([]);
    expect(await names({ q: 'otevřená ambulance' }, ivan)).toEqual(['Otevřená ambulance']);
    for (const asker of [olena, ivan]) expect(await names({ q: 'zamlčený' }, asker)).toEqual([]);
    expect((await ivan.ok(findHelp.services, { query: { q: 'otevřená ambulance' } })).items[0]!.partner).toBeNull();
    expect((await ivan.ok(findHelp.chosen, { query: { ids: id.ours! } })).items).toEqual([]);
    expect((await ivan.ok(findHelp.map, { query: { q: 'soukromka' } })).count).toBe(0);
  });
  test('a place that is not open is seen by those who wrote it', async () => {
    const s = await writeService(house, { name: 'Skrytá adresa', partner: { name: 'Skrytí', open: true }, open: true });
    await writePlace(house, s, { name: 'Byt', address: 'Tajná 7', point: [49.7, 13.4], open: false });
    const places = async (asker: Asker) => (await asker.ok(findHelp.chosen, { query: { ids: s } })).items[0]!.places.map(({ address }) => address);
    expect([await places(olena), await places(ivan)]).toEqual([['Tajná 7'], []]);
    expect(await names({ q: 'tajná' }, ivan)).toEqual([]);
    expect((await ivan.ok(findHelp.map, { query: { q: 'skrytí' } })).points).toEqual([]);
  });
  test('of a masked organisation nothing is found by anybody but its own and those who may know', async () => {
    const s = await writeService(house, { organisation: 'lipa', name: 'Dům pro ženy Lilie', description: 'Utajené bydlení', needs: ['safety'], orps: ['3211'], languages: ['vi'] });
    await writeTold(house, id.debts!, 99, 0, 'lipa');
    const milan = await house.as('milan'), eva = await house.as('eva');
    await mask(house, 'lipa');
    const text = JSON.stringify([await eva.ok(findHelp.services, { query: { limit: 50 } }), await eva.ok(findHelp.services, { query: { q: 'lilie' } }), await eva.ok(findHelp.map, { query: { need: 'safety' } }), await eva.ok(findHelp.chosen, { query: { ids: s } }), await eva.ok(findHelp.services, { query: { q: 'utajené' } }), await eva.ok(findHelp.services, { query: { q: 'Lípa' } })]);
    for (const secret of ['Lilie', s, 'Utajené', 'Lípa']) expect(text).not.toContain(secret);
    // What it told about others shows where it stands: that is not told either.
    expect((await eva.ok(findHelp.services, { query: { q: 'zampa' } })).items[0]!.told).toMatchObject({ free: 3 });
    expect(await names({ q: 'lilie' }, milan)).toEqual(['Dům pro ženy Lilie']);
    await house.admin.query(`insert into access.unmasking (id, organisation_id, to_organisation_id, note, since) select gen_random_uuid(), $1, $2, '', platform.today()`, ['01980001-0000-7000-8000-000000000003', '01980001-0000-7000-8000-000000000004']);
    expect(await names({ q: 'lilie' }, eva)).toEqual(['Dům pro ženy Lilie']);
    expect(await names({ q: 'lilie' })).toEqual([]);
  });
  test('the words that occur are nobody\'s to read, nor is what is published through the application\'s role', async () => {
    for (const table of ['directory.finding_word', 'directory.published']) await expect(house.database.asSession(house.secretOf('olena'), (db) => db.selectFrom(table as never).selectAll().execute())).rejects.toThrow(/permission denied/);
  });
});
