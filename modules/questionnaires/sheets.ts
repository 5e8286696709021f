// What holds of every sheet that is filled in by a version, whichever room keeps it.
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';
import { findVersions } from './queries.ts';
import { checkAnswers } from './rules.ts';
import * as refuse from './sheet-refusals.ts';
import type { Answers, Purpose, QuestionnaireVersion } from './shapes.ts';

export type Written = { /** `2026-02-01` */ onDay: string; answers: Answers; note: string };
/** A version by its id, as far as the caller sees it. */
export async function getVersion(db: Db, id: string): Promise<QuestionnaireVersion> {
  const [found] = await findVersions(db, [id]);
  if (!found) throw notFound();
  return found;
}
/** Answers of a day against the version they answer, or the refusal that names every wrong one. `whole`: also what is required. */
export async function checkedVersion(db: Db, versionId: string, { answers, onDay }: Omit<Written, 'note'>, { whole, purpose, reasons = false }: { whole: boolean; purpose?: Purpose; /** Each answer has to say what it is based on. */ reasons?: boolean }): Promise<QuestionnaireVersion> {
  const version = await getVersion(db, versionId);
  if (version.state !== 'published') throw refuse.notPublished();
  if (purpose && version.purpose !== purpose) throw refuse.otherPurpose();
  if (onDay > today()) throw refuse.notYet();
  const problems = checkAnswers(version, answers, whole, reasons);
  if (problems.length) throw refuse.wrongAnswers(problems);
  return version;
}
/** Both versions: what the other one saved goes along. */
export const sheetConflict = ({ version, onDay, answers, note }: Written & { version: number }) => new Refusal('conflict', { current: { version, onDay, answers, note } });
export { finishedSheet } from './sheet-refusals.ts';
