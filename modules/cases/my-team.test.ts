// Which cases are in “jen moje”: those in whose team one stands, whoever leads them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { cases } from './contract.ts';

let house: TestHouse;
beforeAll(async () => { house = await openHouse(); });
afterAll(() => house.close());

test('a case released to us is among those of its team also when no service of ours takes part, and its closing takes the own one off', async () => {
  const olena = await house.as('olena'), jitka = await house.as('jitka'), caseId = newId(), person = newId(), release = newId();
  await house.admin.query(`insert into people.person (id, organisation_id) values ($1, $2)`, [person, organisations.kompas.id]);
  await house.admin.query(`insert into people.profile (id, organisation_id, person_id, service_id, given_name, family_name, author_id) values ($1, $2, $3, $4, 'Marta', 'Říhová', $5)`, [newId(), organisations.kompas.id, person, services.outreach.id, people.olena.membership]);
  await olena.ok(cases.open, { body: { id: caseId, label: 'Rodina bez služby', subjectKind: 'person', scope: 'internal', mode: 'individual', phase: 'mapping', serviceId: services.outreach.id, leadMembershipId: people.olena.membership, persons: [{ personId: person, part: 'client' }], agreement: null } });
  const mine = async (who: typeof olena, closed = false) => (await who.ok(cases.list, { query: { mine: 'true', ...(closed && { closed: 'true' }) } })).items.filter(({ id }) => id === caseId).map(({ standing }) => standing);
  expect([await mine(olena), await mine(olena, true), await mine(jitka)]).toEqual([['lead'], [], []]);

  await house.admin.query(`insert into access.release (id, organisation_id, to_organisation_id, case_id, person_id, ground, level, purpose, valid_from, valid_to, author_id) values ($1, $2, $3, $4, $5, 'consent', 'notes', 'spolupráce', '2020-01-01', '2099-01-01', $6)`,
    [release, organisations.kompas.id, organisations.jerabina.id, caseId, person, people.olena.membership]);
  await house.admin.query(`insert into access.release_signature (release_id, organisation_id, signer_name, strokes, author_id) values ($1, $2, 'Podpis', 'M0 0L1 1', $3)`, [release, organisations.kompas.id, people.olena.membership]);
  await house.admin.query(`insert into cases.team_member (id, organisation_id, case_id, membership_id, service_id, role, since, author_id) values ($1, $2, $3, $4, $5, 'key_worker', '2026-01-05', $4)`, [newId(), organisations.jerabina.id, caseId, people.jitka.membership, services.earlyCare.id]);
  expect(await mine(jitka)).toEqual(['participant']);
  // Not released any more, and nothing was done there by us: it moved last when we came to it.
  await house.admin.query(`update access.release set withdrawn_at = now(), withdrawal_reason = 'odvoláno' where id = $1`, [release]);
  const [ended] = (await jitka.ok(cases.list, { query: { mine: 'true' } })).items;
  expect(ended).toMatchObject({ id: caseId, standing: 'ended', label: '' });
  expect(ended!.lastActivity).toBe('2020-01-01');

  await olena.ok(cases.close, { params: { caseId }, body: { id: newId(), code: 'stabilised', reason: 'Zvládá to.' } });
  expect([await mine(olena), await mine(olena, true)]).toEqual([[], ['lead']]);
});
