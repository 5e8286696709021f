// An audit as this device knows it: what was taken along with what waits to be sent. Pure.
import { rating, type AuditSheet } from './contract.ts';
import { themeOf } from './rules.ts';

/** What waits, as far as it is looked into; `at` in milliseconds. */
type Waiting = { at: number; method: string; path: string; params: Record<string, string>; body: Record<string, unknown>; version?: number };
type Body = { id: string; criterion: string; level?: string | null; applies?: boolean; summary?: string; kind?: string; interviewId?: string | null; documentId?: string | null; text?: string; severity?: string | null; theme?: string | null };

/** Puts what `me` wrote here over the audit; `themes` are codes of the list of themes. */
export function withWaiting(sheet: AuditSheet, waiting: readonly Waiting[], me: { name: string }, themes: readonly string[]): AuditSheet {
  const author = me.name, next = { ...sheet, evidence: [...sheet.evidence], ratings: [...sheet.ratings], findings: [...sheet.findings] };
  const is = ({ method, path }: Waiting, endpoint: { method: string; path: string }) => method === endpoint.method && path === endpoint.path;
  for (const one of waiting.filter(({ params }) => params['auditId'] === sheet.id)) {
    const body = one.body as Body;
    if (is(one, rating.putEvidence)) next.evidence.push({ id: body.id, criterion: body.criterion, kind: body.kind as 'other', interviewId: body.interviewId ?? null, interview: sheet.interviews.find(({ id }) => id === body.interviewId)?.label ?? null, documentId: body.documentId ?? null, document: sheet.documents.find(({ id }) => id === body.documentId)?.title ?? null, text: body.text ?? '', author, mine: true, at: new Date(one.at).toISOString(), waiting: true });
    else if (is(one, rating.rate)) next.ratings = [...next.ratings.filter(({ criterion }) => criterion !== body.criterion), { id: body.id, version: 1, criterion: body.criterion, level: body.level ?? null, applies: body.applies ?? true, summary: body.summary ?? '', author, waiting: 'first' }];
    else if (is(one, rating.changeRating)) next.ratings = next.ratings.map((old) => (old.id === one.params['ratingId'] ? { ...old, level: body.level ?? null, applies: body.applies ?? true, summary: body.summary ?? '', waiting: 'change' } : old));
    else if (is(one, rating.addFinding)) next.findings.push({ id: body.id, version: 1, criterion: body.criterion, kind: body.kind as 'finding', severity: (body.severity ?? null) as 'small' | null, theme: body.theme ?? themeOf(sheet.content, body.criterion, themes), text: body.text ?? '', author, waiting: true });
    else if (is(one, rating.changeFinding)) next.findings = next.findings.map((old) => (old.id === one.params['findingId'] ? { ...old, kind: body.kind as 'finding', severity: (body.severity ?? null) as 'small' | null, theme: body.theme ?? old.theme, text: body.text ?? '', waiting: true } : old));
  }
  return next;
}
