// The report: its numbers are those of the log, who reads it, what is kept of it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { today } from '#platform/i18n/format.ts';
import { openRun, registers, runPasses } from '../events/testing.ts';
import { supportLog } from '../log/contract.ts';
import { programmeOutputs } from '../outputs/contract.ts';
import { programmePublicity } from '../publicity/contract.ts';
import { programmeRecommendations } from '../recommendations/contract.ts';
import { programmeRounds } from '../rounds/contract.ts';
import { openProgramme, type Running } from '../testing.ts';
import { fingerprintOf } from './compose.ts';
import { programmeReport, type Block, type ReportContent } from './contract.ts';

let house: TestHouse, running: Running;
const params = () => ({ programmeId: running.programmeId });
beforeAll(async () => {
  house = await openHouse();
  running = await openProgramme(house);
  const add = (who: Asker, siteId: string | null, onDay: string, minutes: number, mode: 'field' | 'office' | 'written' | 'online' | 'phone') => who.ok(supportLog.add, { params: params(), body: { id: newId(), siteId, onDay, minutes, mode, topic: 'roles', activityId: running.activityId, words: 'Tajná slova.' } });
  await add(running.alzbeta, running.sites.urad, '2026-01-12', 150, 'field');
  await add(running.alzbeta, running.sites.urad, '2026-03-02', 30, 'office');
  await add(running.boris, running.sites.jerabina, '2026-03-05', 60, 'phone');
  await add(running.boris, null, '2026-03-06', 90, 'written');
});
afterAll(() => house.close());
const blocksOf = (content: Pick<ReportContent, 'chapters'>, key: string) => content.chapters.find((one) => one.key === key)?.blocks ?? [];
const live = async (who: Asker) => (await who.ok(programmeReport.get, { params: params() })).live!;

test('its numbers are the sums of the log, and each leads to exactly those records', async () => {
  const content = await live(running.alzbeta), blocks = blocksOf(content, 'support'), numbers = blocks.flatMap((block: Block) => (block.type === 'numbers' || block.type === 'bars' ? block.items : []));
  expect(numbers.filter(({ value }) => value > 0).map(({ label, value }) => [label.replace(/\u00A0/g, ' '), value])).toEqual([['Podpora celkem', 5.5], ['Zápisů', 4], ['Místa s podporou', 2], ['osobně', 3], ['písemně', 1.5], ['telefonicky', 1], ['leden 2026', 2.5], ['březen 2026', 3]]);
  // A month without any is shown as well.
  expect(numbers.map(({ label }) => label.replace(/\u00A0/g, ' '))).toContain('únor 2026');
  const names: Record<string, string> = { misto: 'siteId', zpusob: 'way', kdo: 'memberId', tema: 'topic', aktivita: 'activityId', od: 'from', do: 'to' };
  const told = [...numbers, ...blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : [])).filter((cell) => typeof cell !== 'string')].filter(({ opens, unit }) => opens && unit === 'hours');
  expect(told.length).toBeGreaterThan(12);
  for (const { opens, value } of told) {
    const query = Object.fromEntries([...new URL(opens!, 'http://x').searchParams].flatMap(([name, is]) => (name === 'cast' ? [] : [[names[name]!, is]]))), found = await running.alzbeta.ok(supportLog.list, { params: params(), query });
    expect(found.items.reduce((sum, { minutes }) => sum + minutes, 0) / 60, opens!).toBe(value);
  }
});
test('sites without support for sixty days are shown, those that never had any as well', async () => {
  const { chapters } = await running.boris.ok(programmeReport.board, { params: params() }), quiet = blocksOf({ chapters }, 'support').find((block) => block.type === 'table');
  expect(quiet?.type === 'table' && quiet.rows.map(([name]) => name)).toEqual(['Domažlice', 'Jeřabina', 'Rokycany']);
  expect(blocksOf({ chapters }, 'sites').flatMap((block) => (block.type === 'numbers' ? block.items.map(({ label, value }) => [label, value]) : []))).toEqual([['Zapojená místa', 3], ['Místa v jednání', 1]]);
});
test('words are written by whoever leads, over their version', async () => {
  const put = (who: Asker, version: number, words: string) => who.ask(programmeReport.putWords, { params: { ...params(), chapter: 'support' }, body: { version, words } });
  expect((await put(running.alzbeta, 0, 'Ne.')).status).toBe(403);
  expect((await put(running.boris, 0, 'Nejvíc pomohly návštěvy.')).reply).toEqual({ version: 1 });
  const late = await put(running.dagmar, 0, 'Jinak.');
  expect([late.status, late.problem.current]).toEqual([409, expect.objectContaining({ words: 'Nejvíc pomohly návštěvy.', version: 1 })]);
  expect((await put(running.dagmar, 1, 'Nejvíc pomohly návštěvy na místě.')).reply).toEqual({ version: 2 });
  expect((await running.boris.ask(programmeReport.putWords, { params: { ...params(), chapter: 'made_up' }, body: { version: 0, words: 'x' } })).status).toBe(404);
});
test('finished it never changes: sites read it without doors and without words of records; nobody else', async () => {
  const eva = await house.as('eva'), id = newId();
  expect((await running.alzbeta.ask(programmeReport.finish, { params: params(), body: { id: newId() } })).status).toBe(403);
  await running.boris.ok(programmeReport.finish, { params: params(), body: { id } });
  await running.alzbeta.ok(supportLog.add, { params: params(), body: { id: newId(), siteId: null, onDay: '2026-03-09', minutes: 600, mode: 'online', topic: 'roles' } });
  const at = { ...params(), reportId: id }, team = await running.alzbeta.ok(programmeReport.finished, { params: at }), site = await eva.ok(programmeReport.finished, { params: at }), seen = await eva.ok(programmeReport.get, { params: params() });
  expect([seen.live, seen.leads, seen.finished.map((one) => [one.id, one.by, one.fingerprint])]).toEqual([null, false, [[id, 'Boris Kučera', fingerprintOf(team)]]]);
  expect(blocksOf(team, 'support')[0]).toMatchObject({ items: [{ value: 5.5 }, { value: 4 }, { value: 2 }] });
  expect(team.chapters.map(({ key }) => key)).toEqual(['facts', 'activities', 'sites', 'support']);
  expect(JSON.stringify(site)).not.toMatch(/"opens":"|Tajná slova/);
  expect(JSON.stringify(team)).not.toContain('Tajná slova');
  for (const [as, magic] of [['pdf', '%PDF'], ['docx', 'PK']] as const) for (const who of [running.alzbeta, eva]) expect((await who.ask(programmeReport[as], { params: at })).bytes.subarray(0, magic.length).toString()).toBe(magic);
  for (const as of ['draftPdf', 'draftDocx', 'board'] as const) expect((await eva.ask(programmeReport[as], { params: params() })).status).toBe(404);
  expect((await running.alzbeta.ask(programmeReport.draftDocx, { params: params() })).bytes.subarray(0, 2).toString()).toBe('PK');
  for (const who of [running.cyril, await house.as('lucie'), await house.as('milan')]) expect((await who.ask(programmeReport.finished, { params: at })).status).toBe(404);
  expect((await running.cyril.ok(programmeReport.get, { params: params() }))).toEqual({ live: null, versions: {}, finished: [], leads: false });
  await expect(house.admin.query('set role soubeh_app').then(() => house.admin.query(`update programmes.report set fingerprint = 'x'`)).finally(() => house.admin.query('reset role'))).rejects.toThrow('permission denied');
});
test('rounds, events, outputs, recommendations and publicity are chapters with the numbers of their pages; drafts and names are not told', async () => {
  const at = { params: params() }, { boris, alzbeta, programmeId } = running, [given, draft, output] = [newId(), newId(), newId()];
  await boris.ok(programmeRounds.begin, { ...at, body: { id: newId(), name: 'Začátek', versionId: '0192f000-0700-7000-8000-000000000101', beginsOn: today(), endsOn: today() } });
  const run = await openRun(running);
  await registers(house, run.path, {});
  await runPasses(house, run, 20);
  await alzbeta.ok(programmeOutputs.add, { ...at, body: { id: output, kind: 'manual', title: 'Manuál koordinace' } });
  await alzbeta.ok(programmeOutputs.addVersion, { params: { programmeId, outputId: output }, body: { id: newId(), number: '1.0', publishedOn: '2026-05-01' } });
  await alzbeta.ok(programmeOutputs.addVersion, { params: { programmeId, outputId: output }, body: { id: newId(), number: '2.0', changed: 'Tajná novinka' } });
  for (const [id, text] of [[given, 'Zřídit pozici koordinátora.'], [draft, 'Tajné doporučení.']] as const) await alzbeta.ok(programmeRecommendations.add, { ...at, body: { id, text, kind: 'ministry', addressee: 'Ministerstvo', theme: 'roles', change: 'practice' } });
  await boris.ok(programmeRecommendations.give, { params: { programmeId, recommendationId: given }, body: {} });
  await alzbeta.ok(programmePublicity.add, { ...at, body: { id: newId(), kind: 'article', title: 'Článek', place: 'Sociální práce', onDay: '2026-03-01', activityId: running.activityId, reach: 1200 } });
  const content = await live(boris), rowsOf = (key: string) => blocksOf(content, key).flatMap((block) => (block.type === 'table' ? block.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.value))) : []));
  expect(content.chapters.map(({ key }) => key)).toEqual(['facts', 'activities', 'sites', 'support', 'rounds', 'events', 'outputs', 'recommendations', 'publicity', 'conclusion']);
  expect(rowsOf('rounds').map((row) => [row[0], row[2], row[3]])).toEqual([['Začátek', 0, 3]]);
  expect(rowsOf('events').map((row) => [row[0], row[3], row[4]])).toEqual([['Práce s rodinou, Brno', 1, 0]]);
  expect(rowsOf('outputs').map(([title, , number, , used]) => [title, number, used])).toEqual([['Manuál koordinace', '1.0', 0]]);
  expect(rowsOf('recommendations')).toEqual([['Zřídit pozici koordinátora.', 'Ministerstvo', 'čeká na odpověď']]);
  expect(rowsOf('publicity')).toEqual([['1. Podpora zavádění', 1, 1200]]);
  expect(JSON.stringify(content)).not.toMatch(/Tajn|Iryna/);
});
