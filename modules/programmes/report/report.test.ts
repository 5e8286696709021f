// The report: its numbers are those of the log, who reads it, what is kept of it.
import { sql } from 'kysely';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { supportLog } from '../log/contract.ts';
import { openProgramme, type Running } from '../testing.ts';
import { fingerprintOf } from './compose.ts';
import { programmeOutputs } from '../outputs/contract.ts';
import { programmeRecommendations } from '../recommendations/contract.ts';
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
test('a site reads no hours of another site, nor of a person of the team; the papers it takes are those of what it reads', async () => {
  const third = newId(), two = newId();
  await running.boris.ok(programmeReport.finish, { params: params(), body: { id: two } });
  await running.boris.ok(supportLog.add, { params: params(), body: { id: third, siteId: running.sites.outside, onDay: '2026-03-09', minutes: 60, mode: 'phone', topic: 'roles', activityId: running.activityId } });
  const eva = await house.as('eva'), id = newId(), at = { ...params(), reportId: id }, titles = (content: ReportContent) => content.chapters.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? [block.title.replaceAll('\u00A0', ' ')] : [])));
  // Of two sites each would know the other's out of any sum.
  expect(blocksOf(await eva.ok(programmeReport.finished, { params: { ...params(), reportId: two } }), 'support')).toEqual([]);
  await running.boris.ok(programmeReport.finish, { params: params(), body: { id } });
  const team = await running.alzbeta.ok(programmeReport.finished, { params: at }), site = await eva.ok(programmeReport.finished, { params: at });
  const apart = ['Místa bez podpory 60 dní a déle', 'Podpora podle míst', 'Podpora podle lidí z týmu'];
  expect([apart.every((title) => titles(team).includes(title)), titles(site).filter((title) => /podpor/i.test(title))]).toEqual([true, ['Tým podpory', 'Podpora podle témat', 'Podpora podle klíčových aktivit']]);
  // One that was finished before its tables said whom they are for tells a site none of support.
  await house.admin.query(`update programmes.report set content = regexp_replace(content::text, '"team": (true|false), ', '', 'g')::jsonb where id = $1`, [id]);
  expect(titles(await eva.ok(programmeReport.finished, { params: at })).filter((title) => /podpor/i.test(title))).toEqual(['Tým podpory']);
  expect(await house.database.asSession(house.secretOf('eva'), async (db) => (await sql`select id from programmes.report`.execute(db)).rows)).toEqual([]);
  const docx = async (who: Asker) => mammoth.extractRawText({ buffer: Buffer.from((await who.ask(programmeReport.docx, { params: at })).bytes) }).then(({ value }) => value.replaceAll('\u00A0', ' '));
  expect([(await docx(running.alzbeta)).includes('Podpora podle míst'), (await docx(eva)).includes('Podpora podle míst'), (await docx(eva)).includes('Podpora celkem')]).toEqual([true, false, true]);
  await house.admin.query('delete from programmes.report where id = any ($1)', [[id, two]]);
  await running.boris.ok(supportLog.takeBack, { params: { ...params(), recordId: third }, version: 1 });
});
test('a finished report tells a site no recommendation that another one or a body was given, and no version before its day', async () => {
  const eva = await house.as('eva'), id = newId(), draft = newId(), outputId = newId(), at = { ...params(), reportId: id };
  await running.alzbeta.ok(programmeRecommendations.add, { params: params(), body: { id: draft, text: 'Jeřabina nemá koordinátora.', kind: 'region', toOrganisationId: null, addressee: 'Krajský úřad', theme: 'law', change: 'law', siteId: running.sites.jerabina } });
  await running.boris.ok(programmeRecommendations.give, { params: { ...params(), recommendationId: draft }, body: {} });
  await running.alzbeta.ok(programmeOutputs.add, { params: params(), body: { id: outputId, kind: 'manual', title: 'Teprve bude' } });
  await running.alzbeta.ok(programmeOutputs.addVersion, { params: { ...params(), outputId }, body: { id: newId(), number: '1.0', publishedOn: addDays(today(), 30) } });
  await running.boris.ok(programmeReport.finish, { params: params(), body: { id } });
  const [team, site] = [JSON.stringify(await running.alzbeta.ok(programmeReport.finished, { params: at })), JSON.stringify(await eva.ok(programmeReport.finished, { params: at }))];
  expect([team.includes('Jeřabina nemá'), site.includes('Jeřabina nemá'), site.includes('Čekají na odpověď'), team.includes('Teprve bude')]).toEqual([true, false, true, false]);
  await house.admin.query('delete from programmes.report where id = $1', [id]);
  await house.admin.query('delete from programmes.output where id = $1', [outputId]);
  await house.admin.query('delete from signals.followed_event where followed_id = $1', [draft]);
  await house.admin.query('delete from signals.recommendation where id = $1', [draft]);
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
