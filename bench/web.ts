// `npx node bench/web.ts [--scale 0.1] [--times 5]`: how much script the first load takes, and when the page of a case is usable on a slow phone:
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

/** An empty device; one that was there once; one that comes each day (a browser keeps compiled what it ran twice); and the list of cases, open already. */
const kinds = ['with nothing in the device', 'on the second visit', 'on the third visit', 'opened from the list'] as const;
const visits: Record<(typeof kinds)[number], number> = { 'with nothing in the device': 0, 'on the second visit': 1, 'on the third visit': 2, 'opened from the list': 1 };

type Document = { querySelector(what: string): { textContent: string | null } | null };
type Window = { document: Document; performance: { now(): number }; MutationObserver: new (changed: () => void) => { observe(what: Document, how: object): void; disconnect(): void }; requestAnimationFrame(then: () => void): void };
/** Runs in the page: says when the case is named and its first record can be read, and that has been painted. Looking from outside would take the slowed-down CPU from what is measured. */
function watch({ label, from }: { label: string; from: string }): void {
  const { document, performance, MutationObserver, requestAnimationFrame } = globalThis as unknown as Window, start = from === 'click' ? performance.now() : 0;
  const seen = new MutationObserver(() => {
    if (document.querySelector('h1')?.textContent !== label || !/\d\smin/.test(document.querySelector('main')?.textContent ?? '')) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => console.log(`usable ${Math.round(performance.now() - start)}`)));
  });
  seen.observe(document, { subtree: true, childList: true, characterData: true });
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
    for (const kind of kinds) {
      const times: number[] = [], line: number[] = [];
      for (let i = 0; i < Number(values.times); i++) {
        // The service worker would fetch beside the line that is slowed down: an empty device goes without.
        const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...(kind === 'with nothing in the device' && { serviceWorkers: 'block' as const }) });
        await context.addCookies([{ name: 'soubeh_session', value: worker!.secret, domain: '127.0.0.1', path: '/' }]);
        // Whoever has a session was inside.
        await context.addInitScript("localStorage.setItem('soubeh.inside', '1')");
        const page = await context.newPage(), devtools = await context.newCDPSession(page);
        // With time for what comes after the page to be kept.
        for (let before = visits[kind]; before > 0; before--) { await page.goto(at); await page.locator('main').getByText(/\smin/).first().waitFor({ timeout: 120_000 }); await pause(6_000); }
        if (kind === 'opened from the list') { await page.goto(`http://127.0.0.1:${product.port}/pripady?q=${encodeURIComponent(found!.label)}`); await page.locator(`main a[href="/pripady/${found!.id}"]`).first().waitFor(); await pause(6_000); }
        await devtools.send('Network.enable');
        await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 });
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
        let bytes = 0;
        devtools.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
        const told = new Promise<number>((resolve) => page.on('console', (message) => { const [, at] = /^usable (\d+)/.exec(message.text()) ?? []; if (at) resolve(Number(at)); }));
        if (kind === 'opened from the list') {
          await page.evaluate(watch, { label: found!.label, from: 'click' });
          // Dispatched inside, without the pauses of a hand.
          await page.evaluate(`document.querySelector('main a[href="/pripady/${found!.id}"]').click()`);
        } else {
          await page.addInitScript(watch, { label: found!.label, from: 'navigation' });
          await page.goto(at, { waitUntil: 'commit' });
        }
        times.push(await told);
        line.push(bytes);
        await context.close();
      }
      const middle = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
      console.log(`Case page, ${kind}: usable after ${(middle(times) / 1000).toFixed(2)} s (median of ${times.length}; ${times.map((time) => (time / 1000).toFixed(2)).join(', ')}), over the line ${kB(middle(line))}`);
    }
  } finally { await browser.close(); await product.stop(); await db.query('delete from access.session'); await db.end(); await server.stop(); }
}

firstLoad();
await usable();
