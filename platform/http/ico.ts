// Identification numbers of organisations (IČO): eight digits, the last one checks the others.
import { z } from 'zod';
import { say } from './problems.ts';

/** Does the last digit agree? `70892822`. */
export function isIco(digits: string): boolean {
  if (!/^\d{8}$/.test(digits)) return false;
  const sum = [8, 7, 6, 5, 4, 3, 2].reduce((so, weight, at) => so + weight * Number(digits[at]), 0);
  return (11 - sum % 11) % 10 === Number(digits[7]);
}
/** As people write it: spaces among the digits, leading zeros left out. */
export const icoOf = (typed: string): string => { const bare = typed.replace(/[\s\u00A0]/g, ''); return /^\d{1,8}$/.test(bare) ? bare.padStart(8, '0') : bare; };

export const icoWrong = say({ cs: 'Tohle není platné IČO: poslední číslice nesouhlasí s ostatními. Zkontrolujte, jestli se nějaká nepřehodila.', en: 'This is not a valid IČO: the last digit does not agree with the others. Check that none were swapped.', uk: 'Це недійсний IČO: остання цифра не відповідає іншим. Перевірте, чи не переставлено якісь цифри.' });
/** An identification number as people write it, kept as eight digits. */
export const ico = z.string().max(20).transform(icoOf).refine(isIco, { error: icoWrong });
