// What the mapping brings to the page of a case.
import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [
    { key: 'mapovani', order: 10, label: msg`Mapování`, component: () => import('./MappingTab.tsx') },
    { key: 'potreby', order: 30, label: msg`Potřeby`, component: () => import('./NeedsTab.tsx') },
  ],
  caseCards: [
    { key: 'request', column: 'left', order: 10, ahead: [{ path: '/cases/:caseId/requests' }], component: () => import('./RequestCard.tsx') },
    { key: 'needs', column: 'left', order: 20, ahead: [{ path: '/cases/:caseId/needs', query: {} }], component: () => import('./NeedsCard.tsx') },
  ],
};
