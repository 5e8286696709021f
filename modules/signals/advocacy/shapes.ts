// What stands in an action, and on its sheet.
import { z } from 'zod';
import { Day, Id, Version } from '#platform/http/contract.ts';
import { addresseeKinds, answers, states, stepKinds, ways } from './rules.ts';

export const AddresseeKind = z.enum(addresseeKinds).meta({ id: 'AddresseeKind' });
export const ActionState = z.enum(states).meta({ id: 'AdvocacyState' });
export const StepKind = z.enum(stepKinds).meta({ id: 'AdvocacyStep' });
export const Way = z.enum(ways).meta({ id: 'AdvocacyWay' });
export const AnswerKind = z.enum(answers).meta({ id: 'AdvocacyAnswer' });

/** `under` = fewer than five; `hidden` = not shown so that a small one does not follow. */
export const Shown = z.union([z.int(), z.enum(['under', 'hidden'])]);
const Cell = z.object({ key: z.string(), name: z.string().optional(), n: Shown });
/** What the sheet says: safe numbers only, no ids. Once sent it is kept as it is; older ones have to stay readable. */
export const Evidence = z.object({
  title: z.string(), organisation: z.string(), addresseeKind: AddresseeKind, addressee: z.string(), domain: z.string(), place: z.string().nullable(), asks: z.string(), facts: z.string(),
  /** Cases that met it (each once) and signals without a case. */ total: Shown, from: z.string().nullable(), until: z.string().nullable(),
  /** By as short spans as may be shown; null when none may. */
  time: z.object({ by: z.enum(['month', 'quarter', 'half', 'year']), cells: z.array(z.object({ key: z.string(), n: z.int() })) }).nullable(),
  levels: z.array(Cell), places: z.array(Cell),
  joined: z.array(z.object({ name: z.string(), cases: z.int().nullable(), from: Day, until: Day })), stories: z.array(z.string()),
}).meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

const Named = z.object({ id: Id, name: z.string() });
export const Step = z.object({
  id: Id, kind: StepKind, onDay: Day, text: z.string(), way: Way.nullable(), reference: z.string(), dueOn: Day.nullable(), answer: AnswerKind.nullable(), by: z.string(),
}).meta({ id: 'AdvocacyStepTaken' });
export type Step = z.infer<typeof Step>;
export const ActionStory = z.object({
  id: Id, text: z.string(), approvedOn: Day.nullable(), owner: z.string(), organisation: z.string(), /** Of my organisation. */ ours: z.boolean(), /** I decide about it. */ decides: z.boolean(), caseId: Id.nullable(), caseLabel: z.string().nullable(),
}).meta({ id: 'AdvocacyStory' });
export type ActionStory = z.infer<typeof ActionStory>;
export const Contribution = z.object({
  id: Id, version: Version, declined: z.boolean(), from: Day.nullable(), until: Day.nullable(), /** null = fewer than five. */ cases: z.int().nullable(), approvedOn: Day.nullable(),
}).meta({ id: 'AdvocacyContribution' });
export const AskedOrganisation = z.object({ askId: Id, organisation: Named, /** As far as I may know of it: of others what their head approved. */ contribution: Contribution.nullable() }).meta({ id: 'AdvocacyAsked' });
export const ActionLine = z.object({
  id: Id, title: z.string(), domain: z.string(), addresseeKind: AddresseeKind, addressee: z.string(), orp: z.object({ code: z.string(), name: z.string() }).nullable(), state: ActionState, dueOn: Day.nullable(), sentOn: Day.nullable(), changedOn: Day,
  organisation: Named, /** Of my organisation; else one we were asked to join. */ ours: z.boolean(),
}).meta({ id: 'AdvocacyActionLine' });
export type ActionLine = z.infer<typeof ActionLine>;
export const Action = ActionLine.extend({
  version: Version, partner: Named.nullable(), asks: z.string(), facts: z.string(), kept: z.array(z.string()), keptReason: z.string(), author: z.string(),
  steps: z.array(Step).max(500), stories: z.array(ActionStory).max(50), asked: z.array(AskedOrganisation).max(20),
  /** Own cases and signals it stands on, exact; only for our people. */ counted: z.object({ all: z.int(), cases: z.int() }).nullable(),
  /** Those of them that I may see. */ signals: z.array(z.object({ id: Id, kind: z.string(), text: z.string(), notedOn: Day, level: z.string(), orp: z.string().nullable(), caseId: Id.nullable(), caseLabel: z.string().nullable() })).max(500),
  /** As it would go on paper now; as it was sent when it was. null for those who do not read it. */ evidence: Evidence.nullable(),
  /** What was approved is what would go out now. */ approvalHolds: z.boolean(),
  /** What may be done by me now. */ may: z.array(StepKind), /** I prepare it. */ prepares: z.boolean(), hasFile: z.boolean(),
}).meta({ id: 'AdvocacyAction' });
export type Action = z.infer<typeof Action>;
