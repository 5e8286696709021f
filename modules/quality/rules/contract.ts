// Internal rules and documents of an organisation, and method notes: versions, day of review, who is in charge, who has read what holds.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';

const leads = ['head', 'methodologist', 'coordinator'] as const;
const RuleRef = z.strictObject({ qualityRuleId: Id }), Named = z.object({ id: Id, name: z.string() });
/** Rules of how we work; notes on rights and duties, benefits, residence. */
export const ruleKinds = ['rule', 'note'] as const;
export type RuleKind = (typeof ruleKinds)[number];
const Standard = z.int().min(1).max(15);
/** A wording as it is offered in a list. */
const Wording = z.object({ id: Id, number: z.int(), validFrom: Day, approvedBy: z.string(), approvedOn: Day, link: z.string(), /** The wording is in a file attached to it. */ inFile: z.boolean(), changed: z.string() });
const row = {
  id: Id, version: Version, kind: z.enum(ruleKinds), title: z.string(), /** Of a note: code of the list work_topic, law it stands on, last day for which it is known to be right. */ topic: z.string(), law: z.string(), validUntil: Day.nullable(), standards: z.array(Standard), services: z.array(Named), owner: Named, reviewOn: Day.nullable(), reviewedOn: Day.nullable(), endedOn: Day.nullable(), mayWrite: z.boolean(), /** I am in charge of it. */ mine: z.boolean(),
  now: Wording.nullable(), /** A newer wording that holds from a later day. */ comes: Day.nullable(), /** I am to read what holds now. */ concernsMe: z.boolean(), confirmedOn: Day.nullable(), /** For the head: whom it concerns and who has not confirmed. */ concerned: z.int().nullable(), unread: z.int().nullable(),
};
export const QualityRule = z.object(row).meta({ id: 'QualityRule' });
export type QualityRule = z.infer<typeof QualityRule>;
export const RuleVersion = Wording.extend({ text: z.string(), author: z.string() }).meta({ id: 'QualityRuleVersion' });
export type RuleVersion = z.infer<typeof RuleVersion>;
const note = { topic: z.string().max(60).default(''), law: prose(300).default(''), validUntil: Day.nullable().default(null) };
const frame = { title: line(200), ...note, standards: z.array(Standard).max(15).default([]), serviceIds: z.array(Id).max(60).default([]), ownerId: Id, reviewOn: Day.nullable().default(null) };
const wording = { text: prose(60_000).default(''), /** The wording is in a file that is attached afterwards. */ inFile: z.boolean().default(false), link: z.union([z.literal(''), z.url({ protocol: /^https$/ }).max(500)]).default(''), changed: prose(2000).default(''), validFrom: Day, approvedById: Id, approvedOn: Day.refine((day) => day <= today(), { error: say({ cs: 'Schválit šlo nejpozději dnes.', en: 'Today at the latest.', uk: 'Щонайпізніше сьогодні.' }) }) };
const said = ({ text, link, inFile }: { text: string; link: string; inFile: boolean }, ctx: z.RefinementCtx) => { if (!text && !link && !inFile) ctx.addIssue({ code: 'custom', path: ['text'], message: say({ cs: 'Napište znění, vložte odkaz, nebo řekněte, že je v souboru.', en: 'Write the wording, give a link, or say that it is in a file.', uk: 'Напишіть текст, вставте посилання або вкажіть, що він у файлі.' }) }); };

export const qualityRules = endpoints({
  list: { method: 'GET', path: '/quality-rules', summary: 'Rules of my organisation, or method notes, by title: those that hold, or those that ended; of one standard, topic or service only.', allow: 'signedIn', query: z.strictObject({ ...pageQuery, kind: z.enum(ruleKinds).default('rule'), topic: z.string().min(1).max(60).optional(), part: z.enum(['current', 'ended']).default('current'), standard: z.coerce.number().int().min(1).max(15).optional(), serviceId: Id.optional() }), reply: page(QualityRule) },
  due: { method: 'GET', path: '/quality-rules/due', summary: 'What I am to read and confirm, reviews and ends of notes that come or are late of what I am in charge of; for those who lead, of all.', allow: 'signedIn', reply: z.object({ toRead: z.array(QualityRule).max(100), toReview: z.array(QualityRule).max(100) }) },
  get: { method: 'GET', path: '/quality-rules/:qualityRuleId', summary: 'One rule with all its wordings; for the head, who has not confirmed what holds.', allow: 'signedIn', params: RuleRef, reply: z.object({ rule: QualityRule, versions: z.array(RuleVersion).max(200), unread: z.array(Named).max(500).nullable() }) },
  add: { method: 'POST', path: '/quality-rules', summary: 'Write a rule, or a method note, with its first wording.', allow: leads, creates: true, body: z.strictObject({ id: Id, versionId: Id, kind: z.enum(ruleKinds).default('rule'), ...frame, ...wording }).superRefine(said), reply: Created },
  change: { method: 'PATCH', path: '/quality-rules/:qualityRuleId', summary: 'Change what it is called, whom it concerns, who is in charge, when it is reviewed; or end it by a day.', allow: leads, versioned: true, params: RuleRef, body: z.strictObject({ ...frame, endedOn: Day.nullable().default(null) }) },
  addVersion: { method: 'POST', path: '/quality-rules/:qualityRuleId/versions', summary: 'A new wording; whom it concerns is asked to read it anew.', allow: leads, creates: true, params: RuleRef, body: z.strictObject({ id: Id, ...wording, reviewOn: Day.nullable().default(null), /** Of a note: until when it is right now. */ validUntil: Day.nullable().default(null) }).superRefine(said), reply: Created },
  review: { method: 'PUT', path: '/quality-rules/:qualityRuleId/review', summary: 'We looked: it still fits. When to look again, and until when a note is right now.', allow: 'signedIn', versioned: true, params: RuleRef, body: z.strictObject({ again: Day.nullable().default(null), validUntil: Day.nullable().default(null) }) },
  confirm: { method: 'POST', path: '/quality-rules/:qualityRuleId/confirmations', summary: 'I have read the wording that holds and know it.', allow: 'signedIn', creates: true, params: RuleRef, body: z.strictObject({ id: Id, versionId: Id }), reply: Created },
});
