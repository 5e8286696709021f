import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toPdf } from '#platform/documents/pdf.ts';
import { newId } from '#platform/http/client.ts';
import { people, services } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '../testing.ts';
import { network } from './contract.ts';
import { newTie } from './seed.ts';

let house: TestHouse, family: SharedCase, olena: Asker;
const params = () => ({ caseId: family.caseId });
const add = (more: Parameters<typeof newTie>[1]) => { const body = newTie([family.mother], more); return olena.ok(network.addTie, { params: params(), body }).then(() => body.id); };
const map = (query: { on?: string; since?: string } = {}) => olena.ok(network.get, { params: params(), query });
beforeAll(async () => { house = await openHouse(); family = await sharedCase(house); olena = await house.as('olena'); });
afterAll(() => house.close());

test('the map of a day: states valid on it and the change since the first map', async () => {
  const [vera, trainer, landlord] = [await add({ name: 'Sousedka Věra', onDay: '2026-03-01', strength: 'weak' }), await add({ name: 'Trenér', onDay: '2026-03-01', strength: 'plain' }), await add({ name: 'Pronajímatel', sector: 'work_housing', onDay: '2026-05-01', strength: 'tense' })];
  await olena.ok(network.setTieState, { params: { ...params(), tieId: vera, onDay: '2026-05-01' }, body: { strength: 'strong', direction: 'to' } });
  await olena.ok(network.setTieState, { params: { ...params(), tieId: vera, onDay: '2026-05-01' }, body: { strength: 'strong', direction: 'both' } });
  await olena.ok(network.endTie, { params: { ...params(), tieId: trainer }, version: 1, body: { endedOn: '2026-04-15' } });
  const now = await map({ on: '2026-06-01' }), find = (id: string) => now.ties.find((tie) => tie.id === id)!;
  expect(now.since).toBe('2026-03-01');
  expect(now.days).toEqual(['2026-03-01', '2026-04-15', '2026-05-01']);
  expect(find(vera)).toMatchObject({ strength: 'strong', direction: 'both', change: 'better', before: 'weak', drawn: true });
  expect(find(trainer)).toMatchObject({ drawn: false, change: 'lost' });
  expect(find(landlord)).toMatchObject({ change: 'new' });
  const first = await map({ on: '2026-03-01' });
  expect(first.ties.filter((tie) => tie.drawn).map((tie) => tie.name).sort()).toEqual(['Sousedka Věra', 'Trenér']);
  expect(first.since).toBeNull();
  expect((await map({ on: '2026-06-01', since: '2026-05-01' })).ties.find((tie) => tie.id === vera)!.change).toBe('same');
});

test('services of the case stand on the map by themselves, and a tie says how strong they are', async () => {
  const before = (await map()).ties.filter((tie) => tie.sector === 'services_in_case');
  expect(before).toMatchObject([{ name: 'Terénní programy Kompas', detail: 'Olena Marčuková', strength: null, drawn: true, version: null }]);
  const id = await add({ name: 'Terénní programy Kompas', sector: 'services_in_case', serviceId: services.outreach.id, strength: 'strong' });
  expect((await map()).ties.filter((tie) => tie.sector === 'services_in_case')).toMatchObject([{ id, strength: 'strong', detail: 'Olena Marčuková' }]);
  expect((await olena.ask(network.addTie, { params: params(), body: newTie([family.mother], { sector: 'services_in_case' }) })).problem.fields).toHaveProperty('serviceId');
});

test('what the client concludes: the newest counts', async () => {
  await olena.ok(network.note, { params: params(), body: { id: newId(), about: [family.mother], onDay: '2026-03-01', conclusion: 'Zatím nevím.', missing: [], drawnWith: 'Oksana s Olenou' } });
  await olena.ok(network.note, { params: params(), body: { id: newId(), about: [family.mother], onDay: '2026-05-01', conclusion: 'Bez Věry bych nezvládla nic.', missing: ['právní pomoc', 'vrstevníci'], drawnWith: '' } });
  expect((await map()).notes[0]).toMatchObject({ conclusion: 'Bez Věry bych nezvládla nic.', missing: ['právní pomoc', 'vrstevníci'], author: 'Olena Marčuková' });
  expect((await map({ on: '2026-04-01' })).notes[0]!.conclusion).toBe('Zatím nevím.');
});

test('relatives of the genogram', async () => {
  const kin = { id: newId(), about: [family.mother], name: 'Halyna', sex: 'female' as const, birthYear: 1960, deathYear: null, relation: 'parent' as const, ofPersonId: family.mother, ofKinId: null };
  await olena.ok(network.addKin, { params: params(), body: kin });
  await olena.ok(network.addKin, { params: params(), body: { ...kin, id: newId(), name: 'Stepan', sex: 'male', relation: 'partner', ofPersonId: null, ofKinId: kin.id } });
  const { id: _, ...fields } = kin;
  await olena.ok(network.changeKin, { params: { ...params(), kinId: kin.id }, version: 1, body: { ...fields, deathYear: 2020 } });
  expect((await map()).kin).toMatchObject([{ name: 'Halyna', deathYear: 2020, version: 2 }, { name: 'Stepan', ofKinId: kin.id }]);
  const wrong = async (more: object) => olena.ask(network.addKin, { params: params(), body: { ...kin, id: newId(), ...more } });
  expect((await wrong({ deathYear: 1950 })).problem.fields).toHaveProperty('deathYear');
  expect((await wrong({ ofPersonId: null })).status).toBe(400);
  expect((await wrong({ ofPersonId: randomUUID() })).status).toBe(404);
  expect((await olena.ask(network.changeKin, { params: { ...params(), kinId: kin.id }, version: 2, body: { ...fields, ofPersonId: null, ofKinId: kin.id } })).status).toBe(404);
});

test('two people change one tie: both versions are shown; what cannot be is refused with a sentence', async () => {
  const id = await add({ name: 'Farnost', onDay: '2026-04-01' }), { id: _, strength: _s, direction: _d, onDay: _o, ...fields } = newTie([family.mother], { name: 'Ukrajinská farnost' });
  await olena.ok(network.changeTie, { params: { ...params(), tieId: id }, version: 1, body: fields });
  const late = await olena.ask(network.changeTie, { params: { ...params(), tieId: id }, version: 1, body: { ...fields, name: 'Kostel' } });
  expect(late.status).toBe(409);
  expect(late.problem.current).toMatchObject({ name: 'Ukrajinská farnost', version: 2 });
  expect((await olena.ask(network.endTie, { params: { ...params(), tieId: id }, version: 2, body: { endedOn: '2026-03-01' } })).problem.code).toBe('rule');
  expect((await olena.ask(network.addTie, { params: params(), body: newTie([family.mother], { onDay: '2999-01-01' }) })).problem.code).toBe('rule');
  expect((await olena.ask(network.addTie, { params: params(), body: newTie([], {}) })).status).toBe(400);
  expect((await olena.ask(network.addTie, { params: params(), body: newTie([randomUUID()], {}) })).status).toBe(404);
});

test('a print holds no confidence of others, both drawings and words; the PDF is set with them', async () => {
  await add({ name: 'Tajná opora', confidenceOf: family.mother });
  await add({ name: 'Soukromá Nguyễn Thị Hương', privatePerson: true });
  const { networkForPrint } = await import('./questions.ts');
  const print = (options: Parameters<typeof networkForPrint>[2]) => asOlena((db) => networkForPrint(db, family.caseId, options));
  const common = await print({ withoutThirdPersons: true, forPerson: null }), own = await print({ withoutThirdPersons: false, forPerson: family.mother }), fathers = await print({ withoutThirdPersons: false, forPerson: family.father });
  const has = (p: typeof common, name: string) => p.ecomap.alt.includes(name);
  expect([has(common, 'Tajná'), has(common, 'Soukromá'), has(own, 'Tajná'), has(own, 'Soukromá'), has(fathers, 'Tajná')]).toEqual([false, false, true, true, false]);
  expect(common.map.kin).toEqual([]);
  const pdf = await toPdf({ title: 'Síť', language: 'cs', author: 'Kompas', blocks: [{ type: 'figure', svg: own.ecomap.svg, alt: own.ecomap.alt }, { type: 'figure', svg: own.genogram.svg, alt: own.genogram.alt, width: 12 }] });
  expect(pdf.length).toBeGreaterThan(5000);
});

test('nothing is written into a closed case', async () => {
  await house.admin.query(`update cases.case set phase = 'closed' where id = $1`, [family.caseId]);
  const closed = await olena.ask(network.addTie, { params: params(), body: newTie([family.mother], {}) });
  expect([closed.status, closed.problem.code]).toEqual([409, 'rule']);
  await house.admin.query(`update cases.case set phase = 'mapping' where id = $1`, [family.caseId]);
});

async function asOlena<T>(work: (db: Parameters<Parameters<TestHouse['database']['asSession']>[1]>[0]) => Promise<T>): Promise<T> {
  const { createHash } = await import('node:crypto');
  await house.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 hour') on conflict do nothing`, [createHash('sha256').update('print').digest(), people.olena.account, people.olena.membership]);
  return house.database.asSession('print', work);
}
