import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { card, choose, chooseAll, day, press, segment, write } from './fields.ts';
import { family, label, members, yulia } from './story.ts';

/** Writes the whole family at once; the Latin is suggested and only checked. Returns the mother's address. */
export async function registerFamily(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Lidé' }).click();
  await expectAccessible(page, 'people');
  await page.getByRole('link', { name: 'Zapsat osobu nebo rodinu' }).click();
  for (const [at, member] of members.entries()) {
    if (at) await press(page, 'Přidat člena rodiny');
    const one = page.getByRole('region').nth(at);
    if (member.role) await choose(one, 'Vztah k první osobě', member.role);
    await write(one, 'Jméno v písmu osoby', member.native);
    await one.getByRole('textbox', { name: 'Jméno v písmu osoby' }).press('Tab');
    // Documents have the surname first; the mother wrote it the other way.
    if (!at) await press(one, 'Prohodit jméno a příjmení');
    await expect(one.getByLabel('Jméno latinkou')).toHaveValue(member.latin[0]);
    await expect(one.getByLabel('Příjmení latinkou')).toHaveValue(member.latin[1]);
    await day(one, 'Datum narození', member.born);
    await segment(one, 'Pohlaví', member.sex);
    if (!at) {
      await chooseAll(one, 'Jazyky, první je hlavní', ['ukrajinština']);
      await chooseAll(one, 'Státní občanství', ['Ukrajina']);
      await choose(one, 'Potřebuje tlumočení do', 'ukrajinština');
      await write(one, 'Telefon', '+420 700 100 200');
    }
  }
  await expectAccessible(page, 'new family');
  await press(page, 'Uložit');
  await expect(page.getByRole('heading', { level: 1, name: yulia })).toBeVisible();
  for (const name of family.slice(1)) await expect(card(page, 'Blízcí').getByText(name)).toBeVisible();
  await expectAccessible(page, 'person');
  return new URL(page.url()).pathname;
}

/** Opens the case from the people just written; the oldest first as the client. Returns its address. */
export async function openCase(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Případy', exact: true }).click();
  await page.getByRole('link', { name: 'Nový případ' }).click();
  const people = page.getByRole('group', { name: 'Lidé na výběr' });
  for (const name of family) await people.getByRole('checkbox', { name, exact: true }).check();
  await write(page, 'Jak případu říkáte v týmu', label);
  await segment(page, 'Spolupráce', 'více organizací');
  await segment(page, 'Práce', 'týmová');
  await segment(page, 'Dohoda', 'písemná');
  await write(page, 'Co je dohodnuto', 'Doprovázení při bydlení, vyšetření a zápisu do školky.');
  await expectAccessible(page, 'new case');
  await press(page, 'Založit případ');
  await expect(page.getByRole('heading', { level: 1, name: label })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Kdo v případu je' }).getByRole('listitem')).toHaveCount(5);
  return new URL(page.url()).pathname;
}
