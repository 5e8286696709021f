// People as a crisis knows them. Used by the queries of the rooms inside.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { CrisisPerson } from './contract.ts';

/** `with`-part: everybody whom the crisis of this locality knows. */
export const known = (caseId: string | RawBuilder<unknown>): RawBuilder<unknown> => sql`known as materialized (
  select p.membership_id, p.role, p.here, p.name, json_build_object('membershipId', p.membership_id, 'name', p.name, 'organisation', json_build_object('id', p.organisation_id, 'shortName', o.short_name), 'here', p.here, 'trained', p.trained) as person
    from crisis.people(${caseId}) p join access.known_organisation o on o.id = p.organisation_id)`;
/** One of them as JSON; null when there is none. */
export const personOf = (column: string): RawBuilder<CrisisPerson> => sql`(select k.person from known k where k.membership_id = ${sql.ref(column)})`;
export const nameOf = (column: string): RawBuilder<string> => sql`coalesce((select k.name from known k where k.membership_id = ${sql.ref(column)}), '')`;

export const findPeople = async (db: Db, caseId: string): Promise<(CrisisPerson & { role: string })[]> => (await sql<{ person: CrisisPerson; role: string }>`
  with ${known(caseId)} select person, role from known where here order by person -> 'organisation' ->> 'shortName', name`.execute(db)).rows.map(({ person, role }) => ({ ...person, role }));
