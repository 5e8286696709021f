import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  auditTabs: [
    { key: 'rozhovory', order: 30, for: 'team', label: msg`Rozhovory`, component: () => import('./InterviewsTab.tsx') },
    { key: 'podklady', order: 40, for: 'hands', label: msg`Podklady`, component: () => import('./PapersTab.tsx') },
  ],
  qualityCards: [{ key: 'audits', column: 'left', order: 10, component: () => import('./AuditsCard.tsx') }],
  todayCards: [{ key: 'audits', column: 'asked', order: 40, withoutClients: true, component: () => import('./TodayAudits.tsx') }],
};
