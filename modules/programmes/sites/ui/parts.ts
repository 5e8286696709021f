import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  programmeCards: [{ key: 'sites', column: 'left', order: 10, component: () => import('./SitesCard.tsx') }],
  siteTabs: [
    { key: 'akteri', order: 10, label: msg`Aktéři`, component: () => import('./ActorsTab.tsx') },
    { key: 'odpovednost', order: 20, label: msg`Kdo za co odpovídá`, component: () => import('./DutiesTab.tsx') },
  ],
};
