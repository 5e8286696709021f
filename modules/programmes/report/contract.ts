// The dashboard of a programme and its report, both out of the chapters that its parts contribute.
import { z } from 'zod';
import { Created, endpoints, Id, Instant, prose } from '#platform/http/contract.ts';
import { ProgrammeRef } from '../contract.ts';
import { ReportChapter, ReportContent } from './shapes.ts';

export * from './shapes.ts';

const team = ['worker', 'head', 'coordinator', 'methodologist'] as const;
const Finished = z.object({ id: Id, at: Instant, by: z.string(), fingerprint: z.string() });
export const ProgrammeReport = z.object({
  /** As it would read now; null for a site, which reads finished ones. */ live: ReportContent.nullable(), /** Version of the words of a chapter; 0 = none written. */ versions: z.record(z.string(), z.int()), finished: z.array(Finished).max(500), /** I lead it: I write words and finish. */ leads: z.boolean(),
}).meta({ id: 'ProgrammeReport' });
export type ProgrammeReport = z.infer<typeof ProgrammeReport>;
const ReportRef = ProgrammeRef.extend({ reportId: Id }), docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const programmeReport = endpoints({
  board: { method: 'GET', path: '/programmes/:programmeId/board', summary: 'Numbers of a programme at a glance, chapter by chapter; for the team and those who lead it.', allow: 'signedIn', params: ProgrammeRef, reply: z.object({ chapters: z.array(ReportChapter) }) },
  get: { method: 'GET', path: '/programmes/:programmeId/report', summary: 'The report: for the team as it would read now, for sites the finished ones.', allow: 'signedIn', params: ProgrammeRef, reply: ProgrammeReport },
  putWords: { method: 'PUT', path: '/programmes/:programmeId/report/chapters/:chapter', summary: 'Write the words of a chapter; whoever leads the programme. The first writing has version 0.', allow: team, params: ProgrammeRef.extend({ chapter: z.string().max(40) }), body: z.strictObject({ version: z.int().min(0), words: prose(20_000) }), reply: z.object({ version: z.int() }) },
  finish: { method: 'POST', path: '/programmes/:programmeId/report', summary: 'Keep the report as it reads now, with its papers and a fingerprint; sites of the programme read it from then on. Whoever leads the programme.', allow: team, creates: true, params: ProgrammeRef, body: z.strictObject({ id: Id }), reply: Created },
  finished: { method: 'GET', path: '/programmes/:programmeId/reports/:reportId', summary: 'A report as it was finished.', allow: 'signedIn', params: ReportRef, reply: ReportContent },
  draftPdf: { method: 'GET', path: '/programmes/:programmeId/report/pdf', summary: 'The report as PDF as it would read now, for the team.', allow: 'signedIn', params: ProgrammeRef, file: 'application/pdf' },
  draftDocx: { method: 'GET', path: '/programmes/:programmeId/report/docx', summary: 'The same for a word processor.', allow: 'signedIn', params: ProgrammeRef, file: docx },
  pdf: { method: 'GET', path: '/programmes/:programmeId/reports/:reportId/pdf', summary: 'A finished report as PDF.', allow: 'signedIn', params: ReportRef, file: 'application/pdf' },
  docx: { method: 'GET', path: '/programmes/:programmeId/reports/:reportId/docx', summary: 'The same for a word processor.', allow: 'signedIn', params: ReportRef, file: docx },
});
