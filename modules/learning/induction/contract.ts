// Bringing a newcomer in: steps of the organisation's template become commitments of the newcomer and the mentor.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, Version, writing } from '#platform/http/contract.ts';

const Step = z.strictObject({ what: line(300), /** Days since the beginning. */ byDay: z.int().min(0).max(730), who: z.enum(['newcomer', 'mentor']) });
export type Step = z.infer<typeof Step>;
const Named = z.object({ id: Id, name: z.string() });
export const InductionTemplate = z.object({ id: Id, version: Version, title: z.string(), steps: z.array(Step), endedOn: Day.nullable() }).meta({ id: 'InductionTemplate' });
export type InductionTemplate = z.infer<typeof InductionTemplate>;
export const Induction = z.object({ id: Id, version: Version, newcomer: Named, mentor: Named, title: z.string(), startsOn: Day, closedOn: Day.nullable(), closing: z.string(), steps: z.int(), done: z.int(), late: z.int(), mayClose: z.boolean() }).meta({ id: 'Induction' });
export type Induction = z.infer<typeof Induction>;
export const InductionStep = z.object({ id: Id, who: Step.shape.who, what: z.string(), dueOn: Day.nullable(), state: z.string(), doneOn: Day.nullable() });
const template = { title: line(200), steps: z.array(Step).min(1).max(60) };
const TemplateRef = z.strictObject({ inductionTemplateId: Id }), InductionRef = z.strictObject({ inductionId: Id });

export const inductions = endpoints({
  list: { method: 'GET', path: '/inductions', summary: 'Inductions that I go through, accompany or head.', allow: 'signedIn', reply: z.object({ items: z.array(Induction).max(300), mayStart: z.boolean() }) },
  get: { method: 'GET', path: '/inductions/:inductionId', summary: 'One with its steps.', allow: 'signedIn', params: InductionRef, reply: z.object({ induction: Induction, steps: z.array(InductionStep).max(100) }) },
  templates: { method: 'GET', path: '/induction-templates', summary: 'Templates of my organisation.', allow: ['head'], reply: z.object({ items: z.array(InductionTemplate).max(100) }) },
  addTemplate: { method: 'POST', path: '/induction-templates', summary: 'Write a template.', allow: ['head'], creates: true, body: z.strictObject({ id: Id, ...template }), reply: Created },
  changeTemplate: { method: 'PATCH', path: '/induction-templates/:inductionTemplateId', summary: 'Change a template, or end it; inductions that go on keep their steps.', allow: ['head'], versioned: true, params: TemplateRef, body: z.strictObject({ ...template, endedOn: Day.nullable().default(null) }) },
  start: { method: 'POST', path: '/inductions', summary: 'Start by a template: its steps become commitments of the newcomer and the mentor.', allow: ['head'], creates: true, body: z.strictObject({ id: Id, templateId: Id, membershipId: Id, mentorId: Id, startsOn: Day }), reply: Created },
  close: { method: 'PUT', path: '/inductions/:inductionId/closing', summary: 'Close with a word; steps that are left stay with those whose they are.', allow: 'signedIn', versioned: true, params: InductionRef, body: z.strictObject({ closing: writing(3000) }) },
});
