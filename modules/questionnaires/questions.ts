// What other rooms ask about questionnaires: a version as the caller sees it, and what holds of its answers.
import type { Db } from '#platform/db/connect.ts';
import { findVersions } from './queries.ts';
import type { QuestionnaireVersion } from './shapes.ts';

export { compareSheets, contradict, type Comparison, type Sheet } from './compare.ts';
export { checkAnswers, kept, type AnswerProblem } from './rules.ts';

/** Versions by their id, as far as the caller sees them. */
export const versionsOf = async (db: Db, ids: readonly string[]): Promise<Map<string, QuestionnaireVersion>> => new Map((await findVersions(db, [...new Set(ids)])).map((one) => [one.id, one]));
export { checkedVersion, finishedSheet, getVersion, sheetConflict, type Written } from './sheets.ts';
export { answerBlocks } from './print.ts';
