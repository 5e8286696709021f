// Process audits of services: planned, prepared, visited. What was found has contracts of its own (rating/, report/).
import { z } from 'zod';
import { Clock } from '#platform/http/clock.ts';
import { Created, Day, endpoints, Id, line, page, pageQuery, prose, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { Key } from '#modules/questionnaires/contract.ts';
import { auditors, planners } from './rules.ts';
import { Audit, AuditLine, AuditState, Consent, Interview, MethodChange, ReaderKind, Round, WithWhom } from './shapes.ts';

export * from './shapes.ts';

const short = z.union([z.literal(''), line(300)]).default('');
const inOrder = { error: say({ cs: 'Konec nemůže být před začátkem.', en: 'The end cannot be before the start.', uk: 'Кінець не може бути раніше початку.' }), path: ['endsOn'] };
const isInOrder = ({ beginsOn, endsOn }: { beginsOn: string; endsOn: string | null }) => !endsOn || endsOn >= beginsOn;
const dates = { beginsOn: Day, endsOn: Day.nullable().default(null) };

export const RoundBody = z.strictObject({ name: line(200), purpose: prose(2000).default(''), ...dates }).refine(isInOrder, inOrder);
const round = { name: line(200), purpose: prose(2000).default(''), versionId: Id, ...dates };
const planned = { scope: prose(4000).default(''), /** Keys of criteria; null = all of the method. */ criteria: z.array(Key).min(1).max(2400).nullable().default(null), ...dates };
export const AuditBody = z.strictObject({ roundId: Id.nullable().default(null), ...planned }).refine(isInOrder, inOrder);
export type AuditBody = z.output<typeof AuditBody>;
export const AuditPlan = z.strictObject({ id: Id, serviceId: Id, versionId: Id, roundId: Id.nullable().default(null), /** Final audit of the same service that this one follows. */ followsId: Id.nullable().default(null), ...planned }).refine(isInOrder, inOrder);
export type AuditPlan = z.output<typeof AuditPlan>;

const visit = { onDay: Day, startsAt: Clock.nullable().default(null), endsAt: Clock.nullable().default(null), place: short, program: prose(2000).default('') };
const visitInOrder = { error: say({ cs: 'Konec má být po začátku.', en: 'The end should come after the start.', uk: 'Кінець має бути після початку.' }), path: ['endsAt'] };
const isVisitInOrder = ({ startsAt, endsAt }: { startsAt: string | null; endsAt: string | null }) => !endsAt || startsAt !== null && endsAt > startsAt;
export const VisitBody = z.strictObject({ ...visit, cancelled: z.boolean().default(false) }).refine(isVisitInOrder, visitInOrder);
export type VisitBody = z.output<typeof VisitBody>;

const talk = {
  onDay: Day, visitId: Id.nullable().default(null), withWhom: WithWhom, consent: Consent, anonymous: z.boolean().default(true), /** Only when they wish to be named. */ name: short, /** In the talk's own words, without names of others. */ notes: prose(20_000).default(''),
};
/** Who refused said nothing: nothing of it is kept. Nobody anonymous has a name. */
const kept = <T extends { consent: Consent; anonymous: boolean; name: string; notes: string }>(body: T): T => ({ ...body, notes: body.consent === 'refused' ? '' : body.notes, name: body.anonymous || body.consent === 'refused' ? '' : body.name });
export const InterviewBody = z.strictObject(talk).transform(kept);
export type InterviewBody = z.output<typeof InterviewBody>;
const Label = z.string().regex(/^[A-Z]\d{1,3}$/, say({ cs: 'Písmeno a číslo, třeba K1. Jméno sem nepatří.', en: 'A letter and a number, such as K1. No name.', uk: 'Літера і число, наприклад K1. Без імені.' }));

const AuditRef = z.strictObject({ auditId: Id });
export const audits = endpoints({
  rounds: { method: 'GET', path: '/audit-rounds', summary: 'Rounds of audits of my organisation, the newest first.', allow: 'signedIn', query: z.strictObject(pageQuery), reply: page(Round) },
  beginRound: { method: 'POST', path: '/audit-rounds', summary: 'Begin a round: audits of several services by one version of a method.', allow: planners, creates: true, body: z.strictObject({ id: Id, ...round }).refine(isInOrder, inOrder), reply: Created },
  changeRound: { method: 'PATCH', path: '/audit-rounds/:roundId', summary: 'Change what a round is called, what it is for, or its days.', allow: planners, versioned: true, params: z.strictObject({ roundId: Id }), body: RoundBody },

  list: { method: 'GET', path: '/audits', summary: 'Audits that I see, those that wait for me first.', allow: 'signedIn',
    query: z.strictObject({ ...pageQuery, state: AuditState.optional(), roundId: Id.optional(), serviceId: Id.optional(), /** Only those that I audit. */ mine: z.enum(['yes', 'no']).default('no'), /** Only those in which something waits for me. */ waiting: z.enum(['yes', 'no']).default('no') }), reply: page(AuditLine) },
  get: { method: 'GET', path: '/audits/:auditId', summary: 'One audit: its service, method, team, visits and who may read it.', allow: 'signedIn', params: AuditRef, reply: Audit },
  plan: { method: 'POST', path: '/audits', summary: 'Plan an audit of a service by a published version of a method. Never of a service of one’s own house.', allow: planners, creates: true, body: AuditPlan, reply: Created },
  change: { method: 'PATCH', path: '/audits/:auditId', summary: 'Change the scope, the criteria that are looked at, days or round.', allow: auditors, versioned: true, params: AuditRef, body: AuditBody },
  cancel: { method: 'POST', path: '/audits/:auditId/cancellation', summary: 'Call an audit off, with a reason.', allow: planners, versioned: true, params: AuditRef, body: z.strictObject({ reason: writing(1000) }) },

  colleagues: { method: 'GET', path: '/audits/:auditId/colleagues', summary: 'Colleagues who may be put in the team, and whether each is independent of the service.', allow: planners, params: AuditRef,
    reply: z.object({ items: z.array(z.object({ id: Id, name: z.string(), independent: z.boolean(), inTeam: z.boolean() })).max(500) }) },
  join: { method: 'POST', path: '/audits/:auditId/team', summary: 'Put a colleague in the team, or back in it. Refused when they work, or worked in the last two years, for the organisation that is audited.', allow: planners, creates: true, params: AuditRef, body: z.strictObject({ id: Id, membershipId: Id, leads: z.boolean().default(false) }), reply: Created },
  changeAuditor: { method: 'PATCH', path: '/audits/:auditId/team/:auditorId', summary: 'Say who leads the team, or that somebody left it (themselves or who plans).', allow: auditors, versioned: true, params: AuditRef.extend({ auditorId: Id }), body: z.strictObject({ leads: z.boolean(), left: z.boolean() }) },
  declare: { method: 'POST', path: '/audits/:auditId/declaration', summary: 'Declare that I am independent of the service, in my own words. Before it I write nothing.', allow: auditors, params: AuditRef, body: z.strictObject({ declaration: writing(2000) }) },

  letIn: { method: 'POST', path: '/audits/:auditId/readers', summary: 'Let an organisation, or one person of it, read: the service that the audit goes on and its draft, anybody else the final one.', allow: auditors, creates: true, params: AuditRef,
    body: z.strictObject({ id: Id, kind: ReaderKind, organisationId: Id, membershipId: Id.nullable().default(null), until: Day.nullable().default(null) }), reply: Created },
  changeReader: { method: 'PATCH', path: '/audits/:auditId/readers/:readerId', summary: 'Until when somebody reads; a day that is past ends it.', allow: planners, versioned: true, params: AuditRef.extend({ readerId: Id }), body: z.strictObject({ until: Day.nullable() }) },

  planVisit: { method: 'POST', path: '/audits/:auditId/visits', summary: 'Plan a visit; the service reads it too.', allow: auditors, creates: true, offline: true, params: AuditRef, body: z.strictObject({ id: Id, ...visit }).refine(isVisitInOrder, visitInOrder), reply: Created },
  changeVisit: { method: 'PATCH', path: '/audits/:auditId/visits/:visitId', summary: 'Change a visit or call it off.', allow: auditors, versioned: true, offline: true, params: AuditRef.extend({ visitId: Id }), body: VisitBody },

  interviews: { method: 'GET', path: '/audits/:auditId/interviews', summary: 'Talks of the auditors, for the team only.', allow: auditors, params: AuditRef, query: z.strictObject(pageQuery), reply: page(Interview).extend({ /** Label that comes next, by whom one talks with. */ labels: z.record(WithWhom, z.string()) }) },
  addInterview: { method: 'POST', path: '/audits/:auditId/interviews', summary: 'Write a talk down. Without a label it gets the next one. Of who refused nothing is kept.', allow: auditors, creates: true, offline: true, params: AuditRef, body: z.strictObject({ id: Id, label: Label.nullable().default(null), ...talk }).transform(kept), reply: Created },
  changeInterview: { method: 'PATCH', path: '/audits/:auditId/interviews/:interviewId', summary: 'Correct one’s own talk.', allow: auditors, versioned: true, offline: true, params: AuditRef.extend({ interviewId: Id }), body: InterviewBody },

  papers: { method: 'GET', path: '/audits/:auditId/papers', summary: 'Who reads each document of the audit that I see; the documents themselves are of the room documents.', allow: 'signedIn', params: AuditRef,
    reply: z.object({ items: z.array(z.object({ documentId: Id, /** Null = the whole team. */ readers: z.array(Id).nullable(), mine: z.boolean() })).max(500) }) },
  allotPaper: { method: 'PUT', path: '/audits/:auditId/papers/:documentId', summary: 'Say who of the team reads a document that I put there; null = the whole team.', allow: 'signedIn', params: AuditRef.extend({ documentId: Id }), body: z.strictObject({ readers: z.array(Id).max(50).nullable() }) },

  previewMethod: { method: 'GET', path: '/audits/:auditId/method', summary: 'What going over to the newest published version of the method would do, criterion by criterion.', allow: auditors, params: AuditRef, reply: MethodChange },
  changeMethod: { method: 'POST', path: '/audits/:auditId/method', summary: 'Go over to that version: ratings of reworded criteria are to be decided anew, evidence stays.', allow: auditors, versioned: true, params: AuditRef, body: z.strictObject({ versionId: Id }) },
});
