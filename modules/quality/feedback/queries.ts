// Campaigns and their answers as who asks may read them (me-access.sql, access.sql): only batches of at least five.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { Answers, Content, Tongue } from '#modules/questionnaires/contract.ts';
import type { Campaign } from './contract.ts';

const select = (where: RawBuilder<unknown>) => sql<Campaign>`select c.id, c.version, case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as service, case when u.id is not null then json_build_object('id', u.id, 'programmeId', u.programme_id, 'name', v.title || ' · ' || concat_ws(', ', u.number || '.', nullif(u.town, ''))) end as run, coalesce(s.name, v.title || ' · ' || concat_ws(', ', u.number || '.', nullif(u.town, ''))) as of, c.version_id as "versionId", c.name, c.begins_on as "beginsOn", c.ends_on as "endsOn",
    case when platform.today() < c.begins_on then 'early' when platform.today() > c.ends_on then 'over' else 'running' end as state, c.answers_shown as "answersShown", c.organisation_id = (select access.my_organisation()) and quality.asks_in(c.service_id, c.run_id) as mine,
    (select count(*)::int from quality.voice v where v.campaign_id = c.id) as shown, quality.voices_wait(c.id) as wait, c.path_token as path
  from quality.campaign c left join directory.known_service s on s.id = c.service_id left join programmes.run u on u.id = c.run_id left join programmes.event v on v.id = u.event_id where (s.id is not null or u.id is not null) and ${where} order by c.ends_on >= platform.today() desc, c.begins_on desc, c.id limit 300`;
export const findAll = (db: Db) => rows(db, select(sql`true`));
export const find = async (db: Db, id: string) => (await rows(db, select(sql`c.id = ${id}`)))[0];
export const findBefore = async (db: Db, of: Campaign) => (await rows(db, select(sql`${of.run ? sql`u.event_id = (select x.event_id from programmes.run x where x.id = ${of.run.id})` : sql`c.service_id = ${of.service?.id ?? null}`} and c.begins_on < ${of.beginsOn}`))).filter(({ shown }) => shown > 0).toSorted((a, b) => (a.beginsOn < b.beginsOn ? 1 : -1)).slice(0, 12);
export const findServices = (db: Db) => rows(db, sql<{ id: string; name: string }>`select s.id, s.name from directory.known_service s where s.partner_id is null and s.organisation_id = (select access.my_organisation()) and (s.ends_on is null or s.ends_on >= platform.today()) and quality.asks_clients(s.id) order by s.name collate "cs-x-icu", s.id limit 300`);
/** By their ids, which are random: their order says nothing. */
export const findVoices = (db: Db, campaigns: readonly string[]) => rows(db, sql<{ campaign: string; tongue: Tongue; paper: boolean; answers: Answers }>`select v.campaign_id as campaign, v.tongue, v.paper, v.answers from quality.voice v where v.campaign_id = any (${[...campaigns]}::uuid[]) order by v.id`);
export const findTexts = (db: Db, campaignId: string) => rows(db, sql<{ id: string; question: string; text: string; hidden: boolean; reason: string }>`
  select t.id, t.question, case when h.id is null then t.text else '' end as text, h.id is not null as hidden, coalesce(h.reason, '') as reason from quality.voice_text t left join quality.voice_hidden h on h.id = t.id where t.campaign_id = ${campaignId} order by t.id limit 2000`);
export const add = (db: Db, c: { id: string; serviceId: string; versionId: string; name: string; beginsOn: string; endsOn: string; answersShown: boolean; path: string }) =>
  sql`insert into quality.campaign (id, service_id, version_id, name, begins_on, ends_on, answers_shown, path_token) values (${c.id}, ${c.serviceId}, ${c.versionId}, ${c.name}, ${c.beginsOn}, ${c.endsOn}, ${c.answersShown}, ${c.path})`.execute(db);
/** The same after a run of an event. */
export const addAfterRun = (db: Db, c: { id: string; runId: string; versionId: string; name: string; beginsOn: string; endsOn: string; path: string }) =>
  sql`insert into quality.campaign (id, run_id, version_id, name, begins_on, ends_on, path_token) values (${c.id}, ${c.runId}, ${c.versionId}, ${c.name}, ${c.beginsOn}, ${c.endsOn}, ${c.path})`.execute(db);
export async function change(db: Db, id: string, version: number, c: { name: string; endsOn: string; answersShown: boolean }): Promise<void> {
  if ((await rows(db, sql`update quality.campaign set name = ${c.name}, ends_on = ${c.endsOn}, answers_shown = ${c.answersShown} where id = ${id} and version = ${version} returning id`)).length) return;
  const current = await find(db, id);
  throw !current || current.version === version ? notFound() : new Refusal('conflict', { current });
}
export const copy = async (db: Db, campaignId: string, tongue: Tongue, answers: Answers, texts: Record<string, string>) => (await rows(db, sql<{ taken: boolean }>`select quality.copy_voice(${campaignId}, ${tongue}, ${JSON.stringify(answers)}::jsonb, ${JSON.stringify(texts)}::jsonb) as taken`))[0]!.taken;
export const hide = async (db: Db, campaignId: string, textId: string, reason: string) => (await rows(db, sql`insert into quality.voice_hidden (id, reason) select t.id, ${reason} from quality.voice_text t where t.id = ${textId} and t.campaign_id = ${campaignId} on conflict (id) do nothing returning id`)).length > 0;
export const show = async (db: Db, campaignId: string, textId: string) => (await rows(db, sql`delete from quality.voice_hidden h where h.id = ${textId} and h.id in (select t.id from quality.voice_text t where t.id = ${textId} and t.campaign_id = ${campaignId}) returning h.id`)).length > 0;

export type Asking = { id: string; service: string; provider: string; content: Content; state: 'early' | 'running' | 'over' };
/** The campaign behind an address, for everybody. */
export const findByToken = async (db: Db, token: string) => (await rows(db, sql<Asking>`select * from published.feedback(${token})`))[0];
/** Leaves one sheet; for somebody without an account. */
export const leave = async (db: Db, token: string, tongue: Tongue, answers: Answers, texts: Record<string, string>) => (await rows(db, sql<{ taken: boolean }>`select published.leave_feedback(${token}, ${tongue}, ${JSON.stringify(answers)}::jsonb, ${JSON.stringify(texts)}::jsonb) as taken`))[0]!.taken;
