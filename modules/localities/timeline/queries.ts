// What is dated of a locality, from all rooms, each row as the caller may read it. A new kind of line is one more select of `lines` (a word of
// rules.ts and of ui/words.ts beside it).
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Line, LocalityEpisode } from './contract.ts';
import type { LineKind } from './rules.ts';

/** (id, kind, what, code, on_day, who, text, people, organisation_id) of one case. */
const lines = (caseId: string): RawBuilder<unknown> => sql`
  select x.id::text as id, 'sign' as kind, case when x.mistaken then 'mistaken' else 'noticed' end as what, x.kind as code, x.noticed_on as on_day, x.noticed_by as who, x.text, null::int as people, x.organisation_id from localities.sign x where x.case_id = ${caseId}
  union all select x.id::text, 'quiet', 'quiet', '', (x.created_at at time zone 'Europe/Prague')::date, '', x.reason, x.signs, x.organisation_id from localities.quiet x where x.case_id = ${caseId}
  union all select x.id::text, 'talk', x.side, '', x.held_on, x.with_whom, concat_ws(E'\\n', x.topic, nullif(x.agreed, '')), null, x.organisation_id from localities.talk x where x.case_id = ${caseId}
  union all select x.id::text, 'estimate', x.sureness, '', x.estimated_on, x.source, x.note, coalesce(x.total, (select sum(l.people)::int from localities.estimate_line l where l.estimate_id = x.id)), x.organisation_id from localities.estimate x where x.case_id = ${caseId} and x.withdrawn = ''
  union all select 'began ' || x.id, 'risk', 'began', x.kind, x.since, '', x.text, null, x.organisation_id from localities.risk x where x.case_id = ${caseId}
  union all select 'ended ' || x.id, 'risk', 'ended', x.kind, x.until, '', x.ending, null, x.organisation_id from localities.risk x where x.case_id = ${caseId} and x.until is not null
  union all select b.what || ' ' || x.id, 'body', b.what, x.kind, b.on_day, x.name, b.text, null, x.organisation_id from localities.absent_body x
    cross join lateral (values ('missing', x.missing_since, x.needed_for), ('asked', x.asked_on, x.asked_how), ('answered', x.answered_on, x.answer), ('came', x.came_on, '')) b (what, on_day, text) where x.case_id = ${caseId} and b.on_day is not null
  union all select 'began ' || x.id, 'comes', 'began', '', x.since, x.name, x.brings, null, x.organisation_id from localities.comes x where x.case_id = ${caseId}
  union all select 'ended ' || x.id, 'comes', 'ended', '', x.until, x.name, x.ending, null, x.organisation_id from localities.comes x where x.case_id = ${caseId} and x.until is not null
  union all select 'began ' || x.id, 'service', 'began', '', (coalesce(x.answered_at, x.created_at) at time zone 'Europe/Prague')::date, coalesce(s.name, ''), x.answer, null, x.organisation_id from cases.case_service x left join directory.known_service s on s.id = x.service_id where x.case_id = ${caseId} and x.state in ('accepted', 'ended')
  union all select 'ended ' || x.id, 'service', 'ended', '', x.ended_on, coalesce(s.name, ''), x.ending_reason, null, x.organisation_id from cases.case_service x left join directory.known_service s on s.id = x.service_id where x.case_id = ${caseId} and x.state = 'ended' and x.ended_on is not null
  union all select x.id::text, 'phase', x.to_phase, '', (x.created_at at time zone 'Europe/Prague')::date, '', x.reason, null, x.organisation_id from cases.phase_change x where x.case_id = ${caseId} and x.to_phase <> 'closed' and x.from_phase <> 'closed'
  union all select 'began ' || x.id, 'episode', 'began', '', x.opened_on, '', x.opening_reason, null, x.organisation_id from cases.episode x where x.case_id = ${caseId}
  union all select 'ended ' || x.id, 'episode', 'ended', coalesce(x.closing_code, ''), x.closed_on, '', x.closing_reason, null, x.organisation_id from cases.episode x where x.case_id = ${caseId} and x.closed_on is not null
  union all select x.id::text, 'conference', x.state, '', x.on_day, '', coalesce(c.goal, ''), null, x.organisation_id from meetings.meeting x left join meetings.conference c on c.meeting_id = x.id where x.case_id = ${caseId} and x.kind = 'conference' and x.on_day is not null and x.state not in ('draft', 'cancelled')
  union all select 'began ' || x.id, 'crisis', 'began', x.level, (x.started_at at time zone 'Europe/Prague')::date, x.title, x.trigger, null, x.organisation_id from crisis.activation x where x.case_id = ${caseId}
  union all select 'ended ' || x.id, 'crisis', 'ended', x.level, (x.ended_at at time zone 'Europe/Prague')::date, x.title, x.ending, null, x.organisation_id from crisis.activation x where x.case_id = ${caseId} and x.ended_at is not null`;

type Filter = { kind?: LineKind | undefined; episode?: number | undefined; after?: { on: string; id: string } | undefined; limit: number };
/** One more than the limit. What happened before the first episode belongs to it. */
export const findLines = async (db: Db, caseId: string, { kind, episode, after, limit }: Filter): Promise<Line[]> => (await sql<Line>`
  with line as (${lines(caseId)})
  select x.id, x.kind, x.what, x.code, x.on_day as on, n.number as episode, x.who, x.text, x.people, coalesce(k.short_name, '') as organisation
    from line x cross join lateral (select coalesce(max(e.number), 1) as number from cases.episode e where e.case_id = ${caseId} and e.opened_on <= x.on_day) n left join access.known_organisation k on k.id = x.organisation_id
   where (${kind ?? null}::text is null or x.kind = ${kind ?? null}) and (${episode ?? null}::int is null or n.number = ${episode ?? null}) and (${after?.on ?? null}::date is null or (x.on_day, x.kind || ' ' || x.id) < (${after?.on ?? null}::date, ${after?.id ?? null}::text))
   order by x.on_day desc, x.kind || ' ' || x.id desc limit ${limit + 1}`.execute(db)).rows;

/** Whole days in which an episode goes on, a locality's first one also before it was opened. */
const within = (day: RawBuilder<unknown>) => sql`${day} >= case when e.number = 1 then '-infinity'::date else e.opened_on end and ${day} < coalesce(e.next_on, 'infinity'::date)`;
const estimate = (order: RawBuilder<unknown>) => sql`(select json_build_object('on', x.estimated_on, 'people', coalesce(x.total, (select sum(l.people)::int from localities.estimate_line l where l.estimate_id = x.id), 0), 'source', x.source, 'sureness', x.sureness)
  from localities.estimate x where x.case_id = e.case_id and x.withdrawn = '' and ${within(sql`x.estimated_on`)} order by ${order} limit 1)`;
export const findEpisodes = async (db: Db, caseId: string): Promise<LocalityEpisode[]> => (await sql<LocalityEpisode>`
  with episode as (select x.*, lead(x.opened_on) over (order by x.number) as next_on from cases.episode x where x.case_id = ${caseId})
  select e.number, e.opened_on as "openedOn", e.opening_reason as "openingReason", e.closed_on as "closedOn", e.closing_code as "closingCode", e.closing_reason as "closingReason",
         ${estimate(sql`x.estimated_on, x.id`)} as "atStart", ${estimate(sql`x.estimated_on desc, x.id desc`)} as "atEnd",
         (select coalesce(json_agg(json_build_object('name', coalesce(s.name, ''), 'organisation', coalesce(k.short_name, ''), 'still', x.state = 'accepted') order by x.created_at, x.id), '[]') from cases.case_service x left join directory.known_service s on s.id = x.service_id left join access.known_organisation k on k.id = x.organisation_id
           where x.case_id = e.case_id and x.state in ('accepted', 'ended') and (x.created_at at time zone 'Europe/Prague')::date <= coalesce(e.closed_on, 'infinity'::date) and coalesce(x.ended_on, 'infinity'::date) >= e.opened_on) as services,
         (select count(*)::int from cases.goal x where x.case_id = e.case_id and x.episode = e.number and x.state <> 'dropped') as goals,
         (select count(*)::int from cases.goal x where x.case_id = e.case_id and x.episode = e.number and x.state in ('reached', 'partly')) as "goalsReached",
         (select count(*)::int from localities.sign x where x.case_id = e.case_id and not x.mistaken and ${within(sql`x.noticed_on`)}) as signs,
         (select count(*)::int from localities.talk x where x.case_id = e.case_id and ${within(sql`x.held_on`)}) as talks,
         (select count(*)::int from localities.risk x where x.case_id = e.case_id and ${within(sql`x.since`)}) as risks,
         (select count(*)::int from meetings.meeting x where x.case_id = e.case_id and x.kind = 'conference' and x.state not in ('draft', 'cancelled') and ${within(sql`x.on_day`)}) as conferences,
         (select count(*)::int from crisis.activation x where x.case_id = e.case_id and ${within(sql`(x.started_at at time zone 'Europe/Prague')::date`)}) as crises,
         array(select x.helped from cases.case_evaluation x where x.case_id = e.case_id and x.episode = e.number and x.helped <> '' order by x.evaluated_on, x.id limit 20) as helped,
         array(select x.hindered from cases.case_evaluation x where x.case_id = e.case_id and x.episode = e.number and x.hindered <> '' order by x.evaluated_on, x.id limit 20) as hindered
    from episode e order by e.number limit 30`.execute(db)).rows;
