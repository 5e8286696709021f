// Everything one organisation holds, taken out at once: asked for by a head, made beside the requests.
import { z } from 'zod';
import { Created, endpoints, Id } from '#platform/http/contract.ts';

export const exportStates = ['waiting', 'running', 'ready', 'failed', 'expired'] as const;
const Taken = z.object({ at: z.string(), by: z.string() });
export const ExportRow = z.object({
  id: Id, state: z.enum(exportStates), /** Steps done, of how many. */ done: z.int(), steps: z.int(), /** Bytes. */ size: z.int().nullable(), sha256: z.string(),
  organisation: z.string(), askedAt: z.string(), by: z.string(), finishedAt: z.string().nullable(), expiresAt: z.string().nullable(), downloads: z.array(Taken),
}).meta({ id: 'Export' });
export type ExportRow = z.infer<typeof ExportRow>;
const ExportRef = z.strictObject({ exportId: Id });
export const organisationExports = endpoints({
  list: { method: 'GET', path: '/exports', summary: 'Exports of my organisation, and who took them.', allow: ['head'], reply: z.object({ items: z.array(ExportRow).max(50) }) },
  ask: { method: 'PUT', path: '/exports/:exportId', summary: 'Asks for everything my organisation holds, under an id made by the client; only soon after proving who one is. The same id again changes nothing.', allow: ['head'], params: ExportRef, reply: Created },
  file: { method: 'GET', path: '/exports/:exportId/file', summary: 'The finished file. Every taking is written down.', allow: ['head'], params: ExportRef, file: 'application/zip' },
});
