// Looking for words in minutes. What may be within reach is found by the index first (`meetings.find_words`); what is shown comes through the rows' own policies.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { MeetingKind, MeetingState } from '../shapes.ts';
import type { sources } from './contract.ts';

/** Stems are letters and digits only: nothing in them is an operator. */
const asked = (stems: readonly string[]) => stems.map((one) => `${one}:*`).join(' & ');

export type Hit = { id: string; title: string; kind: MeetingKind; state: MeetingState; onDay: string | null; group: string | null; caseId: string | null; texts: { source: (typeof sources)[number]; where: string; text: string }[] };
/** Meetings with what was found in them, at most three texts each. Nothing is counted: neither is what the caller does not see. */
export async function findMeetings(db: Db, stems: readonly string[], { groupId, year, after, limit }: { groupId?: string | undefined; year?: number | undefined; after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2), sort = sql`coalesce(m.on_day, '9999-01-01'::date)`;
  const found = await rows(db, sql<Hit>`
    with hit as materialized (select * from meetings.find_words(${asked(stems)}, ${stems.join(' ')})),
         said as materialized (
           select h.meeting_id, 1 as rank, 'title' as source, '' as "where", m.title as text from hit h join meetings.meeting m on m.id = h.source_id where h.source = 'meeting'
           union all select h.meeting_id, 2, 'item', '', i.title from hit h join meetings.item i on i.id = h.source_id where h.source = 'item'
           union all select h.meeting_id, 3, case when p.kind in ('decision', 'agreement') then 'decision' else 'passage' end, coalesce(i.title, ''), p.text from hit h join meetings.passage p on p.id = h.source_id left join meetings.item i on i.id = p.item_id where h.source = 'passage'
           union all select h.meeting_id, 4, 'task', coalesce(i.title, ''), c.what from hit h join meetings.item_commitment l on l.id = h.source_id join commitments.commitment c on c.id = l.commitment_id left join meetings.item i on i.id = l.item_id where h.source = 'task')
    select m.id, m.title, m.kind, m.state, m.on_day as "onDay", g.name as "group", m.case_id as "caseId",
           (select coalesce(json_agg(json_build_object('source', x.source, 'where', x."where", 'text', x.text) order by x.rank, x.text), '[]') from (select s.* from said s where s.meeting_id = m.id and s.source <> 'title' order by s.rank, s.text limit 3) x) as texts
      from meetings.meeting m left join meetings."group" g on g.id = m.group_id
     where m.id in (select s.meeting_id from said s) and ${groupId ? sql`m.group_id = ${groupId}` : sql`true`} and ${year ? sql`extract(year from m.on_day) = ${year}` : sql`true`}
       and ${key ? sql`(${sort}, m.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql`true`}
     order by ${sort} desc, m.id desc limit ${limit + 1}`);
  return paged(found, limit, (m) => [m.onDay ?? '9999-01-01', m.id]);
}
/** Groups and years of meetings that the caller sees, for narrowing. */
export const findPlaces = async (db: Db) => ({
  groups: await rows(db, sql<{ id: string; name: string }>`select g.id, g.name from meetings."group" g order by g.name collate "cs-x-icu", g.id limit 200`),
  years: (await rows(db, sql<{ year: number }>`select distinct extract(year from on_day)::int as year from meetings.meeting where on_day is not null order by 1 desc limit 60`)).map(({ year }) => year),
});
/** By title, the nearest day first. What stands in a case is found by its case. */
export const findTitles = async (db: Db, stems: readonly string[]) => (stems.length ? rows(db, sql<{ id: string; title: string; onDay: string | null; group: string | null }>`
  select m.id, m.title, m.on_day as "onDay", g.name as "group" from meetings.find_words(${asked(stems)}, ${stems.join(' ')}) h join meetings.meeting m on m.id = h.source_id left join meetings."group" g on g.id = m.group_id
   where h.source = 'meeting' and m.case_id is null order by abs(m.on_day - platform.today()) nulls first, m.id limit 8`) : []);
