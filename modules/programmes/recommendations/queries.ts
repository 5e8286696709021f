// To whom a recommendation of a programme may go.
import { sql } from 'kysely';
import type { AddresseeKind } from '#modules/signals/following/questions.ts';
import type { Db } from '#platform/db/connect.ts';

/** Organisations here: offices, sites of the programme that work here, and whoever runs it. Of organisations whose name one may not know none. */
export const findAddressees = async (db: Db, programmeId: string) => (await sql<{ id: string; name: string; kind: AddresseeKind }>`
  with x as (select o.id, case o.kind when 'orp' then 'municipality' else o.kind end as kind, 1 as rank from access.known_organisation o where o.kind in ('orp', 'region', 'ministry')
      union all select s.to_organisation_id, 'other', 2 from programmes.site s where s.programme_id = ${programmeId} and s.to_organisation_id is not null)
  select o.id, o.name, (array_agg(x.kind order by x.rank))[1] as kind from x join access.known_organisation o on o.id = x.id where not o.masked group by o.id, o.name order by min(x.rank), o.name collate "cs-x-icu" limit 300`.execute(db)).rows;
