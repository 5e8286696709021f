// Who sees what through releases: named people × what was released.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { releases } from './releases/contract.ts';

let house: TestHouse, family: SharedCase;
const factor = randomUUID(), both = randomUUID();
beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  for (const persona of Object.keys(people) as Persona[]) await house.as(persona);
  for (const [id, about] of [[factor, [family.mother]], [both, [family.mother, family.father]]]) {
    await house.admin.query(`insert into cases.vulnerability (id, organisation_id, case_id, about, factor, author_id) values ($1, $2, $3, $4, 'trauma', $5)`, [id, organisations.kompas.id, family.caseId, about, people.olena.membership]);
  }
  await goal('mother', [family.mother]); await goal('father', [family.father]); await goal('both', [family.mother, family.father]);
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.admin.query('delete from access.release_return; delete from access.release_item; delete from access.release_signature; delete from access.release');
  await house.admin.query(`update cases.case_service set state = 'invited' where id = $1`, [family.earlyCareId]);
  await house.admin.query('delete from cases.team_member where membership_id = $1', [people.lucie.membership]);
});

const goal = (words: string, about: string[], organisation: 'kompas' | 'jerabina' = 'kompas', author = people.olena.membership) =>
  house.admin.query(`insert into cases.goal (id, organisation_id, case_id, about, words, author_id) values ($1, $2, $3, $4, $5, $6)`, [randomUUID(), organisations[organisation].id, family.caseId, about, words, author]);
const ask = async <T>(persona: Persona, text: string): Promise<T[]> => house.database.asSession(house.secretOf(persona), async (db) => (await sql.raw<T>(text).execute(db)).rows);
const goals = async (persona: Persona) => (await ask<{ words: string }>(persona, 'select words from cases.goal order by words')).map((r) => r.words);
const names = async (persona: Persona) => (await ask<{ given_name: string }>(persona, 'select given_name from people.profile order by 1')).map((r) => r.given_name);
const factors = async (persona: Persona) => (await ask<{ id: string }>(persona, 'select id from cases.vulnerability')).map((r) => r.id);
const received = async (persona: Persona) => (await ask<{ id: string }>(persona, 'select id from access.release')).length;
const item = (release: string, id: string) => house.admin.query(`insert into access.release_item (id, release_id, organisation_id, kind, item_id) values (gen_random_uuid(), $1, $2, 'vulnerability', $3)`, [release, organisations.kompas.id, id]);

const nobody: Persona[] = ['klub', 'ivan', 'milan', 'eva', 'alena'];

describe('persons and the plan', () => {
  test('an unsigned consent shows nothing, not even itself', async () => {
    await family.sign('mother', 'plan', { signed: false });
    for (const persona of [...nobody, 'lucie', 'jitka'] as Persona[]) expect([persona, await goals(persona), await names(persona), await received(persona)]).toEqual([persona, [], [], 0]);
  });
  test('after the mother\'s signature her goals show, and nothing about the father', async () => {
    await family.sign('mother', 'plan');
    for (const persona of ['lucie', 'jitka'] as const) expect([persona, await goals(persona), await names(persona)]).toEqual([persona, ['mother'], ['Oksana']]);
    for (const persona of nobody) expect([persona, await goals(persona), await names(persona)]).toEqual([persona, [], []]);
    await family.sign('father', 'plan');
    expect(await goals('lucie')).toEqual(['both', 'father', 'mother']);
  });
  test('a lower level shows less', async () => {
    await family.sign('mother', 'commitments');
    expect(await goals('lucie')).toEqual([]);
    expect(await names('lucie')).toEqual(['Oksana']);
  });
  test('it ends by date, and by withdrawal; the release itself stays with both', async () => {
    await family.sign('mother', 'plan', { validTo: '2020-01-01' }).catch(() => {});
    expect(await goals('lucie')).toEqual([]);
    await family.sign('mother', 'plan');
    await family.accept();
    expect(await goals('lucie')).toEqual(['mother']);
    await family.end('mother');
    expect(await goals('lucie')).toEqual([]);
    expect(await names('lucie')).toEqual([]);
    expect(await received('lucie')).toBe(1);
  });
  test('to one service: another service of the same organisation sees nothing, its own head does', async () => {
    const id = await family.sign('mother', 'plan');
    await house.admin.query('update access.release set to_service_id = $2 where id = $1', [id, services.earlyCare.id]).catch(() => {});
    expect(await goals('lucie')).toEqual(['mother']);
    expect([await goals('klub'), await names('klub'), await received('klub')]).toEqual([[], [], 0]);
    expect(await goals('jitka')).toEqual(['mother']);
  });
  test('an office sees on a statute what it carries', async () => {
    await house.admin.query(`insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state, author_id) values ($1, $2, $3, $4, $5, 'invited', $6) on conflict do nothing`,
      [randomUUID(), organisations.urad.id, family.caseId, services.socialDepartment.id, organisations.kompas.id, people.olena.membership]);
    await house.admin.query(`insert into access.release (id, organisation_id, to_organisation_id, case_id, person_id, ground, statute_code, level, purpose, valid_from, valid_to, author_id)
      values ($1, $2, $3, $4, $5, 'statute', '359-10-4', 'plan', 'ochrana dítěte', platform.today(), platform.today() + 30, $6)`, [randomUUID(), organisations.kompas.id, organisations.urad.id, family.caseId, family.mother, people.olena.membership]);
    expect(await goals('eva')).toEqual(['mother']);
    await house.admin.query(`update access.statute_ground set valid_to = '2020-01-01' where code = '359-10-4'`);
    expect(await goals('eva')).toEqual([]);
    await house.admin.query(`update access.statute_ground set valid_to = null where code = '359-10-4'`);
  });
});

describe('one by one', () => {
  test('a factor shows only when everybody it concerns released it', async () => {
    const mothers = await family.sign('mother', 'involvement', { signed: false });
    await item(mothers, factor); await item(mothers, both);
    expect(await factors('lucie')).toEqual([]);
    await house.admin.query(`insert into access.release_signature (release_id, organisation_id, signer_name, strokes, author_id) values ($1, $2, 'x', 'M0 0', $3)`, [mothers, organisations.kompas.id, people.olena.membership]);
    expect(await factors('lucie')).toEqual([factor]);
    await item(await family.sign('father', 'involvement'), both);
    expect((await factors('lucie')).toSorted()).toEqual([factor, both].toSorted());
    expect(await factors('klub')).toEqual([]);
  });
  test('a row of another organisation cannot be named', async () => {
    const id = await family.sign('father', 'notes');
    await expect(item(id, factor)).rejects.toThrow(/cannot be released/);
  });
});

describe('back', () => {
  test('what the other organisation wrote comes back only when it agreed', async () => {
    await family.sign('mother', 'plan', { mutual: true });
    await family.accept();
    await goal('theirs', [family.mother], 'jerabina', people.lucie.membership);
    expect(await goals('olena')).toContain('theirs');
    await house.admin.query('delete from access.release_return');
    expect(await goals('olena')).not.toContain('theirs');
    const lucie = await house.as('lucie'), [row] = await ask<{ id: string }>('lucie', 'select id from access.release');
    expect((await (await house.as('olena')).ask(releases.passBack, { params: { releaseId: row!.id }, body: { agreed: true } })).status).toBe(404);
    await lucie.ok(releases.passBack, { params: { releaseId: row!.id }, body: { agreed: true } });
    expect(await goals('olena')).toContain('theirs');
    expect(await goals('tomas')).toEqual([]);
    await lucie.ok(releases.passBack, { params: { releaseId: row!.id }, body: { agreed: false } });
    expect(await goals('olena')).not.toContain('theirs');
  });
  test('nobody opens another organisation\'s records by a mutual release they wrote and signed themselves', async () => {
    await family.sign('mother', 'involvement');
    await family.accept();
    const id = randomUUID(), lucie = await house.as('lucie');
    await lucie.ok(releases.propose, { params: { caseId: family.caseId }, body: { id: randomUUID(), people: [{ releaseId: id, personId: family.mother }], toOrganisationId: organisations.kompas.id, level: 'notes', mutual: true, purpose: 'x', validFrom: '2026-01-01', validTo: '2099-01-01', language: 'cs' } });
    await lucie.ok(releases.sign, { params: { releaseId: id }, body: { signerName: 'kdosi', strokes: 'M1 1 L2 2', understood: 'yes' }, version: 1 });
    expect(await goals('lucie')).not.toContain('mother');
    await expect(ask('lucie', `insert into access.release_return (release_id) values ('${id}')`)).rejects.toThrow();
    expect((await lucie.ask(releases.propose, { params: { caseId: family.caseId }, body: { id: randomUUID(), people: [{ releaseId: randomUUID(), personId: family.father }], toOrganisationId: organisations.lipa.id, level: 'notes', purpose: 'x', validFrom: '2026-01-01', validTo: '2099-01-01', language: 'cs' } })).status).toBe(404);
  });
});

test('who sees: the case in words, and the other side learns only of itself and of who leads', async () => {
  await family.sign('mother', 'plan'); await family.sign('marko', 'commitments'); await family.accept();
  const { parties, leads, inTeam } = await (await house.as('olena')).ok(releases.whoSees, { params: { caseId: family.caseId } });
  expect([leads, inTeam]).toEqual([true, true]);
  const theirs = parties.find((p) => p.organisation.shortName === 'Jeřabina')!;
  expect(theirs.sees.map((line) => [line.level, line.people])).toEqual([['plan', ['Oksana Sydorčuk']], ['commitments', ['Marko Sydorčuk']], [null, ['Taras Sydorčuk', 'Danylo Sydorčuk', 'Zlata Sydorčuk']]]);
  expect(parties.find((p) => p.coordinates)?.workers).toEqual(['Petra Zelinková']);
  const other = await (await house.as('lucie')).ok(releases.whoSees, { params: { caseId: family.caseId } });
  expect(other.parties.filter((p) => !p.coordinates).map((p) => p.organisation.shortName)).toEqual(['Kompas', 'Jeřabina']);
  expect(other.parties.flatMap((p) => p.sees.flatMap((line) => line.people))).toEqual(['Oksana Sydorčuk', 'Marko Sydorčuk']);
  for (const persona of ['ivan', 'klub', 'milan'] as const) expect((await (await house.as(persona)).ask(releases.whoSees, { params: { caseId: family.caseId } })).status).toBe(404);
});
