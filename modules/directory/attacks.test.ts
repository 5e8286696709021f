// Attacks on the directory: each was a hole once.
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import writeXlsx from 'write-excel-file/node';
import yazl from 'yazl';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { cursor } from '#platform/http/cursor.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { cards } from './cards/contract.ts';
import { directory } from './contract.ts';
import { findHelp } from './find/contract.ts';
import { mask, writeContact, writeHours, writePlace, writeService } from './find/testing.ts';
import { imports, register } from './register/contract.ts';
import { registerHouse } from './register/testing-house.ts';
import { madeUpIco, madeUpItem } from './register/testing.ts';

let house: TestHouse;
beforeAll(async () => { house = await openHouse(); for (const persona of Object.keys(people) as Persona[]) await house.as(persona); });
afterAll(() => house.close());
/** Straight to the database, past every rule of the rooms. */
const run = <T>(persona: Persona, text: string) => house.database.asSession(house.secretOf(persona), async (db) => (await sql.raw<T>(text).execute(db)).rows);
const refused = /row-level security|permission denied|insufficient_privilege/;
const page = async (url: string) => { const { statusCode, body } = await house.app.inject({ url }); return { status: statusCode, body }; };

describe('a place of an organisation that hides', () => {
  let service: string, place: string;
  beforeAll(async () => {
    // Kompas gives its service at a place that Lípa opened to everybody.
    service = await writeService(house, { name: 'Poradna na návštěvě', published: '2026-01-01' });
    place = await writePlace(house, service, { name: 'Dům Konvalinka', address: 'Skrytá 5', city: 'Hýskov', postalCode: '26706', orp: '2102', point: [50.0, 14.0] });
    await house.admin.query('update directory.place set organisation_id = $1 where id = $2', [organisations.lipa.id, place]);
    await writeHours(house, service, [1], '08:00', '12:00');
    await house.admin.query('update directory.schedule set place_id = $1 where service_id = $2', [place, service]);
    await mask(house, 'lipa');
  });
  afterAll(async () => { await house.admin.query('set role soubeh_owner'); await house.admin.query('delete from access.mask; delete from access.mask'); await house.admin.query('update access.organisation set masked = false'); await house.admin.query('reset role'); });
  test('goes from public pages and the export at once, with the service of others that is given there', async () => {
    for (const url of [`/verejne/sluzby/${service}`, `/api/hsds/services/${service}`, '/api/hsds/service_at_locations']) expect((await page(url)).body, url).not.toMatch(new RegExp(`Konvalinka|Skrytá|Hýskov|${place}`));
    for (const q of ['konvalinka', 'hyskov']) expect((await page(`/verejne/sluzby?q=${q}`)).body, q).toContain('Nalezeno: 0');
  });
  test('its service answers a change as if there was none, whatever the version', async () => {
    const id = (await house.admin.query<{ id: string }>('select id from directory.service where organisation_id = $1 and partner_id is null limit 1', [organisations.lipa.id])).rows[0]!.id, olena = await house.as('olena');
    const body = { name: 'x', typeCode: null, forms: [], description: '', orpCodes: [], acceptsReferrals: true, endsOn: null };
    const [hidden, none] = await Promise.all([id, newId()].map((serviceId) => olena.ask(directory.changeService, { params: { serviceId }, version: 999, body })));
    expect([hidden!.status, hidden!.problem]).toEqual([404, none!.problem]);
  });
  test('is not found by its words', async () => {
    for (const q of ['konvalinka', 'Hýskov']) expect((await (await house.as('eva')).ok(findHelp.services, { query: { q } as never })).items, q).toEqual([]);
    expect((await (await house.as('eva')).ok(findHelp.services, { query: { q: 'návštěvě' } as never })).items.map(({ id, places }) => [id, places])).toEqual([[service, []]]);
  });
});

describe('history', () => {
  test('says nothing of a place that the reader does not see', async () => {
    const lucie = await house.as('lucie'), [partner, service, place, link] = [newId(), newId(), newId(), newId()];
    await lucie.ok(directory.addPartner, { body: { id: partner, name: 'Ubytovna', kind: 'dormitory', ico: null, note: '' } });
    await lucie.ok(cards.openPartner, { params: { partnerId: partner }, body: { open: true } });
    await lucie.ok(directory.addService, { body: { id: service, partnerId: partner, name: 'Pokoje', typeCode: null, forms: [], description: '', orpCodes: [], acceptsReferrals: true, endsOn: null } });
    await lucie.ok(directory.addPlace, { body: { id: place, name: 'Tajný dům', address: 'Tajná 1', orpCode: null, kind: 'shelter', secret: true } as never });
    await lucie.ok(cards.addPlaceOf, { params: { serviceId: service }, body: { id: link, placeId: place, note: 'zvonek Tajná 1, 2. patro' } });
    await lucie.ok(cards.changePlaceOf, { params: { servicePlaceId: link }, body: { note: 'zvonek vpravo' } });
    const told = async (persona: Persona) => { const asker = await house.as(persona); return JSON.stringify([await asker.ok(cards.history, { query: { serviceId: service } as never }), await asker.ok(cards.service, { params: { serviceId: service } })]); };
    expect(await told('lucie')).toContain('zvonek Tajná');
    expect(await told('ivan')).not.toMatch(/zvonek|Tajn/);
  });
});

describe('an import', () => {
  test('that opens a service does not tell others what stood there while it was not open', async () => {
    const alena = await house.as('alena'), head = ['Číslo v Souběhu', 'Poskytovatel', 'Služba', 'Telefon', 'Popis', 'Vidí všichni'];
    const take = async (row: string[]) => {
      const { reply } = await alena.ask(imports.readSheet, { params: { importId: newId() }, bytes: await workbook([head, row]) });
      await alena.ok(imports.confirm, { params: { importId: reply.id } });
      await house.runJobs();
      return (await house.admin.query<{ id: string }>('select service_id as id from directory.import_row where import_id = $1', [reply.id])).rows[0]!.id;
    };
    const id = await take(['', 'Ubytovna Sova', 'Pokoje Sova', '777 111 222', 'jen pro nás', 'ne']);
    await take([id, 'Ubytovna Sova', 'Pokoje Sova', '777 333 444', 'pro všechny', 'ano']);
    const told = async (persona: Persona) => JSON.stringify(await (await house.as(persona)).ok(cards.history, { query: { serviceId: id } as never }));
    expect(await told('alena')).toMatch(/777111222[\s\S]*jen pro nás|jen pro nás[\s\S]*777111222/);
    expect(await told('ivan')).not.toMatch(/777111222|jen pro nás/);
  });

  test('cannot be made to name, change or take back what others keep', async () => {
    const theirs = await writeService(house, { organisation: 'jerabina', partner: { name: 'Partner Jeřabiny', open: true }, name: 'Služba Jeřabiny', open: true }), id = randomUUID();
    await run('alena', `insert into directory.import (id, kind, state, finished_at, expires_at) values ('${id}', 'sheet', 'done', now() + interval '1 day', now() + interval '1 day')`);
    await expect(run('alena', `insert into directory.import_row (import_id, organisation_id, row, what, service_id, made) values ('${id}', '${organisations.kompas.id}', 2, 'new', '${theirs}', '{service}')`)).rejects.toThrow(refused);
    await expect(run('alena', `insert into directory.import_row (import_id, organisation_id, row, what, service_id) values ('${id}', '${organisations.kompas.id}', 2, 'new', '${theirs}')`)).rejects.toThrow(refused);
    await run('alena', `insert into directory.import_row (import_id, organisation_id, row, what) values ('${id}', '${organisations.kompas.id}', 2, 'change')`);
    for (const set of [`service_id = '${theirs}'`, "made = '{service}'", `partner_id = '${theirs}'`, `was = '{}'`]) await expect(run('alena', `update directory.import_row set ${set} where import_id = '${id}'`), set).rejects.toThrow(refused);
    await run('alena', `select directory.undo_sheet('${id}')`);
    expect((await house.admin.query('select from directory.service where id = $1', [theirs])).rows).toHaveLength(1);
  });
  test('of a sheet says nothing of who hides here', async () => {
    await house.admin.query(`insert into access.mask (organisation_id, name, short_name, kind, ico) values ($1, 'Skrytý', 'Skrytý', 'ngo', $2)`, [organisations.lipa.id, madeUpIco(900)]);
    const alena = await house.as('alena');
    const counts = async (ico: string) => (await alena.ask(imports.readSheet, { params: { importId: newId() }, bytes: await workbook([['Poskytovatel', 'IČO', 'Služba'], ['Někdo', ico, 'Azylový dům']]) })).reply.counts;
    expect(await counts(madeUpIco(900))).toEqual(await counts(madeUpIco(901)));
    await house.admin.query('delete from access.mask');
  });
  test('of the register: the copy of who hides here goes from others and from public pages without another import', async () => {
    const alena = await house.as('alena'), { take } = registerHouse(house, alena);
    await take([{ ...madeUpItem(10), poskytovatel: { nazev: 'Azylový dům Skrytý', ico: madeUpIco(900) } }, madeUpItem(0)]);
    const { rows: [copy] } = await house.admin.query<{ id: string }>(`update directory.offer set published_since = '2026-01-01', agreed_by = 'ředitelka' where service_id = (select service_id from directory.register_entry where ico = $1) returning service_id as id`, [madeUpIco(900)]);
    expect((await page(`/verejne/sluzby/${copy!.id}`)).status).toBe(200);
    await house.admin.query(`insert into access.mask (organisation_id, name, short_name, kind, ico) values ($1, 'Skrytý', 'Skrytý', 'ngo', $2)`, [organisations.lipa.id, madeUpIco(900)]);
    await house.runJobs();
    expect((await page(`/verejne/sluzby/${copy!.id}`)).status).toBe(404);
    const eva = await house.as('eva');
    expect(JSON.stringify([await eva.ok(directory.partners, { query: {} as never }), await eva.ok(findHelp.services, { query: {} as never })])).not.toContain('Skrytý');
    // Who hid does not stand in the history that the keeper reads.
    expect(JSON.stringify((await alena.ok(cards.history, { query: { serviceId: copy!.id } as never })).items.map(({ by }) => by))).not.toContain(organisations.lipa.id);
    await house.admin.query('delete from access.mask');
  });
});

const workbook = (rows: readonly (readonly string[])[]): Promise<Buffer> => writeXlsx(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
/** A workbook made by hand: what stands in its sheet, and what is packed beside. */
async function forged(cells: string, more: Record<string, Buffer> = {}): Promise<Buffer> {
  const zip = new yazl.ZipFile(), part = (name: string, text: string) => { zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`), name); };
  part('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>');
  part('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>');
  part('xl/workbook.xml', '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>');
  part('xl/_rels/workbook.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>');
  part('xl/worksheets/sheet1.xml', `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Poskytovatel</t></is></c><c r="B1" t="inlineStr"><is><t>Služba</t></is></c></row>${cells}</sheetData></worksheet>`);
  for (const [name, bytes] of Object.entries(more)) zip.addBuffer(bytes, name);
  zip.end();
  return buffer(zip.outputStream);
}
const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a small file', () => {
  const send = async (bytes: Buffer) => (await house.as('alena')).ask(imports.readSheet, { params: { importId: newId() }, bytes });
  test('that is a workbook is read', async () => { expect((await send(await forged(`<row r="2">${cell('A2', 'Někdo')}${cell('B2', 'Něco')}</row>`))).reply.counts).toMatchObject({ new: 1 }); });
  test.each([['the last cell of all', `<row r="1048576">${cell('XFD1048576', 'x')}</row>`], ['a far column', `<row r="2">${cell('ZZZ2', 'x')}</row>`], ['an address in signs', `<row r="2">${cell('&#65535;2', 'x')}</row>`], ['an address in no letters', `<row r="2">${cell('\uFFEE2', 'x')}</row>`]])('with %s does not fill the memory', async (_, cells) => {
    const { status, problem } = await send(await forged(cells));
    expect([status, problem?.fields?.['file']]).toEqual([400, expect.stringContaining('Nic se nezměnilo.')]);
  });
  test('with an endless part is not unpacked', async () => {
    const bytes = await forged('', { 'xl/sharedStrings.xml': Buffer.alloc(60 * 1024 * 1024, 32) });
    expect(bytes.length).toBeLessThan(200_000);
    expect((await send(bytes)).status).toBe(400);
  });
  test('of the register with a million brackets one in another is refused at once', async () => {
    const bytes = gzipSync(Buffer.concat([Buffer.from('{"polozky":['), Buffer.alloc(7 * 1024 * 1024, '[')]));
    expect(bytes.length).toBeLessThan(50_000);
    const { status } = await (await house.as('alena')).ask(register.read, { params: { importId: newId() }, bytes });
    expect(status).toBe(400);
  });
});

describe('nobody signed in', () => {
  test('breaks no page by what stands behind a cursor', async () => {
    for (const dal of [cursor('\u0000', 'x'), cursor('a', '\u0000'), cursor("'", ')')]) expect((await page(`/verejne/sluzby?dal=${dal}`)).status).toBe(200);
  });
  test('gets no other link than to the web on a public page, whatever stands in the table', async () => {
    const id = await writeService(house, { name: 'Služba s odkazem', published: '2026-01-01' });
    await writeContact(house, id, 'web', null, { web: 'javascript:alert(1)' });
    expect((await page(`/verejne/sluzby/${id}`)).body).not.toContain('javascript:');
  });
});
