import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { mask, writeContact, writeHours, writePlace, writeService, writeTold } from '../find/testing.ts';
import { hsds } from './contract.ts';

const folder = path.join(import.meta.dirname, 'schema');
const json = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, unknown>;
const ajv = () => { const made = new Ajv2020({ strict: false, allErrors: true }); (addFormats as unknown as (ajv: Ajv2020) => void)(made); return made; };
const records = ajv();
for (const file of globSync('*.json', { cwd: folder })) if (file !== 'openapi.json' && file !== 'meta_table_description.json') records.addSchema(json(file), file);
const whole = (file: string): ValidateFunction => records.getSchema(file)!;
const entry = (file: string): ValidateFunction => ajv().compile(json(`compiled/${file}`));
const service = whole('service.json'), organization = whole('organization.json'), serviceEntry = entry('service_list.json'), organizationEntry = entry('organization_list.json'), placeEntry = entry('service_at_location_list.json');
const valid = (check: ValidateFunction, value: unknown) => { check(value); return check.errors ?? []; };

let house: TestHouse, id: string, secret: string, unpublished: string;
const all = (endpoint: typeof hsds.services | typeof hsds.organizations | typeof hsds.serviceAtLocations, query = {}) => house.anonymous.ok(endpoint, { query });
beforeAll(async () => {
  house = await openHouse();
  id = await writeService(house, { name: 'Dluhová poradna', description: 'Exekuce.', needs: ['finance'], groups: ['1'], languages: ['cs', 'vi'], interpreting: 'on_request', orps: ['3211'], regions: ['CZ020'], age: [18, 99], published: '2026-01-01', bring: 'Smlouvy', cost: 'první hodina zdarma', alert: 'V srpnu jen po objednání.' });
  await house.admin.query(`update directory.service set type_code = (select code from directory.service_type limit 1) where id = $1`, [id]);
  await writeHours(house, id, [1, 3], '08:00', '16:30'); await writeHours(house, id, [5], '20:00', '06:00', 'phone');
  await house.admin.query(`insert into directory.schedule (id, organisation_id, service_id, on_day) select gen_random_uuid(), organisation_id, id, '2026-12-24' from directory.service where id = $1`, [id]);
  await writeContact(house, id, 'recepce', '+420700000101', { web: 'https://poradna.example', email: 'poradna@poradna.example' });
  await writeContact(house, id, 'Jana, pracovnice', '+420700000999', { role: 'worker' });
  await writePlace(house, id, { name: 'Poradna', address: 'Masarykova 5', city: 'Rokycany', postalCode: '33701', orp: '3211', point: [49.74, 13.59] });
  await writePlace(house, id, { name: 'Bez PSČ', address: 'Kdesi 1' });
  secret = await writePlace(house, id, { name: 'Utajené místo', address: 'Skrytá 9', city: 'Plzeň', postalCode: '30100', orp: '3209', open: false });
  await house.admin.query(`update directory.schedule set place_id = $2 where service_id = $1 and weekday = 5`, [id, secret]);
  await writeTold(house, id, 4, 2);
  for (const n of [1, 2, 3]) await writeService(house, { name: `Partnerova ${n}`, partner: { name: `Partner ${n}`, open: true }, open: true, published: '2026-01-01' });
  unpublished = await writeService(house, { name: 'Nesouhlasí' });
  await writeService(house, { name: 'Ještě ne', published: '2099-01-01' }); await writeService(house, { name: 'Skončila', published: '2026-01-01', ends: '2026-02-01' });
  await writeService(house, { name: 'Zavřená před jinými', partner: { name: 'Neotevřený', open: false }, open: true, published: '2026-01-01' });
  await writeService(house, { organisation: 'lipa', name: 'Lilie pro ženy', published: '2026-01-01' });
  await mask(house, 'lipa');
});
afterAll(() => house.close());

test('every page and every whole record is valid by the schemas of HSDS 3', async () => {
  const services = await all(hsds.services), organizations = await all(hsds.organizations), places = await all(hsds.serviceAtLocations);
  expect([services.total_items, organizations.total_items, places.total_items]).toEqual([4, 4, 2]);
  for (const one of services.contents) {
    expect(valid(serviceEntry, one)).toEqual([]);
    expect(valid(service, await house.anonymous.ok(hsds.service, { params: { id: String(one.id) } }))).toEqual([]);
  }
  for (const one of organizations.contents) {
    expect(valid(organizationEntry, one)).toEqual([]);
    expect(valid(organization, await house.anonymous.ok(hsds.organization, { params: { id: String(one.id) } }))).toEqual([]);
  }
  for (const one of places.contents) expect(valid(placeEntry, one)).toEqual([]);
});
test('it says hours as weekly schedules, an address with all it needs, languages, costs, who it is for', async () => {
  const one = await house.anonymous.ok(hsds.service, { params: { id } }) as Record<string, Record<string, unknown>[]>;
  expect(one.schedules).toEqual(expect.arrayContaining([expect.objectContaining({ freq: 'WEEKLY', byday: 'MO', opens_at: '08:00', closes_at: '16:30' }), expect.objectContaining({ freq: 'WEEKLY', byday: 'FR', opens_at: '20:00', closes_at: '06:00', attending_type: 'by phone' }), expect.objectContaining({ dtstart: '2026-12-24', description: 'Zavřeno' })]));
  expect(one.service_at_locations!.map(({ location }) => location)).toEqual([expect.objectContaining({ name: 'Poradna', latitude: 49.74, addresses: [expect.objectContaining({ address_1: 'Masarykova 5', city: 'Rokycany', postal_code: '33701', state_province: 'Plzeňský kraj', country: 'CZ' })] }), expect.not.objectContaining({ addresses: expect.anything() })]);
  expect(one).toMatchObject({ minimum_age: 18, maximum_age: 99, languages: [{ code: 'cs' }, { code: 'vi' }], phones: [{ number: '+420700000101' }], required_documents: [{ document: 'Smlouvy' }], service_areas: [{ name: 'Středočeský kraj' }, { name: 'Rokycany' }], organization: { name: 'Kompas domova, z. ú.' } });
  expect(one.attributes!.map(({ link_type }) => link_type)).toEqual(expect.arrayContaining(['need_domain', 'service_type']));
});
describe('the schemas would notice', () => {
  test.each([['name', service], ['id', service], ['status', service]] as const)('a service without %s', async (field, check) => {
    const { [field]: _, ...rest } = await house.anonymous.ok(hsds.service, { params: { id } });
    expect(valid(check, rest)).not.toEqual([]);
  });
  test('an address without a city, a schedule of another frequency, an id that is none', async () => {
    const one = await house.anonymous.ok(hsds.service, { params: { id } }) as never as { schedules: Record<string, unknown>[]; service_at_locations: { location: { addresses: Record<string, unknown>[] } }[] };
    const spoil = (change: (copy: typeof one) => void) => { const copy = structuredClone(one); change(copy); return valid(service, copy).length; };
    expect(spoil(() => {})).toBe(0);
    expect(spoil((copy) => { delete copy.service_at_locations[0]!.location.addresses[0]!.city; })).toBeGreaterThan(0);
    expect(spoil((copy) => { copy.schedules[0]!.freq = 'DAILY'; })).toBeGreaterThan(0);
    expect(spoil((copy) => { copy.schedules[0]!.id = 'one'; })).toBeGreaterThan(0);
  });
});
test('only what agreed, is in force, and belongs to nobody masked; no place kept to itself, no person, nobody who told', async () => {
  const text = JSON.stringify([await all(hsds.services, { per_page: 500 }), await all(hsds.organizations), await all(hsds.serviceAtLocations), await house.anonymous.ok(hsds.service, { params: { id } })]);
  for (const hidden of ['Nesouhlasí', unpublished, 'Ještě ne', 'Skončila', 'Zavřená před jinými', 'Neotevřený', 'Lilie', 'Lípa', 'Skrytá 9', secret, 'Jana, pracovnice', '700000999', 'recepce Tajná']) expect(text, hidden).not.toContain(hidden);
  expect(text).toMatch(/Volná místa ke dni \d{1,2}\.\s\d{1,2}\.\s\d{4}/);
  for (const unknown of [unpublished, crypto.randomUUID(), '01980001-0000-7000-8000-000000000003']) {
    expect((await house.anonymous.ask(hsds.service, { params: { id: unknown } })).status).toBe(404);
    expect((await house.anonymous.ask(hsds.organization, { params: { id: unknown } })).status).toBe(404);
  }
});
test('agreement taken back, an end and a mask act at once', async () => {
  const s = await writeService(house, { organisation: 'jerabina', name: 'Vrtkavá', published: '2026-01-01' });
  const there = async () => (await house.anonymous.ask(hsds.service, { params: { id: s } })).status;
  expect(await there()).toBe(200);
  await house.admin.query('update directory.offer set published_since = null where service_id = $1', [s]);
  expect(await there()).toBe(404);
  await house.admin.query(`update directory.offer set published_since = '2026-01-01' where service_id = $1`, [s]);
  expect(await there()).toBe(200);
  await mask(house, 'jerabina');
  expect(await there()).toBe(404);
});
test('pages by number in the envelope; odd numbers get a sentence', async () => {
  const first = await all(hsds.services, { per_page: 3 }), second = await all(hsds.services, { per_page: 3, page: 2 });
  expect(first).toMatchObject({ total_items: 4, total_pages: 2, page_number: 1, size: 3, first_page: true, last_page: false, empty: false });
  expect(second).toMatchObject({ size: 1, first_page: false, last_page: true });
  expect(new Set([...first.contents, ...second.contents].map((one) => one.id)).size).toBe(4);
  expect(await all(hsds.services, { page: 50 })).toMatchObject({ total_items: 4, size: 0, empty: true, contents: [] });
  for (const query of [{ page: 0 }, { page: -1 }, { per_page: 501 }, { page: 'x' }, { page: 1.5 }]) expect((await house.anonymous.ask(hsds.services, { query: query as never })).status).toBe(400);
});
test('the role of everybody reads what is published, codes and districts, and nothing else', async () => {
  const { rows } = await house.admin.query<{ t: string }>(`select n.nspname || '.' || c.relname as t from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'v') and n.nspname !~ '^pg_|information_schema' and has_any_column_privilege('soubeh_public', c.oid, 'select') order by 1`);
  expect(rows.map(({ t }) => t).filter((t) => !t.startsWith('public.'))).toEqual(['directory.code', 'directory.orp', 'directory.published', 'directory.region', 'directory.service_type']);
  const { rows: [writes] } = await house.admin.query(`select count(*)::int as n from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname !~ '^pg_|information_schema' and (has_any_column_privilege('soubeh_public', c.oid, 'insert') or has_any_column_privilege('soubeh_public', c.oid, 'update') or has_table_privilege('soubeh_public', c.oid, 'delete'))`);
  expect(writes.n).toBe(0);
});
test('one address asks a bounded number of times', async () => {
  const ask = async (remoteAddress: string) => (await house.app.inject({ url: '/api/hsds/organizations?per_page=1', remoteAddress })).statusCode;
  let last = 200;
  for (let n = 0; n < 400 && last === 200; n++) last = await ask('10.1.2.3');
  expect([last, await ask('10.1.2.4')]).toEqual([429, 200]);
}, 60_000);
