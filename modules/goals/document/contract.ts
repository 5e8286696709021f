// Goals from a document and back: read and shown, corrected, stored as drafts when somebody says so; written so that they come back the same.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, prose, Version } from '#platform/http/contract.ts';
import { GoalContent, planFields, Year } from '../shapes.ts';
import { ExactGoal } from './exact.ts';
import { formats, most, mostBytes } from './rules.ts';

const Preamble = z.object({ text: z.string(), responsible: z.string(), rhythm: z.string(), deadline: z.string() });
/** What a document says, before anything is decided. What goals mean is read of their words by `reader/`, in the browser. */
export const GoalDocument = z.object({
  format: z.enum(formats), title: z.string(), preamble: Preamble,
  /** Years that are written in it and where, likeliest first; `year` when it is of one mind. */
  years: z.array(z.object({ year: z.int(), times: z.int(), title: z.boolean(), words: z.string() })), year: z.int().nullable(),
  centres: z.array(z.object({
    name: z.string(), own: Preamble.partial(), dueOn: Day.nullable(), title: z.string(),
    goals: z.array(z.object({ text: z.string(), parts: z.array(z.string()), /** In the document it stood as a paragraph, not in a list. */ loose: z.boolean(), /** As it was when we wrote the document, unless its words changed since. */ exact: ExactGoal.nullable() })).max(most),
  })).max(most),
}).meta({ id: 'GoalDocument' });
export type GoalDocument = z.infer<typeof GoalDocument>;

/** begin: there is no plan yet · add: to the draft that is there · replace: instead of what is in the draft. */
export const storings = ['begin', 'add', 'replace'] as const;
export const StoredPlan = z.strictObject({
  id: Id, centreId: Id, how: z.enum(storings), /** replace: goals that the caller saw in the draft, all of them and as they were. */ seen: z.array(z.strictObject({ id: Id, version: Version })).max(most).default([]), ...planFields, title: z.union([z.literal(''), line(200)]).default(''), preamble: prose(5000).default(''),
  goals: z.array(GoalContent).min(1).max(most),
});
export type StoredPlan = z.output<typeof StoredPlan>;

const team = ['worker', 'head', 'coordinator'] as const;
const chosen = z.strictObject({ year: Year, /** Without it: of all centres whose goals I see. */ centreId: Id.optional() });
export const goalDocuments = endpoints({
  read: { method: 'PUT', path: '/goal-centres/:centreId/document', summary: 'Reads a document of goals (DOCX, XLSX, Markdown, text), by somebody who drafts goals of that centre; other centres may be in it too. Nothing is stored.', allow: team,
    params: z.strictObject({ centreId: Id }), upload: { most: mostBytes }, reply: GoalDocument },
  store: { method: 'POST', path: '/goal-documents', summary: 'Stores what was read and corrected as drafts of a year, all centres or none. Goals that are there are replaced only when said so.', allow: team, creates: true,
    body: z.strictObject({ id: Id, year: Year, plans: z.array(StoredPlan).min(1).max(most) }), reply: Created },
  docx: { method: 'GET', path: '/goal-documents/docx', summary: 'Goals of a centre or of all centres I see for a year, for a word processor.', allow: 'signedIn', query: chosen, file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { method: 'GET', path: '/goal-documents/xlsx', summary: 'The same as a sheet, one row per goal, part and measure.', allow: 'signedIn', query: chosen, file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  markdown: { method: 'GET', path: '/goal-documents/markdown', summary: 'The same as Markdown.', allow: 'signedIn', query: chosen, file: 'text/markdown; charset=utf-8' },
});
