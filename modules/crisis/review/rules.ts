// Pure decisions about reviews.
import type { PlanContent } from '../templates/shapes.ts';
import type { PlanChange } from '../templates/rules.ts';

/** Where a review speaks of the crisis as a whole. */
export const wholeCrisis = 'whole';
/** Is the area one that the review may speak of? */
export const isArea = (plan: PlanContent, area: string, withWhole: boolean): boolean => withWhole && area === wholeCrisis || plan.areas.some(({ code }) => code === area);
/** The wording in the plan that a change is about. */
export function wordingBefore(plan: PlanContent | null | undefined, area: string, change: PlanChange): string {
  const at = plan?.areas?.find(({ code }) => code === area);
  return change.kind === 'purpose' ? at?.purpose ?? '' : change.kind === 'add' ? '' : at?.items.find(({ code }) => code === change.item)?.text ?? '';
}
