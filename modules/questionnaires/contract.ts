// Versioned questionnaires: written and published here, filled in by the rooms that ask them.
import { z } from 'zod';
import { Created, endpoints, Id, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { Content, Purpose, Questionnaire, QuestionnaireVersion, VersionLine } from './shapes.ts';

export * from './shapes.ts';

/** Who writes questionnaires of their organisation. Everybody else fills them in. */
export const writers = ['head', 'coordinator', 'methodologist'] as const;
const QuestionnaireRef = z.strictObject({ questionnaireId: Id }), VersionRef = z.strictObject({ versionId: Id });
/** Bytes of a workbook. */
export const mostBytes = 2 * 1024 * 1024;
export const RowProblem = z.object({ row: z.int(), column: z.string(), why: z.enum(['row', 'key', 'same_key', 'kind', 'yes_no', 'better', 'importance', 'number', 'no_topic', 'no_question', 'no_choices_here', 'condition', 'too_long', 'no_text', 'too_many']), said: z.string() }).meta({ id: 'QuestionnaireRowProblem' });
export const QuestionnaireReading = z.object({ content: Content, problems: z.array(RowProblem) }).meta({ id: 'QuestionnaireReading' });
export type QuestionnaireReading = z.infer<typeof QuestionnaireReading>;

export const questionnaires = endpoints({
  list: { method: 'GET', path: '/questionnaires', summary: 'Questionnaires that I may fill in or write: those that came with the program, of my organisation, offered by others; by their title.', allow: 'signedIn',
    query: z.strictObject({ ...pageQuery, purpose: Purpose.optional(), /** Also those not offered any more. */ ended: z.enum(['yes', 'no']).default('no') }), reply: page(Questionnaire) },
  get: { method: 'GET', path: '/questionnaires/:questionnaireId', summary: 'One questionnaire and its versions, newest first.', allow: 'signedIn', params: QuestionnaireRef, reply: Questionnaire.extend({ versions: z.array(VersionLine).max(200) }) },
  version: { method: 'GET', path: '/questionnaire-versions/:versionId', summary: 'One version with everything that is asked.', allow: 'signedIn', params: VersionRef, reply: QuestionnaireVersion },
  begin: { method: 'POST', path: '/questionnaires', summary: 'Begin a questionnaire of my organisation as a draft: empty, or as a copy of a version that I see.', allow: writers, creates: true,
    body: z.strictObject({ id: Id, versionId: Id, purpose: Purpose, title: z.string().trim().min(1).max(200), fromVersionId: Id.nullable().default(null) }), reply: Created },
  draft: { method: 'POST', path: '/questionnaires/:questionnaireId/versions', summary: 'Begin the next version from the newest published one; one draft at a time.', allow: writers, creates: true, params: QuestionnaireRef, body: z.strictObject({ id: Id }), reply: Created },
  put: { method: 'PUT', path: '/questionnaire-versions/:versionId', summary: 'Write a draft anew. A published version never changes.', allow: writers, versioned: true, params: VersionRef, body: Content, reply: z.object({ version: Version }) },
  publish: { method: 'POST', path: '/questionnaire-versions/:versionId/publication', summary: 'Publish a draft; says everything that stops it at once.', allow: writers, versioned: true, params: VersionRef, body: z.strictObject({ /** What changed and why. */ note: prose(1000).default('') }) },
  drop: { method: 'DELETE', path: '/questionnaire-versions/:versionId', summary: 'Delete a draft.', allow: writers, versioned: true, params: VersionRef },
  offer: { method: 'PATCH', path: '/questionnaires/:questionnaireId', summary: 'Offer it to other organisations or no longer, for new sheets or no longer.', allow: writers, versioned: true, params: QuestionnaireRef, body: z.strictObject({ offered: z.boolean(), ended: z.boolean() }) },
  xlsx: { method: 'GET', path: '/questionnaire-versions/:versionId/xlsx', summary: 'A version as a table to be edited in a spreadsheet.', allow: 'signedIn', params: VersionRef, file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  read: { method: 'PUT', path: '/questionnaire-versions/:versionId/table', summary: 'Read such a table for a draft that I write: what it says, and every wrong row with its reason. Nothing is stored.', allow: writers, params: VersionRef, upload: { most: mostBytes }, reply: QuestionnaireReading },
});
