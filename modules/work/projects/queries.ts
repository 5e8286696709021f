// Projects, what was done for them, and supported persons. Row policies decide which are seen; numbers come from projects/tally-access.sql.
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Project, ProjectChange, ProjectWork, SupportSheet, SupportSheetChange } from './contract.ts';

const ours = sql`any ((select access.my_organisations())::uuid[])`;

const project = sql`select p.id, p.version, p.name, p.donor, p.donor_kind as "donorKind", p.registration_number as "registrationNumber", p.starts_on as "startsOn", p.ends_on as "endsOn", p.minimum_hours::float8 as "minimumHours", p.note,
    jsonb_build_object('id', o.id, 'name', o.name) as organisation, (p.organisation_id = ${ours}) is not true as "ofWhole", p.organisation_id = ${ours} and (select access.sees_whole_organisation()) as "mayChange"
  from work.project p join access.known_organisation o on o.id = p.organisation_id`;
type Part = { part: 'running' | 'ended' | 'all'; after?: string | undefined; limit: number };
export async function findPage(db: Db, { part, after, limit }: Part) {
  const key = keyAfter(after, 2), ended = sql`coalesce(p.ends_on < platform.today(), false)`;
  const found = await rows(db, sql<Project>`${project} where ${part === 'all' ? sql`true` : sql`${ended} = ${part === 'ended'}`} and ${key ? sql`(p.name collate "cs-x-icu", p.id) > (${key[0]}, ${key[1]}::uuid)` : sql`true`} order by p.name collate "cs-x-icu", p.id limit ${limit + 1}`);
  return paged(found, limit, ({ name, id }) => [name, id]);
}
export const findProject = async (db: Db, id: string) => (await rows(db, sql<Project>`${project} where p.id = ${id}`))[0];

type Content = z.output<typeof ProjectChange>;
const columns = (c: Content) => ({ name: c.name, donor: c.donor, donor_kind: c.donorKind, registration_number: c.registrationNumber, starts_on: c.startsOn, ends_on: c.endsOn, minimum_hours: c.minimumHours, note: c.note });
export const addProject = (db: Db, { id, ...content }: Content & { id: string }) => db.insertInto('work.project').values({ id, ...columns(content) } as never).execute();
export const changeProject = async (db: Db, id: string, version: number, content: Content) => (await db.updateTable('work.project').set(columns(content) as never).where('id', '=', id).where('version', '=', version).executeTakeFirst()).numUpdatedRows > 0n;

const tally = sql`coalesce(sum(t.records), 0)::int as records, coalesce(sum(t.minutes), 0)::int as minutes, coalesce(sum(t.shared), 0)::float8 as shared, coalesce(sum(t.kontakt), 0)::int as kontakt, coalesce(sum(t.intervence), 0)::int as intervence, coalesce(sum(t.participants), 0)::int as participants`;
/** Sums of a year: by month, by service, of all. */
export const findWork = async (db: Db, projectId: string, year: number) => (await rows(db, sql<ProjectWork>`
  with t as materialized (select * from work.project_tally(${projectId}, make_date(${year}, 1, 1), make_date(${year}, 12, 31)))
  select (select to_jsonb(x) from (select ${tally} from t) x) as total, (select coalesce(sum(outside), 0)::int from t) as outside,
         (select coalesce(jsonb_agg(x order by x.month), '[]') from (select t.month, ${tally} from t group by t.month) x) as months,
         (select coalesce(jsonb_agg(jsonb_build_object('organisation', jsonb_build_object('id', o.id, 'name', o.short_name), 'service', case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end) || to_jsonb(x) - 'of' - 'by' order by o.short_name, s.name nulls last), '[]')
            from (select t.organisation_id as of, t.service_id as by, ${tally} from t group by 1, 2) x join access.known_organisation o on o.id = x.of left join directory.known_service s on s.id = x.by) as services`))[0]!;

export type Behind = { year: number; month?: number | undefined; serviceId?: string | undefined; unit?: string | undefined; outside: boolean };
/** Ids of the records behind a number of a project, as the head sees them. */
export const idsBehind = async (db: Db, projectId: string, { year, month, serviceId, unit, outside }: Behind) => (await rows(db, sql<{ id: string }>`
  select r.id from work.project p join work.record_project rp on rp.project_id = p.id join work.record r on r.id = rp.record_id where p.id = ${projectId} and r.organisation_id = ${ours} and extract(year from r.on_day) = ${year}
    and ${month === undefined ? sql`true` : sql`extract(month from r.on_day) = ${month}`} and ${serviceId === undefined ? sql`true` : serviceId === 'none' ? sql`r.service_id is null` : sql`r.service_id = ${serviceId}`}
    and ${outside ? sql`(r.on_day < p.starts_on or r.on_day > p.ends_on)` : sql`true`}
    and ${unit === undefined ? sql`true` : sql`work.funder_counts(p.id, ${unit}, r.organisation_id, r.on_day, r.minutes, r.mode, r.directness, work.participants(r.id, r.about)) > 0`}`)).map(({ id }) => id);

export type FoundSupport = { personId: string; records: number; minutes: number; firstOn: string; lastOn: string; name: string; givenName: string; familyName: string; birthDate: string | null; birthKnown: boolean; sex: string; address: string; sheet: SupportSheet | null };
const sheetOf = sql`json_build_object('id', h.id, 'version', h.version, 'agreedOn', h.agreed_on, 'enteredOn', h.entered_on, 'leftOn', h.left_on, 'labour', h.labour, 'schooling', h.schooling)`;
/** Supported persons by name, with what the export needs of their cards. `personIds`: only these. */
export const findSupported = (db: Db, projectId: string, personIds?: readonly string[]) => rows(db, sql<FoundSupport>`
  select s.person_id as "personId", s.records, s.minutes::float8 as minutes, s.first_on as "firstOn", s.last_on as "lastOn", coalesce(nullif(btrim(p.given_name || ' ' || p.family_name), ''), p.native_name, '') as name, coalesce(p.given_name, '') as "givenName", coalesce(p.family_name, '') as "familyName",
         p.birth_date as "birthDate", coalesce(p.birth_precision = 'known', false) as "birthKnown", coalesce(p.sex, 'unstated') as sex,
         coalesce((select a.address from people.address a where a.person_id = s.person_id and a.organisation_id = ${ours} and (a.until is null or a.until >= platform.today()) order by a.kind = 'permanent' desc, a.since desc nulls last limit 1), '') as address,
         (select ${sheetOf} from work.supported_person h where h.project_id = ${projectId} and h.person_id = s.person_id order by h.organisation_id = (select access.my_organisation()) desc limit 1) as sheet
    from work.supported(${projectId}) s left join lateral (select * from people.profile x where x.person_id = s.person_id order by x.organisation_id = ${ours} desc, x.created_at limit 1) p on true
   where not s.anonymous and ${personIds ? sql`s.person_id = any (${[...personIds]}::uuid[])` : sql`true`} order by coalesce(nullif(p.family_name, ''), p.native_name) collate "cs-x-icu", s.person_id limit 5000`);
/** People without names: clients known by a nickname, and those counted in groups. */
export const findAnonymous = async (db: Db, projectId: string) => (await rows(db, sql<{ clients: number; groupPeople: number }>`
  select (select count(*)::int from work.supported(${projectId}) s where s.anonymous) as clients,
         (select coalesce(sum(g.people), 0)::int from work.project p join work.record_project rp on rp.project_id = p.id join work.record r on r.id = rp.record_id and r.on_day >= p.starts_on and (p.ends_on is null or r.on_day <= p.ends_on) join work.anonymous_group g on g.record_id = r.id where p.id = ${projectId} and g.organisation_id = ${ours}) as "groupPeople"`))[0]!;

const concerning = (projectId: string, same: readonly string[]) => sql`from work.project p join work.record_project rp on rp.project_id = p.id join work.record r on r.id = rp.record_id where p.id = ${projectId} and r.on_day >= p.starts_on and (p.ends_on is null or r.on_day <= p.ends_on) and r.organisation_id = ${ours} and r.about && ${[...same]}::uuid[] and (r.confidence_of is null or r.confidence_of = any (${[...same]}::uuid[]))`;
export const supportByMonth = (db: Db, projectId: string, same: readonly string[]) => rows(db, sql<{ month: string; records: number; minutes: number }>`
  select date_trunc('month', r.on_day::timestamp)::date as month, count(*)::int as records, (sum(r.minutes * rp.share) / 100.0)::float8 as minutes ${concerning(projectId, same)} group by 1 order by 1 limit 600`);
export const supportIds = async (db: Db, projectId: string, same: readonly string[]) => (await rows(db, sql<{ id: string }>`select r.id ${concerning(projectId, same)}`)).map(({ id }) => id);

type Sheet = z.output<typeof SupportSheetChange>;
const sheetColumns = (s: Sheet) => ({ agreed_on: s.agreedOn, entered_on: s.enteredOn, left_on: s.leftOn, labour: s.labour, schooling: s.schooling });
export const findSheet = async (db: Db, projectId: string, personId: string) => (await rows(db, sql<SupportSheet>`select h.id, h.version, h.agreed_on as "agreedOn", h.entered_on as "enteredOn", h.left_on as "leftOn", h.labour, h.schooling
  from work.supported_person h where h.project_id = ${projectId} and h.person_id = ${personId} order by h.organisation_id = (select access.my_organisation()) desc limit 1`))[0];
export const addSheet = (db: Db, id: string, projectId: string, personId: string, sheet: Sheet) => db.insertInto('work.supported_person').values({ id, project_id: projectId, person_id: personId, ...sheetColumns(sheet) } as never).execute();
export const changeSheet = async (db: Db, id: string, version: number, sheet: Sheet) => (await db.updateTable('work.supported_person').set(sheetColumns(sheet) as never).where('id', '=', id).where('version', '=', version).executeTakeFirst()).numUpdatedRows > 0n;
export const isFresh = async (db: Db) => (await rows(db, sql<{ ok: boolean }>`select access.i_am_fresh() as ok`))[0]!.ok;
