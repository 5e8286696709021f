// Referrals between the services of the tests, by numbers that are always the same.
import type pg from 'pg';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';

type ServiceKey = keyof typeof services;
const authors: Record<ServiceKey, Persona> = { outreach: 'olena', families: 'tomas', earlyCare: 'lucie', jerabinaClub: 'klub', lipaAdvice: 'ivan', socialDepartment: 'eva' };
const keys = Object.keys(authors) as ServiceKey[];
export type Sent = { id?: string; from: ServiceKey; to?: ServiceKey; partnerId?: string; caseId?: string | null; need?: string; orp?: string | null; on?: number; state?: string; reason?: string; outcome?: string; /** Days to the first answer. */ after?: number | null };

/** Puts referrals straight into the database, with what their states need. */
export async function send(db: pg.Client, rows: readonly Sent[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { id = crypto.randomUUID(), from, to, partnerId = null, caseId = null, need = 'housing', orp = null, on = -20, state = 'sent', reason = null, outcome = null, after = null } of rows) {
    const sentOn = addDays(today(), on), target = to ? services[to] : undefined;
    await db.query(`insert into referrals.referral (id, organisation_id, service_id, case_id, to_organisation_id, to_service_id, to_partner_id, need, asked, orp_code, urgency, answer_due_on, contact, state, sent_on, answered_on, decline_reason, outcome, author_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 'Prosba o podporu', $9, 'days', $10, 'Kancelář', $11, $12, $13, $14, $15, $16)`, [id, organisations[services[from].organisation].id, services[from].id, caseId, target ? organisations[target.organisation].id : null, target?.id ?? null, partnerId,
      need, orp, addDays(sentOn, 5), state, state === 'draft' ? null : sentOn, after === null ? null : addDays(sentOn, after), reason, outcome, people[authors[from]].membership]);
    ids.push(id);
  }
  return ids;
}

/** Numbers between 0 and 1, the same at each run. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state / 4_294_967_296; };
}
/** A mixed year of traffic; some of it from the given case. */
export function traffic(count: number, { seed = 7, caseId = null as string | null } = {}): Sent[] {
  const r = numbers(seed), one = <T>(list: readonly T[]): T => list[Math.floor(r() * list.length)]!;
  return Array.from({ length: count }, () => {
    const from = one(keys), to = one(keys.filter((key) => key !== from)), state = one(['draft', 'sent', 'received', 'accepted', 'waiting_list', 'declined', 'declined', 'declined', 'under_way', 'ended', 'ended', 'withdrawn', 'expired'] as const);
    return { from, to, need: one(['housing', 'work', 'health']), orp: one([null, '3211', '3209', '1000']), on: -Math.floor(r() * 300), state, caseId: from === 'outreach' && r() < 0.5 ? caseId : null,
      ...(state === 'declined' && { reason: one(['capacity', 'not_target_group', 'client_declined']) }), ...(state === 'ended' && { outcome: one(['got_help', 'partly', 'did_not', 'referred_on']) }),
      after: ['draft', 'sent', 'received', 'expired'].includes(state) ? null : Math.floor(r() * 15) };
  });
}
