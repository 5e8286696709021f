// Details of records: what stands beside them, read only where a record has any (`detailed`).
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Details, DetailsShown } from './details.ts';

/** As `DetailsShown`, of the record `r`; null when it has none and for readers of other organisations. */
export const detailsOf = (ours: RawBuilder<unknown>) => sql`case when r.detailed and r.organisation_id = any (${ours}) then json_build_object(
    'kind', case when r.kind in ('contact', 'coordination', 'administration', 'method_support') then null else r.kind end,
    'service', (select json_build_object('id', s.id, 'name', s.name) from directory.service s where s.id = r.service_id),
    'place', (select json_build_object('id', p.id, 'name', p.name) from directory.place p where p.id = r.place_id), 'orpCode', r.orp_code, 'topics', r.topics,
    'partner', (select json_build_object('id', p.id, 'name', p.name) from directory.partner p where p.id = r.partner_id), 'targetGroups', r.target_groups, 'situations', r.situations,
    'workers', (select coalesce(json_agg(json_build_object('id', m.id, 'name', a.name) order by a.name, m.id), '[]') from access.membership m join access.account a on a.id = m.account_id where m.id = any (r.workers)),
    'accredited', r.accredited, 'course', (select json_build_object('id', c.id, 'name', c.name) from work.course c where c.id = r.course_id), 'meetingId', r.meeting_id, 'imported', r.import_id is not null,
    'groups', (select coalesce(json_agg(json_build_object('people', g.people, 'ageBand', g.age_band, 'sex', g.sex, 'citizenship', g.citizenship, 'residence', g.residence, 'accommodation', g.accommodation, 'situation', g.situation) order by g.id), '[]') from work.anonymous_group g where g.record_id = r.id),
    'projects', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'share', rp.share) order by p.name, p.id), '[]') from work.record_project rp join work.project p on p.id = rp.project_id where rp.record_id = r.id),
    'materials', (select coalesce(json_agg(json_build_object('title', m.title, 'language', m.language, 'pieces', m.pieces) order by m.id), '[]') from work.material m where m.record_id = r.id)) end`;

/** Columns of the record that details are kept in. The district of a named place is the record's. */
export const detailColumns = (d: Details) => ({
  place_id: d.placeId, orp_code: sql<string | null>`coalesce((select p.orp_code from directory.place p where p.id = ${d.placeId}::uuid), ${d.orpCode})`, topics: d.topics, partner_id: d.partnerId, target_groups: d.targetGroups, situations: d.situations,
  workers: d.workers, accredited: d.accredited, course_id: d.courseId, meeting_id: d.meetingId, detailed: true,
});

/** Rows beside a record that has just been written. */
export async function writeBeside(db: Db, recordId: string, { groups, projects, materials }: Pick<Details, 'groups' | 'projects' | 'materials'>): Promise<void> {
  const id = sql<string>`gen_random_uuid()`;
  if (groups.length) await db.insertInto('work.anonymous_group').values(groups.map((g) => ({ id, record_id: recordId, people: g.people, age_band: g.ageBand, sex: g.sex, citizenship: g.citizenship, residence: g.residence, accommodation: g.accommodation, situation: g.situation }))).execute();
  if (projects.length) await db.insertInto('work.record_project').values(projects.map(({ projectId, share }) => ({ record_id: recordId, project_id: projectId, share }))).execute();
  if (materials.length) await db.insertInto('work.material').values(materials.map((m) => ({ id, record_id: recordId, ...m }))).execute();
}
/** Takes away what stood beside it, before it is written anew. */
export async function clearBeside(db: Db, recordId: string): Promise<void> {
  for (const table of ['work.anonymous_group', 'work.record_project', 'work.material'] as const) await db.deleteFrom(table).where('record_id', '=', recordId).execute();
}

/** Is everything that details point at visible to the caller? A foreign key alone would confirm that a hidden row exists. A service that the record had before may stay, also when its author works in another by now. */
export async function seesAll(db: Db, d: Details, before: DetailsShown | null): Promise<boolean> {
  const { rows: [found] } = await sql<{ all: boolean }>`select (${d.placeId}::uuid is null or exists (select from directory.place where id = ${d.placeId}))
    and (${d.partnerId}::uuid is null or exists (select from directory.partner where id = ${d.partnerId})) and (${d.courseId}::uuid is null or exists (select from work.course where id = ${d.courseId}))
    and (${d.meetingId}::uuid is null or exists (select from meetings.meeting where id = ${d.meetingId})) and (${d.serviceId === before?.service?.id ? null : d.serviceId}::uuid is null or ${d.serviceId} = any (access.my_services()))
    and (select count(*) from access.membership m where m.id = any (${d.workers}::uuid[]) and m.organisation_id = any (access.my_organisations())) = ${new Set(d.workers).size}
    and (select count(*) from work.project where id = any (${d.projects.map(({ projectId }) => projectId)}::uuid[])) = ${d.projects.length}
    and (${d.orpCode}::text is null or exists (select from directory.orp where code = ${d.orpCode})) as "all"`.execute(db);
  return found!.all;
}
