// Sheets as who asks sees them (policies of access.sql).
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Answers } from '#modules/questionnaires/contract.ts';
import { mostBeside, type ConditionSheet, type SheetLine } from './contract.ts';

/** What the locality is called and whether it goes on, as far as the caller takes part in it. */
export const findPlace = async (db: Db, caseId: string) => (await rows(db, sql<{ name: string; open: boolean }>`
  select c.label as name, c.phase <> 'closed' as open from localities.locality l join cases.case c on c.id = l.case_id where l.case_id = ${caseId} and l.case_id = any ((select access.common_cases())::uuid[])`))[0];

const from = sql`localities.condition_sheet s join questionnaires.version v on v.id = s.version_id`;
const line = sql`s.id, s.version, s.on_day as "onDay", s.state, json_build_object('id', s.organisation_id, 'name', coalesce((select o.name from access.known_organisation o where o.id = s.organisation_id), '')) as organisation,
  coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = s.author_id), '') as author, s.organisation_id = (select access.my_organisation()) as mine, s.version_id as "versionId",
  json_build_object('id', v.questionnaire_id, 'number', v.number, 'title', v.content -> 'title') as questionnaire, s.note, to_json(s.finished_at) #>> '{}' as "finishedAt", s.corrects_id as "correctsId",
  (select c.id from localities.condition_sheet c where c.corrects_id = s.id and c.state = 'finished' order by c.finished_at desc limit 1) as "correctedBy",
  (select count(*)::int from jsonb_each(s.answers) e where e.value -> 'applies' = 'false' or coalesce(e.value -> 'value', 'null') not in ('null', '""', '[]')) as answered`;
const whole = sql`${line}, s.answers, s.case_id as "caseId"`;

export async function findPage(db: Db, caseId: string, { after, limit }: { after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2);
  return paged(await rows(db, sql<SheetLine>`select ${line} from ${from} where s.case_id = ${caseId} and ${key ? sql`(s.on_day, s.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql`true`} order by s.on_day desc, s.id desc limit ${limit + 1}`), limit, ({ onDay, id }) => [onDay, id]);
}
const standing = (caseId: string) => sql`s.case_id = ${caseId} and s.state = 'finished' and not exists (select from localities.condition_sheet c where c.corrects_id = s.id and c.state = 'finished')`;
/** Finished and not corrected, the newest ones, oldest first. */
export const findBeside = async (db: Db, caseId: string) => (await rows(db, sql<ConditionSheet>`select ${whole} from ${from} where ${standing(caseId)} order by s.on_day desc, s.id desc limit ${mostBeside}`)).toReversed();
export const countStanding = async (db: Db, caseId: string) => (await rows(db, sql<{ n: number }>`select count(*)::int as n from ${from} where ${standing(caseId)}`))[0]!.n;
export const find = async (db: Db, caseId: string, id: string) => (await rows(db, sql<ConditionSheet>`select ${whole} from ${from} where s.case_id = ${caseId} and s.id = ${id}`))[0];
/** Holds the sheet until the end of the request. */
export const lock = (db: Db, id: string) => sql`select from localities.condition_sheet where id = ${id} for update`.execute(db);

type Written = { onDay: string; answers: Answers; note: string };
export const add = (db: Db, s: { id: string; caseId: string; versionId: string; correctsId: string | null } & Written) =>
  sql`insert into localities.condition_sheet (id, case_id, version_id, on_day, answers, note, corrects_id) values (${s.id}, ${s.caseId}, ${s.versionId}, ${s.onDay}, ${JSON.stringify(s.answers)}::jsonb, ${s.note}, ${s.correctsId})`.execute(db);
/** @returns the new version, or undefined when somebody else has saved or finished it meanwhile. */
export const put = async (db: Db, id: string, version: number, { onDay, answers, note }: Written, finished = false) => (await rows(db, sql<{ version: number }>`
  update localities.condition_sheet set on_day = ${onDay}, answers = ${JSON.stringify(answers)}::jsonb, note = ${note} ${finished ? sql`, state = 'finished', finished_at = now()` : sql``} where id = ${id} and version = ${version} and state = 'draft' returning version`))[0]?.version;
export const drop = async (db: Db, id: string, version: number) => (await rows(db, sql`delete from localities.condition_sheet where id = ${id} and version = ${version} and state = 'draft' returning id`)).length > 0;
