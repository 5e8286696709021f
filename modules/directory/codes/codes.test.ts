import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, type Persona } from '#platform/testing/common.ts';
import { endpoints } from '#platform/testing/asking.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { vulnerability } from '#modules/cases/mapping/contract.ts';
import { casePrint } from '#modules/cases/print/contract.ts';
import { readPdf } from '#platform/documents/reading.ts';
import { work } from '#modules/work/contract.ts';
import { directory } from '../contract.ts';
import { codes } from './contract.ts';
import { cellsOf } from '#platform/files/csv.ts';
import { planImport, writeCsv } from './csv.ts';
import { entryOn, ownCode, wordFrom } from './rules.ts';

let house: TestHouse, family: SharedCase;
beforeAll(async () => { house = await openHouse(); family = await sharedCase(house); });
afterAll(() => house.close());

const kompas = organisations.kompas.id;
const entry = async (persona: Persona, list: string, code: string) => (await (await house.as(persona)).ok(directory.codes)).items.find((one) => one.list === list && one.code === code);
const add = async (persona: Persona, code: string, cs: string, validFrom = today(), list: 'activity' | 'vulnerability_factor' = 'activity') =>
  (await house.as(persona)).ok(codes.add, { body: { id: newId(), list, code, cs, validFrom } });
const record = (activities: string[], onDay = today()) => ({ id: newId(), caseId: family.caseId, onDay, minutes: 20, mode: 'office' as const, directness: 'direct' as const, activities, about: [family.mother], facts: 'Povídali jsme si.' });

describe('own entries', () => {
  test('are chosen by their organisation only, from their day on, in the reader\'s language', async () => {
    await add('alena', 'kauce', 'pomoc s kaucí');
    const code = ownCode('kauce', kompas);
    expect(await entry('olena', 'activity', code)).toMatchObject({ cs: 'pomoc s kaucí', en: 'pomoc s kaucí', valid: true, mine: true });
    expect(await entry('ivan', 'activity', code)).toBeUndefined();
    const olena = await house.as('olena');
    expect((await olena.ask(work.add, { body: record([code]) })).status).toBe(201);
    const early = await olena.ask(work.add, { body: record([code], addDays(today(), -3)) });
    expect(early.status).toBe(400);
    expect(early.problem.fields?.activities).toMatch(/„pomoc s kaucí“ pro den .* není v nabídce/);
  });

  test('a reader of a released fact reads the label, and cannot choose it', async () => {
    await add('hana', 'dluh-na-najmu', 'dluh na nájmu', '2020-01-01', 'vulnerability_factor');
    const code = ownCode('dluh-na-najmu', kompas);
    expect(await entry('lucie', 'vulnerability_factor', code)).toBeUndefined();
    await family.sign('mother', 'mapping');
    await family.accept();
    expect(await entry('lucie', 'vulnerability_factor', code)).toMatchObject({ cs: 'dluh na nájmu', mine: false, valid: false });
    const refused = await (await house.as('lucie')).ask(vulnerability.add, { params: { caseId: family.caseId }, body: { id: newId(), about: [family.mother], notedOn: today(), confidenceOf: null, factors: [{ id: newId(), factor: code, note: '' }] } });
    expect(refused.status).toBe(400);
  });

  test('lists given from outside take none, a common code is not taken twice, only those who administer write', async () => {
    const alena = await house.as('alena'), body = { id: newId(), code: 'x', cs: 'x', validFrom: today() };
    expect((await alena.ask(codes.add, { body: { ...body, list: 'language' as never } })).status).toBe(400);
    expect((await alena.ask(codes.add, { body: { ...body, id: newId(), list: 'activity', code: 'crisis' } })).problem.code).toBe('duplicate');
    expect((await alena.ask(codes.add, { body: { ...body, id: newId(), list: 'activity', code: '' } })).problem.fields?.code).toBe('Chybí.');
    expect((await alena.ask(codes.add, { body: { ...body, id: newId(), list: 'activity', code: 'Š P' } })).problem.fields?.code).toMatch(/Malá písmena/);
    expect((await (await house.as('olena')).ask(codes.add, { body: { ...body, id: newId(), list: 'activity' } })).status).toBe(403);
  });
});

describe('another label, and an end', () => {
  test('holds from its day; records before keep theirs, also in print', async () => {
    const hana = await house.as('hana'), ref = { list: 'vulnerability_factor' as const, code: 'trauma' };
    await (await house.as('olena')).ok(vulnerability.add, { params: { caseId: family.caseId }, body: { id: newId(), about: [family.mother], notedOn: addDays(today(), -10), confidenceOf: null, factors: [{ id: newId(), factor: 'trauma', note: '' }] } });
    expect((await hana.ask(codes.rename, { params: ref, body: { id: newId(), cs: 'těžká zkušenost', from: today() } })).problem.fields).toHaveProperty('reason');
    expect((await hana.ask(codes.rename, { params: ref, body: { id: newId(), cs: 'těžká zkušenost', from: addDays(today(), -1), reason: 'slovo zraňuje' } })).problem.fields).toHaveProperty('from');
    await hana.ok(codes.rename, { params: ref, body: { id: newId(), cs: 'těžká zkušenost', from: today(), reason: 'slovo zraňuje' } });
    const seen = (await entry('olena', 'vulnerability_factor', 'trauma'))!;
    expect([entryOn(seen, addDays(today(), -10)).cs, entryOn(seen, today()).cs]).toEqual(['trauma', 'těžká zkušenost']);
    expect(entryOn((await entry('lucie', 'vulnerability_factor', 'trauma'))!, today()).cs).toBe('trauma');
    const { text } = await readPdf(new Uint8Array((await (await house.as('olena')).ask(casePrint.pdf, { params: { caseId: family.caseId }, query: {} })).bytes));
    expect(text).toContain('trauma');
    expect(text).not.toContain('těžká zkušenost');
  });

  test('what is left out cannot be chosen from its day on, and comes back', async () => {
    const hana = await house.as('hana'), olena = await house.as('olena'), ref = { list: 'activity' as const, code: 'crisis' };
    await hana.ok(codes.end, { params: ref, body: { id: newId(), from: today() } });
    expect((await olena.ask(work.add, { body: record(['crisis']) })).problem.fields?.activities).toMatch(/krizová intervence/);
    expect((await olena.ask(work.add, { body: record(['crisis'], addDays(today(), -1)) })).status).toBe(201);
    expect((await (await house.as('lucie')).ok(directory.codes)).items.find((one) => one.code === 'crisis')).toMatchObject({ valid: true });
    expect((await hana.ask(codes.end, { params: ref, body: { id: newId(), from: today() } })).status).toBe(409);
    await house.admin.query(`update directory.own_code set valid_from = valid_from - 5 where code = 'crisis'`);
    await hana.ok(codes.resume, { params: ref });
    expect((await olena.ask(work.add, { body: record(['crisis']) })).status).toBe(201);
    // A record of a day on which it was left out may keep what it said before, when it is corrected.
    const { items } = await (await house.as('alena')).ok(codes.uses, { params: { list: 'activity' } });
    expect(items.find((one) => one.code === 'crisis')).toMatchObject({ uses: 2, lastOn: today() });
  });
});

describe('a file of own entries', () => {
  const file = (rows: string) => `list;code;cs;en;uk;valid_from;valid_to\n${rows}`;
  test('says row by row what it would do and changes nothing until confirmed', async () => {
    const hana = await house.as('hana'), before = (await hana.ok(codes.own)).items.length;
    const csv = file('activity;zapujcka;zápůjčka;;;1. 2. 2027;\nactivity;kauce;pomoc s kaucí i nájmem;;;' + today() + ';\nactivity;crisis;krize;;;;\nlanguage;x;x;;;;\nactivity;Zlé slovo;x;;;;\nactivity;den;den;;;31. 2. 2026;');
    const { rows } = await hana.ok(codes.checkImport, { body: { csv } });
    expect(rows.map(({ row, what }) => [row, what])).toEqual([[2, 'new'], [3, 'change'], [4, 'wrong'], [5, 'wrong'], [6, 'wrong'], [7, 'wrong']]);
    expect(rows.filter(({ what }) => what === 'wrong').map(({ reason }) => reason)).toEqual([expect.stringMatching(/společném seznamu/), expect.stringMatching(/vlastní položky nemá/), expect.stringMatching(/malá písmena/), expect.stringMatching(/není den/)]);
    expect((await hana.ask(codes.import, { body: { csv, adds: 1, changes: 1 } })).status).toBe(409);
    expect((await hana.ok(codes.own)).items).toHaveLength(before);
    const good = file(`activity;zapujcka;zápůjčka;;;2027-02-01;\nactivity;kauce;pomoc s kaucí i nájmem;;;${today()};`);
    expect((await hana.ask(codes.import, { body: { csv: good, adds: 2, changes: 0 } })).status).toBe(409);
    await hana.ok(codes.import, { body: { csv: good, adds: 1, changes: 1 } });
    expect((await hana.ok(codes.own)).items).toHaveLength(before + 1);
    expect(await entry('olena', 'activity', ownCode('kauce', kompas))).toMatchObject({ cs: 'pomoc s kaucí i nájmem' });
  });
  test('what comes out can go in again and changes nothing', async () => {
    const hana = await house.as('hana'), csv = (await hana.ask(codes.export)).bytes.toString('utf8');
    const { rows } = await hana.ok(codes.checkImport, { body: { csv } });
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows.every(({ what }) => what === 'same')).toBe(true);
  });
  test('quotes, separators and ends of lines', () => {
    expect(cellsOf('\uFEFFa,b\r\n"x, ""y""",z\n\n')).toEqual([['a', 'b'], ['x, "y"', 'z']]);
    expect(cellsOf('a;b\n"1;2";3')).toEqual([['a', 'b'], ['1;2', '3']]);
    // A spreadsheet would run it.
    expect(cellsOf("a\n'=1+1")).toEqual([['a'], ['=1+1']]);
    const kept = [{ id: '1', list: 'activity', code: 'a@000000000001', cs: 'první, druhá', en: '=a', uk: 'a', validFrom: '2026-01-01', validTo: null }];
    expect(planImport(cellsOf(writeCsv(kept)), kept, [], '00000000-0000-7000-8000-000000000001', '2026-05-05').map(({ what }) => what)).toEqual(['same']);
    expect(wordFrom('Záloha na nájem (1×)')).toBe('zaloha-na-najem-1');
  });
});

test('code lists go packed to who can unpack them, and are the same', async () => {
  const olena = await house.as('olena'), plain = await olena.ask(directory.codes), packed = await olena.ask(directory.codes, { headers: { 'accept-encoding': 'br;q=0.1, gzip' } });
  expect(plain.headers['content-encoding']).toBeUndefined();
  for (const refused of ['gzip;q=0', 'br, gzip; q=0.0, deflate', 'x-gzip', 'identity']) expect((await olena.ask(directory.codes, { headers: { 'accept-encoding': refused } })).headers['content-encoding'], refused).toBeUndefined();
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-store', vary: 'accept-encoding' });
  expect(JSON.parse(gunzipSync(packed.bytes).toString())).toEqual(JSON.parse(plain.bytes.toString()));
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3);
});

test('nothing that is said of people goes packed', () => {
  expect(endpoints.filter(({ endpoint }) => endpoint.packed).map(({ name }) => name)).toEqual(['directory.codes', 'directory.territory']);
});
