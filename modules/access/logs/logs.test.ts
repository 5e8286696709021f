import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { readPdf } from '#platform/documents/reading.ts';
import { people, type Persona } from '#platform/testing/common.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { releases } from '../releases/contract.ts';
import { logs } from './contract.ts';
import { run } from '../../../bin/check-logs.ts';

let house: TestHouse, family: SharedCase;
beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  await family.sign('mother', 'plan');
  await family.accept();
});
afterAll(() => house.close());

const open = async (persona: Persona, reason = '') => (await house.as(persona)).ask(releases.ofCase, { params: { caseId: family.caseId }, headers: { 'x-reason': encodeURIComponent(reason) } });
const ofPerson = async (persona: Persona, personId: string) => (await (await house.as(persona)).ok(logs.ofPerson, { params: { personId }, query: {} })).items;
const ofCase = async (persona: Persona) => (await (await house.as(persona)).ok(logs.ofCase, { params: { caseId: family.caseId }, query: {} })).items;

describe('who looked, when and why', () => {
  test('the case tells its readers of both organisations, with reasons and in words of ground', async () => {
    await open('olena'); await open('lucie', 'příprava schůzky'); await open('hana');
    const seen = await ofCase('olena');
    expect(seen.map((o) => [o.reader, o.ground, o.reason])).toEqual(expect.arrayContaining([['Lucie Marešová', 'release', 'příprava schůzky'], ['Hana Dvorská', 'head', null], ['Olena Marčuková', 'team', null]]));
    expect((await ofCase('lucie')).every((o) => o.organisation === 'Jeřabina')).toBe(true);
  });

  test('the mother\'s extract tells of the other organisation, the father\'s does not; reasons about others are left out', async () => {
    const hers = await ofPerson('olena', family.mother), his = await ofPerson('olena', family.father);
    expect(hers.map((o) => o.reader)).toContain('Lucie Marešová');
    expect(his.map((o) => o.reader)).not.toContain('Lucie Marešová');
    expect([...hers, ...his].map((o) => o.reason).filter(Boolean)).toEqual([]);
  });

  test('a reason given about the person stands in that person\'s extract only', async () => {
    const olena = await house.as('olena');
    await olena.ask(logs.ofPerson, { params: { personId: family.father }, query: {}, headers: { 'x-reason': encodeURIComponent('volal kvůli práci') } });
    expect((await ofPerson('olena', family.father)).map((o) => o.reason)).toContain('volal kvůli práci');
    expect((await ofPerson('olena', family.mother)).map((o) => o.reason)).not.toContain('volal kvůli práci');
  });

  test('what another organisation opens on its own ground stays its own', async () => {
    const jitka = people.jitka;
    await house.admin.query(`insert into access.read_log (account_id, membership_id, organisation_id, person_id, endpoint, ground) select $1, $2, organisation_id, $3, 'people.get', 'own' from access.membership where id = $2`, [people.ivan.account, people.ivan.membership, family.mother]);
    await house.admin.query(`insert into access.read_log (account_id, membership_id, organisation_id, person_id, endpoint, ground) select $1, $2, organisation_id, $3, 'people.get', 'release' from access.membership where id = $2`, [jitka.account, jitka.membership, family.mother]);
    const readers = (await ofPerson('olena', family.mother)).map((o) => o.reader);
    expect(readers).not.toContain('Ivan Slavík');
    expect(readers).toContain('Jitka Horáková');
  });

  test('a reason for those who are not in the team is one more line', async () => {
    const hana = await house.as('hana');
    await hana.ok(logs.giveReason, { params: { caseId: family.caseId }, body: { reason: 'stížnost klienta' } });
    expect((await ofCase('olena')).map((o) => o.reason)).toContain('stížnost klienta');
    expect((await (await house.as('ivan')).ask(logs.giveReason, { params: { caseId: family.caseId }, body: { reason: 'zvědavost' } })).status).toBe(404);
  });

  test('a refused attempt is seen by the heads of the reader and of the owner, by nobody else', async () => {
    expect((await open('ivan')).status).toBe(404);
    const denied = async (persona: Persona) => (await (await house.as(persona)).ok(logs.ofOurs, { query: {} })).items.filter((o) => o.ground === 'denied').map((o) => o.reader);
    expect(await denied('hana')).toContain('Ivan Slavík');
    expect(await denied('milan')).toContain('Ivan Slavík');
    expect(await denied('jitka')).toEqual([]);
    expect((await ofCase('olena')).map((o) => o.ground)).not.toContain('denied');
    expect((await (await house.as('olena')).ask(logs.ofOurs, { query: {} })).status).toBe(403);
    for (const stranger of ['ivan', 'klub', 'tomas'] as const) {
      expect((await (await house.as(stranger)).ask(logs.ofPerson, { params: { personId: family.mother }, query: {} })).status).toBe(404);
    }
  });

  test('the extract is a PDF without refused attempts', async () => {
    const { bytes, headers } = await (await house.as('hana')).ask(logs.extract, { params: { personId: family.mother } });
    expect(String(headers['content-disposition'])).not.toMatch(/Sydor/i);
    const { text } = await readPdf(new Uint8Array(bytes));
    expect(text).toMatch(/Lucie Marešová/);
    expect(text).not.toMatch(/Ivan Slavík/);
  });

  test('a malformed reason is bad input, not a failure', async () => {
    expect((await (await house.as('olena')).ask(releases.ofCase, { params: { caseId: family.caseId }, headers: { 'x-reason': '%E0%A4%A' } })).status).toBe(400);
  });
});

describe('the hash chains', () => {
  // A transaction still running anywhere on the server holds sealing back; wait until every row is covered.
  const seal = async () => {
    for (let covered = false; !covered;) {
      await house.admin.query('select access.seal_logs()');
      const { rows } = await house.admin.query<{ covered: boolean }>(`select (select max(xid) from access.read_log) < (select max(below_xid) from access.log_seal where log = 'read_log')
        and (select max(xid) from access.change_log) < (select max(below_xid) from access.log_seal where log = 'change_log') as covered`);
      covered = rows[0]!.covered;
      if (!covered) await new Promise((done) => setTimeout(done, 50));
    }
  };
  const broken = async () => (await house.admin.query<{ log: string }>('select * from access.broken_seals()')).rows.map((r) => r.log);

  test('untouched logs hold, also under other session settings', async () => {
    await seal(); await open('olena'); await seal();
    expect(await broken()).toEqual([]);
    await house.admin.query(`set timezone to 'Asia/Tokyo'; set datestyle to 'German'`);
    expect(await broken()).toEqual([]);
    await house.admin.query('reset timezone; reset datestyle');
  });

  test.each([
    ['a changed reader', 'read_log', `update access.read_log set account_id = '${people.tomas.account}' where id = (select min(id) from access.read_log)`],
    ['a removed opening', 'read_log', 'delete from access.read_log where id = (select max(id) from access.read_log)'],
    ['a changed old value', 'change_log', `update access.change_log set was = '{"x": 1}' where id = (select min(id) from access.change_log)`],
    ['a slipped-in line', 'change_log', `insert into access.change_log (xid, table_name, action) select xid, 'cases.goal', 'insert' from access.change_log limit 1`],
  ])('%s is found even when the owner did it', async (_, log, tampering) => {
    await seal();
    await house.admin.query('begin');
    await house.admin.query(tampering);
    expect(await broken()).toEqual([log]);
    await house.admin.query('rollback');
    expect(await broken()).toEqual([]);
  });

  test('the check command tells the first broken link and fails', async () => {
    const url = (await house.admin.query<{ url: string }>('select current_database() as url')).rows[0]!.url, lines: string[] = [];
    const address = new URL(inject('adminUrl'));
    address.pathname = `/${url}`;
    expect(await run(address.href, () => {})).toBe(0);
    await house.admin.query(`update access.read_log set reason = 'jinak' where id = (select min(id) from access.read_log)`);
    expect(await run(address.href, (line) => lines.push(line))).toBe(1);
    expect(lines[0]).toMatch(/^read_log: link 1, /);
    await house.admin.query(`update access.read_log set reason = null where id = (select min(id) from access.read_log)`);
    expect(await broken()).toEqual([]);
  });

  test('the application cannot rewrite a log, nor seal it', async () => {
    const { sql } = await import('kysely');
    await house.as('hana');
    for (const text of ['update access.read_log set reason = null', 'delete from access.read_log', 'delete from access.change_log', 'truncate access.read_log', `insert into access.read_log (account_id, endpoint, ground) values ('${randomUUID()}', 'x', 'own')`, 'delete from access.log_seal', 'select access.seal_logs()', 'select * from access.broken_seals()']) {
      await expect(house.database.asSession(house.secretOf('hana'), (db) => sql.raw(text).execute(db)), text).rejects.toThrow(/permission denied/);
    }
  });
});
