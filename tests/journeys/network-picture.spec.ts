// The coordinator looks at the network: who refers to whom, where refusals repeat, and from a number to the referrals behind it; on a desk and on a phone.
import { expect, test } from '@playwright/test';
import { send, traffic } from '#modules/directory/picture/testing.ts';
import { services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running;
test.beforeAll(async () => {
  product = await startProduct();
  await send(product.admin, traffic(90, { seed: 3 }));
  await send(product.admin, Array.from({ length: 5 }, (_, i) => ({ from: 'outreach', to: 'earlyCare', state: 'declined', reason: 'not_eligible', need: 'child_development', orp: '3211', on: -10 - i, after: 2 }) as const));
});
test.afterAll(() => product.close());

test('on a desk: a refusal that repeats leads to just its referrals; a service chosen by keyboard narrows the table; the district without a service says so', async ({ browser }) => {
  const petra = await product.ready(browser, 'petra');
  await petra.goto('/sit/obraz');
  await expect(petra.getByText(/^Počítá se, koho Kompas/)).toBeVisible();
  await expectAccessible(petra, 'the picture of the network');

  const refused = petra.getByRole('list', { name: 'Opakovaná odmítnutí' }).getByRole('listitem').filter({ hasText: 'nesplňuje podmínky' });
  await expect(refused).toContainText('zdraví a vývoj dětí');
  const ties = petra.getByRole('table', { name: 'Vazby' }), before = await ties.getByRole('row').count();
  const node = petra.getByRole('button', { name: /^Raná péče Jeřabina/ });
  await node.focus();
  await petra.keyboard.press('Enter');
  await expect(node).toHaveAttribute('aria-pressed', 'true');
  await expect(async () => expect(await ties.getByRole('row').count()).toBeLessThan(before)).toPass();
  for (const name of await ties.getByRole('rowheader').allInnerTexts()) expect(name).toContain('Raná péče Jeřabina');
  await petra.getByRole('button', { name: 'Všechny vazby' }).first().click();

  await expect(petra.getByRole('table', { name: /Kolik služeb odpovídá/ }).getByText('nikdo').first()).toBeVisible();
  await refused.getByRole('link').click();
  await expect(petra.getByRole('heading', { name: 'Odkázaní k nám i od nás' })).toBeVisible();
  const list = petra.getByRole('list', { name: 'Odkázaní k nám i od nás' });
  await expect(list.getByRole('listitem')).toHaveCount(5);
  for (const row of await list.getByRole('listitem').all()) { await expect(row).toContainText('nepřijaté: nesplňuje podmínky'); await expect(row).toContainText(services.earlyCare.name); }
  await expectAccessible(petra, 'the referrals behind a number');
  await petra.getByRole('button', { name: 'Zrušit výběr' }).click();
  await expect(async () => expect(await list.getByRole('listitem').count()).toBeGreaterThan(5)).toPass();
});

test('on a phone: the table comes first, the graph when it is asked for', async ({ browser }) => {
  const petra = await product.ready(browser, 'petra', 'phone');
  await petra.goto('/sit/obraz');
  await expect(petra.getByRole('table', { name: 'Vazby' })).toBeVisible();
  await expect(petra.getByRole('button', { name: /^Raná péče Jeřabina/ })).toHaveCount(0);
  await petra.getByRole('button', { name: 'Ukázat obraz' }).click();
  await expect(petra.getByRole('button', { name: /^Raná péče Jeřabina/ })).toBeVisible();
  await expectAccessible(petra, 'the picture of the network on a phone');
  expect(await petra.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
});
