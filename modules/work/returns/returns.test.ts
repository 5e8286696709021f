// The yearly return: what is counted, what a number opens, what leaves the house, who sees it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '#platform/documents/reading.ts';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { services, type Persona } from '#platform/testing/common.ts';
import { duplicates } from '#modules/people/duplicates/contract.ts';
import { openCase, register } from '#modules/people/seed.ts';
import { applications } from '#modules/referrals/applications/contract.ts';
import { work } from '../contract.ts';
import { returns } from './contract.ts';
import { toCsv } from '#platform/files/csv.ts';
import { ageGroupOf, ageGroups, daysOf } from './rules.ts';

let house: TestHouse, olena: Asker, hana: Asker, one: string, twin: string, child: string, nobody: string;
const query = { serviceId: services.outreach.id, year: 2025 };

beforeAll(async () => {
  house = await openHouse();
  olena = await house.as('olena');
  hana = await house.as('hana');
  one = await register(olena, { givenName: 'Kseniia', familyName: 'Yefymchuk', birthDate: '1985-03-12', birthPrecision: 'known' });
  twin = await register(olena, { nativeName: 'Єфимчук Ксенія' });
  child = await register(olena, { givenName: '=SUM(A1)', familyName: 'Yefymchuk', birthDate: '2018-09-01', birthPrecision: 'known' });
  nobody = await register(olena, { nativeName: 'Sova', anonymous: true });
  const caseId = await openCase(house, [one, child]);
  const record = (about: string[], minutes: number, more: object = {}) => olena.ok(work.add, { body: { id: newId(), onDay: '2025-05-05', minutes, mode: 'field', directness: 'direct', about, facts: '', ...more } });
  await record([one, child], 45, { caseId, activities: ['accompaniment'] });
  await record([one], 15, { onDay: '2025-07-01', mode: 'office', activities: ['counselling', 'accompaniment'] });
  await record([one], 5, { onDay: '2025-07-02', mode: 'phone' });
  await record([one], 60, { onDay: '2024-12-31' });
  await record([one, child], 40, { caseId, confidenceOf: one });
  await record([twin], 30, { onDay: '2025-08-01' });
  await record([nobody], 20);
  await record([], 25, { oneOffRequest: 'Kde je úřad' });
});
afterAll(() => house.close());

describe('the return of a service', () => {
  test('counts clients, contacts and interventions from records; a shared record once in the total; anonymous clients apart', async () => {
    const found = await hana.ok(returns.service, { query });
    const of = (id: string) => found.clients.find(({ personId }) => personId === id)!;
    expect(of(one)).toMatchObject({ records: 4, minutes: 105, kontakt: 3, intervence: 2, ageGroup: '6', birthYear: 1985, firstOn: '2025-05-05', lastOn: '2025-07-02' });
    expect(of(child)).toMatchObject({ records: 1, minutes: 45, kontakt: 1, intervence: 1, ageGroup: '2' });
    expect(found.clients).toHaveLength(3);
    expect(found).toMatchObject({ total: { clients: 3, records: 7, minutes: 180, kontakt: 6, intervence: 3 }, anonymous: { clients: 1, records: 1, kontakt: 1, intervence: 0 }, withoutPerson: { records: 1, minutes: 25 }, more: false });
  });
  test('opens the records behind each of its sums', async () => {
    const found = await hana.ok(returns.service, { query });
    const behind = async (part: 'all' | 'anonymous' | 'withoutPerson', unit?: 'kontakt' | 'intervence') => (await hana.ok(returns.serviceRecords, { query: { ...query, part, ...(unit && { unit }) } })).items.length;
    for (const [part, sums] of [['all', found.total], ['anonymous', found.anonymous], ['withoutPerson', found.withoutPerson]] as const) {
      expect(await behind(part), part).toBe(sums.records);
      for (const unit of ['kontakt', 'intervence'] as const) expect(await behind(part, unit), `${part} ${unit}`).toBe(sums[unit]);
    }
    expect((await hana.ok(returns.serviceRecords, { query: { ...query, year: 2020, part: 'anonymous' } })).items).toEqual([]);
    expect((await olena.ask(returns.serviceRecords, { query })).status).toBe(403);
  });
  test('two joined cards are one client', async () => {
    const id = newId();
    await olena.ok(duplicates.merge, { params: { personId: one, otherId: twin }, body: { id, reason: 'stejná osoba', take: [] } });
    const found = await hana.ok(returns.service, { query });
    expect(found.total.clients).toBe(2);
    expect(found.clients.find(({ personId }) => personId === one)).toMatchObject({ records: 5, minutes: 135 });
    expect(await olena.ok(returns.card, { params: { personId: twin }, query })).toMatchObject({ personId: one, total: { records: 5, minutes: 135 } });
    await olena.ok(duplicates.undo, { params: { mergeId: id }, body: {} });
    expect((await hana.ok(returns.service, { query })).total.clients).toBe(3);
  });
  test('leaves as a table without names, and no cell is a formula', async () => {
    const csv = (await hana.ask(returns.csv, { query })).bytes.toString('utf8');
    expect(csv.startsWith('\uFEFFKarta;Rok narození;')).toBe(true);
    expect(csv).toContain(';1985;neuvedeno;27–64 let;;;3;2;1,8;4\r\n');
    expect(csv).toContain('anonymní klienti;;;;;1 osob;1;0;0,3;1\r\n');
    for (const name of ['Yefymchuk', 'Kseniia', 'Sova', 'SUM']) expect(csv).not.toContain(name);
    expect(toCsv(['a'], [['=1+1'], ['x;"y"'], [1.5]])).toBe('\uFEFFa\r\n\'=1+1\r\n"x;""y"""\r\n1,5\r\n');
    const pdf = await readPdf(new Uint8Array((await hana.ask(returns.pdf, { query })).bytes));
    expect(pdf.text).toContain('Podklad ročního výkazu za rok 2025');
    expect(pdf.text).not.toContain('Yefymchuk');
  });
  test.each<[Persona, number]>([['olena', 403], ['petra', 403], ['alena', 403], ['jitka', 404], ['milan', 404], ['eva', 403]])('%s gets %i', async (who, status) => {
    for (const endpoint of [returns.service, returns.csv, returns.pdf]) expect((await (await house.as(who)).ask(endpoint, { query })).status).toBe(status);
  });
});

describe('the card of a client', () => {
  test('says the same as the list, and every number opens its records', async () => {
    const card = await olena.ok(returns.card, { params: { personId: one }, query });
    expect(card).toMatchObject({ name: 'Kseniia Yefymchuk', total: { records: 4, minutes: 105, kontakt: 3, intervence: 2 }, months: [{ month: 5, records: 2 }, { month: 7, records: 2 }], activities: [{ code: 'accompaniment', records: 2, minutes: 60 }, { code: 'counselling', records: 1 }], whole: false });
    const behind = async (more: object) => (await olena.ok(returns.records, { params: { personId: one }, query: { ...query, ...more } })).items.length;
    // Nobody chose a service: the one that works with her, of all that the caller has.
    for (const asker of [olena, hana]) expect((await asker.ok(returns.card, { params: { personId: one }, query: { year: 2025 } })).service.id).toBe(query.serviceId);
    expect(await behind({})).toBe(card.total.records);
    for (const unit of ['kontakt', 'intervence'] as const) expect(await behind({ unit })).toBe(card.total[unit]);
    for (const { month, records } of card.months) expect(await behind({ month })).toBe(records);
    for (const { code, records } of card.activities) expect(await behind({ activity: code })).toBe(records);
    for (const { mode, records } of card.modes) expect(await behind({ mode })).toBe(records);
  });
  test('does not count with one what another confided', async () => {
    expect(await olena.ok(returns.card, { params: { personId: child }, query })).toMatchObject({ total: { records: 1, minutes: 45 } });
  });
  test('keeps the target group, from the list of the register', async () => {
    const put = (code: string) => olena.ask(returns.setTargetGroup, { params: { personId: one }, body: { serviceId: services.outreach.id, code } });
    expect((await put('madeup')).status).toBe(400);
    expect([(await put('2')).status, (await put('23')).status]).toEqual([204, 204]);
    expect((await hana.ok(returns.service, { query })).clients.find(({ personId }) => personId === one)!.targetGroup).toBe('23');
    expect((await (await house.as('tomas')).ask(returns.setTargetGroup, { params: { personId: one }, body: { serviceId: services.families.id, code: '2' } })).status).toBe(404);
  });
  test.each(['tomas', 'lucie', 'ivan', 'milan', 'eva'] as const)('%s does not open it', async (who) => {
    expect((await (await house.as(who)).ask(returns.card, { params: { personId: one }, query })).status).toBe(404);
    expect((await (await house.as(who)).ask(returns.card, { params: { personId: one }, query: { year: 2025 } })).status).toBe(404);
    expect((await (await house.as(who)).ask(returns.cardPdf, { params: { personId: one }, query })).status).toBe(404);
    expect((await (await house.as(who)).ask(returns.records, { params: { personId: one }, query })).status).toBe(404);
  });
});

describe('refused applicants', () => {
  test('are counted from decided applications, by the day of the decision and the ground; nothing else is', async () => {
    const add = (decision: object | null, receivedOn = '2025-01-20') => olena.ok(applications.add, { body: { id: newId(), serviceId: services.outreach.id, receivedOn, receivedHow: 'phone', decision } as never });
    await add({ state: 'refused', ground: 'capacity', decidedOn: '2025-02-01' });
    await add({ state: 'refused', ground: 'capacity', decidedOn: '2025-02-01', callAgreed: true });
    await add({ state: 'refused', ground: 'health', decidedOn: '2024-02-01' }, '2024-01-20');
    await add({ state: 'contract', decidedOn: '2025-02-01' });
    await add({ state: 'withdrawn', decidedOn: '2025-02-01' });
    await add(null);
    expect((await hana.ok(returns.service, { query })).refusals).toEqual([{ reason: 'capacity', count: 2 }]);
    expect((await hana.ask(returns.csv, { query })).bytes.toString('utf8')).toContain('odmítnutí zájemci;;;;;nedostatečná kapacita (písm. b);2;;;\r\n');
  });
});

test('age groups of the register at the end of the year', () => {
  expect(['2025-02-01', '2024-12-31', '2018-09-01', '2014-01-01', '2009-06-01', '2006-06-01', '1998-01-01', '1960-12-31', '1944-01-01', '2026-01-01'].map((date) => ageGroupOf(date, 2025))).toEqual(['10', '1', '2', '3', '4', '5', '6', '7', '8', null]);
  expect(ageGroupOf(null, 2025)).toBeNull();
  expect(ageGroups).toHaveLength(9);
  expect(daysOf(2026, '2026-11-25')).toEqual({ from: '2026-01-01', to: '2026-11-25' });
});

test('reading the records behind a sum of the service opens the files they were written into', async () => {
  const before = (await house.admin.query<{ id: string }>('select coalesce(max(id), 0) as id from access.read_log')).rows[0]!.id;
  const { items } = await hana.ok(returns.serviceRecords, { query });
  const { rows } = await house.admin.query<{ case_id: string | null; person_id: string | null }>(`select case_id, person_id from access.read_log where id > $1 and endpoint = 'returns.serviceRecords'`, [before]);
  const opened = new Set(rows.flatMap((row) => [row.case_id, row.person_id]));
  for (const record of items) for (const file of record.caseId ? [record.caseId] : record.about) expect(opened).toContain(file);
  expect(opened.size).toBeGreaterThan(2);
});
