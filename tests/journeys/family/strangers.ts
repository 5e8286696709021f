// What those see who may see nothing, or only some.
import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

/** Types into the search of the whole product and returns what it offers. */
export async function searchEverything(page: Page, text: string): Promise<string> {
  await page.keyboard.press('Control+K');
  const dialog = page.getByRole('dialog', { name: 'Hledat' });
  await dialog.getByRole('searchbox').fill(text);
  // Until something is typed, the pages are offered; then the answers of all rooms.
  await expect(dialog.getByRole('region', { name: 'Stránky' })).toBeHidden();
  await expect(dialog.getByRole('status')).not.toHaveText('Hledá se');
  const found = await dialog.innerText();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return found;
}

/** Nothing in lists, search, addresses or answers tells that the case or its persons exist. */
export async function findsNothing(page: Page, caseAt: string, personAt: string): Promise<void> {
  await page.goto('/pripady');
  await expect(page.getByText('Zatím tu není žádný případ.')).toBeVisible();
  await page.goto('/lide');
  await expect(page.getByText('Zatím tu nikdo není.')).toBeVisible();
  for (const name of ['Бережна', 'berezna julia']) {
    await page.getByRole('searchbox', { name: 'Hledat osobu' }).fill(name);
    await expect(page.getByText('Nikdo takový se ve vašem dosahu nenašel.')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Nalezení lidé' })).toHaveCount(0);
    expect(await searchEverything(page, name)).toContain('Nic se nenašlo.');
  }
  expect(await searchEverything(page, 'Lipové')).toContain('Nic se nenašlo.');
  for (const address of [caseAt, `${caseAt}/sit/tisk`, `/zapsat?case=${caseAt.split('/').at(-1)}`, personAt, `${personAt}/nahlizeni`]) {
    await page.goto(address);
    await expect(page.getByRole('alert').filter({ hasText: 'Nenalezeno, nebo k tomu nemáte přístup.' }).first()).toBeVisible();
  }
  const caseId = caseAt.split('/').at(-1)!, personId = personAt.split('/').at(-1)!;
  for (const below of ['', '/plan', '/records', '/releases', '/network', '/file.pdf', '/who-sees', '/owners']) await answersAsIfNothing(page, `/api/cases/${caseId}${below}`, caseId);
  for (const below of ['', '/records', '/openings']) await answersAsIfNothing(page, `/api/people/${personId}${below}`, personId);
}

/** The same status, headers and body as for an id that was never made. */
async function answersAsIfNothing(page: Page, address: string, id: string): Promise<void> {
  const answer = async (url: string) => {
    const response = await page.request.get(url), { date: _date, ...headers } = response.headers();
    for (const name of ['x-request-id', 'content-security-policy']) delete headers[name];
    return { status: response.status(), headers, body: await response.text() };
  };
  const real = await answer(address);
  expect(real.status, address).toBe(404);
  expect(real).toEqual(await answer(address.replace(id, randomUUID())));
}

/** The page has loaded and stands still. (The network is never idle: every page listens for alarms.) */
async function settled(page: Page): Promise<void> {
  let before = '';
  await expect.poll(async () => {
    const now = await page.locator('body').innerText(), still = now === before && !now.includes('Načítá se');
    before = now;
    return still;
  }, { intervals: [200, 300, 500] }).toBe(true);
}

/** All the text of the case, in each of its parts, as this reader gets it. */
export async function wholeCase(page: Page, caseAt: string): Promise<string> {
  await page.goto(caseAt);
  await expect(page.getByRole('navigation', { name: 'Části případu' })).toBeVisible();
  const texts: string[] = [];
  for (const link of await page.getByRole('navigation', { name: 'Části případu' }).getByRole('link').all()) {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await settled(page);
    texts.push(await page.locator('body').innerText(), ...await page.locator('[aria-label], [title]').evaluateAll((all) => all.map((one) => `${one.getAttribute('aria-label') ?? ''} ${one.getAttribute('title') ?? ''}`)));
  }
  return texts.join('\n');
}
