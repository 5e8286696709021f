// Support as who asks is told of it: rows and sums come from the definers of log-access.sql, names and words by the policies of their tables.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import { none, type Narrowing, type SupportGround, type SupportLine, type SupportSums } from './contract.ts';
import { modesOf } from './rules.ts';

const id = (value: string | undefined) => (value === undefined || value === none ? null : value);
/** Arguments of both definers after the programme. */
const narrowed = ({ siteId, way, from, to, memberId, topic, activityId }: Narrowing) => sql`${id(siteId)}::uuid, ${siteId === none}::boolean, ${way ? modesOf(way) : null}::text[], ${from ?? null}::date, ${to ?? null}::date, ${memberId ?? null}::uuid, ${topic ?? null}::text, ${id(activityId)}::uuid, ${activityId === none}::boolean`;

const selected = (programmeId: string, narrowing: Narrowing, key: readonly string[] | null | undefined, limit: number) => sql<SupportLine>`select l.record_id as id, l.version, l.on_day as "onDay", l.minutes, l.mode, case when l.site_id is not null then json_build_object('id', l.site_id, 'name', coalesce(n.name, s.name, '')) end as site, l.topic,
    case when a.id is not null then json_build_object('id', a.id, 'number', a.number, 'title', a.title) end as activity, json_build_object('id', l.member_id, 'name', coalesce(m.name, '')) as member, r.facts as words,
    coalesce(r.author_id = (select access.my_membership()) or r.id is not null and (select access.sees_whole_organisation()), false) as "mayChange"
  from programmes.support_lines(${programmeId}::uuid, ${narrowed(narrowing)}, ${key?.[0] ?? null}::date, ${key?.[1] ?? null}::uuid, ${limit}::int) l
    left join programmes.site s on s.id = l.site_id left join programmes.site_names(${programmeId}::uuid) n on n.id = l.site_id left join programmes.activity a on a.id = l.activity_id left join programmes.member m on m.id = l.member_id left join work.record r on r.id = l.record_id order by l.on_day desc, l.record_id desc`;
export async function findLines(db: Db, programmeId: string, { after, limit, ...narrowing }: Narrowing & { after?: string | undefined; limit: number }) {
  return paged(await rows(db, selected(programmeId, narrowing, keyAfter(after, 2), limit + 1)), limit, ({ onDay, id: of }) => [onDay, of]);
}
/** One line as it reads now: looked for among those of its day. */
export const findLine = async (db: Db, programmeId: string, recordId: string, onDay: string) => (await rows(db, selected(programmeId, { from: onDay, to: onDay }, null, mostRows))).find((one) => one.id === recordId);
/** Longest table. */
export const mostRows = 100_000;
export const findAll = (db: Db, programmeId: string, narrowing: Narrowing) => rows(db, selected(programmeId, narrowing, null, mostRows));
/** One of my organisation's; undefined when the caller reads no such record. */
export const findOwn = async (db: Db, programmeId: string, recordId: string) => (await rows(db, sql<{ topic: string; activityId: string | null; siteId: string | null }>`select s.topic, s.activity_id as "activityId", s.site_id as "siteId" from programmes.support s join work.record r on r.id = s.record_id where s.programme_id = ${programmeId} and s.record_id = ${recordId}`))[0];

type Row = { what: keyof SupportSums['by'] | 'all'; key: string | null; records: number; minutes: number | null; lastOn: string | null };
export async function findSums(db: Db, programmeId: string, narrowing: Narrowing): Promise<SupportSums> {
  const found = await rows(db, sql<Row>`select by_what as what, key, records, minutes, last_on as "lastOn" from programmes.support_sums(${programmeId}::uuid, ${narrowed(narrowing)})`), whole = found.find(({ what }) => what === 'all');
  const of = (one: Row['what']) => found.filter(({ what }) => what === one).map(({ key, records, minutes, lastOn }) => ({ key, records, minutes: minutes ?? 0, lastOn: lastOn! })), most = (one: Row['what']) => of(one).toSorted((a, b) => b.minutes - a.minutes || (a.key ?? '').localeCompare(b.key ?? ''));
  return { records: whole?.records ?? 0, minutes: whole?.minutes ?? 0, by: { mode: most('mode'), month: of('month').toSorted((a, b) => (a.key! < b.key! ? -1 : 1)), site: most('site'), topic: most('topic'), member: most('member'), activity: most('activity') } };
}

export const findGround = async (db: Db): Promise<SupportGround> => ({ programmes: await rows(db, sql<SupportGround['programmes'][number]>`select p.id, p.short_name as "shortName", p.begins_on as "beginsOn", p.ends_on as "endsOn", p.closed_on as "closedOn", m.id as "memberId", m.since, m.until,
    coalesce((select json_agg(json_build_object('id', a.id, 'number', a.number, 'title', a.title) order by a.number) from programmes.activity a where a.programme_id = p.id), '[]') as activities,
    coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name, 'mine', x.mine, 'from', x.from_, 'leftOn', x.left_on) order by x.left_on is not null, x.mine desc, x.name, x.id) from (select s.id, s.name, coalesce(s.approached_on, s.joined_on) as from_, s.left_on,
      s.id in (select u.site_id from programmes.supporter u where u.member_id = m.id and u.since <= platform.today() and (u.until is null or u.until >= platform.today())) as mine from programmes.site s where s.programme_id = p.id) x), '[]') as sites
  from programmes.programme p join programmes.member m on m.programme_id = p.id and m.membership_id = (select access.my_membership()) where p.id = any ((select programmes.in_team())::uuid[]) and p.id = any ((select programmes.at_work())::uuid[]) order by p.begins_on desc, p.id limit 100`) });
/** Days of a site that count, and whether it and the activity are of the programme. */
export const findSiteDays = async (db: Db, programmeId: string, siteId: string) => (await rows(db, sql<{ from: string; leftOn: string | null }>`select coalesce(approached_on, joined_on) as from, left_on as "leftOn" from programmes.site where id = ${siteId} and programme_id = ${programmeId}`))[0];
export const hasActivity = async (db: Db, programmeId: string, activityId: string) => (await rows(db, sql`select from programmes.activity where id = ${activityId} and programme_id = ${programmeId}`)).length > 0;
/** Whose support it is: since when they are in the team. Of a record that somebody else corrects, its author's. */
export const findMember = async (db: Db, programmeId: string, recordId: string | null) => (await rows(db, sql<{ id: string; since: string; until: string | null }>`select m.id, m.since, m.until from programmes.member m where m.programme_id = ${programmeId}
  and ${recordId ? sql`m.id = (select s.member_id from programmes.support s where s.record_id = ${recordId})` : sql`m.membership_id = (select access.my_membership())`}`))[0];

type Of = { siteId: string | null; topic: string; activityId: string | null };
export const addSupport = (db: Db, recordId: string, programmeId: string, memberId: string, { siteId, topic, activityId }: Of) => sql`insert into programmes.support (record_id, programme_id, site_id, activity_id, topic, member_id) values (${recordId}, ${programmeId}, ${siteId}, ${activityId}, ${topic}, ${memberId})`.execute(db);
export const changeSupport = async (db: Db, recordId: string, { siteId, topic, activityId }: Of) => (await rows(db, sql`update programmes.support set site_id = ${siteId}, activity_id = ${activityId}, topic = ${topic} where record_id = ${recordId} returning record_id`)).length > 0;
export const takeBack = async (db: Db, recordId: string, version: number) => (await rows(db, sql<{ gone: boolean }>`select programmes.take_back(${recordId}, ${version}) as gone`))[0]!.gone;
