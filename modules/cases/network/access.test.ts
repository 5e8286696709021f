// Who sees what of a family's network: Kompas leads, Jeřabina is invited, Lípa never learns anything.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '../testing.ts';
import { network } from './contract.ts';
import { newTie } from './seed.ts';

let house: TestHouse, family: SharedCase;
const ties: Record<string, string> = {};
beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  const olena = await house.as('olena'), params = { caseId: family.caseId }, { mother, father } = family;
  // Another organisation's service takes part too: that is nobody's business but the leader's.
  await house.admin.query(`insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state, author_id) values ($1, $2, $3, $4, $5, 'accepted', $6)`,
    [randomUUID(), organisations.urad.id, family.caseId, services.socialDepartment.id, organisations.kompas.id, people.olena.membership]);
  const add = async (about: string[], more: Parameters<typeof newTie>[1]) => { const body = newTie(about, more); await olena.ok(network.addTie, { params, body }); ties[more.name!] = body.id; };
  await add([mother], { name: 'ordinary' });
  await add([mother, father], { name: 'both parents' });
  await add([mother], { name: 'private', privatePerson: true });
  await add([mother], { name: 'confidential', confidenceOf: mother });
  await add([mother], { name: 'the office', sector: 'services_in_case', serviceId: services.socialDepartment.id });
  await olena.ok(network.addKin, { params, body: { id: newId(), about: [mother], name: 'Halyna', sex: 'female', birthYear: 1960, deathYear: null, relation: 'parent', ofPersonId: mother, ofKinId: null } });
  await olena.ok(network.note, { params, body: { id: newId(), about: [mother], conclusion: 'Bez Věry nic.', missing: ['právník'], drawnWith: '' } });
});
afterAll(() => house.close());

/** What somebody finds: names of the described ties, kin and notes; 'nothing' when the case does not exist for them. */
async function seen(persona: Persona): Promise<string> {
  const { status, reply } = await (await house.as(persona)).ask(network.get, { params: { caseId: family.caseId }, query: {} });
  if (status === 403) return 'not for the role';
  if (status !== 200) return status === 404 ? 'nothing' : String(status);
  return [...reply.ties.filter((tie) => tie.version !== null).map((tie) => tie.name).sort(), ...reply.kin.map((kin) => kin.name), ...reply.notes.map((note) => note.conclusion)].join(', ') || 'the case only';
}
const all = 'both parents, confidential, ordinary, private, the office, Halyna, Bez Věry nic.';
const table = async (expected: Partial<Record<Persona, string>>) => {
  const found: Partial<Record<Persona, string>> = {};
  for (const persona of Object.keys(expected) as Persona[]) found[persona] = await seen(persona);
  expect(found).toEqual(expected);
};

test('before any release only the leading organisation', () =>
  table({ olena: all, petra: all, hana: all, tomas: 'nothing', alena: 'not for the role', lucie: 'nothing', klub: 'nothing', jitka: 'nothing', ivan: 'nothing', milan: 'nothing' }));

test('with the plan released there is a case, and no network', async () => {
  await family.sign('mother', 'plan');
  await family.accept();
  await table({ lucie: 'the case only', jitka: 'the case only', klub: 'nothing', ivan: 'nothing' });
});

test('with the mapping: what concerns only released persons, no third person, no confidence, no kin, no other organisation', async () => {
  await family.sign('mother', 'mapping');
  await table({ lucie: 'ordinary, Bez Věry nic.', jitka: 'ordinary, Bez Věry nic.', klub: 'nothing', tomas: 'nothing', ivan: 'nothing', milan: 'nothing' });
  await family.sign('father', 'mapping');
  await table({ lucie: 'both parents, ordinary, Bez Věry nic.' });
});

test('a third person is released by name; a confidence never, not even by name', async () => {
  const release = await family.sign('mother', 'mapping');
  for (const name of ['private', 'confidential', 'the office']) await house.admin.query(`insert into access.release_item (id, release_id, organisation_id, kind, item_id) values ($4, $1, $2, 'tie', $3)`, [release, organisations.kompas.id, ties[name], randomUUID()]);
  await table({ lucie: 'both parents, ordinary, private, Bez Věry nic.', ivan: 'nothing', olena: all });
});

test('services of the case: the invited one sees itself and the leading one, not the office', async () => {
  const { reply } = await (await house.as('lucie')).ask(network.get, { params: { caseId: family.caseId }, query: {} });
  expect(reply.ties.filter((tie) => tie.sector === 'services_in_case').map((tie) => tie.name).sort()).toEqual(['Raná péče Jeřabina', 'Terénní programy Kompas']);
  expect(reply.readers).toEqual([]);
});

test('the other organisation draws its own tie and cannot change ours; each writes only about those released to it', async () => {
  const lucie = await house.as('lucie'), params = { caseId: family.caseId };
  const { id: _, strength: _s, direction: _d, ...fields } = newTie([family.mother], { name: 'přepsáno' });
  expect((await lucie.ask(network.changeTie, { params: { ...params, tieId: ties['ordinary']! }, version: 1, body: fields })).problem.code).toBe('rule');
  expect((await lucie.ask(network.changeTie, { params: { ...params, tieId: ties['confidential']! }, version: 1, body: fields })).status).toBe(404);
  expect((await lucie.ask(network.setTieState, { params: { ...params, tieId: ties['confidential']!, onDay: '2026-01-01' }, body: { strength: 'cut', direction: 'none' } })).status).toBe(404);
  expect((await lucie.ask(network.addTie, { params, body: newTie([family.danylo], {}) })).status).toBe(404);
  await lucie.ok(network.addTie, { params, body: newTie([family.mother], { name: 'od Jeřabiny' }) });
  expect(await seen('lucie')).toContain('od Jeřabiny');
  expect(await seen('olena')).not.toContain('od Jeřabiny');
});

test('when the releases end, only what it wrote itself stays, and it writes no more', async () => {
  await family.end('mother');
  await family.end('father');
  await table({ lucie: 'od Jeřabiny', ivan: 'nothing', olena: all });
  const lucie = await house.as('lucie');
  expect((await lucie.ask(network.addTie, { params: { caseId: family.caseId }, body: newTie([family.mother], {}) })).status).toBe(404);
});
