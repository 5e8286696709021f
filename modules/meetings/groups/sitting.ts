// Who is to sit there: an account of that member, or somebody by name.
import type { Db } from '#platform/db/connect.ts';
import * as q from './queries.ts';
import * as refuse from './refusals.ts';
import type { Who } from './write-queries.ts';

/** As it is kept: an account wherever one is known. `at` is where the refusal is shown. */
export async function sitting(db: Db, { memberId, groupId, since, at = '' }: { memberId: string; groupId: string; since: string; at?: string }, who: Who): Promise<Who> {
  if (who.membershipId && !await q.maySit(db, memberId, who.membershipId)) throw refuse.field(`${at}membershipId`, refuse.ofAnother);
  const membershipId = who.membershipId ?? (who.email ? await q.accountAt(db, memberId, who.email) : null);
  if (membershipId && await q.sitsDuring(db, groupId, membershipId, since)) throw refuse.field(`${at}${who.membershipId ? 'membershipId' : 'email'}`, refuse.sitsAlready);
  return { ...who, membershipId };
}
