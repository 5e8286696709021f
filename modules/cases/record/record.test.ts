// The standardised record: the order of the decree, what is left for a pen, and what may never stand in it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx, readPdf } from '#platform/documents/reading.ts';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { organisations, people as personas, type Persona } from '#platform/testing/common.ts';
import { work } from '#modules/work/contract.ts';
import { people } from '#modules/people/contract.ts';
import { accommodations, addresses, benefits, contacts } from '#modules/people/facts/contract.ts';
import { openCase, register, release } from '#modules/people/seed.ts';
import { standardRecord } from './contract.ts';

let house: TestHouse, olena: Asker, personId: string, husband: string, caseId: string;
const order = ['Titul', 'Příjmení', 'Jméno', 'Datum narození', 'Místo narození', 'Stát narození', 'Rodné číslo', 'Adresa trvalého pobytu', 'Doručovací adresa', 'Kontakt', 'Skutečný pobyt', 'Předchozí pobyt', 'Státní občanství', 'Důchody a dávky'];

beforeAll(async () => {
  house = await openHouse();
  olena = await house.as('olena');
  personId = await register(olena, { givenName: 'Kseniia', familyName: 'Yefymchuk', nativeName: 'Єфимчук Ксенія', birthDate: '1985-03-12', birthPrecision: 'known', phone: '777 123 456' });
  husband = await register(olena, { givenName: 'Ostap', familyName: 'Yefymchuk' });
  const [{ id: _, own: _o, version, organisation: _r, service: _s, ...identity }] = (await olena.ok(people.get, { params: { personId } })).profiles as [never] as unknown as [Record<string, never> & { version: number }];
  await olena.ok(people.change, { params: { personId }, body: { ...identity, title: 'Mgr.', birthPlace: 'Poltava', birthCountry: 'UKR', citizenships: ['UKR'] } as never, version });
  const params = { personId }, add = (kind: 'permanent' | 'delivery', address: string) => olena.ok(addresses.add, { params, body: { id: newId(), kind, address, since: null, until: null } });
  await add('permanent', 'Náměstí 1, Lískovec');
  await add('delivery', 'Pošta Lískovec 2');
  await olena.ok(accommodations.add, { params, body: { id: newId(), kind: 'dormitory', placeId: null, address: 'U Trati 4', since: '2025-01-01', until: null } });
  await olena.ok(accommodations.add, { params, body: { id: newId(), kind: 'dormitory', placeId: null, address: 'Stará ulice 9', since: '2024-01-01', until: '2024-12-31' } });
  await olena.ok(benefits.add, { params, body: { id: newId(), kind: 'humanitarian', state: 'granted', note: '5 000 Kč', since: null, until: null } });
  caseId = await openCase(house, [personId, husband]);
  const by = [organisations.kompas.id, personas.olena.membership, caseId, personId];
  await house.admin.query(`insert into cases.request (id, organisation_id, author_id, case_id, about, person_id, words) values (gen_random_uuid(), $1, $2, $3, array[$4]::uuid[], $4, 'Chci svůj byt.')`, by);
  await house.admin.query(`insert into cases.goal (id, organisation_id, author_id, case_id, about, words, language) values (gen_random_uuid(), $1, $2, $3, array[$4]::uuid[], 'Najít byt do léta.', 'cs')`, by);
  await house.admin.query(`insert into cases.goal (id, organisation_id, author_id, case_id, about, words, language, confidence_of) values (gen_random_uuid(), $1, $2, $3, array[$4, $5]::uuid[], 'Manželův tajný cíl', 'cs', $5)`, [...by, husband]);
  const record = (about: string[], facts: string, more: object = {}) => olena.ok(work.add, { body: { id: newId(), caseId, onDay: '2026-05-05', minutes: 45, mode: 'field', directness: 'direct', about, facts, activities: ['accompaniment'], ...more } });
  await record([personId], 'Doprovod na úřad.', { opinion: 'Můj názor na ni.' });
  await record([personId, husband], 'Manželova důvěra.', { confidenceOf: husband });
  await record([husband], 'Jen o manželovi.');
  await release(house, caseId, personId, 'notes');
  const lucie = await house.as('lucie');
  await lucie.ok(people.takeOver, { params, body: { serviceId: null } });
  await lucie.ok(contacts.add, { params, body: { id: newId(), kind: 'phone', value: '602 999 888', note: '' } });
});
afterAll(() => house.close());

const print = async (who: Persona, body: object = { reason: 'předání úřadu' }, id = personId) => (await house.as(who)).ask(standardRecord.printDocx, { params: { personId: id }, body } as never);
const html = async (who: Persona, body?: object) => (await readDocx(new Uint8Array((await print(who, body)).bytes))).replace(/&nbsp;|\u00a0/g, ' ');

describe('the standardised record', () => {
  test('has the fields of the decree in its order, the stored ones filled in, the birth number left for a pen', async () => {
    const text = await html('olena');
    const labels = [...text.matchAll(/<td><p>([^<]+)<\/p><\/td><td><p>([^<]*)<\/p><\/td>/g)].map((found) => [found[1]!, found[2]!] as const).slice(0, order.length);
    expect(labels.map(([label]) => label)).toEqual(order);
    const values = Object.fromEntries(labels);
    expect(values).toMatchObject({ Titul: 'Mgr.', Příjmení: 'Yefymchuk', Jméno: 'Kseniia', 'Datum narození': '12. 3. 1985', 'Místo narození': 'Poltava', 'Adresa trvalého pobytu': 'Náměstí 1, Lískovec', 'Doručovací adresa': 'Pošta Lískovec 2', Kontakt: '+420777123456' });
    expect(values['Rodné číslo']).toMatch(/^_{20,}$/);
    expect(values['Skutečný pobyt']).toMatch(/^U Trati 4/);
    expect(values['Předchozí pobyt']).toMatch(/^Stará ulice 9/);
    expect(values['Důchody a dávky']).toContain('přiznáno');
    for (const part of ['Chci svůj byt.', 'Najít byt do léta.', 'Doprovod na úřad.', 'doprovod']) expect(text).toContain(part);
  });
  test('never holds an opinion, what another person confided, or what does not concern the person', async () => {
    const text = await html('olena');
    for (const secret of ['Můj názor', 'Manželova důvěra', 'Manželův tajný cíl', 'Jen o manželovi']) expect(text).not.toContain(secret);
  });
  test('of another organisation holds only what that one wrote itself', async () => {
    const text = await html('lucie');
    expect(text).toContain('+420602999888');
    for (const foreign of ['777123456', 'U Trati', 'Náměstí', 'Doprovod', 'Chci svůj byt', 'humanit']) expect(text).not.toContain(foreign);
  });
  test('is a tagged PDF', async () => {
    const pdf = await readPdf(new Uint8Array((await olena.ask(standardRecord.printPdf, { params: { personId }, body: { reason: 'předání úřadu', caseId } })).bytes));
    expect(pdf.marked).toMatchObject({ Marked: true });
    expect(pdf.text).toContain('Rodné číslo');
  });
  test('is printed with a reason, which stands in the log of openings', async () => {
    expect((await print('olena', {})).status).toBe(400);
    await print('olena', { reason: 'žádost úřadu práce' });
    expect((await house.admin.query(`select count(*)::int n from access.read_log where person_id = $1 and endpoint = 'standardRecord.printDocx' and reason = 'žádost úřadu práce'`, [personId])).rows[0].n).toBe(1);
  });
  test.each(['ivan', 'milan', 'eva', 'tomas', 'klub'] as const)('%s gets nothing', async (who) => { expect((await print(who)).status).toBe(404); });
  test('of a case the person does not stand in there is none', async () => {
    expect((await print('olena', { reason: 'x', caseId: await openCase(house, [husband]) })).status).toBe(404);
  });
});
