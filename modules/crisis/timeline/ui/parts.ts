import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  crisisTabs: [{ key: 'osa', order: 5, label: msg`Časová osa`, component: () => import('./TimelineCard.tsx') }],
  crisisCards: [
    { key: 'board', column: 'left', order: 5, component: () => import('./BoardCard.tsx') },
    { key: 'reports', column: 'right', order: 10, component: () => import('../../reports/ui/ReportsCard.tsx') },
    { key: 'statements', column: 'right', order: 20, component: () => import('../../statements/ui/StatementsCard.tsx') },
  ],
};
