// Goals documents over HTTP: read, stored as drafts in one step, written and read again; who may.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { readSheet } from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { districtsOfReference } from '#platform/db/reference.ts';
import { newId } from '#platform/http/client.ts';
import { organisations } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { goals } from '../contract.ts';
import type { GoalContent } from '../shapes.ts';
import { goalDocuments, type GoalDocument } from './contract.ts';
import { exactOf, withIds } from './exact.ts';
import { contentOf, readGoal } from './reader/index.ts';
import { likeness, matchOf, standingOf } from './rules.ts';

const territory = districtsOfReference(), centreId = organisations.lipa.id, paraphrase = readFileSync('modules/goals/document/testing/cile.md');
let house: TestHouse, ivan: Asker, milan: Asker;
beforeAll(async () => {
  house = await openHouse();
  // Kompas is the department of Lípa (milan leads it, ivan works there) and of its sister Jeřabina.
  await house.admin.query('update access.organisation set parent_id = $1 where id = any ($2)', [organisations.kompas.id, [organisations.lipa.id, organisations.jerabina.id]]);
  [ivan, milan] = [await house.as('ivan'), await house.as('milan')];
});
afterAll(() => house.close());

const read = async (bytes: Uint8Array, asker = ivan, centre = centreId) => asker.ask(goalDocuments.read, { params: { centreId: centre }, bytes: Buffer.from(bytes) });
/** What the screen makes of a document when nobody corrects anything. */
const proposed = (document: GoalDocument, year: number): GoalContent[][] => document.centres.map(({ name, goals: list }) => list.map(({ text, parts, exact }) => {
  const by = { year, territory };
  return exact ? withIds(exact, randomUUID) : contentOf(readGoal(text, by), { newId: randomUUID, year, territory, centre: name }, parts.map((part) => readGoal(part, by)));
}));
const plan = (list: GoalContent[], more: object = {}) => ({ id: newId(), centreId, how: 'begin' as const, responsible: 'vedoucí pobočky', rhythm: '1x měsíčně', dueOn: '2026-12-31', goals: list, ...more });
const store = (year: number, plans: object[], asker = ivan, id = newId()) => asker.ask(goalDocuments.store, { body: { id, year, plans } as never });
const yearOf = async (year: number, asker = ivan) => (await asker.ok(goals.year, { params: { centreId, year } })).goals.map(({ content }) => content);

describe('a document', () => {
  test('is read and nothing is stored', async () => {
    const before = await house.admin.query('select count(*)::int n from goals.plan'), { status, reply } = await read(paraphrase);
    expect([status, reply.format, reply.year, reply.years.map(({ year }) => year), reply.centres.length]).toEqual([200, 'text', null, [2024, 2025], 5]);
    expect(reply.preamble.responsible).toBe('vedoucí pobočky');
    expect((await house.admin.query('select count(*)::int n from goals.plan')).rows).toEqual(before.rows);
  });
  test('of a text processor without styles, with tables and typed bullets', async () => {
    const p = (text: string, bold = false) => new Paragraph({ children: [new TextRun({ text, bold })] }), cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [
      p('Operační cíle na rok 2026', true), p('Pobočka Vrbice', true), p('– Uspořádat 4 setkání s obcemi'), p('– Supervize 4x ročně'), p('Pobočka Lhota', true),
      new Table({ rows: [['Č.', 'Cíl', 'Termín'], ['1.', 'Zmapovat lékaře', ''], ['2.', 'Poradenství 120 klientům', 'prosinec']].map((row) => new TableRow({ children: row.map(cell) })) }),
    ] }] }));
    const { reply } = await read(bytes);
    expect([reply.year, reply.centres.map(({ name, goals: list }) => [name, list.map(({ text }) => text)])]).toEqual([2026, [['Pobočka Vrbice', ['Uspořádat 4 setkání s obcemi', 'Supervize 4x ročně']], ['Pobočka Lhota', ['Zmapovat lékaře', 'Poradenství 120 klientům']]]]);
  });
  test('of a sheet with headings over merged cells, and with a column of centres filled once', async () => {
    const sheet = (rows: (string | null)[][], merged: number[] = []) => writeXlsx(rows.map((row, index) => row.map((value, at) => (value === null ? null : { value, type: String, ...(merged.includes(index) && at === 0 && { columnSpan: row.length }) })))).toBuffer();
    const one = await read(await sheet([['Cíle 2026', null, null], ['Č.', 'Znění cíle', 'Kdo'], ['Pobočka Vrbice', null, null], ['1', 'Uspořádat 3 kurzy', 'tým'], ['2', 'Leták pro rodiče', 'tým'], ['Pobočka Lhota', null, null], ['1', 'Zlepšit prezentaci', 'vedoucí']], [0, 2, 5]));
    expect(one.reply.centres.map(({ name, goals: list }) => [name, list.length])).toEqual([['Pobočka Vrbice', 2], ['Pobočka Lhota', 1]]);
    const other = await read(await sheet([['Centrum', 'Cíl', 'Dílčí cíl'], ['Vrbice', 'Stabilizace týmu', 'Nábor'], [null, 'Stabilizace týmu', 'Školení'], ['Lhota', 'Supervize 4x ročně', null]]));
    expect(other.reply.centres.map(({ name, goals: list }) => [name, list.map(({ text, parts }) => [text, parts])])).toEqual([['Vrbice', [['Stabilizace týmu', ['Nábor', 'Školení']]]], ['Lhota', [['Supervize 4x ročně', []]]]]);
  });
  test('of one centre needs no heading but its title', async () => {
    const { reply } = await read(Buffer.from('# Cíle pobočky Vrbice 2026\n\n- Supervize 4x ročně\n- Leták\n'));
    expect(reply.centres.map(({ name, goals: list }) => [name, list.length])).toEqual([['Cíle pobočky Vrbice 2026', 2]]);
  });
  test.each([
    ['empty', Buffer.alloc(0), 'prázdný'], ['a PDF', Buffer.from('%PDF-1.7 …'), 'PDF'], ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'Starý formát'], ['a cut DOCX', Buffer.from('PK\u0003\u0004 cut'), 'poškozený'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'Takový soubor'], ['a page', Buffer.from('<!DOCTYPE html><p>cíle'), 'Takový soubor'], ['without goals', Buffer.from('# Cíle 2026\n\nZatím nic.\n'), 'žádný cíl'], ['too many goals', Buffer.from(`# Cíle\n\n## Vrbice\n\n${'- Cíl\n'.repeat(301)}`), '300'],
  ])('%s: a sentence that says what to do', async (_, bytes, said) => {
    const { status, problem } = await read(bytes);
    expect([status, Object.keys(problem.fields ?? {})]).toEqual([400, ['file']]);
    expect(problem.fields!.file).toContain(said);
  });
  test('larger than 5 MB is refused', async () => { expect((await read(Buffer.alloc(5 * 1024 * 1024 + 1, 0x61))).status).toBe(413); });
  test('in the letters of older programs is read too', async () => {
    const { reply } = await read(Buffer.from([...'# C'].map((sign) => sign.charCodeAt(0)).concat([0xed, 0x6c, 0x65, 0x20], [...'2026\n\n## Vrbice\n\n- Let'].map((sign) => sign.charCodeAt(0)), [0xe1, 0x6b, 0x0a])));
    expect([reply.title, reply.centres[0]!.goals[0]!.text]).toEqual(['Cíle 2026', 'Leták']);
  });
});

describe('what was read', () => {
  test('is stored as drafts and comes back the same from every format', async () => {
    const { reply } = await read(paraphrase), list = proposed(reply, 2026).flat();
    expect((await store(2026, [plan(list, { preamble: reply.preamble.text })])).status).toBe(201);
    const stored = await yearOf(2026);
    expect(stored.map(exactOf)).toEqual(list.map(exactOf));
    for (const endpoint of [goalDocuments.docx, goalDocuments.xlsx, goalDocuments.markdown]) {
      const { bytes, headers } = await ivan.ask(endpoint, { query: { year: 2026, centreId } }), again = await read(bytes);
      expect([again.status, again.reply.year, again.reply.centres.length, String(headers['content-disposition'])], endpoint.path).toEqual([200, 2026, 1, expect.stringMatching(/cile-2026\.(docx|xlsx|md)/)]);
      const [back] = proposed(again.reply, 2026);
      expect(back!.map(exactOf), endpoint.path).toEqual(stored.map(exactOf));
      // Nothing new: the screen shows them all as being there.
      expect(back!.map((goal) => standingOf(goal, stored))).toEqual(stored.map(() => 'same'));
      expect([again.reply.centres[0]!.own.responsible, again.reply.centres[0]!.own.rhythm, again.reply.centres[0]!.dueOn]).toEqual(['vedoucí pobočky', '1x měsíčně', '2026-12-31']);
    }
  });
  test('comes back by its words alone where nothing was carried along', async () => {
    const text = (await ivan.ask(goalDocuments.markdown, { query: { year: 2026, centreId } })).bytes.toString('utf8').replace(/<!--[\s\S]*-->/, ''), { reply } = await read(Buffer.from(text));
    const stored = await yearOf(2026), [back] = proposed(reply, 2026);
    expect(reply.centres[0]!.goals.every(({ exact }) => exact === null)).toBe(true);
    // Sentences, parts, kinds, targets, periods and days are in the words; only which region a centre is in is not.
    const said = ({ text: sentence, kind, from, dueOn, parts, measures }: GoalContent) => ({ sentence, kind, from, dueOn, parts: parts.map((part) => [part.text, part.kind]), targets: measures.flatMap(({ indicator }) => (indicator?.target ? [{ ...indicator.target, per: indicator.per, from: indicator.from, until: indicator.until }] : [])) });
    expect(back!.map(said)).toEqual(stored.map(said));
  });
  test('of a sheet takes what a person changed in its cells, and reads a rewritten sentence anew', async () => {
    const rows = await readSheet((await ivan.ask(goalDocuments.xlsx, { query: { year: 2026, centreId } })).bytes) as (string | number | null)[][], [head] = rows, at = (name: string) => head!.indexOf(name);
    const clients = rows.find((row) => String(row[at('Cíl')]).startsWith('Poradenství'))!, supervision = rows.find((row) => String(row[at('Cíl')]).startsWith('Supervize'))!;
    clients[at('Hodnota')] = 200;
    supervision[at('Cíl')] = 'Supervize týmu 6x/rok';
    const { reply } = await read(await writeXlsx(rows.map((row) => row.map((value) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String })))).toBuffer()), [back] = proposed(reply, 2026);
    expect(back!.filter(({ text }) => /^(Poradenství|Supervize)/.test(text)).map(({ measures }) => measures[0]!.indicator!.target!.value)).toEqual([6, 200]);
  });
  test('is one step for all centres: one refusal stores nothing', async () => {
    const good = plan([{ id: newId(), text: 'Leták', kind: 'text' } as GoalContent], { dueOn: '2027-12-31' }), bad = { ...good, id: newId(), centreId: organisations.kompas.id, dueOn: '2027-12-31' };
    expect((await store(2027, [good, bad])).status).toBe(404);
    expect(await yearOf(2027)).toEqual([]);
  });
  test('is stored once, also when the answer was lost', async () => {
    const id = newId(), body = [plan([{ id: newId(), text: 'Leták', kind: 'text' } as GoalContent], { dueOn: '2028-12-31' })];
    expect([(await store(2028, body, ivan, id)).status, (await store(2028, body, ivan, id)).status, (await yearOf(2028)).length]).toEqual([201, 201, 1]);
  });
  test('never covers goals that are there', async () => {
    const goal = (text: string) => ({ id: newId(), text, kind: 'text' }) as GoalContent, first = plan([goal('První')], { dueOn: '2029-12-31' });
    await store(2029, [first]);
    const again = await store(2029, [plan([goal('Druhý')], { dueOn: '2029-12-31' })]);
    expect([again.status, again.problem.detail]).toEqual([409, expect.stringContaining('někdo začal')]);
    expect((await store(2029, [plan([goal('Druhý')], { how: 'add', dueOn: '2029-12-31' })])).status).toBe(201);
    const { goals: list } = await ivan.ok(goals.year, { params: { centreId, year: 2029 } });
    expect(list.map(({ content }) => content.text)).toEqual(['První', 'Druhý']);
    // Instead of all that the caller saw, and of nothing that came since.
    expect((await store(2029, [plan([goal('Třetí')], { how: 'replace', seen: [list[0]!].map(({ id, version }) => ({ id, version })), dueOn: '2029-12-31' })])).problem.detail).toContain('mezitím');
    // What was corrected in the meantime is not covered either; a sentence that stays, stays whose it was.
    const seen = list.map(({ id, version }) => ({ id, version })), corrected = list[1]!;
    await ivan.ok(goals.put, { params: { goalId: corrected.id }, version: corrected.version, body: { ...corrected.content, responsibleId: ivan.membershipId } });
    const instead = () => plan([goal('Druhý'), goal('Třetí')], { how: 'replace', seen, dueOn: '2029-12-31' });
    expect((await store(2029, [instead()])).problem.detail).toContain('mezitím');
    seen[1]!.version = (await ivan.ok(goals.get, { params: { goalId: corrected.id } })).version;
    expect((await store(2029, [instead()])).status).toBe(201);
    expect((await yearOf(2029)).map(({ text, responsibleId }) => [text, responsibleId])).toEqual([['Druhý', ivan.membershipId], ['Třetí', null]]);
    const planId = (await ivan.ok(goals.year, { params: { centreId, year: 2029 } })).plan!.id;
    await milan.ask(goals.step, { params: { planId }, body: { id: newId(), kind: 'submitted', text: '' } });
    expect((await store(2029, [plan([goal('Čtvrtý')], { how: 'add', dueOn: '2029-12-31' })])).problem.detail).toContain('předložené');
  });
  test('keeps its deadline within the year', async () => { expect((await store(2030, [plan([{ id: newId(), text: 'Leták', kind: 'text' } as GoalContent], { dueOn: '2031-01-01' })])).status).toBe(400); });
});

describe('who may', () => {
  // A worker of the centre, its head, the head of its department, a worker of the department, of elsewhere, and those who draft no goals.
  test.each([['ivan', 200], ['milan', 200], ['hana', 200], ['olena', 403], ['lucie', 404], ['alena', 403]] as const)('read a document for the centre: %s %i', async (persona, status) => expect((await read(paraphrase, await house.as(persona))).status).toBe(status));
  test.each([['ivan', 201], ['milan', 201], ['hana', 201], ['olena', 403], ['lucie', 404], ['alena', 403]] as const)('store its goals: %s %i', async (persona, status) => {
    const year = 2040 + ['ivan', 'milan', 'hana', 'olena', 'lucie', 'alena'].indexOf(persona);
    expect((await store(year, [plan([{ id: newId(), text: 'Leták', kind: 'text' } as GoalContent], { dueOn: `${year}-12-31` })], await house.as(persona))).status).toBe(status);
  });
  test.each([['ivan', 200], ['hana', 200], ['olena', 200], ['lucie', 404]] as const)('write them out: %s %i', async (persona, status) => expect((await (await house.as(persona)).ask(goalDocuments.markdown, { query: { year: 2026, centreId } })).status).toBe(status));
  test('of all centres I see there are only those', async () => {
    const { bytes } = await (await house.as('olena')).ask(goalDocuments.markdown, { query: { year: 2026 } });
    expect(bytes.toString('utf8')).toContain(organisations.lipa.name);
    expect((await (await house.as('lucie')).ask(goalDocuments.markdown, { query: { year: 2026 } })).status).toBe(409);
  });
});

test('which centre a heading means', () => {
  const centres = ['Centrum Plzeň', 'Centrum Domažlice', 'Centrum na podporu integrace cizinců České Budějovice', 'Poradna Mladá Boleslav', 'Poradna Stará Boleslav'].map((name, id) => ({ id: String(id), name }));
  expect(['CPIC Plzeň', 'CPIC České Budějovice', 'CPIC Domažlice', 'Mladá Boleslav', 'CPIC Zlín'].map((name) => matchOf(name, centres)?.name)).toEqual(['Centrum Plzeň', 'Centrum na podporu integrace cizinců České Budějovice', 'Centrum Domažlice', 'Poradna Mladá Boleslav', undefined]);
  expect(likeness('CPIC Boleslav', 'Poradna Mladá Boleslav')).toBeLessThan(1);
});

test('the measuring command prints one object per goal and part', () => {
  const lines = execFileSync('bin/goals-import', ['--report', 'modules/goals/document/testing/cile.md'], { encoding: 'utf8' }).trim().split('\n').map((line) => JSON.parse(line) as { centre: string; ordinal: number; parent?: number; kind: string; numbers: object[] });
  expect([lines.length, lines[0]!.centre, lines.filter(({ parent }) => parent === undefined).map(({ ordinal }) => ordinal)]).toEqual([28, 'Pobočka Vrbice', Array.from({ length: 25 }, (_, index) => index + 1)]);
  expect(lines[1]).toMatchObject({ kind: 'soft_range', numbers: [{ value: 2, max: 3, about: true, measure: 'records', per: 'year' }] });
});
