// Cases brought to intervision and supervision, what colleagues suggest, and how it comes back to the team of the case.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, line, page, pageQuery, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { MeetingKind } from '../shapes.ts';
import { answers } from './rules.ts';

export const IdeaAnswer = z.enum(answers).meta({ id: 'IdeaAnswer' });
const Idea = z.object({ id: Id, version: Version, text: z.string() });
const BroughtBy = z.object({ membershipId: Id, name: z.string().nullable() });
/** As those who sit there read it: never of which case. */
export const Brought = z.object({
  id: Id, version: Version, title: z.string(), text: z.string(), question: z.string(), summary: z.string(), handedOn: Day.nullable(), by: BroughtBy, mine: z.boolean(),
  ideas: z.array(Idea).max(200), /** May note ideas now. */ takesIdeas: z.boolean(), /** May write the summary and hand it over. */ concludes: z.boolean(), /** May take it back. */ removable: z.boolean(),
}).meta({ id: 'BroughtCase' });
export type Brought = z.infer<typeof Brought>;
export const BroughtLine = z.object({
  id: Id, title: z.string(), meetingId: Id, kind: MeetingKind, onDay: Day.nullable(), handedOn: Day.nullable(), ideas: z.int(), /** Ideas that somebody of the team has decided about. */ answered: z.int(), caseId: Id.nullable(), caseLabel: z.string().nullable(),
}).meta({ id: 'BroughtLine' });
export type BroughtLine = z.infer<typeof BroughtLine>;
export const AnsweredIdea = Idea.extend({ answer: z.object({ id: Id, version: Version, answer: IdeaAnswer, words: z.string(), commitmentId: Id.nullable(), by: z.string(), on: Day }).nullable() });
/** As the team of the case reads it, also those who did not sit there. */
export const Outcome = z.object({ id: Id, title: z.string(), text: z.string(), question: z.string(), summary: z.string(), handedOn: Day, by: z.string(), ideas: z.array(AnsweredIdea).max(200) }).meta({ id: 'IntervisionOutcome' });
export type Outcome = z.infer<typeof Outcome>;

const staff = ['worker', 'head', 'coordinator'] as const, signedIn = 'signedIn' as const;
const MeetingRef = z.strictObject({ meetingId: Id }), BroughtRef = z.strictObject({ broughtId: Id }), IdeaRef = z.strictObject({ broughtId: Id, ideaId: Id });
const task = z.strictObject({ id: Id, what: line(500), dueOn: Day.nullable().default(null) });
const reasoned = ({ answer, words }: { answer: string; words: string }) => answer !== 'not_taken' || words !== '';
const reason = { path: ['words'], error: say({ cs: 'Napište, proč nápad nevyužijete.', en: 'Write why the idea is not taken.', uk: 'Напишіть, чому не скористаєтеся ідеєю.' }) };
const decision = { answer: IdeaAnswer, words: prose(2000).default('') };

export const intervision = endpoints({
  ofMeeting: { method: 'GET', path: '/meetings/:meetingId/brought', summary: 'What was brought to an intervision or supervision and what colleagues suggest; for those who sit there.', allow: signedIn, params: MeetingRef, reply: z.object({ items: z.array(Brought).max(50), /** A case may be brought there now. */ takesCases: z.boolean(), runs: z.boolean() }) },
  steps: { method: 'POST', path: '/meetings/:meetingId/intervision-steps', summary: 'Put the steps in which a case is told into the agenda: telling, questions, ideas, summing up.', allow: signedIn, params: MeetingRef, body: z.strictObject({ /** For which case, as its heading. */ section: prose(120).default('') }) },
  bring: { method: 'POST', path: '/meetings/:meetingId/brought', summary: 'Lay a confirmed story before those who sit there: a copy that does not say of which case it is.', allow: staff, creates: true, params: MeetingRef, body: z.strictObject({ id: Id, storyId: Id }), reply: Created },
  takeBack: { method: 'DELETE', path: '/brought/:broughtId', summary: 'Take back what I brought, before the meeting ends and anybody suggested anything.', allow: staff, params: BroughtRef },
  addIdea: { method: 'POST', path: '/brought/:broughtId/ideas', summary: 'Note what colleagues suggest.', allow: signedIn, creates: true, params: BroughtRef, body: z.strictObject({ id: Id, text: writing(2000) }), reply: Created },
  changeIdea: { method: 'PATCH', path: '/brought/:broughtId/ideas/:ideaId', summary: 'Correct a noted suggestion.', allow: signedIn, versioned: true, params: IdeaRef, body: z.strictObject({ text: writing(2000) }) },
  removeIdea: { method: 'DELETE', path: '/brought/:broughtId/ideas/:ideaId', summary: 'Remove a suggestion noted by mistake.', allow: signedIn, params: IdeaRef },
  conclude: { method: 'PATCH', path: '/brought/:broughtId', summary: 'Sum up, and hand summary and ideas over to the team of the case.', allow: signedIn, versioned: true, params: BroughtRef, body: z.strictObject({ summary: prose(4000).default(''), handOver: z.boolean().default(false) }) },
  mine: { method: 'GET', path: '/brought/mine', summary: 'Cases that I brought and what came back, newest first.', allow: staff, query: z.strictObject(pageQuery), reply: page(BroughtLine) },
  ofCase: { method: 'GET', path: '/cases/:caseId/intervision', summary: 'What came back to a case from intervisions; for its team.', allow: staff, reads: 'case', params: CaseRef, reply: z.object({ items: z.array(Outcome).max(100), /** I am its key worker. */ decides: z.boolean() }) },
  decide: { method: 'POST', path: '/cases/:caseId/ideas/:ideaId/answer', summary: 'The key worker takes an idea, leaves it for later or does not take it, in own words; at once also as a task of theirs.', allow: staff, creates: true, params: z.strictObject({ caseId: Id, ideaId: Id }),
    body: z.strictObject({ id: Id, ...decision, task: task.nullable().default(null) }).refine(reasoned, reason), reply: Created },
  changeAnswer: { method: 'PATCH', path: '/cases/:caseId/ideas/:ideaId/answer', summary: 'Decide about an idea differently.', allow: staff, versioned: true, params: z.strictObject({ caseId: Id, ideaId: Id }), body: z.strictObject({ ...decision, task: task.nullable().default(null) }).refine(reasoned, reason) },
});
