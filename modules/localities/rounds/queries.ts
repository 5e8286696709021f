// Units, rounds and what was found at doors, as the caller may read them.
import { sql, type Insertable, type Updateable } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';
import type { Database } from '#platform/db/types.generated.ts';
import type { Round, RoundLine, Totals, TotalsBody, Unit } from './contract.ts';
import type { Mark, Outcome } from './rules.ts';

const ours = sql`(select access.my_organisations())::uuid[]`, common = sql`(select access.common_cases())::uuid[]`;

export type Place = { label: string; open: boolean; common: boolean; placeId: string | null; orpCode: string; address: string };
/** The locality that a case is, and how work done there is placed. A place card of another organisation is not ours to name. */
export const findPlace = async (db: Db, caseId: string): Promise<Place | undefined> => (await all(db, sql<Place>`
  select c.label, c.phase <> 'closed' as open, l.case_id = any (${common}) as common, (select p.id from directory.place p where p.id = l.place_id and p.organisation_id = any (${ours})) as "placeId", l.orp_code as "orpCode", concat_ws(', ', nullif(l.address, ''), nullif(l.city, '')) as address
    from localities.locality l join cases.case c on c.id = l.case_id where l.case_id = ${caseId} and l.case_id = any ((select access.my_cases())::uuid[])`))[0];

/** The last mark of each worker at each door of the rounds, those taken back left out. */
export const findMarks = (db: Db, { caseId, roundId }: { caseId: string; roundId?: string }) => all(db, sql<Mark & { roundId: string; unitId: string }>`
  select m.round_id as "roundId", m.unit_id as "unitId", m.outcome, to_char(m.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, json_build_object('id', m.author_id, 'name', coalesce(w.name, '')) as by
    from (select distinct on (round_id, unit_id, author_id) * from localities.mark where case_id = ${caseId} and (${roundId ?? null}::uuid is null or round_id = ${roundId ?? null}) order by round_id, unit_id, author_id, at desc, id desc) m
    left join localities.who_went(${caseId}) w on w.membership_id = m.author_id
   where m.outcome <> 'undone'`);

/** What the last round before this one that tried a door found there. */
export const findBefore = async (db: Db, caseId: string, roundId?: string): Promise<Map<string, Outcome>> => new Map((await all(db, sql<{ unitId: string; outcome: Outcome }>`
  with r as (select id, on_day, created_at from localities.round where case_id = ${caseId}), this as (select on_day, created_at from r where id = ${roundId ?? null}::uuid),
  last as (select distinct on (m.round_id, m.unit_id, m.author_id) m.round_id, m.unit_id, m.outcome, m.at, m.id from localities.mark m where m.case_id = ${caseId} order by m.round_id, m.unit_id, m.author_id, m.at desc, m.id desc)
  select distinct on (last.unit_id) last.unit_id as "unitId", last.outcome from last join r on r.id = last.round_id
   where last.outcome <> 'undone' and (not exists (select from this) or (r.on_day, r.created_at) < (select on_day, created_at from this)) order by last.unit_id, r.on_day desc, r.created_at desc, last.at desc, last.id desc`)).map(({ unitId, outcome }) => [unitId, outcome]));

type BareUnit = Omit<Unit, 'last'>;
export const findUnits = (db: Db, caseId: string): Promise<BareUnit[]> => all(db, sql<BareUnit>`select id, version, label, floor, closed_on as "closedOn" from localities.unit where case_id = ${caseId} limit 2000`);
export const countUnits = async (db: Db, caseId: string): Promise<number> => (await all(db, sql<{ n: number }>`select count(*)::int as n from localities.unit where case_id = ${caseId}`))[0]!.n;
export const addUnits = (db: Db, caseId: string, floor: string, labels: readonly string[]) =>
  sql`insert into localities.unit (id, case_id, label, floor) select gen_random_uuid(), ${caseId}, x, ${floor} from unnest(${[...labels]}::text[]) x on conflict (case_id, label) do nothing`.execute(db);
export const findUnit = (db: Db, caseId: string, id: string) => db.selectFrom('localities.unit').select(['id', 'version', 'label', 'floor', 'closed_on']).where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst();
export const labelTaken = async (db: Db, caseId: string, id: string, label: string): Promise<boolean> => (await all(db, sql`select from localities.unit where case_id = ${caseId} and label = ${label} and id <> ${id}`)).length > 0;
export async function changeUnit(db: Db, id: string, version: number, set: Updateable<Database['localities.unit']>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('localities.unit').set(set).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}

type Worker = RoundLine['workers'][number];
const worker = sql`m.id, coalesce(a.name, '') as name, coalesce(o.short_name, '') as organisation, m.organisation_id = any (${ours}) as own`;
/** Colleagues who work with clients, and the team of the locality. */
export const findWorkers = (db: Db, caseId: string): Promise<Worker[]> => all(db, sql<Worker>`
  select ${worker} from access.membership m join access.account a on a.id = m.account_id left join access.known_organisation o on o.id = m.organisation_id
   where (m.organisation_id = any (${ours}) and m.role in ('worker', 'head', 'coordinator') and m.valid_from <= platform.today() and (m.valid_to is null or m.valid_to >= platform.today())
     or m.id in (select t.membership_id from cases.team_member t where t.case_id = ${caseId} and t.until is null)) order by own desc, name, m.id limit 1000`);
const workersOf = sql`(select coalesce(json_agg(json_build_object('id', w.id, 'name', coalesce(a.name, ''), 'organisation', coalesce(o.short_name, ''), 'own', coalesce(a.organisation_id = any (${ours}), false)) order by w.n), '[]')
  from unnest(r.workers) with ordinality w(id, n) left join localities.who_went(r.case_id) a on a.membership_id = w.id left join access.known_organisation o on o.id = a.organisation_id)`;

type Head = Omit<RoundLine, 'counts' | 'people' | 'asked'> & { caseId: string; caseLabel: string; version: number; pick: Round['pick']; unitIds: string[]; known: string; bring: string; languages: string[]; operator: Round['operator']; operatorNote: string; organisationId: string };
const head = sql`select r.id, r.version, r.case_id as "caseId", c.label as "caseLabel", r.on_day as "onDay", r.until_day as "untilDay", r.starts_at as "startsAt", r.mode, r.state, ${workersOf} as workers, r.pick, r.units as "unitIds",
    r.known, r.bring, r.languages, r.operator, r.operator_note as "operatorNote", r.organisation_id as "organisationId"
  from localities.round r join cases.case c on c.id = r.case_id`;
export const findRounds = (db: Db, caseId: string): Promise<Head[]> => all(db, sql<Head>`${head} where r.case_id = ${caseId} order by r.on_day desc, r.created_at desc limit 300`);
export const findRound = async (db: Db, id: string): Promise<Head | undefined> => (await all(db, sql<Head>`${head} where r.id = ${id}`))[0];
/** Mine of today and tomorrow, and those that go over more days. */
export const findMine = (db: Db): Promise<Head[]> => all(db, sql<Head>`${head} where (select access.my_membership()) = any (r.workers) and r.case_id = any (${common}) and r.state = 'planned' and r.on_day <= platform.today() + 1 and coalesce(r.until_day, r.on_day) >= platform.today() order by r.on_day, r.starts_at nulls last, r.id limit 20`);
export const insertRound = (db: Db, row: Insertable<Database['localities.round']>) => db.insertInto('localities.round').values(row).execute();
export async function changeRound(db: Db, id: string, version: number, set: Updateable<Database['localities.round']>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('localities.round').set(set).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
export const setState = (db: Db, id: string, state: 'planned' | 'finished') => db.updateTable('localities.round').set({ state }).where('id', '=', id).where('state', '<>', state).execute();
export const isMarked = async (db: Db, roundId: string): Promise<boolean> => (await all(db, sql`select from localities.mark where round_id = ${roundId} limit 1`)).length > 0;

type RoundCounts = { roundId: string; people: number | null; askedOwn: number; askedOthers: number };
export const findCounts = (db: Db, caseId: string): Promise<RoundCounts[]> => all(db, sql<RoundCounts>`select round_id as "roundId", people, asked_own as "askedOwn", asked_others as "askedOthers" from localities.round_counts(${caseId})`);
/** Rounds whose numbers are read as they are. */
export const findOurRounds = async (db: Db): Promise<Set<string>> => new Set((await all(db, sql<{ id: string }>`select unnest(localities.my_rounds()) as id`)).map(({ id }) => id));
/** The last totals of each worker, the newest first. */
export const findTotals = (db: Db, roundId: string): Promise<Totals[]> => all(db, sql<Totals>`
  select t.id, t.people, t.languages, t.groups, t.materials, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, json_build_object('id', t.author_id, 'name', coalesce(w.name, '')) as by
    from (select distinct on (author_id) * from localities.round_total where round_id = ${roundId} order by author_id, at desc, id desc) t left join localities.who_went(t.case_id) w on w.membership_id = t.author_id
   order by t.at desc, t.id desc limit 50`);

/** A time that a device told, but never one that has not come yet. */
const said = (at: string) => sql<string>`least(${at}::timestamptz, now())`;
export const insertMark = (db: Db, row: { id: string; caseId: string; roundId: string; unitId: string; outcome: Outcome | 'undone'; at: string }) =>
  db.insertInto('localities.mark').values({ id: row.id, case_id: row.caseId, round_id: row.roundId, unit_id: row.unitId, outcome: row.outcome, at: said(row.at) } as never).execute();
export const insertTotal = (db: Db, caseId: string, roundId: string, body: TotalsBody) => db.insertInto('localities.round_total').values({
  id: body.id, case_id: caseId, round_id: roundId, people: body.people, languages: body.languages, groups: JSON.stringify(body.groups), materials: JSON.stringify(body.materials), at: said(body.at),
} as never).execute();

/** What my organisation keeps of the round's work. */
export const findOwnRecord = (db: Db, roundId: string) => db.selectFrom('localities.round_record').select(['id', 'version', 'record_id', 'total_id']).where('round_id', '=', roundId).where('part', '=', 'round').where(sql<boolean>`organisation_id = (select access.my_organisation())`).executeTakeFirst();
export const insertWork = (db: Db, row: { id: string; caseId: string; roundId: string; part: 'round' | 'asked'; recordId: string; totalId?: string }) =>
  db.insertInto('localities.round_record').values({ id: row.id, case_id: row.caseId, round_id: row.roundId, part: row.part, record_id: row.recordId, total_id: row.totalId ?? null } as never).execute();
export const setWork = (db: Db, id: string, set: { record_id?: string; total_id: string }) => db.updateTable('localities.round_record').set(set).where('id', '=', id).execute();
/** Two of one organisation who finish a round at once: the second one waits for the first, so that there is one record. */
export const alone = (db: Db, roundId: string) => sql`select pg_advisory_xact_lock(hashtext('localities.round'), hashtext(${roundId}))`.execute(db);

/** My service that takes part in the locality: what is done there is its work. */
export const findMyService = async (db: Db, caseId: string): Promise<string | undefined> => (await all(db, sql<{ id: string }>`
  select cs.service_id as id from cases.case_service cs where cs.case_id = ${caseId} and cs.state = 'accepted' and cs.service_id = any ((select access.my_services())::uuid[]) order by cs.service_id limit 1`))[0]?.id;
export const myOrganisation = async (db: Db): Promise<string> => (await all(db, sql<{ id: string }>`select access.my_organisation() as id`))[0]!.id;
/** Of the round's workers those of my organisation, without me. */
export const colleaguesAmong = async (db: Db, workers: readonly string[]): Promise<string[]> => (await all(db, sql<{ id: string }>`
  select id from access.membership where id = any (${[...workers]}::uuid[]) and organisation_id = (select access.my_organisation()) and id <> (select access.my_membership()) order by id`)).map(({ id }) => id);
export const putInside = (db: Db, { id, localityId, caseId, since }: { id: string; localityId: string; caseId: string; since: string }) =>
  sql`insert into localities.inside (id, locality_id, case_id, since) select ${id}, l.id, ${caseId}, ${since} from localities.locality l where l.case_id = ${localityId} on conflict do nothing`.execute(db);
/** Totals by their id: what a record was written from. */
export const findTotal = async (db: Db, id: string): Promise<Totals | undefined> => (await all(db, sql<Totals>`
  select t.id, t.people, t.languages, t.groups, t.materials, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, json_build_object('id', t.author_id, 'name', '') as by from localities.round_total t where t.id = ${id}`))[0];
