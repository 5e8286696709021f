// Followed recommendations as this caller may see them; which side they stand on comes from the database (followed-access.sql).
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';
import type { Followed, FollowedEvent } from './contract.ts';
import type { Change } from '#modules/programmes/contract.ts';
import type { AddresseeKind, State } from './rules.ts';

export const one = async <T>(db: Db, query: RawBuilder<T>): Promise<T | undefined> => (await query.execute(db)).rows[0];
const me = sql`(select access.my_membership())`, masked = sql`(select access.masked_from_me())::uuid[]`;

/** What rules and the board look at. */
export type Row = {
  id: string; version: number; text: string; reason: string; theme: string; priority: number; kind: AddresseeKind; addressee: string; outside: boolean; service: { id: string; name: string } | null; state: State;
  givenOn: string | null; dueOn: string | null; askedDueOn: string | null; since: string | null; owner: string | null; ownerId: string | null; by: string; answer: { kind: 'accepted' | 'changed' | 'declined'; text: string } | null; toOrganisationId: string | null; partnerId: string | null; ours: boolean; auditId: string | null; findingId: string | null; programme: { id: string; name: string } | null; change: Change | null; site: string | null; siteId: string | null;
  gives: boolean; answers: boolean; does: boolean; verifies: boolean; provedByMe: boolean; writes: boolean; mine: boolean;
};
const sides = sql`sides as materialized (select signals.we_recommend() as gives, signals.answerable() as answers, signals.ours_to_do() as does, signals.verifiable() as verifies, signals.proved_by_me() as proved, signals.drafts_i_write() as writes),
  programmes_ as materialized (select * from signals.programmes_of_followed())`;
// Whoever is in charge, or writes, of an organisation whose name the reader may not know stays without a name too.
const row = sql`f.id, f.version, r.text, r.reason, f.theme, f.priority, f.addressee_kind as kind, coalesce(o.name, nullif(f.addressee, ''), '') as addressee, f.to_organisation_id is null as outside,
  case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as service, f.state, f.given_on as "givenOn", f.due_on as "dueOn", f.asked_due_on as "askedDueOn", coalesce(f.moved_on, f.given_on) as since,
  case when f.to_organisation_id <> all (${masked}) then nullif(f.owner_name, '') end as owner, f.owner_membership_id as "ownerId", coalesce(g.short_name, '') as by, (select json_build_object('kind', e.answer, 'text', e.text) from signals.followed_event e where e.followed_id = f.id and e.kind = 'answered' order by e.created_at desc, e.id desc limit 1) as answer, f.to_organisation_id as "toOrganisationId", f.partner_id as "partnerId",
  coalesce(f.to_organisation_id = any ((select access.my_organisations())::uuid[]), false) as ours, c.audit_id as "auditId", c.finding_id as "findingId",
  case when p.id is not null then json_build_object('id', p.programme_id, 'name', p.name) end as programme, p.change, p.site, (select d.site_id from programmes.recommended d where d.id = f.id and p.site is not null) as "siteId",
  f.id = any (x.gives) as gives, f.id = any (x.answers) as answers, f.id = any (x.does) as does, f.id = any (x.verifies) as verifies, f.id = any (x.proved) as "provedByMe", f.id = any (x.writes) as writes, coalesce(f.owner_membership_id = ${me}, false) as mine`;
const from = sql`signals.followed f cross join sides x join signals.recommendation r on r.id = f.id left join audits.recommended c on c.id = f.id left join programmes_ p on p.id = f.id left join access.known_organisation o on o.id = f.to_organisation_id left join access.known_organisation g on g.id = f.organisation_id
  left join directory.known_service s on s.id = f.service_id`;
const rows = (db: Db, where: RawBuilder<unknown>, order: RawBuilder<unknown> = sql`f.priority, f.due_on nulls last, f.id`, limit = 500) => all(db, sql<Row>`with ${sides} select ${row} from ${from} where ${where} order by ${order} limit ${limit}`);

export const find = async (db: Db, id: string): Promise<Row | undefined> => (await rows(db, sql`f.id = ${id}`))[0];
export const findAmong = (db: Db, ids: readonly string[]): Promise<Row[]> => (ids.length ? rows(db, sql`f.id = any (${[...ids]}::uuid[])`, sql`array_position(${[...ids]}::uuid[], f.id)`) : Promise.resolve([]));
export const findOfAudit = (db: Db, auditId: string) => rows(db, sql`c.audit_id = ${auditId}`, sql`f.priority, f.created_at, f.id`);
export const findOfProgramme = (db: Db, programmeId: string) => rows(db, sql`p.programme_id = ${programmeId}`, sql`f.priority, f.created_at, f.id`);
/** Do I see the programme itself, not only that something came out of it? */
export const seesProgramme = async (db: Db, id: string) => (await all(db, sql`select from programmes.programme where id = ${id}`)).length > 0;

/** What the board counts and sorts by: everything given that I follow. */
export type Given = Pick<Row, 'id' | 'state' | 'theme' | 'kind' | 'dueOn' | 'askedDueOn' | 'outside' | 'gives' | 'answers' | 'does' | 'verifies' | 'provedByMe' | 'mine'> & { givenOn: string; serviceId: string | null; hasOwner: boolean; priority: number; source: string; /** Its name, of a programme. */ sourceName: string | null };
export const findFacts = (db: Db, signalId: string | undefined) => all(db, sql<Given>`with ${sides}
  select f.id, f.state, f.theme, f.addressee_kind as kind, f.service_id as "serviceId", f.due_on as "dueOn", f.asked_due_on as "askedDueOn", f.given_on as "givenOn", f.priority, f.to_organisation_id is null as outside, f.owner_membership_id is not null as "hasOwner", coalesce(f.owner_membership_id = ${me}, false) as mine, coalesce(p.programme_id::text, case when c.id is not null then 'audit' else 'none' end) as source, p.name as "sourceName",
         f.id = any (x.gives) as gives, f.id = any (x.answers) as answers, f.id = any (x.does) as does, f.id = any (x.verifies) as verifies, f.id = any (x.proved) as "provedByMe"
    from signals.followed f cross join sides x left join audits.recommended c on c.id = f.id left join programmes_ p on p.id = f.id where f.state <> 'draft' and ${signalId ? sql`f.id in (select l.followed_id from signals.signal_followed l where l.signal_id = ${signalId})` : sql`true`} limit 5000`);
export const findServices = (db: Db, ids: readonly string[]) => all(db, sql<{ id: string; name: string }>`select s.id, s.name from directory.known_service s where s.id = any (${[...ids]}::uuid[]) order by s.name collate "cs-x-icu", s.id limit 1000`);

export const findEvents = (db: Db, id: string) => all(db, sql<FollowedEvent>`
  select e.id, e.kind, e.on_day as "onDay", e.text, e.answer, e.way, e.due_on as "dueOn", e.result, coalesce(o.short_name, '') as organisation, case when e.organisation_id <> all (${masked}) then nullif(e.name, '') end as by,
         case when e.organisation_id <> all (${masked}) then nullif(e.owner_name, '') end as owner
    from signals.followed_event e left join access.known_organisation o on o.id = e.organisation_id where e.followed_id = ${id} order by e.created_at, e.id limit 500`);
export const findSteps = (db: Db, id: string) => all(db, sql<Followed['steps'][number]>`
  select c.id, c.what, c.due_on as "dueOn", c.done_on as "doneOn", c.state, case when l.organisation_id <> all (${masked}) then nullif(l.name, '') end as by
    from signals.followed_step l join commitments.commitment c on c.id = l.commitment_id where l.followed_id = ${id} order by c.due_on nulls last, l.created_at, c.id limit 200`);
export const findMeetings = (db: Db, id: string) => all(db, sql<Followed['meetings'][number]>`
  select m.id, m.title, m.on_day as "onDay" from signals.followed_meeting l join meetings.meeting m on m.id = l.meeting_id where l.followed_id = ${id} and m.state <> 'cancelled' order by m.on_day nulls last, m.id limit 100`);
export const findAudit = (db: Db, id: string) => one(db, sql<{ id: string; beginsOn: string }>`select id, begins_on as "beginsOn" from audits.audit where id = ${id}`);
export const findFinding = (db: Db, id: string) => one(db, sql<NonNullable<Followed['finding']>>`select id, criterion, severity, text from audits.finding where id = ${id}`);
/** People of the body who work there today, as far as they are my colleagues. */
export const findColleagues = (db: Db, organisationId: string) => all(db, sql<{ id: string; name: string }>`
  select m.id, a.name from access.membership m join access.account a on a.id = m.account_id where m.organisation_id = ${organisationId} and m.role <> 'administrator' and access.lasts(m.valid_from, m.valid_to, m.ended_at) and a.disabled_at is null order by a.name collate "cs-x-icu", m.id limit 500`);

export type NewEvent = { id: string; followedId: string; kind: FollowedEvent['kind']; onDay: string | undefined; text?: string; answer?: FollowedEvent['answer']; way?: string; dueOn?: string; membershipId?: string; auditId?: string; result?: FollowedEvent['result'] };
/** Tells what happened; the state follows from it. Refused by the database when it does not go that way. */
export const addEvent = (db: Db, e: NewEvent) => db.insertInto('signals.followed_event').values({
  id: e.id, followed_id: e.followedId, kind: e.kind, ...(e.onDay && { on_day: e.onDay }), text: e.text ?? '', answer: e.answer ?? null, way: e.way ?? '', due_on: e.dueOn ?? null, membership_id: e.membershipId ?? null, audit_id: e.auditId ?? null, result: e.result ?? null,
} as never).execute();
export const addAnswer = (db: Db, id: string, recommendationId: string, kind: 'accepted' | 'changed' | 'declined', text: string) => db.insertInto('signals.answer')
  .values({ id, kind, text, recommendation_id: recommendationId, case_id: null, about: [], to_organisation_id: sql`(select organisation_id from signals.recommendation where id = ${recommendationId})` }).execute();
export const addStep = (db: Db, followedId: string, commitmentId: string) => db.insertInto('signals.followed_step').values({ commitment_id: commitmentId, followed_id: followedId } as never).execute();
export const addMeeting = (db: Db, meetingId: string, ids: readonly string[]) => sql`insert into signals.followed_meeting (followed_id, meeting_id) select x, ${meetingId} from unnest(${[...ids]}::uuid[]) x`.execute(db);
