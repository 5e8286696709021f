// What rules write into the timeline when something was done: by whom and when, once.
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { insertEntry } from './queries.ts';
import type { Standing } from './standing-queries.ts';

export type ByRule = { kind: 'statement' | 'report'; text: string; at: Date; statementId?: string; reportId?: string };
export const writeByRule = (db: Db, { id, caseId }: Standing, { kind, text, at, statementId = undefined, reportId = undefined }: ByRule): Promise<unknown> =>
  insertEntry(db, { id: newId(), caseId, activationId: id, kind, area: '', text, at, strikesId: null, commitmentId: null, statementId: statementId ?? null, reportId: reportId ?? null });
