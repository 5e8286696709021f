// The ecomap as a drawing: the household in the middle, its ties around. One drawing for the screen, print and documents.
import { strengths, type NetworkMap, type Sector, type Tie } from './contract.ts';
import { familyOf } from './family.ts';
import { drawFamily, small } from './genogram-drawing.ts';
import { detailSize, layoutEcomap, nameSize, type EcomapLayout, type Hub, type PlacedBox } from './layout.ts';
import { el, ink, picture, round, textLines, toSvgText, type Element } from './svg.ts';
import { textWidth } from './text-fit.ts';
import { drawTie, type Point } from './ties-drawing.ts';
import { networkWords, type NetworkWords } from './words.ts';

export type EcomapData = Pick<NetworkMap, 'on' | 'people' | 'relations' | 'ties'>;
type Look = { fill: string; stroke: string; round: boolean };
const person: Look = { fill: ink.yellowSoft, stroke: ink.yellow, round: true };
const looks: Record<Sector, Look> = {
  family: person, friends: person, community: person, work_housing: { fill: ink.greySoft, stroke: ink.grey, round: false },
  services_outside: { fill: ink.tealSoft, stroke: ink.teal, round: false }, services_in_case: { fill: ink.blueSoft, stroke: ink.blue, round: false },
};

/** The small genogram of the household and the ellipse round it. */
function household(map: EcomapData): { drawn: ReturnType<typeof drawFamily>; hub: Hub } {
  const drawn = drawFamily(familyOf({ ...map, kin: [] }, { withKin: false }), small);
  const w = drawn.width / 2 + 6, h = drawn.height / 2 + 6;
  const circle = Math.max(0, ...drawn.boxes.flatMap(({ left, right, top, bottom }) => [left, right].flatMap((x) => [top, bottom].map((y) => Math.hypot(x - drawn.width / 2, y - drawn.height / 2))))) + 6;
  // A wide family lies in an ellipse: √2 is the smallest one round a rectangle.
  return { drawn, hub: circle <= 130 ? { rx: Math.max(88, circle), ry: Math.max(88, circle) } : { rx: w * 1.3 + 6, ry: Math.max(88, h * 1.45) } };
}

/** Where a line from the middle leaves a box. */
function edgeOf(box: PlacedBox, cx: number, cy: number, space: number): Point {
  const dx = cx - box.x, dy = cy - box.y;
  const t = Math.min((box.width / 2 + space) / (Math.abs(dx) || 1e-9), (box.height / 2 + space) / (Math.abs(dy) || 1e-9), 1);
  return { x: box.x + dx * t, y: box.y + dy * t };
}
function edgeOfHub({ rx, ry }: Hub, box: PlacedBox, cx: number, cy: number, space: number): Point {
  const dx = box.x - cx, dy = box.y - cy, t = 1 / Math.hypot(dx / (rx + space), dy / (ry + space));
  return { x: cx + dx * t, y: cy + dy * t };
}

function drawBox(box: PlacedBox, faded: boolean): Element {
  const { fill, stroke, round: rounded } = looks[box.sector], step = 16, top = box.y - box.height / 2 + 6 + step / 2;
  return el('g', {},
    el('rect', { x: round(box.x - box.width / 2), y: round(box.y - box.height / 2), width: box.width, height: box.height, rx: rounded ? Math.min(20, box.height / 2) : 4, fill: faded ? ink.white : fill, stroke, 'stroke-width': 1.5 }),
    ...textLines(box.x, top, box.name, step, { 'font-size': nameSize, 'font-weight': 600 }),
    ...textLines(box.x, top + box.name.length * step - 0.5, box.detail, 14.5, { 'font-size': detailSize, fill: ink.secondary }));
}

/** Signs used in the map with their words, in as many rows as the width needs. */
function legend(map: EcomapData, words: NetworkWords, width: number, top: number): { elements: Element[]; height: number } {
  const sample = (strength: Tie['strength']) => (x: number, y: number) => drawTie({ x, y }, { x: x + 34, y }, strength, 'none');
  const shape = (look: Look) => (x: number, y: number) => [el('rect', { x, y: y - 7, width: 34, height: 14, rx: look.round ? 7 : 2, fill: look.fill, stroke: look.stroke, 'stroke-width': 1.3 })];
  const items: [(x: number, y: number) => Element[], string][] = [
    ...strengths.map((strength): [(x: number, y: number) => Element[], string] => [sample(strength), words.strength[strength]]),
    ...(map.ties.some((tie) => tie.drawn && tie.strength === null) ? [[sample(null), words.strength.unknown] as [(x: number, y: number) => Element[], string]] : []),
    [(x, y) => drawTie({ x, y }, { x: x + 34, y }, 'plain', 'to'), words.arrow],
    [shape(person), words.people], [shape(looks.work_housing), words.institutions], [shape(looks.services_in_case), words.caseServices],
  ];
  let x = 14, y = top + 12;
  const elements = items.flatMap(([draw, word]) => {
    const wide = 42 + textWidth(word, 12) + 16;
    if (x > 14 && x + wide > width) { x = 14; y += 24; }
    const parts = [...draw(x, y), el('text', { x: x + 41, y: y + 4.2, 'font-size': 12, fill: ink.secondary }, word)];
    x += wide;
    return parts;
  });
  return { elements, height: y + 16 - top };
}

/** All ties in one text: what the picture says to those who do not see it. */
export function describeEcomap(map: EcomapData, words: NetworkWords, whole: boolean): string {
  const drawn = map.ties.filter((tie) => tie.drawn);
  if (!whole) return `${words.ecomapAlt(drawn.length)} ${words.seeTable}`;
  return [words.ecomapAlt(drawn.length), ...drawn.map((tie) => `${tie.name}: ${[words.strength[tie.strength ?? 'unknown'], tie.direction && words.direction[tie.direction]].filter(Boolean).join(', ')}.`)].join(' ');
}

export type EcomapOptions = {
  /** Where everything stands, when two maps shall lie on one another: the layout made of both. */
  layout?: EcomapLayout;
  /** Says the ties in the text alternative, where no table stands beside. */
  standalone?: boolean;
};

/** Positions of a map. Ties of other days keep their places in it. */
export const ecomapLayout = (map: EcomapData): EcomapLayout => layoutEcomap(map.ties, household(map).hub);

export function drawEcomap(map: EcomapData, language: string, { layout, standalone = false }: EcomapOptions = {}): Element {
  const words = networkWords(language), { drawn, hub } = household(map);
  const { width, height, cx, cy, boxes } = layout ?? layoutEcomap(map.ties, hub);
  const ties = new Map(map.ties.filter((tie) => tie.drawn).map((tie) => [tie.id, tie]));
  const shown = boxes.flatMap((box) => { const tie = ties.get(box.id); return tie ? [{ box, tie }] : []; });
  const key = legend(map, words, width, height + 4);
  return picture(width, height + key.height + 4, describeEcomap(map, words, standalone),
    ...shown.flatMap(({ box, tie }) => drawTie(edgeOfHub(hub, box, cx, cy, 4), edgeOf(box, cx, cy, 4), tie.strength, tie.direction ?? 'none')),
    el('ellipse', { cx: round(cx), cy: round(cy), rx: round(hub.rx), ry: round(hub.ry), fill: ink.white, stroke: ink.blue, 'stroke-width': 2 }),
    el('g', { transform: `translate(${round(cx - drawn.width / 2)} ${round(cy - drawn.height / 2)})` }, ...drawn.elements),
    ...shown.map(({ box, tie }) => drawBox(box, tie.strength === 'cut')),
    ...key.elements);
}
export const ecomapSvg = (map: EcomapData, language = 'cs'): string => toSvgText(drawEcomap(map, language, { standalone: true }));
