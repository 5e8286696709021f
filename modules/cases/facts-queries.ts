// The facts that a phase may lack, for many cases at once: one look into each table, and only where the phase asks for it.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { phasesAsking, type CaseFacts, type LackingCode, type Phase } from './rules.ts';

type OfLocality = Pick<CaseFacts, 'estimates' | 'bodies' | 'risks' | 'conditionSheets' | 'rounds' | 'bodiesNotAsked'>;
type Found = Omit<CaseFacts, keyof OfLocality> & { id: string; phase: Phase; of: 'client' | 'locality' };
export type FactsOfCase = Found & OfLocality;
const none: OfLocality = { estimates: 0, bodies: 0, risks: 0, conditionSheets: 0, rounds: 0, bodiesNotAsked: [] };

/** Does the phase of the case ask for any of these? What it does not ask for counts as none. */
const asks = (...codes: LackingCode[]) => sql`c.phase = any (${phasesAsking(...codes)}::text[])`;
// A locality opened again is estimated, described and gone through anew; what was found shortly before holds.
const lately = (day: string) => sql`(c.episode = 1 or ${sql.raw(day)} >= (select e.opened_on - 90 from cases.episode e where e.case_id = c.id and e.number = c.episode))`;
/** Words told in confidence are not repeated in a header. */
const words = sql`case when g.confidence_of is null then coalesce(nullif(g.translation, ''), g.words) else '…' end`;

/** Facts of cases that my organisation leads; other cases are left out. */
export async function findFacts(db: Db, caseIds: readonly string[]): Promise<FactsOfCase[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await sql<Found>`
    select c.id, c.phase, case c.subject_kind when 'locality' then 'locality' else 'client' end as "of",
      team.leading, service."acceptedServices", service.agreements, request.requests, need.needs, need."clientValues", vulnerability.vulnerabilities, network.ties, child."childrenWithoutVoice",
      goal.goals, goal."goalsWithoutStep", step."stepsWithoutOwner", goal."goalsNotEvaluated", evaluation."evaluationsWithClient", evaluation.intervisions, evaluation.evaluations, review.reviews
    from cases.case c,
      lateral (select count(*)::int as leading from cases.team_member t where ${asks('no_lead')} and t.case_id = c.id and t.role = 'leading_key_worker' and (t.until is null or t.until >= platform.today())) team,
      lateral (select count(*)::int as "acceptedServices", (count(*) filter (where s.agreement_form <> 'none'))::int as agreements
         from cases.case_service s where ${asks('no_agreement')} and s.case_id = c.id and s.state = 'accepted' and s.organisation_id = c.organisation_id) service,
      lateral (select count(*)::int as requests from cases.request r where ${asks('no_request')} and r.case_id = c.id and r.episode = c.episode) request,
      lateral (select count(*)::int as needs, count(n.client_value)::int as "clientValues" from cases.need_rating n where ${asks('no_needs', 'no_client_value')} and n.case_id = c.id and n.episode = c.episode) need,
      lateral (select count(*)::int as vulnerabilities from cases.vulnerability v where ${asks('no_vulnerability')} and v.case_id = c.id) vulnerability,
      lateral (select count(*)::int as ties from cases.tie t where ${asks('no_network')} and t.case_id = c.id and t.ended_on is null) network,
      lateral (select array(select coalesce((select nullif(p.given_name, '') from people.profile p where p.person_id = cp.person_id and p.organisation_id = c.organisation_id), '…') from cases.case_person cp
         where ${asks('child_without_voice')} and cp.case_id = c.id and cp.part = 'child' and cp.until is null and not exists (select from cases.child_sheet h where h.case_id = c.id and h.person_id = cp.person_id and h.voice <> '') order by 1) as "childrenWithoutVoice") child,
      lateral (select count(*)::int as goals,
           coalesce(array_agg(${words} order by g.priority, g.created_at) filter (where g.state = 'open' and ${asks('goal_without_step')} and not exists (select from commitments.commitment s where s.goal_id = g.id and s.state not in ('declined', 'cancelled'))), '{}') as "goalsWithoutStep",
           coalesce(array_agg(${words} order by g.priority, g.created_at) filter (where ${asks('goal_not_evaluated')} and not exists (select from cases.goal_evaluation e where e.goal_id = g.id)), '{}') as "goalsNotEvaluated"
         from cases.goal g where ${asks('no_goal', 'goal_without_step', 'goal_not_evaluated')} and g.case_id = c.id and g.episode = c.episode and g.state <> 'dropped') goal,
      lateral (select coalesce(array_agg(case when s.confidence_of is null then s.what else '…' end order by s.due_on nulls last), '{}') as "stepsWithoutOwner"
         from commitments.commitment s where ${asks('step_without_owner')} and s.case_id = c.id and s.goal_id is not null and s.owner_kind = 'nobody' and s.state in ('offered', 'open')) step,
      lateral (select count(*)::int as evaluations, (count(*) filter (where e.with_client))::int as "evaluationsWithClient", count(e.intervision_on)::int as intervisions
         from cases.case_evaluation e where ${asks('no_evaluation_with_client', 'no_intervision', 'no_evaluation')} and e.case_id = c.id and e.episode = c.episode) evaluation,
      lateral (select count(*)::int as reviews from cases.procedure_review r where ${asks('no_review')} and r.case_id = c.id and r.episode = c.episode) review
    where c.id = any (${caseIds}::uuid[]) and c.id = any ((select access.lead_cases())::uuid[])`.execute(db);
  const localities = rows.filter((row) => row.of === 'locality').map(({ id }) => id), places = localities.length ? await findPlaceFacts(db, localities) : new Map<string, OfLocality>();
  return rows.map((row) => ({ ...row, ...places.get(row.id) ?? none }));
}

/** What is known of localities among them. */
async function findPlaceFacts(db: Db, caseIds: readonly string[]): Promise<Map<string, OfLocality>> {
  const { rows } = await sql<OfLocality & { id: string }>`
    select c.id, estimate.estimates, body.bodies, risk.risks, sheet."conditionSheets", round.rounds, body."bodiesNotAsked"
    from cases.case c,
      lateral (select count(*)::int as estimates from localities.estimate x where ${asks('no_estimate')} and x.case_id = c.id and x.withdrawn = '' and ${lately('x.estimated_on')}) estimate,
      lateral (select (select count(*)::int from localities.absent_body x where ${asks('no_bodies')} and x.case_id = c.id) + (select count(*)::int from localities.comes x where ${asks('no_bodies')} and x.case_id = c.id) as bodies,
         array(select coalesce(nullif(x.name, ''), x.needed_for) from localities.absent_body x where ${asks('bodies_not_asked')} and x.case_id = c.id and x.came_on is null and x.asked_on is null order by x.created_at, x.id limit 20) as "bodiesNotAsked") body,
      lateral (select count(*)::int as risks from localities.risk x where ${asks('no_risk_look')} and x.case_id = c.id) risk,
      lateral (select count(*)::int as "conditionSheets" from localities.condition_sheet x where ${asks('no_conditions')} and x.case_id = c.id and x.state = 'finished' and ${lately('x.on_day')}) sheet,
      lateral (select count(*)::int as rounds from localities.round x where ${asks('no_round')} and x.case_id = c.id and x.state = 'finished' and ${lately('x.on_day')}) round
    where c.id = any (${caseIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
