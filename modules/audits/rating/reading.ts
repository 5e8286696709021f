// A sheet as it is shown and taken into the field: the method narrowed to what is looked at.
import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import type { AuditSheet } from './contract.ts';
import * as q from './queries.ts';
import { narrowed } from './rules.ts';

export async function sheetOf(db: Db, auditId: string): Promise<AuditSheet> {
  const found = await q.findSheet(db, auditId);
  if (!found || !(found.inTeam || found.plans)) throw notFound();
  const { criteria, plans: _, content, ...sheet } = found;
  return { ...sheet, content: narrowed(content, criteria) };
}
