// Words of chapters and reports as they were finished, as who asks sees them.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { ProgrammeReport, ReportContent } from './contract.ts';

export const findWords = (db: Db, programmeId: string) => rows(db, sql<{ chapter: string; words: string; version: number }>`select chapter, words, version from programmes.chapter where programme_id = ${programmeId}`);
/** @returns the version it is now; undefined when somebody was quicker. */
export async function putWords(db: Db, programmeId: string, chapter: string, { version, words }: { version: number; words: string }): Promise<number | undefined> {
  const found = version === 0 ? rows(db, sql<{ version: number }>`insert into programmes.chapter (id, programme_id, chapter, words) values (gen_random_uuid(), ${programmeId}, ${chapter}, ${words}) on conflict (programme_id, chapter) do nothing returning version`)
    : rows(db, sql<{ version: number }>`update programmes.chapter set words = ${words} where programme_id = ${programmeId} and chapter = ${chapter} and version = ${version} returning version`);
  return (await found)[0]?.version;
}
export const addReport = (db: Db, programmeId: string, r: { id: string; content: ReportContent; fingerprint: string; pdf: Uint8Array; docx: Uint8Array }) => sql`insert into programmes.report (id, programme_id, content, fingerprint, pdf, docx) values (${r.id}, ${programmeId}, ${JSON.stringify(r.content)}::jsonb, ${r.fingerprint}, ${Buffer.from(r.pdf)}, ${Buffer.from(r.docx)})`.execute(db);
export const findFinished = (db: Db, programmeId: string) => rows(db, sql<ProgrammeReport['finished'][number]>`select r.id, to_json(r.created_at) #>> '{}' as at, coalesce((select m.name from programmes.member m where m.programme_id = ${programmeId} and m.membership_id = r.author_id), (select o.name from access.known_organisation o where o.id = r.organisation_id), '') as by, r.fingerprint from programmes.reports_told(${programmeId}) r order by r.created_at desc, r.id limit 500`);
/** As it is told to who asks. */
export const findContent = async (db: Db, programmeId: string, id: string) => (await rows(db, sql<{ content: ReportContent }>`select content from programmes.reports_told(${programmeId}) where id = ${id}`))[0]?.content;
/** The paper as it was kept: for the team. */
export const findFile = async (db: Db, programmeId: string, id: string, as: 'pdf' | 'docx') => (await rows(db, sql<{ file: Buffer }>`select ${sql.ref(as)} as file from programmes.report where programme_id = ${programmeId} and id = ${id}`))[0]?.file;
