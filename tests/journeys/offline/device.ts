// A phone in the field: what lies in its storage, and the taps of a day without signal.
import { expect as usual, type Page } from '@playwright/test';
import { press, segment, write } from '../family/fields.ts';

const expect = usual.configure({ timeout: 15_000 });
export const passphrase = 'modrá vrána letí domů';

// What runs inside the page is written as text: the tests themselves know no browser.
const inStorage = `(async () => {
  const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie], done = (ask) => new Promise((resolve, reject) => { ask.onsuccess = () => resolve(ask.result); ask.onerror = () => reject(ask.error); });
  const say = (value) => {
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : ArrayBuffer.isView(value) ? new Uint8Array(value.buffer) : undefined;
    if (bytes) return new TextDecoder().decode(bytes) + ' ' + new TextDecoder('utf-16le').decode(bytes.slice(0, bytes.length & ~1));
    return value && typeof value === 'object' ? Object.entries(value).map(([key, inner]) => key + '=' + say(inner)).join('\\n') : String(value);
  };
  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name));
    for (const store of db.objectStoreNames) { const rows = await done(db.transaction(store).objectStore(store).getAll()); found.push(name + ' ' + store + ' rows: ' + rows.length, say(rows)); }
    db.close();
  }
  for (const name of await caches.keys()) { const cache = await caches.open(name); for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request)).text()); }
  return found.join('\\n');
})()`;
/** Everything a thief of the device would find in the browser's storage, as text: local and session storage, IndexedDB, kept pages. */
export const storage = (page: Page) => page.evaluate<string>(inStorage);

/** How many rows of each kind lie in IndexedDB: `{ outbox: 2 }`. */
export const rows = (page: Page) => page.evaluate<Record<string, number>>(`(async () => {
  const done = (ask) => new Promise((resolve, reject) => { ask.onsuccess = () => resolve(ask.result); ask.onerror = () => reject(ask.error); });
  const db = await done(indexedDB.open('soubeh')), all = db.objectStoreNames.contains('rows') ? await done(db.transaction('rows').objectStore('rows').getAll()) : [];
  db.close();
  return all.reduce((count, { kind }) => ({ ...count, [kind]: (count[kind] ?? 0) + 1 }), {});
})()`);

export async function setUp(page: Page): Promise<void> {
  await page.goto('/teren');
  await page.getByLabel('Heslová věta', { exact: true }).fill(passphrase);
  await page.getByLabel('Heslová věta ještě jednou').fill(passphrase);
  await press(page, 'Založit v tomto zařízení');
  await press(page, 'Vzít s sebou dnešek a zítřek');
  await expect(page.getByText('Máte s sebou dnešek a zítřek.')).toBeVisible({ timeout: 40_000 });
}
/** The pages themselves are in the device: the worker has the last of them. */
export const pagesAreKept = (page: Page) => expect.poll(() => page.evaluate<string[]>(`(async () => {
  const kept = (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat().join();
  return ['ContactPage', 'FieldToday', 'FieldCase', 'OutboxPage', 'OfflineDoor'].filter((one) => !kept.includes(one));
})()`), { timeout: 20_000 }).toEqual([]);

export async function unlock(page: Page, words = passphrase): Promise<void> {
  await page.getByLabel('Heslová věta', { exact: true }).fill(words);
  await press(page, 'Odemknout');
  // Deriving the key takes its time, more on a busy machine.
  await expect(page.locator('button:disabled', { hasText: 'Odemknout' })).toHaveCount(0, { timeout: 20_000 });
}
/** From Today to the record of a visit and back: two taps and a sentence. */
export async function record(page: Page, label: string, facts: string): Promise<void> {
  await page.getByRole('link', { name: `Zapsat: ${label}` }).click();
  await segment(page, 'Jak', 'v terénu');
  // What was to begin just now may not end more than a quarter of an hour ahead: at no minute of the day.
  await segment(page, 'Minut', '15');
  await write(page, 'Co se stalo a co je domluveno', facts);
  await press(page, 'Uložit záznam');
  await expect(page.getByText('Uloženo v tomto zařízení.').first()).toBeVisible();
}
