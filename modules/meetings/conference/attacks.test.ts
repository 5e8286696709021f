// What somebody tries who has a role at a conference, or had one: leads it from another organisation, kept a link of a mail, writes rows by hand.
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { mask } from '#modules/directory/find/testing.ts';
import { meetings } from '../contract.ts';
import { meetingAnswers, meetingInvitations } from '../invitations/contract.ts';
import { answerSecret } from '../invitations/invitation.ts';
import { conferences } from './contract.ts';
import { callConference, consents, invites } from './testing.ts';

let house: TestHouse, family: SharedCase, olena: Asker, lucie: Asker;
beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  [olena, lucie] = [await house.as('olena'), await house.as('lucie')];
  await family.accept();
});
afterAll(() => house.close());
beforeEach(async () => { await family.end('mother'); await family.sign('mother', 'commitments'); });

const year = { signedOn: addDays(today(), -1), validTo: addDays(today(), 200) };
const as = (who: Persona, query: ReturnType<typeof sql>) => house.database.asSession(house.secretOf(who), (db) => query.execute(db));
const of = (meetingId: string) => ({ params: { meetingId } });
const rowOf = async (meetingId: string, id: string, by = olena) => (await by.ok(meetings.attendees, of(meetingId))).items.find((one) => one.id === id);
const writeTo = async (meetingId: string, id: string, email: string) => olena.ok(meetings.changeAttendee, { params: { meetingId, attendeeId: id }, version: (await rowOf(meetingId, id))!.version, body: { email } });
const mailsTo = async (email: string) => (await house.admin.query('select from platform.mail where to_address = $1', [email])).rows.length;
/** An invited conference that Lucie leads from the other organisation, with a grandmother to whom the mother agreed. */
async function led(about = [family.mother, family.father]) {
  const id = await callConference(olena, family, about), lead = await invites(olena, id, { membershipId: people.lucie.membership }), granny = await invites(olena, id, { name: 'Božena Tajná' }, 'family');
  await consents(olena, family, granny, family.mother, year);
  await house.admin.query(`update meetings.meeting set facilitator_id = $2, on_day = platform.today() + 10, starts_at = '10:00', place = 'TAJNE-MISTO' where id = $1`, [id, people.lucie.membership]);
  return { id, lead, granny };
}
/** Begun while the row of the meeting is held, so that all have read before any of them writes. */
async function atOnce<T>(meetingId: string, ...asked: (() => Promise<T>)[]): Promise<T[]> {
  await house.admin.query('begin');
  await house.admin.query('select from meetings.meeting where id = $1 for update', [meetingId]);
  const all = Promise.all(asked.map((ask) => ask()));
  await pause(300);
  await house.admin.query('commit');
  return all;
}
/** The link of the mail that somebody was sent. */
async function mailed(meetingId: string, attendeeId: string, email: string): Promise<string> {
  await olena.ok(meetingInvitations.invite, { ...of(meetingId), body: {} });
  await house.runJobs();
  const secret = answerSecret(house.secretKey, attendeeId, email);
  expect((await house.anonymous.ask(meetingAnswers.open, { body: { secret } })).status).toBe(200);
  return secret;
}
/** Opens no more, answers no more, and looks like one that never was. */
async function isDead(secret: string): Promise<void> {
  const dead = await house.anonymous.ask(meetingAnswers.open, { body: { secret } }), never = await house.anonymous.ask(meetingAnswers.open, { body: { secret: answerSecret(house.secretKey, newId(), '') } });
  expect([dead.status, dead.bytes.toString()]).toEqual([never.status, never.bytes.toString()]);
  expect((await house.anonymous.ask(meetingAnswers.answer, { body: { secret, answer: 'yes', note: 'TAJNE' } })).status).toBe(410);
}

describe('the link of a mail', () => {
  test('dies with the consent, taken back or run out, and no mail goes any more', async () => {
    const { id, granny } = await led(), email = 'bozena@example.test';
    await writeTo(id, granny, email);
    const secret = await mailed(id, granny, email);
    await house.admin.query('update meetings.guest_consent set valid_to = signed_on where attendee_id = $1', [granny]);
    await isDead(secret);
    const before = await mailsTo(email), version = (await olena.ok(meetings.get, of(id))).version;
    await olena.ok(meetings.change, { ...of(id), version, body: { title: 'Konference', onDay: addDays(today(), 11), startsAt: '11:00' } });
    await house.runJobs();
    expect(await mailsTo(email)).toBe(before);
    await house.admin.query('update meetings.guest_consent set valid_to = signed_on + 100 where attendee_id = $1', [granny]);
    expect((await house.anonymous.ask(meetingAnswers.open, { body: { secret } })).status).toBe(200);
    const { rows: [consent] } = await house.admin.query<{ id: string }>('select id from meetings.guest_consent where attendee_id = $1', [granny]);
    await olena.ok(conferences.withdrawConsent, { params: { guestConsentId: consent!.id }, body: {} });
    await isDead(secret);
    expect((await house.admin.query('select answer_hash, email, told_sequence from meetings.attendee where id = $1', [granny])).rows).toEqual([{ answer_hash: null, email: '', told_sequence: null }]);
    // Cancelling writes to nobody without an address.
    await olena.ok(meetingInvitations.cancel, { ...of(id), version: (await olena.ok(meetings.get, of(id))).version, body: { reason: 'Nemoc' } });
    await house.runJobs();
    expect(await mailsTo('')).toBe(0);
  });
  test('a mail that waits when the consent is taken back does not go', async () => {
    const { id, granny } = await led(), email = 'ceka@example.test';
    await writeTo(id, granny, email);
    await olena.ok(meetingInvitations.invite, { ...of(id), body: {} });
    const { rows: [consent] } = await house.admin.query<{ id: string }>('select id from meetings.guest_consent where attendee_id = $1', [granny]);
    await olena.ok(conferences.withdrawConsent, { params: { guestConsentId: consent!.id }, body: {} });
    await house.runJobs();
    expect(await mailsTo(email)).toBe(0);
  });
  test('of a worker elsewhere dies with the release, and a change of the day is not told', async () => {
    const { id, lead } = await led(), email = 'lucie@example.test', secret = await mailed(id, lead, email);
    expect((await house.anonymous.ok(meetingAnswers.open, { body: { secret } })).place).toBe('TAJNE-MISTO');
    await family.end('mother');
    await isDead(secret);
    const before = await mailsTo(email);
    await olena.ok(meetings.change, { ...of(id), version: (await olena.ok(meetings.get, of(id))).version, body: { title: 'Konference', onDay: addDays(today(), 12), startsAt: '11:00' } });
    await house.runJobs();
    expect(await mailsTo(email)).toBe(before);
  });
  test('its hash stands in no log', async () => {
    const { id, granny } = await led(), email = 'otisk@example.test';
    await writeTo(id, granny, email);
    const hash = createHash('sha256').update(await mailed(id, granny, email)).digest('hex');
    await house.admin.query(`update meetings.attendee set answer_hash = null where id = $1`, [granny]);
    expect((await house.admin.query('select from access.change_log where was::text like $1', [`%${hash}%`])).rows).toEqual([]);
    expect((await house.admin.query(`select from access.change_log where was ? 'answer_hash' or was ? 'code_hash'`)).rows).toEqual([]);
  });
});

describe('who leads from another organisation', () => {
  test('reads in the post only of those whom they see', async () => {
    const { id, granny } = await led(), email = 'posta@example.test';
    await writeTo(id, granny, email);
    await mailed(id, granny, email);
    // The row of the guest concerns the father as well, who has released nothing.
    expect(await rowOf(id, granny, lucie)).toBeUndefined();
    expect((await lucie.ask(meetingInvitations.notices, of(id))).bytes.toString()).not.toContain('Tajná');
    expect((await as('lucie', sql`select name, email from meetings.notice where meeting_id = ${id} and name <> ''`)).rows).toEqual([]);
    expect((await olena.ask(meetingInvitations.notices, of(id))).bytes.toString()).toContain('Tajná');
  });
  test('writes and reads nothing once the release has ended, though the case is theirs for other reasons', async () => {
    const { id, lead } = await led([family.mother]);
    await family.sign('father', 'commitments');
    await mailed(id, lead, 'lucie@example.test');
    expect((await as('lucie', sql`select meetings.runs(${id}) as runs`)).rows).toEqual([{ runs: true }]);
    await family.end('mother');
    expect((await as('lucie', sql`select id from cases.case where id = ${family.caseId}`)).rows).toHaveLength(1);
    expect((await as('lucie', sql`select meetings.runs(${id}) as runs`)).rows).toEqual([{ runs: false }]);
    expect((await as('lucie', sql`select name from meetings.notices_of(${id})`)).rows).toEqual([]);
    expect((await as('lucie', sql`select id from meetings.notice where meeting_id = ${id}`)).rows).toEqual([]);
    await expect(as('lucie', sql`insert into meetings.item (id, meeting_id, title) values (gen_random_uuid(), ${id}, 'Podstrčený bod')`)).rejects.toThrow(/row-level security/);
    await expect(as('lucie', sql`insert into meetings.suitability (id, meeting_id, recommended, reason) values (gen_random_uuid(), ${id}, false, 'x')`)).rejects.toThrow(/row-level security/);
    await family.end('father');
  });
});

describe('a row of those invited', () => {
  test('tells of whom it tells, whatever its writer says: the father who has not signed is not shown by an empty list', async () => {
    const { id } = await led(), father = newId(), uncle = newId();
    await house.admin.query(`update meetings.meeting set state = 'invited' where id = $1`, [id]);
    await olena.ok(meetings.addAttendees, { ...of(id), body: { attendees: [{ id: father, personId: family.father, about: [], part: 'family' }, { id: uncle, name: 'Strýc Otcův', about: [], part: 'family' }] } });
    for (const one of [father, uncle]) expect(await rowOf(id, one, lucie)).toBeUndefined();
    expect((await as('lucie', sql`select id from meetings.attendee where person_id = ${family.father} or name = 'Strýc Otcův'`)).rows).toEqual([]);
    expect(await rowOf(id, father)).toBeDefined();
    await expect(as('olena', sql`update meetings.attendee set about = '{}' where id = ${father}`)).rejects.toThrow(/permission denied/);
  });
  test('is of nobody outside of the conference, and says so as of one who does not exist', async () => {
    const { id } = await led(), add = (personId: string) => olena.ask(meetings.addAttendees, { ...of(id), body: { attendees: [{ id: newId(), personId, part: 'family' as const }] } });
    const outside = await add(family.marko), never = await add(newId());
    expect([outside.status, outside.bytes.toString()]).toEqual([404, never.bytes.toString()]);
  });
  test('of a person invited twice at once stands there once', async () => {
    const { id } = await led(), invite = () => olena.ask(conferences.invite, { ...of(id), body: { id: newId(), part: 'client', personId: family.mother } });
    expect((await atOnce(id, invite, invite, invite)).filter(({ status }) => status < 300)).toHaveLength(1);
    expect((await house.admin.query('select from meetings.attendee where meeting_id = $1 and person_id = $2', [id, family.mother])).rows).toHaveLength(1);
  });
  test('with a consent does not become somebody else, and does not take the consent away with it', async () => {
    const { id, granny } = await led(), { version } = (await rowOf(id, granny))!;
    expect((await olena.ask(meetings.changeAttendee, { params: { meetingId: id, attendeeId: granny }, version, body: { name: 'Někdo Jiný' } })).status).toBe(400);
    expect(await olena.ask(conferences.uninvite, { params: { attendeeId: granny } })).toMatchObject({ status: 409, problem: { detail: expect.stringContaining('podepsal souhlas') } });
    expect((await olena.ask(meetings.removeAttendee, { params: { meetingId: id, attendeeId: granny } })).status).toBe(400);
    expect((await house.admin.query('select from meetings.guest_consent where attendee_id = $1', [granny])).rows).toHaveLength(1);
  });
});

test('a point of a conference leaves its case neither into a backlog nor into another meeting', async () => {
  const { id } = await led(), item = newId(), group = newId(), meeting = newId(), me = people.olena.membership, kompas = organisations.kompas.id;
  await house.admin.query(`insert into meetings."group" (id, organisation_id, kind, name, author_id) values ($1, $2, 'team', 'Tým', $3)`, [group, kompas, me]);
  await olena.ok(meetings.create, { body: { id: meeting, kind: 'team', title: 'Porada', groupId: group } });
  await olena.ok(meetings.addItem, { ...of(id), body: { id: item, title: 'TAJNE-BOD', about: [family.mother] } });
  for (const set of [sql`meeting_id = null, group_id = ${group}`, sql`meeting_id = ${meeting}`, sql`meeting_id = ${meeting}, group_id = ${group}`]) await expect(as('olena', sql`update meetings.item set ${set} where id = ${item}`)).rejects.toThrow();
  expect((await house.admin.query('select meeting_id, case_id from meetings.item where id = $1', [item])).rows).toEqual([{ meeting_id: id, case_id: family.caseId }]);
  // Nor goes a point of one meeting into another one, or into one of another group.
  const other = newId(), plain = newId();
  await olena.ok(meetings.create, { body: { id: other, kind: 'team', title: 'Jiná' } });
  await olena.ok(meetings.addItem, { ...of(meeting), body: { id: plain, title: 'Bod' } });
  await expect(as('olena', sql`update meetings.item set meeting_id = ${other} where id = ${plain}`)).rejects.toThrow();
});

test('two days chosen at once are two changes for calendars', async () => {
  const { id } = await led(), days = [newId(), newId()];
  for (const [at, one] of days.entries()) await olena.ok(conferences.proposeDate, { ...of(id), body: { id: one, onDay: addDays(today(), 20 + at), startsAt: '09:00' } });
  await house.admin.query(`update meetings.meeting set state = 'invited' where id = $1`, [id]);
  await atOnce(id, ...days.map((dateOptionId) => () => olena.ok(conferences.chooseDate, { params: { dateOptionId } })));
  expect((await olena.ok(meetings.get, of(id))).sequence).toBe(2);
});

test('of an organisation that hides nobody is put on a list or into a role to read the name beside the id', async () => {
  await mask(house, 'lipa');
  try {
    const id = newId(), ivan = people.ivan.membership, body = { kind: 'team' as const, title: 'Porada' };
    await olena.ok(meetings.create, { body: { id, ...body } });
    const add = (membershipId: string) => olena.ask(meetings.addAttendees, { ...of(id), body: { attendees: [{ id: newId(), membershipId }] } });
    const hidden = await add(ivan), never = await add(newId());
    expect([hidden.status, hidden.bytes.toString()]).toEqual([404, never.bytes.toString()]);
    expect((await olena.ask(meetings.create, { body: { id: newId(), ...body, facilitatorId: ivan } })).status).toBe(404);
    expect((await olena.ask(meetings.change, { ...of(id), version: (await olena.ok(meetings.get, of(id))).version, body: { title: 'Porada', noteTakerId: ivan } })).status).toBe(404);
    expect((await as('olena', sql`select name from meetings.names_of(array[${ivan}]::uuid[])`)).rows).toEqual([]);
  } finally {
    await house.admin.query(`update access.organisation o set name = m.name, short_name = m.short_name, kind = m.kind, ico = m.ico, masked = false from access.mask m where m.organisation_id = o.id`);
    await house.admin.query('delete from directory.masked_service; delete from access.mask');
  }
});
