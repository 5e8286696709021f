// A guest at the door of the API.
import type { FastifyRequest } from 'fastify';
import type { Database } from '#platform/db/connect.ts';
import { logGuest } from '#platform/db/request.ts';
import type { GuestContext } from './context.ts';
import type { Endpoint } from './contract.ts';
import { Refusal } from './problems.ts';
import { cookieOf, guestCookie, languageOf, parse } from './said.ts';

/** A guest: their own cookie, their own database role, their own log; an account's session is not even looked at. */
export async function answerGuest(database: Database, endpoint: Endpoint, purpose: Parameters<typeof logGuest>[1], handler: (asked: never, context: GuestContext) => unknown, request: FastifyRequest): Promise<unknown> {
  const session = cookieOf(request, guestCookie);
  if (!session) throw new Refusal('signed_out');
  return database.asGuest(session, async (db) => {
    if (!await logGuest(db, purpose, endpoint.method === 'GET' ? 'read' : 'answered')) throw new Refusal('signed_out');
    const asked = { params: parse(endpoint.params, request.params, 'params'), query: parse(endpoint.query, request.query, 'query'), body: parse(endpoint.body, request.body, 'body') };
    return handler(asked as never, { db, language: languageOf(request) });
  });
}
