import { expect, type Page } from '@playwright/test';
import { choose, daysFromNow, day, onlyThese, press, segment, send, sheet, write } from './fields.ts';
import { part } from './mapping.ts';
import { family, timko, yulia } from './story.ts';

export const speech = 'Chci, aby Tymofii začal mluvit.', flat = 'Chceme bydlet sami, ne na ubytovně.';

/** The block of a goal on the plan's page. */
export const goal = (page: Page, words: string) => page.locator('section').filter({ has: page.getByRole('button', { name: 'Přidat krok' }).or(page.getByRole('textbox', { name: 'Co', exact: true })) }).filter({ hasText: words });

async function addGoal(page: Page, words: string, translation: string, about: readonly string[], domain: string): Promise<void> {
  await page.getByRole('button', { name: 'Přidat cíl' }).first().click();
  const opened = sheet(page, 'Nový cíl');
  await write(opened, 'Slovy rodiny', words);
  await choose(opened, 'Jazyk', 'ukrajinština');
  await write(opened, 'Český překlad', translation);
  await onlyThese(opened, 'Koho se to týká', about);
  await choose(opened, 'Oblast', domain);
  await segment(opened, 'Naléhavost', 'nejdřív');
  await day(opened, 'Do', daysFromNow(180));
  await send(opened, 'Uložit cíl');
}
/** Adds a step to a goal; without an owner it is the writer's. */
export async function addStep(page: Page, words: string, what: string, due: number, owner?: string | RegExp): Promise<void> {
  const block = goal(page, words), field = block.getByRole('textbox', { name: 'Co', exact: true });
  if (!await field.isVisible()) await press(block, 'Přidat krok');
  await field.fill(what);
  if (owner) await choose(block, 'Kdo', owner);
  await day(block, 'Do kdy', daysFromNow(due));
  await press(block, 'Přidat');
  await expect(block.getByRole('list', { name: /^Kroky k cíli/ }).getByRole('listitem').filter({ hasText: what })).toBeVisible();
  await expect(field).toHaveValue('');
}

/** One goal of the mother and the youngest, one of them all, and the first steps. */
export async function writePlan(page: Page): Promise<void> {
  await part(page, 'Plán');
  await addGoal(page, 'Хочу, щоб Тимко почав говорити.', speech, [yulia, timko], 'zdraví a vývoj dětí');
  await addGoal(page, 'Хочемо жити окремо, не в гуртожитку.', flat, family, 'bydlení');
  await addStep(page, speech, 'Objednat vyšetření sluchu', 7);
  await addStep(page, flat, 'Podat žádost o městský byt', 30, yulia);
  await addStep(page, flat, 'Zjistit volné byty v okolí', 14);
}
