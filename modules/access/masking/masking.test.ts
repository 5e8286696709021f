// A masked organisation takes part in a case. Whatever its partners ask, wherever they look: its name is nowhere.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isGuest, type Endpoint } from '#platform/http/contract.ts';
import { newId } from '#platform/http/client.ts';
import { readPdf } from '#platform/documents/reading.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { sample, schemaOf } from '#platform/testing/samples.ts';
import { buildWorld, type World } from '#platform/testing/world.ts';
import { rooms } from '#modules/registry.ts';
import { me } from '../session/contract.ts';
import { access, administration } from '../organisations/contract.ts';
import { directory } from '#modules/directory/contract.ts';
import { logs } from '../logs/contract.ts';
import { masking } from './contract.ts';
import { againstNeutral } from './rules.ts';

/** Stands in every true name, address and telephone of the masked organisation, and nowhere else. */
const secret = 'Vlaštovka', number = '+420606777888', neutral = 'Spolupracující služba';
const jerabina = organisations.jerabina.id;
const partners: Persona[] = ['olena', 'petra', 'hana', 'ivan', 'alena'];
let house: TestHouse, world: World;

beforeAll(async () => {
  house = await openHouse();
  world = await buildWorld(house.admin, 'now');
  const { admin } = house;
  for (const release of (await admin.query(`select id from access.release where case_id = $1`, [world.caseId])).rows) await admin.query('insert into access.release_return (release_id, organisation_id, author_id) values ($1, $2, $3)', [release.id, jerabina, people.lucie.membership]);
  await admin.query(`update access.organisation set name = $2, short_name = $3, ico = '12345678' where id = $1`, [jerabina, `Azylový dům ${secret}, z. ú.`, secret]);
  await admin.query(`update directory.service set name = $2, description = $3, forms = '{residential}', orp_codes = '{}', type_code = (select code from directory.service_type order by code limit 1) where organisation_id = $1`, [jerabina, `Azyl ${secret}`, `Tajná adresa ${secret}`]);
  await admin.query(`insert into directory.contact (id, organisation_id, service_id, label, phone, email) values (gen_random_uuid(), $1, $2, $3, $4, $5)`, [jerabina, services.earlyCare.id, `Recepce ${secret}`, number, `${secret}@example.test`]);
  await admin.query(`insert into directory.place (id, organisation_id, name, address, author_id) values (gen_random_uuid(), $1, $2, $2, $3)`, [jerabina, `Dům ${secret}`, people.lucie.membership]);
  // What her service offers, where and when, how many places were told, who made sure of it: all of it names her; and a partner she shows to everybody.
  const place = (await admin.query<{ id: string }>(`update directory.place set open = true where organisation_id = $1 and name = $2 returning id`, [jerabina, `Dům ${secret}`])).rows[0]!.id;
  await admin.query(`insert into directory.offer (service_id, organisation_id, conditions, alert) values ($1, $2, $3, $3)`, [services.earlyCare.id, jerabina, `Jen ${secret}`]);
  await admin.query(`insert into directory.service_place (id, organisation_id, service_id, place_id, note) values (gen_random_uuid(), $1, $2, $3, $4)`, [jerabina, services.earlyCare.id, place, `zvonek ${secret}`]);
  await admin.query(`insert into directory.schedule (id, organisation_id, service_id, weekday, opens, closes, note) values (gen_random_uuid(), $1, $2, 1, '08:00', '16:00', $3)`, [jerabina, services.earlyCare.id, secret]);
  await admin.query(`insert into directory.availability (id, organisation_id, service_id, told_by, free, note, author_id) values (gen_random_uuid(), $1, $2, $3, 2, $3, $4)`, [jerabina, services.earlyCare.id, secret, people.lucie.membership]);
  await admin.query(`insert into directory.verification (id, organisation_id, service_id, aspect, source, note, author_id) values (gen_random_uuid(), $1, $2, 'hours', 'told', $3, $4)`, [jerabina, services.earlyCare.id, secret, people.lucie.membership]);
  await admin.query(`with p as (insert into directory.partner (id, organisation_id, name, kind, note, open, author_id) values (gen_random_uuid(), $1, $2, 'ngo', $2, true, $3) returning id)
    insert into directory.service (id, organisation_id, partner_id, name, open) select gen_random_uuid(), $1, p.id, $2, true from p`, [jerabina, `Partner ${secret}`, people.lucie.membership]);
  await admin.query(`update people.accommodation set address = $2 where organisation_id = $1`, [jerabina, `Ulice ${secret} 7`]);
  await admin.query(`update access.account set email = lower(split_part(email, '@', 1) || '@' || $2) where id in (select account_id from access.membership where organisation_id = $1)`, [jerabina, `${secret}.test`]);
  // Her people look and write, so that logs and lists have something to tell.
  await (await house.as('lucie')).ask(logs.ofCase, { params: { caseId: world.caseId } });
});
afterAll(() => house.close());

const tell = (text: string) => text.toLowerCase().includes(secret.toLowerCase()) || text.includes(number);
// Signing in and out is asked elsewhere: here it would end the sessions of those who ask.
const all = Object.entries(rooms).flatMap(([room, contract]) => Object.entries(contract).map(([name, endpoint]) => ({ name: `${room}.${name}`, endpoint: endpoint as Endpoint })))
  .filter(({ name, endpoint }) => name === 'me.get' || endpoint.allow !== 'public' && !isGuest(endpoint.allow));
const known = (): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries({ ...world.ids.kompas, ...world.ids.jerabina }).map(([table, id]) => [`${table.split('.')[1]!.replace(/_(\w)/g, (_, c: string) => c.toUpperCase())}Id`, id])),
  caseId: world.caseId, personId: world.mother, about: [world.mother], organisationId: jerabina, toOrganisationId: jerabina, serviceId: services.earlyCare.id, membershipId: people.lucie.membership, accountId: people.lucie.account, commitmentId: world.ids.jerabina['commitments.commitment'],
});
const ask = async (persona: Persona, endpoint: Endpoint) => {
  const ids = known(), names = [...endpoint.path.matchAll(/:(\w+)/g)].map((m) => m[1]!);
  const query = endpoint.query ? Object.fromEntries(Object.entries(schemaOf(endpoint.query).properties ?? {}).filter(([key]) => schemaOf(endpoint.query!).required?.includes(key) || key === 'organisationId').map(([key, inner]) => [key, sample(inner, ids, inner, key)])) : undefined;
  return (await house.as(persona)).ask(endpoint as never, {
    params: Object.fromEntries(names.map((n) => [n, ids[n] ?? crypto.randomUUID()])), query, version: 1,
    body: endpoint.body ? sample(schemaOf(endpoint.body), { ...ids, id: crypto.randomUUID() }) : undefined,
  } as never) as Promise<{ status: number; bytes: Buffer; headers: Record<string, unknown> }>;
};

describe('before it is masked', () => {
  test('the name is told by many an endpoint: the check below has something to find', async () => {
    const telling: string[] = [];
    for (const { name, endpoint } of all.filter(({ endpoint: e }) => e.method === 'GET')) {
      const outcome = await ask('olena', endpoint);
      if (outcome.status < 400 && !endpoint.file && tell(outcome.bytes.toString('utf8'))) telling.push(name);
    }
    expect(telling).toEqual(expect.arrayContaining(['cases.get', 'directory.services', 'access.organisations', 'releases.whoSees', 'logs.ofCase']));
  }, 60_000);
  test('only the head may, an office may not, and the neutral name has to be neutral', async () => {
    const body = { name: neutral, shortName: 'Spol. služba' }, params = { organisationId: jerabina };
    for (const persona of ['lucie', 'alena', 'olena'] as Persona[]) expect((await (await house.as(persona)).ask(masking.put, { params, body })).status).toBe(403);
    expect((await (await house.as('hana')).ask(masking.put, { params, body })).status).toBe(404);
    const jitka = await house.as('jitka');
    expect(await jitka.ask(masking.put, { params, body: { ...body, name: `Organizace ${secret}` } })).toMatchObject({ status: 400, problem: { fields: { name: expect.stringContaining('vlastovka') } } });
    expect((await jitka.ask(masking.put, { params, body: { ...body, shortName: 'Azyl' } })).status).toBe(400);
    await house.admin.query(`update access.membership set role = 'head' where id = $1`, [people.eva.membership]);
    expect((await (await house.as('eva')).ask(masking.put, { params: { organisationId: organisations.urad.id }, body })).status).toBe(409);
    await house.admin.query(`update access.membership set role = 'worker' where id = $1`, [people.eva.membership]);
    expect(againstNeutral('Partnerská služba', ['Azylový dům', 'Služba první'])).toBeUndefined();
  });
});

describe('masked', () => {
  beforeAll(async () => { await (await house.as('jitka')).ok(masking.put, { params: { organisationId: jerabina }, body: { name: neutral, shortName: 'Spol. služba' } }); });

  describe.each(partners)('%s', (persona) => {
    test.each(all)('$name says its name nowhere', async ({ endpoint }) => {
      const { status, bytes, headers } = await ask(persona, endpoint);
      expect(status).not.toBe(401);
      expect(status).not.toBe(500);
      const text = endpoint.file === 'application/pdf' && status < 400 ? (await readPdf(new Uint8Array(bytes))).text : bytes.toString('utf8');
      expect(tell(`${text}${JSON.stringify(headers)}`), text.slice(0, 2000)).toBe(false);
    });
    test('neither does any table or view, asked directly', async () => {
      await house.as(persona);
      const tables = (await house.admin.query<{ t: string }>(`select n.nspname || '.' || c.relname as t from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'v') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker') order by 1`)).rows.map((r) => r.t);
      for (const table of tables) {
        const columns = (await house.admin.query<{ c: string }>(`select attname c from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and has_column_privilege('soubeh_app', attrelid, attnum, 'select')`, [table])).rows.map((r) => `"${r.c}"`);
        if (!columns.length) continue;
        const { rows } = await house.database.asSession(house.secretOf(persona), (db) => sql`select ${sql.raw(columns.join(', '))} from ${sql.raw(table)}`.execute(db));
        expect(tell(JSON.stringify(rows)), table).toBe(false);
      }
    });
  });

  test('whose part it is tells nothing, and it is listed nowhere but where it is met', async () => {
    const olena = await house.as('olena'), ivan = await house.as('ivan');
    expect((await ivan.ok(access.organisations)).items.map((o) => o.id)).not.toContain(jerabina);
    expect((await olena.ok(access.organisations)).items.find((o) => o.id === jerabina)).toMatchObject({ name: neutral, kind: 'other', services: expect.arrayContaining([{ id: services.earlyCare.id, name: neutral }]) });
    expect((await olena.ok(directory.services, { query: { ofPartners: 'false' } as never })).items.filter((s) => s.organisation.id === jerabina)).toEqual([]);
    await expect(house.database.asSession(house.secretOf('olena'), (db) => sql`select parent_id from access.organisation`.execute(db))).rejects.toThrow(/permission denied/);
  });
  test('its own people read the true name on screen and the neutral one on paper', async () => {
    const lucie = await house.as('lucie');
    expect((await lucie.ok(me.get)).membership!.organisation.name).toContain(secret);
    expect((await lucie.ok(directory.services, { query: { organisationId: jerabina } as never })).items.map((s) => s.name)).toContain(`Azyl ${secret}`);
    const { text } = await readPdf(new Uint8Array((await lucie.ask(logs.extract, { params: { personId: world.mother } })).bytes));
    expect(text).toContain(neutral);
    expect(tell(text)).toBe(false);
  });
  test('what its head changes and adds goes under the mask', async () => {
    const jitka = await house.as('jitka'), own = (await jitka.ok(administration.own)).items.find((o) => o.id === jerabina)!;
    await jitka.ask(administration.changeOrganisation, { params: { organisationId: jerabina }, version: own.version, body: { shortName: `Dům ${secret}` } as never });
    await jitka.ok(directory.addService, { body: { id: newId(), partnerId: null, name: `Noclehárna ${secret}`, typeCode: null, forms: ['residential'], description: secret, orpCodes: [], acceptsReferrals: true, endsOn: null } });
    const part = newId();
    await house.admin.query(`insert into access.organisation (id, parent_id, name, short_name, kind) values ($1, $2, $3, $3, 'ngo')`, [part, jerabina, `Pobočka ${secret}`]);
    const rows = await house.database.asSession(house.secretOf('olena'), async (db) => [(await sql`select * from access.known_organisation`.execute(db)).rows, (await sql`select * from directory.known_service`.execute(db)).rows]);
    expect(tell(JSON.stringify(rows))).toBe(false);
    expect((await jitka.ok(administration.own)).items.map((o) => o.shortName)).toEqual(expect.arrayContaining([`Dům ${secret}`, `Pobočka ${secret}`]));
  });
  test('it tells one organisation its name, until a day or until it takes it back', async () => {
    const jitka = await house.as('jitka'), hana = await house.as('hana'), id = newId();
    const named = async () => (await hana.ok(access.organisations)).items.find((o) => o.id === jerabina)?.name;
    await jitka.ok(masking.tell, { params: { organisationId: jerabina }, body: { id, toOrganisationId: organisations.kompas.id, until: null, note: 'Společné případy' } });
    expect(await named()).toContain(secret);
    expect((await (await house.as('ivan')).ok(access.organisations)).items.map((o) => o.id)).not.toContain(jerabina);
    await house.admin.query('update access.unmasking set until = platform.today() - 1, since = platform.today() - 2 where id = $1', [id]);
    expect(await named()).toBe(neutral);
    await house.admin.query('update access.unmasking set until = null where id = $1', [id]);
    expect(await named()).toContain(secret);
    // Told on screen, and yet not on paper: who holds the paper is not who was told.
    expect(tell((await readPdf(new Uint8Array((await hana.ask(logs.extract, { params: { personId: world.mother } })).bytes))).text)).toBe(false);
    await jitka.ok(masking.untell, { params: { unmaskingId: id } });
    expect(await named()).toBe(neutral);
    expect((await hana.ask(masking.untell, { params: { unmaskingId: id } })).status).toBe(404);
  });
  test('is written by those who administer the organisation alone: not by its worker, not by another one, not by nobody', async () => {
    const write = (organisation: string | null) => sql.raw(`select directory.write_under_mask(jsonb_populate_record(null::directory.service, '${JSON.stringify({ id: services.earlyCare.id, organisation_id: organisation, name: 'Podvržený název', forms: [], description: '', orp_codes: [] })}'::jsonb))`);
    const { rows: before } = await house.admin.query('select service_id, name from directory.masked_service order by service_id');
    expect(before.length).toBeGreaterThan(0);
    for (const [persona, organisation] of [['ivan', organisations.lipa.id], ['milan', organisations.lipa.id], ['lucie', jerabina], ['ivan', null]] as [Persona, string | null][]) {
      await house.as(persona);
      await house.database.asSession(house.secretOf(persona), (db) => write(organisation).execute(db)).catch(() => undefined);
    }
    await house.database.asSession('', (db) => write(null).execute(db)).catch(() => undefined);
    expect((await house.admin.query('select service_id, name from directory.masked_service order by service_id')).rows).toEqual(before);
  });
  test('taking the mask off gives everything back as it was', async () => {
    const jitka = await house.as('jitka');
    await jitka.ok(masking.lift, { params: { organisationId: jerabina } });
    const [row] = (await house.admin.query('select name, kind, ico, masked from access.organisation where id = $1', [jerabina])).rows;
    expect(row).toEqual({ name: `Azylový dům ${secret}, z. ú.`, kind: 'ngo', ico: '12345678', masked: false });
    expect((await house.admin.query(`select forms, description from directory.service where id = $1`, [services.earlyCare.id])).rows).toEqual([{ forms: ['residential'], description: `Tajná adresa ${secret}` }]);
    expect((await house.admin.query('select from access.mask union all select from directory.masked_service')).rowCount).toBe(0);
  });
});
