// Who looked, when and why: the extract a client can be shown, and what a head answers for.
import { z } from 'zod';
import { CaseRef, endpoints, Id, page, pageQuery, PersonRef, writing } from '#platform/http/contract.ts';

const team = ['worker', 'head', 'coordinator'] as const;
export const grounds = ['team', 'service', 'head', 'mandate', 'release', 'own', 'emergency', 'denied'] as const;
/** Openings within the same hour stand as one line with their count. */
export const Opening = z.object({
  id: z.string(), at: z.string(), until: z.string(), count: z.int(), reader: z.string(), organisation: z.string(), organisationId: Id, mine: z.boolean(),
  what: z.enum(['case', 'person', 'print', 'document']), /** Title of the document that was read. */ document: z.string().nullable(), ground: z.enum(grounds), reason: z.string().nullable(),
});
export type Opening = z.infer<typeof Opening>;
const query = z.strictObject(pageQuery);

export const logs = endpoints({
  ofPerson: { method: 'GET', path: '/people/:personId/openings', summary: 'Who opened a person\'s file, or a case they stand in. Reasons that are not about this person are left out.', allow: team, params: PersonRef, query, reply: page(Opening), reads: 'person' },
  ofCase: { method: 'GET', path: '/cases/:caseId/openings', summary: 'Who opened a case.', allow: team, params: CaseRef, query, reply: page(Opening), reads: 'case' },
  extract: { method: 'GET', path: '/people/:personId/openings/extract', summary: 'The extract to hand over to the client.', allow: team, params: PersonRef, reads: 'person', file: 'application/pdf' },
  ofOurs: { method: 'GET', path: '/openings', summary: 'What people of my organisation opened, and who was refused at our files.', allow: ['head'], query, reply: page(Opening) },
  giveReason: { method: 'POST', path: '/cases/:caseId/reason', summary: 'Why I opened a case in whose team I am not: one more line of the read log.', allow: team, params: CaseRef, body: z.strictObject({ reason: writing(300) }) },
});
