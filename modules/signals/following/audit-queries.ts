// What comes out of an audit: drafts, what a follow-up goes through, what repeats across audits.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { DraftBody } from './contract.ts';
import { rows as all } from '#platform/db/rows.ts';
import { one } from './queries.ts';
import type { AddresseeKind, Result, State } from './rules.ts';

export type Audit = { id: string; serviceId: string; state: 'open' | 'draft' | 'final' | 'cancelled'; kind: 'full' | 'follow_up'; /** I see its results. */ results: boolean; /** I am at work on it. */ works: boolean };
export const findAudit = (db: Db, id: string) => one(db, sql<Audit>`
  select id, service_id as "serviceId", state, kind, id = any ((select audits.results())::uuid[]) as results, id = any ((select audits.at_work())::uuid[]) as works from audits.audit where id = ${id}`);
/** Holds the audit until the end of the request: whoever finishes it meanwhile is waited for. */
export const holdAudit = (db: Db, id: string) => sql`select from audits.audit where id = ${id} for update`.execute(db);
export const seesFinding = async (db: Db, auditId: string, id: string) => (await all(db, sql`select from audits.finding where id = ${id} and audit_id = ${auditId}`)).length > 0;
export const seesPartner = async (db: Db, id: string) => (await all(db, sql`select from directory.partner where id = ${id}`)).length > 0;

/** Organisations here that a recommendation of the audit may go to, as what they are offered: of the service, readers, our own house, offices. A masked one only when it is the audited one, or known. */
export const findAddressees = (db: Db, auditId: string) => all(db, sql<{ id: string; name: string; kind: AddresseeKind }>`
  with a as (select * from audits.audit where id = ${auditId}),
       x as (select to_organisation_id as id, 'service' as kind, 1 as rank from a where to_organisation_id is not null
         union all select d.to_organisation_id, d.kind, 2 from audits.reader d join a on a.id = d.audit_id
         union all select (select access.my_organisation()), 'method_team', 3
         union all select o.id, case o.kind when 'orp' then 'municipality' else o.kind end, 4 from access.known_organisation o where o.kind in ('orp', 'region', 'ministry')
         union all select o.id, 'founder', 5 from access.known_organisation o where not o.masked)
  select o.id, o.name, (array_agg(x.kind order by x.rank))[1] as kind from x join access.known_organisation o on o.id = x.id group by o.id, o.name order by min(x.rank), o.name collate "cs-x-icu" limit 300`);

export const columns = (d: DraftBody) => ({ addressee_kind: d.kind, addressee: d.toOrganisationId ? '' : d.addressee, to_organisation_id: d.toOrganisationId, partner_id: d.toOrganisationId ? null : d.partnerId, theme: d.theme, priority: d.priority, due_on: d.dueOn });
export async function addDraft(db: Db, audit: Audit, id: string, findingId: string | null, d: DraftBody): Promise<void> {
  await db.insertInto('signals.recommendation').values({ id, text: d.text, reason: d.reason, about: [] }).execute();
  await db.insertInto('signals.followed').values({ id, service_id: audit.serviceId, ...columns(d) } as never).execute();
  await db.insertInto('audits.recommended').values({ id, audit_id: audit.id, finding_id: findingId } as never).execute();
}
/** @returns the new version, or nothing when somebody has changed it meanwhile. */
export async function changeDraft(db: Db, id: string, version: number, d: DraftBody): Promise<number | undefined> {
  const changed = await db.updateTable('signals.followed').set(columns(d) as never).where('id', '=', id).where('version', '=', version).where('state', '=', 'draft').returning('version').executeTakeFirst();
  if (changed) await db.updateTable('signals.recommendation').set({ text: d.text, reason: d.reason }).where('id', '=', id).execute();
  return changed?.version;
}
/** With all that hangs on it. */
export const removeDraft = (db: Db, id: string) => db.deleteFrom('signals.recommendation').where('id', '=', id).execute();
export const findDrafts = async (db: Db, auditId: string) => (await all(db, sql<{ id: string }>`select f.id from audits.recommended c join signals.followed f on f.id = c.id where c.audit_id = ${auditId} and f.state = 'draft' order by f.id limit 500`)).map(({ id }) => id);

export type Item = { id: string; findingId: string | null; criterion: string | null; state: State };
const item = sql`f.id, c.finding_id as "findingId", g.criterion, f.state from signals.followed f left join audits.recommended c on c.id = f.id left join audits.finding g on g.id = c.finding_id`;
/** Of an audit and of those before it, what is still open. */
export const findOpenOf = (db: Db, auditId: string) => all(db, sql<Item>`select ${item} where f.id = any (signals.open_of(${auditId})) order by f.priority, f.id limit 500`);
export type Check = { followedId: string; result: Result; text: string; version: number };
export const findChecks = (db: Db, auditId: string) => all(db, sql<Check>`select followed_id as "followedId", result, text, version from signals.followed_check where audit_id = ${auditId} order by followed_id limit 500`);
/** What a follow-up goes through: what is open before it, and what it has said something of already. */
export const findBefore = (db: Db, auditId: string) => all(db, sql<Item>`select ${item} where f.id = any (signals.open_before(${auditId})) or f.id in (select k.followed_id from signals.followed_check k where k.audit_id = ${auditId}) order by f.priority, f.id limit 500`);
export const addCheck = async (db: Db, id: string, auditId: string, followedId: string, result: Result, text: string): Promise<boolean> =>
  (await all(db, sql`insert into signals.followed_check (id, audit_id, followed_id, result, text) values (${id}, ${auditId}, ${followedId}, ${result}, ${text}) on conflict (audit_id, followed_id) do nothing returning id`)).length > 0;
export const changeCheck = async (db: Db, auditId: string, followedId: string, version: number, result: Result, text: string): Promise<number | undefined> =>
  (await one(db, sql<{ version: number }>`update signals.followed_check set result = ${result}, text = ${text} where audit_id = ${auditId} and followed_id = ${followedId} and version = ${version} returning version`))?.version;

export type Repeating = { theme: string; services: number; findings: number; recommendations: number; open: number; signal: { id: string; notedOn: string } | null };
/** Themes by the number of services, over the final audits whose results I read. */
export const findRepeating = (db: Db, least: number) => all(db, sql<Repeating>`
  with a as materialized (select id, service_id from audits.audit where state = 'final' and id = any ((select audits.results())::uuid[])),
       met as (select f.theme, a.service_id, 'finding' as what, false as open from a join audits.finding f on f.audit_id = a.id where f.kind = 'finding'
         union all select f.theme, a.service_id, 'recommendation', f.state not in ('done', 'dropped') from a join audits.recommended c on c.audit_id = a.id join signals.followed f on f.id = c.id where f.state <> 'draft')
  select m.theme, count(distinct m.service_id)::int as services, count(*) filter (where m.what = 'finding')::int as findings, count(*) filter (where m.what = 'recommendation')::int as recommendations, count(*) filter (where m.open)::int as open,
         (select json_build_object('id', s.id, 'notedOn', s.noted_on) from signals.signal s where s.kind = 'finding' and s.theme = m.theme and s.organisation_id = (select access.my_organisation()) order by s.noted_on desc, s.id desc limit 1) as signal
    from met m group by m.theme having count(distinct m.service_id) >= ${least} order by 2 desc, 3 desc, 1 limit 100`);
export const countAudited = async (db: Db) => (await one(db, sql<{ n: number }>`select count(distinct service_id)::int as n from audits.audit where state = 'final' and id = any ((select audits.results())::uuid[])`))!.n;
/** Recommendations that a signal about a theme stands on. */
export const linkSignal = (db: Db, signalId: string, theme: string) => sql`
  insert into signals.signal_followed (signal_id, followed_id) select ${signalId}, f.id from audits.audit a join audits.recommended c on c.audit_id = a.id join signals.followed f on f.id = c.id
   where a.state = 'final' and a.id = any ((select audits.results())::uuid[]) and f.theme = ${theme} and f.state <> 'draft' limit 1000`.execute(db);
