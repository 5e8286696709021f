// An audit as auditors work on it, criterion by criterion. Plain data, the same on the server, in the browser and in a device without signal.
import { z } from 'zod';
import { Day, Id, Instant, Version } from '#platform/http/contract.ts';
import { Content, Key } from '#modules/questionnaires/contract.ts';
import { AuditState, WithWhom } from '../shapes.ts';

export const evidenceKinds = ['observation', 'interview', 'document', 'record', 'other'] as const;
export const severities = ['serious', 'middle', 'small'] as const;
export const EvidenceKind = z.enum(evidenceKinds).meta({ id: 'EvidenceKind' });
export const FindingKind = z.enum(['strength', 'finding']).meta({ id: 'FindingKind' });
export const Severity = z.enum(severities).meta({ id: 'FindingSeverity' });

export const Evidence = z.object({
  id: Id, criterion: Key, kind: EvidenceKind, interviewId: Id.nullable(), /** K1: no name. */ interview: z.string().nullable(), documentId: Id.nullable(), /** Its title; empty where I may not read it. */ document: z.string().nullable(),
  text: z.string(), author: z.string(), mine: z.boolean(), at: Instant, /** Written here and not sent yet. */ waiting: z.boolean(),
}).meta({ id: 'AuditEvidence' });
export type Evidence = z.infer<typeof Evidence>;
export const Rating = z.object({ id: Id, version: Version, criterion: Key, /** Key of the level; null = not decided yet. */ level: z.string().nullable(), applies: z.boolean(), summary: z.string(), author: z.string(), /** Written here and not sent yet: for the first time, or over `version`. */ waiting: z.enum(['first', 'change']).nullable() }).meta({ id: 'AuditRating' });
export type Rating = z.infer<typeof Rating>;
export const Finding = z.object({ id: Id, version: Version, criterion: Key, kind: FindingKind, severity: Severity.nullable(), theme: z.string(), text: z.string(), author: z.string(), waiting: z.boolean() }).meta({ id: 'AuditFinding' });
export type Finding = z.infer<typeof Finding>;
export const Talk = z.object({ id: Id, label: z.string(), withWhom: WithWhom, onDay: Day, refused: z.boolean() }).meta({ id: 'AuditTalk' });

export const AuditSheet = z.object({
  id: Id, version: Version, state: AuditState, kind: z.enum(['full', 'follow_up']), service: z.string(), commentsUntil: Day.nullable(),
  /** Only the criteria that are looked at. */ content: Content, method: z.object({ versionId: Id, number: z.int() }),
  /** I am of the team: evidence and talks are here only then. */ inTeam: z.boolean(), /** I said that I am independent. */ declared: z.boolean(), mayWrite: z.boolean(),
  interviews: z.array(Talk).max(1000), documents: z.array(z.object({ id: Id, title: z.string() })).max(500),
  evidence: z.array(Evidence).max(5000), ratings: z.array(Rating).max(2400), findings: z.array(Finding).max(3000),
  /** Of a follow-up: what was recommended before and is open, by criterion. */ before: z.array(z.object({ criterion: Key, sentence: z.string() })).max(500),
}).meta({ id: 'AuditSheet' });
export type AuditSheet = z.infer<typeof AuditSheet>;
