import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  programmeTabs: [{ key: 'podpora', order: 30, for: 'whole', label: msg`Podpora`, component: () => import('./SupportTab.tsx') }],
  programmeCards: [{ key: 'support', column: 'right', order: 10, for: 'whole', component: () => import('./SupportCard.tsx') }],
  siteTabs: [{ key: 'podpora', order: 40, label: msg`Podpora`, component: () => import('./SiteSupportTab.tsx') }],
  todayCards: [{ key: 'programme-support', column: 'asked', order: 70, withoutClients: true, component: () => import('./TodaySupport.tsx') }],
};
