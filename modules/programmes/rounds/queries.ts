// Rounds and sheets as who asks sees them (policies of access.sql).
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Written } from '#modules/questionnaires/questions.ts';
import type { Awaited, Round, Sheet } from './contract.ts';

const round = sql`r.id, r.version, r.name, r.begins_on as "beginsOn", r.ends_on as "endsOn", r.version_id as "versionId", json_build_object('title', v.content -> 'title', 'number', v.number) as model, r.id in (select e.round_id from programmes.sheet e) as begun`;
const from = sql`programmes.round r join questionnaires.version v on v.id = r.version_id`;
export const findRounds = (db: Db, programmeId: string) => rows(db, sql<Round>`select ${round} from ${from} where r.programme_id = ${programmeId} order by r.begins_on desc, r.id desc limit 100`);
export const findRound = async (db: Db, programmeId: string, id: string) => (await rows(db, sql<Round>`select ${round} from ${from} where r.programme_id = ${programmeId} and r.id = ${id}`))[0];

const late = sql`e.state = 'finished' and (e.finished_at at time zone 'Europe/Prague')::date > r.ends_on`;
const sheet = sql`e.id, e.version, e.round_id as "roundId", r.version_id as "versionId", e.on_day as "onDay", e.state, e.answers, e.note, ${late} as late, to_json(e.finished_at) #>> '{}' as "finishedAt", e.finished_name as "finishedBy",
  case when e.returned_at is not null then json_build_object('at', to_json(e.returned_at) #>> '{}', 'by', e.returned_name, 'word', e.returned_word) end as returned`;
const sheets = sql`programmes.sheet e join programmes.round r on r.id = e.round_id`;
/** Sites of a programme that the caller sees, with the sheet of each in each round that has one. */
export const findSites = (db: Db, programmeId: string) => rows(db, sql<{ id: string; name: string; joinedOn: string | null; leftOn: string | null }>`select s.id, s.name, s.joined_on as "joinedOn", s.left_on as "leftOn" from programmes.site s where s.programme_id = ${programmeId} and s.joined_on is not null order by s.name, s.id limit 1000`);
export type Fill = { id: string; roundId: string; siteId: string; state: 'draft' | 'finished'; late: boolean; by: string; at: string | null; returned: boolean };
export const findFills = (db: Db, programmeId: string) => rows(db, sql<Fill>`select e.id, e.round_id as "roundId", e.site_id as "siteId", e.state, ${late} as late, e.finished_name as by, to_json(e.finished_at) #>> '{}' as at, e.returned_at is not null as returned from ${sheets} where r.programme_id = ${programmeId}`);
export const findFinished = (db: Db, programmeId: string) => rows(db, sql<{ id: string; roundId: string; siteId: string; answers: Sheet['answers'] }>`select e.id, e.round_id as "roundId", e.site_id as "siteId", e.answers from ${sheets} where r.programme_id = ${programmeId} and e.state = 'finished'`);
export const findSheets = (db: Db, siteId: string) => rows(db, sql<Sheet>`select ${sheet} from ${sheets} where e.site_id = ${siteId} order by r.begins_on desc, r.id desc limit 100`);
export const findSheet = async (db: Db, siteId: string, id: string) => (await rows(db, sql<Sheet>`select ${sheet} from ${sheets} where e.site_id = ${siteId} and e.id = ${id}`))[0];
/** Holds the sheet until the end of the request. */
export const lockSheet = (db: Db, id: string) => sql`select from programmes.sheet where id = ${id} for update`.execute(db);

/** Of sites that the caller is the site of and still writes at. */
export const findAwaited = (db: Db) => rows(db, sql<Awaited>`select s.programme_id as "programmeId", s.id as "siteId", s.name as "siteName", p.short_name as "programmeName", r.id as "roundId", r.name, r.ends_on as "endsOn", e.id as "sheetId", case when e.id is null then 'missing' when e.returned_at is not null then 'returned' else 'draft' end as state
  from programmes.site s join programmes.programme p on p.id = s.programme_id join programmes.round r on r.programme_id = s.programme_id left join programmes.sheet e on e.round_id = r.id and e.site_id = s.id
 where s.id = any ((select programmes.my_sites())::uuid[]) and s.id = any ((select programmes.sites_written())::uuid[]) and r.begins_on <= platform.today() and s.joined_on <= r.ends_on and (s.left_on is null or s.left_on >= r.begins_on)
   and coalesce(e.state = 'draft', true) and (e.returned_at is not null or r.ends_on >= platform.today() - 30) order by r.ends_on, s.name, r.id limit 100`);

export const addRound = (db: Db, r: { id: string; programmeId: string; name: string; beginsOn: string; endsOn: string; versionId: string }) =>
  sql`insert into programmes.round (id, programme_id, name, begins_on, ends_on, version_id) values (${r.id}, ${r.programmeId}, ${r.name}, ${r.beginsOn}, ${r.endsOn}, ${r.versionId})`.execute(db);
export const putRound = async (db: Db, id: string, version: number, r: { name: string; beginsOn: string; endsOn: string }) => (await rows(db, sql`update programmes.round set name = ${r.name}, begins_on = ${r.beginsOn}, ends_on = ${r.endsOn} where id = ${id} and version = ${version} returning id`)).length > 0;
export const dropRound = async (db: Db, id: string, version: number) => (await rows(db, sql`delete from programmes.round where id = ${id} and version = ${version} returning id`)).length > 0;
export const addSheet = (db: Db, s: { id: string; roundId: string; siteId: string; onDay: string }) => sql`insert into programmes.sheet (id, round_id, site_id, on_day) values (${s.id}, ${s.roundId}, ${s.siteId}, ${s.onDay})`.execute(db);
/** @returns the new version, or undefined when somebody else has saved or finished it meanwhile. */
export const putSheet = async (db: Db, id: string, version: number, { onDay, answers, note }: Written, finished = false) => (await rows(db, sql<{ version: number }>`
  update programmes.sheet set on_day = ${onDay}, answers = ${JSON.stringify(answers)}::jsonb, note = ${note} ${finished ? sql`, state = 'finished'` : sql``} where id = ${id} and version = ${version} and state = 'draft' returning version`))[0]?.version;
export const returnSheet = async (db: Db, id: string, version: number, word: string) => (await rows(db, sql`update programmes.sheet set state = 'draft', returned_word = ${word} where id = ${id} and version = ${version} and state = 'finished' returning id`)).length > 0;
export const dropSheet = async (db: Db, id: string, version: number) => (await rows(db, sql`delete from programmes.sheet where id = ${id} and version = ${version} and state = 'draft' returning id`)).length > 0;
