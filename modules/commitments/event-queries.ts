// What happened to a commitment, each side in its own words.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Event } from './contract.ts';
import { colleagues, memberName, type Row } from './queries.ts';

/** Adds what happened. It speaks of those the commitment is about and we may write of; of a confidence it speaks of nobody, so that it is never shared. */
export const addEvent = async (db: Db, of: Pick<Row, 'id' | 'case_id' | 'about' | 'confidence_of'>, event: { kind: Event['kind']; text?: string | undefined; proposedOn?: string | undefined; toMembership?: string | undefined; toOrganisation?: string | null | undefined }): Promise<void> => {
  await sql`insert into commitments.event (id, case_id, about, commitment_id, kind, text, proposed_on, to_membership_id, to_organisation_id)
    values (gen_random_uuid(), ${of.case_id}, ${of.case_id === null || of.confidence_of ? sql`'{}'` : sql`(select coalesce(array_agg(p), '{}') from unnest(${of.about}::uuid[]) p where access.may_write_about(${of.case_id}, array[p]))`},
      ${of.id}, ${event.kind}, ${event.text ?? ''}, ${event.proposedOn ?? null}, ${event.toMembership ?? null}, ${event.toOrganisation ?? null})`.execute(db);
};

type EventRow = { id: string; at: Date; kind: Event['kind']; text: string; proposed_on: string | null; organisation_id: string; short_name: string; author_name: string | null; to_name: string | null; by_guest: boolean; guest_name: string | null };
export const events = async (db: Db, commitmentId: string): Promise<EventRow[]> => (await sql<EventRow>`
  with ${colleagues}
  select e.id, e.created_at as at, e.kind, e.text, e.proposed_on, e.organisation_id, o.short_name, ${memberName(sql`e.author_id`)} as author_name, ${memberName(sql`e.to_membership_id`)} as to_name,
         e.guest_link_id is not null as by_guest, (select l.guest_name from access.guest_link l where l.id = e.guest_link_id) as guest_name
    from commitments.event e join access.known_organisation o on o.id = e.organisation_id where e.commitment_id = ${commitmentId} order by e.created_at, e.id limit 200`.execute(db)).rows;
