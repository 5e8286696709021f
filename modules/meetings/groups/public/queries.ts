// What groups publish, asked in the role of everybody: functions of the schema `published` and nothing else.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { GroupKind } from '../rules.ts';

export type PublishedGroup = { id: string; kind: GroupKind; name: string; purpose: string; organisation: string; district: string | null; endedOn: string | null; nextOn: string | null };
/** An organisation with those of its people who agreed to be named, or persons for themselves under an empty name. */
export type PublishedMember = { name: string; persons: string[] };
/** Minutes of one meeting; `url` leads to them where they can be read. */
export type PublishedMinutes = { id: string; onDay: string; title: string; url: string | null };

const columns = sql`id, kind, name, purpose, organisation, district, ended_on as "endedOn", next_on as "nextOn"`;
export const findGroups = async (db: Db): Promise<PublishedGroup[]> => (await sql<PublishedGroup>`select ${columns} from published.groups()`.execute(db)).rows;
export const findGroup = async (db: Db, id: string): Promise<PublishedGroup | undefined> => (await sql<PublishedGroup>`select ${columns} from published.groups() where id = ${id}`.execute(db)).rows[0];
export const findMembers = async (db: Db, id: string): Promise<PublishedMember[]> => (await sql<PublishedMember>`select name, persons from published.group_members(${id})`.execute(db)).rows;
export const findMinutes = async (db: Db, id: string): Promise<PublishedMinutes[]> => (await sql<PublishedMinutes>`select id, on_day as "onDay", title, '/verejne/zapisy/' || id as url from published.group_minutes(${id})`.execute(db)).rows;
