// Evaluation, closing, and what remains of it when the case opens again.
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { card, choose, daysFromNow, day, press, segment, send, sheet, turnOn, write } from './fields.ts';
import { part } from './mapping.ts';

/** The next phase; what is lacking is said and needs a reason. */
export async function goOn(page: Page, caseAt: string, to: string, lacking: readonly string[] = [], reason = ''): Promise<void> {
  await page.goto(caseAt);
  await press(page, lacking.length ? 'Pokračovat s odůvodněním' : `Pokračovat: ${to}`);
  const opened = sheet(page, `Pokračovat: ${to}`);
  await expect(opened.getByRole('listitem')).toContainText(lacking);
  if (lacking.length) {
    await press(opened, 'Pokračovat');
    await expect(opened.getByRole('alert')).toContainText('Napište, proč tým přesto pokračuje.');
    await write(opened, 'Důvod', reason);
  }
  await send(opened, 'Pokračovat');
  await expect(page.getByRole('list', { name: 'Fáze případu' }).locator('[aria-current]')).toContainText(to);
}

export async function evaluateGoal(page: Page, words: string, outcome: string, rating: string, said: string): Promise<void> {
  const item = card(page, 'Cíle').getByRole('listitem').filter({ hasText: words });
  await press(item, 'Vyhodnotit cíl');
  const opened = sheet(page, 'Vyhodnotit cíl');
  await segment(opened, 'Jak cíl dopadl', outcome);
  await segment(opened, 'Hodnocení klienta', rating);
  await write(opened, 'Slova klienta', said);
  await send(opened, 'Uložit');
  await expect(item).toContainText(`hodnocení klienta: ${rating} z 5`);
  await expect(item).toContainText(outcome);
}
export async function noteBarrier(page: Page, caseAt: string, text: string): Promise<void> {
  await page.goto(caseAt);
  await press(card(page, 'Bariéry'), 'Bariéra');
  const opened = sheet(page, 'Zapsat bariéru');
  await write(opened, 'Co stojí v cestě', text);
  await choose(opened, 'Oblast', 'zdravotní péče');
  await choose(opened, 'Kde vězí', 've společnosti a systému');
  await send(opened, 'Zapsat bariéru');
  await expect(card(page, 'Bariéry')).toContainText(text);
}
export async function evaluateCase(page: Page): Promise<void> {
  await press(page, 'Vyhodnotit spolupráci');
  const opened = sheet(page, 'Vyhodnotit spolupráci');
  await turnOn(opened, 'Hodnotilo se společně s klientem/klientkou');
  await segment(opened, 'Hodnocení klienta', '5');
  await write(opened, 'Slova klienta', 'Už vím, koho se ptát. Malý říká máma.');
  await write(opened, 'Co pomohlo', 'Společné návštěvy obou služeb, stálá tlumočnice.');
  await write(opened, 'Co stálo v cestě', 'Čtyři měsíce čekání na foniatrii.');
  await segment(opened, 'Je situace stabilizovaná?', 'částečně');
  await segment(opened, 'Další krok', 'uzavřít');
  await day(opened, 'Kdy byla intervize', daysFromNow(0));
  await expectAccessible(page, 'evaluating the case');
  await send(opened, 'Uložit');
  await expect(card(page, 'Vyhodnocení spolupráce')).toContainText('Už vím, koho se ptát.');
}
export async function planFollowUp(page: Page): Promise<void> {
  await press(card(page, 'Kontrolní kontakty po uzavření'), 'Naplánovat');
  const opened = sheet(page, 'Naplánovat kontrolní kontakt');
  await day(opened, 'Kdy', daysFromNow(60));
  await send(opened, 'Uložit');
  await expect(card(page, 'Kontrolní kontakty po uzavření')).toContainText('Kontrolní telefonát');
}
export async function review(petra: Page, caseAt: string): Promise<void> {
  await petra.goto(`${caseAt}/vyhodnoceni`);
  // What comes above it would move the button from under a finger.
  await expect(petra.getByText('Načítá se')).toHaveCount(0);
  await press(petra, 'Posoudit postup');
  const opened = sheet(petra, 'Posouzení postupu');
  await write(opened, 'Co zopakovat a co příště jinak', 'Zopakovat společné návštěvy. Příště žádat foniatrii hned v mapování.');
  await send(opened, 'Uložit');
  await expect(card(petra, 'Posouzení postupu koordinací')).toContainText('Zopakovat společné návštěvy');
}

/** Commitments left open ask for a word before the case closes. */
export async function closeCase(page: Page, caseAt: string, left: string): Promise<void> {
  await page.goto(caseAt);
  await press(page, 'Uzavřít případ');
  const opened = sheet(page, 'Uzavřít případ');
  await choose(opened, 'Jak podpora skončila', 'cíle splněny');
  await press(opened, 'Uzavřít případ');
  await expect(opened.getByRole('listitem').filter({ hasText: left })).toBeVisible();
  await write(opened, 'Proč zůstávají otevřené', 'Rodina je dokončí sama, má domluvené termíny.');
  await send(opened, 'Uzavřít případ');
  await expect(page.getByText('Případ je uzavřený a jen ke čtení.')).toBeVisible();
}
export async function reopen(page: Page, caseAt: string, reason: string): Promise<void> {
  await page.goto(caseAt);
  await press(page, 'Znovu otevřít');
  const opened = sheet(page, 'Znovu otevřít případ');
  await write(opened, 'Proč se případ otevírá', reason);
  await send(opened, 'Otevřít');
  await expect(page.getByText('Případ je uzavřený a jen ke čtení.')).toBeHidden();
  await part(page, 'Tým a služby');
}
