// One service asks another: recommendation, invitation, offers of steps and their answers.
import { expect, type Page } from '@playwright/test';
import { card, choose, onlyThese, press, segment, send, sheet, write } from './fields.ts';
import { part } from './mapping.ts';
import { label, timko } from './story.ts';

/** The coordinator recommends to invite the service of early care. */
export async function recommend(petra: Page, caseAt: string): Promise<void> {
  await petra.goto(caseAt);
  await press(card(petra, 'Doporučení koordinace'), 'Doporučit');
  const opened = sheet(petra, 'Doporučit');
  await choose(opened, 'Komu', /Olena Marčuková/);
  await write(opened, 'Co doporučujete', 'Přizvat ranou péči Jeřabiny k vyšetření a podpoře nejmladšího syna.');
  await write(opened, 'Proč', 'Do pěti let má včasná podpora největší smysl.');
  await onlyThese(opened, 'Koho se to týká', [timko]);
  await choose(opened, 'Kterou službu to znamená přizvat nebo zapojit', 'Raná péče Jeřabina');
  await send(opened, 'Předat doporučení');
  await expect(card(petra, 'Doporučení koordinace')).toContainText('přizvat: Raná péče Jeřabina');
}
/** The key worker decides: yes, but otherwise. */
export async function acceptWithChange(olena: Page): Promise<void> {
  await olena.goto('/');
  const waiting = card(olena, 'Doporučení čeká na odpověď');
  await press(waiting, 'Odpovědět');
  await segment(waiting, 'Odpověď na doporučení', 'se změnou');
  await press(waiting, 'Odeslat odpověď');
  await expect(waiting.getByText('Napište, co bude jinak.')).toBeVisible();
  await write(waiting, 'Co bude jinak', 'Přizveme je až po souhlasu obou rodičů a nejdřív jen k plánu.');
  await press(waiting, 'Odeslat odpověď');
  await expect(waiting).toBeHidden();
}
export async function invite(olena: Page, caseAt: string): Promise<void> {
  await olena.goto(caseAt);
  await expect(card(olena, 'Doporučení koordinace')).toContainText('přijato se změnou');
  await part(olena, 'Tým a služby');
  await press(olena, 'Přizvat službu');
  const opened = sheet(olena, 'Přizvat službu');
  await opened.getByRole('combobox', { name: 'Služba', exact: true }).fill('Raná péče');
  await olena.getByRole('option', { name: /^Raná péče Jeřabina/ }).click();
  await write(opened, 'O co ji žádáme', 'Vyšetření a podpora nejmladšího syna, návštěvy doma.');
  await send(opened, 'Přizvat');
  await expect(card(olena, 'Služby').getByRole('listitem').filter({ hasText: 'Raná péče Jeřabina' })).toContainText('čeká na odpověď');
}
export async function acceptInvitation(lucie: Page): Promise<void> {
  await lucie.goto('/');
  const invitation = card(lucie, 'Pozvání ke spolupráci');
  await expect(invitation).toContainText(label);
  await press(invitation, 'Přijmout');
  await expect(invitation).toBeHidden();
}
/** Two steps are taken, the third comes back with a reason. */
export async function answerOffers(lucie: Page, taken: readonly string[], returned: string, reason: string): Promise<void> {
  await lucie.goto('/');
  const offers = card(lucie, 'Nabídky čekající na odpověď'), offer = (what: string) => offers.getByRole('listitem').filter({ hasText: what });
  await expect(offers.getByRole('listitem')).toHaveCount(taken.length + 1);
  for (const what of taken) {
    await press(offer(what), 'Přijmout');
    await expect(offer(what)).toBeHidden();
  }
  await press(offer(returned), 'Odmítnout s důvodem');
  const opened = sheet(lucie, 'Odmítnout s důvodem');
  await expect(opened.getByRole('button', { name: 'Odmítnout s důvodem' })).toBeDisabled();
  await write(opened, 'Důvod', reason);
  await press(opened, 'Odmítnout s důvodem');
  await expect(offers).toBeHidden();
}
