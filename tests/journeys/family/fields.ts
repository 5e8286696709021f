// Fields as a person fills them in: by their label, whatever they are made of.
import { expect, type Locator, type Page } from '@playwright/test';

export type Within = Page | Locator;
const pageOf = (within: Within): Page => 'page' in within ? within.page() : within;

export const sheet = (page: Page, title: string | RegExp) => page.getByRole('dialog', { name: title });
/** A card by its heading. */
export const card = (within: Within, title: string | RegExp) => within.getByRole('region', { name: title });

/** Picks one of a list that opens. */
export async function choose(within: Within, label: string, option: string | RegExp): Promise<void> {
  await within.getByRole('combobox', { name: label, exact: true }).click();
  await pageOf(within).getByRole('option', { name: option, exact: typeof option === 'string' }).click();
}
/** Picks several and closes the list. */
export async function chooseAll(within: Within, label: string, options: readonly string[]): Promise<void> {
  for (const option of options) await choose(within, label, option);
  await within.getByRole('combobox', { name: label, exact: true }).press('Tab');
}
/** One of a few that lie side by side. */
export async function segment(within: Within, label: string, option: string): Promise<void> {
  const radio = within.getByRole('group', { name: label, exact: true }).getByRole('radio', { name: option, exact: true });
  // Where the choice stands in the address, it is chosen only after the page has gone there.
  if (!await radio.isChecked()) await radio.click();
  await expect(radio).toBeChecked();
}

/** Exactly these of the chips, whatever was chosen before. */
export async function onlyThese(within: Within, label: string, names: readonly string[]): Promise<void> {
  const group = within.getByRole('group', { name: label, exact: true });
  for (const name of names) await expect(group.getByRole('checkbox', { name, exact: true })).toBeAttached();
  for (const chip of await group.locator('label').all()) await chip.getByRole('checkbox').setChecked(names.includes((await chip.innerText()).trim()));
}
/** A day typed as people type it. */
export async function day(within: Within, label: string, typed: string): Promise<void> {
  const field = within.getByRole('textbox', { name: label, exact: true });
  await field.fill(typed);
  await field.press('Tab');
}
export const write = (within: Within, label: string, text: string) => within.getByRole('textbox', { name: label, exact: true }).fill(text);
export const press = (within: Within, button: string) => within.getByRole('button', { name: button, exact: true }).click();

/** Turns a switch on, as the space bar does. */
export async function turnOn(within: Within, label: string): Promise<void> {
  const one = within.getByRole('switch', { name: label });
  await one.press('Space');
  await expect(one).toBeChecked();
}
/** Presses the button of a sheet and waits until it is gone: what it holds was saved. */
export async function send(opened: Locator, button: string): Promise<void> {
  await press(opened, button);
  await expect(opened).toBeHidden();
}
/** 1. 2. 2026, so many days from today. */
export function daysFromNow(days: number): string {
  const [year, month, date] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague' }).format(Date.now() + days * 86_400_000).split('-').map(Number);
  return `${date}. ${month}. ${year}`;
}
