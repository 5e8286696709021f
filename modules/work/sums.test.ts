// The sums kept as records are written always equal what the records say, counted one by one by rules.ts; erased records stay counted.
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { directnesses, kindOf, modes, unitsOf, type Directness, type Mode, type UnitRule } from './rules.ts';

let house: TestHouse;
beforeAll(async () => { house = await openHouse(); await house.as('hana'); });
afterAll(() => house.close());

const kompas = organisations.kompas.id, jerabina = organisations.jerabina.id;
const author = { [kompas]: people.olena.membership, [jerabina]: people.lucie.membership };
const theirs = { [kompas]: [services.outreach.id, services.families.id, null], [jerabina]: [services.earlyCare.id, null] };
const persons = [newId(), newId(), newId()];
const days = ['2019-12-31', '2020-01-01', '2020-01-31', '2020-02-29', '2020-03-01'];

type Row = { organisation: string; service: number; day: string; minutes: number; mode: Mode; directness: Directness; people: number };
const row = fc.record({
  organisation: fc.constantFrom(kompas, kompas, jerabina), service: fc.nat(2), day: fc.constantFrom(...days), minutes: fc.constantFrom<number>(1, 9, 10, 29, 30, 1440),
  mode: fc.constantFrom(...modes), directness: fc.constantFrom(...directnesses), people: fc.nat(3),
});
const rule = fc.record({
  organisation: fc.constantFrom(kompas, jerabina), unit: fc.constantFrom('kontakt' as const, 'intervence' as const), minutes: fc.constantFrom<number>(0, 5, 10, 30, 60), modes: fc.subarray([...modes]), directness: fc.subarray([...directnesses]),
  from: fc.constantFrom(...days), to: fc.option(fc.constantFrom('2020-03-31', '2020-06-30')),
});
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('add' as const), rows: fc.array(row, { minLength: 1, maxLength: 4 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const), at: fc.nat(), to: row }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('shift' as const), days: fc.constantFrom(-31, 1, 31) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), at: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rule' as const), rule }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('dateRule' as const), at: fc.nat(), from: fc.constantFrom(...days), minutes: fc.constantFrom<number>(0, 15, 1000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('dropRule' as const), at: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('erase' as const), at: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fold' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const ids = async (table: string) => (await house.admin.query<{ id: string }>(`select id from ${table} order by id`)).rows.map(({ id }) => id);
const pick = <T>(list: T[], at: number): T | undefined => list[at % list.length];
const columns = (r: Row) => [r.organisation, author[r.organisation], pick(theirs[r.organisation]!, r.service), r.day, r.minutes, r.mode, r.directness, kindOf(r.directness), persons.slice(0, r.people)];
const insert = 'insert into work.record (id, organisation_id, author_id, service_id, on_day, minutes, mode, directness, kind, about)';

async function take(one: Step, db: pg.Client): Promise<void> {
  switch (one.do) {
    case 'add': {
      const values = one.rows.map((_, i) => `(${Array.from({ length: 10 }, (_, j) => `$${i * 10 + j + 1}`).join(', ')})`).join(', ');
      await db.query(`${insert} values ${values}`, one.rows.flatMap((r) => [newId(), ...columns(r)]));
      return;
    }
    case 'change':
      await db.query('update work.record set (organisation_id, author_id, service_id, on_day, minutes, mode, directness, kind, about) = ($2, $3, $4, $5, $6, $7, $8, $9, $10) where id = $1', [pick(await ids('work.record'), one.at), ...columns(one.to)]);
      return;
    case 'shift': await db.query('update work.record set on_day = on_day + $1::int', [one.days]); return;
    case 'remove': { const all = await ids('work.record'); await db.query('delete from work.record where id = any ($1)', [one.at.map((at) => pick(all, at)).filter(Boolean)]); return; }
    case 'rule':
      await db.query('insert into work.unit_rule (id, organisation_id, unit, min_minutes, modes, directness, source, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [newId(), one.rule.organisation, one.rule.unit, one.rule.minutes, one.rule.modes, one.rule.directness, 'zkouška', one.rule.from, one.rule.to]);
      return;
    case 'dateRule': await db.query('update work.unit_rule set valid_from = $2, min_minutes = $3 where id = $1', [pick(await ids('work.unit_rule'), one.at), one.from, one.minutes]); return;
    case 'dropRule': await db.query('delete from work.unit_rule where id = $1', [pick(await ids('work.unit_rule'), one.at)]); return;
    case 'fold': await db.query('select work.fold_sums()'); return;
    case 'erase': throw new Error('erasing is asked by a person');
  }
}

type Cell = Record<'records' | 'minutes' | 'kontakt' | 'intervence' | 'participations', number>;
type Cells = Map<string, Cell>;
const add = (cells: Cells, key: string, cell: Cell) => {
  const before = cells.get(key);
  cells.set(key, before ? Object.fromEntries(Object.entries(cell).map(([name, value]) => [name, value + before[name as keyof Cell]])) as Cell : cell);
};
/** What the records say, one by one. */
async function counted(only?: string[]): Promise<[string, Cell][]> {
  const { rows: rules } = await house.admin.query<UnitRule & { organisationId: string }>(`select organisation_id as "organisationId", unit, min_minutes as "minMinutes", modes, directness, valid_from::text as "validFrom", valid_to::text as "validTo" from work.unit_rule`);
  const { rows } = await house.admin.query<{ organisation: string; service: string | null; onDay: string; minutes: number; mode: Mode; directness: Directness; kind: string; people: number }>(`
    select organisation_id as organisation, service_id as service, on_day::text as "onDay", minutes, mode, directness, kind, cardinality(about) as people from work.record where $1::uuid[] is null or id = any ($1)`, [only ?? null]);
  return rows.map((r) => {
    const units = unitsOf(r, rules.filter(({ organisationId }) => organisationId === r.organisation));
    return [[r.organisation, r.onDay.slice(0, 7), r.service, r.kind, r.mode, r.directness].join(' '), { records: 1, minutes: r.minutes, kontakt: Number(units.includes('kontakt')), intervence: Number(units.includes('intervence')), participations: r.people }];
  });
}
async function kept(): Promise<Cells> {
  const { rows } = await house.admin.query<Cell & { key: string }>(`select concat_ws(' ', organisation_id, to_char(month, 'YYYY-MM'), coalesce(service_id::text, ''), kind, mode, directness) as key,
    sum(records)::int as records, sum(minutes)::int as minutes, sum(kontakt)::int as kontakt, sum(intervence)::int as intervence, sum(participations)::int as participations from work.month_tally group by 1`);
  return new Map(rows.filter(({ key: _, ...cell }) => Object.values(cell).some((value) => value !== 0)).map(({ key, ...cell }) => [key, cell]));
}
async function holds(erased: Cells): Promise<void> {
  const expected: Cells = new Map(erased);
  for (const [key, cell] of await counted()) add(expected, key, cell);
  const sorted = (cells: Cells) => [...cells].toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(sorted(await kept())).toEqual(sorted(expected));
}
/** Erases for Kompas; what is not theirs stays. */
async function erase(at: number[], erased: Cells): Promise<void> {
  const all = await ids('work.record'), wanted = [...new Set(at.map((one) => pick(all, one)).filter((id) => id !== undefined))];
  const own = (await house.admin.query<{ id: string }>('select id from work.record where id = any ($1) and organisation_id = $2', [wanted, kompas])).rows.map(({ id }) => id);
  for (const [key, cell] of await counted(own)) add(erased, key, cell);
  const { rows: [done] } = await house.admin.query<{ n: number }>('select work.erase_records_of($1, $2) as n', [kompas, wanted]);
  expect(done!.n).toBe(own.length);
}

const fresh = async () => {
  await house.admin.query('delete from signals.signal; delete from work.record_opinion; delete from work.record_commitment; delete from work.record; delete from work.unit_rule; delete from work.month_sum; delete from work.month_delta; delete from work.past_sum');
  await house.admin.query('select work.begin_unit_rules(id) from access.organisation');
};
beforeEach(fresh);

test('sums equal the records after any additions, corrections, moves, deletions, rules, rollbacks and erasures', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { minLength: 3, maxLength: 18 }), async (steps) => {
    await fresh();
    const erased: Cells = new Map();
    for (const [one, keep] of steps) {
      if (one.do === 'erase') { await erase(one.at, erased); continue; }
      await house.admin.query('begin');
      await take(one, house.admin);
      await house.admin.query(keep || one.do === 'add' ? 'commit' : 'rollback');
    }
    await holds(erased);
    await house.admin.query('select work.fold_sums()');
    await holds(erased);
  }), { numRuns: 30 });
}, 120_000);

/** Another connection of the owner. */
async function connect(): Promise<pg.Client> {
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${(await house.admin.query<{ name: string }>('select current_database() as name')).rows[0]!.name}`;
  const db = new pg.Client({ connectionString: url.href });
  await db.connect();
  return db;
}
const some = (seed: number): Row => ({ organisation: seed % 5 ? kompas : jerabina, service: seed, day: days[seed % days.length]!, minutes: 1 + (seed * 7) % 60, mode: modes[seed % 5]!, directness: directnesses[seed % 3]!, people: seed % 4 });

test.each(['record', 'rule'] as const)('a rule changed while a record is being written, the %s first, counts it once and rightly', async (first) => {
  const [one, other] = [await connect(), await connect()];
  const write = (db: pg.Client) => take({ do: 'add', rows: [{ organisation: kompas, service: 0, day: '2020-01-31', minutes: 20, mode: 'field', directness: 'direct', people: 1 }] }, db);
  const date = (db: pg.Client) => db.query(`update work.unit_rule set min_minutes = 25 where organisation_id = $1 and unit = 'kontakt'`, [kompas]);
  await one.query('begin');
  await (first === 'record' ? write(one) : date(one));
  let ended = false;
  const second = (first === 'record' ? date(other) : write(other)).finally(() => { ended = true; });
  const waits = async () => (await house.admin.query(`select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`)).rowCount;
  while (!ended && !await waits());
  await one.query('commit');
  await second;
  await holds(new Map());
  await one.end();
  await other.end();
});

test('many writers, a job that folds and rules that change meanwhile lose nothing and wait for nobody forever', async () => {
  const clients = await Promise.all(Array.from({ length: 10 }, connect));
  await Promise.all(clients.map(async (db, who) => {
    for (let i = 0; i < 25; i++) {
      const seed = who * 31 + i;
      if (who === 0) await take({ do: 'fold' }, db);
      else if (who === 1) await take({ do: 'rule', rule: { organisation: i % 2 ? kompas : jerabina, unit: 'kontakt', minutes: i, modes: [...modes], directness: [...directnesses], from: '2020-01-01', to: null } }, db);
      else {
        await db.query('begin');
        await take({ do: 'add', rows: [some(seed), some(seed + 1)] }, db);
        await take({ do: 'add', rows: [some(seed + 2)] }, db);
        await db.query(i % 6 === 5 ? 'rollback' : 'commit');
      }
    }
  }));
  for (const db of clients) await db.end();
  await holds(new Map());
  await house.admin.query('select work.fold_sums()');
  await holds(new Map());
}, 60_000);
