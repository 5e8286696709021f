// Where nodes of the picture stand: forces without chance, so that the same ties give the same picture on every screen, on paper and tomorrow.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';

export type Point = { x: number; y: number };
type Body = SimulationNodeDatum & { key: string; size: number };
type Tie = { from: string; to: string; referrals: number };
export type Box = { width: number; height: number; /** Kept free around, for labels. */ edge: { x: number; y: number } };

/** Numbers between 0 and 1, always the same ones. */
function seeded(seed = 20_260_101): () => number {
  let state = seed >>> 0;
  return () => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state / 4_294_967_296; };
}

/** Radius of a node by its referrals; by area, as the eye reads it. */
export const radiusOf = (referrals: number, most: number): number => 9 + 15 * Math.sqrt(referrals / Math.max(1, most));
/** Width of a tie, in even steps; where there are few of each, one more does not yet make a thick line. */
export const widthOf = (referrals: number, most: number): number => 1.25 + 6.25 * referrals / Math.max(8, most);

/** A point for each key, inside the box. The order in which nodes and ties come does not matter. */
export function layout(keys: readonly string[], ties: readonly Tie[], { width, height, edge }: Box): Map<string, Point> {
  const sorted = [...new Set(keys)].sort(), known = new Set(sorted);
  const inside = ties.filter(({ from, to }) => from !== to && known.has(from) && known.has(to)).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  const wide = width - 2 * edge.x, high = height - 2 * edge.y;
  // Begun on a circle: neighbours by key, far enough from one another.
  const bodies: Body[] = sorted.map((key, i) => ({ key, size: 34, x: Math.cos((2 * Math.PI * i) / sorted.length) * wide / 3, y: Math.sin((2 * Math.PI * i) / sorted.length) * high / 3 }));
  const most = Math.max(1, ...inside.map(({ referrals }) => referrals)), room = Math.sqrt(wide * high / Math.max(1, sorted.length));
  const links: SimulationLinkDatum<Body>[] = inside.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(bodies).randomSource(seeded())
    .force('link', forceLink<Body, SimulationLinkDatum<Body>>(links).id(({ key }) => key).distance(room * 0.9).strength((link) => 0.15 + 0.35 * (inside[link.index!]!.referrals / most)))
    .force('apart', forceManyBody<Body>().strength(-room * 7))
    .force('collide', forceCollide<Body>(({ size }) => Math.min(size + 14, room * 0.55)))
    .force('x', forceX<Body>(0).strength(0.06 * high / wide)).force('y', forceY<Body>(0).strength(0.1))
    .stop().tick(400);
  const spread = (of: (body: Body) => number, size: number, start: number) => {
    const low = Math.min(...bodies.map(of)), range = Math.max(...bodies.map(of)) - low;
    return (body: Body) => start + (range < 1 ? size / 2 : (of(body) - low) / range * size);
  };
  const x = spread((body) => body.x!, wide, edge.x), y = spread((body) => body.y!, high, edge.y);
  return new Map(bodies.map((body) => [body.key, { x: Math.round(x(body) * 10) / 10, y: Math.round(y(body) * 10) / 10 }]));
}
