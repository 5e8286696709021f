// Shapes of the graph. Pure.
import type { Point } from '../layout.ts';

export type Path = { d: string; middle: Point };
/** A bent line between the edges of two nodes; both directions are seen, each on its side. */
export function pathOf(a: Point, b: Point, ra: number, rb: number): Path {
  const dx = b.x - a.x, dy = b.y - a.y, length = Math.hypot(dx, dy) || 1, bend = Math.min(38, length * 0.16);
  const nx = -dy / length, ny = dx / length, c = { x: (a.x + b.x) / 2 + nx * bend, y: (a.y + b.y) / 2 + ny * bend };
  const edge = (from: Point, r: number): Point => { const x = c.x - from.x, y = c.y - from.y, l = Math.hypot(x, y) || 1; return { x: from.x + x / l * r, y: from.y + y / l * r }; };
  const start = edge(a, ra + 2), end = edge(b, rb + 5), n = (value: number) => Math.round(value * 10) / 10;
  return { d: `M${n(start.x)} ${n(start.y)}Q${n(c.x)} ${n(c.y)} ${n(end.x)} ${n(end.y)}`, middle: { x: n(start.x / 4 + c.x / 2 + end.x / 4), y: n(start.y / 4 + c.y / 2 + end.y / 4) } };
}

/** A name on two lines at most, the rest told by an ellipsis; the table has it whole. */
export function linesOf(name: string, wide = 20): string[] {
  const lines: string[] = [''];
  for (const word of name.split(' ')) {
    const last = lines.at(-1)!;
    if (!last || last.length + 1 + word.length <= wide) lines[lines.length - 1] = last ? `${last} ${word}` : word;
    else lines.push(word);
  }
  const cut = (line: string) => (line.length > wide + 2 ? `${line.slice(0, wide)}…` : line);
  return lines.length > 2 ? [cut(lines[0]!), cut(`${lines[1]!.slice(0, wide)}…`)] : lines.map(cut);
}
