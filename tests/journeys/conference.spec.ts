// A case conference: from whether it suits, over a release that was missing, a grandmother on a phone, to steps in two organisations. A person outside sees neither.
import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { family, sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { addDays, day, today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { aPdf } from '#platform/testing/files.ts';
import { expectAccessible } from './axe.ts';
import { tries } from './family/ending.ts';
import { onlyThese, press, segment, send, sheet } from './family/fields.ts';
import { draw } from './family/sharing.ts';
import { startProduct, type Running } from './house.ts';

let product: Running, shared: SharedCase, olena: Page, meetingId: string;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  shared = await sharedCase({ admin: product.admin });
  await shared.accept();
  olena = await product.signedIn(browser, 'olena');
});
test.afterAll(() => product.close());
const sends = async (method: 'POST' | 'PUT', path: string, body?: object, version?: number) => expect([200, 201, 204], path).toContain(await tries(olena, method, path, body, version));
const tab = () => `/setkani/${meetingId}/priprava`;

test('from the case: it suits, a day is proposed and chosen, nobody without a ground is invited', async () => {
  await olena.goto(`/pripady/${family.caseId}`);
  await expect(olena.getByRole('heading', { name: 'Případové konference' })).toBeVisible();
  await press(olena, 'Konference');
  const start = sheet(olena, 'Je případová konference vhodná?');
  await onlyThese(start, 'O kom bude', ['Oksana Sydorčuk', 'Taras Sydorčuk']);
  for (const point of ['Klient nebo klientka o ni stojí a ví, co to je', 'Nikomu neublíží: nesejde se s někým, koho se bojí', 'Je víc lidí nebo služeb, které se mají sladit', 'Je o čem společně rozhodnout']) await start.getByLabel(point).check();
  await expect(start.getByText('Podle toho, co platí, konference obvykle pomůže.')).toBeVisible();
  await segment(start, 'Doporučujete ji?', 'Ano');
  await start.getByRole('textbox', { name: 'Proč', exact: true }).fill('Řeší se to na třech místech.');
  await start.getByLabel('Čeho má dosáhnout').fill('Domluvit se, kdo Marka vodí do školky.');
  await expectAccessible(olena, 'does it suit');
  await press(start, 'Uložit a pokračovat');
  await olena.waitForURL(/\/setkani\/[^/]+\/priprava/);
  meetingId = olena.url().split('/').at(-2)!;
  await expect(olena.getByRole('heading', { name: 'Termín' })).toBeVisible();
  await press(olena, 'Navrhnout');
  const propose = sheet(olena, 'Navrhnout termín'), on = addDays(today(), 16);
  await propose.getByRole('textbox', { name: 'Den' }).fill(day(on));
  await propose.getByLabel('Kde').fill('Zasedačka Kompasu');
  await send(propose, 'Uložit');
  await olena.getByRole('button', { name: /^Vybrat / }).click();
  await expect(olena.getByText(`Koná se`)).toBeVisible();
  await press(olena, 'Pozvat');
  await expect(olena.getByText('chybí souhlas').first()).toBeVisible();
  await expectAccessible(olena, 'whom to invite');
  await olena.getByRole('button', { name: 'Pozvat Oksana Sydorčuk' }).click();
  await expect(olena.getByText('pozváno')).toBeVisible();
});

test('the missing release is offered, signed, and its worker invited', async () => {
  await olena.getByRole('button', { name: 'Připravit souhlas Jeřabina' }).click();
  await expect(olena.getByRole('heading', { name: 'Nový souhlas' })).toBeVisible();
  // About the mother only: the father will not sign.
  await onlyThese(olena, 'O kom', ['Oksana Sydorčuk']);
  await olena.getByRole('combobox', { name: 'Jazyk listu' }).click();
  await olena.getByRole('option', { name: 'česky', exact: true }).or(olena.getByRole('option', { name: 'čeština', exact: true })).click();
  await press(olena, 'Připravit k podpisu');
  await press(olena, 'Podepsat');
  const signing = sheet(olena, 'Podpis souhlasu');
  await segment(signing, 'Bylo zopakováno vlastními slovy, co se podepisuje?', 'Ano');
  await draw(olena);
  await send(signing, 'Podepsat');
  await olena.getByRole('button', { name: 'Pozvat Lucie Marešová' }).click();
  await expect(olena.getByText('pozváno')).toHaveCount(2);
  await olena.getByLabel('Jméno a kdo to je').fill('Božena Nová, babička');
  await press(olena, 'Přidat');
  await press(olena, 'Zpět na přípravu');
  await olena.getByRole('button', { name: 'Připravit Oksana Sydorčuk' }).click();
  const preparing = sheet(olena, 'Příprava: Oksana Sydorčuk');
  await preparing.getByLabel('Ví, proč se koná').check();
  await preparing.getByLabel('Na co myslet').fill('Bojí se o bydlení.');
  await expectAccessible(olena, 'preparing somebody');
  await send(preparing, 'Uložit');
  await expect(olena.getByText(/připraveno 1 z/)).toBeVisible();
});

test('the grandmother on a phone: a consent, a link and a code, a promise, the agenda', async ({ browser }) => {
  const paper = randomUUID();
  await product.admin.query(`insert into documents.document (id, organisation_id, case_id, about, title, kind, extension, declared_size, size, state, media_type, author_id) values ($1, $2, $3, $4, 'Souhlas pro babičku', 'consent', 'pdf', $5, $5, 'ready', 'application/pdf', $6)`,
    [paper, organisations.kompas.id, family.caseId, [family.mother], aPdf().length, people.olena.membership]);
  for (const [title, about] of [['Jak je Markovi', [family.mother]], ['Co říká táta', [family.mother, family.father]]] as const) await sends('POST', `/meetings/${meetingId}/items`, { id: randomUUID(), title, about, forGuests: true });
  await olena.goto(tab());
  await olena.getByRole('button', { name: /^Souhlas a odkaz Božena/ }).click();
  const guest = sheet(olena, 'Božena Nová, babička');
  await expect(guest.getByRole('button', { name: 'Nový odkaz' })).toHaveCount(0);
  await press(guest, 'Zapsat souhlas');
  await guest.getByRole('combobox', { name: 'Kdo souhlasí' }).click();
  await olena.getByRole('option', { name: 'Oksana Sydorčuk' }).click();
  await guest.getByRole('combobox', { name: 'Podepsaný souhlas' }).click();
  await olena.getByRole('option', { name: /Souhlas pro babičku/ }).click();
  await expectAccessible(olena, 'a consent for a guest');
  await press(guest, 'Zapsat souhlas');
  await press(guest, 'Nový odkaz');
  await guest.getByLabel('Telefon, kam může zavolat zpátky').fill('601 234 567');
  await press(guest, 'Vytvořit odkaz a kód');
  const link = (await olena.getByText('/host#').textContent())!, code = (await olena.getByText(/^\d{3} \d{3}$/).textContent())!.replace(' ', '');

  const context = await browser.newContext({ baseURL: product.url, locale: 'cs-CZ', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const granny = await context.newPage();
  await granny.goto(link);
  await granny.getByRole('textbox', { name: 'Kód' }).fill(code);
  await granny.getByRole('button', { name: 'Otevřít' }).click();
  await expect(granny.getByRole('heading', { name: 'Zveme vás na setkání' })).toBeVisible();
  await expect(granny.getByText('Zasedačka Kompasu')).toBeVisible();
  await expect(granny.getByText('Jak je Markovi')).toHaveCount(0);
  await expectAccessible(granny, 'a guest before the promise');
  await granny.getByRole('button', { name: 'Přijdu', exact: true }).click();
  await expect(granny.getByText('Počítáme s vámi.')).toBeVisible();
  await granny.getByLabel('Slibuji, že to zůstane mezi námi').check();
  await granny.getByRole('button', { name: 'Pokračovat' }).click();
  await expect(granny.getByText('Jak je Markovi')).toBeVisible();
  // The father has not signed.
  await expect(granny.getByText('Co říká táta')).toHaveCount(0);
  await expect(granny.getByText('Sydorčuk')).toHaveCount(0);
  await expectAccessible(granny, 'a guest after the promise');
  expect(await granny.locator('html').evaluate((page) => page.scrollWidth)).toBeLessThanOrEqual(390);
  for (const box of await granny.getByRole('button').all()) expect((await box.boundingBox())!.height, await box.textContent() ?? '').toBeGreaterThanOrEqual(44);
  await context.close();
});

test('what was agreed becomes steps in two organisations, and each reads what their ground allows', async ({ browser }) => {
  // The day has come.
  await product.admin.query('update meetings.meeting set on_day = platform.today() where id = $1', [meetingId]);
  const version = async () => ((await (await olena.request.get(`/api/meetings/${meetingId}`)).json()) as { version: number }).version;
  await sends('POST', `/meetings/${meetingId}/start`, undefined, await version());
  for (const [position, [kind, text]] of ([['client_view', 'Chci, aby Marko mluvil.'], ['agreement', 'Kompas domluví zápis.'], ['agreement', 'Raná péče přijde dvakrát.']] as const).entries())
    await sends('PUT', `/meetings/${meetingId}/passages/${randomUUID()}`, { itemId: null, kind, text, position, about: [family.mother], base: 0 });
  await sends('POST', `/meetings/${meetingId}/finish`, undefined, await version());
  await olena.goto(tab());
  await expect(olena.getByRole('heading', { name: 'Co z konference vzešlo' })).toBeVisible();
  await olena.getByRole('button', { name: 'Zapsat přítomnost klienta' }).click();
  const course = sheet(olena, 'Byl klient nebo klientka na konferenci?');
  await segment(course, 'Byl klient nebo klientka na konferenci?', 'celou dobu');
  await send(course, 'Uložit');
  for (const [text, owner] of [['Kompas domluví zápis.', null], ['Raná péče přijde dvakrát.', 'Lucie Marešová (Jeřabina)']] as const) {
    await olena.getByRole('button', { name: `Udělat krok dohoda: ${text}` }).click();
    const step = sheet(olena, 'Krok z dohody');
    if (owner) {
      await step.getByRole('combobox', { name: 'Kdo' }).click();
      await olena.getByRole('option', { name: owner }).click();
    }
    await send(step, 'Uložit');
  }
  await olena.getByRole('button', { name: 'Kdy se vrátit' }).click();
  await send(sheet(olena, 'Kdy se k dohodám vrátit'), 'Uložit');
  await expect(olena.getByRole('button', { name: /^Návrat/ })).toBeVisible();
  await expect(olena.getByRole('list', { name: 'Kdo co čte' }).getByText('2 z 3 částí zápisu')).toBeVisible();
  await expectAccessible(olena, 'after the conference');
  const { rows } = await product.admin.query<{ state: string; kind: string; linked: boolean }>(`select c.state, c.kind, exists (select from meetings.item_commitment l where l.commitment_id = c.id) as linked from commitments.commitment c where c.case_id = $1 order by c.created_at`, [family.caseId]);
  expect(rows).toEqual([{ state: 'open', kind: 'task', linked: true }, { state: 'offered', kind: 'task', linked: true }, { state: 'open', kind: 'review', linked: false }]);

  const lucie = await product.ready(browser, 'lucie', 'phone');
  await lucie.goto(tab());
  await expect(lucie.getByRole('region', { name: 'Dohody' }).getByText('Raná péče přijde dvakrát.')).toBeVisible();
  await expect(lucie.getByText('Chci, aby Marko mluvil.')).toHaveCount(0);
  await expect(lucie.getByText('Řeší se to na třech místech.')).toHaveCount(0);
  await expect(lucie.getByText('Bojí se o bydlení.')).toHaveCount(0);
  // Whether a consent reaches somebody is said only to those who called the conference.
  await expect(lucie.getByText('souhlas skončil')).toHaveCount(0);
  await expectAccessible(lucie, 'an invited organisation on a phone');
  expect(await lucie.locator('html').evaluate((page) => page.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a person outside sees neither the conference nor that there is one', async ({ browser }) => {
  const ivan = await product.ready(browser, 'ivan');
  await ivan.goto(tab());
  await expect(ivan.getByText('Nenalezeno, nebo k tomu nemáte přístup.').first()).toBeVisible();
  await expect(ivan.getByText('Kompas domluví zápis.')).toHaveCount(0);
  await ivan.goto(`/setkani/${randomUUID()}/priprava`);
  await expect(ivan.getByText('Nenalezeno, nebo k tomu nemáte přístup.').first()).toBeVisible();
});
