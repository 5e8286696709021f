// Programmes and sites as who asks sees them (policies of access.sql).
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Programme, ProgrammeLine, Site } from './contract.ts';

const organisation = (id: RawBuilder<unknown>) => sql`(select json_build_object('id', o.id, 'name', o.name) from access.known_organisation o where o.id = ${id})`;
const orp = (code: RawBuilder<unknown>) => sql`(select json_build_object('code', d.code, 'name', d.name, 'region', r.name) from directory.orp d join directory.region r on r.code = d.region_code where d.code = ${code})`;
// Lists of mine are made once for the whole list: without the offset each would be made anew for every row that asks.
const mine = sql`(select programmes.in_team() as team, programmes.led() as led, programmes.whole() as whole, programmes.at_work() as working, programmes.my_sites() as sites, programmes.sites_written() as written, programmes.sites_seen() as seen offset 0) i`;
const line = sql`p.id, p.version, p.name, p.short_name as "shortName", p.registration_number as "registrationNumber", p.funder, p.begins_on as "beginsOn", p.ends_on as "endsOn", p.closed_on as "closedOn",
  coalesce(${organisation(sql`p.organisation_id`)}, json_build_object('id', p.organisation_id, 'name', '')) as by, p.id = any (i.team) as "inTeam", p.id = any (i.led) as leads, p.id = any (i.whole) as whole, p.id = any (i.working) as "atWork",
  coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id) from programmes.site s where s.programme_id = p.id and s.id = any (i.sites)), '[]') as "mySites", (select count(*)::int from programmes.site_names(p.id)) as sites`;

type Asked = { after?: string | undefined; limit: number };
export async function findPage(db: Db, { after, limit }: Asked) {
  const key = keyAfter(after, 3);
  const found = await rows(db, sql<ProgrammeLine & { over: number; before: number }>`select * from (select ${line}, (p.closed_on is not null)::int as over, date '2100-01-01' - p.begins_on as before from ${mine} cross join programmes.programme p) x
    where ${key ? sql`(over, before, id) > (${key[0]}::int, ${key[1]}::int, ${key[2]}::uuid)` : sql`true`} order by over, before, id limit ${limit + 1}`);
  return paged(found, limit, ({ over, before, id }) => [String(over), String(before), id]);
}

// Sites that joined are told by name to everybody who sees the programme; those that are only talked with to the team.
const siteList = sql`coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name, 'orp', ${orp(sql`x.orp_code`)}, 'joinedOn', x.joined_on, 'leftOn', x.left_on, 'open', x.open) order by x.name, x.id) from (
    select n.id, n.name, n.orp_code, n.joined_on, n.left_on, n.id = any (i.seen) as open from programmes.site_names(p.id) n
    union all select s.id, s.name, s.orp_code, s.joined_on, s.left_on, true from programmes.site s where s.programme_id = p.id and s.joined_on is null) x), '[]')`;
export const find = async (db: Db, id: string) => (await rows(db, sql<Programme & { organisationId: string }>`select ${line}, p.organisation_id as "organisationId", p.about,
    (select json_build_object('id', j.id, 'name', j.name) from work.project j where j.id = p.project_id) as project,
    (select json_build_object('versionId', v.id, 'title', v.content -> 'title', 'number', v.number) from questionnaires.version v where v.id = p.model_version_id) as model,
    coalesce((select json_agg(json_build_object('id', a.id, 'version', a.version, 'number', a.number, 'title', a.title, 'about', a.about, 'beginsOn', a.begins_on, 'endsOn', a.ends_on) order by a.number) from programmes.activity a where a.programme_id = p.id), '[]') as activities,
    coalesce((select json_agg(json_build_object('id', m.id, 'version', m.version, 'membershipId', m.membership_id, 'name', m.name, 'leads', m.leads, 'expertise', m.expertise, 'since', m.since, 'until', m.until, 'me', m.membership_id = (select access.my_membership())) order by m.leads desc, m.name, m.id) from programmes.member m where m.programme_id = p.id), '[]') as team,
    ${siteList} as "siteList", (select m.id from programmes.member m where m.programme_id = p.id and m.membership_id = (select access.my_membership()) and p.id = any (i.team)) as "memberId"
  from ${mine} cross join programmes.programme p where p.id = ${id}`))[0];

export const findSite = async (db: Db, programmeId: string, id: string) => (await rows(db, sql<Site & { programmeId: string; toOrganisationId: string | null }>`select s.id, s.version, s.programme_id as "programmeId", s.to_organisation_id as "toOrganisationId", json_build_object('id', p.id, 'name', p.short_name) as programme, coalesce((select n.name from programmes.site_names(s.programme_id) n where n.id = s.id), s.name) as name,
    ${orp(sql`s.orp_code`)} as orp, s.joined_on as "joinedOn", s.left_on as "leftOn", ${organisation(sql`s.to_organisation_id`)} as organisation, s.approached_on as "approachedOn", s.left_reason as "leftReason", p.closed_on as "closedOn",
    case when s.programme_id = any (i.whole) then coalesce(programmes.site_note(s.id), '') end as note,
    coalesce((select json_agg(json_build_object('id', e.id, 'version', e.version, 'role', e.role, 'name', e.name, 'membershipId', e.membership_id, 'post', e.post, 'email', e.email, 'phone', e.phone, 'since', e.since, 'until', e.until) order by e.until nulls first, e.role, e.name, e.id) from programmes.site_person e where e.site_id = s.id), '[]') as people,
    coalesce((select json_agg(json_build_object('id', u.id, 'version', u.version, 'memberId', u.member_id, 'name', m.name, 'since', u.since, 'until', u.until) order by u.until nulls first, m.name, u.id) from programmes.supporter u join programmes.member m on m.id = u.member_id where u.site_id = s.id), '[]') as supporters,
    s.programme_id = any (i.whole) as team, s.programme_id = any (i.led) as leads, s.id = any (i.sites) as ours, s.id = any (i.written) as writes
  from ${mine} cross join programmes.site s join programmes.programme p on p.id = s.programme_id where s.id = ${id} and s.programme_id = ${programmeId}`))[0];
