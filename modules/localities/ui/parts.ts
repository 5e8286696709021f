import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseHeader: [
    { key: 'signs', of: ['locality'], order: 10, component: () => import('../watch/ui/ProposalHeader.tsx') },
    { key: 'in-locality', of: ['client'], order: 90, component: () => import('./InLocality.tsx') },
  ],
  caseTabs: [
    { key: 'lide', of: ['locality'], order: 10, label: msg`Lidé a rizika`, component: () => import('../picture/ui/PictureTab.tsx') },
    { key: 'znaky', of: ['locality'], order: 20, label: msg`Znaky a jednání`, component: () => import('../watch/ui/WatchTab.tsx') },
    { key: 'prubeh', of: ['locality'], order: 70, label: msg`Průběh`, component: () => import('../timeline/ui/TimelineTab.tsx') },
  ],
  caseCards: [
    { key: 'locality', of: ['locality'], column: 'left', order: 10, component: () => import('./LocalityCard.tsx') },
    { key: 'picture', of: ['locality'], column: 'left', order: 20, component: () => import('../picture/ui/PictureCard.tsx') },
    { key: 'inside', of: ['locality'], column: 'left', order: 60, component: () => import('./InsideCard.tsx') },
  ],
  todayCards: [{ key: 'locality-signs', column: 'asked', order: 15, component: () => import('../watch/ui/WarnedCard.tsx') }],
};
