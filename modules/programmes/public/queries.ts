// The public page: asked by the team of its own programme, and in the role of everybody by functions of the schema `published` alone.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { PublicProgramme } from './contract.ts';

type Content = Omit<PublicProgramme, 'runs'>;
export const findStanding = async (db: Db, programmeId: string) => (await rows(db, sql<{ publishedOn: string | null; sites: { id: string; name: string; leftOut: boolean }[] }>`select (select published_on from published.programme(${programmeId})) as "publishedOn",
  coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'leftOut', s.id in (select h.site_id from programmes.page_hidden h)) order by s.name, s.id) from programmes.site s where s.programme_id = ${programmeId} and s.joined_on is not null), '[]') as sites`))[0]!;
/** @returns nothing to whoever is not in the team. */
export const findPreview = async (db: Db, programmeId: string) => (await rows(db, sql<{ content: Content | null; mark: string; publishedOn: string | null; changed: boolean }>`select x.content, md5(x.content::text) as mark, g.published_at::date as "publishedOn", g.published_at is not null and programmes.page_differs(${programmeId}) as changed
  from (select programmes.page_preview(${programmeId}) as content) x left join programmes.page g on g.programme_id = ${programmeId}`))[0];
export const publish = async (db: Db, programmeId: string, mark: string) => (await rows(db, sql<{ ok: boolean }>`select programmes.publish_page(${programmeId}, ${mark}) as ok`))[0]!.ok;
export const withdraw = (db: Db, programmeId: string) => sql`select programmes.withdraw_page(${programmeId})`.execute(db);
export const leaveOut = (db: Db, siteId: string) => sql`insert into programmes.page_hidden (site_id) values (${siteId}) on conflict do nothing`.execute(db);
/** @returns whether it was ours to take back. */
export const nameAgain = async (db: Db, siteId: string) => (await rows(db, sql`delete from programmes.page_hidden where site_id = ${siteId} returning site_id`)).length > 0;
export const isLeftOut = async (db: Db, siteId: string) => (await rows(db, sql`select from programmes.page_hidden where site_id = ${siteId}`)).length > 0;

export type PublishedLine = { id: string; name: string; by: string; funder: string; beginsOn: string; endsOn: string | null };
export const findPublishedAll = (db: Db) => rows(db, sql<PublishedLine>`select id, name, by_name as by, funder, begins_on as "beginsOn", ends_on as "endsOn" from published.programmes()`);
export const findPublished = async (db: Db, id: string) => (await rows(db, sql<{ content: Content; publishedOn: string }>`select content, published_on as "publishedOn" from published.programme(${id})`))[0];
export type PublishedFile = { sealedId: string; mediaType: string; extension: string; size: number; onDay: string };
export const findFile = async (db: Db, programmeId: string, documentId: string) => (await rows(db, sql<PublishedFile>`select sealed_id as "sealedId", media_type as "mediaType", extension, size::int as size, on_day as "onDay" from published.programme_file(${programmeId}, ${documentId})`))[0];
export const findPieces = (db: Db, programmeId: string, documentId: string, first: number, last: number) => rows(db, sql<{ key: Uint8Array; bytes: Uint8Array }>`select key, bytes from published.programme_pieces(${programmeId}, ${documentId}, ${first}, ${last})`);
