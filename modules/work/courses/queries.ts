// Courses, who is enrolled, and their sessions. Row policies decide; what is counted beyond them is counted by functions of the owner.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Course, CourseBody, CourseRow, Enrolment, Session } from './contract.ts';

const changed = ({ numUpdatedRows }: { numUpdatedRows: bigint }) => numUpdatedRows > 0n;

const mine = sql`c.organisation_id = (select access.my_organisation()) and (c.service_id is null or c.service_id = any ((select access.my_services())::uuid[]))`;
/** A course without a first day stands where it was set up. */
const sort = sql`coalesce(c.starts_on, (c.created_at at time zone 'Europe/Prague')::date)`;
const select = (where: RawBuilder<unknown>, order: RawBuilder<unknown>, limit: number, more: RawBuilder<unknown> = sql``) => sql<CourseRow>`
  select c.id, c.version, c.name, c.kind, c.topics, c.language, case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as service,
         case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as place, c.place as "placeText", c.orp_code as "orpCode",
         c.starts_on as "startsOn", c.ends_on as "endsOn", c.planned_sessions as "plannedSessions", c.capacity, c.closed_on as "closedOn", n.held, n.came, n.minutes, n.enrolled${more},
         (select min(m.on_day) from meetings.meeting m where m.course_id = c.id and m.on_day >= platform.today() and m.state in ('draft', 'invited', 'running')) as next, ${mine} as mine
    from work.course c left join directory.service s on s.id = c.service_id left join directory.place p on p.id = c.place_id cross join lateral work.course_counts(c.id) n
   where ${where} order by ${order} limit ${limit}`;

export async function findPage(db: Db, { part, serviceId, after, limit }: { part: 'current' | 'closed'; serviceId?: string | undefined; after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2);
  const found = await rows(db, select(sql`(c.closed_on is not null) = ${part === 'closed'} and ${serviceId ? sql`c.service_id = ${serviceId}` : sql`true`} and ${key ? sql`(${sort}, c.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql`true`}`, sql`${sort} desc, c.id desc`, limit + 1, sql`, ${sort} as "sortDay"`)) as (CourseRow & { sortDay: string })[];
  const { items, next } = paged(found, limit, ({ sortDay, id }) => [sortDay, id]);
  return { items: items.map(({ sortDay: _, ...course }): CourseRow => course), next };
}
export const find = async (db: Db, id: string): Promise<CourseRow | undefined> => (await rows(db, select(sql`c.id = ${id}`, sql`c.id`, 1)))[0];

const session = sql`m.id as "meetingId", coalesce(m.title, '') as title, coalesce(m.on_day, r.on_day) as "onDay", to_char(coalesce(m.starts_at, r.at_time), 'HH24:MI') as "startsAt", to_char(m.ends_at, 'HH24:MI') as "endsAt", coalesce(nullif(m.place, ''), r.place, '') as place,
  coalesce(m.state = 'cancelled', false) as cancelled, r.id as "recordId", r.minutes, coalesce(cardinality(r.about), 0) as clients, coalesce((select sum(g.people)::int from work.anonymous_group g where g.record_id = r.id), 0) as anonymous`;
/** Planned ones and held ones together, by day. */
export const findSessions = (db: Db, courseId: string): Promise<Session[]> => rows(db, sql<Session>`
  select ${session} from (select * from meetings.meeting where course_id = ${courseId}) m full join (select * from work.record where course_id = ${courseId} and kind = 'course') r on r.meeting_id = m.id
   order by coalesce(m.on_day, r.on_day) nulls last, coalesce(m.starts_at, r.at_time), m.id limit 500`);
export const findSession = async (db: Db, meetingId: string) => (await rows(db, sql<Session & { courseId: string; courseName: string }>`
  select ${session}, c.id as "courseId", c.name as "courseName" from meetings.meeting m join work.course c on c.id = m.course_id left join work.record r on r.meeting_id = m.id and r.kind = 'course' where m.id = ${meetingId}`))[0];
export const findCourse = async (db: Db, id: string): Promise<Course | undefined> => {
  const [course, sessions] = await Promise.all([find(db, id), findSessions(db, id)]);
  return course && { ...course, sessions };
};

export const organisationOf = async (db: Db, id: string) => (await rows(db, sql<{ name: string }>`select o.name from work.course c join access.known_organisation o on o.id = c.organisation_id where c.id = ${id}`))[0]!.name;

const columns = (b: CourseBody) => ({ name: b.name, kind: b.kind, topics: b.topics, language: b.language, service_id: b.serviceId, place_id: b.placeId, place: b.place, orp_code: sql<string | null>`coalesce((select p.orp_code from directory.place p where p.id = ${b.placeId}::uuid), ${b.orpCode})`,
  starts_on: b.startsOn, ends_on: b.endsOn, planned_sessions: b.plannedSessions, capacity: b.capacity });
export const add = (db: Db, id: string, body: CourseBody) => db.insertInto('work.course').values({ id, ...columns(body) } as never).execute();
export const change = async (db: Db, id: string, version: number, body: CourseBody) => changed(await db.updateTable('work.course').set(columns(body) as never).where('id', '=', id).where('version', '=', version).executeTakeFirst());
export const close = async (db: Db, id: string, version: number, closedOn: string | null) => changed(await db.updateTable('work.course').set({ closed_on: closedOn } as never).where('id', '=', id).where('version', '=', version).executeTakeFirst());
/** The only service of mine, when there is one. */
export const myOnlyService = async (db: Db) => (await rows(db, sql<{ id: string | null }>`select case when cardinality(access.my_services()) = 1 then (access.my_services())[1] end as id`))[0]!.id;
export const seesPlaces = async (db: Db, { placeId, serviceId, orpCode }: CourseBody) => (await rows(db, sql<{ all: boolean }>`select (${placeId}::uuid is null or exists (select from directory.place where id = ${placeId}))
  and (${serviceId}::uuid is null or ${serviceId} = any (access.my_services())) and (${orpCode}::text is null or exists (select from directory.orp where code = ${orpCode})) as "all"`))[0]!.all;

export const findPeople = (db: Db, courseId: string): Promise<Enrolment[]> => rows(db, sql<Enrolment>`
  select * from (select e.id, e.version, e.person_id as "personId", coalesce((select nullif(btrim(p.given_name || ' ' || p.family_name), '') from people.profile p where p.person_id = e.person_id and p.organisation_id = e.organisation_id), (select p.native_name from people.profile p where p.person_id = e.person_id and p.organisation_id = e.organisation_id), '') as name,
         e.since, e.until, e.result, e.certificate_on as "certificateOn", (select count(*)::int from work.record r where r.course_id = e.course_id and r.about && (select people.same_as(e.person_id))::uuid[]) as came
    from work.enrolment e where e.course_id = ${courseId}) x order by (x.until is not null), x.name collate "cs-x-icu", x.id limit 1000`);
export const countPeople = async (db: Db, courseId: string) => (await rows(db, sql<{ all: number }>`select work.enrolments_of(${courseId}) as "all"`))[0]!.all;
export async function enrol(db: Db, courseId: string, since: string, people: readonly { id: string; personId: string }[]): Promise<number> {
  const added = await db.insertInto('work.enrolment').values(people.map(({ id, personId }) => ({ id, course_id: courseId, person_id: personId, since })) as never).onConflict((on) => on.columns(['course_id', 'person_id']).doNothing()).returning('id').execute();
  return added.length;
}
export const findEnrolment = async (db: Db, courseId: string, id: string) => (await findPeople(db, courseId)).find((one) => one.id === id);
export const setEnrolment = async (db: Db, id: string, version: number, to: { until: string | null; result: string; certificateOn: string | null }) =>
  changed(await db.updateTable('work.enrolment').set({ until: to.until, result: to.result, certificate_on: to.certificateOn } as never).where('id', '=', id).where('version', '=', version).executeTakeFirst());

/** Each session is a meeting that its organiser leads. */
export const planSessions = (db: Db, course: CourseRow, sessions: readonly { id: string; onDay: string; startsAt: string; endsAt: string }[], organiserId: string) => db.insertInto('meetings.meeting').values(sessions.map((one) => ({
  id: one.id, kind: 'course', course_id: course.id, title: course.name, on_day: one.onDay, starts_at: one.startsAt, ends_at: one.endsAt, place: course.place?.name ?? course.placeText, organiser_id: organiserId, facilitator_id: organiserId })) as never).execute();
