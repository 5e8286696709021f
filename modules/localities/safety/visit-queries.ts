// Visits and alarms, as the caller may read them; and what the job does, as the owner.
import { sql, type Insertable, type Updateable } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Database } from '#platform/db/types.generated.ts';
import type { Alarm, Visit } from './contract.ts';

export type VisitRow = Omit<Visit, 'warnings' | 'alarms'>;
const person = (membership: string, account: string) => sql.raw(`case when ${membership}.id is not null then json_build_object('id', ${membership}.id, 'name', coalesce(${account}.name, '')) end`);
const visit = sql`select v.id, v.version,
    case when v.author_id = (select access.my_membership()) then 'mine' when v.second_membership_id = (select access.my_membership()) then 'along' when v.alarm_membership_id = (select access.my_membership()) then 'colleague' else 'head' end as part,
    ${person('m', 'a')} as who, v.case_id as "caseId", c.label as "caseLabel", case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as place, v.where_to as "whereTo", v.commitment_id as "commitmentId",
    to_json(v.starts_at) #>> '{}' as "startsAt", to_json(v.ends_by) #>> '{}' as "endsBy", v.state, ${person('sm', 'sa')} as second, v.second_name as "secondName", ${person('lm', 'la')} as alarmed, v.alarm_phone as "alarmPhone", v.head_after_minutes as "headAfterMinutes", v.alone_reason as "aloneReason",
    to_json(v.checked_in_at) #>> '{}' as "checkedInAt", to_json(v.checked_in_received_at) #>> '{}' as "checkedInReceivedAt", to_json(v.checked_out_at) #>> '{}' as "checkedOutAt", to_json(v.checked_out_received_at) #>> '{}' as "checkedOutReceivedAt",
    ${person('em', 'ea')} as "endedBy", v.ending
  from localities.visit v join access.membership m on m.id = v.author_id left join access.account a on a.id = m.account_id left join cases.case c on c.id = v.case_id left join directory.place p on p.id = v.place_id
  left join access.membership sm on sm.id = v.second_membership_id left join access.account sa on sa.id = sm.account_id left join access.membership lm on lm.id = v.alarm_membership_id left join access.account la on la.id = lm.account_id
  left join access.membership em on em.id = v.ended_by left join access.account ea on ea.id = em.account_id`;

/** What runs or is to come, and what ended within a week; of the head what runs, what needs to be known, what ended today. */
export const findVisits = async (db: Db): Promise<VisitRow[]> => (await sql<VisitRow>`${visit}
  where v.state = 'running' or v.state = 'planned' and v.starts_at > now() - interval '1 day'
     or v.state = 'ended' and v.ends_by > now() - interval '7 days' and (select access.my_membership()) in (v.author_id, v.second_membership_id, v.alarm_membership_id)
     or v.state = 'ended' and (v.ends_by > now() - interval '1 day' or exists (select from localities.alarm x where x.visit_id = v.id and x.to_membership_id = (select access.my_membership()) and x.acknowledged_at is null and x.raised_at > now() - interval '7 days'))
   order by v.state <> 'running', v.starts_at, v.id limit 300`.execute(db)).rows;
export const findVisit = async (db: Db, id: string): Promise<VisitRow | undefined> => (await sql<VisitRow>`${visit} where v.id = ${id}`.execute(db)).rows[0];
export const findAlarms = async (db: Db, visitIds: readonly string[]): Promise<Alarm[]> => (await sql<Alarm>`
  select x.id, x.visit_id as "visitId", x.kind, to_json(x.raised_at) #>> '{}' as "raisedAt", to_json(x.acknowledged_at) #>> '{}' as "acknowledgedAt", coalesce(a.name, '') as to, x.to_membership_id = (select access.my_membership()) as mine
    from localities.alarm x join access.membership m on m.id = x.to_membership_id left join access.account a on a.id = m.account_id
   where x.visit_id = any (${visitIds}::uuid[]) and x.called_off_at is null order by x.raised_at, x.id`.execute(db)).rows;

export const insertVisit = (db: Db, row: Insertable<Database['localities.visit']>) => db.insertInto('localities.visit').values(row).execute();
export async function changeVisit(db: Db, id: string, version: number, set: Updateable<Database['localities.visit']>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('localities.visit').set(set).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
/** What happens to a visit, whoever changed its words meanwhile. */
export const moveVisit = (db: Db, id: string, set: Updateable<Database['localities.visit']>) => db.updateTable('localities.visit').set(set).where('id', '=', id).execute();
export const acknowledge = async (db: Db, alarmId: string): Promise<boolean> => (await sql<{ done: boolean }>`select localities.acknowledge(${alarmId}) as done`.execute(db)).rows[0]!.done;
/** May the caller name that person, place and promise? */
export const sees = async (db: Db, { memberships, placeId, commitmentId }: { memberships: readonly string[]; placeId: string | null; commitmentId: string | null }): Promise<boolean> => (await sql<{ all: boolean }>`
  select coalesce((select bool_and(access.is_of_my_organisation(m)) from unnest(${memberships}::uuid[]) m), true) and (${placeId}::uuid is null or exists (select from directory.place where id = ${placeId})) and (${commitmentId}::uuid is null or exists (select from commitments.commitment where id = ${commitmentId})) as all`.execute(db)).rows[0]!.all;
export const isMe = async (db: Db, id: string): Promise<boolean> => (await sql<{ me: boolean }>`select ${id}::uuid = access.my_membership() as me`.execute(db)).rows[0]!.me;

export type ToTell = { organisationId: string; email: string };
/** Raises what is due of a visit. As the owner. @returns whom to write to. */
export const raiseAlarm = async (db: Db, visitId: string): Promise<ToTell[]> => (await sql<ToTell>`select organisation_id as "organisationId", email from localities.raise_alarm(${visitId})`.execute(db)).rows;
export const findOverdue = async (db: Db): Promise<string[]> => (await sql<{ id: string }>`select id from localities.overdue_visits()`.execute(db)).rows.map(({ id }) => id);
export const forgetVisits = (db: Db) => sql`select localities.forget_visits()`.execute(db);
