// A workbook with one sheet: a bold heading that stays in sight, numbers as numbers, words as words.

/** The library that writes workbooks, loaded when the first one is asked for: it takes a tenth of an idle server's memory. */
export const xlsxWriter = async () => (await import('write-excel-file/node')).default;

type Cell = string | number | null;
/** Text is never a formula here: a cell of the type String stays text whatever it begins with. */
export async function toXlsx(sheet: string, header: readonly string[], rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const head = header.map((value) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#e6f1f0' }));
  const body = rows.map((row) => row.map((value) => (value === null || value === '' ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String })));
  const widths = header.map((title, i) => ({ width: Math.min(60, Math.max(title.length, ...rows.slice(0, 500).map((row) => String(row[i] ?? '').length)) + 2) }));
  return (await xlsxWriter())([head, ...body], { sheet, stickyRowsCount: 1, columns: widths }).toBuffer();
}
