// Templates: goals to begin from, shared with the centres of the whole.
import { z } from 'zod';
import { Created, endpoints, Id, page, pageQuery, Version } from '#platform/http/contract.ts';
import { GoalContent, GoalKind } from '../shapes.ts';

const team = ['worker', 'head', 'coordinator'] as const, TemplateRef = z.strictObject({ templateId: Id });
export const GoalTemplate = z.object({
  id: Id, version: Version, centre: z.string(), /** May I change it? */ mine: z.boolean(), text: z.string(), kind: GoalKind, content: GoalContent, shared: z.boolean(), ended: z.boolean(),
  /** Goals that began from it, of those I see. */ usedBy: z.array(z.object({ goalId: Id, centre: z.string(), year: z.int() })).max(300),
}).meta({ id: 'GoalTemplate' });
export type GoalTemplate = z.infer<typeof GoalTemplate>;

export const goalTemplates = endpoints({
  list: { method: 'GET', path: '/goal-templates', summary: 'Templates offered to me: of my centres, and those shared within the whole; by their text.', allow: 'signedIn', query: z.strictObject({ ...pageQuery, ended: z.enum(['yes', 'no']).default('no') }), reply: page(GoalTemplate) },
  make: { method: 'POST', path: '/goal-templates', summary: 'Make a template from a goal. What is the centre\'s own (people, services, places, partners, projects) stays out of it.', allow: team, creates: true, body: z.strictObject({ id: Id, goalId: Id, shared: z.boolean().default(false) }), reply: Created },
  change: { method: 'PUT', path: '/goal-templates/:templateId', summary: 'Change its wording and measures, share it or no longer, offer it or no longer.', allow: team, versioned: true, params: TemplateRef, body: z.strictObject({ content: GoalContent, shared: z.boolean(), ended: z.boolean() }) },
});
