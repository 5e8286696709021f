// A running product for a journey: a database of its own, the server as it is started in production, people who can sign in.
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import pg from 'pg';
import { hashPassword } from '#modules/access/session/secrets.ts';
import { migrate } from '#platform/db/migrate.ts';
import { people as everybody, seedCommon, type Persona } from '#platform/testing/common.ts';

export const password = 'soubeh-demo-2026';

export type Running = {
  url: string;
  /** The owner's connection, for looking behind and for letting time pass. */
  admin: pg.Client;
  /** Where that connection leads. */
  adminUrl: string;
  /** What the server has printed. */
  output(): string;
  /**
   * Today of this person, who comes with a session like the one that the form makes, unless `door` says that they go through it; 1280 × 800 or the size of a phone.
   * Only phones show things moving.
   */
  /** `worker: 'allow'` where a story goes without signal: otherwise each new browser would only take the whole product along for nothing, and what passes a service worker cannot be taken away on its way. */
  signedIn(browser: Browser, persona: Persona, size?: 'desktop' | 'phone', worker?: 'allow' | 'block', door?: 'form' | 'session'): Promise<Page>;
  /** The same, with nothing open yet: for a story that begins elsewhere. To load Today for it would take longer than many stories do. */
  ready(browser: Browser, persona: Persona, size?: 'desktop' | 'phone', worker?: 'allow' | 'block'): Promise<Page>;
  /** The server dies at once, as when the power fails. */
  kill(): Promise<void>;
  /** It is there again, at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

export const freePort = () => new Promise<number>((resolve, reject) => {
  const probe = createServer();
  probe.on('error', reject);
  probe.listen(0, '127.0.0.1', () => { const { port } = probe.address() as { port: number }; probe.close(() => resolve(port)); });
});

const addressOf = (name: string) => Object.assign(new URL(process.env['SOUBEH_TEST_DATABASE_URL'] ?? ''), { pathname: `/${name}` }).href;
async function asMaker<T>(work: (maker: pg.Client) => Promise<T>): Promise<T> {
  const maker = new pg.Client({ connectionString: addressOf('postgres') });
  await maker.connect();
  try { return await work(maker); } finally { await maker.end(); }
}
const template = 'soubeh_journey_people';
/** Where nothing is written to a disk, files are copied quicker than pages by the log. */
const copiedBy = async (maker: pg.Client) => (await maker.query<{ fsync: string }>('show fsync')).rows[0]!.fsync === 'off' ? 'file_copy' : 'wal_log';
/** Migrated and filled once, by whoever comes first; every journey gets a copy. */
const peopled = () => asMaker(async (lock) => {
  await lock.query(`select pg_advisory_lock(hashtext('${template}'))`);
  if ((await asMaker((maker) => maker.query('select from pg_database where datname = $1', [template]))).rowCount) return;
  const making = `${template}_making`, url = addressOf(making);
  await asMaker(async (maker) => { await maker.query(`drop database if exists ${making}`); await maker.query(`create database ${making}`); });
  await migrate(url);
  await seedCommon(url);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query('update access.account set password_hash = $1', [await hashPassword(password)]);
  await owner.end();
  await asMaker((maker) => maker.query(`alter database ${making} rename to ${template}`));
});

/** Starts the product on a fresh database of SOUBEH_TEST_DATABASE_URL; `people` fills in the persons of the tests, `at` is the port when somebody has to know it beforehand. */
export async function startProduct({ people = true, env = {} as Record<string, string>, at = undefined as number | undefined } = {}): Promise<Running> {
  const name = `soubeh_journey_${randomUUID().replaceAll('-', '')}`;
  if (people) await peopled();
  await asMaker(async (maker) => maker.query(`create database ${name}${people ? ` template ${template} strategy ${await copiedBy(maker)}` : ''}`));
  const database = addressOf(name), admin = new pg.Client({ connectionString: database });
  await admin.connect();
  const port = at ?? await freePort(), dataDir = mkdtempSync(path.join(tmpdir(), 'soubeh-journey-'));
  const url = `http://127.0.0.1:${port}`;
  const browsers = new Set<Browser>();
  let said = '', child: ChildProcess;
  const start = async () => {
    child = spawn(process.execPath, ['server.js'], { env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: database, SOUBEH_DEMO: '0', SOUBEH_SECOND_FACTOR: 'optional', ...env } });
    child.stdout!.on('data', (text: Buffer) => { said += text.toString(); });
    child.stderr!.on('data', (text: Buffer) => { said += text.toString(); });
    await answers(url, child, () => said);
  };
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await new Promise((resolve) => child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(undefined));
  };
  const sessionOf = async (persona: Persona) => {
    const { account, membership } = everybody[persona], secret = randomBytes(32).toString('base64url');
    await admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at, device) values ($1, $2, $3, 'full', now() + interval '12 hours', 'Chrome, Linux')`, [createHash('sha256').update(secret).digest(), account, membership]);
    return secret;
  };
  const opened = async (browser: Browser, persona: Persona, size: 'desktop' | 'phone', worker: 'allow' | 'block', door: 'form' | 'session'): Promise<Page> => {
    browsers.add(browser);
    const context = await browser.newContext({ baseURL: url, serviceWorkers: worker, locale: 'cs-CZ', timezoneId: 'Europe/Prague', ...(size === 'phone' ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' }) });
    if (door === 'session') await context.addCookies([{ name: 'soubeh_session', value: await sessionOf(persona), url, httpOnly: true, sameSite: 'Lax' }]);
    return context.newPage();
  };
  await start();
  return {
    url, admin, adminUrl: database, output: () => said,
    ready: (browser, persona, size = 'desktop', worker = 'block') => opened(browser, persona, size, worker, 'session'),
    async signedIn(browser, persona, size = 'desktop', worker = 'block', door = 'session') {
      const page = await opened(browser, persona, size, worker, door);
      await page.goto('/');
      if (door === 'form') {
        await page.getByLabel('E-mail').fill(`${persona}@example.test`);
        await page.getByLabel('Heslo', { exact: true }).fill(password);
        await page.getByRole('button', { name: 'Přihlásit', exact: true }).click();
      }
      // Not any navigation: the page of signing in has one for languages.
      await expect(page.getByRole('navigation', { name: 'Hlavní' })).toBeVisible();
      return page;
    },
    kill: () => end('SIGKILL'), restart: start,
    async close() {
      // A page that stays open goes on asking for a product that is gone, and the next file's product shares the browser with it.
      for (const browser of browsers) for (const context of browser.contexts()) await context.close();
      await end('SIGTERM');
      await admin.end();
      await asMaker((maker) => maker.query(`drop database if exists ${name} with (force)`));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function answers(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said()}`);
    if (await fetch(`${url}/healthz`).then((r) => r.ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server does not answer: ${said()}`);
}
