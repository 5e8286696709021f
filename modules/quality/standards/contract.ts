// How a service itself sees that it keeps the standards of quality: sheets of a questionnaire of purpose `standards`, each of one day.
import { z } from 'zod';
import { Created, Day, endpoints, Id, Instant, line, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { Answers, QuestionnaireVersion, Words } from '#modules/questionnaires/contract.ts';

const team = ['head', 'methodologist', 'coordinator', 'worker'] as const;
const SheetRef = z.strictObject({ selfEvaluationId: Id }), Named = z.object({ id: Id, name: z.string() });
const one = {
  id: Id, version: Version, service: Named, onDay: Day, state: z.enum(['draft', 'finished']), author: z.string(), versionId: Id, questionnaire: z.object({ id: Id, number: z.int(), title: Words }), note: z.string(), finishedAt: Instant.nullable(), answered: z.int(),
  /** Tasks that came out of it, and those of them that are not done. */ tasks: z.int(), open: z.int(), mayWrite: z.boolean(),
};
export const SelfEvaluationLine = z.object(one).meta({ id: 'SelfEvaluationLine' });
export type SelfEvaluationLine = z.infer<typeof SelfEvaluationLine>;
export const SelfEvaluation = z.object({ ...one, answers: Answers }).meta({ id: 'SelfEvaluation' });
export type SelfEvaluation = z.infer<typeof SelfEvaluation>;
const Frame = QuestionnaireVersion;
export const StandardTask = z.object({ id: Id, topic: z.string(), what: z.string(), dueOn: Day.nullable(), state: z.string(), doneOn: Day.nullable(), owner: z.string() }).meta({ id: 'StandardTask' });
export type StandardTask = z.infer<typeof StandardTask>;
const written = { onDay: Day, answers: Answers, note: prose(4000).default('') };
const Body = z.strictObject(written);

export const standards = endpoints({
  list: { method: 'GET', path: '/self-evaluations', summary: 'Self-evaluations of services that I lead or work at, newest day first.', allow: team, query: z.strictObject({ ...pageQuery, serviceId: Id.optional() }), reply: page(SelfEvaluationLine) },
  services: { method: 'GET', path: '/self-evaluations/services', summary: 'Services that I may evaluate, with the day of the newest finished self-evaluation and the draft that goes on.', allow: team, reply: z.object({ items: z.array(z.object({ id: Id, name: z.string(), lastOn: Day.nullable(), lastId: Id.nullable(), draftId: Id.nullable() })).max(300) }) },
  get: { method: 'GET', path: '/self-evaluations/:selfEvaluationId', summary: 'One self-evaluation with its frame, the finished one before it and its tasks.', allow: team, params: SheetRef,
    reply: z.object({ sheet: SelfEvaluation, frame: Frame, before: z.object({ sheet: SelfEvaluation, frame: Frame }).nullable(), tasks: z.array(StandardTask).max(300) }) },
  begin: { method: 'POST', path: '/self-evaluations', summary: 'Begin a self-evaluation of a service by a published frame: a draft that colleagues fill in too.', allow: team, creates: true, body: z.strictObject({ id: Id, serviceId: Id, versionId: Id, ...written }), reply: Created },
  put: { method: 'PUT', path: '/self-evaluations/:selfEvaluationId', summary: 'Save what is filled in so far. Somebody else who saved meanwhile: 409 with their answers.', allow: team, versioned: true, params: SheetRef, body: Body, reply: z.object({ version: Version }) },
  finish: { method: 'POST', path: '/self-evaluations/:selfEvaluationId/finish', summary: 'Finish it with its last answers: from then on it never changes.', allow: team, versioned: true, params: SheetRef, body: Body },
  drop: { method: 'DELETE', path: '/self-evaluations/:selfEvaluationId', summary: 'Throw a draft away.', allow: team, versioned: true, params: SheetRef },
  addTask: { method: 'POST', path: '/self-evaluations/:selfEvaluationId/tasks', summary: 'Make a task of what a standard lacks: for a colleague, or for me.', allow: team, creates: true, params: SheetRef, body: z.strictObject({ id: Id, topic: z.string().max(60), what: line(500), dueOn: Day.nullable().default(null), membershipId: Id }), reply: Created },
  print: { method: 'GET', path: '/self-evaluations/:selfEvaluationId/pdf', summary: 'A self-evaluation on A4.', allow: team, params: SheetRef, file: 'application/pdf' },
});
