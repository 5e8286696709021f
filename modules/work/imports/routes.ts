import { xlsxWriter } from '#platform/files/xlsx.ts';
import { toCsv } from '#platform/files/csv.ts';
import type { Caller } from '#platform/db/request.ts';
import type { Db } from '#platform/db/connect.ts';
import { addDays } from '#platform/i18n/format.ts';
import { against, notFound, Refusal, type Language } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { codeLabels } from '#modules/directory/questions.ts';
import { namesOf } from '#modules/people/questions.ts';
import { findOfImport } from '../queries.ts';
import { logOpened } from '../opened.ts';
import { isOfMine } from '../sum-queries.ts';
import { bringIn } from './bringing.ts';
import { ImportHead, workImports, type ExportAsked, type ImportedRecord } from './contract.ts';
import { findExported } from './export-queries.ts';
import * as q from './queries.ts';
import { itemsOf, readRecord, refused, refusedFile, type Wrong } from './receive.ts';
import { mostExportDays, mostRows } from './rules.ts';
import { cellsOf, headingsOf } from './shape.ts';
import { whyNot } from './standing.ts';

/** Rows of an export with their headings. */
async function exported(db: Db, caller: Caller, asked: ExportAsked, language: Language, reason?: string) {
  if (asked.to < asked.from || asked.to > addDays(asked.from, mostExportDays)) throw new Refusal('invalid', { fields: { to: { cs: 'Konec musí být po začátku, nejdéle o rok.', en: 'The end comes after the start, by a year at most.', uk: 'Кінець має бути після початку, щонайбільше на рік.' } } });
  const of = asked.workerId ?? (asked.whose === 'worker' ? caller.membershipId : null);
  if (of !== caller.membershipId && !(caller.role === 'head' && (!of || await isOfMine(db, of)))) throw notFound();
  const found = await findExported(db, asked, of), withClients = reason !== undefined, label = await codeLabels(db, language);
  if (found.length > mostRows) throw against({ cs: 'V tomto období je víc záznamů, než kolik se vejde do jednoho souboru. Zkraťte ho.', en: 'There are more records in this period than one file takes. Make it shorter.', uk: 'У цьому періоді більше записів, ніж уміщує один файл. Скоротіть його.' });
  if (withClients) await logOpened(db, 'workImports.exportWithClients', found, reason);
  const names = withClients ? await namesOf(db, found.flatMap(({ about }) => about)) : new Map<string, string>();
  return { headings: headingsOf(language, withClients), rows: found.map((one) => cellsOf({ ...one, names: one.about.flatMap((id) => names.get(id) ?? []) }, language, label as never, withClients)) };
}
type Rows = Awaited<ReturnType<typeof exported>>;
const widths = (headings: readonly string[]) => headings.map((heading) => ({ width: Math.min(40, Math.max(12, heading.length + 4)) }));
const workbook = async ({ headings, rows }: Rows) => (await xlsxWriter())([headings.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map((cells) => cells.map((cell) => (typeof cell === 'object' ? { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'd. m. yyyy' }
  : typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String })))] as never, { columns: widths(headings), stickyRowsCount: 1 } as never).toBuffer();
const textTable = ({ headings, rows }: Rows) => Buffer.from(toCsv(headings, rows.map((cells) => cells.map((cell) => (typeof cell === 'object' ? czechDay(cell.day) : cell)))));
const czechDay = (day: string) => `${Number(day.slice(8))}. ${Number(day.slice(5, 7))}. ${day.slice(0, 4)}`;
const nameOf = ({ from, to }: ExportAsked, ending: string) => `prace-${from}-${to}.${ending}`;

export const routes = (house: House): void => serve(house, 'workImports', workImports)({
  list: ({ query }, { db }) => q.findImports(db, query),
  lists: async (_, { db, caller }) => ({ me: caller.membershipId, ...await q.findLists(db) }),
  mapping: async ({ params }, { db }) => ({ mapping: await q.findMapping(db, params.headings) }),
  words: async ({ body }, { db }) => ({ places: await q.findNamed(db, 'place', body.places), partners: await q.findNamed(db, 'partner', body.partners) }),
  check: async ({ bytes }, { later, caller, language }) => {
    const records: ImportedRecord[] = [], wrong: Wrong[] = [];
    for await (const item of itemsOf(bytes)) { const read = readRecord(item, language); if ('record' in read) records.push(read.record); else wrong.push(read.wrong); }
    if (!records.length && !wrong.length) throw refusedFile('empty');
    if (!records.length && wrong.every(({ row }) => row === 0)) throw refusedFile('broken');
    return later(async (db) => {
      const clients = await q.findClients(db, records.flatMap((r) => r.clients));
      return { wrong: [...wrong, ...await refused(db, records, { language, membershipId: caller.membershipId, head: caller.role === 'head' })], stored: await q.findStored(db, records),
        nameless: records.filter((r) => r.clients.length > 0 && r.clients.some((token) => !clients.has(token.toLowerCase()))).map(({ row }) => row) };
    });
  },
  bring: async ({ params: { importId }, bytes }, { later, caller, language }) => {
    let head: ImportHead | undefined;
    const records: ImportedRecord[] = [];
    for await (const item of itemsOf(bytes)) {
      if (!head) { const read = ImportHead.safeParse(item); if (!read.success) throw refusedFile('broken'); head = read.data; continue; }
      const read = readRecord(item, language);
      if ('wrong' in read) throw new Refusal('invalid', { fields: { file: rowOf(read.wrong) } });
      records.push(read.record);
    }
    if (!head || !records.length) throw refusedFile('empty');
    if (head.count !== records.length) throw refusedFile('broken');
    return later((db) => bringIn(db, importId, head, records, { caller, language }));
  },
  records: async ({ params, query }, { db, caller }) => {
    if (!await q.findImport(db, params.importId)) throw notFound();
    const found = await findOfImport(db, params.importId, query);
    await logOpened(db, 'workImports.records', found.items.filter(({ author }) => author.id !== caller.membershipId));
    return found;
  },
  undo: async ({ params }, { db }) => {
    const found = await q.findImport(db, params.importId);
    if (!found) throw notFound();
    if (found.undone) return;
    const standing = await q.findStanding(db, params.importId);
    if (standing.length) throw against(whyNot(standing));
    if (!await q.undo(db, params.importId)) throw notFound();
  },
  exportXlsx: async ({ query }, { db, caller, language }) => ({ name: nameOf(query, 'xlsx'), bytes: await workbook(await exported(db, caller, query, language)) }),
  exportCsv: async ({ query }, { db, caller, language }) => ({ name: nameOf(query, 'csv'), bytes: textTable(await exported(db, caller, query, language)) }),
  exportWithClients: async ({ body: { reason, ...asked } }, { db, caller, language }) => ({ name: nameOf(asked, 'xlsx'), bytes: await workbook(await exported(db, caller, asked, language, reason)) }),
});
const rowOf = ({ row, message }: Wrong) => ({ cs: `Řádek ${row}: ${message}`, en: `Row ${row}: ${message}`, uk: `Рядок ${row}: ${message}` });
