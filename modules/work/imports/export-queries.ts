// Records for a file, as this caller may see them.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { ExportAsked } from './contract.ts';
import { mostRows } from './rules.ts';
import type { Exported } from './shape.ts';

type Found = Exported & { caseId: string | null; about: string[] };
/** Oldest first, one more than a file takes. `authorId` is null for everybody of the organisation. */
export const findExported = async (db: Db, { from, to, serviceId, kind }: ExportAsked, authorId: string | null): Promise<Found[]> => (await sql<Found>`
  select r.on_day as "onDay", r.at_time as "atTime", r.minutes, r.kind, r.mode, r.directness, s.name as service, coalesce(a.name, '') as author,
         array(select wa.name from access.membership w join access.account wa on wa.id = w.account_id where w.id = any (r.workers) order by wa.name, w.id) as workers,
         p.name as place, r.place as "placeWords", o.name as orp, pa.name as partner, c.name as course, r.topics, r.activities, r.target_groups as "targetGroups", r.situations, r.language, r.interpreter, r.understood, r.accredited, r.one_off_request as "oneOffRequest", r.facts,
         r.case_id is not null or r.about <> '{}' or r.one_off_request <> '' as "aboutClient", r.case_id as "caseId", r.about, array_remove(array[cs.number] || r.about::text[], null) as clients, '{}'::text[] as names,
         coalesce((select json_agg(json_build_object('people', g.people, 'ageBand', g.age_band, 'sex', g.sex, 'citizenship', g.citizenship, 'residence', g.residence, 'accommodation', g.accommodation, 'situation', g.situation) order by g.people desc, g.id) from work.anonymous_group g where g.record_id = r.id), '[]') as groups,
         coalesce((select json_agg(json_build_object('title', m.title, 'language', m.language, 'pieces', m.pieces) order by m.title, m.id) from work.material m where m.record_id = r.id), '[]') as materials,
         coalesce((select json_agg(json_build_object('name', j.name, 'share', rp.share) order by j.name) from work.record_project rp join work.project j on j.id = rp.project_id where rp.record_id = r.id), '[]') as projects
    from work.record r left join directory.service s on s.id = r.service_id left join access.membership m on m.id = r.author_id left join access.account a on a.id = m.account_id
    left join directory.place p on p.id = r.place_id left join directory.orp o on o.code = r.orp_code left join directory.partner pa on pa.id = r.partner_id left join work.course c on c.id = r.course_id left join cases.case cs on cs.id = r.case_id
   where r.organisation_id = any ((select access.my_organisations())::uuid[]) and r.on_day between ${from} and ${to} and ${authorId ? sql`r.author_id = ${authorId}` : sql`true`}
     and ${serviceId ? sql`r.service_id = ${serviceId}` : sql`true`} and ${kind ? sql`r.kind = ${kind}` : sql`true`} and r.confidence_of is null
   order by r.on_day, r.id limit ${mostRows + 1}`.execute(db)).rows;
