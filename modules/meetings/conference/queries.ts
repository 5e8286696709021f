// Conferences as they are read, under the reader's policies.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Conference, ConferenceRow, Invitee, Said, Suitability } from './contract.ts';
import type { Level } from '#modules/access/releases/contract.ts';

const first = async <T>(db: Db, query: RawBuilder<T>): Promise<T | undefined> => (await rows(db, query))[0];
const instant = (column: RawBuilder<unknown>) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const clock = (column: RawBuilder<unknown>) => sql`to_char(${column}, 'HH24:MI')`;
// Colleagues are looked up once for all rows.
const colleagues = sql`colleague as materialized (select m.id, a.name from access.membership m join access.account a on a.id = m.account_id)`;
// Those met at this conference, from wherever they come.
const met = (meetingId: string) => sql`colleague as materialized (select n.membership_id as id, n.name from meetings.names_of(array(select a.membership_id from meetings.attendee a where a.meeting_id = ${meetingId} and a.membership_id is not null
  union select unnest(array[m.organiser_id, m.facilitator_id, m.note_taker_id]) from meetings.meeting m where m.id = ${meetingId})) n)`;
const member = (id: RawBuilder<unknown>) => sql`case when ${id} is not null then json_build_object('id', ${id}, 'name', coalesce((select c.name from colleague c where c.id = ${id}), '')) end`;
const personName = (person: RawBuilder<unknown>) => sql`(select case when p.anonymous then coalesce(nullif(p.aliases[1], ''), nullif(p.given_name, ''), '') else btrim(p.given_name || ' ' || p.family_name) end
  from people.profile p where p.person_id = ${person} order by p.organisation_id = (select access.my_organisation()) desc, p.created_at limit 1)`;

export const findOfCase = (db: Db, caseId: string) => rows(db, sql<ConferenceRow>`
  select m.id, m.state, coalesce(c.goal, '') as goal, m.on_day as "onDay", ${clock(sql`m.starts_at`)} as "startsAt", ${clock(sql`m.ends_at`)} as "endsAt", m.place, m.organisation_id = any ((select access.my_organisations())::uuid[]) as own, coalesce(o.short_name, '') as keeper,
         (select s.recommended from meetings.suitability s where s.meeting_id = m.id order by s.created_at desc, s.id desc limit 1) as recommended, (select count(*)::int from meetings.attendee a where a.meeting_id = m.id) as invited, coalesce(c.client_present, 'unknown') as "clientPresent"
    from meetings.meeting m left join meetings.conference c on c.meeting_id = m.id left join access.known_organisation o on o.id = m.organisation_id
   where m.case_id = ${caseId} and m.kind = 'conference' order by m.state in ('draft', 'invited', 'running') desc, m.on_day desc nulls first, m.created_at desc limit 100`);

/** In which case a conference stands, who keeps it and how far it is; what every change begins with. */
export type Standing = { id: string; caseId: string; organisationId: string; about: string[]; state: Conference['state']; version: number; own: boolean; runs: boolean };
export const findStanding = (db: Db, meetingId: string) => first(db, sql<Standing>`
  select m.id, m.case_id as "caseId", m.organisation_id as "organisationId", m.about, m.state, m.version, m.organisation_id = any ((select access.my_organisations())::uuid[]) as own, meetings.runs(m.id) as runs
    from meetings.meeting m where m.id = ${meetingId} and m.case_id is not null`);

type Head = Pick<Conference, 'id' | 'caseId' | 'version' | 'state' | 'cancelReason' | 'goal' | 'hasGoal' | 'onDay' | 'startsAt' | 'endsAt' | 'place' | 'online' | 'reviewOn' | 'datesAskedAt' | 'minutesSentAt' | 'organiser' | 'facilitator' | 'noteTaker' | 'common' | 'keeper' | 'own' | 'runs' | 'clientPresent' | 'absenceChoice' | 'absenceReason' | 'interpreting'> & { about: string[] };
export const findHead = (db: Db, caseId: string, meetingId: string) => first(db, sql<Head>`
  with ${met(meetingId)}
  select m.id, m.case_id as "caseId", m.version, m.state, m.cancel_reason as "cancelReason", (m.case_id = any ((select access.common_cases())::uuid[])) is true as common, m.about, coalesce(c.goal, '') as goal, c.id is not null as "hasGoal", m.on_day as "onDay", ${clock(sql`m.starts_at`)} as "startsAt", ${clock(sql`m.ends_at`)} as "endsAt", m.place, m.online,
         m.review_on as "reviewOn", ${instant(sql`c.dates_asked_at`)} as "datesAskedAt", ${instant(sql`c.minutes_sent_at`)} as "minutesSentAt", ${member(sql`m.organiser_id`)} as organiser,
         case when m.facilitator_id is not null then ${member(sql`m.facilitator_id`)} when m.facilitator_name <> '' then json_build_object('id', null, 'name', m.facilitator_name) end as facilitator, ${member(sql`m.note_taker_id`)} as "noteTaker",
         json_build_object('id', o.id, 'name', o.short_name) as keeper, m.organisation_id = any ((select access.my_organisations())::uuid[]) as own, meetings.runs(m.id) as runs,
         coalesce(c.client_present, 'unknown') as "clientPresent", coalesce(c.absence_choice, '') as "absenceChoice", coalesce(c.absence_reason, '') as "absenceReason",
         exists (select from people.profile p where p.person_id = any (m.about) and p.interpreter_language <> '') as interpreting
    from meetings.meeting m left join meetings.conference c on c.meeting_id = m.id left join access.known_organisation o on o.id = m.organisation_id
   where m.id = ${meetingId} and m.case_id = ${caseId} and m.kind = 'conference'`);
export const findSuitability = (db: Db, meetingId: string) => rows(db, sql<Suitability>`
  with ${colleagues} select s.id, s.points, s.recommended, s.reason, s.said_by as "saidBy", s.despite, (select name from colleague where id = s.author_id) as author, ${instant(sql`s.created_at`)} as at from meetings.suitability s where s.meeting_id = ${meetingId} order by s.created_at, s.id limit 50`);
export const findOptions = (db: Db, meetingId: string) => rows(db, sql<Conference['options'][number]>`
  select o.id, o.on_day as "onDay", ${clock(sql`o.starts_at`)} as "startsAt", ${clock(sql`o.ends_at`)} as "endsAt", o.place,
         (select coalesce(json_agg(json_build_object('attendeeId', a.attendee_id, 'answer', a.answer)), '[]') from meetings.date_answer a where a.option_id = o.id) as answers
    from meetings.date_option o where o.meeting_id = ${meetingId} order by o.on_day, o.starts_at limit 30`);

export type InviteeRow = Omit<Invitee, 'preparation' | 'guest'> & { organisationId: string };
export const findInvitees = (db: Db, meetingId: string) => rows(db, sql<InviteeRow>`
  with ${met(meetingId)}, reached as materialized (select distinct w.membership_id from meetings.meeting m cross join lateral meetings.reached_workers(m.case_id, m.about) w where m.id = ${meetingId})
  select a.id, a.version, a.part, case when a.membership_id is not null then coalesce((select name from colleague where id = a.membership_id), '') when a.person_id is not null then coalesce(${personName(sql`a.person_id`)}, '') else a.name end as name,
         a.membership_id as "membershipId", a.person_id as "personId", coalesce(a.membership_id = (select access.my_membership()), false) as me, coalesce((select cp.part = 'child' from cases.case_person cp where cp.case_id = a.case_id and cp.person_id = a.person_id limit 1), false) as child,
         case when o.id is not null then json_build_object('id', o.id, 'name', o.short_name) when t.id is not null then json_build_object('id', t.id, 'name', t.name) end as organisation, coalesce(a.side_organisation_id = a.organisation_id, false) as own,
         case when a.membership_id is not null and a.organisation_id = any ((select access.my_organisations())::uuid[]) then a.side_organisation_id = a.organisation_id or a.membership_id in (select membership_id from reached) end as reached,
         ${instant(sql`a.invited_at`)} as "invitedAt", a.answer, a.answer_note as "answerNote", a.confidentiality_on as "confidentialityOn", a.presence, a.organisation_id as "organisationId"
    from meetings.attendee a left join access.known_organisation o on o.id = a.side_organisation_id left join directory.partner t on t.id = a.partner_id
   where a.meeting_id = ${meetingId} order by array_position(array['client', 'family', 'support', 'interpreter', 'member', 'professional', 'guest'], a.part), a.created_at, a.id limit 300`);
export const findPreparation = (db: Db, meetingId: string) => rows(db, sql<{ attendeeId: string; points: string[]; note: string }>`select attendee_id as "attendeeId", points, note from meetings.preparation_of(${meetingId})`);
export type ConsentRow = { id: string; version: number; attendeeId: string; personId: string; signedById: string | null; documentId: string; document: string | null; signedOn: string; validTo: string; state: 'in_force' | 'ended' | 'withdrawn' };
export const findConsents = (db: Db, meetingId: string) => rows(db, sql<ConsentRow>`
  select g.id, g.version, g.attendee_id as "attendeeId", g.person_id as "personId", g.signed_by_id as "signedById", g.document_id as "documentId", d.title as document, g.signed_on as "signedOn", g.valid_to as "validTo",
         case when g.withdrawn_at is not null then 'withdrawn' when platform.today() between g.signed_on and g.valid_to then 'in_force' else 'ended' end as state
    from meetings.guest_consent g left join documents.document d on d.id = g.document_id where g.meeting_id = ${meetingId} order by g.created_at limit 500`);
/** Whom a guest may learn of, and whether a link of theirs opens today. */
export const findCovers = (db: Db, meetingId: string) => rows(db, sql<{ attendeeId: string; covers: string[]; link: boolean; agreements: number }>`
  select a.id as "attendeeId", meetings.covers(a.id) as covers, exists (select from access.guest_link l where l.purpose = 'meeting' and l.subject_id = a.id and l.revoked_at is null and l.burnt_at is null and l.expires_on >= platform.today()) as link,
         (select count(*)::int from meetings.agreed_with w where w.attendee_id = a.id) as agreements
    from meetings.attendee a where a.meeting_id = ${meetingId} and a.membership_id is null limit 300`);

// ---- whom to invite ----
export type Worker = { membershipId: string; name: string; organisation: { id: string; name: string }; own: boolean; inTeam: boolean; reached: boolean };
/** Ours who read the case, members of its team from elsewhere, and those elsewhere whom a release reaches. */
export const findWorkers = (db: Db, caseId: string, about: readonly string[]) => rows(db, sql<Worker>`
  with reached as materialized (select distinct w.membership_id, w.name, w.organisation_id from meetings.reached_workers(${caseId}, ${about}::uuid[]) w),
  team as materialized (select t.membership_id from cases.team_member t where t.case_id = ${caseId} and t.since <= platform.today() and (t.until is null or t.until >= platform.today()) and t.role <> 'interpreter'),
  known as (select m.id, a.name, m.organisation_id from access.membership m join access.account a on a.id = m.account_id
             where a.disabled_at is null and (m.organisation_id = any ((select access.my_organisations())::uuid[]) and commitments.reads_case(${caseId}, m.id) or m.id in (select membership_id from team))
            union select membership_id, name, organisation_id from reached)
  select k.id as "membershipId", max(k.name) as name, json_build_object('id', o.id, 'name', o.short_name)::jsonb as organisation, o.id = any ((select access.my_organisations())::uuid[]) as own, k.id in (select membership_id from team) as "inTeam", k.id in (select membership_id from reached) as reached
    from known k join access.known_organisation o on o.id = k.organisation_id group by k.id, o.id, o.short_name order by "inTeam" desc, own desc, o.short_name, name limit 200`);
export type Flow = { organisationId: string; serviceId: string | null; personId: string; level: Level; validTo: string };
export const findFlows = (db: Db, caseId: string, about: readonly string[]) => rows(db, sql<Flow>`select organisation_id as "organisationId", service_id as "serviceId", person_id as "personId", level, valid_to as "validTo" from meetings.flowing_to(${caseId}, ${about}::uuid[])`);
export const findServices = (db: Db, caseId: string) => rows(db, sql<{ service: { id: string; name: string }; organisation: { id: string; name: string } }>`
  select json_build_object('id', s.id, 'name', s.name) as service, json_build_object('id', o.id, 'name', o.short_name) as organisation
    from cases.case_service cs join directory.known_service s on s.id = cs.service_id join access.known_organisation o on o.id = s.organisation_id
   where cs.case_id = ${caseId} and cs.state in ('invited', 'accepted') and s.organisation_id <> all ((select access.my_organisations())::uuid[]) order by o.short_name, s.name limit 100`);

// ---- what it brought ----
export const findPassages = (db: Db, meetingId: string) => rows(db, sql<Said>`
  select p.id, p.item_id as "itemId", p.kind, p.text, p.about, (select coalesce(array_agg(w.attendee_id), '{}') from meetings.agreed_with w where w.passage_id = p.id) as "with"
    from meetings.passage p left join meetings.item i on i.id = p.item_id where p.meeting_id = ${meetingId} and p.kind <> 'text' order by i.position nulls first, p.position, p.created_at, p.id limit 500`);
/** Of every passage what decides who reads it. */
export const findKinds = (db: Db, meetingId: string) => rows(db, sql<{ kind: Said['kind']; about: string[] }>`select kind, about from meetings.passage where meeting_id = ${meetingId}`);
