// What the list of cases lists: in “jen moje” those in whose team one stands, whoever leads them; what goes on, or what is closed.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
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

describe('of a case of others', () => {
  const onDay = (back: number) => `platform.today() - ${back}`, label = (of: string) => `Případ ${of}`;
  type Guest = { /** Days since the last day of the release; negative = still to come; undefined = nothing was ever released. */ released?: number; signed?: boolean; withdrawn?: number; left?: number; phase?: string };
  const ids = new Map<string, string>();
  /** A case that Kompas leads, in which early care of Jeřabina takes part and Jitka stands in the team. */
  async function guest(of: string, { released, signed = true, withdrawn, left, phase = 'mapping' }: Guest): Promise<void> {
    const id = newId(), person = newId(), query = (text: string, values: unknown[]) => house.admin.query(text, values), kompas = organisations.kompas.id, jerabina = organisations.jerabina.id;
    ids.set(id, of);
    await query(`insert into people.person (id, organisation_id) values ($1, $2)`, [person, kompas]);
    await query(`insert into cases.case (id, organisation_id, number, label, subject_kind, phase, opened_on, author_id) values ($1, $2, $3, $4, 'person', $5, ${onDay(400)}, $6)`, [id, kompas, id.slice(-12), label(of), phase, people.olena.membership]);
    await query(`insert into cases.case_person (id, organisation_id, case_id, person_id) values ($1, $2, $3, $4)`, [newId(), kompas, id, person]);
    await query(`insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state, own_label, ended_on, author_id) values ($1, $2, $3, $4, $5, $6, $7, ${left === undefined ? 'null' : onDay(left)}, $8)`,
      [newId(), jerabina, id, services.earlyCare.id, kompas, left === undefined ? 'accepted' : 'ended', label(of), people.lucie.membership]);
    await query(`insert into cases.team_member (id, organisation_id, case_id, membership_id, service_id, role, since, author_id) values ($1, $2, $3, $4, $5, 'key_worker', ${onDay(300)}, $4)`, [newId(), jerabina, id, people.jitka.membership, services.earlyCare.id]);
    if (released === undefined) return;
    const release = newId();
    await query(`insert into access.release (id, organisation_id, to_organisation_id, case_id, person_id, ground, level, purpose, valid_from, valid_to, withdrawn_at, author_id) values ($1, $2, $3, $4, $5, 'consent', 'notes', 'spolupráce', ${onDay(390)}, ${onDay(released)}, ${withdrawn === undefined ? 'null' : `now() - interval '${withdrawn} days'`}, $6)`,
      [release, kompas, jerabina, id, person, people.olena.membership]);
    if (signed) await query(`insert into access.release_signature (release_id, organisation_id, signer_name, strokes, author_id) values ($1, $2, 'Podpis', 'M0 0L1 1', $3)`, [release, kompas, people.olena.membership]);
  }
  const listed = async (who: Persona, query: Record<string, string>) => (await (await house.as(who)).ok(cases.list, { query: { limit: 100, ...query } as never })).items;
  const named = async (who: Persona, query: Record<string, string>) => (await listed(who, query)).flatMap(({ id, standing }) => ids.has(id) ? [`${ids.get(id)}: ${standing}`] : []).sort();

  beforeAll(async () => {
    await guest('sdílený', { released: -30 });
    await guest('sdílený a uzavřený', { released: -30, phase: 'closed' });
    await guest('ještě nesdílený', {});
    await guest('nepodepsaný', { released: -30, signed: false });
    await guest('nedávno ukončený', { released: 10 });
    await guest('dávno ukončený', { released: 40 });
    await guest('dávno odvolaný', { released: -30, withdrawn: 40 });
    await guest('nedávno opuštěný', { left: 10 });
    await guest('dávno opuštěný', { left: 40 });
  });

  test('what goes on or may go on again is listed; a month after the sharing ended or we left it stands among the closed ones', async () => {
    const open = ['ještě nesdílený: ended', 'nedávno opuštěný: ended', 'nedávno ukončený: ended', 'nepodepsaný: ended', 'sdílený: participant'];
    const closed = ['dávno odvolaný: ended', 'dávno opuštěný: ended', 'dávno ukončený: ended', 'sdílený a uzavřený: participant'];
    for (const mine of [{ mine: 'true' }, {}] as Record<string, string>[]) expect([await named('jitka', mine), await named('jitka', { ...mine, closed: 'true' })]).toEqual([open, closed]);
  });

  test('each case within reach is listed once: open or closed, as its phase says where it is seen', async () => {
    for (const who of ['olena', 'petra', 'hana', 'lucie', 'jitka', 'ivan', 'milan'] as const) {
      const open = await listed(who, {}), closed = await listed(who, { closed: 'true' });
      const { rows: [reach] } = await house.database.asSession(house.secretOf(who), (db) => sql<{ ids: string[] }>`select access.my_cases() as ids`.execute(db));
      expect([...open, ...closed].map(({ id }) => id).sort(), who).toEqual([...reach!.ids].sort());
      expect(open.filter(({ phase }) => phase === 'closed'), who).toEqual([]);
      expect(closed.filter(({ phase, standing }) => standing !== 'ended' && phase !== 'closed'), who).toEqual([]);
    }
  });
});
