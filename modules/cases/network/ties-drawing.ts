// One tie as lines: triple, plain, dotted, zigzag, cut; arrowheads are paths, because other renderers turn markers wrongly.
import type { Direction, Strength } from './contract.ts';
import { el, ink, round, type Element } from './svg.ts';

export type Point = { x: number; y: number };
const path = (d: string, more = {}) => el('path', { d, fill: 'none', 'stroke-linejoin': 'round', ...more });
const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

function head(tip: Point, from: Point, color: string): Element {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1, ux = (tip.x - from.x) / length, uy = (tip.y - from.y) / length;
  const back = { x: tip.x - ux * 11, y: tip.y - uy * 11 };
  return el('path', { d: `M${at(tip)}L${at({ x: back.x - uy * 5.2, y: back.y + ux * 5.2 })}L${at({ x: back.x + uy * 5.2, y: back.y - ux * 5.2 })}Z`, fill: color });
}

/** From the family to the other end. */
export function drawTie(family: Point, other: Point, strength: Strength | null, direction: Direction): Element[] {
  const length = Math.hypot(other.x - family.x, other.y - family.y) || 1, ux = (other.x - family.x) / length, uy = (other.y - family.y) / length;
  const toFamily = direction === 'to' || direction === 'both', toOther = direction === 'from' || direction === 'both';
  const along = (d: number, aside = 0): Point => ({ x: family.x + ux * d - uy * aside, y: family.y + uy * d + ux * aside });
  const start = toFamily ? 9 : 0, end = length - (toOther ? 9 : 0);
  const color = strength === 'tense' ? ink.red : strength === 'cut' || strength === null ? ink.line : ink.text;
  const line = (aside: number, more = {}) => path(`M${at(along(start, aside))}L${at(along(end, aside))}`, { stroke: color, 'stroke-width': 1.8, ...more });
  const heads = [toFamily && head(family, other, color), toOther && head(other, family, color)].filter((one): one is Element => one !== false);
  switch (strength) {
    case 'strong': return [line(-4), line(0), line(4), ...heads];
    case 'plain': return [line(0), ...heads];
    case 'weak': return [line(0, { 'stroke-dasharray': '1.5 6', 'stroke-width': 2.6, 'stroke-linecap': 'round' }), ...heads];
    case 'tense': {
      const from = start + 5, to = end - 5, teeth = Math.max(3, Math.round((to - from) / 10));
      const points = Array.from({ length: teeth - 1 }, (_, i) => along(from + ((to - from) * (i + 1)) / teeth, i % 2 ? -6 : 6));
      return [path(`M${at(along(start))}L${at(along(from))}${points.map((point) => `L${at(point)}`).join('')}L${at(along(to))}L${at(along(end))}`, { stroke: color, 'stroke-width': 1.8 }), ...heads];
    }
    case 'cut': {
      const middle = length / 2, slash = (d: number) => `M${at(along(middle + d - 3, 9))}L${at(along(middle + d + 3, -9))}`;
      return [line(0), path(slash(-3.5) + slash(3.5), { stroke: ink.red, 'stroke-width': 2.6 }), ...heads];
    }
    // Nobody has described it yet: only a thin grey line.
    default: return [line(0, { 'stroke-width': 1 })];
  }
}
