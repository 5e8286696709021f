// A house of its own for one test file: a clone of the template, the server without a port, and named people to act as.
import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { inject } from 'vitest';
import type { Ask, Endpoint, Problem, Reply } from '#platform/http/contract.ts';
import { address } from '#platform/http/client.ts';
import { buildApp } from '#platform/http/app.ts';
import { openDatabase, type Database } from '#platform/db/connect.ts';
import { jobs } from '#modules/jobs.ts';
import { rooms } from '#modules/routes.ts';
import { runDueJobs } from '#platform/jobs/jobs.ts';
import { openPost } from '#platform/mail/post.ts';
import type { Oidc } from '#platform/server/settings.ts';
import { people, type Persona } from './common.ts';
import { createHash } from 'node:crypto';

/** What came back: the status, the reply when it went well, the problem when not. */
export type Outcome<E extends Endpoint> = { status: number; reply: Reply<E>; problem: Problem; headers: Record<string, unknown>; bytes: Buffer };
/** Somebody who asks the API. Throws nothing: tests read `status`, or call `ok` which insists. */
export type Asker = {
  ask<E extends Endpoint>(endpoint: E, ask?: Partial<Ask<E>> & { version?: number; headers?: Record<string, string>; /** Of an upload. */ bytes?: Buffer }): Promise<Outcome<E>>;
  /** As `ask`, and fails the test when the answer is a refusal. */
  ok<E extends Endpoint>(endpoint: E, ...ask: object extends Ask<E> ? [Ask<E>?] : [Ask<E>]): Promise<Reply<E>>;
  membershipId: string; accountId: string;
};
export type TestHouse = {
  app: FastifyInstance; database: Database;
  /** The owner's connection: sees everything; for arranging and for looking behind. */
  admin: pg.Client;
  /** Where that connection leads. */
  adminUrl: string;
  /** The installation's key. */
  secretKey: Buffer;
  /** Acts as one of the named people of common.ts. */
  as(persona: Persona): Promise<Asker>;
  anonymous: Asker;
  /** Session secret of somebody already acted as, for asking the database itself as them (`database.asSession`). */
  secretOf(persona: Persona): string;
  /** Does everything that waits beside the requests; mails go to the given server, without one they wait. */
  runJobs(smtpUrl?: string): Promise<void>;
  close(): Promise<void>;
};

export function askerOf(app: FastifyInstance, cookie: string | undefined, ids: { membershipId: string; accountId: string }, cookieName = 'soubeh_session'): Asker {
  const ask = async (endpoint: Endpoint, given: { params?: unknown; query?: unknown; body?: unknown; version?: number; headers?: Record<string, string>; bytes?: Buffer } = {}) => {
    const response = await app.inject({
      method: endpoint.method, url: address(endpoint, given),
      headers: { ...(cookie && { cookie: `${cookieName}=${cookie}` }), ...(given.version !== undefined && { 'if-match': `"${given.version}"` }), ...(given.body !== undefined && { 'content-type': 'application/json' }), ...(given.bytes && { 'content-type': 'application/octet-stream' }), ...given.headers },
      ...(given.body !== undefined && { payload: JSON.stringify(given.body) }), ...(given.bytes && { payload: given.bytes }),
    });
    const json = /json/.test(String(response.headers['content-type'])) && !response.headers['content-encoding'] ? response.json() as unknown : undefined;
    const fine = response.statusCode < 400;
    return { status: response.statusCode, reply: fine ? json : undefined, problem: fine ? undefined : json, headers: response.headers, bytes: response.rawPayload };
  };
  return {
    ...ids,
    ask: ask as Asker['ask'],
    ok: (async (endpoint: Endpoint, given?: object) => {
      const outcome = await ask(endpoint, given);
      if (outcome.status >= 400) throw new Error(`${endpoint.method} ${endpoint.path}: ${outcome.status} ${JSON.stringify(outcome.problem)}`);
      return outcome.reply;
    }) as Asker['ok'],
  };
}

export async function openHouse({ secondFactor = 'optional' as 'optional' | 'required', setupCode = undefined as string | undefined, mail = true, oidc = undefined as Oidc | undefined } = {}): Promise<TestHouse> {
  const adminUrl = inject('adminUrl'), name = `soubeh_run_${inject('run')}_${randomUUID().replaceAll('-', '')}`;
  const main = new URL(adminUrl);
  main.pathname = '/postgres';
  const asCreator = async (statement: string) => {
    const creator = new pg.Client({ connectionString: main.href });
    await creator.connect();
    try { await creator.query(statement); } finally { await creator.end(); }
  };
  await asCreator(`create database ${name} template ${inject('template')} strategy ${inject('strategy')}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  const database = openDatabase(url.href, { connections: 4 });
  const secretKey = randomBytes(32), publicUrl = 'http://localhost:80';
  const app = buildApp({ database, secretKey, secondFactor, setupCode, publicUrl, mail, oidc }, rooms);
  const known = new Map<Persona, Asker>(), secrets = new Map<Persona, string>();
  return {
    app, database, admin, adminUrl: url.href, secretKey,
    anonymous: askerOf(app, undefined, { membershipId: '', accountId: '' }),
    async as(persona) {
      const before = known.get(persona);
      if (before) return before;
      const { account, membership } = people[persona];
      const secret = randomBytes(32).toString('base64url');
      await admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 hour')`, [createHash('sha256').update(secret).digest(), account, membership]);
      const asker = askerOf(app, secret, { membershipId: membership, accountId: account });
      known.set(persona, asker);
      secrets.set(persona, secret);
      return asker;
    },
    async runJobs(smtpUrl) {
      const mailFrom = 'Souběh <soubeh@example.test>', post = smtpUrl ? openPost(smtpUrl, mailFrom) : undefined;
      try { await runDueJobs(url.href, { jobs, post, secretKey, publicUrl, mailFrom }); } finally { post?.close(); }
    },
    secretOf: (persona) => secrets.get(persona)!,
    async close() {
      await app.close();
      await database.close();
      await admin.end();
      if (inject('inMemory')) await asCreator(`drop database if exists ${name} with (force)`);
    },
  };
}
