// Rules of an organisation as the caller sees them.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { QualityRule, RuleKind, RuleVersion } from './contract.ts';

export type RuleRow = Omit<QualityRule, 'concernsMe' | 'confirmedOn' | 'concerned' | 'unread'> & { /** Whom it concerns today. */ people: string[] };
const nameOf = (id: RawBuilder<unknown>) => sql`coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = ${id}), '')`;
const wording = (v: RawBuilder<unknown>) => sql`'id', ${v}.id, 'number', ${v}.number, 'validFrom', ${v}.valid_from, 'approvedBy', ${nameOf(sql`${v}.approved_by`)}, 'approvedOn', ${v}.approved_on, 'link', ${v}.link, 'inFile', ${v}.in_file, 'changed', ${v}.changed`;
const select = (where: RawBuilder<unknown>, order: RawBuilder<unknown>, limit: number) => sql<RuleRow>`
  select r.id, r.version, r.kind, r.title, r.topic, r.law, r.valid_until as "validUntil", to_json(r.standards) as standards, coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name) from directory.known_service s where s.id = any (r.service_ids)), '[]') as services,
    json_build_object('id', r.owner_id, 'name', ${nameOf(sql`r.owner_id`)}) as owner, r.review_on as "reviewOn", r.reviewed_on as "reviewedOn", r.ended_on as "endedOn", r.organisation_id = (select access.my_organisation()) and (select quality.leads()) as "mayWrite", r.owner_id = (select access.my_membership()) as mine,
    (select json_build_object(${wording(sql`v`)}) from quality.rule_version v where v.id = n.version_id) as now, (select min(v.valid_from) from quality.rule_version v where v.rule_id = r.id and v.valid_from > platform.today()) as comes,
    case when r.ended_on < platform.today() then '[]' else to_json(quality.concerned(r.organisation_id, r.service_ids)) end as people
  from quality.rule r left join quality.rule_now n on n.rule_id = r.id where ${where} order by ${order} limit ${limit}`;
const holds = sql`(r.ended_on is null or r.ended_on >= platform.today())`;

type Asked = { kind: RuleKind; topic?: string | undefined; part: 'current' | 'ended'; standard?: number | undefined; serviceId?: string | undefined; after?: string | undefined; limit: number };
export async function findPage(db: Db, { kind, topic, part, standard, serviceId, after, limit }: Asked) {
  const key = keyAfter(after, 2), sort = sql`lower(r.title) collate "cs-x-icu"`;
  const where = sql`r.kind = ${kind} and ${topic ? sql`r.topic = ${topic}` : sql`true`} and ${part === 'current' ? holds : sql`not ${holds}`} and ${standard ? sql`${standard} = any (r.standards)` : sql`true`} and ${serviceId ? sql`(r.service_ids = '{}' or ${serviceId}::uuid = any (r.service_ids))` : sql`true`} and ${key ? sql`(${sort}, r.id) > (lower(${key[0]}) collate "cs-x-icu", ${key[1]}::uuid)` : sql`true`}`;
  return paged(await rows(db, select(where, sql`${sort}, r.id`, limit + 1)), limit, ({ title, id }) => [title, id]);
}
export const find = async (db: Db, id: string) => (await rows(db, select(sql`r.id = ${id}`, sql`r.id`, 1)))[0];
export const findHolding = (db: Db) => rows(db, select(sql`${holds} and n.version_id is not null`, sql`least(r.valid_until, r.review_on) nulls last, r.title`, 1000));
export const versionsOf = (db: Db, id: string) => rows(db, sql<RuleVersion>`select v.id, v.number, v.valid_from as "validFrom", ${nameOf(sql`v.approved_by`)} as "approvedBy", v.approved_on as "approvedOn", v.link, v.in_file as "inFile", v.changed, v.text, ${nameOf(sql`v.author_id`)} as author from quality.rule_version v where v.rule_id = ${id} order by v.number desc limit 200`);
export const namesOf = (db: Db, ids: readonly string[]) => rows(db, sql<{ id: string; name: string }>`select m.id, a.name from access.membership m join access.account a on a.id = m.account_id where m.id = any (${ids}::uuid[]) order by a.name`);

type Frame = { title: string; topic: string; law: string; validUntil: string | null; standards: number[]; serviceIds: string[]; ownerId: string; reviewOn: string | null };
type Wording = { text: string; link: string; inFile: boolean; changed: string; validFrom: string; approvedById: string; approvedOn: string };
export const add = (db: Db, id: string, { kind, title, topic, law, validUntil, standards, serviceIds, ownerId, reviewOn }: Frame & { kind: RuleKind }) => sql`insert into quality.rule (id, kind, title, topic, law, valid_until, standards, service_ids, owner_id, review_on) values (${id}, ${kind}, ${title}, ${topic}, ${law}, ${validUntil}, ${standards}::int[], ${serviceIds}::uuid[], ${ownerId}, ${reviewOn})`.execute(db);
export const addVersion = (db: Db, ruleId: string, id: string, w: Wording) => sql`insert into quality.rule_version (id, rule_id, number, text, link, in_file, changed, valid_from, approved_by, approved_on)
  values (${id}, ${ruleId}, (select coalesce(max(v.number), 0) + 1 from quality.rule_version v where v.rule_id = ${ruleId}), ${w.text}, ${w.link}, ${w.inFile}, ${w.changed}, ${w.validFrom}, ${w.approvedById}, ${w.approvedOn})`.execute(db);
/** Rows changed tell whether somebody else changed it meanwhile. */
export const change = async (db: Db, id: string, version: number, { title, topic, law, validUntil, standards, serviceIds, ownerId, reviewOn, endedOn }: Frame & { endedOn: string | null }) => (await rows(db, sql`update quality.rule set title = ${title}, topic = ${topic}, law = ${law}, valid_until = ${validUntil}, standards = ${standards}::int[], service_ids = ${serviceIds}::uuid[], owner_id = ${ownerId}, review_on = ${reviewOn}, ended_on = ${endedOn} where id = ${id} and version = ${version} returning id`)).length > 0;
export const review = async (db: Db, id: string, version: number, again: string | null, validUntil: string | null) => (await rows(db, sql`update quality.rule set reviewed_on = platform.today(), review_on = ${again}, valid_until = ${validUntil} where id = ${id} and version = ${version} returning id`)).length > 0;
export const setDays = (db: Db, id: string, { reviewOn, validUntil }: { reviewOn: string | null; validUntil: string | null }) => sql`update quality.rule set review_on = coalesce(${reviewOn}::date, review_on), valid_until = coalesce(${validUntil}::date, valid_until) where id = ${id}`.execute(db);
