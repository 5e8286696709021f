import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [{ of: ['client', 'locality'], key: 'plan', order: 40, label: msg`Plán`, component: () => import('./PlanTab.tsx') }],
  caseCards: [{ of: ['client', 'locality'], key: 'plan', column: 'middle', order: 10, ahead: [{ path: '/cases/:caseId/plan' }], component: () => import('./PlanCard.tsx') }],
};
