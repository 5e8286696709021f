// `node bin/icons.ts`: draws the icons of the installed app from web/public/favicon.svg, in the browser of the tests.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.ts';

const svg = readFileSync('web/public/favicon.svg', 'utf8');
/** Launchers cut a maskable icon into their own shape: the sign stands in its middle, the colour reaches the edges. */
const icons = [{ file: 'icon-192.png', size: 192, inset: 0 }, { file: 'icon-512.png', size: 512, inset: 0 }, { file: 'icon-maskable-512.png', size: 512, inset: 64 }];

const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
for (const { file, size, inset } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0;background:${inset ? '#2362a2' : 'transparent'}}svg{position:absolute;inset:${inset}px;width:${size - 2 * inset}px;height:${size - 2 * inset}px}</style>${svg}`);
  await page.screenshot({ path: `web/public/${file}`, omitBackground: true });
}
await browser.close();
