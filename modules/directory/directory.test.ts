import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { organisations, services } from '#platform/testing/common.ts';
import { newId } from '#platform/http/client.ts';
import { directory } from './contract.ts';

let house: TestHouse;
beforeAll(async () => { house = await openHouse(); });
afterAll(() => house.close());

const service = { name: 'Noclehárna Kompas', typeCode: null, forms: ['ambulatory' as const], description: '', orpCodes: [], acceptsReferrals: true, endsOn: null };
const desk = { label: 'Vrátnice', phone: '777 123 456', email: null, web: null };
const addPartner = async (name: string) => {
  const id = newId();
  await (await house.as('olena')).ok(directory.addPartner, { body: { id, name, kind: 'school', ico: null, note: '' } });
  return id;
};

describe('what everybody signed in may read', () => {
  test('code lists with labels in three languages, also expired ones', async () => {
    await house.admin.query(`insert into directory.code (list, code, cs, en, uk, valid_to) values ('language', 'old', 'starý', 'old', 'старий', '2020-01-01')`);
    const { items } = await (await house.as('eva')).ok(directory.codes);
    expect(items.find((c) => c.list === 'language' && c.code === 'uk')).toMatchObject({ cs: 'ukrajinština', en: 'Ukrainian', valid: true });
    expect(items.find((c) => c.code === 'old')).toMatchObject({ cs: 'starý', valid: false });
  });
  test('206 districts in 14 regions, and the types of services', async () => {
    const olena = await house.as('olena');
    const { regions, orps } = await olena.ok(directory.territory);
    expect([regions.length, orps.length]).toEqual([14, 206]);
    expect((await olena.ok(directory.serviceTypes)).items.some((t) => t.name === 'raná péče')).toBe(true);
  });
  test('services of all organisations, found without accents, paged in Czech order', async () => {
    const ivan = await house.as('ivan');
    expect((await ivan.ok(directory.services, { query: { q: 'rana pece' } })).items.map((s) => s.name)).toContain('Raná péče Jeřabina');
    const first = await ivan.ok(directory.services, { query: { limit: 2 } });
    const second = await ivan.ok(directory.services, { query: { limit: 2, after: first.next! } });
    expect([...first.items, ...second.items].map((s) => s.organisation.shortName)).toEqual(['Lípa', 'Kompas', 'Kompas', 'MěÚ Lískovec']);
    expect((await ivan.ok(directory.services, { query: { organisationId: organisations.kompas.id, accepting: 'true' } })).items).toHaveLength(2);
  });
  test('nobody without signing in', async () => { expect((await house.anonymous.ask(directory.codes)).status).toBe(401); });
});

describe('services', () => {
  test('a head and an administrator add their own, a worker does not', async () => {
    for (const who of ['hana', 'alena'] as const) await (await house.as(who)).ok(directory.addService, { body: { id: newId(), partnerId: null, ...service } });
    expect((await (await house.as('olena')).ask(directory.addService, { body: { id: newId(), partnerId: null, ...service } })).status).toBe(403);
  });
  test('a worker keeps services and contacts of a partner, which no other organisation sees', async () => {
    const olena = await house.as('olena'), id = newId(), partnerId = await addPartner('Základní škola Na Stráni');
    await olena.ok(directory.addService, { body: { id, partnerId, ...service, name: 'Přípravná třída' } });
    await olena.ok(directory.addServiceContact, { params: { serviceId: id }, body: { id: newId(), ...desk } });
    await olena.ok(directory.addPartnerContact, { params: { partnerId }, body: { id: newId(), ...desk } });
    const [mine] = (await olena.ok(directory.services, { query: { partnerId } })).items;
    expect(mine).toMatchObject({ name: 'Přípravná třída', mine: true, contacts: [{ phone: '+420777123456' }] });
    for (const who of ['ivan', 'lucie', 'milan', 'eva'] as const) {
      const stranger = await house.as(who);
      expect((await stranger.ok(directory.services, { query: { ofPartners: 'true' } })).items).toEqual([]);
      expect((await stranger.ok(directory.partners, { query: {} })).items).toEqual([]);
      expect((await stranger.ask(directory.addService, { body: { id: newId(), partnerId, ...service } })).status).toBe(404);
      expect((await stranger.ask(directory.addPartnerContact, { params: { partnerId }, body: { id: newId(), ...desk } })).status).toBe(404);
      expect((await stranger.ask(directory.addServiceContact, { params: { serviceId: id }, body: { id: newId(), ...desk } })).status).toBe(404);
    }
    expect((await house.database.asSession('', async (db) => db.selectFrom('directory.contact').selectAll().execute()))).toEqual([]);
  });
  test('nobody puts a number under the service of another organisation', async () => {
    const body = { id: newId(), ...desk };
    expect((await (await house.as('milan')).ask(directory.addServiceContact, { params: { serviceId: services.outreach.id }, body })).status).toBe(404);
    expect((await (await house.as('olena')).ask(directory.addServiceContact, { params: { serviceId: services.outreach.id }, body })).status).toBe(404);
    expect((await (await house.as('hana')).ask(directory.addServiceContact, { params: { serviceId: services.outreach.id }, body })).status).toBe(201);
    expect((await (await house.as('ivan')).ok(directory.services, { query: { q: 'Terénní programy' } })).items[0]?.contacts).toMatchObject([{ phone: '+420777123456' }]);
    expect((await (await house.as('ivan')).ask(directory.removeContact, { params: { contactId: body.id } })).status).toBe(404);
    await (await house.as('hana')).ok(directory.removeContact, { params: { contactId: body.id } });
  });
});

describe('changing', () => {
  test('two people at once: the second sees what the first wrote', async () => {
    const olena = await house.as('olena'), partnerId = await addPartner('Dětská ambulance');
    const body = { name: 'Dětská ambulance Slunná', kind: 'health' as const, ico: null, note: '' };
    await olena.ok(directory.changePartner, { params: { partnerId }, body, version: 1 });
    const second = await (await house.as('tomas')).ask(directory.changePartner, { params: { partnerId }, body: { ...body, name: 'Ambulance' }, version: 1 });
    expect([second.status, (second.problem.current as { name: string }).name]).toEqual([409, 'Dětská ambulance Slunná']);
    expect((await (await house.as('ivan')).ask(directory.changePartner, { params: { partnerId }, body, version: 2 })).status).toBe(404);
  });
  test('a service is changed by those who administer, a place by anybody of the organisation', async () => {
    const change = { params: { serviceId: services.families.id }, body: { ...service, name: 'Kompas pro rodiny', endsOn: '2030-12-31' }, version: 1 };
    expect((await (await house.as('tomas')).ask(directory.changeService, change)).status).toBe(404);
    await (await house.as('hana')).ok(directory.changeService, change);
    const id = newId(), place = { name: 'Ubytovna U Trati', address: '', orpCode: '3215', kind: 'dormitory' as const };
    await (await house.as('olena')).ok(directory.addPlace, { body: { id, ...place } });
    await (await house.as('tomas')).ok(directory.changePlace, { params: { placeId: id }, body: { ...place, address: 'U Trati 4' }, version: 1 });
    expect((await (await house.as('petra')).ok(directory.places, { query: { q: 'trati' } })).items).toMatchObject([{ address: 'U Trati 4' }]);
    expect((await (await house.as('lucie')).ok(directory.places, { query: {} })).items).toEqual([]);
  });
  test('a number that is no number gets a sentence, and nothing is written', async () => {
    const partnerId = await addPartner('Lékárna');
    const refused = await (await house.as('olena')).ask(directory.addPartnerContact, { params: { partnerId }, body: { id: newId(), ...desk, phone: 'až večer' } });
    expect([refused.status, refused.problem.fields?.phone]).toEqual([400, expect.stringContaining('není telefonní číslo')]);
  });
});
