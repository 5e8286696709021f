// What an activation and a review ask of plans.
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { notFound } from '#platform/http/problems.ts';
import { shippedName, shippedPlan } from './method.ts';
import * as q from './queries.ts';
import { withChange, type PlanChange } from './rules.ts';
import { PlanContent } from './shapes.ts';

export type Plan = { versionId: string | null; name: string; content: PlanContent };
/** The plan an activation goes by: a published version that I may read, or the shipped one. */
export async function planOf(db: Db, versionId: string | null): Promise<Plan> {
  if (!versionId) return { versionId: null, name: shippedName, content: shippedPlan };
  const found = await q.findPublished(db, versionId);
  if (!found) throw notFound();
  return { versionId, name: `${found.name} · ${found.number}`, content: PlanContent.parse(found.content) };
}
/** Whose the plan is: the organisation that keeps it; nobody's is the shipped one. */
export async function keeperOf(db: Db, versionId: string | null): Promise<{ organisationId: string; templateId: string } | undefined> {
  const found = versionId ? await q.findPublished(db, versionId) : undefined;
  return found && { organisationId: found.organisationId, templateId: found.templateId };
}
/** Plans to choose from, own ones first; the shipped one has no version. */
export async function plansInForce(db: Db): Promise<{ versionId: string | null; name: string; number: number; own: boolean }[]> {
  const found = (await q.findInForce(db)).map(({ versionId, name, number, own }) => ({ versionId, name, number, own }));
  return [...found.filter(({ own }) => own), { versionId: null, name: shippedName, number: 1, own: false }, ...found.filter(({ own }) => !own)].slice(0, 50);
}
/** Puts a conclusion of a review into the next draft of a plan; the shipped plan is taken over first. Undefined when what it was about is no longer in the plan. */
export async function acceptChange(db: Db, templateId: string | null, area: string, change: PlanChange): Promise<{ templateId: string; versionId: string } | undefined> {
  let id = templateId ?? (await q.findOwnByName(db, shippedName))?.id;
  if (!id) await q.addTemplate(db, { id: id = newId(), name: shippedName });
  let latest = await q.findLatest(db, id);
  const content = withChange(latest?.content ?? shippedPlan, area, change);
  if (!content) return undefined;
  if (latest?.state !== 'draft') {
    await q.addDraft(db, { id: newId(), templateId: id, number: (latest?.number ?? 0) + 1, content });
    latest = await q.findLatest(db, id);
  } else await q.rewriteDraft(db, latest.id, content);
  return { templateId: id, versionId: latest!.id };
}
