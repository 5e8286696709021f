// Who sees which document: named people × an ordinary one, one released, one about both parents, a confidence of the mother, one of a person without a case.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releases } from '#modules/access/releases/contract.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { newId } from '#platform/http/client.ts';
import { organisations, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { documents } from './contract.ts';
import { adds, described } from './testing.ts';

let house: TestHouse, shared: SharedCase, releaseId: string;
const ids: Record<'ordinary' | 'released' | 'both' | 'confidence' | 'person', string> = { ordinary: '', released: '', both: '', confidence: '', person: '' };

beforeAll(async () => {
  house = await openHouse();
  shared = await sharedCase(house);
  await shared.accept();
  const olena = await house.as('olena'), { caseId, mother, father } = shared;
  ids.ordinary = await adds(olena, { caseId, about: [mother] });
  ids.released = await adds(olena, { caseId, about: [mother] });
  ids.both = await adds(olena, { caseId, about: [mother, father] });
  ids.confidence = await adds(olena, { caseId, about: [mother], confidenceOf: mother });
  ids.person = await adds(olena, { about: [mother] });
  releaseId = newId();
  await olena.ok(releases.propose, { params: { caseId }, body: { id: newId(), toOrganisationId: organisations.jerabina.id, people: [{ releaseId, personId: mother }], level: 'notes', items: [{ kind: 'document', itemId: ids.released }], purpose: 'Bydlení', validFrom: '2026-01-01', validTo: '2099-01-01', language: 'cs' } });
});
afterAll(() => house.close());

const name = (id: string) => Object.entries(ids).find(([, one]) => one === id)?.[0];
const seenBy = async (who: Persona) => {
  const { status, reply } = await (await house.as(who)).ask(documents.ofCase, { params: { caseId: shared.caseId } });
  return status === 200 ? reply.items.map(({ id }) => name(id)).toSorted() : status;
};
const reads = async (who: Persona, documentId: string) => (await (await house.as(who)).ask(documents.content, { params: { caseId: shared.caseId, documentId }, query: {} })).status;
const sign = async () => (await house.as('olena')).ok(releases.sign, { params: { releaseId }, version: 1, body: { signerName: 'Oksana', strokes: 'M1 1 L2 2', understood: 'yes' } });

describe('documents of the case', () => {
  test('named in a consent that nobody signed yet, a document stays at home', async () => {
    expect(await seenBy('lucie')).toEqual([]);
    expect(await reads('lucie', ids.released)).toBe(404);
    await sign();
  });
  const everything = ['both', 'confidence', 'ordinary', 'released'];
  test.each([
    ['olena', everything], ['petra', everything], ['hana', everything], ['tomas', 404], ['alena', 403], ['lucie', ['released']], ['jitka', ['released']], ['klub', 404], ['ivan', 404], ['milan', 404], ['eva', 404],
  ] as [Persona, string[] | number][])('%s sees %j', async (who, expected) => {
    expect(await seenBy(who)).toEqual(expected);
    for (const id of [ids.ordinary, ids.released, ids.both, ids.confidence]) expect(await reads(who, id), name(id)).toBe(Array.isArray(expected) ? expected.includes(name(id)!) ? 200 : 404 : expected);
    expect(await reads(who, newId())).toBe(Array.isArray(expected) ? 404 : expected);
  });
  test('the level of notes alone opens none, the receiver changes none, and learns of no other reader', async () => {
    const lucie = await house.as('lucie'), [row] = (await lucie.ok(documents.ofCase, { params: { caseId: shared.caseId } })).items;
    expect(row).toMatchObject({ own: false, mine: false, openTo: [] });
    expect((await lucie.ask(documents.remove, { params: { documentId: ids.released }, version: 2, body: { reason: 'x' } })).status).toBe(404);
    expect((await lucie.ask(documents.upload, { params: { documentId: ids.released }, bytes: Buffer.from('x') })).status).toBe(404);
    expect((await lucie.ask(documents.add, { body: described({ caseId: shared.caseId, about: [shared.mother], replacesId: ids.released }) })).status).toBe(404);
    expect((await (await house.as('olena')).ok(documents.ofCase, { params: { caseId: shared.caseId } })).items.find(({ id }) => id === ids.released)).toMatchObject({ openTo: ['Jeřabina'], signed: true });
  });
  test('about two, it needs both; a confidence is not offered', async () => {
    const olena = await house.as('olena'), offered = (await olena.ok(releases.releasable, { params: { caseId: shared.caseId } })).items.filter(({ kind }) => kind === 'document').map(({ id }) => name(id)).toSorted();
    expect(offered).toEqual(['both', 'ordinary', 'released']);
    expect((await olena.ask(releases.propose, { params: { caseId: shared.caseId }, body: { id: newId(), toOrganisationId: organisations.jerabina.id, people: [{ releaseId: newId(), personId: shared.mother }], level: 'notes', items: [{ kind: 'document', itemId: ids.both }], purpose: 'x', validFrom: '2026-01-01', validTo: '2099-01-01', language: 'cs' } })).status).toBe(409);
  });
  test('of the father\'s file only what concerns him, never the mother\'s confidence', async () => {
    const of = async (personId: string) => (await (await house.as('olena')).ok(documents.ofPerson, { params: { personId } })).items.map(({ id }) => name(id)).toSorted();
    expect(await of(shared.father)).toEqual(['both']);
    expect(await of(shared.mother)).toEqual(['both', 'confidence', 'ordinary', 'person', 'released']);
  });
  test('without a case: those who have the person within reach', async () => {
    const status = async (who: Persona) => (await (await house.as(who)).ask(documents.contentOfPerson, { params: { personId: shared.mother, documentId: ids.person }, query: {} })).status;
    expect(await Promise.all((['olena', 'petra', 'hana', 'tomas', 'lucie', 'jitka', 'ivan', 'milan'] as const).map(status))).toEqual([200, 200, 200, 404, 404, 404, 404, 404]);
    expect((await (await house.as('olena')).ask(documents.contentOfPerson, { params: { personId: shared.father, documentId: ids.person }, query: {} })).status).toBe(404);
    expect((await (await house.as('olena')).ask(documents.content, { params: { caseId: shared.caseId, documentId: ids.person }, query: {} })).status).toBe(404);
  });
});

test('the database refuses the same, whatever a query would try', async () => {
  const rows = async (who: Persona, query: string) => { await house.as(who); return (await house.database.asSession(house.secretOf(who), (db) => sql.raw(query).execute(db))).rows.length; };
  expect([await rows('ivan', 'select from documents.chunk'), await rows('ivan', 'select from documents.sealed'), await rows('ivan', 'select from documents.document'), await rows('ivan', 'select from documents.record_document')]).toEqual([0, 0, 0, 0]);
  expect([await rows('lucie', 'select from documents.sealed'), await rows('olena', 'select from documents.sealed'), await rows('tomas', 'select from documents.sealed')]).toEqual([1, 5, 0]);
  const of = (id: string) => `(select sealed_id from documents.document where id = '${id}')`;
  await expect(rows('olena', `insert into documents.chunk (sealed_id, number, bytes) values (${of(ids.ordinary)}, 1, 'x')`)).rejects.toThrow();
  await expect(rows('olena', `update documents.document set sha256 = 'x' where id = '${ids.ordinary}'`)).rejects.toThrow();
  await expect(rows('olena', `update documents.document set sealed_id = ${of(ids.released)} where id = '${ids.ordinary}'`)).rejects.toThrow();
  await expect(rows('olena', `insert into documents.document (id, case_id, title, kind, extension, declared_size, state) values (gen_random_uuid(), '${shared.caseId}', 'x', 'other', 'pdf', 1, 'ready')`)).rejects.toThrow();
  await expect(rows('lucie', `insert into access.release_item (id, release_id, kind, item_id) values (gen_random_uuid(), '${releaseId}', 'document', '${ids.ordinary}')`)).rejects.toThrow();
  expect(await rows('olena', `delete from documents.sealed where id = ${of(ids.ordinary)} returning id`)).toBe(0);
});

test('withdrawing acts at once, also in the middle of reading', async () => {
  expect(await reads('lucie', ids.released)).toBe(200);
  await (await house.as('olena')).ok(releases.withdraw, { params: { releaseId }, version: 2, body: {} });
  expect(await seenBy('lucie')).toEqual([]);
  expect(await reads('lucie', ids.released)).toBe(404);
  expect((await house.database.asSession(house.secretOf('lucie'), (db) => sql`select from documents.chunk`.execute(db))).rows).toHaveLength(0);
});
