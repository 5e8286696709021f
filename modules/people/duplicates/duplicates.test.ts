// Suggestions, merging and undoing as people use them.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { organisations, people as personas, services } from '#platform/testing/common.ts';
import { cases } from '#modules/cases/contract.ts';
import { work } from '#modules/work/contract.ts';
import { people } from '../contract.ts';
import { contacts, residences } from '../facts/contract.ts';
import { households, relations } from '../kin/contract.ts';
import { openCase, register, release } from '../seed.ts';
import { duplicates } from './contract.ts';
import { merge, twice, undo } from './seed.ts';

let house: TestHouse, olena: Asker, hana: Asker;
beforeAll(async () => { house = await openHouse(); olena = await house.as('olena'); hana = await house.as('hana'); });
afterAll(() => house.close());

const pairsOf = async (by: Asker) => (await by.ok(duplicates.list)).items.map(({ one, other }) => [one.id, other.id].toSorted().join(' '));
const key = (a: string, b: string) => [a, b].toSorted().join(' ');
describe('suggestions', () => {
  test('stand side by side with their reasons, in the queue and on the person\'s page', async () => {
    const [one, other] = await twice(olena, { phone: '777 100 200' });
    expect(await pairsOf(olena)).toContain(key(one, other));
    const { pairs } = await olena.ok(duplicates.ofPerson, { params: { personId: one } });
    expect(pairs.map(({ reasons }) => reasons)).toEqual([['same_name', 'same_birth', 'same_contact']]);
    const { fields, reasons, kept, holds } = await olena.ok(duplicates.compare, { params: { personId: other, otherId: one } });
    expect(reasons).toEqual(['same_name', 'same_birth', 'same_contact']);
    expect(kept.id).toBe(other);
    expect(fields.filter(({ differs }) => differs).map(({ field }) => field)).toEqual(['givenName', 'familyName', 'nativeName']);
    expect(holds.kept).toMatchObject({ contacts: 1, cases: 0, records: 0 });
  });
  test('„Není to tentýž člověk“ is remembered, and taken back', async () => {
    const [one, other] = await twice(olena), params = { personId: one, otherId: other };
    await olena.ok(duplicates.different, { params, body: { id: newId() } });
    expect(await pairsOf(olena)).not.toContain(key(one, other));
    expect(await pairsOf(hana)).not.toContain(key(one, other));
    expect((await olena.ok(duplicates.compare, { params: { personId: other, otherId: one } })).different).toMatchObject({ by: 'Olena Marčuková' });
    await olena.ok(duplicates.maybeSame, { params });
    expect(await pairsOf(olena)).toContain(key(one, other));
  });
  test('related people and anonymous clients are no duplicates', async () => {
    const [one, other] = await twice(olena);
    await olena.ok(relations.add, { body: { id: newId(), personId: one, otherId: other, kind: 'sibling', since: null, until: null } });
    expect(await pairsOf(olena)).not.toContain(key(one, other));
    const nick = [await register(olena, { nativeName: 'Sova Lesní', anonymous: true }), await register(olena, { nativeName: 'Sova Lesní' })] as const;
    expect(await pairsOf(olena)).not.toContain(key(...nick));
  });
  test('the form of a new person warns by the same mechanism, also with a typo or by the number alone with the given name', async () => {
    const id = await register(olena, { familyName: 'Ostapčuková', givenName: 'Bohdana', birthDate: '1988-11-02', birthPrecision: 'known', phone: '606 555 444' });
    const like = async (body: object) => (await olena.ok(duplicates.like, { body })).items.map(({ card, reasons }) => [card.id, reasons]);
    expect(await like({ nativeName: 'Остапчук Богдана' })).toEqual([[id, ['same_name']]]);
    expect(await like({ givenName: 'Bohdana', familyName: 'Ostapcukova', birthDate: '1988-02-11' })).toEqual([[id, ['same_name', 'swapped_birth']]]);
    expect(await like({ givenName: 'Bohdana', familyName: 'Ostapczuh', birthDate: '1988-11-02' })).toEqual([[id, ['near_name', 'same_birth']]]);
    expect(await like({ givenName: 'Bohdana', familyName: 'Nováková', birthDate: '1988-11-02', phone: '606555444' })).toEqual([[id, ['other_family_name', 'same_birth', 'same_contact']]]);
    expect(await like({ givenName: 'Bohdana', familyName: 'Nováková' })).toEqual([]);
    expect(await like({})).toEqual([]);
  });
});

describe('nobody learns of somebody else\'s client', () => {
  test('each organisation and service is offered only pairs of cards it reaches itself', async () => {
    const [one, other] = await twice(olena, { phone: '777 300 300' });
    const hers = await register(await house.as('lucie'), { nativeName: 'Ганна Жадан', birthDate: '1973-03-04', birthPrecision: 'known', phone: '777 300 300' });
    for (const who of ['ivan', 'milan', 'eva', 'tomas', 'lucie', 'klub', 'jitka'] as const) {
      const by = await house.as(who);
      expect(await pairsOf(by), who).toEqual([]);
      expect((await by.ask(duplicates.compare, { params: { personId: one, otherId: other } })).status).toBe(404);
      expect((await by.ask(duplicates.merge, { params: { personId: one, otherId: other }, body: { id: newId(), reason: 'x', take: [] } })).status).toBe(404);
      expect((await by.ask(duplicates.compare, { params: { personId: hers, otherId: other } })).status).toBe(404);
      expect((await by.ok(duplicates.like, { body: { nativeName: 'Щербань Ганна', phone: '777 300 300' } })).items.map(({ card }) => card.id).filter((id) => id === one || id === other)).toEqual([]);
    }
    expect(await pairsOf(olena)).not.toContain(key(one, hers));
    expect((await olena.ask(duplicates.compare, { params: { personId: one, otherId: hers } })).status).toBe(404);
  });
  test('a released person is not ours to merge until we hold a card of our own', async () => {
    const [one] = await twice(olena), caseId = await openCase(house, [one]), lucie = await house.as('lucie');
    const ours = await register(lucie, { nativeName: 'Щербань Ганна' });
    await release(house, caseId, one, 'notes');
    expect((await lucie.ask(duplicates.compare, { params: { personId: ours, otherId: one } })).status).toBe(404);
    expect(await pairsOf(lucie)).toEqual([]);
    await lucie.ok(people.takeOver, { params: { personId: one }, body: { serviceId: services.earlyCare.id } });
    expect((await lucie.ok(duplicates.compare, { params: { personId: ours, otherId: one } })).kept.id).toBe(ours);
  });
});

describe('a merge', () => {
  test('shows one person with what both cards hold; the other address leads to it; lists and search show it once', async () => {
    const [one, other] = await twice(olena);
    await olena.ok(contacts.add, { params: { personId: one }, body: { id: newId(), kind: 'phone', value: '777 111 000', note: '' } });
    await olena.ok(contacts.add, { params: { personId: other }, body: { id: newId(), kind: 'phone', value: '777 111 000', note: '' } });
    await olena.ok(residences.add, { params: { personId: other }, body: { id: newId(), kind: 'temporary_protection', validFrom: null, validTo: '2027-03-31', nextStep: '', nextStepDue: null } });
    await olena.ok(households.add, { params: { personId: other }, body: { id: newId(), label: 'Doma' } });
    const caseId = await openCase(house, [other]);
    await olena.ok(work.add, { body: { id: newId(), caseId, onDay: '2026-05-05', minutes: 30, mode: 'field', directness: 'direct', about: [other], facts: 'Návštěva.' } });
    await merge(olena, one, other, ['givenName', 'familyName']);
    for (const id of [one, other]) {
      const file = await olena.ok(people.get, { params: { personId: id } });
      expect(file).toMatchObject({ id: one, name: expect.stringMatching(/^Hanna /) });
      expect([file.profiles.length, file.contacts.length, file.residence.length, file.households[0]!.members.length, file.cases.map((c) => c.id)]).toEqual([1, 1, 1, 1, [caseId]]);
      expect((await olena.ok(work.ofPerson, { params: { personId: id }, query: {} })).items).toHaveLength(1);
    }
    const list = (await olena.ok(people.list, { query: { limit: 100 } })).items.map(({ id }) => id);
    expect([list.includes(one), list.includes(other)]).toEqual([true, false]);
    const [found] = (await olena.ok(people.search, { query: { q: file0(await olena.ok(people.get, { params: { personId: one } })) } })).items;
    expect(found).toMatchObject({ id: one, cases: 1 });
    expect((await olena.ok(cases.get, { params: { caseId } })).persons).toMatchObject([{ id: other, name: found!.name, sameAs: null }]);
  });
  test('twice in one case is shown once there', async () => {
    const [one, other] = await twice(olena), caseId = await openCase(house, [one, other]);
    await merge(olena, one, other);
    const { persons } = await olena.ok(cases.get, { params: { caseId } });
    expect(persons.map(({ id, sameAs }) => [id, sameAs])).toEqual(expect.arrayContaining([[one, null], [other, one]]));
  });
  test('facts of the joined card are changed and removed on the page of the kept one', async () => {
    const [one, other] = await twice(olena), factId = newId();
    await olena.ok(contacts.add, { params: { personId: other }, body: { id: factId, kind: 'phone', value: '777 222 000', note: '' } });
    await merge(olena, one, other);
    await olena.ok(contacts.change, { params: { personId: one, factId }, body: { kind: 'phone', value: '777 222 001', note: '' }, version: 1 });
    await olena.ok(contacts.remove, { params: { personId: one, factId } });
    expect((await olena.ok(people.get, { params: { personId: one } })).contacts).toEqual([]);
  });
  test('is refused with a card that is joined already, with itself, and by who reaches only one of the two', async () => {
    const [one, other] = await twice(olena), [third] = await twice(olena);
    await merge(olena, one, other);
    for (const [kept, lost] of [[other, third], [third, other]] as const) expect((await olena.ask(duplicates.merge, { params: { personId: kept, otherId: lost }, body: { id: newId(), reason: 'x', take: [] } })).status).toBe(409);
    expect((await olena.ask(duplicates.merge, { params: { personId: one, otherId: one }, body: { id: newId(), reason: 'x', take: [] } })).status).toBe(404);
    const foreign = await register(await house.as('tomas'), { nativeName: 'Щербань Ганна' });
    expect((await olena.ask(duplicates.merge, { params: { personId: one, otherId: foreign }, body: { id: newId(), reason: 'x', take: [] } })).status).toBe(404);
  });
  test('who reaches only one of the cards goes on seeing that one, and nothing of the merge', async () => {
    const tomas = await house.as('tomas'), [one] = await twice(olena);
    const his = await register(tomas, { familyName: 'Kočková', givenName: 'Hanna' });
    const id = await merge(hana, one, his);
    const { merges } = await hana.ok(duplicates.ofPerson, { params: { personId: one } });
    expect(merges).toMatchObject([{ id, reason: 'stejný pas', by: 'Hana Dvorská', undoneAt: null }]);
    expect(await tomas.ok(people.get, { params: { personId: his } })).toMatchObject({ id: his, name: 'Hanna Kočková' });
    expect((await tomas.ok(duplicates.ofPerson, { params: { personId: his } })).merges).toEqual([]);
    expect((await tomas.ask(duplicates.undo, { params: { mergeId: id }, body: {} })).status).toBe(404);
    expect((await (await house.as('ivan')).ask(duplicates.undo, { params: { mergeId: id }, body: {} })).status).toBe(404);
    await undo(hana, id);
    expect((await hana.ask(duplicates.undo, { params: { mergeId: id }, body: {} })).status).toBe(404);
  });
  test('is written down with who, when and why; so is its end', async () => {
    const [one, other] = await twice(olena), id = await merge(olena, one, other);
    await olena.ok(duplicates.undo, { params: { mergeId: id }, body: { reason: 'jiný člověk' } });
    expect((await olena.ok(duplicates.ofPerson, { params: { personId: one } })).merges).toMatchObject([{ reason: 'stejný pas', by: 'Olena Marčuková', undoneBy: 'Olena Marčuková', undoneReason: 'jiný člověk' }]);
    expect((await olena.ok(duplicates.list)).items.find((pair) => key(pair.one.id, pair.other.id) === key(one, other))!.undoneOn).not.toBeNull();
    expect((await house.admin.query(`select action from access.change_log where table_name = 'people.merge' and row_id = $1 order by id`, [id])).rows.map((r) => r.action)).toEqual(['insert', 'update']);
    expect((await house.admin.query(`select count(*)::int n from access.read_log where person_id = $1 and endpoint like 'duplicates.%'`, [one])).rows[0].n).toBeGreaterThan(0);
  });
});
const file0 = (file: { name: string }) => file.name;

test('what somebody has changed since the merge is not put back', async () => {
  const [one, other] = await twice(olena), id = await merge(olena, one, other, ['givenName', 'familyName']);
  const [profile] = (await olena.ok(people.get, { params: { personId: one } })).profiles;
  const { id: _, own: _o, version, organisation: _r, service: _s, ...identity } = profile!;
  await olena.ok(people.change, { params: { personId: one }, body: { ...identity, givenName: 'Anna' }, version });
  await undo(olena, id);
  expect((await olena.ok(people.get, { params: { personId: one } })).profiles[0]).toMatchObject({ givenName: 'Anna', familyName: '' });
});

test('undoing writes nobody else\'s card, whatever somebody put into what stood there before', async () => {
  const [one, other] = await twice(olena), id = newId();
  const foreign = await register(await house.as('lucie'), { givenName: 'Cizí', familyName: 'Klientka' });
  const { rows: [theirs] } = await house.admin.query<{ id: string }>('select id from people.profile where person_id = $1', [foreign]);
  // Straight to the database, as whoever can run SQL as the application.
  await house.database.asSession(house.secretOf('olena'), (db) => sql`insert into people.merge (id, kept_id, merged_id, reason, before, after) values (${id}, ${one}, ${other}, 'x', ${JSON.stringify({ note: { id: theirs!.id, note: 'přepsáno' } })}::jsonb, '{"note": {"note": ""}}')`.execute(db));
  await undo(olena, id);
  expect((await house.admin.query('select given_name, note from people.profile where id = $1', [theirs!.id])).rows).toEqual([{ given_name: 'Cizí', note: '' }]);
});

test('a queue of ten thousand cards is answered, and stays short', async () => {
  await house.admin.query(`with p as (insert into people.person (id, organisation_id) select gen_random_uuid(), $1 from generate_series(1, 10000) returning id), n as (select id, row_number() over () as r from p)
    insert into people.profile (id, organisation_id, person_id, service_id, given_name, family_name, birth_date, birth_precision, author_id)
      select gen_random_uuid(), $1, id, $2, (array['Olena','Oksana','Iryna','Natalia','Mykola','Petro','Vasyl','Halyna','Ivan','Taras'])[1 + r % 10], chr((97 + r % 26)::int) || 'e' || chr((97 + (r / 7) % 26)::int) || 'a' || chr((97 + (r / 676) % 26)::int) || 'enko', date '1950-01-01' + (r * 7 % 20000)::int, 'known', $3 from n`,
    [organisations.lipa.id, services.lipaAdvice.id, personas.milan.membership]);
  const milan = await house.as('milan');
  const started = performance.now(), { items } = await milan.ok(duplicates.list), listed = performance.now();
  await milan.ok(duplicates.ofPerson, { params: { personId: (await milan.ok(people.list, { query: { limit: 1 } })).items[0]!.id } });
  console.log(`10 000 cards: the queue ${Math.round(listed - started)} ms, a person's page ${Math.round(performance.now() - listed)} ms`);
  expect(items.length).toBeLessThanOrEqual(60);
}, 60_000);
