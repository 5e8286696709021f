import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { meetings } from '../contract.ts';
import { outcomes } from './contract.ts';
import { gathering, type Gathering } from './testing.ts';

let house: TestHouse, olena: Asker, lucie: Asker, at: Gathering;
beforeAll(async () => { house = await openHouse(); [olena, lucie] = [await house.as('olena'), await house.as('lucie')]; });
afterAll(() => house.close());
beforeEach(async () => { at = await gathering(house); });

const here = () => ({ params: { meetingId: at.meetingId } });
const of = (voteId: string) => ({ params: { meetingId: at.meetingId, voteId } });
async function opens(more: object = {}, by = olena): Promise<string> {
  const id = newId();
  await by.ok(outcomes.openVote, { ...here(), body: { id, itemId: at.itemId, text: 'Program na rok 2027', ...more } });
  return id;
}
const see = async (id: string, by = olena) => (await by.ok(outcomes.ofMeeting, here())).items.votes.find((one) => one.id === id)!;
type Who = keyof Gathering['attendees'];
const fills = (id: string, votes: [Who, 'for' | 'against' | 'abstained'][]) => olena.ask(outcomes.fillVote, { ...of(id), body: { ballots: votes.map(([who, choice]) => ({ attendeeId: at.attendees[who], choice })) } });
const closes = async (id: string, count: object | null = null, version?: number) => olena.ask(outcomes.closeVote, { ...of(id), version: version ?? (await see(id)).version, body: { count: count as never } });
const allFor: [Who, 'for'][] = [['olena', 'for'], ['lucie', 'for'], ['school', 'for']];

describe('a vote by roll', () => {
  test('lists members with a vote and who is there for them, the representative before the deputy', async () => {
    const { roll, mayVote, votes } = await olena.ok(outcomes.ofMeeting, here());
    expect([mayVote, votes]).toEqual([true, 'all']);
    expect(roll).toMatchObject([
      { memberName: 'Jeřabina', name: 'Lucie Marešová', here: true }, { memberName: 'Kompas', name: 'Olena Marčuková', here: true }, { memberName: 'Marie Svobodná', here: false, attendeeId: null }, { memberName: 'MěÚ Lískovec', here: false }, { memberName: 'Základní škola Lískovec', name: 'Ředitelka školy', here: true }]);
  });
  test('is closed with its result, and everybody at the meeting reads it', async () => {
    const id = await opens();
    expect((await fills(id, [['olena', 'for'], ['lucie', 'for'], ['school', 'abstained']])).status).toBe(204);
    expect((await closes(id)).status).toBe(204);
    expect(await see(id, lucie)).toMatchObject({ state: 'closed', result: 'passed', count: { for: 2, against: 0, abstained: 1 }, entitled: 5, present: 3, quorum: 'half', majority: 'of_present', ballots: [{ memberName: 'Jeřabina', choice: 'for' }, { memberName: 'Kompas' }, {}] });
    expect((await lucie.ok(outcomes.ofMeeting, here())).mayVote).toBe(false);
  });
  test('may be put right until it is closed; one who is struck off has not voted', async () => {
    const id = await opens();
    await fills(id, allFor);
    await fills(id, [['olena', 'against'], ['lucie', 'for']]);
    expect((await see(id)).count).toEqual({ for: 1, against: 1, abstained: 0 });
    await closes(id);
    expect((await see(id)).result).toBe('rejected');
  });
  test.each<[string, [Who, 'for'][], RegExp]>([
    ['somebody without the right', [['guest', 'for']], /hlasovací právo/], ['somebody absent', [['eva', 'for']], /nehlasuje/], ['a member twice, by the representative and the deputy', [['lucie', 'for'], ['jitka', 'for']], /jen jeden hlas/],
  ])('is not written for %s', async (_, votes, why) => {
    const id = await opens(), refused = await fills(id, votes);
    expect(refused).toMatchObject({ status: 400 });
    expect(Object.values(refused.problem.fields!).join()).toMatch(why);
    expect((await see(id)).ballots).toEqual([]);
  });
  test('by the deputy alone counts for the member', async () => {
    const id = await opens();
    expect((await fills(id, [['jitka', 'for']])).status).toBe(204);
    expect((await see(id)).ballots).toMatchObject([{ memberName: 'Jeřabina', name: 'Jitka Horáková' }]);
  });
  test('by the deputy holds also when the representative turns out to be there', async () => {
    await house.admin.query(`update meetings.attendee set presence = 'absent' where id = $1`, [at.attendees.lucie]);
    const id = await opens();
    expect((await fills(id, [['olena', 'for'], ['jitka', 'for'], ['school', 'for']])).status).toBe(204);
    await house.admin.query(`update meetings.attendee set presence = 'present' where id = $1`, [at.attendees.lucie]);
    expect((await closes(id)).status).toBe(204);
    expect(await see(id)).toMatchObject({ result: 'passed', present: 3, count: { for: 3, against: 0, abstained: 0 } });
  });
  test('does not count somebody who had left by the hour of the vote', async () => {
    await house.admin.query(`update meetings.attendee set left_at = '15:00' where id = $1`, [at.attendees.school]);
    const id = await opens({ takenAt: '15:30' });
    expect((await fills(id, [['school', 'for']])).status).toBe(400);
    await fills(id, [['olena', 'for'], ['lucie', 'for']]);
    await closes(id);
    expect(await see(id)).toMatchObject({ present: 2, result: 'invalid' });
  });
  test('without quorum holds for nothing, and says so', async () => {
    await house.admin.query(`update meetings.attendee set presence = 'absent' where id = $1`, [at.attendees.school]);
    const id = await opens();
    await fills(id, [['olena', 'for'], ['lucie', 'for']]);
    expect((await closes(id)).status).toBe(204);
    expect(await see(id)).toMatchObject({ result: 'invalid', entitled: 5, present: 2 });
  });
  test('is not closed while somebody has a vote written who is not there by the attendance', async () => {
    const id = await opens();
    await fills(id, allFor);
    await house.admin.query(`update meetings.attendee set presence = 'absent' where id = $1`, [at.attendees.school]);
    const refused = await closes(id);
    expect(refused).toMatchObject({ status: 409 });
    expect(refused.problem.detail).toMatch(/Ředitelka školy/);
  });
  test('closed at once by two is closed once; the second sees how it stands', async () => {
    const id = await opens();
    await fills(id, allFor);
    const { version } = await see(id);
    const both = await Promise.all([closes(id, null, version), closes(id, null, version)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(both.find(({ status }) => status === 409)!.problem.current).toMatchObject({ state: 'closed', result: 'passed' });
  });
});

describe('a secret vote', () => {
  test('is counts only, never more than are there', async () => {
    const id = await opens({ secret: true });
    expect((await fills(id, allFor)).status).toBe(409);
    expect((await closes(id)).problem.fields).toHaveProperty(['count']);
    expect((await closes(id, { for: 3, against: 1, abstained: 0 })).problem.fields!['count']).toMatch(/víc než přítomných/);
    expect((await closes(id, { for: 2, against: 1, abstained: 0 })).status).toBe(204);
    expect(await see(id, lucie)).toMatchObject({ result: 'passed', count: { for: 2, against: 1, abstained: 0 }, ballots: [] });
  });
});

describe('an admission', () => {
  const lipa = { candidate: { organisationId: organisations.lipa.id }, text: '' };
  const members = async () => (await house.admin.query(`select since::text, until::text, voting, admission, admission_vote_id, organisation_id, end_reason from meetings.group_member where group_id = $1 and member_organisation_id = $2`, [at.groupId, organisations.lipa.id])).rows;
  test('takes effect when it is passed, and votes from the next meeting on', async () => {
    const id = await opens(lipa);
    await fills(id, allFor);
    expect(await members()).toEqual([]);
    expect((await closes(id)).status).toBe(204);
    expect(await see(id)).toMatchObject({ candidate: { kind: 'organisation', name: 'Lípa' }, result: 'passed' });
    expect(await members()).toMatchObject([{ since: today(), until: null, voting: true, admission_vote_id: id, organisation_id: organisations.kompas.id, admission: expect.stringContaining('3 pro, 0 proti, zdrželo se 0') as string }]);
    expect((await olena.ok(outcomes.ofMeeting, here())).roll).toHaveLength(5);
    // Who became a member is refused as a candidate.
    expect((await olena.ask(outcomes.openVote, { ...here(), body: { id: newId(), itemId: at.itemId, ...lipa } })).problem.fields).toHaveProperty(['candidate']);
  });
  test('rejected or without quorum makes no member', async () => {
    const id = await opens(lipa);
    await fills(id, [['olena', 'against'], ['lucie', 'for'], ['school', 'against']]);
    await closes(id);
    expect([(await see(id)).result, await members()]).toEqual(['rejected', []]);
  });
  test('annulled with a reason was never valid; with somebody seated there it ends', async () => {
    const annul = async (id: string) => olena.ask(outcomes.annulVote, { ...of(id), version: (await see(id)).version, body: { reason: 'Chyběl jeden delegát' } });
    const first = await opens(lipa);
    await fills(first, allFor);
    await closes(first);
    expect((await annul(first)).status).toBe(204);
    expect([(await see(first)).annulReason, await members()]).toEqual(['Chyběl jeden delegát', []]);
    const second = await opens(lipa);
    await fills(second, allFor);
    await closes(second);
    await house.admin.query(`insert into meetings.seat (id, organisation_id, group_id, member_id, name, author_id) select $1, organisation_id, group_id, id, 'Delegátka', author_id from meetings.group_member where admission_vote_id = $2`, [newId(), second]);
    expect((await annul(second)).status).toBe(204);
    expect(await members()).toMatchObject([{ until: today(), end_reason: expect.stringContaining('Chyběl jeden delegát') as string }]);
  });
  test('of a present member, or of two things at once, is refused at its field', async () => {
    for (const candidate of [{ organisationId: organisations.urad.id }, { name: 'marie svobodná' }, { organisationId: organisations.lipa.id, name: 'x' }, {}]) {
      const refused = await olena.ask(outcomes.openVote, { ...here(), body: { id: newId(), itemId: at.itemId, candidate } as never });
      expect(refused.status).toBe(400);
      expect(refused.problem.fields).toHaveProperty(['candidate']);
    }
  });
  test('of an organisation that hides its name from us is not found, exactly as one that does not exist', async () => {
    const asks = (organisationId: string) => olena.ask(outcomes.openVote, { ...here(), body: { id: newId(), itemId: at.itemId, candidate: { organisationId } } });
    await house.admin.query(`insert into access.mask (organisation_id, name, short_name, kind) values ($1, 'x', 'x', 'ngo')`, [organisations.lipa.id]);
    const [masked, none] = [await asks(organisations.lipa.id), await asks(newId())];
    await house.admin.query('delete from access.mask');
    expect([masked.status, masked.problem]).toEqual([404, none.problem]);
  });
});

describe('minutes', () => {
  test.each(['approved', 'published', 'invited'])('that are %s take no vote, no annulment and no closing', async (state) => {
    const open = await opens(), closed = await opens();
    await fills(closed, allFor);
    await closes(closed);
    await house.admin.query(`update meetings.meeting set state = $2 where id = $1`, [at.meetingId, state]);
    const tries = [
      await olena.ask(outcomes.openVote, { ...here(), body: { id: newId(), itemId: at.itemId, text: 'x' } }), await fills(open, allFor), await closes(open),
      await olena.ask(outcomes.annulVote, { ...of(closed), version: 2, body: { reason: 'x' } }), await olena.ask(outcomes.dropVote, of(open))];
    expect(tries.map(({ status }) => status)).toEqual([409, 409, 409, 409, 409]);
    expect(await see(closed)).toMatchObject({ state: 'closed' });
  });
  test('are written by one person: nobody else opens a vote', async () => {
    expect((await lucie.ask(outcomes.openVote, { ...here(), body: { id: newId(), itemId: at.itemId, text: 'x' } })).status).toBe(409);
    expect((await (await house.as('ivan')).ask(outcomes.openVote, { ...here(), body: { id: newId(), itemId: at.itemId, text: 'x' } })).status).toBe(404);
  });
  test('of intervision and supervision know no vote; a meeting without a group votes by simple counts', async () => {
    await house.admin.query(`update meetings.meeting set kind = 'supervision' where id = $1`, [at.meetingId]);
    expect((await olena.ask(outcomes.openVote, { ...here(), body: { id: newId(), itemId: at.itemId, text: 'x' } })).status).toBe(409);
    await house.admin.query(`update meetings.meeting set kind = 'other', group_id = null where id = $1`, [at.meetingId]);
    expect((await olena.ask(outcomes.openVote, { ...here(), body: { id: newId(), itemId: at.itemId, candidate: { name: 'Někdo' } } as never })).status).toBe(409);
    const id = await opens();
    await fills(id, [['olena', 'for'], ['lucie', 'abstained'], ['jitka', 'abstained']]);
    await closes(id);
    expect(await see(id)).toMatchObject({ result: 'passed', quorum: 'none', majority: 'of_voting', entitled: 5, present: 4 });
  });
});

describe('the database itself', () => {
  const tries = (query: string) => house.database.asSession(house.secretOf('olena'), (db) => sql.raw(query).execute(db));
  test('lets nobody write a vote of one without the right, absent, or for a member twice', async () => {
    const id = await opens();
    const ballot = (who: Who) => `insert into meetings.ballot (id, meeting_id, vote_id, attendee_id, choice) values (gen_random_uuid(), '${at.meetingId}', '${id}', '${at.attendees[who]}', 'for')`;
    for (const who of ['guest', 'eva'] as const) await expect(tries(ballot(who)), who).rejects.toMatchObject({ code: '42501' });
    await tries(ballot('jitka'));
    await expect(tries(ballot('lucie'))).rejects.toMatchObject({ code: '23505' });
  });
  test('lets nobody come for a member they do not come from', async () => {
    const comes = (membershipId: string, memberId: string) => olena.ask(meetings.addAttendees, { ...here(), body: { attendees: [{ id: newId(), membershipId, memberId, voting: true }] } as never });
    const other = await gathering(house);
    for (const [membershipId, memberId] of [[people.tomas.membership, at.members.urad], [people.milan.membership, at.members.school], [people.klub.membership, other.members.jerabina]] as const) expect((await comes(membershipId, memberId)).status).toBe(404);
    expect((await comes(people.klub.membership, at.members.jerabina)).status).toBe(200);
    await expect(tries(`update meetings.attendee set member_id = '${at.members.urad}' where id = '${at.attendees.jitka}'`)).rejects.toMatchObject({ code: '42501' });
  });
  test('works the result out itself, and a closed vote never changes', async () => {
    const id = await opens();
    await fills(id, [['olena', 'against'], ['lucie', 'against']]);
    await tries(`update meetings.vote set state = 'closed', votes_for = 40, votes_against = 0, abstained = 0, entitled = 1, present = 1, quorum = 'none', majority = 'of_voting', result = 'passed', closed_at = now() where id = '${id}'`);
    expect(await see(id)).toMatchObject({ result: 'rejected', count: { for: 0, against: 2, abstained: 0 }, entitled: 5, present: 3 });
    for (const set of ["state = 'open', result = null", 'votes_for = 3', "text = 'jiné znění'", "state = 'annulled', annul_reason = 'x', votes_for = 9"]) await expect(tries(`update meetings.vote set ${set} where id = '${id}'`), set).rejects.toMatchObject({ code: '42501' });
    await expect(tries(`insert into meetings.ballot (id, meeting_id, vote_id, attendee_id, choice) values (gen_random_uuid(), '${at.meetingId}', '${id}', '${at.attendees.school}', 'for')`)).rejects.toMatchObject({ code: '42501' });
    await expect(tries(`update meetings.ballot set choice = 'for' where vote_id = '${id}'`)).rejects.toMatchObject({ code: '42501' });
    expect((await house.admin.query('select count(*)::int as n from meetings.vote where id = $1 and state = $2', [id, 'closed'])).rows).toEqual([{ n: 1 }]);
  });
  test('lets a secret vote count no more than are there', async () => {
    const id = await opens({ secret: true });
    await expect(tries(`update meetings.vote set state = 'closed', votes_for = 4, votes_against = 0, abstained = 0 where id = '${id}'`)).rejects.toMatchObject({ code: '23514' });
    await expect(tries(`update meetings.vote set state = 'closed' where id = '${id}'`)).rejects.toMatchObject({ code: '23514' });
  });
});
