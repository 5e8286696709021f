// What comes out of a programme: drafts of its team.
import type { Change } from '#modules/programmes/contract.ts';
import type { Db } from '#platform/db/connect.ts';
import { columns } from './audit-queries.ts';
import type { DraftBody } from './contract.ts';

export type OfProgramme = { programmeId: string; siteId: string | null; change: Change };
export async function addDraft(db: Db, id: string, { programmeId, siteId, change }: OfProgramme, d: DraftBody): Promise<void> {
  await db.insertInto('signals.recommendation').values({ id, text: d.text, reason: d.reason, about: [] }).execute();
  await db.insertInto('signals.followed').values({ id, ...columns(d) } as never).execute();
  await db.insertInto('programmes.recommended').values({ id, programme_id: programmeId, site_id: siteId, change } as never).execute();
}
/** A draft may come to concern another site, or change something else. */
export const changeOf = (db: Db, id: string, { siteId, change }: Omit<OfProgramme, 'programmeId'>) => db.updateTable('programmes.recommended').set({ site_id: siteId, change } as never).where('id', '=', id).execute();
/** Unless somebody has changed it meanwhile. @returns whether it is gone. */
export const removeDraft = async (db: Db, id: string, version: number): Promise<boolean> => (await db.deleteFrom('signals.recommendation').where('id', '=', id).where('id', 'in', db.selectFrom('signals.followed').select('signals.followed.id').where('signals.followed.id', '=', id).where('version', '=', version)).executeTakeFirst()).numDeletedRows > 0n;
