// Everything dated of a locality in one list, and its episodes side by side.
import { z } from 'zod';
import { CaseRef, Day, endpoints, pageQuery } from '#platform/http/contract.ts';
import { lineKinds } from './rules.ts';

export const LineKind = z.enum(lineKinds).meta({ id: 'TimelineKind' });
export const Line = z.object({
  /** Of the line, not of the row: one row may be told twice, when it began and when it ended. */
  id: z.string(), kind: LineKind, /** What happened, by a word of the kind: began, ended, asked, …; a phase; a side of a talk. */ what: z.string(), /** A code: of a sign, a risk, a body, a closing reason. */ code: z.string(),
  on: Day, episode: z.int(), who: z.string(), text: z.string(), people: z.int().nullable(), /** Whose it is. */ organisation: z.string(),
}).meta({ id: 'TimelineLine' });
export type Line = z.infer<typeof Line>;
const Counted = z.object({ on: Day, people: z.int(), source: z.string(), sureness: z.string() });
export const LocalityEpisode = z.object({
  number: z.int(), openedOn: Day, openingReason: z.string(), closedOn: Day.nullable(), closingCode: z.string().nullable(), closingReason: z.string(),
  /** First and last estimate of the episode. */
  atStart: Counted.nullable(), atEnd: Counted.nullable(),
  services: z.array(z.object({ name: z.string(), organisation: z.string(), still: z.boolean() })).max(60), goals: z.int(), goalsReached: z.int(), signs: z.int(), talks: z.int(), conferences: z.int(), crises: z.int(), risks: z.int(), helped: z.array(z.string()).max(20), hindered: z.array(z.string()).max(20),
}).meta({ id: 'LocalityEpisode' });
export type LocalityEpisode = z.infer<typeof LocalityEpisode>;

const team = ['worker', 'head', 'coordinator'] as const;
export const localityTimeline = endpoints({
  list: { method: 'GET', path: '/localities/:caseId/timeline', summary: 'What happened in the locality, the newest first.', allow: team, params: CaseRef, reads: 'case',
    query: z.strictObject({ ...pageQuery, kind: LineKind.optional(), episode: z.coerce.number().int().min(1).max(100).optional() }), reply: z.object({ items: z.array(Line), next: z.string().nullable() }) },
  episodes: { method: 'GET', path: '/localities/:caseId/episodes', summary: 'Episodes side by side: why they were opened, how closed, people, services, what helped.', allow: team, params: CaseRef, reads: 'case', reply: z.object({ items: z.array(LocalityEpisode).max(30) }) },
});
