import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askerOf, openHouse, type TestHouse } from '#platform/testing/house.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { sharedCase } from '#modules/cases/testing.ts';
import { me, session } from '../session/contract.ts';
import { access, administration, mandates } from './contract.ts';

let house: TestHouse, day: string;
beforeAll(async () => {
  house = await openHouse();
  await (await sharedCase(house)).sign('mother', 'notes');
  for (const persona of Object.keys(people) as Persona[]) await house.as(persona);
  day = (await house.admin.query<{ day: string }>('select platform.today()::text as day')).rows[0]!.day;
});
afterAll(() => house.close());

const password = 'jednorazove-heslo-2026';
const post = (more: object = {}) => ({ organisationId: organisations.kompas.id, role: 'worker' as const, profession: 'social_worker' as const, validFrom: day, services: [services.outreach.id], ...more });
const account = (more: object = {}) => ({ id: randomUUID(), membershipId: randomUUID(), name: 'Nora Nová', email: `nora.${randomUUID()}@example.test`, password, ...post(), ...more });
const signIn = async (email: string, secret = password) => {
  const outcome = await house.anonymous.ask(session.signIn, { body: { email, password: secret }, headers: { 'x-forwarded-for': email } });
  return { status: outcome.status, asker: askerOf(house.app, /soubeh_session=([^;]+)/.exec(String(outcome.headers['set-cookie']))?.[1], { membershipId: '', accountId: '' }) };
};

/** Signs in by the one-time password and changes it, as everybody has to. */
const firstSignIn = async (email: string) => {
  const { asker } = await signIn(email);
  expect(await asker.ok(me.get)).toMatchObject({ passwordChange: true, membership: null });
  expect((await asker.ask(access.colleagues)).problem.code).toBe('password_change');
  expect((await asker.ask(me.setPassword, { body: { next: password } })).problem.fields).toHaveProperty('next');
  await asker.ok(me.setPassword, { body: { next: 'moje vlastní heslo 2026' } });
  return asker;
};

describe('accounts', () => {
  test('a new account changes its one-time password before it sees anything; ending its membership acts at once', async () => {
    const alena = await house.as('alena'), nora = account();
    await alena.ok(administration.addAccount, { body: nora });
    const asker = await firstSignIn(nora.email);
    expect((await asker.ok(me.get)).membership?.services.map((s) => s.id)).toEqual([services.outreach.id]);
    await alena.ok(administration.endMembership, { params: { membershipId: nora.membershipId }, version: 1 });
    expect((await asker.ask(access.colleagues)).status).toBe(401);
    const after = (await signIn(nora.email, 'moje vlastní heslo 2026')).asker;
    expect((await after.ok(me.get)).membership).toBeNull();
    expect((await after.ask(mandates.list)).problem.code).toBe('membership_ended');
  });

  test('one account, two memberships: added by the whole address, what it does elsewhere is not shown', async () => {
    const alena = await house.as('alena');
    await alena.ok(administration.addMembership, { body: { id: randomUUID(), email: 'lucie@example.test', ...post() } });
    const lucie = (await alena.ok(administration.accounts)).items.find((a) => a.name === 'Lucie Marešová')!;
    expect(lucie.memberships.map((m) => m.organisation.name)).toEqual([organisations.kompas.name]);
    expect((await (await house.as('lucie')).ok(me.get)).memberships.length).toBe(2);
    expect((await alena.ask(administration.resetPassword, { params: { accountId: people.lucie.account }, body: { password } })).problem.code).toBe('rule');
  });

  test('the same address twice, a membership in the past, services of another organisation', async () => {
    const alena = await house.as('alena');
    expect((await alena.ask(administration.addAccount, { body: account({ email: 'Olena@example.test' }) })).problem.code).toBe('duplicate');
    expect((await alena.ask(administration.addAccount, { body: account({ validFrom: '1990-01-01' }) })).problem.code).toBe('rule');
    expect((await alena.ask(administration.addAccount, { body: account({ services: [services.earlyCare.id] }) })).status).toBe(404);
    expect((await alena.ask(administration.addMembership, { body: { id: randomUUID(), email: 'nikdo@example.test', ...post() } })).problem.code).toBe('rule');
  });

  test('a new password signs out everywhere', async () => {
    const alena = await house.as('alena'), nora = account();
    await alena.ok(administration.addAccount, { body: nora });
    const before = await signIn(nora.email);
    await house.admin.query(`insert into access.passkey (id, account_id, name, credential_id, public_key) values (gen_random_uuid(), $1, 'ztracený telefon', 'ztraceny', '\\x00')`, [nora.id]);
    await alena.ok(administration.resetPassword, { params: { accountId: nora.id }, body: { password: 'uplne-jine-heslo-26' } });
    // Whoever has the lost device has its key as well.
    expect((await house.admin.query('select from access.passkey where account_id = $1', [nora.id])).rowCount).toBe(0);
    expect((await before.asker.ask(me.get)).status).toBe(401);
    expect((await signIn(nora.email)).status).toBe(401);
    expect((await signIn(nora.email, 'uplne-jine-heslo-26')).status).toBe(200);
  });

  test('a membership changes with its version; a role is a new membership', async () => {
    const alena = await house.as('alena'), nora = account();
    await alena.ok(administration.addAccount, { body: nora });
    await alena.ok(administration.changeMembership, { params: { membershipId: nora.membershipId }, body: { fte: 0.5, services: [services.families.id] }, version: 1 });
    expect((await alena.ask(administration.changeMembership, { params: { membershipId: nora.membershipId }, body: { fte: 0.8 }, version: 1 })).problem.code).toBe('conflict');
    const row = (await alena.ok(administration.accounts)).items.find((a) => a.id === nora.id)!.memberships[0]!;
    expect([row.fte, row.services.map((s) => s.id)]).toEqual([0.5, [services.families.id]]);
  });
});

describe('an administrator as an attacker', () => {
  test('makes nobody a head of an organisation that has one; a head does', async () => {
    const alena = await house.as('alena'), hana = await house.as('hana');
    const refused = await alena.ask(administration.addAccount, { body: account({ role: 'head', services: [] }) });
    expect([refused.status, refused.problem.detail]).toEqual([409, 'Vedoucí jmenuje jen vedení.']);
    expect((await hana.ask(administration.addAccount, { body: account({ role: 'head', services: [] }) })).status).toBe(201);
  });

  test('touches nobody of another organisation', async () => {
    const alena = await house.as('alena');
    expect((await alena.ask(administration.addAccount, { body: account({ organisationId: organisations.jerabina.id, services: [] }) })).status).toBe(404);
    expect((await alena.ask(administration.addMembership, { body: { id: randomUUID(), email: 'alena@example.test', ...post({ organisationId: organisations.jerabina.id, services: [] }) } })).status).toBe(404);
    expect((await alena.ask(administration.changeMembership, { params: { membershipId: people.ivan.membership }, body: { fte: 0.1 }, version: 1 })).status).toBe(404);
    expect((await alena.ask(administration.endMembership, { params: { membershipId: people.ivan.membership }, version: 1 })).status).toBe(404);
    expect((await alena.ask(administration.resetPassword, { params: { accountId: people.ivan.account }, body: { password } })).problem.code).toBe('rule');
    expect((await alena.ask(administration.changeOrganisation, { params: { organisationId: organisations.lipa.id }, body: { name: 'Naše' }, version: 1 })).status).toBe(404);
    expect((await alena.ok(administration.accounts)).items.map((a) => a.name)).not.toContain('Ivan Slavík');
  });
  test('gives no role to herself, resets no head, sees no client', async () => {
    const alena = await house.as('alena');
    expect((await alena.ask(administration.addMembership, { body: { id: randomUUID(), email: 'alena@example.test', ...post({ role: 'head' }) } })).problem.code).toBe('rule');
    expect((await alena.ask(administration.resetPassword, { params: { accountId: people.hana.account }, body: { password } })).problem.code).toBe('rule');
    const run = (text: string) => house.database.asSession(house.secretOf('alena'), async (db) => (await sql.raw(text).execute(db)).rows);
    for (const table of ['people.profile', 'people.residence', 'cases.case', 'cases.case_person', 'cases.request', 'access.release', 'work.record']) expect(await run(`select * from ${table}`), table).toEqual([]);
    await expect(run(`update access.membership set role = 'head' where id = '${people.alena.membership}'`)).rejects.toThrow(/permission denied/);
    await expect(run(`insert into access.membership (id, account_id, organisation_id, role) values (gen_random_uuid(), '${people.alena.account}', '${organisations.kompas.id}', 'head')`)).rejects.toThrow(/row-level security/);
    await expect(run(`insert into access.membership_service (membership_id, service_id) values ('${people.alena.membership}', '${services.outreach.id}')`)).rejects.toThrow(/row-level security/);
    expect(await run(`select access.account_by_email('ivan@example.test') as id`)).toEqual([{ id: people.ivan.account }]);
  });
  test('others do not administer', async () => {
    for (const persona of ['olena', 'petra', 'lucie'] as const) {
      expect((await (await house.as(persona)).ask(administration.accounts)).status).toBe(403);
      expect(await house.database.asSession(house.secretOf(persona), async (db) => (await sql<{ id: unknown; ok: unknown }>`select access.account_by_email('hana@example.test') as id, access.reset_password(${people.hana.account}, 'x') as ok`.execute(db)).rows)).toEqual([{ id: null, ok: false }]);
    }
  });
});

describe('parts', () => {
  test('a head of a part sees the part and not the whole; the head of the whole sees both; a part is of its whole\'s kind', async () => {
    const alena = await house.as('alena'), hana = await house.as('hana'), part = randomUUID();
    expect((await alena.ask(administration.addPart, { body: { id: randomUUID(), parentId: organisations.kompas.id, name: 'Městský úřad Nikde', shortName: 'MěÚ', kind: 'orp' } })).status).toBe(404);
    expect((await alena.ask(administration.addPart, { body: { id: randomUUID(), parentId: organisations.lipa.id, name: 'Cizí část', shortName: 'část', kind: 'ngo' } })).status).toBe(404);
    await alena.ok(administration.addPart, { body: { id: part, parentId: organisations.kompas.id, name: 'Kompas Sever', shortName: 'Sever', kind: 'ngo' } });
    const bea = account({ organisationId: part, role: 'head', services: [] });
    await alena.ok(administration.addAccount, { body: bea });
    const asker = await firstSignIn(bea.email);
    expect((await asker.ok(administration.own)).items.map((o) => o.name)).toEqual(['Kompas Sever']);
    expect((await asker.ok(administration.accounts)).items.map((a) => a.name)).toEqual(['Nora Nová']);
    expect((await asker.ask(administration.resetPassword, { params: { accountId: people.olena.account }, body: { password } })).problem.code).toBe('rule');
    expect((await asker.ask(administration.addAccount, { body: account() })).status).toBe(404);
    expect((await hana.ok(administration.own)).items.map((o) => o.name)).toEqual([organisations.kompas.name, 'Kompas Sever']);
  });
  test('minutes until a screen locks change, with their bounds', async () => {
    const alena = await house.as('alena'), [own] = (await alena.ok(administration.own)).items, params = { organisationId: own!.id };
    for (const idleMinutes of [1, 61]) expect((await alena.ask(administration.changeOrganisation, { params, body: { idleMinutes }, version: own!.version })).status).toBe(400);
    await alena.ok(administration.changeOrganisation, { params, body: { idleMinutes: 5 }, version: own!.version });
    expect((await alena.ok(me.get)).idleMinutes).toBe(5);
  });
  test('the last head stays, also when two heads end each other at the same moment', async () => {
    const hana = await house.as('hana'), second = { id: randomUUID(), email: 'petra@example.test', ...post({ role: 'head', services: [] }) };
    const end = (asker: typeof hana, membershipId: string, version = 1) => asker.ask(administration.endMembership, { params: { membershipId }, version });
    const { rows: others } = await house.admin.query(`select id from access.membership where organisation_id = $1 and role = 'head' and id <> $2 and ended_at is null`, [organisations.kompas.id, people.hana.membership]);
    for (const { id } of others) expect((await end(hana, id)).status).toBe(200);
    const last = await hana.ask(administration.changeMembership, { params: { membershipId: people.hana.membership }, body: { validTo: day }, version: 1 });
    expect(last.problem.detail).toBe('Organizace by zůstala bez vedení. Nejdřív jmenujte další vedoucí nebo vedoucího.');
    await hana.ok(administration.addMembership, { body: second });
    const petra = await house.as('petra');
    await house.admin.query('update access.session set membership_id = $1 where account_id = $2', [second.id, people.petra.account]);
    const [one, other] = await Promise.all([end(hana, second.id), end(petra, people.hana.membership)]);
    expect([one.status, other.status].sort((a, b) => a - b)).toEqual([200, expect.any(Number)]);
    expect((await house.admin.query(`select count(*)::int n from access.membership where organisation_id = $1 and role = 'head' and ended_at is null`, [organisations.kompas.id])).rows[0].n).toBe(1);
    // Back as it was, for the tests that follow.
    await house.admin.query('update access.membership set ended_at = now() where id = $1', [second.id]);
    await house.admin.query(`update access.membership set ended_at = null, valid_to = null where id = $1`, [people.hana.membership]);
    await house.admin.query('update access.session set membership_id = $1 where account_id = $2', [people.petra.membership, people.petra.account]);
    const secrets = { hana: house.secretOf('hana'), petra: house.secretOf('petra') };
    for (const persona of ['hana', 'petra'] as const) {
      await house.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values (sha256(convert_to($1, 'UTF8')), $2, $3, 'full', now() + interval '1 hour') on conflict do nothing`, [secrets[persona], people[persona].account, people[persona].membership]);
    }
  });
  test('days of standing still change, with their bounds', async () => {
    const alena = await house.as('alena'), [own] = (await alena.ok(administration.own)).items, params = { organisationId: own!.id };
    expect((await alena.ask(administration.changeOrganisation, { params, body: { stillAfterDays: 0 }, version: own!.version })).status).toBe(400);
    await alena.ok(administration.changeOrganisation, { params, body: { stillAfterDays: 21 }, version: own!.version });
    expect((await alena.ok(administration.own)).items[0]!.stillAfterDays).toBe(21);
  });
});

describe('mandates', () => {
  test('a head gives a new version, the one before ends; administrators and coordinators only read; only own people and services', async () => {
    const hana = await house.as('hana');
    const body = { id: randomUUID(), membershipId: people.petra.membership, text: 'Koordinace v terénu', services: [services.outreach.id], validFrom: day };
    await hana.ok(mandates.add, { body });
    const mine = (await (await house.as('petra')).ok(mandates.list)).items;
    expect(mine.map((m) => [m.text, m.lasts])).toEqual([['Koordinace v terénu', true], ['Koordinace podpory rodin', false]]);
    expect((await (await house.as('alena')).ask(mandates.add, { body: { ...body, id: randomUUID() } })).status).toBe(403);
    expect((await hana.ask(mandates.add, { body: { ...body, id: randomUUID(), membershipId: people.ivan.membership } })).status).toBe(404);
    expect((await hana.ask(mandates.add, { body: { ...body, id: randomUUID(), membershipId: people.olena.membership } })).problem.code).toBe('rule');
    expect((await hana.ask(mandates.add, { body: { ...body, id: randomUUID(), services: [services.earlyCare.id] } })).status).toBe(404);
  });
});

test('colleagues are those of my organisation; organisations are for everybody signed in', async () => {
  const items = (await (await house.as('ivan')).ok(access.colleagues)).items;
  expect(items.map((c) => c.name)).toEqual(['Ivan Slavík', 'Milan Rataj']);
  expect((await (await house.as('ivan')).ok(access.organisations)).items.length).toBeGreaterThanOrEqual(4);
  expect((await house.anonymous.ask(access.organisations)).status).toBe(401);
});
