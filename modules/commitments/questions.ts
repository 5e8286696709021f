// What other rooms ask about commitments. Everything is seen under the caller's policies.
import type { Db } from '#platform/db/connect.ts';
import type { Answer } from '#platform/http/contract.ts';
import type { commitments } from './contract.ts';
import * as q from './queries.ts';
import { shown } from './shown.ts';

/** As the reader gets it. */
export type ShownCommitment = Answer<typeof commitments.ofCase>['items'][number];

/** Commitments of a case that the caller may see, what goes on first; at most `limit`. */
export const commitmentsOfCase = async (db: Db, caseId: string, limit = 400): Promise<ShownCommitment[]> => (await q.ofCase(db, caseId, undefined, limit)).map(shown);
