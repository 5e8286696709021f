import { sql, type Insertable, type Updateable } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Database } from '#platform/db/types.generated.ts';
import { known, nameOf, personOf } from '../people-queries.ts';
import type { CrisisContact } from './contract.ts';

export const findContacts = (db: Db, caseId: string, activationId: string) => rows(db, sql<CrisisContact>`
  with ${known(caseId)} select c.id, c.version, c.parent_id as "parentId", c.position, c.kind, c.role_code as "roleCode", ${personOf('c.membership_id')} as person, c.partner_id as "partnerId", c.name, c.phone, c.state, to_json(c.told_at) #>> '{}' as "toldAt", ${nameOf('c.told_by')} as "toldBy", c.note
    from crisis.contact c where c.activation_id = ${activationId} and c.ended_at is null order by c.position, c.id limit 300`);
export type NewContact = Insertable<Database['crisis.contact']>;
export const addContacts = async (db: Db, list: readonly NewContact[]) => { if (list.length) await db.insertInto('crisis.contact').values(list as NewContact[]).execute(); };
export async function changeContact(db: Db, id: string, version: number, set: Updateable<Database['crisis.contact']>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('crisis.contact').set(set).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
export const endContact = (db: Db, id: string, version: number) => changeContact(db, id, version, { ended_at: sql<string>`now()` as never });
export const tellContact = (db: Db, id: string, version: number, state: 'reached' | 'not_reached', note: string) => changeContact(db, id, version, { state, note, told_at: sql<string>`now()` as never, told_by: sql<string>`access.my_membership()` as never });
/** A body of the directory that I see, with its official number. */
export const findPartner = async (db: Db, id: string) => (await rows(db, sql<{ name: string; phone: string }>`
  select p.name, coalesce((select c.phone from directory.contact c where c.partner_id = p.id and c.phone is not null order by c.created_at, c.id limit 1), '') as phone from directory.partner p where p.id = ${id}`))[0];
