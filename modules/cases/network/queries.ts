// What the database knows of a network. Row policies decide what of it the reader gets.
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { Kin, KinFields, NetworkMap, NewKin, NewNote, NewTie, Sector, TieFields, TieState } from './contract.ts';
import type { State } from './rules.ts';

const rows = async <T>(promise: Promise<{ rows: T[] }>) => (await promise).rows;

export type TieRow = { id: string; version: number; mine: boolean; about: string[]; sector: Sector; name: string; detail: string; private_person: boolean; service_id: string | null; partner_id: string | null; confidence_of: string | null; ended_on: string | null; states: State[] };
export const findTies = (db: Db, caseId: string) => rows(sql<TieRow>`
  select t.id, t.version, t.organisation_id = any ((select access.my_organisations())::uuid[]) as mine, t.about, t.sector, t.name, t.detail, t.private_person, t.service_id, t.partner_id, t.confidence_of, t.ended_on,
         (select coalesce(json_agg(json_build_object('onDay', s.on_day, 'strength', s.strength, 'direction', s.direction) order by s.on_day), '[]') from cases.tie_state s where s.tie_id = t.id) as states
    from cases.tie t where t.case_id = ${caseId} order by t.created_at, t.id limit 200`.execute(db));

/** Services taking part, with the key worker's name and the days they take part. */
export type CaseServiceRow = { service_id: string; name: string; key_worker: string | null; since: string; ended_on: string | null };
export const findCaseServices = (db: Db, caseId: string) => rows(sql<CaseServiceRow>`
  select cs.service_id, s.name, cs.ended_on, coalesce(cs.agreement_on, (cs.answered_at at time zone 'Europe/Prague')::date, (cs.created_at at time zone 'Europe/Prague')::date) as since,
         (select a.name from cases.team_member t join access.membership m on m.id = t.membership_id join access.account a on a.id = m.account_id
           where t.case_id = cs.case_id and t.service_id = cs.service_id and t.role in ('leading_key_worker', 'key_worker') and t.until is null order by t.since desc limit 1) as key_worker
    from cases.case_service cs join directory.known_service s on s.id = cs.service_id
   where cs.case_id = ${caseId} and (cs.state in ('accepted', 'ended') or cs.organisation_id = cs.lead_organisation_id) order by cs.created_at, cs.id`.execute(db));

export type PersonRow = { id: string; given_name: string; family_name: string; native_name: string; sex: 'female' | 'male' | 'unstated'; birth_date: string | null; birth_precision: 'known' | 'approximate' | 'unknown'; part: 'client' | 'adult' | 'child' };
/** Persons of the case, by my organisation's profile when there is one. */
export const findPeople = (db: Db, caseId: string) => rows(sql<PersonRow>`
  select cp.person_id as id, coalesce(p.given_name, '') as given_name, coalesce(p.family_name, '') as family_name, coalesce(p.native_name, '') as native_name, coalesce(p.sex, 'unstated') as sex, p.birth_date, coalesce(p.birth_precision, 'unknown') as birth_precision, cp.part
    from cases.case_person cp left join people.alias al on al.person_id = cp.person_id left join lateral (
      select * from people.profile p where p.person_id = case when al.main_id is null then cp.person_id else al.main_id end order by p.organisation_id = any ((select access.my_organisations())::uuid[]) desc, p.organisation_id = cp.organisation_id desc limit 1) p on true
   where cp.case_id = ${caseId} and cp.until is null order by array_position(array['client', 'adult', 'child'], cp.part), p.birth_date nulls last, cp.id`.execute(db));
export const findRelations = (db: Db, caseId: string) => rows(sql<NetworkMap['relations'][number]>`
  select distinct r.person_id as "personId", r.other_id as "otherId", r.kind from people.relation r
   where r.person_id in (select person_id from cases.case_person where case_id = ${caseId}) and r.other_id in (select person_id from cases.case_person where case_id = ${caseId})
     and (r.until is null or r.until >= platform.today()) order by 1, 2, 3 limit 500`.execute(db));
export const findKin = (db: Db, caseId: string) => rows(sql<Kin>`
  select id, version, organisation_id = any ((select access.my_organisations())::uuid[]) as mine, about, name, sex, birth_year as "birthYear", death_year as "deathYear", relation, of_person_id as "ofPersonId", of_kin_id as "ofKinId"
    from cases.kin where case_id = ${caseId} order by created_at, id limit 100`.execute(db));
export const findNotes = (db: Db, caseId: string) => rows(sql<NetworkMap['notes'][number]>`
  select n.id, n.on_day as "onDay", n.conclusion, n.missing, n.drawn_with as "drawnWith", n.about, coalesce(a.name, '') as author
    from cases.network_note n left join access.membership m on m.id = n.author_id left join access.account a on a.id = m.account_id
   where n.case_id = ${caseId} order by n.on_day desc, n.created_at desc limit 50`.execute(db));
/** To whom this case's persons are released by us, and whose mapping goes there. */
export const findReaders = (db: Db, caseId: string) => rows(sql<{ organisation: string; people: string[] }>`
  select o.short_name as organisation, coalesce(array_agg(distinct r.person_id) filter (where r.level in ('mapping', 'notes')), '{}') as people
    from access.release_in_force r join access.known_organisation o on o.id = r.to_organisation_id
   where r.case_id = ${caseId} and r.organisation_id = any ((select access.my_organisations())::uuid[]) group by o.id, o.short_name order by o.short_name`.execute(db));

export const findToday = async (db: Db) => (await rows(sql<{ today: string }>`select platform.today() as today`.execute(db)))[0]!.today;

/** Whether the case is within my reach at all, and whether my organisation leads it: what we wrote ourselves stays ours when a sharing ends. */
export const findStanding = async (db: Db, caseId: string) => (await rows(sql<{ reached: boolean; leading: boolean }>`
  select ${caseId}::uuid = any ((select access.my_cases())::uuid[]) as reached, ${caseId}::uuid = any ((select access.lead_cases())::uuid[]) as leading`.execute(db)))[0]!;

const tieValues = (tie: z.output<typeof TieFields>) => ({ about: tie.about, sector: tie.sector, name: tie.name, detail: tie.detail, private_person: tie.privatePerson, service_id: tie.serviceId, partner_id: tie.partnerId, confidence_of: tie.confidenceOf });
export async function addTie(db: Db, caseId: string, tie: z.output<typeof NewTie>, today: string): Promise<void> {
  await db.insertInto('cases.tie').values({ id: tie.id, case_id: caseId, ...tieValues(tie) } as never).execute();
  await db.insertInto('cases.tie_state').values({ id: randomUUID(), case_id: caseId, tie_id: tie.id, about: tie.about, on_day: tie.onDay ?? today, strength: tie.strength, direction: tie.direction } as never).execute();
}

/** The tie as the table shows it, for a conflict. */
const current = (db: Db, table: 'cases.tie' | 'cases.kin', caseId: string, id: string) => db.selectFrom(table).selectAll().where('id', '=', id).where('case_id', '=', caseId).executeTakeFirst();
async function changed(db: Db, table: 'cases.tie' | 'cases.kin', caseId: string, id: string, version: number, values: object): Promise<void> {
  const { numUpdatedRows } = await db.updateTable(table).set(values as never).where('id', '=', id).where('case_id', '=', caseId).where('version', '=', version).executeTakeFirst();
  if (numUpdatedRows) return;
  const now = await current(db, table, caseId, id);
  if (!now) throw notFound();
  throw new Refusal('conflict', { current: now });
}
export const changeTie = (db: Db, caseId: string, id: string, version: number, tie: z.output<typeof TieFields>) => changed(db, 'cases.tie', caseId, id, version, tieValues(tie));
export const endTie = (db: Db, caseId: string, id: string, version: number, endedOn: string | null) => changed(db, 'cases.tie', caseId, id, version, { ended_on: endedOn });

/** A tie of my organisation in the case, or nothing. */
export const findOwnTie = async (db: Db, caseId: string, id: string) => (await rows(sql<{ about: string[]; mine: boolean; first_day: string | null }>`
  select about, organisation_id = any ((select access.my_organisations())::uuid[]) as mine, (select min(on_day) from cases.tie_state s where s.tie_id = t.id) as first_day from cases.tie t where id = ${id} and case_id = ${caseId}`.execute(db)))[0];
export async function setTieState(db: Db, caseId: string, tieId: string, about: string[], onDay: string, state: z.output<typeof TieState>): Promise<void> {
  await sql`insert into cases.tie_state (id, case_id, tie_id, about, on_day, strength, direction) values (${randomUUID()}, ${caseId}, ${tieId}, ${about}::uuid[], ${onDay}, ${state.strength}, ${state.direction})
    on conflict (tie_id, on_day) do update set strength = excluded.strength, direction = excluded.direction`.execute(db);
}

export const addNote = (db: Db, caseId: string, note: z.output<typeof NewNote>, today: string) => db.insertInto('cases.network_note')
  .values({ id: note.id, case_id: caseId, about: note.about, on_day: note.onDay ?? today, conclusion: note.conclusion, missing: note.missing, drawn_with: note.drawnWith } as never).execute();

const kinValues = (kin: z.output<typeof KinFields>) => ({ about: kin.about, name: kin.name, sex: kin.sex, birth_year: kin.birthYear, death_year: kin.deathYear, relation: kin.relation, of_person_id: kin.ofPersonId, of_kin_id: kin.ofKinId });
export const addKin = (db: Db, caseId: string, kin: z.output<typeof NewKin>) => db.insertInto('cases.kin').values({ id: kin.id, case_id: caseId, ...kinValues(kin) } as never).execute();
export const changeKin = (db: Db, caseId: string, id: string, version: number, kin: z.output<typeof KinFields>) => changed(db, 'cases.kin', caseId, id, version, kinValues(kin));
