// What other parts ask of an audit: as the caller sees it, and whether they may write what was found.
import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import { versionsOf } from '#modules/questionnaires/questions.ts';
import type { QuestionnaireVersion } from '#modules/questionnaires/contract.ts';
import { find, lock } from './queries.ts';
import * as refuse from './refusals.ts';

export { criteriaOf } from './rules.ts';
export type SeenAudit = NonNullable<Awaited<ReturnType<typeof find>>>;

/** One audit as the caller sees it; 404 when they see none. */
export async function getAudit(db: Db, auditId: string): Promise<SeenAudit> {
  const found = await find(db, auditId);
  if (!found) throw notFound();
  return found;
}
/** What stops the caller from writing what was found, in words: not in the team, not declared, finished. @returns the audit, held until the end of the request. */
export async function assertAtWork(db: Db, auditId: string): Promise<SeenAudit> {
  await lock(db, auditId);
  const audit = await getAudit(db, auditId);
  if (!audit.inTeam) throw refuse.notInTeam();
  if (audit.state === 'final' || audit.state === 'cancelled') throw refuse.over(audit.state);
  if (!audit.atWork) throw refuse.notDeclared();
  return audit;
}
/** The version of the method that an audit goes by, with all its criteria. */
export async function methodOf(db: Db, { versionId }: { versionId: string }): Promise<QuestionnaireVersion> {
  const found = (await versionsOf(db, [versionId])).get(versionId);
  if (!found) throw notFound();
  return found;
}
