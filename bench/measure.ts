// One operation at one number of connections: the product and the floor by turns, at every size of data, so that whatever else the machine does falls on all of them.
import { cpuOf, cpuOfTree, spent } from './cpu.ts';
import { load, once, percentile, type Sample } from './load.ts';

export type Side = { p50: number; p99: number; perSecond: number; count: number; /** CPU ms for each. */ server: number; database: number };
export type Result = { product: Side; floor: Side };
type Target = { port: number; pid: number; samples: Sample[] };
/** The product and the floor over the same data, and the database that both ask. */
export type Place = { product: Target; floor: Target; postgres: number };

const turns = 2;

export async function measure(places: Place[], connections: number, seconds: number): Promise<Result[]> {
  const sides = places.flatMap(({ product, floor, postgres }) => [product, floor].map((target) => ({ target, postgres, ms: [] as number[], seconds: 0, server: 0, database: 0 })));
  // The first request of a day works out what is within its asker's reach: each sample is asked once before anything is measured.
  for (const { target } of sides) await once(target.port, target.samples);
  // A connection plans a statement five times before it keeps a plan: for the list of cases, half a second each.
  for (const { target } of sides) await load(target.port, target.samples, connections, Math.min(8, seconds));
  for (let turn = 0; turn < turns; turn++) for (const side of sides) {
    const before = cpuOfTree(side.postgres), server = cpuOf(side.target.pid);
    const { ms, seconds: took } = await load(side.target.port, side.target.samples, connections, seconds / turns);
    side.server += cpuOf(side.target.pid) - server;
    side.database += spent(before, cpuOfTree(side.postgres));
    side.ms.push(...ms);
    side.seconds += took;
  }
  const all = sides.map(({ ms, seconds: took, server, database }): Side => ({ p50: percentile(ms, 0.5), p99: percentile(ms, 0.99), perSecond: ms.length / took, count: ms.length, server: server / ms.length, database: database / ms.length }));
  return places.map((_, i) => ({ product: all[2 * i]!, floor: all[2 * i + 1]! }));
}
