// What is wrong with a field, said to a person. The codes are Zod's; its own sentences are written for programmers.
import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  const least = Number(issue.minimum);
  if (issue.origin === 'string') return least <= 1 ? t`Vyplňte prosím.` : plural(least, { one: 'Napište aspoň # znak.', few: 'Napište aspoň # znaky.', many: 'Napište aspoň # znaku.', other: 'Napište aspoň # znaků.' });
  if (issue.origin === 'array' || issue.origin === 'set') return least <= 1 ? t`Vyberte aspoň jednu možnost.` : t`Vyberte aspoň tolik možností: ${least}.`;
  return t`Nejméně ${least}.`;
}
function tooBig(issue: z.core.$ZodIssueTooBig): string {
  const most = Number(issue.maximum);
  if (issue.origin === 'string') return plural(most, { one: 'Nejvýš # znak.', few: 'Nejvýš # znaky.', many: 'Nejvýš # znaku.', other: 'Nejvýš # znaků.' });
  if (issue.origin === 'array' || issue.origin === 'set') return t`Vyberte nejvýš tolik možností: ${most}.`;
  return t`Nejvíce ${most}.`;
}
function wrongFormat(format: string): string {
  if (format === 'uuid') return t`Vyberte ze seznamu.`;
  if (format === 'email') return t`Tohle není e-mailová adresa. Má tvar jmeno@organizace.cz.`;
  if (format === 'date') return t`Takový den v kalendáři není. Napište ho třeba 1. 2. 2026.`;
  if (format === 'time' || format === 'datetime') return t`Napište čas třeba 9:05.`;
  if (format === 'url') return t`Tohle není webová adresa. Začíná https://.`;
  return t`Zkontrolujte prosím, jak je to napsané.`;
}

/** What is shared with the server says its sentence in all languages (`say` of problems.ts). */
const inWords = (message: string): string => { const said = JSON.parse(message) as Record<string, string>; return said[i18n.locale] ?? said['cs'] ?? t`Zkontrolujte prosím, co je vyplněno.`; };

/** A sentence for one issue. What the contract says in words of its own is taken as it is: rooms write it for people. */
export function fieldText(issue: Issue): string {
  if (issue.message.startsWith('{')) return inWords(issue.message);
  switch (issue.code) {
    case 'too_small': return tooSmall(issue);
    case 'too_big': return tooBig(issue);
    case 'invalid_type': return issue.input === undefined || issue.input === null || issue.input === '' ? t`Vyplňte prosím.` : issue.expected === 'number' || issue.expected === 'int' ? t`Napište číslo.` : t`Vyplňte prosím.`;
    case 'invalid_value': return t`Vyberte jednu z možností.`;
    case 'invalid_format': return wrongFormat(issue.format);
    case 'not_multiple_of': return t`Napište celé číslo.`;
    case 'custom': return issue.message || t`Zkontrolujte prosím, co je vyplněno.`;
    default: return t`Zkontrolujte prosím, co je vyplněno.`;
  }
}

/** Errors of a whole form by dotted path: the first one of each field. */
export function fieldErrors(schema: z.ZodType, values: unknown): Record<string, string> {
  const errors: Record<string, string> = {};
  // `input` is left out of issues unless asked for; without it an empty field cannot be told from a wrong one.
  for (const issue of schema.safeParse(values, { reportInput: true }).error?.issues ?? []) errors[issue.path.join('.')] ??= fieldText(issue);
  return errors;
}
