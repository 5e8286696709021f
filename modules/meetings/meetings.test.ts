// A meeting from a draft to those who come: called, changed, its list of people and its agenda.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { people } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { meetings } from './contract.ts';

let house: TestHouse, olena: Asker, tomas: Asker;
beforeAll(async () => { house = await openHouse(); [olena, tomas] = [await house.as('olena'), await house.as('tomas')]; });
afterAll(() => house.close());

const soon = addDays(today(), 14);
type Given = Record<string, unknown>;
const base = { title: 'Porada týmu', onDay: soon, startsAt: '14:00', endsAt: '16:00', place: 'Kompas, zasedačka' };
const calls = async (more: Given = {}, by = olena) => { const id = newId(); await by.ok(meetings.create, { body: { id, kind: 'team', ...base, ...more } as never }); return id; };
const of = (meetingId: string) => ({ params: { meetingId } });

describe('a draft', () => {
  test('is seen by who calls it and the head, not by those who are on its list yet', async () => {
    const id = await calls();
    expect(await olena.ok(meetings.get, of(id))).toMatchObject({ title: 'Porada týmu', state: 'draft', startsAt: '14:00', endsAt: '16:00', runs: true, myAnswer: 'yes', organiser: { name: 'Olena Marčuková' }, moves: ['invite', 'start', 'cancel'] });
    expect(await olena.ok(meetings.addAttendees, { ...of(id), body: { attendees: [{ id: newId(), membershipId: people.tomas.membership }, { id: newId(), name: 'Jana Bez Účtu', email: 'Jana@Example.test', part: 'guest' }] } })).toEqual({ added: 2 });
    expect((await tomas.ask(meetings.get, of(id))).status).toBe(404);
    expect((await (await house.as('hana')).ok(meetings.get, of(id))).runs).toBe(true);
    expect((await olena.ok(meetings.attendees, of(id))).items).toMatchObject([{ name: 'Olena Marčuková', mine: true }, { name: 'Tomáš Veselka' }, { name: 'Jana Bez Účtu', email: 'jana@example.test', part: 'guest' }]);
    expect((await olena.ok(meetings.list, { query: {} })).items.map((one) => one.id)).toContain(id);
  });
  test('somebody is on the list once, whatever is sent', async () => {
    const id = await calls(), one = { id: newId(), membershipId: people.tomas.membership };
    for (const expected of [1, 0]) expect(await olena.ok(meetings.addAttendees, { ...of(id), body: { attendees: [one] } })).toEqual({ added: expected });
    expect(await olena.ok(meetings.addAttendees, { ...of(id), body: { attendees: [{ ...one, id: newId() }] } })).toEqual({ added: 0 });
  });
  test('its agenda is written, put in order and cut', async () => {
    const id = await calls(), items = [newId(), newId(), newId()];
    for (const [at, itemId] of items.entries()) await olena.ok(meetings.addItem, { ...of(id), body: { id: itemId, title: `Bod ${at + 1}`, plannedMinutes: 20 } });
    await olena.ok(meetings.orderItems, { ...of(id), body: { ids: [items[2]!, items[0]!] } });
    expect((await olena.ok(meetings.items, of(id))).items.map(({ title }) => title)).toEqual(['Bod 3', 'Bod 1', 'Bod 2']);
    await olena.ok(meetings.removeItem, { params: { meetingId: id, itemId: items[0]! } });
    expect((await olena.ok(meetings.items, of(id))).items.map(({ title }) => title)).toEqual(['Bod 3', 'Bod 2']);
  });
  test('two people changing it, or a point of it: the second sees both versions', async () => {
    const id = await calls(), itemId = newId(), hana = await house.as('hana');
    await hana.ok(meetings.change, { ...of(id), version: 1, body: { ...base, title: 'Porada vedení' } });
    expect(await olena.ask(meetings.change, { ...of(id), version: 1, body: { ...base, title: 'Porada služby' } })).toMatchObject({ status: 409, problem: { code: 'conflict', current: { title: 'Porada vedení', version: 2 } } });
    await olena.ok(meetings.addItem, { ...of(id), body: { id: itemId, title: 'Bod' } });
    await hana.ok(meetings.changeItem, { params: { meetingId: id, itemId }, version: 1, body: { title: 'Bod Hany' } });
    expect(await olena.ask(meetings.changeItem, { params: { meetingId: id, itemId }, version: 1, body: { title: 'Bod Oleny' } })).toMatchObject({ status: 409, problem: { current: { title: 'Bod Hany', version: 2 } } });
  });
  test.each([[{ startsAt: '16:00', endsAt: '14:00' }, 'endsAt'], [{ startsAt: null }, 'startsAt'], [{ title: ' ' }, 'title'], [{ kind: 'conference' }, 'caseId'], [{ startsAt: '25:00' }, 'startsAt']])('%j is refused at its field', async (wrong, field) => {
    expect((await olena.ask(meetings.create, { body: { id: newId(), kind: 'team', ...base, ...wrong } as never })).problem.fields).toHaveProperty([field]);
  });
});
