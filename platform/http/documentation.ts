// The API's document at /api/openapi.json and its readable page at /api/docs. Both are made when first asked for: few ever ask, and a
// server that idles should be small.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Contract } from './contract.ts';

export function serveDocumentation(app: FastifyInstance, rooms: Record<string, Contract>, version: string): void {
  let document: Promise<object> | undefined, page: Promise<FastifyInstance> | undefined;
  const theDocument = () => document ??= import('./openapi.ts').then(({ openApi }) => openApi(rooms, version));
  const thePage = () => page ??= theDocument().then(pageOf);
  const show = async (request: FastifyRequest, reply: FastifyReply) => {
    const { routing } = await thePage();
    reply.hijack();
    routing(request.raw, reply.raw);
  };
  app.get('/api/openapi.json', async (_, reply) => reply.send(await theDocument()));
  app.get('/api/docs', show);
  app.get('/api/docs/*', show);
  app.addHook('onClose', async () => { await (await page)?.close(); });
}

/** A server of its own that never listens: requests are handed to it. */
async function pageOf(document: object): Promise<FastifyInstance> {
  const [{ default: fastify }, { default: swagger }, { default: swaggerUi }] = await Promise.all([import('fastify'), import('@fastify/swagger'), import('@fastify/swagger-ui')]);
  const page = fastify({ logger: false });
  await page.register(swagger, { mode: 'static', specification: { document: document as never } });
  await page.register(swaggerUi, { routePrefix: '/api/docs', uiConfig: { docExpansion: 'none' } });
  await page.ready();
  return page;
}
