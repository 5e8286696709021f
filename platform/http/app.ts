// The HTTP server without a port: used by server.js and by tests through `inject`.
import fastify, { type FastifyInstance } from 'fastify';
import { notFound } from './problems.ts';
import type { House } from './context.ts';
import { refuse } from './reply.ts';

/** Largest body: a long report with signatures. */
const bodyLimit = 512 * 1024;

/** A number says how many proxies stand before us, anything else which addresses they have. As text, "1" would be an address that nobody has. */
const proxies = (said: string | undefined) => (/^\d+$/.test(said ?? '') ? (_: string, hop: number) => hop < Number(said) : said || false);

/** Builds the server from what the rooms stand on; `rooms` put their endpoints on it. */
export function buildApp(given: Omit<House, 'app' | 'handlers' | 'topics'>, rooms: ((house: House) => void)[]): FastifyInstance {
  // Requests are not logged: addresses carry ids of people's files. Headers alone are asked only of pages (watchers, link checkers), which say so: half of all routes would stand for that.
  const app = fastify({ forceCloseConnections: true, bodyLimit, trustProxy: proxies(process.env.TRUST_PROXY), logger: false, exposeHeadRoutes: false, routerOptions: { maxParamLength: 200 } });
  // Files come as they are and are read as a stream; every other endpoint finds no JSON in it and refuses.
  app.addContentTypeParser('application/octet-stream', (_, payload, done) => done(null, payload));
  app.addHook('onRequest', async (_, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer').header('x-frame-options', 'DENY').header('cross-origin-opener-policy', 'same-origin');
  });
  app.setErrorHandler((error, request, reply) => refuse(request, reply, error));
  app.setNotFoundHandler((request, reply) => refuse(request, reply, notFound()));
  const house: House = Object.assign(given, { app, handlers: new Map(), topics: new Map() });
  for (const room of rooms) room(house);
  return app;
}

