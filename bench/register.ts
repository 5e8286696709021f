// `npm run bench -- --operation register [--services 6700] [--megabytes 100]`: a file of the national register sent to the running product, its preview, its
// writing, and the same file once more; beside it COPY of the very rows that were written into bare tables with the same indexes.
import { pipeline } from 'node:stream/promises';
import { PassThrough, Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { madeUpFile, madeUpItem } from '#modules/directory/register/testing.ts';
import { newId } from '#platform/http/client.ts';
import { memoryOf } from './cpu.ts';
import { openOffice } from './office.ts';
import { startProduct } from './house.ts';
import { table } from './report.ts';

const written = ['partner', 'service', 'offer', 'contact', 'place', 'service_place'] as const;
const seconds = (since: number) => (performance.now() - since) / 1000;

/** The highest resident memory while something is done, in megabytes. */
async function peak<T>(pid: number, work: () => Promise<T>): Promise<{ result: T; most: number; took: number }> {
  let most = 0, on = true;
  const watch = (async () => { while (on) { most = Math.max(most, memoryOf(pid)); await pause(50); } })(), began = performance.now();
  try { const result = await work(); return { result, most, took: seconds(began) }; } finally { on = false; await watch; }
}

/** COPY of what stands in the product's tables into bare ones: no row security, no triggers, no references; the same indexes and checks. Seconds. */
async function floor(url: string): Promise<number> {
  const db = new pg.Client({ connectionString: url }), kept = new Map<string, Buffer>();
  await db.connect();
  try {
    await db.query('create schema bare');
    for (const name of written) {
      await db.query(`create table bare.${name} (like directory.${name} including all)`);
      const parts: Buffer[] = [], out = new PassThrough().on('data', (part: Buffer) => parts.push(part));
      await pipeline(db.query(to(`copy directory.${name} to stdout`)), out);
      kept.set(name, Buffer.concat(parts));
    }
    const began = performance.now();
    await db.query('begin');
    for (const [name, bytes] of kept) await pipeline(Readable.from([bytes]), db.query(from(`copy bare.${name} from stdin`)));
    await db.query('commit');
    return seconds(began);
  } finally { await db.end(); }
}

export async function measureRegister({ services, megabytes, port }: { services: number; megabytes: number; port: number }): Promise<void> {
  const { dataDir, server, db, secret } = await openOffice({ name: 'register', kind: 'region', role: 'administrator' });
  const product = await startProduct(dataDir, port), cookie = `soubeh_session=${secret}`;
  try {
    await pause(4000);
    const bare = JSON.stringify(madeUpItem(1)).length, padding = Math.max(0, Math.round(megabytes * 1e6 / services - bare)), idle = memoryOf(product.pid);
    let bytes = 0;
    const send = async () => {
      const id = newId();
      bytes = 0;
      const body = Readable.from((async function* () { for await (const part of madeUpFile(services, { padding })) { const piece = Buffer.from(part as string); bytes += piece.length; yield piece; } })());
      const answer = await fetch(`http://127.0.0.1:${product.port}/api/directory/register/imports/${id}`, { method: 'PUT', headers: { cookie, 'content-type': 'application/octet-stream' }, body: Readable.toWeb(body) as never, duplex: 'half' } as RequestInit);
      if (!answer.ok) throw new Error(await answer.text());
      return id;
    };
    const write = async (id: string) => {
      const answer = await fetch(`http://127.0.0.1:${product.port}/api/directory/imports/${id}/confirm`, { method: 'POST', headers: { cookie } });
      if (!answer.ok) throw new Error(await answer.text());
      for (;;) {
        const { rows: [one] } = await db.query<{ state: string }>('select state from directory.import where id = $1', [id]);
        if (one?.state === 'done') return;
        if (one?.state === 'failed') throw new Error('the import failed');
        await pause(50);
      }
    };
    const first = await peak(product.pid, send), applied = await peak(product.pid, () => write(first.result));
    const counts = (await Promise.all(written.map(async (name) => Number((await db.query<{ n: string }>(`select count(*) as n from directory.${name}`)).rows[0]!.n)))).reduce((a, b) => a + b, 0);
    const again = await peak(product.pid, send), same = await peak(product.pid, () => write(again.result)), copied = await floor(server.url);
    const row = (what: string, took: number, rows: number, most: number) => [what, took.toFixed(1), Math.round(rows / took).toLocaleString('en'), most ? `${(most - idle).toFixed(0)}` : ''];
    console.log(`\nRegister import: ${services} services, ${(bytes / 1e6).toFixed(0)} MB, ${counts} rows written; idle server ${idle.toFixed(0)} MB\n`);
    console.log(table(['step', 'seconds', 'rows/s', 'memory over idle, MB'], [
      row('reading and preview (items of the file)', first.took, services, first.most), row('writing (rows of the directory)', applied.took, counts, applied.most), row('the same file again: reading and preview', again.took, services, again.most), row('the same file again: writing', same.took, services, same.most),
      row('floor: COPY of the written rows', copied, counts, 0)]));
    console.log(`\nReading and writing together against COPY: ${((first.took + applied.took) / copied).toFixed(1)} times.`);
  } finally { await product.stop(); await db.end(); await server.stop(); }
}
