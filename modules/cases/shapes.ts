// Shapes of a case: what it is, who stands in it, which services take part, how far it is. Safe in the browser.
import { z } from 'zod';
import { Day, Id, Instant, Version } from '#platform/http/contract.ts';
import { lackingCodes, phases } from './rules.ts';

export const Phase = z.enum(phases).meta({ id: 'Phase' });
/** What my organisation is in a case. `ended` = it took part and what was released to it has run out. */
export const Standing = z.enum(['lead', 'invited', 'participant', 'ended']).meta({ id: 'Standing' });
export type Standing = z.infer<typeof Standing>;
export const Part = z.enum(['client', 'adult', 'child']);
export const SubjectKind = z.enum(['person', 'family', 'locality']);
export const Scope = z.enum(['internal', 'external']);
export const Mode = z.enum(['individual', 'team']);
export const TeamRole = z.enum(['leading_key_worker', 'key_worker', 'coordinator', 'member', 'interpreter', 'partner']).meta({ id: 'TeamRole' });
export type TeamRole = z.infer<typeof TeamRole>;
export const Named = z.object({ id: Id, name: z.string() });
export type Named = z.infer<typeof Named>;

/** A person of the case as my organisation may call them. */
export const CasePerson = z.object({
  id: Id, casePersonId: Id, name: z.string(), nativeName: z.string(), part: Part, birthYear: z.int().nullable(), age: z.int().nullable(),
  /** The one they speak best or first, as far as one may know. */
  language: z.string().nullable(),
  since: Day, until: Day.nullable(), version: Version,
  /** This card was joined to another one that stands in the case too: it is shown once, as that one. */
  sameAs: Id.nullable(),
}).meta({ id: 'CasePerson' });
export type CasePerson = z.infer<typeof CasePerson>;

export const Agreement = z.object({ form: z.enum(['none', 'oral', 'written']), on: Day.nullable(), scope: z.string(), endsOn: Day.nullable() }).meta({ id: 'ServiceAgreement' });
export const CaseService = z.object({
  id: Id, version: Version, service: Named, organisation: Named, ownLabel: z.string(),
  /** Of my organisation. */
  own: z.boolean(),
  /** Of my own services: I may answer for it. */
  mine: z.boolean(),
  /** Of the leading organisation. */
  leading: z.boolean(),
  state: z.enum(['invited', 'accepted', 'declined', 'ended']), invitation: z.string(), invitedOn: Day, answer: z.string(), answeredAt: Instant.nullable(),
  agreement: Agreement, endedOn: Day.nullable(), endingReason: z.string(),
}).meta({ id: 'CaseService' });
export type CaseService = z.infer<typeof CaseService>;

export const TeamMember = z.object({
  id: Id, version: Version, membershipId: Id, name: z.string(), organisation: Named, service: Named.nullable(), role: TeamRole,
  since: Day, until: Day.nullable(), handover: z.string(), own: z.boolean(),
}).meta({ id: 'TeamMember' });
export type TeamMember = z.infer<typeof TeamMember>;

export const Episode = z.object({ number: z.int(), openedOn: Day, openingReason: z.string(), closedOn: Day.nullable(), closingCode: z.string().nullable(), closingReason: z.string() }).meta({ id: 'Episode' });
export type Episode = z.infer<typeof Episode>;
export const PhaseChange = z.object({ id: Id, episode: z.int(), from: Phase, to: Phase, on: Day, lacking: z.array(z.string()), reason: z.string(), by: z.string() }).meta({ id: 'PhaseChange' });
export type PhaseChange = z.infer<typeof PhaseChange>;

/** What a phase lacks, by a code of rules.ts; `about` names goals, steps or children it concerns. */
export const Lacking = z.object({ code: z.enum(lackingCodes), about: z.array(z.string()) }).meta({ id: 'Lacking' });
export type Lacking = z.infer<typeof Lacking>;
/** A step of the phases: since when, and with what lacking the team went on from it. */
export const PhaseStep = z.object({ phase: Phase, since: Day.nullable(), until: Day.nullable(), state: z.enum(['done', 'skipped', 'current', 'ahead']), passedLacking: z.array(z.string()), passedReason: z.string() });
export type PhaseStep = z.infer<typeof PhaseStep>;
export const RunsOut = z.object({ kind: z.enum(['residence', 'release', 'agreement']), on: Day, about: z.string(), personId: Id.nullable() });
export type RunsOut = z.infer<typeof RunsOut>;

/** The header of a case. With standing `ended` there is no phase, number, person or foreign row in it. */
export const CaseHeader = z.object({
  id: Id, standing: Standing, label: z.string(), number: z.string().nullable(), subjectKind: SubjectKind.nullable(), scope: Scope.nullable(), mode: Mode.nullable(),
  phase: Phase.nullable(), episode: z.int().nullable(), openedOn: Day.nullable(), version: Version.nullable(),
  /** The organisation that leads; null when it is no more visible. */
  lead: Named.nullable(),
  /** The case is open and my organisation may write into it now; an invited one answers first. */
  writable: z.boolean(),
  /** My organisation leads it and I may move it: phases, invitations, closing. */
  mayLead: z.boolean(),
  persons: z.array(CasePerson), steps: z.array(PhaseStep), lacking: z.array(Lacking), services: z.array(CaseService), team: z.array(TeamMember),
  episodes: z.array(Episode), changes: z.array(PhaseChange), runsOut: z.array(RunsOut),
  /** Last day on which anything was released to my organisation; with standing `ended`. */
  sharingEndedOn: Day.nullable(),
}).meta({ id: 'CaseHeader' });
export type CaseHeader = z.infer<typeof CaseHeader>;

/** A row of the list. */
export const CaseLine = z.object({
  id: Id, standing: Standing, label: z.string(), number: z.string().nullable(), phase: Phase.nullable(), subjectKind: SubjectKind.nullable(), lead: Named.nullable(),
  keyWorker: z.string().nullable(), lastActivity: Day,
  /** Days without a record or a step, once over the organisation's limit. */
  stillDays: z.int().nullable(),
  nextDue: z.object({ on: Day, what: z.string() }).nullable(),
  /** How many things its phase lacks; null when another organisation leads it. */
  lacking: z.int().nullable(),
}).meta({ id: 'CaseLine' });
export type CaseLine = z.infer<typeof CaseLine>;
