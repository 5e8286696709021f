// What everybody reads of groups: those that publish, organisations that nobody masked, persons by their consent; and nothing once that is taken back.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, dayLong, today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { mask } from '#modules/directory/find/testing.ts';
import { groups } from '../contract.ts';
import { districtGroup, found, memberOf, read, takesIn } from '../testing.ts';

let house: TestHouse, groupId: string, other: string;
const get = async (url: string, language = 'cs') => { const { statusCode, body, headers } = await house.app.inject({ url, headers: { 'accept-language': language } }); return { status: statusCode, body, headers }; };
const pageOf = async (id = groupId) => (await get(`/verejne/skupiny/${id}`)).body;
const publish = async (id: string, publishes: boolean) => { const petra = await house.as('petra'); await petra.ok(groups.publish, { params: { groupId: id }, version: (await read(petra, id)).version, body: { publishes } }); };
beforeAll(async () => {
  house = await openHouse();
  ({ groupId } = await districtGroup(house));
  const petra = await house.as('petra'), partner = async (name: string, open: boolean) => {
    const id = newId();
    await house.admin.query(`insert into directory.partner (id, organisation_id, name, kind, open, author_id) values ($1, $2, $3, 'office', $4, $5)`, [id, organisations.kompas.id, name, open, people.petra.membership]);
    await takesIn(petra, groupId, { partnerId: id, seat: { name: `Zástupce ${name}`, email: 'zastupce@partner.example' } });
  };
  await partner('Úřad práce', true);
  await partner('Pronajímatel byt', false);
  await takesIn(petra, groupId, { personName: 'Jiří Dvořáček' });
  other = await found(petra, { name: 'Nezveřejněná', kind: 'team' });
  await publish(groupId, true);
});
afterAll(() => house.close());

describe('without signing in', () => {
  test('a group that publishes stands in the list, others nowhere', async () => {
    const { status, body, headers } = await get('/verejne/skupiny');
    expect(status).toBe(200);
    expect(body).toContain(`/verejne/skupiny/${groupId}`);
    expect(body).not.toContain('Nezveřejněná');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    const missing = await Promise.all([other, newId(), 'nic', '..%2f..', 'x'.repeat(150)].map((id) => get(`/verejne/skupiny/${id}`)));
    for (const page of missing) expect([page.status, page.body]).toEqual([404, missing[0]!.body]);
  });
  test('its page names organisations of today, no person and no address', async () => {
    const body = await pageOf();
    for (const text of [organisations.kompas.name, organisations.jerabina.name, 'Úřad práce', 'Bydlení a práce']) expect(body).toContain(text);
    for (const text of [organisations.lipa.name, 'Pronajímatel', 'Lucie', 'Petra', 'Ivan', 'Jiří', 'Zástupce', 'example.test', 'partner.example', 'nahrazeno']) expect(body).not.toContain(text);
    expect((await get(`/verejne/skupiny/${groupId}`, 'uk')).body).toMatch(/<html lang="uk">[\s\S]*Члени/);
    expect((await get(`/verejne/skupiny/${groupId}?jazyk=en`)).body).toMatch(/<html lang="en">[\s\S]*Members/);
  });
  test('a person stands there by consent: an account’s own, for others as the secretary wrote it; taken back at once', async () => {
    const petra = await house.as('petra'), lucie = await house.as('lucie'), seat = async (name: string, by = petra) => (await memberOf(by, groupId, name)).seats[0]!;
    const agree = async (name: string, agrees: boolean, by = petra) => { const { id, version } = await seat(name, by); return by.ask(groups.consent, { params: { seatId: id }, version, body: { agrees } }); };
    expect((await agree('Jeřabina', true)).problem.detail).toContain('souhlasí se zveřejněním jména sám');
    expect((await agree('Jeřabina', true, lucie)).status).toBe(204);
    expect((await agree('Jiří', true)).status).toBe(204);
    expect(await pageOf()).toMatch(/Lucie Marešová, sociální pracovnice[\s\S]*Jiří Dvořáček/);
    // Nobody says it for another member's person.
    expect((await agree('Jiří', false, lucie)).status).toBe(409);
    expect((await agree('Jeřabina', false)).status).toBe(204);
    expect((await agree('Jiří', false)).status).toBe(204);
    const body = await pageOf();
    for (const name of ['Lucie', 'Jiří']) expect(body).not.toContain(name);
  });
  test('a member that becomes masked is gone at once, with its people; the group goes with its keeper', async () => {
    const lucie = await house.as('lucie'), { id, version } = (await memberOf(lucie, groupId, 'Jeřabina')).seats[0]!;
    await lucie.ok(groups.consent, { params: { seatId: id }, version, body: { agrees: true } });
    const unmask = async (which: 'jerabina' | 'kompas') => { await house.admin.query('delete from access.mask'); await house.admin.query('update access.organisation set name = $2, masked = false where id = $1', [organisations[which].id, organisations[which].name]); };
    await mask(house, 'jerabina', 'Neveřejná služba');
    const body = await pageOf();
    for (const text of [organisations.jerabina.name, 'Neveřejná služba', 'Lucie']) expect(body).not.toContain(text);
    await unmask('jerabina');
    expect(await pageOf()).toContain('Lucie Marešová');
    await mask(house, 'kompas', 'Neveřejná služba');
    expect((await get(`/verejne/skupiny/${groupId}`)).status).toBe(404);
    const petra = await house.as('petra');
    expect((await petra.ask(groups.publish, { params: { groupId: other }, version: 1, body: { publishes: true } })).problem.detail).toContain('se skrytým názvem');
    await unmask('kompas');
  });
  test('of meetings the next day people are invited to, and those with published minutes', async () => {
    const meeting = (on: string | null, state: string, title: string, kind = 'working_group') => house.admin.query('insert into meetings.meeting (id, organisation_id, group_id, kind, title, on_day, state, organiser_id, author_id) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $7)', [organisations.kompas.id, groupId, kind, title, on, state, people.petra.membership]);
    const next = addDays(today(), 12);
    await meeting(addDays(today(), 3), 'draft', 'Rozmyšlené'); await meeting(next, 'invited', 'Tajný název příštího'); await meeting('2026-01-15', 'approved', 'Schválený zápis'); await meeting('2026-02-15', 'published', 'Zápis z února'); await meeting('2026-03-15', 'published', 'Intervize', 'intervision');
    const body = await pageOf();
    expect(body).toContain(dayLong(next, 'cs'));
    expect(body).toContain('Zápis z února');
    for (const text of ['Rozmyšlené', 'Tajný název', 'Schválený zápis', 'Intervize', dayLong(addDays(today(), 3), 'cs')]) expect(body).not.toContain(text);
  });
  test('a publication taken back is gone at once', async () => {
    await publish(groupId, false);
    expect((await get(`/verejne/skupiny/${groupId}`)).status).toBe(404);
    expect((await get('/verejne/skupiny')).body).not.toContain(groupId);
    await publish(groupId, true);
    expect((await get(`/verejne/skupiny/${groupId}`)).status).toBe(200);
  });
});

test('the role of everybody enters no schema but that of services and of what is published, and reads no table of meetings', async () => {
  const { rows } = await house.admin.query<{ s: string }>(`select nspname as s from pg_namespace where nspname !~ '^pg_|information_schema' and has_schema_privilege('soubeh_public', oid, 'usage') order by 1`);
  expect(rows.map(({ s }) => s)).toEqual(['directory', 'platform', 'public', 'published']);
  const { rows: asked } = await house.admin.query<{ f: string }>(`select p.proname as f from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'published' and has_function_privilege('soubeh_public', p.oid, 'execute') order by 1`);
  expect(asked.map(({ f }) => f)).toEqual(['coming_runs', 'event_certificate', 'event_registration', 'event_run', 'feedback', 'goal_labels', 'goal_plans', 'goals', 'group_members', 'group_minutes', 'groups', 'minutes', 'programme', 'programme_file', 'programme_pieces', 'programmes']);
  for (const what of ['select * from meetings."group"', 'select * from meetings.seat', 'select meetings.my_groups()', `select published.shows_member('${newId()}')`])
    await expect(house.database.asPublic((db) => sql.raw(what).execute(db)), what).rejects.toMatchObject({ code: '42501' });
});
