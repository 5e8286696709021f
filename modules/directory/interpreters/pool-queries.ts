// The pool: interpreters, what they speak, on what terms, with whom not. Row policies decide what is seen.
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { newId } from '#platform/http/client.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { Asked } from '#platform/http/contract.ts';
import type { Conflict, ConflictBody, Interpreter, InterpreterBody, interpreters, ShareBody, TermsBody } from './contract.ts';

const czech = (text: RawBuilder<unknown>) => sql`${text}::text collate "cs-x-icu"`;
const pattern = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;
const ours = sql`any ((select access.my_organisations())::uuid[])`;

const interpreter = sql`
  select i.id, i.version, i.kind, i.name, json_build_object('id', o.id, 'name', o.short_name) as organisation, i.membership_id is not null as "hasAccount", i.membership_id as "membershipId",
         case when i.partner_id is not null then json_build_object('id', i.partner_id, 'name', coalesce(p.name, '')) end as partner, i.sex,
         (select coalesce(json_agg(json_build_object('language', l.language, 'variant', l.variant, 'direction', l.direction, 'level', l.level) order by l.language, l.variant), '[]') from directory.interpreter_language l where l.interpreter_id = i.id) as languages,
         i.orp_codes as "orpCodes", i.region_codes as "regionCodes", i.modes, i.phone, i.email, i.price_hour::float8 as "priceHour", i.price_travel::float8 as "priceTravel", i.price_min_minutes as "priceMinMinutes", i.price_step_minutes as "priceStepMinutes",
         i.week, i.availability_note as "availabilityNote", i.note, i.ends_on as "endsOn",
         (select json_build_object('contractKind', t.contract_kind, 'contractNumber', t.contract_number, 'contractTo', t.contract_to, 'note', t.note) from directory.interpreter_terms t where t.interpreter_id = i.id and t.organisation_id = (select access.my_organisation())) as terms,
         (select coalesce(json_agg(json_build_object('language', f.language, 'orpCode', f.orp_code, 'position', f.position) order by f.position, f.language nulls first), '[]') from directory.interpreter_preference f where f.interpreter_id = i.id and f.organisation_id = (select access.my_organisation())) as preferences,
         i.organisation_id = ${ours} as mine,
         case when i.organisation_id = ${ours} then json_build_object('everybody', exists (select from directory.interpreter_share s where s.interpreter_id = i.id and s.to_organisation_id is null),
           'organisations', (select coalesce(json_agg(json_build_object('id', k.id, 'name', k.short_name) order by k.short_name), '[]') from directory.interpreter_share s join access.known_organisation k on k.id = s.to_organisation_id where s.interpreter_id = i.id)) end as shared
    from directory.interpreter i join access.known_organisation o on o.id = i.organisation_id left join directory.partner p on p.id = i.partner_id`;

export async function findInterpreters(db: Db, { q, language, orp, after, limit }: Asked<typeof interpreters.list>['query']): Promise<{ items: Interpreter[]; next: string | null }> {
  const key = keyAfter(after, 2);
  return paged(await rows(db, sql<Interpreter>`${interpreter}
    where ${q ? sql`public.unaccent(concat_ws(' ', i.name, p.name, i.note, (select string_agg(l.variant, ' ') from directory.interpreter_language l where l.interpreter_id = i.id))) ilike public.unaccent(${pattern(q)})` : sql`true`}
      and ${language ? sql`i.id in (select l.interpreter_id from directory.interpreter_language l where l.language = ${language})` : sql`true`}
      and ${orp ? sql`(i.orp_codes = '{}' and i.region_codes = '{}' or ${orp} = any (i.orp_codes) or (select d.region_code from directory.orp d where d.code = ${orp}) = any (i.region_codes))` : sql`true`}
      and ${key ? sql`(${czech(sql`i.name`)}, i.id::text) > (${key[0]}, ${key[1]})` : sql`true`}
    order by ${czech(sql`i.name`)}, i.id::text limit ${limit + 1}`), limit, ({ name, id }) => [name, id]);
}
/** Everybody who speaks one of these languages and may still be asked on that day. */
export const findSpeaking = (db: Db, languages: readonly string[], onDay: string) => rows(db, sql<Interpreter>`${interpreter}
  where i.id in (select l.interpreter_id from directory.interpreter_language l where l.language = any (${languages})) and (i.ends_on is null or i.ends_on >= ${onDay}) order by ${czech(sql`i.name`)} limit 100`);
export const findInterpreter = async (db: Db, id: string) => (await rows(db, sql<Interpreter>`${interpreter} where i.id = ${id}`))[0];
export const countExpiring = async (db: Db, inDays: number) => (await rows(db, sql<{ n: number }>`select count(*)::int as n from directory.interpreter_terms t join directory.interpreter i on i.id = t.interpreter_id
  where t.organisation_id = (select access.my_organisation()) and t.contract_to <= platform.today() + ${inDays}::int and (i.ends_on is null or i.ends_on >= platform.today())`))[0]!.n;

type Body = z.output<typeof InterpreterBody>;
const columns = (b: Body) => ({
  kind: b.kind, name: b.name, membership_id: b.membershipId, partner_id: b.partnerId, sex: b.sex, orp_codes: b.orpCodes, region_codes: b.regionCodes, modes: b.modes, phone: b.phone, email: b.email,
  price_hour: b.priceHour, price_travel: b.priceTravel, price_min_minutes: b.priceMinMinutes, price_step_minutes: b.priceStepMinutes, week: b.week, availability_note: b.availabilityNote, note: b.note, ends_on: b.endsOn,
});
const spoken = (db: Db, interpreterId: string, languages: Body['languages']) => db.insertInto('directory.interpreter_language').values(languages.map((one) => ({ id: newId(), interpreter_id: interpreterId, ...one })) as never).execute();

export async function addInterpreter(db: Db, id: string, body: Body): Promise<void> {
  await db.insertInto('directory.interpreter').values({ id, ...columns(body) } as never).execute();
  await spoken(db, id, body.languages);
}
/** Changes the row when nobody else has meanwhile; otherwise says what stands there now. */
export async function changeInterpreter(db: Db, id: string, version: number, body: Body): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('directory.interpreter').set(columns(body) as never).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (!numUpdatedRows) {
    const current = await findInterpreter(db, id);
    throw !current || !current.mine || current.version === version ? notFound() : new Refusal('conflict', { current });
  }
  await sql`delete from directory.interpreter_language where interpreter_id = ${id}`.execute(db);
  await spoken(db, id, body.languages);
}
/** Somebody waits for their answer, or counts on them. */
export const isAwaited = async (db: Db, id: string) => (await rows(db, sql<{ ok: boolean }>`select directory.is_awaited(${id}) as ok`))[0]!.ok;
export const isColleague = async (db: Db, membershipId: string) => (await rows(db, sql<{ ok: boolean }>`select access.is_of_my_organisation(${membershipId}) as ok`))[0]!.ok;
export const knowsPartner = async (db: Db, id: string) => (await rows(db, sql`select from directory.partner where id = ${id} and organisation_id = ${ours}`)).length > 0;
export const seesOrganisation = async (db: Db, id: string) => (await rows(db, sql`select from access.known_organisation where id = ${id}`)).length > 0;
export const areTerritory = async (db: Db, orps: readonly string[], regions: readonly string[]) => (await rows(db, sql<{ ok: boolean }>`select (select count(*) from directory.orp where code = any (${orps})) = ${new Set(orps).size}
  and (select count(*) from directory.region where code = any (${regions})) = ${new Set(regions).size} as ok`))[0]!.ok;

export async function share(db: Db, id: string, { everybody, organisationIds }: z.output<typeof ShareBody>): Promise<void> {
  await sql`delete from directory.interpreter_share where interpreter_id = ${id}`.execute(db);
  const to = [...(everybody ? [null] : []), ...new Set(organisationIds)];
  if (to.length) await db.insertInto('directory.interpreter_share').values(to.map((organisation) => ({ id: newId(), interpreter_id: id, to_organisation_id: organisation })) as never).execute();
}
export async function setTerms(db: Db, id: string, b: z.output<typeof TermsBody>): Promise<void> {
  await sql`insert into directory.interpreter_terms (id, interpreter_id, contract_kind, contract_number, contract_to, note) values (${newId()}, ${id}, ${b.contractKind}, ${b.contractNumber}, ${b.contractTo}, ${b.note})
    on conflict (organisation_id, interpreter_id) do update set contract_kind = excluded.contract_kind, contract_number = excluded.contract_number, contract_to = excluded.contract_to, note = excluded.note`.execute(db);
  await sql`delete from directory.interpreter_preference where interpreter_id = ${id} and organisation_id = (select access.my_organisation())`.execute(db);
  const each = [...new Map(b.preferences.map((one) => [`${one.language} ${one.orpCode}`, one])).values()];
  if (each.length) await db.insertInto('directory.interpreter_preference').values(each.map(({ language, orpCode, position }) => ({ id: newId(), interpreter_id: id, language, orp_code: orpCode, position })) as never).execute();
}

// ---- with whom not ----
export const findConflicts = (db: Db, interpreterId: string) => rows(db, sql<Omit<Conflict, 'person'> & { personId: string | null }>`
  select c.id, json_build_object('id', i.id, 'name', i.name) as interpreter, c.case_id as "caseId", c.person_id as "personId", case when o.id is not null then json_build_object('id', o.id, 'name', o.short_name) end as "withOrganisation", c.reason, c.note
    from directory.interpreter_conflict c join directory.interpreter i on i.id = c.interpreter_id left join access.known_organisation o on o.id = c.with_organisation_id
   where c.interpreter_id = ${interpreterId} and c.ended_on is null order by c.created_at desc limit 200`);
export const addConflict = (db: Db, interpreterId: string, { id, caseId, personId, withOrganisationId, reason, note }: z.output<typeof ConflictBody> & { id: string }) =>
  db.insertInto('directory.interpreter_conflict').values({ id, interpreter_id: interpreterId, case_id: caseId, person_id: personId, with_organisation_id: withOrganisationId, reason, note } as never).execute();
export const endConflict = async (db: Db, id: string) => (await rows(db, sql`update directory.interpreter_conflict set ended_on = platform.today() where id = ${id} and ended_on is null returning id`)).length > 0;
/** Which of these are not to be asked for a case; never why. */
export const findUnsuitable = async (db: Db, caseId: string | null, about: readonly string[], among: readonly string[]) =>
  (await rows(db, sql<{ ids: string[] }>`select directory.unsuitable(${caseId}, ${about}::uuid[], ${among}::uuid[]) as ids`))[0]!.ids;
