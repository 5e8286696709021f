// Events, runs and who registered, as who asks sees them (me-access.sql, access.sql).
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { EventBody, ProgrammeEvent, Registration, Run, RunBody, RunInput, RunLine } from './contract.ts';

const eventSelect = sql`e.id, e.version, e.kind, e.title, e.about as text, e.minutes, e.accreditation, e.least_percent as "leastPercent", (select json_build_object('id', a.id, 'number', a.number, 'title', a.title) from programmes.activity a where a.id = e.activity_id) as activity,
  (select count(*)::int from programmes.run r where r.event_id = e.id) as runs, coalesce((select json_agg(json_build_object('id', m.id, 'title', m.title, 'url', m.url) order by m.created_at, m.id) from programmes.event_material m where m.event_id = e.id), '[]') as materials`;
export const findEvents = (db: Db, programmeId: string) => rows(db, sql<ProgrammeEvent>`select ${eventSelect} from programmes.event e where e.programme_id = ${programmeId} order by e.title collate "cs-x-icu", e.id limit 300`);
export const findEvent = async (db: Db, id: string) => (await rows(db, sql<ProgrammeEvent & { programmeId: string }>`select ${eventSelect}, e.programme_id as "programmeId" from programmes.event e where e.id = ${id}`))[0];
export const addEvent = (db: Db, id: string, programmeId: string, b: EventBody) => sql`insert into programmes.event (id, programme_id, activity_id, kind, title, about, minutes, accreditation, least_percent)
  values (${id}, ${programmeId}, ${b.activityId}, ${b.kind}, ${b.title}, ${b.text}, ${b.minutes}, ${b.accreditation}, ${b.leastPercent})`.execute(db);
export const changeEvent = async (db: Db, id: string, version: number, b: EventBody) => (await rows(db, sql`update programmes.event set activity_id = ${b.activityId}, kind = ${b.kind}, title = ${b.title}, about = ${b.text}, minutes = ${b.minutes}, accreditation = ${b.accreditation}, least_percent = ${b.leastPercent} where id = ${id} and version = ${version} returning id`)).length > 0;
export const addMaterial = (db: Db, eventId: string, m: { id: string; title: string; url: string }) => sql`insert into programmes.event_material (id, event_id, title, url) values (${m.id}, ${eventId}, ${m.title}, ${m.url})`.execute(db);
export const removeMaterial = async (db: Db, eventId: string, id: string) => (await rows(db, sql`delete from programmes.event_material where id = ${id} and event_id = ${eventId} returning id`)).length > 0;

export type ComingRun = { title: string; place: string; beginsOn: string; endsOn: string | null; registration: string | null };
/** Runs that come, as everybody may read them. */
export const findComing = (db: Db, programmeId: string) => rows(db, sql<ComingRun>`select title, place, begins_on as "beginsOn", ends_on as "endsOn", registration from published.coming_runs(${programmeId})`);

type Line = RunLine & { programmeId: string };
/** Days and numbers of all chosen runs are asked once. */
const runSelect = (chosen: RawBuilder<unknown>, more: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql`with chosen as materialized (${chosen}), days as materialized (select * from programmes.days_of((select array_agg(c.id) from chosen c))), counts as materialized (select * from programmes.run_counts((select array_agg(c.id) from chosen c)))
  select r.id, r.version, r.programme_id as "programmeId", json_build_object('id', e.id, 'title', e.title, 'kind', e.kind) as event, r.number, r.town, r.place, (select json_build_object('code', d.code, 'name', d.name) from directory.orp d where d.code = r.orp_code) as orp, r.capacity, r.opens_on as "opensOn", r.closes_on as "closesOn",
    (select json_build_object('id', m.id, 'name', m.name) from programmes.member m where m.id = r.leader_id) as leader, coalesce(n.registered, 0) as registered, coalesce(n.waiting, 0) as waiting, coalesce(n.came, 0) as came,
    coalesce(r.opens_on <= platform.today() and (r.closes_on is null or r.closes_on >= platform.today()) and b.begins > now(), false) as open, coalesce(b.begins <= now(), false) as begun,
    coalesce((select json_agg(json_build_object('meetingId', d.meeting_id, 'version', d.version, 'onDay', d.on_day, 'startsAt', d.starts_at, 'endsAt', d.ends_at, 'minutes', d.minutes, 'state', d.state) order by d.on_day, d.starts_at, d.meeting_id) from days d where d.run_id = r.id), '[]') as days,
    (select json_build_object('id', g.id, 'state', g.state) from programmes.registration g where g.run_id = r.id and g.membership_id = (select access.my_membership()) order by g.state = 'cancelled', g.queued desc limit 1) as mine ${more}
   from chosen r join programmes.event e on e.id = r.event_id left join counts n on n.run_id = r.id left join lateral (select min((d.on_day + coalesce(d.starts_at, '00:00')::time) at time zone 'Europe/Prague') as begins from days d where d.run_id = r.id and d.state <> 'cancelled') b on true order by ${order}`;
type Asked = { part: 'coming' | 'past'; after?: string | undefined; limit: number };
/** By the last day for what is over, by the first for what is to come; what has no day yet comes first. */
export async function findRuns(db: Db, programmeId: string, { part, after, limit }: Asked) {
  const key = keyAfter(after, 2), coming = part === 'coming', at = sql`coalesce(${coming ? sql`x.first` : sql`x.last`}, '0001-01-01')`;
  const found = await rows(db, runSelect(sql`select r.*, ${at} as at from programmes.run r cross join lateral (select min(d.on_day) as first, max(d.on_day) as last from programmes.days_of(array[r.id]) d where d.state <> 'cancelled') x
    where r.programme_id = ${programmeId} and (x.last is null or x.last >= platform.today()) = ${coming} and ${!key ? sql`true` : coming ? sql`(${at}, r.id) > (${key[0]}::date, ${key[1]}::uuid)` : sql`(${at}, r.id) < (${key[0]}::date, ${key[1]}::uuid)`}
    order by ${coming ? sql`${at}, r.id` : sql`${at} desc, r.id desc`} limit ${limit + 1}`, sql`, r.at`, coming ? sql`r.at, r.id` : sql`r.at desc, r.id desc`)) as (Line & { at: string })[];
  return paged(found, limit, ({ at: on, id }) => [on, id]);
}
type Whole = Omit<Run, 'about' | 'programme'> & { programmeId: string; eventId: string };
export const findRun = async (db: Db, id: string) => (await rows(db, runSelect(sql`select r.* from programmes.run r where r.id = ${id}`, sql`, r.event_id as "eventId", r.path_token as path, r.id = any (programmes.runs_whole()) as team, r.id = any (programmes.runs_at_work()) as writes, programmes.kept_years(r.organisation_id) as "keptYears",
    coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'endsOn', c.ends_on, 'path', c.path_token) order by c.begins_on desc, c.id) from quality.campaign c where c.run_id = r.id), '[]') as campaigns`, sql`r.id`)) as Whole[])[0];
export const addRun = (db: Db, id: string, of: { programmeId: string; eventId: string }, b: RunBody, path: string | null) => sql`insert into programmes.run (id, programme_id, event_id, number, town, place, orp_code, capacity, opens_on, closes_on, leader_id, path_token)
  values (${id}, ${of.programmeId}, ${of.eventId}, ${b.number}, ${b.town}, ${b.place}, ${b.orpCode}, ${b.capacity}, ${b.opensOn}, ${b.closesOn}, ${b.leaderId}, ${path})`.execute(db);
export const changeRun = async (db: Db, id: string, version: number, b: RunBody, path: string | null) => (await rows(db, sql`update programmes.run set number = ${b.number}, town = ${b.town}, place = ${b.place}, orp_code = ${b.orpCode}, capacity = ${b.capacity}, opens_on = ${b.opensOn}, closes_on = ${b.closesOn}, leader_id = ${b.leaderId}, path_token = coalesce(path_token, ${path}) where id = ${id} and version = ${version} returning id`)).length > 0;
export const addDay = (db: Db, runId: string, meetingId: string, minutes: number) => sql`insert into programmes.run_day (meeting_id, run_id, minutes) values (${meetingId}, ${runId}, ${minutes})`.execute(db);

type Whose = { runId?: string; id?: string };
export const findRegistrations = (db: Db, { runId, id }: Whose) => rows(db, sql<Registration & { runId: string }>`select g.id, g.run_id as "runId", g.version, g.name, g.state, case when g.state = 'waiting' then (select count(*)::int from programmes.registration w where w.run_id = g.run_id and w.state = 'waiting' and w.queued <= g.queued) end as position,
    (select json_build_object('id', s.id, 'name', s.name) from programmes.site s where s.id = g.site_id) as site, g.membership_id is not null as account, (g.membership_id = (select access.my_membership())) is true as mine, g.erased_on is not null as erased,
    case when d.id is not null then json_build_object('email', d.email, 'employer', d.employer, 'post', d.post, 'needs', d.needs, 'language', d.language) end as details,
    coalesce((select json_agg(p.meeting_id) from programmes.presence p where p.registration_id = g.id), '[]') as came,
    coalesce((select json_agg(json_build_object('id', c.id, 'version', c.version, 'number', c.number, 'minutes', c.minutes, 'issuedOn', c.issued_on, 'revokedOn', c.revoked_on, 'revokedReason', c.revoked_reason) order by c.created_at desc, c.id) from programmes.certificate c where c.registration_id = g.id), '[]') as certificates
  from programmes.registration g left join programmes.registration_details(${runId ?? sql`(select x.run_id from programmes.registration x where x.id = ${id ?? null})`}) d on d.id = g.id
  where ${runId ? sql`g.run_id = ${runId}` : sql`g.id = ${id ?? null}`} order by case g.state when 'registered' then 1 when 'waiting' then 2 else 3 end, case when g.state = 'waiting' then g.queued end, g.name collate "cs-x-icu", g.id limit 4000`);
const one = async <T>(db: Db, query: RawBuilder<{ said: T }>) => (await rows(db, query))[0]!.said;
export const registerMe = (db: Db, id: string, runId: string, needs: string, language: string) => one(db, sql<{ said: 'taken' | 'closed' | 'address' }>`select programmes.register_me(${id}, ${runId}, ${needs}, ${language}) as said`);
export const cancel = (db: Db, id: string) => one(db, sql<{ said: boolean }>`select programmes.cancel_registration(${id}) as said`);
export const join = (db: Db, hash: Buffer) => one(db, sql<{ said: string | null }>`select programmes.join_registration(${hash}) as said`);
export const came = (db: Db, meetingId: string, ids: readonly string[]) => sql`insert into programmes.presence (registration_id, meeting_id) select x, ${meetingId} from unnest(${[...ids]}::uuid[]) x on conflict do nothing`.execute(db);
/** Of these, who came on that day and has a certificate that holds: it says so. */
export const isCertified = async (db: Db, meetingId: string, ids: readonly string[]) => (await rows(db, sql`select from programmes.presence p join programmes.certificate c on c.registration_id = p.registration_id and c.revoked_on is null where p.meeting_id = ${meetingId} and p.registration_id = any (${[...ids]}::uuid[]) limit 1`)).length > 0;
export const missed = (db: Db, meetingId: string, ids: readonly string[]) => sql`delete from programmes.presence where meeting_id = ${meetingId} and registration_id = any (${[...ids]}::uuid[])`.execute(db);
export const nextNumber = (db: Db) => one(db, sql<{ said: string }>`select programmes.next_certificate() as said`);
export const certify = async (db: Db, c: { id: string; registrationId: string; number: string; minutes: number; paper: object }) => {
  await sql`insert into programmes.certificate (id, registration_id, number, minutes, paper) values (${c.id}, ${c.registrationId}, ${c.number}, ${c.minutes}, ${JSON.stringify(c.paper)}::jsonb)`.execute(db);
  await sql`select programmes.tell_certified(${c.registrationId})`.execute(db);
};
export const revoke = async (db: Db, id: string, version: number, reason: string) => (await rows(db, sql`update programmes.certificate set revoked_on = platform.today(), revoked_reason = ${reason} where id = ${id} and version = ${version} and revoked_on is null returning id`)).length > 0;
export const findCertificate = async (db: Db, id: string) => (await rows(db, sql<{ id: string; version: number; revokedOn: string | null; runId: string }>`select c.id, c.version, c.revoked_on as "revokedOn", g.run_id as "runId" from programmes.certificate c join programmes.registration g on g.id = c.registration_id where c.id = ${id}`))[0];
export const findPaper = (db: Db, id: string) => one(db, sql<{ said: object | null }>`select programmes.certificate_paper(${id}) as said`);
export const thank = (db: Db, runId: string) => one(db, sql<{ said: number }>`select programmes.thank_run(${runId}) as said`);
/** What was passed on at meetings that the reader sees, and its way as far as the reader sees it. */
export const findInputs = (db: Db, meetingIds: readonly string[]) => rows(db, sql<RunInput>`select s.id, s.text, s.noted_on as "notedOn", coalesce((select json_agg(json_build_object('id', a.id, 'title', a.title, 'addressee', a.addressee, 'sentOn', t.on_day, 'answer', w.answer, 'answeredOn', w.on_day, 'answerText', coalesce(w.text, '')) order by a.created_at, a.id)
    from signals.action_signal l join signals.action a on a.id = l.action_id left join lateral (select x.on_day from signals.action_step x where x.action_id = a.id and x.kind = 'sent' order by x.created_at limit 1) t on true
    left join lateral (select x.on_day, x.answer, x.text from signals.action_step x where x.action_id = a.id and x.kind = 'answered' order by x.created_at desc limit 1) w on true where l.signal_id = s.id), '[]') as actions
  from signals.input i join signals.signal s on s.id = i.id where i.meeting_id = any (${[...meetingIds]}::uuid[]) order by s.noted_on, s.id limit 500`);
