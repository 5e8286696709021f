// Reading what a colleague wrote opens the files it was written into.
import type { Db } from '#platform/db/connect.ts';
import { logRead } from '#platform/db/request.ts';

/** A line in the read log for each case of these records, and for each person of those that stand in no case. */
export async function logOpened(db: Db, endpoint: string, records: readonly { caseId: string | null; about: readonly string[] }[], reason = ''): Promise<void> {
  const cases = new Set(records.flatMap(({ caseId }) => caseId ?? [])), persons = new Set(records.flatMap(({ caseId, about }) => (caseId ? [] : about)));
  for (const caseId of cases) await logRead(db, { endpoint, caseId, personId: undefined, reason });
  for (const personId of persons) await logRead(db, { endpoint, caseId: undefined, personId, reason });
}
