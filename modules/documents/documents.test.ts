import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logs } from '#modules/access/logs/contract.ts';
import { releases } from '#modules/access/releases/contract.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { work } from '#modules/work/contract.ts';
import { mostBytes } from '#platform/files/types.ts';
import { newId } from '#platform/http/client.ts';
import { organisations } from '#platform/testing/common.ts';
import { aJpeg, aPdf, aPng } from '#platform/testing/files.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { documents } from './contract.ts';
import { adds, described } from './testing.ts';

let house: TestHouse, shared: SharedCase, olena: Asker, hana: Asker;
beforeAll(async () => {
  house = await openHouse();
  shared = await sharedCase(house);
  olena = await house.as('olena'); hana = await house.as('hana');
});
afterAll(() => house.close());
const list = async (asker = olena) => (await asker.ok(documents.ofCase, { params: { caseId: shared.caseId } })).items;
const count = async (what: string) => Number((await house.admin.query(`select count(*) n from ${what}`)).rows[0].n);
const ofMother = () => ({ caseId: shared.caseId, about: [shared.mother] });

describe('adding', () => {
  test('what it is comes first, the bytes follow; then it is there as it was sent, under a name that says nothing', async () => {
    const bytes = aPdf({ more: `%${randomBytes(400_000).toString('hex')}\n` }), documentId = await adds(olena, { ...ofMother(), bytes });
    const [row] = await list();
    expect(row).toMatchObject({ id: documentId, title: 'Nájemní smlouva', mediaType: 'application/pdf', size: bytes.length, own: true, mine: true, signed: false, openTo: [], earlier: [] });
    const saved = await olena.ask(documents.content, { params: { caseId: shared.caseId, documentId }, query: {} });
    expect(saved.bytes.equals(bytes)).toBe(true);
    expect(saved.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="dokument-2026-11-02.pdf"', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'no-store' });
    expect((await olena.ask(documents.content, { params: { caseId: shared.caseId, documentId }, query: { shown: 'true' } })).headers['content-disposition']).toMatch(/^inline/);
  });
  test('at rest nothing of it can be read, and a piece of another file does not open in its place', async () => {
    const secret = 'TAJEMSTVI-V-SOUBORU', bytes = aPdf({ more: `%${secret}\n` }), documentId = await adds(olena, { ...ofMother(), bytes });
    const { rows } = await house.admin.query<{ bytes: Buffer; id: string }>(`select c.bytes, c.sealed_id as id from documents.chunk c join documents.document d on d.sealed_id = c.sealed_id where d.id = $1`, [documentId]);
    expect(rows.some((row) => row.bytes.includes(secret) || row.bytes.includes('%PDF'))).toBe(false);
    const other = (await house.admin.query(`select bytes from documents.chunk where sealed_id <> $1 and number = 0 limit 1`, [rows[0]!.id])).rows[0].bytes as Buffer;
    await house.admin.query('update documents.chunk set bytes = $2 where sealed_id = $1', [rows[0]!.id, other]);
    expect((await olena.ask(documents.content, { params: { caseId: shared.caseId, documentId }, query: {} })).status).toBe(500);
    await house.admin.query('update documents.chunk set bytes = $2 where sealed_id = $1', [rows[0]!.id, rows[0]!.bytes]);
  });
  test('a photograph is kept without its place; what was sent may still be sent again', async () => {
    const bytes = aJpeg(), documentId = await adds(olena, { ...ofMother(), bytes, extension: 'jpg', kind: 'photo' });
    const saved = await olena.ask(documents.content, { params: { caseId: shared.caseId, documentId }, query: {} });
    expect(saved.bytes.includes('GPSLatitude')).toBe(false);
    const again = await olena.ask(documents.upload, { params: { documentId }, bytes });
    expect([again.status, again.reply]).toEqual([200, { id: documentId, mediaType: 'image/jpeg', size: saved.bytes.length, sha256: createHash('sha256').update(saved.bytes).digest('hex') }]);
    expect((await olena.ask(documents.upload, { params: { documentId }, bytes: aPng() })).problem.code).toBe('id_used');
    expect((await list()).filter(({ id }) => id === documentId)).toHaveLength(1);
  });
  test.each<[string, Buffer, { size?: number; extension?: string }, string]>([
    ['nothing', Buffer.alloc(0), { size: 5 }, 'Soubor je prázdný'], ['fewer bytes than announced', aPdf().subarray(0, 60), { size: aPdf().length }, 'nedorazil celý'], ['more bytes than announced', aPdf(), { size: 10 }, 'nedorazil celý'],
    ['a picture called PDF', aPng(), {}, 'neodpovídá'], ['a page', Buffer.from('<html><script>'), { extension: 'txt' }, 'neodpovídá'], ['a PDF with a program', aPdf({ more: '4 0 obj\n<</S/JavaScript>>\nendobj\n' }), {}, 'JavaScript'], ['noise', randomBytes(300_000), {}, 'neodpovídá'], ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]), {}, 'vložit nejde'],
  ])('%s: refused in words, nothing is left, and it may be sent again', async (_, bytes, given, said) => {
    const body = described({ ...ofMother(), size: bytes.length, ...given }), before = await count('documents.sealed');
    await olena.ok(documents.add, { body });
    const { status, problem } = await olena.ask(documents.upload, { params: { documentId: body.id }, bytes });
    expect(status).toBe(400);
    expect(problem.fields?.file).toContain(said);
    expect(await count('documents.sealed')).toBe(before);
    expect((await list()).some(({ id }) => id === body.id)).toBe(false);
    expect((await olena.ask(documents.content, { params: { caseId: shared.caseId, documentId: body.id }, query: {} })).status).toBe(404);
    if (body.extension === 'pdf' && body.size === aPdf().length) expect((await olena.ask(documents.upload, { params: { documentId: body.id }, bytes: aPdf() })).status).toBe(200);
  });
  test('too large is refused by what it says and by what it is, without being held', async () => {
    const body = described(ofMother());
    expect((await olena.ask(documents.add, { body: { ...body, size: mostBytes + 1 } })).problem.fields?.size).toContain('20 MB');
    await olena.ok(documents.add, { body });
    const outcome = await olena.ask(documents.upload, { params: { documentId: body.id }, bytes: Buffer.alloc(mostBytes + 1) });
    expect([outcome.status, outcome.problem.code]).toEqual([413, 'too_large']);
    expect((await olena.ask(documents.add, { body: described({ ...ofMother(), extension: 'exe' }) })).problem.fields?.extension).toBe('Vyberte ze seznamu.');
  });
  test('JSON where bytes belong, and bytes where JSON belongs', async () => {
    const body = described(ofMother());
    await olena.ok(documents.add, { body });
    expect((await olena.ask(documents.upload, { params: { documentId: body.id }, body: {} } as never)).status).toBe(400);
    expect((await olena.ask(documents.add, { bytes: aPdf() } as never)).status).toBe(400);
    expect((await olena.ask(documents.add, { bytes: Buffer.from('<a/>'), headers: { 'content-type': 'text/xml' } } as never)).status).toBe(400);
  });
  test('two that send at once: one content, the other is told to try again and then gets the first result', async () => {
    const bytes = aPdf(), body = described({ ...ofMother(), bytes });
    await olena.ok(documents.add, { body });
    const both = await Promise.all([1, 2].map(() => olena.ask(documents.upload, { params: { documentId: body.id }, bytes })));
    expect(both.some(({ status }) => status === 200)).toBe(true);
    expect(both.every(({ status }) => [200, 503].includes(status))).toBe(true);
    expect((await olena.ask(documents.upload, { params: { documentId: body.id }, bytes })).status).toBe(200);
    expect(await count(`documents.sealed s where not exists (select from documents.document d where d.sealed_id = s.id)`)).toBe(0);
  });
  test('a full organisation is told so', async () => {
    await house.admin.query(`insert into documents.document (id, organisation_id, title, kind, extension, declared_size, size, state, author_id) values (gen_random_uuid(), $1, 'velký', 'other', 'pdf', 1, 5000000000, 'ready', $2)`, [organisations.kompas.id, hana.membershipId]);
    const { status, problem } = await olena.ask(documents.add, { body: described(ofMother()) });
    expect([status, problem.detail]).toEqual([409, expect.stringContaining('nemá na dokumenty místo')]);
    expect((await hana.ok(documents.usage)).used).toBeGreaterThan(5e9);
    await house.admin.query(`delete from documents.document where title = 'velký'`);
  });
});

test('a new version takes the place of the older one, which stays', async () => {
  const first = await adds(olena, { ...ofMother(), title: 'Dohoda' }), second = await adds(olena, { ...ofMother(), title: 'Dohoda', replacesId: first, bytes: aPdf({ more: '%2\n' }) });
  const row = (await list()).find(({ id }) => id === second)!;
  expect((await list()).some(({ id }) => id === first)).toBe(false);
  expect(row.earlier.map(({ id }) => id)).toEqual([first]);
  expect((await olena.ask(documents.content, { params: { caseId: shared.caseId, documentId: first }, query: {} })).status).toBe(200);
  // One whose bytes never came does not stand in the way.
  await olena.ok(documents.add, { body: described({ ...ofMother(), replacesId: second }) });
  const third = await adds(olena, { ...ofMother(), replacesId: second });
  expect((await list()).find(({ id }) => id === third)!.earlier.map(({ id }) => id)).toEqual([second, first]);
});

describe('correcting and removing', () => {
  test('author or head, with both versions on a conflict', async () => {
    const documentId = await adds(olena, ofMother()), said = { title: 'Smlouva o ubytování', kind: 'housing', onDay: '2026-11-03', about: [shared.mother] };
    expect(await olena.ok(documents.change, { params: { documentId }, version: 2, body: said })).toEqual({ version: 3 });
    const stale = await hana.ask(documents.change, { params: { documentId }, version: 2, body: said });
    expect([stale.status, (stale.problem.current as { title: string }).title]).toEqual([409, 'Smlouva o ubytování']);
    expect((await (await house.as('petra')).ask(documents.change, { params: { documentId }, version: 3, body: said })).status).toBe(409);
    expect((await olena.ask(documents.change, { params: { documentId }, version: 3, body: { ...said, kind: 'neznámý' } })).problem.fields?.kind).toBe('Vyberte z nabídky.');
  });
  test('the content is destroyed, the reason stays, and nothing opens it any more', async () => {
    const documentId = await adds(olena, ofMother()), before = await count('documents.sealed');
    expect((await (await house.as('petra')).ask(documents.remove, { params: { documentId }, version: 2, body: { reason: 'x' } })).status).toBe(409);
    await hana.ok(documents.remove, { params: { documentId }, version: 2, body: { reason: 'Vložena omylem' } });
    expect(await count('documents.sealed')).toBe(before - 1);
    expect((await list()).some(({ id }) => id === documentId)).toBe(false);
    expect((await olena.ask(documents.content, { params: { caseId: shared.caseId, documentId }, query: {} })).status).toBe(404);
    expect((await house.admin.query(`select state, removal_reason from documents.document where id = $1`, [documentId])).rows).toEqual([{ state: 'removed', removal_reason: 'Vložena omylem' }]);
  });
  test('when the row itself goes, at the end of its retention, so does the content', async () => {
    const documentId = await adds(olena, ofMother()), before = await count('documents.chunk');
    await house.admin.query('delete from documents.document where id = $1', [documentId]);
    expect(await count('documents.chunk')).toBe(before - 1);
  });
  test('what a signed consent names stays', async () => {
    const documentId = await adds(olena, ofMother()), releaseId = newId();
    await olena.ok(releases.propose, { params: { caseId: shared.caseId }, body: { id: newId(), toOrganisationId: organisations.jerabina.id, people: [{ releaseId, personId: shared.mother }], level: 'involvement', items: [{ kind: 'document', itemId: documentId }], purpose: 'Bydlení', validFrom: '2026-01-01', validTo: '2099-01-01', language: 'cs' } });
    await olena.ok(releases.sign, { params: { releaseId }, version: 1, body: { signerName: 'Oksana', strokes: 'M1 1 L2 2', understood: 'yes' } });
    const outcome = await olena.ask(documents.remove, { params: { documentId }, version: 2, body: { reason: 'x' } });
    expect(outcome.problem.detail).toContain('podepsaném souhlasu');
    expect((await olena.ask(documents.change, { params: { documentId }, version: 2, body: { title: 'x', kind: 'other', onDay: '2026-11-02', about: [shared.mother, shared.father] } })).status).toBe(409);
    await expect(house.database.asSession(house.secretOf('olena'), async (db) => (await import('kysely')).sql`update documents.document set state = 'removed' where id = ${documentId}`.execute(db))).rejects.toThrow('signed');
  });
});

test('every reading of content is in the log with the document, and who looked says which', async () => {
  const documentId = await adds(olena, { ...ofMother(), title: 'Potvrzení o příjmu' }), params = { caseId: shared.caseId, documentId };
  await hana.ask(documents.content, { params, query: {}, headers: { 'x-reason': encodeURIComponent('kontrola') } });
  const { rows } = await house.admin.query(`select account_id, case_id, ground, reason from access.read_log where document_id = $1`, [documentId]);
  expect(rows).toEqual([{ account_id: hana.accountId, case_id: shared.caseId, ground: 'head', reason: 'kontrola' }]);
  const lines = (await olena.ok(logs.ofCase, { params: { caseId: shared.caseId }, query: {} })).items.filter(({ what }) => what === 'document');
  expect(lines.find(({ document }) => document === 'Potvrzení o příjmu')).toMatchObject({ reader: 'Hana Dvorská' });
  // The extract of the father does not say what concerns the mother only.
  expect((await olena.ok(logs.ofPerson, { params: { personId: shared.father }, query: {} })).items.some(({ document }) => document !== null)).toBe(false);
  expect((await olena.ok(logs.ofPerson, { params: { personId: shared.mother }, query: {} })).items.some(({ document }) => document === 'Potvrzení o příjmu')).toBe(true);
});

test('a record of work carries documents of its own case only', async () => {
  const recordId = newId();
  await olena.ok(work.add, { body: { id: recordId, caseId: shared.caseId, onDay: '2026-11-02', minutes: 30, mode: 'field', directness: 'direct', about: [shared.mother], facts: 'Podepsali jsme smlouvu.' } });
  const documentId = await adds(olena, { ...ofMother(), recordId });
  expect((await list()).find(({ id }) => id === documentId)?.recordId).toBe(recordId);
  expect((await olena.ask(documents.add, { body: described({ about: [shared.mother], recordId }) })).status).toBe(404);
  expect((await (await house.as('ivan')).ask(documents.add, { body: described({ recordId }) })).status).toBe(400);
});
