// Writing referrals. What may be written says the room's access.sql, and the rules before it.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Words } from './bodies.ts';
import { versionOf } from './queries.ts';
import type { DeclineReason, Move, Outcome, Rule, State, Tell } from './rules.ts';

const columns = (w: Words, answerDueOn: string) => ({
  need: w.need, asked: w.asked, ages: w.ages as never, languages: w.languages, orp_code: w.orpCode, urgency: w.urgency, answer_due_on: answerDueOn, accompanied: w.accompanied, accompanied_by: w.accompanied ? w.accompaniedBy : '', accompanied_on: w.accompanied ? w.accompaniedOn : null, contact: w.contact,
});
export type NewRow = { id: string; serviceId: string; caseId: string | null; toOrganisationId: string | null; toServiceId: string | null; toPartnerId: string | null; words: Words; answerDueOn: string; state: 'draft' | 'sent'; sentOn: string | null; dueOn: string | null; expiresOn: string | null };
export const add = (db: Db, r: NewRow) => db.insertInto('referrals.referral').values({
  id: r.id, service_id: r.serviceId, case_id: r.caseId, to_organisation_id: r.toOrganisationId, to_service_id: r.toServiceId, to_partner_id: r.toPartnerId, ...columns(r.words, r.answerDueOn), state: r.state, sent_on: r.sentOn, due_on: r.dueOn, expires_on: r.expiresOn,
} as never).execute();
export const addOrigin = (db: Db, o: { referralId: string; about: readonly string[]; recordId: string | null; bundleId: string; note: string }) =>
  db.insertInto('referrals.origin').values({ id: sql`gen_random_uuid()`, referral_id: o.referralId, about: [...o.about], record_id: o.recordId, bundle_id: o.bundleId, note: o.note } as never).execute();
export const addEvent = (db: Db, e: { referralId: string; move: Move | 'hand_over'; state: State; reason?: string | null; text?: string; onDay?: string | null; number?: number | null }) =>
  db.insertInto('referrals.event').values({ id: sql`gen_random_uuid()`, referral_id: e.referralId, move: e.move, state: e.state, reason: e.reason ?? null, text: e.text ?? '', on_day: e.onDay ?? null, number: e.number ?? null } as never).execute();
export async function changeWords(db: Db, id: string, version: number, words: Words, answerDueOn: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('referrals.referral').set(columns(words, answerDueOn)).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
export async function remove(db: Db, id: string, version: number): Promise<boolean> {
  await sql`delete from referrals.handover where referral_id = ${id}`.execute(db);
  await sql`delete from referrals.origin where referral_id = ${id}`.execute(db);
  return (await sql`delete from referrals.referral where id = ${id} and version = ${version} returning id`.execute(db)).rows.length > 0;
}
export type Change = { state: State; dueOn: string | null; expiresOn: string | null; sentOn?: string; receivedOn?: string; answeredOn?: string; declineReason?: DeclineReason; waitingUntil?: string | null; waitingPosition?: number | null; outcome?: Outcome; endedOn?: string };
/** Of two at once the first one wins; @returns whether it was this one. */
export async function change(db: Db, id: string, version: number, c: Change): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('referrals.referral').set({
    state: c.state, moved_at: sql`now()`, due_on: c.dueOn, expires_on: c.expiresOn, ...(c.sentOn && { sent_on: c.sentOn }), ...(c.receivedOn && { received_on: c.receivedOn }), ...(c.answeredOn && { answered_on: c.answeredOn }), ...(c.declineReason && { decline_reason: c.declineReason }),
    ...(c.waitingUntil !== undefined && { waiting_until: c.waitingUntil }), ...(c.waitingPosition !== undefined && { waiting_position: c.waitingPosition }), ...(c.outcome && { outcome: c.outcome }), ...(c.endedOn && { ended_on: c.endedOn }),
  } as never).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}

const notedBy = async (db: Db, side: 'origin' | 'reception', id: string, version: number, note: string) => (await sql`update referrals.${sql.ref(side)} set note = ${note} where referral_id = ${id} and ${versionOf(sql.ref('note'))} = ${version} returning id`.execute(db)).rows.length > 0;
/** @returns whether nobody of our side has written it meanwhile. */
export const noteOfSender = (db: Db, id: string, version: number, note: string) => notedBy(db, 'origin', id, version, note);
export async function noteOfReceiver(db: Db, id: string, version: number, note: string): Promise<boolean> {
  await sql`insert into referrals.reception (id, referral_id) values (gen_random_uuid(), ${id}) on conflict (referral_id) do nothing`.execute(db);
  return notedBy(db, 'reception', id, version, note);
}
export const noteTaken = (db: Db, id: string, about: string[]) => sql`insert into referrals.reception (id, referral_id, about) values (gen_random_uuid(), ${id}, ${about}::uuid[])
  on conflict (referral_id) do update set about = excluded.about`.execute(db);
export const seen = (db: Db, id: string) => db.updateTable('referrals.origin').set({ seen_at: sql`now()` } as never).where('referral_id', '=', id).execute();
export const addHandover = (db: Db, id: string, releaseId: string, endsWith: boolean) => sql`insert into referrals.handover (id, referral_id, release_id, ends_with) values (gen_random_uuid(), ${id}, ${releaseId}, ${endsWith}) on conflict (referral_id, release_id) do nothing`.execute(db);
/** Own releases of the case that may hand somebody over with this referral. */
export const releasesFor = async (db: Db, id: string) => (await sql<{ id: string }>`
  select x.id from referrals.origin o join referrals.referral r on r.id = o.referral_id join access.release x on x.case_id = o.case_id and x.organisation_id = o.organisation_id and x.to_organisation_id = r.to_organisation_id and x.person_id = any (o.about)
   where o.referral_id = ${id} and coalesce(x.to_service_id, r.to_service_id) = r.to_service_id and x.withdrawn_at is null and x.valid_to >= platform.today()`.execute(db)).rows.map((row) => row.id);

// ---- what the organisation set ----
export type RuleRow = Rule & { version: number };
export const findRule = async (db: Db): Promise<RuleRow | undefined> => (await sql<RuleRow>`
  select version, due_now as "dueNow", due_days as "dueDays", due_can_wait as "dueCanWait", receipt_after as "receiptAfter", answer_after as "answerAfter", expire_after as "expireAfter", tells from referrals.rule where organisation_id = (select access.my_organisation())`.execute(db)).rows[0];
const ruleColumns = (r: Omit<Rule, 'tells'> & { tells: Tell[] }) => ({ due_now: r.dueNow, due_days: r.dueDays, due_can_wait: r.dueCanWait, receipt_after: r.receiptAfter, answer_after: r.answerAfter, expire_after: r.expireAfter, tells: r.tells as never });
/** @returns whether it was set; 0 is the version of the usual days. */
export async function setRule(db: Db, version: number, rule: Omit<Rule, 'tells'> & { tells: Tell[] }): Promise<boolean> {
  if (version > 0) return (await db.updateTable('referrals.rule').set(ruleColumns(rule)).where('version', '=', version).where('organisation_id', '=', sql<string>`access.my_organisation()`).executeTakeFirst()).numUpdatedRows > 0n;
  return ((await db.insertInto('referrals.rule').values({ id: sql`gen_random_uuid()`, ...ruleColumns(rule) } as never).onConflict((on) => on.column('organisation_id').doNothing()).executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n) > 0n;
}
