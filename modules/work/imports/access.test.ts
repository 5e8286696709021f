// Who brings in whose records, who sees what came in and takes it back: named people × imports.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { workImports } from './contract.ts';
import { linesOf } from './reading.ts';
import { bringAs } from './testing.ts';

let house: TestHouse, hanas = '', olenas = '';
const record = (authorId: string, more: object = {}) => ({ row: 2, authorId, onDay: '2026-11-02', minutes: 30, mode: 'phone', directness: 'direct', kind: 'event', ...more });
const sent = (asker: Asker, one: object) => asker.ask(workImports.bring, { params: { importId: newId() }, bytes: Buffer.from(linesOf([one] as never, { fileName: 'a.csv', count: 1 })) } as never);
beforeAll(async () => {
  house = await openHouse();
  hanas = (await bringAs(await house.as('hana'), { records: [record(people.olena.membership)] as never })).id;
  olenas = (await bringAs(await house.as('olena'), { records: [record(people.olena.membership, { minutes: 40 })] as never })).id;
});
afterAll(() => house.close());

describe('imports', () => {
  test.each([['hana', [true, true]], ['olena', [false, true]], ['petra', [false, false]], ['tomas', [false, false]], ['lucie', [false, false]], ['milan', [false, false]], ['alena', 403]] as [Persona, boolean[] | number][])('%s sees and may take back %j', async (who, expected) => {
    const asker = await house.as(who), { status, reply } = await asker.ask(workImports.list, { query: {} });
    if (typeof expected === 'number') { expect(status).toBe(expected); return; }
    expect([hanas, olenas].map((id) => reply.items.some((one) => one.id === id && one.mayUndo))).toEqual(expected);
    for (const [i, id] of [hanas, olenas].entries()) {
      expect((await asker.ask(workImports.records, { params: { importId: id }, query: {} })).status).toBe(expected[i] ? 200 : 404);
      if (!expected[i]) expect((await asker.ask(workImports.undo, { params: { importId: id } })).status).toBe(404);
    }
  });
});

describe('records come in', () => {
  test('for others by the head of their organisation alone; a worker brings in their own', async () => {
    const olena = await house.as('olena'), hana = await house.as('hana'), petra = await house.as('petra');
    for (const [asker, author] of [[olena, people.petra.membership], [petra, people.olena.membership], [hana, people.lucie.membership]] as const) expect((await sent(asker, record(author))).status).toBe(400);
    expect((await sent(hana, record(people.petra.membership, { minutes: 5 }))).status).toBe(200);
  });
  test('not ahead, not of a foreign service, place, project or colleague, not by a code that is none; nothing of it stays', async () => {
    const olena = await house.as('olena'), before = (await house.admin.query('select count(*)::int n from work.record')).rows[0].n;
    for (const wrong of [{ onDay: '2999-01-01' }, { serviceId: services.lipaAdvice.id }, { placeId: newId() }, { partnerId: newId() }, { projects: [{ projectId: newId(), share: 10 }] }, { workers: [people.lucie.membership] }, { topics: ['nesmysl'] }, { kind: 'distribution' }, { kind: null, interpreter: 'X' }]) {
      const outcome = await sent(olena, record(people.olena.membership, wrong));
      expect(outcome.status, JSON.stringify(wrong)).toBe(400);
      expect(outcome.problem.fields?.file).toMatch(/^Řádek 2: /);
    }
    expect((await olena.ask(workImports.bring, { params: { importId: newId() }, bytes: Buffer.from(linesOf([record(people.olena.membership)] as never, { fileName: 'a.csv', count: 2 })) } as never)).status).toBe(400);
    expect((await house.admin.query('select count(*)::int n from work.record')).rows[0].n).toBe(before);
  });
  test('with clients is the head\'s export; a worker takes out their own records alone', async () => {
    const olena = await house.as('olena'), asked = { from: '2026-11-01', to: '2026-11-30' };
    expect((await olena.ask(workImports.exportWithClients, { body: { ...asked, reason: 'x' } })).status).toBe(403);
    expect((await (await house.as('hana')).ask(workImports.exportWithClients, { body: { ...asked, reason: ' ' } })).status).toBe(400);
    for (const query of [{ ...asked, whose: 'organisation' as const }, { ...asked, workerId: people.petra.membership }]) expect((await olena.ask(workImports.exportCsv, { query })).status).toBe(404);
    expect((await (await house.as('milan')).ask(workImports.exportCsv, { query: { ...asked, workerId: people.olena.membership } })).status).toBe(404);
  });
});

test('the database refuses the same, whatever a query would try', async () => {
  await house.as('olena'); await house.as('hana');
  const as = (who: Persona, query: ReturnType<typeof sql>) => house.database.asSession(house.secretOf(who), (db) => query.execute(db)), id = newId();
  const row = (author: string, more: object = {}) => JSON.stringify([{ id: newId(), author_id: author, about: [], kind: 'event', on_day: '2026-11-02', minutes: 5, mode: 'phone', directness: 'direct', activities: [], topics: [], place: '', target_groups: [], situations: [], workers: [], interpreter: '', facts: '', one_off_request: '', groups: [], projects: [], materials: [], ...more }]);
  const within = (who: Persona, json: string) => house.database.asSession(house.secretOf(who), async (db) => { await sql`insert into work.import (id, file_name, row_count, from_day, to_day) values (${newId()}, 'x', 1, '2026-11-02', '2026-11-02') returning id`.execute(db); return sql`select work.bring((select id from work.import where created_at = transaction_timestamp()), ${json}::jsonb)`.execute(db); });
  await expect(as('olena', sql`select work.bring(${olenas}, ${row(people.olena.membership)}::jsonb)`)).rejects.toThrow('not an import being made');
  await expect(within('olena', row(people.petra.membership))).rejects.toThrow('outside of reach');
  await expect(within('olena', row(people.olena.membership, { on_day: '2999-01-01' }))).rejects.toThrow('outside of reach');
  await expect(within('olena', row(people.olena.membership, { case_id: newId() }))).rejects.toThrow('outside of reach');
  await expect(within('olena', row(people.olena.membership, { service_id: services.lipaAdvice.id }))).rejects.toThrow('outside of reach');
  await expect(as('olena', sql`insert into work.record (id, on_day, minutes, mode, import_id) values (${id}, '2026-11-02', 5, 'phone', ${olenas})`)).rejects.toThrow(/permission denied/);
  await expect(as('hana', sql`update work.import set undone_at = now() where id = ${olenas}`)).rejects.toThrow(/permission denied/);
  expect((await as('olena', sql`select work.undo_import(${hanas}) as gone`)).rows).toEqual([{ gone: null }]);
  const { rows: [mapping] } = await house.admin.query<{ id: string }>(`insert into work.import_mapping (id, organisation_id, headings, mapping, author_id) values ($1, $2, $3, '{}', $4) returning id`, [newId(), organisations.kompas.id, 'a'.repeat(64), people.olena.membership]);
  for (const [who, count] of [['hana', 1], ['olena', 1], ['lucie', 0], ['alena', 0]] as const) { await house.as(who); expect((await as(who, sql`select id from work.import_mapping where id = ${mapping!.id}`)).rows).toHaveLength(count); }
});
