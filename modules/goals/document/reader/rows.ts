// A table of goals, of a sheet or inside a document → blocks. Headings over merged cells, a column of centres filled once, parts in a column of their own. Pure.
import type { Block } from './blocks.ts';
import { plain } from './words.ts';

const heads = {
  centre: /^(?:centrum|center|pracoviste|stredisko|pobocka|sluzba|organizace)\b/, goal: /^(?:operacni )?cile?\b|^zneni|^text cile|^nazev cile|^popis cile/, part: /^(?:dilci cil|cast|podcil|krok)/,
} as const;
type Column = keyof typeof heads;
const even = (cell: unknown) => (cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).replace(/[\s\u00a0]+/g, ' ').trim();
const numbered = (text: string) => text.replace(/^(?:\d{1,3}[.)]|[-–•])\s+(?!\d)/, '');
export const cellsOf = (row: readonly unknown[]) => row.map(even);

export function blocksOfTable(table: readonly (readonly unknown[])[]): Block[] {
  const rows = table.map(cellsOf), blocks: Block[] = [];
  const isHead = (row: readonly string[]) => row.filter(Boolean).length > 1 && row.some((cell) => heads.goal.test(plain(cell)) && cell.length < 40);
  const top = rows.slice(0, 30).findIndex(isHead), place = (row: readonly string[], column: Column) => row.findIndex((cell) => cell.length < 40 && heads[column].test(plain(cell)));
  const at: Record<Column, number> = top < 0 ? { centre: -1, goal: -1, part: -1 } : { centre: place(rows[top]!, 'centre'), goal: place(rows[top]!, 'goal'), part: place(rows[top]!, 'part') };
  let centre = '';
  const name = (text: string) => { if (text && text !== centre) { centre = text; blocks.push({ type: 'heading', level: 3, text }); } };
  rows.forEach((row, index) => {
    const filled = row.filter(Boolean), line = index + 1;
    if (filled.length === 0 || index === top || isHead(row)) return;
    // Over the table: its title and what stands before.
    if (index < top || top < 0 && blocks.length === 0 && filled.length === 1 && index === 0) { blocks.push(blocks.length === 0 && filled.length === 1 ? { type: 'heading', level: 1, text: filled[0]! } : { type: 'paragraph', text: filled.join(' '), at: line }); return; }
    const only = filled.length === 1 ? filled[0]! : undefined, alone = only !== undefined && only.length <= 90 && !/[.;!?]$/.test(only);
    if (top < 0) {
      if (alone) { name(only); return; }
      blocks.push({ type: 'item', level: 0, text: numbered(filled.toSorted((a, b) => b.length - a.length)[0]!), at: line });
      return;
    }
    const goal = row[at.goal] ?? '', part = at.part >= 0 ? row[at.part] ?? '' : '';
    // A heading over merged cells stands in the first of them.
    if (alone && (row.indexOf(only) !== at.goal || at.goal === 0 && at.centre < 0 && !/^\d+[.)]/.test(only)) && row.indexOf(only) !== at.part) { name(only); return; }
    if (at.centre >= 0) name(row[at.centre] ?? '');
    if (goal && !(part && lastGoal(blocks) === numbered(goal))) blocks.push({ type: 'item', level: 0, text: numbered(goal), at: line });
    if (part) blocks.push({ type: 'item', level: 1, text: numbered(part), at: line });
  });
  return blocks;
}
/** The goal above: a table with parts repeats it in every row. */
const lastGoal = (blocks: readonly Block[]) => { const found = blocks.findLast((block) => block.type === 'item' && block.level === 0); return found?.text; };
