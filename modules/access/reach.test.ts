// What is held of somebody's reach says the same as working it out: in random worlds, after random changes by others and within the same
// transaction, and on other days. The specification works everything out from the tables (reach-specification.sql).
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';

let house: TestHouse, other: pg.Client;
const secrets = new Map<string, string>();
const levels = ['involvement', 'commitments', 'plan', 'mapping', 'notes'] as const;
const sets = ['my_organisations()', 'my_services()', 'my_reach()', 'common_cases()', 'my_cases()', 'lead_cases()', 'open_cases()', 'my_people()', 'releases_to_me()', 'releases_given()', 'releases_from_me()', 'my_colleagues()', 'known_accounts()', 'my_mandates()', 'registered_by_us()',
  ...['released_keys', 'released_profile_keys', 'released_cases', 'released_case_keys'].flatMap((f) => levels.map((level) => `${f}('${level}')`)), ...['vulnerability', 'health', 'tie'].map((kind) => `released_items('${kind}')`)];
const singles = ['my_account()', 'my_membership()', 'my_organisation()', 'my_role()', 'sees_whole_organisation()', 'administers()'];
const sorted = (schema: string, f: string) => `(select coalesce(array_agg(x order by x), '{}') from unnest(${schema}.${f}) x)`;
const flows = (schema: string) => `(select array_agg(f::text order by f::text) from ${schema}.flowing_to_me() f)`;
/** Releases in force that end soon: what the two policies of releases let through. */
const ending = `(select array_agg(r.id order by r.id) from access.release_in_force r
  where (r.organisation_id = any (spec.my_organisations()) and r.case_id = any (spec.my_cases()) or r.id = any (spec.releases_to_me())) and r.valid_to between platform.today() - 30 and platform.today() + 5)`;
/** One statement that names every function whose answer differs from the specification. */
const difference = `select f from (values ${[...sets.map((f) => `($$${f}$$, ${sorted('access', f)} = ${sorted('spec', f)})`), ...singles.map((f) => `($$${f}$$, access.${f} is not distinct from spec.${f})`),
  `('flowing_to_me()', ${flows('access')} is not distinct from ${flows('spec')})`,
  `('my_ending_releases()', (select array_agg(x order by x) from unnest(access.my_ending_releases(platform.today() - 30, platform.today() + 5)) x) is not distinct from ${ending})`].join(', ')}) x (f, same) where not same`;

/** Reproducible chance. */
let seed = 20261125;
const chance = () => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return seed / 2 ** 32; };
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
const maybe = (p = 0.5) => chance() < p;

async function withSession(membership: string, account: string, key: string) {
  const secret = randomBytes(32).toString('base64url');
  secrets.set(key, secret);
  await house.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 hour')`, [createHash('sha256').update(secret).digest(), account, membership]);
}
/** Runs `work` in a transaction of the session. */
async function inSession<T>(secret: string, work: () => Promise<T>): Promise<T> {
  await house.admin.query('begin');
  await house.admin.query('select set_config($1, $2, true)', ['app.session', secret]);
  try { return await work(); } finally { await house.admin.query('commit'); }
}
const ask = async () => (await house.admin.query<{ holds: boolean }>('select holds from access.arrive(true)')).rows[0]!.holds;
// Prepared once: it is long, and asked hundreds of times.
const differing = async () => (await house.admin.query<{ f: string }>({ name: 'difference', text: difference })).rows.map(({ f }) => f);
const hold = () => house.admin.query('select access.hold_reach()');
/** Is what was worked out believed now? */
const held = (secret: string) => inSession(secret, ask);
async function holdAll() { for (const secret of secrets.values()) await inSession(secret, hold); }
/** Compares for everybody, or for so many of them by chance: as a request that has asked, which answers from what is held while it holds, and as one that has not. */
async function compare(what: string, howMany = secrets.size) {
  const all = [...secrets], some = howMany >= all.length ? all : Array.from({ length: howMany }, () => oneOf(all));
  for (const [who, secret] of some) await inSession(secret, async () => {
    if (maybe(0.1)) expect(await differing(), `${what}: ${who}, not asked`).toEqual([]);
    await ask();
    expect(await differing(), `${what}: ${who}`).toEqual([]);
  });
}

const memberships = Object.values(people).map(({ membership }) => membership), organisationIds: string[] = Object.values(organisations).map(({ id }) => id);
const owner = new Map<string, string>(Object.values(services).map(({ id, organisation }) => [id, organisations[organisation].id]));
const day = (from: number, to: number) => `platform.today() + ${Math.round(from + chance() * (to - from))}`;
type Change = (q: (text: string, values?: unknown[]) => Promise<unknown>) => Promise<unknown>;
const pick = (table: string, columns = 'id') => `(select ${columns} from ${table} order by md5(id::text || '${chance()}') limit 1)`;

/** Everything that can happen to what reach is built on, with nonsense among it: the specification says what follows. */
const changes: Change[] = [
  async (q) => {
    const id = randomUUID(), leads = oneOf(organisationIds), person = maybe(0.3) ? randomUUID() : undefined, kind = oneOf(['family', 'family', 'locality']);
    await q(`insert into cases.case (id, organisation_id, number, label, subject_kind, author_id) values ($1, $2, $3, 'x', $5, $4)`, [id, leads, id.slice(0, 12), oneOf(memberships), kind]);
    for (const service of [...owner.keys()].filter(() => maybe(0.4))) await q(`insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state, author_id) values ($1, $2, $3, $4, $5, $6, $7)`, [randomUUID(), owner.get(service), id, service, leads, oneOf(['invited', 'accepted', 'accepted', 'declined', 'ended']), oneOf(memberships)]);
    if (person) await q('insert into people.person (id, organisation_id) values ($1, $2)', [person, leads]);
    // No person stands in a locality: the database refuses it to anybody.
    if (kind === 'family') await q(`insert into cases.case_person (id, organisation_id, case_id, person_id) select gen_random_uuid(), $1, $2, p.id from (select id from people.person order by md5(id::text || $3) limit 3) p`, [leads, id, String(chance())]);
  },
  (q) => q(`insert into people.person (id, organisation_id) values ($1, $2)`, [randomUUID(), oneOf(organisationIds)]),
  (q) => q(`insert into people.profile (id, organisation_id, person_id, service_id, given_name, author_id) select gen_random_uuid(), $1, p.id, $2, 'x', $3 from ${pick('people.person')} p on conflict do nothing`, [oneOf(organisationIds), maybe() ? oneOf([...owner.keys()]) : null, oneOf(memberships)]),
  (q) => q(`update people.profile set service_id = $1 where id = ${pick('people.profile')}`, [maybe() ? oneOf([...owner.keys()]) : null]),
  (q) => q(`delete from people.profile where id = ${pick('people.profile')}`),
  (q) => { const m = oneOf(memberships); return q(`insert into cases.team_member (id, organisation_id, case_id, membership_id, role, since, until, author_id) select gen_random_uuid(), (select organisation_id from access.membership where id = $1), c.id, $1, 'member', platform.today() - 5, ${maybe(0.3) ? day(-4, 3) : 'null'}, $1 from ${pick('cases.case')} c`, [m]); },
  (q) => q(`update cases.team_member set until = ${maybe() ? 'platform.today() - 1' : 'null'}, since = platform.today() - 6 where id = ${pick('cases.team_member')}`),
  (q) => q(`update cases.case_service set state = $1 where id = ${pick('cases.case_service')}`, [oneOf(['invited', 'accepted', 'declined', 'ended'])]),
  (q) => q(`delete from cases.case_service where id = ${pick('cases.case_service')}`),
  (q) => q(`insert into cases.case_person (id, organisation_id, case_id, person_id) select gen_random_uuid(), c.organisation_id, c.id, p.id from ${pick("(select * from cases.case where subject_kind = 'family') f", 'id, organisation_id')} c, ${pick('people.person')} p on conflict do nothing`),
  (q) => q(`with gone as (select k.id from cases.case_person k where not exists (select from access.release r where r.case_id = k.case_id and r.person_id = k.person_id) limit 1) delete from cases.case_person where id in (select id from gone)`),
  async (q) => {
    const id = randomUUID(), statute = maybe(0.25), to = oneOf(organisationIds);
    await q(`insert into access.release (id, organisation_id, to_organisation_id, to_service_id, case_id, person_id, ground, statute_code, level, mutual, purpose, valid_from, valid_to, author_id)
      select $1, from_, $2, $3, k.case_id, k.person_id, $4, $5, $6, $7, 'x', ${day(-9, 1)}, ${day(1, 9)}, $8
        from (select x.case_id, x.person_id, case when ${maybe(0.7)} then c.organisation_id else $9::uuid end as from_ from cases.case_person x join cases.case c on c.id = x.case_id order by md5(x.id::text || '${chance()}') limit 1) k where from_ <> $2`,
    [id, to, maybe(0.2) ? [...owner].filter(([, o]) => o === to).map(([s]) => s)[0] : null, statute ? 'statute' : 'consent', statute ? oneOf(statutes) : null, oneOf(levels), !statute && maybe(0.3), oneOf(memberships), oneOf(organisationIds)]);
    if (!statute && maybe(0.7)) await sign(q, id);
  },
  (q) => sign(q, undefined),
  (q) => q(`update access.release set withdrawn_at = now() where id = ${pick('access.release')} and withdrawn_at is null`),
  (q) => q(`insert into access.release_return (release_id, organisation_id, author_id) select r.id, r.to_organisation_id, r.author_id from access.release r where r.mutual order by md5(r.id::text || $1) limit 1 on conflict do nothing`, [String(chance())]),
  (q) => q(`update access.release_return set ended_at = ${maybe(0.6) ? 'now()' : 'null'} where release_id = (select release_id from access.release_return order by md5(release_id::text || $1) limit 1)`, [String(chance())]),
  (q) => q(`delete from access.release_signature where release_id = (select release_id from access.release_signature order by md5(release_id::text || $1) limit 1)`, [String(chance())]),
  (q) => q(`update access.membership set ended_at = ${maybe(0.3) ? 'now()' : 'null'}, valid_to = ${maybe(0.3) ? day(-3, 3) : 'null'} where id = $1`, [oneOf(memberships)]),
  (q) => q(`insert into access.membership_service (membership_id, service_id) values ($1, $2) on conflict do nothing`, [oneOf(memberships), oneOf([...owner.keys()])]),
  (q) => q(`delete from access.membership_service where membership_id = $1 and service_id = $2`, [oneOf(memberships), oneOf([...owner.keys()])]),
  (q) => q(`insert into access.mandate (id, organisation_id, membership_id, text, valid_from, valid_to, author_id) select gen_random_uuid(), m.organisation_id, m.id, 'x', ${day(-5, 0)}, ${maybe() ? day(0, 4) : 'null'}, m.id from access.membership m where m.id = $1`, [oneOf(memberships)]),
  (q) => q(`update access.mandate set valid_to = ${maybe() ? 'null' : 'greatest(valid_from, platform.today() - 1)'} where id = ${pick('access.mandate')}`),
  (q) => q(`insert into access.mandate_service (mandate_id, service_id) select m.id, $1 from ${pick('access.mandate')} m on conflict do nothing`, [oneOf([...owner.keys()])]),
  (q) => q(`delete from access.mandate_service where service_id = $1`, [oneOf([...owner.keys()])]),
  (q) => q(`update access.organisation set parent_id = $2 where id = $1 and $2 is distinct from id::text::uuid`, maybe() ? [organisations.lipa.id, null] : [organisations.lipa.id, oneOf([organisations.kompas.id, organisations.jerabina.id])]),
  (q) => q(`update access.organisation set kind = $2 where id = $1`, [oneOf(organisationIds), oneOf(['ngo', 'orp', 'region'])]),
  (q) => q(`update access.statute_ground set valid_to = ${maybe() ? 'null' : 'platform.today() - 1'} where code = $1`, [oneOf(statutes)]),
  (q) => q(`update cases.case set organisation_id = $1 where id = ${pick('cases.case')}`, [oneOf(organisationIds)]),
  (q) => q(`insert into directory.service (id, organisation_id, name) values ($1, $2, 'x')`, [randomUUID(), oneOf(organisationIds)]),
  (q) => q(`insert into access.membership (id, account_id, organisation_id, role, valid_from) values ($1, $2, $3, 'worker', platform.today())`, [randomUUID(), oneOf(Object.values(people)).account, oneOf(organisationIds)]),
];
let statutes: string[] = [];
const sign = (q: Parameters<Change>[0], id: string | undefined) => q(`insert into access.release_signature (release_id, organisation_id, signer_name, strokes, author_id) select r.id, r.organisation_id, 'x', 'M0 0', r.author_id from access.release r where ground = 'consent' and ${id ? `id = '${id}'` : 'true'} order by md5(id::text || '${chance()}') limit 1 on conflict do nothing`);
/** The guards of what was signed are another file's matter: without them more worlds can be met. The triggers that end what is held stay. */
const unguarded = ['access.release guard_release', 'access.release_signature guard_signature', 'access.membership close_ended_sessions', 'access.release_return guard_return', 'cases.case_service guard_case_service'];

beforeAll(async () => {
  house = await openHouse();
  await house.admin.query(readFileSync(new URL('reach-specification.sql', import.meta.url), 'utf8'));
  for (const one of unguarded) await house.admin.query(`alter table ${one.replace(' ', ' disable trigger ')}`);
  statutes = (await house.admin.query('select code from access.statute_ground order by code')).rows.map((r) => r.code);
  for (const persona of Object.keys(people) as Persona[]) await withSession(people[persona].membership, people[persona].account, persona);
  const given = (house.admin as unknown as { connectionParameters: pg.ClientConfig }).connectionParameters;
  other = new pg.Client({ host: given.host!, port: given.port!, user: given.user!, password: given.password as string, database: given.database! });
  await other.connect();
  const query = (text: string, values?: unknown[]) => house.admin.query(text, values);
  for (let i = 0; i < 8; i++) { await changes[0]!(query); await changes[1]!(query); for (let k = 0; k < 4; k++) await changes[2]!(query); }
  for (let i = 0; i < 30; i++) await changes[11]!(query);
  for (let i = 0; i < 60; i++) await oneOf(changes.slice(0, 16))(query);
  // Whatever chance did: something flows by consent and back, and on a statute.
  const releaseTo = (id: string, to: string, ground: 'consent' | 'statute', code: string | null) => query(`insert into access.release (id, organisation_id, to_organisation_id, case_id, person_id, ground, statute_code, level, mutual, purpose, valid_from, valid_to, author_id)
    select $1, c.organisation_id, $2, k.case_id, k.person_id, $3::text, $4, 'involvement', $3 = 'consent', 'x', platform.today() - 1, platform.today() + 4, $5 from cases.case_person k join cases.case c on c.id = k.case_id where c.organisation_id <> $2 limit 1`, [id, to, ground, code, people.olena.membership]);
  const consent = randomUUID();
  await releaseTo(consent, organisations.jerabina.id, 'consent', null);
  await sign(query, consent);
  await query('insert into access.release_return (release_id, organisation_id, author_id) values ($1, $2, $3)', [consent, organisations.jerabina.id, people.lucie.membership]);
  for (const code of statutes) await releaseTo(randomUUID(), organisations.urad.id, 'statute', code);
});
afterAll(async () => { await other.end(); await house.close(); });

test('the worlds met are rich: something flows, by consent, by statute and back; somebody sees more than nothing in every way', async () => {
  const met = new Set<string>();
  for (const secret of secrets.values()) await inSession(secret, async () => {
    for (const f of sets) if ((await house.admin.query(`select spec.${f} as x`)).rows[0].x.length) met.add(f.replace(/\(.*/, ''));
  });
  for (const f of ['my_cases', 'lead_cases', 'open_cases', 'my_people', 'released_keys', 'released_profile_keys', 'released_case_keys', 'releases_to_me', 'releases_given', 'my_colleagues', 'my_mandates', 'registered_by_us']) expect([...met]).toContain(f);
  const { rows: [n] } = await house.admin.query(`select count(*) filter (where ground = 'statute')::int as statute, count(*) filter (where ground = 'consent')::int as consent, (select count(*)::int from spec.release_passed_back) as back from spec.release_in_force`);
  expect(Math.min(n.statute, n.consent, n.back)).toBeGreaterThan(0);
});

describe('what is held is what would be worked out', () => {
  test('when nothing has changed', async () => {
    await holdAll();
    for (const [who, secret] of secrets) expect(await held(secret), who).toBe(true);
    await compare('held');
  });
  test('after each of many changes by others', async () => {
    for (let i = 0; i < changes.length + 10; i++) {
      const change = changes[i % changes.length]!;
      await change((text, values) => other.query(text, values)).catch((error: { code?: string }) => { if (!/^23/.test(error.code ?? '')) throw error; });
      await compare(`after ${change}`, 3);
      if (maybe(0.3)) await holdAll();
    }
    await holdAll();
    await compare('in the end');
  }, 120_000);
  test('within a transaction that changes what it depends on, and after it was rolled back', async () => {
    let answeredFromHeld = 0;
    for (let i = 0; i < 14; i++) {
      await holdAll();
      const [, secret] = oneOf([...secrets]);
      await house.admin.query('begin');
      await house.admin.query('select set_config($1, $2, true)', ['app.session', secret]);
      await ask();
      answeredFromHeld += (await house.admin.query('select from access.asked')).rows.length;
      for (let k = 0; k < 3; k++) {
        await house.admin.query('savepoint s');
        await oneOf(changes)((text, values) => house.admin.query(text, values)).catch(async (error: { code?: string }) => { if (!/^23/.test(error.code ?? '')) throw error; await house.admin.query('rollback to s'); });
        expect(await differing(), 'after a change of one\'s own').toEqual([]);
        // Neither working it out nor asking again in the midst of one's own changes holds what comes after.
        if (maybe()) await hold();
        if (maybe()) await ask();
        expect(await differing(), 'held and asked in the midst').toEqual([]);
        if (maybe(0.3)) { await house.admin.query('rollback to s'); expect(await differing(), 'undone').toEqual([]); }
      }
      await house.admin.query(maybe() ? 'commit' : 'rollback');
      await compare('afterwards', 2);
    }
    expect(answeredFromHeld).toBeGreaterThan(8);
  }, 120_000);
  test('on other days, without anything having changed', async () => {
    await holdAll();
    const { rows: [{ source }] } = await house.admin.query(`select pg_get_functiondef('platform.today()'::regprocedure) as source`);
    try {
      for (const days of [1, 2, 5, 9, 30, -3]) {
        await house.admin.query(`create or replace function platform.today() returns date language sql stable return (timezone('Europe/Prague', now()))::date + ${days}`);
        await compare(`${days} days on`, 5);
      }
    } finally { await house.admin.query(source); }
    await compare('today again');
  });
});

describe('what is being changed while it is worked out', () => {
  const withdrawn = 'update access.release set withdrawn_at = now() where withdrawn_at is null and valid_to >= platform.today()';
  test('ends it: a withdrawal that was not yet finished then', async () => {
    const receiver = secrets.get('jitka')!;
    await house.admin.query('update access.membership set ended_at = null, valid_to = null where id = $1', [people.jitka.membership]);
    await changes[0]!((text, values) => house.admin.query(text, values));
    const id = randomUUID();
    await house.admin.query(`insert into access.release (id, organisation_id, to_organisation_id, case_id, person_id, ground, level, purpose, valid_from, valid_to, author_id)
      select $1, $2, $3, k.case_id, k.person_id, 'consent', 'notes', 'x', platform.today(), platform.today() + 5, $4 from cases.case_person k limit 1`, [id, organisations.kompas.id, organisations.jerabina.id, people.olena.membership]);
    await sign((text, values) => house.admin.query(text, values), id);
    const flowing = () => inSession(receiver, async () => [await ask(), (await house.admin.query('select count(*)::int as n from access.flowing_to_me() where release_id = $1', [id])).rows[0].n]);
    expect(await flowing()).toEqual([false, 1]);
    await other.query('begin');
    await other.query(withdrawn);
    await inSession(receiver, hold);
    expect(await flowing()).toEqual([true, 1]);
    await other.query('commit');
    expect(await flowing()).toEqual([false, 0]);
  });
  test('what concerns others leaves it held, and what is purged is not needed', async () => {
    await holdAll();
    await house.admin.query('select access.purge_reach()');
    await other.query(`insert into people.profile (id, organisation_id, person_id, given_name, author_id) select gen_random_uuid(), $1, p.id, 'x', $2 from people.person p where not exists (select from people.profile x where x.person_id = p.id and x.organisation_id = $1) limit 1`, [organisations.urad.id, people.eva.membership]);
    const left: string[] = [];
    for (const [who, secret] of secrets) if (await held(secret)) left.push(who);
    expect(left).not.toContain('eva');
    expect(left).toContain('olena');
    await compare('after the purge');
  });
});
