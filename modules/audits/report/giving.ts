// Recommendations of an audit are given in the moment it becomes final, in the same transaction.
import type { Db } from '#platform/db/connect.ts';
import type { Caller } from '#platform/http/serve.ts';
import { giveRecommendations } from './queries.ts';

export const give = (db: Db, _: Caller, auditId: string) => giveRecommendations(db, auditId);
