// Stories of attackers: each was a hole once. The family of the shared case, led by Kompas, with Jeřabina invited and Lípa a stranger.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { administration } from '#modules/access/organisations/contract.ts';
import { releases } from '#modules/access/releases/contract.ts';
import { cases } from '#modules/cases/contract.ts';
import { family, sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { plan } from '#modules/cases/plan/contract.ts';
import { planForPrint } from '#modules/cases/plan/questions.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { work } from '#modules/work/contract.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';

let house: TestHouse, shared: SharedCase, day: string;
const params = { caseId: family.caseId };
beforeAll(async () => {
  house = await openHouse();
  shared = await sharedCase(house);
  for (const persona of Object.keys(people) as Persona[]) await house.as(persona);
  day = (await house.admin.query<{ day: string }>('select platform.today()::text as day')).rows[0]!.day;
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.admin.query('delete from access.release_return; delete from access.release_item; delete from access.release_signature; delete from access.release');
  await house.admin.query(`update cases.case_service set state = 'invited', own_label = '' where id = $1`, [family.earlyCareId]);
  await house.admin.query('delete from cases.team_member where membership_id = $1', [people.lucie.membership]);
});

/** Straight to the database, past every rule of the rooms. */
const run = <T>(persona: Persona, text: string) => house.database.asSession(house.secretOf(persona), async (db) => (await sql.raw<T>(text).execute(db)).rows);
const refused = /row-level security|permission denied|insufficient_privilege/;

describe('a third organisation', () => {
  test('to whom the invited one passes its own data does not see the leading organisation\'s case', async () => {
    await shared.sign('mother', 'notes');
    await shared.accept();
    const id = randomUUID();
    await house.admin.query(`insert into access.release (id, organisation_id, to_organisation_id, case_id, person_id, ground, level, purpose, valid_from, valid_to, author_id)
      values ($1, $2, $3, $4, $5, 'consent', 'plan', 'Dluhy', platform.today(), platform.today() + 90, $6)`, [id, organisations.jerabina.id, organisations.lipa.id, family.caseId, family.mother, people.lucie.membership]);
    await house.admin.query(`insert into access.release_signature (release_id, organisation_id, signer_name, strokes, author_id) values ($1, $2, 'podpis', 'M0 0', $3)`, [id, organisations.jerabina.id, people.lucie.membership]);
    expect(await run('milan', 'select * from cases.case')).toEqual([]);
    const file = await (await house.as('milan')).ask(cases.get, { params });
    expect(file.bytes.toString()).not.toContain('Sydorčuk');
    expect(file.bytes.toString()).not.toContain('2026/9001');
    // What Jeřabina wrote of the mother does reach it.
    await house.admin.query(`insert into cases.goal (id, organisation_id, case_id, about, words, author_id) values (gen_random_uuid(), $1, $2, $3, 'goal of Jeřabina', $4)`, [organisations.jerabina.id, family.caseId, [family.mother], people.lucie.membership]);
    expect(await run('milan', 'select words from cases.goal')).toEqual([{ words: 'goal of Jeřabina' }]);
  });
});

describe('the invited organisation', () => {
  test('that may know only who takes part does not read what colleagues told each other when handing the case over', async () => {
    const secret = 'Táta o útěku do azylového domu neví';
    await house.admin.query(`update cases.team_member set handover = $1 where case_id = $2 and membership_id = $3`, [secret, family.caseId, people.olena.membership]);
    await shared.sign('mother', 'involvement');
    expect((await (await house.as('lucie')).ask(cases.get, { params })).bytes.toString()).not.toContain(secret);
    await expect(run('lucie', 'select handover from cases.team_member')).rejects.toThrow(refused);
    expect((await (await house.as('olena')).ok(cases.get, { params })).team[0]!.handover).toBe(secret);
  });
  test('keeps for itself what it calls the case', async () => {
    await shared.sign('mother', 'plan');
    await shared.accept();
    expect((await (await house.as('olena')).ok(cases.get, { params })).services.map((s) => s.ownLabel)).toEqual(['', '']);
    expect((await (await house.as('lucie')).ok(cases.get, { params })).services.find((s) => s.own)!.ownLabel).toBe('Rodina S.');
  });
  test('is not made to accept by the leading one, neither when it is invited nor later', async () => {
    await expect(run('olena', `update cases.case_service set state = 'accepted' where id = '${family.earlyCareId}'`)).rejects.toThrow(refused);
    await expect(run('olena', `update cases.case_service set agreement_form = 'oral', agreement_on = platform.today() where id = '${family.earlyCareId}'`)).rejects.toThrow(refused);
    await expect(run('olena', `update cases.case_service set answer = 'rádi pomůžeme' where id = '${family.earlyCareId}'`)).rejects.toThrow(refused);
    await expect(run('olena', `insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state) values (gen_random_uuid(), '${organisations.lipa.id}', '${family.caseId}', '${services.lipaAdvice.id}', '${organisations.kompas.id}', 'accepted')`)).rejects.toThrow(refused);
  });
  test('that was shown the door does not come back by itself, nor rewrites its invitation', async () => {
    await shared.sign('mother', 'plan');
    await shared.accept();
    await expect(run('lucie', `update cases.case_service set invitation = 'všechno' where id = '${family.earlyCareId}'`)).rejects.toThrow(refused);
    await house.admin.query(`update cases.case_service set state = 'ended', ended_on = platform.today() where id = $1`, [family.earlyCareId]);
    await expect(run('lucie', `update cases.case_service set state = 'accepted', ended_on = null where id = '${family.earlyCareId}'`)).rejects.toThrow(refused);
  });
  test('writes nothing under the leading one\'s tie, goal, record or step', async () => {
    const [tie, goal, record, step] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const mine = [organisations.kompas.id, family.caseId, [family.father], people.olena.membership];
    await house.admin.query(`insert into cases.tie (id, organisation_id, case_id, about, author_id, sector, name) values ('${tie}', $1, $2, $3, $4, 'friends', 'Soused')`, mine);
    await house.admin.query(`insert into cases.goal (id, organisation_id, case_id, about, author_id, words) values ('${goal}', $1, $2, $3, $4, 'Najít práci')`, mine);
    await house.admin.query(`insert into work.record (id, organisation_id, case_id, about, author_id, minutes, mode) values ('${record}', $1, $2, $3, $4, 10, 'office')`, mine);
    await house.admin.query(`insert into commitments.commitment (id, organisation_id, case_id, about, author_id, what, owner_kind) values ('${step}', $1, $2, $3, $4, 'Zavolat', 'nobody')`, mine);
    await shared.sign('mother', 'notes');
    await shared.accept();
    const inCase = `'${family.caseId}', array['${family.mother}']::uuid[]`;
    await expect(run('lucie', `insert into cases.tie_state (id, case_id, about, tie_id, strength) values (gen_random_uuid(), ${inCase}, '${tie}', 'cut')`), 'tie').rejects.toThrow(refused);
    await expect(run('lucie', `insert into cases.goal_evaluation (id, case_id, about, goal_id, outcome) values (gen_random_uuid(), ${inCase}, '${goal}', 'reached')`), 'goal').rejects.toThrow(refused);
    await expect(run('lucie', `insert into commitments.event (id, case_id, about, commitment_id, kind, to_organisation_id) values (gen_random_uuid(), ${inCase}, '${step}', 'accepted', '${organisations.kompas.id}')`), 'event').rejects.toThrow(refused);
    await expect(run('lucie', `insert into work.record_opinion (id, case_id, record_id, text) values (gen_random_uuid(), '${family.caseId}', '${record}', 'x')`), 'opinion').rejects.toThrow(refused);
    await expect(run('lucie', `insert into work.record_commitment (id, case_id, record_id, commitment_id) values (gen_random_uuid(), '${family.caseId}', '${record}', '${step}')`), 'link').rejects.toThrow(refused);
  });
});

describe('a mutual release', () => {
  test('that nobody agreed to pass back carries nothing back: no note, no offer, no recommendation is addressed there', async () => {
    await shared.accept();
    const id = await shared.sign('mother', 'notes', { mutual: true }), lucie = await house.as('lucie');
    const note = () => lucie.ask(work.add, { body: { id: randomUUID(), caseId: family.caseId, onDay: '2026-11-02', minutes: 30, mode: 'office', directness: 'direct', about: [family.mother], facts: 'Pro Kompas', openTo: [organisations.kompas.id] } });
    const offer = () => lucie.ask(commitments.add, { body: { id: randomUUID(), caseId: family.caseId, what: 'Zařídit školku', about: [family.mother], owner: { kind: 'worker', membershipId: people.olena.membership } } });
    const addressed = () => run<{ ok: boolean }>('lucie', `select signals.may_address('${family.caseId}', array['${family.mother}']::uuid[], '${organisations.kompas.id}') as ok`);
    expect([(await note()).status, (await offer()).status, await addressed()]).toEqual([201, 201, [{ ok: true }]]);
    await house.admin.query('update access.release_return set ended_at = now() where release_id = $1', [id]);
    expect([(await note()).problem?.code, (await offer()).problem?.code, await addressed()]).toEqual(['rule', 'invalid', [{ ok: false }]]);
  });
});

describe('the print for the father', () => {
  test('says nothing of a step towards a goal that the mother told in confidence', async () => {
    const olena = await house.as('olena'), goalId = randomUUID(), about = [family.mother, family.father];
    await olena.ok(plan.addGoal, { params, body: { id: goalId, words: 'Odejít s dětmi', language: 'cs', translation: '', about: [family.mother], confidenceOf: family.mother } });
    await olena.ok(commitments.add, { body: { id: randomUUID(), caseId: family.caseId, goalId, what: 'Najít azylový dům', about, owner: { kind: 'nobody' } } });
    const printed = (forPerson?: string) => house.database.asSession(house.secretOf('olena'), (db) => planForPrint(db, family.caseId, { forPerson }));
    for (const reader of [family.father, undefined]) expect(JSON.stringify(await printed(reader)), String(reader)).not.toContain('azylový dům');
    expect(JSON.stringify(await printed(family.mother))).toContain('azylový dům');
  });
});

describe('a promise', () => {
  const own = (more: string) => `insert into commitments.commitment (id, case_id, about, what, owner_kind, owner_membership_id, owner_service_id, owner_organisation_id, state) values (${more})`;
  test('is not put into another organisation\'s mouth by rewriting one\'s own', async () => {
    await shared.sign('mother', 'commitments');
    await shared.accept();
    const id = randomUUID();
    await run('olena', own(`'${id}', '${family.caseId}', array['${family.mother}']::uuid[], 'Zařídit školku', 'worker', '${people.olena.membership}', null, '${organisations.kompas.id}', 'open'`));
    await expect(run('olena', `update commitments.commitment set owner_kind = 'service', owner_membership_id = null, owner_service_id = '${services.earlyCare.id}', owner_organisation_id = '${organisations.jerabina.id}' where id = '${id}'`)).rejects.toThrow(refused);
  });
  test('is not laid on a stranger\'s table by leaving out whose colleague it is', async () => {
    await expect(run('olena', own(`gen_random_uuid(), null, '{}', 'Volejte mi', 'worker', '${people.ivan.membership}', null, null, 'open'`))).rejects.toThrow(refused);
    await expect(run('olena', own(`gen_random_uuid(), null, '{}', 'Volejte mi', 'service', null, '${services.lipaAdvice.id}', '${organisations.kompas.id}', 'open'`))).rejects.toThrow(refused);
    expect((await (await house.as('ivan')).ok(commitments.mine, { query: {} })).items).toEqual([]);
  });
  test('that became a confidence takes what was said of it along', async () => {
    await shared.sign('mother', 'commitments');
    await shared.accept();
    const id = randomUUID();
    await run('olena', own(`'${id}', '${family.caseId}', array['${family.mother}']::uuid[], 'Azylový dům', 'worker', '${people.olena.membership}', null, '${organisations.kompas.id}', 'open'`));
    await run('olena', `insert into commitments.event (id, case_id, about, commitment_id, kind, text) values (gen_random_uuid(), '${family.caseId}', array['${family.mother}']::uuid[], '${id}', 'note', 'Adresa je tajná')`);
    const heard = `select text from commitments.event where commitment_id = '${id}'`;
    expect(await run('lucie', heard)).toHaveLength(1);
    await run('olena', `update commitments.commitment set confidence_of = '${family.mother}' where id = '${id}'`);
    expect(await run('lucie', heard)).toEqual([]);
    expect(await run('olena', heard)).toHaveLength(1);
  });
});

describe('an administrator', () => {
  /** Without triggers: her session stays for the tests that follow. */
  const head = (ended: 'now()' | 'null') => house.admin.query(`set session_replication_role = replica; update access.membership set ended_at = ${ended} where id = '${people.hana.membership}'; set session_replication_role = origin`);
  test('does not remove the head and take the chair', async () => {
    const alena = await house.as('alena'), row = (await alena.ok(administration.accounts)).items.find((a) => a.id === people.hana.account)!.memberships[0]!;
    const ended = await alena.ask(administration.endMembership, { params: { membershipId: people.hana.membership }, version: row.version });
    expect(ended.problem?.code).toBe('rule');
    await expect(run('alena', `update access.membership set valid_to = platform.today() where id = '${people.hana.membership}'`)).rejects.toThrow(refused);
    await head('now()');
    const chair = await alena.ask(administration.addMembership, { body: { id: randomUUID(), email: 'alena@example.test', organisationId: organisations.kompas.id, role: 'head', profession: 'other', validFrom: day } });
    await head('null');
    expect(chair.problem?.code).toBe('rule');
  });
  test('does not bring back a membership that has ended, her own least of all', async () => {
    const id = randomUUID(), alena = await house.as('alena');
    await house.admin.query(`insert into access.membership (id, account_id, organisation_id, role, valid_from, valid_to) values ($1, $2, $3, 'head', '2021-01-01', '2022-01-01')`, [id, people.alena.account, organisations.kompas.id]);
    const back = await alena.ask(administration.changeMembership, { params: { membershipId: id }, body: { validTo: null }, version: 1 });
    expect(back.problem?.code).toBe('rule');
    await house.admin.query(`update access.membership set ended_at = now() where id = $1`, [id]);
    await expect(run('alena', `update access.membership set ended_at = null, valid_to = null where id = '${id}'`)).rejects.toThrow(refused);
    await house.admin.query('delete from access.membership where id = $1', [id]);
  });
  test('and other services do not read the name of a family whose household has emptied', async () => {
    await house.admin.query(`insert into people.household (id, organisation_id, label, created_at) values (gen_random_uuid(), $1, 'Sydorčukovi', now() - interval '1 day')`, [organisations.kompas.id]);
    for (const persona of ['alena', 'tomas'] as const) expect(await run(persona, 'select label from people.household'), persona).toEqual([]);
  });
});

describe('the same request again', () => {
  test('under another address is not taken for the first one', async () => {
    const olena = await house.as('olena'), other = randomUUID(), id = randomUUID();
    await olena.ok(cases.open, { body: { id: other, label: 'Jiný případ', subjectKind: 'person', scope: 'internal', mode: 'individual', phase: 'mapping', serviceId: services.outreach.id, persons: [{ personId: family.mother, part: 'client' }] } as never });
    const body = { id, toOrganisationId: organisations.jerabina.id, people: [{ releaseId: randomUUID(), personId: family.mother }], level: 'plan' as const, purpose: 'Pomoc', validFrom: day, validTo: day, language: 'cs' as const };
    await olena.ok(releases.propose, { params, body });
    expect((await olena.ask(releases.propose, { params, body })).status).toBe(201);
    expect((await olena.ask(releases.propose, { params: { caseId: other }, body })).problem.code).toBe('id_used');
  });
});

describe('the read log', () => {
  test('is not written over by what a reason hides', async () => {
    const reason = encodeURIComponent('Volala\u202e mi\n2026-11-23 Hana\u200b');
    expect((await (await house.as('petra')).ask(cases.get, { params, headers: { 'x-reason': reason } })).status).toBe(200);
    expect((await house.admin.query(`select reason from access.read_log where membership_id = $1`, [people.petra.membership])).rows).toEqual([{ reason: 'Volala mi 2026-11-23 Hana' }]);
  });
  test('knows of a head who reads what a colleague wrote of a family', async () => {
    await house.admin.query(`insert into work.record (id, organisation_id, case_id, about, author_id, minutes, mode, facts) values (gen_random_uuid(), $1, $2, $3, $4, 10, 'office', 'Přišla v slzách')`, [organisations.kompas.id, family.caseId, [family.mother], people.olena.membership]);
    const hana = await house.as('hana');
    const read = await hana.ok(work.mine, { query: { workerId: people.olena.membership, from: day, to: day } });
    expect(read.items.map((r) => r.facts)).toContain('Přišla v slzách');
    expect((await house.admin.query(`select endpoint from access.read_log where membership_id = $1 and case_id = $2`, [people.hana.membership, family.caseId])).rows).toEqual([{ endpoint: 'work.mine' }]);
  });
});
