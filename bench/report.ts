// Tables for the terminal and for bench/README.md (Markdown).
import type { Result } from './measure.ts';

const ms = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
const ratio = (value: number) => (value >= 10 ? value.toFixed(0) : value >= 0.1 ? value.toFixed(2) : value.toFixed(4));
export function table(head: string[], lines: string[][]): string {
  const all = [head, ...lines], widths = head.map((_, i) => Math.max(...all.map((line) => line[i]!.length)));
  const row = (line: string[]) => `| ${line.map((cell, i) => (i < 1 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  return [row(head), `|${widths.map((width, i) => (i < 1 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`, ...lines.map(row)].join('\n');
}

export const heading = ['operation', 'conn.', 'p50 ms', 'floor', 'ratio', 'p99 ms', 'floor', '/s', 'floor', 'CPU ms server', 'floor', 'CPU ms database', 'floor'];
export const line = (name: string, connections: number, { product: a, floor: b }: Result): string[] =>
  [name, String(connections), ms(a.p50), ms(b.p50), ratio(a.p50 / b.p50), ms(a.p99), ms(b.p99), ms(a.perSecond), ms(b.perSecond), ms(a.server), ms(b.server), ms(a.database), ms(b.database)];
export { ms, ratio };
