// Releases under the caller's policies.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { levels, type Level, type Release, type StatuteRule } from './shapes.ts';
import { stateOf, warnDays } from './rules.ts';

/** A person's name as my organisation writes it, else as it was released to me. */
export const nameOf = (id: RawBuilder<unknown>) => sql<string>`coalesce((select coalesce(nullif(trim(pr.given_name || ' ' || pr.family_name), ''), nullif(pr.native_name, ''))
  from people.profile pr where pr.person_id = ${id} order by pr.organisation_id = (select access.my_organisation()) desc limit 1), '')`;
const organisation = (id: RawBuilder<unknown>) => sql`(select jsonb_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name) from access.known_organisation o where o.id = ${id})`;
const instant = (column: RawBuilder<unknown>) => sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

export const today = async (db: Db) => (await sql<{ day: string }>`select platform.today() as day`.execute(db)).rows[0]!.day;

type Row = Omit<Release, 'state'> & { caseId: string; sheetVersions: Record<string, string> };
const select = sql`
  select r.id, r.version, r.case_id as "caseId", r.organisation_id = any ((select access.my_organisations())::uuid[]) as given,
         ${organisation(sql`r.organisation_id`)} as "from", ${organisation(sql`r.to_organisation_id`)} as "to",
         (select jsonb_build_object('id', s.id, 'name', s.name) from directory.known_service s where s.id = r.to_service_id) as "toService",
         jsonb_build_object('id', r.person_id, 'name', ${nameOf(sql`r.person_id`)}, 'part', coalesce(cp.part, 'adult')) as person,
         r.ground, (select jsonb_build_object('code', g.code, 'section', g.section, 'title', g.title) from access.statute_ground g where g.code = r.statute_code) as statute,
         r.level, r.mutual, exists (select from access.release_return b where b.release_id = r.id and b.ended_at is null) as returned,
         r.purpose, r.valid_from as "validFrom", r.valid_to as "validTo", r.language, r.interpreter, r.understood, r.sheet_versions as "sheetVersions",
         case when r.guardian_id is not null then jsonb_build_object('id', r.guardian_id, 'name', ${nameOf(sql`r.guardian_id`)}) end as guardian, case when r.organisation_id = any ((select access.my_organisations())::uuid[]) then r.child_opinion else '' end as "childOpinion",
         (select coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'itemId', i.item_id)), '[]') from access.release_item i where i.release_id = r.id) as items,
         case when s.release_id is not null then jsonb_build_object('signerName', s.signer_name, 'asGuardian', s.as_guardian, 'signedAt', ${instant(sql`s.signed_at`)}) end as signature,
         ${instant(sql`r.withdrawn_at`)} as "withdrawnAt", case when r.organisation_id = any ((select access.my_organisations())::uuid[]) then r.withdrawal_reason else '' end as "withdrawalReason",
         coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = r.author_id), '') as author, ${instant(sql`r.created_at`)} as "createdAt"
    from access.release r
    left join access.release_signature s on s.release_id = r.id
    left join cases.case_person cp on cp.case_id = r.case_id and cp.person_id = r.person_id`;

const stated = async (db: Db, rows: Row[]) => {
  const day = await today(db);
  return rows.map((row) => ({ ...row, state: stateOf(row, day) }));
};
export type Found = Awaited<ReturnType<typeof stated>>[number];

export const ofCase = async (db: Db, caseId: string) => stated(db, (await sql<Row>`${select} where r.case_id = ${caseId} order by r.created_at desc, r.id limit 200`.execute(db)).rows);
export const find = async (db: Db, id: string) => (await stated(db, (await sql<Row>`${select} where r.id = ${id}`.execute(db)).rows))[0];

/** The organisation as others may know it. */
export const findOrganisation = async (db: Db, id: string) => (await sql<{ id: string; name: string; kind: string }>`select id, name, kind from access.organisation where id = ${id}`.execute(db)).rows[0];

export const findGrounds = async (db: Db, organisationId: string) => (await sql<{ code: string; section: string; title: string; what: string; maxLevel: Level }>`
  select g.code, g.section, g.title, g.what, g.max_level as "maxLevel" from access.statute_ground g join access.known_organisation o on o.id = ${organisationId} and o.kind = any (g.asker_kinds)
   where platform.today() >= g.valid_from and (g.valid_to is null or platform.today() <= g.valid_to) order by array_position(${sql.val([...levels])}::text[], g.max_level), g.code`.execute(db)).rows;

export const findReleasable = async (db: Db, caseId: string) => (await sql<{ kind: 'vulnerability' | 'health' | 'tie' | 'document'; id: string; about: string[]; code: string | null; label: string }>`
  select * from (
    select 'vulnerability' as kind, id, about, factor as code, note as label from cases.vulnerability where case_id = ${caseId} and organisation_id = (select access.my_organisation()) and ended_on is null
    union all select 'health', id, about, null, text from cases.health_fact where case_id = ${caseId} and organisation_id = (select access.my_organisation()) and ended_on is null
    union all select 'tie', id, about, null, name from cases.tie where case_id = ${caseId} and organisation_id = (select access.my_organisation()) and private_person and ended_on is null
    union all select 'document', d.id, d.about, null, d.title from documents.document d where d.case_id = ${caseId} and d.organisation_id = (select access.my_organisation()) and d.state = 'ready' and d.confidence_of is null
      and not exists (select from documents.document later where later.replaces_id = d.id and later.state = 'ready')) x
  order by kind, label, id limit 200`.execute(db)).rows;

/** Persons of the case whom these own rows concern. */
export const aboutOfItems = async (db: Db, caseId: string, items: readonly { kind: string; itemId: string }[]) => {
  const rows = await findReleasable(db, caseId);
  return items.map((item) => rows.find((row) => row.id === item.itemId && row.kind === item.kind)?.about);
};
/** Which of these are persons of the case. */
export const personsInCase = async (db: Db, caseId: string, ids: readonly string[]) =>
  (await sql<{ id: string }>`select person_id as id from cases.case_person where case_id = ${caseId} and person_id = any (${sql.val([...ids])}::uuid[])`.execute(db)).rows.map((r) => r.id);

export type NewRelease = {
  id: string; toOrganisationId: string; toServiceId: string | null; caseId: string; personId: string; ground: string; statuteCode: string | null; level: Level; mutual: boolean;
  purpose: string; validFrom: string; validTo: string; language: string; interpreter: string; items: readonly { kind: string; itemId: string }[];
};
export async function add(db: Db, r: NewRelease): Promise<void> {
  await sql`insert into access.release (id, to_organisation_id, to_service_id, case_id, person_id, ground, statute_code, level, mutual, purpose, valid_from, valid_to, language, interpreter)
    values (${r.id}, ${r.toOrganisationId}, ${r.toServiceId}, ${r.caseId}, ${r.personId}, ${r.ground}, ${r.statuteCode}, ${r.level}, ${r.mutual}, ${r.purpose}, ${r.validFrom}, ${r.validTo}, ${r.language}, ${r.interpreter})`.execute(db);
  for (const item of r.items) await sql`insert into access.release_item (id, release_id, kind, item_id) values (gen_random_uuid(), ${r.id}, ${item.kind}, ${item.itemId})`.execute(db);
}

/** Parents and guardians of a child who stand in the case as adults. */
export const findGuardians = async (db: Db, caseId: string, childId: string) => (await sql<{ id: string }>`
  select distinct k.person_id as id from people.relation k join cases.case_person g on g.case_id = ${caseId} and g.person_id = k.person_id and g.part <> 'child'
   where k.other_id = ${childId} and k.organisation_id = (select access.my_organisation()) and k.kind in ('parent', 'guardian') and (k.until is null or k.until >= platform.today())`.execute(db)).rows.map((r) => r.id);

export type Signature = { understood: string; guardianId: string | null; childOpinion: string; interpreter: string; sheetVersions: Record<string, string>; signerName: string; strokes: string };
/** The version after signing; undefined when somebody changed it meanwhile. */
export async function sign(db: Db, id: string, version: number, s: Signature): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`update access.release set understood = ${s.understood}, guardian_id = ${s.guardianId}, child_opinion = ${s.childOpinion}, interpreter = ${s.interpreter},
    sheet_versions = ${JSON.stringify(s.sheetVersions)}::jsonb where id = ${id} and version = ${version} returning version`.execute(db);
  if (rows[0]) await sql`insert into access.release_signature (release_id, signer_name, as_guardian, strokes) values (${id}, ${s.signerName}, ${s.guardianId !== null}, ${s.strokes})`.execute(db);
  return rows[0]?.version;
}
export const withdraw = async (db: Db, id: string, version: number, reason: string) =>
  (await sql<{ version: number }>`update access.release set withdrawn_at = now(), withdrawal_reason = ${reason} where id = ${id} and version = ${version} returning version`.execute(db)).rows[0]?.version;
export const passBack = (db: Db, id: string, agreed: boolean) => agreed
  ? sql`insert into access.release_return (release_id) values (${id}) on conflict (release_id) do update set ended_at = null, agreed_at = now()`.execute(db)
  : sql`update access.release_return set ended_at = now() where release_id = ${id} and ended_at is null`.execute(db);

export const findStrokes = async (db: Db, id: string) => (await sql<{ strokes: string }>`select strokes from access.release_signature where release_id = ${id}`.execute(db)).rows[0]?.strokes;
export const findBirthDate = async (db: Db, personId: string) =>
  (await sql<{ day: string | null }>`select birth_date as day from people.profile where person_id = ${personId} and birth_precision = 'known' order by organisation_id = (select access.my_organisation()) desc limit 1`.execute(db)).rows[0]?.day ?? undefined;
/** Phone and mail where a consent is withdrawn: those of the organisation's services in the case, else of any. */
export const findContact = async (db: Db, caseId: string, organisationId: string) => (await sql<{ contact: string }>`
  select concat_ws(', ', c.phone, c.email) as contact from directory.contact c join directory.service s on s.id = c.service_id and s.organisation_id = ${organisationId} and s.partner_id is null
   where not (select o.masked from access.organisation o where o.id = ${organisationId}) and coalesce(c.phone, c.email) is not null order by exists (select from cases.case_service x where x.case_id = ${caseId} and x.service_id = s.id) desc, c.created_at limit 1`.execute(db)).rows[0]?.contact;

/** What ends: signed releases of cases within my reach, and residence permits of people within it. Soon and fifty of each, or between two days and so many. */
export async function findEnding(db: Db, { from, until, most = 0 }: { from?: string; until?: string; most?: number } = {}) {
  const last = until ? sql`${until}::date` : sql`platform.today() + ${warnDays}::int`, first = from ? sql`${from}::date` : sql`platform.today() - 30`, count = from ? sql`${most}::int` : sql`50`;
  const releases = (await sql<{ id: string; caseId: string; label: string; person: string; organisation: string; validTo: string }>`
    select r.id, r.case_id as "caseId", coalesce(nullif(cs.own_label, ''), c.label, '') as label, ${nameOf(sql`r.person_id`)} as person, o.short_name as organisation, r.valid_to as "validTo"
      from access.release r
      join access.known_organisation o on o.id = case when r.organisation_id = (select access.my_organisation()) then r.to_organisation_id else r.organisation_id end
      left join cases.case c on c.id = r.case_id
      left join lateral (select own_label from cases.case_service x where x.case_id = r.case_id and x.organisation_id = (select access.my_organisation()) limit 1) cs on true
     where r.id = any ((select access.my_ending_releases(${first}, ${last}))::uuid[]) and c.phase is distinct from 'closed' order by r.valid_to, r.id limit ${count}`.execute(db)).rows;
  const residences = (await sql<{ id: string; personId: string; person: string; kind: string; validTo: string }>`
    select x.id, x.person_id as "personId", ${nameOf(sql`x.person_id`)} as person, x.kind, x.valid_to as "validTo" from people.residence x
     where x.id = any ((select people.my_ending_residences(${first}, ${last}, ${count}))::uuid[])
     order by x.valid_to, x.id limit ${count}`.execute(db)).rows;
  return { releases, residences };
}

/** Every statutory ground, dated: the list that releases on a statute choose from. */
export const findStatutes = async (db: Db) => (await sql<StatuteRule>`
  select code, section, title, what, max_level as "maxLevel", asker_kinds as "askerKinds", valid_from as "validFrom", valid_to as "validTo" from access.statute_ground order by valid_to nulls first, section, code limit 200`.execute(db)).rows;
