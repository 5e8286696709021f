// `npm run screenshots`: the pictures of the README, taken of the demo district as its key worker sees it. Run it when the look changes.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { ensureBrowser } from './browser.ts';
import { fail } from './common.ts';
import { accounts, password } from './demo/roster.ts';

const folder = 'docs/screenshots';
const email = accounts.find(({ key }) => key === 'jana')!.email;

/** A picture: its name, the size of the screen, and the way there. */
const pictures: { name: string; width: number; height: number; go(page: Page): Promise<void> }[] = [
  { name: 'dnes-1280', width: 1280, height: 800, go: async (page) => { await page.goto('/'); } },
  { name: 'pripad-1280', width: 1280, height: 1000, go: firstCase },
  { name: 'dnes-390', width: 390, height: 844, go: async (page) => { await page.goto('/'); } },
  { name: 'zapis-390', width: 390, height: 844, go: async (page) => { await page.goto('/zapsat'); } },
];

async function firstCase(page: Page): Promise<void> {
  await page.goto('/pripady');
  await page.getByRole('main').getByRole('link', { name: /Sydorčuk/ }).first().click();
  await page.waitForURL(/\/pripady\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1, name: /Sydorčuk/ }).waitFor();
}

async function take(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'soubeh-pictures-')), port = await freePort(), baseURL = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['server.js'], { env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '' }, stdio: 'ignore' });
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  try {
    for (let i = 0; !await fetch(`${baseURL}/healthz`).then((r) => r.ok, () => false); i++) {
      if (i > 300) throw new Error('The server does not answer.');
      await pause(500);
    }
    mkdirSync(folder, { recursive: true });
    const context = await browser.newContext({ baseURL, locale: 'cs-CZ', timezoneId: 'Europe/Prague', reducedMotion: 'reduce' }), page = await context.newPage();
    await page.goto('/');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Heslo', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Přihlásit', exact: true }).click();
    await page.getByRole('navigation', { name: 'Hlavní' }).waitFor();
    for (const { name, width, height, go } of pictures) {
      await page.setViewportSize({ width, height });
      await go(page);
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: `${folder}/${name}.png` });
      console.log(`${folder}/${name}.png`);
    }
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    await new Promise((resolve) => server.exitCode === null ? server.once('exit', resolve) : resolve(undefined));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const freePort = () => new Promise<number>((resolve, reject) => {
  const probe = createServer();
  probe.on('error', reject);
  probe.listen(0, '127.0.0.1', () => { const { port } = probe.address() as { port: number }; probe.close(() => resolve(port)); });
});

await take().catch(fail);
