// Signals: barriers met in cases, inputs of meetings, and how they add up; recommendations and their answers.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, page, pageQuery, prose, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { answerKinds, barrierLevels, lacksReason, signalKinds, signalOrigins, trendBy } from './rules.ts';

export const BarrierLevel = z.enum(barrierLevels).meta({ id: 'BarrierLevel' });
export const AnswerKind = z.enum(answerKinds).meta({ id: 'AnswerKind' });
const Named = z.object({ id: Id, name: z.string() });

export const Barrier = z.object({
  id: Id, caseId: Id.nullable(), caseLabel: z.string().nullable(), about: z.array(Id), domain: z.string(), level: BarrierLevel,
  orp: z.object({ code: z.string(), name: z.string() }).nullable(), text: z.string(), notedOn: Day, endedOn: Day.nullable(), author: Named,
}).meta({ id: 'Barrier' });
export type Barrier = z.infer<typeof Barrier>;

export const Signal = Barrier.extend({
  kind: z.enum(signalKinds), /** Of a locality's case. */ locality: z.boolean(), /** Meeting it comes from, when I see it. */ meeting: z.object({ id: Id, title: z.string() }).nullable(),
}).meta({ id: 'Signal' });
export type Signal = z.infer<typeof Signal>;
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const narrowing = { domain: z.string().max(60).optional(), level: BarrierLevel.optional(), /** Four digits, or `none` = no district is written. */ orp: z.string().regex(/^(\d{4}|none)$/).optional(), locality: Id.optional(), origin: z.enum(signalOrigins).optional() };
const Trend = z.object({ key: z.string(), /** Of a place; other names are labels of codes. */ name: z.string().nullable(), months: z.array(z.int()), total: z.int() });

export const Recommendation = z.object({
  id: Id, caseId: Id.nullable(), caseLabel: z.string().nullable(), about: z.array(Id), text: z.string(), reason: z.string(), service: Named.nullable(), answerDueOn: Day.nullable(),
  givenOn: Day, by: Named.extend({ role: z.string() }), to: Named, /** Addressed to me and not answered yet. */ waitsForMe: z.boolean(),
  answer: z.object({ kind: AnswerKind, text: z.string(), answeredOn: Day, by: Named }).nullable(),
}).meta({ id: 'Recommendation' });
export type Recommendation = z.infer<typeof Recommendation>;

const staff = ['worker', 'head', 'coordinator'] as const, gather = ['head', 'coordinator', 'methodologist'] as const;
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
  list: { method: 'GET', path: '/signals', summary: 'Signals of my organisation that I may see, newest first, with their counts by domain; nothing leaves the organisation.', allow: gather,
    query: z.strictObject({ ...pageQuery, ...narrowing, month: Month.optional(), /** From the first day of this month. */ since: Month.optional() }),
    reply: page(Signal).extend({ counts: z.array(z.object({ domain: z.string(), signals: z.int(), cases: z.int() })).max(100) }) },
  trend: { method: 'GET', path: '/signals/trend', summary: 'Signals that I may see, by place (district, locality), domain or level, and by month: each number can be listed.', allow: gather,
    query: z.strictObject({ by: z.enum(trendBy).default('orp'), months: z.coerce.number().int().min(3).max(24).default(12), ...narrowing }), reply: z.object({ months: z.array(Month), rows: z.array(Trend).max(60) }) },
  across: { method: 'GET', path: '/signals/across', summary: 'In how many cases of all organisations of my districts a domain stood in the way: safe numbers that were published, quarter by quarter.', allow: gather,
    query: z.strictObject({ domain: z.string().min(1).max(60) }), reply: z.object({ items: z.array(z.object({ orp: z.string(), name: z.string(), quarter: z.string(), /** null = fewer than five, or not shown. */ cases: z.int().nullable() })).max(400) }) },
  noteInput: { method: 'POST', path: '/meetings/:meetingId/inputs', summary: 'Pass on from a meeting what goes beyond it; about no client.', allow: [...gather, 'worker', 'secretary'], creates: true, offline: true, params: z.strictObject({ meetingId: Id }),
    body: z.strictObject({ id: Id, domain: barrierBody.domain, level: BarrierLevel, orpCode: barrierBody.orpCode, text: barrierBody.text, itemId: Id.nullable().default(null) }), reply: Created },
  inputs: { method: 'GET', path: '/meetings/:meetingId/inputs', summary: 'What was passed on from a meeting, for those who see it.', allow: [...gather, 'worker', 'secretary'], params: z.strictObject({ meetingId: Id }), reply: z.object({ items: z.array(Signal.extend({ itemId: Id.nullable() })).max(200), /** I may add. */ takes: z.boolean() }) },
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
