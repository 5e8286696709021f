// `npx node bench/web.ts [--scale 0.1]`: how much script the first load takes, and when the page of a case is usable on a slow phone:
// Chromium at a quarter of the CPU's speed and 1.6 Mbit/s. Needs `npm run build` and generated data.
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { openCluster } from './cluster.ts';
import { signIn, startProduct } from './house.ts';

const { values } = parseArgs({ options: { scale: { type: 'string', default: '0.1' }, port: { type: 'string', default: '3107' }, times: { type: 'string', default: '5' } } });
const dist = path.join(import.meta.dirname, '../web/dist');
const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

/** Scripts that the first page loads: named in the document itself. */
function firstLoad(): void {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map((found) => found[1]!);
  const sizes = [...new Set(scripts)].map((file) => ({ file, bytes: gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length }));
  console.log(`Script named by the document, gzip: ${kB(sizes.reduce((sum, { bytes }) => sum + bytes, 0))} (${sizes.map(({ file, bytes }) => `${path.basename(file)} ${kB(bytes)}`).join(', ')})`);
}

async function usable(): Promise<void> {
  const { server, dataDir } = await openCluster(Number(values.scale));
  const db = new pg.Client({ connectionString: server.url });
  await db.connect();
  const { workers: [worker] } = await signIn(db, 1);
  const product = await startProduct(dataDir, Number(values.port));
  const system = ['/usr/bin/chromium-headless-shell'].find((file) => { try { return readFileSync(file).length > 0; } catch { return false; } });
  const browser = await chromium.launch({ ...(system && { executablePath: system }), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  try {
    const { rows: [found] } = await db.query<{ id: string; label: string }>(`select k.id, k.label from bench.case c join bench.written w on w.n = c.n join cases.case k on k.id = c.id where c.open and w.count >= 50 and c.lead_id = $1 order by c.n limit 1`, [worker!.membershipId]);
    const at = `http://127.0.0.1:${product.port}/pripady/${found!.id}`;
    // The server has answered before: what is measured is the browser, the line and one person's requests.
    await fetch(`http://127.0.0.1:${product.port}/api/cases/${found!.id}`, { headers: { cookie: worker!.cookie } });
    for (const kind of ['first visit', 'next visit'] as const) {
      const times: number[] = [], script: number[] = [], firstScripts: number[] = [];
      for (let i = 0; i < Number(values.times); i++) {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
        await context.addCookies([{ name: 'soubeh_session', value: worker!.secret, domain: '127.0.0.1', path: '/' }]);
        const page = await context.newPage(), devtools = await context.newCDPSession(page);
        // Once before, with time for what comes after the page to be kept. (The line never falls silent: the page listens for what changes.)
        if (kind === 'next visit') { await page.goto(at); await page.locator('main').getByText(/min/).first().waitFor({ timeout: 120_000 }); await pause(5000); }
        await devtools.send('Network.enable');
        await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 });
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
        let bytes = 0;
        const scripts = new Set<string>();
        devtools.on('Network.responseReceived', ({ requestId, type }) => { if (type === 'Script') scripts.add(requestId); });
        devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { if (scripts.has(requestId)) bytes += encodedDataLength; });
        const started = performance.now();
        await page.goto(at, { waitUntil: 'commit' });
        // Usable: the case is named, and its first record can be read.
        await page.getByRole('heading', { name: found!.label }).waitFor({ timeout: 120_000 });
        firstScripts.push(bytes);
        await page.locator('main').getByText(/min/).first().waitFor({ timeout: 120_000 });
        times.push(performance.now() - started);
        script.push(bytes);
        await context.close();
      }
      const middle = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
      console.log(`Case page, ${kind}, 4 times slower CPU, 1.6 Mbit/s: usable after ${(middle(times) / 1000).toFixed(2)} s (median of ${times.length}; slowest ${(Math.max(...times) / 1000).toFixed(2)} s), script over the line ${kB(middle(script))}`);
    }
  } finally { await browser.close(); await product.stop(); await db.query('delete from access.session'); await db.end(); await server.stop(); }
}

firstLoad();
await usable();
