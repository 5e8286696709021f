// Writing of programmes and sites over HTTP, and who sees what of it, asked of the tables.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { programmes } from '../contract.ts';
import { openProgramme, type Running } from '../testing.ts';
import { programmeSites } from './contract.ts';

let house: TestHouse, running: Running, duty: string, actor: string;
const at = (site: keyof Running['sites']) => ({ programmeId: running.programmeId, siteId: running.sites[site] });
const body = { name: 'Škola v Rokycanech', kind: 'school' as const, standing: 'occasional' as const, standingOn: '2026-03-01' };
beforeAll(async () => {
  house = await openHouse();
  running = await openProgramme(house);
  const eva = await house.as('eva');
  ({ id: actor } = await eva.ok(programmeSites.addActor, { params: at('urad'), body: { id: newId(), ...body, needs: 'Vědět, komu volat.' } }));
  ({ id: duty } = await eva.ok(programmeSites.addDuty, { params: at('urad'), body: { id: newId(), area: 'coordination', title: 'Svolat skupinu', parts: [{ role: 'support_coordinator', part: 'answers' }, { actorId: actor, part: 'helps' }] } }));
  await running.alzbeta.ok(programmeSites.addActor, { params: at('outside'), body: { id: newId(), ...body, name: 'Úřad práce Domažlice', kind: 'labour_office' } });
});
afterAll(() => house.close());

describe('who sees what', () => {
  type Who = 'dagmar' | 'boris' | 'alzbeta' | 'cyril' | 'eva' | 'jitka' | 'lucie' | 'ivan' | 'milan';
  const rows: Record<Who, string> = {
    //       actor|duty|duty_part
    dagmar:  '2|1|2',
    boris:   '2|1|2',
    alzbeta: '2|1|2',
    cyril:   '0|0|0',
    eva:     '1|1|2',
    jitka:   '0|0|0',
    lucie:   '0|0|0',
    ivan:    '0|0|0',
    milan:   '0|0|0',
  };
  test.each(Object.keys(rows) as Who[])('%s', async (who) => {
    if (!(who in running.secrets)) await house.as(who as 'eva');
    const secret = who in running.secrets ? running.secrets[who as keyof Running['secrets']] : house.secretOf(who as 'eva');
    const seen = await house.database.asSession(secret, async (db) => { const all: string[] = []; for (const name of ['actor', 'duty', 'duty_part']) all.push((await sql<{ n: string }>`select count(*) n from ${sql.table(`programmes.${name}`)}`.execute(db)).rows[0]!.n); return all.join('|'); });
    expect(seen).toBe(rows[who]);
  });
  test('a row belongs to the organisation that wrote it, and the other side writes on it', async () => {
    const { rows: [row] } = await house.admin.query('select organisation_id from programmes.actor where id = $1', [actor]);
    expect(row.organisation_id).toBe(organisations.urad.id);
    await running.alzbeta.ok(programmeSites.changeActor, { params: { ...at('urad'), actorId: actor }, version: 1, body: { ...body, needs: 'Vědět, komu volat.', standing: 'regular' } });
    const jitka = await house.as('jitka');
    expect((await jitka.ask(programmeSites.changeActor, { params: { ...at('urad'), actorId: actor }, version: 2, body })).status).toBe(404);
    expect((await jitka.ask(programmeSites.duties, { params: at('urad') })).status).toBe(404);
    expect((await running.cyril.ask(programmeSites.actors, { params: at('urad') })).status).toBe(404);
  });
  test('a part names only an actor of the same site', async () => {
    await expect(house.database.asSession(running.secrets.alzbeta, (db) => sql`insert into programmes.duty_part (id, site_id, duty_id, actor_id, part) select ${newId()}, ${running.sites.urad}, ${duty}, a.id, 'does' from programmes.actor a where a.site_id = ${running.sites.outside}`.execute(db))).rejects.toThrow('foreign key');
  });
  test('of other sites one learns the name and since when, of the own one who supports it', async () => {
    const eva = await house.as('eva'), { items } = await eva.ok(programmeSites.table, { params: { programmeId: running.programmeId } });
    expect(items.map(({ name, supporters, coordinators }) => [name, supporters, coordinators])).toEqual([['Domažlice', null, null], ['Jeřabina', null, null], ['Rokycany', ['Alžběta Malá'], ['Eva Kolářová']]]);
    expect((await running.cyril.ok(programmeSites.table, { params: { programmeId: running.programmeId } })).items.every(({ supporters }) => supporters === null)).toBe(true);
  });
  test('an agreement is read at a site by its parties only', async () => {
    const agreement = newId(), roman = people.eva.membership;
    await house.admin.query(`insert into directory.agreement (id, organisation_id, author_id, title, valid_from) values ($1, $2, $3, 'Předávání klientů', '2026-01-01')`, [agreement, organisations.urad.id, roman]);
    await house.admin.query(`insert into directory.agreement_party (id, organisation_id, agreement_id, party_organisation_id, duties) values ($1, $2, $3, $2, 'Koordinuje')`, [newId(), organisations.urad.id, agreement]);
    const eva = await house.as('eva'), params = { ...at('urad'), agreementId: agreement };
    expect((await running.alzbeta.ask(programmeSites.linkAgreement, { params })).status).toBe(404);
    await eva.ok(programmeSites.linkAgreement, { params });
    expect((await eva.ok(programmeSites.actors, { params: at('urad') })).agreements.map(({ title, state }) => [title, state])).toEqual([['Předávání klientů', 'draft']]);
    expect((await running.alzbeta.ok(programmeSites.actors, { params: at('urad') })).agreements).toEqual([]);
  });
});

describe('a programme', () => {
  const fields = { name: 'Druhý program', shortName: 'Druhý', beginsOn: '2026-01-01' };
  test('a methodologist who begins it leads it from the first moment; a worker begins none', async () => {
    const { id } = await running.alzbeta.ok(programmes.begin, { body: { id: newId(), ...fields } });
    expect(await running.alzbeta.ok(programmes.get, { params: { programmeId: id } })).toMatchObject({ leads: true, atWork: true, team: [{ name: 'Alžběta Malá', leads: true, since: '2026-01-01' }] });
    expect((await running.boris.ok(programmes.get, { params: { programmeId: id } })).leads).toBe(false);
    expect((await running.cyril.ask(programmes.begin, { body: { id: newId(), ...fields } })).status).toBe(403);
  });
  test('whoever changes an older version is shown what stands there; whoever does not lead it changes nothing', async () => {
    const { id: programmeId } = await running.dagmar.ok(programmes.begin, { body: { id: newId(), ...fields } });
    await running.dagmar.ok(programmes.change, { params: { programmeId }, version: 1, body: { ...fields, funder: 'Evropská unie' } });
    const late = await running.dagmar.ask(programmes.change, { params: { programmeId }, version: 1, body: { ...fields, funder: 'Kraj' } });
    expect([late.status, late.problem]).toMatchObject([409, { code: 'conflict', current: { version: 2, funder: 'Evropská unie' } }]);
    expect((await running.boris.ask(programmes.change, { params: { programmeId }, version: 2, body: fields })).status).toBe(403);
  });
  test('a closed one is only read, until it is opened again', async () => {
    const { id: programmeId } = await running.alzbeta.ok(programmes.begin, { body: { id: newId(), ...fields } }), activity = { id: newId(), number: 1, title: 'Podpora' };
    expect((await running.alzbeta.ask(programmes.close, { params: { programmeId }, version: 1, body: { closedOn: '2099-01-01' } })).status).toBe(400);
    await running.alzbeta.ok(programmes.close, { params: { programmeId }, version: 1, body: { closedOn: today() } });
    expect((await running.alzbeta.ask(programmes.addActivity, { params: { programmeId }, body: activity })).problem).toMatchObject({ code: 'forbidden' });
    await running.alzbeta.ok(programmes.close, { params: { programmeId }, version: 2, body: { closedOn: null } });
    await running.alzbeta.ok(programmes.addActivity, { params: { programmeId }, body: activity });
    expect((await running.alzbeta.ask(programmes.addActivity, { params: { programmeId }, body: { ...activity, id: newId() } })).problem).toMatchObject({ code: 'invalid', fields: { number: expect.any(String) } });
  });
  test('who leaves the team supports nobody any more, and comes back to the same row', async () => {
    const params = { programmeId: running.programmeId }, { id: memberId } = await running.boris.ok(programmes.join, { params, body: { id: newId(), membershipId: running.cyril.membershipId, since: '2026-01-01' } });
    await running.boris.ok(programmeSites.support, { params: at('outside'), body: { id: newId(), memberId, since: '2026-01-01' } });
    await running.boris.ok(programmes.changeMember, { params: { ...params, memberId }, version: 1, body: { since: '2026-01-01', until: '2026-03-31' } });
    expect((await running.boris.ok(programmes.site, { params: at('outside') })).supporters).toMatchObject([{ name: 'Cyril Dub', until: '2026-03-31' }]);
    expect((await running.cyril.ask(programmes.site, { params: at('outside') })).status).toBe(404);
    expect((await running.boris.ask(programmeSites.support, { params: at('urad'), body: { id: newId(), memberId, since: '2026-04-01' } })).problem).toMatchObject({ fields: { memberId: expect.any(String) } });
    expect((await running.boris.ok(programmes.join, { params, body: { id: newId(), membershipId: running.cyril.membershipId, since: today() } })).id).toBe(memberId);
  });
});

describe('who answers for what', () => {
  test('usual duties are taken over once; an own wording stays', async () => {
    const keys = ['plan_made', 'working_group'], params = at('urad'), eva = await house.as('eva');
    await eva.ok(programmeSites.beginDuties, { params, body: { keys: ['plan_made'] } });
    const one = (await eva.ok(programmeSites.duties, { params })).items.find(({ usual }) => usual === 'plan_made')!;
    await eva.ok(programmeSites.changeDuty, { params: { ...params, dutyId: one.id }, version: 1, body: { area: one.area, title: 'Plán píšeme spolu', parts: [] } });
    await eva.ok(programmeSites.beginDuties, { params, body: { keys } });
    expect((await eva.ok(programmeSites.duties, { params })).items.map(({ usual, title }) => usual ?? title).toSorted()).toEqual(['Svolat skupinu', 'plan_made', 'working_group']);
  });
  test('two people write the same duty: the second is shown the first, parts and all', async () => {
    const params = { ...at('urad'), dutyId: duty }, eva = await house.as('eva');
    await running.alzbeta.ok(programmeSites.changeDuty, { params, version: 1, body: { area: 'coordination', title: 'Svolat skupinu', parts: [{ role: 'head', part: 'answers' }] } });
    const late = await eva.ask(programmeSites.changeDuty, { params, version: 1, body: { area: 'coordination', title: 'Svolat skupinu', parts: [] } });
    expect([late.status, late.problem]).toMatchObject([409, { current: { version: 2, parts: [{ role: 'head', actorId: null, part: 'answers' }] } }]);
    expect((await eva.ask(programmeSites.changeDuty, { params, version: 2, body: { area: 'coordination', title: '', parts: [] } })).problem).toMatchObject({ fields: { title: expect.any(String) } });
    expect((await eva.ask(programmeSites.changeDuty, { params, version: 2, body: { area: 'coordination', title: 'X', parts: [{ role: 'head', part: 'answers' }, { role: 'head', part: 'does' }] } })).status).toBe(400);
  });
  test('it is printed for those who see the site', async () => {
    const eva = await house.as('eva'), paper = await eva.ask(programmeSites.print, { params: at('urad') });
    expect([paper.status, paper.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect((await (await house.as('jitka')).ask(programmeSites.print, { params: at('urad') })).status).toBe(404);
  });
  test('an account is added by the site only', async () => {
    const person = { role: 'case_manager' as const, name: 'Nová', membershipId: people.eva.membership, since: '2026-01-01' };
    const { id } = await (await house.as('eva')).ok(programmeSites.addPerson, { params: at('urad'), body: { ...person, id: newId() } });
    // Already written down at this site: naming them again opens nothing.
    await running.alzbeta.ok(programmeSites.changePerson, { params: { ...at('urad'), sitePersonId: id }, version: 1, body: { ...person, until: '2026-02-01' } });
    expect((await running.alzbeta.ask(programmeSites.addPerson, { params: at('jerabina'), body: { ...person, id: newId(), membershipId: people.lucie.membership } })).problem).toMatchObject({ fields: { membershipId: expect.any(String) } });
  });
});

describe('a site leaves mid-way', () => {
  test('one that was only talked with cannot leave, nor anybody before they joined', async () => {
    const leftReason = 'Vedení se rozhodlo jinak.';
    expect((await running.boris.ask(programmeSites.leave, { params: at('approached'), version: 1, body: { leftOn: '2026-06-30', leftReason } })).problem).toMatchObject({ code: 'rule' });
    expect((await running.boris.ask(programmeSites.leave, { params: at('urad'), version: 1, body: { leftOn: '2025-08-31', leftReason } })).problem).toMatchObject({ fields: { leftOn: expect.any(String) } });
    expect((await running.alzbeta.ask(programmeSites.leave, { params: at('urad'), version: 1, body: { leftOn: '2026-06-30', leftReason } })).status).toBe(403);
  });
  test('what it did stays, its support ends that day, its people read and write no more; it comes back as a new site', async () => {
    const eva = await house.as('eva'), params = at('urad'), before = await eva.ok(programmeSites.duties, { params });
    await running.boris.ok(programmeSites.leave, { params, version: 1, body: { leftOn: '2026-06-30', leftReason: 'Vedení se rozhodlo jinak.' } });
    expect(await eva.ok(programmes.site, { params })).toMatchObject({ leftOn: '2026-06-30', leftReason: 'Vedení se rozhodlo jinak.', writes: false, supporters: [{ name: 'Alžběta Malá', until: '2026-06-30' }] });
    expect((await eva.ok(programmeSites.duties, { params })).items).toEqual(before.items);
    const mine = { ...params, actorId: actor }, { version } = (await eva.ok(programmeSites.actors, { params })).items[0]!;
    expect((await eva.ask(programmeSites.changeActor, { params: mine, version, body })).problem).toMatchObject({ code: 'forbidden' });
    await house.as('eva');
    expect((await house.database.asSession(house.secretOf('eva'), (db) => sql`update programmes.actor set needs = 'x' where id = ${actor} returning id`.execute(db))).rows).toEqual([]);
    await running.alzbeta.ok(programmeSites.changeActor, { params: mine, version, body });
    expect((await running.boris.ask(programmeSites.support, { params, body: { id: newId(), memberId: running.members.boris, since: '2026-07-01' } })).problem).toMatchObject({ fields: { since: expect.any(String) } });
    const again = { name: 'Rokycany', orpCode: '3211', toOrganisationId: organisations.urad.id, joinedOn: '2026-09-01' };
    const { id: siteId } = await running.boris.ok(programmeSites.add, { params: { programmeId: running.programmeId }, body: { id: newId(), ...again } });
    expect(await eva.ask(programmes.site, { params: { ...params, siteId } })).toMatchObject({ status: 404 });
    expect((await running.boris.ask(programmeSites.add, { params: { programmeId: running.programmeId }, body: { id: newId(), ...again } })).problem).toMatchObject({ fields: { toOrganisationId: expect.any(String) } });
    // Joined, it stays with its organisation; only talked with, it may be put right.
    expect((await running.boris.ask(programmeSites.change, { params: { ...params, siteId }, version: 1, body: { ...again, toOrganisationId: null } })).problem).toMatchObject({ fields: { toOrganisationId: expect.any(String) } });
    await running.boris.ok(programmeSites.change, { params: at('approached'), version: 1, body: { name: 'Tachov', orpCode: '3214', approachedOn: '2025-11-01' } });
  });
});
