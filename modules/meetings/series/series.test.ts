// The next meeting: its date, people and leftovers; the members of a group onto the list.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { meetings } from '../contract.ts';
import { meetingSeries } from './contract.ts';
import { nextDate, type Rhythm } from './rules.ts';

describe('the next date', () => {
  test.each<[Rhythm, string, string, string | null, string | null]>([
    ['weekly', '2027-01-06', '2027-01-07', '2027-01-13', null],
    ['fortnightly', '2027-01-06', '2027-01-07', '2027-01-20', null],
    ['monthly', '2027-01-20', '2027-01-21', '2027-02-17', null], // the third Wednesday
    ['monthly', '2027-03-31', '2027-04-01', '2027-04-28', null], // the fifth Wednesday: the last one
    ['quarterly', '2027-01-20', '2027-01-21', '2027-04-21', null],
    ['yearly', '2027-01-20', '2027-01-21', '2028-01-19', null],
    ['none', '2027-01-20', '2027-01-21', null, null],
    ['weekly', '2026-10-21', '2026-10-22', '2026-11-04', '2026-10-28'], // 28 October is a holiday
    ['fortnightly', '2027-03-15', '2027-03-16', '2027-04-05', '2027-03-29'], // Easter Monday
    ['weekly', '2026-12-10', '2026-12-11', '2026-12-17', null],
    ['weekly', '2026-12-17', '2026-12-18', '2026-12-31', '2026-12-24'],
    ['weekly', '2026-12-18', '2026-12-19', '2027-01-08', '2026-12-25'], // Christmas and then New Year
    ['monthly', '2026-01-21', '2027-01-25', '2027-02-17', null], // long not met: not in the past
  ])('%s after %s, on %s: %s', (rhythm, previous, today, day, insteadOf) => expect(nextDate(rhythm, previous, today)).toEqual(day && { day, insteadOf }));
});

let house: TestHouse, olena: Asker, eva: Asker;
const groupId = newId();
beforeAll(async () => {
  house = await openHouse();
  [olena, eva] = [await house.as('olena'), await house.as('eva')];
  const kompas = organisations.kompas.id, by = people.olena.membership;
  await house.admin.query(`insert into meetings."group" (id, organisation_id, kind, name, rhythm, usual_time, usual_minutes, usual_place, author_id) values ($1, $2, 'working_group', 'Bydlení', 'monthly', '13:00', 90, 'Radnice', $3)`, [groupId, kompas, by]);
  for (const [member, voting, since, until] of [[organisations.kompas.id, true, '2020-01-01', null], [organisations.urad.id, true, '2020-01-01', null], [organisations.jerabina.id, false, '2020-01-01', null], [organisations.lipa.id, true, '2020-01-01', '2026-01-01']] as const) {
    const id = newId();
    await house.admin.query(`insert into meetings.group_member (id, organisation_id, group_id, member_organisation_id, voting, since, until, author_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [id, kompas, groupId, member, voting, since, until, by]);
    const seats: [string | null, string, string, string][] = ({ [organisations.kompas.id]: [[people.olena.membership, '', '', 'secretary'], [people.hana.membership, '', '', 'deputy']], [organisations.urad.id]: [[people.eva.membership, '', '', 'member']], [organisations.jerabina.id]: [[null, 'Marie Bez Účtu', 'marie@example.test', 'member']], [organisations.lipa.id]: [[people.ivan.membership, '', '', 'member']] } as Record<string, [string | null, string, string, string][]>)[member]!;
    for (const [membership, name, email, office] of seats) await house.admin.query(`insert into meetings.seat (id, organisation_id, group_id, member_id, membership_id, name, email, office, since, author_id) values ($1, $2, $3, $4, $5, $6, $7, $8, '2020-01-01', $9)`, [newId(), kompas, groupId, id, membership, name, email, office, by]);
  }
});
afterAll(() => house.close());
const of = (meetingId: string) => ({ params: { meetingId } });
const calls = async (more = {}) => { const id = newId(); await olena.ok(meetings.create, { body: { id, kind: 'working_group', groupId, title: 'Bydlení', onDay: '2027-01-20', startsAt: '14:00', endsAt: '16:00', ...more } as never }); return id; };
const listed = async (id: string) => (await olena.ok(meetings.attendees, of(id))).items.map(({ name, voting, memberName }) => [name, voting, memberName]).sort();

test('those who sit in the group on the day come onto the list with their votes, once; who left does not, a deputy has none', async () => {
  const id = await calls();
  expect(await olena.ok(meetingSeries.copyMembers, of(id))).toEqual({ added: 3 });
  expect(await olena.ok(meetingSeries.copyMembers, of(id))).toEqual({ added: 0 });
  expect(await listed(id)).toEqual([['Eva Kolářová', true, 'MěÚ Lískovec'], ['Hana Dvorská', false, 'Kompas'], ['Marie Bez Účtu', false, 'Jeřabina'], ['Olena Marčuková', true, 'Kompas']]);
});

test('the next one has the date of the rhythm, the habits of the group, the same people and what was left over; once', async () => {
  const id = await calls(), ids = [newId(), newId(), newId()];
  await olena.ok(meetingSeries.copyMembers, of(id));
  for (const [at, itemId] of ids.entries()) await olena.ok(meetings.addItem, { ...of(id), body: { id: itemId, title: `Bod ${at + 1}`, plannedMinutes: 30, presenter: 'Eva' } });
  await house.admin.query(`update meetings.item set state = case when id = $1 then 'done' else 'postponed' end where id = any ($2)`, [ids[0], ids.slice(0, 2)]);
  await house.admin.query(`update meetings.meeting set state = 'invited' where id = $1`, [id]);
  const next = await olena.ok(meetingSeries.next, of(id));
  expect(next).toMatchObject({ rhythm: 'monthly', day: '2027-02-17', insteadOf: null, startsAt: '13:00', endsAt: '14:30', place: 'Radnice', leftovers: [{ title: 'Bod 2' }, { title: 'Bod 3' }] });
  const nextId = newId(), body = { id: nextId, onDay: next.day, startsAt: next.startsAt, endsAt: next.endsAt, carry: next.leftovers.map((one) => one.id) };
  expect((await eva.ask(meetingSeries.createNext, { ...of(id), body })).status).toBe(409);
  await olena.ok(meetingSeries.createNext, { ...of(id), body });
  expect(await olena.ok(meetings.get, of(nextId))).toMatchObject({ title: 'Bydlení', state: 'draft', previousId: id, onDay: '2027-02-17', place: 'Radnice', groupName: 'Bydlení' });
  expect((await olena.ok(meetings.get, of(id))).nextId).toBe(nextId);
  expect(await listed(nextId)).toEqual(await listed(id));
  expect((await olena.ok(meetings.items, of(nextId))).items).toMatchObject([{ title: 'Bod 2', carriedFromId: ids[1], plannedMinutes: 30, presenter: 'Eva', state: 'planned' }, { title: 'Bod 3', carriedFromId: ids[2] }]);
  expect((await olena.ok(meetings.items, of(id))).items.map(({ state }) => state)).toEqual(['done', 'postponed', 'postponed']);
  expect((await olena.ok(meetingSeries.next, of(id))).leftovers).toEqual([]);
  expect((await olena.ask(meetingSeries.createNext, { ...of(id), body: { ...body, id: newId() } })).status).toBe(409);
});

test('who left the group or whose member left it is not called to the next one: whoever is on the list reads it', async () => {
  const id = await calls();
  await olena.ok(meetingSeries.copyMembers, of(id));
  try {
    await house.admin.query(`update meetings.seat set until = platform.today() - 1 where group_id = $1 and membership_id = $2`, [groupId, people.eva.membership]);
    await house.admin.query(`update meetings.group_member set until = platform.today() - 1 where group_id = $1 and member_organisation_id = $2`, [groupId, organisations.jerabina.id]);
    const nextId = newId();
    await olena.ok(meetingSeries.createNext, { ...of(id), body: { id: nextId, onDay: '2027-02-17', startsAt: '14:00', endsAt: '16:00', carry: [] } });
    expect((await listed(nextId)).map(([name]) => name)).toEqual(['Hana Dvorská', 'Olena Marčuková']);
    expect((await eva.ask(meetings.get, of(nextId))).status).toBe(404);
  } finally {
    await house.admin.query(`update meetings.seat set until = null where group_id = $1 and membership_id = $2`, [groupId, people.eva.membership]);
    await house.admin.query(`update meetings.group_member set until = null where group_id = $1 and member_organisation_id = $2`, [groupId, organisations.jerabina.id]);
  }
});
test('what was not reached is carried also from approved minutes, which stay as they are', async () => {
  const id = await calls(), point = newId(), nextId = newId();
  await olena.ok(meetings.addItem, { ...of(id), body: { id: point, title: 'Nedošlo na to' } });
  await house.admin.query(`update meetings.meeting set state = 'approved' where id = $1`, [id]);
  await olena.ok(meetingSeries.createNext, { ...of(id), body: { id: nextId, onDay: '2027-02-17', startsAt: '14:00', endsAt: '16:00', carry: [point] } });
  expect((await olena.ok(meetings.items, of(nextId))).items).toMatchObject([{ title: 'Nedošlo na to', carriedFromId: point }]);
  expect((await olena.ok(meetings.items, of(id))).items).toMatchObject([{ state: 'planned' }]);
});
test('what the minutes speak of is not left over, and the checks of tasks come to the next meeting by themselves', async () => {
  const id = await calls(), [spoken, missed, check] = [newId(), newId(), newId()];
  for (const [itemId, title] of [[spoken, 'Probráno'], [missed, 'Nedošlo na to']] as const) await olena.ok(meetings.addItem, { ...of(id), body: { id: itemId, title } });
  await house.admin.query(`insert into meetings.item (id, meeting_id, title, checks, author_id) values ($1, $2, 'Kontrola úkolů', 'tasks', $3) on conflict do nothing`, [check, id, people.olena.membership]);
  await house.admin.query(`insert into meetings.passage (id, organisation_id, meeting_id, item_id, kind, text, author_id) values ($1, $2, $3, $4, 'text', 'Řeklo se.', $5)`, [newId(), organisations.kompas.id, id, spoken, people.olena.membership]);
  expect((await olena.ok(meetingSeries.next, of(id))).leftovers).toMatchObject([{ id: missed }]);
});
