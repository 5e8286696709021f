import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { organisations, services } from '#platform/testing/common.ts';
import { directory } from '../contract.ts';
import { imports, register } from './contract.ts';
import { items, registerHouse } from './testing-house.ts';
import { madeUpIco, madeUpItem, type Item } from './testing.ts';

let house: TestHouse, alena: Asker, { rows, read, take, count, whole, empty } = {} as ReturnType<typeof registerHouse>;
beforeAll(async () => { house = await openHouse(); alena = await house.as('alena'); ({ rows, read, take, count, whole, empty } = registerHouse(house, alena)); });
afterAll(() => house.close());
beforeEach(() => empty());

describe('local facts', () => {
  const change = async (number: string, set: string) => house.admin.query(`update directory.service s set ${set} from directory.register_entry e where e.service_id = s.id and e.number = $1`, [number]);
  test('what was changed here is kept against the register and said; what was not is rewritten', async () => {
    const file = items(0, 3), telling = file[1]!;
    await take(file);
    await change('100001', `name = 'Jak tomu říkáme my'`);
    const moved: Item = { ...telling, zarizeni: [{ ...(telling['zarizeni'] as object[])[0], nazev: 'Nový název v registru' }], formy: [{ forma: { id: 'FormaSocialniSluzby/ter' }, kapacity: [{ pocet: 5, typ: { id: 'TypKapacitySocialniSluzby/klient' } }] }] };
    const preview = await read([file[0], moved, file[2]]);
    expect(preview.counts).toMatchObject({ change: 1, same: 2, kept: 1 });
    expect((await alena.ok(imports.rows, { params: { importId: preview.id }, query: { kept: 'true' } })).items[0]).toMatchObject({ number: '100001', kept: [{ field: 'name', register: 'Nový název v registru', here: 'Jak tomu říkáme my' }] });
    await take([file[0], moved, file[2]]);
    const [service] = await rows<{ id: string; name: string; forms: string[]; capacity: number }>(`select s.id, s.name, s.forms, o.capacity from directory.register_entry e join directory.service s on s.id = e.service_id join directory.offer o on o.service_id = s.id where e.number = '100001'`);
    expect(service).toMatchObject({ name: 'Jak tomu říkáme my', forms: ['outreach'], capacity: 5 });
    const { card } = await (await house.as('ivan')).ok(register.ofService, { params: { serviceId: service!.id } });
    expect(card).toMatchObject({ number: '100001', missing: false, differences: [{ field: 'name', register: 'Nový název v registru', here: 'Jak tomu říkáme my' }] });
    await change('100001', `name = 'Nový název v registru'`);
    expect((await (await house.as('ivan')).ok(register.ofService, { params: { serviceId: service!.id } })).card!.differences).toEqual([]);
  });
  test('contacts: one written here stays, one corrected here is not brought back, a new one of the register comes', async () => {
    const file = [madeUpItem(0)];
    await take(file);
    const [service] = await rows<{ id: string; phone: string }>(`select s.id, c.phone from directory.register_entry e join directory.service s on s.id = e.service_id join directory.contact c on c.service_id = s.id and c.phone is not null`);
    await house.admin.query(`update directory.contact set phone = '+420777000111' where service_id = $1 and phone is not null`, [service!.id]);
    await house.admin.query(`insert into directory.contact (id, organisation_id, service_id, label, phone) values (gen_random_uuid(), $1, $2, 'Noční služba', '+420777000222')`, [organisations.kompas.id, service!.id]);
    const preview = await take([{ ...file[0], telefony: [...file[0]!['telefony'] as object[], { telefon: '596 111 222' }], weby: [] }]);
    expect(preview.counts.change).toBe(1);
    expect((await rows<{ phone: string }>(`select phone from directory.contact where service_id = $1 and phone is not null order by 1`, [service!.id])).map(({ phone }) => phone)).toEqual(['+420596111222', '+420777000111', '+420777000222']);
    expect(await count(`directory.contact where web is not null and service_id = '${service!.id}'`)).toBe(0);
  });
  test('any order of rows, any local changes: imported twice is imported once, and what was changed here survives', async () => {
    const base = items(0, 8), turned = (n: number): Item => ({ ...madeUpItem(n), ciloveSkupiny: [{ cilovaSkupina: { id: 'CilovaSkupinaOsoby/9' } }], datumPoskytovaniDo: '2098-01-01' });
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), async (order, touched, moved) => {
      await take(base);
      for (const n of touched) await change(String(100_000 + n), `name = 'Místní ${n}', ends_on = '2097-01-01'`);
      const next = order.map((n) => (moved.includes(n) ? turned(n) : madeUpItem(n)));
      await take(next);
      const once = await whole();
      expect((await take(next.toReversed())).counts).toMatchObject({ new: 0, change: 0, end: 0, same: 8 });
      expect(await whole()).toBe(once);
      for (const n of touched) expect(await rows(`select s.name, s.ends_on from directory.register_entry e join directory.service s on s.id = e.service_id where e.number = $1`, [String(100_000 + n)])).toEqual([{ name: `Místní ${n}`, ends_on: '2097-01-01' }]);
      for (const n of moved) expect(await rows(`select o.target_groups from directory.register_entry e join directory.offer o on o.service_id = e.service_id where e.number = $1`, [String(100_000 + n)])).toEqual([{ target_groups: ['9'] }]);
      // Back to where it began, for the next run.
      await house.admin.query(`update directory.service s set name = e.seen #>> '{fields,name}', ends_on = (e.seen #>> '{fields,ends}')::date from directory.register_entry e where e.service_id = s.id`);
    }), { numRuns: 6 });
  }, 120_000);
});

describe('secret addresses', () => {
  const secret = (item: Item) => ({ ...item, zarizeni: (item['zarizeni'] as object[]).map((one) => ({ ...one, utajenaAdresa: true })) });
  test('are stored nowhere; an address that becomes secret leaves', async () => {
    const item = madeUpItem(0), streets = (item['zarizeni'] as { nazev: string; adresa: { kodAdresnihoMista: number | null; psc: string } }[]);
    const [log] = await rows<{ last: string }>('select coalesce(max(id), 0) as last from access.change_log');
    await take([item, madeUpItem(1)]);
    const before = await count('directory.service_place');
    await take([secret(item), madeUpItem(1)]);
    expect(await count('directory.service_place')).toBe(before - streets.length);
    const dump = JSON.stringify([await rows('select to_jsonb(x) from directory.place x'), await rows('select to_jsonb(x) from directory.register_entry x'), await rows('select to_jsonb(x) from directory.import_row x'), await rows('select to_jsonb(x) from directory.register_place x'), await rows('select was from access.change_log where id > $1 and table_name = $2', [log!.last, 'directory.place'])]);
    for (const { adresa } of streets) { if (adresa.kodAdresnihoMista) expect(dump).not.toContain(String(adresa.kodAdresnihoMista)); expect(dump).not.toContain(adresa.psc); }
    expect((await rows<{ secret: boolean }>(`select (seen -> 'secret')::boolean as secret from directory.register_entry where number = '100000'`))[0]!.secret).toBe(true);
  });
});

describe('organisations that work here', () => {
  const mine = (n: number) => ({ ...madeUpItem(n), poskytovatel: { nazev: 'Centrum Lípa, o. p. s.', ico: madeUpIco(900) } });
  test('get no partner: the service is offered to them, taken over or linked', async () => {
    await house.admin.query('update access.organisation set ico = $1 where id = $2', [madeUpIco(900), organisations.lipa.id]);
    const done = await take([madeUpItem(0), mine(10), mine(11), mine(12)]), milan = await house.as('milan');
    expect(done.counts).toMatchObject({ new: 1, ours: 3 });
    expect(await count('directory.partner')).toBe(1);
    expect((await alena.ok(register.ours)).items).toEqual([]);
    const { items: offered } = await milan.ok(register.ours);
    expect(offered.map(({ number }) => number).sort()).toEqual(['100010', '100011', '100012']);
    expect((await alena.ask(register.take, { params: { number: '100010' }, body: { id: newId() } })).status).toBe(404);
    const id = newId();
    await milan.ok(register.take, { params: { number: '100010' }, body: { id } });
    expect((await milan.ok(directory.services, { query: { organisationId: organisations.lipa.id } })).items.find((one) => one.id === id)).toMatchObject({ partner: null, mine: true });
    expect((await milan.ask(register.link, { params: { number: '100011' }, body: { serviceId: services.outreach.id } })).status).toBe(404);
    await milan.ok(register.link, { params: { number: '100011' }, body: { serviceId: services.lipaAdvice.id } });
    expect((await milan.ask(register.link, { params: { number: '100012' }, body: { serviceId: services.lipaAdvice.id } })).status).toBe(409);
    await milan.ok(register.decline, { params: { number: '100012' } });
    expect((await milan.ok(register.ours)).items).toEqual([]);
    expect((await milan.ok(register.ofService, { params: { serviceId: services.lipaAdvice.id } })).card!.differences.map(({ field }) => field)).toContain('type');
    expect((await rows('select name from directory.service where id = $1', [services.lipaAdvice.id]))).toEqual([{ name: services.lipaAdvice.name }]);
    // The next import changes nothing that is theirs.
    await take([madeUpItem(0), { ...mine(10), formy: [] }, { ...mine(11), zarizeni: [] }]);
    expect((await rows('select name from directory.service where id = $1', [services.lipaAdvice.id]))).toEqual([{ name: services.lipaAdvice.name }]);
  });
  test('one that joins later: the copy that was kept of it is closed', async () => {
    await take([mine(10)]);
    await house.admin.query('update access.organisation set ico = $1 where id = $2', [madeUpIco(900), organisations.lipa.id]);
    await take([mine(10)]);
    expect(await rows('select open, ends_on = platform.today() as ended from directory.service where partner_id is not null')).toEqual([{ open: false, ended: true }]);
    expect((await (await house.as('milan')).ok(register.ours)).items).toHaveLength(1);
  });
  test('a masked one leaves no trace: no row, no count, no difference to a file without it', async () => {
    await house.admin.query(`insert into access.mask (organisation_id, name, short_name, kind, ico) values ($1, 'Azylový dům Skrytý', 'Skrytý', 'ngo', $2)`, [organisations.lipa.id, madeUpIco(900)]);
    await house.admin.query('update access.organisation set masked = true where id = $1', [organisations.lipa.id]);
    const shelter = { ...mine(10), poskytovatel: { nazev: 'Azylový dům Skrytý', ico: madeUpIco(900) } };
    const without = await read([madeUpItem(0), madeUpItem(1)]), withIt = await read([madeUpItem(0), shelter, { ...shelter, portalId: 99, zarizeni: 5, poskytovatel: { ...shelter.poskytovatel, nazev: '' } }, madeUpItem(1)]);
    expect(withIt.counts).toEqual(without.counts);
    expect(JSON.stringify(await rows('select to_jsonb(x) from directory.import_row x'))).not.toMatch(new RegExp(`Skryt|${madeUpIco(900)}|100010`));
    await take([madeUpItem(0), shelter]);
    expect(JSON.stringify([await rows('select to_jsonb(x) from directory.partner x'), await rows('select to_jsonb(x) from directory.register_entry x'), await rows('select to_jsonb(x) from directory.register_provider x')])).not.toMatch(new RegExp(`Skryt|${madeUpIco(900)}`));
  });
  test('one masked after it was taken over: others do not see the copy any more', async () => {
    await take([mine(10), madeUpItem(0)]);
    await house.admin.query(`insert into access.mask (organisation_id, name, short_name, kind, ico) values ($1, 'Skrytý', 'Skrytý', 'ngo', $2)`, [organisations.lipa.id, madeUpIco(900)]);
    const done = await take([mine(10), madeUpItem(0)]);
    expect(done.counts).toMatchObject({ end: 0, same: 1, known: 2 });
    const eva = await house.as('eva');
    expect((await eva.ok(directory.services, { query: { ofPartners: 'true' } })).items).toHaveLength(1);
    expect(JSON.stringify([await eva.ok(directory.partners, { query: {} }), await eva.ok(directory.places, { query: {} })])).not.toContain('Lípa');
  });
});
