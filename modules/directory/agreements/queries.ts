// Agreements, their parties and steps. Row policies decide which are seen: those of the reader's organisation.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Agreement, AgreementBody, AgreementParty } from './contract.ts';
import { endingDays, reviewDays, type Step } from './rules.ts';

const mine = sql`(select access.my_organisation())`;

export type Found = {
  id: string; version: number; revision: number; title: string; scope: string; writes: boolean; validFrom: string; validTo: string | null; noticeMonths: number | null; orpCodes: string[]; topics: string[];
  offeredOn: string | null; withdrawnOn: string | null; endsOn: string | null; over: boolean; others: number; confirmed: number; declined: number; myAnswer: 'none' | 'confirmed' | 'declined' | null; reviewOn: string | null;
  services: { id: string; name: string }[]; parties: AgreementParty[];
};
/** Partners are the writer's: who does not know them reads the name they had. Organisations go by the name that the reader may know. */
const parties = sql`(select json_agg(json_build_object('id', p.id, 'organisationId', p.party_organisation_id, 'partnerId', k.id, 'name', coalesce(o.name, k.name, p.partner_name), 'duties', p.duties, 'mine', coalesce(p.party_organisation_id = ${mine}, false),
     'answer', case when p.partner_id is not null then 'paper' when p.party_organisation_id = a.organisation_id then 'writer' else coalesce(w.kind, 'none') end, 'answeredOn', case when p.party_organisation_id = a.organisation_id then t.offered_on else w.on_day end)
     order by p.party_organisation_id is distinct from a.organisation_id, coalesce(o.name, k.name, p.partner_name) collate "cs-x-icu", p.id)
  from directory.agreement_party p left join access.known_organisation o on o.id = p.party_organisation_id left join directory.partner k on k.id = p.partner_id left join directory.agreement_answer w on w.party_id = p.id where p.agreement_id = a.id)`;
const select = (where: RawBuilder<unknown>, order: RawBuilder<unknown>, limit: number) => sql<Found>`
  select a.id, a.version, a.revision, a.title, a.scope, a.organisation_id = ${mine} as writes, a.valid_from as "validFrom", a.valid_to as "validTo", a.notice_months as "noticeMonths", a.orp_codes as "orpCodes", a.topics,
         t.offered_on as "offeredOn", t.withdrawn_on as "withdrawnOn", t.ends_on as "endsOn", t.withdrawn_on is not null or exists (select from directory.agreement_step e where e.agreement_id = a.id and e.kind = 'ended') as over,
         t.others, t.confirmed, t.declined, t.my_answer as "myAnswer", t.review_on as "reviewOn",
         (select coalesce(json_agg(json_build_object('id', s.service_id, 'name', n.name) order by n.name), '[]') from directory.agreement_service s join directory.known_service n on n.id = s.service_id where s.agreement_id = a.id) as services,
         ${parties} as parties
    from directory.agreement a join directory.agreement_standing t on t.agreement_id = a.id where ${where} order by ${order} limit ${limit}`;

const past = sql`(t.withdrawn_on is not null or t.ends_on < platform.today())`;
export async function findPage(db: Db, { part, organisationId, partnerId, after, limit }: { part: 'current' | 'past'; organisationId?: string | undefined; partnerId?: string | undefined; after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2), party = (column: RawBuilder<unknown>, id: string | undefined) => id ? sql`a.id in (select p.agreement_id from directory.agreement_party p where ${column} = ${id})` : sql`true`;
  const found = await rows(db, select(sql`coalesce(${past}, false) = ${part === 'past'} and ${party(sql`p.party_organisation_id`, organisationId)} and ${party(sql`p.partner_id`, partnerId)}
    and ${key ? sql`(a.valid_from, a.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql`true`}`, sql`a.valid_from desc, a.id desc`, limit + 1));
  return paged(found, limit, (a) => [a.validFrom, a.id]);
}
export const find = async (db: Db, id: string) => (await rows(db, select(sql`a.id = ${id}`, sql`a.id`, 1)))[0];
export const findSteps = (db: Db, id: string) => rows(db, sql<Agreement['steps'][number]>`
  select s.id, s.kind, o.name as organisation, c.name as author, s.on_day as "onDay", s.until_day as "untilDay", s.note, s.revision
    from directory.agreement_step s join access.known_organisation o on o.id = s.organisation_id left join access.membership m on m.id = s.author_id left join access.account c on c.id = m.account_id
   where s.agreement_id = ${id} order by s.created_at, s.id limit 500`);
/** What may need a head's or a coordinator's eye; the rules say what does. */
export const findDue = (db: Db) => rows(db, select(sql`t.offered_on is not null and not coalesce(${past}, false) and (t.my_answer = 'none' or t.review_on <= platform.today() + ${reviewDays}::int or t.ends_on <= platform.today() + ${endingDays}::int)`, sql`a.valid_from, a.id`, 100));

const columns = (b: AgreementBody) => ({ title: b.title, scope: b.scope, orp_codes: b.orpCodes, topics: b.topics, valid_from: b.validFrom, valid_to: b.validTo, notice_months: b.noticeMonths, review_on: b.reviewOn });
async function putAround(db: Db, id: string, b: AgreementBody, me: string): Promise<void> {
  const organisations = [me, ...b.parties.flatMap(({ organisationId }) => organisationId ?? [])], partners = b.parties.flatMap(({ partnerId }) => partnerId ?? []);
  await sql`delete from directory.agreement_party where agreement_id = ${id} and coalesce(party_organisation_id, partner_id) <> all (${[...organisations, ...partners]}::uuid[])`.execute(db);
  for (const p of [{ organisationId: me, partnerId: null, duties: b.duties }, ...b.parties]) {
    const { numAffectedRows } = await sql`update directory.agreement_party set duties = ${p.duties} where agreement_id = ${id} and coalesce(party_organisation_id, partner_id) = ${p.organisationId ?? p.partnerId}`.execute(db);
    if (!numAffectedRows) await sql`insert into directory.agreement_party (id, agreement_id, party_organisation_id, partner_id, partner_name, duties)
      values (gen_random_uuid(), ${id}, ${p.organisationId}, ${p.partnerId}, coalesce((select name from directory.partner where id = ${p.partnerId}), ''), ${p.duties})`.execute(db);
  }
  await sql`delete from directory.agreement_service where agreement_id = ${id} and service_id <> all (${[...b.services]}::uuid[])`.execute(db);
  for (const service of new Set(b.services)) await sql`insert into directory.agreement_service (agreement_id, service_id) values (${id}, ${service}) on conflict do nothing`.execute(db);
}
export async function add(db: Db, id: string, b: AgreementBody, me: string): Promise<void> {
  await db.insertInto('directory.agreement').values({ id, ...columns(b) } as never).execute();
  await putAround(db, id, b, me);
}
/** @returns whether nobody else has changed it meanwhile. A new wording has a new number. */
export async function change(db: Db, id: string, version: number, b: AgreementBody, me: string, anew: boolean): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('directory.agreement').set({ ...columns(b), ...(anew && { revision: sql`revision + 1` }) } as never).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (!numUpdatedRows) return false;
  await putAround(db, id, b, me);
  return true;
}
export const addStep = (db: Db, s: { agreementId: string; kind: Step; revision: number; untilDay?: string | null; note: string }) =>
  sql`insert into directory.agreement_step (id, agreement_id, kind, revision, until_day, note) values (gen_random_uuid(), ${s.agreementId}, ${s.kind}, ${s.revision}, ${s.untilDay ?? null}, ${s.note})`.execute(db);
export const drop = (db: Db, id: string) => sql`delete from directory.agreement where id = ${id}`.execute(db);
export const hasDocuments = async (db: Db, id: string) => (await rows(db, sql`select from documents.agreement_document where agreement_id = ${id} limit 1`)).length > 0;
