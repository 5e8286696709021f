// What the fields of a record of a file say together. The same rules as of a record that is written by hand.
import type { z } from 'zod';
import { say } from '#platform/http/problems.ts';
import { Details } from '../details.ts';
import { asksUnderstanding, liesAhead } from '../rules.ts';
import type { ImportedRecord } from './contract.ts';

export function sensible(r: ImportedRecord, ctx: z.RefinementCtx): void {
  // The clock of Prague is asked only where it can matter: it costs as much as the rest of a row. No day of Prague is before that of Greenwich.
  if (r.onDay >= new Date().toISOString().slice(0, 10) && liesAhead(r)) ctx.addIssue({ code: 'custom', path: ['onDay'], message: say({ cs: 'Zapisuje se práce, která už proběhla.', en: 'Only work already done is recorded.', uk: 'Записується лише вже виконана робота.' }) });
  if (asksUnderstanding({ ...r, about: r.clients }) && r.understood === null) ctx.addIssue({ code: 'custom', path: ['understood'], message: say({ cs: 'Doplňte ověření porozumění; „neověřeno“ je také odpověď.', en: 'Say whether the client understood; “not checked” is an answer too.', uk: 'Зазначте, чи є порозуміння; «не перевірено» — теж відповідь.' }) });
  const { kind, accredited, projects, materials } = r;
  // Most rows say nothing that would have to be looked at together.
  if (kind !== 'distribution' && accredited === null && projects.length === 0) return;
  for (const issue of Details.safeParse({ kind, accredited, projects, materials }).error?.issues ?? []) ctx.addIssue({ code: 'custom', path: issue.path as string[], message: issue.message });
}
