// Live updates over real HTTP and a real PostgreSQL: who is told, who is not, and what happens when something breaks.
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildApp } from '#platform/http/app.ts';
import { newId } from '#platform/http/client.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { liveRoutes } from './routes.ts';
import { mostOfSession } from './streams.ts';

vi.setConfig({ testTimeout: 30_000 });
let house: TestHouse, app: FastifyInstance, url: string;
const meeting = newId(), other = newId(), organiser = people.olena.membership;

beforeAll(async () => {
  house = await openHouse();
  app = buildApp({ database: house.database, secretKey: house.secretKey, secondFactor: 'optional', setupCode: undefined, publicUrl: 'http://localhost', mail: false },
    [({ topics }) => { topics.set('meeting', async (db, id) => (await sql`select from meetings.meeting where id = ${id}`.execute(db)).rows.length > 0); }, liveRoutes({ beat: 50, look: 150 })]);
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  for (const [id, by] of [[meeting, organiser], [other, people.ivan.membership]]) await house.admin.query(`insert into meetings.meeting (id, organisation_id, kind, title, organiser_id, author_id) values ($1, $2, 'other', 'Porada', $3, $3)`, [id, by === organiser ? organisations.kompas.id : organisations.lipa.id, by]);
  await house.admin.query(`insert into meetings.attendee (id, organisation_id, meeting_id, membership_id, side_organisation_id, author_id) values ($1, $2, $3, $4, $5, $6)`, [newId(), organisations.kompas.id, meeting, people.lucie.membership, organisations.jerabina.id, organiser]);
  await house.admin.query(`update meetings.meeting set state = 'invited', on_day = '2026-11-25'`);
});
afterAll(async () => { vi.resetConfig(); await app.close(); await house.close(); });

type Listening = { status: number; heard: string[]; told(line: string): Promise<void>; ended: Promise<void>; stop(): void };
async function listen(secret: string | undefined, topics: readonly string[]): Promise<Listening> {
  const stop = new AbortController(), response = await fetch(`${url}/api/live?topics=${topics.join(',')}`, { headers: secret ? { cookie: `soubeh_session=${secret}` } : {}, signal: stop.signal });
  const heard: string[] = [];
  if (response.status !== 200) { await response.text(); return { status: response.status, heard, told: async () => {}, ended: Promise.resolve(), stop() {} }; }
  const ended = (async () => {
    let rest = '';
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      const events = (rest + part).split('\n\n');
      rest = events.pop()!;
      for (const event of events) { const line = event.replace(/^event: /, '').replace(/\ndata: ?/, ' ').trim(); if (line !== 'beat') heard.push(line); }
    }
  })().catch(() => {});
  return { status: 200, heard, ended, stop: () => stop.abort(), told: (line) => vi.waitFor(() => expect(heard).toContain(line), { timeout: 5_000, interval: 20 }) };
}
const as = async (persona: Persona, topics = [`meeting:${meeting}`]) => { await house.as(persona); return listen(house.secretOf(persona), topics); };
const change = () => house.admin.query(`update meetings.meeting set title = title || '.' where id = $1`, [meeting]);
const listeningPids = async () => (await house.admin.query<{ pid: number }>(`select pid from pg_stat_activity where application_name = 'soubeh live' and datname = current_database()`)).rows.map(({ pid }) => pid);

test('nobody, a half address and a foreign topic: refused before anything is opened', async () => {
  expect((await listen(undefined, [`meeting:${meeting}`])).status).toBe(401);
  expect((await listen('nonsense', [`meeting:${meeting}`])).status).toBe(401);
  await house.as('olena');
  for (const topics of [[''], ['meeting'], ['meeting:1'], [`MEETING:${meeting}`], [`meeting:${meeting}'--`], Array.from({ length: 21 }, () => `meeting:${newId()}`)]) expect((await listen(house.secretOf('olena'), topics)).status, topics[0]).toBe(400);
});

test('who may see it is told, by its id and once a transaction; nothing else is on the line', async () => {
  const olena = await as('olena');
  await pause(100);
  await house.admin.query('begin');
  for (let i = 0; i < 5; i++) await change();
  await house.admin.query('commit');
  await olena.told(`changed meeting:${meeting}`);
  await pause(150);
  expect(olena.heard).toEqual([`changed meeting:${meeting}`]);
  olena.stop();
});

test('a stranger hears of it as of one that does not exist, and of a kind that nobody named', async () => {
  const unknown = newId();
  const ivan = await as('ivan', [`meeting:${meeting}`, `meeting:${unknown}`, `secret:${unknown}`, `meeting:${other}`]);
  await pause(100);
  await change();
  await house.admin.query(`update meetings.meeting set title = 'Jiná' where id = $1`, [other]);
  await ivan.told(`changed meeting:${other}`);
  expect(ivan.heard.toSorted()).toEqual([`changed meeting:${other}`, `gone meeting:${meeting}`, `gone meeting:${unknown}`, `gone secret:${unknown}`].toSorted());
  ivan.stop();
});

test('who was invited and is no more hears no more', async () => {
  const lucie = await as('lucie');
  await pause(50);
  await change();
  await lucie.told(`changed meeting:${meeting}`);
  await house.admin.query('delete from meetings.attendee where membership_id = $1', [people.lucie.membership]);
  await lucie.told(`gone meeting:${meeting}`);
  const before = lucie.heard.length;
  await change();
  await pause(200);
  expect(lucie.heard.length).toBe(before);
  lucie.stop();
});

test('the line to the database is cut: everybody is told to read anew, and hears everything once afterwards', async () => {
  const [olena, ivan] = [await as('olena'), await as('ivan', [`meeting:${other}`])];
  const [pid] = await listeningPids();
  await house.admin.query('select pg_terminate_backend($1)', [pid]);
  await change(); // nobody hears this one
  await Promise.all([olena.told('again'), ivan.told('again')]);
  const after = await listeningPids();
  expect(after).toHaveLength(1);
  expect(after[0]).not.toBe(pid);
  olena.heard.length = ivan.heard.length = 0;
  await change();
  await olena.told(`changed meeting:${meeting}`);
  await pause(200);
  expect(olena.heard).toEqual([`changed meeting:${meeting}`]);
  expect(ivan.heard).toEqual([]);
  olena.stop();
  ivan.stop();
});

test('a locked screen ends the stream and says why; the stream itself keeps nobody awake', async () => {
  const hana = await as('hana', [`meeting:${meeting}`]), { account } = people.hana;
  await house.admin.query(`update access.session set seen_at = now() - interval '5 minutes', awake_until = now() + interval '7 minutes' where account_id = $1`, [account]);
  const awake = async () => (await house.admin.query<{ until: Date; seen: Date }>('select awake_until as until, seen_at as seen from access.session where account_id = $1', [account])).rows[0]!;
  const before = await awake();
  await pause(400); // it was looked at several times
  const opened = await as('hana', [`meeting:${meeting}`]);
  expect(await awake()).toEqual(before);
  await house.admin.query('update access.session set locked_at = now() where account_id = $1', [account]);
  await Promise.all([hana.told('closed locked'), opened.told('closed locked')]);
  await Promise.all([hana.ended, opened.ended]);
  await change();
  expect(hana.heard.filter((line) => line.startsWith('changed'))).toEqual([]);
});

test('signing out ends it; the organisation left ends it', async () => {
  const tomas = await as('tomas', [`meeting:${newId()}`]);
  await house.admin.query('delete from access.session where account_id = $1', [people.tomas.account]);
  await tomas.told('closed signed_out');
  await tomas.ended;
  const eva = await as('eva', [`meeting:${newId()}`]);
  await house.admin.query(`update access.membership set ended_at = now(), valid_to = platform.today() where id = $1`, [people.eva.membership]);
  await eva.told('closed signed_out'); // the session of somebody who works nowhere any more ends
  await eva.ended;
});

test('one session opens a few, not thousands; one that was left is free again', async () => {
  const many: Listening[] = [];
  for (let i = 0; i < mostOfSession; i++) many.push(await as('petra'));
  expect((await as('petra')).status).toBe(429);
  many[0]!.stop();
  await vi.waitFor(async () => { const again = await as('petra'); many.push(again); expect(again.status).toBe(200); }, { timeout: 3_000 });
  for (const one of many) one.stop();
});
