// Where the ties of an ecomap stand: round the household, group by group, so that nothing overlaps and no line passes behind a box.
// Everything is placed, also ties of other days, so that maps of two days lie on one another. Pure and deterministic.
import { sectors, type Sector } from './contract.ts';
import { textWidth, wrapText } from './text-fit.ts';

export type Spot = { id: string; sector: Sector; name: string; detail: string };
export type PlacedBox = { id: string; sector: Sector; x: number; y: number; width: number; height: number; name: string[]; detail: string[]; ring: 0 | 1; angle: number };
export type EcomapLayout = { width: number; height: number; cx: number; cy: number; boxes: PlacedBox[] };
/** Half axes of the ellipse in the middle. */
export type Hub = { rx: number; ry: number };

export const nameSize = 13, detailSize = 11.5;
const clockwise: readonly Sector[] = ['family', 'friends', 'community', 'services_in_case', 'services_outside', 'work_housing'];
const oneRing = 14, step = 0.75, clearance = 9, toRadians = Math.PI / 180;

function sized(spot: Spot, crowded: boolean): Omit<PlacedBox, 'x' | 'y' | 'ring' | 'angle'> {
  const inner = crowded ? 118 : 140;
  const name = wrapText(spot.name, inner, nameSize, { bold: true, most: 3 }), detail = wrapText(spot.detail, inner, detailSize, { most: crowded ? 1 : 2 });
  const widest = Math.max(64, ...name.map((line) => textWidth(line, nameSize, true)), ...detail.map((line) => textWidth(line, detailSize)));
  return { id: spot.id, sector: spot.sector, name, detail, width: Math.ceil(Math.min(widest, inner) + 22), height: Math.ceil(name.length * 16 + detail.length * 14.5 + 12) };
}

type Sized = ReturnType<typeof sized>;
type Axes = { a: number; b: number };
const overlap = (p: PlacedBox, q: PlacedBox) => Math.abs(p.x - q.x) < (p.width + q.width) / 2 + clearance && Math.abs(p.y - q.y) < (p.height + q.height) / 2 + clearance;
/** Whether the line from the middle to the far box touches the near one. */
function shadows(near: PlacedBox, far: PlacedBox): boolean {
  const halfWidth = near.width / 2 + 7, halfHeight = near.height / 2 + 7;
  // Slabs: the part of the line 0…1 inside the near box.
  const slab = (to: number, centre: number, half: number): [number, number] => {
    if (Math.abs(to) < 1e-9) return Math.abs(centre) < half ? [0, 1] : [1, 0];
    const one = (centre - half) / to, two = (centre + half) / to;
    return [Math.min(one, two), Math.max(one, two)];
  };
  const [x1, x2] = slab(far.x, near.x, halfWidth), [y1, y2] = slab(far.y, near.y, halfHeight);
  return Math.max(x1, y1, 0) < Math.min(x2, y2, 1);
}
const clash = (p: PlacedBox, q: PlacedBox) => overlap(p, q) || (p.ring !== q.ring && shadows(p.ring < q.ring ? p : q, p.ring < q.ring ? q : p));

/** Walks once round, giving each box the next free angle; undefined when the circle is too short. */
function walk(boxes: readonly Sized[], rings: readonly Axes[], gap: number): PlacedBox[] | undefined {
  const placed: PlacedBox[] = [];
  let angle = 0;
  for (const [index, box] of boxes.entries()) {
    const ring = (rings.length > 1 ? index % 2 : 0) as 0 | 1, { a, b } = rings[ring]!;
    const before = placed.at(-1);
    if (before) angle += gap * (before.sector === box.sector ? 1 : 1.8);
    for (;; angle += step) {
      if (angle >= 360) return undefined;
      const at = (angle + 180) * toRadians, here: PlacedBox = { ...box, ring, angle, x: a * Math.cos(at), y: b * Math.sin(at) };
      // Only the neighbours on either side can be touched.
      if (!placed.slice(-8).some((other) => clash(here, other)) && !placed.slice(0, 8).some((other) => clash(here, other))) { placed.push(here); break; }
    }
  }
  // The gap closes the circle too.
  return angle + gap * 1.8 <= 360 || gap === 0 ? placed : undefined;
}

/** Positions of all ties; the same ties give the same positions. `order` of the ties within a group is kept. */
export function layoutEcomap(spots: readonly Spot[], hub: Hub): EcomapLayout {
  const crowded = spots.length > oneRing;
  const boxes = clockwise.flatMap((sector) => spots.filter((spot) => spot.sector === sector)).map((spot) => sized(spot, crowded));
  const tallest = Math.max(40, ...boxes.map(({ height }) => height)), widest = Math.max(120, ...boxes.map(({ width }) => width));
  for (let grow = 0; ; grow += 12) {
    // Boxes are wide and low: at the sides many stand above one another, so the ring needs the room in width once, in height twice.
    const inner: Axes = { a: Math.max(250, hub.rx + 64 + widest / 2) + grow * 0.55, b: Math.max(214, hub.ry + 66 + tallest / 2) + grow };
    const rings = crowded ? [inner, { a: inner.a + widest + 34, b: inner.b + tallest + 40 }] : [inner];
    if (!walk(boxes, rings, 0)) continue;
    let [fits, tooMuch] = [0, 360];
    for (let i = 0; i < 14; i++) { const gap = (fits + tooMuch) / 2; if (walk(boxes, rings, gap)) fits = gap; else tooMuch = gap; }
    return framed(walk(boxes, rings, fits)!, hub);
  }
}

function framed(boxes: PlacedBox[], hub: Hub): EcomapLayout {
  const margin = 12;
  // The middle stays in the middle, so that maps lie on one another.
  const halfWidth = Math.max(hub.rx, ...boxes.map(({ x, width }) => Math.abs(x) + width / 2)) + margin;
  const top = Math.max(hub.ry, ...boxes.map(({ y, height }) => height / 2 - y)) + margin, bottom = Math.max(hub.ry, ...boxes.map(({ y, height }) => y + height / 2)) + margin;
  return { width: halfWidth * 2, height: top + bottom, cx: halfWidth, cy: top, boxes: boxes.map((box) => ({ ...box, x: box.x + halfWidth, y: box.y + top })) };
}

/** Groups in the order of the table. */
export const bySector = <T extends { sector: Sector }>(ties: readonly T[]): [Sector, T[]][] =>
  sectors.map((sector): [Sector, T[]] => [sector, ties.filter((tie) => tie.sector === sector)]).filter(([, of]) => of.length > 0);
