// What audits of a round say together, and the report of it. Browser-safe.
import { z } from 'zod';
import { Day, Id } from '#platform/http/contract.ts';
import { Words } from '#modules/questionnaires/contract.ts';

/** As whom one counts: `whole` audits or plans them; `read` was let in one by one; `counts` is the analyst of those who audit; `published` reads the report only. */
export const As = z.enum(['whole', 'read', 'counts', 'published']).meta({ id: 'AuditSummaryAs' });
export type As = z.infer<typeof As>;
/** `under` = fewer than three services; `hidden` = not shown so that a small number does not follow. */
export const Shown = z.union([z.int(), z.enum(['under', 'hidden'])]);
export type Shown = z.infer<typeof Shown>;
export const AddresseeKind = z.enum(['service', 'founder', 'municipality', 'region', 'ministry', 'method_team', 'other']);
export const FollowedState = z.enum(['given', 'accepted', 'declined', 'proved', 'done', 'dropped']);
export const Direction = z.enum(['better', 'same', 'worse', 'other']);
export type Direction = z.infer<typeof Direction>;

const Named = z.object({ id: Id, name: z.string() });
export const Round = z.object({ id: Id, name: z.string(), beginsOn: Day, endsOn: Day.nullable(), as: As, services: z.int().nullable(), ours: z.boolean(), published: z.boolean(), goingOn: z.boolean() }).meta({ id: 'AuditSummaryRound' });
export type Round = z.infer<typeof Round>;
export const Theme = z.object({ theme: z.string(), /** Services in which something was found. */ found: Shown, /** Services with a strength. */ strong: Shown, /** How many of both; null for those who may not count them. */ findings: z.int().nullable(), strengths: z.int().nullable() });
export type Theme = z.infer<typeof Theme>;
export const Cell = z.object({ theme: z.string(), serviceId: Id, serious: z.int(), middle: z.int(), small: z.int(), strengths: z.int() });
export type Cell = z.infer<typeof Cell>;
export const Level = z.object({ /** Empty = does not concern the service. */ key: z.string(), words: Words, services: Shown });
export const Criterion = z.object({ key: z.string(), words: Words, importance: z.string().nullable(), levels: z.array(Level) });
export const Area = z.object({ key: z.string(), words: Words, criteria: z.array(Criterion) }).meta({ id: 'AuditSummaryArea' });
export type Area = z.infer<typeof Area>;
export const Recommended = z.object({
  states: z.array(z.object({ state: FollowedState, n: Shown })),
  /** Only for those who audit. */ byAddressee: z.array(z.object({ kind: AddresseeKind, states: z.record(z.string(), z.int()) })), ages: z.array(z.object({ age: z.enum(['quarter', 'year', 'older']), n: z.int(), late: z.int() })),
});
export const Summary = z.object({
  rounds: z.array(Round), round: Round.nullable(), as: As.nullable(), /** Too few services for anything to be told to this reader. */ tooFew: z.boolean(),
  services: z.int().nullable(), audits: z.int().nullable(), /** By name, as far as the reader knows them; only for those who audit. */ named: z.array(z.object({ id: Id, name: z.string(), auditId: Id })),
  themes: z.array(Theme), cells: z.array(Cell), areas: z.array(Area), recommended: Recommended, published: z.object({ on: Day, readers: z.array(Named), own: z.boolean() }).nullable(), mayWrite: z.boolean(),
}).meta({ id: 'AuditSummary' });
export type Summary = z.infer<typeof Summary>;

const Counted = z.object({ better: z.int(), same: z.int(), worse: z.int(), other: z.int() });
export const Change = z.object({ key: z.string(), words: Words, /** Numbers for those who audit. */ counts: Counted.nullable(), /** What is told to others: a tendency of at least three services. */ tends: z.enum(['better', 'same', 'worse']).nullable(), whose: z.array(z.object({ direction: Direction, services: z.array(z.string()) })) }).meta({ id: 'AuditSummaryChange' });
export const Development = z.object({ both: Shown, areas: z.array(z.object({ key: z.string(), words: Words, criteria: z.array(Change) })), onlyFirst: z.array(z.string()).nullable(), onlySecond: z.array(z.string()).nullable() }).meta({ id: 'AuditSummaryDevelopment' });
export type Development = z.infer<typeof Development>;

export const FindingLine = z.object({ id: Id, auditId: Id, service: z.string(), kind: z.enum(['strength', 'finding']), severity: z.enum(['serious', 'middle', 'small']).nullable(), theme: z.string(), criterion: z.string(), text: z.string(), /** Number in the published report. */ number: z.int().nullable() }).meta({ id: 'AuditSummaryFinding' });
export type FindingLine = z.infer<typeof FindingLine>;
export const RatedLine = z.object({ auditId: Id, service: z.string(), level: z.string(), summary: z.string() }).meta({ id: 'AuditSummaryRated' });

/** The report as it stands on paper: safe numbers and words, no ids, no name of a service. Once published it is kept as it is. */
export const Report = z.object({
  title: z.string(), organisation: z.string(), method: z.string(), on: Day, from: Day, until: Day.nullable(), services: z.int(), introduction: z.string(),
  themes: z.array(z.object({ name: z.string(), found: Shown, strong: Shown, /** Findings and strengths behind it. */ numbers: z.array(z.int()) })),
  strengths: z.array(z.object({ theme: z.string(), text: z.string(), number: z.int() })),
  recommendations: z.array(z.object({ kind: AddresseeKind, items: z.array(z.object({ text: z.string(), reason: z.string(), theme: z.string(), state: z.string() })) })),
  states: z.array(z.object({ state: FollowedState, n: Shown })),
  areas: z.array(z.object({ name: z.string(), criteria: z.array(z.object({ name: z.string(), levels: z.array(z.object({ name: z.string(), n: Shown })) })) })),
  development: z.object({ since: z.string(), both: Shown, criteria: z.array(z.object({ name: z.string(), tends: z.enum(['better', 'same', 'worse']) })) }).nullable(),
}).meta({ id: 'AuditSummaryReport' });
export type Report = z.infer<typeof Report>;
export const Chosen = { introduction: z.string(), strengths: z.array(Id), recommendations: z.array(Id) };
