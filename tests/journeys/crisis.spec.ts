// A crisis with thirty people in it: everybody ends with the same list in the same order, also who was cut off; nothing is said to the public without approval.
import { expect, test, type Page } from '@playwright/test';
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '#platform/http/client.ts';
import { people, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { tries } from './family/ending.ts';
import { startProduct, type Running } from './house.ts';

test.describe.configure({ mode: 'serial' });
type Line = { id: string; seq: number; text: string };
/** Somebody with a device: an own session, an own stream of events, a list read on by its last number. */
type Participant = { cookie: string; list: Line[]; stop: AbortController; reading: Promise<void> };
let product: Running, petra: Page, lucie: Page, everybody: Participant[] = [];
const caseId = newId(), activation = newId(), base = `/cases/${caseId}/crises/${activation}`, page = `/lokality/${caseId}/krize`;

async function member(n: number): Promise<string> {
  const account = newId(), membership = newId(), secret = randomBytes(32).toString('base64url');
  await product.admin.query(`insert into access.account (id, email, name) values ($1, $2, $3)`, [account, `ucast${n}@example.test`, `Účast ${n}`]);
  await product.admin.query(`insert into access.membership (id, account_id, organisation_id, role, profession, valid_from) select $1, $2, organisation_id, 'worker', 'social_worker', '2020-01-01' from access.membership where id = $3`, [membership, account, people.olena.membership]);
  await product.admin.query('insert into access.membership_service (membership_id, service_id) values ($1, $2)', [membership, services.outreach.id]);
  await product.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 hour')`, [createHash('sha256').update(secret).digest(), account, membership]);
  return `soubeh_session=${secret}`;
}
const asks = (cookie: string, path: string, body?: object) => fetch(`${product.url}/api${path}`, { method: body ? 'POST' : 'GET', headers: { cookie, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) });
/** Reads on from the last number until there is nothing more; one reading at a time. */
function readOn(one: Participant): Promise<void> {
  return one.reading = one.reading.then(async () => {
    while (!one.stop.signal.aborted) {
      const { items, upTo, last } = await (await asks(one.cookie, `${base}/entries/since?seq=${one.list.at(-1)?.seq ?? 0}`)).json() as { items: Line[]; upTo: number; last: number };
      one.list.push(...items);
      if (upTo >= last) return;
    }
  });
}
async function listen(one: Participant): Promise<void> {
  one.stop = new AbortController();
  const response = await fetch(`${product.url}/api/live?topics=crisis:${activation}`, { headers: { cookie: one.cookie }, signal: one.stop.signal });
  expect(response.status).toBe(200);
  void (async () => { let rest = ''; for await (const part of response.body!.pipeThrough(new TextDecoderStream())) { const events = (rest + part).split('\n\n'); rest = events.pop()!; if (events.some((event) => /^event: (changed|again)/.test(event))) void readOn(one); } })().catch(() => {});
  await readOn(one);
}
const write = async (one: Participant, text: string) => { const body = { id: newId(), kind: 'happened', text, at: new Date().toISOString() }; expect((await asks(one.cookie, `${base}/entries`, body)).status).toBe(201); return body; };

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  [petra, lucie] = [await product.signedIn(browser, 'petra'), await product.signedIn(browser, 'lucie', 'phone')];
  expect([200, 201]).toContain(await tries(petra, 'POST', '/localities', { id: caseId, label: 'Dům Okružní', serviceId: services.outreach.id, kind: 'house', address: 'Okružní 4', city: 'Plzeň', orpCode: '3209', leadMembershipId: people.olena.membership }));
  await product.admin.query(`insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state, author_id) select gen_random_uuid(), m.organisation_id, $1, $2, c.organisation_id, 'accepted', m.id from access.membership m, cases.case c where m.id = $3 and c.id = $1`, [caseId, services.earlyCare.id, people.lucie.membership]);
  for (const [who, kind] of [['petra', 'coordination'], ['lucie', 'media']] as const) await product.admin.query(`insert into crisis.training (id, organisation_id, membership_id, kind, trained_on, valid_until, author_id) select gen_random_uuid(), organisation_id, id, $2, current_date - 10, current_date + 300, id from access.membership where id = $1`, [people[who].membership, kind]);
  expect(await tries(petra, 'POST', `/cases/${caseId}/crises`, { id: activation, title: 'Dům se zavírá', trigger: 'Majitel odpojil vodu', level: 'local', coordinatorId: people.petra.membership })).toBe(201);
  expect(await tries(petra, 'POST', `${base}/roles`, { id: newId(), code: 'spokesperson', membershipId: people.lucie.membership })).toBe(201);
  everybody = await Promise.all(Array.from({ length: 30 }, async (_, n): Promise<Participant> => ({ cookie: await member(n), list: [], stop: new AbortController(), reading: Promise.resolve() })));
});
test.afterAll(async () => { for (const { stop } of everybody) stop.abort(); await product.close(); });

test('thirty write and listen, one is cut off and comes back: the same list in the same order for everybody, nothing twice, nothing missing', async () => {
  test.setTimeout(60_000);
  await Promise.all([petra.goto(`${page}?cast=osa`), lucie.goto(`${page}?cast=osa`)]);
  await expect(lucie.getByRole('list', { name: 'Časová osa' })).toBeVisible();
  await Promise.all(everybody.map(listen));
  const [cut, ...others] = everybody as [Participant, ...Participant[]];
  await Promise.all(others.slice(0, 15).map((one, n) => write(one, `Před výpadkem ${n}`)));
  // What was on its way when the line broke still comes; nothing after it.
  cut.stop.abort();
  await cut.reading;
  const missed = await Promise.all(others.slice(15).map((one, n) => write(one, `Bez spojení ${n}`)));
  // An answer was lost on the way: the same is sent again and stands there once.
  expect((await asks(others[15]!.cookie, `${base}/entries`, missed[0]!)).status).toBe(201);
  expect(cut.list.some(({ text }) => text.startsWith('Bez spojení'))).toBe(false);
  await listen(cut);
  await write(cut, 'Jsem zpátky');
  const whole = (await product.admin.query<{ id: string }>('select id from crisis.entry where activation_id = $1 order by seq', [activation])).rows.map(({ id }) => id);
  for (const one of everybody) await expect.poll(() => one.list.map(({ id }) => id)).toEqual(whole);
  // Both pages, a desk and a telephone, show it as well, newest first.
  for (const at of [petra, lucie]) {
    await expect(at.getByText('Jsem zpátky')).toBeVisible();
    const shown = at.getByRole('list', { name: 'Časová osa' }).locator('li[id^="zapis-"]');
    await expect(shown).toHaveCount(Math.min(whole.length, 50) === whole.length ? whole.length : await shown.count());
    const numbers = (await shown.evaluateAll((rows) => rows.map((row) => Number(row.id.slice('zapis-'.length)))));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(new Set(numbers).size).toBe(numbers.length);
  }
  await expectAccessible(petra, 'timeline');
  await expectAccessible(lucie, 'timeline on a phone');
});

test('a statement without approval is refused; approved, the spokesperson publishes it', async () => {
  await lucie.goto(page);
  await lucie.getByRole('button', { name: 'Prohlášení', exact: true }).click();
  await lucie.getByLabel('O čem').fill('Co se děje v Okružní');
  await lucie.getByLabel('Co se říká').fill('Dům zůstává otevřený do zítřka.');
  await lucie.getByRole('button', { name: 'Uložit' }).click();
  await expect(lucie.getByText('návrh, neschváleno')).toBeVisible();
  await expect(lucie.getByRole('button', { name: 'Zveřejnit' })).toHaveCount(0);
  const { id } = (await product.admin.query<{ id: string }>('select id from crisis.statement')).rows[0]!;
  const refused = await lucie.evaluate(async (path) => { const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', 'if-match': '"1"' }, body: JSON.stringify({ channel: 'tiskovka' }) }); return [response.status, (await response.json() as { detail: string }).detail]; }, `/api${base}/statements/${id}/publication`);
  expect(refused).toEqual([409, expect.stringContaining('není schválené')]);
  await petra.goto(page);
  await petra.getByRole('button', { name: 'Schválit', exact: true }).click();
  await petra.getByRole('dialog').getByRole('button', { name: 'Schválit', exact: true }).click();
  await lucie.getByRole('button', { name: 'Zveřejnit', exact: true }).click();
  await lucie.getByLabel('Kde zaznělo nebo zazní').fill('tiskovka před domem');
  await lucie.getByRole('dialog').getByRole('button', { name: 'Zveřejnit', exact: true }).click();
  await expect(petra.getByText('smí se říct', { exact: true })).toBeVisible();
  await expectAccessible(petra, 'board');
});
