import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sharedCase } from '#modules/cases/testing.ts';
import { signals } from '#modules/signals/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { outcomes } from './contract.ts';
import { gathering, type Gathering } from './testing.ts';

let house: TestHouse, olena: Asker, lucie: Asker, at: Gathering;
beforeAll(async () => { house = await openHouse(); await sharedCase(house); [olena, lucie] = [await house.as('olena'), await house.as('lucie')]; });
afterAll(() => house.close());
beforeEach(async () => { at = await gathering(house); });

const agencies = { text: 'Agentury dovážejí pracovníky a brzy je propouštějí', domain: 'work_agencies', level: 'structure', threshold: 'když přijdou o ubytování i práci najednou', thresholdCount: 5 } as const;
const begins = async (more: object = {}) => { const id = newId(); await olena.ok(outcomes.beginWatch, { params: { meetingId: at.meetingId }, body: { id, itemId: at.itemId, ...agencies, note: { text: 'Dva lidé z jedné agentury', seenCount: 2, reviewOn: addDays(today(), 30) }, ...more } }); return id; };
const next = async (day: string) => {
  const id = newId();
  await house.admin.query(`insert into meetings.meeting (id, organisation_id, group_id, kind, title, on_day, state, organiser_id, note_taker_id, author_id) values ($1, $2, $3, 'working_group', 'Další schůze', $4, 'running', $5, $5, $5)`, [id, organisations.kompas.id, at.groupId, day, people.olena.membership]);
  return id;
};
const notes = (meetingId: string, watchId: string, body: object, by = olena) => by.ask(outcomes.noteWatch, { params: { meetingId, watchId }, body: { id: newId(), ...body } as never });
const mine = async (by: Asker, part: 'current' | 'ended' = 'current') => (await by.ok(outcomes.watches, { query: { part, groupId: at.groupId } })).items;

describe('a watched phenomenon', () => {
  test('is a signal that its group reads with its history over meetings, and ends with its last one', async () => {
    const id = await begins(), second = await next(addDays(today(), 28)), third = await next(addDays(today(), 56));
    expect((await notes(second, id, { text: 'Dalších pět', seenCount: 5, decision: 'act', reviewOn: addDays(today(), 60) })).status).toBe(204);
    expect(await mine(lucie)).toMatchObject([{ id, ...agencies, group: { name: 'Skupina pro cizince' }, reviewOn: addDays(today(), 60), notes: [{ seenCount: 2, decision: 'watch', onDay: today() }, { text: 'Dalších pět', seenCount: 5, decision: 'act' }] }]);
    expect((await lucie.ok(outcomes.ofMeeting, { params: { meetingId: third } })).carried.watches.map((one) => one.id)).toEqual([id]);
    await notes(third, id, { text: 'Agentura skončila', decision: 'end' });
    // Minutes of the second meeting tell what was known then.
    expect((await lucie.ok(outcomes.ofMeeting, { params: { meetingId: second } })).carried.watches).toMatchObject([{ id, endedOn: null, notes: [{}, { decision: 'act' }] }]);
    expect(await mine(lucie)).toEqual([]);
    expect(await mine(lucie, 'ended')).toMatchObject([{ id, endedOn: addDays(today(), 56), notes: [{}, {}, { decision: 'end' }] }]);
    // Said once more by mistake, it is put right: one line for each meeting.
    await notes(third, id, { text: 'Přece jen sledujeme dál', decision: 'watch' });
    expect(await mine(lucie)).toMatchObject([{ id, endedOn: null, notes: [{}, {}, { text: 'Přece jen sledujeme dál' }] }]);
  });
  test('comes to the agenda of the next meeting by itself', async () => {
    await begins();
    const id = newId();
    await house.admin.query(`insert into meetings.meeting (id, organisation_id, group_id, kind, title, on_day, state, organiser_id, author_id) values ($1, $2, $3, 'working_group', 'Příští', $4, 'draft', $5, $5)`, [id, organisations.kompas.id, at.groupId, addDays(today(), 28), people.olena.membership]);
    expect((await house.admin.query('select title, checks from meetings.item where meeting_id = $1', [id])).rows).toEqual([{ title: 'Sledované jevy', checks: 'watches' }]);
  });
  test('is no barrier: nobody counts it among those of cases', async () => {
    const before = (await (await house.as('hana')).ok(signals.list, { query: {} }));
    await begins();
    expect(await (await house.as('hana')).ok(signals.list, { query: {} })).toEqual(before);
  });
  test('asks for its domain, level and words; a threshold is a number from one on', async () => {
    const asks = (more: object) => olena.ask(outcomes.beginWatch, { params: { meetingId: at.meetingId }, body: { id: newId(), itemId: at.itemId, ...agencies, ...more } as never });
    for (const [more, field] of [[{ text: ' ' }, 'text'], [{ domain: 'nonsense' }, 'domain'], [{ level: 'x' }, 'level'], [{ thresholdCount: 0 }, 'thresholdCount'], [{ orpCode: '9999' }, 'orpCode']] as const) {
      const refused = await asks(more);
      expect(refused.status, field).toBe(400);
      expect(refused.problem.fields, field).toHaveProperty([field]);
    }
  });
  test('points out names of people known here, bent or not, and nothing to whom they are strangers', async () => {
    const text = 'Agentura propustila Oksanu Sydorčukovou a také Sydorčuka v Plzni.';
    expect((await olena.ok(outcomes.names, { body: { text } })).names).toContain('Sydorčuka');
    expect((await olena.ok(outcomes.names, { body: { text: 'Agentury propouštějí v Plzni a Rokycanech.' } })).names).toEqual([]);
    expect((await (await house.as('ivan')).ok(outcomes.names, { body: { text } })).names).toEqual([]);
  });
});

describe('who sees it', () => {
  test('the group; no stranger, no colleague outside of it, and nobody any more when their seat ended', async () => {
    const id = await begins();
    const reads = async (persona: keyof typeof people) => { await house.as(persona); return (await house.database.asSession(house.secretOf(persona), (db) => sql<{ n: string }>`select 'signal' as n from signals.signal where id = ${id} union all select 'watch' from meetings.watch where id = ${id} union all select 'note' from meetings.watch_note where watch_id = ${id}`.execute(db))).rows.map(({ n }) => n).sort(); };
    for (const persona of ['olena', 'lucie', 'jitka', 'eva', 'hana'] as const) expect(await reads(persona), persona).toEqual(['note', 'signal', 'watch']);
    for (const persona of ['ivan', 'milan', 'tomas', 'petra', 'klub', 'alena'] as const) expect(await reads(persona), persona).toEqual([]);
    await house.admin.query(`update meetings.seat set until = platform.today() - 1 where group_id = $1 and membership_id = $2`, [at.groupId, people.eva.membership]);
    await house.admin.query('delete from meetings.attendee where id = $1', [at.attendees.eva]);
    expect(await reads('eva')).toEqual([]);
  });
  test('of supervision only those who sat there', async () => {
    await house.admin.query(`update meetings.meeting set kind = 'supervision' where id = $1`, [at.meetingId]);
    const id = await begins();
    expect((await lucie.ok(outcomes.watches, { query: {} })).items.map((one) => one.id)).toContain(id);
    expect((await (await house.as('hana')).ok(outcomes.watches, { query: {} })).items.map((one) => one.id)).not.toContain(id);
    expect((await notes(await next(addDays(today(), 7)), id, { text: 'x', decision: 'watch' })).status).toBeGreaterThanOrEqual(400);
  });
  test('of supervision not even the head at the database, and what its group watches is not spoken of there: the whole group would read it', async () => {
    const begun = await begins(), quiet = await next(addDays(today(), 7));
    await house.admin.query(`update meetings.meeting set kind = 'supervision' where id = $1`, [quiet]);
    expect((await notes(quiet, begun, { text: 'Řečeno na supervizi', decision: 'watch' })).status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(await mine(lucie))).not.toContain('Řečeno na supervizi');
    await house.admin.query(`update meetings.meeting set kind = 'supervision' where id = $1`, [at.meetingId]);
    const id = await begins(), reads = async (persona: 'hana' | 'lucie' | 'olena') => { await house.as(persona); return (await house.database.asSession(house.secretOf(persona), (db) => sql`select from signals.signal where id = ${id}`.execute(db))).rows.length; };
    expect([await reads('hana'), await reads('lucie'), await reads('olena')]).toEqual([0, 1, 1]);
  });
  test('is written by those who run the meeting, into minutes that go on', async () => {
    const id = await begins();
    expect((await notes(at.meetingId, id, { text: 'x', decision: 'watch' }, lucie)).status).toBe(409);
    expect((await notes(at.meetingId, newId(), { text: 'x', decision: 'watch' })).status).toBe(404);
    await house.admin.query(`update meetings.meeting set state = 'approved' where id = $1`, [at.meetingId]);
    expect((await notes(at.meetingId, id, { text: 'x', decision: 'watch' })).status).toBe(409);
    await expect(house.database.asSession(house.secretOf('olena'), (db) => sql.raw(`update meetings.watch_note set text = 'jinak' where watch_id = '${id}'`).execute(db))).rejects.toMatchObject({ code: '42501' });
  });
});
