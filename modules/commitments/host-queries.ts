// A commitment as a guest sees and answers it: in the guest's own database role, which may read these columns and nothing else.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { State } from './contract.ts';
import type { GuestAction } from './rules.ts';

export type HostRow = { id: string; what: string; due_on: string | null; due_time: string | null; state: State; accepted: boolean; open: boolean };
/** The one of the link; somebody who has accepted stays so until the last word is another one. */
export const find = async (db: Db): Promise<HostRow | undefined> => (await sql<HostRow>`
  select c.id, c.what, c.due_on, c.due_time, c.state, commitments.guest_open() as open,
         coalesce((select e.kind = 'accepted' from commitments.event e where e.commitment_id = c.id order by e.created_at desc, e.id desc limit 1), false) as accepted
    from commitments.commitment c where c.id = access.guest_subject('commitment')`.execute(db)).rows[0];

const kinds = { accept: 'accepted', decline: 'declined', done: 'done' } as const;
/** What the guest says, with what it makes of the commitment; a yes changes nothing but the history. */
export async function say(db: Db, id: string, answer: GuestAction, text: string): Promise<void> {
  await sql`insert into commitments.event (id, commitment_id, kind, text) values (gen_random_uuid(), ${id}, ${kinds[answer]}, ${text})`.execute(db);
  if (answer === 'decline') await sql`update commitments.commitment set state = 'declined' where id = ${id}`.execute(db);
  if (answer === 'done') await sql`update commitments.commitment set state = 'done', done_on = platform.today() where id = ${id}`.execute(db);
}
