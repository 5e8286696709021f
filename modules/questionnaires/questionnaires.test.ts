// Questionnaires over HTTP: versions, conflicts, the table, and who sees what.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import type { Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { questionnaires } from './contract.ts';
import { checkContent, questionsOf, untranslated } from './rules.ts';
import { Content } from './shapes.ts';
import { smallContent } from './testing.ts';

let house: TestHouse, hana: Asker;
const questionnaireId = newId(), first = newId(), params = { questionnaireId };
beforeAll(async () => {
  house = await openHouse();
  hana = await house.as('hana');
  await hana.ok(questionnaires.begin, { body: { id: questionnaireId, versionId: first, purpose: 'conditions', title: 'Podmínky domu' } });
});
afterAll(() => house?.close());
const shipped = JSON.parse(readFileSync(new URL('../../database/reference/living-conditions.json', import.meta.url), 'utf8')) as { id: string; versions: { id: string; content: unknown }[] };
const version = (id: string) => hana.ok(questionnaires.version, { params: { versionId: id } });

test('what comes with the program is whole, translated, and everybody has it', async () => {
  const content = Content.parse(shipped.versions[0]!.content);
  expect([checkContent(content), untranslated(content, 'en'), untranslated(content, 'uk')]).toEqual([[], 0, 0]);
  const { items } = await (await house.as('ivan')).ok(questionnaires.list, { query: { purpose: 'conditions' } });
  expect(items).toMatchObject([{ id: shipped.id, owner: null, mine: false, published: { number: 1, questions: questionsOf(content).length } }]);
  expect((await hana.ask(questionnaires.draft, { params: { questionnaireId: shipped.id }, body: { id: newId() } })).status).toBe(403);
});
test.each([['shelter-audit.json', 'audit', 65], ['quality-standards.json', 'standards', 15]] as const)('so is %s, whose parts have names in three languages', async (file, purpose, many) => {
  const { id, versions } = JSON.parse(readFileSync(new URL(`../../database/reference/${file}`, import.meta.url), 'utf8')) as typeof shipped, content = Content.parse(versions[0]!.content);
  expect([checkContent(content), questionsOf(content).length]).toEqual([[], many]);
  for (const tongue of ['en', 'uk'] as const) for (const { words, questions } of content.topics) for (const one of [words, ...questions.map((question) => question.words)]) expect(one[tongue], one.cs).toBeTruthy();
  // A level says what one would see there: no two criteria of a method share its words.
  if (purpose === 'audit') { const levels = questionsOf(content).flatMap(({ choices }) => choices.map(({ words }) => words.cs)); expect(new Set(levels).size).toBe(levels.length); }
  expect((await (await house.as('ivan')).ok(questionnaires.list, { query: { purpose } })).items).toMatchObject([{ id, owner: null, mine: false, published: { number: 1 } }]);
  const areas = (await house.admin.query<{ code: string }>(`select code from directory.code where list = 'audit_theme'`)).rows.map(({ code }) => code);
  if (purpose === 'audit') expect(areas).toEqual(expect.arrayContaining(content.topics.map(({ key }) => key)));
});
describe('a version', () => {
  test('is refused for publishing with everything that is missing at once', async () => {
    const { problem, status } = await hana.ask(questionnaires.publish, { params: { versionId: first }, version: 1, body: {} });
    expect([status, problem.detail]).toEqual([409, expect.stringContaining('není v něm žádná otázka')]);
  });
  test('two who write the draft at once: the second one is told and sees both', async () => {
    await hana.ok(questionnaires.put, { params: { versionId: first }, version: 1, body: smallContent() });
    const { status, problem } = await hana.ask(questionnaires.put, { params: { versionId: first }, version: 1, body: { ...smallContent(), title: { cs: 'Jinak' } } });
    expect([status, problem.code, (problem.current as { content: Content }).content.title.cs]).toEqual([409, 'conflict', 'Podmínky domu']);
  });
  test('once published never changes: not by the API, not by a statement of the application', async () => {
    await hana.ok(questionnaires.publish, { params: { versionId: first }, version: 2, body: { note: 'První' } });
    const { version: now } = await version(first);
    for (const outcome of [await hana.ask(questionnaires.put, { params: { versionId: first }, version: now, body: smallContent() }), await hana.ask(questionnaires.drop, { params: { versionId: first }, version: now }), await hana.ask(questionnaires.publish, { params: { versionId: first }, version: now, body: {} })]) expect([outcome.status, outcome.problem.detail]).toEqual([409, expect.stringContaining('nemění')]);
    const { sql } = await import('kysely');
    await house.database.asSession(house.secretOf('hana'), async (db) => {
      expect(Number((await sql`update questionnaires.version set note = 'x' where id = ${first}`.execute(db)).numAffectedRows ?? 0n)).toBe(0);
      expect(Number((await sql`delete from questionnaires.version where id = ${first}`.execute(db)).numAffectedRows ?? 0n)).toBe(0);
    });
  });
  test('is followed by a next one made from it, one draft at a time', async () => {
    const second = newId();
    await hana.ok(questionnaires.draft, { params, body: { id: second } });
    expect((await hana.ask(questionnaires.draft, { params, body: { id: newId() } })).status).toBe(409);
    expect(await version(second)).toMatchObject({ number: 2, state: 'draft', content: smallContent() });
    expect((await hana.ok(questionnaires.get, { params })).versions.map(({ number, state }) => [number, state])).toEqual([[2, 'draft'], [1, 'published']]);
    await hana.ok(questionnaires.drop, { params: { versionId: second }, version: 1 });
    expect((await hana.ok(questionnaires.get, { params })).draft).toBeNull();
  });
  test('thrown away before anything was published leaves nothing behind', async () => {
    const [id, versionId] = [newId(), newId()];
    await hana.ok(questionnaires.begin, { body: { id, versionId, purpose: 'audit', title: 'Zkouška', fromVersionId: shipped.versions[0]!.id } });
    expect((await version(versionId)).content.title).toMatchObject({ cs: 'Zkouška' });
    await hana.ok(questionnaires.drop, { params: { versionId }, version: 1 });
    expect((await hana.ask(questionnaires.get, { params: { questionnaireId: id } })).status).toBe(404);
  });
});
test('the table goes out and comes back: wrong rows are said and nothing is stored', async () => {
  const draft = newId();
  await hana.ok(questionnaires.draft, { params, body: { id: draft } });
  const file = (await hana.ask(questionnaires.xlsx, { params: { versionId: draft } })).bytes, before = (await version(draft)).version;
  expect((await hana.ask(questionnaires.read, { params: { versionId: draft }, bytes: file })).reply).toEqual({ content: smallContent(), problems: [] });
  const nonsense = await hana.ask(questionnaires.read, { params: { versionId: draft }, bytes: Buffer.from('Řádek;Text') });
  expect([nonsense.status, nonsense.problem.fields]).toEqual([400, { file: expect.stringContaining('XLSX') as string }]);
  // A published version is not read into.
  expect((await hana.ask(questionnaires.read, { params: { versionId: first }, bytes: file })).status).toBe(409);
  expect((await version(draft)).version).toBe(before);
  await hana.ok(questionnaires.drop, { params: { versionId: draft }, version: before });
});
describe('who sees what', () => {
  type Row = [persona: Persona, who: string, ours: boolean, offered: boolean, writes: boolean];
  const table: Row[] = [['hana', 'the head of the owner', true, true, true], ['olena', 'a worker of the owner', true, true, false], ['alena', 'an administrator of the owner', true, true, false], ['ivan', 'a worker of a stranger', false, true, false], ['milan', 'a head of a stranger', false, true, false]];
  test.each(table)('%s: %s', async (persona, _, ours, offered, writes) => {
    const asker = await house.as(persona), seen = async () => [(await asker.ask(questionnaires.get, { params })).status, (await asker.ask(questionnaires.version, { params: { versionId: first } })).status, (await asker.ask(questionnaires.xlsx, { params: { versionId: first } })).status];
    expect(await seen()).toEqual(ours ? [200, 200, 200] : [404, 404, 404]);
    const { version: now } = await hana.ok(questionnaires.get, { params });
    await hana.ok(questionnaires.offer, { params, version: now, body: { offered: true, ended: false } });
    expect(await seen()).toEqual(offered ? [200, 200, 200] : [404, 404, 404]);
    const draft = await asker.ask(questionnaires.draft, { params, body: { id: newId() } });
    expect(draft.status).toBe(writes ? 201 : 403);
    // A draft is nobody else's, whatever is offered.
    const begun = (await hana.ok(questionnaires.get, { params })).draft?.id ?? newId();
    if (!ours) expect((await asker.ask(questionnaires.version, { params: { versionId: begun } })).status).toBe(404);
    if (writes) await hana.ok(questionnaires.drop, { params: { versionId: begun }, version: 1 });
    await hana.ok(questionnaires.offer, { params, version: now + 1, body: { offered: false, ended: false } });
  });
});
