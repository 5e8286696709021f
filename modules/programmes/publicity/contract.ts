// Publicity of a programme by key activity. Proofs are documents (documents/, owner kind `publicity`).
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';
import { ProgrammeRef } from '../contract.ts';
import { publicityKinds } from './rules.ts';

export const Publicity = z.object({
  id: Id, version: Version, kind: z.enum(publicityKinds), title: z.string(), place: z.string(), onDay: Day, link: z.string(), /** People; null = nobody knows. */ reach: z.int().nullable(), activity: z.object({ id: Id, number: z.int(), title: z.string() }).nullable(), by: z.string(),
  files: z.array(z.object({ id: Id, title: z.string(), extension: z.string(), size: z.int() })).max(20),
}).meta({ id: 'Publicity' });
export type Publicity = z.infer<typeof Publicity>;
const fields = {
  kind: z.enum(publicityKinds), title: line(300), place: prose(200).default(''), onDay: Day.refine((day) => day <= today(), { error: say({ cs: 'Zapisuje se, co už vyšlo.', en: 'Write what has come out.', uk: 'Записують те, що вже вийшло.' }) }), activityId: Id.nullable().default(null), reach: z.int().min(0).max(2_000_000_000).nullable().default(null),
  link: z.union([z.literal(''), z.url({ protocol: /^https$/, error: say({ cs: 'Adresa začíná https://.', en: 'The address begins with https://.', uk: 'Адреса починається з https://.' }) }).max(500)]).default(''),
};
const path = '/programmes/:programmeId/publicity' as const, Item = ProgrammeRef.extend({ publicityId: Id });
export const programmePublicity = endpoints({
  list: { method: 'GET', path, summary: 'What was said of the programme in public, the newest first; for its team.', allow: 'signedIn', params: ProgrammeRef, reply: z.object({ items: z.array(Publicity).max(2000), mayWrite: z.boolean() }) },
  add: { method: 'POST', path, summary: 'Write publicity down.', allow: 'signedIn', creates: true, params: ProgrammeRef, body: z.strictObject({ id: Id, ...fields }), reply: Created },
  change: { method: 'PATCH', path: `${path}/:publicityId`, summary: 'Change what was written of it.', allow: 'signedIn', versioned: true, params: Item, body: z.strictObject(fields) },
  remove: { method: 'DELETE', path: `${path}/:publicityId`, summary: 'Throw away what was written by mistake, over its version.', allow: 'signedIn', versioned: true, params: Item },
  xlsx: { method: 'GET', path: `${path}.xlsx`, summary: 'The log with totals by key activity and kind as a workbook.', allow: 'signedIn', params: ProgrammeRef, file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { method: 'GET', path: `${path}.csv`, summary: 'The log as CSV.', allow: 'signedIn', params: ProgrammeRef, file: 'text/csv; charset=utf-8' },
});
