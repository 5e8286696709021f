// Actions of advocacy: from signals to an addressee, and what came of it.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, page, pageQuery, prose, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { Action, ActionLine, ActionStory, AddresseeKind, AnswerKind, Evidence, Way } from './shapes.ts';
import { most } from './rules.ts';

const OrpCode = z.string().regex(/^\d{4}$/);
const body = {
  title: line(most.title), domain: z.string().min(1).max(60), orpCode: OrpCode.nullable().default(null), addresseeKind: AddresseeKind, addressee: line(most.addressee), partnerId: Id.nullable().default(null),
  asks: prose(most.asks).default(''), facts: prose(most.facts).default(''),
  /** Words that look like a name of somebody we know and are none. */ kept: z.array(line(120)).max(20).default([]), keptReason: prose(300).default(''),
};
const reasoned = ({ kept, keptReason }: { kept: string[]; keptReason: string }) => kept.length === 0 || keptReason !== '';
const reasonMissing = { path: ['keptReason'], error: say({ cs: 'Napište, proč ta slova zůstávají.', en: 'Write why those words stay.', uk: 'Напишіть, чому ці слова залишаються.' }) };
export const ActionBody = z.strictObject(body).refine(reasoned, reasonMissing);
export const NewAction = z.strictObject({ id: Id, ...body, signalIds: z.array(Id).max(most.signals).default([]) }).refine(reasoned, reasonMissing);

const prepare = ['coordinator', 'head', 'methodologist'] as const, read = ['worker', ...prepare] as const, head = ['head'] as const;
const ActionRef = z.strictObject({ actionId: Id }), StoryRef = z.strictObject({ actionStoryId: Id });
const happened = { id: Id, onDay: Day };
const of = (noun: string) => `/advocacy/:actionId/${noun}` as const;
const step = { creates: true, params: ActionRef, reply: Created } as const;

export const advocacy = endpoints({
  list: { method: 'GET', path: '/advocacy', summary: 'Actions of my organisation and those we were asked to join, what waits longest first.', allow: read,
    query: z.strictObject({ ...pageQuery, part: z.enum(['open', 'closed', 'all']).default('all'), /** Standing on a signal of this case. */ caseId: Id.optional(), /** Standing on this signal. */ signalId: Id.optional() }), reply: page(ActionLine) },
  waiting: { method: 'GET', path: '/advocacy/waiting', summary: 'What waits for me: answers that are due, actions to approve, asked numbers and stories.', allow: read,
    reply: z.object({ due: z.array(ActionLine).max(50), toApprove: z.array(ActionLine).max(50), toSend: z.array(ActionLine).max(50), toJoin: z.array(ActionLine).max(50), /** Numbers of ours that wait for the head. */ toGive: z.array(ActionLine).max(50),
      stories: z.array(ActionStory.extend({ actionId: Id, actionTitle: z.string(), addressee: z.string() })).max(50) }) },
  get: { method: 'GET', path: '/advocacy/:actionId', summary: 'An action whole: what is asked, what it stands on, what happened, what would go on paper.', allow: read, params: ActionRef, reply: Action },
  begin: { method: 'POST', path: '/advocacy', summary: 'Begin an action, from chosen signals.', allow: prepare, creates: true, body: NewAction, reply: Created },
  change: { method: 'PATCH', path: '/advocacy/:actionId', summary: 'Change what an action says, until it is sent. What was approved is to be approved again.', allow: prepare, versioned: true, params: ActionRef, body: ActionBody },
  choose: { method: 'PUT', path: of('signals'), summary: 'Choose the signals of ours that an action stands on. Those beyond the reach of the one who chooses stay.', allow: prepare, params: ActionRef, body: z.strictObject({ signalIds: z.array(Id).max(most.signals) }) },
  offeredStories: { method: 'GET', path: of('offered-stories'), summary: 'Confirmed stories made for advocacy or publication, of cases within my reach.', allow: prepare, params: ActionRef,
    reply: z.object({ items: z.array(z.object({ id: Id, title: z.string(), text: z.string(), author: z.string(), /** Of a case whose signal the action stands on. */ here: z.boolean() })).max(100) }) },
  askStory: { method: 'POST', path: of('stories'), summary: 'Ask the owner of a confirmed story to lend it in these short words; my own is lent at once.', allow: prepare, creates: true, params: ActionRef, body: z.strictObject({ id: Id, storyId: Id, text: writing(most.story) }), reply: Created },
  approveStory: { method: 'POST', path: '/advocacy-stories/:actionStoryId/approval', summary: 'Lend my story to an action in these words.', allow: read, params: StoryRef, body: z.strictObject({}) },
  withdrawStory: { method: 'DELETE', path: '/advocacy-stories/:actionStoryId', summary: 'Take a story back from an action that was not sent.', allow: read, params: StoryRef },
  ask: { method: 'POST', path: of('asks'), summary: 'Ask another organisation to join by its own number or story.', allow: prepare, creates: true, params: ActionRef, body: z.strictObject({ id: Id, toOrganisationId: Id }), reply: Created },
  takeBackAsk: { method: 'DELETE', path: '/advocacy/:actionId/asks/:askId', summary: 'Ask no more; what was not given yet is not asked for.', allow: prepare, params: z.strictObject({ actionId: Id, askId: Id }) },
  give: { method: 'POST', path: of('contribution'), summary: 'Join an action of another organisation by how many of our cases met the same, or decline. The head gives at once, for the coordinator the head approves.', allow: prepare, creates: true, params: ActionRef,
    body: z.strictObject({ id: Id, declined: z.boolean().default(false), from: Day.nullable().default(null), until: Day.nullable().default(null) }).refine(({ declined, from, until }) => declined || (from !== null && until !== null && from <= until), { path: ['until'], error: say({ cs: 'Napište, od kdy do kdy se má počítat.', en: 'Write from when until when to count.', uk: 'Напишіть, від якого до якого дня рахувати.' }) }), reply: Created },
  approveGiving: { method: 'POST', path: of('contribution/approval'), summary: 'The head lets the number go.', allow: head, params: ActionRef, body: z.strictObject({}) },
  withdrawGiving: { method: 'DELETE', path: of('contribution'), summary: 'Take our number back from an action that was not sent.', allow: prepare, params: ActionRef },
  preview: { method: 'GET', path: of('preview'), summary: 'What would stop the sheet from being made now: names, texts too long for a page; and how small the letters are.', allow: prepare, params: ActionRef,
    reply: z.object({ evidence: Evidence, /** Points of the text on paper; null when it does not fit on a page. */ size: z.number().nullable(), names: z.array(z.object({ field: z.enum(['title', 'addressee', 'asks', 'facts', 'stories']), words: z.array(z.string()) })), lacks: z.array(z.enum(['asks', 'facts', 'evidence'])) }) },
  pdf: { method: 'GET', path: of('sheet.pdf'), summary: 'The sheet on one A4 page; once sent, the file as it was sent.', allow: read, params: ActionRef, file: 'application/pdf' },
  docx: { method: 'GET', path: of('sheet.docx'), summary: 'The same for a word processor.', allow: read, params: ActionRef, file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  propose: { method: 'POST', path: of('proposal'), summary: 'Hand the action to the head for approval.', allow: prepare, ...step, body: z.strictObject({ id: Id, text: prose(1000).default('') }) },
  giveBack: { method: 'POST', path: of('return'), summary: 'The head returns it with what to change.', allow: head, ...step, body: z.strictObject({ id: Id, text: writing(1000) }) },
  approve: { method: 'POST', path: of('approval'), summary: 'The head approves exactly what would go out now.', allow: head, ...step, body: z.strictObject({ id: Id }) },
  send: { method: 'POST', path: of('sending'), summary: 'It was sent: how, when, by when an answer is asked. The sheet is kept as it is.', allow: prepare, ...step, body: z.strictObject({ ...happened, way: Way, reference: prose(80).default(''), dueOn: Day.nullable().default(null) }) },
  remind: { method: 'POST', path: of('reminders'), summary: 'The addressee was reminded; an answer is asked by another day.', allow: prepare, ...step, body: z.strictObject({ ...happened, text: prose(1000).default(''), dueOn: Day.nullable().default(null) }) },
  answer: { method: 'POST', path: of('answers'), summary: 'What the addressee answered; or that none is waited for any more.', allow: prepare, ...step, body: z.strictObject({ ...happened, answer: AnswerKind, text: prose(4000).default(''), reference: prose(80).default('') }) },
  effect: { method: 'POST', path: of('effects'), summary: 'What has changed since.', allow: prepare, ...step, body: z.strictObject({ ...happened, text: writing(2000) }) },
  drop: { method: 'POST', path: of('dropping'), summary: 'Give it up before it is sent, with the reason.', allow: prepare, ...step, body: z.strictObject({ id: Id, text: writing(1000) }) },
});
