import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { card, press, segment, send, sheet, write } from './fields.ts';
import { part } from './mapping.ts';
import { family, yulia } from './story.ts';

const ties: [name: string, who: string, sector: string, strength: string, direction: string][] = [
  ['Teta Oksana', 'matčina sestra, Poltava', 'Rodina', 'silná opora', 'oboustranně'],
  ['Nadija', 'sousedka z patra', 'Přátelé', 'silná opora', 'oboustranně'],
  ['Farnost', 'nedělní setkání', 'Komunita', 'běžná', 'k rodině'],
  ['Ubytovna Špice', 'pronajímatel', 'Práce a bydlení', 'napjatá', 'od rodiny'],
  ['Sklady Litoh', 'otcův zaměstnavatel', 'Práce a bydlení', 'slabá', 'oboustranně'],
  ['ZŠ Na Výsluní', 'škola starších dětí', 'Služby mimo případ', 'běžná', 'k rodině'],
  ['MUDr. Rysová', 'dětská lékařka', 'Služby mimo případ', 'slabá', 'k rodině'],
  ['Úřad práce', 'dávky', 'Služby mimo případ', 'přerušená', 'bez směru'],
];

/** Eight ties one after another; the picture and the table say the same. */
export async function drawNetwork(page: Page): Promise<void> {
  await part(page, 'Síť a ekomapa');
  await page.getByRole('button', { name: 'Přidat vazbu' }).first().click();
  const form = card(page, 'Přidat vazbu'), table = page.getByRole('table', { name: 'Vazby na mapě' });
  for (const [name, who, sector, strength, direction] of ties) {
    await write(form, 'Kdo', name);
    await write(form, 'Kdo to je', who);
    await form.getByLabel('Skupina').selectOption(sector);
    await form.getByLabel('Vazba', { exact: true }).selectOption(strength);
    await form.getByLabel('Kam jde pomoc').selectOption(direction);
    await form.getByRole('textbox', { name: 'Kdo to je' }).press('Enter');
    await expect(form.getByRole('textbox', { name: 'Kdo', exact: true })).toHaveValue('');
  }
  await press(form, 'Hotovo');
  const picture = page.getByRole('img', { name: /^Ekomapa/ });
  for (const [name, , , strength] of ties) {
    await expect(table.getByRole('row').filter({ hasText: name })).toContainText(strength);
    await expect(picture).toContainText(name);
  }
  await expect(table.getByRole('button')).toHaveCount(9); // and the leading service itself
  await expect(picture).toHaveAccessibleName(/počet vazeb: 9/);
  await expectAccessible(page, 'ecomap');
}

/** The grandmother joins the genogram. */
export async function addGrandmother(page: Page): Promise<void> {
  await segment(page, 'Pohled', 'Genogram');
  await press(page, 'Přidat příbuzné');
  const kin = sheet(page, 'Přidat příbuzné');
  await write(kin, 'Jméno, jak se v rodině říká', 'babusja Halyna');
  await kin.getByLabel('Je to').selectOption('rodič');
  await kin.getByLabel('Čí').selectOption(yulia);
  await segment(kin, 'Pohlaví', 'žena');
  await write(kin, 'Rok narození', '1961');
  await send(kin, 'Uložit');
  await expect(page.getByRole('list', { name: 'Další příbuzní' }).getByRole('listitem')).toContainText(['babusja Halyna']);
  const picture = page.getByRole('img', { name: /^Genogram/ });
  await expect(picture).toContainText('babusja Halyna');
  for (const name of family) {
    await expect(picture).toContainText(name.split(' ')[0]!);
    await expect(page.getByRole('list', { name: 'Osoby případu' })).toContainText(name);
  }
  await expectAccessible(page, 'genogram');
}
