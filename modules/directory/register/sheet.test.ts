import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readSheet as readXlsx } from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { cards } from '../cards/contract.ts';
import { directory } from '../contract.ts';
import { imports, type Import } from './contract.ts';
import { columns } from './sheet.ts';

let house: TestHouse, alena: Asker, olena: Asker;
beforeAll(async () => { house = await openHouse(); alena = await house.as('alena'); olena = await house.as('olena'); });
afterAll(() => house.close());
beforeEach(async () => { await house.admin.query(`delete from directory.import; delete from directory.availability; delete from directory.service_place; delete from directory.contact; delete from directory.offer; delete from directory.service where partner_id is not null; delete from directory.partner; delete from directory.place`); });

type Cells = Partial<Record<(typeof columns)[number], string | number>>;
const workbook = (rows: readonly Cells[], head: readonly string[] = columns): Promise<Buffer> => writeXlsx([head.map((value) => ({ value, type: String })), ...rows.map((row) => head.map((column) => { const value = row[column as keyof Cells]; return value === undefined ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String }; }))]).toBuffer();
const send = async (bytes: Buffer, who = alena) => who.ask(imports.readSheet, { params: { importId: newId() }, bytes });
async function read(rows: readonly Cells[]): Promise<Import> { const { status, reply, problem } = await send(await workbook(rows)); expect(status, JSON.stringify(problem)).toBe(200); return reply; }
async function take(preview: Import): Promise<Import> { await alena.ok(imports.confirm, { params: { importId: preview.id } }); await house.runJobs(); const done = await alena.ok(imports.get, { params: { importId: preview.id } }); expect(done.state).toBe('done'); return done; }
const school: Cells = { Poskytovatel: 'Základní škola Na Stráni', Služba: 'Přípravná třída', 'Druh poskytovatele': 'škola', Formy: 'ambulantní, terénní', 'Obce s rozšířenou působností': 'Teplice; Bílina', Kapacita: 15, Telefon: '777 123 456', 'E-mail': 'skola@stran.example', Web: 'stran.example', Adresa: 'Na Stráni 3, Teplice', 'Přijímá nové': 'ano' };
const flat: Cells = { Poskytovatel: 'Ubytovna U Lípy', IČO: 26297850, Služba: 'Pokoje pro rodiny', 'Cílové skupiny': 'rodiny s dítětem/dětmi', Končí: '31. 12. 2027', 'Vidí všichni': 'ano' };
const services = async () => (await olena.ok(directory.services, { query: { ofPartners: 'true' } })).items;
const download = async (endpoint: typeof imports.exportSheet | typeof imports.template) => (await alena.ask(endpoint)).bytes;

test('a sheet is read, shown and written: partners once, services with contacts, districts and places', async () => {
  const preview = await read([school, { ...school, Služba: 'Školní klub' }, flat]);
  expect([preview.counts.new, (await services()).length]).toEqual([3, 0]);
  await take(preview);
  expect((await services()).map(({ name, partner, orpCodes, forms }) => [name, partner?.name, orpCodes, forms])).toEqual([
    ['Pokoje pro rodiny', 'Ubytovna U Lípy', [], []], ['Přípravná třída', 'Základní škola Na Stráni', ['4201', '4213'], ['ambulatory', 'outreach']], ['Školní klub', 'Základní škola Na Stráni', ['4201', '4213'], ['ambulatory', 'outreach']]]);
  expect((await olena.ok(directory.partners, { query: {} })).items.map(({ name, ico, kind }) => [name, ico, kind])).toEqual([['Ubytovna U Lípy', '26297850', 'other'], ['Základní škola Na Stráni', null, 'school']]);
  expect((await (await house.as('ivan')).ok(directory.services, { query: { ofPartners: 'true' } })).items.map(({ name }) => name)).toEqual(['Pokoje pro rodiny']);
});
test('what comes out goes in again and changes nothing; one changed cell changes one service', async () => {
  await take(await read([school, flat]));
  const out = await download(imports.exportSheet), again = await send(out);
  expect(again.reply.counts).toMatchObject({ new: 0, change: 0, same: 2, wrong: 0 });
  const [head, ...rows] = await readXlsx(out) as unknown as string[][], at = head!.indexOf('Telefon');
  rows.find((row) => row[head!.indexOf('Služba')] === 'Přípravná třída')![at] = '+420 777 999 888';
  const changed = await send(await workbook(rows.map((row) => Object.fromEntries(head!.map((column, i) => [column, row[i] ?? undefined]).filter(([, value]) => value !== undefined)) as Cells)));
  expect(changed.reply.counts).toMatchObject({ change: 1, same: 1 });
  await take(changed.reply);
  expect((await services()).find(({ name }) => name === 'Přípravná třída')!.contacts.find(({ phone }) => phone)!.phone).toBe('+420777999888');
});
test('the template is a sheet that can be read', async () => { expect((await send(await download(imports.template))).reply.counts).toMatchObject({ new: 1, wrong: 0 }); });
test('every wrong cell of a row is named with its column, and nothing is taken while one is wrong', async () => {
  const preview = await read([school, { Služba: 'Bez poskytovatele', IČO: '26297851', Telefon: 'ústředna', 'E-mail': 'x', Kapacita: 'mnoho', Končí: '31. 2. 2027', Formy: 'vzdušná', 'Přijímá nové': 'možná', 'Cílové skupiny': 'marťané' }, { ...flat, 'Číslo v Souběhu': newId() }, school]);
  expect(preview.counts).toMatchObject({ new: 1, wrong: 3 });
  const { items } = await alena.ok(imports.rows, { params: { importId: preview.id }, query: { what: 'wrong' } });
  expect(items.map(({ row }) => row)).toEqual([3, 4, 5]);
  for (const said of ['Poskytovatel: chybí', 'IČO: 26297851 neplatí', 'Telefon „ústředna“', 'E-mail „x“', 'Kapacita „mnoho“', 'Končí „31. 2. 2027“', 'Formy „vzdušná“', 'Přijímá nové „možná“', 'Cílové skupiny „marťané“']) expect(items[0]!.reason).toContain(said);
  expect([items[1]!.reason, items[2]!.reason]).toEqual([expect.stringContaining('není číslo žádné služby'), 'Totéž už říká řádek 2.']);
  expect((await alena.ask(imports.confirm, { params: { importId: preview.id } })).status).toBe(409);
  expect(await services()).toEqual([]);
});
test.each([['nothing', () => Buffer.alloc(0)], ['no workbook', () => Buffer.from('PKx')], ['a text', () => Buffer.from('Poskytovatel;Služba')], ['no rows', () => workbook([])], ['other columns', () => workbook([{}], ['Jméno'])]])('%s is refused in words', async (_, bytes) => {
  const outcome = await send(await bytes());
  expect(outcome.status).toBe(400);
  expect(outcome.problem.fields!['file']).toContain('Nic se nezměnilo.');
});
test('a whole sheet is undone while nothing is built on it, also what it changed', async () => {
  await take(await read([school]));
  const before = JSON.stringify(await services()).replaceAll(/"version":\d+/g, ''), out = await readXlsx(await download(imports.exportSheet)) as unknown as string[][];
  const done = await take((await send(await workbook([{ ...school, 'Číslo v Souběhu': out[1]![0]!, Služba: 'Jinak', Telefon: '777 999 111', Adresa: 'Jinde 5' }, flat]))).reply);
  expect(done).toMatchObject({ undoable: true, counts: { change: 1, new: 1 } });
  expect((await (await house.as('milan')).ask(imports.undo, { params: { importId: done.id } })).status).toBe(404);
  await alena.ok(imports.undo, { params: { importId: done.id } });
  expect(JSON.stringify(await services()).replaceAll(/"version":\d+/g, '')).toBe(before);
  expect((await house.admin.query(`select count(*)::int n from directory.place where address = 'Jinde 5'`)).rows[0].n).toBe(0);
  expect((await alena.ok(imports.get, { params: { importId: done.id } })).state).toBe('undone');
});
test('not when somebody has changed it or asked for a free place meanwhile', async () => {
  const done = await take(await read([school, flat])), [room] = await services();
  await house.admin.query(`insert into directory.availability (id, organisation_id, service_id, told_by, free, author_id) select gen_random_uuid(), s.organisation_id, s.id, 'recepce', 1, m.id from directory.service s join access.membership m on m.organisation_id = s.organisation_id where s.id = $1 limit 1`, [room!.id]);
  const refused = await alena.ask(imports.undo, { params: { importId: done.id } });
  expect([refused.status, refused.problem.detail]).toEqual([409, expect.stringContaining('Pokoje pro rodiny')]);
  await house.admin.query('delete from directory.availability');
  await house.admin.query(`update directory.service set name = 'Změněno rukou' where name = 'Přípravná třída'`);
  expect((await alena.ask(imports.undo, { params: { importId: done.id } })).problem.detail).toContain('Změněno rukou');
  expect((await services()).length).toBe(2);
});
test('not when somebody has removed a part of it meanwhile: it would come back', async () => {
  const done = await take(await read([school])), contact = (await services())[0]!.contacts[0]!;
  await olena.ok(directory.removeContact, { params: { contactId: contact.id } });
  expect((await alena.ask(imports.undo, { params: { importId: done.id } })).problem.detail).toContain('Přípravná třída');
});
test('a place of another organisation is not rewritten by our sheet, nor is what its keeper wrote since by taking the sheet back', async () => {
  await take(await read([school]));
  const [service] = await services(), ivan = await house.as('ivan'), placeId = newId(), place = { name: 'Radnice', address: 'Náměstí 1', orpCode: null, kind: 'office' as const };
  const address = async () => (await ivan.ok(directory.places, { query: {} })).items.find(({ id }) => id === placeId)!;
  await ivan.ok(directory.addPlace, { body: { id: placeId, ...place } });
  await ivan.ok(cards.openPlace, { params: { placeId }, body: { open: true } });
  for (const { id } of (await olena.ok(cards.service, { params: { serviceId: service!.id } })).places) await olena.ok(cards.removePlaceOf, { params: { servicePlaceId: id } });
  await olena.ok(cards.addPlaceOf, { params: { serviceId: service!.id }, body: { id: newId(), placeId, note: '' } });
  const done = await take(await read([{ ...school, 'Číslo v Souběhu': service!.id, Adresa: 'Jinde 5' }]));
  expect((await address()).address).toBe('Náměstí 1');
  expect((await olena.ok(cards.service, { params: { serviceId: service!.id } })).places.map((one) => one.place.address)).toEqual(['Jinde 5']);
  await ivan.ok(directory.changePlace, { params: { placeId }, body: { ...place, address: 'Náměstí 1a' }, version: (await address()).version });
  await alena.ok(imports.undo, { params: { importId: done.id } });
  expect((await address()).address).toBe('Náměstí 1a');
});
test('only administrators and heads; another organisation has nothing of it', async () => {
  expect((await send(await workbook([school]), olena)).status).toBe(403);
  await take(await read([school]));
  const theirs = await readXlsx(await (await (await house.as('milan')).ask(imports.exportSheet)).bytes);
  expect(theirs).toHaveLength(1);
});
