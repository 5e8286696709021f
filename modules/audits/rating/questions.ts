// What other rooms ask of the work on audits.
import type { Db } from '#platform/db/connect.ts';
import type { AuditSheet } from './contract.ts';
import * as q from './queries.ts';
import { sheetOf } from './reading.ts';

export { sheetOf } from './reading.ts';
/** Audits of mine with a visit today or tomorrow, whole: what a device takes into the field. */
export async function auditsInHand(db: Db): Promise<AuditSheet[]> {
  const sheets: AuditSheet[] = [];
  for (const id of await q.findInHand(db)) sheets.push(await sheetOf(db, id));
  return sheets;
}
