// Numbers of the parts of a programme, as who asks sees them: rounds, events, recommendations, outputs, publicity.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';


/** Rounds with how many sites finished and how many are still writing. */
export const countRounds = (db: Db, programmeId: string) => rows(db, sql<{ name: string; beginsOn: string; endsOn: string; finished: number; writing: number }>`select r.name, r.begins_on as "beginsOn", r.ends_on as "endsOn", count(s.id) filter (where s.state = 'finished')::int as finished, count(s.id) filter (where s.state = 'draft')::int as writing
  from programmes.round r left join programmes.sheet s on s.round_id = r.id where r.programme_id = ${programmeId} group by r.id order by r.begins_on, r.id`);
/** Kinds of events: runs that are over, days, how many registered and came, certificates that hold. A run counts from its first day on. */
export const countEvents = (db: Db, programmeId: string) => rows(db, sql<{ kind: 'course' | 'event' | 'round_table' | 'other'; runs: number; coming: number; days: number; towns: number; registered: number; came: number; certificates: number }>`
  with mine as (select r.id, r.town, e.kind from programmes.run r join programmes.event e on e.id = r.event_id where r.programme_id = ${programmeId}),
    days as (select d.run_id, count(*) as days, min(d.on_day) as first from programmes.days_of((select coalesce(array_agg(id), '{}') from mine)) d where d.state <> 'cancelled' group by d.run_id),
    runs as (select m.*, coalesce(d.days, 0) as days, coalesce(d.first <= platform.today(), false) as held from mine m left join days d on d.run_id = m.id),
    counts as (select * from programmes.run_counts((select coalesce(array_agg(id), '{}') from runs)))
  select u.kind, count(*) filter (where u.held)::int as runs, count(*) filter (where not u.held)::int as coming, coalesce(sum(u.days) filter (where u.held), 0)::int as days, count(distinct u.town) filter (where u.held)::int as towns, coalesce(sum(c.registered) filter (where u.held), 0)::int as registered, coalesce(sum(c.came), 0)::int as came,
    (select count(*)::int from programmes.certificate x join programmes.registration g on g.id = x.registration_id join runs v on v.id = g.run_id where v.kind = u.kind and x.revoked_on is null) as certificates
  from runs u left join counts c on c.run_id = u.id group by u.kind order by array_position(array['course', 'event', 'round_table', 'other'], u.kind)`);
/** Recommendations that were given, by what they would change and how they stand. */
export const countRecommendations = (db: Db, programmeId: string) => rows(db, sql<{ state: string; addressee: string; text: string; change: string; givenOn: string | null }>`select f.state, coalesce((select o.name from access.known_organisation o where o.id = f.to_organisation_id), f.addressee) as addressee, r.text, p.change, f.given_on as "givenOn"
  from programmes.recommended p join signals.followed f on f.id = p.id join signals.recommendation r on r.id = p.id where p.programme_id = ${programmeId} and f.state <> 'draft' order by f.given_on, f.id`);
/** Outputs with their last published version and how many use them. */
export const listOutputs = (db: Db, programmeId: string) => rows(db, sql<{ title: string; isbn: string; number: string; publishedOn: string; uses: number }>`select o.title, o.isbn, v.number, v.published_on as "publishedOn", (select count(*)::int from programmes.output_use u where u.output_id = o.id and (u.until is null or u.until >= platform.today())) as uses
  from programmes.output o join lateral (select x.number, x.published_on from programmes.output_version x where x.output_id = o.id and x.published_on <= platform.today() order by x.published_on desc, x.id desc limit 1) v on true where o.programme_id = ${programmeId} order by v.published_on, o.title`);
/** Publicity by key activity: how many times, and how many people it reached where that is known. */
export const countPublicity = (db: Db, programmeId: string) => rows(db, sql<{ activityId: string | null; n: number; reach: number; known: number }>`select p.activity_id as "activityId", count(*)::int as n, coalesce(sum(p.reach), 0)::int as reach, count(p.reach)::int as known from programmes.publicity p where p.programme_id = ${programmeId} group by p.activity_id`);
