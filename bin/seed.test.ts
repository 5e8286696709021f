import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { access } from '#modules/access/organisations/contract.ts';
import { emergency } from '#modules/access/emergency/contract.ts';
import { cases } from '#modules/cases/contract.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { papers } from '#modules/meetings/papers/contract.ts';
import { people } from '#modules/people/contract.ts';
import { readDocx, readPdf } from '#platform/documents/reading.ts';
import { session } from '#modules/access/session/contract.ts';
import { work } from '#modules/work/contract.ts';
import { rooms } from '#modules/routes.ts';
import { openDatabase, type Database } from '#platform/db/connect.ts';
import { isEmpty } from '#platform/db/empty.ts';
import { loadReference } from '#platform/db/reference.ts';
import { buildApp } from '#platform/http/app.ts';
import { today } from '#platform/i18n/format.ts';
import { askerOf, type Asker } from '#platform/testing/house.ts';
import { accounts, password } from './demo/roster.ts';
import * as working from './demo/working-group.ts';
import { seedDemo } from './seed.ts';

let app: FastifyInstance, database: Database, admin: pg.Client, url: URL, greeting: string;

/** An empty, migrated database: the template of the tests without its people. */
beforeAll(async () => {
  const name = `soubeh_test_${randomUUID().replaceAll('-', '')}`;
  url = new URL(inject('adminUrl'));
  url.pathname = '/postgres';
  const creator = new pg.Client({ connectionString: url.href });
  await creator.connect();
  await creator.query(`create database ${name} template ${inject('template')}`);
  await creator.end();
  url.pathname = `/${name}`;
  admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  await admin.query('truncate access.organisation, access.account, access.change_log, access.read_log cascade');
  await loadReference(url.href);
  database = openDatabase(url.href, { connections: 6 });
  app = buildApp({ database, secretKey: randomBytes(32), secondFactor: 'optional', setupCode: undefined, publicUrl: 'http://localhost', mail: false }, rooms);
  greeting = await seedDemo(app, url.href);
}, 300_000);
afterAll(async () => { await app.close(); await database.close(); await admin.end(); });

async function signIn(email: string): Promise<Asker> {
  const door = askerOf(app, undefined, { membershipId: '', accountId: '' });
  const { status, headers } = await door.ask(session.signIn, { body: { email, password } });
  expect(status, email).toBe(200);
  const cookie = /soubeh_session=([^;]+)/.exec(String(headers['set-cookie']))![1]!;
  return askerOf(app, cookie, { membershipId: '', accountId: '' });
}
const emailOf = (key: string) => accounts.find((a) => a.key === key)!.email;
const count = async (sql: string) => (await admin.query<{ n: number }>(`select count(*)::int as n from ${sql}`)).rows[0]!.n;

describe('the demo district', () => {
  test('a conference was held: the client was there, three organisations took a step, nothing of it waits for a mail server', async () => {
    expect(await count(`meetings.conference c join meetings.meeting m on m.id = c.meeting_id where m.state = 'written' and m.on_day < platform.today() and m.review_on > platform.today() and c.client_present = 'yes' and c.minutes_sent_at::date < platform.today()`)).toBe(1);
    expect(await count(`(select distinct k.owner_organisation_id from commitments.commitment k join meetings.item_commitment l on l.commitment_id = k.id join meetings.meeting m on m.id = l.meeting_id where m.kind = 'conference') x`)).toBe(3);
    expect(await count(`meetings.passage p join meetings.meeting m on m.id = p.meeting_id where m.kind = 'conference' and p.kind in ('client_view', 'strength', 'worry')`)).toBe(4);
    expect(await count(`platform.mail where state = 'waiting' and body like '%/setkani/%'`)).toBe(0);
  });

  test('holds a believable year', async () => {
    expect(await count('access.organisation')).toBe(30);
    // The network of nineteen centres has a year of work of every kind.
    expect(await count(`(select r.kind from work.record r join access.organisation o on o.id = r.organisation_id where o.kind = 'centre' group by r.kind having count(*) > 3) x`)).toBeGreaterThanOrEqual(12);
    expect(accounts.length).toBeGreaterThanOrEqual(16);
    expect(await count('cases."case"')).toBeGreaterThanOrEqual(14);
    expect(await count('work.record')).toBeGreaterThanOrEqual(250);
    expect(await count(`work.record r join access.organisation o on o.id = r.organisation_id where o.kind <> 'centre' and r.kind <> 'method_support'`)).toBeLessThanOrEqual(460);
    expect(await count(`work.record where on_day > platform.today()`)).toBe(0);
    expect(await count(`work.record where on_day < platform.today() - 300`)).toBeGreaterThan(0);
    // A case opened again, and a dormitory that got worse again.
    expect(await count(`cases.episode where number = 2`)).toBe(2);
    expect(await count(`crisis.household`)).toBe(28);
    const { rows } = await admin.query(`select phase from cases."case" group by phase`);
    expect(rows.map((r: { phase: string }) => r.phase).sort()).toEqual(['closed', 'evaluation', 'mapping', 'planning', 'prospect']);
  });
  test('was moved into the past with its logs', async () => {
    // What is told of this morning cannot lie ahead: at night it all falls into the last hour. Everything else is in the past.
    expect(await count(`access.change_log where at > now() - interval '1 hour' and membership_id is not null`)).toBeLessThan(await count('access.change_log where membership_id is not null') / 100);
    expect(await count(`cases."case" where opened_on = platform.today()`)).toBe(0);
    expect(await count(`cases."case" where number !~ '^20\\d\\d/\\d{4}$'`)).toBe(0);
    expect(await count(`access.read_log where at > now() - interval '1 hour'`)).toBe(0);
    expect(await count('access.broken_seals()')).toBe(0);
    expect(await count('access.session')).toBe(0);
  });
  test('has something due, something postponed, own entries and a changed rule of units', async () => {
    expect(await count(`retention.item where kind = 'closed_case' and state = 'due'`)).toBe(2);
    expect(await count(`retention.item where state = 'postponed'`)).toBe(1);
    expect(await count(`retention.item where kind = 'one_off_request'`)).toBeGreaterThan(0);
    expect(await count(`directory.own_code where valid_from < platform.today() - 60`)).toBe(5);
    expect(await count(`work.unit_rule where unit = 'intervence' and valid_to is not null`)).toBe(1);
  });
  test('has interpreters, a year of their work, something being arranged and what nobody took', async () => {
    expect(await count('directory.interpreter')).toBe(10);
    expect(await count(`directory.booking where state in ('done', 'client_absent')`)).toBe(72);
    expect(await count(`directory.interpreting_request where state = 'open' and on_day > platform.today()`)).toBe(3);
    expect(await count(`directory.interpreting_request where state = 'unmet'`)).toBe(11);
  });
  test('lets every account in', async () => {
    for (const { email, name } of accounts) {
      await signIn(email);
      expect(greeting).toContain(email);
      expect(greeting).toContain(name);
    }
  });
  test('gives the key worker a day like any other', async () => {
    const jana = await signIn(emailOf('jana'));
    const { items } = await jana.ok(commitments.mine, { query: {} });
    const visits = items.filter((c) => c.kind === 'promised_contact' && c.dueOn === today());
    expect(visits).toHaveLength(4);
    expect(items.filter((c) => c.dueOn! < today()).length).toBeGreaterThanOrEqual(2);
    const { toUs, ours } = await jana.ok(commitments.offers);
    expect(toUs).toHaveLength(2);
    expect(ours.length).toBeGreaterThanOrEqual(2);
    const { items: still } = await jana.ok(cases.list, { query: { still: 'true' } });
    expect(still.map((c) => c.stillDays)).toContain(37);
    const family = (await jana.ok(cases.list, { query: { q: 'Sydorčuk' } })).items[0]!;
    expect((await jana.ok(work.ofCase, { params: { caseId: family.id }, query: { limit: 100 } })).items.length).toBeGreaterThanOrEqual(30);
  });
  test('shows nothing of the family to the third organisation', async () => {
    const milan = await signIn(emailOf('milan')), { rows } = await admin.query<{ id: string }>(`select id from cases."case" where label = 'Rodina Sydorčuk'`);
    expect((await milan.ask(cases.get, { params: { caseId: rows[0]!.id } })).status).toBe(404);
    for (const q of ['Sydorčuk', 'Sydorchuk', 'Сидорчук', 'Oksana']) {
      expect((await milan.ok(people.search, { query: { q } })).items).toEqual([]);
      expect((await milan.ok(cases.list, { query: { q } })).items).toEqual([]);
    }
    expect(JSON.stringify(await milan.ok(people.list, { query: {} }))).not.toMatch(/Sydor|Сидор/);
  });
  test('keeps the name of the masked shelter from those it was not told to', async () => {
    const tomas = await signIn(emailOf('tomas')), eva = await signIn(emailOf('eva')), shared = (await tomas.ok(cases.list, { query: { q: 'Simona' } })).items[0]!;
    const header = await tomas.ok(cases.get, { params: { caseId: shared.id } });
    expect(JSON.stringify(header)).toContain('Spolupracující služba');
    expect(JSON.stringify(header)).not.toMatch(/vlaštovk/i);
    expect(JSON.stringify(await tomas.ok(access.organisations))).not.toMatch(/vlaštovk/i);
    expect(JSON.stringify(await eva.ok(access.organisations))).toMatch(/Vlaštovka/);
  });
  test('tells the owner of an emergency access, once', async () => {
    const iryna = await signIn(emailOf('iryna'));
    expect((await iryna.ok(emergency.notices)).items).toMatchObject([{ organisation: 'Lípa', danger: 'life', lasts: false, looks: 1, confirmedAt: null }]);
  });
  test('is written into an empty database only', async () => {
    expect(await isEmpty(url.href)).toBe(false);
  });
});

/** The meeting of the working group, on paper in both forms: everything that came out of it stands there. */
test('the minutes of the working group: every decision, vote and task in DOCX and in PDF', async () => {
  const zdena = await signIn(emailOf('zdena')), { rows } = await admin.query<{ id: string }>(`select id from meetings.meeting where title = $1 and state = 'published'`, [working.title]), id = rows[0]!.id;
  const asked = { params: { meetingId: id }, query: {} }, flat = (text: string) => text.replaceAll('\u00a0', ' ');
  const read = { pdf: flat((await readPdf(new Uint8Array((await zdena.ask(papers.pdf, asked)).bytes))).text), docx: flat(await readDocx(new Uint8Array((await zdena.ask(papers.docx, asked)).bytes))) };
  const counts = /Pro 5, proti 0, zdrželo se 1 \(přítomno 6 z 8 členů s hlasem\)/;
  for (const [form, text] of Object.entries(read)) {
    for (const words of [working.title, working.groupName, ...working.points, ...working.decisions, ...working.tasks, working.motion, working.watched, 'Přijetí nového člena: Most k práci, z. s.', 'Přijato.', 'Přítomni (7)', 'Omluveni (2)', 'Magistrát, krizové řízení, požádáno', 'Příští setkání', 'Roman Pešek', 'Zdena Bartáková']) expect(text, `${form}: ${words}`).toContain(words);
    expect(text, form).toMatch(counts);
    // The shelter that hides goes by its neutral name.
    expect(text, form).not.toContain('Vlaštovka');
  }
  const page = (await app.inject({ url: `/verejne/zapisy/${id}` })).body;
  for (const words of [...working.decisions, ...working.tasks, working.watched]) expect(page).toContain(words);
  for (const name of ['Zdena Bartáková', 'Jitka Horáková', 'Ivan Slavík']) expect(page).not.toContain(name);
  // Admitted by the vote; the request to the city still waits.
  expect(await count(`meetings.group_member gm join access.organisation o on o.id = gm.member_organisation_id where o.short_name = 'Most k práci' and gm.admission_vote_id is not null`)).toBe(1);
  expect(await count(`commitments.commitment where what = '${working.tasks[0]}' and state = 'open' and asked_on is not null`)).toBe(1);
});
