import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { readPdf } from '#platform/documents/reading.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { releases, sheetTexts, type Proposal } from './contract.ts';

let house: TestHouse, family: SharedCase, olena: Asker;
beforeAll(async () => { house = await openHouse(); family = await sharedCase(house); olena = await house.as('olena'); });
afterAll(() => house.close());

const strokes = 'M10 20 L30 40 L60 15 M80 20 L90 60';
const proposal = (more: Partial<Proposal> & { persons?: string[] } = {}): { params: { caseId: string }; body: Proposal } => {
  const { persons = [family.mother], ...rest } = more;
  return { params: { caseId: family.caseId }, body: {
    id: randomUUID(), toOrganisationId: organisations.jerabina.id, toServiceId: services.earlyCare.id, people: persons.map((personId) => ({ releaseId: randomUUID(), personId })),
    level: 'plan', purpose: 'Návštěvy u nejmladšího', validFrom: '2026-01-01', validTo: '2099-01-01', language: 'uk', ...rest } };
};
const propose = async (more: Parameters<typeof proposal>[0] = {}) => { const asked = proposal(more); await olena.ok(releases.propose, asked); return asked.body.people[0]!.releaseId; };
const find = async (id: string) => (await olena.ok(releases.ofCase, { params: { caseId: family.caseId } })).items.find((r) => r.id === id)!;
const sign = (id: string, more: object = {}, version = 1, who = olena) => who.ask(releases.sign, { params: { releaseId: id }, body: { signerName: 'Oksana Sydorčuk', strokes, understood: 'yes', ...more } as never, version });

describe('a consent', () => {
  test('one step makes one release per person, unsigned; signing puts each in force and remembers the wordings', async () => {
    const asked = proposal({ persons: [family.mother, family.father] });
    await olena.ok(releases.propose, asked);
    expect((await olena.ask(releases.propose, asked)).status).toBe(201);
    const [mother, father] = asked.body.people.map((p) => p.releaseId) as [string, string];
    expect((await find(mother)).state).toBe('unsigned');
    expect((await sign(mother)).status).toBe(200);
    expect(await find(mother)).toMatchObject({ state: 'in_force', understood: 'yes', signature: { signerName: 'Oksana Sydorčuk', asGuardian: false } });
    expect((await find(father)).state).toBe('unsigned');
    const { rows } = await house.admin.query('select sheet_versions from access.release where id = $1', [mother]);
    expect(rows[0].sheet_versions).toEqual({ cs: 'shipped 1', uk: 'shipped 1' });
  });

  test('the back-check has no default, and "no" does not sign', async () => {
    const id = await propose();
    expect((await olena.ask(releases.sign, { params: { releaseId: id }, body: { signerName: 'x', strokes } as never, version: 1 })).problem.fields).toHaveProperty('understood');
    expect((await sign(id, { understood: 'no' })).problem.code).toBe('rule');
    expect((await sign(id, { strokes: 'M0 0"/><script>' })).status).toBe(400);
  });

  test('a stale version shows the current row; a second signature is refused', async () => {
    const id = await propose();
    await sign(id);
    expect((await sign(id)).problem.code).toBe('conflict');
    expect((await sign(id, {}, 2)).problem.code).toBe('rule');
  });

  test('for a child a parent of the case signs, and the child is heard', async () => {
    const id = await propose({ persons: [family.marko] });
    await house.admin.query(`insert into people.relation (id, organisation_id, person_id, other_id, kind) values ($1, $2, $3, $4, 'parent')`, [randomUUID(), organisations.kompas.id, family.mother, family.marko]);
    expect((await sign(id)).problem.code).toBe('rule');
    expect((await sign(id, { guardianId: family.father, childOpinion: 'ano' })).problem.code).toBe('rule');
    expect((await sign(id, { guardianId: family.mother })).problem.code).toBe('rule');
    expect((await sign(id, { guardianId: family.mother, childOpinion: 'Kývá, že paní smí přijít.' })).status).toBe(200);
    expect((await find(id)).guardian?.id).toBe(family.mother);
  });

  test('withdrawal holds at once and for good', async () => {
    const id = await propose();
    await sign(id);
    await olena.ok(releases.withdraw, { params: { releaseId: id }, body: { reason: '' }, version: 2 });
    expect((await find(id)).state).toBe('withdrawn');
    expect((await olena.ask(releases.withdraw, { params: { releaseId: id }, body: { reason: '' }, version: 3 })).problem.code).toBe('rule');
  });

  test('what was signed does not change, by any way of the application', async () => {
    const id = await propose();
    await sign(id);
    const factor = randomUUID();
    await house.admin.query(`insert into cases.vulnerability (id, organisation_id, case_id, about, factor, author_id) values ($1, $2, $3, $4, 'trauma', $5)`, [factor, organisations.kompas.id, family.caseId, [family.mother], olena.membershipId]);
    const { sql } = await import('kysely');
    const asOlena = (text: string) => house.database.asSession(house.secretOf('olena'), (db) => sql.raw(text).execute(db));
    await expect(asOlena(`update access.release set level = 'notes' where id = '${id}'`)).rejects.toThrow(/permission denied/);
    await expect(asOlena(`update access.release set language = 'en' where id = '${id}'`)).rejects.toThrow(/does not change/);
    await expect(asOlena(`insert into access.release_item (id, release_id, kind, item_id) values (gen_random_uuid(), '${id}', 'vulnerability', '${factor}')`)).rejects.toThrow(/cannot be released/);
    await asOlena(`update access.release set withdrawn_at = '2099-01-01' where id = '${id}'`);
    await expect(asOlena(`update access.release set withdrawn_at = null where id = '${id}'`)).rejects.toThrow(/stays withdrawn/);
  });

  test('bad input: an end before the start, no such day, own organisation, somebody outside of the case', async () => {
    expect((await olena.ask(releases.propose, proposal({ validTo: '2025-01-01' }))).problem.fields).toHaveProperty('validTo');
    expect((await olena.ask(releases.propose, proposal({ validFrom: '2026-02-31' }))).problem.fields).toHaveProperty('validFrom');
    expect((await olena.ask(releases.propose, proposal({ toOrganisationId: organisations.kompas.id, toServiceId: null }))).problem.code).toBe('rule');
    expect((await olena.ask(releases.propose, proposal({ persons: [randomUUID()] }))).status).toBe(404);
    expect((await olena.ask(releases.propose, proposal({ toServiceId: services.lipaAdvice.id }))).status).toBe(400);
  });
});

test('what ends soon: in force, of a case that goes on, told to both sides and to nobody else', async () => {
  const soon = addDays(today(), 20), listed = async (name: Persona) => (await (await house.as(name)).ok(releases.ending)).releases.map(({ id }) => id);
  const ends = await propose({ validTo: soon }), unsigned = await propose({ validTo: soon, persons: [family.father] }), lasts = await propose({ validTo: addDays(today(), 300) }), withdrawn = await propose({ validTo: soon });
  for (const id of [ends, lasts, withdrawn]) expect((await sign(id)).status).toBe(200);
  await olena.ok(releases.withdraw, { params: { releaseId: withdrawn }, body: { reason: '' }, version: 2 });
  for (const side of ['olena', 'lucie'] as const) {
    const ids = await listed(side);
    expect(ids, side).toContain(ends);
    for (const other of [unsigned, lasts, withdrawn]) expect(ids, side).not.toContain(other);
  }
  expect(await listed('ivan')).not.toContain(ends);
  const { rows: [{ phase }] } = await house.admin.query('select phase from cases.case where id = $1', [family.caseId]), move = (to: string) => house.admin.query('update cases.case set phase = $2 where id = $1', [family.caseId, to]);
  await move('closed');
  try {
    for (const side of ['olena', 'lucie'] as const) expect(await listed(side), side).toEqual([]);
    // Whoever does not see the case is not told, by what is missing, that it is over.
    const { lipa, jerabina } = organisations, hidden = randomUUID(), participant = randomUUID();
    await house.admin.query(`insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state, author_id) values ($1, $2, $3, $4, $5, 'accepted', $6)`, [participant, lipa.id, family.caseId, services.lipaAdvice.id, organisations.kompas.id, people.ivan.membership]);
    await house.admin.query(`insert into access.release (id, organisation_id, to_organisation_id, case_id, person_id, ground, level, purpose, valid_from, valid_to, author_id) values ($1, $2, $3, $4, $5, 'consent', 'plan', 'x', platform.today() - 1, $6, $7)`, [hidden, jerabina.id, lipa.id, family.caseId, family.mother, soon, people.lucie.membership]);
    await house.admin.query(`insert into access.release_signature (release_id, organisation_id, signer_name, strokes, author_id) values ($1, $2, 'podpis', 'M0 0', $3)`, [hidden, jerabina.id, people.lucie.membership]);
    expect(await listed('ivan')).toEqual([hidden]);
    await house.admin.query('update access.release set withdrawn_at = now() where id = $1', [hidden]);
    await house.admin.query('delete from cases.case_service where id = $1', [participant]);
  } finally { await move(phase); }
});

test('a residence permit that ends soon, until a later one is known', async () => {
  const permit = async (days: number) => { const id = randomUUID(); await house.admin.query(`insert into people.residence (id, organisation_id, person_id, kind, valid_to, author_id) values ($1, $2, $3, 'temporary_protection', platform.today() + $4::int, $5)`, [id, organisations.kompas.id, family.father, days, people.olena.membership]); return id; };
  const listed = async (name: Persona) => (await (await house.as(name)).ok(releases.ending)).residences.map(({ id }) => id);
  const ends = await permit(20);
  expect(await listed('olena')).toEqual([ends]);
  for (const other of ['lucie', 'ivan'] as const) expect(await listed(other), other).toEqual([]);
  const later = await permit(25);
  expect(await listed('olena')).toEqual([later]);
  await permit(400);
  expect(await listed('olena')).toEqual([]);
});

describe('a statute', () => {
  const office = { toOrganisationId: organisations.urad.id, toServiceId: services.socialDepartment.id, ground: 'statute' as const, statuteCode: '359-53', level: 'mapping' as const };
  test('only from the list, for that kind of office, no higher than it carries; it holds at once', async () => {
    const { items } = await olena.ok(releases.grounds, { query: { organisationId: organisations.urad.id } });
    expect(items.map((g) => g.code)).toEqual(['108-92', '359-10-4', '359-53']);
    expect((await olena.ok(releases.grounds, { query: { organisationId: organisations.jerabina.id } })).items).toEqual([]);
    expect((await find(await propose(office))).state).toBe('in_force');
    expect((await olena.ask(releases.propose, proposal({ ...office, level: 'notes' }))).problem.code).toBe('rule');
    expect((await olena.ask(releases.propose, proposal({ ...office, toOrganisationId: organisations.jerabina.id, toServiceId: null }))).problem.code).toBe('rule');
    expect((await olena.ask(releases.propose, proposal({ ...office, statuteCode: null }))).problem.fields).toHaveProperty('statuteCode');
  });
  test('the database refuses what a forgotten rule would let through', async () => {
    const row = (code: string, level: string, to: string) => house.admin.query(`insert into access.release (id, organisation_id, to_organisation_id, case_id, person_id, ground, statute_code, level, purpose, valid_from, valid_to, author_id)
      values (gen_random_uuid(), $1, $2, $3, $4, 'statute', $5, $6, 'x', '2026-01-01', '2099-01-01', $7)`, [organisations.kompas.id, to, family.caseId, family.mother, code, level, olena.membershipId]);
    await expect(row('108-92', 'plan', organisations.urad.id)).rejects.toThrow(/does not carry/);
    await expect(row('359-53', 'plan', organisations.jerabina.id)).rejects.toThrow(/does not carry/);
  });
});

test('the sheet is a PDF in both languages, named after nobody', async () => {
  const id = await propose();
  const unsigned = await olena.ask(releases.sheet, { params: { caseId: family.caseId, releaseId: id } });
  expect(unsigned.headers['content-type']).toMatch(/application\/pdf/);
  expect(unsigned.headers['content-disposition']).not.toMatch(/Sydor/i);
  const text = (await readPdf(new Uint8Array(unsigned.bytes))).text;
  expect(text).toMatch(/Souhlas se sdílením údajů/);
  expect(text).toMatch(/Oksana Sydorčuk/);
  expect(text).toMatch(/[іїє]/);
  await sign(id);
  expect((await olena.ask(releases.sheet, { params: { caseId: family.caseId, releaseId: id } })).bytes.length).toBeGreaterThan(unsigned.bytes.length - 5000);
});

test('an own wording is used from then on; the sheet signed before keeps the one it was signed with', async () => {
  const alena = await house.as('alena'), before = await propose({ language: 'en' });
  await sign(before);
  const { body } = (await alena.ok(sheetTexts.list)).items.find((t) => t.language === 'en')!;
  expect((await alena.ask(sheetTexts.add, { body: { id: randomUUID(), language: 'en', body: { ...body, title: '' } } })).problem.code).toBe('rule');
  await alena.ok(sheetTexts.add, { body: { id: randomUUID(), language: 'en', translator: 'Jan Překladatel', verifier: 'Eva Ověřovatelka', body: { ...body, title: 'Our own consent' } } });
  expect((await olena.ok(sheetTexts.list)).items.find((t) => t.language === 'en')).toMatchObject({ own: true, revision: 1, verifier: 'Eva Ověřovatelka' });
  const sheet = async (id: string) => (await readPdf(new Uint8Array((await olena.ask(releases.sheet, { params: { caseId: family.caseId, releaseId: id } })).bytes))).text;
  expect(await sheet(before)).not.toMatch(/Our own consent/);
  expect(await sheet(await propose({ language: 'en' }))).toMatch(/Our own consent/);
  expect((await olena.ask(sheetTexts.add, { body: { id: randomUUID(), language: 'en', body } })).status).toBe(403);
});
