// A referral as a guest reads and answers it: in the guest's own database role, which may read these columns and nothing else.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { HostReferral } from './contract.ts';
export { change } from './write-queries.ts';

export type HostRow = Pick<HostReferral, 'version' | 'need' | 'asked' | 'ages' | 'languages' | 'district' | 'urgency' | 'answerDueOn' | 'accompanied' | 'accompaniedBy' | 'accompaniedOn' | 'state' | 'declineReason' | 'waitingUntil' | 'waitingPosition' | 'outcome'>
  & { id: string; dueOn: string | null; expiresOn: string | null; receivedOn: string | null; answeredOn: string | null; today: string };
export const find = async (db: Db): Promise<HostRow | undefined> => (await sql<HostRow>`
  select r.id, r.version, w.need, r.asked, r.ages, w.languages, w.district, r.urgency, r.answer_due_on as "answerDueOn", r.accompanied, r.accompanied_by as "accompaniedBy", r.accompanied_on as "accompaniedOn", r.state, r.decline_reason as "declineReason",
         r.waiting_until as "waitingUntil", r.waiting_position as "waitingPosition", r.outcome, r.due_on as "dueOn", r.expires_on as "expiresOn", r.received_on as "receivedOn", r.answered_on as "answeredOn", platform.today() as today
    from referrals.referral r cross join referrals.guest_words() w where r.id = access.guest_subject('referral')`.execute(db)).rows[0];

export const say = (db: Db, e: { referralId: string; move: string; state: string; reason: string | null; text: string; onDay: string | null; number: number | null }) => sql`
  insert into referrals.event (id, referral_id, move, state, reason, text, on_day, number) values (gen_random_uuid(), ${e.referralId}, ${e.move}, ${e.state}, ${e.reason}, ${e.text}, ${e.onDay}, ${e.number})`.execute(db);
