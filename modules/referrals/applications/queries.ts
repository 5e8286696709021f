// Applications and what is counted of them. Row policies decide which are seen.
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { Application, ApplicationFacts, DecisionBody, NewApplication } from './contract.ts';
import { decideBy, soonDays, usualDays, type Ground, type WaitingOutcome } from './rules.ts';

const nameOf = (membership: RawBuilder<unknown>) => sql`coalesce((select c.name from access.membership m join access.account c on c.id = m.account_id where m.id = ${membership}), '')`;

const select = (where: RawBuilder<unknown>, order: RawBuilder<unknown>, limit: number) => sql<Application>`
  select a.id, a.version, json_build_object('id', s.id, 'name', s.name) as service,
         json_build_object('kind', case when a.person_id is not null then 'person' when a.name <> '' then 'named' when a.erased_on is not null then 'erased' else 'unknown' end, 'personId', p.person_id,
           'name', coalesce(nullif(btrim(p.given_name || ' ' || p.family_name), ''), p.native_name, a.name)) as applicant,
         case when a.person_id is null or p.person_id is not null then a.contact else '' end as contact, a.received_on as "receivedOn", a.received_how as "receivedHow", json_build_object('id', a.received_by_id, 'name', ${nameOf(sql`a.received_by_id`)}) as "receivedBy", a.asked, a.decide_by as "decideBy",
         a.state, a.decided_on as "decidedOn", case when a.decided_by_id is not null then ${nameOf(sql`a.decided_by_id`)} end as "decidedBy", a.contract_from as "contractFrom", a.ground, a.explanation, a.elsewhere_note as "elsewhereNote",
         (select coalesce(json_agg(json_build_object('id', e.service_id, 'name', k.name) order by k.name), '[]') from referrals.elsewhere e join directory.known_service k on k.id = e.service_id where e.application_id = a.id) as elsewhere,
         a.call_agreed as "callAgreed", a.waiting_ended_on as "waitingEndedOn", a.waiting_outcome as "waitingOutcome", a.referral_id as "referralId",
         a.organisation_id = (select access.my_organisation()) and (a.author_id = (select access.my_membership()) or (select access.sees_whole_organisation())) as "mayRemove"
    from referrals.application a join directory.known_service s on s.id = a.service_id
    -- Somebody out of the reader's reach has neither a name nor a contact for them.
    left join lateral (select * from people.profile x where x.person_id = a.person_id order by x.organisation_id = any ((select access.my_organisations())::uuid[]) desc, x.created_at limit 1) p on true
   where ${where} order by ${order} limit ${limit}`;

const waiting = sql`a.state = 'refused' and a.call_agreed and a.waiting_ended_on is null`;
const parts = {
  open: { where: sql`a.state = 'open'`, day: sql`a.decide_by`, of: (a: Application) => a.decideBy, forward: true },
  waiting: { where: waiting, day: sql`a.received_on`, of: (a: Application) => a.receivedOn, forward: true },
  decided: { where: sql`a.state <> 'open'`, day: sql`a.decided_on`, of: (a: Application) => a.decidedOn!, forward: false },
} as const;
export async function findPage(db: Db, { serviceId, part, after, limit }: { serviceId?: string | undefined; part: keyof typeof parts; after?: string | undefined; limit: number }) {
  const { where, day, of, forward } = parts[part], key = keyAfter(after, 2);
  const later = !key ? sql`true` : forward ? sql`(${day}, a.id) > (${key[0]}::date, ${key[1]}::uuid)` : sql`(${day}, a.id) < (${key[0]}::date, ${key[1]}::uuid)`;
  const found = await rows(db, select(sql`${where} and ${serviceId ? sql`a.service_id = ${serviceId}` : sql`true`} and ${later}`, forward ? sql`${day}, a.id` : sql`${day} desc, a.id desc`, limit + 1));
  return paged(found, limit, (a) => [of(a), a.id]);
}
export const find = async (db: Db, id: string) => (await rows(db, select(sql`a.id = ${id}`, sql`a.id`, 1)))[0];
export const findOfPersons = (db: Db, same: readonly string[]) => rows(db, select(sql`a.person_id = any (${[...same]}::uuid[])`, sql`a.received_on desc, a.id desc`, 100));
/** Refused for capacity on those days, in the order in which they came. */
export const findRegister = (db: Db, { serviceId, from, to }: Span, most: number) => rows(db, select(sql`a.service_id = ${serviceId} and a.state = 'refused' and a.ground = 'capacity' and a.decided_on between ${from} and ${to}`, sql`a.received_on, a.decided_on, a.id`, most + 1));

export const findServices = (db: Db) => rows(db, sql<{ id: string; name: string; days: number; open: number; late: number; waiting: number; mine: boolean }>`
  select s.id, s.name, ${termOf(sql`s.id`, sql`platform.today()`)} as days, s.organisation_id = (select access.my_organisation()) as mine,
         count(*) filter (where a.state = 'open')::int as open, count(*) filter (where a.state = 'open' and a.decide_by < platform.today())::int as late, count(*) filter (where ${waiting})::int as waiting
    from directory.known_service s left join referrals.application a on a.service_id = s.id
   where s.id = any ((select access.my_services())::uuid[]) group by s.id, s.name, s.organisation_id order by s.name collate "cs-x-icu", s.id`);
export const findService = async (db: Db, id: string) => (await rows(db, sql<{ id: string; name: string; organisation: string; ico: string | null }>`select s.id, s.name, o.name as organisation, o.ico from directory.known_service s join access.known_organisation o on o.id = s.organisation_id where s.id = ${id} and s.id = any ((select access.my_services())::uuid[])`))[0];
export const findDue = (db: Db) => rows(db, sql<{ id: string; service: string; receivedOn: string; decideBy: string; all: number }>`
  select a.id, s.name as service, a.received_on as "receivedOn", a.decide_by as "decideBy", count(*) over ()::int as all from referrals.application a join directory.known_service s on s.id = a.service_id
   where a.state = 'open' and a.decide_by <= platform.today() + ${soonDays}::int order by a.decide_by, a.id limit 20`);

/** Days to decide in a service on a day. */
const termOf = (serviceId: RawBuilder<unknown>, on: RawBuilder<unknown>) => sql<number>`coalesce((select t.days from referrals.decision_term t where t.service_id = ${serviceId} and t.valid_from <= ${on} order by t.valid_from desc limit 1), ${usualDays}::int)`;
export const findTerm = async (db: Db, serviceId: string, on: string) => (await rows(db, sql<{ days: number }>`select ${termOf(sql`${serviceId}::uuid`, sql`${on}::date`)} as days`))[0]!.days;
export const findTerms = (db: Db, serviceId: string) => rows(db, sql<{ id: string; days: number; validFrom: string; by: string }>`select t.id, t.days, t.valid_from as "validFrom", ${nameOf(sql`t.author_id`)} as by from referrals.decision_term t where t.service_id = ${serviceId} order by t.valid_from desc limit 100`);
export const addTerm = (db: Db, t: { id: string; serviceId: string; days: number; validFrom: string }) => sql`insert into referrals.decision_term (id, service_id, days, valid_from) values (${t.id}, ${t.serviceId}, ${t.days}, ${t.validFrom})`.execute(db);

/** Wording of the ground on a day; undefined when the law does not know it then. */
export const findGround = async (db: Db, code: string, on: string) => (await rows(db, sql<{ section: string; name: string }>`select section, name from referrals.refusal_ground where code = ${code} and valid_from <= ${on} and (valid_to is null or valid_to >= ${on})`))[0];

const decided = (d: DecisionBody) => ({ state: d.state, decided_on: d.decidedOn, ground: d.ground, contract_from: d.contractFrom, call_agreed: d.callAgreed, explanation: d.explanation, elsewhere_note: d.elsewhereNote });
async function sendElsewhere(db: Db, id: string, services: readonly string[]): Promise<void> {
  await sql`delete from referrals.elsewhere where application_id = ${id} and service_id <> all (${[...services]}::uuid[])`.execute(db);
  for (const service of new Set(services)) await sql`insert into referrals.elsewhere (application_id, service_id) values (${id}, ${service}) on conflict do nothing`.execute(db);
}
export async function add(db: Db, a: z.output<typeof NewApplication>, me: string, days: number): Promise<void> {
  await db.insertInto('referrals.application').values({ id: a.id, service_id: a.serviceId, person_id: a.personId, name: a.name, contact: a.contact, received_on: a.receivedOn, received_how: a.receivedHow, received_by_id: a.receivedById ?? me, asked: a.asked, decide_by: decideBy(a.receivedOn, days), referral_id: a.referralId,
    ...(a.decision && decided(a.decision)) } as never).execute();
  if (a.decision?.elsewhere.length) await sendElsewhere(db, a.id, a.decision.elsewhere);
}
/** Changes the application when nobody else has meanwhile; otherwise says what stands there now. */
async function update(db: Db, id: string, version: number, values: object): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('referrals.application').set(values as never).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (numUpdatedRows) return;
  const current = await find(db, id);
  throw !current || current.version === version ? notFound() : new Refusal('conflict', { current: said(current) });
}
/** What both sides of a conflict are shown, under the names of the forms. */
const said = ({ applicant, receivedBy, elsewhere, ...a }: Application) => ({ ...a, personId: applicant.personId, name: applicant.kind === 'named' ? applicant.name : '', receivedById: receivedBy.id, elsewhere: elsewhere.map(({ id }) => id) });
export const change = (db: Db, id: string, version: number, a: z.output<typeof ApplicationFacts>, me: string, by: string) => update(db, id, version, { person_id: a.personId, name: a.name, contact: a.contact, received_on: a.receivedOn, received_how: a.receivedHow, received_by_id: a.receivedById ?? me, asked: a.asked, decide_by: by });
export async function decide(db: Db, id: string, version: number, d: DecisionBody): Promise<void> {
  // Who leaves the waiting list by another decision was never taken off it.
  await update(db, id, version, { ...decided(d), waiting_ended_on: null, waiting_outcome: null });
  await sendElsewhere(db, id, d.elsewhere);
}
export const endWaiting = (db: Db, id: string, version: number, w: { endedOn: string; outcome: WaitingOutcome; contractFrom: string | null }) => update(db, id, version, { waiting_ended_on: w.endedOn, waiting_outcome: w.outcome, contract_from: w.contractFrom });
export const remove = async (db: Db, id: string) => Number((await sql`delete from referrals.application where id = ${id}`.execute(db)).numAffectedRows ?? 0);

type Span = { serviceId: string; from: string; to: string };
export const countRefusals = (db: Db, { serviceId, from, to }: Span) => rows(db, sql<{ reason: Ground; count: number }>`select ground as reason, count(*)::int as count from referrals.application where service_id = ${serviceId} and state = 'refused' and decided_on between ${from} and ${to} group by ground order by ground`);
export const countUndecided = async (db: Db, { serviceId, from, to }: Span) => (await rows(db, sql<{ count: number }>`select count(*)::int as count from referrals.application where service_id = ${serviceId} and state = 'open' and received_on between ${from} and ${to} and decide_by < platform.today()`))[0]!.count;

/** Where to turn, for a print: services with a telephone or another way. */
export const findElsewhere = (db: Db, id: string) => rows(db, sql<{ name: string; by: string; contact: string }>`
  select s.name, coalesce(p.name, o.name) as by, coalesce((select string_agg(concat_ws(', ', c.phone, c.email, c.web), '; ' order by c.created_at) from (select * from directory.contact c where c.service_id = s.id order by c.created_at limit 2) c), '') as contact
    from referrals.elsewhere e join directory.known_service s on s.id = e.service_id join access.known_organisation o on o.id = s.organisation_id left join directory.partner p on p.id = s.partner_id
   where e.application_id = ${id} order by s.name collate "cs-x-icu", s.id`);
