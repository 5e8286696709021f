// Learning of staff as the caller sees it.
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { learning, LearnedRow, LearningRule, PlanItem } from './contract.ts';

const done = async (db: Db, query: RawBuilder<unknown>) => (await rows(db, query)).length > 0;
type Body<K extends 'addEntry' | 'changeEntry' | 'addItem' | 'changeItem' | 'addRule' | 'changeRule'> = z.output<(typeof learning)[K]['body']>;

export type WorkerRow = { membershipId: string; name: string; me: boolean; profession: LearningRule['professions'][number]; fte: number; validFrom: string; validTo: string | null; /** I may write entries and read where they sat. */ whole: boolean };
/** Posts that I see and that last in a year at all; of whom only when said. */
export const findWorkers = (db: Db, year: number, only?: string) => rows(db, sql<WorkerRow>`
  select m.id as "membershipId", a.name, m.id = (select access.my_membership()) as me, m.profession, m.fte::float8 as fte, m.valid_from as "validFrom", least(m.valid_to, (m.ended_at at time zone 'Europe/Prague')::date) as "validTo", m.id = any ((select learning.headed())::uuid[]) as whole
    from access.membership m join access.account a on a.id = m.account_id where m.id = any ((select learning.workers())::uuid[]) and ${only ? sql`m.id = ${only}` : sql`m.role <> 'administrator'`}
     and m.valid_from <= make_date(${year}, 12, 31) and coalesce(least(m.valid_to, (m.ended_at at time zone 'Europe/Prague')::date), 'infinity') >= make_date(${year}, 1, 1) order by a.name collate "cs-x-icu", m.id limit 2000`);
export const findRules = (db: Db) => rows(db, sql<LearningRule>`select r.id, r.version, r.line_id as "lineId", r.title, r.source, r.professions, r.minutes, r.by_months as "byMonths", r.by_fte as "byFte", r.counts, r.valid_from as "validFrom", r.valid_to as "validTo", r.organisation_id is null as "byLaw",
  r.organisation_id = (select access.my_organisation()) is true and (select access.sees_whole_organisation()) as "mayWrite" from learning.rule r order by r.organisation_id nulls first, r.line_id, r.valid_from desc limit 500`);

export type Row = LearnedRow & { membershipId: string };
/** What was learned in a year; words of a record of work for those who read the record. Topics of training say what it was about to everybody else. */
export const findLearned = (db: Db, year: number, only?: string) => rows(db, sql<Row>`
  select l.membership_id as "membershipId", l.source, l.id, l.kind, coalesce(nullif(l.title, ''), nullif(left(split_part(r.facts, E'\n', 1), 300), ''), '') as title, l.provider, l.accreditation, l.from_on as "fromOn", l.on_day as "onDay", l.minutes, l.proves, l.proved_by as "provedBy",
    case when l.source = 'entry' and l.membership_id = any (headed.ids) then (select count(*)::int from learning.proof p join documents.document d on d.id = p.document_id where p.entry_id = l.id and d.state = 'ready' and d.id not in (select n.replaces_id from documents.document n where n.replaces_id = d.id and n.state = 'ready')) end as proofs,
    case when l.source = 'entry' then (select e.version from learning.entry e where e.id = l.id) end as version, l.source = 'entry' and l.membership_id = any (headed.ids) as "mayWrite"
    from learning.learned(make_date(${year}, 1, 1), make_date(${year}, 12, 31), ${only ?? null}::uuid) l cross join (select learning.headed() as ids) headed left join work.record r on l.source = 'record' and r.id = l.id order by l.on_day desc, l.id limit 60000`);
export const findItems = (db: Db, year: number, only?: string) => rows(db, sql<Omit<PlanItem, 'state'> & { membershipId: string; year: number }>`${item} where p.year = ${year} and ${only ? sql`p.membership_id = ${only}` : sql`true`} order by p.due_on nulls last, p.created_at, p.id limit 20000`);
const item = sql`select p.id, p.version, p.membership_id as "membershipId", p.year, p.topic, p.kind, p.minutes, p.due_on as "dueOn", p.payer, p.note, p.learned_id as "learnedId", p.dropped_on as "droppedOn" from learning.plan_item p`;
export const findItem = async (db: Db, id: string) => (await rows(db, sql<Omit<PlanItem, 'state'> & { membershipId: string; year: number }>`${item} where p.id = ${id}`))[0];
export type Entry = Body<'changeEntry'> & { id: string; membershipId: string; version: number; proofs: number };
export const findEntry = async (db: Db, id: string) => (await rows(db, sql<Entry>`select e.id, e.version, e.membership_id as "membershipId", e.kind, e.title, e.provider, e.accreditation, e.from_on as "fromOn", e.to_on as "toOn", e.minutes, e.proves,
  (select count(*)::int from learning.proof p join documents.document d on d.id = p.document_id where p.entry_id = e.id and d.state = 'ready') as proofs from learning.entry e where e.id = ${id} and e.membership_id = any ((select learning.headed())::uuid[])`))[0];
/** May I write entries, or only the plan, of this colleague? */
export const standingTo = async (db: Db, membershipId: string) => (await rows(db, sql<{ whole: boolean; plans: boolean }>`select ${membershipId}::uuid = any (learning.headed()) and learning.is_ours(${membershipId}) as whole, ${membershipId}::uuid = any (learning.workers()) and learning.is_ours(${membershipId}) as plans`))[0]!;
/** Of these rows, which the colleague learned and no other entry proves. */
export const provable = async (db: Db, membershipId: string, ids: readonly string[], besides: string) => (await rows(db, sql<{ id: string }>`
  select l.id from learning.learned('2000-01-01', '2100-12-31', ${membershipId}::uuid) l where l.id = any (${[...ids]}::uuid[]) and l.source <> 'entry' and (l.proved_by is null or l.proved_by = ${besides})`)).map(({ id }) => id);
export const isLearned = async (db: Db, membershipId: string, id: string) => (await rows(db, sql`select from learning.learned('2000-01-01', '2100-12-31', ${membershipId}::uuid) l where l.id = ${id}`)).length > 0;

export const addEntry = (db: Db, e: Body<'addEntry'>) => sql`insert into learning.entry (id, membership_id, kind, title, provider, accreditation, from_on, to_on, minutes, proves) values (${e.id}, ${e.membershipId}, ${e.kind}, ${e.title}, ${e.provider}, ${e.accreditation}, ${e.fromOn}, ${e.toOn}, ${e.minutes}, ${e.proves}::uuid[])`.execute(db);
export const changeEntry = (db: Db, id: string, version: number, e: Body<'changeEntry'>) => done(db, sql`update learning.entry set kind = ${e.kind}, title = ${e.title}, provider = ${e.provider}, accreditation = ${e.accreditation}, from_on = ${e.fromOn}, to_on = ${e.toOn}, minutes = ${e.minutes}, proves = ${e.proves}::uuid[] where id = ${id} and version = ${version} returning id`);
export const dropEntry = (db: Db, id: string, version: number) => done(db, sql`delete from learning.entry where id = ${id} and version = ${version} returning id`);
export const addItem = (db: Db, p: Body<'addItem'>) => sql`insert into learning.plan_item (id, membership_id, year, topic, kind, minutes, due_on, payer, note) values (${p.id}, ${p.membershipId}, ${p.year}, ${p.topic}, ${p.kind}, ${p.minutes}, ${p.dueOn}, ${p.payer}, ${p.note})`.execute(db);
export const changeItem = (db: Db, id: string, version: number, p: Body<'changeItem'>) => done(db, sql`update learning.plan_item set topic = ${p.topic}, kind = ${p.kind}, minutes = ${p.minutes}, due_on = ${p.dueOn}, payer = ${p.payer}, note = ${p.note}, learned_id = ${p.learnedId}, dropped_on = ${p.droppedOn} where id = ${id} and version = ${version} returning id`);
export const dropItem = (db: Db, id: string, version: number) => done(db, sql`delete from learning.plan_item where id = ${id} and version = ${version} returning id`);
export const addRule = (db: Db, r: Body<'addRule'>) => sql`insert into learning.rule (id, line_id, title, source, professions, minutes, by_months, by_fte, counts, valid_from, valid_to)
  values (${r.id}, ${r.lineId ?? r.id}, ${r.title}, ${r.source}, ${r.professions}::text[], ${r.minutes}, ${r.byMonths}, ${r.byFte}, ${JSON.stringify(r.counts)}::jsonb, ${r.validFrom}, ${r.validTo})`.execute(db);
export const changeRule = (db: Db, id: string, version: number, r: Body<'changeRule'>) => done(db, sql`update learning.rule set title = ${r.title}, source = ${r.source}, professions = ${r.professions}::text[], minutes = ${r.minutes}, by_months = ${r.byMonths}, by_fte = ${r.byFte}, counts = ${JSON.stringify(r.counts)}::jsonb, valid_from = ${r.validFrom}, valid_to = ${r.validTo}
  where id = ${id} and version = ${version} returning id`);

/** Training for a crisis, kept with the crisis plans; what the caller sees of it there. */
export const findCrisis = (db: Db, membershipId: string) => rows(db, sql<{ kind: 'coordination' | 'team' | 'media'; trainedOn: string; validUntil: string }>`select t.kind, t.trained_on as "trainedOn", t.valid_until as "validUntil" from crisis.training t where t.membership_id = ${membershipId} and t.ended_on is null order by t.valid_until desc limit 50`);
export const organisationName = async (db: Db) => (await rows(db, sql<{ name: string }>`select o.name from access.known_organisation o where o.id = (select access.my_organisation())`))[0]?.name ?? '';
