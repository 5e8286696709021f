import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [{ key: 'bezpecnost', of: ['locality'], order: 60, label: msg`Bezpečnost`, component: () => import('./SafetyTab.tsx') }],
  caseHeader: [{ key: 'warnings', of: ['client'], order: 5, ahead: [{ path: '/cases/:caseId/incidents' }], component: () => import('./CaseWarnings.tsx') }],
  caseActions: [{ key: 'warning', of: ['client'], order: 80, component: () => import('./CaseIncident.tsx') }],
  todayCards: [{ key: 'safety', column: 'top', order: 10, component: () => import('./TopCard.tsx') }],
};
