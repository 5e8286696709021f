// A sheet that was begun in this device, so that it can be filled in though the server does not answer, or has not got it yet.
import { dropDraft, readDraft, writeDraft } from '#platform/forms/drafts.ts';
import type { Answers } from '#modules/questionnaires/contract.ts';

export type Begun = { id: string; caseId: string; versionId: string; onDay: string; answers: Answers; note: string; correctsId: string | null };
const key = (sheetId: string) => `condition-begun:${sheetId}`;
export const rememberBegun = (owner: string, caseId: string, begun: Omit<Begun, 'caseId'>): void => writeDraft(owner, key(begun.id), { ...begun, caseId });
export const begunHere = (owner: string, sheetId: string): Begun | undefined => readDraft(owner, key(sheetId)) as Begun | undefined;
export const forgetBegun = (owner: string, sheetId: string): void => dropDraft(owner, key(sheetId));
/** The draft of what is being filled in. */
export const fillingKey = (sheetId: string): string => `condition-sheet:${sheetId}`;
