// The main story: a family's case run by two organisations, from the first request to closing and reopening.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { goOn, noteBarrier, closeCase, evaluateCase, evaluateGoal, planFollowUp, reopen, review } from './family/closing.ts';
import { byKeyboard, inConfidence, onPhone } from './family/contacts.ts';
import { acceptInvitation, acceptWithChange, answerOffers, invite, recommend } from './family/cooperation.ts';
import { offersNothing, printAgreed, printFile, writesNothing } from './family/ending.ts';
import { card, press, send, segment, sheet, write } from './family/fields.ts';
import { part, rateNeeds, writePersons, writeRequest } from './family/mapping.ts';
import { addGrandmother, drawNetwork } from './family/network.ts';
import { addStep, flat, speech, writePlan } from './family/plan.ts';
import { openCase, registerFamily } from './family/register.ts';
import { prepareConsents, sign, signForChildren, withdraw } from './family/sharing.ts';
import { andrii, family, label, ofFamily, ofFather, timko, yulia } from './family/story.ts';
import { findsNothing, searchEverything, wholeCase } from './family/strangers.ts';
import { startProduct, type Running } from './house.ts';

test.describe.configure({ mode: 'serial' });
let product: Running, olena: Page, petra: Page, lucie: Page, ivan: Page, caseAt: string, motherAt: string, fatherAt: string, childAt: string;
const early = 'Raná péče Jeřabina', taken = ['Návštěva poradkyně doma', 'Objednat foniatrii'] as const, returned = 'Zajistit naslouchátka';

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  [olena, petra, lucie, ivan] = await Promise.all((['olena', 'petra', 'lucie', 'ivan'] as const).map((who) => product.signedIn(browser, who))) as [Page, Page, Page, Page];
});
test.afterAll(() => product.close());

test('a family of five is written and its case opened', async () => {
  motherAt = await registerFamily(olena);
  caseAt = await openCase(olena);
  [fatherAt, childAt] = await Promise.all([/^Andrii/, /^Tymofii/].map(async (name) => (await olena.getByRole('link', { name }).first().getAttribute('href'))!)) as [string, string];
});

test('the request, the needs, the children and the network are mapped', async () => {
  await writeRequest(olena);
  await writePersons(olena);
  await rateNeeds(olena);
  await drawNetwork(olena);
  await addGrandmother(olena);
});

test('going on without what is lacking needs a reason; goals in the words of the family, and the first steps', async () => {
  await goOn(olena, caseAt, 'Plánování a realizace', ['hlas dítěte: Maksym, Sofiia'], 'Starší děti jsou na táboře, promluvíme s nimi po návratu.');
  await writePlan(olena);
  await expectAccessible(olena, 'plan');
});

test('the coordinator recommends, the key worker accepts with a change and invites', async () => {
  await recommend(petra, caseAt);
  await acceptWithChange(olena);
  await invite(olena, caseAt);
  await findsNothing(lucie, caseAt, motherAt);
  await findsNothing(ivan, caseAt, motherAt);
});

test('each adult consents; before the father signs, nothing about him shows', async () => {
  await prepareConsents(olena);
  await sign(olena, yulia);
  await signForChildren(olena, yulia);
  const seen = await wholeCase(lucie, caseAt);
  expect(seen).toContain(yulia);
  expect(seen).toContain(speech);
  expect(seen).not.toMatch(ofFather);
  expect(seen).not.toContain(flat);
  for (const name of ['Andrii', 'Андрій', 'Berezhnyi']) expect(await searchEverything(lucie, name)).not.toMatch(ofFather);
  for (const [name, at] of [[yulia, motherAt], [timko, childAt]] as const) {
    await lucie.goto(at);
    await expect(lucie.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(lucie.getByText('Načítá se')).toHaveCount(0);
    expect(await lucie.locator('body').innerText()).not.toMatch(ofFather);
  }
  await lucie.goto(fatherAt);
  await expect(lucie.getByRole('alert').filter({ hasText: 'Nenalezeno' })).toBeVisible();

  await sign(olena, andrii);
  await expectAccessible(olena, 'sharing');
  await lucie.goto(fatherAt);
  await expect(lucie.getByRole('heading', { level: 1, name: andrii })).toBeVisible();
  await findsNothing(ivan, caseAt, motherAt);
});

test('the other service joins, sees the plan and not the notes, takes two steps and returns the third', async () => {
  await acceptInvitation(lucie);
  await part(olena, 'Plán');
  for (const [at, what] of [...taken, returned].entries()) await addStep(olena, speech, what, 10 + 7 * at, early);
  await answerOffers(lucie, taken, returned, 'Bez výsledku foniatrie naslouchátka předepsat nejdou.');
  await olena.goto(`${caseAt}/plan`);
  const steps = olena.getByRole('list', { name: `Kroky k cíli ${speech}` });
  await expect(steps.getByRole('listitem').filter({ hasText: returned })).toContainText('odmítnuto');
  await expect(steps.getByRole('listitem').filter({ hasText: returned })).toContainText('Bez výsledku foniatrie');

  await lucie.goto(caseAt);
  await part(lucie, 'Tým a služby');
  await press(card(lucie, 'Služby').getByRole('listitem').filter({ hasText: early }), 'Dohoda');
  const agreement = sheet(lucie, 'Dohoda s klientem');
  await segment(agreement, 'Dohoda', 'písemná');
  await write(agreement, 'Co je dohodnuto', 'Návštěvy dvakrát měsíčně.');
  await send(agreement, 'Uložit');
});

test('three visits: by keyboard under a minute, on a phone with a closed tab, in confidence', async ({ browser }) => {
  const noticed = 'Dohodnuto vyšetření sluchu, máma přinese zprávu od lékařky.';
  expect(await byKeyboard(olena, noticed)).toBeLessThan(60_000);
  const phone = await onPhone(await product.signedIn(browser, 'olena', 'phone'), caseAt, 'Návštěva na ubytovně: Tymofii ukazuje, co chce. Domluven doprovod na foniatrii.');
  for (const [address, where] of [['/', 'today'], [`${caseAt}/plan`, 'plan'], [`${caseAt}/zaznamy`, 'records'], ['/lide', 'people'], [motherAt, 'person'], [`${caseAt}/sdileni`, 'sharing']] as const) {
    await phone.goto(address);
    await expect(phone.getByText('Načítá se')).toHaveCount(0);
    await expectAccessible(phone, `${where} on a phone`);
  }
  await phone.context().close();
  await inConfidence(olena, caseAt, 'Má dluh u kamaráda, žena o něm neví.');
  await part(olena, 'Záznamy');
  await expect(card(olena, 'Záznamy').getByRole('listitem')).toHaveCount(3);
  await expectAccessible(olena, 'records');

  // The other service reads its own only.
  await lucie.goto(caseAt);
  await lucie.getByRole('button', { name: /^Zapsat kontakt/ }).click();
  await lucie.getByRole('group', { name: 'Koho se to týká' }).getByRole('checkbox', { name: timko }).check();
  await segment(lucie, 'Jak', 'v terénu');
  await segment(lucie, 'Minut', '60');
  await write(lucie, 'Co se stalo a co je domluveno', 'První návštěva, hra se zvuky.');
  await press(lucie, 'Uložit záznam');
  await expect(lucie.getByText('Záznam byl uložen')).toBeVisible();
  const seen = await wholeCase(lucie, caseAt);
  expect(seen).toContain('První návštěva, hra se zvuky.');
  for (const hidden of [noticed, 'Návštěva na ubytovně', 'dluh', 'Nejnaléhavější je vyšetření', 'Ve čtyřech letech nemluví', 'Nakreslil velkou mámu', 'Teta Oksana', 'Přizvat ranou péči']) expect(seen).not.toContain(hidden);
});

test('the time chart shows both services, the table says the same, the sheet for the family too', async () => {
  for (const page of [olena, lucie]) {
    await page.goto(`${caseAt}/plan`);
    const chart = page.getByRole('img', { name: /^Časový průběh plánu/ });
    await expect(chart).toContainText('Kompas');
    await expect(chart).toContainText('Jeřabina');
    await press(page, 'Jako tabulka');
    const table = card(page, 'Časový průběh').getByRole('table');
    await expect(table.getByRole('row').filter({ hasText: taken[0] })).toContainText(early);
    await expect(table.getByRole('row').filter({ hasText: 'Objednat vyšetření sluchu' })).toContainText('Olena Marčuková');
    await expect(table.getByRole('row').filter({ hasText: returned })).toHaveCount(0);
  }
  await expectAccessible(lucie, 'plan as the other service sees it');
  const agreed = await printAgreed(olena, caseAt);
  for (const one of [taken[0], 'Objednat vyšetření sluchu', 'Хочу, щоб Тимко почав говорити.']) expect(agreed).toContain(one);
  expect(agreed).not.toContain('žena o něm neví');
  const done = lucie.getByRole('list', { name: `Kroky k cíli ${speech}` }).getByRole('listitem').filter({ hasText: taken[1] });
  await press(done, `Další možnosti: ${taken[1]}`);
  await lucie.getByRole('menuitem', { name: 'Hotovo' }).click();
  await write(done, 'Jak to dopadlo', 'Termín 3. února v 9 hodin.');
  await press(done, 'Hotovo');
  await expect(done).toContainText('Termín 3. února');
});

test('goals and the case are evaluated, a barrier noted, the case closed', async () => {
  await goOn(olena, caseAt, 'Vyhodnocení');
  await part(olena, 'Vyhodnocení');
  await evaluateGoal(olena, speech, 'částečně', '4', 'Říká máma a voda.');
  await evaluateGoal(olena, flat, 'dosažen', '5', 'Máme klíče.');
  await evaluateCase(olena);
  await planFollowUp(olena);
  await review(petra, caseAt);
  await noteBarrier(olena, caseAt, 'Na foniatrii se čeká čtyři měsíce.');
  await expect(olena.getByText('Chybí:')).toHaveCount(0);
  await closeCase(olena, caseAt, taken[0]);
  await expectAccessible(olena, 'closed case');
  for (const [tab, button] of [['Plán', 'Přidat cíl'], ['Mapování', 'Zapsat zakázku'], ['Síť a ekomapa', 'Přidat vazbu'], ['Vyhodnocení', 'Vyhodnotit spolupráci'], ['Přehled', 'Bariéra']] as const) {
    await part(olena, tab);
    await expect(olena.getByText('Načítá se')).toHaveCount(0);
    await expect(olena.getByRole('button', { name: button, exact: true })).toHaveCount(0);
    await expect(olena.getByRole('button', { name: /^Zapsat kontakt/ })).toHaveCount(0);
  }
  await findsNothing(ivan, caseAt, motherAt);
});

test('nine months later it opens again, with its history', async () => {
  const caseId = caseAt.split('/').at(-1);
  await product.admin.query("update cases.episode set opened_on = opened_on - 300, closed_on = closed_on - 270 where case_id = $1", [caseId]);
  await product.admin.query("update cases.phase_change set changed_on = changed_on - 270 where case_id = $1", [caseId]);
  await reopen(olena, caseAt, 'Maminka volá: starší syn přestal chodit do školy.');
  const history = card(olena, 'Jak případ šel');
  await expect(history).toContainText('Případ se otevřel znovu (2. období)');
  await expect(history).toContainText('cíle splněny');
  await expect(history).toContainText('Starší děti jsou na táboře');
  await expect(history).toContainText('Případ se otevřel');
  await part(olena, 'Mapování');
  await expect(card(olena, 'Zakázka')).toContainText('1. spolupráce');
  await part(olena, 'Záznamy');
  await expect(card(olena, 'Záznamy').getByRole('listitem').first()).toBeVisible();
  await part(olena, 'Vyhodnocení');
  await expect(card(olena, 'Vyhodnocení spolupráce')).toContainText('Už vím, koho se ptát.');
});

test('on paper: the whole file, and the mother\'s without what the father confided', async () => {
  expect(await printFile(olena, caseAt)).toContain('žena o něm neví');
  const hers = await printFile(olena, caseAt, yulia);
  expect(hers).toContain('Dohodnuto vyšetření sluchu');
  expect(hers).not.toContain('žena o něm neví');
});

test('who looked at the mother is there to read', async () => {
  await olena.goto(motherAt);
  await olena.getByRole('link', { name: 'Kdo se díval, kdy a proč' }).click();
  const rows = olena.getByRole('table', { name: 'Kdo se díval, kdy a proč' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Lucie Marešová' }).first()).toContainText('na základě sdílení');
  await expect(rows.filter({ hasText: 'Petra Zelinková' }).first()).toContainText('má pověření koordinovat');
  await expect(rows.filter({ hasText: 'Ivan' })).toHaveCount(0);
  await expectAccessible(olena, 'who looked');
});

test('when the sharing ends, the other service keeps its own and nothing else', async () => {
  const { rows: [release] } = await product.admin.query<{ id: string }>('select id from access.release where person_id = $1', [motherAt.split('/').at(-1)]);
  await olena.goto(`${caseAt}/sdileni`);
  for (const person of family) await withdraw(olena, person);
  await offersNothing(lucie, caseAt);
  const seen = await wholeCase(lucie, caseAt);
  for (const own of [label, ...taken, 'Termín 3. února', 'První návštěva, hra se zvuky.']) expect(seen).toContain(own);
  expect(seen.replaceAll(label, '')).not.toMatch(ofFamily);
  for (const foreign of [speech, flat, returned, 'Objednat vyšetření sluchu', 'Olena Marčuková', 'Čtyři měsíce']) expect(seen).not.toContain(foreign);
  // Who the people are she took over when her service accepted; what others wrote about them is gone.
  await lucie.goto(motherAt);
  await expect(lucie.getByRole('heading', { level: 1, name: yulia })).toBeVisible();
  await expect(card(lucie, 'Blízcí')).toContainText('Žádné příbuzenské vztahy nejsou zapsány.');
  await expect(lucie.getByText('Načítá se')).toHaveCount(0);
  for (const foreign of ['700 100 200', 'Dohodnuto vyšetření sluchu', 'sdílí']) expect(await lucie.locator('main').innerText()).not.toContain(foreign);
  await lucie.goto(`/zapsat?case=${caseAt.split('/').at(-1)}`);
  await expect(lucie.getByText('Do tohoto případu teď nejde zapisovat')).toBeVisible();
  const count = async () => (await product.admin.query('select (select count(*) from work.record) as records, (select count(*) from commitments.commitment) as steps, (select count(*) from access.release_signature) as signatures')).rows;
  const before = await count();
  await writesNothing(lucie, caseAt, motherAt.split('/').at(-1)!, release!.id);
  expect(await count()).toEqual(before);
  await expectAccessible(lucie, 'ended sharing');
  await findsNothing(ivan, caseAt, motherAt);
});
