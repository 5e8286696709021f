// Tables as files. Says inside whether small numbers are in it.
import { xlsxWriter } from '#platform/files/xlsx.ts';
import { toCsv } from '#platform/files/csv.ts';
import type { Language } from '#platform/http/problems.ts';
import type { DistrictFigures, FigureTable } from './contract.ts';
import type { LeavingTable } from './leaving.ts';
import { sayer } from './texts.ts';

type Cell = string | number | null;
export type Sheet = { title: string; lines: Cell[][] };
const hours = (minutes: number) => Math.round(minutes / 6) / 10;

/** @param tables as they stay inside (every number), or as they leave. */
export function sheetsOf(tables: readonly (FigureTable | LeavingTable)[], leaves: boolean, about: string, language: Language): Sheet[] {
  const word = sayer(language), notes: Cell[][] = [[about], [word(leaves ? 'leaves' : 'inside')]];
  return tables.map((table) => {
    const shown = (value: number | 'under' | 'hidden' | null): Cell => value === null ? null : typeof value === 'string' ? word(value) : table.unit === 'minutes' ? hours(value) : value;
    const sums = table.adds && table.columns.length > 1;
    const rows = table.rows.map((row) => [`${row.of ? '– ' : ''}${row.name}`, ...row.values.map(shown), ...sums ? [shown('total' in row ? row.total : row.values.reduce<number>((sum, one) => sum + (one ?? 0), 0))] : []]);
    return { title: table.title, lines: [[table.title], ...notes, ['', ...table.columns.map(({ name }) => name), ...sums ? [word('total')] : []], ...rows] };
  });
}
export const csvOf = (sheets: readonly Sheet[]): Uint8Array => Buffer.from(toCsv(sheets[0]!.lines[0]!.map(String), [...sheets[0]!.lines.slice(1), ...sheets.slice(1).flatMap(({ lines }) => [[''], ...lines])]));
/** Sheets have names of at most 31 characters. */
export const xlsxOf = async (sheets: readonly Sheet[]): Promise<Uint8Array> => await (await xlsxWriter())(sheets.map(({ title, lines }) => ({ sheet: title.slice(0, 31), data: lines.map((line, i) => line.map((value) => value === null ? null : typeof value === 'number' ? { type: Number as NumberConstructor, value } : { type: String as StringConstructor, value, ...((i === 0 || i === 3) && { fontWeight: 'bold' as const }) })) }))).toBuffer();

export function districtCsv({ orp, quarter, cases, kinds, needs, barriers }: DistrictFigures, language: Language): Uint8Array {
  const word = sayer(language), shown = (n: number | null) => n ?? word('notShown'), part = (title: string, rows: DistrictFigures['needs']) => rows.map(({ name, with: n }) => [title, name, shown(n)]);
  return Buffer.from(toCsv([word('district'), `${orp.name} ${quarter}`, ''], [[word('leaves'), '', ''], [word('districtCases'), '', cases ?? word('tooFew')], ...part(word('cases'), kinds), ...part(word('need'), needs), ...part(word('barrier'), barriers)]));
}
