// The log through the API: what is written, what is refused, that totals are exactly what the records say, and who reads what.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { work } from '#modules/work/contract.ts';
import { openProgramme, ministry, type Running } from '../testing.ts';
import { supportLog, type Narrowing, type SupportAdd, type SupportLine } from './contract.ts';
import { modesOf } from './rules.ts';

let house: TestHouse, running: Running, projectId: string;
beforeAll(async () => {
  house = await openHouse();
  running = await openProgramme(house);
  projectId = newId();
  await house.admin.query(`insert into work.project (id, organisation_id, name, starts_on, author_id) values ($1, $2, 'Projekt podpory', '2025-07-01', $3)`, [projectId, ministry.id, running.dagmar.membershipId]);
});
afterAll(() => house.close());

const params = () => ({ programmeId: running.programmeId });
const entry = (more: Partial<SupportAdd> = {}): SupportAdd => ({ id: newId(), siteId: running.sites.urad, onDay: '2026-02-03', minutes: 90, mode: 'field', topic: 'roles', activityId: running.activityId, words: 'Prošli jsme, kdo za co odpovídá.', ...more });
const add = (who: Asker, more: Partial<SupportAdd> = {}) => who.ask(supportLog.add, { params: params(), body: entry(more) });
const lines = async (who: Asker, query: Partial<Narrowing> = {}): Promise<SupportLine[]> => (await who.ok(supportLog.list, { params: params(), query: { limit: 100, ...query } })).items;
const fieldsOf = (outcome: { problem: { fields?: Record<string, string> | undefined } }) => Object.keys(outcome.problem.fields ?? {});

test('it is a record of work of who wrote it, whoever pays for the programme pays for it', async () => {
  await house.admin.query('update programmes.programme set project_id = $1 where id = $2', [projectId, running.programmeId]);
  const body = entry();
  await running.alzbeta.ok(supportLog.add, { params: params(), body });
  expect((await house.admin.query(`select r.kind, r.minutes, r.directness, r.about, r.case_id, r.author_id, r.facts, s.member_id, s.site_id, p.project_id from work.record r join programmes.support s on s.record_id = r.id join work.record_project p on p.record_id = r.id where r.id = $1`, [body.id])).rows)
    .toEqual([{ kind: 'method_support', minutes: 90, directness: 'organisational', about: [], case_id: null, author_id: running.alzbeta.membershipId, facts: body.words, member_id: running.members.alzbeta, site_id: running.sites.urad, project_id: projectId }]);
  // The same once more, as from a device that did not hear the answer.
  await running.alzbeta.ok(supportLog.add, { params: params(), body });
  expect(await lines(running.alzbeta)).toHaveLength(1);
});

test.each<[string, () => Partial<SupportAdd>, string[]]>([
  ['a quarter of an hour', () => ({ minutes: 45 }), ['minutes']], ['a day ahead', () => ({ onDay: '2099-01-01' }), ['onDay']], ['before the programme', () => ({ onDay: '2025-06-30', siteId: null }), ['onDay']], ['before the site was talked with', () => ({ onDay: '2025-07-31' }), ['siteId']],
  ['a site of nobody', () => ({ siteId: newId() }), ['siteId']], ['an activity of nobody', () => ({ activityId: newId() }), ['activityId']], ['a made-up topic', () => ({ topic: 'gardening' }), ['topic']],
])('refused at its field: %s', async (_, more, fields) => {
  const before = (await lines(running.alzbeta)).length, outcome = await add(running.alzbeta, more());
  expect([outcome.status, fieldsOf(outcome)]).toEqual([400, fields]);
  expect(await lines(running.alzbeta)).toHaveLength(before);
});
test('talks before joining are support, a site that left has none after; a member only within their days; nobody else, nothing when closed', async () => {
  expect((await add(running.alzbeta, { onDay: '2025-08-15' })).status).toBe(201);
  await house.admin.query(`update programmes.site set left_on = '2026-01-31', left_reason = 'Změna vedení.' where id = $1`, [running.sites.outside]);
  expect((await add(running.boris, { siteId: running.sites.outside, onDay: '2026-01-31' })).status).toBe(201);
  expect(fieldsOf(await add(running.boris, { siteId: running.sites.outside, onDay: '2026-02-01' }))).toEqual(['siteId']);
  await house.admin.query(`update programmes.member set since = '2025-10-01' where id = $1`, [running.members.boris]);
  expect(fieldsOf(await add(running.boris, { siteId: null, onDay: '2025-09-30' }))).toEqual(['onDay']);
  expect((await add(running.dagmar)).problem.detail).toMatch(/tým podpory/);
  for (const who of [running.cyril, await house.as('eva')]) expect((await add(who)).status).toBe(403);
  expect((await add(await house.as('ivan'))).status).toBe(404);
  await house.admin.query(`update programmes.programme set closed_on = '2026-06-30' where id = $1`, [running.programmeId]);
  expect((await add(running.alzbeta)).problem.detail).toMatch(/uzavřený/);
  expect((await running.alzbeta.ok(supportLog.ground)).programmes).toEqual([]);
  await house.admin.query(`update programmes.programme set closed_on = null where id = $1`, [running.programmeId]);
});

test('it is corrected with its record, over its version; never through work alone; taken back by its author or the head', async () => {
  const body = entry({ minutes: 60, topic: 'network' }), at = { ...params(), recordId: body.id }, { id: _, ...same } = body;
  await running.alzbeta.ok(supportLog.add, { params: params(), body });
  expect(await running.alzbeta.ok(supportLog.correct, { params: at, version: 1, body: { ...same, minutes: 150, mode: 'online', topic: 'positions', siteId: running.sites.jerabina } })).toMatchObject({ version: 2, minutes: 150, mode: 'online', topic: 'positions', site: { name: 'Jeřabina' }, mayChange: true });
  expect((await house.admin.query(`select r.kind, p.share from work.record r join work.record_project p on p.record_id = r.id where r.id = $1`, [body.id])).rows).toEqual([{ kind: 'method_support', share: 100 }]);
  const late = await running.alzbeta.ask(supportLog.correct, { params: at, version: 1, body: same });
  expect([late.status, late.problem.current]).toEqual([409, expect.objectContaining({ version: 2, minutes: 150 })]);
  expect(fieldsOf(await running.alzbeta.ask(supportLog.correct, { params: at, version: 2, body: { ...same, onDay: '2025-06-01' } }))).toEqual(['onDay']);
  for (const who of [running.boris, running.cyril]) expect((await who.ask(supportLog.takeBack, { params: at, version: 2 })).status).toBe(who === running.boris ? 404 : 403);
  const alone = await running.dagmar.ask(work.change, { params: { recordId: body.id }, version: 2, body: { onDay: body.onDay, minutes: 45, mode: 'phone', directness: 'organisational' } });
  expect([alone.status, alone.problem.detail]).toEqual([409, expect.stringContaining('deníku podpory')]);
  expect((await running.alzbeta.ask(supportLog.takeBack, { params: at, version: 1 })).status).toBe(409);
  await running.dagmar.ok(supportLog.takeBack, { params: at, version: 2 });
  expect((await house.admin.query('select from work.record where id = $1', [body.id])).rowCount).toBe(0);
  expect((await house.admin.query(`select was ->> 'minutes' as minutes from access.change_log where row_id = $1 and action = 'delete' and table_name = 'work.record'`, [body.id])).rows).toEqual([{ minutes: '150' }]);
});

test('totals say exactly what records say, after writing, correcting and taking back; each filter as well', async () => {
  let seed = 7;
  const any = <T>(of: readonly T[]): T => of[(seed = seed * 1103515245 + 12345 & 0x7fffffff) % of.length]!;
  for (let n = 0; n < 40; n++) {
    const body = entry({ siteId: any([running.sites.urad, running.sites.jerabina, null]), onDay: any(['2025-11-03', '2025-12-09', '2026-02-10']), minutes: any([30, 60, 90, 210]), mode: any(['field', 'office', 'written', 'online', 'phone']), topic: any(['roles', 'network', 'cooperation']), activityId: any([running.activityId, null]) }), who = any([running.alzbeta, running.boris]), { id, ...same } = body;
    await who.ok(supportLog.add, { params: params(), body });
    if (n % 5 === 0) await who.ok(supportLog.correct, { params: { ...params(), recordId: id }, version: 1, body: { ...same, minutes: any([120, 240]), siteId: running.sites.urad } });
    if (n % 7 === 0) await who.ok(supportLog.takeBack, { params: { ...params(), recordId: id }, version: n % 5 === 0 ? 2 : 1 });
  }
  const { rows } = await house.admin.query<{ minutes: number; mode: string; month: string; site_id: string | null; topic: string; member_id: string; activity_id: string | null; on_day: string }>(`select r.minutes, r.mode, to_char(r.on_day, 'YYYY-MM-01') as month, r.on_day, s.site_id, s.topic, s.member_id, s.activity_id from programmes.support s join work.record r on r.id = s.record_id where s.programme_id = $1`, [running.programmeId]);
  const sumsOf = async (narrowing: Partial<Narrowing>) => running.dagmar.ok(supportLog.sums, { params: params(), query: narrowing });
  const naive = (own: typeof rows, key: (row: (typeof rows)[number]) => string | null) => Object.fromEntries([...Map.groupBy(own, key)].map(([of, all]) => [String(of), [all.length, all.reduce((sum, one) => sum + one.minutes, 0)]]));
  const asked: [Partial<Narrowing>, (row: (typeof rows)[number]) => boolean][] = [[{}, () => true], [{ way: 'person' }, ({ mode }) => modesOf('person').includes(mode)], [{ siteId: running.sites.urad, topic: 'roles' }, (row) => row.site_id === running.sites.urad && row.topic === 'roles'], [{ siteId: 'none' }, ({ site_id }) => site_id === null], [{ activityId: 'none', memberId: running.members.boris }, (row) => row.activity_id === null && row.member_id === running.members.boris], [{ from: '2025-12-01', to: '2025-12-31' }, ({ on_day }) => on_day >= '2025-12-01' && on_day <= '2025-12-31'], [{ topic: 'plan' }, () => false]];
  for (const [narrowing, holds] of asked) {
    const sums = await sumsOf(narrowing), own = rows.filter(holds);
    expect([sums.records, sums.minutes]).toEqual([own.length, own.reduce((sum, one) => sum + one.minutes, 0)]);
    for (const [by, key] of [['mode', 'mode'], ['month', 'month'], ['site', 'site_id'], ['topic', 'topic'], ['member', 'member_id'], ['activity', 'activity_id']] as const)
      expect(Object.fromEntries(sums.by[by].map((one) => [String(one.key), [one.records, one.minutes]])), `${JSON.stringify(narrowing)} by ${by}`).toEqual(naive(own, (row) => row[key]));
    expect(await lines(running.dagmar, narrowing)).toHaveLength(own.length);
  }
  // Page after page nothing is lost and nothing comes twice.
  const seen: string[] = [];
  for (let after: string | null = ''; after !== null;) { const found: { items: SupportLine[]; next: string | null } = await running.dagmar.ok(supportLog.list, { params: params(), query: { limit: 7, ...(after && { after }) } }); seen.push(...found.items.map(({ id }) => id)); after = found.next; }
  expect([seen.length, new Set(seen).size]).toEqual([rows.length, rows.length]);
  const csv = (await running.dagmar.ask(supportLog.csv, { params: params(), query: {} })).bytes.toString('utf8').trim().split('\r\n');
  expect([csv.length - 1, csv.slice(1).reduce((sum, row) => sum + Number(row.split(';')[3]!.replace(',', '.')) * 60, 0)]).toEqual([rows.length, rows.reduce((sum, one) => sum + one.minutes, 0)]);
  expect((await running.dagmar.ask(supportLog.xlsx, { params: params(), query: {} })).bytes.subarray(0, 2).toString()).toBe('PK');
});

test('who is told what: the team hours of all, words of their own; a site its own hours without words; others nothing', async () => {
  const eva = await house.as('eva'), site = { siteId: running.sites.urad };
  expect((await lines(running.alzbeta)).every((one) => (one.words !== null) === (one.member.id === running.members.alzbeta))).toBe(true);
  expect((await lines(running.dagmar)).every(({ words }) => words !== null)).toBe(true);
  const own = await lines(eva, site);
  expect(own.length).toBeGreaterThan(3);
  expect(own.every((one) => one.words === null && !one.mayChange && one.site?.id === running.sites.urad)).toBe(true);
  expect((await eva.ok(supportLog.sums, { params: params(), query: site })).records).toBe((await lines(running.dagmar, site)).length);
  for (const query of [{}, { siteId: running.sites.jerabina }, { siteId: 'none' as const }]) for (const endpoint of [supportLog.sums, supportLog.list, supportLog.csv]) expect((await eva.ask(endpoint, { params: params(), query })).status).toBe(404);
  for (const who of [running.cyril, await house.as('lucie'), await house.as('ivan')]) for (const query of [{}, site]) expect((await who.ask(supportLog.list, { params: params(), query })).status).toBe(404);
  // Not by asking the database either, and a colleague in no team does not read the words.
  const asked = (secret: string, query: ReturnType<typeof sql>) => house.database.asSession(secret, async (db) => (await query.execute(db)).rows.length);
  await house.as('ivan');
  for (const secret of [running.secrets.cyril, house.secretOf('ivan')]) expect(await asked(secret, sql`select from programmes.support_lines(${running.programmeId}, null, false, null, null, null, null, null, null, false, null, null, 100)`)).toBe(0);
  expect(await asked(running.secrets.cyril, sql`select from work.record where kind = 'method_support'`)).toBe(0);
  expect(await asked(running.secrets.boris, sql`select from work.record where kind = 'method_support' and author_id <> ${running.boris.membershipId}`)).toBe(0);
  expect((await running.alzbeta.ok(supportLog.ground)).programmes[0]?.sites.map(({ name, mine }) => [name, mine])).toEqual([['Rokycany', true], ['Jeřabina', false], ['Tachov', false], ['Domažlice', false]]);
});
