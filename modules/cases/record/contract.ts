// The standardised record of a social worker on paper.
import { z } from 'zod';
import { endpoints, Id, line, PersonRef } from '#platform/http/contract.ts';

const asked = {
  method: 'POST', allow: ['worker', 'head', 'coordinator'], params: PersonRef, reads: 'person',
  body: z.strictObject({ /** Why it is printed; stands in the log of openings. */ reason: line(300), /** Of which case; without it of everything we wrote about the person. */ caseId: Id.nullable().default(null) }),
} as const;

export const standardRecord = endpoints({
  printPdf: { ...asked, path: '/people/:personId/standard-record.pdf', summary: 'The standardised record (decree 332/2013) of a person, as a tagged PDF.', file: 'application/pdf' },
  printDocx: { ...asked, path: '/people/:personId/standard-record.docx', summary: 'The standardised record (decree 332/2013) of a person, as DOCX.', file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
});
