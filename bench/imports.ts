// `npm run bench -- --operation import [--rows 10000]`: a file of records of work read from CSV, checked and brought in by the running product, taken back; beside it an INSERT of the same rows,
// in batches of a thousand, into bare tables with the same indexes: no row security, no triggers, no references.
import { setTimeout as pause } from 'node:timers/promises';
import { linesOf, Reading } from '#modules/work/imports/reading.ts';
import { newId } from '#platform/http/client.ts';
import { memoryOf } from './cpu.ts';
import { openOffice } from './office.ts';
import { startProduct } from './house.ts';
import { table } from './report.ts';

const kinds = ['terénní práce', 'akce', 'kurz', 'doprovod na úřad', 'jednání s partnerem'];
const timed = async <T>(work: () => Promise<T>): Promise<{ result: T; took: number }> => { const began = performance.now(), result = await work(); return { result, took: (performance.now() - began) / 1000 }; };

/** A year of an office, as text. Every third row counts people. */
const madeUp = (rows: number) => ['Datum;Minuty;Činnost;Způsob;Ženy;Muži;Popis', ...Array.from({ length: rows }, (_, n) => `${1 + n % 28}. ${1 + n % 12}. 2025;${10 + n % 110};${kinds[n % kinds.length]};teren;${n % 3 ? '' : 1 + n % 9};${n % 3 ? '' : n % 4};Co se dělo v řádku ${n}: rozhovor, předání kontaktů a domluva dalšího postupu`)].join('\r\n');

export async function measureImport({ rows, port }: { rows: number; port: number }): Promise<void> {
  const { dataDir, server, db, membership, secret } = await openOffice({ name: 'import', kind: 'ngo', role: 'head' });
  const product = await startProduct(dataDir, port), idle = memoryOf(product.pid), headers = { cookie: `soubeh_session=${secret}`, 'content-type': 'application/octet-stream' };
  const send = async (method: string, to: string, body?: string) => {
    const answer = await fetch(`http://127.0.0.1:${product.port}/api${to}`, { method, headers: body === undefined ? { cookie: headers.cookie } : headers, ...(body !== undefined && { body }) });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.status === 204 ? undefined : await answer.json() as unknown;
  };
  try {
    await pause(4000);
    const read = await timed(async () => {
      const reading = await Reading.open(new TextEncoder().encode(madeUp(rows)));
      reading.know({ codes: [], authors: [{ id: membership, name: 'Vedoucí' }], workers: [], services: [], projects: [], courses: [], orps: [], places: [], partners: [] });
      return reading.judge({ columns: reading.propose(), usual: { authorId: membership, mode: null, directness: null, serviceId: null }, chosen: {}, language: 'cs' });
    });
    const { records, wrong } = read.result, importId = newId();
    if (records.length !== rows) throw new Error(`rows that cannot be read: ${JSON.stringify(wrong.slice(0, 3))}`);
    const checked = await timed(() => send('PUT', `/work/imports/${importId}/check`, linesOf(records)));
    const brought = await timed(() => send('PUT', `/work/imports/${importId}`, linesOf(records, { fileName: 'rok.csv', count: rows }))), most = memoryOf(product.pid);
    await db.query('create schema bare; create table bare.record (like work.record including all); create table bare.anonymous_group (like work.anonymous_group including all)');
    const kept = await Promise.all(['record', 'anonymous_group'].map(async (name) => ({ name, json: (await db.query<{ r: unknown }>(`select to_jsonb(x) - 'share_keys' as r from work.${name} x`)).rows.map(({ r }) => r) })));
    const columns = async (name: string) => (await db.query<{ c: string }>(`select string_agg(quote_ident(attname), ', ' order by attnum) as c from pg_attribute where attrelid = 'work.${name}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`)).rows[0]!.c;
    const bare = await timed(async () => {
      await db.query('begin');
      for (const { name, json } of kept) { const of = await columns(name); for (let i = 0; i < json.length; i += 1000) await db.query(`insert into bare.${name} (${of}) select ${of} from jsonb_populate_recordset(null::bare.${name}, $1::jsonb)`, [JSON.stringify(json.slice(i, i + 1000))]); }
      await db.query('commit');
    });
    const undone = await timed(() => send('POST', `/work/imports/${importId}/undo`)), groups = kept[1]!.json.length;
    const row = (what: string, took: number) => [what, took.toFixed(2), Math.round(rows / took).toLocaleString('en')];
    console.log(`\nImport of ${rows} records of work with ${groups} groups of people; memory of the server ${(most - idle).toFixed(0)} MB over idle (${idle.toFixed(0)} MB)\n`);
    console.log(table(['step', 'seconds', 'records/s'], [row('reading the file (in the browser; here in Node)', read.took), row('check: nothing is stored', checked.took), row('bringing in, one transaction, with sums and change log', brought.took), row('taking back', undone.took), row('floor: INSERT of the same rows into bare tables', bare.took)]));
    console.log(`\nBringing in against the bare INSERT: ${(brought.took / bare.took).toFixed(1)} times.`);
  } finally { await product.stop(); await db.end(); await server.stop(); }
}
