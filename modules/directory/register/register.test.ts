import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { organisations } from '#platform/testing/common.ts';
import { directory } from '../contract.ts';
import { imports, register } from './contract.ts';
import { items, registerHouse } from './testing-house.ts';
import { fileOf, madeUpIco, madeUpItem } from './testing.ts';

let house: TestHouse, alena: Asker, { rows, send, read, take, count, whole, empty } = {} as ReturnType<typeof registerHouse>;
beforeAll(async () => { house = await openHouse(); alena = await house.as('alena'); ({ rows, send, read, take, count, whole, empty } = registerHouse(house, alena)); });
afterAll(() => house.close());
beforeEach(() => empty());

describe('reading and confirming', () => {
  test('a preview changes nothing; confirmed, providers become open partners with services, places and contacts', async () => {
    const file = items(0, 9), preview = await read(file);
    expect(preview).toMatchObject({ state: 'preview', counts: { new: 9, wrong: 0, change: 0 } });
    expect([await count('directory.partner'), await count('directory.register_entry'), await count('directory.register_keeper')]).toEqual([0, 0, 0]);
    await alena.ok(imports.confirm, { params: { importId: preview.id } });
    await house.runJobs();
    expect(await alena.ok(imports.get, { params: { importId: preview.id } })).toMatchObject({ state: 'done', done: 10, steps: 10 });
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
