// Writing groups, members and seats. Row policies and guards decide who may; nothing is changed that somebody else has changed meanwhile.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { GroupBody } from './contract.ts';
import type { Group } from './shapes.ts';

const columns = (b: GroupBody) => ({ name: b.name, purpose: b.purpose, orp_code: b.orpCode, rhythm: b.rhythm, usual_time: b.usualTime, usual_minutes: b.usualMinutes, usual_place: b.usualPlace, quorum: b.quorum, majority: b.majority });
export const found = (db: Db, id: string, kind: Group['kind'], body: GroupBody) => db.insertInto('meetings.group').values({ id, kind, ...columns(body) } as never).execute();
type GroupChange = GroupBody | { endedOn: string | null } | { publishes: boolean };
/** @returns whether nobody else has changed it meanwhile, and I run it. */
export async function changeGroup(db: Db, id: string, version: number, to: GroupChange): Promise<boolean> {
  const set = 'endedOn' in to ? { ended_on: to.endedOn } : 'publishes' in to ? { published_since: to.publishes ? sql`coalesce(published_since, platform.today())` : null } : columns(to);
  const { numUpdatedRows } = await db.updateTable('meetings.group').set(set as never).where('id', '=', id).where('version', '=', version).where(sql<boolean>`id = any ((select meetings.groups_i_run())::uuid[])`).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const addMember = (db: Db, groupId: string, m: { id: string; organisationId: string | null; partnerId: string | null; personName: string; since: string; voting: boolean; admission: string }) =>
  db.insertInto('meetings.group_member').values({ id: m.id, group_id: groupId, member_organisation_id: m.organisationId, partner_id: m.partnerId, person_name: m.personName, since: m.since, voting: m.voting, admission: m.admission } as never).execute();
const changed = async (db: Db, table: 'meetings.group_member' | 'meetings.seat', id: string, version: number, set: Record<string, unknown>) =>
  (await db.updateTable(table).set(set as never).where('id', '=', id).where('version', '=', version).executeTakeFirst()).numUpdatedRows > 0n;
export const changeMember = (db: Db, id: string, version: number, to: { since: string; voting: boolean; admission: string }) => changed(db, 'meetings.group_member', id, version, to);
/** Whoever sits there ends with it; who was to begin later does not. */
export async function endMember(db: Db, id: string, version: number, lastDay: string, reason: string): Promise<boolean> {
  if (!await changed(db, 'meetings.group_member', id, version, { until: lastDay, end_reason: reason })) return false;
  await sql`delete from meetings.seat where member_id = ${id} and since > ${lastDay}::date and since >= platform.today()`.execute(db);
  await sql`update meetings.seat set until = ${lastDay} where member_id = ${id} and since <= ${lastDay}::date and coalesce(until, 'infinity') > ${lastDay}::date`.execute(db);
  return true;
}

export type Who = { membershipId: string | null; name: string; email: string; phone: string; duty: string };
export const addSeat = (db: Db, s: Who & { id: string; memberId: string; groupId: string; office: string; since: string }) =>
  db.insertInto('meetings.seat').values({ id: s.id, group_id: s.groupId, member_id: s.memberId, membership_id: s.membershipId, name: s.membershipId ? '' : s.name, email: s.membershipId ? '' : s.email, phone: s.phone, duty: s.duty, office: s.office, since: s.since } as never).execute();
export const changeSeat = (db: Db, id: string, version: number, to: { email: string; phone: string; duty: string }) => changed(db, 'meetings.seat', id, version, to);
export const endSeat = (db: Db, id: string, version: number, lastDay: string) => changed(db, 'meetings.seat', id, version, { until: lastDay });
export const dropSeat = async (db: Db, id: string) => (await db.deleteFrom('meetings.seat').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n;
export const agree = (db: Db, id: string, version: number, agrees: boolean) => changed(db, 'meetings.seat', id, version, { public_consent_on: agrees ? sql`platform.today()` : null });

