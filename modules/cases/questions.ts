// What other rooms ask of a case on the server.
import type { Db } from '#platform/db/connect.ts';
import { against, notFound } from '#platform/http/problems.ts';

/** The case may be written into: visible, and not closed. */
export async function assertOpen(db: Db, caseId: string): Promise<void> {
  const row = await findPhase(db, caseId);
  if (!row) throw notFound();
  if (row.phase === 'closed') throw against({ cs: 'Případ je uzavřený. Číst ho můžete dál, psát do něj ne.', en: 'The case is closed. You may read it, not write into it.', uk: 'Справу закрито. Її можна читати, але не доповнювати.' });
}
const findPhase = (db: Db, caseId: string) => db.selectFrom('cases.case').select('phase').where('id', '=', caseId).executeTakeFirst();
