// The monthly statement: every number against records made by hand, the records behind it, files without names, who sees what.
import { afterAll, beforeAll, expect, test } from 'vitest';
import readXlsx from 'read-excel-file/node';
import { readPdf } from '#platform/documents/reading.ts';
import { newId } from '#platform/http/client.ts';
import { services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { openCase, register } from '#modules/people/seed.ts';
import { work } from '../contract.ts';
import { projects } from '../projects/contract.ts';
import { unitRules } from '../units/contract.ts';
import { statements } from './contract.ts';
import { behind, daysOf, monthBefore, monthsBack, type Row } from './rules.ts';

let house: TestHouse, olena: Asker, hana: Asker, petra: Asker, project: string;
const query = { serviceId: services.outreach.id, month: '2026-03' };

beforeAll(async () => {
  house = await openHouse();
  [olena, hana, petra] = [await house.as('olena'), await house.as('hana'), await house.as('petra')];
  project = newId();
  await hana.ok(projects.add, { body: { id: project, name: 'Dotace kraje', donorKind: 'region', startsOn: '2026-01-01' } });
  await hana.ok(unitRules.add, { body: { id: newId(), unit: 'kontakt', projectId: project, minMinutes: 10, modes: ['field', 'office', 'phone'], directness: ['direct', 'indirect'], groupCounts: 'each', validFrom: '2026-01-01', source: 'Smlouva s krajem' } });
  const anna = await register(olena, { givenName: 'Anna', familyName: 'Tajná' }), boris = await register(olena, { givenName: 'Boris', familyName: 'Tajný' }), owl = await register(olena, { nativeName: 'Sova', anonymous: true });
  const caseId = await openCase(house, [anna, boris]);
  const record = (onDay: string, minutes: number, about: string[], more: object = {}, who = olena) => who.ok(work.add, { body: { id: newId(), onDay, minutes, mode: 'field', directness: 'direct', about, facts: 'důvěrné věci', ...more } as never });
  await record('2026-03-02', 45, [anna, boris], { caseId, activities: ['accompaniment', 'counselling'], details: { projects: [{ projectId: project, share: 50 }] } });
  await record('2026-03-02', 15, [anna], { caseId, mode: 'phone', activities: ['counselling'] });
  await record('2026-03-03', 30, [owl], { mode: 'office' });
  await record('2026-03-04', 20, [boris], { caseId, directness: 'indirect', details: { projects: [{ projectId: project }] } });
  await record('2026-03-05', 120, [], { details: { kind: 'distribution', groups: [{ people: 12, sex: 'female', citizenship: 'UKR' }, { people: 3 }], materials: [{ title: 'Mapa služeb', language: 'uk', pieces: 40 }, { title: 'Mapa služeb', language: 'uk', pieces: 5 }], projects: [{ projectId: project }] } });
  await record('2026-03-06', 25, [], { oneOffRequest: 'Kde je úřad' });
  // By the coordinator, of the service: the worker does not count it among hers.
  await record('2026-03-06', 60, [anna], { caseId, details: { serviceId: services.outreach.id } }, petra);
  // Another month, another service.
  await record('2026-02-28', 60, [anna], { caseId });
  await record('2026-03-02', 60, [], { oneOffRequest: 'jinde' }, await house.as('tomas'));
});
afterAll(() => house.close());

test('a month of a service, number by number', async () => {
  const found = await hana.ok(statements.get, { query });
  expect(found).toMatchObject({ service: { id: services.outreach.id }, month: '2026-03', whole: true,
    total: { records: 7, minutes: 315, direct: 295, indirect: 20, organisational: 0, kontakt: 6, intervence: 4, days: 5, clients: 2, anonymous: 1, groupPeople: 15, nobody: 1, participants: 2 + 1 + 1 + 1 + 15 + 1 } });
  expect(found.days.map(({ day, records, clients }) => [day.slice(8), records, clients])).toEqual([['02', 2, 2], ['03', 1, 0], ['04', 1, 1], ['05', 1, 0], ['06', 2, 1]]);
  expect(found.modes.map(({ mode, minutes }) => [mode, minutes])).toEqual([['office', 30], ['field', 270], ['phone', 15]]);
  expect(found.kinds.map(({ kind, records }) => [kind, records])).toEqual([['contact', 5], ['coordination', 1], ['distribution', 1]]);
  expect(found.activities.map(({ code, records, minutes }) => [code, records, minutes])).toEqual([['counselling', 2, 60], ['accompaniment', 1, 45]]);
  expect(found.groups.map(({ group, people }) => [group.sex, group.citizenship, people])).toEqual([['female', 'UKR', 12], [null, null, 3]]);
  expect(found.materials).toEqual([{ title: 'Mapa služeb', language: 'uk', pieces: 45, records: 1 }]);
  // By share: 22.5 + 20 + 120 minutes. The funder counts a kontakt for each participant, indirect work too; it has no rule for intervence, so the organisation's holds.
  expect(found.funders).toEqual([{ project: { id: project, name: 'Dotace kraje' }, ownRule: true, records: 3, minutes: 162.5, kontakt: 2 + 1 + 15, intervence: 2 }]);
});

test('every number opens exactly its records; what is not a number opens none', async () => {
  const found = await hana.ok(statements.get, { query }), open = async (what: string) => (await hana.ok(statements.records, { query: { ...query, what } })).items;
  const numbers: [string, number][] = [['', found.total.records], ['unit:kontakt', found.total.kontakt], ['unit:intervence', found.total.intervence], ['nobody', 1], ['groups', 1], ['anonymous', 1], ['materials', 1],
    ...found.days.map(({ day, records }): [string, number] => [`day:${day}`, records]), ...found.modes.map(({ mode, records }): [string, number] => [`mode:${mode}`, records]), ...found.kinds.map(({ kind, records }): [string, number] => [`kind:${kind}`, records]),
    ...found.activities.map(({ code, records }): [string, number] => [`activity:${code}`, records]), ...found.groups.map(({ key, records }): [string, number] => [`group:${key}`, records]), [`project:${project}`, 3], [`funder:${project}:kontakt`, 3], [`funder:${project}:intervence`, 2], ['constructor', 0], ['funder:x:y', 0]];
  for (const [what, count] of numbers) expect((await open(what)).length, what).toBe(count);
});

test('a worker has their own month; the coordinator counts the service whole and is told how many records she may not open; reading is logged', async () => {
  expect(await olena.ok(statements.get, { query })).toMatchObject({ whole: false, total: { records: 6, minutes: 255, clients: 2 } });
  expect(await olena.ok(statements.records, { query })).toMatchObject({ hidden: 0 });
  expect(await petra.ok(statements.get, { query })).toMatchObject({ whole: true, total: { records: 7, minutes: 315 } });
  const before = (await house.admin.query<{ n: number }>(`select count(*)::int n from access.read_log where endpoint = 'statements.records'`)).rows[0]!.n;
  const { items, hidden } = await petra.ok(statements.records, { query });
  // The talk with an anonymous client and the one-off request stand in no case: theirs who wrote them, and the head's.
  expect([items.length, hidden]).toEqual([5, 2]);
  expect((await house.admin.query<{ n: number }>(`select count(*)::int n from access.read_log where endpoint = 'statements.records'`)).rows[0]!.n).toBeGreaterThan(before);
});

test.each<[Persona, number]>([['tomas', 404], ['alena', 403], ['lucie', 404], ['jitka', 404], ['milan', 404], ['eva', 404]])('%s gets %i', async (who, status) => {
  for (const endpoint of Object.values(statements)) expect((await (await house.as(who)).ask(endpoint, { query })).status).toBe(status);
});

test('leaves as CSV, workbook and paper, without names and words of records', async () => {
  const csv = (await hana.ask(statements.csv, { query })).bytes.toString('utf8');
  expect(csv).toContain('Celkem;všechna práce;7;5,3;6;4;21;\r\n');
  expect(csv).toContain('Skupiny beze jmen;ženy, Ukrajina;1;;;;;12\r\n');
  expect(csv).toContain('Projekty;Dotace kraje;3;2,7;18;2;;\r\n');
  const rows = (await readXlsx((await hana.ask(statements.xlsx, { query })).bytes) as unknown as { data?: unknown[][] }[] | unknown[][]);
  expect(JSON.stringify(rows)).toContain('"Celkem","všechna práce",7,5.3,6,4,21');
  const pdf = (await readPdf(new Uint8Array((await hana.ask(statements.pdf, { query })).bytes))).text;
  expect(pdf).toContain('Měsíční výkaz: březen 2026');
  for (const text of [csv, JSON.stringify(rows), pdf]) for (const word of ['Tajn', 'Sova', 'důvěrné', 'Kde je úřad']) expect(text).not.toContain(word);
});

test('months, and numbers that nobody knows', () => {
  expect([monthBefore('2026-01-31'), monthBefore('2026-11-26')]).toEqual(['2025-12', '2026-10']);
  expect(monthsBack('2026-02-10', 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect([daysOf('2028-02').to, daysOf('2026-12').to]).toEqual(['2028-02-29', '2026-12-31']);
  expect(behind([{ id: 'x' } as Row], 'toString:x')).toEqual([]);
});
