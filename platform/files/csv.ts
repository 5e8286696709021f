// A table that spreadsheets open by a double click: UTF-8 with a mark, semicolons, decimal commas; and the reading of one that somebody wrote.

/** A name that begins like a formula would be run by a spreadsheet: an apostrophe makes it text. */
const cell = (value: string | number | null) => {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = value === null ? '' : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
export const toCsv = (header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string => `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

/** Cells of a CSV text: quotes, a byte order mark, any end of line; the apostrophe before what looks like a formula is ours and goes. Without `separator` a semicolon, or a comma when
 * the first line has none. Empty rows are left out, unless somebody counts rows (`keepEmpty`). */
export function cellsOf(text: string, { separator: given, keepEmpty = false }: { separator?: string; keepEmpty?: boolean } = {}): string[][] {
  const source = text.replace(/^\uFEFF/, ''), separator = given ?? (/^[^\r\n]*;/.test(source) ? ';' : ',');
  const rows: string[][] = [];
  let cells: string[] = [], cell = '', quoted = false;
  const endCell = () => { cells.push(cell.trim().replace(/^'(?=[=+\-@])/, '')); cell = ''; };
  const endRow = () => { endCell(); if (keepEmpty || cells.some(Boolean)) rows.push(cells); cells = []; };
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!;
    if (quoted) { if (c !== '"') cell += c; else if (source[i + 1] === '"') { cell += '"'; i++; } else quoted = false; }
    else if (c === '"' && !cell.trim()) { quoted = true; cell = ''; }
    else if (c === separator) endCell();
    else if (c === '\n' || c === '\r' && source[i + 1] !== '\n') endRow();
    else if (c !== '\r') cell += c;
  }
  endRow();
  return rows;
}
