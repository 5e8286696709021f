import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { people } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '../testing.ts';
import { childSheets, health, needs, requests, vulnerability } from './contract.ts';
import { caseFileFacts } from './questions.ts';
import { aHealthFact, aNeed, aRequest, aSheet, factorsOf, needsOn } from './seed.ts';

let house: TestHouse, family: SharedCase, params: { caseId: string }, olena: Asker;
const count = async (table: string) => Number((await house.admin.query(`select count(*) as n from ${table}`)).rows[0].n);
const days = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
const withoutId = <T extends { id: string }>({ id: _, ...rest }: T) => rest;

beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  params = { caseId: family.caseId };
  olena = await house.as('olena');
});
afterAll(() => house.close());

describe('the request', () => {
  test('is written in the client\'s language, read back as written, with the reading apart', async () => {
    const body = aRequest(family.mother);
    await olena.ok(requests.add, { params, body });
    const { items, mayWrite, episode } = await olena.ok(requests.list, { params });
    expect(items[0]).toMatchObject({ words: 'Хочу, щоб діти мали спокій.', translation: 'Chci, aby děti měly klid.', reading: 'Naléhavé je bydlení.', author: 'Olena Marčuková', own: true, episode: 1, organisation: { shortName: 'Kompas' } });
    expect([mayWrite, episode]).toEqual([true, 1]);
  });
  test('the same id twice is written once', async () => {
    const body = aRequest(family.father), before = await count('cases.request');
    for (let i = 0; i < 2; i++) expect((await olena.ask(requests.add, { params, body })).status).toBe(201);
    expect(await count('cases.request')).toBe(before + 1);
  });
  test('two people on one request: the second is shown both versions and loses nothing', async () => {
    const body = aRequest(family.mother), petra = await house.as('petra');
    await olena.ok(requests.add, { params, body });
    await petra.ok(requests.change, { params: { id: body.id }, version: 1, body: { ...withoutId(body), reading: 'Petra' } });
    const late = await olena.ask(requests.change, { params: { id: body.id }, version: 1, body: { ...withoutId(body), reading: 'Olena' } });
    expect(late.status).toBe(409);
    expect(late.problem).toMatchObject({ code: 'conflict', current: { reading: 'Petra', version: 2 } });
    await olena.ok(requests.change, { params: { id: body.id }, version: 2, body: { ...withoutId(body), reading: 'Olena' } });
  });
  test('a person who is not in the case is neither taken nor confirmed', async () => {
    const elsewhere = newId();
    await house.admin.query('insert into people.person (id, organisation_id) select $1, organisation_id from people.person limit 1', [elsewhere]);
    for (const stranger of [elsewhere, newId()]) {
      for (const body of [aRequest(stranger), aRequest(family.mother, [family.mother, stranger]), aRequest(family.mother, [family.mother], { confidenceOf: stranger })]) expect((await olena.ask(requests.add, { params, body })).status).toBe(404);
    }
  });
  test.each([
    ['a day that does not exist', { saidOn: '2026-02-31' }, 'saidOn'], ['a day to come', { saidOn: days(2) }, 'saidOn'], ['no words', { words: ' \u0000\u202E ' }, 'words'], ['about nobody', { about: [] }, 'about'],
    ['an unknown language', { language: 'xx' }, 'language'], ['a megabyte of words', { words: 'a'.repeat(9_000) }, 'words'],
  ])('%s gets a sentence and writes nothing', async (_, wrong, field) => {
    const before = await count('cases.request');
    const outcome = await olena.ask(requests.add, { params, body: aRequest(family.mother, [family.mother], wrong) });
    expect(outcome.status).toBe(400);
    expect(outcome.problem.fields?.[field]).toMatch(/\p{L}+/u);
    expect(await count('cases.request')).toBe(before);
  });
});

describe('needs', () => {
  test('six domains with both values at once; a later day adds, the newest first', async () => {
    const about = [family.mother, family.father], domains = ['housing', 'finance', 'work', 'language', 'residence', 'education'];
    await olena.ok(needs.rate, { params, body: needsOn('2026-09-03', domains.map((domain) => aNeed(domain, about, 1, 2))) });
    await olena.ok(needs.rate, { params, body: needsOn(today(), [aNeed('housing', about, 2, null, 'ubytovna')]) });
    const { items, older } = await olena.ok(needs.list, { params, query: {} });
    expect(items.map((one) => one.domain)).toHaveLength(7);
    expect(items[0]).toMatchObject({ domain: 'housing', workerValue: 2, clientValue: null, reason: 'ubytovna' });
    expect(older).toBe(false);
    const rest = await olena.ok(needs.list, { params, query: { domain: 'housing', after: items[0]!.id } });
    expect(rest.items.map((one) => one.ratedOn)).toEqual(['2026-09-03']);
  });
  test('a slip is mended on the day it was written, later not', async () => {
    const one = aNeed('health', [family.mother], 3, 3);
    await olena.ok(needs.rate, { params, body: needsOn(today(), [one]) });
    const correction = { about: one.about, workerValue: 4, clientValue: 3, reason: '', confidenceOf: null };
    await olena.ok(needs.correct, { params: { id: one.id }, version: 1, body: correction });
    await house.admin.query(`update cases.need_rating set created_at = now() - interval '2 days' where id = $1`, [one.id]);
    const late = await olena.ask(needs.correct, { params: { id: one.id }, version: 3, body: correction });
    expect([late.status, late.problem.code]).toEqual([409, 'rule']);
  });
  test.each([
    ['no value', [aNeed('work', [], null, null)]], ['six of five', [aNeed('work', [], 6, 1)]], ['half a step', [aNeed('work', [], 2.5, 1)]], ['an unknown domain', [aNeed('happiness', [], 1, 1)]], ['the same twice', [aNeed('work', [], 1, 1), aNeed('work', [], 2, 2)]],
  ])('%s is refused whole', async (_, ratings) => {
    const before = await count('cases.need_rating');
    const outcome = await olena.ask(needs.rate, { params, body: needsOn(today(), [aNeed('safety', [family.mother], 1, 1), ...ratings.map((one) => ({ ...one, about: [family.mother] }))]) });
    expect(outcome.status).toBe(400);
    expect(await count('cases.need_rating')).toBe(before);
  });
});

describe('vulnerability, health and the child\'s sheet', () => {
  test('factors are a set: each once while it holds, again after it ended', async () => {
    const set = factorsOf(family.father, ['senior', 'illness']);
    await olena.ok(vulnerability.add, { params, body: set });
    expect((await olena.ask(vulnerability.add, { params, body: factorsOf(family.father, ['illness']) })).status).toBe(409);
    const ended = { about: [family.father], notedOn: today(), endedOn: today(), confidenceOf: null, note: 'vyléčeno' };
    expect((await olena.ask(vulnerability.change, { params: { id: set.factors[1]!.id }, version: 1, body: { ...ended, endedOn: '2026-01-01' } })).problem.fields).toHaveProperty('endedOn');
    await olena.ok(vulnerability.change, { params: { id: set.factors[1]!.id }, version: 1, body: ended });
    await olena.ok(vulnerability.add, { params, body: factorsOf(family.father, ['illness']) });
  });
  test('a new sheet of the child leaves the one before as history', async () => {
    await olena.ok(childSheets.add, { params, body: aSheet(family.marko, { writtenOn: '2026-09-03', voice: 'Ticho' }) });
    await olena.ok(childSheets.add, { params, body: aSheet(family.marko) });
    expect((await olena.ok(childSheets.list, { params })).items.map((one) => one.writtenOn)).toEqual([today(), '2026-09-03']);
    expect((await olena.ask(childSheets.add, { params, body: aSheet(family.marko, { voice: '', likes: '', school: '', supportPerson: ' ' }) })).problem.fields).toHaveProperty('voice');
  });
});

test('the file for one spouse holds neither the other\'s confidences nor the other\'s health; without third persons no names of theirs', async () => {
  const { mother, father, marko, danylo } = family;
  await olena.ok(requests.add, { params, body: aRequest(mother, [mother, father], { words: 'Chci odejít.', confidenceOf: mother }) });
  await olena.ok(needs.rate, { params, body: needsOn(today(), [aNeed('family', [mother, father], 1, 1, 'bojí se')], mother) });
  await olena.ok(health.add, { params, body: aHealthFact(mother, 'těhotenství') });
  await olena.ok(health.add, { params, body: aHealthFact(marko, 'opožděná řeč') });
  await olena.ok(childSheets.add, { params, body: aSheet(danylo, { voice: 'Táta křičí.', confidenceOf: danylo }) });
  const secret = 'a session for looking behind';
  await house.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 hour')`, [createHash('sha256').update(secret).digest(), people.olena.account, people.olena.membership]);
  const printed = (options: Parameters<typeof caseFileFacts>[2]) => house.database.asSession(secret, (db) => caseFileFacts(db, family.caseId, options));

  const his = JSON.stringify(await printed({ forPerson: father }));
  for (const hidden of ['Chci odejít', 'bojí se', 'těhotenství', 'Táta křičí']) expect(his).not.toContain(hidden);
  expect(his).toContain('opožděná řeč');
  const hers = JSON.stringify(await printed({ forPerson: mother }));
  expect(hers).toContain('Chci odejít');
  expect(hers).not.toContain('Táta křičí');
  expect(JSON.stringify(await printed({}))).toContain('Táta křičí');
  const bare = await printed({ withoutThirdPersons: true });
  expect(bare.childSheets.map((one) => one.supportPerson).join('')).toBe('');
  const housing = (await printed({})).needs.find((need) => need.domain === 'housing');
  expect(housing).toMatchObject({ worker: { value: 2 }, earlier: { value: 1 }, trend: 'better' });
});

test('after closing everything is read and nothing is written', async () => {
  await house.admin.query(`update cases.case set phase = 'closed' where id = $1`, [family.caseId]);
  const { items, mayWrite } = await olena.ok(requests.list, { params });
  expect([items.length > 0, mayWrite]).toEqual([true, false]);
  const refused = await olena.ask(requests.add, { params, body: aRequest(family.mother) });
  expect([refused.status, refused.problem.code]).toEqual([409, 'rule']);
  expect((await olena.ask(needs.rate, { params, body: needsOn(today(), [aNeed('work', [family.mother], 1, 1)]) })).status).toBe(409);
  await house.admin.query(`update cases.case set phase = 'mapping' where id = $1`, [family.caseId]);
});
