// Rules by which minutes become statutory units, dated: of the organisation, and of the funders of its projects.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { directnesses, modes, units } from '../rules.ts';
import { groupCounts, roundings } from './rules.ts';

const what = { unit: z.enum(units), minMinutes: z.int().min(0).max(1440), modes: z.array(z.enum(modes)).min(1).max(modes.length), directness: z.array(z.enum(directnesses)).min(1).max(directnesses.length), validFrom: Day };
/** Only a rule of a funder has these: a group may count for each participant, and long work for several units. */
const funder = { projectId: Id.nullable().default(null), groupCounts: z.enum(groupCounts).default('once'), /** One unit for every so many minutes. */ stepMinutes: z.int().min(1).max(1440).nullable().default(null), rounding: z.enum(roundings).default('down') };
const plain = (rule: { projectId: string | null; groupCounts: string; stepMinutes: number | null; rounding: string }, ctx: z.RefinementCtx) => {
  if (rule.projectId === null && (rule.groupCounts !== 'once' || rule.stepMinutes !== null || rule.rounding !== 'down'))
    ctx.addIssue({ code: 'custom', path: ['projectId'], message: say({ cs: 'Počítat po účastnících nebo po krocích jde jen podle donátora. Vyberte projekt.', en: 'Only by a funder may one count by participants or steps. Choose a project.', uk: 'Рахувати за учасниками чи кроками можна лише за правилом донора. Виберіть проєкт.' }) });
};
export const UnitRule = z.object({ id: Id, version: Version, ...what, ...funder, project: z.object({ id: Id, name: z.string() }).nullable(), source: z.string(), validTo: Day.nullable(), writtenOn: Day }).meta({ id: 'UnitRule' });
export type UnitRule = z.infer<typeof UnitRule>;
export const UnitDraft = z.strictObject({ ...what, ...funder }).superRefine(plain);
export type UnitDraft = z.output<typeof UnitDraft>;
export const NewUnitRule = z.strictObject({
  id: Id, ...what, ...funder, /** Funder's method or register that says so. */ source: line(300),
  /** What the preview said about months that are over; null when none of them changes. */
  confirmed: z.strictObject({ months: z.int().min(0), units: z.int().min(0) }).nullable().default(null),
}).superRefine(plain);
const MonthChange = z.object({ month: Day, before: z.int(), after: z.int() });

const keepers = ['head', 'administrator'] as const;
export const unitRules = endpoints({
  list: { method: 'GET', path: '/work/unit-rules', summary: 'Rules of units of my organisation and of the funders of its projects, newest first.', allow: keepers, reply: z.object({ items: z.array(UnitRule).max(500) }) },
  preview: { method: 'POST', path: '/work/unit-rules/preview', summary: 'How many units of which months a rule would change. Changes nothing.', allow: keepers, body: UnitDraft,
    reply: z.object({ months: z.array(MonthChange).max(600), /** Of months that are over: has to be confirmed. */ over: z.object({ months: z.int(), units: z.int() }), validTo: Day.nullable() }) },
  add: { method: 'POST', path: '/work/unit-rules', summary: 'Count a unit by another rule from a day on. Months that are over change only when confirmed.', allow: keepers, creates: true, body: NewUnitRule, reply: Created },
});
