// Actions of advocacy as this caller may see them.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Occurrence } from './numbers.ts';
import type { Action, ActionLine, ActionStory, Evidence, Step } from './shapes.ts';

const one = async <T>(db: Db, query: RawBuilder<T>): Promise<T | undefined> => (await query.execute(db)).rows[0];
const nameOf = (membership: RawBuilder<unknown>) => sql`coalesce((select acc.name from access.membership mem join access.account acc on acc.id = mem.account_id where mem.id = ${membership}), '')`;
const prague = (column: RawBuilder<unknown>) => sql`(${column} at time zone 'Europe/Prague')::date`;
const label = (row: RawBuilder<unknown>) => sql`coalesce((select nullif(cs.own_label, '') from cases.case_service cs where cs.case_id = ${row} and cs.organisation_id = (select access.my_organisation()) limit 1), c.label)`;

/** `state` as in `stateOf` of rules.ts; both are tested against each other. */
const lines = sql`
  select a.*, t.*, case when t.dropped then 'dropped' when t.answer is not null then t.answer when t.sent_on is not null then case when t.due_on < platform.today() then 'overdue' else 'waiting' end when t.last in ('proposed', 'approved') then t.last else 'preparing' end as state
    from signals.action a cross join lateral (
      select coalesce(bool_or(s.kind = 'dropped'), false) as dropped, (array_agg(s.answer order by s.created_at desc, s.id desc) filter (where s.kind = 'answered'))[1] as answer, min(s.on_day) filter (where s.kind = 'sent') as sent_on,
             (array_agg(s.due_on order by s.created_at desc, s.id desc) filter (where s.due_on is not null))[1] as due_on, (array_agg(s.kind order by s.created_at desc, s.id desc) filter (where s.kind in ('proposed', 'returned', 'approved')))[1] as last,
             greatest(max(s.created_at), a.updated_at) as moved_at from signals.action_step s where s.action_id = a.id) t`;
const line = sql`x.id, x.title, x.domain, x.addressee_kind as "addresseeKind", x.addressee, case when p.code is not null then json_build_object('code', p.code, 'name', p.name) end as orp, x.state, x.due_on as "dueOn", x.sent_on as "sentOn", ${prague(sql`x.moved_at`)} as "changedOn",
  json_build_object('id', x.organisation_id, 'name', coalesce(o.short_name, '')) as organisation, x.organisation_id = any ((select access.my_organisations())::uuid[]) as ours`;
const around = sql`left join directory.orp p on p.code = x.orp_code left join access.known_organisation o on o.id = x.organisation_id`;
const open = sql`('preparing', 'proposed', 'approved', 'waiting', 'overdue')`;

type Asked = { part: 'open' | 'closed' | 'all'; caseId?: string | undefined; signalId?: string | undefined; after?: string | undefined; limit: number };
/** Overdue and due ones first, then the last touched. */
export async function findActions(db: Db, { part, caseId, signalId, after, limit }: Asked): Promise<{ items: ActionLine[]; next: string | null }> {
  const key = keyAfter(after, 2), standsOn = (where: RawBuilder<unknown>) => sql`x.id in (select l.action_id from signals.action_signal l where ${where})`;
  const found = await all(db, sql<ActionLine & { at: string }>`
    with x as (select l.*, (case when l.state in ${open} then '0' else '1' end) || coalesce(case when l.state in ('waiting', 'overdue') then l.due_on end, '9999-12-31')::text || lpad((9999999999 - extract(epoch from l.moved_at)::bigint)::text, 10, '0') as at from (${lines}) l)
    select ${line}, x.at from x ${around}
     where ${part === 'all' ? sql`true` : part === 'open' ? sql`x.state in ${open}` : sql`x.state not in ${open}`} and ${signalId ? standsOn(sql`l.signal_id = ${signalId}`) : sql`true`}
       and ${caseId ? standsOn(sql`l.signal_id in (select s.id from signals.signal s where s.case_id = ${caseId})`) : sql`true`} and ${key ? sql`(x.at, x.id) > (${key[0]}, ${key[1]}::uuid)` : sql`true`}
     order by x.at, x.id limit ${limit + 1}`);
  return paged(found, limit, ({ at, id }) => [at, id]);
}
export const findLine = (db: Db, id: string) => one(db, sql<ActionLine & { version: number }>`select ${line}, x.version from (${lines}) x ${around} where x.id = ${id}`);
const linesWhere = (db: Db, where: RawBuilder<unknown>) => all(db, sql<ActionLine>`select ${line} from (${lines}) x ${around} where ${where} order by x.due_on nulls last, x.moved_at, x.id limit 50`);
const ours = sql`x.organisation_id = (select access.my_organisation())`, role = sql`(select access.my_role())`, mine = sql`(select access.my_organisation())`;
export const findDue = (db: Db) => linesWhere(db, sql`${ours} and (select signals.prepares()) and x.state in ('waiting', 'overdue') and x.due_on <= platform.today() + 7`);
export const findToApprove = (db: Db) => linesWhere(db, sql`${ours} and ${role} = 'head' and x.state = 'proposed'`);
export const findToSend = (db: Db) => linesWhere(db, sql`${ours} and (select signals.prepares()) and x.state = 'approved'`);
export const findToJoin = (db: Db) => linesWhere(db, sql`(select signals.prepares()) and x.state in ('preparing', 'proposed', 'approved') and x.id in (select k.action_id from signals.action_ask k where k.to_organisation_id = ${mine} and not exists (select from signals.contribution g where g.ask_id = k.id)
  and not exists (select from signals.action_story s where s.action_id = k.action_id and s.organisation_id = ${mine}))`);
export const findToGive = (db: Db) => linesWhere(db, sql`${role} = 'head' and x.state in ('preparing', 'proposed', 'approved') and x.id in (select g.action_id from signals.contribution g where g.organisation_id = ${mine} and g.approved_at is null)`);

const story = sql`s.id, s.text, ${prague(sql`s.approved_at`)} as "approvedOn", ${nameOf(sql`s.owner_id`)} as owner, coalesce((select o.short_name from access.known_organisation o where o.id = s.organisation_id), '') as organisation, s.organisation_id = ${mine} as ours,
  s.owner_id = (select access.my_membership()) or ${role} = 'head' and s.organisation_id = ${mine} and signals.has_left(s.owner_id) as decides, g.case_id as "caseId", case when g.case_id is not null then ${label(sql`g.case_id`)} end as "caseLabel"
  from signals.action_story s left join signals.story_origin g on g.action_story_id = s.id left join cases.case c on c.id = g.case_id`;
export const findStories = (db: Db, actionId: string) => all(db, sql<ActionStory>`select ${story} where s.action_id = ${actionId} order by s.created_at, s.id limit 50`);
type StoryRow = ActionStory & { actionId: string; actionTitle: string; addressee: string };
export const findStory = (db: Db, id: string) => one(db, sql<StoryRow & { mine: boolean }>`select x.*, s.action_id as "actionId" from (select ${story} where s.id = ${id}) x join signals.action_story s on s.id = x.id`);
export const findStoriesToApprove = (db: Db) => all(db, sql<StoryRow>`select x.*, s.action_id as "actionId", a.title as "actionTitle", a.addressee from (select ${story} where s.approved_at is null limit 200) x join signals.action_story s on s.id = x.id join signals.action a on a.id = s.action_id
  where x.decides and not exists (select from signals.action_step t where t.action_id = a.id and t.kind in ('sent', 'dropped')) order by s.created_at limit 50`);

export const findSteps = (db: Db, actionId: string) => all(db, sql<Step & { fingerprint: string }>`select t.id, t.kind, t.on_day as "onDay", t.text, t.way, t.reference, t.due_on as "dueOn", t.answer, ${nameOf(sql`t.author_id`)} as by, t.fingerprint from signals.action_step t where t.action_id = ${actionId} order by t.created_at, t.id limit 500`);
export const findAsked = (db: Db, actionId: string) => all(db, sql<Action['asked'][number]>`
  select k.id as "askId", json_build_object('id', o.id, 'name', o.short_name) as organisation,
         case when g.id is not null then json_build_object('id', g.id, 'version', g.version, 'declined', g.declined, 'from', g.counted_from, 'until', g.counted_until, 'cases', g.cases, 'approvedOn', ${prague(sql`g.approved_at`)}) end as contribution
    from signals.action_ask k join access.known_organisation o on o.id = k.to_organisation_id left join signals.contribution g on g.ask_id = k.id where k.action_id = ${actionId} order by o.short_name collate "cs-x-icu", k.id limit 20`);
export const findSignals = (db: Db, actionId: string) => all(db, sql<Action['signals'][number]>`
  select s.id, s.kind, s.text, s.noted_on as "notedOn", s.level, p.name as orp, s.case_id as "caseId", case when s.case_id is not null then ${label(sql`s.case_id`)} end as "caseLabel"
    from signals.action_signal l join signals.signal s on s.id = l.signal_id left join cases.case c on c.id = s.case_id left join directory.orp p on p.code = s.orp_code where l.action_id = ${actionId} order by s.noted_on desc, s.id limit 500`);
export const findOccurrences = (db: Db, actionId: string) => all(db, sql<Occurrence & { inCase: boolean }>`select month, level, orp_code as "orpCode", in_case as "inCase" from signals.counted(${actionId})`);

export type Words = { version: number; title: string; domain: string; orpCode: string | null; addresseeKind: Evidence['addresseeKind']; addressee: string; partner: { id: string; name: string } | null; asks: string; facts: string; kept: string[]; keptReason: string; author: string; organisation: string };
export const findWords = (db: Db, actionId: string) => one(db, sql<Words>`
  select a.version, a.title, a.domain, a.orp_code as "orpCode", a.addressee_kind as "addresseeKind", a.addressee, case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as partner, a.asks, a.facts, a.kept, a.kept_reason as "keptReason", ${nameOf(sql`a.author_id`)} as author, coalesce(o.name, '') as organisation
    from signals.action a left join directory.partner p on p.id = a.partner_id left join access.known_organisation o on o.id = a.organisation_id where a.id = ${actionId}`);
/** What stands on paper of others: what they approved. Names as paper may know them. */
export const findJoined = (db: Db, actionId: string) => all(db, sql<Evidence['joined'][number]>`
  select coalesce(o.name, '') as name, g.cases, g.counted_from as from, g.counted_until as until from signals.contribution g left join access.known_organisation o on o.id = g.organisation_id
   where g.action_id = ${actionId} and g.approved_at is not null and not g.declined order by o.name collate "cs-x-icu", g.id limit 20`);
/** Of whoever is asked no more nothing: they could not take it back. */
export const findApprovedTexts = async (db: Db, actionId: string) => (await all(db, sql<{ text: string }>`select text from signals.action_story where action_id = ${actionId} and approved_at is not null and (organisation_id = ${mine} or organisation_id in (select k.to_organisation_id from signals.action_ask k where k.action_id = ${actionId})) order by created_at, id limit 10`)).map(({ text }) => text);
export const findOrpNames = async (db: Db) => new Map((await all(db, sql<{ code: string; name: string }>`select code, short_name as name from directory.orp`)).map(({ code, name }) => [code, name]));

export type Sheet = { content: Evidence; fingerprint: string };
export const findSheet = (db: Db, actionId: string) => one(db, sql<Sheet>`select content, fingerprint from signals.action_sheet where id = ${actionId}`);
export const findFile = async (db: Db, actionId: string, as: 'pdf' | 'docx') => (await one(db, sql<{ bytes: Uint8Array }>`select ${sql.ref(as)} as bytes from signals.action_sheet where id = ${actionId}`))?.bytes;
export const findOursLike = async (db: Db, actionId: string, from: string, until: string) => (await one(db, sql<{ n: number | null }>`select signals.ours_like(${actionId}, ${from}, ${until}) as n`))?.n ?? null;
/** Who asks us, and what we gave. */
export const findOurAsk = (db: Db, actionId: string) => one(db, sql<{ askId: string; contributionId: string | null; version: number | null; approved: boolean; declined: boolean }>`
  select k.id as "askId", g.id as "contributionId", g.version, g.approved_at is not null as approved, coalesce(g.declined, false) as declined from signals.action_ask k left join signals.contribution g on g.ask_id = k.id where k.action_id = ${actionId} and k.to_organisation_id = ${mine}`);
/** Cases of the signals that an action stands on, as far as I may see them. */
export const findCasesOf = async (db: Db, actionId: string) => (await all(db, sql<{ id: string }>`select distinct s.case_id as id from signals.action_signal l join signals.signal s on s.id = l.signal_id where l.action_id = ${actionId} and s.case_id is not null limit 500`)).map(({ id }) => id);
export const seesPartner = async (db: Db, id: string) => (await all(db, sql`select from directory.partner where id = ${id}`)).length > 0;
/** Which of these signals may be chosen: seen, and our own or a watched phenomenon. */
export const findChoosable = async (db: Db, ids: readonly string[]) => (await all(db, sql<{ id: string }>`select id from signals.signal where id = any (${[...ids]}::uuid[]) and (organisation_id = ${mine} or kind = 'watch')`)).map(({ id }) => id);
