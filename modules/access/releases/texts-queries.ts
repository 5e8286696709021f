// An organisation's own wordings of the sheet.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { cursor, keyAfter } from '#platform/http/cursor.ts';

export type OwnText = { language: string; revision: number; translator: string; verifier: string; validFrom: string; body: Record<string, string> };
/** The newest wording of each language that is used today. */
export const findOwnTexts = async (db: Db, organisationId: string) => (await sql<OwnText>`
  select distinct on (language) language, revision, translator, verifier, valid_from as "validFrom", body from access.sheet_text
   where organisation_id = ${organisationId} and sheet = 'consent' and valid_from <= platform.today() order by language, revision desc`.execute(db)).rows;
/** The wordings of given revisions, for a sheet signed with them. */
export const findRevision = async (db: Db, organisationId: string, language: string, revision: number) => (await sql<OwnText>`
  select language, revision, translator, verifier, valid_from as "validFrom", body from access.sheet_text where organisation_id = ${organisationId} and sheet = 'consent' and language = ${language} and revision = ${revision}`.execute(db)).rows[0];
export const addText = (db: Db, text: { id: string; language: string; translator: string; verifier: string; validFrom: string | null; body: Record<string, string> }) => sql`
  insert into access.sheet_text (id, sheet, language, revision, body, translator, verifier, valid_from)
  select ${text.id}, 'consent', ${text.language}, coalesce(max(revision), 0) + 1, ${JSON.stringify(text.body)}::jsonb, ${text.translator}, ${text.verifier}, coalesce(${text.validFrom}::date, platform.today())
    from access.sheet_text where organisation_id = (select access.my_organisation()) and sheet = 'consent' and language = ${text.language}`.execute(db);
/** Every own wording of a language, oldest first. */
export const findAllTexts = async (db: Db, language: string) => (await sql<OwnText & { author: string }>`
  select t.language, t.revision, t.translator, t.verifier, t.valid_from as "validFrom", t.body, a.name as author from access.sheet_text t join access.membership m on m.id = t.author_id join access.account a on a.id = m.account_id
   where t.organisation_id = (select access.my_organisation()) and t.sheet = 'consent' and t.language = ${language} order by t.revision limit 400`.execute(db)).rows;
/** How many consents of ours were signed on each wording: numbers only. */
export const findUses = async (db: Db, language: string) => (await sql<{ version: string; signed: number; lastSignedOn: string }>`select version, signed, last_signed_on as "lastSignedOn" from access.sheet_uses(${language})`.execute(db)).rows;
/** Consents signed on a wording, newest first. */
export async function findSigned(db: Db, language: string, version: string, { after, limit }: { after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2);
  const { rows } = await sql<{ id: string; caseId: string; caseLabel: string; person: string; to: string; signedOn: string; at: string }>`
    select r.id, r.case_id as "caseId", c.label as "caseLabel", coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.native_name, '') as person, o.short_name as to, (s.signed_at at time zone 'Europe/Prague')::date as "signedOn", s.signed_at::text as at
      from access.release r join access.release_signature s on s.release_id = r.id join cases."case" c on c.id = r.case_id join access.organisation o on o.id = r.to_organisation_id
      left join people.profile p on p.person_id = r.person_id and p.organisation_id = r.organisation_id
     where r.organisation_id = (select access.my_organisation()) and r.sheet_versions ->> ${language} = ${version} and ${key ? sql`(s.signed_at, r.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql`true`}
     order by s.signed_at desc, r.id desc limit ${limit + 1}`.execute(db);
  const last = rows.length > limit ? rows[limit - 1]! : undefined;
  return { items: rows.slice(0, limit), next: last ? cursor(last.at, last.id) : null };
}
