// Activities: who sees which, what their form begins from, a week of one worker, the record of a meeting.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { work } from '../contract.ts';
import { activities } from './contract.ts';

let house: TestHouse, shared: SharedCase;
const span = { from: '2026-11-01', to: '2026-11-25' }, place = newId(), project = newId(), meeting = newId();
const ids = { course: newId(), leaflets: newId(), ofFamilies: newId(), withMother: newId(), confided: newId(), ofCase: newId() };
const done = (id: string, onDay: string, more: object) => ({ id, onDay, minutes: 90, mode: 'office' as const, directness: 'direct' as const, facts: 'Jen pro nás', ...more });

beforeAll(async () => {
  house = await openHouse();
  shared = await sharedCase(house);
  await shared.accept();
  await shared.sign('mother', 'notes');
  await house.admin.query(`insert into directory.place (id, organisation_id, name, address, orp_code, kind, author_id) values ($1, $2, 'Ubytovna Sever', '', '3209', 'dormitory', $3)`, [place, organisations.kompas.id, people.hana.membership]);
  await house.admin.query(`insert into work.project (id, organisation_id, name, starts_on, author_id) values ($1, $2, 'Spolu v Lískovci', '2026-01-01', $3)`, [project, organisations.kompas.id, people.hana.membership]);
  await house.admin.query(`insert into meetings.meeting (id, organisation_id, kind, title, state, on_day, starts_at, ends_at, organiser_id, author_id) values ($1, $2, 'supervision', 'Supervize', 'written', '2026-11-20', '09:00', '10:30', $3, $3)`, [meeting, organisations.kompas.id, people.olena.membership]);
  const olena = await house.as('olena'), tomas = await house.as('tomas');
  const group = { people: 12, sex: 'female' as const, citizenship: 'UKR' };
  await olena.ok(work.add, { body: done(ids.course, '2026-11-16', { details: { kind: 'course', placeId: place, groups: [group], projects: [{ projectId: project, share: 60 }], workers: [people.petra.membership] } }) });
  await olena.ok(work.add, { body: done(ids.leaflets, '2026-11-17', { language: 'uk', details: { kind: 'distribution', topics: ['residence'], placeId: place, groups: [group], materials: [{ title: 'Jak prodloužit ochranu', pieces: 40 }] } }) });
  await olena.ok(work.add, { body: done(ids.withMother, '2026-11-18', { about: [shared.mother], details: { kind: 'tutoring' } }) });
  await olena.ok(work.add, { body: done(ids.confided, '2026-11-18', { about: [shared.mother], confidenceOf: shared.mother, details: { kind: 'assistance' } }) });
  await olena.ok(work.add, { body: done(ids.ofCase, '2026-11-19', { caseId: shared.caseId, about: [shared.mother], openTo: [organisations.jerabina.id], details: { kind: 'assistance', projects: [{ projectId: project }], placeId: place } }) });
  await tomas.ok(work.add, { body: done(ids.ofFamilies, '2026-11-17', { details: { kind: 'event', serviceId: services.families.id } }) });
});
afterAll(() => house.close());

const nameOf = (id: string) => Object.entries(ids).find(([, one]) => one === id)?.[0];

describe('who sees which activity', () => {
  const own = ['course', 'leaflets', 'withMother'];
  test.each([
    // The author and her coordinator's mandate reach the mother; a confidence is its author's and the head's.
    ['olena', [...own, 'confided']], ['petra', [...own, 'ofFamilies']], ['hana', [...own, 'confided', 'ofFamilies']],
    // Another service of the same house: its own, and nothing of a service he does not work in.
    ['tomas', ['ofFamilies']],
    ['alena', 403], ['lucie', []], ['jitka', []], ['ivan', []], ['milan', []], ['eva', []],
  ] as [Persona, string[] | number][])('%s: %j in the list of the team', async (who, expected) => {
    const { status, reply } = await (await house.as(who)).ask(activities.team, { query: span });
    expect(status === 200 ? reply.items.map(({ id }) => nameOf(id)).toSorted() : status).toEqual(typeof expected === 'number' ? expected : expected.toSorted());
  });
  test.each([['olena', 200], ['petra', 200], ['hana', 200], ['tomas', 404], ['alena', 403], ['lucie', 404], ['ivan', 404], ['milan', 404]] as [Persona, number][])('%s opens the tutoring of the mother: %i', async (who, status) => {
    expect((await (await house.as(who)).ask(activities.record, { params: { recordId: ids.withMother } })).status).toBe(status);
  });
  test('what a colleague wrote is opened into the read log, what one wrote oneself is not', async () => {
    const lines = async () => Number((await house.admin.query(`select count(*) n from access.read_log where endpoint = 'activities.record' and person_id = $1`, [shared.mother])).rows[0].n);
    const before = await lines();
    await (await house.as('olena')).ok(activities.record, { params: { recordId: ids.withMother } });
    expect(await lines()).toBe(before);
    const { people: named } = await (await house.as('petra')).ok(activities.record, { params: { recordId: ids.withMother } });
    expect(named).toEqual([{ id: shared.mother, name: 'Oksana Sydorčuk' }]);
    expect(await lines()).toBe(before + 1);
  });
  test('another organisation reads what was opened to it without who pays and where: details never leave', async () => {
    const { items } = await (await house.as('lucie')).ok(work.ofCase, { params: { caseId: shared.caseId }, query: {} });
    expect(items.map(({ id, details }) => [nameOf(id), details])).toEqual([['ofCase', null]]);
    expect((await (await house.as('lucie')).ask(activities.record, { params: { recordId: ids.ofCase } })).status).toBe(404);
    // Nor row by row.
    await (await house.as('tomas')).ok(activities.ground);
    const seen = await house.database.asSession(house.secretOf('tomas'), async (db) => (await db.selectFrom('work.anonymous_group').select('id').execute()).length);
    expect(seen).toBe(0);
  });
});

describe('lists are narrowed', () => {
  test('by kind, district, topic and project', async () => {
    const olena = await house.as('olena'), mine = async (more: object) => (await olena.ok(work.mine, { query: { ...span, ...more } })).items.map(({ id }) => nameOf(id)).toSorted();
    expect(await mine({ kind: 'distribution' })).toEqual(['leaflets']);
    expect(await mine({ orp: '3209' })).toEqual(['course', 'leaflets', 'ofCase']);
    expect(await mine({ topic: 'residence' })).toEqual(['leaflets']);
    expect(await mine({ projectId: project })).toEqual(['course', 'ofCase']);
    expect(await mine({ projectId: newId() })).toEqual([]);
    expect((await olena.ok(activities.team, { query: { ...span, projectId: project } })).items.map(({ id }) => nameOf(id))).toEqual(['course']);
  });
});

describe('the form begins from', () => {
  test('my last kinds and places without what was written, and who paid for each kind', async () => {
    const { starts, shares, projects, services: mine } = await (await house.as('olena')).ok(activities.ground);
    expect(starts.map(({ record }) => nameOf(record.id))).toEqual(['withMother', 'leaflets', 'course']);
    expect(starts[0]!.people).toEqual([{ id: shared.mother, name: 'Oksana Sydorčuk' }]);
    expect(JSON.stringify(starts)).not.toContain('Jen pro nás');
    expect(shares.find(({ kind }) => kind === 'course')?.projects).toEqual([{ projectId: project, share: 60 }]);
    expect(shares.find(({ kind }) => kind === 'distribution')?.projects).toEqual([]);
    expect(projects).toMatchObject([{ id: project, name: 'Spolu v Lískovci' }]);
    expect(mine).toEqual([{ id: services.outreach.id, name: services.outreach.name }]);
    expect((await (await house.as('ivan')).ok(activities.ground))).toMatchObject({ starts: [], projects: [], shares: [] });
  });
});

describe('a week', () => {
  test('is of its worker and the head; what was done together stands in the colleague\'s too', async () => {
    const olena = await house.as('olena'), petra = await house.as('petra'), hana = await house.as('hana'), week = { day: '2026-11-19' };
    const { monday, items } = await olena.ok(activities.week, { query: week });
    expect(monday).toBe('2026-11-16');
    expect(items.map(({ id, people: count, own }) => [nameOf(id), count, own])).toEqual([['course', 12, true], ['leaflets', 12, true], ['withMother', 1, true], ['confided', 1, true], ['ofCase', 1, true]]);
    expect((await petra.ok(activities.week, { query: week })).items.map(({ id, own }) => [nameOf(id), own])).toEqual([['course', false]]);
    expect((await hana.ok(activities.week, { query: { ...week, workerId: olena.membershipId } })).items).toHaveLength(5);
    for (const who of ['petra', 'tomas', 'lucie', 'jitka'] as const) expect((await (await house.as(who)).ask(activities.week, { query: { ...week, workerId: olena.membershipId } })).status).toBe(404);
  });
});

test('a meeting is written about once by each of those who were there', async () => {
  const olena = await house.as('olena'), body = () => done(newId(), '2026-11-20', { directness: 'organisational', details: { kind: 'supervision', meetingId: meeting } });
  expect(await olena.ok(activities.ofMeeting, { params: { meetingId: meeting } })).toEqual({ recordId: null });
  const first = body();
  await olena.ok(work.add, { body: first });
  expect(await olena.ok(activities.ofMeeting, { params: { meetingId: meeting } })).toEqual({ recordId: first.id });
  expect((await olena.ask(work.add, { body: body() })).status).toBe(409);
  expect(await (await house.as('hana')).ok(activities.ofMeeting, { params: { meetingId: meeting } })).toEqual({ recordId: null });
});

test('understanding is asked of clients, not of a dormitory; the database says the same', async () => {
  const olena = await house.as('olena'), inUkrainian = (about: string[], more: object = {}) => done(newId(), '2026-11-20', { language: 'uk', about, details: { kind: 'field_visit' }, ...more });
  await olena.ok(work.add, { body: inUkrainian([]) });
  expect((await olena.ask(work.add, { body: inUkrainian([shared.mother]) })).problem.fields).toHaveProperty('understood');
  await olena.ok(work.add, { body: inUkrainian([shared.mother], { understood: 'partly' }) });
  const insert = (kind: string, about: string[]) => house.admin.query(`insert into work.record (id, organisation_id, author_id, on_day, minutes, mode, directness, kind, about, language) values ($1, $2, $3, '2026-11-20', 5, 'field', 'direct', $4, $5, 'uk')`, [randomUUID(), organisations.kompas.id, people.olena.membership, kind, about]);
  await expect(insert('contact', [])).rejects.toThrow(/record_understood_asked/);
  await expect(insert('course', [shared.mother])).rejects.toThrow(/record_understood_asked/);
  await insert('course', []);
});
