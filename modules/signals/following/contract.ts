// Recommendations that are followed: what comes out of an audit, answers of the addressee, steps, proof, verification, the board, what repeats.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, page, pageQuery, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { AnswerKind, BarrierLevel } from '../contract.ts';
import { lacksReason } from '../rules.ts';
import { changes } from '#modules/programmes/contract.ts';
import { actions, addresseeKinds, ageFilters, dueFilters, eventKinds, results, states, usualServices } from './rules.ts';

export const FollowedState = z.enum(states).meta({ id: 'FollowedState' });
export const AddresseeKind = z.enum(addresseeKinds).meta({ id: 'AddresseeKind' });
/** What a follow-up audit found of what was recommended before. */
export const CheckResult = z.enum(results).meta({ id: 'CheckResult' });
const Named = z.object({ id: Id, name: z.string() });

const lineFields = {
  id: Id, version: Version, text: z.string(), theme: z.string(), priority: z.int(), kind: AddresseeKind, /** The body, as I may know it. */ addressee: z.string(), /** It has no account here: its side is written down by whoever recommends. */ outside: z.boolean(),
  service: Named.nullable(), state: FollowedState, givenOn: Day.nullable(), dueOn: Day.nullable(), askedDueOn: Day.nullable(), /** Since when it stands as it stands. */ since: Day.nullable(), owner: z.string().nullable(),
  /** Who recommends. */ by: z.string(), /** Programme that it comes out of, and what it would change. */ programme: Named.nullable(), change: z.enum(changes).nullable(), /** Site of the programme that it concerns, as far as I may know. */ site: z.string().nullable(), /** The last one. */ answer: z.object({ kind: AnswerKind, text: z.string() }).nullable(), /** What I can do with it now. */ may: z.array(z.enum(actions)), /** It waits for an answer, proof, verification or decision of mine. */ forMe: z.boolean(),
};
export const FollowedLine = z.object(lineFields).meta({ id: 'FollowedLine' });
export type FollowedLine = z.infer<typeof FollowedLine>;

export const FollowedEvent = z.object({
  id: Id, kind: z.enum(eventKinds), onDay: Day, text: z.string(), answer: AnswerKind.nullable(), way: z.string(), dueOn: Day.nullable(), /** Who was named as the owner. */ owner: z.string().nullable(), result: CheckResult.nullable(),
  organisation: z.string(), /** Missing of people of a masked organisation. */ by: z.string().nullable(),
});
export type FollowedEvent = z.infer<typeof FollowedEvent>;
const AuditFinding = z.object({ id: Id, criterion: z.string(), severity: z.enum(['serious', 'middle', 'small']).nullable(), text: z.string() });
export const Followed = FollowedLine.extend({
  reason: z.string(), /** When I see it. */ audit: z.object({ id: Id, beginsOn: Day }).nullable(), finding: AuditFinding.nullable(), /** I see the programme itself. */ programmeOpen: z.boolean(), ownerId: Id.nullable(),
  events: z.array(FollowedEvent).max(500), steps: z.array(z.object({ id: Id, what: z.string(), dueOn: Day.nullable(), doneOn: Day.nullable(), state: z.enum(['offered', 'open', 'declined', 'done', 'cancelled']), by: z.string().nullable() })).max(200),
  /** Joint meetings that I see. */ meetings: z.array(z.object({ id: Id, title: z.string(), onDay: Day.nullable() })).max(100), /** I am of the body that it went to. */ ours: z.boolean(),
}).meta({ id: 'Followed' });
export type Followed = z.infer<typeof Followed>;

/** To whom: an organisation here, or the name of a body. What comes out of a programme is written with the same fields (programmes/recommendations). */
export const draft = {
  text: writing(2000), reason: prose(4000).default(''), kind: AddresseeKind, toOrganisationId: Id.nullable().default(null), addressee: prose(200).default(''), partnerId: Id.nullable().default(null),
  theme: z.string().min(1).max(60), priority: z.int().min(1).max(3).default(2), dueOn: Day.nullable().default(null),
};
export const addressed = { path: ['addressee'], error: say({ cs: 'Vyberte organizaci, nebo napište, komu je doporučení určeno.', en: 'Choose an organisation or write to whom it is addressed.', uk: 'Виберіть організацію або напишіть, кому адресовано рекомендацію.' }) };
export const isAddressed = (d: { toOrganisationId: string | null; addressee: string }) => d.toOrganisationId !== null || d.addressee !== '';
export const DraftBody = z.strictObject(draft).refine(isAddressed, addressed);
export type DraftBody = z.output<typeof DraftBody>;
export const OfAudit = FollowedLine.extend({ reason: z.string(), findingId: Id.nullable(), toOrganisationId: Id.nullable(), partnerId: Id.nullable(), /** I may change or drop the draft. */ mine: z.boolean() });
export type OfAudit = z.infer<typeof OfAudit>;
export const OpenItem = FollowedLine.extend({ reason: z.string(), /** Key of the criterion that its finding stands on. */ criterion: z.string().nullable(), check: z.object({ result: CheckResult, text: z.string(), version: Version }).nullable() });
export type OpenItem = z.infer<typeof OpenItem>;

export const narrowing = {
  /** Those that go on unless said otherwise. */ state: z.enum(['open', 'all', ...states]).optional(), theme: z.string().max(60).optional(), kind: AddresseeKind.optional(), service: z.union([Id, z.literal('none')]).optional(),
  /** What it comes out of. */ source: z.union([Id, z.enum(['audit', 'none'])]).optional(),
  /** What waits for me. */ mine: z.enum(['true', 'false']).optional(), due: z.enum(dueFilters).optional(), /** Days since it was given, from. */ age: z.enum(ageFilters).optional(), /** That a signal stands on. */ signal: Id.optional(),
};
const Count = z.array(z.object({ key: z.string(), n: z.int() })).max(1000);
const RecommendationRef = z.strictObject({ recommendationId: Id }), AuditRef = z.strictObject({ auditId: Id }), AuditItem = AuditRef.extend({ recommendationId: Id });
/** When it happened; today when it is not said. */
const onDay = Day.optional();
const allow = 'signedIn' as const, path = '/followed-recommendations', one = `${path}/:recommendationId` as const, gather = ['head', 'coordinator', 'methodologist'] as const;
const said = { allow, params: RecommendationRef } as const;
const Reasoned = z.strictObject({ text: writing(4000), onDay });

export const following = endpoints({
  ofAudit: { method: 'GET', path: '/audits/:auditId/recommendations', summary: 'Recommendations of an audit: drafts for those who write them, given ones for everybody who reads the audit.', allow, params: AuditRef, reply: z.object({ items: z.array(OfAudit).max(500), mayAdd: z.boolean() }) },
  addresseesOf: { method: 'GET', path: '/audits/:auditId/addressees', summary: 'Organisations here to which a recommendation of the audit can go: of the service, readers of the audit, one\'s own, offices.', allow, params: AuditRef, reply: z.object({ items: z.array(z.object({ id: Id, name: z.string(), kind: AddresseeKind })).max(300) }) },
  add: { method: 'POST', path: '/audits/:auditId/recommendations', summary: 'Write a recommendation that comes out of an audit: a draft until the audit is final.', allow, creates: true, params: AuditRef, body: z.strictObject({ id: Id, findingId: Id.nullable().default(null), ...draft }).refine(isAddressed, addressed), reply: Created },
  change: { method: 'PATCH', path: '/audits/:auditId/recommendations/:recommendationId', summary: 'Change a draft; what was given never changes.', allow, versioned: true, params: AuditItem, body: DraftBody, reply: z.object({ version: Version }) },
  remove: { method: 'DELETE', path: '/audits/:auditId/recommendations/:recommendationId', summary: 'Throw a draft away.', allow, params: AuditItem },
  openBefore: { method: 'GET', path: '/audits/:auditId/open-recommendations', summary: 'What earlier audits left open and this follow-up goes through, with what it found.', allow, params: AuditRef, reply: z.object({ items: z.array(OpenItem).max(500), mayCheck: z.boolean() }) },
  check: { method: 'PUT', path: '/audits/:auditId/open-recommendations/:recommendationId', summary: 'What the follow-up audit found of one of them; it moves the recommendation when the audit is final.', allow, params: AuditItem, body: z.strictObject({ result: CheckResult, text: writing(4000), /** Version of what is changed; 0 = nothing was there. */ version: z.int().min(0) }), reply: z.object({ version: Version }) },

  list: { method: 'GET', path, summary: 'Board of recommendations that I follow, of audits and of programmes, what is due first, with counts by each filter.', allow, query: z.strictObject({ ...pageQuery, ...narrowing }),
    reply: page(FollowedLine).extend({ counts: z.object({ state: Count, theme: Count, kind: Count, service: Count, source: Count, due: Count, age: Count }), /** Names of the services that are counted. */ services: z.array(Named).max(1000), /** Names of the programmes that are counted. */ programmes: z.array(Named).max(1000), /** Waits for me. */ forMe: z.int() }) },
  waiting: { method: 'GET', path: `${path}/waiting`, summary: 'What waits for me: answers, days, proof, verification; and what is past its day. The most urgent of it.', allow, reply: z.object({ items: z.array(FollowedLine).max(8), forMe: z.int(), /** Open and past its day, of all that I follow. */ late: z.int(), open: z.int() }) },
  repeating: { method: 'GET', path: `${path}/repeating`, summary: 'Themes with a finding or a recommendation in so many services of the final audits that I read.', allow: gather, query: z.strictObject({ services: z.coerce.number().int().min(2).max(50).default(usualServices) }),
    reply: z.object({ items: z.array(z.object({ theme: z.string(), services: z.int(), findings: z.int(), recommendations: z.int(), open: z.int(), /** A signal of ours about it. */ signal: z.object({ id: Id, notedOn: Day }).nullable() })).max(100), /** Audited services behind it. */ of: z.int() }) },
  noteSignal: { method: 'POST', path: `${path}/signals`, summary: 'Note what repeats as a signal: no service is named in it, the recommendations it stands on stay linked.', allow: gather, creates: true,
    body: z.strictObject({ id: Id, theme: z.string().min(1).max(60), services: z.int().min(2).max(50).default(usualServices), domain: z.string().min(1).max(60), level: BarrierLevel, orpCode: z.string().regex(/^\d{4}$/).nullable().default(null), text: writing(2000) }), reply: Created },
  callMeeting: { method: 'POST', path: `${path}/meetings`, summary: 'Call a joint meeting over recommendations: a draft with them on the agenda; invitations follow at the meeting.', allow, creates: true,
    body: z.strictObject({ id: Id, title: line(200), kind: z.enum(['round_table', 'other']).default('round_table'), onDay: Day.nullable().default(null), recommendationIds: z.array(Id).min(1).max(30) }), reply: Created },
  get: { method: 'GET', path: one, summary: 'One recommendation with its history, steps and proof.', ...said, reply: Followed },
  colleagues: { method: 'GET', path: `${one}/colleagues`, summary: 'People of the body that can be put in charge of it or given a step.', ...said, reply: z.object({ items: z.array(Named).max(500) }) },
  answer: { method: 'POST', path: `${one}/answer`, summary: 'The body answers: accepted, accepted with a change, declined with a reason. For a body without accounts whoever recommends writes down how and when it came.', ...said, creates: true,
    body: z.strictObject({ id: Id, kind: AnswerKind, text: prose(4000).default(''), way: prose(300).default(''), onDay }).refine((a) => !lacksReason(a), { path: ['text'], error: say({ cs: 'Napište změnu nebo důvod.', en: 'Write the change or the reason.', uk: 'Напишіть зміну або причину.' }) }), reply: Created },
  nameOwner: { method: 'PUT', path: `${one}/owner`, summary: 'The body says who is in charge.', ...said, body: z.strictObject({ membershipId: Id, onDay }) },
  askDay: { method: 'POST', path: `${one}/day`, summary: 'The body asks for another day, with a reason.', ...said, body: z.strictObject({ dueOn: Day, text: writing(2000), onDay }) },
  decideDay: { method: 'POST', path: `${one}/day/decision`, summary: 'The giver agrees to the day that is asked for, or does not and says why. Both days stay in the history.', ...said, body: z.strictObject({ dueOn: Day, agree: z.boolean(), text: prose(2000).default(''), onDay }).refine((d) => d.agree || d.text !== '', { path: ['text'], error: say({ cs: 'Napište důvod.', en: 'Write the reason.', uk: 'Напишіть причину.' }) }) },
  addStep: { method: 'POST', path: `${one}/steps`, summary: 'A step: a commitment given to somebody of the body. Whoever follows the recommendation sees how it stands.', ...said, creates: true, body: z.strictObject({ id: Id, what: line(500), dueOn: Day.nullable().default(null), membershipId: Id }), reply: Created },
  prove: { method: 'POST', path: `${one}/proof`, summary: 'It is done, and this is how it can be seen; documents are put beside it.', ...said, body: Reasoned },
  sendBack: { method: 'POST', path: `${one}/return`, summary: 'The proof does not suffice, with what is missing.', ...said, body: Reasoned },
  verify: { method: 'POST', path: `${one}/verification`, summary: 'Done: verified by the side that recommends, by somebody else than who proved it.', ...said, body: z.strictObject({ text: prose(4000).default(''), onDay }) },
  reopen: { method: 'POST', path: `${one}/reopening`, summary: 'It is to be done after all, with a reason.', ...said, body: Reasoned },
  drop: { method: 'POST', path: `${one}/dropping`, summary: 'Not asked for any more, with a reason.', ...said, body: Reasoned },
});
