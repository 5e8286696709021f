// Outputs as who asks sees them (access.sql).
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Output } from './contract.ts';
import type { OutputKind } from './rules.ts';

// Lists of mine are made once for the whole list.
const mine = sql`(select programmes.my_sites() as sites, programmes.sites_written() as sites_written, programmes.outputs_written() as outputs, programmes.output_versions_written() as versions) i`;
const select = (where: RawBuilder<unknown>) => sql<Output>`select u.id, u.version, u.kind, u.title, u.about, u.isbn, (select json_build_object('id', a.id, 'number', a.number, 'title', a.title) from programmes.activity a where a.id = u.activity_id) as activity,
    coalesce((select json_agg(json_build_object('id', v.id, 'version', v.version, 'number', v.number, 'changed', v.changed, 'publishedOn', v.published_on, 'link', v.link, 'mayWrite', v.id = any (i.versions),
        'files', coalesce((select json_agg(json_build_object('id', d.id, 'title', d.title, 'extension', d.extension, 'size', d.size) order by d.created_at, d.id) from programmes.output_document l join documents.document d on d.id = l.document_id where l.output_version_id = v.id and d.state = 'ready'), '[]'))
      order by v.published_on desc nulls first, v.created_at desc, v.id) from programmes.output_version v where v.output_id = u.id), '[]') as versions,
    coalesce((select json_agg(json_build_object('id', e.id, 'version', e.version, 'siteId', e.site_id, 'name', coalesce(s.name, o.name, e.name), 'since', e.since, 'until', e.until, 'how', e.how, 'mayWrite', u.id = any (i.outputs) or e.site_id = any (i.sites) and e.site_id = any (i.sites_written)) order by e.until nulls first, e.since, e.id)
      from programmes.output_use e left join programmes.site s on s.id = e.site_id left join access.known_organisation o on o.id = e.to_organisation_id where e.output_id = u.id), '[]') as uses,
    coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name) from programmes.site s where s.programme_id = u.programme_id and s.id = any (i.sites) and s.id = any (i.sites_written)
      and s.id not in (select e.site_id from programmes.output_use e where e.output_id = u.id and e.site_id is not null and e.until is null)), '[]') as "offeredTo"
  from ${mine} cross join programmes.output u where ${where} order by u.created_at, u.id limit 300`;
export const findOutputs = (db: Db, programmeId: string) => rows(db, select(sql`u.programme_id = ${programmeId}`));
export const findOutput = async (db: Db, programmeId: string, id: string) => (await rows(db, select(sql`u.programme_id = ${programmeId} and u.id = ${id}`)))[0];
/** Organisations here that may be said to use it; of masked ones none. */
export const findOrganisations = (db: Db) => rows(db, sql<{ id: string; name: string }>`select o.id, o.name from access.known_organisation o where not o.masked order by o.name collate "cs-x-icu", o.id limit 300`);

type Frame = { kind: OutputKind; title: string; about: string; activityId: string | null; isbn: string };
export const add = (db: Db, programmeId: string, id: string, o: Frame) => sql`insert into programmes.output (id, programme_id, kind, title, about, activity_id, isbn) values (${id}, ${programmeId}, ${o.kind}, ${o.title}, ${o.about}, ${o.activityId}, ${o.isbn})`.execute(db);
/** Rows changed tell whether somebody else changed it meanwhile. */
export const change = async (db: Db, id: string, version: number, o: Frame) => (await rows(db, sql`update programmes.output set kind = ${o.kind}, title = ${o.title}, about = ${o.about}, activity_id = ${o.activityId}, isbn = ${o.isbn} where id = ${id} and version = ${version} returning id`)).length > 0;
type Version = { number: string; changed: string; publishedOn: string | null; link: string };
export const addVersion = (db: Db, outputId: string, id: string, v: Version) => sql`insert into programmes.output_version (id, output_id, number, changed, published_on, link) values (${id}, ${outputId}, ${v.number}, ${v.changed}, ${v.publishedOn}, ${v.link})`.execute(db);
export const changeVersion = async (db: Db, id: string, version: number, v: Version) => (await rows(db, sql`update programmes.output_version set number = ${v.number}, changed = ${v.changed}, published_on = ${v.publishedOn}, link = ${v.link} where id = ${id} and version = ${version} returning id`)).length > 0;
export const addUse = (db: Db, outputId: string, id: string, u: { siteId: string | null; toOrganisationId: string | null; name: string; since: string; how: string }) =>
  sql`insert into programmes.output_use (id, output_id, site_id, to_organisation_id, name, since, how) values (${id}, ${outputId}, ${u.siteId}, ${u.toOrganisationId}, ${u.name}, ${u.since}, ${u.how})`.execute(db);
export const changeUse = async (db: Db, id: string, version: number, u: { since: string; until: string | null; how: string }) => (await rows(db, sql`update programmes.output_use set since = ${u.since}, until = ${u.until}, how = ${u.how} where id = ${id} and version = ${version} returning id`)).length > 0;
