// A workbook is opened in a thread of its own: three kilobytes may name a cell in the last row and column.
import { inThread } from '#platform/files/in-thread.ts';

/** Cells of the first sheet, row by row. Throws when it is no workbook, or one that only pretends to be small. */
export async function cellsOfWorkbook(bytes: Uint8Array): Promise<unknown[][]> {
  const { rows } = await inThread<{ rows?: unknown[][] }>(new URL('./workbook-thread.ts', import.meta.url), bytes);
  if (!rows) throw new Error('no workbook');
  return rows;
}
