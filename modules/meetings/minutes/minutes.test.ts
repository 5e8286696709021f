// Writing minutes over HTTP: one at a time, sent twice without harm, both versions when somebody else wrote.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { meetings } from '../contract.ts';
import { minutes } from './contract.ts';

let house: TestHouse, olena: Asker, tomas: Asker, hana: Asker;
beforeAll(async () => { house = await openHouse(); [olena, tomas, hana] = [await house.as('olena'), await house.as('tomas'), await house.as('hana')]; });
afterAll(() => house.close());

const of = (meetingId: string) => ({ params: { meetingId } });
/** A meeting of the team called by Olena, Tomáš invited, with two points; invited already. */
async function called(): Promise<{ id: string; items: string[] }> {
  const id = newId(), items = [newId(), newId()];
  await olena.ok(meetings.create, { body: { id, kind: 'team', title: 'Porada', onDay: today(), startsAt: '09:00', endsAt: '10:00' } });
  await olena.ok(meetings.addAttendees, { ...of(id), body: { attendees: [{ id: newId(), membershipId: people.tomas.membership }] } });
  for (const [n, item] of items.entries()) await olena.ok(meetings.addItem, { ...of(id), body: { id: item, title: `Bod ${n + 1}` } });
  await house.admin.query(`update meetings.meeting set state = 'invited' where id = $1`, [id]);
  return { id, items };
}
const read = (id: string, by = olena) => by.ok(minutes.get, of(id));
const step = async (id: string, by: Asker, endpoint: typeof minutes.start | typeof minutes.finish | typeof minutes.reopen) => by.ask(endpoint, { ...of(id), version: (await read(id, by)).version });
const starts = async (id: string, by = olena) => { expect((await step(id, by, minutes.start)).status).toBe(204); };
const words = (itemId: string | null, text: string, more: object = {}) => ({ itemId, kind: 'text' as const, text, position: 10, base: 0, ...more });
const write = (by: Asker, meetingId: string, passageId: string, body: ReturnType<typeof words>) => by.ask(minutes.write, { params: { meetingId, passageId }, body });
const silence = (id: string, minutesLong: number) => house.admin.query(`update meetings.note_turn set seen_at = now() - make_interval(mins => $2) where meeting_id = $1 and ended_at is null`, [id, minutesLong]);

describe('in one sitting', () => {
  test('who starts takes the notes, writes, finishes, and may go on until they are approved', async () => {
    const { id, items } = await called(), passage = newId();
    await starts(id);
    expect(await read(id)).toMatchObject({ state: 'running', takesNotes: true, noteTaker: { name: 'Olena Marčuková' }, silent: false, turns: [{ how: 'began', until: null }] });
    expect(await write(olena, id, passage, words(items[0]!, 'Domluveno.'))).toMatchObject({ status: 200, reply: { version: 1 } });
    expect((await read(id, tomas)).passages).toMatchObject([{ id: passage, text: 'Domluveno.', itemId: items[0], version: 1 }]);
    expect((await step(id, olena, minutes.finish)).status).toBe(204);
    expect(await write(olena, id, passage, words(items[0]!, 'Ještě něco.', { base: 1 }))).toMatchObject({ status: 409, problem: { code: 'conflict' } });
    expect((await step(id, olena, minutes.start)).status).toBe(409);
    expect((await step(id, olena, minutes.reopen)).status).toBe(204);
    expect((await write(olena, id, passage, words(items[0]!, 'Ještě něco.', { base: 1 }))).reply).toEqual({ version: 2 });
    expect((await read(id)).turns).toHaveLength(2);
  });
  test('a meeting without a day begins today; two who begin at once: one does', async () => {
    const id = newId();
    await olena.ok(meetings.create, { body: { id, kind: 'team', title: 'Narychlo' } });
    const outcomes = await Promise.all([olena, hana].map((by) => by.ask(minutes.start, { ...of(id), version: 1 })));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect(await read(id)).toMatchObject({ onDay: today(), state: 'running' });
  });
  test('attendance: everybody at once, exceptions, somebody uninvited', async () => {
    const { id } = await called();
    await starts(id);
    const { attendees } = await read(id), all = attendees.map((one) => ({ id: one.id, presence: 'present' as const }));
    await olena.ok(minutes.attendance, { ...of(id), body: { attendees: all } });
    await olena.ok(minutes.attendance, { ...of(id), body: { attendees: [{ ...all[0]!, cameAt: '09:20' }] } });
    const guest = newId(), body = { id: guest, name: 'Věra Nováčková, městská policie' };
    for (let twice = 0; twice < 2; twice++) expect((await olena.ask(minutes.came, { ...of(id), body })).status).toBe(201);
    const now = (await read(id)).attendees;
    expect(now.map(({ name, presence, cameAt }) => [name, presence, cameAt])).toEqual(expect.arrayContaining([[attendees[0]!.name, 'present', '09:20'], [attendees[1]!.name, 'present', null], ['Věra Nováčková, městská policie', 'present', null]]));
    expect(now).toHaveLength(3);
    expect((await tomas.ask(minutes.attendance, { ...of(id), body: { attendees: all } })).status).toBe(409);
  });
});

describe('one at a time', () => {
  test('handed over by the holder in one step; the one before writes no more, and sees what stands there', async () => {
    const { id, items } = await called(), passage = newId();
    await starts(id);
    await write(olena, id, passage, words(items[0]!, 'První.'));
    expect((await tomas.ask(minutes.handNotes, { ...of(id), body: { to: people.tomas.membership } })).status).toBe(409);
    await olena.ok(minutes.handNotes, { ...of(id), body: { to: people.tomas.membership } });
    expect(await write(olena, id, passage, words(items[0]!, 'Moje znění.', { base: 1 }))).toMatchObject({ status: 409, problem: { code: 'conflict', current: { passage: { text: 'První.', version: 1 }, noteTaker: { name: 'Tomáš Veselka' } } } });
    expect((await write(tomas, id, passage, words(items[0]!, 'Tomášovo znění.', { base: 1 }))).reply).toEqual({ version: 2 });
    expect((await read(id)).turns.map(({ by, how }) => [by.name, how])).toEqual([['Tomáš Veselka', 'handed'], ['Olena Marčuková', 'began']]);
  });
  test('to somebody of the meeting only', async () => {
    const { id } = await called();
    await starts(id);
    expect((await olena.ask(minutes.handNotes, { ...of(id), body: { to: people.ivan.membership } })).status).toBe(404);
  });
  test('taken from one who has been silent for five minutes, not before; who holds them meanwhile has to be known', async () => {
    const { id } = await called(), take = (from: string | null, by = hana) => by.ask(minutes.takeNotes, { ...of(id), body: { from } });
    await starts(id);
    expect((await take(people.olena.membership)).status).toBe(409);
    await silence(id, 4);
    expect((await take(people.olena.membership)).status).toBe(409);
    await silence(id, 6);
    expect((await read(id, hana)).silent).toBe(true);
    expect((await take(null)).status).toBe(409);
    expect((await take(people.olena.membership, tomas)).status).toBe(409); // invited, and does not run it
    // A sign at the keyboard and a written word keep them.
    await olena.ok(minutes.signNotes, of(id));
    expect((await take(people.olena.membership)).status).toBe(409);
    await silence(id, 6);
    await write(olena, id, newId(), words(null, 'Jsem tu.'));
    expect((await take(people.olena.membership)).status).toBe(409);
    await silence(id, 6);
    expect((await take(people.olena.membership)).status).toBe(204);
    expect((await read(id)).turns.map(({ how }) => how)).toEqual(['taken', 'began']);
    await tomas.ok(minutes.signNotes, of(id)); // of one who does not hold them it means nothing
    await silence(id, 6);
    expect((await read(id)).silent).toBe(true);
  });
  test('the database itself refuses: passages of who does not hold the notes, taking them from one who writes, writing the history', async () => {
    const { id } = await called(), passage = newId();
    await starts(id);
    await write(olena, id, passage, words(null, 'Slovo.'));
    const as = (persona: Persona, statement: string) => house.database.asSession(house.secretOf(persona), async (db) => (await sql.raw(statement).execute(db)).numAffectedRows ?? 0n).then(Number, (error: { code?: string }) => error.code);
    expect(await as('hana', `insert into meetings.passage (id, meeting_id, kind, text) values ('${newId()}', '${id}', 'text', 'cizí')`)).toBe('42501');
    expect(await as('hana', `update meetings.passage set text = 'cizí' where id = '${passage}'`)).toBe(0);
    expect(await as('hana', `delete from meetings.passage where id = '${passage}'`)).toBe(0);
    expect(await as('hana', `update meetings.meeting set note_taker_id = '${people.hana.membership}' where id = '${id}'`)).toBe('42501');
    expect(await as('olena', `insert into meetings.note_turn (meeting_id, membership_id, how, organisation_id) values ('${id}', '${people.hana.membership}', 'taken', '${newId()}')`)).toBe('42501');
    expect(await as('olena', `update meetings.note_turn set seen_at = now() where meeting_id = '${id}'`)).toBe('42501');
    expect((await read(id)).passages).toMatchObject([{ text: 'Slovo.' }]);
  });
});

describe('sent again and out of date', () => {
  test('an answer that was lost makes no second passage and no conflict', async () => {
    const { id, items } = await called(), passage = newId(), body = words(items[0]!, 'Jednou.');
    await starts(id);
    for (let again = 0; again < 3; again++) expect(await write(olena, id, passage, body)).toMatchObject({ status: 200, reply: { version: 1 } });
    const changed = words(items[0]!, 'Podruhé. ', { base: 1 });
    for (let again = 0; again < 2; again++) expect((await write(olena, id, passage, changed)).reply).toEqual({ version: 2 });
    expect((await read(id)).passages).toHaveLength(1);
  });
  test('an older version, and one that is gone: 409 with what stands there', async () => {
    const { id } = await called(), passage = newId(), ref = { params: { meetingId: id, passageId: passage } };
    await starts(id);
    await write(olena, id, passage, words(null, 'A'));
    await write(olena, id, passage, words(null, 'B', { base: 1 }));
    expect(await write(olena, id, passage, words(null, 'C', { base: 1 }))).toMatchObject({ status: 409, problem: { current: { passage: { text: 'B', version: 2 } } } });
    expect((await olena.ask(minutes.remove, { ...ref, version: 1 })).status).toBe(409);
    for (let again = 0; again < 2; again++) expect((await olena.ask(minutes.remove, { ...ref, version: 2 })).status).toBe(204);
    expect(await write(olena, id, passage, words(null, 'D', { base: 2 }))).toMatchObject({ status: 409, problem: { current: { passage: null } } });
    expect((await write(olena, id, passage, words(null, 'D'))).reply).toEqual({ version: 1 });
  });
  test('a point of another meeting is none of this one', async () => {
    const [one, other] = [await called(), await called()];
    await starts(one.id);
    expect((await write(olena, one.id, newId(), words(other.items[0]!, 'x'))).status).toBe(404);
    expect((await olena.ask(minutes.write, { params: { meetingId: other.id, passageId: newId() }, body: words(other.items[0]!, 'x') })).status).toBe(409);
  });
});

test('60 members, 40 points, 120 passages are one reading', async () => {
  const id = newId();
  await olena.ok(meetings.create, { body: { id, kind: 'team', title: 'Velká porada', onDay: today() } });
  await olena.ok(meetings.addAttendees, { ...of(id), body: { attendees: Array.from({ length: 60 }, (_, n) => ({ id: newId(), name: `Host ${n}`, part: 'guest' as const })) } });
  for (let n = 0; n < 40; n++) await olena.ok(meetings.addItem, { ...of(id), body: { id: newId(), title: `Bod ${n}` } });
  await starts(id);
  const { items } = await read(id);
  await Promise.all(items.flatMap((item) => [1, 2, 3].map((position) => write(olena, id, newId(), words(item.id, `Slova ${position}`, { position })))));
  const whole = await read(id);
  expect([whole.items.length, whole.attendees.length, whole.passages.length]).toEqual([40, 61, 120]);
});
