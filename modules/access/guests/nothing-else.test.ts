// A guest sees the one commitment of the link and nothing else: every endpoint, every table.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { isGuest, type Endpoint } from '#platform/http/contract.ts';
import { newId } from '#platform/http/client.ts';
import { askerOf, openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sample, schemaOf } from '#platform/testing/samples.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { rooms } from '#modules/registry.ts';
import { host, type GivenLink } from './contract.ts';

let house: TestHouse, family: SharedCase, olena: Asker;
beforeAll(async () => { house = await openHouse(); family = await sharedCase(house); olena = await house.as('olena'); });
afterAll(() => house.close());
const open = (given: Pick<GivenLink, 'secret' | 'code'>) => house.anonymous.ask(host.open, { body: { secret: given.secret, code: given.code } });

describe('nothing else', () => {
  const all = Object.entries(rooms).flatMap(([room, contract]) => Object.entries(contract).map(([name, endpoint]) => ({ name: `${room}.${name}`, endpoint: endpoint as Endpoint })));
  let given: GivenLink, secret: string, subject: string;
  beforeAll(async () => {
    subject = newId();
    await olena.ok(commitments.add, { body: { id: subject, caseId: family.caseId, what: 'Zajistit asistentku ve třídě', about: [family.mother], owner: { kind: 'body', body: 'ZŠ Lískovec' } } });
    given = await olena.ok(commitments.giveLink, { params: { commitmentId: subject }, body: { id: newId(), guestName: 'Mgr. Alena Nová', phone: '601 234 567' } });
    secret = /soubeh_guest=([\w-]+)/.exec(String((await open(given)).headers['set-cookie']))![1]!;
  });
  const ask = (endpoint: Endpoint, cookies: string) => {
    const known: Record<string, unknown> = { caseId: family.caseId, personId: family.mother, commitmentId: subject, guestLinkId: given.id };
    const params = Object.fromEntries([...endpoint.path.matchAll(/:(\w+)/g)].map((m) => [m[1]!, known[m[1]!] ?? crypto.randomUUID()]));
    return askerOf(house.app, undefined, { membershipId: '', accountId: '' }).ask(endpoint as never, { params, version: 1, headers: { cookie: cookies }, body: endpoint.body ? sample(schemaOf(endpoint.body), { ...known, id: crypto.randomUUID() }) : undefined } as never) as Promise<{ status: number; bytes: Buffer }>;
  };
  test.each(all.filter(({ endpoint }) => endpoint.allow !== 'public' && !isGuest(endpoint.allow)))('$name does not know a guest, under either cookie', async ({ endpoint }) => {
    for (const cookie of [`soubeh_guest=${secret}`, `soubeh_session=${secret}`, `soubeh_guest=${secret}; soubeh_session=${secret}`]) expect((await ask(endpoint, cookie)).status).toBe(401);
  });
  test.each(all.filter(({ endpoint }) => isGuest(endpoint.allow)))('$name does not know an account, also beside a guest\'s cookie', async ({ endpoint }) => {
    await house.as('olena');
    expect((await ask(endpoint, `soubeh_session=${house.secretOf('olena')}`)).status).toBe(401);
    expect((await ask(endpoint, `soubeh_guest=${house.secretOf('olena')}`)).status).toBe(401);
  });
  test('the guest\'s cookie is sent to guests\' addresses only', async () => {
    const cookie = String((await open(given)).headers['set-cookie']);
    expect(cookie).toMatch(/^soubeh_guest=[\w-]{43}; Path=\/api\/host; HttpOnly; SameSite=Strict/);
  });
  test('the database lets a guest read the columns of one commitment and the answers given to it, and no other table', async () => {
    const { rows: tables } = await house.admin.query<{ t: string; granted: string[] }>(`select n.nspname || '.' || c.relname as t, array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and has_column_privilege('soubeh_guest', c.oid, a.attnum, 'select')) as granted
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'v') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')`);
    expect(tables.filter((t) => t.granted.length).map((t) => t.t).sort()).toEqual(['commitments.commitment', 'commitments.event', 'directory.booking', 'meetings.attendee', 'meetings.date_answer', 'meetings.date_option', 'meetings.item', 'meetings.meeting', 'meetings.passage', 'referrals.referral']);
    // A link for a commitment opens no booking.
    expect((await house.database.asGuest(secret, (db) => sql`select id from directory.booking`.execute(db))).rows).toEqual([]);
    const { rows } = await house.database.asGuest(secret, (db) => sql`select id, what, due_on, state from commitments.commitment`.execute(db));
    expect(rows).toMatchObject([{ id: subject }]);
    // What other purposes give is not given by this link.
    for (const table of ['meeting', 'attendee', 'item', 'passage', 'date_option', 'date_answer']) expect((await house.database.asGuest(secret, (db) => sql`select id from ${sql.raw(`meetings.${table}`)}`.execute(db))).rows, table).toEqual([]);
    expect((await house.database.asGuest(secret, (db) => sql`select id from referrals.referral`.execute(db))).rows).toEqual([]);
    // The same secret in the application's own role is nobody.
    const asApp = await house.database.asSession(secret, async (db) => [(await sql`select id from commitments.commitment`.execute(db)).rows, (await sql`select id from access.organisation`.execute(db)).rows, (await sql`select id from access.guest_link`.execute(db)).rows]);
    expect(asApp).toEqual([[], [], []]);
  });
  test('a guest writes nothing but an answer, and nobody else speaks as a guest', async () => {
    const as = (work: ReturnType<typeof sql>) => house.database.asGuest(secret, (db) => work.execute(db));
    await expect(as(sql`update commitments.commitment set what = 'jiné' where id = ${subject}`)).rejects.toThrow(/permission denied/);
    await expect(as(sql`update commitments.commitment set state = 'cancelled' where id = ${subject}`)).rejects.toThrow();
    await expect(as(sql`insert into commitments.event (id, commitment_id, kind) values (gen_random_uuid(), ${subject}, 'handed_over')`)).rejects.toThrow();
    await expect(as(sql`insert into access.guest_log (link_id, what) values (${given.id}, 'read')`)).rejects.toThrow(/permission denied/);
    await expect(house.database.asSession(house.secretOf('olena'), (db) => sql`insert into commitments.event (id, case_id, commitment_id, kind, guest_link_id) values (gen_random_uuid(), ${family.caseId}, ${subject}, 'accepted', ${given.id})`.execute(db))).rejects.toThrow();
  });
});
