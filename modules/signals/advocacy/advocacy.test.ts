// From eleven cases to an answer, over HTTP; and what stops a sheet.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase } from '#modules/cases/testing.ts';
import { meetings } from '#modules/meetings/contract.ts';
import { signals } from '../contract.ts';
import { advocacy } from './contract.ts';
import { elevenCases } from './testing.ts';

let house: TestHouse, petra: Asker, hana: Asker, olena: Asker, chosen: string[];
beforeAll(async () => {
  house = await openHouse();
  await sharedCase(house);
  ({ signals: chosen } = await elevenCases(house.admin));
  [petra, hana, olena] = [await house.as('petra'), await house.as('hana'), await house.as('olena')];
});
afterAll(() => house.close());

const body = (more: object = {}) => ({ title: 'Dostupné nájemní bydlení pro rodiny s dočasnou ochranou', domain: 'housing_market', addresseeKind: 'ministry' as const, addressee: 'Ministerstvo práce a sociálních věcí', asks: 'Upravit podmínky příspěvku tak, aby stačila i smlouva na dobu platnosti pobytu.', facts: 'Pronajímatelé odmítají rodiny kvůli krátké platnosti pobytu.', ...more });
const begin = async (more: object = {}, signalIds: string[] = chosen) => { const id = newId(); await petra.ok(advocacy.begin, { body: { id, ...body(more), signalIds } }); return { params: { actionId: id } }; };
const read = async (pdf: Buffer) => {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise, items = (await Promise.all(Array.from({ length: document.numPages }, async (_, i) => (await (await document.getPage(i + 1)).getTextContent()).items))).flat();
  return { pages: document.numPages, marked: await document.getMarkInfo(), text: items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ') };
};
const state = async (of: { params: { actionId: string } }) => (await petra.ok(advocacy.get, of)).state;

describe('from signals to an answer', () => {
  test('prepared, approved by the head, sent, kept as it went, reminded, answered; the history says it all', async () => {
    const of = await begin();
    expect(await petra.ok(advocacy.get, of)).toMatchObject({ state: 'preparing', counted: { all: 11, cases: 11 }, may: ['proposed', 'dropped'], evidence: { total: 11, time: { by: 'half', cells: [{ key: '2026-H1', n: 5 }, { key: '2026-H2', n: 6 }] } } });
    const draft = await read((await petra.ask(advocacy.pdf, of)).bytes);
    expect(draft.pages).toBe(1);
    expect(draft.marked).toMatchObject({ Marked: true });
    for (const words of ['Ministerstvo práce a sociálních věcí', '11 případů', '1. pololetí 2026', 'Kompas domova']) expect(draft.text.replaceAll('\u00a0', ' ')).toContain(words);
    expect((await petra.ask(advocacy.send, { ...of, body: { id: newId(), onDay: today(), way: 'data_box' } })).status).toBe(409);
    await petra.ok(advocacy.propose, { ...of, body: { id: newId() } });
    expect((await hana.ok(advocacy.waiting)).toApprove.map(({ id }) => id)).toEqual([of.params.actionId]);
    expect((await petra.ask(advocacy.approve, { ...of, body: { id: newId() } })).status).toBe(403);
    await hana.ok(advocacy.giveBack, { ...of, body: { id: newId(), text: 'Chybí, od kdy to platí.' } });
    expect(await state(of)).toBe('preparing');
    await petra.ok(advocacy.propose, { ...of, body: { id: newId() } });
    await hana.ok(advocacy.approve, { ...of, body: { id: newId() } });
    expect((await petra.ok(advocacy.waiting)).toSend).toHaveLength(1);
    const sentOn = addDays(today(), -20), dueOn = addDays(today(), -2);
    expect((await petra.ask(advocacy.send, { ...of, body: { id: newId(), onDay: addDays(today(), 1), way: 'data_box' } })).problem.fields).toHaveProperty('onDay');
    await petra.ok(advocacy.send, { ...of, body: { id: newId(), onDay: sentOn, way: 'data_box', reference: 'MPSV-2026/1', dueOn } });
    expect(await state(of)).toBe('overdue');
    expect((await petra.ok(advocacy.waiting)).due.map(({ id }) => id)).toEqual([of.params.actionId]);
    // Kept as it was sent: signals that go later change nothing.
    const kept = (await olena.ask(advocacy.pdf, of)).bytes;
    await house.admin.query('delete from signals.action_signal where action_id = $1', [of.params.actionId]);
    expect((await petra.ask(advocacy.pdf, of)).bytes.equals(kept)).toBe(true);
    expect((await petra.ok(advocacy.get, of)).evidence!.total).toBe(11);
    expect((await petra.ask(advocacy.docx, of)).bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await petra.ask(advocacy.change, { ...of, version: 1, body: body({ asks: 'Něco jiného' }) })).status).toBe(409);
    await petra.ok(advocacy.remind, { ...of, body: { id: newId(), onDay: today(), dueOn: addDays(today(), 30) } });
    expect(await state(of)).toBe('waiting');
    expect((await petra.ask(advocacy.answer, { ...of, body: { id: newId(), onDay: addDays(sentOn, -1), answer: 'partly' } })).problem.fields).toHaveProperty('onDay');
    await petra.ok(advocacy.answer, { ...of, body: { id: newId(), onDay: today(), answer: 'partly', text: 'Metodický pokyn úřadům práce.' } });
    await petra.ok(advocacy.effect, { ...of, body: { id: newId(), onDay: today(), text: 'Tři rodiny dostaly příspěvek.' } });
    const { steps, state: last } = await petra.ok(advocacy.get, of);
    expect([last, steps.map(({ kind }) => kind)]).toEqual(['partly', ['proposed', 'returned', 'proposed', 'approved', 'sent', 'reminded', 'answered', 'effect']]);
  });
  test('what changed since the approval is approved again', async () => {
    const of = await begin();
    await hana.ok(advocacy.approve, { ...of, body: { id: newId() } });
    expect((await petra.ok(advocacy.get, of)).approvalHolds).toBe(true);
    await petra.ok(advocacy.change, { ...of, version: 1, body: body({ facts: 'Jinak řečeno.' }) });
    expect(await petra.ok(advocacy.get, of)).toMatchObject({ state: 'approved', approvalHolds: false });
    const send = { ...of, body: { id: newId(), onDay: today(), way: 'email' as const } };
    expect((await petra.ask(advocacy.send, send)).status).toBe(409);
    await hana.ok(advocacy.approve, { ...of, body: { id: newId() } });
    await petra.ok(advocacy.send, send);
    // Not past the database either.
    await expect(house.admin.query(`insert into signals.action_step (id, organisation_id, action_id, kind, way, fingerprint, author_id) select gen_random_uuid(), organisation_id, id, 'sent', 'email', 'x', author_id from signals.action where id = $1`, [of.params.actionId])).rejects.toThrow();
  });
  test('two who change it at once both see what stands there', async () => {
    const of = await begin();
    await petra.ok(advocacy.change, { ...of, version: 1, body: body({ asks: 'První znění' }) });
    const { status, problem } = await hana.ask(advocacy.change, { ...of, version: 1, body: body({ asks: 'Druhé znění' }) });
    expect([status, (problem.current as { asks: string; version: number })]).toEqual([409, expect.objectContaining({ asks: 'První znění', version: 2 })]);
  });
});

describe('what stops a sheet', () => {
  test.each([
    ['a name of a client, bent', { facts: 'Paní Sydorčukové byt nikdo nepronajal.' }, 'facts'], ['in what is asked', { asks: 'Ať Oksana Sydorčuk dostane byt.' }, 'asks'], ['in the title', { title: 'Bydlení pro Tarase Sydorčuka' }, 'title'],
    ['after many other words', { facts: `${'Velká Slova Na Začátku Věty '.repeat(12)} a nakonec Sydorčukovi.` }, 'facts'],
  ])('%s: said with its field, nothing is proposed', async (_, more, field) => {
    const of = await begin(more), { status, problem } = await petra.ask(advocacy.propose, { ...of, body: { id: newId() } });
    expect([status, Object.keys(problem.fields ?? {})]).toEqual([409, [field]]);
    expect((await petra.ok(advocacy.preview, of)).names.map((one) => one.field)).toEqual([field]);
    expect((await petra.ask(advocacy.pdf, of)).status).toBe(409);
    expect((await hana.ask(advocacy.approve, { ...of, body: { id: newId() } })).status).toBe(409);
  });
  test('the name of a house or of its landlord; a word that is none is kept with a reason', async () => {
    await house.admin.query(`insert into directory.partner (id, organisation_id, name, kind, author_id) select gen_random_uuid(), organisation_id, 'Reality Kohoutek, s. r. o.', 'landlord', id from access.membership where id = $1`, [petra.membershipId]);
    const of = await begin({ facts: 'Firma Kohoutek odmítá všechny.' });
    expect((await petra.ask(advocacy.propose, { ...of, body: { id: newId() } })).problem.fields).toHaveProperty('facts');
    expect((await petra.ask(advocacy.change, { ...of, version: 1, body: body({ facts: 'Kohoutek kape.', kept: ['Reality Kohoutek, s. r. o.'] }) })).problem.fields).toHaveProperty('keptReason');
    await petra.ok(advocacy.change, { ...of, version: 1, body: body({ facts: 'Kohoutek kape.', kept: ['Reality Kohoutek, s. r. o.'], keptReason: 'Je to vodovodní kohoutek.' }) });
    await petra.ok(advocacy.propose, { ...of, body: { id: newId() } });
  });
  test('the longest texts fit on one page or are refused in words, whatever they are made of', async () => {
    for (const unit of ['Dlouhý text o bydlení. ', 'W', 'řádek\n']) {
      const of = await begin({ title: unit.repeat(120).slice(0, 110).trim(), asks: unit.repeat(700).slice(0, 700).trim(), facts: unit.repeat(900).slice(0, 900).trim() }), { status, bytes, problem } = await petra.ask(advocacy.pdf, of);
      if (status === 200) expect((await read(bytes)).pages).toBe(1);
      else expect([unit, status, problem.detail]).toEqual(['řádek\n', 409, expect.stringContaining('na jednu stránku')]);
      expect((await petra.ok(advocacy.preview, of)).size === null).toBe(status !== 200);
    }
  });
  test('nothing asked, nothing counted', async () => {
    const silent = await begin({ asks: '' });
    expect((await petra.ask(advocacy.propose, { ...silent, body: { id: newId() } })).problem.fields).toHaveProperty('asks');
    expect((await petra.ask(advocacy.propose, { ...await begin({}, []), body: { id: newId() } })).status).toBe(409);
  });
});

describe('signals counted', () => {
  test('each number of a trend is as long as its list; quarters across organisations only as published', async () => {
    const { months, rows } = await petra.ok(signals.trend, { query: { by: 'orp', months: 24 } });
    for (const row of rows) for (const [i, n] of row.months.entries()) if (n) expect((await petra.ok(signals.list, { query: { orp: row.key, month: months[i]!, limit: 100 } })).items, `${row.key} ${months[i]}`).toHaveLength(n);
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(11);
    expect((await petra.ok(signals.across, { query: { domain: 'housing_market' } })).items).toEqual([]);
    expect((await petra.ok(signals.list, { query: { origin: 'case', level: 'law' } })).items).toHaveLength(6);
  });
  test('a meeting passes on what goes beyond it; not a supervision', async () => {
    const make = async (kind: 'round_table' | 'supervision') => { const id = newId(); await petra.ok(meetings.create, { body: { id, kind, title: 'Kulatý stůl', onDay: today() } }); return { params: { meetingId: id } }; };
    const table = await make('round_table'), input = { id: newId(), domain: 'housing_market', level: 'law' as const, orpCode: '3211', text: 'Smlouvy na dobu pobytu nikdo neuzná.' };
    await petra.ok(signals.noteInput, { ...table, body: input });
    expect((await petra.ok(signals.inputs, table)).items).toMatchObject([{ kind: 'input', text: input.text, meeting: { title: 'Kulatý stůl' } }]);
    expect((await petra.ok(signals.list, { query: { origin: 'meeting' } })).items).toHaveLength(1);
    expect((await petra.ask(signals.noteInput, { ...await make('supervision'), body: { ...input, id: newId() } })).status).toBe(404);
    expect((await (await house.as('milan')).ask(signals.noteInput, { ...table, body: { ...input, id: newId() } })).status).toBe(404);
    expect((await (await house.as('milan')).ask(signals.inputs, table)).status).toBe(404);
    const of = await begin({}, [...chosen, input.id]);
    expect((await petra.ok(advocacy.get, of)).counted).toEqual({ all: 12, cases: 11 });
  });
});
