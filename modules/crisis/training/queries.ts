import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { CrisisTraining } from './contract.ts';

const training = (where: RawBuilder<unknown>, limit: number) => sql<CrisisTraining>`
  select t.id, t.version, t.membership_id as "membershipId", a.name, t.kind, t.trained_on as "trainedOn", t.valid_until as "validUntil", t.proof, t.ended_on is null and platform.today() between t.trained_on and t.valid_until as holds, t.ended_on is not null as ended
    from crisis.training t join access.membership m on m.id = t.membership_id join access.account a on a.id = m.account_id where ${where} order by a.name, t.valid_until desc, t.id limit ${limit}`;
export async function findPage(db: Db, { after, limit }: { after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 3), day = key && /^\d{4}-\d{2}-\d{2}$/.test(key[1]!) ? key : undefined;
  return paged(await rows(db, training(day ? sql`(a.name > ${day[0]} or a.name = ${day[0]} and (t.valid_until < ${day[1]}::date or t.valid_until = ${day[1]}::date and t.id::text > ${day[2]}))` : sql`true`, limit + 1)), limit, (one) => [one.name, one.validUntil, one.id]);
}
export const find = async (db: Db, id: string) => (await rows(db, training(sql`t.id = ${id}`, 1)))[0];
export const isColleague = async (db: Db, membershipId: string) => (await rows(db, sql`select from access.membership where id = ${membershipId} and organisation_id = (select access.my_organisation())`)).length > 0;
type Fields = Pick<CrisisTraining, 'kind' | 'trainedOn' | 'validUntil' | 'proof'>;
export const add = (db: Db, row: { id: string; membershipId: string } & Fields) => db.insertInto('crisis.training').values({ id: row.id, membership_id: row.membershipId, kind: row.kind, trained_on: row.trainedOn, valid_until: row.validUntil, proof: row.proof }).execute();
export const change = async (db: Db, id: string, version: number, row: Fields & { ended: boolean }) => (await rows(db, sql`
  update crisis.training set kind = ${row.kind}, trained_on = ${row.trainedOn}, valid_until = ${row.validUntil}, proof = ${row.proof}, ended_on = case when ${row.ended} then coalesce(ended_on, platform.today()) end where id = ${id} and version = ${version} returning id`)).length > 0;
