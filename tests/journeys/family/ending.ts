// After the consents are gone, and on paper.
import { expect, type Page } from '@playwright/test';
import { readPdf } from '#platform/documents/reading.ts';
import { newId } from '#platform/http/client.ts';
import { press, sheet } from './fields.ts';
import { part } from './mapping.ts';

/** What a link prints: a PDF, and the words in it. */
async function printed(page: Page, address: string): Promise<string> {
  const response = await page.request.get(address);
  expect(response.status(), address).toBe(200);
  expect(response.headers()['content-type']).toContain('application/pdf');
  return (await readPdf(new Uint8Array(await response.body()))).text;
}
const linked = async (page: Page, dialog: string, link: string) => (await sheet(page, dialog).getByRole('link', { name: link }).getAttribute('href'))!;

/** The whole file, for the team or for one person of the family. */
export async function printFile(page: Page, caseAt: string, reader?: string): Promise<string> {
  await page.goto(caseAt);
  await press(page, 'Tisk spisu');
  if (reader) await sheet(page, 'Tisk celého spisu').getByRole('radio', { name: reader }).click();
  return printed(page, await linked(page, 'Tisk celého spisu', 'Otevřít PDF'));
}
/** What was agreed, in Czech and Ukrainian. */
export async function printAgreed(page: Page, caseAt: string): Promise<string> {
  await page.goto(caseAt);
  await part(page, 'Plán');
  await press(page, 'Na čem jsme se domluvili');
  const opened = sheet(page, 'Na čem jsme se domluvili');
  await opened.getByRole('combobox', { name: 'Jazyk' }).click();
  await page.getByRole('option', { name: 'česky a ukrajinsky' }).click();
  return printed(page, await linked(page, 'Na čem jsme se domluvili', 'Otevřít PDF'));
}

/** Sends what the pages no longer offer; says the status. */
export const tries = (page: Page, method: 'POST' | 'PUT', path: string, body?: object, version?: number): Promise<number> =>
  page.evaluate(async ({ method, path, body, version }) => (await fetch(`/api${path}`, { method, headers: { ...(body && { 'content-type': 'application/json' }), ...(version !== undefined && { 'if-match': `"${version}"` }) }, ...(body && { body: JSON.stringify(body) }) })).status, { method, path, body, version });

/** A record, a step, a need and a signature: none of them is taken. */
export async function writesNothing(page: Page, caseAt: string, personId: string, releaseId: string): Promise<void> {
  const caseId = caseAt.split('/').at(-1)!, about = [personId];
  const record = { id: newId(), caseId, onDay: new Date().toISOString().slice(0, 10), minutes: 30, mode: 'phone', directness: 'direct', about, facts: 'Ještě jeden hovor.' };
  const refused = [
    await tries(page, 'POST', '/records', record),
    await tries(page, 'POST', '/commitments', { id: newId(), caseId, what: 'Ještě jeden krok', about, owner: { kind: 'nobody' } }),
    await tries(page, 'POST', `/cases/${caseId}/goals`, { id: newId(), words: 'Ještě jeden cíl', language: 'cs', about }),
    await tries(page, 'PUT', `/releases/${releaseId}/signature`, { signerName: 'Kdokoli', strokes: 'M1 1 L50 50 L90 20', understood: 'yes', guardianId: null, childOpinion: '', interpreter: '' }, 1),
  ];
  expect(refused).toEqual([404, 404, 404, 404]);
}

/** The other organisation: told that the sharing ended, and nothing to write with. */
export async function offersNothing(page: Page, caseAt: string): Promise<void> {
  await page.goto(caseAt);
  await expect(page.getByText('Sdílení skončilo', { exact: true })).toBeVisible();
  for (const name of ['Zapsat kontakt', 'Přidat cíl', 'Přidat krok', 'Přidat vazbu', 'Zapsat zakázku', 'Zhodnotit potřeby', 'Nový souhlas', 'Bariéra', 'Dohoda']) await expect(page.getByRole('button', { name })).toHaveCount(0);
}
