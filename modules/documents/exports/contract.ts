// Everything one organisation holds, taken out at once: asked for by a head, made beside the requests.
import { z } from 'zod';
import { Created, endpoints, Id } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';

export const exportStates = ['waiting', 'running', 'ready', 'failed', 'expired'] as const;
const Taken = z.object({ at: z.string(), by: z.string() });
export const ExportRow = z.object({
  id: Id, state: z.enum(exportStates), /** Steps done, of how many. */ done: z.int(), steps: z.int(), /** Bytes. */ size: z.int().nullable(), sha256: z.string(),
  organisation: z.string(), askedAt: z.string(), by: z.string(), finishedAt: z.string().nullable(), expiresAt: z.string().nullable(), downloads: z.array(Taken),
}).meta({ id: 'Export' });
export type ExportRow = z.infer<typeof ExportRow>;
const ExportRef = z.strictObject({ exportId: Id });
/** Who sits there proves it anew. */
const Proof = z.strictObject({ password: z.string().max(200).default(''), code: z.string().max(20).default('') })
  .refine((proof) => proof.password !== '' || proof.code !== '', { path: ['password'], error: say({ cs: 'Zadejte heslo, nebo kód z aplikace.', en: 'Enter your password, or the code from your app.', uk: 'Введіть пароль або код із застосунку.' }) });

export const organisationExports = endpoints({
  list: { method: 'GET', path: '/exports', summary: 'Exports of my organisation, and who took them.', allow: ['head'], reply: z.object({ items: z.array(ExportRow).max(50) }) },
  ask: { method: 'PUT', path: '/exports/:exportId', summary: 'Asks for everything my organisation holds, under an id made by the client; with the password or a code once more. The same id again changes nothing.', allow: ['head'], params: ExportRef, body: Proof, reply: Created },
  file: { method: 'GET', path: '/exports/:exportId/file', summary: 'The finished file. Every taking is written down.', allow: ['head'], params: ExportRef, file: 'application/zip' },
});
