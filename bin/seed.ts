// The demo district, written through the API by its own people.
import type { FastifyInstance } from 'fastify';

export async function seedDemo(_app: FastifyInstance, _adminUrl: string): Promise<string> {
  return '';
}
