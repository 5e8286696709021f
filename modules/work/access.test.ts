// Who sees which record: named people × an ordinary record, one opened to Jeřabina, one about the father, a confidence of the mother.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { organisations, type Persona } from '#platform/testing/common.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { work } from './contract.ts';

let house: TestHouse, shared: SharedCase;
const ids = { ordinary: newId(), opened: newId(), father: newId(), confidence: newId(), lucies: newId() };
const jerabina = organisations.jerabina.id;
const visit = (id: string, about: string[], facts: string) => ({ id, caseId: shared.caseId, onDay: '2026-11-02', minutes: 60, mode: 'field' as const, directness: 'direct' as const, about, facts });

beforeAll(async () => {
  house = await openHouse();
  shared = await sharedCase(house);
  await shared.accept();
  await shared.sign('mother', 'notes');
  const olena = await house.as('olena');
  await olena.ok(work.add, { body: { ...visit(ids.ordinary, [shared.mother], 'Běžná návštěva'), opinion: 'Můj dojem z bytu' } });
  await olena.ok(work.add, { body: { ...visit(ids.opened, [shared.mother], 'Domluven termín'), opinion: 'Názor k termínu', openTo: [jerabina] } });
  await olena.ok(work.add, { body: visit(ids.father, [shared.mother, shared.father], 'Mluvili jsme s oběma') });
  await olena.ok(work.add, { body: { ...visit(ids.confidence, [shared.mother], 'Svěřila se'), confidenceOf: shared.mother } });
});
afterAll(() => house.close());

const seenBy = async (who: Persona) => {
  const { status, reply } = await (await house.as(who)).ask(work.ofCase, { params: { caseId: shared.caseId }, query: {} });
  return status === 200 ? reply.items.map(({ id }) => Object.entries(ids).find(([, one]) => one === id)?.[0]).toSorted() : status;
};

describe('records of the case', () => {
  const everything = ['confidence', 'father', 'opened', 'ordinary'];
  test.each([
    ['olena', everything], ['petra', everything], ['hana', everything],
    ['tomas', 404], ['alena', 403], ['lucie', ['opened']], ['jitka', ['opened']], ['klub', 404], ['ivan', 404], ['milan', 404], ['eva', 404],
  ] as [Persona, string[] | number][])('%s sees %j', async (who, expected) => expect(await seenBy(who)).toEqual(expected));

  test('an opinion never leaves, and Jeřabina learns of no other reader', async () => {
    const { items: [opened] } = await (await house.as('lucie')).ok(work.ofCase, { params: { caseId: shared.caseId }, query: {} });
    expect(opened).toMatchObject({ facts: 'Domluven termín', opinion: '', own: false, mayChange: false, openTo: [{ id: jerabina }] });
    const { items } = await (await house.as('petra')).ok(work.ofCase, { params: { caseId: shared.caseId }, query: {} });
    expect(items.find(({ id }) => id === ids.opened)?.opinion).toBe('Názor k termínu');
  });
  test('what the mother confided is not in the father\'s file', async () => {
    const olena = await house.as('olena');
    const of = async (personId: string) => (await olena.ok(work.ofPerson, { params: { personId }, query: {} })).items.map(({ id }) => id);
    expect(await of(shared.father)).toEqual([ids.father]);
    expect(await of(shared.mother)).toContain(ids.confidence);
  });
  test('a record about the father cannot be opened before he signs', async () => {
    const olena = await house.as('olena');
    expect((await olena.ask(work.add, { body: { ...visit(newId(), [shared.mother, shared.father], 'Oba'), openTo: [jerabina] } })).status).toBe(409);
    expect((await olena.ask(work.add, { body: { ...visit(newId(), [shared.mother], 'Jinam'), openTo: [organisations.lipa.id] } })).status).toBe(409);
  });
});

test('the database refuses the same, whatever a query would try', async () => {
  const secret = 'olena-opens', { membershipId, accountId } = await house.as('olena');
  await house.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values (sha256(convert_to($1, 'UTF8')), $2, $3, 'full', now() + interval '1 hour')`, [secret, accountId, membershipId]);
  const insert = (about: string[], openTo: string, onDay = '2026-11-02') => house.database.asSession(secret, (db) => sql`insert into work.record (id, case_id, about, on_day, minutes, mode, open_to) values (gen_random_uuid(), ${shared.caseId}, ${about}::uuid[], ${onDay}, 5, 'office', array[${openTo}::uuid])`.execute(db));
  await expect(insert([shared.mother, shared.father], jerabina)).rejects.toThrow(/row-level security/);
  await expect(insert([shared.mother], organisations.lipa.id)).rejects.toThrow(/row-level security/);
  await expect(insert([shared.mother], jerabina, '2999-01-01')).rejects.toThrow(/row-level security/);
});

describe('figures of a worker', () => {
  const span = { from: '2026-11-01', to: '2026-11-30' };
  test('are for her and her head', async () => {
    const olena = await house.as('olena'), hana = await house.as('hana'), petra = await house.as('petra'), jitka = await house.as('jitka');
    expect((await olena.ok(work.sums, { query: span })).items).toMatchObject([{ week: '2026-11-02', records: 4, minutes: 240, direct: 240, kontakt: 4, intervence: 4 }]);
    expect((await hana.ok(work.sums, { query: { ...span, team: 'true' } })).items.map(({ worker }) => worker.name)).toEqual(['Olena Marčuková']);
    expect((await petra.ask(work.sums, { query: { ...span, team: 'true' } })).status).toBe(403);
    expect((await petra.ok(work.sums, { query: span })).items).toEqual([]);
    expect((await jitka.ok(work.sums, { query: { ...span, team: 'true' } })).items).toEqual([]);
    expect((await hana.ok(work.mine, { query: { ...span, workerId: olena.membershipId, unit: 'intervence' } })).items).toHaveLength(4);
    for (const who of [petra, jitka]) expect((await who.ask(work.mine, { query: { ...span, workerId: olena.membershipId } })).status).toBe(404);
  });
});

describe('when the release ends', () => {
  test('Jeřabina keeps its own records and cannot add one', async () => {
    const lucie = await house.as('lucie');
    await lucie.ok(work.add, { body: visit(ids.lucies, [shared.mother], 'Návštěva rané péče') });
    expect(await seenBy('lucie')).toEqual(['lucies', 'opened']);
    // Nothing was released back, so Kompas does not see it.
    expect(await seenBy('olena')).not.toContain('lucies');
    await shared.end('mother');
    expect(await seenBy('lucie')).toEqual(['lucies']);
    expect((await lucie.ask(work.add, { body: visit(newId(), [shared.mother], 'Ještě jedna') })).status).toBeGreaterThanOrEqual(404);
    const { items: [own] } = await lucie.ok(work.ofCase, { params: { caseId: shared.caseId }, query: {} });
    expect(own?.caseLabel).toBe('Rodina S.');
  });
});

test('a release by somebody who does not lead the case opens no records in it: its phase is not theirs to tell', async () => {
  const lucie = await house.as('lucie'), plain = () => ({ body: visit(newId(), [shared.mother], 'Návštěva') });
  const release = await shared.sign('mother', 'notes');
  await lucie.ok(work.add, plain());
  await shared.end('mother');
  const third = newId();
  await house.admin.query(`insert into access.release (id, organisation_id, to_organisation_id, case_id, person_id, ground, level, purpose, valid_from, valid_to, author_id)
    select $1, $2, to_organisation_id, case_id, person_id, ground, level, purpose, valid_from, valid_to, author_id from access.release where id = $3`, [third, organisations.lipa.id, release]);
  await house.admin.query(`insert into access.release_signature (release_id, organisation_id, signer_name, strokes, author_id) select $1, $2, signer_name, strokes, author_id from access.release_signature where release_id = $3`, [third, organisations.lipa.id, release]);
  const open = await lucie.ask(work.add, plain()), detailed = await lucie.ask(work.add, { body: { ...plain().body, goalId: newId() } });
  await house.admin.query(`update cases.case set phase = 'closed' where id = $1`, [shared.caseId]);
  const closed = await lucie.ask(work.add, plain());
  expect([open.status, detailed.status, closed.status]).toEqual([404, 404, 404]);
  expect(closed.problem).toEqual(open.problem);
});
