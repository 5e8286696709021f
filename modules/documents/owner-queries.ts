// Links of documents to what they belong to: one table for each kind, with real foreign keys. Whether the caller sees it, and may put a file there, is asked of its own room.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Owner, OwnerKind } from './owners.ts';

type Link = { table: string; column: string; /** One row when the caller sees it; `writes`: they may put a file there now. */ standing: (id: string) => RawBuilder<{ writes: boolean }> };
const links: Readonly<Record<OwnerKind, Link>> = {
  agreement: { table: 'documents.agreement_document', column: 'agreement_id', standing: (id) => sql`select directory.keeps_agreement(id) as writes from directory.agreement where id = ${id}` },
  meeting: { table: 'meetings.meeting_document', column: 'meeting_id', standing: (id) => sql`select meetings.may_attach(id) as writes from meetings.meeting where id = ${id} and case_id is null` },
  recommendation: { table: 'signals.followed_document', column: 'followed_id', standing: (id) => sql`select id = any (signals.ours_to_do()) and state in ('given', 'accepted', 'proved') as writes from signals.followed where id = ${id} and state <> 'draft'` },
  // Who audits, and its service while the audit goes on.
  audit: { table: 'audits.audit_document', column: 'audit_id', standing: (id) => sql`select a.id = any (audits.at_work()) or a.id = any (audits.of_our_service()) and a.state in ('open', 'draft') as writes from audits.audit a where a.id = ${id}` },
  rule: { table: 'quality.rule_document', column: 'rule_version_id', standing: (id) => sql`select organisation_id = access.my_organisation() and quality.leads() as writes from quality.rule_version where id = ${id}` },
  practice: { table: 'quality.practice_document', column: 'practice_id', standing: (id) => sql`select organisation_id = access.my_organisation() and (quality.leads() or author_id = access.my_membership() and not offered) as writes from quality.practice where id = ${id}` },
  output: { table: 'programmes.output_document', column: 'output_version_id', standing: (id) => sql`select id = any (programmes.output_versions_written()) as writes from programmes.output_version where id = ${id}` },
  publicity: { table: 'programmes.publicity_document', column: 'publicity_id', standing: (id) => sql`select programme_id = any (programmes.at_work()) as writes from programmes.publicity where id = ${id}` },
  // The worker and the head; one table for what was learned and what one may do.
  learned: { table: 'learning.proof', column: 'entry_id', standing: (id) => sql`select learning.is_ours(membership_id) as writes from learning.entry where id = ${id} and id = any (learning.proved())` },
  qualification: { table: 'learning.proof', column: 'qualification_id', standing: (id) => sql`select learning.is_ours(membership_id) as writes from learning.qualification where id = ${id} and id = any (learning.proved())` },
};
const entries = Object.entries(links) as [OwnerKind, Link][];

/** What a document belongs to, as one json value; `document` is the table in the query. */
export const ownerColumn = sql`coalesce(${sql.join(entries.map(([kind, { table, column }]) => sql`(select jsonb_build_object('kind', ${sql.lit(kind)}::text, 'id', l.${sql.ref(column)}) from ${sql.table(table)} l where l.document_id = document.id and l.${sql.ref(column)} is not null)`))})`;
/** That a document belongs to this; `d` is the table in the query. */
export const belongsTo = ({ kind, id }: Owner) => sql`d.id in (select l.document_id from ${sql.table(links[kind].table)} l where l.${sql.ref(links[kind].column)} = ${id})`;
/** What the caller may do with it; nothing when they do not see it. */
export const standingOf = async (db: Db, { kind, id }: Owner): Promise<{ writes: boolean } | undefined> => (await links[kind].standing(id).execute(db)).rows[0];
/** @param readers of an audit only: who of its team reads it. */
export const link = (db: Db, documentId: string, { kind, id }: Owner, readers: readonly string[] | null) => kind === 'audit'
  ? sql`insert into audits.audit_document (document_id, audit_id, readers) values (${documentId}, ${id}, ${readers && [...readers]}::uuid[])`.execute(db)
  : sql`insert into ${sql.table(links[kind].table)} (document_id, ${sql.ref(links[kind].column)}) values (${documentId}, ${id})`.execute(db);
