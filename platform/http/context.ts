// What handlers work with, and what the rooms stand on.
import type { FastifyInstance } from 'fastify';
import type { Database, Db } from '#platform/db/connect.ts';
import type { Caller } from '#platform/db/request.ts';
import type { Oidc } from '#platform/server/settings.ts';
import type { Answer, Asked, Contract, Endpoint } from './contract.ts';
import type { Language } from './problems.ts';

export type { Caller };
/** What a handler works with besides what was asked. `db` sees only what the caller may see. */
export type Context = {
  db: Db; caller: Caller; language: Language;
  /** Version from If-Match; present when the contract says `versioned`. */
  version: number;
  /** A transaction of its own as the same caller: for what is read while a stream is on its way, when this one has long ended. */
  later: Later;
};
export type Later = <T>(work: (db: Db) => Promise<T>) => Promise<T>;
/** What the handler of an upload works with: no transaction is held while bytes come over a slow line. */
export type UploadContext = Omit<Context, 'db' | 'version'>;
/** What the handler of a stream works with. `look` is a short transaction as the caller, as often as it is asked for; it is refused as soon as the session ended or is locked. */
export type StreamContext = { session: string; look: Later };
/** The open stream: events of one line each. `closed` is called once, whichever side ended it. */
export type Sink = { send(event: string, data: string): void; close(): void; closed(told: () => void): void };
/** What the rooms stand on; put together once by server.js. */
export type House = {
  app: FastifyInstance; database: Database;
  /** Every signed-in endpoint by its name, as a later room may need it: entering what somebody else wanted to send. */
  handlers: Map<string, { endpoint: Endpoint; handle: (asked: never, context: Context) => unknown }>;
  /** What can be watched (`meeting` of `meeting:<id>`), and whether the caller may watch this one: rooms name theirs here. */
  topics: Map<string, (db: Db, id: string) => Promise<boolean>>;
  /** Seals second-factor secrets: 32 bytes. */
  secretKey: Buffer;
  /** Must everybody have a second factor before seeing anything? Only a demo says no. */
  secondFactor: 'required' | 'optional';
  /** One-time code printed on the console of an empty installation. */
  setupCode: string | undefined;
  /** Where people reach the product, without a slash at the end: for links in mails, passkeys, the way back from an identity provider. */
  publicUrl: string;
  /** Is there a mail server? Without one, mails wait in Administration and somebody passes them on. */
  mail: boolean;
  /** An identity provider, when there is one. */
  oidc?: Oidc | undefined;
};
/** Handlers of public endpoints get the door instead of a caller. */
export type DoorContext = {
  database: Database; language: Language; session: string | undefined; address: string; setSession: (secret: string | null) => void;
  /** What the browser says it is. */
  agent: string;
  /** A second secret of the browser, for a way that leads elsewhere and back. */
  trip: string | undefined; setTrip: (secret: string | null) => void;
  /** The guest's own cookie: never that of an account. */
  guest: string | undefined; setGuest: (secret: string | null) => void;
};
/** Handlers of guests' endpoints: `db` sees what the purpose of the link allows. */
export type GuestContext = { db: Db; language: Language };

type Handler<E extends Endpoint> = E['allow'] extends 'public'
  ? (asked: Asked<E>, door: DoorContext) => Promise<Answer<E>> | Answer<E>
  : E['allow'] extends { guest: string } ? (asked: Asked<E>, context: GuestContext) => Promise<Answer<E>> | Answer<E>
  : E['stream'] extends true ? (asked: Asked<E>, context: StreamContext) => Promise<(sink: Sink) => void>
  : E['upload'] extends object ? (asked: Asked<E> & { bytes: AsyncIterable<Uint8Array> }, context: UploadContext) => Promise<Answer<E>> | Answer<E>
  : (asked: Asked<E>, context: Context) => Promise<Answer<E>> | Answer<E>;
export type Handlers<T extends Contract> = { [K in keyof T]: Handler<T[K]> };
