// Who sees what of a service, partner and place: own, of another organisation, opened to everybody, kept for oneself, masked.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { organisations, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { masking } from '#modules/access/masking/contract.ts';
import { directory } from '../contract.ts';
import { cards } from './contract.ts';

const offer = { needs: ['housing'], targetGroups: [], ageFrom: null, ageTo: null, capacity: 20, capacityUnit: 'bed' as const, conditions: 'Vlaštovka bere matky', application: '', bring: '', costKind: null, cost: '', languages: ['uk'], interpreting: 'none' as const, attributes: [], regionCodes: [], alert: '', verified: 'told' as const };
const hours = () => [{ id: newId(), kind: 'open' as const, placeId: null, weekday: 1, onDay: null, untilDay: null, opens: '19:00', closes: '07:00', validFrom: null, validTo: null, note: 'Vlaštovka' }];
const place = { name: 'Dům Vlaštovka', address: 'Vlaštovčí 7', orpCode: '3211', kind: 'shelter' as const };
let house: TestHouse;
const own = services.earlyCare.id;
const ids = { kept: { partner: newId(), service: newId(), place: newId() }, open: { partner: newId(), service: newId(), place: newId() } };

/** All that Jeřabina has: her own service, a partner she keeps for herself, and one that she opened. */
beforeAll(async () => {
  house = await openHouse();
  const jitka = await house.as('jitka'), lucie = await house.as('lucie');
  for (const [key, { partner, service, place: at }] of Object.entries(ids)) {
    await lucie.ok(directory.addPartner, { body: { id: partner, name: `Partner Vlaštovka ${key}`, kind: 'ngo', ico: null, note: '' } });
    await lucie.ok(directory.addService, { body: { id: service, partnerId: partner, name: `Služba Vlaštovka ${key}`, typeCode: null, forms: [], description: '', orpCodes: [], acceptsReferrals: true, endsOn: null } });
    await lucie.ok(directory.addPlace, { body: { id: at, ...place } });
    if (key === 'open') {
      await lucie.ok(cards.openPartner, { params: { partnerId: partner }, body: { open: true } });
      await lucie.ok(cards.openPlace, { params: { placeId: at }, body: { open: true } });
    }
  }
  for (const [asker, id, at] of [[jitka, own, ids.open.place], [lucie, ids.kept.service, ids.kept.place], [lucie, ids.open.service, ids.open.place]] as const) {
    await asker.ok(cards.putOffer, { params: { serviceId: id }, body: offer, version: 0 });
    await asker.ok(cards.putHours, { params: { serviceId: id }, body: { hours: hours(), verified: null }, version: 0 });
    await asker.ok(cards.addPlaceOf, { params: { serviceId: id }, body: { id: newId(), placeId: at, note: '' } });
    await asker.ok(directory.addServiceContact, { params: { serviceId: id }, body: { id: newId(), label: 'Vrátnice Vlaštovka', phone: '606 777 888', email: null, web: null } });
    await asker.ok(cards.tell, { params: { serviceId: id }, body: { id: newId(), toldOn: today(), toldBy: 'vrátnice', free: 2, waitingDays: null, note: 'Vlaštovka' } });
  }
});
afterAll(() => house.close());

const statuses = async (persona: Persona, of: { partner: string; service: string; place: string }) => {
  const asker = await house.as(persona), read = async (what: Promise<{ status: number }>) => (await what).status;
  return [await read(asker.ask(cards.service, { params: { serviceId: of.service } })), await read(asker.ask(cards.partner, { params: { partnerId: of.partner } })), await read(asker.ask(cards.place, { params: { placeId: of.place } })),
    await read(asker.ask(cards.history, { query: { serviceId: of.service } as never })), await read(asker.ask(cards.history, { query: { partnerId: of.partner } as never })), await read(asker.ask(cards.tellings, { params: { serviceId: of.service }, query: {} as never })), await read(asker.ask(cards.verifications, { query: { placeId: of.place } as never }))];
};
const all = Array(7).fill(200), none = Array(7).fill(404);

describe('read', () => {
  test.each([['lucie', all], ['klub', all], ['jitka', all], ['olena', none], ['ivan', none], ['eva', none]] as [Persona, number[]][])('what Jeřabina keeps for herself, by %s', async (persona, expected) => { expect(await statuses(persona, ids.kept)).toEqual(expected); });
  test.each(['lucie', 'olena', 'ivan', 'eva', 'alena'] as Persona[])('what she opened, by %s', async (persona) => { expect(await statuses(persona, ids.open)).toEqual(all); });
  test.each(['lucie', 'olena', 'ivan'] as Persona[])('her own service with all that is on its card, by %s', async (persona) => {
    const card = await (await house.as(persona)).ok(cards.service, { params: { serviceId: own } });
    expect([card.offer?.capacity, card.hours.length, card.places.length, card.told?.free, card.service.contacts.length, card.verifications.map(({ aspect }) => aspect)]).toEqual([20, 1, 1, 2, 1, ['offer']]);
    // By name where they are known, otherwise by their organisation.
    expect(card.told!.by).toEqual({ name: persona === 'lucie' ? 'Jitka Horáková' : null, organisation: { id: organisations.jerabina.id, shortName: 'Jeřabina' } });
  });
  test('nobody and a wrong session read nothing', async () => {
    for (const endpoint of [cards.service, cards.history, cards.stale]) expect((await house.anonymous.ask(endpoint as typeof cards.service, { params: { serviceId: own } })).status).toBe(401);
    expect(await house.database.asSession('', async (db) => [(await sql`select * from directory.offer`.execute(db)).rows.length, (await sql`select * from directory.schedule`.execute(db)).rows.length, (await sql`select * from directory.changes_of('service', ${own}, null, 10)`.execute(db)).rows.length])).toEqual([0, 0, 0]);
  });
  test('a function that runs as the owner sees exactly what the policies of the tables let through', async () => {
    const known = [...Object.values(ids.kept), ...Object.values(ids.open), own, services.outreach.id, newId()];
    for (const persona of ['lucie', 'jitka', 'olena', 'ivan', 'eva', 'alena'] as Persona[]) {
      await house.as(persona);
      await house.database.asSession(house.secretOf(persona), async (db) => {
        for (const kind of ['service', 'partner', 'place']) {
          const seen = (await sql<{ id: string }>`select id from ${sql.table(`directory.${kind}`)} where id = any (${known}::uuid[]) order by id`.execute(db)).rows;
          const said = (await sql<{ id: string }>`select id from unnest(${known}::uuid[]) id where directory.sees(${kind}, id) order by id`.execute(db)).rows;
          expect(said).toEqual(seen);
        }
      });
    }
  });
});

describe('written', () => {
  const refused = async (persona: Persona, id: string) => {
    const asker = await house.as(persona), version = 5, params = { serviceId: id };
    return Promise.all([asker.ask(cards.putOffer, { params, body: offer, version }), asker.ask(cards.putHours, { params, body: { hours: hours(), verified: null }, version }), asker.ask(cards.publish, { params, body: { published: true, agreedBy: 'x', agreedOn: today() } }),
      asker.ask(cards.addPlaceOf, { params, body: { id: newId(), placeId: ids.open.place, note: '' } })]).then((all_) => all_.map(({ status }) => status));
  };
  test.each([['lucie', own], ['olena', own], ['hana', own], ['olena', ids.open.service], ['ivan', ids.kept.service], ['hana', ids.open.service]] as [Persona, string][])('nothing by %s into a service that others keep', async (persona, id) => {
    expect(await refused(persona, id)).toEqual([404, 404, 404, 404]);
  });
  test('nobody else opens or closes a partner or place', async () => {
    for (const persona of ['olena', 'hana', 'ivan'] as Persona[]) for (const body of [{ open: false }, { open: true }]) {
      const asker = await house.as(persona);
      expect((await asker.ask(cards.openPartner, { params: { partnerId: ids.open.partner }, body })).status).toBe(404);
      expect((await asker.ask(cards.openPlace, { params: { placeId: ids.open.place }, body })).status).toBe(404);
    }
  });
  test('free places and what is still true are told by anybody who sees the service, never of what they do not see', async () => {
    const body = () => ({ id: newId(), toldOn: today(), toldBy: 'recepce', free: 1, waitingDays: null, note: '' });
    const ivan = await house.as('ivan');
    for (const [id, status] of [[own, 201], [ids.open.service, 201], [ids.kept.service, 404]] as const) {
      expect((await ivan.ask(cards.tell, { params: { serviceId: id }, body: body() })).status).toBe(status);
      expect((await ivan.ask(cards.verify, { body: { id: newId(), serviceId: id, aspect: 'hours', source: 'told' } })).status).toBe(status);
    }
    expect((await ivan.ok(cards.service, { params: { serviceId: own } })).told).toMatchObject({ free: 1, by: { name: 'Ivan Slavík' } });
  });
  test('what was told is kept as it was written', async () => {
    await house.as('ivan');
    for (const table of ['availability', 'verification']) await expect(house.database.asSession(house.secretOf('ivan'), (db) => sql`update ${sql.table(`directory.${table}`)} set note = 'jinak'`.execute(db))).rejects.toThrow(/permission denied/);
  });
  test('what was changed before it was opened stays with the one who kept it', async () => {
    const lucie = await house.as('lucie'), id = newId(), body = { name: 'Škola', kind: 'school' as const, ico: null, note: 'jen pro nás' };
    await lucie.ok(directory.addPartner, { body: { id, ...body } });
    await lucie.ok(directory.changePartner, { params: { partnerId: id }, body: { ...body, note: '' }, version: 1 });
    await lucie.ok(cards.openPartner, { params: { partnerId: id }, body: { open: true } });
    await lucie.ok(directory.changePartner, { params: { partnerId: id }, body: { ...body, note: 'pro všechny' }, version: 3 });
    const told = async (persona: Persona) => JSON.stringify((await (await house.as(persona)).ok(cards.history, { query: { partnerId: id } as never })).items);
    expect(await told('klub')).toContain('jen pro nás');
    expect(await told('ivan')).not.toContain('jen pro nás');
    expect(await told('ivan')).toContain('pro všechny');
  });
});

describe('masked', () => {
  beforeAll(async () => { await (await house.as('jitka')).ok(masking.put, { params: { organisationId: organisations.jerabina.id }, body: { name: 'Spolupracující služba', shortName: 'Spol. služba' } }); });
  test.each(['olena', 'ivan', 'hana', 'eva'] as Persona[])('nothing of it is anywhere for %s', async (persona) => {
    const asker = await house.as(persona);
    for (const of of [{ ...ids.open, service: own }, ids.open, ids.kept]) expect(await statuses(persona, of)).toEqual(none);
    for (const endpoint of [directory.services, directory.partners, directory.places]) expect(JSON.stringify((await asker.ok(endpoint as typeof directory.places, { query: {} })).items)).not.toContain('Vlaštov');
    await house.database.asSession(house.secretOf(persona), async (db) => {
      for (const table of ['offer', 'schedule', 'availability', 'verification', 'service_place', 'contact', 'partner', 'place', 'service']) expect(JSON.stringify((await sql`select * from ${sql.table(`directory.${table}`)}`.execute(db)).rows), table).not.toMatch(/Vlaštov|606777888/);
      for (const [kind, id] of [['service', own], ['service', ids.open.service], ['partner', ids.open.partner], ['place', ids.open.place]]) expect((await sql`select * from directory.changes_of(${kind}, ${id}, null, 100)`.execute(db)).rows).toEqual([]);
      expect((await sql<{ open: boolean }>`select directory.open_at(${own}, '2026-11-30T22:00:00+01:00') as open`.execute(db)).rows).toEqual([{ open: false }]);
    });
    expect((await asker.ask(cards.tell, { params: { serviceId: own }, body: { id: newId(), toldOn: today(), toldBy: 'x', free: 1, waitingDays: null, note: '' } })).status).toBe(404);
  });
  test('its own people read all of it, and it is never published', async () => {
    const jitka = await house.as('jitka');
    expect((await jitka.ok(cards.service, { params: { serviceId: own } })).offer?.conditions).toContain('Vlaštovka');
    expect((await jitka.ask(cards.publish, { params: { serviceId: own }, body: { published: true } })).status).toBe(409);
  });
});
