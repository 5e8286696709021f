// What programs without an account fetch by a secret address. Stands beside the API: a calendar program sends nothing but the address.
import { createHash } from 'node:crypto';
import type { House } from './context.ts';
import { notFound } from './problems.ts';
import { refuse } from './reply.ts';

/** What is given: its media type, the text, and since when it is the same. */
export type Feed = { type: string; text: string; /** Called with the hash of the text. */ since: (etag: string) => Promise<Date | undefined> };

/**
 * Puts a feed on the server at `path`, which has one parameter `file`. Whatever is not given is the same 404. The address is a secret: nothing of
 * it is logged (requests are not, and a failure names the pattern of the path only), and nothing on the way keeps the answer.
 */
export function serveFeed({ app }: Pick<House, 'app'>, path: string, feed: (asked: { file: string; address: string }) => Promise<Feed | undefined>): void {
  app.get<{ Params: { file: string } }>(path, async (request, reply) => {
    try {
      const found = await feed({ file: request.params.file, address: request.ip });
      if (!found) throw notFound();
      const etag = `"${createHash('sha256').update(found.text).digest('base64url').slice(0, 27)}"`, since = await found.since(etag);
      if (!since) throw notFound();
      // `private`, asked about each time: an address that ended must end at once, also behind a proxy.
      reply.header('etag', etag).header('last-modified', since.toUTCString()).header('cache-control', 'private, no-cache').header('x-robots-tag', 'noindex');
      const known = request.headers['if-none-match'], date = Date.parse(String(request.headers['if-modified-since'] ?? ''));
      if (known ? known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) : date >= Math.floor(since.getTime() / 1000) * 1000) return reply.code(304).send();
      return reply.type(found.type).header('content-disposition', 'inline; filename="kalendar.ics"').send(found.text);
    } catch (error) { return refuse(request, reply, error); }
  });
}
