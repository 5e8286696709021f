// The product as it is started by people: `node server.js` as a process of its own, on the measured database.
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { ensureWebBuilt } from '#platform/server/web.ts';

const root = path.join(import.meta.dirname, '..');
export type Process = { port: number; pid: number; stop: () => Promise<void> };
export type Worker = { n: number; membershipId: string; accountId: string; organisationId: string; serviceId: string | null; secret: string; cookie: string };

const stopping = (child: ChildProcess) => async () => { if (child.exitCode === null) { child.kill('SIGTERM'); await once(child, 'exit'); } };

/** What `npm start` says, after `node`. */
const startCommand = () => (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }).scripts.start.split(' ').slice(1);

/** Starts the server and waits until it answers. The web client is built before: at its start, after sources changed, the server would build it for minutes on a busy machine and answer nobody. */
export async function startProduct(dataDir: string, port: number): Promise<Process> {
  ensureWebBuilt();
  const child = spawn(process.execPath, startCommand(), { cwd: root, env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), SOUBEH_DEMO: '0', SOUBEH_SECOND_FACTOR: 'optional' }, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null) throw new Error('the server did not start');
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) break;
    if (tries > 600) throw new Error('the server does not answer');
    await pause(100);
  }
  return { port, pid: child.pid!, stop: stopping(child) };
}
/** Starts the bare floor; `give` hands it what to answer. */
export async function startFloor(url: string): Promise<Process & { give: (plans: unknown) => Promise<void> }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'floor.ts')], { cwd: root, env: { ...process.env, FLOOR_URL: url }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' });
  const [port] = await once(child, 'message') as [number];
  return { port, pid: child.pid!, stop: stopping(child), give: async (plans) => { child.send(plans as never); await once(child, 'message'); } };
}

/** Signs people in: workers spread over the organisations, and the head of the network (the last). */
export async function signIn(db: pg.Client, count: number): Promise<{ workers: Worker[]; head: Worker }> {
  await db.query(`delete from access.session; truncate access.read_log, access.change_log, access.replay, access.log_seal`);
  const { rows } = await db.query<Omit<Worker, 'secret' | 'cookie'>>(`select n, membership_id as "membershipId", account_id as "accountId", organisation_id as "organisationId", service_id as "serviceId" from bench.worker order by bench.r(n, 90) limit $1`, [count]);
  const { rows: [network] } = await db.query<Omit<Worker, 'secret' | 'cookie'>>(`select -1 as n, id as "membershipId", account_id as "accountId", organisation_id as "organisationId", null as "serviceId" from access.membership where id = bench.id(4, 100000)`);
  const people = await Promise.all([...rows, network!].map(async (one): Promise<Worker> => {
    const secret = randomBytes(32).toString('base64url');
    await db.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 day')`, [createHash('sha256').update(secret).digest(), one.accountId, one.membershipId]);
    return { ...one, secret, cookie: `soubeh_session=${secret}` };
  }));
  return { workers: people.slice(0, -1), head: people.at(-1)! };
}
