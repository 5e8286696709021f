// No page may break WCAG 2.1 A or AA as far as a machine can tell.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Found = { violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[] };

/** Fails with what is wrong and where. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(source);
  // What is just coming or going is half transparent for a moment: its colours are those after it.
  await page.evaluate('Promise.all(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined)))');
  // What is right is not described in full: that would be a megabyte for every page.
  const found = await page.evaluate(() => (globalThis as unknown as { axe: { run(o: object): Promise<unknown> } }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] })) as Found;
  expect(found.violations.map((v) => `${v.id}: ${v.help}\n${v.nodes.slice(0, 3).map((n) => `  ${n.html.slice(0, 200)}`).join('\n')}`), where).toEqual([]);
}
