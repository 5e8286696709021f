// What an activation asks of plans.
import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import { shippedName, shippedPlan } from './method.ts';
import { findInForce, findPublished } from './queries.ts';
import { PlanContent } from './shapes.ts';

export type Plan = { versionId: string | null; name: string; content: PlanContent };
/** The plan an activation goes by: a published version that I may read, or the shipped one. */
export async function planOf(db: Db, versionId: string | null): Promise<Plan> {
  if (!versionId) return { versionId: null, name: shippedName, content: shippedPlan };
  const found = await findPublished(db, versionId);
  if (!found) throw notFound();
  return { versionId, name: `${found.name} · ${found.number}`, content: PlanContent.parse(found.content) };
}
/** Plans to choose from, own ones first; the shipped one has no version. */
export async function plansInForce(db: Db): Promise<{ versionId: string | null; name: string; number: number; own: boolean }[]> {
  const found = (await findInForce(db)).map(({ versionId, name, number, own }) => ({ versionId, name, number, own }));
  return [...found.filter(({ own }) => own), { versionId: null, name: shippedName, number: 1, own: false }, ...found.filter(({ own }) => !own)].slice(0, 50);
}
