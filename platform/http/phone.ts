// Telephone numbers are kept as E.164: a plus, the country and the number. Nine digits alone are Czech.
import { z } from 'zod';
import { say } from './problems.ts';

/** `777 123 456`, `00380 67…` or `+380 (67)…` as E.164; undefined when it is no telephone number. */
export function toE164(typed: string): string | undefined {
  const bare = typed.replace(/[\s().\-/\u00A0]/g, '').replace(/^00/, '+');
  if (/^[2-9]\d{8}$/.test(bare)) return `+420${bare}`;
  // Ukrainian numbers are often written without the plus, or as at home.
  if (/^380\d{9}$/.test(bare)) return `+${bare}`;
  if (/^420[2-9]\d{8}$/.test(bare)) return `+${bare}`;
  if (/^\+420/.test(bare)) return /^\+420[2-9]\d{8}$/.test(bare) ? bare : undefined;
  if (/^\+380/.test(bare)) return /^\+380\d{9}$/.test(bare) ? bare : undefined;
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : undefined;
}

/** A number for reading: `+420 777 123 456`. */
export function phoneText(e164: string): string {
  const czech = /^\+420(\d{3})(\d{3})(\d{3})$/.exec(e164), ukrainian = /^\+380(\d{2})(\d{3})(\d{4})$/.exec(e164);
  if (czech) return `+420\u00A0${czech.slice(1).join('\u00A0')}`;
  if (ukrainian) return `+380\u00A0${ukrainian.slice(1).join('\u00A0')}`;
  return e164;
}

export const phoneWrong = say({ cs: 'Tohle není telefonní číslo. Napište 9 číslic, nebo číslo s předvolbou, třeba +380 67 123 4567.', en: 'This is not a telephone number. Write it with the country code, e.g. +380 67 123 4567.', uk: 'Це не номер телефону. Напишіть його з кодом країни, наприклад +380 67 123 4567.' });
/** A telephone number as people write it, kept as E.164. */
export const phoneNumber = z.string().max(40).refine((typed) => toE164(typed) !== undefined, { error: phoneWrong }).transform((typed) => toE164(typed)!);
