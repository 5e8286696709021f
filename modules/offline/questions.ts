// What other rooms ask about what was handed over.
import { unseal } from '#modules/access/session/index.ts';
import type { Db } from '#platform/db/connect.ts';
import { findAllSealed } from './queries.ts';

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Everything handed over in an organisation, settled or not, whose content names any of these ids. For a job, which works as the owner. */
export async function depositsNaming(db: Db, secretKey: Buffer, organisationId: string, ids: ReadonlySet<string>): Promise<string[]> {
  return (await findAllSealed(db, organisationId)).filter(({ sealed }) => unseal(secretKey, sealed).match(anId)?.some((id) => ids.has(id))).map(({ id }) => id);
}
