// For tests: a workbook of rows, and what the page does with a file.
import writeXlsx from 'write-excel-file/node';
import { directory } from '#modules/directory/contract.ts';
import type { Asker } from '#platform/testing/house.ts';
import { newId } from '#platform/http/client.ts';
import { workImports, type Import } from './contract.ts';
import type { Given, Judged } from './judge.ts';
import { linesOf, Reading } from './reading.ts';

/** Bytes of a workbook: texts, numbers, days (as `Date`), nothing. `span` of a cell merges it over so many columns. */
export const workbookOf = async (rows: readonly (readonly (string | number | Date | null | { value: string; span: number })[])[]): Promise<Buffer> => writeXlsx(rows.map((row) => row.flatMap((cell): unknown[] => (cell === null ? [null]
  : typeof cell === 'object' && 'span' in cell ? [{ value: cell.value, type: String, span: cell.span }, ...Array.from({ length: cell.span - 1 }, () => null)]
    : [cell instanceof Date ? { value: cell, type: Date, format: 'd.m.yyyy' } : { value: cell, type: typeof cell === 'number' ? Number : String }]))) as never, {}).toBuffer();

/** Reads a file as the page does: opened, matched against what the asker sees, judged. */
export async function readAs(asker: Asker, bytes: Uint8Array, more: Partial<Pick<Given, 'columns' | 'usual' | 'chosen' | 'newIds'>> = {}): Promise<{ reading: Reading; judged: Judged; columns: Given['columns'] }> {
  const reading = await Reading.open(bytes), lists = await asker.ok(workImports.lists), codes = (await asker.ok(directory.codes)).items, { orps } = await asker.ok(directory.territory);
  const known = { ...lists, codes, orps, places: [], partners: [] };
  reading.know(known);
  const columns = more.columns ?? reading.propose(), words = await asker.ok(workImports.words, { body: { places: reading.words(columns, 'place'), partners: reading.words(columns, 'partner') } });
  reading.know({ ...known, ...words });
  const judged = reading.judge({ columns, usual: more.usual ?? { authorId: lists.me, mode: null, directness: null, serviceId: null }, chosen: more.chosen ?? {}, language: 'cs', ...(more.newIds && { newIds: more.newIds }) });
  return { reading, judged, columns };
}

/** Brings judged records in. */
export const bringAs = (asker: Asker, judged: Pick<Judged, 'records'>, head: object = {}, importId = newId()): Promise<Import> =>
  asker.ok(workImports.bring, { params: { importId }, bytes: Buffer.from(linesOf(judged.records, { fileName: 'vykaz.xlsx', count: judged.records.length, ...head })) } as never);
