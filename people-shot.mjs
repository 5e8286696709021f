import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const b = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const base = 'http://localhost:3106';
for (const [w, h] of [[1280, 800], [390, 844]]) {
  const c = await b.newContext({ viewport: { width: w, height: h }, locale: 'cs-CZ' }); const p = await c.newPage();
  p.on('pageerror', (e) => console.log('ERR', e.message)); p.on('console', (m) => m.type() === 'error' && console.log('console', m.text().slice(0, 200)));
  const login = async (mail) => { await p.goto(base); await p.getByLabel(/E-mail/).fill(mail); await p.getByLabel(/Heslo/).first().fill('soubeh-demo-2026'); await p.keyboard.press('Enter'); await p.waitForTimeout(2500); };
  const shot = async (name) => {
    await p.waitForTimeout(1200); await p.screenshot({ path: `/tmp/people-shots/${name}-${w}.png`, fullPage: true });
    await p.evaluate(axe); const r = await p.evaluate(() => axe.run({ runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa'] }));
    for (const v of r.violations) console.log(name, w, v.id, v.nodes.slice(0, 2).map((n) => n.html.slice(0, 150) + ' ' + n.failureSummary?.slice(0, 120)).join(' || '));
    const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth); if (over > 0) console.log(name, w, 'overflows', over);
  };
  await login('jana.havlikova@kompas.example');
  await p.goto(`${base}/lide/duplicity`); await shot('queue');
  await p.getByRole('link', { name: /Porovnat a sloučit/ }).first().click(); await shot('compare');
  await p.goto(`${base}/lide`); await p.getByRole('searchbox').fill('Jižakevyč'); await p.waitForTimeout(1200);
  await p.getByRole('link', { name: /Yaryna|Jaryna/ }).first().click(); await shot('person');
  await p.getByRole('button', { name: 'Vytisknout' }).click(); await p.waitForTimeout(400); await shot('record'); await p.keyboard.press('Escape');
  await p.getByRole('link', { name: /Karta klienta za rok/ }).click(); await shot('card');
  await p.goto(`${base}/lide/novy`); await p.getByLabel('Jméno latinkou').fill('Ostap'); await p.getByLabel('Příjmení latinkou').fill('Shcherban'); await p.waitForTimeout(1500); await shot('new');
  await c.clearCookies(); await login('hana.dvorska@kompas.example');
  await p.goto(`${base}/prace/vykaz`); await shot('return');
  await p.getByRole('button', { name: 'Zapsat odmítnutí' }).click(); await shot('refusal');
  await c.close();
}
await b.close();
