// Who sees what of a case conference: our team, an invited organisation by level, one that was not invited, guests, strangers.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { askerOf, openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { host, type GivenLink } from '#modules/access/guests/contract.ts';
import { sharedCase, type Level, type SharedCase } from '#modules/cases/testing.ts';
import { requests } from '#modules/cases/mapping/contract.ts';
import { meetings } from '../contract.ts';
import { conferences, hostMeetings } from './contract.ts';
import { callConference, consents, invites } from './testing.ts';

let house: TestHouse, family: SharedCase, olena: Asker, meeting: string;
const attendee: Record<'lucie' | 'mother' | 'father' | 'granny' | 'doctor', string> = {} as never;
const passage: Record<'ofMother' | 'ofBoth' | 'view' | 'talk' | 'ofNobody', string> = {} as never;
const item: Record<'ofMother' | 'ofBoth' | 'inside', string> = {} as never;
const year = { signedOn: addDays(today(), -1), validTo: addDays(today(), 200) };

/** What the minutes and the agenda write: those parts of the room have tests of their own. */
async function writeMinutes(): Promise<void> {
  const items: [keyof typeof item, string[], boolean][] = [['ofMother', [family.mother], true], ['ofBoth', [family.mother, family.father], true], ['inside', [family.mother], false]];
  for (const [key, about, forGuests] of items) {
    item[key] = newId();
    await house.admin.query(`insert into meetings.item (id, organisation_id, meeting_id, case_id, about, title, for_guests, author_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [item[key], organisations.kompas.id, meeting, family.caseId, about, `BOD-${key}`, forGuests, people.olena.membership]);
  }
  const passages: [keyof typeof passage, string, string[]][] = [['ofMother', 'agreement', [family.mother]], ['ofBoth', 'agreement', [family.mother, family.father]], ['view', 'client_view', [family.mother]], ['talk', 'text', [family.mother]], ['ofNobody', 'agreement', []]];
  for (const [key, kind, about] of passages) {
    passage[key] = newId();
    await house.admin.query(`insert into meetings.passage (id, organisation_id, meeting_id, case_id, about, kind, text, author_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [passage[key], organisations.kompas.id, meeting, family.caseId, about, kind, `SLOVA-${key}`, people.olena.membership]);
  }
}

beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  olena = await house.as('olena');
  await family.accept();
  // Told in confidence: nothing of it may ever stand in a conference about both parents.
  await olena.ok(requests.add, { params: { caseId: family.caseId }, body: { id: newId(), personId: family.mother, about: [family.mother], words: 'TAJNE-DUVERNE', language: 'cs', translation: '', translatedBy: '', reading: '', saidOn: today(), confidenceOf: family.mother } });
  meeting = await callConference(olena, family);
  await writeMinutes();
});
afterAll(() => house.close());

const ids = async (who: Persona, table: string): Promise<string[]> => { await house.as(who); return (await house.database.asSession(house.secretOf(who), (db) => sql<{ id: string }>`select id from ${sql.raw(table)}`.execute(db))).rows.map(({ id }) => id); };
const keysOf = (map: Record<string, string>, found: readonly string[]) => Object.entries(map).filter(([, id]) => found.includes(id)).map(([key]) => key).sort();
const get = (who: Asker, meetingId = meeting) => who.ask(conferences.get, { params: { caseId: family.caseId, meetingId } });
const invite = (who: Asker, membershipId: string) => who.ask(conferences.invite, { params: { meetingId: meeting }, body: { id: newId(), part: 'member', membershipId } });

describe('an organisation without a ground cannot be invited', () => {
  test('neither through the program nor by asking the database', async () => {
    const refused = await invite(olena, people.lucie.membership);
    expect(refused).toMatchObject({ status: 409, problem: { detail: expect.stringContaining('podepíše souhlas') } });
    await expect(house.database.asSession(house.secretOf('olena'), (db) => sql`insert into meetings.attendee (id, meeting_id, membership_id) values (gen_random_uuid(), ${meeting}, ${people.lucie.membership})`.execute(db))).rejects.toThrow(/released to them/);
    await expect(house.database.asSession(house.secretOf('olena'), (db) => sql`update meetings.meeting set facilitator_id = ${people.lucie.membership} where id = ${meeting}`.execute(db))).rejects.toThrow(/released to them/);
    // Of somebody outside of the case not even that they exist.
    expect((await invite(olena, people.ivan.membership)).status).toBe(404);
  });
  test('the missing release is offered: which organisation, which service, about whom', async () => {
    const found = await olena.ok(conferences.invitable, { params: { caseId: family.caseId, meetingId: meeting } });
    expect(found.missing).toMatchObject([{ organisation: { id: organisations.jerabina.id }, persons: [{ id: family.mother }, { id: family.father }] }]);
    expect(found.workers.find(({ membershipId }) => membershipId === people.lucie.membership)).toMatchObject({ ground: 'none', inTeam: true });
    expect(found.workers.find(({ membershipId }) => membershipId === olena.membershipId)).toMatchObject({ ground: 'ours' });
  });
  test('an unsigned consent and one that has ended are none', async () => {
    await family.sign('mother', 'plan', { signed: false });
    expect((await invite(olena, people.lucie.membership)).status).toBe(409);
    await family.end('mother');
  });
  test('somebody of another service of that organisation is not reached', async () => {
    await family.sign('mother', 'commitments');
    expect((await invite(olena, people.klub.membership)).status).toBe(404);
    await expect(house.database.asSession(house.secretOf('olena'), (db) => sql`insert into meetings.attendee (id, meeting_id, membership_id) values (gen_random_uuid(), ${meeting}, ${people.klub.membership})`.execute(db))).rejects.toThrow(/released to them/);
  });
  test('with a release in force they are invited; who has a release and was not invited sees nothing of it', async () => {
    const lucie = await house.as('lucie');
    expect((await get(lucie)).status).toBe(404);
    expect(await ids('lucie', 'meetings.meeting')).toEqual([]);
    attendee.lucie = await invites(olena, meeting, { membershipId: people.lucie.membership });
    // A draft is ours until those invited are asked for a day.
    expect((await get(lucie)).status).toBe(404);
    await olena.ok(conferences.proposeDate, { params: { meetingId: meeting }, body: { id: newId(), onDay: addDays(today(), 15), startsAt: '10:00', endsAt: '11:30', place: 'TAJNE-MISTO' } });
    await olena.ok(conferences.askDates, { params: { meetingId: meeting } });
    expect((await get(lucie)).status).toBe(200);
  });
});

describe('guests', () => {
  const open = async (given: Pick<GivenLink, 'secret' | 'code'>) => house.anonymous.ask(host.open, { body: { secret: given.secret, code: given.code } });
  const guestOf = async (given: GivenLink) => askerOf(house.app, /soubeh_guest=([\w-]+)/.exec(String((await open(given)).headers['set-cookie']))![1]!, { membershipId: '', accountId: '' }, 'soubeh_guest');
  const link = (attendeeId: string) => olena.ask(conferences.giveLink, { params: { attendeeId }, body: { id: newId(), guestName: 'Božena', phone: '601 234 567' } });
  let granny: Asker, given: GivenLink, consent: string;
  beforeAll(async () => {
    attendee.granny = await invites(olena, meeting, { name: 'Božena Nová' }, 'family');
    attendee.doctor = await invites(olena, meeting, { name: 'MUDr. Karel Bílý' }, 'professional');
    attendee.mother = await invites(olena, meeting, { personId: family.mother }, 'client');
  });
  test('without a written consent there is no link, and no address to write to', async () => {
    expect(await link(attendee.granny)).toMatchObject({ status: 409, problem: { detail: expect.stringContaining('písemného souhlasu') } });
    await expect(house.database.asSession(house.secretOf('olena'), (db) => sql`insert into access.guest_link (id, case_id, purpose, subject_id, guest_name, phone, secret_hash, code_hash, expires_on) values (gen_random_uuid(), ${family.caseId}, 'meeting', ${attendee.granny}, 'x', '+420601234567', ${Buffer.alloc(32)}, ${Buffer.alloc(32)}, platform.today() + 1)`.execute(db))).rejects.toThrow(/row-level security/);
    await expect(house.database.asSession(house.secretOf('olena'), (db) => sql`update meetings.attendee set email = 'babicka@example.test' where id = ${attendee.granny}`.execute(db))).rejects.toThrow(/agreed/);
  });
  test('a consent needs a paper of the case; for a child an adult signs', async () => {
    expect((await olena.ask(conferences.consent, { params: { attendeeId: attendee.granny }, body: { id: newId(), personId: family.mother, documentId: newId(), ...year } })).problem.fields).toHaveProperty('documentId');
    expect((await olena.ask(conferences.consent, { params: { attendeeId: attendee.granny }, body: { id: newId(), personId: family.marko, documentId: newId(), ...year } })).problem.fields).toHaveProperty('personId');
  });
  test('before the promise nothing of what is talked about; after it only points for guests about those who signed', async () => {
    consent = await consents(olena, family, attendee.granny, family.mother, year);
    given = (await link(attendee.granny)).reply;
    granny = await guestOf(given);
    expect(await granny.ok(hostMeetings.get)).toMatchObject({ guestName: 'Božena', agenda: [], agreements: [], confidentialityOn: null, dates: [{ place: 'TAJNE-MISTO' }] });
    const { linkId } = await granny.ok(hostMeetings.get);
    await granny.ok(hostMeetings.promise, { body: { linkId } });
    const shown = await granny.ok(hostMeetings.get);
    // The father has not signed: what concerns him as well is not there. What is inside stays inside.
    expect(shown).toMatchObject({ confidentialityOn: today(), agenda: [{ title: 'BOD-ofMother' }] });
    expect(JSON.stringify(shown)).not.toMatch(/BOD-ofBoth|BOD-inside|SLOVA|Sydorčuk|TAJNE-DUVERNE|TAJNE-VHODNOST/);
    await granny.ok(hostMeetings.answerDate, { body: { linkId, dateOptionId: shown.dates[0]!.id, answer: 'yes' } });
    expect((await get(olena)).reply.options[0]!.answers).toEqual([{ attendeeId: attendee.granny, answer: 'yes' }]);
  });
  test('what was agreed with her is there once the minutes are written, and nothing else of them', async () => {
    for (const one of [passage.ofMother, passage.ofBoth]) await olena.ok(conferences.agreedWith, { params: { passageId: one }, body: { attendeeIds: [attendee.granny] } });
    expect((await granny.ok(hostMeetings.get)).agreements).toEqual([]);
    await house.admin.query(`update meetings.meeting set state = 'written', on_day = platform.today() where id = $1`, [meeting]);
    expect((await granny.ok(hostMeetings.get)).agreements).toEqual(['SLOVA-ofMother']);
    expect((await olena.ask(conferences.agreedWith, { params: { passageId: passage.view }, body: { attendeeIds: [attendee.granny] } })).status).toBe(409);
    // The father signs as well.
    await consents(olena, family, attendee.granny, family.father, year);
    expect((await granny.ok(hostMeetings.get)).agreements.toSorted()).toEqual(['SLOVA-ofBoth', 'SLOVA-ofMother']);
  });
  test('another guest sees none of it', async () => {
    await consents(olena, family, attendee.doctor, family.father, year);
    const doctor = await guestOf((await link(attendee.doctor)).reply);
    await doctor.ok(hostMeetings.promise, { body: { linkId: (await doctor.ok(hostMeetings.get)).linkId } });
    expect(await doctor.ok(hostMeetings.get)).toMatchObject({ agenda: [], agreements: [] });
  });
  test('the mother by a link of her own reads what concerns her alone', async () => {
    const mother = await guestOf((await link(attendee.mother)).reply);
    await mother.ok(hostMeetings.promise, { body: { linkId: (await mother.ok(hostMeetings.get)).linkId } });
    expect(await mother.ok(hostMeetings.get)).toMatchObject({ agenda: [{ title: 'BOD-ofMother' }], agreements: [] });
  });
  test('a guest asks the database for nothing else, and changes only an answer', async () => {
    const secret = /soubeh_guest=([\w-]+)/.exec(String((await open(given)).headers['set-cookie']))![1]!;
    const as = (query: ReturnType<typeof sql>) => house.database.asGuest(secret, (db) => query.execute(db));
    expect((await as(sql`select id from meetings.attendee`)).rows).toEqual([{ id: attendee.granny }]);
    expect((await as(sql`select id from meetings.item`)).rows).toHaveLength(2);
    await expect(as(sql`select title from meetings.meeting`)).rejects.toThrow(/permission denied/);
    await expect(as(sql`select name from meetings.attendee`)).rejects.toThrow(/permission denied/);
    await expect(as(sql`update meetings.attendee set presence = 'present' where id = ${attendee.granny}`)).rejects.toThrow(/permission denied/);
    await expect(as(sql`insert into meetings.date_answer (id, meeting_id, option_id, attendee_id, answer) select gen_random_uuid(), o.meeting_id, o.id, ${attendee.doctor}, 'no' from meetings.date_option o`)).rejects.toThrow(/row-level security/);
    expect((await as(sql`update meetings.attendee set confidentiality_on = '2020-01-01' where id = ${attendee.granny} returning confidentiality_on`)).rows).toEqual([{ confidentiality_on: today() }]);
  });
  test('a consent taken back: the rest still covers; with the last one the link ends and says whom to call', async () => {
    await olena.ok(conferences.withdrawConsent, { params: { guestConsentId: consent }, body: { reason: 'rozmyslela si to' } });
    expect((await granny.ok(hostMeetings.get)).agreements).toEqual([]);
    const { rows } = await house.admin.query<{ id: string }>('select id from meetings.guest_consent where attendee_id = $1 and withdrawn_at is null', [attendee.granny]);
    await olena.ok(conferences.withdrawConsent, { params: { guestConsentId: rows[0]!.id }, body: {} });
    const gone = await granny.ask(hostMeetings.get);
    expect(gone.status).toBe(401);
    const again = await open(given);
    expect(again).toMatchObject({ status: 409, problem: { detail: 'Odkaz už neplatí. Zavolejte tomu, od koho ho máte.' } });
    expect(again.bytes.toString()).not.toMatch(/TAJNE|Božena|Kompas/);
    expect((await link(attendee.granny)).status).toBe(409);
  });
});

describe('an invited organisation reads by level, and nothing once the release has ended', () => {
  const seen = async () => ({ meeting: (await ids('lucie', 'meetings.meeting')).length, items: keysOf(item, await ids('lucie', 'meetings.item')), passages: keysOf(passage, await ids('lucie', 'meetings.passage')) });
  test.each<[Level, string[], string[]]>([['involvement', [], []], ['commitments', ['inside', 'ofMother'], ['ofMother']], ['plan', ['inside', 'ofMother'], ['ofMother', 'talk']], ['mapping', ['inside', 'ofMother'], ['ofMother', 'talk', 'view']]])('%s: items %j, passages %j', async (level, items, passages) => {
    await family.end('mother');
    await family.sign('mother', level);
    expect(await seen()).toEqual({ meeting: 1, items, passages });
    // What the page of the distribution says is what the database gives.
    const said = await olena.ok(conferences.distribution, { params: { caseId: family.caseId, meetingId: meeting } });
    const theirs = said.readers.find(({ organisation }) => organisation.id === organisations.jerabina.id)!;
    expect(theirs).toMatchObject({ reads: passages.length, own: false });
    expect(theirs.persons.find(({ person }) => person.id === family.father)).toMatchObject({ level: null, reads: [] });
    expect(said.passages).toBe(5);
  });
  test('nothing of what stays inside: whether it suited, consents, how people were prepared, confidences', async () => {
    await olena.ok(conferences.prepare, { params: { attendeeId: attendee.mother }, version: (await get(olena)).reply.invitees.find(({ id }) => id === attendee.mother)!.version, body: { points: ['what', 'why'], note: 'TAJNE-OBAVY' } });
    const lucie = await house.as('lucie'), shown = await get(lucie);
    expect(shown.status).toBe(200);
    expect(shown.bytes.toString()).not.toMatch(/TAJNE-VHODNOST|TAJNE-OBAVY|TAJNE-DUVERNE|Souhlas s účastí/);
    expect(shown.reply.invitees.every(({ preparation, guest }) => preparation === null && guest === null)).toBe(true);
    for (const table of ['meetings.suitability', 'meetings.guest_consent']) expect(await ids('lucie', table), table).toEqual([]);
    await expect(house.database.asSession(house.secretOf('lucie'), (db) => sql`select prepared_note from meetings.attendee`.execute(db))).rejects.toThrow(/permission denied/);
    expect((await lucie.ask(conferences.distribution, { params: { caseId: family.caseId, meetingId: meeting } })).status).toBe(404);
    // The father's name is not theirs: he has released nothing.
    expect(shown.reply.about.map(({ id }) => id)).toEqual([family.mother]);
  });
  test('a conference about both parents shows nothing that one of them confided', async () => {
    const all = await Promise.all([get(olena), olena.ask(conferences.outcome, { params: { caseId: family.caseId, meetingId: meeting } }), olena.ask(conferences.invitable, { params: { caseId: family.caseId, meetingId: meeting } }), olena.ask(conferences.distribution, { params: { caseId: family.caseId, meetingId: meeting } })]);
    for (const one of all) { expect(one.status).toBe(200); expect(one.bytes.toString()).not.toContain('TAJNE-DUVERNE'); }
  });
  test('after the release ended: nothing, not even who comes', async () => {
    await family.end('mother');
    expect(await seen()).toEqual({ meeting: 0, items: [], passages: [] });
    for (const table of ['meetings.attendee', 'meetings.date_option', 'meetings.date_answer', 'meetings.conference', 'meetings.agreed_with']) expect(await ids('lucie', table), table).toEqual([]);
    expect((await get(await house.as('lucie'))).status).toBe(404);
  });
});

test.each<[Persona, boolean]>([['olena', true], ['petra', true], ['hana', true], ['tomas', false], ['lucie', false], ['klub', false], ['ivan', false], ['milan', false], ['eva', false]])('%s sees the conference: %s', async (who, sees) => {
  const asker = await house.as(who);
  expect((await get(asker)).status).toBe(sees ? 200 : 404);
  expect((await get(asker, newId())).status).toBe(404);
  expect((await asker.ask(meetings.get, { params: { meetingId: meeting } })).status).toBe(sees ? 200 : 404);
  expect((await ids(who, 'meetings.suitability')).length).toBe(sees ? 1 : 0);
});
