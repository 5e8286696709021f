// The report on A4, in Czech: words of whoever leads the programme, numbers under them, and under the numbers where they come from.
import type { Block as PaperBlock, Document, Text } from '#platform/documents/document.ts';
import { day, hardSpaces, hours, number } from '#platform/i18n/format.ts';
import type { Block, Cell, ReportContent } from './shapes.ts';

const shown = (cell: Cell): string => (typeof cell === 'string' ? hardSpaces(cell) : cell.unit === 'hours' ? hours(cell.value, 'cs') : number(cell.value, undefined, 'cs'));
/** Columns of words are wider than those of numbers. */
const widthsOf = (rows: readonly (readonly Cell[])[], header: readonly string[]) => header.map((title, at) => (rows.every((row) => typeof row[at] !== 'string') ? Math.max(2, Math.ceil(Math.max(...title.split(' ').map((word) => word.length)) / 3.5)) : Math.min(8, Math.max(2, ...[title, ...rows.map((row) => String(row[at] ?? ''))].map((text) => Math.ceil(text.length / 9))))));
function blocksOf(block: Block): PaperBlock[] {
  if (block.type === 'paragraph') return [{ type: 'paragraph', text: hardSpaces(block.text) }];
  if (block.type === 'numbers') return [{ type: 'facts', items: block.items.map((one) => ({ label: one.label, value: shown(one) })) }];
  const title: PaperBlock = { type: 'heading', level: 2, text: hardSpaces(block.title) };
  if (block.type === 'bars') return [title, { type: 'table', header: [block.along === 'time' ? 'Měsíc' : 'Druh', 'Kolik'], widths: [3, 2], rows: block.items.map((one): Text[] => [one.label, shown(one)]) }];
  return [title, { type: 'table', header: block.header, widths: widthsOf(block.rows, block.header), rows: block.rows.map((row): Text[] => row.map(shown)) }];
}
export function paperOf(content: ReportContent, { draft }: { draft: boolean }): Document {
  const { programme, on } = content, fact = (label: string, value: string) => (value ? [{ label, value: hardSpaces(value) }] : []);
  return {
    title: programme.name, subtitle: { text: draft ? 'Zpráva o programu, rozpracovaná' : 'Zpráva o programu' }, language: 'cs', author: programme.by, footer: `${programme.shortName} · stav ke dni ${day(on, 'cs')}`, ...(draft && { classification: 'Rozpracované, jen pro tým programu' }),
    blocks: [
      { type: 'facts', items: [...fact('Registrační číslo', programme.registrationNumber), ...fact('Kdo platí', programme.funder), ...fact('Kdo program vede', programme.by), ...fact('Trvání', [day(programme.beginsOn, 'cs'), ...(programme.endsOn ? [day(programme.endsOn, 'cs')] : [])].join(' – ')), ...fact('Čísla jsou ke dni', day(on, 'cs'))] },
      ...content.chapters.flatMap((chapter): PaperBlock[] => [
        { type: 'heading', level: 1, text: chapter.title }, ...chapter.words.split(/\n{2,}/).filter(Boolean).map((text): PaperBlock => ({ type: 'paragraph', text: hardSpaces(text) })), ...chapter.blocks.flatMap(blocksOf),
        ...(chapter.blocks.some(({ type }) => type !== 'paragraph') ? [{ type: 'paragraph' as const, text: hardSpaces(`Zdroj: ${chapter.source}, stav ke dni ${day(on, 'cs')}.`) }] : []),
      ]),
    ],
  };
}
