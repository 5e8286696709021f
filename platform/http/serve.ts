// The one door of the API: session → validate → BEGIN + identity → read log → handler → COMMIT → reply filtered by its schema.
// Only this file and server.ts know Fastify.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { guestPath, isGuest, type Answer, type Asked, type Contract, type Endpoint, type FileReply, type Role } from './contract.ts';
import type { Database, Db } from '#platform/db/connect.ts';
import { findCaller, forPaper, holdReach, logGuest, logRead, membershipStands, ReachIsOld, refusedBecause, replayed, type Caller } from '#platform/db/request.ts';
import type { Oidc } from '#platform/server/settings.ts';
import { fromDatabase, invalid, notFound, problem, Refusal, type Language } from './problems.ts';

export type { Caller };
/** What a handler works with besides what was asked. `db` sees only what the caller may see. */
export type Context = {
  db: Db; caller: Caller; language: Language;
  /** Version from If-Match; present when the contract says `versioned`. */
  version: number;
  /** A transaction of its own as the same caller: for what is read while a stream is on its way, when this one has long ended. */
  later: Later;
};
type Later = <T>(work: (db: Db) => Promise<T>) => Promise<T>;
/** What the handler of an upload works with: no transaction is held while bytes come over a slow line. */
export type UploadContext = Omit<Context, 'db' | 'version'>;
/** What the rooms stand on; put together once by server.ts. */
export type House = {
  app: FastifyInstance; database: Database;
  /** Every signed-in endpoint by its name, as a later room may need it: entering what somebody else wanted to send. */
  handlers: Map<string, { endpoint: Endpoint; handle: (asked: never, context: Context) => unknown }>;
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
  : E['upload'] extends object ? (asked: Asked<E> & { bytes: AsyncIterable<Uint8Array> }, context: UploadContext) => Promise<Answer<E>> | Answer<E>
  : (asked: Asked<E>, context: Context) => Promise<Answer<E>> | Answer<E>;
export type Handlers<T extends Contract> = { [K in keyof T]: Handler<T[K]> };

const cookieName = 'soubeh_session', tripName = 'soubeh_trip', guestCookie = 'soubeh_guest';
const cookieOf = (request: FastifyRequest, name: string): string | undefined =>
  request.headers.cookie?.split(/;\s*/).find((c) => c.startsWith(`${name}=`))?.slice(name.length + 1) || undefined;
const sessionOf = (request: FastifyRequest) => cookieOf(request, cookieName);
export const languageOf = (request: FastifyRequest): Language => {
  const wanted = request.headers['accept-language']?.slice(0, 2).toLowerCase();
  return wanted === 'en' || wanted === 'uk' ? wanted : 'cs';
};

/** A browser says where a request comes from; another site may not write here. */
function checkOrigin(request: FastifyRequest): void {
  if (request.method === 'GET') return;
  const site = request.headers['sec-fetch-site'], origin = request.headers.origin;
  const foreign = site ? site !== 'same-origin' && site !== 'none' : origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.headers.host);
  if (foreign) throw new Refusal('foreign_origin');
}

function parse(schema: z.ZodType | undefined, value: unknown, part: 'body' | 'query' | 'params'): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value === undefined ? {} : value);
  if (!result.success) throw part === 'params' ? notFound() : invalid(result.error, part);
  return result.data;
}

/** Why the reader opens it, when they said so: percent-encoded, since a header carries no Czech letters. One line of visible signs: it is printed in the extract. */
const reasonOf = (request: FastifyRequest): string => {
  try { return decodeURIComponent(String(request.headers['x-reason'] ?? '')).replace(/[\p{Cc}\p{Cf}]+/gu, ' ').replace(/ +/g, ' ').trim().slice(0, 300); } catch { throw new Refusal('invalid'); }
};

const ifMatch = (request: FastifyRequest): number => {
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(String(request.headers['if-match'] ?? ''));
  if (!found) throw new Refusal('version_missing');
  return Number(found[1]);
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What was asked, or the refusal of it: told only to who may ask. */
function readable<T>(read: () => T): { value: T } | { error: unknown } {
  try { return { value: read() }; } catch (error) { return { error }; }
}
/** A promise that is awaited later; when it never is, its failure is nobody's concern. */
const later = <T>(promise: Promise<T>): Promise<T> => { promise.catch(() => {}); return promise; };
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
const fileOf = (endpoint: Endpoint, params: unknown) => {
  const of = params as { caseId?: string; personId?: string; documentId?: string };
  return { caseId: endpoint.reads === 'case' ? of.caseId : undefined, personId: endpoint.reads === 'person' ? of.personId : undefined, documentId: of.documentId };
};

/** A refusal that must not roll back what was logged before it. */
class Denied extends Error {}

/** What a device wrote down for one organisation is never taken for another: an outbox says in X-Membership for which it was written. */
async function assertFor(db: Db, caller: Caller, request: FastifyRequest): Promise<void> {
  const written = request.headers['x-membership'];
  if (written === undefined || written === caller.membershipId) return;
  if (!/^[0-9a-f-]{36}$/i.test(String(written))) throw new Refusal('invalid');
  throw new Refusal(await membershipStands(db, String(written)) === 'other' ? 'other_membership' : 'membership_ended');
}

/** Runs the work as the session; when it finds that reach has to be worked out, that is done first, and the work is run again from its beginning. */
async function inReach<T>(database: Database, session: string, work: (db: Db, patient: boolean) => Promise<T>): Promise<T> {
  try { return await database.asSession(session, (db) => work(db, false)); } catch (error) {
    if (!(error instanceof ReachIsOld)) throw error;
    await database.asSession(session, holdReach);
    // Others may have changed it again meanwhile: the second time it is answered all the same.
    return database.asSession(session, (db) => work(db, true));
  }
}

/** Who asks, when they may; the reason why not otherwise. */
async function admitted(db: Db, endpoint: Endpoint, request: FastifyRequest, patient: boolean): Promise<Caller> {
  const caller = await findCaller(db, { patient });
  if (!caller) throw new Refusal(await refusedBecause(db));
  await assertFor(db, caller, request);
  if (endpoint.allow !== 'signedIn' && !caller.membershipId) throw new Refusal('membership_ended');
  if (endpoint.allow !== 'signedIn' && !(endpoint.allow as readonly Role[]).includes(caller.role)) throw new Refusal('forbidden');
  return caller;
}

async function* counted(request: FastifyRequest, most: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  // Nothing was sent, or not as bytes.
  if (!(request.body instanceof Readable)) return;
  for await (const part of request.body as AsyncIterable<Uint8Array>) {
    length += part.byteLength;
    if (length > most) throw new Refusal('too_large');
    yield part;
  }
}

async function answerUpload(database: Database, endpoint: Endpoint, handler: (asked: never, context: UploadContext) => unknown, request: FastifyRequest): Promise<unknown> {
  const session = sessionOf(request);
  if (!session) throw new Refusal('signed_out');
  const later: Later = (work) => database.asSession(session, work);
  const caller = await inReach(database, session, (db, patient) => admitted(db, endpoint, request, patient));
  if (Number(request.headers['content-length'] ?? 0) > endpoint.upload!.most) throw new Refusal('too_large');
  const asked = { params: parse(endpoint.params, request.params, 'params'), query: parse(endpoint.query, request.query, 'query'), bytes: counted(request, endpoint.upload!.most) };
  return handler(asked as never, { caller, language: languageOf(request), later });
}

async function answerSigned(database: Database, name: string, endpoint: Endpoint, handler: (asked: never, context: Context) => unknown, request: FastifyRequest): Promise<unknown> {
  const session = sessionOf(request);
  if (!session) throw new Refusal('signed_out');
  const asked = readable(() => ({
    params: parse(endpoint.params, request.params, 'params'), query: parse(endpoint.query, request.query, 'query'), body: parse(endpoint.body, request.body, 'body'),
    version: endpoint.versioned ? ifMatch(request) : 0, reason: endpoint.reads ? reasonOf(request) : '',
  }));
  // Whoever prints says why in the body.
  const reasonIn = ({ reason, body }: { reason: string; body: unknown }) => reason || String((body as { reason?: string } | undefined)?.reason ?? '');
  const outcome = await inReach(database, session, async (db, patient) => {
    // One round trip: who asks, the read log and the replay are sent together. What was sent for a caller who may not ask is rolled back.
    const calls = admitted(db, endpoint, request, patient);
    const reads = endpoint.reads && 'value' in asked ? later(logRead(db, { endpoint: name, ...fileOf(endpoint, asked.value.params), reason: reasonIn(asked.value) })) : undefined;
    const creates = endpoint.creates && !endpoint.reads && 'value' in asked ? later(replayed(db, name, idOf(asked.value), asked.value)) : undefined;
    const caller = await calls;
    if ('error' in asked) throw asked.error;
    if (reads && !await reads) return new Denied();
    if (endpoint.file) await forPaper(db);
    if (endpoint.creates) {
      // Where a refusal is kept for the log, an id is used up only after it.
      const before = await (creates ?? replayed(db, name, idOf(asked.value), asked.value));
      if (before === 'different') throw new Refusal('id_used');
      if (before === 'same') return { id: idOf(asked.value) };
    }
    // A change has no id of its own; what waited in a device carries one, so that it is done once.
    const key = endpoint.offline && !endpoint.creates ? String(request.headers['idempotency-key'] ?? '') : '';
    if (key) {
      if (!uuid.test(key)) throw new Refusal('invalid');
      const before = await replayed(db, name, key, asked.value);
      if (before === 'different') throw new Refusal('id_used');
      if (before === 'same') return undefined;
    }
    return handler(asked.value as never, { db, caller, language: languageOf(request), version: asked.value.version, later: (work) => database.asSession(session, work) });
  });
  if (outcome instanceof Denied) throw notFound();
  return outcome;
}

/** A guest: their own cookie, their own database role, their own log; an account's session is not even looked at. */
async function answerGuest(database: Database, endpoint: Endpoint, purpose: Parameters<typeof logGuest>[1], handler: (asked: never, context: GuestContext) => unknown, request: FastifyRequest): Promise<unknown> {
  const session = cookieOf(request, guestCookie);
  if (!session) throw new Refusal('signed_out');
  return database.asGuest(session, async (db) => {
    if (!await logGuest(db, purpose, endpoint.method === 'GET' ? 'read' : 'answered')) throw new Refusal('signed_out');
    const asked = { params: parse(endpoint.params, request.params, 'params'), query: parse(endpoint.query, request.query, 'query'), body: parse(endpoint.body, request.body, 'body') };
    return handler(asked as never, { db, language: languageOf(request) });
  });
}

/** Puts the endpoints of a room on the server: `serve(house, 'people', people)({ get: … })`. */
export const serve = <T extends Contract>({ app, database, handlers: known }: Pick<House, 'app' | 'database' | 'handlers'>, room: string, contract: T) => (handlers: Handlers<T>): void => {
  for (const [key, endpoint] of Object.entries(contract)) {
    const name = `${room}.${key}`;
    const handler = handlers[key as keyof T] as unknown as (asked: never, context: never) => unknown;
    const { allow } = endpoint;
    if (isGuest(allow) && !endpoint.path.startsWith(`${guestPath}/`)) throw new Error(`${name}: a guest's endpoint stands below ${guestPath}`);
    if (allow !== 'public' && !isGuest(allow)) known.set(name, { endpoint, handle: handler as never });
    app.route({
      method: endpoint.method, url: `/api${endpoint.path}`,
      handler: async (request, reply) => {
        try {
          checkOrigin(request);
          const result = allow === 'public'
            ? await handler({ params: parse(endpoint.params, request.params, 'params'), query: parse(endpoint.query, request.query, 'query'), body: parse(endpoint.body, request.body, 'body') } as never,
                { database, language: languageOf(request), session: sessionOf(request), address: request.ip, agent: String(request.headers['user-agent'] ?? '').slice(0, 400), trip: cookieOf(request, tripName),
                  setSession: (secret: string | null) => setCookie(request, reply, cookieName, secret), setTrip: (secret: string | null) => setCookie(request, reply, tripName, secret),
                  guest: cookieOf(request, guestCookie), setGuest: (secret: string | null) => setCookie(request, reply, guestCookie, secret) } as never)
            : isGuest(allow) ? await answerGuest(database, endpoint, allow.guest, handler as never, request)
            : endpoint.upload ? await answerUpload(database, endpoint, handler as never, request)
            : await answerSigned(database, name, endpoint, handler as never, request);
          return send(reply, endpoint, result);
        } catch (error) {
          // What is still on its way is let run out: a browser that is cut off while sending never reads why.
          if (request.body instanceof Readable) request.body.resume();
          return refuse(request, reply, error);
        }
      },
    });
  }
};

function setCookie(request: FastifyRequest, reply: FastifyReply, name: string, secret: string | null): void {
  const secure = request.protocol === 'https' ? '; Secure' : '';
  // Fastify keeps several of these apart.
  reply.header('set-cookie', `${name}=${secret ?? ''}; Path=${name === guestCookie ? `/api${guestPath}` : '/'}; HttpOnly; SameSite=${name === guestCookie ? 'Strict' : 'Lax'}${secure}${secret ? '' : '; Max-Age=0'}`);
}

function send(reply: FastifyReply, endpoint: Endpoint, result: unknown): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (endpoint.file) {
    const file = result as FileReply;
    // The name of a file never says whom it is about.
    const named = `filename="${file.name.replace(/[^\w.-]/g, '_')}"`;
    if ('bytes' in file) return reply.type(endpoint.file).header('content-disposition', `inline; ${named}`).send(Buffer.from(file.bytes));
    // Somebody else made it: whatever is inside runs nothing, asks for nothing and stands in no other page.
    return reply.type(file.type).header('content-length', file.size).header('content-disposition', `${file.shown ? 'inline' : 'attachment'}; ${named}`)
      .header('content-security-policy', "default-src 'none'; sandbox").header('cross-origin-resource-policy', 'same-origin').send(Readable.from(file.stream));
  }
  if (!endpoint.reply) return reply.code(204).send();
  // Undeclared fields are dropped here: a second guard against leaks.
  return reply.code(endpoint.creates ? 201 : 200).send(endpoint.reply.parse(result));
}

/** The line broke while a file was being sent; nobody is there to read the answer. */
const lost = (error: unknown) => ['ECONNRESET', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE'].includes((error as { code?: string }).code ?? '');

/** Turns whatever was thrown into a problem document. What we did not foresee is logged without the content of the request. */
export function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const oversized = (error as { statusCode?: number }).statusCode === 413, malformed = [400, 415].includes((error as { statusCode?: number }).statusCode ?? 0) || lost(error);
  const refusal = error instanceof Refusal ? error : fromDatabase(error) ?? (oversized ? new Refusal('too_large') : malformed ? new Refusal('invalid') : undefined);
  if (!refusal) console.error(`${request.method} ${request.routeOptions?.url ?? ''} failed:`, error instanceof Error ? error.stack?.replace(/\n[\s\S]*?(?=\n\s+at )/, '') : 'unknown');
  const document = problem(refusal ?? new Refusal('failed'), languageOf(request));
  // Nothing of a file that began and could not go on.
  for (const header of ['content-disposition', 'content-length', 'content-security-policy']) reply.removeHeader(header);
  return reply.code(document.status).type('application/problem+json').header('cache-control', 'no-store').send(JSON.stringify(document));
}
