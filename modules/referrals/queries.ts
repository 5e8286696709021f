// Referrals as this caller may see them: policies decide which, `origin` whether we sent it.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { ReferralEvent } from './contract.ts';
import { statesOf, type Box, type Filters, type Standing } from './filters.ts';
import type { DeclineReason, Outcome, State, Urgency } from './rules.ts';

export const today = async (db: Db) => (await all(db, sql<{ day: string }>`select platform.today() as day`))[0]!.day;

type Named = { id: string; name: string };
type Party = { organisation: Named | null; service: Named | null; partner: Named | null };
export type Row = {
  id: string; version: number; from: Party; to: Party; need: string; asked: string; urgency: Urgency; answerDueOn: string; state: State; movedAt: string; sentOn: string | null; createdOn: string; dueOn: string | null; expiresOn: string | null;
  sends: boolean; receives: boolean; waitingUntil: string | null; waitingPosition: number | null; declineReason: DeclineReason | null; outcome: Outcome | null; endedOn: string | null; receivedOn: string | null; answeredOn: string | null;
  caseId: string | null; caseLabel: string | null; serviceId: string; toServiceId: string | null; toPartnerId: string | null; orpCode: string | null;
};
const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const named = (alias: string, name = 'name') => sql`case when ${sql.ref(`${alias}.id`)} is not null then json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.${name}`)}) end`;
const receives = sql`coalesce(r.to_organisation_id = any ((select access.my_organisations())::uuid[]) and r.to_service_id = any ((select access.my_services())::uuid[]), false)`;
const line = sql`
  select r.id, r.version, json_build_object('organisation', ${named('fo', 'short_name')}, 'service', ${named('fs')}, 'partner', null) as "from", json_build_object('organisation', ${named('xo', 'short_name')}, 'service', ${named('xs')}, 'partner', ${named('p')}) as "to",
         r.need, r.asked, r.urgency, r.answer_due_on as "answerDueOn", r.state, ${instant('r.moved_at')} as "movedAt", r.sent_on as "sentOn", (r.created_at at time zone 'Europe/Prague')::date as "createdOn", r.due_on as "dueOn", r.expires_on as "expiresOn",
         o.id is not null as sends, ${receives} as receives, r.waiting_until as "waitingUntil", r.waiting_position as "waitingPosition", r.decline_reason as "declineReason", r.outcome, r.ended_on as "endedOn", r.received_on as "receivedOn", r.answered_on as "answeredOn",
         o.case_id as "caseId", coalesce((select nullif(cs.own_label, '') from cases.case_service cs where cs.case_id = o.case_id and cs.organisation_id = (select access.my_organisation()) limit 1), k.label) as "caseLabel",
         r.service_id as "serviceId", r.to_service_id as "toServiceId", r.to_partner_id as "toPartnerId", r.orp_code as "orpCode"
    from referrals.referral r left join referrals.origin o on o.referral_id = r.id left join cases.case k on k.id = o.case_id
    left join access.known_organisation fo on fo.id = r.organisation_id left join directory.known_service fs on fs.id = r.service_id
    left join access.known_organisation xo on xo.id = r.to_organisation_id left join directory.known_service xs on xs.id = r.to_service_id left join directory.partner p on p.id = r.to_partner_id`;
/** Those whose turn came longest ago first; what waits for nobody, the newest first. */
const order = sql`coalesce(r.due_on, '9999-12-31'), r.id desc`;

export const find = async (db: Db, id: string): Promise<Row | undefined> => (await all(db, sql<Row>`${line} where r.id = ${id}`))[0];
export const ofCase = (db: Db, caseId: string) => all(db, sql<Row>`${line} where o.case_id = ${caseId} order by r.created_at desc, r.id desc limit 200`);

const inBox = (box: Box) => box === 'in' ? sql`r.state <> 'draft' and ${receives}` : box === 'out' ? sql`o.id is not null` : sql`r.state <> 'draft'`;
const filtered = (of: Filters) => {
  const equal: [string, string | undefined][] = [['need', of.need], ['orp_code', of.orp], ['service_id', of.fromServiceId], ['organisation_id', of.fromOrganisationId], ['to_service_id', of.toServiceId], ['to_organisation_id', of.toOrganisationId],
    ['to_partner_id', of.toPartnerId], ['decline_reason', of.reason], ['outcome', of.outcome]];
  return sql.join([sql`true`, ...equal.flatMap(([column, value]) => (value === undefined ? [] : [sql`${sql.ref(`r.${column}`)} = ${value}`])), ...(of.from ? [sql`r.sent_on >= ${of.from}`] : []), ...(of.until ? [sql`r.sent_on <= ${of.until}`] : []),
    ...(of.region ? [sql`r.orp_code in (select q.code from directory.orp q where q.region_code = ${of.region})`] : []), ...(of.answered ? [sql`r.answered_on is not null`] : [])], sql` and `);
};
export async function list(db: Db, { box, state, after, limit, ...of }: { box: Box; state: Standing; after?: string | undefined; limit: number } & Filters): Promise<{ items: Row[]; next: string | null }> {
  const key = keyAfter(after, 2);
  const items = await all(db, sql<Row>`${line} where ${inBox(box)} and r.state = any (${[...statesOf(state)]}::text[]) and ${filtered(of)}
    and ${key ? sql`(coalesce(r.due_on, '9999-12-31') > ${key[0]}::date or coalesce(r.due_on, '9999-12-31') = ${key[0]}::date and r.id < ${key[1]}::uuid)` : sql`true`} order by ${order} limit ${limit + 1}`);
  return paged(items, limit, ({ dueOn, id }) => [dueOn ?? '9999-12-31', id]);
}
/** By state, whatever state is shown. */
export const counts = (db: Db, box: Box, of: Filters) => all(db, sql<{ state: State; referrals: number; late: number }>`
  select r.state, count(*)::int as referrals, count(*) filter (where r.due_on < platform.today())::int as late from referrals.referral r left join referrals.origin o on o.referral_id = r.id where ${inBox(box)} and ${filtered(of)} group by 1 order by 1`);

// ---- Today ----
/** Waits for the word of my service: new ones at once, the others from the day their news is due. */
export const toAnswer = (db: Db) => all(db, sql<Row>`${line} where ${receives} and (r.state in ('sent', 'received') or r.state in ('waiting_list', 'accepted', 'under_way') and r.due_on <= platform.today()) order by ${order} limit 30`);
const mine = sql`(r.author_id = (select access.my_membership()) or o.case_id in (select t.case_id from cases.team_member t where t.membership_id = (select access.my_membership()) and t.since <= platform.today() and (t.until is null or t.until >= platform.today())))`;
/** Answers and outcomes that nobody of ours took in yet: of my cases, and of what I referred. */
export const answers = (db: Db) => all(db, sql<Row>`${line} where r.state in ('accepted', 'waiting_list', 'declined', 'ended', 'expired') and o.id is not null and r.moved_at > coalesce(o.seen_at, '-infinity') and ${mine} order by r.moved_at desc limit 30`);
/** Silence that I was told of and that lasts. */
export const silent = (db: Db) => all(db, sql<Row>`${line} where r.state = any (${[...statesOf('open')]}::text[]) and r.id in (select e.referral_id from referrals.escalation e where e.told @> array[(select access.my_membership())]) and r.due_on < platform.today() order by ${order} limit 30`);

// ---- one referral whole ----
export type More = {
  ages: string[]; languages: string[]; orp: { code: string; name: string } | null; accompanied: boolean; accompaniedBy: string; accompaniedOn: string | null; contact: string; note: string; noteVersion: number; about: string[]; bundleId: string | null; seen: boolean;
  taken: string[];
};
/** Of a note alone: its row changes for other reasons too. */
export const versionOf = (note: RawBuilder<unknown>) => sql`('x' || left(md5(${note}), 7))::bit(28)::int`;
export const findMore = async (db: Db, id: string): Promise<More> => (await all(db, sql<More>`
  select r.ages, r.languages, case when q.code is not null then json_build_object('code', q.code, 'name', q.name) end as orp, r.accompanied, r.accompanied_by as "accompaniedBy", r.accompanied_on as "accompaniedOn", r.contact,
         coalesce(o.note, c.note, '') as note, ${versionOf(sql`coalesce(o.note, c.note, '')`)} as "noteVersion", coalesce(o.about, '{}') as about, o.bundle_id as "bundleId", coalesce(o.seen_at >= r.moved_at, false) as seen, coalesce(c.about, '{}') as taken
    from referrals.referral r left join referrals.origin o on o.referral_id = r.id left join referrals.reception c on c.referral_id = r.id left join directory.orp q on q.code = r.orp_code where r.id = ${id}`))[0]!;
export const siblings = (db: Db, id: string, bundle: string) => all(db, sql<Row>`${line} where o.bundle_id = ${bundle} and r.id <> ${id} order by r.id limit 20`);
export const events = (db: Db, id: string) => all(db, sql<ReferralEvent>`
  select e.id, ${instant('e.created_at')} as at, e.move, e.state, e.reason, e.text, e.on_day as "onDay", e.number,
         case when e.guest_link_id is not null then 'guest' when e.author_id is null then 'nobody' when e.move in ('send', 'withdraw', 'hand_over') or e.organisation_id = r.organisation_id and r.to_organisation_id is distinct from r.organisation_id then 'sender' else 'receiver' end as by,
         case when e.guest_link_id is null then a.name end as author, g.guest_name as "guestName"
    from referrals.event e join referrals.referral r on r.id = e.referral_id left join access.membership m on m.id = e.author_id left join access.account a on a.id = m.account_id left join access.guest_link g on g.id = e.guest_link_id
   where e.referral_id = ${id} order by e.created_at, e.id limit 200`);
export type HandoverRow = { id: string; releaseId: string; personId: string; level: string; validTo: string; state: 'unsigned' | 'in_force' | 'over'; endsWith: boolean; caseId: string };
/** Releases of a referral that I see: the giver's all, the receiver's signed ones. */
export const handovers = (db: Db, id: string) => all(db, sql<HandoverRow>`
  select h.id, h.release_id as "releaseId", x.person_id as "personId", x.level, x.valid_to as "validTo", h.ends_with as "endsWith", x.case_id as "caseId",
         case when x.id in (select f.id from access.release_in_force f where f.id = x.id) then 'in_force' when x.withdrawn_at is null and x.valid_to >= platform.today() and x.ground = 'consent' and not exists (select from access.release_signature s where s.release_id = x.id) then 'unsigned' else 'over' end as state
    from referrals.handover h join access.release x on x.id = h.release_id where h.referral_id = ${id} order by h.created_at, h.id limit 60`);
