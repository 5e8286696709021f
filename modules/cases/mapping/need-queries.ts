import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import type { NeedRating, needs, NeedsBody } from './contract.ts';
import { changeFact, readFacts, type Written } from './fact-queries.ts';

export const readNeeds = (db: Db) => (rest: RawBuilder<unknown>) => readFacts<Omit<NeedRating, keyof Written>>(db, 'cases.need_rating', sql`
  f.domain, f.rated_on as "ratedOn", f.worker_value as "workerValue", f.client_value as "clientValue", f.reason, f.episode, f.confidence_of as "confidenceOf"`, rest);

/** Newest first; one more than `limit` tells that there are older ones. */
export const listNeeds = (db: Db, caseId: string, { domain, after, limit }: { domain?: string | undefined; after?: string | undefined; limit: number }) => readNeeds(db)(sql`
  where f.case_id = ${caseId} and (${domain ?? null}::text is null or f.domain = ${domain ?? null}) and (${after ?? null}::uuid is null or (f.rated_on, f.created_at, f.id) < (select rated_on, created_at, id from cases.need_rating where id = ${after ?? null}))
  order by f.rated_on desc, f.created_at desc, f.id desc limit ${limit}`);

/** Every rating of a case, for its whole file. */
export const allNeeds = (db: Db, caseId: string) => readNeeds(db)(sql`where f.case_id = ${caseId} order by f.rated_on, f.created_at`);

export const addNeeds = (db: Db, caseId: string, { ratedOn, confidenceOf, ratings }: z.infer<typeof NeedsBody>, episode: number) =>
  db.insertInto('cases.need_rating').values(ratings.map((rating) => ({
    id: rating.id, case_id: caseId, episode, rated_on: ratedOn, confidence_of: confidenceOf,
    about: rating.about, domain: rating.domain, worker_value: rating.workerValue, client_value: rating.clientValue, reason: rating.reason,
  }))).execute();

type Correction = z.infer<typeof needs.correct.body>;
export const correctNeed = (db: Db, id: string, version: number, draft: Correction) => changeFact(db, 'cases.need_rating', {
  id, version, read: readNeeds(db), values: { about: draft.about, worker_value: draft.workerValue, client_value: draft.clientValue, reason: draft.reason, confidence_of: draft.confidenceOf },
});
