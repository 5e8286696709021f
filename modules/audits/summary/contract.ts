// What audits say together: by theme, criterion and recommendation; the report of a round and to whom it was published.
import { z } from 'zod';
import { endpoints, Id, page, pageQuery, prose } from '#platform/http/contract.ts';
import { AddresseeKind, Chosen, Development, FindingLine, RatedLine, Report, Summary } from './shapes.ts';

export * from './shapes.ts';
const readers = ['head', 'methodologist', 'coordinator', 'analyst', 'worker'] as const, writers = ['head', 'methodologist'] as const;
const RoundRef = z.strictObject({ roundId: Id });
const ofRound = { round: Id.optional() };
const Text = z.object({
  ...Chosen, version: z.int(), /** What may be chosen. */ offered: z.object({ strengths: z.array(z.object({ id: Id, text: z.string(), theme: z.string(), service: z.string() })), recommendations: z.array(z.object({ id: Id, text: z.string(), kind: AddresseeKind, theme: z.string() })) }),
}).meta({ id: 'AuditSummaryText' });

export const auditSummary = endpoints({
  get: { method: 'GET', path: '/audit-summary', summary: 'Final audits counted: one round, or all of them for those who audit. Others get numbers that single out no service.', allow: readers, query: z.strictObject(ofRound), reply: Summary },
  any: { method: 'GET', path: '/audit-summary/any', summary: 'Is there anything counted that I may read: audits of ours, a round of services enough, or a published report.', allow: readers, reply: z.object({ any: z.boolean() }) },
  development: { method: 'GET', path: '/audit-summary/development', summary: 'The same services in two rounds, criterion by criterion.', allow: readers, query: z.strictObject({ from: Id, to: Id }), reply: Development },
  findings: { method: 'GET', path: '/audit-summary/findings', summary: 'Findings behind a number; only for those who audit.', allow: readers,
    query: z.strictObject({ ...ofRound, theme: z.string().max(40), serviceId: Id.optional(), kind: z.enum(['strength', 'finding']).optional(), severity: z.enum(['serious', 'middle', 'small']).optional(), ...pageQuery }), reply: page(FindingLine) },
  ratings: { method: 'GET', path: '/audit-summary/ratings', summary: 'Services behind a level of a criterion, with why; only for those who audit.', allow: readers, query: z.strictObject({ ...ofRound, criterion: z.string().max(40), level: z.string().max(40).default('') }), reply: z.object({ items: z.array(RatedLine).max(500) }) },
  number: { method: 'GET', path: '/audit-summary/:roundId/numbers/:number', summary: 'The finding behind a number of a published report, for whoever reads its audit.', allow: readers, params: z.strictObject({ roundId: Id, number: z.coerce.number().int().min(1).max(100_000) }), reply: FindingLine },
  text: { method: 'GET', path: '/audit-summary/:roundId/text', summary: 'What the author of a report wrote and chose, and what may be chosen.', allow: writers, params: RoundRef, reply: Text },
  putText: { method: 'PUT', path: '/audit-summary/:roundId/text', summary: 'Write the introduction and choose strengths and recommendations. The first writing has version 0.', allow: writers, params: RoundRef,
    body: z.strictObject({ version: z.int().min(0), introduction: prose(8000), strengths: z.array(Id).max(40), recommendations: z.array(Id).max(60) }), reply: z.object({ version: z.int() }) },
  preview: { method: 'POST', path: '/audit-summary/:roundId/preview', summary: 'The report as it would be published to these organisations: more readers, more that has to be hidden.', allow: writers, params: RoundRef, body: z.strictObject({ to: z.array(Id).max(60) }), reply: Report },
  publish: { method: 'POST', path: '/audit-summary/:roundId/publish', summary: 'Publish the report of a round, once, to these organisations.', allow: writers, params: RoundRef, body: z.strictObject({ to: z.array(Id).max(60) }) },
  report: { method: 'GET', path: '/audit-summary/:roundId/report', summary: 'The report as it was published.', allow: readers, params: RoundRef, reply: Report },
  pdf: { method: 'GET', path: '/audit-summary/:roundId/pdf', summary: 'The report on paper: as it was published, or as it would be now for those who write it.', allow: readers, params: RoundRef, file: 'application/pdf' },
  docx: { method: 'GET', path: '/audit-summary/:roundId/docx', summary: 'The same for a word processor.', allow: readers, params: RoundRef, file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
});
