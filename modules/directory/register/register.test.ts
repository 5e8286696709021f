import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { organisations, services } from '#platform/testing/common.ts';
import { directory } from '../contract.ts';
import { imports, register, type Import } from './contract.ts';
import { fileOf, madeUpIco, madeUpItem, type Item } from './testing.ts';

let house: TestHouse, alena: Asker;
beforeAll(async () => { house = await openHouse(); alena = await house.as('alena'); });
afterAll(() => house.close());
beforeEach(async () => {
  await house.admin.query(`delete from directory.import; delete from directory.register_keeper; delete from directory.register_entry; delete from directory.register_provider; delete from directory.register_place; delete from directory.verification; delete from directory.service_place; delete from directory.contact;
    delete from directory.offer; delete from directory.service where partner_id is not null or id not in (${Object.values(services).map(({ id }) => `'${id}'`)}); delete from directory.partner; delete from directory.place; delete from access.mask; update access.organisation set ico = null, masked = false`);
});

const rows = async <T extends object>(sql: string, values: unknown[] = []) => (await house.admin.query(sql, values)).rows as T[];
const count = async (what: string) => Number((await rows<{ n: string }>(`select count(*) n from ${what}`))[0]!.n);
async function send(bytes: Buffer, who = alena, importId = newId()): Promise<Import> {
  const { status, reply, problem } = await who.ask(register.read, { params: { importId }, bytes });
  expect(status, JSON.stringify(problem)).toBe(200);
  return reply;
}
const read = (items: readonly unknown[], who = alena) => send(fileOf(items), who);
async function take(items: readonly unknown[]): Promise<Import> {
  const { id } = await read(items);
  await alena.ok(imports.confirm, { params: { importId: id } });
  await house.runJobs();
  const done = await alena.ok(imports.get, { params: { importId: id } });
  expect(done.state).toBe('done');
  return done;
}
const items = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => madeUpItem(from + i));
/** Everything the import writes, without ids and times. */
const whole = async () => JSON.stringify(await rows(`select e.number, e.seen, e.hash is null as gone, c.fields, s.open, p.name as provider, p.ico, (select jsonb_agg(x order by x) from (select jsonb_build_array(label, phone, email, web) x from directory.contact where service_id = s.id or partner_id = p.id) q) as contacts,
  (select jsonb_agg(jsonb_build_array(pl.name, pl.address, pl.orp_code, pl.open) order by pl.address, pl.name) from directory.service_place sp join directory.place pl on pl.id = sp.place_id where sp.service_id = s.id) as places
  from directory.register_entry e join directory.register_current c on c.number = e.number join directory.service s on s.id = e.service_id join directory.partner p on p.id = s.partner_id order by e.number`));

describe('reading and confirming', () => {
  test('a preview changes nothing; confirmed, providers become open partners with services, places and contacts', async () => {
    const file = items(0, 9), preview = await read(file);
    expect(preview).toMatchObject({ state: 'preview', counts: { new: 9, wrong: 0, change: 0 } });
    expect([await count('directory.partner'), await count('directory.register_entry'), await count('directory.register_keeper')]).toEqual([0, 0, 0]);
    await alena.ok(imports.confirm, { params: { importId: preview.id } });
    await house.runJobs();
    expect(await alena.ok(imports.get, { params: { importId: preview.id } })).toMatchObject({ state: 'done', done: 9, steps: 9 });
    const ivan = await house.as('ivan');
    const found = await ivan.ok(directory.services, { query: { ofPartners: 'true' } });
    expect(found.items).toHaveLength(9);
    expect(found.items[0]).toMatchObject({ mine: false, organisation: { shortName: 'Kompas' } });
    expect(await count('directory.partner')).toBe(3);
    expect(await count(`directory.place where open`)).toBeGreaterThan(8);
    expect((await ivan.ok(register.get)).keeper).toEqual({ name: organisations.kompas.name, mine: false });
    const everything = JSON.stringify([...await rows(`select to_jsonb(x) from directory.register_entry x`), ...await rows('select to_jsonb(x) from directory.import_row x'), ...await rows('select to_jsonb(x) from directory.contact x'), ...await rows('select was from access.change_log'), ...await rows('select * from graphile_worker.jobs')]);
    expect(everything).not.toMatch(/Statutár|Vymyšlen|vymyslena/i);
  });
  test('the same file again changes nothing; gzip is read as well', async () => {
    const file = items(0, 6);
    await take(file);
    const before = await whole(), again = await send(gzipSync(fileOf(file.toReversed())));
    expect(again.counts).toMatchObject({ new: 0, change: 0, same: 6, end: 0, known: 6 });
    await take(file.toReversed());
    expect(await whole()).toBe(before);
  });
  test('a service that is not in the file ends and is never deleted; it comes back', async () => {
    await take(items(0, 6));
    const second = await take(items(0, 5));
    expect(second.counts).toMatchObject({ same: 5, end: 1 });
    expect(await rows(`select s.ends_on = platform.today() as today from directory.register_entry e join directory.service s on s.id = e.service_id where e.number = '100005'`)).toEqual([{ today: true }]);
    expect((await take(items(0, 5))).counts.end).toBe(0);
    expect((await take(items(0, 6))).counts).toMatchObject({ change: 1, same: 5 });
    expect(await rows(`select s.ends_on from directory.register_entry e join directory.service s on s.id = e.service_id where e.number = '100005'`)).toEqual([{ ends_on: null }]);
  });
  test('what ended long ago is not taken over; an end that comes is written', async () => {
    const file = [{ ...madeUpItem(0), datumPoskytovaniDo: '2019-12-31' }, { ...madeUpItem(1), datumPoskytovaniDo: '2099-12-31' }];
    expect((await take(file)).counts).toMatchObject({ past: 1, new: 1 });
    expect(await rows(`select ends_on from directory.service where partner_id is not null`)).toEqual([{ ends_on: '2099-12-31' }]);
  });
  test('wrong rows are named by their number and reason in the language of the reader; the rest is taken', async () => {
    const wrong = [madeUpItem(0), { ...madeUpItem(1), poskytovatel: { nazev: 'Bez čísla', ico: '12345678' } }, 'x', { ...madeUpItem(3), portalId: null }, madeUpItem(4), { ...madeUpItem(4), formy: [] }, madeUpItem(6), madeUpItem(6), { ...madeUpItem(7), poskytovatel: { nazev: 'Jiný název', ico: madeUpIco(2) } }];
    const preview = await read(wrong);
    expect(preview.counts).toMatchObject({ new: 2, wrong: 6 });
    const { items: listed } = await alena.ok(imports.rows, { params: { importId: preview.id }, query: { what: 'wrong' } });
    expect(listed.map(({ row, number, reason }) => [row, number, reason])).toEqual([
      [2, '100001', 'IČO 12345678 neplatí: nesouhlasí kontrolní číslice.'], [3, '', 'Položka není záznam o službě.'], [4, '', 'Chybí číslo služby v registru, nebo to není číslo.'],
      [5, '100004', 'Číslo služby 100004 je v souboru vícekrát s různým obsahem.'], [6, '100004', 'Číslo služby 100004 je v souboru vícekrát s různým obsahem.'], [9, '100007', expect.stringContaining('častěji jiný název')]]);
    const english = await alena.ask(imports.report, { params: { importId: preview.id }, headers: { 'accept-language': 'en' } });
    expect(english.bytes.toString()).toContain('its check digit does not agree');
    expect(english.bytes.toString().split('\r\n').filter(Boolean)).toHaveLength(9);
  });
});

describe('files that are refused', () => {
  test.each([['cut', fileOf(items(0, 40)).subarray(0, 9000)], ['of another root', Buffer.from('{"sluzby":[]}')], ['empty', Buffer.alloc(0)], ['in Windows-1250', Buffer.from([0x7b, 0x22, 0x8e, 0xe1, 0x22, 0x7d])]])('%s: a sentence, and nothing is stored', async (_, bytes) => {
    const importId = newId(), outcome = await alena.ask(register.read, { params: { importId }, bytes });
    expect(outcome.status).toBe(400);
    expect(outcome.problem.fields!['file']).toContain('Nic se nezměnilo.');
    expect([await count('directory.import'), await count('directory.import_row')]).toEqual([0, 0]);
    expect((await alena.ask(imports.get, { params: { importId } })).status).toBe(404);
  });
  test('cut after many items: the lots that were read are gone too, and the same id can be sent again', async () => {
    const bytes = fileOf(items(0, 700)), importId = newId();
    const outcome = await alena.ask(register.read, { params: { importId }, bytes: bytes.subarray(0, bytes.length - 40) });
    expect(outcome.problem.fields!['file']).toContain('za položkou 699');
    expect([await count('directory.import'), await count('directory.import_row')]).toEqual([0, 0]);
    expect((await send(bytes, alena, importId)).counts.new).toBe(700);
  }, 30_000);
});

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
    const dump = JSON.stringify([await rows('select to_jsonb(x) from directory.place x'), await rows('select to_jsonb(x) from directory.register_entry x'), await rows('select to_jsonb(x) from directory.import_row x join directory.import i on i.id = x.import_id where i.state = $1 and i.created_at = (select max(created_at) from directory.import)', ['done']), await rows('select to_jsonb(x) from directory.register_place x'), await rows('select was from access.change_log where id > $1 and table_name = $2', [log!.last, 'directory.place'])]);
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
    await take([mine(10), madeUpItem(0)]);
    const eva = await house.as('eva');
    expect((await eva.ok(directory.services, { query: { ofPartners: 'true' } })).items).toHaveLength(1);
    expect(JSON.stringify([await eva.ok(directory.partners, { query: {} }), await eva.ok(directory.places, { query: {} })])).not.toContain('Lípa');
  });
});

describe('who may', () => {
  test('only administrators and heads; another organisation is told who keeps the register', async () => {
    for (const who of ['olena', 'petra', 'ivan'] as const) expect((await (await house.as(who)).ask(register.read, { params: { importId: newId() }, bytes: fileOf(items(0, 1)) })).status).toBe(403);
    await take(items(0, 1));
    const refused = await (await house.as('milan')).ask(register.read, { params: { importId: newId() }, bytes: fileOf(items(0, 1)) });
    expect([refused.status, refused.problem.detail]).toEqual([409, expect.stringContaining('Registr tu vede Kompas domova')]);
  });
  test('two previews of two organisations: the one confirmed first keeps it', async () => {
    const milan = await house.as('milan'), theirs = await read(items(0, 2), milan), ours = await read(items(0, 2));
    await alena.ok(imports.confirm, { params: { importId: ours.id } });
    expect((await milan.ask(imports.confirm, { params: { importId: theirs.id } })).status).toBe(409);
    expect((await milan.ask(imports.get, { params: { importId: ours.id } })).status).toBe(404);
    for (const call of [imports.confirm, imports.discard, imports.rows, imports.report, imports.undo] as const) expect((await milan.ask(call as typeof imports.confirm, { params: { importId: ours.id } })).status).toBe(404);
  });
  test('while one is under way, a second is refused; a new preview takes the place of the old one', async () => {
    const first = await read(items(0, 2)), second = await read(items(0, 3));
    expect((await alena.ask(imports.get, { params: { importId: first.id } })).status).toBe(404);
    await alena.ok(imports.confirm, { params: { importId: second.id } });
    expect((await alena.ask(register.read, { params: { importId: newId() }, bytes: fileOf(items(0, 1)) })).status).toBe(409);
    expect((await alena.ask(imports.discard, { params: { importId: second.id } })).status).toBe(404);
    await alena.ok(imports.confirm, { params: { importId: second.id } });
    await house.runJobs();
    expect(await count('directory.register_entry')).toBe(3);
  });
  test('a preview expires; a server that died is taken over from the beginning', async () => {
    const old = await read(items(0, 2));
    await house.admin.query(`update directory.import set expires_at = now() - interval '1 minute'`);
    expect((await alena.ask(imports.confirm, { params: { importId: old.id } })).status).toBe(409);
    const { id } = await read(items(0, 2));
    await alena.ok(imports.confirm, { params: { importId: id } });
    await house.admin.query(`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`);
    await house.admin.query(`alter table directory.import disable trigger touch; update directory.import set state = 'running', updated_at = now() - interval '1 minute'; alter table directory.import enable trigger touch`);
    await house.admin.query(`select graphile_worker.add_job('directory.imports')`);
    await house.runJobs();
    expect((await alena.ok(imports.get, { params: { importId: id } })).state).toBe('done');
    expect(await count('directory.register_entry')).toBe(2);
  });
  test('what is built on rows: nobody else reads an import, everybody reads what the register says of an open service', async () => {
    await take(items(0, 2));
    await read(items(0, 3));
    const seen = async (who: Parameters<typeof house.as>[0], table: string) => { await house.as(who); return house.database.asSession(house.secretOf(who), async (db) => (await db.selectFrom(table as never).selectAll().execute().catch(() => [])).length); };
    for (const [who, imported, entries] of [['alena', true, 2], ['hana', true, 2], ['olena', false, 2], ['milan', false, 2], ['eva', false, 2]] as const) {
      expect(await seen(who, 'directory.import') > 0, who).toBe(imported);
      expect(await seen(who, 'directory.import_row') > 0, who).toBe(imported);
      expect(await seen(who, 'directory.register_entry'), who).toBe(entries);
    }
  });
});
