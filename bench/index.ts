// `npm run bench -- [--scale 0.1] [--also 1] [--seconds 4] [--operation case,add] [--connections 1,8,32] [--fresh]`
// Measures what people do, over HTTP under full access rules, beside the bare floor in the same run. Never part of tests.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openCluster } from './cluster.ts';
import { memoryOf, pidOfPostgres } from './cpu.ts';
import { verifySums } from './fill/verify.ts';
import { signIn, startFloor, startProduct } from './house.ts';
import { measure, type Place, type Result } from './measure.ts';
import { operations } from './operations.ts';
import { besideFloor, groundOfFloor, type Beside } from './prepare.ts';
import { heading, line, ms, ratio, table } from './report.ts';
import { listen } from './statements.ts';

const { values } = parseArgs({ options: {
  scale: { type: 'string', default: '0.1' }, also: { type: 'string' }, seconds: { type: 'string', default: '4' }, operation: { type: 'string' }, connections: { type: 'string', default: '1,8,32' }, port: { type: 'string', default: '3107' }, services: { type: 'string', default: '6700' }, megabytes: { type: 'string', default: '100' }, rows: { type: 'string', default: '10000' }, fresh: { type: 'boolean', default: false },
} });
// A file of a hundred megabytes is no sample of a second: measured by itself.
if (values.operation === 'register') {
  const { measureRegister } = await import('./register.ts');
  await measureRegister({ services: Number(values.services), megabytes: Number(values.megabytes), port: Number(values.port) });
  process.exit(0);
}
if (values.operation === 'import') {
  const { measureImport } = await import('./imports.ts');
  await measureImport({ rows: Number(values.rows), port: Number(values.port) });
  process.exit(0);
}
if (values.operation === 'suppression') {
  const { measureSuppression } = await import('./suppression.ts');
  await measureSuppression(Number(values.scale));
  process.exit(0);
}
if (values.operation === 'crisis-live') {
  const { measureCrisisLive } = await import('./crisis.ts');
  await measureCrisisLive({ scale: Number(values.scale), port: Number(values.port) });
  process.exit(0);
}
const chosen = operations.filter(({ name }) => !values.operation || values.operation.split(',').includes(name));
const connections = values.connections.split(',').map(Number), seconds = Number(values.seconds);
if (!chosen.length) throw new Error(`Operations: ${operations.map(({ name }) => name).join(', ')}`);
listen();

type Measured = Map<string, Result>;
/** What was started and ends with the run, the last first. */
const endings: (() => Promise<void>)[] = [];
/** A database of one size with the product and the floor before it, and every operation prepared. */
async function open(scale: number, port: number) {
  const { server, dataDir } = await openCluster(scale, { fresh: values.fresh });
  endings.push(() => server.stop());
  // Planned as the product and the floor plan: compiling just in time would take each statement a second.
  const db = new pg.Client({ connectionString: server.url, options: '-c jit=off -c random_page_cost=1.1' });
  await db.connect();
  endings.push(() => db.end());
  await groundOfFloor(db);
  endings.push(() => cleanUp(db));
  const people = await signIn(db, 40);
  const product = await startProduct(dataDir, port);
  endings.push(() => product.stop());
  const floor = await startFloor(server.url);
  endings.push(() => floor.stop());
  await pause(4000);
  console.log(`\n## Scale ${scale}\n\nMemory of the idle server: ${memoryOf(product.pid).toFixed(0)} MB\n`);
  const prepared = new Map<string, Beside>();
  let plans: unknown[] = [];
  for (const operation of chosen) {
    const beside = await besideFloor(server.url, db, await operation.prepare(db, people), plans.length);
    plans = [...plans, ...beside.plans];
    prepared.set(operation.name, beside);
    if (beside.other) console.log(`${operation.title}: ${beside.other} statements of the floor give other rows; ${beside.left} of ${beside.left + beside.samples.length} samples left out.`);
  }
  await floor.give(plans);
  const postgres = pidOfPostgres(dataDir), results: Measured = new Map(), lines: string[][] = [];
  return {
    results,
    place(operation: string): Place {
      const beside = prepared.get(operation)!;
      return { product: { port: product.port, pid: product.pid, samples: beside.samples }, floor: { port: floor.port, pid: floor.pid, samples: beside.floor }, postgres };
    },
    /** People who are not measured for long would be locked out as idle. */
    wake: () => db.query(`update access.session set awake_until = now() + interval '1 day'`),
    take(name: string, title: string, count: number, result: Result) {
      results.set(`${name} ${count}`, result);
      lines.push(line(title, count, result));
      process.stderr.write(`${scale}: ${lines.at(-1)!.join('  ')}\n`);
    },
    async tell() {
      console.log(`\n## Scale ${scale}\n\n${table(heading, lines)}\n\nMemory of the server after it: ${memoryOf(product.pid).toFixed(0)} MB`);
      await verifySums(db);
      console.log('Sums equal the records after all that was added.');
    },
  };
}
/** What the run added goes away: the next one measures the same data. */
async function cleanUp(db: pg.Client): Promise<void> {
  await db.query(`delete from work.record where id >= '01980010-0000-0000-0000-000000000000'; delete from bench.record where id >= '01980010-0000-0000-0000-000000000000'; select work.fold_sums()`);
  await db.query('truncate access.read_log, access.change_log, access.replay, access.log_seal; delete from access.session');
  await db.query('vacuum analyze work.record');
}

console.log(`${cpus()[0]!.model}, ${cpus().length} cores, load ${loadavg().map((one) => one.toFixed(1)).join(' ')}, Node ${process.versions.node}; npm run bench -- ${process.argv.slice(2).join(' ')}`);
const scales = [values.scale, ...(values.also ? [values.also] : [])], opened: Awaited<ReturnType<typeof open>>[] = [];
try {
  for (const [i, scale] of scales.entries()) opened.push(await open(Number(scale), Number(values.port) + i));
  for (const { name, title } of chosen) for (const count of connections) {
    for (const one of opened) await one.wake();
    const results = await measure(opened.map((one) => one.place(name)), count, seconds);
    for (const [i, one] of opened.entries()) one.take(name, title, count, results[i]!);
  }
  for (const one of opened) await one.tell();
} finally {
  // One that fails stops none of the others.
  for (const end of endings.reverse()) await end().catch((error: Error) => { console.error(error.message); process.exitCode = 1; });
}
const [first, second] = opened.map(({ results }) => results) as [Measured, Measured?];
const aims = chosen.map(({ name, title, aim }) => { const at = first.get(`${name} 8`); return at ? [title, ratio(at.product.p50 / at.floor.p50), `≤ ${ratio(aim)}`, at.product.p50 / at.floor.p50 <= aim ? 'yes' : 'NO'] : undefined; }).filter((one) => one !== undefined);
if (aims.length) console.log(`\n${table(['at 8 connections, p50 against the floor', 'is', 'aim', 'met'], aims)}`);
if (second) console.log(`\n${table([`p50 at scale ${values.also} against ${values.scale}`, 'conn.', 'small ms', 'large ms', 'ratio', 'aim'], chosen.flatMap(({ name, title, grows }) => connections.map((count) => {
  const a = first.get(`${name} ${count}`)!.product.p50, b = second.get(`${name} ${count}`)!.product.p50;
  return [title, String(count), ms(a), ms(b), ratio(b / a), grows ? `≤ ${grows}` : ''];
})))}`);
