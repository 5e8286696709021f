// The genogram as a drawing: squares, circles, ages, lines between generations. Also the small one inside the ecomap.
import type { NetworkMap } from './contract.ts';
import { familyOf, type Family } from './family.ts';
import { layoutGenogram, type Placed, type Union } from './genogram-layout.ts';
import { el, ink, picture, round, textLines, toSvgText, type Element } from './svg.ts';
import { textWidth, wrapText } from './text-fit.ts';
import { networkWords, type NetworkWords } from './words.ts';

export type Measures = { pitch: number; symbol: number; text: number; lines: number };
const large: Measures = { pitch: 112, symbol: 40, text: 12.5, lines: 3 };
/** For the middle of the ecomap. */
export const small: Measures = { pitch: 56, symbol: 26, text: 11.5, lines: 2 };

/** Corners of every symbol with its name, for tests and for whoever draws around. */
export type Box = { id: string; left: number; top: number; right: number; bottom: number };
export type Drawn = { width: number; height: number; elements: Element[]; boxes: Box[] };

const line = (x1: number, y1: number, x2: number, y2: number, more = {}) => el('line', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), stroke: ink.secondary, 'stroke-width': 1.5, ...more });

function symbol(member: Pick<Placed, 'sex' | 'ofCase' | 'age' | 'deathYear'>, x: number, y: number, size: number, textSize: number): Element {
  const half = size / 2, look = { fill: member.ofCase ? ink.blueSoft : ink.white, stroke: member.ofCase ? ink.blue : ink.secondary, 'stroke-width': member.ofCase ? 2 : 1.5 };
  const shape = member.sex === 'male' ? el('rect', { x: round(x - half), y: round(y - half), width: size, height: size, ...look })
    : member.sex === 'female' ? el('circle', { cx: round(x), cy: round(y), r: half, ...look })
    : el('path', { d: `M${round(x)} ${round(y - half)}L${round(x + half)} ${round(y)}L${round(x)} ${round(y + half)}L${round(x - half)} ${round(y)}Z`, ...look });
  const reach = member.sex === 'male' ? half : half * 0.7;
  return el('g', {}, shape,
    member.deathYear !== null && el('path', { d: `M${round(x - reach)} ${round(y - reach)}L${round(x + reach)} ${round(y + reach)}M${round(x + reach)} ${round(y - reach)}L${round(x - reach)} ${round(y + reach)}`, stroke: ink.secondary, 'stroke-width': 1.2, fill: 'none' }),
    ...(member.age === null || member.deathYear !== null ? [] : textLines(x, y, [String(member.age)], 0, { 'font-size': textSize, 'font-weight': 650, fill: member.ofCase ? '#1e5086' : ink.text })));
}

/** Draws a family; the top left corner is 0, 0. */
export function drawFamily(family: Family, measures: Measures): Drawn {
  const { pitch, symbol: size, text, lines } = measures, step = text * 1.22;
  const { rows, unions } = layoutGenogram(family, pitch);
  const label = (member: Placed) => [...wrapText(member.name, pitch - 8, text, { most: lines }), ...(member.deathYear === null ? [] : [`${member.birthYear ?? '?'}–${member.deathYear}`])];
  const labels = new Map(rows.flat().map((member) => [member.id, label(member)]));
  const rowOf = new Map(rows.flat().map((member) => [member.id, member.row])), x = new Map(rows.flat().map((member) => [member.id, member.x + pitch / 2]));
  const places = rows.map((row) => row.map(({ id }) => id));
  const beside = ({ parents: [a, b] }: Union) => b !== undefined && rowOf.get(a!) === rowOf.get(b) && Math.abs(places[rowOf.get(a!)!]!.indexOf(a!) - places[rowOf.get(a!)!]!.indexOf(b)) === 1;
  // A child nearly under the middle stands right under it: a line with a tiny step looks like a mistake.
  const stem = ({ parents, children }: Union) => {
    const middle = parents.reduce((sum, id) => sum + x.get(id)!, 0) / parents.length;
    return children.map((id) => x.get(id)!).find((one) => Math.abs(one - middle) < size / 2) ?? middle;
  };

  // Lines that would lie over one another run at different heights.
  const levels = new Map<Union, number>(), deepest = rows.map(() => 0);
  rows.forEach((_, r) => {
    const spans: [number, number][][] = [];
    const here = unions.filter((union) => Math.max(...union.parents.map((id) => rowOf.get(id)!)) === r && (union.children.length || !beside(union)));
    const span = (union: Union): [number, number] => { const xs = [stem(union), ...union.children.map((id) => x.get(id)!), ...(beside(union) ? [] : union.parents.map((id) => x.get(id)!))]; return [Math.min(...xs) - 6, Math.max(...xs) + 6]; };
    for (const union of here.toSorted((a, b) => span(a)[0] - span(b)[0])) {
      const [from, to] = span(union);
      let level = spans.findIndex((taken) => taken.every(([a, b]) => to < a || from > b));
      if (level < 0) level = spans.push([]) - 1;
      spans[level]!.push([from, to]);
      levels.set(union, level);
      deepest[r] = Math.max(deepest[r]!, level + 1);
    }
  });

  const tops: number[] = [];
  rows.reduce((top, row, r) => {
    tops.push(top);
    const labelled = Math.max(...row.map(({ id }) => labels.get(id)!.length)) * step;
    return top + size + labelled + (r === rows.length - 1 ? 4 : 20 + deepest[r]! * 10);
  }, 2);
  const middle = (id: string) => tops[rowOf.get(id)!]! + size / 2;
  const under = (id: string) => tops[rowOf.get(id)!]! + size + labels.get(id)!.length * step + 4;

  const drawnLines = unions.flatMap((union): Element[] => {
    const [a, b] = union.parents, at = stem(union), parts: Element[] = [];
    const bottomRow = Math.max(...union.parents.map((id) => rowOf.get(id)!)), depth = (levels.get(union) ?? 0) * 10;
    const below = tops[bottomRow]! + size + Math.max(...rows[bottomRow]!.map(({ id }) => labels.get(id)!.length)) * step + 7 + depth;
    const slashes = (y: number, cx: number) => union.former ? [el('path', { d: `M${round(cx - 6)} ${round(y + 6)}l6 -12M${round(cx)} ${round(y + 6)}l6 -12`, stroke: ink.red, 'stroke-width': 1.8, fill: 'none' })] : [];
    let from = below;
    if (b !== undefined && beside(union)) {
      const [l, r] = x.get(a!)! < x.get(b)! ? [a!, b] : [b, a!];
      parts.push(line(x.get(l)! + size / 2, middle(l), x.get(r)! - size / 2, middle(l)), ...slashes(middle(l), union.children.length ? at - 9 : at));
      from = middle(l);
    } else if (b !== undefined) {
      for (const id of [a!, b]) parts.push(line(x.get(id)!, under(id) - 2, x.get(id)!, below));
      parts.push(line(x.get(a!)!, below, x.get(b)!, below), ...slashes(below, at));
    } else from = under(a!) - 2;
    const xs = union.children.map((id) => x.get(id)!);
    if (!xs.length) return parts;
    const bus = Math.max(from, below + (b !== undefined && !beside(union) ? 5 : 0));
    parts.push(line(at, from, at, bus), line(Math.min(at, ...xs), bus, Math.max(at, ...xs), bus));
    for (const id of union.children) parts.push(line(x.get(id)!, bus, x.get(id)!, tops[rowOf.get(id)!]!));
    return parts;
  });
  const dashed = { 'stroke-dasharray': '4 4' };
  const loose = [
    ...family.siblings.flatMap(([a, b]) => { const y = Math.min(middle(a), middle(b)) - size / 2 - 8; return [line(x.get(a)!, middle(a) - size / 2, x.get(a)!, y, dashed), line(x.get(a)!, y, x.get(b)!, y, dashed), line(x.get(b)!, y, x.get(b)!, middle(b) - size / 2, dashed)]; }),
    ...family.grandparents.map(([old, young]) => line(x.get(old)!, under(old) - 2, x.get(young)!, middle(young) - size / 2, dashed)),
  ];
  const people = rows.flat().map((member) => el('g', {}, symbol(member, x.get(member.id)!, middle(member.id), size, text),
    ...textLines(x.get(member.id)!, tops[member.row]! + size + step * 0.62, labels.get(member.id)!, step, { 'font-size': text, ...(member.ofCase && { 'font-weight': 600 }) })));
  const boxes = rows.flat().map((member): Box => {
    const half = Math.max(size, ...labels.get(member.id)!.map((one) => textWidth(one, text))) / 2;
    return { id: member.id, left: x.get(member.id)! - half, right: x.get(member.id)! + half, top: tops[member.row]!, bottom: under(member.id) - 4 };
  });
  return { width: Math.max(0, ...[...x.values()]) + pitch / 2, height: Math.max(0, ...boxes.map(({ bottom }) => bottom)) + 4, elements: [...drawnLines, ...loose, ...people], boxes };
}

function legend(family: Family, words: NetworkWords, y: number): { elements: Element[]; width: number } {
  const mark = (sex: 'male' | 'female' | 'unstated', ofCase = false, dead = false) => (x: number) => symbol({ sex, ofCase, age: null, deathYear: dead ? 1 : null }, x + 9, y, 18, 10);
  const has = (test: (member: Family['members'][number]) => boolean) => family.members.some(test);
  const items: [(x: number) => Element, string][] = [[mark('male'), words.man], [mark('female'), words.woman]];
  if (has(({ sex }) => sex === 'unstated')) items.push([mark('unstated'), words.unstated]);
  items.push([mark('male', true), words.ofCase]);
  if (has(({ deathYear }) => deathYear !== null)) items.push([mark('male', false, true), words.died]);
  if (family.couples.some(({ former }) => former)) items.push([(x) => el('path', { d: `M${x} ${y}h18M${x + 4} ${y + 6}l5 -12M${x + 9} ${y + 6}l5 -12`, stroke: ink.red, 'stroke-width': 1.6, fill: 'none' }), words.formerPartners]);
  let x = 8;
  const elements = items.flatMap(([draw, word]) => {
    const parts = [draw(x), el('text', { x: x + 24, y: y + 4.2, 'font-size': 12, fill: ink.secondary }, word)];
    x += 24 + textWidth(word, 12) + 18;
    return parts;
  });
  return { elements, width: x };
}

/** Names and relations in one sentence, for those who do not see the picture. */
export const describeGenogram = (map: Pick<NetworkMap, 'people' | 'kin'>, words: NetworkWords, names: boolean): string =>
  `${words.genogramAlt(map.people.length + map.kin.length)} ${names ? [...map.people, ...map.kin].map(({ name }) => name).join(', ') : words.seeTable}`;

/** The whole genogram. `standalone` says the names in the text alternative, where no table stands beside. */
export function drawGenogram(map: Pick<NetworkMap, 'on' | 'people' | 'relations' | 'kin'>, language: string, { standalone = false } = {}): Element {
  const words = networkWords(language), family = familyOf(map, { withKin: true }), drawn = drawFamily(family, large);
  const key = legend(family, words, drawn.height + 40), width = Math.max(drawn.width + 24, key.width);
  return picture(width, drawn.height + 58, describeGenogram(map, words, standalone),
    el('g', { transform: `translate(${round((width - drawn.width) / 2)} 10)` }, ...drawn.elements), ...key.elements);
}
export const genogramSvg = (map: Parameters<typeof drawGenogram>[0], language = 'cs'): string => toSvgText(drawGenogram(map, language, { standalone: true }));
