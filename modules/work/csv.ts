// A table that spreadsheets open by a double click: UTF-8 with a mark, semicolons, decimal commas. One way for every table of this room.

/** A name that begins like a formula would be run by a spreadsheet: an apostrophe makes it text. */
const cell = (value: string | number | null) => {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = value === null ? '' : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
export const toCsv = (header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string => `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
