// Interpreting in a calendar: few columns, since a month of it is read at once.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

export type Between = { id: string; day: string; starts: string; ends: string; language: string; interpreter: string | null; state: 'waiting' | 'firm' | 'done'; caseId: string | null; caseLabel: string | null; commitmentId: string | null; /** The caller interprets. */ me: boolean };
const ends = sql`to_char((x.starts + least(x.minutes * interval '1 minute', time '23:59' - x.starts))::time, 'HH24:MI')`;

/** What the caller asked for, or what is asked for in a case of their team; and what they interpret themselves. */
export const findBetween = async (db: Db, from: string, until: string, limit: number): Promise<Between[]> => (await sql<Between>`
  with asked as materialized (
    select r.id, r.on_day, r.starts, r.minutes, r.languages, r.state, r.case_id, r.commitment_id from directory.interpreting_request r
     where r.on_day between ${from} and ${until} and r.organisation_id = any ((select access.my_organisations())::uuid[]) and r.state in ('open', 'booked', 'done')
       and (r.author_id = (select access.my_membership()) or r.case_id in (select t.case_id from cases.team_member t where t.membership_id = (select access.my_membership()) and t.until is null))
     order by r.on_day, r.starts, r.id limit ${limit})
  select x.id, x.on_day as day, to_char(x.starts, 'HH24:MI') as starts, ${ends} as ends, coalesce(b.language, x.languages[1]) as language, b.interpreter_name as interpreter,
         case x.state when 'open' then 'waiting' when 'booked' then 'firm' else 'done' end as state, x.case_id as "caseId",
         coalesce(c.label, (select nullif(cs.own_label, '') from cases.case_service cs where cs.case_id = x.case_id and cs.organisation_id = any ((select access.my_organisations())::uuid[]) limit 1)) as "caseLabel",
         x.commitment_id as "commitmentId", false as me
    from asked x left join cases.case c on c.id = x.case_id left join lateral (
      select b.language, b.interpreter_name from directory.booking b where b.request_id = x.id and b.state in ('confirmed', 'done') limit 1) b on true
  union all
  select x.id, x.on_day, to_char(x.starts, 'HH24:MI'), ${ends}, x.language, null, case x.state when 'offered' then 'waiting' when 'confirmed' then 'firm' else 'done' end, null, null, null, true
    from directory.booking x where x.on_day between ${from} and ${until} and x.state in ('offered', 'confirmed', 'done') and x.interpreter_id = any ((select directory.me_as_interpreter())::uuid[])
   order by 2, 3, 1 limit ${limit}`.execute(db)).rows;
