// Signals of the organisation listed and counted, as this caller may see them: a number is counted from what its list shows.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Asked } from '#platform/http/contract.ts';
import type { Signal, signals } from './contract.ts';
import type { TrendBy } from './rules.ts';

type Narrowing = Pick<Asked<typeof signals.list>['query'], 'domain' | 'level' | 'orp' | 'locality' | 'origin'>;
const inCase = sql`left join cases.case c on c.id = s.case_id left join localities.locality l on l.case_id = s.case_id`, place = sql`coalesce(s.orp_code, l.orp_code)`, label = sql`coalesce((select nullif(cs.own_label, '') from cases.case_service cs where cs.case_id = s.case_id and cs.organisation_id = (select access.my_organisation()) limit 1), c.label)`;
/** Barriers, inputs and findings of my organisation; the place of a signal is its own district, else that of its locality. */
const chosen = ({ domain, level, orp, locality, origin }: Narrowing) => sql`s.kind in ('barrier', 'input', 'finding') and s.organisation_id = any ((select access.my_organisations())::uuid[])
  and ${domain ? sql`s.domain = ${domain}` : sql`true`} and ${level ? sql`s.level = ${level}` : sql`true`} and ${orp === 'none' ? sql`${place} is null` : orp ? sql`${place} = ${orp}` : sql`true`} and ${locality ? sql`s.case_id = ${locality} and c.subject_kind = 'locality'` : sql`true`}
  and ${origin === 'case' ? sql`s.case_id is not null and c.subject_kind is distinct from 'locality'` : origin === 'locality' ? sql`c.subject_kind = 'locality'` : origin === 'meeting' ? sql`s.kind = 'input'` : origin === 'audits' ? sql`s.kind = 'finding'` : origin === 'none' ? sql`s.case_id is null and s.kind = 'barrier'` : sql`true`}`;

const signal = sql`s.id, s.kind, s.case_id as "caseId", case when s.case_id is not null then ${label} end as "caseLabel", coalesce(c.subject_kind = 'locality', false) as locality, s.about, s.domain, s.level, case when p.code is not null then json_build_object('code', p.code, 'name', p.name) end as orp,
  s.text, s.noted_on as "notedOn", s.ended_on as "endedOn", json_build_object('id', s.author_id, 'name', coalesce(a.name, '')) as author, case when g.id is not null then json_build_object('id', g.id, 'title', g.title) end as meeting`;
const around = sql`${inCase} left join directory.orp p on p.code = ${place} left join access.membership m on m.id = s.author_id left join access.account a on a.id = m.account_id left join signals.input i on i.id = s.id left join meetings.meeting g on g.id = i.meeting_id`;

export async function findSignals(db: Db, { month, since, after, limit, ...narrowing }: Asked<typeof signals.list>['query']): Promise<{ items: Signal[]; next: string | null }> {
  const key = keyAfter(after, 2);
  const items = await all(db, sql<Signal>`select ${signal} from signals.signal s ${around} where ${chosen(narrowing)} and ${month ? sql`s.noted_on >= ${`${month}-01`}::date and s.noted_on < ${`${month}-01`}::date + interval '1 month'` : sql`true`} and ${since ? sql`s.noted_on >= ${`${since}-01`}::date` : sql`true`}
    and ${key ? sql`(s.noted_on, s.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql`true`} order by s.noted_on desc, s.id desc limit ${limit + 1}`);
  return paged(items, limit, ({ notedOn, id }) => [notedOn, id]);
}
/** Stays inside the organisation, so small numbers are shown. */
export const countByDomain = (db: Db) => all(db, sql<{ domain: string; signals: number; cases: number }>`
  select s.domain, count(*)::int as signals, count(distinct s.case_id)::int as cases from signals.signal s ${inCase} where ${chosen({})} group by s.domain order by 2 desc, 1 limit 100`);

const keys: Record<TrendBy, { key: RawBuilder<unknown>; name: RawBuilder<unknown>; where: RawBuilder<unknown> }> = {
  orp: { key: sql`coalesce(${place}, 'none')`, name: sql`p.name`, where: sql`true` }, domain: { key: sql`s.domain`, name: sql`null::text`, where: sql`true` }, level: { key: sql`s.level`, name: sql`null::text`, where: sql`true` },
  locality: { key: sql`s.case_id::text`, name: label, where: sql`c.subject_kind = 'locality'` },
};
export const countByMonth = (db: Db, by: TrendBy, from: string, narrowing: Narrowing) => all(db, sql<{ key: string; name: string | null; month: string; n: number }>`
  with x as (select ${keys[by].key} as key, ${keys[by].name} as name, to_char(s.noted_on, 'YYYY-MM') as month from signals.signal s ${inCase} left join directory.orp p on p.code = ${place} where ${chosen(narrowing)} and ${keys[by].where} and s.noted_on >= ${`${from}-01`}::date)
  select key, min(name) as name, month, count(*)::int as n from x group by key, month limit 5000`);

export const takesInputs = async (db: Db, meetingId: string) => (await all(db, sql<{ ok: boolean }>`select signals.takes_inputs(${meetingId}) as ok`))[0]!.ok;
export const seesMeeting = async (db: Db, id: string) => (await all(db, sql`select from meetings.meeting where id = ${id} and case_id is null`)).length > 0;
export const seesItem = async (db: Db, meetingId: string, id: string) => (await all(db, sql`select from meetings.item where id = ${id} and meeting_id = ${meetingId}`)).length > 0;
export const findInputs = (db: Db, meetingId: string) => all(db, sql<Signal & { itemId: string | null }>`select ${signal}, i.item_id as "itemId" from signals.signal s ${around} where i.meeting_id = ${meetingId} order by s.noted_on, s.id limit 200`);
