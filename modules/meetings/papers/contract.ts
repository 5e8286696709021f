// Approved minutes: versions, papers, publication, and search in what one may see.
import { z } from 'zod';
import { Created, Day, endpoints, Id, page, pageQuery, writing } from '#platform/http/contract.ts';
import { MeetingKind, MeetingState } from '../shapes.ts';
import { actions } from './rules.ts';
import { Paper, PublicPaper } from './shapes.ts';

const allow = 'signedIn' as const;
const MeetingRef = z.strictObject({ meetingId: Id });
const number = z.coerce.number().int().min(1).max(999);
export const MinutesVersion = z.object({
  id: Id, number: z.int(), approvedOn: Day, approvedBy: z.string(), /** SHA-256; its beginning stands on the paper. */ fingerprint: z.string(),
  /** Why it is not in force any more; empty for the one in force. */ correction: z.string(), correctedOn: Day.nullable(), correctedBy: z.string(), published: z.boolean(),
}).meta({ id: 'MinutesVersion' });
export type MinutesVersion = z.infer<typeof MinutesVersion>;
export const MinutesState = z.object({
  state: MeetingState, /** Newest first; of a conference only for the organisation that keeps it. */ versions: z.array(MinutesVersion), may: z.array(z.enum(actions)),
  /** Why the caller, who runs it, does not approve. */ refusal: z.string(), /** Its group publishes and it is of a kind that may be public. */ mayBePublic: z.boolean(), /** Path of the public page. */ publicPath: z.string().nullable(),
  /** There is something to put on paper: the meeting has begun. */ written: z.boolean(),
}).meta({ id: 'MinutesState' });
export type MinutesState = z.infer<typeof MinutesState>;

/** A piece of text; `hit` was looked for. */
export const Piece = z.object({ text: z.string(), hit: z.boolean() });
export const sources = ['title', 'item', 'passage', 'decision', 'task'] as const;
export const Found = z.object({
  id: Id, title: z.array(Piece), kind: MeetingKind, state: MeetingState, onDay: Day.nullable(), group: z.string().nullable(), /** It stands in a case. */ conference: z.boolean(),
  excerpts: z.array(z.object({ source: z.enum(sources), where: z.string(), pieces: z.array(Piece) })),
}).meta({ id: 'FoundMinutes' });
export type Found = z.infer<typeof Found>;
const paperQuery = z.strictObject({ /** Of an approved version; without it as it stands now. */ number: number.optional() });

export const papers = endpoints({
  state: { method: 'GET', path: '/meetings/:meetingId/papers', summary: 'Where the minutes stand: versions, what the caller may do, whether they are public.', allow, params: MeetingRef, reply: MinutesState },
  version: { method: 'GET', path: '/meetings/:meetingId/versions/:number', summary: 'An approved version as it was.', allow, params: MeetingRef.extend({ number }), reply: Paper },
  approve: { method: 'POST', path: '/meetings/:meetingId/versions', summary: 'Approve written minutes: they are frozen as a version. Once approved, another approval is refused.', allow, creates: true, params: MeetingRef, body: z.strictObject({ id: Id }), reply: Created },
  correct: { method: 'PUT', path: '/meetings/:meetingId/correction', summary: 'Open approved minutes for correction, with a reason; the version stays readable, the public page waits for the next one.', allow, params: MeetingRef, body: z.strictObject({ reason: writing(500) }) },
  preview: { method: 'GET', path: '/meetings/:meetingId/publication', summary: 'What everybody would read: without internal points and names without consent.', allow, params: MeetingRef, reply: PublicPaper },
  publish: { method: 'PUT', path: '/meetings/:meetingId/publication', summary: 'Put approved minutes on public pages; only of a group that publishes.', allow, params: MeetingRef, body: z.strictObject({ number: z.int().min(1).max(999) }) },
  withdraw: { method: 'DELETE', path: '/meetings/:meetingId/publication', summary: 'Take the minutes off public pages.', allow, params: MeetingRef },
  docx: { method: 'GET', path: '/meetings/:meetingId/minutes.docx', summary: 'The minutes for a word processor: approved, or a draft. Of a conference only what the reader may see.', allow, params: MeetingRef, query: paperQuery, file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { method: 'GET', path: '/meetings/:meetingId/minutes.pdf', summary: 'The minutes as a tagged PDF: approved, or a draft. Of a conference only what the reader may see.', allow, params: MeetingRef, query: paperQuery, file: 'application/pdf' },
  publicPdf: { method: 'GET', path: '/public-minutes/:meetingId', summary: 'Published minutes as a tagged PDF.', allow: 'public', params: MeetingRef, file: 'application/pdf' },
  search: { method: 'GET', path: '/meetings/search', summary: 'Meetings in whose titles, points, minutes or tasks the words stand, as far as the caller sees them; the newest first.', allow,
    query: z.strictObject({ q: z.string().min(1).max(100), groupId: Id.optional(), year: z.coerce.number().int().min(1990).max(2200).optional(), ...pageQuery, limit: z.coerce.number().int().min(1).max(50).default(20) }), reply: page(Found) },
  places: { method: 'GET', path: '/meetings/search/places', summary: 'Groups and years that the search can be narrowed to.', allow, reply: z.object({ groups: z.array(z.object({ id: Id, name: z.string() })), years: z.array(z.int()) }) },
  titles: { method: 'GET', path: '/meetings/titles', summary: 'Meetings by their title, none of a case.', allow, query: z.strictObject({ q: z.string().min(1).max(100) }),
    reply: z.object({ items: z.array(z.object({ id: Id, title: z.string(), onDay: Day.nullable(), group: z.string().nullable() })).max(8) }) },
});
