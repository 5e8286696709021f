import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import yauzl from 'yauzl';
import { newId } from '#platform/http/client.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { aPdf } from '#platform/testing/files.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { buildWorld, markers, type World } from '#platform/testing/world.ts';
import { openAsOwner } from '#platform/db/connect.ts';
import { adds } from '../testing.ts';
import { organisationExports } from './contract.ts';
import { findTables } from './export-queries.ts';
import { cell, plan, type Table } from './rules.ts';

let house: TestHouse, world: World, hana: Asker, jitka: Asker;
const warned: string[] = [];
process.on('warning', ({ message }) => warned.push(message));
beforeAll(async () => {
  house = await openHouse();
  world = await buildWorld(house.admin, 'now');
  hana = await house.as('hana'); jitka = await house.as('jitka');
});
afterAll(() => house.close());

async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes), found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return found;
}
async function taken(head: Asker): Promise<Map<string, Buffer>> {
  const exportId = newId();
  await head.ok(organisationExports.ask, { params: { exportId } });
  await house.runJobs();
  const { status, bytes } = await head.ask(organisationExports.file, { params: { exportId } });
  expect(status).toBe(200);
  return unzip(bytes);
}
const everything = (files: Map<string, Buffer>) => Buffer.concat([...files.values()]).toString('utf8');
const rows = (files: Map<string, Buffer>, table: string) => files.get(`data/${table}.jsonl`)!.toString('utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);

test('every table of the schema is exported or left out with a reason', async () => {
  const owner = openAsOwner(house.adminUrl);
  try {
    const tables = await owner.work(findTables), { plans, left, unknown } = plan(tables);
    expect(unknown, 'say in rules.ts whether it is exported').toEqual([]);
    expect(plans.length + left.length).toBe(tables.length);
    expect(left.every(({ why }) => why.length > 10)).toBe(true);
    // What is left out holds no facts: every table of a case or person is in.
    const facts = tables.filter((t) => t.columns.some((c) => c.name === 'case_id' || c.name === 'about' && c.type === 'uuid[]')).map((t) => t.name);
    expect(facts.filter((name) => !plans.some((p) => p.name === name))).toEqual([]);
    expect(plans.flatMap((p) => p.columns.map((c) => c.name)).filter((name) => /password|secret|token|wrapped_key/.test(name))).toEqual([]);
  } finally { await owner.close(); }
});
test('a table nobody has decided about is told; one owned through a parent follows it; secrets stay', () => {
  const column = (name: string, type = 'uuid') => ({ name, type, comment: '', generated: false });
  const made = (name: string, columns: Table['columns'], references: Table['references'] = []): Table => ({ name, comment: '', columns, references });
  const { plans, left, unknown } = plan([
    made('x.parent', [column('id'), column('organisation_id'), column('invite_token', 'text'), column('photo', 'bytea')]), made('x.child', [column('parent_id')], [{ column: 'parent_id', to: 'x.parent', toColumn: 'id', required: true }]),
    made('x.mine', [column('account_id')], [{ column: 'account_id', to: 'access.account', toColumn: 'id', required: true }]), made('x.lost', [column('id')]),
  ]);
  expect(plans.map((p) => [p.name, p.where, p.columns.map((c) => c.name)])).toEqual([['x.parent', 't.organisation_id = any ($orgs)', ['id', 'organisation_id']], ['x.child', 't.parent_id in (select t.id from x.parent t where t.organisation_id = any ($orgs))', ['parent_id']]]);
  expect([left.map(({ name }) => name), unknown]).toEqual([['x.mine'], ['x.lost']]);
});
test('a cell is no formula, and stays one cell', () => {
  expect([cell('=1+1'), cell('a;"b"\nc'), cell(-5), cell('-5 %'), cell(null), cell(['a', 'b']), cell('+420 777')]).toEqual(["'=1+1", '"a;""b""\nc"', '-5', "'-5 %", '', '"[""a"",""b""]"', "'+420 777"]);
});

describe('the file', () => {
  test('holds what the organisation holds, documents opened, and nothing of another one', async () => {
    const olena = await house.as('olena'), lucie = await house.as('lucie'), pdf = aPdf({ more: '%KOMPAS-PDF\n' });
    await adds(olena, { caseId: world.caseId, about: [world.mother], bytes: pdf, title: 'Smlouva Kompasu', onDay: '2026-11-02' });
    await adds(lucie, { caseId: world.caseId, about: [world.mother], bytes: aPdf({ more: '%JERABINA-PDF\n' }), title: 'Zpráva Jeřabiny' });
    const ours = await taken(hana), theirs = await taken(jitka);
    expect(everything(ours)).toContain(markers.kompas);
    expect(everything(ours)).not.toContain(markers.jerabina);
    expect(everything(theirs)).toContain(markers.jerabina);
    expect(everything(theirs)).not.toContain(markers.kompas);
    for (const [file, bytes] of theirs) for (const name of ['KOMPAS-PDF', 'Smlouva Kompasu', 'Olena Marčuková']) expect(bytes.includes(name), `${file}: ${name}`).toBe(false);
    const file = [...ours.keys()].find((name) => name.startsWith('prilohy/') && ours.get(name)!.equals(pdf));
    expect(file).toMatch(/^prilohy\/\d{5}-2026-11-02\.pdf$/);
    expect(ours.get('prilohy/seznam.csv')!.toString()).toContain(`${file};`);
    for (const table of ['cases.request', 'cases.health_fact', 'work.record', 'work.record_opinion', 'access.release', 'access.release_signature', 'people.profile']) expect(rows(ours, table).length, table).toBeGreaterThan(0);
    for (const [name, bytes] of ours) if (name.endsWith('.jsonl')) for (const line of bytes.toString('utf8').split('\n').filter(Boolean)) {
      const row = JSON.parse(line) as Record<string, unknown>;
      if ('organisation_id' in row && row.organisation_id !== null) expect(row.organisation_id, name).toBe(organisations.kompas.id);
    }
  });
  test('can be read: as many lines as rows, a dictionary with the comments, a page in Czech', async () => {
    const files = await taken(hana);
    for (const [name, bytes] of files) if (name.endsWith('.csv')) expect(bytes.subarray(0, 3).toString('hex'), name).toBe('efbbbf');
    expect(files.get('data/access.organisation.csv')!.toString('utf8')).toContain('Kompas domova, z. ú.');
    expect(files.get('slovnik.csv')!.toString('utf8')).toContain('work.record;minutes;integer;');
    expect(files.get('PRECTI-ME.txt')!.toString('utf8')).toMatch(/Kompas domova[\s\S]*access\.account: 5/);
    expect(files.get('index.html')!.toString('utf8')).toContain('href="data/cases.goal.csv"');
    const { rows: [count] } = await house.admin.query<{ n: string }>(`select count(*) n from access.change_log where organisation_id = $1`, [organisations.kompas.id]);
    expect(rows(files, 'access.change_log').length).toBeGreaterThan(0);
    expect(rows(files, 'access.change_log').length).toBeLessThanOrEqual(Number(count!.n));
    expect(rows(files, 'access.account').map((r) => Object.keys(r))).toContainEqual(['id', 'name', 'email']);
  });
  test('what our answer changed in another organisation\'s row is not told as it was', async () => {
    await house.admin.query(`insert into access.change_log (organisation_id, table_name, row_id, action, was) values ($1, 'cases.goal', $2, 'update', '{"words": "TAJNE-KOMPAS"}'), ($1, 'cases.goal', $3, 'update', '{"words": "naše dřívější slova"}')`,
      [organisations.jerabina.id, world.ids.kompas['cases.goal'], world.ids.jerabina['cases.goal']]);
    const log = rows(await taken(jitka), 'access.change_log').filter((r) => r.table_name === 'cases.goal' && r.action === 'update');
    expect(log.map((r) => JSON.stringify(r.was)).toSorted()).toEqual(['null', '{"words":"naše dřívější slova"}']);
  });
});

describe('asking and taking', () => {
  test('only a head, and only soon after proving who they are, by whatever way they sign in', async () => {
    const exportId = newId(), params = { exportId };
    expect((await (await house.as('olena')).ask(organisationExports.ask, { params })).status).toBe(403);
    expect((await (await house.as('alena')).ask(organisationExports.list)).status).toBe(403);
    await house.admin.query(`update access.session set confirmed_at = now() - interval '1 hour' where account_id = $1`, [people.hana.account]);
    const refused = await hana.ask(organisationExports.ask, { params });
    expect([refused.status, refused.problem.code]).toEqual([403, 'confirm_again']);
    // The database says the same to whoever goes around the route.
    await expect(house.database.asSession(house.secretOf('hana'), (db) => sql`insert into documents.export (id) values (${exportId})`.execute(db))).rejects.toThrow(/row-level security/);
    expect((await hana.ok(organisationExports.list)).items.some(({ id }) => id === exportId)).toBe(false);
    // A passkey or the provider sets the same moment as a password does.
    await house.admin.query(`update access.account set password_hash = null where id = $1`, [people.hana.account]);
    await house.admin.query(`update access.session set confirmed_at = now() where account_id = $1`, [people.hana.account]);
    await hana.ok(organisationExports.ask, { params });
    await house.runJobs();
  });
  test('what was erased while one was being made is in none', async () => {
    const exportId = newId();
    await hana.ok(organisationExports.ask, { params: { exportId } });
    await house.admin.query(`select retention.end_exports($1)`, [organisations.kompas.id]);
    const sealed = (await house.admin.query('select from documents.sealed')).rowCount;
    await house.runJobs();
    expect((await hana.ok(organisationExports.list)).items.find(({ id }) => id === exportId)?.state).toBe('failed');
    expect((await house.admin.query('select from documents.sealed')).rowCount).toBe(sealed);
  });
  test('once asked for, it waits, is made, taken with a line of who and when, sealed at rest, and destroyed after its days', async () => {
    const exportId = newId(), params = { exportId };
    await hana.ok(organisationExports.ask, { params });
    expect((await hana.ask(organisationExports.ask, { params })).status).toBe(200);
    expect((await hana.ask(organisationExports.ask, { params: { exportId: newId() } })).status).toBe(409);
    expect((await hana.ask(organisationExports.file, { params })).status).toBe(404);
    await house.runJobs();
    const found = async () => (await hana.ok(organisationExports.list)).items.find(({ id }) => id === exportId)!;
    expect(await found()).toMatchObject({ state: 'ready', by: 'Hana Dvorská', organisation: 'Kompas domova, z. ú.', downloads: [] });
    const { headers, bytes } = await hana.ask(organisationExports.file, { params });
    expect(headers).toMatchObject({ 'content-type': 'application/zip', 'content-disposition': expect.stringMatching(/^attachment; filename="vyvoz-20\d\d-\d\d-\d\d\.zip"$/), 'content-length': String((await found()).size) });
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await found()).downloads).toEqual([{ at: expect.any(String), by: 'Hana Dvorská' }]);
    for (const head of [jitka, await house.as('milan')]) {
      expect((await head.ask(organisationExports.file, { params })).status).toBe(404);
      expect((await head.ok(organisationExports.list)).items.some(({ id }) => id === exportId)).toBe(false);
      expect((await head.ask(organisationExports.ask, { params })).status).toBe(404);
    }
    const { rows: pieces } = await house.admin.query<{ bytes: Buffer }>(`select c.bytes from documents.chunk c join documents.export e on e.sealed_id = c.sealed_id where e.id = $1`, [exportId]);
    expect(pieces.length).toBeGreaterThan(0);
    expect(pieces.some((p) => p.bytes.includes('PK\u0003\u0004') || p.bytes.includes('access.account'))).toBe(false);
    await house.admin.query(`update documents.export set expires_at = now() - interval '1 minute' where id = $1`, [exportId]);
    expect((await hana.ask(organisationExports.file, { params })).status).toBe(404);
    await house.admin.query(`select graphile_worker.add_job('documents.sweep')`);
    await house.runJobs();
    expect(await found()).toMatchObject({ state: 'expired', downloads: [{ by: 'Hana Dvorská' }] });
    expect((await house.admin.query(`select from documents.sealed s where not exists (select from documents.document d where d.sealed_id = s.id) and not exists (select from documents.export e where e.sealed_id = s.id)`)).rowCount).toBe(0);
  });
  test('one that cannot be made says so, leaves nothing, and may be asked for again', async () => {
    const { rows: [chunk] } = await house.admin.query<{ sealed_id: string; bytes: Buffer }>(`select c.* from documents.chunk c join documents.document d on d.sealed_id = c.sealed_id where d.title = 'Smlouva Kompasu'`);
    await house.admin.query(`update documents.chunk set bytes = 'x' where sealed_id = $1`, [chunk!.sealed_id]);
    const exportId = newId(), before = (await house.admin.query('select from documents.sealed')).rowCount;
    await hana.ok(organisationExports.ask, { params: { exportId } });
    await house.runJobs();
    expect((await hana.ok(organisationExports.list)).items.find(({ id }) => id === exportId)?.state).toBe('failed');
    expect((await house.admin.query('select from documents.sealed')).rowCount).toBe(before);
    await house.admin.query('update documents.chunk set bytes = $2 where sealed_id = $1', [chunk!.sealed_id, chunk!.bytes]);
    expect((await taken(hana)).size).toBeGreaterThan(50);
  });
});
test('no connection is asked two things at once', () => { expect(warned.filter((one) => /already executing/.test(one))).toEqual([]); });
