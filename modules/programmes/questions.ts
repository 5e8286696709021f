// What parts of programmes and other rooms ask: a programme or a site as the caller sees it, and whether they may write there.
import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import { find, findSite } from './queries.ts';
import * as refuse from './refusals.ts';

export type SeenProgramme = NonNullable<Awaited<ReturnType<typeof find>>>;
export type SeenSite = NonNullable<Awaited<ReturnType<typeof findSite>>>;

/** One programme as the caller sees it; 404 when they see none. */
export async function getProgramme(db: Db, id: string): Promise<SeenProgramme> {
  const found = await find(db, id);
  if (!found) throw notFound();
  return found;
}
/** One site as the caller sees it; 404 when they see none, or it stands in another programme. */
export async function getSite(db: Db, programmeId: string, id: string): Promise<SeenSite> {
  const found = await findSite(db, programmeId, id);
  if (!found) throw notFound();
  return found;
}
/** The same for whoever writes as the team. Whoever does not see the whole of it is told that there is none; a closed one is refused in words. */
export async function assertAtWork(db: Db, id: string): Promise<SeenProgramme> {
  const found = await getProgramme(db, id);
  if (!found.whole) throw refuse.notTeam();
  if (!found.atWork) throw refuse.closed();
  return found;
}
/** For whoever leads it. */
export async function assertLeads(db: Db, id: string): Promise<SeenProgramme> {
  const found = await assertAtWork(db, id);
  if (!found.leads) throw refuse.notLead();
  return found;
}
/** For whoever writes at a site: the team, and the site while it is in the programme. */
export async function assertWritesAt(db: Db, programmeId: string, id: string): Promise<SeenSite> {
  const found = await getSite(db, programmeId, id);
  if (found.closedOn) throw refuse.closed();
  if (!found.writes) throw refuse.left();
  return found;
}
