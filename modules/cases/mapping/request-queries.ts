import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import type { ClientRequest, RequestDraft } from './contract.ts';
import { changeFact, readFacts, type Written } from './fact-queries.ts';

type Draft = z.infer<typeof RequestDraft>;
const read = (db: Db) => (rest: RawBuilder<unknown>) => readFacts<Omit<ClientRequest, keyof Written>>(db, 'cases.request', sql`
  f.person_id as "personId", f.words, f.language, f.translation, f.translated_by as "translatedBy", f.reading, f.said_on as "saidOn", f.episode, f.confidence_of as "confidenceOf"`, rest);
const columns = (draft: Draft) => ({
  person_id: draft.personId, about: draft.about, words: draft.words, language: draft.language, translation: draft.translation, translated_by: draft.translatedBy,
  reading: draft.reading, said_on: draft.saidOn, confidence_of: draft.confidenceOf,
});

export const listRequests = (db: Db, caseId: string) => read(db)(sql`where f.case_id = ${caseId} order by f.said_on desc, f.created_at desc limit 200`);
export const readRequests = read;
export const addRequest = (db: Db, caseId: string, { id, ...draft }: Draft & { id: string }, episode: number) =>
  db.insertInto('cases.request').values({ id, case_id: caseId, episode, ...columns(draft) }).execute();
export const changeRequest = (db: Db, id: string, version: number, draft: Draft) => changeFact(db, 'cases.request', { id, version, values: columns(draft), read: read(db) });
