import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseCards: [{ of: ['client', 'locality'], key: 'conferences', column: 'right', order: 20, ahead: [{ path: '/cases/:caseId/conferences' }], component: () => import('./CaseCard.tsx') }],
  meetingTabs: [{ key: 'priprava', order: 5, label: msg`Příprava`, kinds: ['conference'], component: () => import('./ConferenceTab.tsx') }],
};
