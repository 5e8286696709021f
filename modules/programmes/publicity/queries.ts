// Publicity as the team reads it (access.sql).
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Publicity } from './contract.ts';
import type { PublicityKind } from './rules.ts';

const select = (where: RawBuilder<unknown>) => sql<Publicity>`select b.id, b.version, b.kind, b.title, b.place, b.on_day as "onDay", b.link, b.reach, case when a.id is not null then json_build_object('id', a.id, 'number', a.number, 'title', a.title) end as activity,
    coalesce((select m.name from programmes.member m where m.programme_id = b.programme_id and m.membership_id = b.author_id), '') as by,
    coalesce((select json_agg(json_build_object('id', d.id, 'title', d.title, 'extension', d.extension, 'size', d.size) order by d.created_at, d.id) from programmes.publicity_document l join documents.document d on d.id = l.document_id where l.publicity_id = b.id and d.state = 'ready'), '[]') as files
  from programmes.publicity b left join programmes.activity a on a.id = b.activity_id where ${where} order by b.on_day desc, b.id desc limit 2000`;
export const findAll = (db: Db, programmeId: string) => rows(db, select(sql`b.programme_id = ${programmeId}`));
export const findOne = async (db: Db, programmeId: string, id: string) => (await rows(db, select(sql`b.programme_id = ${programmeId} and b.id = ${id}`)))[0];
type Fields = { kind: PublicityKind; title: string; place: string; onDay: string; activityId: string | null; reach: number | null; link: string };
export const add = (db: Db, programmeId: string, id: string, p: Fields) => sql`insert into programmes.publicity (id, programme_id, kind, title, place, on_day, activity_id, reach, link) values (${id}, ${programmeId}, ${p.kind}, ${p.title}, ${p.place}, ${p.onDay}, ${p.activityId}, ${p.reach}, ${p.link})`.execute(db);
export const change = async (db: Db, id: string, version: number, p: Fields) => (await rows(db, sql`update programmes.publicity set kind = ${p.kind}, title = ${p.title}, place = ${p.place}, on_day = ${p.onDay}, activity_id = ${p.activityId}, reach = ${p.reach}, link = ${p.link} where id = ${id} and version = ${version} returning id`)).length > 0;
export const remove = async (db: Db, id: string, version: number) => (await rows(db, sql`delete from programmes.publicity where id = ${id} and version = ${version} returning id`)).length > 0;
