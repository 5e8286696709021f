// What warns: early signs and when a crisis plan is proposed; talks with those who run the locality.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, line, page, pageQuery, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { By } from '../picture/contract.ts';
import { sides } from './rules.ts';

const code = z.string().min(1).max(60);
export const Sign = z.object({ id: Id, version: Version, kind: z.string(), noticedOn: Day, noticedBy: z.string(), text: z.string(), mistaken: z.boolean(), by: By }).meta({ id: 'EarlySign' });
export type Sign = z.infer<typeof Sign>;
/** Signs add up: `found` of at least `needed` within `days` days. */
export const Proposal = z.object({ found: z.int(), needed: z.int(), days: z.int(), lastOn: Day, signs: z.array(z.object({ id: Id, kind: z.string(), noticedOn: Day, text: z.string() })).max(60) }).meta({ id: 'CrisisProposal' });
export type Proposal = z.infer<typeof Proposal>;
export const SignRule = z.object({ /** Nobody has set one yet when missing: the usual one holds. */ version: Version.nullable(), signs: z.int(), days: z.int(), kinds: z.array(z.string()) }).meta({ id: 'SignRule' });
export type SignRule = z.infer<typeof SignRule>;
export const Quiet = z.object({ id: Id, on: Day, reason: z.string(), signs: z.int(), by: By });
export const Talk = z.object({
  id: Id, version: Version, heldOn: Day, side: z.enum(sides), withWhom: z.string(), forUs: z.string(), topic: z.string(), agreed: z.string(), nextOn: Day.nullable(), by: By,
  commitment: z.object({ id: Id, what: z.string(), dueOn: Day.nullable(), state: z.string() }).nullable(),
}).meta({ id: 'LocalityTalk' });
export type Talk = z.infer<typeof Talk>;
export const Warned = z.object({ caseId: Id, label: z.string(), closed: z.boolean(), proposal: Proposal }).meta({ id: 'WarnedLocality' });

const sign = { kind: code, noticedOn: Day, noticedBy: z.union([z.literal(''), line(200)]).default(''), /** Never about clients. */ text: writing(4000) };
const talk = { heldOn: Day, side: z.enum(sides), withWhom: line(200), forUs: line(200), /** Never about clients. */ topic: writing(4000), agreed: prose(4000).default(''), nextOn: Day.nullable().default(null) };
const later = (one: { heldOn: string; nextOn: string | null }) => !one.nextOn || one.nextOn >= one.heldOn;
const nextAfter = { path: ['nextOn'], error: say({ cs: 'Další jednání nemůže být dřív než tohle.', en: 'The next talk cannot be before this one.', uk: 'Наступна розмова не може бути раніше цієї.' }) };

const team = ['worker', 'head', 'coordinator'] as const;
export const localityWatch = endpoints({
  get: { method: 'GET', path: '/localities/:caseId/watch', summary: 'Early signs, when a crisis plan is proposed, and whether it is now.', allow: team, params: CaseRef, reads: 'case',
    reply: z.object({ signs: z.array(Sign).max(300), rule: SignRule, proposal: Proposal.nullable(), quiets: z.array(Quiet).max(50), /** I may say when it is proposed, and that it is not needed. */ mayLead: z.boolean(), mayWrite: z.boolean() }) },
  addSign: { method: 'POST', path: '/localities/:caseId/signs', summary: 'Somebody noticed an early sign; also of a closed locality.', allow: team, creates: true, params: CaseRef, body: z.strictObject({ id: Id, ...sign }), reply: Created },
  changeSign: { method: 'PATCH', path: '/localities/:caseId/signs/:signId', summary: 'Another wording, or that it was a mistake.', allow: team, versioned: true, params: CaseRef.extend({ signId: Id }), body: z.strictObject({ ...sign, mistaken: z.boolean().default(false) }) },
  setRule: { method: 'PUT', path: '/localities/:caseId/sign-rule', summary: 'How many signs within how many days propose a crisis plan.', allow: team, params: CaseRef, body: z.strictObject({ signs: z.int().min(1).max(50), days: z.int().min(1).max(366), kinds: z.array(code).max(40).default([]) }) },
  stayQuiet: { method: 'POST', path: '/localities/:caseId/quiet', summary: 'No crisis plan now, with the reason; it is proposed again when another sign comes.', allow: team, creates: true, params: CaseRef, body: z.strictObject({ id: Id, reason: writing(2000) }), reply: Created },
  warned: { method: 'GET', path: '/locality-proposals', summary: 'Localities I lead or coordinate in which signs add up.', allow: team, reply: z.object({ items: z.array(Warned).max(50) }) },
  talks: { method: 'GET', path: '/localities/:caseId/talks', summary: 'Talks with the owner, operator or agency, the newest first.', allow: team, params: CaseRef, reads: 'case', query: z.strictObject(pageQuery), reply: page(Talk).extend({ mayWrite: z.boolean() }) },
  addTalk: { method: 'POST', path: '/localities/:caseId/talks', summary: 'A talk: with whom, about what, what was agreed, and who does it by when.', allow: team, creates: true, params: CaseRef,
    body: z.strictObject({ id: Id, ...talk, /** Becomes my own commitment in the locality. */ task: z.strictObject({ id: Id, what: line(300), dueOn: Day.nullable().default(null) }).nullable().default(null) }).refine(later, nextAfter), reply: Created },
  changeTalk: { method: 'PATCH', path: '/localities/:caseId/talks/:talkId', summary: 'Another wording of a talk.', allow: team, versioned: true, params: CaseRef.extend({ talkId: Id }), body: z.strictObject(talk).refine(later, nextAfter) },
});
