// Groups over HTTP: founding, members and their history, representatives, masked organisations, and what is refused.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '#platform/documents/reading.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { mask } from '#modules/directory/find/testing.ts';
import { groups } from './contract.ts';
import { compositionOn } from './rules.ts';
import { districtGroup, found, memberOf, past, read, takesIn } from './testing.ts';

let house: TestHouse;
beforeAll(async () => { house = await openHouse(); });
afterAll(() => house.close());

describe('founding', () => {
  test('whoever founds it is in it and runs it: for the organisation, in a team for themselves', async () => {
    const petra = await house.as('petra'), group = await read(petra, await found(petra, { office: 'chair' }));
    expect(group).toMatchObject({ kind: 'working_group', runs: true, ours: true, endedOn: null, publishedSince: null, members: [{ kind: 'organisation', name: organisations.kompas.name, since: past, voting: true, seats: [{ name: 'Petra Zelinková', office: 'chair', account: true, mine: true }] }] });
    const olena = await house.as('olena'), team = await read(olena, await found(olena, { kind: 'team', name: 'Intervizní tým' }));
    expect(team.members).toMatchObject([{ kind: 'person', name: 'Olena Marčuková', seats: [{ name: 'Olena Marčuková', office: 'secretary' }] }]);
  });
  test('a worker founds a team only', async () => {
    const outcome = await (await house.as('olena')).ask(groups.found, { body: { id: newId(), kind: 'working_group', name: 'Skupina' } });
    expect([outcome.status, outcome.problem.fields]).toEqual([400, { kind: expect.stringContaining('Založit můžete tým') }]);
    expect((await (await house.as('alena')).ask(groups.found, { body: { id: newId(), kind: 'team', name: 'Tým' } })).status).toBe(403);
  });
  test.each([['empty', ''], ['blank', ' \u200B '], ['of 500 letters', 'ž'.repeat(500)]])('a name that is %s gets a sentence', async (_, name) => {
    const outcome = await (await house.as('petra')).ask(groups.found, { body: { id: newId(), kind: 'working_group', name } });
    expect([outcome.status, Object.keys(outcome.problem.fields!)]).toEqual([400, ['name']]);
  });
  test('of two who change it at once the second sees both versions', async () => {
    const petra = await house.as('petra'), groupId = await found(petra), body = { name: 'Jinak', purpose: 'první', usualTime: '14:30' };
    await petra.ok(groups.change, { params: { groupId }, version: 1, body });
    const second = await (await house.as('hana')).ask(groups.change, { params: { groupId }, version: 1, body: { ...body, purpose: 'druhá' } });
    expect([second.status, second.problem.code, second.problem.current]).toEqual([409, 'conflict', expect.objectContaining({ version: 2, purpose: 'první', usualTime: '14:30' })]);
  });
});

describe('members', () => {
  test('history is kept: who was a member on a day, and who sat there', async () => {
    const { groupId, jerabina, lipa } = await districtGroup(house), petra = await house.as('petra');
    await petra.ok(groups.succeed, { params: { seatId: (await memberOf(petra, groupId, 'Jeřabina')).seats[0]!.id }, body: { id: newId(), name: 'Karel Lubina', email: 'KLUB@example.test', since: '2025-09-15', duty: 'pracovník klubu' } });
    const { members } = await read(petra, groupId), on = (day: string) => compositionOn(members, day).map(({ name, seats }) => [name, seats.map((seat) => seat.name)]);
    expect(on('2025-02-28')).toEqual([]);
    expect(on('2025-09-01')).toEqual([[organisations.lipa.name, ['Ivan Slavík']], [organisations.kompas.name, ['Petra Zelinková']], [organisations.jerabina.name, ['Lucie Marešová']]]);
    expect(on(today())).toEqual([[organisations.kompas.name, ['Petra Zelinková']], [organisations.jerabina.name, ['Karel Lubina']]]);
    expect(members.find(({ id }) => id === lipa)).toMatchObject({ until: addDays(today(), -1), endReason: 'nahrazeno jinou skupinou', seats: [{ until: addDays(today(), -1) }] });
    expect(members.find(({ id }) => id === jerabina)!.seats.map(({ name, since, until, account }) => [name, since, until, account])).toEqual([['Karel Lubina', '2025-09-15', null, true], ['Lucie Marešová', past, '2025-09-14', true]]);
    // Coming back is a new row.
    const back = await takesIn(petra, groupId, { organisationId: organisations.lipa.id, since: today(), admission: 'znovu přijata' });
    expect((await read(petra, groupId)).members.filter(({ name }) => name === organisations.lipa.name).map(({ id }) => id)).toEqual([back, lipa]);
  });
  test('a partner keeps its name with whoever does not see it; a person sits for themselves', async () => {
    const petra = await house.as('petra'), { groupId } = await districtGroup(house), partner = newId();
    await house.admin.query(`insert into directory.partner (id, organisation_id, name, kind, author_id) values ($1, $2, 'Úřad práce Lískovec', 'office', $3)`, [partner, organisations.kompas.id, people.petra.membership]);
    await takesIn(petra, groupId, { partnerId: partner, seat: { name: 'Božena Malá', email: 'mala@urad.example', phone: '377 111 222' } });
    // One that somebody else keeps for themselves does not exist here.
    const foreign = newId();
    await house.admin.query(`insert into directory.partner (id, organisation_id, name, kind, author_id) values ($1, $2, 'Cizí partner', 'office', $3)`, [foreign, organisations.lipa.id, people.ivan.membership]);
    expect((await petra.ask(groups.addMember, { params: { groupId }, body: { id: newId(), partnerId: foreign, since: past } })).status).toBe(404);
    await takesIn(petra, groupId, { personName: 'Jiří Dvořáček', voting: false, seat: { email: 'dvoracek@post.example' } });
    expect((await read(await house.as('lucie'), groupId)).members.filter(({ kind }) => kind !== 'organisation')).toMatchObject([
      { kind: 'person', name: 'Jiří Dvořáček', voting: false, seats: [{ name: 'Jiří Dvořáček', email: 'dvoracek@post.example', account: false, here: true }] },
      { kind: 'partner', name: 'Úřad práce Lískovec', shown: false, seats: [{ name: 'Božena Malá', phone: '+420377111222' }] },
    ]);
  });
  test('the same organisation at once is a member once', async () => {
    const petra = await house.as('petra'), groupId = await found(petra), add = (asker = petra) => asker.ask(groups.addMember, { params: { groupId }, body: { id: newId(), organisationId: organisations.lipa.id, since: today() } });
    const outcomes = await Promise.all([add(), add(await house.as('hana')), add()]);
    expect(outcomes.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    for (const { status, problem } of outcomes.filter((one) => one.status !== 201)) expect([[400, 'invalid'], [409, 'duplicate']]).toContainEqual([status, problem.code]);
    const again = await add();
    expect([again.status, again.problem.fields]).toEqual([400, { organisationId: expect.stringMatching(/^Členem už je od /) }]);
    expect((await read(petra, groupId)).members).toHaveLength(2);
  });
  test('an end before the beginning, an end before somebody sat down, no such day', async () => {
    const petra = await house.as('petra'), { groupId, jerabina } = await districtGroup(house), end = (lastDay: string) => petra.ask(groups.endMember, { params: { memberId: jerabina }, version: 1, body: { lastDay, reason: 'zanikla' } });
    expect((await end('2025-02-28')).problem.fields).toEqual({ lastDay: 'Konec je před začátkem.' });
    await petra.ok(groups.succeed, { params: { seatId: (await memberOf(petra, groupId, 'Jeřabina')).seats[0]!.id }, body: { id: newId(), name: 'Nová Osoba', since: '2025-09-15' } });
    expect((await end('2025-09-01')).problem.fields).toEqual({ lastDay: 'Zástupce je ve skupině až od 15.\u00A09.\u00A02025.' });
    expect((await end('2026-02-31')).problem.fields).toEqual({ lastDay: 'Takový den není v kalendáři.' });
    expect((await petra.ask(groups.endMember, { params: { memberId: jerabina }, version: 1, body: { lastDay: today(), reason: ' ' } })).problem.fields).toHaveProperty('reason');
    expect((await end('2025-10-01')).status).toBe(204);
    expect((await end('2025-11-01')).problem).toMatchObject({ code: 'conflict', current: { version: 2, lastDay: '2025-10-01' } });
  });
  test('a group that ended takes nobody in, until it goes on', async () => {
    const petra = await house.as('petra'), { groupId } = await districtGroup(house), add = () => petra.ask(groups.addMember, { params: { groupId }, body: { id: newId(), organisationId: organisations.urad.id, since: today() } });
    await petra.ok(groups.end, { params: { groupId }, version: 1, body: { lastDay: addDays(today(), -1) } });
    expect((await add()).problem.detail).toContain('Skupina už skončila');
    expect((await petra.ok(groups.list, { query: { part: 'ended' } })).items.map(({ id }) => id)).toEqual([groupId]);
    await petra.ok(groups.end, { params: { groupId }, version: 2, body: { lastDay: null } });
    expect((await add()).status).toBe(201);
  });
});

describe('who sits there', () => {
  test('an account of another organisation, or of none, is refused with the same words', async () => {
    const petra = await house.as('petra'), { jerabina } = await districtGroup(house), seat = (membershipId: string) => petra.ask(groups.addSeat, { params: { memberId: jerabina }, body: { id: newId(), membershipId, since: today() } });
    const [foreign, nobody] = [await seat(people.ivan.membership), await seat(newId())];
    expect(foreign.problem.fields).toEqual({ membershipId: 'Tento účet k členovi nepatří. Zastupovat ho může jen někdo z jeho lidí.' });
    expect(nobody.problem).toEqual(foreign.problem);
    // Under a known address of another organisation it stays somebody by name.
    const id = newId();
    await petra.ok(groups.addSeat, { params: { memberId: jerabina }, body: { id, name: 'Ivan Slavík', email: 'ivan@example.test', since: today() } });
    expect((await house.admin.query('select membership_id, name from meetings.seat where id = $1', [id])).rows).toEqual([{ membership_id: null, name: 'Ivan Slavík' }]);
  });
  test('one account has one seat; a seat begins within the membership', async () => {
    const petra = await house.as('petra'), { jerabina } = await districtGroup(house), seat = (body: object) => petra.ask(groups.addSeat, { params: { memberId: jerabina }, body: { id: newId(), since: today(), ...body } });
    expect((await seat({ membershipId: people.lucie.membership })).problem.fields).toHaveProperty('membershipId');
    expect((await seat({ name: 'Lucie', email: 'lucie@example.test' })).problem.fields).toHaveProperty('email');
    expect((await seat({ name: 'Dřív', since: '2024-01-01' })).problem.fields).toEqual({ since: 'V ten den člen ve skupině není.' });
    expect((await seat({})).problem.fields).toHaveProperty('name');
    expect((await seat({ name: 'Telefon', phone: '12' })).problem.fields).toHaveProperty('phone');
  });
  test('somebody who runs the group remains: by ending, by another office, with the member, also when two do it at once', async () => {
    const petra = await house.as('petra'), hana = await house.as('hana'), { groupId } = await districtGroup(house), own = await memberOf(petra, groupId, 'Kompas'), seat = own.seats[0]!;
    const refused = [
      await petra.ask(groups.endSeat, { params: { seatId: seat.id }, version: 1, body: { lastDay: today() } }),
      await hana.ask(groups.succeed, { params: { seatId: seat.id }, body: { id: newId(), same: true, office: 'member', since: today() } }),
      await hana.ask(groups.succeed, { params: { seatId: seat.id }, body: { id: newId(), name: 'Bez Účtu', office: 'chair', since: today() } }),
      await hana.ask(groups.endMember, { params: { memberId: own.id }, version: 1, body: { lastDay: today(), reason: 'odchod' } }),
    ];
    for (const outcome of refused) expect([outcome.status, outcome.problem.detail]).toEqual([409, expect.stringContaining('Skupinu by neměl kdo vést')]);
    expect((await read(petra, groupId)).runs).toBe(true);
    const second = newId();
    await petra.ok(groups.addSeat, { params: { memberId: own.id }, body: { id: second, membershipId: people.olena.membership, office: 'chair', since: today() } });
    const both = await Promise.all([petra.ask(groups.endSeat, { params: { seatId: second }, version: 1, body: { lastDay: today() } }), hana.ask(groups.endSeat, { params: { seatId: seat.id }, version: 1, body: { lastDay: today() } })]);
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(both.find(({ status }) => status !== 204)!.status).toBeOneOf([400, 409]);
  });
  test('another office of the same one is a new row with the same contacts', async () => {
    const petra = await house.as('petra'), { groupId } = await districtGroup(house), before = (await memberOf(petra, groupId, 'Jeřabina')).seats[0]!;
    await petra.ok(groups.succeed, { params: { seatId: before.id }, body: { id: newId(), same: true, office: 'chair', since: '2025-06-01' } });
    expect((await memberOf(petra, groupId, 'Jeřabina')).seats.map(({ name, duty, office, since, until }) => [name, duty, office, since, until])).toEqual([
      ['Lucie Marešová', 'sociální pracovnice', 'chair', '2025-06-01', null], ['Lucie Marešová', 'sociální pracovnice', 'member', past, '2025-05-31'],
    ]);
    expect((await read(await house.as('lucie'), groupId)).runs).toBe(true);
  });
  test('an account that left leaves an empty seat: said to whoever runs the group and to the head of the member', async () => {
    const petra = await house.as('petra'), jitka = await house.as('jitka'), { groupId, jerabina } = await districtGroup(house);
    const ours = async (who = petra) => (await who.ok(groups.unseated)).items.filter((one) => one.groupId === groupId);
    expect(await ours()).toEqual([]);
    await house.admin.query(`update access.membership set valid_to = platform.today() - 1 where id = $1`, [people.lucie.membership]);
    expect(await ours()).toEqual([{ memberId: jerabina, groupId, group: 'Pracovní skupina Lískovec', member: organisations.jerabina.name, left: 'Lucie Marešová', mine: false }]);
    expect(await ours(jitka)).toMatchObject([{ memberId: jerabina, mine: true }]);
    expect((await memberOf(petra, groupId, 'Jeřabina')).seats).toMatchObject([{ name: 'Lucie Marešová', here: false }]);
    expect(await ours(await house.as('olena'))).toEqual([]);
    await jitka.ok(groups.succeed, { params: { seatId: (await memberOf(jitka, groupId, 'Jeřabina')).seats[0]!.id }, body: { id: newId(), membershipId: people.klub.membership, since: today() } });
    expect(await ours()).toEqual([]);
    await house.admin.query(`update access.membership set valid_to = null where id = $1`, [people.lucie.membership]);
  });
  test('the list of contacts has who sits there now, and work contacts only', async () => {
    const petra = await house.as('petra'), { groupId } = await districtGroup(house);
    const { bytes } = await petra.ask(groups.contacts, { params: { groupId } }), { text } = await readPdf(new Uint8Array(bytes)), flat = text.replace(/\s+/g, ' ');
    for (const part of ['Pracovní skupina Lískovec', 'Jeřabina', 'Lucie Marešová, sociální pracovnice', 'lucie@example.test', 'Petra Zelinková']) expect(flat).toContain(part);
    for (const part of ['Lípa', 'Ivan Slavík']) expect(flat).not.toContain(part);
  });
});

describe('a masked organisation', () => {
  test('is added by those who know it only; others read its neutral name, no address, and paper has neither', async () => {
    const petra = await house.as('petra'), lucie = await house.as('lucie'), { groupId } = await districtGroup(house), neutral = 'Organizace v kraji';
    await mask(house, 'urad', neutral);
    const add = () => petra.ask(groups.addMember, { params: { groupId }, body: { id: newId(), organisationId: organisations.urad.id, since: past, seat: { name: 'Eva Kolářová', email: 'eva@example.test' } } });
    expect((await add()).problem.fields).toEqual({ organisationId: expect.stringContaining('Organizaci se skrytým názvem') });
    await house.admin.query('insert into access.unmasking (id, organisation_id, to_organisation_id, since, author_id) values (gen_random_uuid(), $1, $2, platform.today(), $3)', [organisations.urad.id, organisations.kompas.id, people.eva.membership]);
    expect((await add()).status).toBe(201);
    expect(await memberOf(petra, groupId, organisations.urad.name)).toMatchObject({ shown: false, seats: [{ name: 'Eva Kolářová', account: true, email: 'eva@example.test' }] });
    const told = JSON.stringify(await read(lucie, groupId));
    expect(told).toContain(neutral);
    for (const hidden of [organisations.urad.name, 'eva@example.test']) expect(told).not.toContain(hidden);
    const paper = (await readPdf(new Uint8Array((await petra.ask(groups.contacts, { params: { groupId } })).bytes))).text.replace(/\s+/g, ' ');
    for (const hidden of [organisations.urad.name, 'eva@example.test']) expect(paper).not.toContain(hidden);
    await house.admin.query('delete from access.unmasking');
    await house.admin.query('delete from access.mask');
    await house.admin.query('update access.organisation set name = $2, masked = false where id = $1', [organisations.urad.id, organisations.urad.name]);
  });
});
