import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { PlanContent } from './shapes.ts';

const rows = async <T>(db: Db, query: RawBuilder<T>): Promise<T[]> => (await query.execute(db)).rows;
export type InForce = { versionId: string; templateId: string; name: string; number: number; own: boolean };
/** The version in force of each plan that I may read. */
export const findInForce = (db: Db) => rows(db, sql<InForce>`
  select distinct on (t.id) v.id as "versionId", t.id as "templateId", t.name, v.number, t.organisation_id = any ((select access.my_organisations())::uuid[]) as own
    from crisis.template t join crisis.template_version v on v.template_id = t.id where v.state = 'published' and t.ended_on is null order by t.id, v.number desc limit 50`);
export const findPublished = async (db: Db, versionId: string) => (await rows(db, sql<{ id: string; name: string; number: number; content: PlanContent }>`
  select v.id, t.name, v.number, v.content from crisis.template_version v join crisis.template t on t.id = v.template_id where v.id = ${versionId} and v.state = 'published'`))[0];
