// Visits written down: by keyboard, on a phone with a closed tab in the middle, in confidence.
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { choose, onlyThese, press, segment, turnOn, write } from './fields.ts';
import { andrii, label, timko, yulia } from './story.ts';

/** Goes on by the Tab key until it stands there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let at = 0; at < 80; at++) {
    if (await target.evaluate((one) => one.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
const saved = (page: Page) => expect(page.getByText('Záznam byl uložen')).toBeVisible();

/** From Today with nothing but the keyboard; returns how many milliseconds it took. */
export async function byKeyboard(page: Page, facts: string): Promise<number> {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /^Zapsat kontakt/ })).toBeVisible();
  const began = Date.now();
  await page.keyboard.press('z');
  await expect(page.getByLabel('Hledat v případech')).toBeFocused();
  await page.keyboard.type('Lipov');
  await tabTo(page, page.getByRole('list', { name: 'Případy' }).getByRole('link', { name: label }));
  await page.keyboard.press('Enter');
  for (const name of [yulia, timko]) {
    const chip = page.getByRole('group', { name: 'Koho se to týká' }).getByRole('checkbox', { name });
    await chip.waitFor({ state: 'attached' });
    await tabTo(page, chip);
    await page.keyboard.press('Space');
  }
  await tabTo(page, page.getByRole('group', { name: 'Jak' }).getByRole('radio').first());
  await page.keyboard.press('ArrowRight'); // at the client's
  await tabTo(page, page.getByRole('group', { name: 'Minut' }).getByRole('radio').first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, page.getByRole('textbox', { name: 'Co se stalo a co je domluveno' }));
  await page.keyboard.type(facts);
  await page.keyboard.press('Control+Enter');
  await saved(page);
  return Date.now() - began;
}

/** On a phone, through the interpreter; the tab closes in the middle and nothing is lost. */
export async function onPhone(phone: Page, caseAt: string, facts: string): Promise<Page> {
  await phone.goto(caseAt);
  await expectAccessible(phone, 'case on a phone');
  await press(phone, 'Zapsat kontakt');
  await onlyThese(phone, 'Koho se to týká', [yulia, timko]);
  await segment(phone, 'Jak', 'v terénu');
  await segment(phone, 'Minut', 'jiná');
  await write(phone, 'Kolik minut', '75');
  await write(phone, 'Co se stalo a co je domluveno', facts);
  await expect(phone.getByText('Rozepsáno')).toBeVisible();
  const address = phone.url(), context = phone.context();
  await phone.close();

  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByText('Pokračujete v rozepsaném textu.')).toBeVisible();
  await expect(again.getByRole('textbox', { name: 'Co se stalo a co je domluveno' })).toHaveValue(facts);
  await expect(again.getByRole('textbox', { name: 'Kolik minut' })).toHaveValue('75');
  await press(again, 'Změnit jazyk a tlumočení');
  await choose(again, 'Jazyk rozhovoru', 'ukrajinština');
  await write(again, 'Tlumočí', 'Iryna Bojko');
  await segment(again, 'Umí klient nebo klientka zopakovat dohodu vlastními slovy?', 'zčásti');
  await expectAccessible(again, 'contact on a phone');
  await press(again, 'Uložit záznam');
  await saved(again);
  return again;
}

/** What the father said is for nobody else in the family. */
export async function inConfidence(page: Page, caseAt: string, facts: string): Promise<void> {
  await page.goto(caseAt);
  await page.getByRole('button', { name: /^Zapsat kontakt/ }).click();
  await onlyThese(page, 'Koho se to týká', [andrii]);
  await segment(page, 'Jak', 'telefon');
  await segment(page, 'Minut', '30');
  const text = page.getByRole('textbox', { name: 'Co se stalo a co je domluveno' });
  await text.fill(facts);
  const understood = page.getByRole('group', { name: 'Umí klient nebo klientka zopakovat dohodu vlastními slovy?' });
  if (await understood.isVisible()) await understood.getByRole('radio', { name: 'ano', exact: true }).click();
  await turnOn(page, `Důvěrné sdělení: ${andrii}`);
  await press(page, 'Uložit záznam');
  await saved(page);
}
