// From the bytes of a file to rows of cells. Runs in a worker of the browser: the file itself goes nowhere.
import { cellsOf } from '#platform/files/csv.ts';
import type { Cell } from './cells.ts';
import { mostFileBytes, mostRows } from './rules.ts';

/** A row with its number in the file, from 1. */
export type Line = { row: number; cells: readonly Cell[] };
/** Why a file is not read. */
export type Unreadable = 'empty' | 'large' | 'old_workbook' | 'not_table' | 'protected' | 'many';
export class UnreadableFile extends Error {
  readonly why: Unreadable;
  constructor(why: Unreadable) { super(why); this.why = why; }
}

const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);

/** Text of office programs: UTF-8 or UTF-16 with a mark, UTF-8, or windows-1250. */
export function decode(bytes: Uint8Array): string {
  if (begins(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (begins(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes); } catch { return new TextDecoder('windows-1250').decode(bytes); }
}
/** What divides cells: the sign that most of the first lines have the same number of, outside of quotes. */
export function separatorOf(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').slice(0, 20_000).replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/).filter(Boolean).slice(0, 30);
  const score = (sign: string) => {
    const counts = lines.map((line) => line.split(sign).length - 1).filter(Boolean), most = Math.max(0, ...counts);
    return most === 0 ? 0 : counts.filter((count) => count === most).length / Math.max(1, lines.length) + counts.length / 1000 + most / 10_000;
  };
  return [';', '\t', '|', ','].map((sign) => [sign, score(sign)] as const).reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
/** Old Macs end lines by a bare return. */
const lineEnds = (text: string) => (text.includes('\n') ? text : text.replaceAll('\r', '\n'));

async function cellsOfFile(bytes: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const { readSheet } = await import('read-excel-file/web-worker');
    try { return await readSheet(new Blob([bytes as Uint8Array<ArrayBuffer>])) as unknown as Cell[][]; } catch { throw new UnreadableFile('not_table'); }
  }
  // The same signature bears an old workbook and a new one under a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile(new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage') ? 'protected' : 'old_workbook');
  const text = lineEnds(decode(bytes));
  if (/[\u0000-\u0008]/.test(text.slice(0, 4000)) || /^\s*(<!doctype|<html|<\?xml|%PDF|\{\\rtf)/i.test(text)) throw new UnreadableFile('not_table');
  return cellsOf(text, { separator: separatorOf(text), keepEmpty: true });
}

/** Rows that say anything, with their numbers. Throws UnreadableFile. */
export async function readTable(bytes: Uint8Array): Promise<Line[]> {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (bytes.length > mostFileBytes) throw new UnreadableFile('large');
  const lines = (await cellsOfFile(bytes)).map((cells, i) => ({ row: i + 1, cells })).filter(({ cells }) => cells.some((cell) => cell !== null && cell !== undefined && cell !== ''));
  if (!lines.length) throw new UnreadableFile('empty');
  // Headings, titles and notes under the table stand in rows of their own.
  if (lines.length > mostRows + 100) throw new UnreadableFile('many');
  return lines;
}
