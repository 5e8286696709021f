// Audits that are visited, without signal: the page of each and its talks, with what was written here since.
import { call } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import type { Item } from '#platform/offline/outbox.ts';
import { audits, type Audit, type Interview } from '#modules/audits/contract.ts';
import type { AuditSheet } from '#modules/audits/rating/contract.ts';
import { withWaiting } from '#modules/audits/rating/ui/index.ts';
import type { Taken } from './taken.ts';

type Talks = Reply<typeof audits.interviews>;
export type TakenAudits = { audit: Audit; talks: Talks }[];
/** The pages of audits that went along, as they are read now. */
export async function takeAudits(sheets: readonly AuditSheet[]): Promise<TakenAudits> {
  const found: TakenAudits = [];
  for (const { id: auditId } of sheets) found.push({ audit: await call(audits.get, { params: { auditId } }), talks: await call(audits.interviews, { params: { auditId }, query: { limit: 100 } }) });
  return found;
}

type Body = Omit<Interview, 'version' | 'author' | 'mine' | 'label'> & { label?: string | null };
const talksWaiting = (waiting: readonly Item[], auditId: string) => waiting.filter(({ path, method, params }) => path === audits.addInterview.path && method === audits.addInterview.method && params['auditId'] === auditId).map(({ body }) => body as Body);
/** Written here: it gets its letter and number when it arrives. */
const begun = ({ id, onDay, visitId = null, withWhom, label, consent, anonymous = true, name = '', notes = '' }: Body, author: string): Interview => ({ id, version: 1, visitId, onDay, withWhom, label: label ?? '…', consent, anonymous, name, notes, author, mine: false });
export const pageHere = (taken: Taken, auditId: string | undefined): Audit | undefined => taken.pages?.find(({ audit }) => audit.id === auditId)?.audit;
export const pagesHere = (taken: Taken): Reply<typeof audits.list> | undefined => taken.pages && { items: taken.pages.map(({ audit }) => audit), next: null };
export function talksHere(taken: Taken, waiting: readonly Item[], auditId: string | undefined): Talks | undefined {
  const found = taken.pages?.find(({ audit }) => audit.id === auditId);
  return found && { ...found.talks, items: [...talksWaiting(waiting, found.audit.id).map((one) => begun(one, taken.me.name)), ...found.talks.items] };
}
/** An audit for work, with talks written here to choose from. */
export function sheetHere(taken: Taken, waiting: readonly Item[], auditId: string | undefined): AuditSheet | undefined {
  const sheet = taken.audits?.find(({ id }) => id === auditId), themes = taken.codes.filter(({ list }) => list === 'audit_theme').map(({ code }) => code);
  if (!sheet) return undefined;
  const talks = talksWaiting(waiting, sheet.id).map(({ id, label, withWhom, onDay, consent }) => ({ id, label: label ?? '…', withWhom, onDay, refused: consent === 'refused' }));
  return withWaiting({ ...sheet, interviews: [...sheet.interviews, ...talks] }, waiting, { name: taken.me.name }, themes);
}
