// Who sees what of a group: those who sit there today, heads of its members and of whoever keeps it; nobody else, and nobody who left.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { newId } from '#platform/http/client.ts';
import { groups } from './contract.ts';
import { districtGroup, found, past, read, takesIn } from './testing.ts';

let house: TestHouse, groupId: string, jerabina: string;
beforeAll(async () => {
  house = await openHouse();
  ({ groupId, jerabina } = await districtGroup(house));
  await takesIn(await house.as('petra'), groupId, { organisationId: organisations.urad.id, seat: { membershipId: people.eva.membership, office: 'chair' } });
});
afterAll(() => house.close());

describe.each<[string, Persona, 'runs' | 'names' | 'reads' | 'nothing']>([
  ['its chair', 'eva', 'runs'],
  ['its secretary', 'petra', 'runs'],
  ['the head of whoever keeps it', 'hana', 'runs'],
  ['a member’s representative', 'lucie', 'reads'],
  ['the head of a member', 'jitka', 'names'],
  ['who sat there until yesterday', 'ivan', 'nothing'],
  ['the head of a member until yesterday', 'milan', 'nothing'],
  ['a colleague of a member', 'klub', 'nothing'],
  ['a colleague at whoever keeps it', 'olena', 'nothing'],
  ['an administrator', 'alena', 'nothing'],
])('%s', (_, persona, what) => {
  const sees = what !== 'nothing';
  test(`${sees ? 'reads it whole' : 'does not learn that it is there'}`, async () => {
    const who = await house.as(persona), outcome = await who.ask(groups.get, { params: { groupId } });
    expect(outcome.status).toBe(sees ? 200 : 404);
    if (sees) {
      expect(outcome.reply.members.map(({ name }) => name)).toEqual([organisations.lipa.name, organisations.kompas.name, organisations.urad.name, organisations.jerabina.name].toSorted(new Intl.Collator('cs').compare));
      expect(outcome.reply.runs).toBe(what === 'runs');
      expect(outcome.reply.members.find(({ id }) => id === jerabina)).toMatchObject({ mayName: what !== 'reads', seats: [{ name: 'Lucie Marešová', email: 'lucie@example.test', here: true }] });
    } else expect(outcome.bytes.toString()).toBe((await who.ask(groups.get, { params: { groupId: newId() } })).bytes.toString());
    expect((await who.ok(groups.list, { query: {} })).items.map(({ id }) => id)).toEqual(sees ? [groupId] : []);
    expect((await who.ask(groups.contacts, { params: { groupId } })).status).toBe(sees ? 200 : 404);
  });
  test('asks the database itself and gets as much', async () => {
    await house.as(persona);
    const counts = await house.database.asSession(house.secretOf(persona), async (db) => (await sql<{ g: number; m: number; s: number; n: number }>`select (select count(*)::int from meetings."group") g, (select count(*)::int from meetings.group_member) m, (select count(*)::int from meetings.seat) s, (select count(*)::int from meetings.seated(array[${groupId}]::uuid[])) n`.execute(db)).rows[0]);
    expect(counts).toEqual(sees ? { g: 1, m: 4, s: 4, n: 4 } : { g: 0, m: 0, s: 0, n: 0 });
  });
  test(`${what === 'runs' ? 'runs it' : 'does not run it'}`, async () => {
    const who = await house.as(persona), { version } = await read(await house.as('petra'), groupId);
    const outcome = await who.ask(groups.change, { params: { groupId }, version, body: { name: 'Pracovní skupina Lískovec' } });
    expect(outcome.status).toBe(what === 'runs' ? 204 : sees ? 409 : 404);
    // Past the routes, row policies say the same.
    const written = await house.database.asSession(house.secretOf(persona), async (db) => (await sql`update meetings."group" set purpose = purpose where id = ${groupId}`.execute(db)).numAffectedRows);
    expect(written).toBe(what === 'runs' ? 1n : 0n);
  });
  test(`${what === 'runs' || what === 'names' ? 'says' : 'does not say'} who sits there for Jeřabina`, async () => {
    const who = await house.as(persona), id = newId(), outcome = await who.ask(groups.addSeat, { params: { memberId: jerabina }, body: { id, membershipId: people.klub.membership, office: 'deputy', since: today() } });
    expect(outcome.status).toBe(what === 'runs' || what === 'names' ? 201 : sees ? 409 : 404);
    if (outcome.status === 201) await who.ok(groups.endSeat, { params: { seatId: id }, version: 1, body: { lastDay: past } });
  });
});

test('nobody reads nothing', async () => {
  expect((await house.anonymous.ask(groups.get, { params: { groupId } })).status).toBe(401);
});
test('a head names for the own organisation only, and gives no office', async () => {
  const jitka = await house.as('jitka'), kompas = (await read(jitka, groupId)).members.find(({ name }) => name === organisations.kompas.name)!;
  expect((await jitka.ask(groups.addSeat, { params: { memberId: kompas.id }, body: { id: newId(), name: 'Kdosi', since: today() } })).status).toBe(409);
  expect((await jitka.ask(groups.addSeat, { params: { memberId: jerabina }, body: { id: newId(), name: 'Kdosi', office: 'chair', since: today() } })).problem.fields).toHaveProperty('office');
  expect((await jitka.ask(groups.endMember, { params: { memberId: jerabina }, version: 1, body: { lastDay: today(), reason: 'x' } })).status).toBe(409);
  const past_ = await house.database.asSession(house.secretOf('jitka'), (db) => sql`insert into meetings.seat (id, group_id, member_id, name, office) values (gen_random_uuid(), ${groupId}, ${jerabina}, 'Kdosi', 'chair')`.execute(db)).then(() => 'written', (error: { code: string }) => error.code);
  expect(past_).toBe('42501');
});
test('a head does not lengthen an office that was ended, nor hand it on', async () => {
  const petra = await house.as('petra'), jitka = await house.as('jitka'), id = newId();
  const another = await found(petra, { name: 'S úřadem' }), member = await takesIn(petra, another, { organisationId: organisations.jerabina.id });
  await petra.ok(groups.addSeat, { params: { memberId: member }, body: { id, membershipId: people.klub.membership, office: 'chair', since: past } });
  expect(await jitka.ask(groups.succeed, { params: { seatId: id }, body: { id: newId(), membershipId: people.lucie.membership, office: 'chair', since: today() } })).toMatchObject({ status: 400, problem: { fields: { office: expect.any(String) } } });
  await petra.ok(groups.endSeat, { params: { seatId: id }, version: 1, body: { lastDay: addDays(today(), -30) } });
  expect(await jitka.ask(groups.endSeat, { params: { seatId: id }, version: 2, body: { lastDay: addDays(today(), 30) } })).toMatchObject({ status: 409, problem: { code: 'rule' } });
  expect((await house.admin.query('select until from meetings.seat where id = $1', [id])).rows).toEqual([{ until: addDays(today(), -30) }]);
  // Ending it earlier is theirs: it is their person.
  expect((await jitka.ask(groups.endSeat, { params: { seatId: id }, version: 2, body: { lastDay: past } })).status).toBe(204);
});
test('who sits there changes nothing about the own seat but the consent, asking the database itself', async () => {
  await house.as('lucie');
  const set = (what: string) => house.database.asSession(house.secretOf('lucie'), (db) => sql`update meetings.seat set ${sql.raw(what)} where membership_id = ${people.lucie.membership}`.execute(db)).then(({ numAffectedRows }) => String(numAffectedRows), (error: { code: string }) => error.code);
  expect(await set(`office = 'chair'`)).toBe('42501');
  expect(await set(`until = null, duty = 'vedoucí'`)).toBe('42501');
  expect(await set('public_consent_on = platform.today()')).toBe('1');
  expect(await set('public_consent_on = null')).toBe('1');
});
test('past the routes, the database refuses what they refuse', async () => {
  const writes = async (persona: Persona, query: ReturnType<typeof sql>) => { await house.as(persona); return house.database.asSession(house.secretOf(persona), (db) => query.execute(db)).then(() => 'written', (error: { code: string }) => error.code); };
  const group = (kind: string) => sql`insert into meetings."group" (id, kind, name) values (gen_random_uuid(), ${kind}, 'Skupina')`;
  expect([await writes('olena', group('working_group')), await writes('alena', group('team')), await writes('petra', group('working_group'))]).toEqual(['42501', '42501', 'written']);
  const seat = (membership: string, more = sql`null`) => sql`insert into meetings.seat (id, group_id, member_id, membership_id, public_consent_on) values (gen_random_uuid(), ${groupId}, ${jerabina}, ${membership}, ${more})`;
  expect(await writes('petra', seat(people.ivan.membership))).toBe('23514');
  expect(await writes('petra', seat(people.jitka.membership, sql`platform.today()`))).toBe('23514');
  // A seat of one group for a member of another.
  const other = await found(await house.as('petra'), { name: 'Jiná' });
  expect(await writes('petra', sql`insert into meetings.seat (id, group_id, member_id, name) values (gen_random_uuid(), ${other}, ${jerabina}, 'Kdosi')`)).toBe('42501');
  // The name of a body comes from the directory, never from whoever writes.
  expect(await writes('petra', sql`insert into meetings.group_member (id, group_id, person_name, partner_name) values (gen_random_uuid(), ${groupId}, 'Osoba', 'Úřad')`)).toBe('42501');
  // Nobody is left to run it.
  expect(await writes('petra', sql`update meetings.seat set office = 'member' where group_id = ${other}`)).toBe('23514');
  expect(await writes('petra', sql`update meetings.group_member set until = platform.today() where group_id = ${other}`)).toBe('23514');
});
test('the founder sees it no longer once others run it and the founder does not sit there', async () => {
  const petra = await house.as('petra'), id = await found(petra, { name: 'Předaná' }), own = (await read(petra, id)).members[0]!;
  await petra.ok(groups.addSeat, { params: { memberId: own.id }, body: { id: newId(), membershipId: people.olena.membership, office: 'chair', since: past } });
  await petra.ok(groups.endSeat, { params: { seatId: own.seats[0]!.id }, version: 1, body: { lastDay: past } });
  expect((await petra.ask(groups.get, { params: { groupId: id } })).status).toBe(404);
  expect((await (await house.as('olena')).ok(groups.get, { params: { groupId: id } })).runs).toBe(true);
});
