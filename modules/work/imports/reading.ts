// A file being read, from its bytes to lines of JSON: what the worker of the browser holds between questions. No file and no row of it goes anywhere but as finished records.
import { textOf } from './cells.ts';
import type { ImportedRecord } from './contract.ts';
import { findTable, keyOfHeadings, type Table } from './headings.ts';
import { judge, type Given, type Judged } from './judge.ts';
import { proposeColumns, type Column } from './mapping.ts';
import { bare } from './rules.ts';
import { readTable } from './table.ts';
import { vocabularyOf, type Known, type Vocabulary } from './words.ts';

/** What a page shows of a file: its columns with what stands in them. */
export type Opened = { headings: string[]; /** By what these headings are known again. */ key: string; rows: number; /** Row of the headings. */ row: number; /** A few different values of each column. */ samples: string[][] };

export class Reading {
  readonly table: Table; readonly opened: Opened;
  #vocabulary: Vocabulary | undefined;
  private constructor(table: Table, opened: Opened) { this.table = table; this.opened = opened; }

  /** Throws UnreadableFile. */
  static async open(bytes: Uint8Array): Promise<Reading> {
    const table = findTable(await readTable(bytes)), { headings, lines, row } = table;
    const samples = headings.map((_, c) => [...new Set(lines.slice(0, 300).map(({ cells }) => textOf(cells[c])).filter(Boolean))].slice(0, 3).map((text) => text.slice(0, 60)));
    return new Reading(table, { headings, key: await keyOfHeadings(headings), rows: lines.length, row, samples });
  }
  /** Different words of the columns that are this field. */
  words(columns: readonly Column[], field: Column['field']): string[] {
    const found = new Map<string, string>();
    for (const [c, column] of columns.entries()) if (column.field === field) for (const { cells } of this.table.lines) { const word = textOf(cells[c]).slice(0, 200); if (word && !found.has(bare(word))) found.set(bare(word), word); }
    return [...found.values()];
  }
  /** What words of the file are read against. */
  know(known: Known): void { this.#vocabulary = vocabularyOf(known); }
  get vocabulary(): Vocabulary { if (!this.#vocabulary) throw new Error('nothing is known yet'); return this.#vocabulary; }
  propose(): Column[] { return proposeColumns(this.table, this.vocabulary); }
  judge(given: Omit<Given, 'table' | 'vocabulary'>, onProgress?: (done: number) => void): Judged { return judge({ ...given, table: this.table, vocabulary: this.vocabulary }, onProgress); }
  /** Rows as they stand in the file, as texts. */
  rowsOf(numbers: ReadonlySet<number>): { row: number; cells: string[] }[] {
    return this.table.lines.filter(({ row }) => numbers.has(row)).map(({ row, cells }) => ({ row, cells: this.opened.headings.map((_, c) => textOf(cells[c])) }));
  }
}

/** Records as they are sent, a line of JSON each; `head` stands first. */
export const linesOf = (records: readonly ImportedRecord[], head?: object): string => [...(head ? [head] : []), ...records].map((one) => JSON.stringify(one)).join('\n');
