// Outputs, publicity, recommendations and the public page: who sees what of each, and what everybody reads.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents } from '#modules/documents/contract.ts';
import { adds } from '#modules/documents/testing.ts';
import { following } from '#modules/signals/following/contract.ts';
import { newId } from '#platform/http/client.ts';
import { organisations } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { programmePage } from '../public/contract.ts';
import { programmePublicity } from '../publicity/contract.ts';
import { programmeRecommendations } from '../recommendations/contract.ts';
import { supportLog } from '../log/contract.ts';
import { openProgramme, type Running } from '../testing.ts';
import { programmeOutputs } from './contract.ts';
import { isIsbn } from './rules.ts';

let house: TestHouse, of: Running, eva: Asker, jitka: Asker, params: { programmeId: string };
const outputId = newId(), draftOnly = newId(), versions = { first: newId(), second: newId() };
const get = async (url: string) => { const { statusCode, body } = await house.app.inject({ url }); return { status: statusCode, body }; };
beforeAll(async () => {
  house = await openHouse();
  of = await openProgramme(house);
  [eva, jitka] = [await house.as('eva'), await house.as('jitka')];
  params = { programmeId: of.programmeId };
  await of.alzbeta.ok(programmeOutputs.add, { params, body: { id: outputId, kind: 'manual', title: 'Manuál koordinace', activityId: of.activityId, isbn: '978-80-00-00000-8' } });
  await of.alzbeta.ok(programmeOutputs.addVersion, { params: { ...params, outputId }, body: { id: versions.first, number: '1.0', publishedOn: '2026-05-01', link: 'https://koordinace.example/manual' } });
  await of.alzbeta.ok(programmeOutputs.addVersion, { params: { ...params, outputId }, body: { id: versions.second, number: '2.0', changed: 'Tajná novinka' } });
  await of.alzbeta.ok(programmeOutputs.add, { params, body: { id: draftOnly, kind: 'leaflet', title: 'Tajný leták' } });
  await of.alzbeta.ok(programmeOutputs.addVersion, { params: { ...params, outputId: draftOnly }, body: { id: newId(), number: '1' } });
  await of.alzbeta.ok(programmePublicity.add, { params, body: { id: newId(), kind: 'article', title: 'Článek o koordinaci', place: 'Sociální práce', onDay: '2026-03-01', activityId: of.activityId, reach: 1200 } });
  await of.boris.ok(programmePage.leaveOut, { params: { ...params, siteId: of.sites.jerabina }, body: { leftOut: true } });
});
afterAll(() => house.close());

test('an ISBN is checked by its last digit', async () => {
  expect(['978-80-00-00000-8', '80-204-0105-9', '80 204 0105 9', '080442957X'].map(isIsbn)).toEqual([true, true, true, true]);
  expect(['978-80-00-00000-2', '80-204-0105-8', '979', '9780000000000x', ''].map(isIsbn)).toEqual([false, false, false, false, false]);
  const { status, problem } = await of.boris.ask(programmeOutputs.add, { params, body: { id: newId(), kind: 'manual', title: 'Překlep', isbn: '978-80-00-00000-2' } });
  expect([status, Object.keys(problem!.fields ?? {})]).toEqual([400, ['isbn']]);
});

test('a file of a version goes with it; a draft and its file are of the team only', async () => {
  const open = await adds(of.alzbeta, { title: 'Manuál', of: { kind: 'output', id: versions.second } });
  const content = async (asker: Asker, ownerId: string, documentId: string) => (await asker.ask(documents.contentOfOwner, { params: { ownerKind: 'output', ownerId, documentId }, query: {} })).status;
  expect([await content(of.dagmar, versions.second, open), await content(of.dagmar, versions.first, open), await content(eva, versions.second, open), await content(of.cyril, versions.second, open)]).toEqual([200, 404, 404, 404]);
  // What was published is mended and given files by whoever leads; a site puts none anywhere.
  expect((await of.alzbeta.ask(documents.add, { body: { id: newId(), title: 'x', kind: 'other', onDay: '2026-11-02', extension: 'pdf', size: 4, of: { kind: 'output', id: versions.first } } })).status).toBe(404);
  expect((await eva.ask(documents.add, { body: { id: newId(), title: 'x', kind: 'other', onDay: '2026-11-02', extension: 'pdf', size: 4, of: { kind: 'output', id: versions.first } } })).status).toBe(404);
  const shown = await adds(of.boris, { title: 'Manuál 1.0', of: { kind: 'output', id: versions.first } });
  expect([await content(eva, versions.first, shown), await content(of.cyril, versions.first, shown), await content(await house.as('ivan'), versions.first, shown)]).toEqual([200, 200, 404]);
  expect((await of.alzbeta.ask(programmeOutputs.changeVersion, { params: { ...params, outputId, versionId: versions.first }, version: 1, body: { number: '1.1' } })).status).toBe(409);
  expect((await eva.ok(programmeOutputs.list, { params })).items.map(({ title, versions: all }) => [title, all.map(({ number, files }) => [number, files.length])])).toEqual([['Manuál koordinace', [['1.0', 1]]]]);
});

test('a site says itself that it uses an output, and of no other site', async () => {
  await eva.ok(programmeOutputs.addUse, { params: { ...params, outputId }, body: { id: newId(), siteId: of.sites.urad, since: '2026-06-01' } });
  expect((await eva.ask(programmeOutputs.addUse, { params: { ...params, outputId }, body: { id: newId(), siteId: of.sites.urad, since: '2026-06-02' } })).status).toBe(409);
  expect((await eva.ask(programmeOutputs.addUse, { params: { ...params, outputId }, body: { id: newId(), siteId: of.sites.jerabina, since: '2026-06-02' } })).status).toBe(404);
  expect((await eva.ask(programmeOutputs.addUse, { params: { ...params, outputId: draftOnly }, body: { id: newId(), siteId: of.sites.urad, since: '2026-06-02' } })).status).toBe(404);
  await of.alzbeta.ok(programmeOutputs.addUse, { params: { ...params, outputId }, body: { id: newId(), name: 'Svaz měst', since: '2026-07-01' } });
  expect((await jitka.ok(programmeOutputs.list, { params })).items[0]!.uses).toEqual([]);
});

const drafted = { text: 'Zakotvit koordinátora podpory v zákoně.', kind: 'region', toOrganisationId: null, addressee: 'Krajský úřad', theme: 'law', change: 'law' } as const;
test('a recommendation of a programme: written by the team, given by whoever leads it, read by whom it concerns', async () => {
  const id = newId(), recommendationId = id, item = { ...params, recommendationId };
  await of.alzbeta.ok(programmeRecommendations.add, { params, body: { id, ...drafted, toOrganisationId: organisations.urad.id, kind: 'municipality', addressee: '', siteId: of.sites.jerabina } });
  const reads = async (asker: Asker) => (await asker.ask(following.get, { params: { recommendationId } })).status, listed = async (asker: Asker) => (await asker.ok(programmeRecommendations.list, { params })).items.length;
  expect([await listed(of.alzbeta), await listed(of.boris), await listed(of.cyril), await listed(jitka), await listed(eva)]).toEqual([1, 1, 0, 0, 0]);
  expect((await of.alzbeta.ask(programmeRecommendations.give, { params: item, body: {} })).status, 'the team does not give').toBe(403);
  await of.alzbeta.ok(programmeRecommendations.change, { params: item, version: 1, body: { ...drafted, toOrganisationId: organisations.urad.id, kind: 'municipality', addressee: '', siteId: of.sites.jerabina, change: 'funding' } });
  await of.boris.ok(programmeRecommendations.give, { params: item, body: { onDay: '2026-10-01' } });
  expect((await of.alzbeta.ask(programmeRecommendations.change, { params: item, version: 2, body: drafted })).status, 'its words are given').toBe(409);
  // The site that it concerns reads it; eva is of the office that it went to, but leads nothing there; strangers and colleagues outside the team read nothing.
  expect([await reads(of.alzbeta), await reads(of.dagmar), await reads(jitka), await reads(eva), await reads(of.cyril), await reads(await house.as('ivan')), await reads(await house.as('milan')), await reads(await house.as('lucie'))]).toEqual([200, 200, 200, 404, 404, 404, 404, 404]);
  const seen = await jitka.ok(following.get, { params: { recommendationId } });
  expect([seen.programme?.name, seen.change, seen.site, seen.may]).toEqual(['Koordinace', 'funding', 'Jeřabina', []]);
  const board = await jitka.ok(following.list, { query: { source: of.programmeId } });
  expect([board.items.map((one) => one.id), board.counts.source, board.programmes]).toEqual([[id], [{ key: of.programmeId, n: 1 }], [{ id: of.programmeId, name: 'Koordinace' }]]);
  expect((await jitka.ok(following.list, { query: { source: 'audit' } })).items).toEqual([]);
});

test('for a body without accounts the team writes its answer down, and somebody else verifies', async () => {
  const id = newId(), item = { params: { recommendationId: id } };
  await of.alzbeta.ok(programmeRecommendations.add, { params, body: { id, ...drafted } });
  expect((await of.boris.ask(programmeRecommendations.add, { params, body: { id: newId(), ...drafted, theme: 'contract' } })).status, 'a theme of audits').toBe(400);
  await of.dagmar.ok(programmeRecommendations.give, { params: { ...params, recommendationId: id }, body: { onDay: '2026-09-01' } });
  await of.alzbeta.ok(following.answer, { ...item, body: { id: newId(), kind: 'accepted', way: 'dopisem' } });
  await of.alzbeta.ok(following.prove, { ...item, body: { text: 'Vyšlo ve sbírce.' } });
  expect((await of.alzbeta.ask(following.verify, { ...item, body: {} })).status).toBe(409);
  expect((await jitka.ask(following.verify, { ...item, body: {} })).status, 'no site of it').toBe(404);
  await of.boris.ok(following.verify, { ...item, body: {} });
  expect((await of.alzbeta.ok(following.get, item)).state).toBe('done');
});

test('nobody reads the public page before it is published; then exactly what was previewed, without drafts and those who did not want it', async () => {
  const url = `/verejne/programy/${of.programmeId}`, file = async () => (await eva.ok(programmeOutputs.list, { params })).items[0]!.versions[0]!.files[0]!.id, documentId = await file(), fileUrl = `/api/public-programmes/${of.programmeId}/files/${documentId}`;
  expect([(await get(url)).status, (await get(fileUrl)).status, (await get(`/api/public-programmes/${of.programmeId}/sheet.pdf`)).status, (await get('/verejne/programy')).body.includes('Koordinovaná')]).toEqual([404, 404, 404, false]);
  expect([(await eva.ask(programmePage.preview, { params })).status, (await of.cyril.ask(programmePage.preview, { params })).status]).toEqual([404, 404]);
  const { mark, content } = await of.alzbeta.ok(programmePage.preview, { params });
  expect([content.outputs.map(({ title, versions: all }) => [title, all.map(({ number }) => number)]), content.sites.map(({ name }) => name), content.support]).toEqual([[['Manuál koordinace', ['1.0']]], ['Domažlice', 'Rokycany'], null]);
  expect((await of.alzbeta.ask(programmePage.publish, { params, body: { mark } })).status).toBe(403);
  expect((await of.boris.ask(programmePage.publish, { params, body: { mark: '0'.repeat(32) } })).status, 'not what was read').toBe(409);
  await of.boris.ok(programmePage.publish, { params, body: { mark } });
  const { status, body } = await get(url);
  expect(status).toBe(200);
  expect(body).toMatch(/Koordinovaná podpora[\s\S]*Rokycany[\s\S]*Článek o koordinaci/);
  expect(body).not.toMatch(/Taj|Jeřabina|Tachov|Boris|Alžběta|Eva|2\.0|<script/);
  expect([(await get(fileUrl)).status, (await get('/verejne/programy')).body.includes(of.programmeId), (await get(`/api/public-programmes/${of.programmeId}/files/${newId()}`)).status]).toEqual([200, true, 404]);
  // What is written afterwards waits for whoever leads; who does not want to be named is gone at once.
  await of.alzbeta.ok(programmePublicity.add, { params, body: { id: newId(), kind: 'web', title: 'Až potom', onDay: '2026-04-01' } });
  await eva.ok(programmePage.leaveOut, { params: { ...params, siteId: of.sites.urad }, body: { leftOut: true } });
  expect((await eva.ask(programmePage.leaveOut, { params: { ...params, siteId: of.sites.outside }, body: { leftOut: true } })).status).toBe(404);
  expect((await get(url)).body).not.toMatch(/Až potom|Rokycany/);
  expect(await of.boris.ok(programmePage.preview, { params })).toMatchObject({ changed: true, mayPublish: true });
  await of.boris.ok(programmePage.withdraw, { params });
  expect([(await get(url)).status, (await get(fileUrl)).status]).toEqual([404, 404]);
});

test('of two sites no hours are told in public: each would know the other\'s', async () => {
  const add = async (siteId: string) => of.alzbeta.ok(supportLog.add, { params, body: { id: newId(), siteId, onDay: '2026-03-02', minutes: 60, mode: 'phone', topic: 'roles' } }), told = async () => (await of.alzbeta.ok(programmePage.preview, { params })).content.support;
  for (const site of [of.sites.urad, of.sites.urad, of.sites.urad, of.sites.jerabina, of.sites.jerabina]) await add(site);
  expect(await told()).toEqual({ few: true });
  await add(of.sites.outside);
  expect(await told()).toMatchObject({ few: false, minutes: 360, times: 6 });
});
test('what a colleague has written meanwhile is not thrown away unread: a draft, an entry of the log', async () => {
  const id = newId(), item = { ...params, recommendationId: id }, entry = { kind: 'web' as const, title: 'Omylem', onDay: '2026-04-02' }, log = { ...params, publicityId: newId() };
  await of.alzbeta.ok(programmeRecommendations.add, { params, body: { id, ...drafted } });
  await of.boris.ok(programmeRecommendations.change, { params: item, version: 1, body: { ...drafted, text: 'Lépe řečeno.' } });
  const late = await of.alzbeta.ask(programmeRecommendations.remove, { params: item, version: 1 });
  expect([late.status, late.problem.current]).toEqual([409, expect.objectContaining({ text: 'Lépe řečeno.', version: 2 })]);
  await of.alzbeta.ok(programmeRecommendations.remove, { params: item, version: 2 });
  expect((await of.boris.ask(programmeRecommendations.remove, { params: item, version: 2 })).status).toBe(404);
  await of.alzbeta.ok(programmePublicity.add, { params, body: { id: log.publicityId, ...entry } });
  await of.boris.ok(programmePublicity.change, { params: log, version: 1, body: { ...entry, title: 'Přece ne omylem' } });
  expect((await of.alzbeta.ask(programmePublicity.remove, { params: log, version: 1 })).status).toBe(409);
  await of.alzbeta.ok(programmePublicity.remove, { params: log, version: 2 });
});
test('the log goes out as a table with totals', async () => {
  const { body } = await house.app.inject({ url: `/api/programmes/${of.programmeId}/publicity.csv`, cookies: { soubeh_session: of.secrets.boris } });
  expect(body).toMatch(/Článek o koordinaci[\s\S]*1200/);
  expect((await house.app.inject({ url: `/api/programmes/${of.programmeId}/publicity.xlsx`, cookies: { soubeh_session: house.secretOf('eva') } })).statusCode).toBe(404);
});

test('who sees what, asked of the tables themselves', async () => {
  await adds(of.boris, { title: 'Článek', of: { kind: 'publicity', id: (await of.boris.ok(programmePublicity.list, { params })).items[0]!.id } });
  const tables = ['output', 'output_version', 'output_document', 'output_use', 'publicity', 'publicity_document', 'page', 'page_hidden', 'recommended'] as const;
  const counted = (secret: string) => house.database.asSession(secret, async (db) => { const all: number[] = []; for (const name of tables) all.push(Number((await sql<{ n: string }>`select count(*) n from ${sql.table(`programmes.${name}`)}`.execute(db)).rows[0]!.n)); return all.join('|'); });
  const rows: [string, string][] = [[of.secrets.dagmar, '2|3|2|2|2|1|1|2|2'], [of.secrets.alzbeta, '2|3|2|2|2|1|1|2|2'], [of.secrets.cyril, '1|1|1|0|0|0|0|0|0'], [house.secretOf('eva'), '1|1|1|1|0|0|0|1|0'], [house.secretOf('jitka'), '1|1|1|0|0|0|0|1|1'], [house.secretOf('lucie'), '0|0|0|0|0|0|0|0|0'], [house.secretOf('ivan'), '0|0|0|0|0|0|0|0|0'], [house.secretOf('milan'), '0|0|0|0|0|0|0|0|0']];
  for (const [at, [secret, expected]] of rows.entries()) expect(await counted(secret), `row ${at}`).toBe(expected);
});
