// The main story: a family's case run by two organisations, from the first request to closing and reopening.
import { expect, test, type Page } from '@playwright/test';
import { startProduct, type Running } from './house.ts';
import { rateNeeds, writePersons, writeRequest } from './family/mapping.ts';
import { addGrandmother, drawNetwork } from './family/network.ts';
import { writePlan } from './family/plan.ts';
import { openCase, registerFamily } from './family/register.ts';

test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 10_000 });
let product: Running, olena: Page, caseAt: string;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  product = await startProduct();
  olena = await product.signedIn(browser, 'olena');
});
test.afterAll(() => product.close());

test('a family of five is written and its case opened', async () => {
  await registerFamily(olena);
  caseAt = await openCase(olena);
});

test('the request, the needs, the children and the network are mapped', async () => {
  await writeRequest(olena);
  await writePersons(olena);
  await rateNeeds(olena);
  await drawNetwork(olena);
  await addGrandmother(olena);
});

test('goals in the words of the family, and the first steps', async () => {
  await writePlan(olena);
});
