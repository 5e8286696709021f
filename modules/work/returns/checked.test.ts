// The return as a checked sheet: what is missing and where it is mended, activities of people without names, locks, the year before, a workbook.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import readXlsx from 'read-excel-file/node';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { register } from '#modules/people/seed.ts';
import { applications } from '#modules/referrals/applications/contract.ts';
import { work } from '../contract.ts';
import { returns } from './contract.ts';
import { moved, numbersOf } from './numbers.ts';

let house: TestHouse, olena: Asker, hana: Asker, whole: string, bare: string;
const query = { serviceId: services.outreach.id, year: 2025 };
const record = (about: string[], minutes: number, more: object = {}, who = olena) => who.ok(work.add, { body: { id: newId(), onDay: '2025-05-05', minutes, mode: 'field', directness: 'direct', about, facts: 'tajné', activities: ['counselling'], ...more } as never });

beforeAll(async () => {
  house = await openHouse();
  [olena, hana] = [await house.as('olena'), await house.as('hana')];
  whole = await register(olena, { givenName: 'Anna', familyName: 'Celá', birthDate: '1990-01-01', birthPrecision: 'known' });
  bare = await register(olena, { givenName: 'Boris', familyName: 'Holý' });
  const owl = await register(olena, { nativeName: 'Sova', anonymous: true });
  await house.admin.query(`update people.profile set sex = 'female' where person_id = $1`, [whole]);
  await olena.ok(returns.setTargetGroup, { params: { personId: whole }, body: { serviceId: services.outreach.id, code: '2' } });
  await record([whole], 60);
  await record([whole], 60);
  await record([bare], 45, { activities: [] });
  await record([bare], 700, { onDay: '2025-06-06' });
  await record([owl], 20, { activities: ['counselling', 'accompaniment'] });
  await record([], 90, { onDay: '2025-07-07', details: { kind: 'event', groups: [{ people: 14 }] } });
  await record([whole], 30, { onDay: '2024-03-03' });
  // Of no service: written by the head, who has none of her own.
  await record([whole], 15, { onDay: '2025-08-08' }, hana);
  await olena.ok(applications.add, { body: { id: newId(), serviceId: services.outreach.id, receivedOn: '2025-02-02', receivedHow: 'phone', decision: null } as never });
});
afterAll(() => house.close());

describe('the check', () => {
  test('says what is missing or looks wrong, and opens where it is mended', async () => {
    const { items } = await hana.ok(returns.check, { query });
    expect(items.map(({ kind, count, people }) => [kind, count, people.map(({ name }) => name).join()])).toEqual([['noAge', 1, 'Boris Holý'], ['noSex', 1, 'Boris Holý'], ['noTarget', 1, 'Boris Holý'], ['noService', 1, ''], ['noActivity', 1, ''], ['tooLong', 1, ''], ['twice', 2, ''], ['undecided', 1, '']]);
    for (const { kind, count, people } of items) if (!people.length && kind !== 'undecided') expect((await hana.ok(returns.checkRecords, { query: { ...query, kind } })).items, kind).toHaveLength(count);
    expect((await hana.ok(returns.checkRecords, { query: { ...query, kind: 'noAge' } })).items).toEqual([]);
  });
  test('a record of no service is put under the one it belongs to, once; nobody else puts it anywhere', async () => {
    const id = newId(), put = async (asker: Asker, serviceId: string = services.outreach.id) => (await asker.ask(returns.assign, { params: { recordId: id }, body: { serviceId } })).status;
    await hana.ok(work.add, { body: { id, onDay: '2023-08-08', minutes: 15, mode: 'office', directness: 'direct', about: [whole], activities: ['counselling'] } });
    const wrong = async () => (await hana.ok(returns.check, { query: { ...query, year: 2023 } })).items.find(({ kind }) => kind === 'noService')?.count ?? 0;
    expect(await wrong()).toBe(1);
    expect([await put(olena), await put(await house.as('milan')), await put(await house.as('milan'), services.lipaAdvice.id), await put(hana, services.earlyCare.id), await put(hana), await put(hana, services.families.id)]).toEqual([403, 404, 404, 404, 204, 404]);
    expect([await wrong(), (await hana.ok(returns.service, { query: { ...query, year: 2023 } })).total.records]).toEqual([0, 1]);
  });
  test('counts what was done for people without names: anonymous clients and groups', async () => {
    const found = await hana.ok(returns.service, { query });
    expect(found.groups).toEqual({ records: 1, minutes: 90, kontakt: 1, intervence: 1, people: 14 });
    expect(found.activities).toEqual([{ code: 'counselling', records: 5, minutes: 930, namelessRecords: 2, namelessMinutes: 110 }, { code: 'accompaniment', records: 1, minutes: 20, namelessRecords: 1, namelessMinutes: 20 }]);
    const behind = async (part: 'groups' | 'nameless' | 'all', activity?: string) => (await hana.ok(returns.serviceRecords, { query: { ...query, part, ...(activity && { activity }) } })).items.length;
    expect([await behind('groups'), await behind('nameless'), await behind('nameless', 'counselling'), await behind('nameless', 'accompaniment'), await behind('all', 'counselling')]).toEqual([1, 2, 2, 1, 5]);
  });
});

describe('a lock', () => {
  test('freezes the numbers; records go on, and what moved since is told; submitted, opened again with a reason, kept as history', async () => {
    const id = newId(), before = await hana.ok(returns.state, { query });
    expect(before).toMatchObject({ lock: null, mayLock: true, history: [], before: { year: 2024, locked: false, numbers: { clients: 1, records: 1, minutes: 30 } }, now: { clients: 2, anonymousClients: 1, groupPeople: 14, records: 6, minutes: 975, targets: [{ code: '2', count: 1 }, { code: null, count: 1 }] } });
    await hana.ok(returns.lock, { body: { id, ...query } });
    expect((await hana.ask(returns.lock, { body: { id: newId(), ...query } })).problem).toMatchObject({ code: 'conflict', current: { id } });
    await record([whole], 25, { onDay: '2025-09-09' });
    const state = await hana.ok(returns.state, { query }), { lock } = state;
    expect([lock?.numbers.records, state.now.records, moved(state.now, lock!.numbers)]).toEqual([6, 7, ['records', 'minutes', 'kontakt']]);
    // No name and no person is frozen.
    expect(JSON.stringify(lock!.numbers)).not.toMatch(new RegExp(`Celá|${whole}|${bare}`));
    expect((await hana.ask(returns.submit, { params: { lockId: id }, version: 1, body: { submittedOn: '2099-01-01' } })).status).toBe(400);
    expect(await hana.ok(returns.submit, { params: { lockId: id }, version: 1, body: { submittedOn: '2026-06-20' } })).toMatchObject({ submittedOn: '2026-06-20', version: 2 });
    expect((await hana.ask(returns.unlock, { params: { lockId: id }, version: 1, body: { reason: 'pozdě' } })).status).toBe(409);
    expect((await hana.ask(returns.unlock, { params: { lockId: id }, version: 2, body: { reason: ' ' } })).status).toBe(400);
    await hana.ok(returns.unlock, { params: { lockId: id }, version: 2, body: { reason: 'Kraj výkaz vrátil: chybí činnosti.' } });
    expect((await hana.ask(returns.submit, { params: { lockId: id }, version: 3, body: { submittedOn: null } })).status).toBe(409);
    const after = await hana.ok(returns.state, { query });
    expect([after.lock, after.history.map(({ unlockReason, submittedOn, unlockedBy }) => [unlockReason, submittedOn, unlockedBy])]).toEqual([null, [['Kraj výkaz vrátil: chybí činnosti.', '2026-06-20', 'Hana Dvorská']]]);
  });
  test('of the year before is what this year is compared with; a year that goes on is not locked', async () => {
    await hana.ok(returns.lock, { body: { id: newId(), serviceId: query.serviceId, year: 2024 } });
    await record([whole], 30, { onDay: '2024-04-04' });
    expect((await hana.ok(returns.state, { query })).before).toMatchObject({ locked: true, numbers: { records: 1 } });
    expect((await hana.ask(returns.lock, { body: { id: newId(), serviceId: query.serviceId, year: Number(today().slice(0, 4)) } })).status).toBe(409);
  });
  test('what was frozen is never written again, not even by its head asking the database', async () => {
    const id = (await hana.ok(returns.state, { query: { ...query, year: 2024 } })).lock!.id;
    const asHana = async (statement: string) => { const { sql } = await import('kysely'); return house.database.asSession(house.secretOf('hana'), (db) => sql.raw(statement).execute(db)).then(() => 'done', (error: { code?: string }) => error.code); };
    expect(await asHana(`update work.return_lock set numbers = '{}' where id = '${id}'`)).toBe('42501');
    expect(await asHana(`update work.return_lock set unlocked_at = now(), unlock_reason = 'x', unlocked_by = (select id from access.membership where id <> access.my_membership() limit 1) where id = '${id}'`)).not.toBe('done');
  });
});

test('leaves also as a workbook, without names', async () => {
  const rows = JSON.stringify(await readXlsx((await hana.ask(returns.xlsx, { query })).bytes));
  expect(rows).toContain('"skupiny beze jmen"');
  expect(rows).toContain('"z toho beze jmen"');
  for (const name of ['Celá', 'Holý', 'Sova', 'tajné']) expect(rows).not.toContain(name);
});

test.each<[Persona, number]>([['olena', 403], ['petra', 403], ['jitka', 404], ['milan', 404], ['alena', 403]])('%s gets %i', async (who, status) => {
  const asker = await house.as(who);
  for (const endpoint of [returns.check, returns.state, returns.xlsx]) expect((await asker.ask(endpoint, { query })).status).toBe(status);
  expect((await asker.ask(returns.checkRecords, { query: { ...query, kind: 'twice' } })).status).toBe(status);
  expect((await asker.ask(returns.lock, { body: { id: newId(), ...query } })).status).toBe(status);
  const lock = (await hana.ok(returns.state, { query: { ...query, year: 2024 } })).lock!;
  expect((await asker.ask(returns.unlock, { params: { lockId: lock.id }, version: lock.version, body: { reason: 'x' } })).status).toBe(status);
});

test('numbers of a return are made of it and of nothing else', async () => {
  const of = await hana.ok(returns.service, { query }), numbers = numbersOf(of);
  expect([numbers.ages, numbers.clients]).toEqual([[{ code: '6', count: 1 }, { code: null, count: 1 }], of.clients.length]);
});
