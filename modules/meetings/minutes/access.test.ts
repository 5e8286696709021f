// Who sees what of the minutes of a conference: by what they are, and by what was released.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type Level, type SharedCase } from '#modules/cases/testing.ts';
import { meetings } from '../contract.ts';
import { passageKinds } from '../rules.ts';
import { minutes } from './contract.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const everybody: Persona[] = ['olena', 'tomas', 'petra', 'hana', 'alena', 'lucie', 'klub', 'jitka', 'ivan', 'eva', 'milan'];
let house: TestHouse, family: SharedCase, olena: Asker;
const conference = newId(), team = newId();
const of = (meetingId: string) => ({ params: { meetingId } });
const write = (meetingId: string, kind: (typeof passageKinds)[number], text: string, about: string[] | null = null) => olena.ok(minutes.write, { params: { meetingId, passageId: newId() }, body: { itemId: null, kind, text, position: 1, about, base: 0 } });

beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  await family.accept();
  olena = await house.as('olena');
  const { mother, father, caseId } = family;
  await olena.ok(meetings.create, { body: { id: conference, kind: 'conference', caseId, about: [mother, father], title: 'Konference', onDay: today() } });
  await house.admin.query(`insert into meetings.attendee (id, organisation_id, meeting_id, case_id, membership_id, side_organisation_id, author_id) values ($1, $2, $3, $4, $5, $6, $7)`, [newId(), organisations.kompas.id, conference, caseId, people.lucie.membership, organisations.jerabina.id, people.olena.membership]);
  await olena.ok(meetings.create, { body: { id: team, kind: 'team', title: 'Porada', onDay: today() } });
  await olena.ok(meetings.addAttendees, { ...of(team), body: { attendees: [{ id: newId(), membershipId: people.tomas.membership }] } });
  for (const id of [conference, team]) await olena.ok(minutes.start, { ...of(id), version: 1 });
  for (const kind of passageKinds) await write(conference, kind, kind, [mother]);
  await write(conference, 'decision', 'of both', [mother, father]);
  await write(team, 'text', 'inside');
});
afterAll(async () => { vi.resetConfig(); await house.close(); });

/** Texts that each of the house reads; who does not see the meeting is missing. */
async function sight(meetingId: string): Promise<Partial<Record<Persona, string>>> {
  const seen: Partial<Record<Persona, string>> = {};
  for (const persona of everybody) {
    const outcome = await (await house.as(persona)).ask(minutes.get, of(meetingId));
    if (outcome.status === 200) seen[persona] = outcome.reply.passages.map(({ text }) => text).toSorted().join(', ');
    else expect(outcome.status, persona).toBe(404);
  }
  return seen;
}
const all = [...passageKinds, 'of both'].toSorted().join(', ');
const ours = { olena: all, petra: all, hana: all };

test('before anybody signs: the leading organisation within its reach; neither its other service nor those invited', async () => {
  expect(await sight(conference)).toEqual(ours);
});

const levels: [Level, string][] = [['involvement', ''], ['commitments', 'agreement, decision'], ['plan', 'agreement, decision, text'], ['mapping', [...passageKinds].toSorted().join(', ')], ['notes', [...passageKinds].toSorted().join(', ')]];
describe.each(levels)('the mother releases %s', (level, seen) => {
  test('those invited read that much about her, and nothing in which the father stands', async () => {
    await family.end('mother');
    await family.sign('mother', level);
    expect(await sight(conference)).toEqual({ ...ours, lucie: seen, jitka: seen });
  });
});

test('the release ends: nothing is left, and nobody of theirs watches it', async () => {
  await family.end('mother');
  expect(await sight(conference)).toEqual(ours);
});

test('a meeting without a case: who calls it, who is invited, the head', async () => {
  expect(await sight(team)).toEqual({ olena: 'inside', tomas: 'inside', hana: 'inside' });
});

test('a group: who sits in it today, not who sat there', async () => {
  const group = newId(), member = newId(), meeting = newId(), kompas = organisations.kompas.id, by = people.olena.membership;
  await house.admin.query(`insert into meetings."group" (id, organisation_id, kind, name, author_id) values ($1, $2, 'working_group', 'Skupina', $3)`, [group, kompas, by]);
  await house.admin.query(`insert into meetings.group_member (id, organisation_id, group_id, member_organisation_id, since, author_id) values ($1, $2, $3, $4, '2024-01-01', $5)`, [member, kompas, group, organisations.lipa.id, by]);
  for (const [persona, until] of [['ivan', null], ['eva', '2024-06-01']] as const) await house.admin.query(`insert into meetings.seat (id, organisation_id, group_id, member_id, membership_id, since, until, author_id) values ($1, $2, $3, $4, $5, '2024-01-01', $6, $7)`, [newId(), kompas, group, member, people[persona].membership, until, by]);
  await olena.ok(meetings.create, { body: { id: meeting, kind: 'working_group', groupId: group, title: 'Skupina', onDay: today() } });
  await olena.ok(minutes.start, { ...of(meeting), version: 1 });
  await write(meeting, 'decision', 'decided');
  expect(await sight(meeting)).toEqual({ olena: 'decided', hana: 'decided', ivan: 'decided', milan: 'decided' });
});

test('reading a conference stands in the read log once in ten minutes', async () => {
  const lines = async (persona: Persona) => Number((await house.admin.query(`select count(*) n from access.read_log where endpoint = 'minutes.get' and case_id = $1 and membership_id = $2`, [family.caseId, people[persona].membership])).rows[0].n);
  const before = await lines('hana'), hana = await house.as('hana');
  for (let n = 0; n < 3; n++) await hana.ok(minutes.get, of(conference));
  expect(await lines('hana')).toBe(before);
  expect(before).toBe(1);
});
