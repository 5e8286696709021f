// Courses: sessions are meetings, attendance is a record of work, and who is out of reach is only counted.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { meetings } from '#modules/meetings/contract.ts';
import { people } from '#modules/people/contract.ts';
import { work } from '../contract.ts';
import { courses } from './contract.ts';
import { sessionDays } from './rules.ts';

let house: TestHouse, shared: SharedCase, olena: Asker, courseId: string, meetingId: string;
const neighbour = newId();
beforeAll(async () => {
  house = await openHouse();
  shared = await sharedCase(house);
  olena = await house.as('olena');
  courseId = newId();
  await olena.ok(courses.add, { body: { id: courseId, name: 'Práce v Česku', kind: 'sociocultural', topics: ['employment'], orpCode: '3209', plannedSessions: 2 } });
  await olena.ok(courses.enrol, { params: { courseId }, body: { since: today(), people: [{ id: newId(), personId: shared.mother }] } });
  meetingId = newId();
  await olena.ok(courses.plan, { params: { courseId }, body: { sessions: [{ id: meetingId, onDay: addDays(today(), -1), startsAt: '09:00', endsAt: '10:30' }, { id: newId(), onDay: addDays(today(), 6), startsAt: '09:00', endsAt: '10:30' }] } });
});
afterAll(() => house.close());

const attendance = () => ({ id: newId(), onDay: addDays(today(), -1), minutes: 90, mode: 'office' as const, directness: 'direct' as const, about: [shared.mother], facts: 'Hledání práce',
  details: { kind: 'course' as const, courseId, meetingId, topics: ['employment'], groups: [{ people: 7, citizenship: 'UKR' }] } });

describe('a course', () => {
  test('is of my service; its session stands in the calendar of colleagues and becomes one record', async () => {
    expect(await olena.ok(courses.get, { params: { courseId } })).toMatchObject({ service: { id: services.outreach.id }, held: 0, enrolled: 1, next: addDays(today(), 6), mine: true });
    const petra = await house.as('petra');
    expect((await petra.ok(meetings.get, { params: { meetingId } })).runs).toBe(true);
    expect((await olena.ok(courses.session, { params: { meetingId } })).course.name).toBe('Práce v Česku');
    await olena.ok(work.add, { body: attendance() });
    expect((await petra.ask(work.add, { body: { ...attendance(), id: newId() } })).status).toBe(409);
    expect(await olena.ok(courses.get, { params: { courseId } })).toMatchObject({ held: 1, came: 8, minutes: 90, sessions: [{ meetingId, clients: 1, anonymous: 7, minutes: 90 }, { recordId: null }] });
    expect((await olena.ok(courses.people, { params: { courseId } })).items).toMatchObject([{ personId: shared.mother, came: 1 }]);
  });
  test('without a first day is lost on no page', async () => {
    const undated = [newId(), newId(), newId()];
    for (const id of undated) await olena.ok(courses.add, { body: { id, name: 'Bez data', kind: 'other' } });
    await olena.ok(courses.add, { body: { id: newId(), name: 'Loňský', kind: 'other', startsOn: '2025-01-01' } });
    const seen: string[] = [];
    let after: string | undefined;
    do { const page = await olena.ok(courses.list, { query: { limit: 1, ...(after && { after }) } }); seen.push(...page.items.map(({ name }) => name)); after = page.next ?? undefined; } while (after && seen.length < 9);
    expect(seen.toSorted()).toEqual(['Bez data', 'Bez data', 'Bez data', 'Loňský', 'Práce v Česku']);
  });
  test('is not counted into from elsewhere, nor is the place of its session\'s record taken by who does not see it', async () => {
    const add = async (who: Persona, fields: string, values: string) => { await house.as(who); return house.database.asSession(house.secretOf(who), (db) => sql.raw(`insert into work.record (id, on_day, minutes, mode, directness, kind, ${fields}) values ('${newId()}', '${today()}', 600, 'office', 'direct', 'course', ${values})`).execute(db)); };
    await expect(add('ivan', 'course_id', `'${courseId}'`)).rejects.toMatchObject({ code: '42501' });
    for (const who of ['ivan', 'tomas'] as const) await expect(add(who, 'meeting_id', `'${meetingId}'`)).rejects.toMatchObject({ code: '42501' });
    expect(await olena.ok(courses.get, { params: { courseId } })).toMatchObject({ minutes: 90 });
  });
  test('of another service is seen by colleagues, not changed, and its people are only counted', async () => {
    const tomas = await house.as('tomas');
    const seen = await tomas.ok(courses.get, { params: { courseId } });
    expect(seen).toMatchObject({ enrolled: 1, came: 8, mine: false });
    expect(await tomas.ok(courses.people, { params: { courseId } })).toEqual({ items: [], hidden: 1 });
    await tomas.ok(people.add, { body: { id: neighbour, givenName: 'Soused', familyName: 'Jinde' } });
    expect((await tomas.ask(courses.enrol, { params: { courseId }, body: { since: today(), people: [{ id: newId(), personId: neighbour }] } })).status).toBe(409);
    expect((await tomas.ask(courses.plan, { params: { courseId }, body: { sessions: [{ id: newId(), onDay: today(), startsAt: '09:00', endsAt: '10:00' }] } })).status).toBe(409);
    expect((await tomas.ask(meetings.get, { params: { meetingId } })).status).toBe(404);
    expect((await olena.ask(courses.enrol, { params: { courseId }, body: { since: today(), people: [{ id: newId(), personId: neighbour }] } })).status).toBeGreaterThanOrEqual(403);
  });
  test.each<[Persona, number]>([['hana', 200], ['petra', 200], ['tomas', 200], ['lucie', 404], ['milan', 404], ['alena', 403]])('%s gets %i', async (who, status) => {
    const asker = await house.as(who);
    expect((await asker.ask(courses.get, { params: { courseId } })).status).toBe(status);
    expect((await asker.ask(courses.sheet, { params: { courseId }, query: {} })).status).toBe(status);
    if (status !== 200 && status !== 403) expect((await asker.ok(courses.list, { query: {} })).items).toEqual([]);
  });
  test('printed names leave a line in the read log', async () => {
    await (await house.as('petra')).ok(courses.sheet, { params: { courseId }, query: {} });
    const { rows } = await house.admin.query(`select count(*)::int as n from access.read_log where endpoint = 'courses.sheet' and person_id = $1`, [shared.mother]);
    expect(rows[0].n).toBeGreaterThan(0);
  });
  test('ends for somebody with a certificate only when it was finished', async () => {
    const [one] = (await olena.ok(courses.people, { params: { courseId } })).items;
    const set = (body: object) => olena.ask(courses.setEnrolment, { params: { courseId, enrolmentId: one!.id }, version: one!.version, body: body as never });
    expect((await set({ until: today(), result: 'left', certificateOn: today() })).status).toBe(400);
    expect((await set({ until: today(), result: 'finished', certificateOn: today() })).status).toBe(204);
    expect((await set({ until: null, result: 'none', certificateOn: null })).status).toBe(409);
  });
});
test('sessions skip public holidays', () => {
  expect(sessionDays('2026-12-17', 3, 1)).toEqual(['2026-12-17', '2026-12-31', '2027-01-07']);
});
