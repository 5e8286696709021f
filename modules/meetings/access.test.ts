// Who sees what of a meeting: its head, those invited, its agenda. Tables asked directly, as everybody; and the API for those who may not change.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { meetings } from './contract.ts';

let house: TestHouse, family: SharedCase;
const kompas = organisations.kompas.id, groupId = randomUUID();
/** What there is of each meeting, by the name it has in the tables below. */
const ids = { draft: randomUUID(), group: randomUUID(), team: randomUUID(), supervision: randomUUID(), conference: randomUUID(), notInvited: randomUUID() };
type Which = keyof typeof ids;

async function writes(which: Which, kind: string, more: { state?: string; groupId?: string; caseId?: string; facilitator?: string; noteTaker?: string; invited?: Persona[] }) {
  const { admin } = house, about = more.caseId ? [family.mother] : [];
  await admin.query(`insert into meetings.meeting (id, organisation_id, group_id, case_id, about, kind, title, on_day, state, organiser_id, facilitator_id, note_taker_id, author_id) values ($1, $2, $3, $4, $5, $6, $7, '2027-02-03', $8, $9, $10, $11, $9)`,
    [ids[which], kompas, more.groupId ?? null, more.caseId ?? null, about, kind, which, more.state ?? 'invited', people.olena.membership, more.facilitator ?? null, more.noteTaker ?? null]);
  for (const persona of more.invited ?? []) await admin.query(`insert into meetings.attendee (id, organisation_id, meeting_id, case_id, membership_id, side_organisation_id, author_id) select gen_random_uuid(), $1, $2, $3, $4, m.organisation_id, $5 from access.membership m where m.id = $4`,
    [kompas, ids[which], more.caseId ?? null, people[persona].membership, people.olena.membership]);
  await admin.query(`insert into meetings.item (id, organisation_id, meeting_id, case_id, about, title, author_id) values (gen_random_uuid(), $1, $2, $3, $4, 'bod', $5)`, [kompas, ids[which], more.caseId ?? null, about, people.olena.membership]);
}

beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  const { admin } = house, member = randomUUID();
  await admin.query(`insert into meetings."group" (id, organisation_id, kind, name, author_id) values ($1, $2, 'working_group', 'Skupina', $3)`, [groupId, kompas, people.hana.membership]);
  await admin.query(`insert into meetings.group_member (id, organisation_id, group_id, member_organisation_id, since, author_id) values ($1, $2, $3, $4, '2020-01-01', $5)`, [member, kompas, groupId, organisations.urad.id, people.hana.membership]);
  await admin.query(`insert into meetings.seat (id, organisation_id, group_id, member_id, membership_id, since, author_id) values ($1, $2, $3, $4, $5, '2020-01-01', $6)`, [randomUUID(), kompas, groupId, member, people.eva.membership, people.hana.membership]);
  await writes('draft', 'team', { state: 'draft', invited: ['tomas'] });
  await writes('group', 'working_group', { groupId, invited: ['ivan'] });
  await writes('team', 'team', { facilitator: people.tomas.membership, noteTaker: people.petra.membership, invited: ['lucie'] });
  await writes('supervision', 'supervision', { invited: ['tomas'] });
  await writes('conference', 'conference', { caseId: family.caseId, invited: ['lucie', 'olena'] });
  await writes('notInvited', 'conference', { caseId: family.caseId, invited: ['olena'] });
  await family.accept();
});
afterAll(() => house.close());

const named = new Map(Object.entries(ids).map(([name, id]) => [id as string, name]));
/** Which of the meetings have rows in the table that this person sees. */
async function seen(persona: Persona, table: 'meeting' | 'attendee' | 'item'): Promise<string[]> {
  await house.as(persona);
  const { rows } = await house.database.asSession(house.secretOf(persona), (db) => sql<{ id: string }>`select distinct ${sql.ref(table === 'meeting' ? 'id' : 'meeting_id')} as id from ${sql.table(`meetings.${table}`)}`.execute(db));
  return rows.flatMap(({ id }) => named.get(id) ?? []).toSorted();
}
const all = ['conference', 'draft', 'group', 'notInvited', 'supervision', 'team'];

describe.each<[string, Persona, string[]]>([
  ['the organiser', 'olena', all],
  ['the facilitator of one, invited to another', 'tomas', ['supervision', 'team']],
  // A coordinator whose mandate covers the case.
  ['the note-taker, who coordinates the case', 'petra', ['conference', 'notInvited', 'team']],
  ['the head of the organisation: all but the supervision', 'hana', ['conference', 'draft', 'group', 'notInvited', 'team']],
  ['somebody of another organisation who sits in the group', 'eva', ['group']],
  ['somebody of a third one who was invited', 'ivan', ['group']],
  ['somebody invited from another organisation, without a release', 'lucie', ['team']],
  ['their head', 'jitka', []],
  ['a colleague who was not invited', 'klub', []],
  ['the head of the third one', 'milan', []],
  ['an administrator', 'alena', []],
])('%s', (_, persona, sees) => {
  test.each(['meeting', 'attendee', 'item'] as const)('%s', async (table) => expect(await seen(persona, table)).toEqual(sees));
  test('what is not seen is not there', async () => {
    const who = await house.as(persona), never = (await who.ask(meetings.get, { params: { meetingId: randomUUID() } })).bytes.toString();
    for (const which of Object.keys(ids) as Which[]) {
      const outcome = await who.ask(meetings.get, { params: { meetingId: ids[which] } });
      if (sees.includes(which)) expect(outcome.status, which).toBe(200); else expect(outcome.bytes.toString(), which).toBe(never);
    }
  });
});

test('with a release the other organisation reads the conference to which it was invited, as far as released; after its end nothing', async () => {
  await family.sign('mother', 'involvement');
  expect([await seen('lucie', 'meeting'), await seen('lucie', 'attendee'), await seen('lucie', 'item')]).toEqual([['conference', 'team'], ['conference', 'team'], ['team']]);
  await family.end('mother');
  await family.sign('mother', 'commitments');
  expect([await seen('lucie', 'meeting'), await seen('lucie', 'item')]).toEqual([['conference', 'team'], ['conference', 'team']]);
  // Of a conference nobody of theirs was invited to they learn nothing, whatever was released.
  const lucie = await house.as('lucie');
  expect((await lucie.ask(meetings.get, { params: { meetingId: ids.notInvited } })).status).toBe(404);
  expect((await lucie.ok(meetings.attendees, { params: { meetingId: ids.conference } })).items.map(({ name }) => name)).toEqual(['Lucie Marešová', 'Olena Marčuková']);
  await family.end('mother');
  expect([await seen('lucie', 'meeting'), await seen('lucie', 'attendee'), await seen('lucie', 'item')]).toEqual([['team'], ['team'], ['team']]);
});

test('a conference is read as the file of its case: it stands in the log of openings', async () => {
  const count = async () => Number((await house.admin.query(`select count(*) n from access.read_log where case_id = $1 and endpoint = 'meetings.get'`, [family.caseId])).rows[0].n), before = await count();
  await (await house.as('olena')).ok(meetings.get, { params: { meetingId: ids.conference } });
  await (await house.as('olena')).ok(meetings.get, { params: { meetingId: ids.team } });
  expect(await count()).toBe(before + 1);
});

describe('whose hand writes', () => {
  const body = { title: 'Jinak', onDay: '2027-02-04', facilitatorId: people.tomas.membership, noteTakerId: people.petra.membership };
  test.each<[Persona, Which, number]>([['olena', 'team', 200], ['tomas', 'team', 200], ['petra', 'team', 200], ['hana', 'team', 200], ['lucie', 'team', 409], ['hana', 'supervision', 404], ['tomas', 'supervision', 409], ['eva', 'group', 409], ['ivan', 'group', 409], ['milan', 'team', 404]])('%s changes %s: %i', async (persona, which, status) => {
    const who = await house.as(persona), params = { meetingId: ids[which] }, version = Number((await house.admin.query('select version from meetings.meeting where id = $1', [ids[which]])).rows[0].version);
    expect((await who.ask(meetings.change, { params, version, body })).status).toBe(status);
    expect((await who.ask(meetings.addItem, { params, body: { id: randomUUID(), title: 'x' } })).status).toBe(status === 200 ? 201 : status);
  });
  test.each<[Persona, ReturnType<typeof sql>]>([
    ['lucie', sql`update meetings.meeting set title = 'x' where id = ${ids.team}`], ['tomas', sql`update meetings.attendee set voting = true where meeting_id = ${ids.supervision}`], ['ivan', sql`update meetings.attendee set presence = 'present' where meeting_id = ${ids.group}`],
    ['ivan', sql`insert into meetings.attendee (id, meeting_id, membership_id) values (gen_random_uuid(), ${ids.team}, ${people.ivan.membership})`], ['eva', sql`insert into meetings.item (id, meeting_id, title) values (gen_random_uuid(), ${ids.group}, 'x')`],
    ['eva', sql`delete from meetings.item where meeting_id = ${ids.group}`], ['olena', sql`insert into meetings.notice (id, organisation_id, meeting_id, attendee_id, kind, sequence) values (gen_random_uuid(), ${kompas}, ${ids.team}, gen_random_uuid(), 'request', 0)`],
    ['lucie', sql`select meetings.tell(${ids.team}, false)`], ['lucie', sql`select meetings.call_off(${ids.team})`], ['olena', sql`select meetings.door_invitation('\\x00')`],
  ])('%s cannot: %#', async (persona, query) => {
    const rows = async () => JSON.stringify([(await house.admin.query('select * from meetings.meeting order by id')).rows, (await house.admin.query('select * from meetings.attendee order by id')).rows, (await house.admin.query('select * from meetings.item order by id')).rows, (await house.admin.query('select * from meetings.notice')).rows]);
    const before = await rows();
    await house.as(persona);
    await house.database.asSession(house.secretOf(persona), (db) => query.execute(db)).catch((error: Error) => expect(error.message).toMatch(/permission denied|row-level security|insufficient/));
    expect(await rows()).toBe(before);
  });
});
