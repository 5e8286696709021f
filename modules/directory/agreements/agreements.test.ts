// Agreements: drafted, offered, confirmed by the head of each party, changed, ended; who sees them; and that they open nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { aPdf } from '#platform/testing/files.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { organisations, services, type Persona } from '#platform/testing/common.ts';
import { buildWorld, type World } from '#platform/testing/world.ts';
import { cases } from '#modules/cases/contract.ts';
import { documents } from '#modules/documents/contract.ts';
import { adds as addsDocument, described } from '#modules/documents/testing.ts';
import { people } from '#modules/people/contract.ts';
import { directory } from '../contract.ts';
import { agreements } from './contract.ts';
import { actions, endsSoon, lastDayByNotice, reviewIsDue, standingOf } from './rules.ts';

let house: TestHouse, hana: Asker, petra: Asker, jitka: Asker, milan: Asker, partner: string, family: World;
beforeAll(async () => {
  house = await openHouse();
  [hana, petra, jitka, milan] = [await house.as('hana'), await house.as('petra'), await house.as('jitka'), await house.as('milan')];
  family = await buildWorld(house.admin, 'never');
  partner = newId();
  await petra.ok(directory.addPartner, { body: { id: partner, name: 'Ubytovna U Trati', kind: 'landlord', ico: null, note: '' } });
});
afterAll(() => house.close());

type Given = Record<string, unknown>;
const jerabina = { organisationId: organisations.jerabina.id, duties: 'Přijme rodinu do tří dnů.' };
const body = (more: Given = {}) => ({ title: 'Spolupráce při bydlení rodin', duties: 'Posílá rodiny s popisem situace.', parties: [jerabina], validFrom: '2026-01-01', ...more });
const drafts = async (more: Given = {}, by = petra) => { const id = newId(); await by.ok(agreements.add, { body: { id, ...body(more) } as never }); return id; };
const of = (agreementId: string) => ({ params: { agreementId } });
const get = (id: string, by = hana) => by.ok(agreements.get, of(id));
const offer = (id: string, by = hana, revision = 1) => by.ask(agreements.offer, { ...of(id), body: { revision } });
const answer = (id: string, by = jitka, given: 'confirmed' | 'declined' = 'confirmed', revision = 1) => by.ask(agreements.answer, { ...of(id), body: { revision, answer: given } });
const offered = async (more: Given = {}) => { const id = await drafts(more); expect((await offer(id)).status).toBe(204); return id; };

describe('a draft', () => {
  test('is its writer’s alone; the head offers it, a coordinator does not; then the other party sees it and it is not in force for it', async () => {
    const id = await drafts({ topics: ['housing'], orpCodes: ['3211'], services: [services.outreach.id, services.earlyCare.id], noticeMonths: 2 });
    expect(await get(id)).toMatchObject({ standing: 'draft', writes: true, services: [{ name: 'Raná péče Jeřabina' }, { name: 'Terénní programy Kompas' }] });
    expect((await jitka.ask(agreements.get, of(id))).status).toBe(404);
    expect((await answer(id)).status).toBe(404);
    expect((await offer(id, petra)).status).toBe(403);
    expect((await offer(id, milan)).status).toBe(404);
    expect((await offer(id)).status).toBe(204);
    expect(await get(id, jitka)).toMatchObject({ standing: 'waiting', writes: false, may: ['attach', 'confirm', 'decline', 'review'] });
    expect((await get(id)).standing).toBe('waiting');
    expect((await jitka.ok(agreements.due)).items).toMatchObject([{ id, why: 'confirm', with: organisations.kompas.name }]);
  });
  test('needs another party, once, and words without a gap', async () => {
    for (const [wrong, field] of [[{ parties: [] }, 'parties'], [{ parties: [jerabina, jerabina] }, 'parties'], [{ parties: [{ duties: 'x' }] }, 'parties.0.organisationId'], [{ parties: [{ organisationId: organisations.kompas.id, duties: 'x' }] }, 'parties.0.organisationId'],
      [{ validTo: '2025-12-31' }, 'validTo'], [{ title: ' ' }, 'title'], [{ topics: ['madeup'] }, 'topics']] as const) expect((await petra.ask(agreements.add, { body: { id: newId(), ...body(wrong as Given) } as never })).problem.fields, JSON.stringify(wrong)).toHaveProperty([field]);
    // Nor somebody else's partner.
    expect((await milan.ask(agreements.add, { body: { id: newId(), ...body({ parties: [{ partnerId: partner, duties: 'x' }] }) } as never })).status).toBe(404);
  });
  test('is thrown away without a trace; an offered one is not', async () => {
    const id = await drafts();
    expect((await jitka.ask(agreements.drop, of(id))).status).toBe(404);
    expect((await petra.ask(agreements.drop, of(id))).status).toBe(204);
    expect((await hana.ask(agreements.get, of(id))).status).toBe(404);
    expect((await petra.ask(agreements.drop, of(await offered()))).status).toBe(409);
  });
});

describe('a confirmation', () => {
  test('is a dated step by a head of the party, for the wording that stands', async () => {
    const id = await offered();
    expect((await answer(id, await house.as('lucie'))).status).toBe(403);
    expect((await answer(id, hana)).status).toBe(409);
    expect((await answer(id, jitka, 'confirmed', 2)).status).toBe(409);
    expect((await answer(id)).status).toBe(204);
    for (const by of [hana, jitka]) expect(await get(id, by)).toMatchObject({ standing: 'in_force', parties: [{ answer: 'writer' }, { answer: 'confirmed', answeredOn: today() }] });
    expect((await get(id)).steps.map(({ kind, organisation }) => [kind, organisation])).toEqual([['offered', organisations.kompas.name], ['confirmed', organisations.jerabina.name]]);
    expect((await answer(id)).status).toBe(409);
  });
  test('lapses with a new wording; when to look again is no wording; two changes at once show both', async () => {
    const id = await offered();
    await answer(id);
    const change = (version: number, more: Given) => petra.ask(agreements.change, { ...of(id), version, body: body(more) as never });
    expect((await change(1, { reviewOn: '2026-12-01' })).status).toBe(204);
    expect(await get(id)).toMatchObject({ standing: 'in_force', revision: 1 });
    const late = await change(1, { scope: 'I sobota' });
    expect(late.status).toBe(409);
    expect(late.problem.current).toMatchObject({ version: 2, reviewOn: '2026-12-01' });
    expect((await change(2, { scope: 'I sobota' })).status).toBe(204);
    expect(await get(id, jitka)).toMatchObject({ standing: 'waiting', revision: 2, scope: 'I sobota' });
    expect((await answer(id)).status).toBe(409);
    expect((await answer(id, jitka, 'confirmed', 2)).status).toBe(204);
    expect((await get(id, jitka)).standing).toBe('in_force');
    expect((await jitka.ask(agreements.change, { ...of(id), version: 3, body: body({ parties: [{ ...jerabina, organisationId: organisations.kompas.id }] }) as never })).status).toBe(409);
  });
  test('declined: not in force; confirmed later, it is', async () => {
    const id = await offered();
    await answer(id, jitka, 'declined');
    expect([(await get(id)).standing, (await get(id, jitka)).standing]).toEqual(['declined', 'declined']);
    expect((await answer(id)).status).toBe(204);
    expect((await get(id)).standing).toBe('in_force');
  });
  test('of three parties, it is in force for those who confirmed; a partner without accounts agreed on paper', async () => {
    const id = await offered({ parties: [jerabina, { organisationId: organisations.lipa.id, duties: 'Poradí.' }, { partnerId: partner, duties: 'Ubytuje.' }] });
    await answer(id);
    expect([(await get(id)).standing, (await get(id, jitka)).standing, (await get(id, milan)).standing]).toEqual(['in_force', 'in_force', 'waiting']);
    const parties = (await get(id, milan)).parties;
    // Others do not know our partners: only the name that stands in the agreement.
    expect(parties.find(({ name }) => name === 'Ubytovna U Trati')).toMatchObject({ answer: 'paper', partnerId: null });
    expect((await get(id)).parties.find(({ answer: how }) => how === 'paper')).toMatchObject({ partnerId: partner });
    expect((await get(await offered({ parties: [{ partnerId: partner, duties: 'Ubytuje.' }] }))).standing).toBe('in_force');
  });
});

describe('an end', () => {
  test('is written by a head of a party in it, for all; then nothing more happens to it', async () => {
    const id = await offered();
    const end = (by: Asker, more: Given = {}) => by.ask(agreements.end, { ...of(id), body: { revision: 1, lastDay: addDays(today(), 30), note: 'Služba končí.', ...more } as never });
    expect((await end(jitka)).status).toBe(409);
    await answer(id);
    expect((await end(petra)).status).toBe(403);
    expect((await end(jitka, { lastDay: '2026-01-01' })).status).toBe(400);
    expect((await end(jitka)).status).toBe(204);
    expect(await get(id)).toMatchObject({ standing: 'in_force', endsOn: addDays(today(), 30), may: ['attach'] });
    expect((await hana.ok(agreements.due)).items).toContainEqual(expect.objectContaining({ id, why: 'ending' }));
    expect((await end(hana)).status).toBe(409);
    await house.admin.query(`update directory.agreement_step set until_day = $2 where agreement_id = $1 and kind = 'ended'`, [id, addDays(today(), -1)]);
    expect((await get(id)).standing).toBe('ended');
    const listed = async (part: 'current' | 'past') => (await hana.ok(agreements.list, { query: { part, limit: 100 } })).items.some((one) => one.id === id);
    expect([await listed('current'), await listed('past')]).toEqual([false, true]);
  });
  test('an offer nobody confirmed is taken back', async () => {
    const id = await offered(), withdraw = (by: Asker) => by.ask(agreements.withdraw, { ...of(id), body: { revision: 1 } });
    expect((await withdraw(jitka)).status).toBe(409);
    expect((await withdraw(hana)).status).toBe(204);
    expect([(await get(id)).standing, (await get(id, jitka)).standing]).toEqual(['withdrawn', 'withdrawn']);
    expect((await answer(id)).status).toBe(409);
  });
  test('a review is each party’s own reminder', async () => {
    const id = await offered({ reviewOn: addDays(today(), 3) });
    await answer(id);
    const due = async (by: Asker) => (await by.ok(agreements.due)).items.filter((one) => one.id === id).map(({ why }) => why);
    expect([await due(petra), await due(jitka)]).toEqual([['review'], ['review']]);
    expect((await petra.ask(agreements.review, { ...of(id), body: { revision: 1, again: addDays(today(), 200) } })).status).toBe(204);
    expect([await due(petra), await due(jitka)]).toEqual([[], ['review']]);
  });
});

describe('documents of an agreement', () => {
  test('are seen by its parties and nobody else, sealed like any other, about no client', async () => {
    const id = await offered(), bytes = aPdf({ more: '%SMLOUVA\n' });
    const documentId = await addsDocument(petra, { agreementId: id, title: 'Podepsaná dohoda', kind: 'agreement', bytes });
    const list = (by: Asker) => by.ask(documents.ofAgreement, of(id)), content = (by: Asker) => by.ask(documents.contentOfAgreement, { params: { agreementId: id, documentId }, query: {} });
    for (const who of ['hana', 'olena', 'jitka', 'lucie'] as Persona[]) {
      expect((await list(await house.as(who))).reply.items, who).toMatchObject([{ id: documentId, title: 'Podepsaná dohoda', own: who === 'hana' || who === 'olena' }]);
      expect((await content(await house.as(who))).bytes.equals(bytes), who).toBe(true);
    }
    for (const who of ['milan', 'ivan', 'eva'] as Persona[]) expect([(await list(await house.as(who))).status, (await content(await house.as(who))).status], who).toEqual([404, 404]);
    expect(Number((await house.admin.query(`select count(*) n from documents.chunk c where position('SMLOUVA'::bytea in c.bytes) > 0`)).rows[0].n)).toBe(0);
    expect((await petra.ask(documents.add, { body: described({ agreementId: id, about: [family.mother] }) })).status).toBe(400);
    // Who only reads it adds nothing; the other party adds its own.
    expect((await (await house.as('lucie')).ask(documents.add, { body: described({ agreementId: id }) })).status).toBe(404);
    expect((await milan.ask(documents.add, { body: described({ agreementId: id }) })).status).toBe(404);
    await addsDocument(jitka, { agreementId: id, title: 'Dodatek', kind: 'agreement' });
    expect((await list(petra)).reply.items.map(({ title }) => title).sort()).toEqual(['Dodatek', 'Podepsaná dohoda']);
    expect((await jitka.ask(documents.remove, { params: { documentId }, version: 2, body: { reason: 'x' } })).status).toBe(404);
  });
  test('of a draft are its writer’s alone', async () => {
    const id = await drafts(), documentId = await addsDocument(petra, { agreementId: id, title: 'Návrh' });
    expect((await jitka.ask(documents.contentOfAgreement, { params: { agreementId: id, documentId }, query: {} })).status).toBe(404);
    expect((await petra.ask(agreements.drop, of(id))).status).toBe(409);
  });
});

test.each<[Persona, boolean]>([['olena', true], ['tomas', true], ['petra', true], ['alena', true], ['lucie', true], ['klub', true], ['jitka', true], ['ivan', false], ['milan', false], ['eva', false]])('%s sees an offered agreement of Kompas and Jeřabina: %s', async (who, sees) => {
  const id = await offered(), asker = await house.as(who);
  expect((await asker.ask(agreements.get, of(id))).status).toBe(sees ? 200 : 404);
  expect((await asker.ok(agreements.list, { query: { limit: 100 } })).items.some((one) => one.id === id)).toBe(sees);
  if (!sees) for (const table of ['agreement', 'agreement_party', 'agreement_step', 'agreement_service', 'agreement_standing'])
    expect((await house.database.asSession(house.secretOf(who), async (db) => { const { sql } = await import('kysely'); return sql.raw(`select to_jsonb(t)::text as row from directory.${table} t`).execute(db); })).rows.filter((row) => JSON.stringify(row).includes(id)), table).toEqual([]);
});

test('an agreement in force opens no case, no person and no document of a client to the other party', async () => {
  const lucie = await house.as('lucie'), read = async () => JSON.stringify([(await lucie.ok(people.list, { query: { limit: 100 } })).items, (await lucie.ok(cases.list, { query: { limit: 100 } })).items]);
  const before = await read(), id = await offered({ services: [services.outreach.id, services.earlyCare.id] });
  await answer(id);
  expect((await get(id, jitka)).standing).toBe('in_force');
  expect(await read()).toBe(before);
  for (const by of [lucie, jitka]) expect((await by.ask(people.get, { params: { personId: family.father } })).status).toBe(404);
  const rows = (await house.database.asSession(house.secretOf('lucie'), async (db) => { const { sql } = await import('kysely'); return sql.raw(`select cardinality(access.released_keys('involvement')) as keys, cardinality(access.releases_to_me()) as releases`).execute(db); })).rows;
  expect(rows).toEqual([{ keys: 0, releases: 0 }]);
});

test('a masked party goes by its neutral name to who may not know it, cannot be chosen by a stranger, and is not told by its services', async () => {
  const id = await offered({ parties: [jerabina, { organisationId: organisations.lipa.id, duties: 'Poradí.' }], services: [services.earlyCare.id] });
  await house.admin.query(`select access.hide_names($1, 'Organizace 4', 'Organizace 4')`, [organisations.jerabina.id]);
  try {
    const seen = await milan.ask(agreements.get, of(id)), list = await milan.ask(agreements.list, { query: {} });
    for (const { bytes } of [seen, list]) {
      expect(bytes.toString('utf8')).toContain('Organizace 4');
      expect(bytes.toString('utf8')).not.toContain('Jeřabina');
    }
    expect((await get(id, jitka)).parties.find(({ mine }) => mine)!.name).toBe(organisations.jerabina.name);
    expect((await milan.ask(agreements.add, { body: { id: newId(), ...body() } as never })).status).toBe(404);
    expect((await milan.ask(agreements.add, { body: { id: newId(), ...body({ parties: [{ organisationId: organisations.kompas.id, duties: 'x' }], services: [services.earlyCare.id] }) } as never })).status).toBe(404);
  } finally {
    await house.admin.query(`update directory.service s set name = m.name from directory.masked_service m where m.service_id = s.id; update access.organisation o set name = m.name, short_name = m.short_name, kind = m.kind, masked = false from access.mask m where m.organisation_id = o.id; delete from directory.masked_service; delete from access.mask`);
  }
});

test('lists by partner and by organisation', async () => {
  const with_ = await offered({ parties: [{ partnerId: partner, duties: 'Ubytuje.' }] }), without = await offered();
  const ids = async (query: Given) => (await hana.ok(agreements.list, { query: { limit: 100, ...query } as never })).items.map(({ id }) => id);
  expect(await ids({ partnerId: partner })).toContain(with_);
  expect(await ids({ partnerId: partner })).not.toContain(without);
  expect(await ids({ organisationId: organisations.jerabina.id })).toContain(without);
  expect(await ids({ organisationId: organisations.jerabina.id })).not.toContain(with_);
});

test('rules', () => {
  const facts = { offeredOn: '2026-01-01', withdrawnOn: null, validFrom: '2026-01-01', endsOn: null, others: 1, confirmed: 1, declined: 0, myAnswer: null } as const, now = '2026-02-02';
  expect([{}, { offeredOn: null }, { withdrawnOn: now }, { endsOn: '2026-02-01' }, { endsOn: now }, { validFrom: '2026-03-01' }, { confirmed: 0 }, { confirmed: 0, declined: 1 }, { myAnswer: 'none' as const }, { others: 0, confirmed: 0 }].map((more) => standingOf({ ...facts, ...more }, now)))
    .toEqual(['in_force', 'draft', 'withdrawn', 'ended', 'in_force', 'future', 'waiting', 'declined', 'waiting', 'in_force']);
  expect([lastDayByNotice('2026-11-25', 2), lastDayByNotice('2026-01-31', 1), lastDayByNotice('2026-01-31', null)]).toEqual(['2027-01-31', '2026-02-28', '2026-01-31']);
  expect([endsSoon('2026-03-01', 'in_force', now), endsSoon('2026-09-01', 'in_force', now), endsSoon('2026-03-01', 'ended', now), reviewIsDue('2026-02-10', 'in_force', now), reviewIsDue('2026-02-10', 'draft', now)]).toEqual([true, false, false, true, false]);
  expect(actions({ standing: 'waiting', myAnswer: 'none', confirmed: 0, others: 1, offered: true, over: false }, { role: 'worker', writes: false, party: true })).toEqual([]);
});
