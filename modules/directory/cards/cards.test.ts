// One service, partner, place: written, told, verified, published, opened, and what history says of it.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { icoOf, isIco } from '#platform/http/ico.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { services } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { codes } from '../codes/contract.ts';
import { directory } from '../contract.ts';
import { cards, type HoursRow } from './contract.ts';
import { aboutOf, fieldsOf } from './history.ts';
import { hoursProblem, isStale, publishProblem } from './rules.ts';

let house: TestHouse, hana: Asker, olena: Asker;
beforeAll(async () => { house = await openHouse(); [hana, olena] = [await house.as('hana'), await house.as('olena')]; });
afterAll(() => house.close());

const params = { serviceId: services.outreach.id };
const offer = { needs: ['housing'], targetGroups: ['2'], ageFrom: 16, ageTo: null, capacity: 60, capacityUnit: 'client' as const, conditions: '', application: '', bring: '', costKind: 'free' as const, cost: '', languages: ['cs', 'uk'], interpreting: 'on_request' as const, attributes: ['anonymous'], regionCodes: [], alert: '', verified: null };
const row = (rest: Partial<HoursRow>): HoursRow => ({ id: newId(), kind: 'open', placeId: null, weekday: null, onDay: null, untilDay: null, opens: null, closes: null, validFrom: null, validTo: null, note: '', ...rest });
const read = () => hana.ok(cards.service, { params });

describe('what a service offers', () => {
  test('is written once, changed by who saw it, and the second writer sees what the first wrote', async () => {
    await hana.ok(cards.putOffer, { params, body: { ...offer, verified: 'visit' }, version: 0 });
    const { offer: first, verifications } = await read();
    expect([first, verifications]).toMatchObject([{ version: 1, needs: ['housing'], capacity: 60, publishedSince: null }, [{ aspect: 'offer', source: 'visit', checkedOn: today(), stale: false, by: { name: 'Hana Dvorská' } }]]);
    await hana.ok(cards.putOffer, { params, body: { ...offer, capacity: 65 }, version: 1 });
    for (const version of [0, 1]) expect(await (await house.as('alena')).ask(cards.putOffer, { params, body: { ...offer, capacity: 70 }, version })).toMatchObject({ status: 409, problem: { code: 'conflict', current: { version: 2, capacity: 65 } } });
    // What nobody said they made sure of is not verified anew.
    expect((await read()).verifications).toHaveLength(1);
  });
  test('codes are those of the lists; an organisation adds its own attribute, and others read its label', async () => {
    for (const [field, wrong] of [['needs', 'nonsense'], ['languages', 'housing'], ['attributes', 'x'], ['targetGroups', '999']] as const)
      expect(await hana.ask(cards.putOffer, { params, body: { ...offer, [field]: [wrong] }, version: 2 })).toMatchObject({ status: 400, problem: { fields: { [field]: expect.any(String) } } });
    await hana.ok(codes.add, { body: { id: newId(), list: 'service_attribute', code: 'pradelna', cs: 'je tu prádelna', validFrom: today() } as never });
    const own = (await hana.ok(directory.codes)).items.find(({ cs }) => cs === 'je tu prádelna')!;
    await hana.ok(cards.putOffer, { params, body: { ...offer, attributes: [own.code] }, version: 2 });
    expect((await (await house.as('ivan')).ok(directory.codes)).items.find(({ code }) => code === own.code)).toMatchObject({ cs: 'je tu prádelna', mine: false });
  });
  test('ages in the wrong order get a sentence', async () => {
    expect(await hana.ask(cards.putOffer, { params, body: { ...offer, ageFrom: 30, ageTo: 20 }, version: 3 })).toMatchObject({ status: 400, problem: { fields: { ageTo: expect.stringContaining('nižší') } } });
  });
});

describe('pages', () => {
  test('what was made sure of in one go stands one after another, none is lost between pages', async () => {
    const id = newId();
    await hana.ok(directory.addService, { body: { id, partnerId: null, name: 'Nová poradna', typeCode: null, forms: [], description: '', orpCodes: [], acceptsReferrals: true, endsOn: null, verified: 'visit' } as never });
    const first = await hana.ok(cards.verifications, { query: { serviceId: id, limit: 1 } as never }), second = await hana.ok(cards.verifications, { query: { serviceId: id, limit: 1, after: first.next! } as never });
    expect([...first.items, ...second.items].map(({ aspect }) => aspect).sort()).toEqual(['area', 'basics']);
  });
});

describe('a body of an older page', () => {
  test('leaves alone what it does not name: a secret address stays secret, a closed partner closed', async () => {
    const placeId = newId(), partnerId = newId(), contactId = newId(), old = { name: 'Azyl', address: 'Tajná 1', orpCode: null, kind: 'shelter' as const };
    await hana.ok(directory.addPlace, { body: { id: placeId, ...old, city: 'Rokycany', latitude: 49.7, longitude: 13.6, note: 'zvonek', barrierFree: true, secret: true } });
    await hana.ok(directory.changePlace, { params: { placeId }, body: { ...old, address: 'Tajná 2' }, version: 1 });
    expect((await hana.ok(cards.place, { params: { placeId } })).place).toMatchObject({ address: 'Tajná 2', city: 'Rokycany', latitude: 49.7, longitude: 13.6, note: 'zvonek', barrierFree: true, secret: true });
    await hana.ok(directory.addPartner, { body: { id: partnerId, name: 'Škola', kind: 'school', ico: null, note: '', endsOn: '2026-01-31' } });
    await hana.ok(directory.changePartner, { params: { partnerId }, body: { name: 'Škola U Lesa', kind: 'school', ico: null, note: '' }, version: 1 });
    expect((await hana.ok(cards.partner, { params: { partnerId } })).partner).toMatchObject({ name: 'Škola U Lesa', endsOn: '2026-01-31' });
    await hana.ok(directory.addPartnerContact, { params: { partnerId }, body: { id: contactId, role: 'crisis', label: 'Linka', phone: '777 123 456', email: null, web: null, note: 'jen v noci' } });
    await hana.ok(directory.changeContact, { params: { contactId }, body: { label: 'Linka', phone: '777 123 457', email: null, web: null }, version: 1 });
    expect((await hana.ok(cards.partner, { params: { partnerId } })).partner.contacts).toMatchObject([{ role: 'crisis', note: 'jen v noci', phone: '+420777123457' }]);
  });
});

describe('hours', () => {
  test('are one set: kept rows stay themselves, and somebody who did not see them all is shown both', async () => {
    const monday = row({ weekday: 1, opens: '08:00', closes: '16:00' }), night = row({ weekday: 5, opens: '19:00', closes: '07:00' }), eve = row({ onDay: '2026-12-24' });
    await hana.ok(cards.putHours, { params, body: { hours: [monday, night], verified: 'told' }, version: 0 });
    const first = await read();
    await hana.ok(cards.putHours, { params, body: { hours: [monday, { ...night, opens: '20:00' }, eve], verified: null }, version: first.hoursVersion });
    const late = await (await house.as('alena')).ask(cards.putHours, { params, body: { hours: [], verified: null }, version: first.hoursVersion });
    expect([late.status, (late.problem.current as { hours: unknown[] }).hours.length]).toEqual([409, 3]);
    expect((await read()).hours).toMatchObject([{ id: monday.id, opens: '08:00' }, { id: night.id, opens: '20:00', closes: '07:00' }, { id: eve.id, opens: null }]);
    const { items } = await hana.ok(cards.history, { query: { serviceId: params.serviceId } as never });
    // Monday was not touched: nobody is told that it was.
    expect(items.filter(({ what }) => what === 'hours').map(({ action, about, fields }) => [action, JSON.parse(about).weekday, fields.map(({ field, before, after }) => [field, before, after])])).toEqual([['insert', null, []], ['update', 5, [['opens', '19:00', '20:00']]], ['insert', 5, []], ['insert', 1, []]]);
  });
  test('two at once: one is written, the other one learns of it', async () => {
    const { hours, hoursVersion } = await read(), alena = await house.as('alena');
    const both = await Promise.all([hana, alena].map((asker, n) => asker.ask(cards.putHours, { params, body: { hours: [...hours, row({ weekday: 6, opens: `0${n + 8}:00`, closes: '12:00' })], verified: null }, version: hoursVersion })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  });
  test.each([
    [{}, 'both_or_none'], [{ weekday: 1, onDay: '2026-12-24', opens: '08:00', closes: '09:00' }, 'both_or_none'], [{ weekday: 1, opens: '08:00' }, 'half'], [{ weekday: 1 }, 'closed_weekday'],
    [{ onDay: '2026-12-24', untilDay: '2026-12-20' }, 'order'], [{ weekday: 1, opens: '08:00', closes: '09:00', validFrom: '2026-12-02', validTo: '2026-12-01' }, 'order'], [{ onDay: '2026-12-24', validFrom: '2026-12-01' }, 'day'],
  ] as [Partial<HoursRow>, string][])('%j is refused with a reason', async (wrong, why) => {
    expect(hoursProblem(row(wrong))).toBe(why);
    const before = await read();
    expect(await hana.ask(cards.putHours, { params, body: { hours: [row(wrong)], verified: null }, version: before.hoursVersion })).toMatchObject({ status: 400, problem: { fields: { hours: expect.any(String) } } });
    expect((await read()).hoursVersion).toBe(before.hoursVersion);
  });
});

describe('free places', () => {
  test('the last telling is shown, all are kept, a day that has not been is refused', async () => {
    const tell = (toldOn: string, free: number | null, note = '') => olena.ask(cards.tell, { params, body: { id: newId(), toldOn, toldBy: 'vrátnice', free, waitingDays: null, note } });
    expect((await tell(addDays(today(), -3), 4)).status).toBe(201);
    expect((await tell(addDays(today(), -9), 1)).status).toBe(201);
    expect((await tell(addDays(today(), 1), 1)).problem.fields).toHaveProperty('toldOn');
    expect((await tell(today(), null)).problem.fields).toHaveProperty('free');
    expect((await read()).told).toMatchObject({ free: 4, toldBy: 'vrátnice', by: { name: 'Olena Marčuková' } });
    const first = await olena.ok(cards.tellings, { params, query: { limit: 1 } }), second = await olena.ok(cards.tellings, { params, query: { limit: 1, after: first.next! } });
    expect([first.items[0]!.free, second.items[0]!.free, second.next]).toEqual([4, 1, null]);
  });
});

describe('made sure of', () => {
  test('a fact gets old by the rule of its organisation, is listed oldest first, and one tap takes it off', async () => {
    const id = newId();
    await olena.ok(directory.addPartner, { body: { id, name: 'Lékárna U Mostu', kind: 'health', ico: null, note: '' } });
    await house.admin.query(`update directory.partner set created_at = now() - interval '400 days' where id = $1`, [id]);
    const stale = async () => (await olena.ok(cards.stale, { query: { kind: 'partner' } as never }));
    expect(await stale()).toMatchObject({ count: 1, items: [{ id, aspect: 'basics', never: true }] });
    await olena.ok(cards.verify, { body: { id: newId(), partnerId: id, aspect: 'basics', source: 'told', checkedOn: addDays(today(), -100) } });
    expect((await stale()).count).toBe(0);
    expect((await olena.ask(cards.putLasting, { params: { aspect: 'basics' }, body: { days: 90 } })).status).toBe(403);
    await hana.ok(cards.putLasting, { params: { aspect: 'basics' }, body: { days: 90 } });
    await hana.ok(cards.putLasting, { params: { aspect: 'basics' }, body: { days: 91 } });
    expect((await olena.ok(cards.partner, { params: { partnerId: id } })).verifications).toMatchObject([{ stale: true }]);
    expect(await stale()).toMatchObject({ count: 1, items: [{ never: false, source: 'told' }] });
    await olena.ok(cards.verify, { body: { id: newId(), partnerId: id, aspect: 'basics', source: 'web' } });
    expect((await stale()).count).toBe(0);
    // The rule is that of one organisation: nobody else's list is shorter or longer by it.
    expect((await (await house.as('ivan')).ok(cards.lasting)).days.basics).toBe(365);
  });
  test('exactly one thing is verified, and not for tomorrow', async () => {
    for (const of of [{}, { serviceId: params.serviceId, partnerId: newId() }]) expect((await olena.ask(cards.verify, { body: { id: newId(), ...of, aspect: 'basics', source: 'told' } })).status).toBe(400);
    expect((await olena.ask(cards.verify, { body: { id: newId(), ...params, aspect: 'basics', source: 'told', checkedOn: addDays(today(), 1) } })).problem.fields).toHaveProperty('checkedOn');
  });
  test('never before its days are over', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 7, max: 1830 }), (ago, days) => { expect(isStale(addDays('2026-11-25', -ago), days, '2026-11-25')).toBe(ago > days); }));
  });
});

describe('published', () => {
  test('its own by the head; a partner\'s with whoever agreed, once everybody here sees it', async () => {
    expect((await olena.ask(cards.publish, { params, body: { published: true } })).status).toBe(404);
    await hana.ok(cards.publish, { params, body: { published: true } });
    expect((await read()).offer).toMatchObject({ publishedSince: today() });
    await hana.ok(cards.publish, { params, body: { published: false } });
    expect((await read()).offer).toMatchObject({ publishedSince: null });
    const partnerId = newId(), serviceId = newId(), agreed = { published: true, agreedBy: 'vedoucí služby', agreedOn: today() };
    await olena.ok(directory.addPartner, { body: { id: partnerId, name: 'Noclehárna', kind: 'provider', ico: null, note: '' } });
    await olena.ok(directory.addService, { body: { id: serviceId, partnerId, name: 'Noclehárna', typeCode: null, forms: [], description: '', orpCodes: [], acceptsReferrals: true, endsOn: null } });
    expect((await olena.ask(cards.publish, { params: { serviceId }, body: agreed })).status).toBe(409);
    await olena.ok(cards.openPartner, { params: { partnerId }, body: { open: true } });
    expect((await olena.ask(cards.publish, { params: { serviceId }, body: { published: true } })).problem.fields).toHaveProperty('agreedBy');
    expect((await olena.ask(cards.publish, { params: { serviceId }, body: { ...agreed, agreedOn: addDays(today(), 2) } })).problem.fields).toHaveProperty('agreedOn');
    await olena.ok(cards.publish, { params: { serviceId }, body: agreed });
    // Closed to others, it is on no public page either.
    await olena.ok(cards.openPartner, { params: { partnerId }, body: { open: false } });
    expect((await olena.ok(cards.service, { params: { serviceId } })).offer).toMatchObject({ publishedSince: null, agreedBy: '' });
    expect(publishProblem({ masked: true, partner: false, open: true, agreedBy: '', agreedOn: null, today: today() })).toBe('masked');
  });
});

describe('partners and places', () => {
  test.each([['26297850', true], ['28350511', true], ['70892822', true], ['00006599', true], ['26297851', false], ['12345678', false], ['abc', false]])('IČO %s', (digits, valid) => { expect(isIco(digits)).toBe(valid); });
  test('spaces and lost zeros are put right, swapped digits get a sentence, the same number twice is allowed', async () => {
    expect(icoOf('262 97 850')).toBe('26297850');
    expect(icoOf('6599')).toBe('00006599');
    const body = (ico: string) => ({ id: newId(), name: 'Banka', kind: 'ngo' as const, ico, note: '' });
    expect((await olena.ask(directory.addPartner, { body: body('26297805') })).problem.fields?.ico).toContain('poslední číslice');
    for (let n = 0; n < 2; n++) await olena.ok(directory.addPartner, { body: body('262 97 850') });
    expect((await olena.ok(directory.partners, { query: { ico: '26297850' } })).items).toHaveLength(2);
  });
  test('a partner opened is read with its services and those added later; a secret place never', async () => {
    const ivan = await house.as('ivan'), partnerId = newId(), placeId = newId();
    await olena.ok(directory.addPartner, { body: { id: partnerId, name: 'Ubytovna Sever', kind: 'dormitory', ico: null, note: '' } });
    const service = (name: string) => ({ id: newId(), partnerId, name, typeCode: null, forms: [], description: '', orpCodes: [], acceptsReferrals: true, endsOn: null });
    await olena.ok(directory.addService, { body: service('Lůžka') });
    await olena.ok(cards.openPartner, { params: { partnerId }, body: { open: true } });
    await olena.ok(directory.addService, { body: service('Pokoje') });
    expect((await ivan.ok(cards.partner, { params: { partnerId } })).services.map(({ name }) => name)).toEqual(['Lůžka', 'Pokoje']);
    const place = { name: 'Sever', address: 'Severní 1', orpCode: '3211', kind: 'dormitory' as const, partnerId, city: 'Rokycany', postalCode: '337 01', latitude: 49.74, longitude: 13.59 };
    await olena.ok(directory.addPlace, { body: { id: placeId, ...place } });
    await olena.ok(cards.openPlace, { params: { placeId }, body: { open: true } });
    expect((await ivan.ok(cards.place, { params: { placeId } })).place).toMatchObject({ postalCode: '33701', partner: { name: 'Ubytovna Sever' }, latitude: 49.74, mine: false });
    const [known] = (await olena.ok(directory.places, { query: { q: 'sever' } })).items;
    await olena.ok(directory.changePlace, { params: { placeId }, body: { ...place, secret: true }, version: known!.version });
    expect((await ivan.ask(cards.place, { params: { placeId } })).status).toBe(404);
    expect(await olena.ask(cards.openPlace, { params: { placeId }, body: { open: true } })).toMatchObject({ status: 409, problem: { detail: expect.stringContaining('utajená') } });
    await expect(house.admin.query('update directory.place set open = true where id = $1', [placeId])).rejects.toThrow(/secret_is_not_open/);
    // Somebody else's partner is nobody's operator.
    expect((await (await house.as('lucie')).ask(directory.addPlace, { body: { ...place, id: newId(), partnerId: newId() } })).status).toBe(404);
  });
  test('one coordinate alone is refused, and so is a place on another continent', async () => {
    for (const at of [{ latitude: 49.7, longitude: null }, { latitude: 10, longitude: 10 }]) expect((await olena.ask(directory.addPlace, { body: { id: newId(), name: 'Místo', address: '', orpCode: null, kind: 'other', ...at } })).status).toBe(400);
  });
});

describe('history', () => {
  test('tells who, when, which field, from what to what; a removed contact by its label', async () => {
    const contactId = newId();
    await hana.ok(directory.addServiceContact, { params, body: { id: contactId, role: 'reception', label: 'Vrátnice', phone: '777 123 456', email: null, web: null, verified: 'told' } });
    await hana.ok(directory.changeContact, { params: { contactId }, body: { role: 'reception', label: 'Vrátnice', phone: '777 123 457', email: null, web: null }, version: 1 });
    await hana.ok(directory.removeContact, { params: { contactId } });
    const first = await hana.ok(cards.history, { query: { serviceId: params.serviceId, limit: 2 } as never });
    expect(first.items).toMatchObject([{ what: 'contact', action: 'delete', about: 'Vrátnice', by: { name: 'Hana Dvorská', organisation: { shortName: 'Kompas' } } }, { action: 'update', fields: [{ field: 'phone', before: '+420777123456', after: '+420777123457' }] }]);
    const rest = await hana.ok(cards.history, { query: { serviceId: params.serviceId, limit: 100, after: first.next! } as never });
    expect(rest.items[0]).toMatchObject({ action: 'insert', about: 'Vrátnice', fields: [] });
    expect(rest.items.find(({ what, action }) => what === 'offer' && action === 'update')).toBeDefined();
  });
  test('no machinery and no references', () => {
    expect(fieldsOf({ partner_id: 'x', updated_at: 'x', opens: '08:00:00', postal_code: '33701' }, { opens: '09:00:00' })).toEqual([{ field: 'opens', before: '08:00', after: '09:00' }, { field: 'postalCode', before: '33701', after: null }]);
    expect(aboutOf('directory.service_place', { place_id: 'x' }, null)).toBe('');
  });
});
