// Whose names must not stand in evidence besides those of people: places where people live, and whoever runs them.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

/** Houses and their owners, landlords and employers, as the caller knows them; of localities also what they are called; at most 3,000. */
export const findHouseNames = async (db: Db): Promise<string[]> => (await sql<{ name: string }>`
  select distinct x.name from (select p.name from directory.partner p where p.kind in ('landlord', 'dormitory', 'employer')
    union all select pl.name from directory.place pl where pl.kind in ('dormitory', 'flat', 'shelter')
    union all select unnest(array[l.owner, l.operator, l.agency, c.label]) from localities.locality l join cases.case c on c.id = l.case_id
    union all select p.name from localities.locality l join directory.partner p on p.id in (l.owner_partner_id, l.operator_partner_id, l.agency_partner_id)
    union all select p.name from directory.place pl join directory.partner p on p.id = pl.partner_id) x where length(x.name) >= 4 limit 3000`.execute(db)).rows.map(({ name }) => name);
