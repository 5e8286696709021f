// Who sees what of the calendar: own entries, of a colleague only that they are busy, of a conference as long as the release lasts; and the address for a telephone.
import { randomBytes, randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { buildWorld, markers, type World } from '#platform/testing/world.ts';
import { calendar } from './contract.ts';
import { isWeekend } from './rules.ts';

let house: TestHouse, world: World;
// A working week ahead, away from the day on which the world's own rows stand.
let day = addDays(today(), 7);
while (isWeekend(day)) day = addDays(day, 1);
const kompas = organisations.kompas.id, membership = (who: Persona) => people[who].membership;

async function put(table: string, row: Record<string, unknown>): Promise<string> {
  const all: Record<string, unknown> = { id: randomUUID(), organisation_id: kompas, author_id: membership('olena'), ...row }, names = Object.keys(all);
  await house.admin.query(`insert into ${table} (${names.map((n) => `"${n}"`).join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(all));
  return all.id as string;
}
const meeting = (title: string, from: string, to: string, more: Record<string, unknown> = {}) => put('meetings.meeting', { kind: 'team', title, on_day: day, starts_at: from, ends_at: to, state: 'invited', organiser_id: membership('olena'), ...more });
const invite = (meetingId: string, who: Persona, organisation: keyof typeof organisations = 'kompas', more: Record<string, unknown> = {}) => put('meetings.attendee', { meeting_id: meetingId, membership_id: membership(who), side_organisation_id: organisations[organisation].id, ...more });
const seen = async (who: Persona) => (await (await house.as(who)).ok(calendar.list, { query: { from: day, until: day } })).items;
const titles = async (who: Persona) => (await seen(who)).map(({ title, starts }) => `${starts ?? ''} ${title}`.trim());

let conference: string;
beforeAll(async () => {
  house = await openHouse();
  world = await buildWorld(house.admin, 'now');
  await meeting('Porada terénu', '09:00', '10:30');
  await invite(await meeting('Supervize rodin', '11:00', '12:00', { kind: 'supervision', organiser_id: membership('tomas'), author_id: membership('tomas') }), 'olena', 'kompas', { answer: 'no' });
  conference = await meeting('Konference rodiny', '13:00', '14:00', { kind: 'conference', case_id: world.caseId, about: [world.mother] });
  await invite(conference, 'lucie', 'jerabina', { case_id: world.caseId });
  await put('commitments.commitment', { what: 'Návštěva doma', kind: 'promised_contact', due_on: day, due_time: '15:00', case_id: world.caseId, about: [world.mother], owner_kind: 'worker', owner_membership_id: membership('olena'), owner_organisation_id: kompas });
  await put('commitments.commitment', { what: 'Zavolat na úřad', kind: 'task', due_on: day, owner_kind: 'worker', owner_membership_id: membership('olena'), owner_organisation_id: kompas });
  const group = await put('meetings.group', { kind: 'working_group', name: 'Rodina a dítě', author_id: membership('hana') });
  const member = await put('meetings.group_member', { group_id: group, member_organisation_id: organisations.jerabina.id, author_id: membership('hana') });
  await put('meetings.seat', { group_id: group, member_id: member, membership_id: membership('klub'), author_id: membership('hana') });
  await meeting('Schůzka skupiny', '16:00', '17:00', { group_id: group, kind: 'working_group', organiser_id: membership('hana'), author_id: membership('hana') });
});
afterAll(() => house.close());

describe('a day', () => {
  test('what I call, what I am invited to, what I promised; declined is said so', async () => {
    expect(await titles('olena')).toEqual(['Zavolat na úřad', '09:00 Porada terénu', '11:00 Supervize rodin', '13:00 Konference rodiny', '15:00 Návštěva doma']);
    expect((await seen('olena')).map(({ kind, state, mine }) => `${kind} ${state} ${mine}`)).toEqual(['task firm true', 'meeting firm true', 'meeting declined false', 'meeting firm true', 'visit firm true']);
  });
  test('whoever sits in a group has its meetings; another service of the same organisation does not', async () => {
    expect(await titles('klub')).toEqual(['16:00 Schůzka skupiny']);
    expect((await seen('klub'))[0]).toMatchObject({ mine: false, state: 'firm' });
  });
  test('the head has her own day, not everybody\'s', async () => expect(await titles('hana')).toEqual(['16:00 Schůzka skupiny']));
  test('strangers, the administrator and a coordinator who is not invited have nothing of it', async () => {
    for (const who of ['ivan', 'eva', 'alena', 'petra'] as const) expect(await titles(who), who).toEqual([]);
  });
  test('nobody and guests nothing', async () => {
    expect((await house.anonymous.ask(calendar.list, { query: { from: day, until: day } })).status).toBe(401);
    const guest = await house.app.inject({ url: `/api/calendar?from=${day}&until=${day}`, headers: { cookie: `soubeh_guest=${randomBytes(32).toString('base64url')}` } });
    expect(guest.statusCode).toBe(401);
  });
});

describe('a colleague\'s day', () => {
  const busy = async (who: Persona, of: Persona[]) => (await (await house.as(who)).ok(calendar.busy, { query: { from: day, until: day, people: of.map(membership).join(',') } })).items;
  test('a coordinator and a head see from–to, nothing else', async () => {
    for (const who of ['petra', 'hana'] as const) {
      const items = await busy(who, ['olena']);
      expect(items.map(({ starts, ends }) => `${starts}–${ends}`)).toEqual(['09:00–10:30', '13:00–14:00', '15:00–16:00']);
      expect(Object.keys(items[0]!).toSorted()).toEqual(['day', 'ends', 'membershipId', 'starts']);
    }
  });
  test('not of another organisation: as of somebody who does not exist', async () => {
    expect(await busy('petra', ['klub', 'lucie', 'ivan'])).toEqual([]);
    expect(await busy('milan', ['olena'])).toEqual([]);
    expect((await (await house.as('petra')).ok(calendar.busy, { query: { from: day, until: day, people: randomUUID() } })).items).toEqual([]);
  });
  test('a worker may not ask', async () => expect((await (await house.as('tomas')).ask(calendar.busy, { query: { from: day, until: day, people: membership('olena') } })).status).toBe(403));
  test('nor can a worker ask the database itself', async () => {
    const { sql } = await import('kysely');
    await house.as('tomas');
    expect((await house.database.asSession(house.secretOf('tomas'), (db) => sql`select * from meetings.busy(array[${membership('olena')}]::uuid[], ${day}::date, ${day}::date)`.execute(db))).rows).toEqual([]);
  });
});

describe('bad input', () => {
  const refused = async (query: string) => (await house.app.inject({ url: `/api/calendar?${query}`, headers: { cookie: `soubeh_session=${house.secretOf('olena')}` } })).json() as { status: number; fields: Record<string, string> };
  test('400 days, an end before the start, 31. 2.: a sentence', async () => {
    await house.as('olena');
    expect(await refused(`from=2026-01-01&until=2027-02-05`)).toMatchObject({ status: 400, fields: { until: 'Najednou nejvýše 45 dní. Vyberte kratší období.' } });
    expect(await refused(`from=2026-02-01&until=2026-01-05`)).toMatchObject({ status: 400, fields: { until: 'Konec je před začátkem.' } });
    expect(await refused(`from=2026-02-31&until=2026-03-05`)).toMatchObject({ status: 400, fields: { from: 'Takový den není v kalendáři.' } });
    expect((await house.app.inject({ url: `/api/calendar?from=2026-11-01&until=2026-12-15`, headers: { cookie: `soubeh_session=${house.secretOf('olena')}` } })).statusCode).toBe(200);
  });
  test('more than is answered is said', async () => {
    await house.admin.query(`insert into commitments.commitment (id, organisation_id, what, kind, due_on, owner_kind, owner_membership_id, owner_organisation_id, author_id)
      select gen_random_uuid(), $1, 'Úkol ' || n, 'task', $2, 'worker', $3, $1, $3 from generate_series(1, 1001) n`, [kompas, addDays(day, 60), membership('tomas')]);
    const { items, more } = await (await house.as('tomas')).ok(calendar.list, { query: { from: addDays(day, 60), until: addDays(day, 60) } });
    expect([items.length, more]).toEqual([1000, true]);
  });
});

describe('the address for a telephone', () => {
  const fetch_ = (address: string, headers: Record<string, string> = {}) => house.app.inject({ url: new URL(address).pathname, headers });
  const newAddress = async (who: Persona) => (await (await house.as(who)).ok(calendar.newFeed)).address;
  const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)).toSorted((a, b) => (a.startDate.compare(b.startDate)));
  const onDay = (text: string) => eventsOf(text).filter((event) => event.startDate.toJSDate().getTime() >= Date.parse(`${addDays(day, -1)}T22:00:00Z`) && event.startDate.toJSDate().getTime() < Date.parse(`${day}T22:00:00Z`));
  let address: string;

  test('is made once and shown once; the database keeps its hash', async () => {
    address = await newAddress('olena');
    expect(address).toMatch(/^http:\/\/localhost:80\/kalendar\/[\w-]{43}\.ics$/);
    const { rows: [kept] } = await house.admin.query('select * from meetings.calendar_feed');
    expect(JSON.stringify(kept)).not.toContain(address.slice(-47, -4));
    expect(await (await house.as('olena')).ok(calendar.feed)).toMatchObject({ since: expect.any(String), fetched: null });
    expect(await (await house.as('tomas')).ok(calendar.feed)).toEqual({ since: null, fetched: null });
  });
  test('says when, and of what kind; read back by another library', async () => {
    const response = await fetch_(address);
    expect([response.statusCode, response.headers['content-type'], response.headers['cache-control']]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-cache']);
    expect(onDay(response.body).map((event) => event.summary)).toEqual(['Úkol – termín', 'Setkání', 'Setkání', 'Návštěva']);
    const [task, first] = onDay(response.body);
    expect(task!.startDate.isDate).toBe(true);
    expect([first!.startDate.toJSDate().toLocaleTimeString('cs-CZ', { timeZone: 'Europe/Prague', hour: 'numeric', minute: '2-digit' }), first!.duration.toSeconds() / 60]).toEqual(['9:00', 90]);
    expect((await (await house.as('olena')).ok(calendar.feed)).fetched).not.toBeNull();
  });
  test('no name, topic or place stands in it', async () => {
    const { body } = await fetch_(address);
    for (const word of [markers.kompas, 'Porada', 'Konference', 'doma', 'Zavolat', 'LOCATION', 'DESCRIPTION', 'ORGANIZER', 'ATTENDEE', world.caseId, world.mother]) expect(body, word).not.toContain(word);
  });
  test('the same content is not sent twice; a changed one is', async () => {
    const { headers } = await fetch_(address);
    expect((await fetch_(address, { 'if-none-match': String(headers.etag) })).statusCode).toBe(304);
    expect((await fetch_(address, { 'if-modified-since': String(headers['last-modified']) })).statusCode).toBe(304);
    expect((await fetch_(address, { 'if-modified-since': new Date(Date.parse(String(headers['last-modified'])) - 5000).toUTCString() })).statusCode).toBe(200);
    await house.admin.query(`update meetings.meeting set starts_at = '09:15', sequence = sequence + 1 where title = 'Porada terénu'`);
    const changed = await fetch_(address, { 'if-none-match': String(headers.etag) });
    expect(changed.statusCode).toBe(200);
    expect(changed.headers.etag).not.toBe(headers.etag);
  });
  test('a new address ends the old one; an address that ended, a wrong one and nonsense are one 404', async () => {
    const old = address;
    address = await newAddress('olena');
    const answers = await Promise.all([old, `http://localhost:80/kalendar/${'a'.repeat(43)}.ics`, 'http://localhost:80/kalendar/nic', 'http://localhost:80/kalendar/..%2F..%2Fetc.ics'].map((one) => fetch_(one)));
    for (const one of answers) expect([one.statusCode, one.body]).toEqual([404, answers[0]!.body]);
    expect((await fetch_(address)).statusCode).toBe(200);
  });
  test('leaves no session behind, and is worth nothing as one', async () => {
    expect((await house.admin.query(`select from access.session where device = 'Kalendář'`)).rowCount).toBe(0);
    const secret = address.slice(-47, -4);
    expect((await house.app.inject({ url: '/api/session', headers: { cookie: `soubeh_session=${secret}` } })).statusCode).not.toBe(200);
    expect((await house.app.inject({ url: `/api/calendar?from=${day}&until=${day}`, headers: { cookie: `soubeh_session=${secret}` } })).statusCode).toBe(401);
  });
  test('a conference is in it as long as the release lasts, and is gone the moment it ended', async () => {
    const lucies = await newAddress('lucie');
    expect(await titles('lucie')).toContain('13:00 Konference rodiny');
    expect(onDay((await fetch_(lucies)).body).map((event) => event.summary)).toEqual(['Setkání']);
    await house.admin.query(`update access.release set withdrawn_at = now(), withdrawal_reason = 'Odvoláno' where case_id = $1`, [world.caseId]);
    expect(await titles('lucie')).toEqual([]);
    expect(onDay((await fetch_(lucies)).body)).toEqual([]);
  });
  test('of somebody who left is worth nothing, from the moment they left', async () => {
    await house.admin.query('update access.membership set ended_at = now() where id = $1', [membership('olena')]);
    expect((await fetch_(address)).statusCode).toBe(404);
    await house.admin.query('update access.membership set ended_at = null where id = $1', [membership('olena')]);
    expect((await fetch_(address)).statusCode).toBe(200);
    await house.admin.query(`update access.membership set valid_to = platform.today() - 1 where id = $1`, [membership('olena')]);
    expect((await fetch_(address)).statusCode).toBe(404);
    await house.admin.query(`update access.membership set valid_to = null where id = $1`, [membership('olena')]);
  });
  test('dies when the account is disabled, or has to change its password', async () => {
    for (const state of ['disabled_at = now()', 'must_change_password = true']) {
      const back = state.startsWith('disabled') ? 'disabled_at = null' : 'must_change_password = false';
      await house.admin.query(`update access.account set ${state} where id = $1`, [people.olena.account]);
      expect((await fetch_(address)).statusCode, state).toBe(404);
      await house.admin.query(`update access.account set ${back} where id = $1`, [people.olena.account]);
    }
    expect((await fetch_(address)).statusCode).toBe(200);
  });
  test('is ended by its owner', async () => {
    await (await house.as('klub')).ok(calendar.newFeed);
    await (await house.as('klub')).ok(calendar.endFeed);
    expect(await (await house.as('klub')).ok(calendar.feed)).toEqual({ since: null, fetched: null });
  });
  test('is not made from a screen that was left open', async () => {
    await house.as('klub');
    await house.admin.query(`update access.session set confirmed_at = now() - interval '1 hour' where account_id = $1`, [people.klub.account]);
    expect((await (await house.as('klub')).ask(calendar.newFeed)).problem.code).toBe('confirm_again');
  });
  test('is asked for a bounded number of times', async () => {
    const theirs = await newAddress('hana'), answers = [];
    for (let i = 0; i < 12; i++) answers.push((await fetch_(theirs)).statusCode);
    expect(answers.slice(0, 10).every((status) => status === 200)).toBe(true);
    expect(answers.slice(-2)).toEqual([429, 429]);
  });
});
