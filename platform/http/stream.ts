// A stream of events: it is opened like any request, and asked again and again whether whoever opened it still may listen.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '#platform/db/connect.ts';
import { findCaller, refusedBecause } from '#platform/db/request.ts';
import { inReach } from './admit.ts';
import type { Sink, StreamContext } from './context.ts';
import type { Endpoint, Role } from './contract.ts';
import { Refusal } from './problems.ts';
import { parse, sessionOf } from './said.ts';

/** Bytes that may wait for a slow reader; one that does not read is let go and comes again. */
const mostWaiting = 64 * 1024;

function sinkOf(reply: FastifyReply): Sink {
  const { raw } = reply, ends = new Set<() => void>();
  let over = false;
  const end = () => { if (over) return; over = true; for (const told of ends) told(); };
  raw.on('close', end);
  raw.on('error', end);
  return {
    send(event, data) {
      if (over) return;
      if (raw.writableLength > mostWaiting) { raw.destroy(); end(); return; }
      raw.write(`event: ${event}\ndata: ${data}\n\n`);
    },
    close() { if (!over) raw.end(); end(); },
    closed(told) { if (over) told(); else ends.add(told); },
  };
}

export async function answerStream(database: Database, endpoint: Endpoint, handler: (asked: never, context: StreamContext) => Promise<(sink: Sink) => void>, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const session = sessionOf(request);
  if (!session) throw new Refusal('signed_out');
  // A stream opens again by itself, also where nobody sits any more: neither that nor looking is a sign of life.
  const look: StreamContext['look'] = (work) => inReach(database, session, async (db, patient) => {
    const caller = await findCaller(db, { patient, unseen: true });
    if (!caller) throw new Refusal(await refusedBecause(db));
    if (!caller.membershipId) throw new Refusal('membership_ended');
    if (endpoint.allow !== 'signedIn' && !(endpoint.allow as readonly Role[]).includes(caller.role)) throw new Refusal('forbidden');
    return work(db);
  });
  await look(async () => undefined);
  const asked = { params: parse(endpoint.params, request.params, 'params'), query: parse(endpoint.query, request.query, 'query'), body: undefined };
  const begin = await handler(asked as never, { session, look });
  reply.hijack();
  // Headers that the hooks have set go along; a proxy must not keep events back.
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  reply.raw.flushHeaders();
  begin(sinkOf(reply));
  return reply;
}
