import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Qualification } from '../contract.ts';
import type { qualifications } from './contract.ts';

const select = (where: RawBuilder<unknown>, order: RawBuilder<unknown>, limit: number) => sql<Qualification>`
  select q.id, q.version, q.membership_id as "membershipId", coalesce(a.name, '') as name, q.kind, q.title, q.obtained_on as "obtainedOn", q.valid_until as "validUntil", q.proof, q.ended_on as "endedOn", q.id in (select f.follows_id from learning.qualification f where f.follows_id = q.id) as renewed,
    case when q.membership_id = any (headed.ids) then (select count(*)::int from learning.proof p join documents.document d on d.id = p.document_id where p.qualification_id = q.id and d.state = 'ready') end as proofs, q.membership_id = any (headed.ids) and q.organisation_id = (select access.my_organisation()) as "mayWrite"
    from learning.qualification q join access.membership m on m.id = q.membership_id join access.account a on a.id = m.account_id cross join (select learning.headed() as ids) headed where ${where} order by ${order} limit ${limit}`;
const lasting = sql`q.ended_on is null and q.id not in (select f.follows_id from learning.qualification f where f.follows_id is not null) and coalesce(least(m.valid_to, (m.ended_at at time zone 'Europe/Prague')::date), 'infinity') >= platform.today()`, until = sql`coalesce(q.valid_until, '9999-12-31')`;

export async function findPage(db: Db, { after, limit }: { after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2), day = key && /^\d{4}-\d{2}-\d{2}$/.test(key[0]!) ? key : undefined;
  return paged(await rows(db, select(sql`${lasting} and ${day ? sql`(${until}, q.id::text) > (${day[0]}::date, ${day[1]})` : sql`true`}`, sql`${until}, q.id::text`, limit + 1)), limit, (one) => [one.validUntil ?? '9999-12-31', one.id]);
}
/** Those that ended or end until a day. */
export const findEnding = (db: Db, until_: string, only?: string) => rows(db, select(sql`${lasting} and q.valid_until <= ${until_}::date and ${only ? sql`q.membership_id = ${only}` : sql`true`}`, sql`q.valid_until, q.id`, 2000));
export const findOf = (db: Db, membershipId: string) => rows(db, select(sql`q.membership_id = ${membershipId}`, sql`q.ended_on nulls first, ${until}, q.id`, 300));
export const find = async (db: Db, id: string) => (await rows(db, select(sql`q.id = ${id}`, sql`q.id`, 1)))[0];
export const add = (db: Db, q: z.output<typeof qualifications.add.body>) => sql`insert into learning.qualification (id, membership_id, kind, title, obtained_on, valid_until, proof, follows_id) values (${q.id}, ${q.membershipId}, ${q.kind}, ${q.title}, ${q.obtainedOn}, ${q.validUntil}, ${q.proof}, ${q.followsId})`.execute(db);
export const change = async (db: Db, id: string, version: number, q: z.output<typeof qualifications.change.body>) => (await rows(db, sql`update learning.qualification set kind = ${q.kind}, title = ${q.title}, obtained_on = ${q.obtainedOn}, valid_until = ${q.validUntil}, proof = ${q.proof}, ended_on = ${q.endedOn} where id = ${id} and version = ${version} returning id`)).length > 0;
