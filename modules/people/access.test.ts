// Who sees what of a person: named people × what Kompas wrote.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { services, type Persona } from '#platform/testing/common.ts';
import { people } from './contract.ts';
import { accommodations, addresses, benefits, contacts, languages, occupations, residences } from './facts/contract.ts';
import { namesOf, takeOverPeople } from './questions.ts';
import { openCase, register, release } from './seed.ts';

let house: TestHouse, personId: string, childId: string, caseId: string;
beforeAll(async () => {
  house = await openHouse();
  const olena = await house.as('olena'), params = () => ({ personId });
  personId = await register(olena, { givenName: 'Kseniia', familyName: 'Yefymchuk', nativeName: 'Єфимчук Ксенія', languages: ['uk'], phone: '777 123 456' });
  childId = await register(olena, { givenName: 'Nadiia', familyName: 'Yefymchuk' });
  await olena.ok(residences.add, { params: params(), body: { id: newId(), kind: 'temporary_protection', validFrom: null, validTo: '2027-03-31', nextStep: '', nextStepDue: null } });
  await olena.ok(accommodations.add, { params: params(), body: { id: newId(), kind: 'dormitory', placeId: null, address: 'U Trati 4', since: null, until: null } });
  await olena.ok(occupations.add, { params: params(), body: { id: newId(), kind: 'qualification', title: 'zdravotní sestra', employer: '', since: null, until: null, recognition: 'asked' } });
  await olena.ok(addresses.add, { params: params(), body: { id: newId(), kind: 'permanent', address: 'Náměstí 1', since: null, until: null } });
  await olena.ok(benefits.add, { params: params(), body: { id: newId(), kind: 'disability_pension', state: 'granted', note: '', since: null, until: null } });
  caseId = await openCase(house, [personId, childId]);
});
afterAll(() => house.close());

/** What somebody sees, in short: n(ame) l(anguages) c(ontacts) r(esidence) a(ccommodation) o(ccupation) k(ases) d(=addresses) b(enefits); "404" when nothing. */
async function sees(who: Persona, id = personId): Promise<string> {
  const { status, reply } = await (await house.as(who)).ask(people.get, { params: { personId: id } });
  if (status !== 200) return String(status);
  return [reply.profiles.length && 'n', reply.languages.length && 'l', reply.contacts.length && 'c', reply.residence.length && 'r', reply.accommodation.length && 'a', reply.occupation.length && 'o', reply.cases.length && 'k', reply.addresses.length && 'd', reply.benefits.length && 'b'].filter(Boolean).join('');
}
const everybodyElse: Persona[] = ['ivan', 'milan', 'eva', 'klub'];

test.each<[Persona, string]>([['olena', 'nlcraokdb'], ['petra', 'nlcraokdb'], ['hana', 'nlcraokdb'], ['tomas', '404'], ['alena', '403'], ['lucie', '404'], ['klub', '404'], ['jitka', '404'], ['ivan', '404'], ['milan', '404'], ['eva', '404']])('before any release %s sees %s', async (who, what) => { expect(await sees(who)).toBe(what); });

describe('with a release to early care of Jeřabina', () => {
  test.each([['involvement', 'nlk'], ['commitments', 'nlck'], ['plan', 'nlck'], ['mapping', 'nlcraokd'], ['notes', 'nlcraokd']])('at %s Lucie sees %s, others nothing; after it ends nobody', async (level, what) => {
    const unsigned = await release(house, caseId, personId, level, { signed: false });
    expect(await sees('lucie')).toBe('404');
    await house.admin.query('delete from access.release where id = $1', [unsigned]);
    const id = await release(house, caseId, personId, level);
    expect([await sees('lucie'), await sees('jitka')]).toEqual([what, what]);
    expect(await sees('lucie', childId)).toBe('404');
    for (const other of everybodyElse) expect(await sees(other)).toBe('404');
    await house.admin.query('update access.release set withdrawn_at = now() where id = $1', [id]);
    expect(await sees('lucie')).toBe('404');
  });

  test('the list and the names follow', async () => {
    const id = await release(house, caseId, personId, 'involvement'), lucie = await house.as('lucie');
    expect((await lucie.ok(people.list, { query: {} })).items).toMatchObject([{ id: personId, releasedBy: 'Kompas' }]);
    for (const other of everybodyElse) expect((await (await house.as(other)).ok(people.list, { query: {} })).items).toEqual([]);
    await house.admin.query('update access.release set withdrawn_at = now() where id = $1', [id]);
    expect((await lucie.ok(people.list, { query: {} })).items).toEqual([]);
  });
});

describe('what the invited organisation writes is its own', () => {
  test('its contacts and languages are not seen by Kompas, and it cannot touch those of Kompas', async () => {
    const id = await release(house, caseId, personId, 'commitments'), lucie = await house.as('lucie'), olena = await house.as('olena');
    await lucie.ok(contacts.add, { params: { personId }, body: { id: newId(), kind: 'phone', value: '602 111 222', note: 'babička' } });
    const hers = (await lucie.ok(people.get, { params: { personId } })).contacts;
    expect(hers.map(({ own, by, value }) => [own, by, value])).toEqual([[true, 'Jeřabina', '+420602111222'], [false, 'Kompas', '+420777123456']]);
    expect((await olena.ok(people.get, { params: { personId } })).contacts.map(({ value }) => value)).toEqual(['+420777123456']);
    const foreign = { personId, factId: hers[1]!.id };
    expect((await lucie.ask(contacts.change, { params: foreign, body: { kind: 'phone', value: '602 111 333', note: '' }, version: 1 })).status).toBe(404);
    expect((await lucie.ask(contacts.remove, { params: foreign })).status).toBe(404);
    expect((await lucie.ask(people.change, { params: { personId }, body: { nativeName: 'Jinak' }, version: 1 })).status).toBe(404);
    await house.admin.query('update access.release set withdrawn_at = now() where id = $1', [id]);
    expect(await sees('lucie')).toBe('404');
    expect((await lucie.ask(contacts.add, { params: { personId }, body: { id: newId(), kind: 'phone', value: '602 111 444', note: '' } })).status).toBe(404);
  });
  test('with a profile of its own it keeps the identity and what it wrote, and nothing else', async () => {
    const id = await release(house, caseId, personId, 'notes'), lucie = await house.as('lucie');
    await lucie.ok(people.takeOver, { params: { personId }, body: { serviceId: services.earlyCare.id } });
    await lucie.ok(people.takeOver, { params: { personId }, body: { serviceId: null } });
    expect((await lucie.ok(people.get, { params: { personId } })).profiles.map(({ own }) => own)).toEqual([true, false]);
    await house.admin.query('update access.release set withdrawn_at = now() where id = $1', [id]);
    const file = await lucie.ok(people.get, { params: { personId } });
    expect(file.profiles).toMatchObject([{ own: true, nativeName: 'Єфимчук Ксенія', note: '' }]);
    expect(file.contacts.map(({ value }) => value)).toEqual(['+420602111222']);
    expect([file.languages, file.residence, file.accommodation, file.occupation, file.cases]).toEqual([[], [], [], [], []]);
    expect((await lucie.ok(people.search, { query: { q: 'jefimčuk' } })).items.map((one) => one.id)).toEqual([personId]);
    expect(await sees('klub')).toBe('404');
    expect((await (await house.as('olena')).ok(people.get, { params: { personId } })).profiles).toHaveLength(1);
  });
  test('a stranger cannot make a profile of somebody whose id they guess', async () => {
    for (const who of ['ivan', 'eva', 'tomas'] as const) expect((await (await house.as(who)).ask(people.takeOver, { params: { personId: childId }, body: { serviceId: null } })).status).toBe(404);
    const ivan = await house.as('ivan');
    expect((await ivan.ask(languages.add, { params: { personId: childId }, body: { id: newId(), language: 'cs', spoken: 'good', written: 'good', script: null, preferred: false } })).status).toBe(404);
  });
});

test('questions answer as the asker may see', async () => {
  const session = async (who: Persona) => {
    const { createHash, randomBytes } = await import('node:crypto');
    const secret = randomBytes(32).toString('base64url'), asker = await house.as(who);
    await house.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 hour')`, [createHash('sha256').update(secret).digest(), asker.accountId, asker.membershipId]);
    return secret;
  };
  const [olena, jitka] = [await session('olena'), await session('lucie')];
  expect([...await house.database.asSession(olena, (db) => namesOf(db, [personId, childId]))].length).toBe(2);
  expect([...await house.database.asSession(jitka, (db) => namesOf(db, [childId]))]).toEqual([]);
  await release(house, caseId, childId, 'involvement');
  for (let again = 0; again < 2; again++) await house.database.asSession(jitka, (db) => takeOverPeople(db, { caseId, personIds: [personId, childId], serviceId: services.earlyCare.id }));
  expect((await house.admin.query(`select count(*)::int as n from people.profile where person_id = $1`, [childId])).rows[0].n).toBe(2);
});
