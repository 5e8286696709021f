// Consents: prepared by the key worker, signed by each on the screen.
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { card, choose, onlyThese, press, segment, send, sheet, write } from './fields.ts';
import { part } from './mapping.ts';
import { children, family, yulia } from './story.ts';

const row = (page: Page, person: string) => page.getByRole('list', { name: 'Co platí' }).getByRole('listitem').filter({ has: page.getByText(person, { exact: true }) });

/** One proposal for the five of them, up to the plan, in Ukrainian. */
export async function prepareConsents(page: Page): Promise<void> {
  await part(page, 'Sdílení a nahlížení');
  await press(page, 'Nový souhlas');
  await choose(page, 'Komu', 'Raná péče Jeřabina, z. s.');
  await choose(page, 'Které službě', 'Raná péče Jeřabina');
  await onlyThese(page, 'O kom', family);
  await page.getByRole('radio', { name: 'Plán: cíle a kroky.' }).click();
  await write(page, 'Proč', 'Aby vám raná péče mohla pomáhat s vyšetřením a rozvojem syna.');
  await choose(page, 'Jazyk listu', 'ukrajinština');
  await write(page, 'Kdo tlumočí', 'Iryna Bojko');
  await expect(card(page, 'Ukažte klientovi nebo klientce').locator('[lang=uk]')).toContainText('Raná péče Jeřabina');
  await expectAccessible(page, 'new consent');
  await press(page, 'Připravit k podpisu');
  for (const person of family) await expect(row(page, person)).toContainText('čeká na podpis');
}

/** The pen goes over the pad. */
export async function draw(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: /^Místo pro podpis/ });
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.6);
  await page.mouse.down();
  for (let at = 0; at <= 12; at++) await page.mouse.move(box.x + box.width * (0.2 + at * 0.05), box.y + box.height * (0.5 + (at % 2 ? 0.2 : -0.2)));
  await page.mouse.up();
  await expect(page.getByRole('img', { name: 'Podpis je napsaný' })).toBeVisible();
}
/** An adult signs; without the signature and the back-check nothing is taken. */
export async function sign(page: Page, person: string): Promise<void> {
  await press(row(page, person), 'Podepsat');
  const opened = sheet(page, 'Podpis souhlasu');
  await expect(opened.locator('[lang=uk]').first()).toBeVisible();
  await expect(opened.getByRole('textbox', { name: 'Kdo tlumočí' })).toHaveValue('Iryna Bojko');
  if (person === yulia) {
    await press(opened, 'Podepsat');
    await expect(opened.getByText('Chybí podpis.')).toBeVisible();
    await expectAccessible(page, 'signing');
  }
  await segment(opened, 'Bylo zopakováno vlastními slovy, co se podepisuje?', 'Ano');
  await draw(page);
  await send(opened, 'Podepsat');
  await expect(row(page, person)).toContainText(`Podpis: ${person}`);
  await expect(row(page, person)).toContainText('platí');
}
/** A parent signs for a child, whose own opinion is asked. */
export async function signForChildren(page: Page, parent: string): Promise<void> {
  for (const child of children) {
    await press(row(page, child), 'Podepsat');
    const opened = sheet(page, 'Podpis souhlasu');
    await choose(opened, 'Kdo za dítě podepisuje', parent);
    await segment(opened, 'Bylo zopakováno vlastními slovy, co se podepisuje?', 'Ano');
    await draw(page);
    if (child === children[0]) {
      await press(opened, 'Podepsat');
      await expect(opened.getByText(/co si o tom myslí dítě/).first()).toBeVisible();
    }
    await write(opened, 'Co si o tom myslí dítě', child === children[2] ? 'Nemluví; při vysvětlování s obrázky ukázal palec nahoru.' : 'Je to v pořádku, hlavně ať pomůžou bráchovi.');
    await send(opened, 'Podepsat');
    await expect(row(page, child)).toContainText(`Podpis: ${parent}`);
  }
}
/** Whoever takes a consent back needs to give no reason. */
export async function withdraw(page: Page, person: string): Promise<void> {
  await press(row(page, person), 'Odvolat');
  await send(sheet(page, 'Odvolat sdílení'), 'Odvolat');
  await expect(row(page, person)).toHaveCount(0);
}
