// Crisis plans in versions: a draft is written, a published version never changes, the next one says what is different.
import { z } from 'zod';
import { Created, endpoints, Id, Instant, line, prose, Version } from '#platform/http/contract.ts';
import { PlanContent } from './shapes.ts';

const VersionRow = z.object({ id: Id, number: z.int(), state: z.enum(['draft', 'published']), summary: z.string(), publishedAt: Instant.nullable(), publishedBy: z.string() });
export const CrisisTemplate = z.object({ id: Id, version: Version, name: z.string(), organisation: z.object({ id: Id, shortName: z.string() }), /** I may write it. */ mine: z.boolean(), ended: z.boolean(), versions: z.array(VersionRow).max(100) }).meta({ id: 'CrisisTemplate' });
export type CrisisTemplate = z.infer<typeof CrisisTemplate>;
export const PlanDifference = z.object({ area: z.string(), of: z.string(), what: z.enum(['area', 'item', 'purpose', 'materials', 'role', 'body', 'coordinator']), how: z.enum(['added', 'removed', 'changed']), before: z.string(), after: z.string() }).meta({ id: 'CrisisPlanDifference' });
export const TemplateVersion = z.object({
  id: Id, version: Version, templateId: Id, name: z.string(), number: z.int(), state: z.enum(['draft', 'published']), summary: z.string(), mine: z.boolean(), content: PlanContent, publishedAt: Instant.nullable(),
  /** Against the version before; of the first one against the shipped plan. */ differences: z.array(PlanDifference).max(1000),
  /** Conclusions of reviews that went into it. */ proposals: z.array(z.object({ id: Id, area: z.string(), reason: z.string(), organisation: z.string() })).max(200),
}).meta({ id: 'CrisisTemplateVersion' });
export type TemplateVersion = z.infer<typeof TemplateVersion>;
const readers = ['worker', 'head', 'coordinator', 'methodologist'] as const, writers = ['head', 'coordinator', 'methodologist'] as const, TemplateRef = z.strictObject({ templateId: Id }), VersionRef = z.strictObject({ templateId: Id, versionId: Id });

export const crisisTemplates = endpoints({
  list: { method: 'GET', path: '/crisis-templates', summary: 'Crisis plans of my organisation, and those published by organisations that take part in a locality with us.', allow: readers, reply: z.object({ items: z.array(CrisisTemplate).max(100) }) },
  shipped: { method: 'GET', path: '/crisis-templates/shipped', summary: 'The plan shipped with the product.', allow: readers, reply: z.object({ name: z.string(), content: PlanContent }) },
  version: { method: 'GET', path: '/crisis-templates/:templateId/versions/:versionId', summary: 'One version of a plan, with what is different in it.', allow: readers, params: VersionRef, reply: TemplateVersion },
  make: { method: 'POST', path: '/crisis-templates', summary: 'Takes over a plan as the own one: its first draft, from a published version or the shipped plan.', allow: writers, creates: true, body: z.strictObject({ id: Id, name: line(120), fromVersionId: Id.nullable().default(null) }), reply: Created },
  draft: { method: 'POST', path: '/crisis-templates/:templateId/versions', summary: 'Begins the next version from the one in force.', allow: writers, creates: true, params: TemplateRef, body: z.strictObject({ id: Id }), reply: Created },
  write: { method: 'PUT', path: '/crisis-templates/:templateId/versions/:versionId', summary: 'Writes a draft.', allow: writers, versioned: true, params: VersionRef, body: z.strictObject({ content: PlanContent, summary: prose(2000).default('') }) },
  publish: { method: 'POST', path: '/crisis-templates/:templateId/versions/:versionId/publication', summary: 'The draft is in force from now on and never changes.', allow: writers, versioned: true, params: VersionRef, body: z.strictObject({ summary: prose(2000).default('') }) },
  change: { method: 'PATCH', path: '/crisis-templates/:templateId', summary: 'Names a plan anew, or offers it no more.', allow: writers, versioned: true, params: TemplateRef, body: z.strictObject({ name: line(120), ended: z.boolean() }) },
});
