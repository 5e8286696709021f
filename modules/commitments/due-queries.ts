// Commitments of a calendar: few columns, since a month of them is read at once.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Kind } from './contract.ts';

export type Due = { id: string; kind: Kind; what: string; day: string; time: string | null; done: boolean; caseId: string | null; caseLabel: string | null; /** Of the caller, not of anybody of their service. */ mine: boolean; changed: Date };

const columns = sql`c.id, c.kind, c.what, c.case_id, c.updated_at`;
/** What the caller does, their service does or reminds a body of, by its day; and what they have done themselves. Two parts, each with an index of its own. */
export const findDue = async (db: Db, from: string, until: string, limit: number): Promise<Due[]> => (await sql<Due>`
  with due as materialized (
    (select ${columns}, coalesce(c.remind_on, c.due_on) as day, case when c.remind_on is null then c.due_time end as time, false as done, c.owner_kind <> 'service' as mine
      from commitments.commitment c
     where c.state = 'open' and coalesce(c.remind_on, c.due_on) between ${from} and ${until}
       and (c.owner_membership_id = (select access.my_membership())
         or c.owner_kind = 'service' and c.owner_service_id = any ((select access.my_services())::uuid[]) and (select access.my_role()) = 'worker'
         or c.owner_kind = 'body' and coalesce(c.asked_by, c.author_id) = (select access.my_membership()) and c.remind_on is not null)
     order by day, c.due_time nulls last, c.id limit ${limit})
    union all
    (select ${columns}, c.due_on, c.due_time, true, true from commitments.commitment c
      where c.state = 'done' and c.owner_membership_id = (select access.my_membership()) and c.due_on between ${from} and ${until} order by c.due_on, c.due_time nulls last, c.id limit ${limit}))
  select d.id, d.kind, d.what, d.day, to_char(d.time, 'HH24:MI') as time, d.done, d.mine, d.updated_at as changed, d.case_id as "caseId",
         coalesce(k.label, (select nullif(cs.own_label, '') from cases.case_service cs where cs.case_id = d.case_id and cs.organisation_id = any ((select access.my_organisations())::uuid[]) limit 1)) as "caseLabel"
    from due d left join cases.case k on k.id = d.case_id order by d.day, d.time nulls first, d.id limit ${limit}`.execute(db)).rows;
