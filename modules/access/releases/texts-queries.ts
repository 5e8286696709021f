// An organisation's own wordings of the sheet.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

export type OwnText = { language: string; revision: number; translator: string; verifier: string; validFrom: string; body: Record<string, string> };
/** The newest wording of each language that is used today. */
export const findOwnTexts = async (db: Db, organisationId: string) => (await sql<OwnText>`
  select distinct on (language) language, revision, translator, verifier, valid_from as "validFrom", body from access.sheet_text
   where organisation_id = ${organisationId} and sheet = 'consent' and valid_from <= platform.today() order by language, revision desc`.execute(db)).rows;
/** The wordings of given revisions, for a sheet signed with them. */
export const findRevision = async (db: Db, organisationId: string, language: string, revision: number) => (await sql<OwnText>`
  select language, revision, translator, verifier, valid_from as "validFrom", body from access.sheet_text where organisation_id = ${organisationId} and sheet = 'consent' and language = ${language} and revision = ${revision}`.execute(db)).rows[0];
export const addText = (db: Db, text: { id: string; language: string; translator: string; verifier: string; body: Record<string, string> }) => sql`
  insert into access.sheet_text (id, sheet, language, revision, body, translator, verifier)
  select ${text.id}, 'consent', ${text.language}, coalesce(max(revision), 0) + 1, ${JSON.stringify(text.body)}::jsonb, ${text.translator}, ${text.verifier}
    from access.sheet_text where organisation_id = (select access.my_organisation()) and sheet = 'consent' and language = ${text.language}`.execute(db);
