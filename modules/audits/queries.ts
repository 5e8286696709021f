// Audits and rounds as who asks sees them (policies of access.sql).
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Audit, AuditBody, AuditLine, AuditPlan, AuditState, Round } from './contract.ts';

const instant = (value: RawBuilder<unknown>) => sql`to_json(${value}) #>> '{}'`;
const organisation = (id: RawBuilder<unknown>) => sql`(select json_build_object('id', o.id, 'name', o.name) from access.known_organisation o where o.id = ${id})`;
const method = (id: RawBuilder<unknown>) => sql`(select json_build_object('versionId', v.id, 'questionnaireId', v.questionnaire_id, 'number', v.number, 'title', v.content -> 'title') from questionnaires.version v where v.id = ${id})`;
type Asked = { after?: string | undefined; limit: number };

const round = sql`r.id, r.version, r.name, r.purpose, r.begins_on as "beginsOn", r.ends_on as "endsOn", ${method(sql`r.version_id`)} as method,
  (select count(*)::int from audits.audit a where a.round_id = r.id and a.state <> 'cancelled') as audits, (select count(*)::int from audits.audit a where a.round_id = r.id and a.state = 'final') as finals`;
export async function findRounds(db: Db, { after, limit }: Asked) {
  const key = keyAfter(after, 2);
  return paged(await rows(db, sql<Round>`select ${round} from audits.round r where ${key ? sql`(r.begins_on, r.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql`true`} order by r.begins_on desc, r.id desc limit ${limit + 1}`), limit, (one) => [one.beginsOn, one.id]);
}
export const findRound = async (db: Db, id: string) => (await rows(db, sql<Round>`select ${round} from audits.round r where r.id = ${id}`))[0];
type RoundIn = { name: string; purpose: string; beginsOn: string; endsOn: string | null };
export const addRound = (db: Db, r: RoundIn & { id: string; versionId: string }) => sql`insert into audits.round (id, name, purpose, version_id, begins_on, ends_on) values (${r.id}, ${r.name}, ${r.purpose}, ${r.versionId}, ${r.beginsOn}, ${r.endsOn})`.execute(db);
export const putRound = async (db: Db, id: string, version: number, r: RoundIn) => (await rows(db, sql`update audits.round set name = ${r.name}, purpose = ${r.purpose}, begins_on = ${r.beginsOn}, ends_on = ${r.endsOn} where id = ${id} and version = ${version} returning id`)).length > 0;

// What waits: see `waits` of rules.ts. In the order of that list; what does not wait comes after, the finished last.
const mine = sql`a.id = any (i.team)`;
const waiting = sql`case when a.state not in ('open', 'draft') then null
  when exists (select from audits.auditor t where t.audit_id = a.id and t.membership_id = i.me and t.declared_at is null and (t.left_on is null or t.left_on > platform.today())) then 'declare'
  when (${mine} or a.id = any (i.ours)) and exists (select from audits.visit v where v.audit_id = a.id and v.on_day = platform.today() and not v.cancelled) then 'visit_today'
  when a.id = any (i.drafts) then 'comment'
  when ${mine} and exists (select from audits.comment c where c.audit_id = a.id and c.replies_id is null and not exists (select from audits.comment d where d.replies_id = c.id)) then 'answer'
  when ${mine} and a.state = 'open' and a.begins_on <= platform.today() then 'write' end`;
// Lists of mine are made once for the whole list.
const from = sql`(select access.my_membership() as me, audits.in_team() as team, audits.at_work() as working, audits.planned_by_us() as planned, audits.of_our_service() as ours, audits.drafts_for_us() as drafts, audits.results() as found offset 0) i cross join audits.audit a`;
const line = sql`a.id, a.version, json_build_object('id', a.service_id, 'name', coalesce((select s.name from directory.known_service s where s.id = a.service_id), ''), 'of', coalesce((select o.name from access.known_organisation o where o.id = a.to_organisation_id),
    (select p.name from directory.service s join directory.partner p on p.id = s.partner_id where s.id = a.service_id), '')) as service,
  ${organisation(sql`a.organisation_id`)} as by, (select json_build_object('id', r.id, 'name', r.name) from audits.round r where r.id = a.round_id) as round, ${method(sql`a.version_id`)} as method, a.kind, a.state, a.begins_on as "beginsOn", a.ends_on as "endsOn", a.comments_until as "commentsUntil",
  ${instant(sql`a.sent_at`)} as "sentAt", ${instant(sql`a.final_at`)} as "finalAt", case when ${mine} then 'auditor' when a.id = any (i.planned) then 'planner' when a.id = any (i.ours) then 'service' else 'reader' end as part, ${waiting} as waits,
  (select min(v.on_day) from audits.visit v where v.audit_id = a.id and not v.cancelled and v.on_day >= platform.today()) as "nextVisitOn"`;
const rank = sql`coalesce(array_position(array['declare', 'visit_today', 'comment', 'answer', 'write'], waits), case state when 'draft' then 6 when 'open' then 7 when 'final' then 8 else 9 end)`;

type Wanted = Asked & { state?: AuditState | undefined; roundId?: string | undefined; serviceId?: string | undefined; mine: 'yes' | 'no'; waiting: 'yes' | 'no' };
export async function findPage(db: Db, { state, roundId, serviceId, mine: onlyMine, waiting: onlyWaiting, after, limit }: Wanted) {
  const key = keyAfter(after, 3);
  const found = await rows(db, sql<AuditLine & { at: number; before: number }>`select * from (select x.*, ${rank} as at, date '2100-01-01' - "beginsOn" as before from (select ${line} from ${from}
      where ${state ? sql`a.state = ${state}` : sql`true`} and ${roundId ? sql`a.round_id = ${roundId}` : sql`true`} and ${serviceId ? sql`a.service_id = ${serviceId}` : sql`true`} and ${onlyMine === 'yes' ? mine : sql`true`}) x
      where ${onlyWaiting === 'yes' ? sql`waits is not null` : sql`true`}) y
    where ${key ? sql`(at, before, id) > (${key[0]}::int, ${key[1]}::int, ${key[2]}::uuid)` : sql`true`} order by at, before, id limit ${limit + 1}`);
  return paged(found, limit, ({ at, before, id }) => [String(at), String(before), id]);
}

const team = sql`coalesce((select json_agg(json_build_object('id', t.id, 'version', t.version, 'membershipId', t.membership_id, 'name', t.name, 'leads', t.leads, 'declaredAt', t.declared_at, 'declaration', t.declaration, 'leftOn', t.left_on, 'me', t.membership_id = i.me) order by t.leads desc, t.name, t.id)
  from audits.auditor t where t.audit_id = a.id), '[]')`;
const readers = sql`coalesce((select json_agg(json_build_object('id', r.id, 'version', r.version, 'kind', r.kind, 'organisation', coalesce(${organisation(sql`r.to_organisation_id`)}, json_build_object('id', r.to_organisation_id, 'name', '')),
    'person', case when r.to_membership_id is not null then coalesce((select c.name from access.membership m join access.account c on c.id = m.account_id where m.id = r.to_membership_id), '') end, 'until', r.until, 'ended', coalesce(r.until < platform.today(), false)) order by r.created_at, r.id)
  from audits.reader r where r.audit_id = a.id), '[]')`;
const visits = sql`coalesce((select json_agg(json_build_object('id', v.id, 'version', v.version, 'onDay', v.on_day, 'startsAt', left(v.starts_at::text, 5), 'endsAt', left(v.ends_at::text, 5), 'place', v.place, 'program', v.program, 'cancelled', v.cancelled) order by v.on_day, v.starts_at nulls first, v.id)
  from audits.visit v where v.audit_id = a.id), '[]')`;
const newer = sql`case when a.state = 'open' then (select json_build_object('versionId', n.id, 'number', n.number, 'publishedAt', n.published_at, 'note', n.note) from questionnaires.version v join questionnaires.version n on n.questionnaire_id = v.questionnaire_id
  where v.id = a.version_id and n.state = 'published' and n.number > v.number order by n.number desc limit 1) end`;
export const find = async (db: Db, id: string) => (await rows(db, sql<Audit & { versionId: string; organisationId: string }>`
  select ${line}, a.version_id as "versionId", a.organisation_id as "organisationId", a.scope, a.criteria, a.cancel_reason as "cancelReason", (select json_build_object('id', f.id, 'finalAt', f.final_at) from audits.audit f where f.id = a.follows_id) as follows, ${newer} as newer,
    ${mine} as "inTeam", a.id = any (i.working) as "atWork", a.id = any (i.planned) as plans, a.id = any (i.found) as results, a.id = any (i.working) or a.id = any (i.ours) and a.state in ('open', 'draft') as hands, ${organisation(sql`a.to_organisation_id`)} as audited,
    ${team} as team, ${readers} as readers, ${visits} as visits from ${from} where a.id = ${id}`))[0];
/** Holds the audit until the end of the request. */
export const lock = (db: Db, id: string) => sql`select from audits.audit where id = ${id} for update`.execute(db);

/** A service that may be audited: whose it is, and whether it is of one's own house. */
export const findService = async (db: Db, id: string) => (await rows(db, sql<{ organisationId: string | null; own: boolean }>`
  select case when s.partner_id is null then s.organisation_id end as "organisationId", s.partner_id is null and audits.same_house((select access.my_organisation()), s.organisation_id) as own
    from directory.service s where s.id = ${id}`))[0];
/** A final audit of the same service by my organisation. */
export const mayFollow = async (db: Db, id: string, serviceId: string) => (await rows(db, sql`select from audits.audit a where a.id = ${id} and a.service_id = ${serviceId} and a.organisation_id = (select access.my_organisation()) and a.state = 'final'`)).length > 0;
export const add = (db: Db, p: AuditPlan) => sql`insert into audits.audit (id, service_id, version_id, round_id, kind, follows_id, scope, criteria, begins_on, ends_on)
  values (${p.id}, ${p.serviceId}, ${p.versionId}, ${p.roundId}, ${p.followsId ? 'follow_up' : 'full'}, ${p.followsId}, ${p.scope}, ${p.criteria}, ${p.beginsOn}, ${p.endsOn})`.execute(db);
export const put = async (db: Db, id: string, version: number, b: AuditBody) => (await rows(db, sql`update audits.audit set round_id = ${b.roundId}, scope = ${b.scope}, criteria = ${b.criteria}, begins_on = ${b.beginsOn}, ends_on = ${b.endsOn} where id = ${id} and version = ${version} returning id`)).length > 0;
export const cancel = async (db: Db, id: string, version: number, reason: string) => (await rows(db, sql`update audits.audit set state = 'cancelled', cancel_reason = ${reason} where id = ${id} and version = ${version} and state in ('open', 'draft') returning id`)).length > 0;

/** Keys of criteria that hold a rating, evidence, a finding or a comment; whoever plans learns no more of them. */
export const heldCriteria = async (db: Db, id: string) => (await rows(db, sql<{ keys: string[] }>`select audits.held_criteria(${id}) as keys`))[0]!.keys;
/** Goes over to another version; ratings of these criteria are to be decided anew. */
export async function changeMethod(db: Db, id: string, version: number, versionId: string, criteria: readonly string[] | null, anew: readonly string[]): Promise<boolean> {
  const done = await rows(db, sql`update audits.audit set version_id = ${versionId}, criteria = ${criteria && [...criteria]} where id = ${id} and version = ${version} and state = 'open' returning id`);
  if (done.length) await sql`update audits.rating set level = null where audit_id = ${id} and criterion = any (${[...anew]}::text[]) and level is not null`.execute(db);
  return done.length > 0;
}
