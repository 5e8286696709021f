// The worker that reads a file: unpacking and reading fifty thousand rows would hold the page still for seconds. Rows stay here; the page is told what it shows.
import { toCsv } from '#platform/files/csv.ts';
import type { Language } from '#platform/i18n/format.ts';
import { wrongHeading } from '../fields.ts';
import type { Judged, WrongCell } from '../judge.ts';
import { linesOf, Reading, type Opened } from '../reading.ts';
import { UnreadableFile, type Unreadable } from '../table.ts';
import type { Column, Usual } from '../mapping.ts';
import type { Chosen, Known } from '../words.ts';
import type { UnknownWord } from '../judge.ts';

/** What is asked of the worker, and what it answers. */
export type Asks = {
  open: { asked: { file: Blob }; said: { opened: Opened } | { unreadable: Unreadable } };
  propose: { asked: { known: Known }; said: Column[] };
  words: { asked: { columns: Column[] }; said: { places: string[]; partners: string[] } };
  judge: { asked: { known: Known; columns: Column[]; usual: Usual; chosen: Chosen; language: Language; newIds: [string, string][] }; said: Summary };
  /** Records as lines of JSON, without some rows. */
  lines: { asked: { leave: number[]; head?: object }; said: { blob: Blob; count: number } };
  /** Wrong rows as a table to mend: the columns of the file and why. */
  wrong: { asked: { why: [number, string][]; language: Language }; said: Blob };
};
export type Summary = { records: number; /** Rows with anything wrong. */ wrongRows: number; /** The first of them. */ wrong: WrongCell[]; unknown: UnknownWord[]; twice: number[]; notChecked: number; from: string | null; to: string | null };
type Message = { [K in keyof Asks]: { id: number; what: K; asked: Asks[K]['asked'] } }[keyof Asks];

const shownWrong = 2000;
const scope = self as unknown as { onmessage: (event: MessageEvent<Message>) => void; postMessage(message: unknown): void };
let reading: Reading | undefined, judged: Judged | undefined;
const open = () => { if (!reading) throw new Error('no file is open'); return reading; };

async function answer({ id, what, asked }: Message): Promise<unknown> {
  switch (what) {
    case 'open':
      try { reading = await Reading.open(new Uint8Array(await asked.file.arrayBuffer())); return { opened: reading.opened }; } catch (error) { if (error instanceof UnreadableFile) return { unreadable: error.why }; throw error; }
    case 'propose': open().know(asked.known); return open().propose();
    case 'words': return { places: open().words(asked.columns, 'place'), partners: open().words(asked.columns, 'partner') };
    case 'judge': {
      open().know(asked.known);
      judged = open().judge({ ...asked, newIds: new Map(asked.newIds) }, (done) => scope.postMessage({ id, done }));
      const days = judged.records.map(({ onDay }) => onDay).sort();
      return { records: judged.records.length, wrongRows: new Set(judged.wrong.map(({ row }) => row)).size, wrong: judged.wrong.slice(0, shownWrong), unknown: judged.unknown, twice: judged.twice, notChecked: judged.notChecked, from: days[0] ?? null, to: days.at(-1) ?? null } satisfies Summary;
    }
    case 'lines': {
      const leave = new Set(asked.leave), kept = judged!.records.filter(({ row }) => !leave.has(row));
      return { blob: new Blob([linesOf(kept, asked.head && { ...asked.head, count: kept.length })]), count: kept.length };
    }
    case 'wrong': {
      const why = new Map<number, string[]>();
      for (const [row, text] of asked.why) why.set(row, [...why.get(row) ?? [], text]);
      return new Blob([toCsv([...open().opened.headings, wrongHeading[asked.language]], open().rowsOf(new Set(why.keys())).map(({ row, cells }) => [...cells, `${row}: ${why.get(row)!.join(' · ')}`]))], { type: 'text/csv' });
    }
  }
}
scope.onmessage = ({ data }) => { void answer(data).then((said) => scope.postMessage({ id: data.id, said }), (error: unknown) => scope.postMessage({ id: data.id, failed: String(error) })); };
