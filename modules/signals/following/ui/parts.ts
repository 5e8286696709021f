import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  auditTabs: [{ key: 'doporuceni', order: 60, label: msg`Doporučení`, component: () => import('./AuditTab.tsx') }],
  findingParts: [{ key: 'recommendations', order: 10, component: () => import('./FindingPart.tsx') }],
  qualityCards: [{ key: 'recommendations', column: 'left', order: 10, component: () => import('./QualityCard.tsx') }],
  todayCards: [{ key: 'followed', column: 'asked', order: 22, withoutClients: true, component: () => import('./TodayFollowed.tsx') }],
};
