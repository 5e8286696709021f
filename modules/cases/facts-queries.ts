// The facts that a phase may lack, for many cases at once, in one query.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { CaseFacts, Phase } from './rules.ts';

export type FactsOfCase = CaseFacts & { id: string; phase: Phase; of: 'client' | 'locality' };
/** Facts of cases that my organisation leads; other cases are left out. Words told in confidence are not repeated in a header. */
export async function findFacts(db: Db, caseIds: readonly string[]): Promise<FactsOfCase[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await sql<FactsOfCase>`
    select c.id, c.phase, case c.subject_kind when 'locality' then 'locality' else 'client' end as "of",
      (select count(*)::int from cases.team_member t where t.case_id = c.id and t.role = 'leading_key_worker' and (t.until is null or t.until >= platform.today())) as "leading",
      (select count(*)::int from cases.case_service s where s.case_id = c.id and s.state = 'accepted' and s.organisation_id = c.organisation_id) as "acceptedServices",
      (select count(*)::int from cases.case_service s where s.case_id = c.id and s.state = 'accepted' and s.organisation_id = c.organisation_id and s.agreement_form <> 'none') as agreements,
      (select count(*)::int from cases.request r where r.case_id = c.id and r.episode = c.episode) as requests,
      (select count(*)::int from cases.need_rating n where n.case_id = c.id and n.episode = c.episode) as needs,
      (select count(*)::int from cases.need_rating n where n.case_id = c.id and n.episode = c.episode and n.client_value is not null) as "clientValues",
      (select count(*)::int from cases.vulnerability v where v.case_id = c.id) as vulnerabilities,
      (select count(*)::int from cases.tie t where t.case_id = c.id and t.ended_on is null) as ties,
      array(select coalesce((select nullif(p.given_name, '') from people.profile p where p.person_id = cp.person_id and p.organisation_id = c.organisation_id), '…') from cases.case_person cp
             where cp.case_id = c.id and cp.part = 'child' and cp.until is null and not exists (select from cases.child_sheet h where h.case_id = c.id and h.person_id = cp.person_id and h.voice <> '') order by 1) as "childrenWithoutVoice",
      (select count(*)::int from cases.goal g where g.case_id = c.id and g.episode = c.episode and g.state <> 'dropped') as goals,
      array(select case when g.confidence_of is null then coalesce(nullif(g.translation, ''), g.words) else '…' end from cases.goal g where g.case_id = c.id and g.episode = c.episode and g.state = 'open'
             and not exists (select from commitments.commitment s where s.goal_id = g.id and s.state not in ('declined', 'cancelled')) order by g.priority, g.created_at) as "goalsWithoutStep",
      array(select case when s.confidence_of is null then s.what else '…' end from commitments.commitment s where s.case_id = c.id and s.goal_id is not null and s.owner_kind = 'nobody' and s.state in ('offered', 'open') order by s.due_on nulls last) as "stepsWithoutOwner",
      array(select case when g.confidence_of is null then coalesce(nullif(g.translation, ''), g.words) else '…' end from cases.goal g where g.case_id = c.id and g.episode = c.episode and g.state <> 'dropped'
             and not exists (select from cases.goal_evaluation e where e.goal_id = g.id) order by g.priority, g.created_at) as "goalsNotEvaluated",
      (select count(*)::int from cases.case_evaluation e where e.case_id = c.id and e.episode = c.episode and e.with_client) as "evaluationsWithClient",
      (select count(*)::int from cases.case_evaluation e where e.case_id = c.id and e.episode = c.episode and e.intervision_on is not null) as intervisions,
      (select count(*)::int from cases.procedure_review r where r.case_id = c.id and r.episode = c.episode) as reviews,
      (select count(*)::int from cases.case_evaluation e where e.case_id = c.id and e.episode = c.episode) as evaluations,
      -- Of localities. A locality opened again is estimated anew; what was counted shortly before holds.
      case when c.subject_kind <> 'locality' then 0 else (select count(*)::int from localities.estimate x where x.case_id = c.id and x.withdrawn = '' and (c.episode = 1 or x.estimated_on >= (select e.opened_on - 90 from cases.episode e where e.case_id = c.id and e.number = c.episode))) end as estimates,
      case when c.subject_kind <> 'locality' then 0 else (select count(*)::int from localities.absent_body x where x.case_id = c.id) + (select count(*)::int from localities.comes x where x.case_id = c.id) end as bodies,
      case when c.subject_kind <> 'locality' then 0 else (select count(*)::int from localities.risk x where x.case_id = c.id) end as risks,
      case when c.subject_kind <> 'locality' then '{}' else array(select coalesce(nullif(x.name, ''), x.needed_for) from localities.absent_body x where x.case_id = c.id and x.came_on is null and x.asked_on is null order by x.created_at, x.id limit 20) end as "bodiesNotAsked"
    from cases.case c where c.id = any (${caseIds}::uuid[]) and c.id = any ((select access.lead_cases())::uuid[])`.execute(db);
  return rows;
}
