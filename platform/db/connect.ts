// The only place that opens connections. The pool itself is not exported: a query always runs for a caller (as-caller.ts).
import pg from 'pg';
import { CompiledQuery, DefaultQueryExecutor, Kysely, PostgresDialect, PostgresDriver, type DatabaseConnection, type QueryResult, type Transaction, type TransactionSettings } from 'kysely';
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac } from 'node:crypto';
import { Client } from './client.ts';
import { makeListener, type Hearer } from './listen.ts';
import type { Database as Tables } from './types.generated.ts';

export type Db = Kysely<Tables>;
// A transaction is one, as Kysely's classes say. Left to find that out, the compiler compares all tables with themselves: a fifth of its time.
const asDb = (tx: unknown): Db => tx as Db;

// Days stay text: a Date would carry a time zone that a birth date does not have. 64-bit numbers stay text as well.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIME, (text) => text.slice(0, 5));

/** What a transaction is told before its first query. */
export type Identity = { role: 'soubeh_app' | 'soubeh_door' | 'soubeh_guest' | 'soubeh_public'; session: string };
const identity = new AsyncLocalStorage<Identity>();

type PgConnection = Parameters<PostgresDriver['rollbackTransaction']>[0];
type Setup = { setup?: Promise<unknown> | undefined };

/** Sends BEGIN and the identity without waiting for the answer (one round trip with the first query), and never leaves a connection dirty. */
class CallerDriver extends PostgresDriver {
  override async beginTransaction(connection: PgConnection, settings: TransactionSettings): Promise<void> {
    const who = identity.getStore();
    if (!who) throw new Error('a query needs a caller');
    const begin = connection.executeQuery(CompiledQuery.raw(`begin${settings.accessMode === 'read only' ? ' read only' : ''}`));
    const set = connection.executeQuery(CompiledQuery.raw(`select set_config('role', $1, true), set_config('app.session', $2, true)`, [who.role, who.session]));
    const setup = Promise.all([begin, set]);
    setup.catch(() => {});
    (connection as unknown as Setup).setup = setup;
  }
  override async commitTransaction(connection: PgConnection): Promise<void> {
    await this.#settled(connection as unknown as Setup);
    await super.commitTransaction(connection);
  }
  override async rollbackTransaction(connection: PgConnection): Promise<void> {
    await this.#settled(connection as unknown as Setup).catch((error: unknown) => console.error('transaction set-up failed:', error instanceof Error ? error.message : error));
    // What failed before is what is told. A connection that cannot be rolled back is not used again.
    await super.rollbackTransaction(connection).catch((error: unknown) => console.error('a transaction was not rolled back, its connection is closed:', error instanceof Error ? error.message : error));
  }
  async #settled(connection: Setup): Promise<void> {
    const setup = connection.setup;
    connection.setup = undefined;
    await setup;
  }
}

class CallerDialect extends PostgresDialect {
  readonly #config: ConstructorParameters<typeof PostgresDialect>[0];
  constructor(config: ConstructorParameters<typeof PostgresDialect>[0]) { super(config); this.#config = config; }
  override createDriver(): PostgresDriver { return new CallerDriver(this.#config); }
}

/** Asks the connection of one transaction. Kysely's own executor sends the next query of a transaction only when the one before is answered; this one sends what is asked together,
 * together. The database answers in the order in which it was asked, so what fails, fails what was sent after it. */
class TogetherExecutor extends DefaultQueryExecutor {
  readonly #connection: () => DatabaseConnection;
  constructor(dialect: PostgresDialect, connection: () => DatabaseConnection) {
    super(dialect.createQueryCompiler(), dialect.createAdapter(), { provideConnection: (consumer) => consumer(connection()) });
    this.#connection = connection;
  }
  override executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> { return this.#connection().executeQuery(query as CompiledQuery<R>); }
}

/** Runs the work on the connection of the transaction. Nothing is sent once the work ended. */
async function together<T>(dialect: PostgresDialect, tx: Transaction<Tables>, work: (db: Db) => Promise<T>): Promise<T> {
  let held: DatabaseConnection | undefined, ended = false;
  await tx.getExecutor().provideConnection(async (connection) => { held = connection; });
  const executor = new TogetherExecutor(dialect, () => { if (ended || !held) throw new Error('the transaction has ended'); return held; });
  // The parts of Kysely that begin transactions of their own are not given: there is one already.
  const db = new Kysely<Tables>({ config: {}, driver: {}, dialect: {}, executor } as never);
  try { return await work(db); } finally { ended = true; }
}

export type Database = {
  /** Runs `work` in one transaction as whoever holds the session secret ('' = nobody). Commits when it returns, rolls back when it throws. */
  asSession<T>(session: string, work: (db: Db) => Promise<T>): Promise<T>;
  /** Runs `work` as a guest (a person without an account): in a role that may read what the purpose of the link allows, and nothing else. */
  asGuest<T>(session: string, work: (db: Db) => Promise<T>): Promise<T>;
  /** Runs `work` as everybody: in a role that reads what is published, and nothing else. Read only. */
  asPublic<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** The door: sign-in only, in its own login role that can call nothing but door functions. */
  atDoor<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Hears what changes (`platform.tell`), ids only, on one connection for the whole process. */
  hear(hearer: Hearer): Promise<() => void>;
  /** Does the database answer? Returns its version. */
  ping(): Promise<string>;
  close(): Promise<void>;
};

/** Password of the application's login roles: derived from the administrator's, so that several servers agree without sharing another secret. */
export const loginPassword = (adminUrl: string, role: string): string =>
  createHmac('sha256', decodeURIComponent(new URL(adminUrl).password) || 'no password').update(`soubeh:${role}`).digest('base64url');

/** Opens the database for the application. `adminUrl` is used only to find the server and derive the login passwords. */
export function openDatabase(adminUrl: string, { connections = 10 } = {}): Database {
  const addressOf = (login: string) => Object.assign(new URL(adminUrl), { username: login, password: loginPassword(adminUrl, login) }).href;
  const pool = (login: string, max: number, warm: number) => {
    // A connection that was closed takes with it what it has planned: some stay for an hour (`warm`), so that whoever comes after a while does not wait for it again.
    // Just-in-time compilation costs more than our short queries take; what is asked often is in memory, so that an index costs no more than reading through.
    const made = new pg.Pool({ connectionString: addressOf(login), max, min: warm, idleTimeoutMillis: 300_000, maxLifetimeSeconds: 3_600, keepAlive: true, statement_timeout: 30_000, pipeline: true, options: '-c jit=off -c random_page_cost=1.1', Client } as pg.PoolConfig);
    // All connections are lost at once when the database stops: one line says it.
    let said = 0;
    made.on('error', (error) => { if (Date.now() - said > 10_000) console.error('The database closed its connections:', error.message); said = Date.now(); });
    return made;
  };
  const appPool = pool('soubeh_login', connections, Math.min(4, connections)), doorPool = pool('soubeh_door_login', 3, 0);
  const dialect = new CallerDialect({ pool: appPool }), app = new Kysely<Tables>({ dialect });
  const door = new Kysely<Tables>({ dialect: new CallerDialect({ pool: doorPool }) });
  const listener = makeListener(addressOf('soubeh_login'), 'live');
  return {
    asSession: (session, work) => identity.run({ role: 'soubeh_app', session }, () => app.transaction().execute((tx) => together(dialect, tx, work))),
    asGuest: (session, work) => identity.run({ role: 'soubeh_guest', session }, () => app.transaction().execute((tx) => together(dialect, tx, work))),
    asPublic: (work) => identity.run({ role: 'soubeh_public', session: '' }, () => app.transaction().setAccessMode('read only').execute((tx) => work(asDb(tx)))),
    atDoor: (work) => identity.run({ role: 'soubeh_door', session: '' }, () => door.transaction().execute((tx) => work(asDb(tx)))),
    ping: async () => (await doorPool.query<{ version: string }>(`select split_part(current_setting('server_version'), ' ', 1) as version`)).rows[0]!.version,
    hear: listener.hear,
    close: async () => { await listener.close(); await app.destroy(); await door.destroy(); },
  };
}

/** Connections as the owner of the tables, for migrations and for what works beside the requests (jobs). Never for a request. */
export function ownerPool(adminUrl: string, connections: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: adminUrl, max: connections, idleTimeoutMillis: 30_000, options: '-c jit=off -c role=soubeh_owner' });
  // A lost connection is told by whoever was using it.
  pool.on('error', () => {});
  pool.on('connect', (client) => { client.on('error', () => {}); });
  return pool;
}
export type Owner = {
  /** One transaction that sees everything: commits when `work` returns, rolls back when it throws. */
  work<T>(work: (db: Db) => Promise<T>): Promise<T>;
  pool: pg.Pool; close(): Promise<void>;
};
/** Opens the database as the owner. */
export function openAsOwner(adminUrl: string, { connections = 3 } = {}): Owner {
  const pool = ownerPool(adminUrl, connections);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { pool, work: (work) => db.transaction().execute((tx) => work(asDb(tx))), close: () => db.destroy() };
}
