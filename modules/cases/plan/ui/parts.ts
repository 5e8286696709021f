import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [{ key: 'plan', order: 40, label: msg`Plán`, component: () => import('./PlanTab.tsx') }],
  caseCards: [{ key: 'plan', column: 'middle', order: 10, component: () => import('./PlanCard.tsx') }],
};
