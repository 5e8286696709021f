// Row security alone, without any endpoint: what each person can read of every table when they ask the database directly.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { aboutNoClient, buildWorld, markers, type World } from '#platform/testing/world.ts';

let house: TestHouse, shared: World, ended: World, tables: string[];
const secrets = new Map<Persona, string>();

beforeAll(async () => {
  house = await openHouse();
  shared = await buildWorld(house.admin, 'now');
  ended = await buildWorld(house.admin, 'ended');
  tables = (await house.admin.query<{ t: string }>(`select n.nspname || '.' || c.relname as t from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'v') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'platform') order by 1`)).rows.map((r) => r.t);
  for (const [persona, who] of Object.entries(people)) {
    const secret = randomBytes(32).toString('base64url');
    secrets.set(persona as Persona, secret);
    await house.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 hour')`, [createHash('sha256').update(secret).digest(), who.account, who.membership]);
  }
});
afterAll(() => house.close());

/** All that a person can read of a table, as text; tables without a grant read as nothing. */
async function read(persona: Persona | undefined, table: string): Promise<Record<string, unknown>[]> {
  const columns = (await house.admin.query<{ c: string }>(`select attname c from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and has_column_privilege('soubeh_app', attrelid, attnum, 'select')`, [table])).rows.map((r) => r.c);
  if (!columns.length) return [];
  const secret = persona ? secrets.get(persona)! : '';
  return (await house.database.asSession(secret, (db) => sql<Record<string, unknown>>`select ${sql.raw(columns.map((c) => `"${c}"`).join(', '))} from ${sql.raw(table)}`.execute(db))).rows;
}
const everything = async (persona: Persona | undefined) => Object.fromEntries(await Promise.all(tables.map(async (t) => [t, await read(persona, t)] as const)));
const tablesWith = (rows: Record<string, Record<string, unknown>[]>, text: string) => Object.entries(rows).filter(([, r]) => JSON.stringify(r).includes(text)).map(([t]) => t);

test('nobody reads nothing but code lists and territory', async () => {
  const rows = await everything(undefined);
  const read_ = Object.entries(rows).filter(([, r]) => r.length).map(([t]) => t);
  expect(read_).toEqual(['access.statute_ground', 'directory.code', 'directory.orp', 'directory.region', 'directory.service_type']);
});

describe.each(['ivan', 'milan', 'eva'] as Persona[])('a stranger, %s', (persona) => {
  test('reads no row of the family in any table', async () => {
    const rows = await everything(persona);
    for (const world of [shared, ended]) for (const id of world.all) expect(tablesWith(rows, id)).toEqual([]);
    expect(tablesWith(rows, markers.kompas)).toEqual([]);
    expect(tablesWith(rows, markers.jerabina)).toEqual([]);
  });
});

test('an administrator and an analyst of the leading organisation see no client', async () => {
  const rows = await everything('alena');
  for (const id of shared.all) expect(tablesWith(rows, id).filter((t) => !aboutNoClient(t))).toEqual([]);
});

test('another service of the leading organisation sees nothing of the family', async () => {
  const rows = await everything('tomas');
  for (const id of [shared.caseId, shared.mother]) expect(tablesWith(rows, id)).toEqual([]);
});

test('another service of the invited organisation sees nothing of the family', async () => {
  const rows = await everything('klub');
  expect(tablesWith(rows, markers.kompas)).toEqual([]);
});

test('while the release lasts, the invited worker reads the mother and the child, nothing about the father, no opinion, nothing that is released one by one', async () => {
  const rows = await everything('lucie');
  const about = (table: string) => rows[table]!.filter((r) => r.case_id === shared.caseId && r.organisation_id === organisations.kompas.id).length;
  for (const table of ['cases.request', 'cases.need_rating', 'cases.goal', 'commitments.commitment', 'work.record', 'cases.child_sheet']) expect(about(table), table).toBe(1);
  for (const table of ['cases.vulnerability', 'cases.health_fact', 'cases.kin', 'work.record_opinion', 'signals.signal', 'signals.recommendation', 'cases.procedure_review']) expect(about(table), table).toBe(0);
  expect(rows['people.profile']!.some((r) => r.person_id === shared.mother && r.organisation_id === organisations.kompas.id)).toBe(true);
  const ofKompas = Object.fromEntries(Object.entries(rows).map(([t, r]) => [t, r.filter((x) => x.organisation_id !== organisations.jerabina.id)]));
  expect(tablesWith(ofKompas, shared.father)).toEqual([]);
});

test('after it ended, the invited worker reads of the family only what her own organisation wrote, and the release', async () => {
  const rows = await everything('lucie');
  const foreign = Object.entries(rows).flatMap(([table, list]) => list
    .filter((r) => (r.case_id === ended.caseId || [ended.mother, ended.father, ended.child].includes(String(r.person_id)) || r.id === ended.caseId) && 'organisation_id' in r && r.organisation_id !== organisations.jerabina.id)
    .map(() => table));
  expect([...new Set(foreign)]).toEqual(['access.release']);
  const own = (table: string) => rows[table]!.filter((r) => r.case_id === ended.caseId && r.organisation_id === organisations.jerabina.id).length;
  for (const table of ['work.record', 'cases.goal', 'commitments.commitment', 'commitments.event', 'cases.case_service']) expect(own(table), table).toBe(1);
  expect(rows['people.profile']!.some((r) => r.person_id === ended.mother)).toBe(true);
});
