// One operation at one number of connections: the product and the floor by turns, so that whatever else the machine does falls on both.
import { cpuOf, cpuOfTree, spent } from './cpu.ts';
import { load, once, percentile, type Sample } from './load.ts';

export type Side = { p50: number; p99: number; perSecond: number; count: number; /** CPU ms for each. */ server: number; database: number };
export type Result = { product: Side; floor: Side };
type Target = { port: number; pid: number; samples: Sample[] };

const turns = 2;

export async function measure(product: Target, floor: Target, postgres: number, connections: number, seconds: number): Promise<Result> {
  const sides = [product, floor].map((target) => ({ target, ms: [] as number[], seconds: 0, server: 0, database: 0 }));
  // The first request of a day works out what is within its asker's reach: each sample is asked once before anything is measured.
  for (const { target } of sides) await once(target.port, target.samples);
  // A connection plans a statement five times before it keeps a plan: for the list of cases, half a second each.
  for (const { target } of sides) await load(target.port, target.samples, connections, Math.min(8, seconds / 2));
  for (let turn = 0; turn < turns; turn++) for (const side of sides) {
    const before = cpuOfTree(postgres), server = cpuOf(side.target.pid);
    const { ms, seconds: took } = await load(side.target.port, side.target.samples, connections, seconds / turns);
    side.server += cpuOf(side.target.pid) - server;
    side.database += spent(before, cpuOfTree(postgres));
    side.ms.push(...ms);
    side.seconds += took;
  }
  const [a, b] = sides.map(({ ms, seconds: took, server, database }): Side => ({ p50: percentile(ms, 0.5), p99: percentile(ms, 0.99), perSecond: ms.length / took, count: ms.length, server: server / ms.length, database: database / ms.length }));
  return { product: a!, floor: b! };
}
