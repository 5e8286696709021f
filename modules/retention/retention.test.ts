import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { today, addDays } from '#platform/i18n/format.ts';
import { organisations, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { aboutNoClient, buildWorld, markers, type World } from '#platform/testing/world.ts';
import { run as checkLogs } from '../../bin/check-logs.ts';
import { retention } from './contract.ts';
import { tablesWith, toolsOf, type Tools } from './testing.ts';

let house: TestHouse, family: World;
const kompas = organisations.kompas.id, jerabina = organisations.jerabina.id;

beforeAll(async () => {
  house = await openHouse();
  family = await buildWorld(house.admin, 'ended');
  await toolsOf(house).longAgo(family);
  await house.admin.query(`insert into access.read_log (account_id, membership_id, organisation_id, case_id, endpoint, ground, reason) select m.account_id, m.id, m.organisation_id, $1, 'cases.get', 'team', $2 from access.membership m where m.organisation_id = $3 limit 1`, [family.caseId, markers.kompas, kompas]);
}, 60_000);
afterAll(() => house.close());

const tools = () => toolsOf(house), setRule = (...given: Parameters<Tools['setRule']>) => tools().setRule(...given), due = (persona: Persona) => tools().due(persona), mark = () => tools().mark(), eraseAll = (persona: Persona) => tools().eraseAll(persona);
const everything = (organisation?: string) => tools().everything(organisation), tally = () => tools().tally(), seal = () => tools().seal();

describe('what is due', () => {
  test('nothing without a rule; with one, a closed case, and nothing that something stands in the way of', async () => {
    await mark();
    expect(await due('hana')).toEqual([]);
    await setRule('hana', 'closed_case');
    const [item] = (await due('hana').then(async (before) => { expect(before).toEqual([]); await house.runJobs(); return due('hana'); }));
    expect(item).toMatchObject({ kind: 'closed_case', caseId: family.caseId, state: 'due', years: 1 });
    // The world's work is of 2024: the last event decides, and the period runs from the next 1 January.
    expect(item).toMatchObject({ eventOn: '2024-05-05', dueOn: '2026-01-01' });
    for (const [what, undo] of [
      [`update cases."case" set phase = 'mapping' where id = $1`, `update cases."case" set phase = 'closed' where id = $1`],
      [`update commitments.commitment set state = 'offered' where case_id = $1`, `update commitments.commitment set state = 'cancelled' where case_id = $1`],
      [`update access.release set valid_to = '2999-01-01' where case_id = $1`, `update access.release set valid_to = '2015-01-01' where case_id = $1`],
      [`delete from signals.answer where case_id = $1`, ''],
    ] as const) {
      await house.admin.query('begin; set local session_replication_role = replica');
      await house.admin.query(what, [family.caseId]);
      await mark();
      expect((await house.admin.query(`select from retention.item where case_id = $1 and organisation_id = $2`, [family.caseId, kompas])).rowCount, what).toBe(0);
      await house.admin.query('rollback');
      expect(undo).toBeDefined();
    }
  });

  test('the administrator learns how much, never what; a worker and other organisations nothing', async () => {
    const alena = await house.as('alena');
    expect((await alena.ok(retention.counts)).items).toMatchObject([{ kind: 'closed_case', state: 'due', items: 1 }]);
    expect((await alena.ask(retention.due, { query: {} })).status).toBe(403);
    expect((await (await house.as('olena')).ask(retention.due, { query: {} })).status).toBe(403);
    const [item] = await due('hana');
    for (const stranger of ['jitka', 'milan'] as const) {
      expect(await due(stranger)).toEqual([]);
      expect((await (await house.as(stranger)).ask(retention.look, { params: { itemId: item!.id } })).status).toBe(404);
    }
  });

  test('the second look says what would go and that another organisation keeps its own', async () => {
    const [item] = await due('hana');
    const { parts, others } = await (await house.as('hana')).ok(retention.look, { params: { itemId: item!.id } });
    expect(parts.map(({ table }) => table)).toEqual(expect.arrayContaining(['work.record', 'cases.request', 'cases.goal', 'access.release']));
    expect(others).toBe(1);
    const sum = await (await house.as('hana')).ok(retention.sum, { body: { ids: [item!.id] } });
    expect(sum).toMatchObject({ items: 1, others: 1, kinds: [{ kind: 'closed_case', items: 1, years: 1, source: 'Spisový plán 2024, čl. 5' }] });
  });

  test('a postponed item needs a reason and a day, is not erased, and comes back after the day', async () => {
    const hana = await house.as('hana'), [item] = await due('hana');
    const postpone = (until: string, reason: string) => hana.ask(retention.postpone, { params: { itemId: item!.id }, version: item!.version, body: { until, reason } });
    expect((await postpone(today(), 'soud')).status).toBe(400);
    expect((await postpone(addDays(today(), 30), '')).status).toBe(400);
    expect((await postpone(addDays(today(), 30), 'Běží soud o bydlení.')).status).toBe(204);
    expect((await hana.ask(retention.confirm, { body: { id: newId(), ids: [item!.id], typed: 'smazat 1' } })).status).toBe(409);
    await mark();
    const [held] = await due('hana');
    expect(held).toMatchObject({ state: 'postponed', reason: 'Běží soud o bydlení.' });
    await house.admin.query(`update retention.item set postponed_until = platform.today() - 1`);
    await mark();
    expect((await due('hana'))[0]).toMatchObject({ state: 'due', reason: '' });
  });

  test('nothing is confirmed without typing how many, and what came in the way meanwhile is held', async () => {
    const hana = await house.as('hana'), [item] = await due('hana'), ids = [item!.id];
    expect((await hana.ask(retention.confirm, { body: { id: newId(), ids, typed: 'smazat 2' } })).problem.fields).toHaveProperty('typed');
    await hana.ok(retention.confirm, { body: { id: newId(), ids, typed: 'Smazat  1' } });
    await house.admin.query(`update cases."case" set phase = 'mapping' where id = $1`, [family.caseId]);
    await house.runJobs();
    expect((await due('hana'))[0]).toMatchObject({ state: 'due', heldBy: ['open_case'] });
    expect((await hana.ok(retention.erasures, { query: {} })).items[0]).toMatchObject({ items: 1, done: 0, held: 1, finished: true });
    await house.admin.query(`update cases."case" set phase = 'closed' where id = $1`, [family.caseId]);
  });
});

describe('erasing', () => {
  test('takes everything of one organisation, leaves every row of the others and the statistics as they were', async () => {
    await setRule('hana', 'person');
    await seal();
    const others = await everything(jerabina), sums = await tally();
    // First the case, then the persons who stand in no case of ours any more.
    expect(await eraseAll('hana')).toBe(1);
    expect(await eraseAll('hana')).toBe(3);
    expect((await due('hana'))).toEqual([]);
    const own = await everything();
    expect(tablesWith(own, markers.kompas).filter((table) => !aboutNoClient(table))).toEqual([]);
    expect(await tally()).toEqual(sums);
    // References to what is gone are the only thing that changed in others' rows; the number of rows did not.
    const after = await everything(jerabina);
    const count = (rows: Record<string, string[]>) => Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.length]));
    expect(count(after)).toEqual(count(others));
    const words = (rows: Record<string, string[]>) => Object.values(rows).flat().join('').split(markers.jerabina).length;
    expect(words(after)).toBe(words(others));
    // The case and its people are still there for those who hold something.
    expect((await house.admin.query('select label from cases."case" where id = $1', [family.caseId])).rows).toEqual([{ label: '–' }]);
    expect((await house.admin.query('select from people.person where id = $1', [family.mother])).rowCount).toBe(1);
  }, 60_000);

  test('the log says that something was erased, by whom and by which rule, and the chain still holds', async () => {
    const [persons, closed] = (await (await house.as('alena')).ok(retention.erasures, { query: {} })).items;
    expect(closed).toMatchObject({ by: 'Hana Dvorská', items: 1, done: 1, finished: true, rules: [{ kind: 'closed_case', items: 1, years: 1, source: 'Spisový plán 2024, čl. 5' }] });
    expect(persons).toMatchObject({ items: 3, done: 3 });
    expect(closed!.logLines).toBeGreaterThan(0);
    await seal();
    expect((await house.admin.query('select * from access.broken_seals()')).rows).toEqual([]);
    const address = new URL(inject('adminUrl')), lines: string[] = [];
    address.pathname = `/${(await house.admin.query<{ d: string }>('select current_database() as d')).rows[0]!.d}`;
    expect(await checkLogs(address.href, (line) => lines.push(line))).toBe(0);
    expect(lines.join('\n')).toMatch(new RegExp(`erasure ${closed!.id}, .*: ${closed!.logLines} lines without content`));
  });

  test('a line hidden under an erasure, or changed after it, is found', async () => {
    const address = new URL(inject('adminUrl'));
    address.pathname = `/${(await house.admin.query<{ d: string }>('select current_database() as d')).rows[0]!.d}`;
    const [erasure] = (await house.admin.query<{ id: string }>('select id from retention.erasure where log_rows > 0 limit 1')).rows;
    const hide = `update access.change_log r set row_hash = access.line_hash(r), erasure_id = $1, salt = null, case_id = null, row_id = null, was = null where id = (select max(id) from access.change_log where row_hash is null)`;
    const { rows: [kept] } = await house.admin.query('select to_jsonb(c) as c from access.change_log c where id = (select max(id) from access.change_log where row_hash is null)');
    await house.admin.query(hide, [erasure!.id]);
    expect(await checkLogs(address.href, () => {})).toBe(1);
    await house.admin.query(`update access.change_log r set row_hash = null, erasure_id = null, salt = x.salt, case_id = x.case_id, row_id = x.row_id, was = x.was from jsonb_populate_record(null::access.change_log, $1) x where r.id = x.id`, [JSON.stringify(kept.c)]);
    expect(await checkLogs(address.href, () => {})).toBe(0);
    await house.admin.query('begin');
    await house.admin.query(`update access.change_log set at = at + interval '1 day', row_hash = sha256('x') where id = (select min(id) from access.change_log where row_hash is not null)`);
    expect((await house.admin.query('select log from access.broken_seals()')).rows).toEqual([{ log: 'change_log' }]);
    await house.admin.query('rollback');
  });

  test('when the last organisation erases its part, the case and its people are gone', async () => {
    for (const kind of ['closed_case', 'person'] as const) await setRule('jitka', kind);
    const sums = await tally();
    expect(await eraseAll('jitka')).toBe(1);
    expect(await eraseAll('jitka')).toBe(1);
    const rows = await everything();
    for (const id of [family.caseId, family.mother, family.father, family.child]) expect(tablesWith(rows, id)).toEqual([]);
    expect(tablesWith(rows, markers.jerabina).filter((table) => !aboutNoClient(table))).toEqual([]);
    expect(rows['retention.husk']).toBeUndefined();
    expect(await tally()).toEqual(sums);
  }, 60_000);

  test('years of work without a case, one-off requests and old openings go by their own rules', async () => {
    const sums = await (async () => {
      await house.admin.query(`insert into work.record (id, organisation_id, on_day, minutes, mode, directness, one_off_request, facts, author_id) select gen_random_uuid(), organisation_id, d::date, 40, 'office', 'direct', r, $2, id
        from access.membership, (values ('2012-05-05', 'Dotaz na lékaře'), ('2012-06-06', 'Dotaz na školku'), ('2012-07-07', '')) v(d, r) where id = $1`, [(await house.as('olena')).membershipId, markers.kompas]);
      await house.admin.query(`insert into access.read_log (account_id, organisation_id, endpoint, ground, reason, at) select account_id, organisation_id, 'cases.get', 'team', $2, '2013-02-02' from access.membership where id = $1`, [(await house.as('olena')).membershipId, markers.kompas]);
      return tally();
    })();
    for (const kind of ['one_off_request', 'work_record', 'read_log'] as const) await setRule('hana', kind, 5);
    await mark();
    expect((await due('hana')).map(({ kind, year, rows }) => `${kind} ${year}: ${rows}`).sort()).toEqual(['one_off_request 2012: 2', 'read_log 2013: 1', 'work_record 2012: 1']);
    expect(await eraseAll('hana')).toBe(3);
    expect(tablesWith(await everything(), markers.kompas).filter((table) => !aboutNoClient(table))).toEqual([]);
    expect(await tally()).toEqual(sums);
    await seal();
    expect((await house.admin.query('select * from access.broken_seals()')).rows).toEqual([]);
  });
});
