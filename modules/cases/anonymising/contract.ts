// Telling a case without saying whose it is: what is taken over, what was changed, what still tells, and the confirmed story.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, line, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { purposes, storyParts } from './kinds.ts';
import { nounCodes } from './nouns.ts';

export const Purpose = z.enum(purposes).meta({ id: 'StoryPurpose' });
export type Purpose = z.infer<typeof Purpose>;
export const KnownName = z.object({ kind: z.enum(['person', 'place', 'body']), given: z.array(z.string()), family: z.array(z.string()), names: z.array(z.string()), as: z.enum(nounCodes), number: z.int().nullable() });
export const Alike = z.object({
  citizenship: z.int().nullable(), citizenships: z.array(z.string()), children: z.int(), childrenAlike: z.int().nullable(), together: z.int().nullable(),
  occupations: z.array(z.object({ title: z.string(), alike: z.int() })),
});
export const Story = z.object({
  id: Id, version: Version, purpose: Purpose, title: z.string(), text: z.string(), question: z.string(), kept: z.array(z.string()), keptReason: z.string(), confirmedOn: Day, author: z.string(), /** Written by me. */ mine: z.boolean(), /** Where it was brought, as far as I may know. */ brought: z.boolean(),
}).meta({ id: 'AnonymisedStory' });
export type Story = z.infer<typeof Story>;

const reasonMissing = { path: ['keptReason'], error: say({ cs: 'Napište, proč ta slova v textu zůstávají.', en: 'Write why those words stay in the text.', uk: 'Напишіть, чому ці слова залишаються в тексті.' }) };
const reasoned = ({ kept, keptReason }: { kept: string[]; keptReason: string }) => kept.length === 0 || keptReason !== '';
const body = {
  title: line(120), text: writing(20_000), question: prose(2000).default(''),
  /** Words that look like a name and stay, exactly as they stand in the text. */ kept: z.array(line(120)).max(60).default([]), keptReason: prose(500).default(''),
};
export const StoryBody = z.strictObject(body).refine(reasoned, reasonMissing);
export const NewStory = z.strictObject({ id: Id, purpose: Purpose, ...body }).refine(reasoned, reasonMissing);
export type StoryText = Pick<z.output<typeof StoryBody>, 'title' | 'text' | 'question' | 'kept' | 'keptReason'>;

const allow = ['worker', 'head', 'coordinator'] as const;
const StoryRef = z.strictObject({ caseId: Id, storyId: Id });
export const anonymising = endpoints({
  compose: { method: 'GET', path: '/cases/:caseId/anonymising', summary: 'What of a case can be told, as it is written, with the names that must not stand in the story. Nothing is stored.', allow, reads: 'case', params: CaseRef,
    reply: z.object({ parts: z.array(z.object({ part: z.enum(storyParts), text: z.string() })), known: z.array(KnownName), alike: Alike }) },
  list: { method: 'GET', path: '/cases/:caseId/stories', summary: 'Confirmed stories of a case, newest first.', allow, reads: 'case', params: CaseRef, reply: z.object({ items: z.array(Story).max(100) }) },
  confirm: { method: 'POST', path: '/cases/:caseId/stories', summary: 'Confirm a story that was read. Refused while a known name, a number or a day stands in it, unless it is knowingly kept with a reason.', allow, creates: true, params: CaseRef, body: NewStory, reply: Created },
  change: { method: 'PATCH', path: '/cases/:caseId/stories/:storyId', summary: 'Correct a story; it is looked through again. What was shared before stays as it was.', allow, versioned: true, params: StoryRef, body: StoryBody },
  remove: { method: 'DELETE', path: '/cases/:caseId/stories/:storyId', summary: 'Remove a story of mine.', allow, params: StoryRef },
});
