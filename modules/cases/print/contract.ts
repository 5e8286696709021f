// The whole file of a case on paper.
import { z } from 'zod';
import { CaseRef, endpoints, Id } from '#platform/http/contract.ts';

const flag = z.stringbool().default(false);
const asked = {
  allow: ['worker', 'head', 'coordinator'], params: CaseRef, reads: 'case',
  query: z.strictObject({
    /** For this person of the case: without confidences of others, opinions, and the health and vulnerability of other adults. */
    forPerson: Id.optional(),
    /** Without names of people outside the case. */
    withoutThirdPersons: flag,
  }),
} as const;

export const casePrint = endpoints({
  pdf: { method: 'GET', path: '/cases/:caseId/file.pdf', summary: 'The whole file of a case that I may see, as a tagged PDF.', ...asked, file: 'application/pdf' },
  docx: { method: 'GET', path: '/cases/:caseId/file.docx', summary: 'The whole file of a case that I may see, as DOCX.', ...asked, file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
});
