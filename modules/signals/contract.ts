// Signals: barriers met in cases; recommendations and their answers.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, page, pageQuery, prose, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { answerKinds, barrierLevels, lacksReason } from './rules.ts';

export const BarrierLevel = z.enum(barrierLevels).meta({ id: 'BarrierLevel' });
export const AnswerKind = z.enum(answerKinds).meta({ id: 'AnswerKind' });
const Named = z.object({ id: Id, name: z.string() });

export const Barrier = z.object({
  id: Id, caseId: Id.nullable(), caseLabel: z.string().nullable(), about: z.array(Id), domain: z.string(), level: BarrierLevel,
  orp: z.object({ code: z.string(), name: z.string() }).nullable(), text: z.string(), notedOn: Day, endedOn: Day.nullable(), author: Named,
}).meta({ id: 'Barrier' });
export type Barrier = z.infer<typeof Barrier>;

export const Recommendation = z.object({
  id: Id, caseId: Id.nullable(), caseLabel: z.string().nullable(), about: z.array(Id), text: z.string(), reason: z.string(), service: Named.nullable(), answerDueOn: Day.nullable(),
  givenOn: Day, by: Named.extend({ role: z.string() }), to: Named, /** Addressed to me and not answered yet. */ waitsForMe: z.boolean(),
  answer: z.object({ kind: AnswerKind, text: z.string(), answeredOn: Day, by: Named }).nullable(),
}).meta({ id: 'Recommendation' });
export type Recommendation = z.infer<typeof Recommendation>;

const staff = ['worker', 'head', 'coordinator'] as const;
export const barrierBody = {
  about: z.array(Id).max(30).default([]), domain: z.string().min(1).max(60), level: BarrierLevel, orpCode: z.string().regex(/^\d{4}$/).nullable().default(null),
  /** About the obstacle, not about the person. */
  text: writing(2000), recordId: Id.nullable().default(null),
};

export const signals = endpoints({
  noteBarrier: { method: 'POST', path: '/signals', summary: 'Note a barrier met in a case, or on the way.', allow: staff, creates: true, offline: true,
    body: z.strictObject({ id: Id, caseId: Id.nullable().default(null), ...barrierBody }), reply: Created },
  ofCase: { method: 'GET', path: '/cases/:caseId/signals', summary: 'Barriers and recommendations of a case, newest first.', allow: staff, reads: 'case', params: CaseRef,
    reply: z.object({ barriers: z.array(Barrier).max(200), recommendations: z.array(Recommendation).max(200) }) },
  barriers: { method: 'GET', path: '/signals', summary: 'Barriers of my organisation with their counts by domain; nothing leaves the organisation.', allow: ['head', 'coordinator'],
    query: z.strictObject({ ...pageQuery, domain: z.string().max(60).optional(), level: BarrierLevel.optional() }),
    reply: page(Barrier).extend({ counts: z.array(z.object({ domain: z.string(), barriers: z.int(), cases: z.int() })).max(100) }) },
  recommend: { method: 'POST', path: '/recommendations', summary: 'Recommend something to a worker of the case, who decides.', allow: ['coordinator', 'methodologist', 'head'], creates: true,
    body: z.strictObject({ id: Id, caseId: Id, about: z.array(Id).max(30).default([]), toMembershipId: Id, text: writing(4000), reason: prose(4000).default(''), serviceId: Id.nullable().default(null), answerDueOn: Day.nullable().default(null) }), reply: Created },
  answer: { method: 'POST', path: '/recommendations/:recommendationId/answer', summary: 'Answer a recommendation addressed to me: accepted, accepted with a change, declined with a reason.', allow: staff, creates: true,
    params: z.strictObject({ recommendationId: Id }),
    body: z.strictObject({ id: Id, kind: AnswerKind, text: prose(4000).default('') }).refine((a) => !lacksReason(a), { path: ['text'], error: say({ cs: 'Napište změnu nebo důvod.', en: 'Write the change or the reason.', uk: 'Напишіть зміну або причину.' }) }), reply: Created },
  recipients: { method: 'GET', path: '/cases/:caseId/recipients', summary: 'Workers of the case to whom something can be recommended.', allow: ['coordinator', 'methodologist', 'head'], params: CaseRef,
    reply: z.object({ items: z.array(Named.extend({ organisation: z.string(), role: z.string() })).max(100) }) },
  waiting: { method: 'GET', path: '/recommendations/waiting', summary: 'Recommendations without an answer: those that wait for me, and those I gave.', allow: ['worker', 'head', 'coordinator', 'methodologist'],
    reply: z.object({ forMe: z.array(Recommendation).max(50), byMe: z.array(Recommendation).max(50) }) },
});
