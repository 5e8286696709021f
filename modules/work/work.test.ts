import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { signals } from '#modules/signals/contract.ts';
import { work } from './contract.ts';

let house: TestHouse, shared: SharedCase, olena: Asker;
beforeAll(async () => {
  house = await openHouse();
  shared = await sharedCase(house);
  olena = await house.as('olena');
});
afterAll(() => house.close());

const call = () => ({ id: newId(), caseId: shared.caseId, onDay: '2026-11-10', minutes: 12, mode: 'phone' as const, directness: 'direct' as const, about: [shared.mother], facts: 'Domluvena návštěva' });
const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 10);
const count = async (table: string) => Number((await house.admin.query(`select count(*) as n from ${table}`)).rows[0].n);

describe('writing a record', () => {
  test('with a new task and a barrier, in one go; twice sent, once written', async () => {
    const body = { ...call(), newTasks: [{ id: newId(), what: 'Zavolat škole', dueOn: null }], barriers: [{ id: newId(), domain: 'schools', level: 'organisation' as const, text: 'Škola nemá tlumočníka' }] };
    await olena.ok(work.add, { body });
    await olena.ok(work.add, { body });
    const { items } = await olena.ok(work.ofCase, { params: { caseId: shared.caseId }, query: {} });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ minutes: 12, units: ['kontakt'], commitments: [{ what: 'Zavolat škole', done: false }], author: { name: 'Olena Marčuková' }, mayChange: true });
    const { barriers } = await olena.ok(signals.ofCase, { params: { caseId: shared.caseId } });
    expect(barriers).toMatchObject([{ text: 'Škola nemá tlumočníka', domain: 'schools', level: 'organisation' }]);
    const { rows } = await house.admin.query('select service_id, episode from work.record where id = $1', [body.id]);
    expect(rows[0]).toMatchObject({ episode: 1 });
    expect(rows[0].service_id).not.toBeNull();
  });
  test('a wrong barrier takes the record back with it', async () => {
    const before = await count('work.record');
    const { status } = await olena.ask(work.add, { body: { ...call(), barriers: [{ id: newId(), domain: 'nonsense', level: 'law' as const, text: 'x' }] } });
    expect(status).toBe(400);
    expect(await count('work.record')).toBe(before);
  });
  test('a task marked done is done with the record', async () => {
    const task = newId();
    await olena.ok(work.add, { body: { ...call(), newTasks: [{ id: task, what: 'Poslat přihlášku' }] } });
    const id = newId();
    await olena.ok(work.add, { body: { ...call(), id, commitments: [{ id: task, done: true }] } });
    const { items } = await olena.ok(work.ofCase, { params: { caseId: shared.caseId }, query: {} });
    expect(items.find((record) => record.id === id)?.commitments).toEqual([{ id: task, what: 'Poslat přihlášku', done: true }]);
  });
  test('a one-off request needs no case; nothing at all is refused', async () => {
    const { caseId: _, ...rest } = call();
    await olena.ok(work.add, { body: { ...rest, about: [], oneOffRequest: 'Dotaz na školku' } });
    expect((await olena.ask(work.add, { body: { ...rest, id: newId(), about: [] } })).problem.fields).toHaveProperty('caseId');
  });
  test.each([
    ['a day ahead', { onDay: tomorrow }, 'onDay'],
    ['another language without the back-check', { language: 'uk' }, 'understood'],
    ['an interpreter without the back-check', { interpreter: 'I. Bojko' }, 'understood'],
    ['no minutes', { minutes: 0 }, 'minutes'],
    ['more than a day', { minutes: 1441 }, 'minutes'],
    ['31. 2.', { onDay: '2026-02-31' }, 'onDay'],
    ['an activity that is not on the list', { activities: ['juggling'] }, 'activities'],
    ['a language that is not on the list', { language: 'xx', understood: 'yes' as const }, 'language'],
  ])('%s gets a sentence', async (_, wrong, field) => {
    const { status, problem } = await olena.ask(work.add, { body: { ...call(), ...wrong } });
    expect(status).toBe(400);
    expect(problem.fields).toHaveProperty(field);
  });
  test('a goal or a task of another case, a person from outside, are not confirmed', async () => {
    for (const wrong of [{ goalId: newId() }, { commitments: [{ id: newId() }] }, { about: [newId()] }, { caseId: newId() }]) expect((await olena.ask(work.add, { body: { ...call(), ...wrong } })).status).toBe(404);
  });
});

describe('correcting a record', () => {
  const body = { onDay: '2026-11-11', minutes: 35, mode: 'phone' as const, directness: 'direct' as const, facts: 'Opraveno' };
  test('keeps what it was, meets the other version, and is for the author or the head', async () => {
    const id = newId();
    await olena.ok(work.add, { body: { ...call(), id, opinion: 'Dojem' } });
    const changed = await olena.ok(work.change, { params: { recordId: id }, version: 1, body: { ...body, about: [shared.mother], opinion: 'Dojem' } });
    expect(changed).toMatchObject({ version: 2, minutes: 35, units: ['kontakt', 'intervence'] });
    const { rows } = await house.admin.query(`select was from access.change_log where row_id = $1 and action = 'update'`, [id]);
    expect(rows[0].was).toMatchObject({ minutes: 12, facts: 'Domluvena návštěva' });
    const stale = await olena.ask(work.change, { params: { recordId: id }, version: 1, body: { ...body, about: [shared.mother], opinion: 'Dojem' } });
    expect(stale.status).toBe(409);
    expect((stale.problem.current as { facts: string }).facts).toBe('Opraveno');
    const petra = await house.as('petra'), hana = await house.as('hana'), ivan = await house.as('ivan');
    expect((await petra.ask(work.change, { params: { recordId: id }, version: 2, body })).problem.code).toBe('rule');
    expect((await ivan.ask(work.change, { params: { recordId: id }, version: 2, body })).status).toBe(404);
    expect((await hana.ask(work.change, { params: { recordId: id }, version: 2, body: { ...body, opinion: 'Cizí názor' } })).problem.code).toBe('rule');
    expect((await hana.ok(work.change, { params: { recordId: id }, version: 2, body: { ...body, about: [shared.mother], opinion: 'Dojem', minutes: 40 } })).minutes).toBe(40);
  });
});

describe('what the next record begins with', () => {
  test('the last one of mine', async () => {
    await olena.ok(work.add, { body: { ...call(), onDay: '2026-11-20', interpreter: 'I. Bojko', language: 'uk', understood: 'yes', minutes: 45, mode: 'field' } });
    const { last } = await olena.ok(work.lastForCase, { params: { caseId: shared.caseId } });
    expect(last).toMatchObject({ about: [shared.mother], mode: 'field', minutes: 45, interpreter: 'I. Bojko', language: 'uk' });
    expect(last).not.toHaveProperty('understood');
  });
  test('pages follow one another', async () => {
    const first = await olena.ok(work.ofCase, { params: { caseId: shared.caseId }, query: { limit: 2 } });
    const second = await olena.ok(work.ofCase, { params: { caseId: shared.caseId }, query: { limit: 2, after: first.next! } });
    expect(first.items[0]!.onDay).toBe('2026-11-20');
    expect(second.items.map(({ id }) => id)).not.toContain(first.items[1]!.id);
    expect((await olena.ok(work.ofCase, { params: { caseId: shared.caseId }, query: { mode: 'field' } })).items).toHaveLength(1);
  });
  test('my month counts contacts and days without a record', async () => {
    const month = await olena.ok(work.month);
    expect(month.minutes).toBeGreaterThanOrEqual(0);
    expect(month.without.every((day) => day < new Date(Date.now() + 7_200_000).toISOString().slice(0, 10))).toBe(true);
  });
  test('a new organisation begins with the usual rules of units', async () => {
    const { rows } = await house.admin.query('select unit, min_minutes from work.unit_rule where organisation_id = (select organisation_id from access.membership where id = $1) order by 2', [olena.membershipId]);
    expect(rows).toEqual([{ unit: 'kontakt', min_minutes: 10 }, { unit: 'intervence', min_minutes: 30 }]);
  });
});
