// Living conditions of a locality: sheets of a questionnaire, each of one day. They name no client.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, Instant, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { Answers, QuestionnaireVersion, Words } from '#modules/questionnaires/contract.ts';

/** Who works in localities. */
const team = ['worker', 'head', 'coordinator'] as const;
const SheetRef = z.strictObject({ caseId: Id, sheetId: Id });
export const SheetState = z.enum(['draft', 'finished']);
const line = {
  id: Id, version: Version, onDay: Day, state: SheetState, organisation: z.object({ id: Id, name: z.string() }), author: z.string(), /** Of my organisation: I may fill it in, or correct it. */ mine: z.boolean(),
  versionId: Id, questionnaire: z.object({ id: Id, number: z.int(), title: Words }), note: z.string(), finishedAt: Instant.nullable(), /** Finished sheet that this one is written in place of. */ correctsId: Id.nullable(), /** Finished sheet written in place of this one. */ correctedBy: Id.nullable(), answered: z.int(),
};
export const SheetLine = z.object(line).meta({ id: 'ConditionSheetLine' });
export type SheetLine = z.infer<typeof SheetLine>;
export const ConditionSheet = z.object({ ...line, caseId: Id, answers: Answers }).meta({ id: 'ConditionSheet' });
export type ConditionSheet = z.infer<typeof ConditionSheet>;
const written = { onDay: Day, answers: Answers, note: prose(4000).default('') };
export const SheetBody = z.strictObject(written);
/** Sheets beside each other at once: what a page of paths can carry. */
export const mostBeside = 24;

export const conditions = endpoints({
  list: { method: 'GET', path: '/localities/:caseId/condition-sheets', summary: 'Sheets of a locality, newest day first: finished ones of everybody who takes part, drafts of my organisation.', allow: team, params: CaseRef, query: z.strictObject(pageQuery), reply: page(SheetLine) },
  beside: { method: 'GET', path: '/localities/:caseId/conditions', summary: 'The newest finished sheets with their answers, oldest first, and the versions they answer: to stand beside each other. Corrected ones are left out.', allow: team, params: CaseRef,
    reply: z.object({ sheets: z.array(ConditionSheet).max(mostBeside), versions: z.array(QuestionnaireVersion).max(mostBeside), /** Older ones that are not here. */ older: z.int(), mayWrite: z.boolean() }), reads: 'case' },
  get: { method: 'GET', path: '/localities/:caseId/condition-sheets/:sheetId', summary: 'One sheet with its answers and the version it answers.', allow: team, params: SheetRef, reply: z.object({ sheet: ConditionSheet, version: QuestionnaireVersion, mayWrite: z.boolean() }), reads: 'case' },
  begin: { method: 'POST', path: '/localities/:caseId/condition-sheets', summary: 'Begin a sheet by a published version: a draft that colleagues of my organisation fill in too.', allow: team, creates: true, offline: true, params: CaseRef,
    body: z.strictObject({ id: Id, versionId: Id, ...written, correctsId: Id.nullable().default(null) }), reply: Created },
  put: { method: 'PUT', path: '/localities/:caseId/condition-sheets/:sheetId', summary: 'Save what is filled in so far. Somebody else who saved meanwhile: 409 with their answers.', allow: team, versioned: true, params: SheetRef, body: SheetBody, reply: z.object({ version: Version }) },
  finish: { method: 'POST', path: '/localities/:caseId/condition-sheets/:sheetId/finish', summary: 'Finish a sheet with its last answers: from then on it is read by all who take part and never changes.', allow: team, versioned: true, offline: true, params: SheetRef, body: SheetBody },
  drop: { method: 'DELETE', path: '/localities/:caseId/condition-sheets/:sheetId', summary: 'Throw a draft away.', allow: team, versioned: true, params: SheetRef },
  print: { method: 'GET', path: '/localities/:caseId/condition-sheets/:sheetId/pdf', summary: 'A sheet on A4, in Czech or another language of its questionnaire.', allow: team, params: SheetRef, query: z.strictObject({ language: z.string().max(3).default('cs') }), file: 'application/pdf', reads: 'case' },
});
