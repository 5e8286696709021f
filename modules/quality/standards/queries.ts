// Self-evaluations as who asks sees them (policies of access.sql).
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Written } from '#modules/questionnaires/questions.ts';
import type { SelfEvaluation, SelfEvaluationLine, StandardTask } from './contract.ts';

const from = sql`quality.self_evaluation e join questionnaires.version v on v.id = e.version_id`;
const line = sql`e.id, e.version, json_build_object('id', e.service_id, 'name', coalesce((select s.name from directory.known_service s where s.id = e.service_id), '')) as service, e.on_day as "onDay", e.state,
  coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = e.author_id), '') as author, e.version_id as "versionId", json_build_object('id', v.questionnaire_id, 'number', v.number, 'title', v.content -> 'title') as questionnaire,
  e.note, to_json(e.finished_at) #>> '{}' as "finishedAt", (select count(*)::int from jsonb_each(e.answers) x where x.value -> 'applies' = 'false' or coalesce(x.value -> 'value', 'null') not in ('null', '""', '[]')) as answered,
  (select count(*)::int from quality.tasks_of(e.id)) as tasks, (select count(*)::int from quality.tasks_of(e.id) t where t.state in ('open', 'offered')) as open, e.organisation_id = (select access.my_organisation()) as "mayWrite"`;

export async function findPage(db: Db, { after, limit, serviceId }: { after?: string | undefined; limit: number; serviceId?: string | undefined }) {
  const key = keyAfter(after, 2);
  return paged(await rows(db, sql<SelfEvaluationLine>`select ${line} from ${from} where ${serviceId ? sql`e.service_id = ${serviceId}` : sql`true`} and ${key ? sql`(e.on_day, e.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql`true`} order by e.on_day desc, e.id desc limit ${limit + 1}`), limit, ({ onDay, id }) => [onDay, id]);
}
export const findServices = (db: Db) => rows(db, sql<{ id: string; name: string; lastOn: string | null; lastId: string | null; draftId: string | null }>`
  select s.id, s.name, l.on_day as "lastOn", l.id as "lastId", (select d.id from quality.self_evaluation d where d.service_id = s.id and d.state = 'draft' order by d.created_at desc limit 1) as "draftId"
    from directory.known_service s left join lateral (select e.id, e.on_day from quality.self_evaluation e where e.service_id = s.id and e.state = 'finished' order by e.on_day desc, e.id desc limit 1) l on true
   where s.id = any ((select quality.my_services())::uuid[]) and s.organisation_id = (select access.my_organisation()) and (s.ends_on is null or s.ends_on >= platform.today()) order by s.name limit 300`);
export const find = async (db: Db, id: string) => (await rows(db, sql<SelfEvaluation>`select ${line}, e.answers from ${from} where e.id = ${id}`))[0];
/** The newest finished one of the same service before it. */
export const findBefore = async (db: Db, { id, service, onDay }: SelfEvaluation) => (await rows(db, sql<SelfEvaluation>`select ${line}, e.answers from ${from} where e.service_id = ${service.id} and e.id <> ${id} and e.state = 'finished' and e.on_day <= ${onDay} order by e.on_day desc, e.finished_at desc limit 1`))[0];
export const tasksOf = (db: Db, id: string) => rows(db, sql<StandardTask>`select id, topic, what, due_on as "dueOn", state, done_on as "doneOn", owner from quality.tasks_of(${id}) limit 300`);
/** Holds the sheet until the end of the request. */
export const lock = (db: Db, id: string) => sql`select from quality.self_evaluation where id = ${id} for update`.execute(db);

export const add = (db: Db, s: { id: string; serviceId: string; versionId: string } & Written) => sql`insert into quality.self_evaluation (id, service_id, version_id, on_day, answers, note) values (${s.id}, ${s.serviceId}, ${s.versionId}, ${s.onDay}, ${JSON.stringify(s.answers)}::jsonb, ${s.note})`.execute(db);
/** @returns the new version, or undefined when somebody else has saved or finished it meanwhile. */
export const put = async (db: Db, id: string, version: number, { onDay, answers, note }: Written, finished = false) => (await rows(db, sql<{ version: number }>`
  update quality.self_evaluation set on_day = ${onDay}, answers = ${JSON.stringify(answers)}::jsonb, note = ${note} ${finished ? sql`, state = 'finished', finished_at = now()` : sql``} where id = ${id} and version = ${version} and state = 'draft' returning version`))[0]?.version;
export const drop = async (db: Db, id: string, version: number) => (await rows(db, sql`delete from quality.self_evaluation where id = ${id} and version = ${version} and state = 'draft' returning id`)).length > 0;
export const linkTask = (db: Db, id: string, evaluationId: string, topic: string) => sql`insert into quality.standard_task (commitment_id, self_evaluation_id, topic) values (${id}, ${evaluationId}, ${topic})`.execute(db);
