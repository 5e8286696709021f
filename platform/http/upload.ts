// Bytes that come over a slow line: no transaction is held meanwhile.
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Database } from '#platform/db/connect.ts';
import { admitted, inReach } from './admit.ts';
import type { Later, UploadContext } from './context.ts';
import type { Endpoint } from './contract.ts';
import { Refusal } from './problems.ts';
import { languageOf, parse, sessionOf } from './said.ts';

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

export async function answerUpload(database: Database, endpoint: Endpoint, handler: (asked: never, context: UploadContext) => unknown, request: FastifyRequest): Promise<unknown> {
  const session = sessionOf(request);
  if (!session) throw new Refusal('signed_out');
  const later: Later = (work) => database.asSession(session, work);
  const { caller } = await inReach(database, session, (db, patient) => admitted(db, endpoint, request, patient));
  if (Number(request.headers['content-length'] ?? 0) > endpoint.upload!.most) throw new Refusal('too_large');
  const asked = { params: parse(endpoint.params, request.params, 'params'), query: parse(endpoint.query, request.query, 'query'), bytes: counted(request, endpoint.upload!.most) };
  return handler(asked as never, { caller, language: languageOf(request), later });
}
