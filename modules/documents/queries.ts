// Documents as this caller may see them. Row policies decide; what is written here only narrows.
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import type { DocumentAdd, DocumentChange, DocumentRow } from './contract.ts';
import { belongsTo, link, ownerColumn } from './owner-queries.ts';
import { ownersOf, type Owner } from './owners.ts';

const instant = (value: RawBuilder<unknown>) => sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const authorOf = (id: RawBuilder<unknown>) => sql`coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = ${id}), '')`;

/** Ready ones that no ready one takes the place of. */
const select = (where: RawBuilder<unknown>) => sql<DocumentRow>`
  select d.id, d.version, d.case_id as "caseId", d.title, d.kind, d.on_day as "onDay", d.about, d.confidence_of as "confidenceOf", d.media_type as "mediaType", d.extension, d.size::int as size, ${instant(sql`d.created_at`)} as "addedAt",
         jsonb_build_object('id', d.author_id, 'name', ${authorOf(sql`d.author_id`)}) as author, jsonb_build_object('id', o.id, 'name', o.short_name) as organisation,
         d.organisation_id = any (mine.ids) as own, d.author_id = (select access.my_membership()) as mine, documents.is_signed_over(d.id) as signed,
         case when d.organisation_id = any (mine.ids) then array(select distinct oo.short_name from access.release_item i join access.release_in_force r on r.id = i.release_id join access.known_organisation oo on oo.id = r.to_organisation_id
           where i.kind = 'document' and i.item_id = d.id order by 1) else '{}' end as "openTo",
         (select l.record_id from documents.record_document l where l.document_id = d.id) as "recordId",
         (with recursive before as (
            select p.*, 1 as step from documents.document p where p.id = d.replaces_id
            union all select p.*, b.step + 1 from documents.document p join before b on p.id = b.replaces_id)
          select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'addedAt', ${instant(sql`b.created_at`)}, 'extension', b.extension, 'mediaType', b.media_type, 'size', b.size, 'author', ${authorOf(sql`b.author_id`)}) order by b.step), '[]') from before b where b.state = 'ready') as earlier
    from documents.document d cross join (select access.my_organisations() as ids) mine join access.known_organisation o on o.id = d.organisation_id
   where d.state = 'ready' and ${where} and not exists (select from documents.document later where later.replaces_id = d.id and later.state = 'ready')
   order by d.on_day desc, d.id desc limit 500`;

export const findOfCase = async (db: Db, caseId: string) => (await select(sql`d.case_id = ${caseId}`).execute(db)).rows;
/** A person's file never holds what another gave in confidence. */
export const findOfPerson = async (db: Db, personId: string) => (await select(sql`${personId}::uuid = any (d.about) and (d.confidence_of is null or d.confidence_of = ${personId})`).execute(db)).rows;

export type Found = {
  id: string; version: number; caseId: string | null; about: string[]; confidenceOf: string | null; title: string; kind: string; onDay: string; state: 'waiting' | 'ready' | 'removed'; extension: string; declaredSize: number;
  mediaType: string; size: number | null; sha256: string; sentSha256: string; sealedId: string | null; own: boolean; mine: boolean; signed: boolean; /** What it belongs to besides a case or a person. */ owner: Owner | null;
};
export const findOf = async (db: Db, owner: Owner) => (await select(belongsTo(owner)).execute(db)).rows;
/** Are these all in the team? */
export const areInTeam = async (db: Db, auditId: string, memberships: readonly string[]) => (await sql<{ ok: boolean }>`
  select ${[...memberships]}::uuid[] <@ (select array_agg(t.membership_id) from audits.auditor t where t.audit_id = ${auditId} and (t.left_on is null or t.left_on > platform.today())) as ok`.execute(db)).rows[0]?.ok === true;
export const find = async (db: Db, id: string) => (await sql<Found>`
  select id, version, case_id as "caseId", about, confidence_of as "confidenceOf", title, kind, on_day as "onDay", state, extension, declared_size::int as "declaredSize", media_type as "mediaType", size::int as size, sha256, sent_sha256 as "sentSha256", sealed_id as "sealedId",
         organisation_id = any ((select access.my_organisations())::uuid[]) as own, author_id = (select access.my_membership()) as mine, documents.is_signed_over(id) as signed,
         ${ownerColumn} as owner
    from documents.document where id = ${id}`.execute(db)).rows[0];

export async function add(db: Db, d: z.output<typeof DocumentAdd>): Promise<void> {
  await sql`insert into documents.document (id, case_id, about, title, kind, on_day, extension, declared_size, replaces_id, confidence_of)
    values (${d.id}, ${d.caseId}, ${d.about}, ${d.title}, ${d.kind}, ${d.onDay}, ${d.extension}, ${d.size}, ${d.replacesId}, ${d.confidenceOf})`.execute(db);
  for (const owner of ownersOf(d)) await link(db, d.id, owner, d.auditReaders);
  if (d.recordId) await sql`insert into documents.record_document (document_id, record_id) values (${d.id}, ${d.recordId})`.execute(db);
}
/** A version whose bytes never came makes room for the next one. */
export const dropWaiting = (db: Db, replacesId: string) => sql`update documents.document set state = 'removed', removal_reason = 'upload' where replaces_id = ${replacesId} and state = 'waiting' and author_id = (select access.my_membership())`.execute(db);

/** Whether the document was still waiting. */
export const finish = async (db: Db, id: string, c: { sealedId: string; mediaType: string; size: number; sha256: string; sentSha256: string }) => (await sql`
  update documents.document set state = 'ready', sealed_id = ${c.sealedId}, media_type = ${c.mediaType}, size = ${c.size}, sha256 = ${c.sha256}, sent_sha256 = ${c.sentSha256} where id = ${id} and state = 'waiting' returning id`.execute(db)).rows.length === 1;
export const change = async (db: Db, id: string, version: number, d: z.output<typeof DocumentChange>) => (await sql<{ version: number }>`
  update documents.document set title = ${d.title}, kind = ${d.kind}, on_day = ${d.onDay}, about = ${d.about}, confidence_of = ${d.confidenceOf} where id = ${id} and version = ${version} and state = 'ready' returning version`.execute(db)).rows[0]?.version;
export const remove = async (db: Db, id: string, version: number, reason: string) => (await sql`
  update documents.document set state = 'removed', removal_reason = ${reason} where id = ${id} and version = ${version} and state = 'ready' returning id`.execute(db)).rows.length === 1;

export const usedBytes = async (db: Db) => Number((await sql<{ used: string }>`select documents.used_bytes() as used`.execute(db)).rows[0]!.used);
export const seesRecord = async (db: Db, recordId: string, caseId: string | null) => (await sql`select from work.record where id = ${recordId} and case_id is not distinct from ${caseId} and organisation_id = (select access.my_organisation())`.execute(db)).rows.length === 1;
/** May I write about this person: they are within my reach. */
export const reaches = async (db: Db, personId: string) => (await sql<{ ok: boolean }>`select ${personId}::uuid = any (access.my_people()) as ok`.execute(db)).rows[0]!.ok;
/** May I write into this case now? */
export const writesInto = async (db: Db, caseId: string) => (await sql<{ ok: boolean }>`select ${caseId}::uuid = any (access.open_cases()) and coalesce((select c.phase <> 'closed' from cases.case c where c.id = ${caseId}), true) as ok`.execute(db)).rows[0]!.ok;
export const documentsOfRecords = async (db: Db, recordIds: readonly string[]) => (await sql<{ recordId: string; id: string; title: string }>`
  select l.record_id as "recordId", d.id, d.title from documents.record_document l join documents.document d on d.id = l.document_id where l.record_id = any (${sql.val([...recordIds])}::uuid[]) and d.state = 'ready' order by d.created_at`.execute(db)).rows;
