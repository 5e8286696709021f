import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  crisisTabs: [
    { key: 'domacnosti', order: 20, label: msg`Domácnosti`, component: () => import('./HouseholdsTab.tsx') },
    { key: 'pomoc', order: 30, label: msg`Hmotná pomoc`, component: () => import('../../aid/ui/AidTab.tsx') },
  ],
  crisisCards: [
    { key: 'numbers', column: 'right', order: 25, component: () => import('./NumbersCard.tsx') },
    { key: 'shifts', column: 'left', order: 30, component: () => import('../../shifts/ui/ShiftsCard.tsx') },
  ],
};
