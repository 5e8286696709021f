import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import type { ChildSheet, ChildSheetDraft } from './contract.ts';
import { changeFact, readFacts, type Written } from './fact-queries.ts';

type Draft = z.infer<typeof ChildSheetDraft>;
export const readSheets = (db: Db) => (rest: RawBuilder<unknown>) => readFacts<Omit<ChildSheet, keyof Written>>(db, 'cases.child_sheet', sql`
  f.person_id as "personId", f.voice, f.voice_language as "voiceLanguage", f.likes, f.school, f.support_person as "supportPerson", f.written_on as "writtenOn", f.confidence_of as "confidenceOf"`, rest);
const columns = (draft: Draft) => ({
  about: draft.about, voice: draft.voice, voice_language: draft.voiceLanguage, likes: draft.likes, school: draft.school, support_person: draft.supportPerson, written_on: draft.writtenOn, confidence_of: draft.confidenceOf,
});

export const listSheets = (db: Db, caseId: string) => readSheets(db)(sql`where f.case_id = ${caseId} order by f.written_on desc, f.created_at desc limit 200`);
export const addSheet = (db: Db, caseId: string, { id, personId, ...draft }: Draft & { id: string; personId: string }) =>
  db.insertInto('cases.child_sheet').values({ id, case_id: caseId, person_id: personId, ...columns(draft) }).execute();
export const changeSheet = (db: Db, id: string, version: number, draft: Draft) => changeFact(db, 'cases.child_sheet', { id, version, read: readSheets(db), values: columns(draft) });
