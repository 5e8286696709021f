// What stands in a crisis plan: areas of the method with their tasks and materials, roles, bodies to call. About no client.
import { z } from 'zod';
import { line, prose } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';

export const trainingKinds = ['coordination', 'team', 'media'] as const;
export const TrainingKind = z.enum(trainingKinds).meta({ id: 'CrisisTrainingKind' });
export type TrainingKind = z.infer<typeof TrainingKind>;

const Code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
export const PlanItem = z.strictObject({
  code: Code, text: line(300), /** Who usually does it, in words. */ who: z.union([z.literal(''), line(120)]).default(''), /** Role that usually takes it on. */ role: z.union([z.literal(''), Code]).default(''),
  /** Hours from the activation by which it should be done; null = during it. */ dueHours: z.int().min(0).max(720).nullable().default(null),
}).meta({ id: 'CrisisPlanItem' });
export type PlanItem = z.output<typeof PlanItem>;
export const PlanArea = z.strictObject({ code: Code, title: line(120), purpose: prose(1000), materials: z.array(line(200)).max(20), items: z.array(PlanItem).max(40) }).meta({ id: 'CrisisPlanArea' });
export type PlanArea = z.output<typeof PlanArea>;
export const PlanRole = z.strictObject({ code: Code, name: line(80), description: prose(600), training: TrainingKind }).meta({ id: 'CrisisPlanRole' });
export type PlanRole = z.output<typeof PlanRole>;
export const PlanBody = z.strictObject({ code: Code, name: line(120), why: prose(300) }).meta({ id: 'CrisisPlanBody' });

/** The code is an address within the plan: differences and reviews go by it. */
const once = <T extends { code: string }>(list: readonly T[], ctx: z.RefinementCtx, path: PropertyKey[]) => list.forEach(({ code }, at) => {
  if (list.findIndex((one) => one.code === code) < at) ctx.addIssue({ code: 'custom', path: [...path, at, 'code'], message: say({ cs: 'Tenhle kód už tu je.', en: 'This code is here already.', uk: 'Такий код тут уже є.' }) });
});
export const PlanContent = z.strictObject({
  /** What the one coordinator answers for. */ coordinator: prose(1500), areas: z.array(PlanArea).min(1).max(20), roles: z.array(PlanRole).max(20), bodies: z.array(PlanBody).max(40),
}).superRefine(({ areas, roles, bodies }, ctx) => {
  once(areas, ctx, ['areas']); once(roles, ctx, ['roles']); once(bodies, ctx, ['bodies']);
  areas.forEach(({ items }, at) => once(items, ctx, ['areas', at, 'items']));
}).meta({ id: 'CrisisPlanContent' });
export type PlanContent = z.output<typeof PlanContent>;
