// Screening of a locality: units, rounds, marks at doors, totals of the house, and who asked for help. Nothing of it names anybody but the last.
import { z } from 'zod';
import { Clock } from '#platform/http/clock.ts';
import { CaseRef, Created, Day, endpoints, Id, Instant, line, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { phone } from '#modules/people/contract.ts';
import { Minutes, Understood } from '#modules/work/contract.ts';
import { AnonymousGroup, asksUnderstanding, liesAhead, Material } from '#modules/work/contract.ts';
import { operatorStates, outcomes, picks, roundKinds, roundModes, unitsOfPattern } from './rules.ts';

const code = z.string().min(1).max(60);
const Named = z.object({ id: Id, name: z.string() });
const OutcomeName = z.enum(outcomes).meta({ id: 'ScreeningOutcome' });
const RoundMode = z.enum(roundModes).meta({ id: 'RoundMode' });
const RoundState = z.enum(['planned', 'finished', 'cancelled']).meta({ id: 'RoundState' });
/** A number of people that may have left an organisation: fewer than five are not told. */
const Safe = z.union([z.int(), z.enum(['under', 'hidden'])]);

const Worker = Named.extend({ organisation: z.string(), own: z.boolean() });
const Mark = z.object({ outcome: OutcomeName, at: Instant, by: Named });
export const Unit = z.object({ id: Id, version: Version, label: z.string(), floor: z.string(), closedOn: Day.nullable(), /** What the last round that tried it found there. */ last: OutcomeName.nullable() }).meta({ id: 'LocalityUnit' });
export type Unit = z.infer<typeof Unit>;

const Counts = z.object({ units: z.int(), reached: z.int(), nobody: z.int(), back: z.int(), no: z.int(), left: z.int() });
const line_ = { id: Id, onDay: Day, untilDay: Day.nullable(), startsAt: z.string().nullable(), mode: RoundMode, state: RoundState, workers: z.array(Worker), counts: Counts };
export const RoundLine = z.object({ ...line_, /** With how many people one spoke; null while nobody said so. */ people: Safe.nullable(), asked: z.object({ own: z.int(), others: Safe }) }).meta({ id: 'RoundLine' });
export type RoundLine = z.infer<typeof RoundLine>;
const MyRound = z.object({ ...line_, caseId: Id, caseLabel: z.string() });
export const Screening = z.object({
  units: z.array(Unit).max(2000), rounds: z.array(RoundLine).max(300), /** Of doors that are visited. */ coverage: z.object({ units: z.int(), tried: z.int(), reached: z.int(), back: z.int(), nobody: z.int(), no: z.int() }), mayWrite: z.boolean(),
}).meta({ id: 'Screening' });
export type Screening = z.infer<typeof Screening>;

export const Totals = z.object({ id: Id, people: z.int(), languages: z.array(z.string()), groups: z.array(AnonymousGroup), materials: z.array(Material), at: Instant, by: Named }).meta({ id: 'RoundTotals' });
export type Totals = z.infer<typeof Totals>;
const RoundUnit = z.object({ id: Id, label: z.string(), floor: z.string(), /** Before this round. */ before: OutcomeName.nullable(), /** The last mark of each worker, the newest first. */ marks: z.array(Mark) });
export const Round = z.object({
  id: Id, version: Version, caseId: Id, caseLabel: z.string(), onDay: Day, untilDay: Day.nullable(), startsAt: z.string().nullable(), mode: RoundMode, state: RoundState, workers: z.array(Worker),
  pick: z.enum(picks), known: z.string(), bring: z.string(), languages: z.array(z.string()), operator: z.enum(operatorStates), operatorNote: z.string(), units: z.array(RoundUnit).max(1000),
  /** For organisations that went there; the newest first, the last one of each worker. */ totals: z.array(Totals).max(50),
  /** With how many people, for those who did not go there. */ told: Safe.nullable(),
  asked: z.object({ own: z.int(), others: Safe }),
  /** Record of work of my organisation: none yet, written, written from earlier totals, erased. */
  record: z.object({ state: z.enum(['none', 'written', 'earlier', 'gone']), recordId: Id.nullable(), mayCorrect: z.boolean() }),
  /** Somebody of my organisation goes or went. */ ours: z.boolean(), mayWrite: z.boolean(),
}).meta({ id: 'ScreeningRound' });
export type Round = z.infer<typeof Round>;

const label = line(40), floor = z.union([z.literal(''), line(40)]).default('');
const plan = {
  onDay: Day, untilDay: Day.nullable().default(null), startsAt: Clock.nullable().default(null), mode: RoundMode.default('evening'), workers: z.array(Id).min(1).max(10),
  /** Never about clients. */ known: prose(4000).default(''), bring: prose(2000).default(''), languages: z.array(code).max(20).default([]),
  operator: z.enum(operatorStates).default('not_asked'), operatorNote: prose(1000).default(''), pick: z.enum(picks).default('returning'),
};
const wholePlan = ({ onDay, untilDay }: { onDay: string; untilDay: string | null }, ctx: z.RefinementCtx) => {
  if (untilDay && untilDay < onDay) ctx.addIssue({ code: 'custom', path: ['untilDay'], message: say({ cs: 'Konec nemůže být před začátkem.', en: 'The end cannot be before the start.', uk: 'Кінець не може бути раніше початку.' }) });
};
/** When a device says that something happened. */
const at = Instant;
const done = { onDay: Day, atTime: Clock.nullable().default(null), minutes: Minutes };
const notAhead = (when: { onDay: string; atTime: string | null; minutes: number }, ctx: z.RefinementCtx) => {
  if (liesAhead(when)) ctx.addIssue({ code: 'custom', path: [liesAhead({ ...when, atTime: null }) ? 'onDay' : 'atTime'], message: say({ cs: 'Zapisuje se práce, která už proběhla.', en: 'Only work already done is recorded.', uk: 'Записується лише вже виконана робота.' }) });
};
export const TotalsBody = z.strictObject({
  id: Id, at, ...done, kind: z.enum(roundKinds).default('screening'), people: z.int().min(0).max(10_000), languages: z.array(code).max(20).default([]),
  groups: z.array(AnonymousGroup).max(50).default([]), materials: z.array(Material).max(30).default([]),
}).superRefine(notAhead).superRefine(({ people, groups, kind, materials }, ctx) => {
  if (groups.reduce((sum, one) => sum + one.people, 0) > people) ctx.addIssue({ code: 'custom', path: ['people'], message: say({ cs: 'Ve skupinách je víc lidí než celkem.', en: 'The groups have more people than the whole.', uk: 'У групах більше людей, ніж загалом.' }) });
  if (kind === 'distribution' && !materials.length) ctx.addIssue({ code: 'custom', path: ['materials'], message: say({ cs: 'Doplňte, co se rozdávalo a kolik kusů.', en: 'Say what was given out and how many pieces.', uk: 'Зазначте, що роздавали і скільки штук.' }) });
});
export type TotalsBody = z.output<typeof TotalsBody>;
export const HelpBody = z.strictObject({
  /** Of the person. */ id: Id, recordId: Id, /** Opens a case, inside the locality. */ caseId: Id.nullable().default(null), ...done,
  name: line(100), language: code.nullable().default(null), /** Never filled beforehand: asked when one spoke another language than Czech. */ understood: Understood.nullable().default(null), /** In their own words. */ request: line(500), phone,
  /** They agree that we keep this. */ agrees: z.literal(true, { error: say({ cs: 'Bez souhlasu člověka se nic nezapisuje.', en: 'Nothing is written without the person\'s consent.', uk: 'Без згоди людини нічого не записується.' }) }),
}).superRefine(notAhead).superRefine(({ language, understood }, ctx) => {
  if (asksUnderstanding({ interpreter: '', language }) && understood === null) ctx.addIssue({ code: 'custom', path: ['understood'], message: say({ cs: 'Doplňte ověření porozumění; „neověřeno“ je také odpověď.', en: 'Say whether the client understood; “not checked” is an answer too.', uk: 'Зазначте, чи є порозуміння; «не перевірено» — теж відповідь.' }) });
});
export type HelpBody = z.output<typeof HelpBody>;

const RoundRef = z.strictObject({ roundId: Id });
const team = ['worker', 'head', 'coordinator'] as const;
export const rounds = endpoints({
  ofLocality: { method: 'GET', path: '/localities/:caseId/rounds', summary: 'Units of a locality, its screening rounds and how far the house is covered.', allow: team, params: CaseRef, reply: Screening },
  addUnits: { method: 'POST', path: '/localities/:caseId/units', summary: 'Adds units from a list or a pattern such as 1–60; those that are there already stay.', allow: team, creates: true, params: CaseRef,
    body: z.strictObject({ id: Id, pattern: z.string().min(1).max(8000).refine((text) => unitsOfPattern(text) !== undefined, { error: say({ cs: 'Napište třeba 1–60, nebo čísla oddělená čárkou.', en: 'Write for example 1–60, or numbers separated by commas.', uk: 'Напишіть, наприклад, 1–60 або номери через кому.' }) }), floor }), reply: Created },
  changeUnit: { method: 'PATCH', path: '/localities/:caseId/units/:unitId', summary: 'Corrects a unit, closes it or opens it again.', allow: team, versioned: true, params: CaseRef.extend({ unitId: Id }), body: z.strictObject({ label, floor, closedOn: Day.nullable().default(null) }) },
  workers: { method: 'GET', path: '/localities/:caseId/rounds/workers', summary: 'Who may go on a round: my colleagues and the team of the locality.', allow: team, params: CaseRef, reply: z.object({ items: z.array(Worker).max(1000) }) },
  plan: { method: 'POST', path: '/localities/:caseId/rounds', summary: 'Prepares a round: who goes, what is known, what to take, and the units that come next.', allow: team, creates: true, params: CaseRef, body: z.strictObject({ id: Id, ...plan }).superRefine(wholePlan), reply: Created },
  mine: { method: 'GET', path: '/rounds', summary: 'Rounds I go on today and tomorrow.', allow: team, reply: z.object({ items: z.array(MyRound).max(20) }) },
  get: { method: 'GET', path: '/rounds/:roundId', summary: 'A round: its preparation, how it is at each door and who marked it, its totals.', allow: team, params: RoundRef, reply: Round },
  change: { method: 'PATCH', path: '/rounds/:roundId', summary: 'Changes the preparation, or cancels a round that nobody has begun.', allow: team, versioned: true, params: RoundRef, body: z.strictObject({ ...plan, cancelled: z.boolean().default(false) }).superRefine(wholePlan) },
  mark: { method: 'POST', path: '/rounds/:roundId/marks', summary: 'How it was at a door. Every mark stays; the last one of each worker counts.', allow: team, creates: true, offline: true, params: RoundRef,
    body: z.strictObject({ id: Id, unitId: Id, outcome: z.enum([...outcomes, 'undone']), at }), reply: Created },
  finish: { method: 'POST', path: '/rounds/:roundId/totals', summary: 'Totals of the house finish the round and write the record of work of my organisation, or correct both.', allow: team, creates: true, offline: true, params: RoundRef, body: TotalsBody, reply: Created },
  help: { method: 'POST', path: '/rounds/:roundId/help', summary: 'Somebody asks for help: makes the person, the record with their request and, when wanted, a case inside the locality. Nothing of the unit.', allow: team, creates: true, offline: true, params: RoundRef, body: HelpBody, reply: Created },
});
