// Who may ask: for uploads and for everything else that is signed in.
import type { FastifyRequest } from 'fastify';
import type { Database, Db } from '#platform/db/connect.ts';
import { arrive, holdReach, membershipStands, ReachIsOld, refusedBecause, type Caller, type Use, type Used } from '#platform/db/request.ts';
import type { Endpoint, Role } from './contract.ts';
import { Refusal } from './problems.ts';

/** What a device wrote down for one organisation is never taken for another: an outbox says in X-Membership for which it was written. */
async function assertFor(db: Db, caller: Caller, request: FastifyRequest): Promise<void> {
  const written = request.headers['x-membership'];
  if (written === undefined || written === caller.membershipId) return;
  if (!/^[0-9a-f-]{36}$/i.test(String(written))) throw new Refusal('invalid');
  throw new Refusal(await membershipStands(db, String(written)) === 'other' ? 'other_membership' : 'membership_ended');
}

/** Runs the work as the session; when it finds that reach has to be worked out, that is done first, and the work is run again from its beginning. */
export async function inReach<T>(database: Database, session: string, work: (db: Db, patient: boolean) => Promise<T>): Promise<T> {
  try { return await database.asSession(session, (db) => work(db, false)); } catch (error) {
    if (!(error instanceof ReachIsOld)) throw error;
    await database.asSession(session, holdReach);
    // Others may have changed it again meanwhile: the second time it is answered all the same.
    return database.asSession(session, (db) => work(db, true));
  }
}

/** Who asks, when they may; the reason why not otherwise. `use`: the id that the request uses up, and what it was used for before. */
export async function admitted(db: Db, endpoint: Endpoint, request: FastifyRequest, patient: boolean, use?: Use): Promise<{ caller: Caller; used: Used }> {
  const arrived = await arrive(db, { patient, use });
  if (!arrived) throw new Refusal(await refusedBecause(db));
  const { caller } = arrived;
  await assertFor(db, caller, request);
  if (endpoint.allow !== 'signedIn' && !caller.membershipId) throw new Refusal('membership_ended');
  if (endpoint.allow !== 'signedIn' && !(endpoint.allow as readonly Role[]).includes(caller.role)) throw new Refusal('forbidden');
  return arrived;
}
