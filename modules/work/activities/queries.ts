// What the form of an activity begins from, and a week of one worker. Row policies decide; what is written here only narrows.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Ground, WeekRecord } from './contract.ts';

const activity = sql`r.kind not in ('contact', 'coordination', 'administration')`;
const mine = sql`r.author_id = (select access.my_membership())`;

/** Services and projects to choose from; a project that ended within a year is there for work written later. */
export async function findGround(db: Db): Promise<Pick<Ground, 'services' | 'projects' | 'shares'>> {
  const { rows: [found] } = await sql<Pick<Ground, 'services' | 'projects' | 'shares'>>`
    select (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id), '[]') from (select s.id, s.name from directory.service s where s.id = any ((select access.my_services())::uuid[]) order by s.name limit 200) s) as services,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'startsOn', p.starts_on, 'endsOn', p.ends_on) order by p.name, p.id), '[]')
         from (select * from work.project where coalesce(ends_on, platform.today()) > platform.today() - 366 order by starts_on desc limit 200) p) as projects,
      (select coalesce(json_agg(json_build_object('kind', l.kind, 'projects', (select coalesce(json_agg(json_build_object('projectId', rp.project_id, 'share', rp.share) order by rp.share desc, rp.project_id), '[]') from work.record_project rp join work.project p on p.id = rp.project_id where rp.record_id = l.id))), '[]')
         from (select distinct on (r.kind) r.kind, r.id from (select r.kind, r.id, r.on_day, r.created_at from work.record r where ${mine} and r.detailed order by r.on_day desc limit 200) r order by r.kind, r.on_day desc, r.created_at desc) l) as shares`.execute(db);
  return found!;
}
/** My last activities, one of each kind, place and partner; none that was confided. */
export const findStarts = async (db: Db, limit: number): Promise<string[]> => (await sql<{ id: string }>`
  select l.id from (
    select distinct on (r.kind, r.place_id, r.place, r.partner_id) r.id, r.on_day, r.created_at
      from (select r.* from work.record r where ${mine} and r.detailed and r.case_id is null and r.confidence_of is null and ${activity} order by r.on_day desc limit 100) r
     order by r.kind, r.place_id, r.place, r.partner_id, r.on_day desc, r.created_at desc) l
   order by l.on_day desc, l.created_at desc, l.id desc limit ${limit}`.execute(db)).rows.map(({ id }) => id);

/** Records of one worker between two days, and those a colleague wrote for both of them. */
export const findWeek = async (db: Db, workerId: string, from: string, to: string) => (await sql<WeekRecord & { about: string[] }>`
  select r.id, r.on_day as "onDay", r.at_time as "atTime", r.minutes, r.mode, r.directness, r.kind, coalesce((select p.name from directory.place p where p.id = r.place_id), r.place) as place, coalesce((select p.name from directory.partner p where p.id = r.partner_id), '') as partner,
         r.case_id as "caseId", coalesce((select nullif(cs.own_label, '') from cases.case_service cs where cs.case_id = r.case_id and cs.organisation_id = (select access.my_organisation()) limit 1), c.label) as "caseLabel", r.about,
         cardinality(r.about) + case when r.detailed then coalesce((select sum(g.people) from work.anonymous_group g where g.record_id = r.id), 0) else 0 end::int as people,
         json_build_object('id', r.author_id, 'name', coalesce(a.name, '')) as author, r.author_id = ${workerId} as own
    from work.record r left join access.membership m on m.id = r.author_id left join access.account a on a.id = m.account_id left join cases.case c on c.id = r.case_id
   where r.organisation_id = any ((select access.my_organisations())::uuid[]) and r.on_day between ${from} and ${to} and (r.author_id = ${workerId} or r.detailed and ${workerId} = any (r.workers))
   order by r.on_day, r.at_time nulls last, r.created_at limit 500`.execute(db)).rows;

/** Somebody of my organisations, who may have left. */
export const findWorker = async (db: Db, membershipId: string) => (await sql<{ id: string; name: string }>`
  select m.id, coalesce(a.name, '') as name from access.membership m left join access.account a on a.id = m.account_id where m.id = ${membershipId} and m.organisation_id = any ((select access.my_organisations())::uuid[])`.execute(db)).rows[0];
