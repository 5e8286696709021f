// What an audit looks like to whoever reads it. Safe in the browser.
import { z } from 'zod';
import { Day, Id, Instant, Version } from '#platform/http/contract.ts';
import { Key, Words } from '#modules/questionnaires/contract.ts';
import { consents, readerKinds, states, waits, withWhom } from './rules.ts';

export const Named = z.object({ id: Id, name: z.string() });
export const AuditState = z.enum(states).meta({ id: 'AuditState' });
export type AuditState = z.infer<typeof AuditState>;
export const ReaderKind = z.enum(readerKinds).meta({ id: 'AuditReaderKind' });
export type ReaderKind = z.infer<typeof ReaderKind>;
export const WithWhom = z.enum(withWhom).meta({ id: 'InterviewWithWhom' });
export type WithWhom = z.infer<typeof WithWhom>;
export const Consent = z.enum(consents).meta({ id: 'InterviewConsent' });
export type Consent = z.infer<typeof Consent>;

/** A version of a method as it is called. */
export const Method = z.object({ versionId: Id, questionnaireId: Id, number: z.int(), title: Words });
export const Round = z.object({ id: Id, version: Version, name: z.string(), purpose: z.string(), beginsOn: Day, endsOn: Day.nullable(), method: Method.nullable(), audits: z.int(), finals: z.int() }).meta({ id: 'AuditRound' });
export type Round = z.infer<typeof Round>;

const line = {
  id: Id, version: Version, service: z.object({ id: Id, name: z.string(), /** Whose it is: an organisation here or a partner; empty when the reader does not know. */ of: z.string() }), /** Organisation that audits. */ by: Named, round: Named.nullable(), method: Method.nullable(),
  kind: z.enum(['full', 'follow_up']), state: AuditState, beginsOn: Day, endsOn: Day.nullable(), commentsUntil: Day.nullable(), sentAt: Instant.nullable(), finalAt: Instant.nullable(),
  /** As whom I see it. */ part: z.enum(['auditor', 'planner', 'service', 'reader']), /** What waits for me in it. */ waits: z.enum(waits).nullable(), /** Day of the nearest visit that is to come. */ nextVisitOn: Day.nullable(),
};
export const AuditLine = z.object(line).meta({ id: 'AuditLine' });
export type AuditLine = z.infer<typeof AuditLine>;

export const Auditor = z.object({ id: Id, version: Version, membershipId: Id, name: z.string(), leads: z.boolean(), declaredAt: Instant.nullable(), declaration: z.string(), leftOn: Day.nullable(), /** It is me. */ me: z.boolean() }).meta({ id: 'Auditor' });
export type Auditor = z.infer<typeof Auditor>;
export const Reader = z.object({ id: Id, version: Version, kind: ReaderKind, organisation: Named, /** One person only: their name where it is known to me, otherwise empty. */ person: z.string().nullable(), until: Day.nullable(), /** Reads no more. */ ended: z.boolean() }).meta({ id: 'AuditReader' });
export type Reader = z.infer<typeof Reader>;
export const Visit = z.object({ id: Id, version: Version, onDay: Day, startsAt: z.string().nullable(), endsAt: z.string().nullable(), place: z.string(), program: z.string(), cancelled: z.boolean() }).meta({ id: 'AuditVisit' });
export type Visit = z.infer<typeof Visit>;
export const Interview = z.object({ id: Id, version: Version, visitId: Id.nullable(), onDay: Day, withWhom: WithWhom, label: z.string(), consent: Consent, anonymous: z.boolean(), name: z.string(), notes: z.string(), author: z.string(), /** Written by me. */ mine: z.boolean() }).meta({ id: 'AuditInterview' });
export type Interview = z.infer<typeof Interview>;

export const Audit = z.object({
  ...line, scope: z.string(), /** Keys of the criteria that are looked at; null = all of the method. */ criteria: z.array(Key).nullable(), cancelReason: z.string(), follows: z.object({ id: Id, finalAt: Instant.nullable() }).nullable(),
  /** Newer published version of the same method, while the audit is open. */ newer: z.object({ versionId: Id, number: z.int(), publishedAt: Instant, note: z.string() }).nullable(),
  /** I am in the team. */ inTeam: z.boolean(), /** I declared and it goes on: I write. */ atWork: z.boolean(), /** I plan audits of this organisation. */ plans: z.boolean(), /** I read what was found. */ results: z.boolean(), /** I hand documents over. */ hands: z.boolean(),
  /** Organisation whose service it is, when it works here. */ audited: Named.nullable(),
  team: z.array(Auditor).max(50), readers: z.array(Reader).max(200), visits: z.array(Visit).max(200),
}).meta({ id: 'Audit' });
export type Audit = z.infer<typeof Audit>;

/** What going over to another version of the method does with a criterion. */
export const MovedCriterion = z.object({ key: Key, area: Words, words: Words, /** How it was worded. */ before: Words.nullable(), /** It has a rating, evidence, a finding or a comment. */ held: z.boolean() }).meta({ id: 'MovedCriterion' });
export type MovedCriterion = z.infer<typeof MovedCriterion>;
export const MethodChange = z.object({
  to: z.object({ versionId: Id, number: z.int(), note: z.string() }), /** How many stay word by word. */ same: z.int(), /** Worded or scaled otherwise: a rating is to be decided anew. */ reworded: z.array(MovedCriterion), gone: z.array(MovedCriterion), added: z.array(MovedCriterion), /** Why it cannot be: criteria that are gone and hold something. */ stopped: z.boolean(),
}).meta({ id: 'MethodChange' });
export type MethodChange = z.infer<typeof MethodChange>;
