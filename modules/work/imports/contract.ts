// Records of work from a file. The file is read where it lies, in the browser (`reading.ts`, `table.ts`, `judge.ts`): what comes here are finished records, a line of JSON for each.
// `check` says what stands in the way and stores nothing; `bring` writes all of them in one transaction; `undo` takes all of them back.
import { z } from 'zod';
import { Clock } from '#platform/http/clock.ts';
import { Day, endpoints, Id, line, page, pageQuery, prose, writing } from '#platform/http/contract.ts';
import { Directness, Minutes, Mode, Understood, WorkRecord } from '../contract.ts';
import { Details } from '../details.ts';
import { mostBytes } from './rules.ts';

const d = Details.shape;
const optionalLine = (max = 200) => z.union([z.literal(''), line(max)]).default('');
/** A record of a file: as it is written by hand, with who did it and the row it stands in. */
export const ImportedRecord = z.strictObject({
  /** Row of the file. */ row: z.int().min(1).max(2_000_000), authorId: Id, onDay: Day, atTime: Clock.nullable().default(null), minutes: Minutes, mode: Mode, directness: Directness,
  kind: d.kind, serviceId: d.serviceId, placeId: d.placeId, place: optionalLine(), orpCode: d.orpCode, partnerId: d.partnerId, courseId: d.courseId, accredited: d.accredited,
  topics: d.topics, targetGroups: d.targetGroups, situations: d.situations, workers: d.workers, activities: z.array(z.string().min(1).max(60)).max(20).default([]),
  language: z.string().max(20).nullable().default(null), interpreter: optionalLine(), understood: Understood.nullable().default(null), facts: prose(20_000).default(''), oneOffRequest: optionalLine(500),
  groups: d.groups, projects: d.projects, materials: d.materials,
  /** Numbers of a case and of cards of its people, as the file has them; only those that the caller sees count, the others leave the record without a name. */
  clients: z.array(z.string().min(1).max(80)).max(31).default([]),
});
export type ImportedRecord = z.infer<typeof ImportedRecord>;

/** The first line of `bring`. */
export const ImportHead = z.strictObject({
  fileName: line(200), /** How many records follow: a line that broke brings nothing. */ count: z.int().min(1), /** How many of them are known to be here already and come nevertheless. More than that came since the file was checked: then nothing is brought in. */ stored: z.int().min(0).default(0),
  /** Places and partners that the file names and we do not know yet. */
  places: z.array(z.strictObject({ id: Id, name: line(), orpCode: d.orpCode })).max(500).default([]), partners: z.array(z.strictObject({ id: Id, name: line() })).max(500).default([]),
  /** How columns were understood, for the next file with the same headings. */
  remember: z.strictObject({ headings: z.string().regex(/^[0-9a-f]{64}$/), mapping: z.record(z.string(), z.unknown()) }).nullable().default(null),
});
export type ImportHead = z.infer<typeof ImportHead>;

export const Import = z.object({
  id: Id, fileName: z.string(), rows: z.int(), from: Day, to: Day, by: z.string(), at: z.string(), undone: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** Records of it that are still there. */ left: z.int(), mayUndo: z.boolean(),
}).meta({ id: 'WorkImport' });
export type Import = z.infer<typeof Import>;

const Named = z.object({ id: Id, name: z.string() });
const Refused = z.object({ row: z.int(), /** Field of the record. */ field: z.string(), message: z.string() });
const words = z.array(z.string().max(200)).max(2000).default([]);
const ImportRef = z.strictObject({ importId: Id });
const staff = ['worker', 'head', 'coordinator'] as const;
const exported = { from: Day, to: Day, whose: z.enum(['worker', 'organisation']).default('worker'), workerId: Id.optional(), serviceId: Id.optional(), kind: z.string().max(60).optional() };
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const workImports = endpoints({
  list: { method: 'GET', path: '/work/imports', summary: 'Files of records that I brought in; for a head those of the organisation.', allow: staff, query: z.strictObject(pageQuery), reply: page(Import) },
  lists: { method: 'GET', path: '/work/imports/lists', summary: 'Whom and what a file may name: people of the team, services, projects, courses.', allow: staff,
    reply: z.object({ me: Id, /** Of everybody (head), or only of me. */ authors: z.array(Named).max(2000), workers: z.array(Named).max(2000), services: z.array(Named).max(1000), projects: z.array(Named).max(2000), courses: z.array(Named).max(2000) }) },
  mapping: { method: 'GET', path: '/work/imports/mappings/:headings', summary: 'How columns of a file with these headings were understood before.', allow: staff, params: z.strictObject({ headings: z.string().regex(/^[0-9a-f]{64}$/) }),
    reply: z.object({ mapping: z.record(z.string(), z.unknown()).nullable() }) },
  words: { method: 'POST', path: '/work/imports/words', summary: 'Which of these names are places and partners that I see; a name borne by two is none.', allow: staff, body: z.strictObject({ places: words, partners: words }),
    reply: z.object({ places: z.array(z.object({ word: z.string(), id: Id })), partners: z.array(z.object({ word: z.string(), id: Id })) }) },
  check: { method: 'PUT', path: '/work/imports/:importId/check', summary: 'What stands in the way of these records: refused rows, records already here, numbers of clients nobody here sees. Stores nothing. A line of JSON for each record.', allow: staff, params: ImportRef, upload: { most: mostBytes },
    reply: z.object({ wrong: z.array(Refused), /** Rows of records that are here already. */ stored: z.array(z.int()), /** Rows whose number of a client says nothing here. */ nameless: z.array(z.int()) }) },
  bring: { method: 'PUT', path: '/work/imports/:importId', summary: 'Writes records of a file in one transaction: a line of JSON with its name, then one for each record.', allow: staff, params: ImportRef, upload: { most: mostBytes }, reply: Import },
  records: { method: 'GET', path: '/work/imports/:importId/records', summary: 'Records that came in the file.', allow: staff, params: ImportRef, query: z.strictObject(pageQuery), reply: page(WorkRecord) },
  undo: { method: 'POST', path: '/work/imports/:importId/undo', summary: 'Takes a whole file back, while nobody has changed its records or built on them, and no year of it is closed.', allow: staff, params: ImportRef },
  exportXlsx: { method: 'GET', path: '/work/exports/records.xlsx', summary: 'Records in the shape in which a file is read, without clients and without what was written about them.', allow: staff, query: z.strictObject(exported), file: xlsx },
  exportCsv: { method: 'GET', path: '/work/exports/records.csv', summary: 'The same as a text table.', allow: staff, query: z.strictObject(exported), file: 'text/csv; charset=utf-8' },
  exportWithClients: { method: 'POST', path: '/work/exports/records', summary: 'Records with numbers and names of clients and what was written about them; the head only, with a reason that stays in the read log.', allow: ['head'],
    body: z.strictObject({ ...exported, reason: writing(300) }), file: xlsx },
});
export type ExportAsked = z.output<z.ZodObject<typeof exported>>;
