// What comes into the directory from a file: read, shown, confirmed, written. The national register, and an own sheet of services.
import { z } from 'zod';
import { Day, endpoints, Id, pageQuery, page, Created } from '#platform/http/contract.ts';
import { mostBytes } from './rules.ts';

export const importStates = ['reading', 'preview', 'queued', 'running', 'done', 'failed', 'expired', 'undone'] as const;
export const importKinds = ['register', 'sheet'] as const;
export const rowKinds = ['new', 'change', 'same', 'end', 'past', 'ours', 'wrong'] as const;
export const RowKind = z.enum(rowKinds);
export type RowKind = z.infer<typeof RowKind>;
export const registerFields = ['name', 'type', 'forms', 'areas', 'ends', 'targets', 'capacity', 'ages', 'contacts'] as const;
const Count = z.int();
export const Import = z.object({
  id: Id, kind: z.enum(importKinds), state: z.enum(importStates), by: z.string(), at: z.string(), /** Bytes. */ size: z.number(),
  counts: z.object({ new: Count, change: Count, same: Count, end: Count, past: Count, ours: Count, wrong: Count, /** Rows in which a local fact is kept. */ kept: Count, /** Services of the register known before. */ known: Count }),
  /** Steps of writing done, of how many. */ done: Count, steps: Count, confirmedAt: z.string().nullable(), finishedAt: z.string().nullable(), expiresAt: z.string().nullable(),
  /** A written sheet can still be undone. */ undoable: z.boolean(),
}).meta({ id: 'DirectoryImport' });
export type Import = z.infer<typeof Import>;

export const Difference = z.object({ field: z.enum(registerFields), /** What the register says, in words. */ register: z.string(), /** What stands here. */ here: z.string() });
export type Difference = z.infer<typeof Difference>;
export const ImportRow = z.object({ row: z.int(), number: z.string(), label: z.string(), provider: z.string(), what: RowKind, reason: z.string().nullable(), kept: z.array(Difference) }).meta({ id: 'DirectoryImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;

const OurRow = z.object({ number: z.string(), name: z.string(), type: z.string().nullable(), forms: z.array(z.string()), places: z.array(z.string()), since: Day.nullable() });
const RegisterCard = z.object({
  number: z.string(), since: Day.nullable(), lastSeen: Day, /** The last file did not have it. */ missing: z.boolean(), secret: z.boolean(),
  capacities: z.array(z.object({ form: z.string(), unit: z.string(), count: z.int() })), differences: z.array(Difference),
}).meta({ id: 'RegisterCard' });
export type RegisterCard = z.infer<typeof RegisterCard>;

const ImportRef = z.strictObject({ importId: Id }), NumberRef = z.strictObject({ number: z.string().regex(/^\d{1,12}$/) });
const keepers = ['administrator', 'head'] as const;
export const imports = endpoints({
  list: { method: 'GET', path: '/directory/imports', summary: 'Files that my organisation took into the directory.', allow: keepers, reply: z.object({ items: z.array(Import).max(30) }) },
  get: { method: 'GET', path: '/directory/imports/:importId', summary: 'One import: what it would do, how far it is, what came of it.', allow: keepers, params: ImportRef, reply: Import },
  rows: { method: 'GET', path: '/directory/imports/:importId/rows', summary: 'Rows of a file and what each would do.', allow: keepers, params: ImportRef,
    query: z.strictObject({ what: RowKind.optional(), kept: z.enum(['true']).optional(), ...pageQuery }), reply: page(ImportRow) },
  report: { method: 'GET', path: '/directory/imports/:importId/report', summary: 'All rows that need attention as CSV: refused, ended, with local facts kept, changed, new.', allow: keepers, params: ImportRef, file: 'text/csv; charset=utf-8' },
  confirm: { method: 'POST', path: '/directory/imports/:importId/confirm', summary: 'Writes what was shown, beside the requests. Nothing changes before.', allow: keepers, params: ImportRef },
  discard: { method: 'DELETE', path: '/directory/imports/:importId', summary: 'Throws a preview away.', allow: keepers, params: ImportRef },
  undo: { method: 'POST', path: '/directory/imports/:importId/undo', summary: 'Takes a whole sheet back while nothing is built on it.', allow: keepers, params: ImportRef },
  readSheet: { method: 'PUT', path: '/directory/sheets/:importId', summary: 'Reads an own sheet (XLSX) and shows what it would do.', allow: keepers, params: ImportRef, upload: { most: mostBytes.sheet }, reply: Import },
  template: { method: 'GET', path: '/directory/sheets/template', summary: 'An empty sheet to fill in.', allow: keepers, file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  exportSheet: { method: 'GET', path: '/directory/sheets/export', summary: 'Services of our partners in the shape in which a sheet is read.', allow: keepers, file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});
export const register = endpoints({
  get: { method: 'GET', path: '/directory/register', summary: 'Who keeps the national register here, and since when it is as it is.', allow: 'signedIn',
    reply: z.object({ keeper: z.object({ name: z.string(), mine: z.boolean() }).nullable(), services: z.int(), lastSeen: Day.nullable() }) },
  read: { method: 'PUT', path: '/directory/register/imports/:importId', summary: 'Reads the file of the national register (JSON, also gzip) and shows what it would do.', allow: keepers, params: ImportRef, upload: { most: mostBytes.register }, reply: Import },
  ofService: { method: 'GET', path: '/directory/register/services/:serviceId', summary: 'What the register says of a service, and where it stands here otherwise.', allow: 'signedIn', params: z.strictObject({ serviceId: Id }), reply: z.object({ card: RegisterCard.nullable() }) },
  ours: { method: 'GET', path: '/directory/register/ours', summary: 'Services that the register has under our registration number and that we have not taken over.', allow: keepers, reply: z.object({ items: z.array(OurRow).max(500) }) },
  take: { method: 'POST', path: '/directory/register/ours/:number/take', summary: 'Makes our service of what the register says.', allow: keepers, creates: true, params: NumberRef, body: z.strictObject({ id: Id }), reply: Created },
  link: { method: 'POST', path: '/directory/register/ours/:number/link', summary: 'Says which of our services the register means; nothing of it is overwritten.', allow: keepers, params: NumberRef, body: z.strictObject({ serviceId: Id }) },
  decline: { method: 'POST', path: '/directory/register/ours/:number/decline', summary: 'Not to be reminded of it.', allow: keepers, params: NumberRef },
});
