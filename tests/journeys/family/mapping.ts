import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { card, choose, onlyThese, press, send, sheet, write } from './fields.ts';
import { timko, yulia } from './story.ts';

/** A part of the case page. */
export async function part(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Části případu' }).getByRole('link', { name, exact: true }).click();
}

/** The mother's words in Ukrainian, translated, and what the key worker makes of them, apart. */
export async function writeRequest(page: Page): Promise<void> {
  await part(page, 'Mapování');
  await press(card(page, 'Zakázka'), 'Zapsat zakázku');
  const opened = sheet(page, 'Zapsat zakázku');
  await choose(opened, 'Jazyk', 'ukrajinština');
  await write(opened, 'Slova klienta', 'Живемо вп’ятьох в одній кімнаті. Малий не говорить, і я не знаю, кого питати.');
  await write(opened, 'Překlad do češtiny', 'Bydlíme v pěti v jedné místnosti. Malý nemluví a nevím, koho se ptát.');
  await write(opened, 'Kdo překládal', 'Iryna Bojko');
  await write(opened, 'Jak tomu rozumí služba', 'Nejnaléhavější je vyšetření nejmladšího syna, hned potom bydlení.');
  await send(opened, 'Uložit');
  const request = card(page, 'Zakázka');
  await expect(request.locator('[lang=uk]')).toContainText('Живемо вп’ятьох');
  await expect(request).toContainText('Nejnaléhavější je vyšetření');
}

/** Factors of the mother, the youngest's special needs, and what he himself says. */
export async function writePersons(page: Page): Promise<void> {
  await press(card(page, 'Zranitelnost'), 'Přidat faktory');
  const factors = sheet(page, 'Přidat faktory zranitelnosti');
  await onlyThese(factors, 'Koho se to týká', [yulia]);
  await onlyThese(factors, 'Faktory', ['Nedobrovolná migrace', 'Jazyková bariéra', 'Neznalost sociálních služeb', 'Život v hromadném ubytování']);
  await send(factors, 'Uložit');
  await expect(card(page, 'Zranitelnost').getByRole('listitem')).toHaveCount(4);

  await press(card(page, 'Zdraví a zvláštní potřeby'), 'Zapsat');
  const health = sheet(page, 'Zdraví a zvláštní potřeby');
  await onlyThese(health, 'Koho se to týká', [timko]);
  await write(health, 'Co je třeba vědět', 'Ve čtyřech letech nemluví, na hlas nereaguje vždy. Vyšetření sluchu zatím nebylo.');
  await send(health, 'Uložit');
  await expect(card(page, 'Zdraví a zvláštní potřeby')).toContainText('Vyšetření sluchu zatím nebylo');

  const title = `List dítěte: ${timko}`;
  await press(card(page, title), 'Zapsat hlas dítěte');
  const child = sheet(page, title);
  await write(child, 'Co dítě samo říká', 'Nakreslil velkou mámu a sebe pod stolem. Ukázal na kočku a zasmál se.');
  await write(child, 'Co má rádo a umí', 'Kočky, skládání věží, poznává barvy.');
  await write(child, 'Komu dítě věří', 'Máma, sestra Sofiia');
  await send(child, 'Uložit');
  await expect(card(page, title)).toContainText('Nakreslil velkou mámu');
  await expectAccessible(page, 'mapping');
}

/** Six needs with both values, by digits alone: the worker's, then the client's. */
export async function rateNeeds(page: Page): Promise<void> {
  await part(page, 'Potřeby');
  await press(page, 'Zhodnotit potřeby');
  await expect(page.getByRole('group', { name: 'Bydlení: služba' }).getByRole('radio').first()).toBeFocused();
  for (const digit of '211123322123') await page.keyboard.press(digit);
  await expect(page.getByText('Zhodnocené oblasti: 6')).toBeVisible();
  await expectAccessible(page, 'rating needs');
  await press(page, 'Uložit');
  const needs = card(page, 'Potřeby').getByRole('listitem');
  await expect(needs).toHaveCount(6);
  await expect(needs.filter({ hasText: 'Bydlení' })).toContainText('služba: 2 obtížné, klient: 1 naléhavé');
  await expect(needs.filter({ hasText: 'Zdraví a vývoj dětí' })).toContainText('služba: 2 obtížné, klient: 3 nejisté');
  await page.locator('summary', { hasText: 'Potřeby jako tabulka' }).click();
  await expect(page.getByRole('table', { name: 'Potřeby jako tabulka' }).getByRole('row')).toHaveCount(7);
  await expectAccessible(page, 'needs');
}
