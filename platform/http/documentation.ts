// The API's document at /api/openapi.json and its readable page at /api/docs.
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { Contract } from './contract.ts';
import { openApi } from './openapi.ts';

export async function serveDocumentation(app: FastifyInstance, rooms: Record<string, Contract>, version: string): Promise<void> {
  const document = openApi(rooms, version);
  await app.register(swagger, { mode: 'static', specification: { document: document as never } });
  await app.register(swaggerUi, { routePrefix: '/api/docs', uiConfig: { docExpansion: 'none' } });
  app.get('/api/openapi.json', async (_, reply) => reply.send(document));
}
