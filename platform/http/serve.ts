// The one door of the API: session → validate → BEGIN + identity → read log → handler → COMMIT → reply filtered by its schema.
// Only this folder and server.js know Fastify.
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Database } from '#platform/db/connect.ts';
import { forPaper, logRead, useOf, useUp } from '#platform/db/request.ts';
import { admitted, inReach } from './admit.ts';
import type { Context, Handlers, House } from './context.ts';
import { guestPath, isGuest, type Contract, type Endpoint } from './contract.ts';
import { answerGuest } from './guests.ts';
import { notFound, Refusal } from './problems.ts';
import { refuse, send, setCookie } from './reply.ts';
import { checkOrigin, cookieName, cookieOf, guestCookie, ifMatch, languageOf, parse, reasonOf, sessionOf, tripName } from './said.ts';
import { answerStream } from './stream.ts';
import { answerUpload } from './upload.ts';

export type { Caller, Context, DoorContext, GuestContext, Handlers, House, Sink, StreamContext, UploadContext } from './context.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A promise that is awaited later; when it never is, its failure is nobody's concern. */
const later = <T>(promise: Promise<T>): Promise<T> => { promise.catch(() => {}); return promise; };
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
const fileOf = (endpoint: Endpoint, params: unknown) => {
  const of = params as { caseId?: string; personId?: string; documentId?: string };
  return { caseId: endpoint.reads === 'case' ? of.caseId : undefined, personId: endpoint.reads === 'person' ? of.personId : undefined, documentId: of.documentId };
};

/** What was asked, or the refusal of it: told only to who may ask. */
function readable<T>(read: () => T): { value: T } | { error: unknown } {
  try { return { value: read() }; } catch (error) { return { error }; }
}

/** A refusal that must not roll back what was logged before it. */
class Denied extends Error {}

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
    // One round trip: who asks with the id that is used up, and the read log. What was done for a caller who may not ask is rolled back.
    // Where a refusal is kept for the log, an id is used up only after it.
    const use = endpoint.creates && 'value' in asked ? useOf(name, idOf(asked.value), asked.value) : undefined;
    const calls = admitted(db, endpoint, request, patient, endpoint.reads ? undefined : use);
    const reads = endpoint.reads && 'value' in asked ? later(logRead(db, { endpoint: name, ...fileOf(endpoint, asked.value.params), reason: reasonIn(asked.value) })) : undefined;
    const { caller, used } = await calls;
    if ('error' in asked) throw asked.error;
    if (reads && !await reads) return new Denied();
    if (endpoint.file) await forPaper(db);
    if (use) {
      const before = endpoint.reads ? await useUp(db, use) : used;
      if (before === 'different') throw new Refusal('id_used');
      if (before === 'same') return { id: idOf(asked.value) };
    }
    // A change has no id of its own; what waited in a device carries one, so that it is done once.
    const key = endpoint.offline && !endpoint.creates ? String(request.headers['idempotency-key'] ?? '') : '';
    if (key) {
      if (!uuid.test(key)) throw new Refusal('invalid');
      const before = await useUp(db, useOf(name, key, asked.value));
      if (before === 'different') throw new Refusal('id_used');
      if (before === 'same') return undefined;
    }
    return handler(asked.value as never, { db, caller, language: languageOf(request), version: asked.value.version, later: (work) => database.asSession(session, work) });
  });
  if (outcome instanceof Denied) throw notFound();
  return outcome;
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
          if (endpoint.stream) return await answerStream(database, endpoint, handler as never, request, reply);
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
