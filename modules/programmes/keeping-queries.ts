// What whoever leads a programme writes: the programme, its key activities and its team. Row policies say whether they may.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { ActivityBody, MemberBody, ProgrammeBody } from './contract.ts';

const written = async (db: Db, query: RawBuilder<unknown>): Promise<boolean> => (await rows(db, query)).length > 0;

export const isModel = (db: Db, versionId: string) => written(db, sql`select from questionnaires.version v join questionnaires.questionnaire q on q.id = v.questionnaire_id where v.id = ${versionId} and v.state = 'published' and q.purpose = 'maturity'`);
export const isProject = (db: Db, id: string) => written(db, sql`select from work.project where id = ${id}`);
export const isColleague = (db: Db, membershipId: string, organisationId: string) => written(db, sql`select from access.membership m where m.id = ${membershipId} and m.organisation_id = ${organisationId}`);

export const begin = (db: Db, { id, ...p }: ProgrammeBody & { id: string }) => sql`insert into programmes.programme (id, name, short_name, registration_number, funder, project_id, model_version_id, about, begins_on, ends_on)
  values (${id}, ${p.name}, ${p.shortName}, ${p.registrationNumber}, ${p.funder}, ${p.projectId}, ${p.modelVersionId}, ${p.about}, ${p.beginsOn}, ${p.endsOn})`.execute(db);
export const put = (db: Db, id: string, version: number, p: ProgrammeBody) => written(db, sql`update programmes.programme set name = ${p.name}, short_name = ${p.shortName}, registration_number = ${p.registrationNumber}, funder = ${p.funder},
  project_id = ${p.projectId}, model_version_id = ${p.modelVersionId}, about = ${p.about}, begins_on = ${p.beginsOn}, ends_on = ${p.endsOn} where id = ${id} and version = ${version} returning id`);
export const close = (db: Db, id: string, version: number, closedOn: string | null) => written(db, sql`update programmes.programme set closed_on = ${closedOn} where id = ${id} and version = ${version} returning id`);

export const addActivity = (db: Db, programmeId: string, { id, ...a }: ActivityBody & { id: string }) => sql`insert into programmes.activity (id, programme_id, number, title, about, begins_on, ends_on) values (${id}, ${programmeId}, ${a.number}, ${a.title}, ${a.about}, ${a.beginsOn}, ${a.endsOn})`.execute(db);
export const putActivity = (db: Db, programmeId: string, id: string, version: number, a: ActivityBody) => written(db, sql`update programmes.activity set number = ${a.number}, title = ${a.title}, about = ${a.about}, begins_on = ${a.beginsOn}, ends_on = ${a.endsOn}
  where id = ${id} and programme_id = ${programmeId} and version = ${version} returning id`);

type Joining = MemberBody & { id: string; membershipId: string };
/** Somebody who has been in the team comes back to the row that they had. @returns the id of the row. */
export async function join(db: Db, programmeId: string, m: Joining): Promise<string> {
  const [back] = await rows(db, sql<{ id: string }>`update programmes.member set leads = ${m.leads}, expertise = case when ${m.expertise} = '' then expertise else ${m.expertise} end, until = ${m.until} where programme_id = ${programmeId} and membership_id = ${m.membershipId} returning id`);
  if (back) return back.id;
  await sql`insert into programmes.member (id, programme_id, membership_id, leads, expertise, since, until) values (${m.id}, ${programmeId}, ${m.membershipId}, ${m.leads}, ${m.expertise}, ${m.since}, ${m.until})`.execute(db);
  return m.id;
}
export const putMember = (db: Db, programmeId: string, id: string, version: number, m: MemberBody) => written(db, sql`update programmes.member set leads = ${m.leads}, expertise = ${m.expertise}, since = ${m.since}, until = ${m.until} where id = ${id} and programme_id = ${programmeId} and version = ${version} returning id`);
/** Support of a site, or by a member, ends by that day; what was to begin later does not. */
export async function endSupport(db: Db, of: { siteId: string } | { memberId: string }, lastDay: string): Promise<void> {
  const where = 'siteId' in of ? sql`site_id = ${of.siteId}` : sql`member_id = ${of.memberId}`;
  await sql`delete from programmes.supporter where ${where} and since > ${lastDay}::date`.execute(db);
  await sql`update programmes.supporter set until = ${lastDay} where ${where} and (until is null or until > ${lastDay}::date)`.execute(db);
}
