// Sums of a service in a year, from the records behind them. Units come from work.record_unit and nowhere else.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { ClientCard, ReturnOfService } from './contract.ts';

export type Span = { serviceId: string; from: string; to: string };

/** Records of the service in the year that I may see, each with its units. */
const counted = ({ serviceId, from, to }: Span) => sql`counted as (
  select r.id, r.about, r.on_day, r.minutes, r.mode, r.activities, r.confidence_of, coalesce(bool_or(u.unit = 'kontakt'), false) as kontakt, coalesce(bool_or(u.unit = 'intervence'), false) as intervence
    from work.record r left join work.record_unit u on u.record_id = r.id
   where r.organisation_id = any ((select access.my_organisations())::uuid[]) and r.service_id = ${serviceId} and r.on_day between ${from} and ${to} group by r.id)`;
/** A record of several people stands with each of them once, also when two of their cards are joined; a confidence only with who confided it. */
const perPerson = sql`person as (select distinct c.id, coalesce(a.main_id, p) as person_id from counted c cross join unnest(c.about) p left join people.alias a on a.person_id = p where c.confidence_of is null or c.confidence_of = p)`;
const sums = sql`count(*)::int as records, coalesce(sum(c.minutes), 0)::int as minutes, count(*) filter (where c.kontakt)::int as kontakt, count(*) filter (where c.intervence)::int as intervence`;
const profile = (person: RawBuilder<unknown>) => sql`left join lateral (select * from people.profile x where x.person_id = ${person} order by x.organisation_id = any ((select access.my_organisations())::uuid[]) desc, x.created_at limit 1) p on true`;
const name = sql`coalesce(nullif(btrim(p.given_name || ' ' || p.family_name), ''), p.native_name, '')`;

export type Line = { personId: string; name: string; anonymous: boolean; sex: string; birthDate: string | null; citizenships: string[]; targetGroup: string | null; firstOn: string; lastOn: string; records: number; minutes: number; kontakt: number; intervence: number };
export const findClients = (db: Db, span: Span, limit: number) => rows(db, sql<Line>`with ${counted(span)}, ${perPerson}, summed as (select q.person_id, min(c.on_day) as "firstOn", max(c.on_day) as "lastOn", ${sums} from person q join counted c on c.id = q.id group by q.person_id)
  select s.person_id as "personId", ${name} as name, coalesce(p.anonymous, false) as anonymous, coalesce(p.sex, 'unstated') as sex, p.birth_date as "birthDate", coalesce(p.citizenships, '{}') as citizenships, t.code as "targetGroup", s."firstOn", s."lastOn", s.records, s.minutes, s.kontakt, s.intervence
    from summed s ${profile(sql`s.person_id`)} left join work.target_group t on t.person_id = s.person_id and t.service_id = ${span.serviceId}
   order by coalesce(nullif(p.family_name, ''), p.native_name) collate "cs-x-icu", s.person_id limit ${limit + 1}`);

type Sums = { records: number; minutes: number; kontakt: number; intervence: number };
/** Each record once: all, those that concern only anonymous clients, and those of nobody. */
export async function findTotals(db: Db, span: Span, anonymous: readonly string[]): Promise<{ total: Sums; anonymous: Sums; withoutPerson: Sums }> {
  const of = (where: RawBuilder<unknown>) => sql`(select json_build_object('records', count(*), 'minutes', coalesce(sum(minutes), 0), 'kontakt', count(*) filter (where kontakt), 'intervence', count(*) filter (where intervence)) from counted where ${where})`;
  return (await rows(db, sql<{ total: Sums; anonymous: Sums; withoutPerson: Sums }>`with ${counted(span)} select ${of(sql`true`)} as total, ${of(sql`about <> '{}' and about <@ ${[...anonymous]}::uuid[]`)} as anonymous, ${of(sql`about = '{}'`)} as "withoutPerson"`))[0]!;
}
/** Records of people without names: of anonymous clients only, or of nobody but groups. */
const nameless = (anonymous: readonly string[]) => sql`(about <> '{}' and about <@ ${[...anonymous]}::uuid[] or about = '{}' and exists (select from work.anonymous_group g where g.record_id = counted.id))`;
const grouped = sql`exists (select from work.anonymous_group g where g.record_id = counted.id)`;
/** What was done at activities: people counted in groups, and the service's activities, those of people without names among them. */
export async function findActivities(db: Db, span: Span, anonymous: readonly string[]): Promise<Pick<ReturnOfService, 'groups' | 'activities'>> {
  return (await rows(db, sql<Pick<ReturnOfService, 'groups' | 'activities'>>`with ${counted(span)}, c as (select counted.*, ${nameless(anonymous)} as nameless from counted)
    select (select json_build_object('records', count(*), 'minutes', coalesce(sum(minutes), 0), 'kontakt', count(*) filter (where kontakt), 'intervence', count(*) filter (where intervence), 'people', coalesce((select sum(g.people) from work.anonymous_group g join counted x on x.id = g.record_id), 0)) from counted where ${grouped}) as groups,
           (select coalesce(json_agg(a order by a.minutes desc, a.code), '[]') from (select code, count(*)::int as records, sum(minutes)::int as minutes, count(*) filter (where nameless)::int as "namelessRecords", coalesce(sum(minutes) filter (where nameless), 0)::int as "namelessMinutes" from c, unnest(c.activities) code group by code) a) as activities`))[0]!;
}
/** Ids of the records of a part, for those that a plain condition does not say. */
export const idsOfPart = async (db: Db, span: Span, part: 'groups' | 'nameless', anonymous: readonly string[], { unit, activity }: { unit?: string | undefined; activity?: string | undefined }) => (await rows(db, sql<{ id: string }>`with ${counted(span)} select id from counted
  where ${part === 'groups' ? grouped : nameless(anonymous)} and ${unit === 'kontakt' ? sql`kontakt` : unit === 'intervence' ? sql`intervence` : sql`true`} and ${activity === undefined ? sql`true` : sql`${activity} = any (activities)`}`)).map(({ id }) => id);
export const findService = async (db: Db, id: string) => (await rows(db, sql<{ id: string; name: string }>`select id, name from directory.service where id = ${id} and id = any ((select access.my_services())::uuid[])`))[0];

/** About the person under any of their cards, without what somebody else confided. */
const mineOf = (same: readonly string[]) => sql`c.about && ${[...same]}::uuid[] and (c.confidence_of is null or c.confidence_of = any (${[...same]}::uuid[]))`;
/** Which of my services wrote most about the person on those days; without records the first one by name. */
export const findUsualService = async (db: Db, same: readonly string[], { from, to }: Omit<Span, 'serviceId'>) => (await rows(db, sql<{ id: string }>`
  select s.id from directory.service s left join work.record c on c.service_id = s.id and c.organisation_id = any ((select access.my_organisations())::uuid[]) and c.on_day between ${from} and ${to} and ${mineOf(same)}
   where s.id = any ((select access.my_services())::uuid[]) group by s.id, s.name order by count(c.id) desc, s.name, s.id limit 1`))[0]?.id;
type Facts = Pick<ClientCard, 'total' | 'months' | 'activities' | 'modes'> & { person: { name: string; anonymous: boolean; sex: string; birthDate: string | null; citizenships: string[]; targetGroup: string | null } | null };
export async function findCard(db: Db, span: Span, same: readonly string[]): Promise<Facts> {
  const [main] = same, of = mineOf(same);
  return (await rows(db, sql<Facts>`with ${counted(span)}, c as (select * from counted c where ${of})
    select (select json_build_object('records', count(*), 'minutes', coalesce(sum(minutes), 0), 'kontakt', count(*) filter (where kontakt), 'intervence', count(*) filter (where intervence), 'firstOn', min(on_day), 'lastOn', max(on_day)) from c) as total,
           (select coalesce(json_agg(m order by m.month), '[]') from (select extract(month from c.on_day)::int as month, ${sums} from c group by 1) m) as months,
           (select coalesce(json_agg(a order by a.minutes desc, a.code), '[]') from (select x as code, count(*)::int as records, sum(minutes)::int as minutes from c, unnest(c.activities) x group by 1) a) as activities,
           (select coalesce(json_agg(a order by a.minutes desc, a.mode), '[]') from (select mode, count(*)::int as records, sum(minutes)::int as minutes from c group by 1) a) as modes,
           (select json_build_object('name', ${name}, 'anonymous', p.anonymous, 'sex', p.sex, 'birthDate', p.birth_date, 'citizenships', p.citizenships, 'targetGroup', (select t.code from work.target_group t where t.person_id = any (${[...same]}::uuid[]) and t.service_id = ${span.serviceId} order by t.person_id = ${main} desc limit 1))
              from people.profile p where p.person_id = ${main} order by p.organisation_id = any ((select access.my_organisations())::uuid[]) desc, p.created_at limit 1) as person`))[0]!;
}
export async function setTargetGroup(db: Db, personId: string, serviceId: string, code: string): Promise<void> {
  const { numAffectedRows } = await sql`update work.target_group set code = ${code} where person_id = ${personId} and service_id = ${serviceId}`.execute(db);
  if (!numAffectedRows) await sql`insert into work.target_group (id, person_id, service_id, code) values (gen_random_uuid(), ${personId}, ${serviceId}, ${code})`.execute(db);
}
