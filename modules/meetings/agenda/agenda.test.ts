// The agenda: times, the clock of points, and the backlog of a group.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { meetings } from '../contract.ts';
import { agenda } from './contract.ts';
import { beginnings, minutesBetween, overMinutes, plannedTotal, spentMinutes } from './rules.ts';

test('each point begins when those before it end; after one without minutes nobody knows', () => {
  const items = [{ plannedMinutes: 20 }, { plannedMinutes: 50 }, { plannedMinutes: null }, { plannedMinutes: 5 }];
  expect(beginnings('14:00', items)).toEqual(['14:00', '14:20', '15:10', null]);
  expect(beginnings(null, items)).toEqual([null, null, null, null]);
  expect([plannedTotal(items), minutesBetween('14:00', '16:30'), minutesBetween('14:00', null)]).toEqual([75, 150, null]);
});
test('time over the plan is told in minutes', () => {
  const now = new Date('2027-02-03T13:30:00Z'), item = { spentSeconds: 300, startedAt: '2027-02-03T13:10:00Z', plannedMinutes: 20 };
  expect([spentMinutes(item, now), overMinutes(item, now), overMinutes({ ...item, plannedMinutes: 30 }, now), overMinutes({ ...item, plannedMinutes: null }, now)]).toEqual([25, 5, 0, null]);
});

let house: TestHouse, olena: Asker, tomas: Asker;
const groupId = newId(), base = { kind: 'working_group', groupId, title: 'Skupina', onDay: '2027-02-03', startsAt: '14:00', endsAt: '16:00' };
beforeAll(async () => {
  house = await openHouse();
  [olena, tomas] = [await house.as('olena'), await house.as('tomas')];
  const member = newId();
  await house.admin.query(`insert into meetings."group" (id, organisation_id, kind, name, author_id) values ($1, $2, 'working_group', 'Bydlení', $3)`, [groupId, organisations.kompas.id, people.olena.membership]);
  await house.admin.query(`insert into meetings.group_member (id, organisation_id, group_id, member_organisation_id, since, author_id) values ($1, $2, $3, $2, '2020-01-01', $4)`, [member, organisations.kompas.id, groupId, people.olena.membership]);
  await house.admin.query(`insert into meetings.seat (id, organisation_id, group_id, member_id, membership_id, since, author_id) values ($1, $2, $3, $4, $5, '2020-01-01', $6)`, [newId(), organisations.kompas.id, groupId, member, people.tomas.membership, people.olena.membership]);
});
afterAll(() => house.close());
const calls = async () => { const id = newId(); await olena.ok(meetings.create, { body: { id, ...base } as never }); return id; };
const of = (meetingId: string) => ({ params: { meetingId } });
const items = async (id: string, by = olena) => (await by.ok(meetings.items, of(id))).items;

describe('the clock', () => {
  test('runs with the meeting; starting a point ends the one before; time is added up', async () => {
    const id = await calls(), [one, two] = [newId(), newId()];
    for (const itemId of [one, two]) await olena.ok(meetings.addItem, { ...of(id), body: { id: itemId, title: 'Bod' } });
    expect((await olena.ask(agenda.start, { params: { meetingId: id, itemId: one } })).status).toBe(409);
    await house.admin.query(`update meetings.meeting set state = 'running' where id = $1`, [id]);
    await olena.ok(agenda.start, { params: { meetingId: id, itemId: one } });
    await house.admin.query(`update meetings.item set started_at = now() - interval '10 minutes' where id = $1`, [one]);
    await olena.ok(agenda.start, { params: { meetingId: id, itemId: two } });
    const [first, second] = await items(id);
    expect(first).toMatchObject({ state: 'done', startedAt: null });
    expect(first!.spentSeconds).toBeGreaterThanOrEqual(600);
    expect(second).toMatchObject({ state: 'open', startedAt: expect.any(String) });
    await olena.ok(agenda.stop, { params: { meetingId: id, itemId: two }, body: { state: 'postponed' } });
    expect((await items(id))[1]).toMatchObject({ state: 'postponed', startedAt: null });
  });
  test('is kept by those who run the meeting', async () => {
    const id = await calls(), itemId = newId();
    await olena.ok(meetings.addItem, { ...of(id), body: { id: itemId, title: 'Bod' } });
    await house.admin.query(`update meetings.meeting set state = 'running' where id = $1`, [id]);
    expect((await tomas.ask(agenda.start, { params: { meetingId: id, itemId } })).status).toBe(409);
    expect((await (await house.as('ivan')).ask(agenda.start, { params: { meetingId: id, itemId } })).status).toBe(404);
  });
});

describe('the backlog', () => {
  const propose = async (by: Asker, title: string) => { const id = newId(); await by.ok(agenda.propose, { body: { id, groupId, title } }); return id; };
  const waits = async (by = olena) => (await by.ok(agenda.backlog, { query: { groupId } })).items;
  test('everybody in the group proposes; whoever runs it takes over; what is taken off the agenda goes back', async () => {
    const id = await calls(), mine = await propose(tomas, 'Cena nájmů');
    expect(await waits()).toMatchObject([{ id: mine, title: 'Cena nájmů', proposedBy: 'Tomáš Veselka', mine: false }]);
    expect((await tomas.ask(agenda.takeOver, { ...of(id), body: { ids: [mine] } })).status).toBe(404);
    expect(await olena.ok(agenda.takeOver, { ...of(id), body: { ids: [mine] } })).toEqual({ taken: 1 });
    expect([(await items(id)).map((one) => one.title), await waits()]).toEqual([['Cena nájmů'], []]);
    await olena.ok(meetings.removeItem, { params: { meetingId: id, itemId: mine } });
    expect([(await items(id)).length, (await waits()).length]).toEqual([0, 1]);
    await tomas.ok(agenda.drop, { params: { itemId: mine } });
    expect(await waits()).toEqual([]);
  });
  test('is nobody else’s', async () => {
    const id = await propose(olena, 'Naše'), ivan = await house.as('ivan');
    for (const outcome of [await ivan.ask(agenda.backlog, { query: { groupId } }), await ivan.ask(agenda.propose, { body: { id: newId(), groupId, title: 'Cizí' } }), await ivan.ask(agenda.drop, { params: { itemId: id } }), await tomas.ask(agenda.drop, { params: { itemId: id } })]) expect(outcome.status).toBe(404);
  });
});
