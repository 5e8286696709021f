// What goes back: cookies, content, files, problems.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { guestPath, type Endpoint, type FileReply } from './contract.ts';
import { fromDatabase, problem, Refusal } from './problems.ts';
import { guestCookie, languageOf } from './said.ts';

export function setCookie(request: FastifyRequest, reply: FastifyReply, name: string, secret: string | null): void {
  const secure = request.protocol === 'https' ? '; Secure' : '';
  // Fastify keeps several of these apart.
  reply.header('set-cookie', `${name}=${secret ?? ''}; Path=${name === guestCookie ? `/api${guestPath}` : '/'}; HttpOnly; SameSite=${name === guestCookie ? 'Strict' : 'Lax'}${secure}${secret ? '' : '; Max-Age=0'}`);
}

export function send(reply: FastifyReply, endpoint: Endpoint, result: unknown): FastifyReply {
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
  const said: unknown = endpoint.reply.parse(result);
  if (!endpoint.packed) return reply.code(endpoint.creates ? 201 : 200).send(said);
  reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding');
  const text = JSON.stringify(said);
  return /(^|[\s,])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(reply.request.headers['accept-encoding'])) ? reply.header('content-encoding', 'gzip').send(gzipSync(text)) : reply.send(text);
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
